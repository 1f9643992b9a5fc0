/** What no function takes: misspelt options, and things that hold no facts under names, however often they are given. */

import { describe, expect, it } from 'vitest'
import { assessMany, auditHousehold, batch, dibao, ruralDibaoStandardFloor, toAuditSql, toSql } from '../support/all'
import { placesOf } from '../support/issues-of'
import { assess, explain, nextQuestion, sensitivity, settleYear, standardsCompliance } from '../support/untyped'

const standards = { ruralDibaoStandard: '400', urbanDibaoStandard: '500' }
const facts = { residence: 'rural', householdSize: 3, monthlyIncome: '700' } as const
const home = { id: 'H', on: '2013-06-01', residence: 'rural', monthlyIncome: '1000', members: [{ id: 'a' }] } as const

/** Every function with options, called with some of any kind. */
const calls: { readonly [name: string]: (options: never) => unknown } = {
  dibao: (options) => dibao(facts, options),
  ruralDibaoStandardFloor: (options) => ruralDibaoStandardFloor({}, options),
  assess: (options) => assess(home, options),
  settleYear: (options) => settleYear(home, 2013, options),
  explain: (options) => explain(home, options),
  sensitivity: (options) => sensitivity(home, options),
  nextQuestion: (options) => nextQuestion(home, options),
  standardsCompliance: (options) => standardsCompliance([], options),
  batch: (options) => batch(dibao, options),
  'batch.run': (options) => batch(dibao).run([], options),
  assessMany: (options) => [...assessMany([home], options)],
  auditHousehold: (options) => auditHousehold([home], [], options),
  toSql: (options) => toSql(dibao, options),
  toAuditSql: (options) => toAuditSql(options),
}

const strange: { readonly [name: string]: () => unknown } = {
  Promise: () => Promise.resolve({ standards }),
  Map: () => new Map(Object.entries({ standards })),
  Set: () => new Set(),
  Date: () => new Date(0),
  generator: () =>
    (function* () {
      yield standards
    })(),
  list: () => [standards],
}

describe.each(Object.entries(calls))('%s', (_, call) => {
  it('names an option that it does not have', () => {
    expect(placesOf(() => call({ redings: {} } as never))).toEqual(['unknownKey redings'])
    expect(placesOf(() => call({ Standards: standards, tracing: true } as never))).toEqual([
      'unknownKey Standards',
      'unknownKey tracing',
    ])
  })

  it.each(Object.entries(strange))('takes no %s for options', (_, made) => {
    expect(placesOf(() => call(made() as never))).toEqual(['object options'])
  })
})

describe.each(Object.entries(strange))('a %s', (_, made) => {
  it('is no facts, standards, readings, nor a part of a case, before compilation and after', () => {
    for (let call = 0; call < 40; call++) {
      expect(placesOf(() => dibao(made() as never))).toHaveLength(1)
      expect(placesOf(() => dibao(facts, { standards: made() as never }))).toHaveLength(1)
      expect(placesOf(() => assess(home, { readings: made() as never }))).toEqual(['object readings'])
      expect(placesOf(() => assess({ ...home, certified: made() }, { standards }))).toEqual(['object certified'])
      expect(placesOf(() => assess({ ...home, members: [made()] }, { standards }))).toHaveLength(1)
      dibao(facts, { standards })
      dibao(facts, {})
      assess(home, { standards })
    }
  })

  it('is an invalid row of a batch', () => {
    expect(batch(dibao, { standards }).run([facts, made() as never]).programmes[0].outcomes[1]).toBe(4)
  })
})
