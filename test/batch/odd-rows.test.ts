/** A row that is none, or names what no programme knows, is an error wherever it stands among good ones. */
import { describe, expect, it } from 'vitest'
import { batch } from '../../src/batch'
import { batchOutcomes } from '../../src/batch/result'
import { batchUnder, moneyFact, number, programmeUnder } from '../../src/kit'
import { dibao, type FactRow, legalAid, severeDisabilityGuarantee } from '../support/all'

describe.each(['code', 'closures'] as const)('rows read by %s', (mode) => {
  const found = (programme: typeof legalAid | typeof severeDisabilityGuarantee, rows: readonly unknown[]) => {
    const [{ outcomes, errors }] = batch(programme as typeof legalAid, { mode }).run(
      rows as readonly FactRow[],
    ).programmes
    return rows.map((_, row) => {
      const error = errors.get(row)
      return error ? error.issues.map(({ code, path }) => `${code} ${path}`).join() : batchOutcomes[outcomes[row] ?? -1]
    })
  }
  const certified = { categories: ['severelyDisabled'] } as const

  it.each([
    ['nothing', null, 'required '],
    ['a list', [], 'object '],
    ['a number', 5, 'object '],
    ['a name that no programme knows', { foo: 1 }, 'unknownKey foo'],
  ])('of a programme without facts say so of %s', (_, odd, fault) => {
    for (const good of [{}, { on: '2013-01-01' }]) {
      expect(found(legalAid, [good, odd, good])).toEqual(['referred', fault, 'referred'])
      expect(found(legalAid, [odd, good])).toEqual([fault, 'referred'])
    }
  })

  it('say so of an unknown name in a row that has no day where the others have one', () => {
    const rows = [
      { ...certified, on: '2013-01-01' },
      { ...certified, foo: 1 },
    ]
    expect(found(severeDisabilityGuarantee, rows)).toEqual(['referred', 'unknownKey foo'])
    expect(found(severeDisabilityGuarantee, rows.reverse())).toEqual(['unknownKey foo', 'referred'])
  })

  it('read what a class says of its rows, as the programme itself does', () => {
    class Household {
      get categories() {
        return ['severelyDisabled'] as const
      }
    }
    const rows = [new Household(), Object.create(certified) as object, certified]
    expect(rows.map((row) => severeDisabilityGuarantee(row).outcome)).toEqual(['referred', 'referred', 'referred'])
    expect(found(severeDisabilityGuarantee, rows)).toEqual(['referred', 'referred', 'referred'])
    expect(found(severeDisabilityGuarantee, rows.reverse())).toEqual(['referred', 'referred', 'referred'])
  })

  it('take a row without a day among rows with one', () => {
    expect(found(severeDisabilityGuarantee, [{ ...certified, on: '2013-01-01' }, certified])).toEqual([
      'referred',
      'referred',
    ])
  })
})

it('an amount of which a number could not tell every fen costs no other row', () => {
  // 9 x 9 999 999 999 999.99 is 8 999 999 999 999 991 fen, under 2^53; 10 x is 9 999 999 999 999 990, above.
  const standards = { ruralDibaoStandard: '9999999999999.99' }
  const rows = [9, 10, 9].map((householdSize) => ({ residence: 'rural' as const, householdSize, monthlyIncome: '0' }))
  const [{ outcomes, amounts, errors }] = batch(dibao, { standards }).run(rows).programmes
  expect([...outcomes].map((code) => batchOutcomes[code])).toEqual(['entitled', 'invalid', 'entitled'])
  expect([...(amounts ?? [])]).toEqual([8_999_999_999_999_991, 0, 8_999_999_999_999_991])
  expect(errors.get(1)?.issues).toMatchObject([{ code: 'resultTooLarge', path: 'amount' }])
})

it('an amount below 0 is told to the fen, however far below', () => {
  const income = moneyFact('income', 'yuan/month', { zh: '收入', en: 'income' })
  const terms = { id: 'x', firstDay: '2015-03-01', readings: {}, standards: {} }
  const taken = programmeUnder(terms, {
    id: 'taken',
    label: { zh: '扣减', en: 'taken' },
    clauses: ['1'],
    subject: 'household',
    facts: { income },
    requires: [],
    grant: { kind: 'amount', amount: number('10', 'yuan/month').minus(income) },
  })
  const incomes = ['10.01', '21474846.47', '21474846.48', '21474846.49', '9999999999999.99']
  const amounts = incomes.map((one) => Number(taken({ income: one }).amount?.replace('.', '')))
  // 32 bits hold down to -2 147 483 648.
  expect(amounts).toEqual([-1, -2_147_483_647, -2_147_483_648, -2_147_483_649, -999_999_999_998_999])
  const rows = incomes.map((one) => ({ income: one }))
  const inBatch = (some: typeof rows) => [...(batchUnder(terms as never, taken).run(some).programmes[0]?.amounts ?? [])]
  expect(inBatch(rows)).toEqual(amounts)
  expect(rows.flatMap((one) => inBatch([one]))).toEqual(amounts)
})
