/** What the JSON Schemas take and refuse is what the checks of the library take and refuse. */

import { describe, expect, it } from 'vitest'
import { checkedBySchema } from '../../src/audit/check-payment'
import { checkedFacts } from '../../src/kit/calculator'
import { factsJsonSchema } from '../../src/kit/json-schema'
import { type JsonSchema, jsonSchema } from '../../src/schema'
import { same } from '../../src/words/language'
import { yiwu } from '../../src/yiwu/policy'
import { agrees } from '../support/agrees'
import {
  AuditSetting,
  AuditWindow,
  auditHousehold,
  type Programme,
  programmes,
  Standards,
  standardsFindings,
} from '../support/all'
import { RandomHouseholds } from '../support/random-households'
import { takes } from '../support/takes'
import { assess } from '../support/untyped'

describe('the schema', () => {
  it('of standards', () => {
    const schema = jsonSchema('standards')
    const dated = {
      standard: 'ruralDibaoStandard',
      from: '2013-01-01',
      to: null,
      value: '400',
      source: 'a notice',
      unit: '元/人/月',
    }
    agrees(schema, [dated, { ...dated, standard: 'urbanDibaoStandard' }], Standards.from)
    agrees(
      schema,
      [{ standard: 'urbanConsumptionPerCapita', year: 2012, from: null, value: 20000, unit: ' yuan/person/year' }],
      Standards.from,
    )
  })

  it('of payments', () => {
    const payment = { household: 'H', programme: '低保', amount: '-5', paidOn: '2013-01-31' }
    const { items } = jsonSchema('payments') as { readonly items: JsonSchema }
    const claimed = { ...payment, programme: 'medicalAssistance', period: null, person: 'a', claim: 'c', id: null }
    agrees(items, claimed, (value) => {
      const { period, programme } = (value ?? {}) as { readonly period?: unknown; readonly programme?: unknown }
      // Which periods a programme has is no matter of the schema.
      const fits = typeof period === 'string' && /^(2013|2013-05|2012-2013)$/.test(period)
      const other = typeof programme === 'string' && programme.trim() !== 'medicalAssistance'
      if (fits) return checkedBySchema(yiwu, { ...(value as object), period: null }, { row: 0 })
      return checkedBySchema(yiwu, other ? { ...(value as object), period: '2013-05' } : value, { row: 0 })
    })
  })

  it.each(Object.values(programmes) as readonly Programme[])('of the facts of $id', ({ id, definition }) => {
    const facts = {
      ...{ residence: 'urban', householdSize: 2, monthlyIncome: '100', dibaoCertified: false, minor: true },
      ...{ categories: ['orphan'], orphanCare: 'none', enlistedOn: '1950-01-01', semesters: 1, sameKindAid: 5 },
      ...{ inPolicyCost: '10000', insurancePaid: '0', level: 'primary', disease: 'other' },
    }
    const good = Object.fromEntries(Object.entries(facts).filter(([name]) => name in definition.facts))
    agrees(factsJsonSchema(same(id), definition.facts), good, (value) => checkedFacts(definition.facts, value))
  })

  it('of a finding takes every finding, and knows each of its parts', () => {
    const schema = jsonSchema('finding')
    const known = [...Object.keys(schema.properties as object), 'trace', 'evidence']
    const standards = [
      { standard: 'ruralDibaoStandard', from: '2012-12-03', value: '380' },
      { standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500' },
    ]
    const options = { from: '2012-12', to: '2014-12', standards: Standards.from(standards) }
    const audit = new AuditSetting(AuditWindow.of('2012-12', '2014-12'), options)
    const households = new RandomHouseholds(6, 0.2)
    const findings = Array.from({ length: 30 }, (_, number) => {
      const one = households.household(number)
      const paid = { household: one.id, amount: '-5.5' }
      const payments = [
        { ...paid, programme: 'dibao', period: '2014-05', id: 'x' },
        { ...paid, programme: '低收入家庭生活补助', period: '2014' },
        { ...paid, programme: 'medicalAssistance', person: 'p1', claim: 'c1', amount: 5 },
      ]
      return auditHousehold([one], payments, options).findings
    }).flat()
    expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThan(3)
    for (const finding of [...findings, ...standardsFindings(audit)]) {
      const plain = JSON.parse(JSON.stringify(finding))
      expect([plain, takes(schema, plain)]).toEqual([plain, true])
      expect(known).toEqual(expect.arrayContaining(Object.keys(plain)))
    }
  })

  it('of an assessment takes every assessment', () => {
    const schema = jsonSchema('assessment')
    const households = new RandomHouseholds(5, 0.3)
    for (let number = 0; number < 40; number++) {
      const result = assess(households.household(number), { standards: { ruralDibaoStandard: '400' }, trace: true })
      expect(takes(schema, JSON.parse(JSON.stringify(result)))).toBe(true)
    }
  })
})
