/** What a stranger's code does to the language's own objects changes no result. */

import { Decimal } from 'decimal.js'
import { afterEach, describe, expect, it } from 'vitest'
import { auditHousehold, dibao, explainText } from '../support/all'
import { assess, explain } from '../support/untyped'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '333.33' }
const household = {
  id: 'x',
  on: '2013-06-01',
  residence: 'urban',
  members: [{ id: 'a', categories: [], claims: [{ id: 'c', settledOn: '2013-05-01', disease: 'uraemia' }] }],
}

/** Enough of everything to notice: unknown facts, rounding, text, an audit. */
const results = (): string =>
  JSON.stringify([
    assess(household, { standards, trace: true }),
    dibao({ residence: 'rural', householdSize: 3, monthlyIncome: '900' }, { standards }),
    dibao({ residence: 'urban', householdSize: 1 }, { standards }),
    explainText(explain(household, { standards })),
    auditHousehold([household], [{ household: 'x', programme: 'dibao', period: '2013-06', amount: '1' }], {
      standards,
    }),
  ])
const before = results()

describe('a stranger', () => {
  const names = [
    'monthlyIncome',
    'withdrawn',
    'dibao',
    'claims',
    'employerPaid',
    'urbanConsumptionPerCapita',
    'categories',
  ]
  const { precision, rounding } = Decimal

  afterEach(() => {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name)
    Decimal.set({ precision, rounding })
  })

  it.each([true, false])(
    'who puts facts on every object (enumerable: %s) gives no household an income',
    (enumerable) => {
      const values = ['0', true, true, [{ id: 'c' }], '0', '1', ['orphan']]
      names.forEach((name, index) => {
        Object.defineProperty(Object.prototype, name, {
          value: values[index],
          enumerable,
          configurable: true,
          writable: true,
        })
      })
      expect(results()).toBe(before)
    },
  )

  it('who sets the precision and rounding of decimals rounds nothing of ours', () => {
    Decimal.set({ precision: 2, rounding: Decimal.ROUND_UP })
    expect(results()).toBe(before)
  })
})

describe('frozen globals', () => {
  // Last in its file: what is frozen stays so.
  it('change nothing', () => {
    for (const global of [
      Object,
      Array,
      String,
      Number,
      Boolean,
      Map,
      Set,
      WeakMap,
      Function,
      RegExp,
      Date,
      Promise,
      Error,
    ]) {
      Object.freeze(global.prototype)
      Object.freeze(global)
    }
    expect(results()).toBe(before)
  })
})
