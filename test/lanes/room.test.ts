/**
 * DuckDB calculates in 18 digits, works out once what two columns share, and does so outside of the TRY of either: a row
 * that finds no room must cost neither itself nor the rows beside it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { least, number, type Quantity } from '../../src/language/quantity'
import { DuckDb } from '../sql/support/duckdb'
import { type Row, vocabulary } from '../support/random-expressions'
import { exactly } from './outcome'
import { comparison, queryOf } from './sql-lane'

const inputs = Object.fromEntries(vocabulary.map((input) => [input.input.id, input]))
const [income, cost, months] = [inputs.income, inputs.cost, inputs.months] as unknown as readonly [
  Quantity<'yuan'>,
  Quantity<'yuan'>,
  Quantity<'ratio'>,
]
const ratio = (value: string) => number(value, 'ratio')
const left = income.minus(cost.times(ratio('0.25')))
const product = income.times(months).roundedUp()
const shared = (rounding: 'up' | 'down' | 'halfUp') =>
  income.share({ parts: months, outOf: '7', rounding, unit: 'yuan' })

const row = (yuan: string): Row => ({
  income: yuan,
  cost: yuan,
  paid: '0',
  'standards.perHead': '0',
  'standards.local': '0',
  heads: 1,
  months: 12,
  certified: false,
  insured: false,
  quarter: 'north',
  'readings.reading': 'north',
  kinds: [],
  since: '1954-10-30',
})
const rows = ['0', '1000.01', '99999999999.99', '100000000000', '9999999999999.99', '7'].map(row)

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

it('a product of 38 digits is not compared with more decimals, of which DuckDB would drop some', () => {
  // 19 digits of money and ten of each count; a thousandth beside them needs one more.
  const most = income.times(months).times(months)
  expect(() => queryOf([least(most, number('0.005', 'yuan'))], rows, 'duckdb')).toThrow('more digits')
  expect(() => queryOf([least(most, number('0.05', 'yuan'))], rows, 'duckdb')).not.toThrow()
})

describe('what several columns share', () => {
  it.each<[string, readonly Quantity<'yuan'>[]]>([
    ['a difference in fen', [left.roundedUp(), left.roundedDown(), left.roundedHalfUp()]],
    ['a product', [income.times(ratio('0.123456')).roundedUp(), income.times(ratio('0.123456')).plus(cost)]],
    ['a product of products', [1, 2].map(() => income.times(ratio('1.000001')).times(ratio('1.000001')))],
    ['a sum', [income.plus(number('0.0000001', 'yuan')), income.plus(number('0.0000001', 'yuan')).plus(cost)]],
    ['a term of two sums', [product.minus(cost.times(ratio('0.25'))), product.minus(cost.times(ratio('0.75')))]],
    ['a term with many decimals', ['0.0000001', '0.0000002'].map((more) => income.plus(number(more, 'yuan')))],
    ['parts', [shared('up'), shared('down'), shared('halfUp')]],
  ])('is exact in every row: %s', async (_, expressions) => {
    const { query, namesOf } = queryOf(expressions, rows, 'duckdb')
    const found = await database.rows(query)
    expect(found).toHaveLength(rows.length)
    for (const cells of found) {
      const given = rows[Number(cells.id)] as Row
      for (const [place, expression] of expressions.entries()) {
        const { said, expected } = comparison(place, cells, exactly(expression, given), namesOf)
        expect([given.income, said]).toEqual([given.income, expected])
      }
    }
  })
})
