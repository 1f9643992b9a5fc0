/** Rounding to the fen as both databases read it, and equal parts by whole division alone. */
import { describe, expect, it } from 'vitest'
import { dialects } from '../../src/sql/dialects'
import { plainSql } from '../../src/sql/expression'
import { rounded, roundedShare } from '../../src/sql/rounding'

const x = { text: '"x"', level: 3 }
const of12 = { product: x, outOf: '12', mayBeNegative: false }
const directions = ['up', 'down', 'halfUp'] as const

describe('a sum rounded to the fen', () => {
  it.each([
    ['up', '(ceil("x" * 100.0) * 0.01)'],
    ['down', '(floor("x" * 100.0) * 0.01)'],
    ['halfUp', '(floor("x" * 100.0 + 0.5) * 0.01)'],
  ] as const)('%s', (rounding, text) => {
    expect(rounded(x, rounding)).toEqual({ text, level: 3 })
  })

  it.each([
    ['up', '(ceil(TRY("x" * 100.0)) * 0.01)'],
    ['down', '(floor(TRY("x" * 100.0)) * 0.01)'],
    ['halfUp', '(floor(TRY(TRY("x" * 100.0) + 0.5)) * 0.01)'],
  ] as const)('%s, each operation by itself', (rounding, text) => {
    expect(rounded(x, rounding, dialects.duckdb.orUnknown)).toEqual({ text, level: 3 })
  })
})

describe('a product shared into 12 parts', () => {
  // Up: (x + 11) / 12 whole; nearest: (2x + 12) / 24 whole.
  it.each([
    ['up', '(div(ceil("x" * 100.0) + 11, 12) * 0.01)'],
    ['down', '(div(floor("x" * 100.0), 12) * 0.01)'],
    ['halfUp', '(div(floor("x" * 200.0 + 12), 24) * 0.01)'],
  ] as const)('%s, on PostgreSQL', (rounding, text) => {
    expect(roundedShare(of12, rounding, dialects.postgres)).toEqual({ text, level: 3 })
  })

  it.each([
    ['up', '(CAST(CAST(ceil("x" * 100.0) + 11 AS HUGEINT) // 12 AS DECIMAL(38, 0)) * 0.01)'],
    ['down', '(CAST(CAST(floor("x" * 100.0) AS HUGEINT) // 12 AS DECIMAL(38, 0)) * 0.01)'],
    ['halfUp', '(CAST(CAST(floor("x" * 200.0 + 12) AS HUGEINT) // 24 AS DECIMAL(38, 0)) * 0.01)'],
  ] as const)('%s, on DuckDB', (rounding, text) => {
    expect(roundedShare(of12, rounding, dialects.duckdb)).toEqual({ text, level: 3 })
  })

  it.each([
    ['up', '(CAST(CAST(TRY(ceil(TRY("x" * 100.0)) + 11) AS HUGEINT) // 12 AS DECIMAL(38, 0)) * 0.01)'],
    ['down', '(CAST(CAST(floor(TRY("x" * 100.0)) AS HUGEINT) // 12 AS DECIMAL(38, 0)) * 0.01)'],
    ['halfUp', '(CAST(CAST(floor(TRY(TRY("x" * 200.0) + 12)) AS HUGEINT) // 24 AS DECIMAL(38, 0)) * 0.01)'],
  ] as const)('%s, each operation by itself', (rounding, text) => {
    const { orUnknown } = dialects.duckdb
    expect(roundedShare(of12, rounding, dialects.duckdb, orUnknown)).toEqual({ text, level: 3 })
  })

  // -7 fen of 2 parts: the whole part of (1 + 7) / 2 is 4, and the floor of -3.5 is -4.
  it('that may be below 0 is floored, where whole division cuts off towards 0', () => {
    expect(roundedShare({ ...of12, mayBeNegative: true }, 'down', dialects.postgres)).toEqual({
      text: '(CASE WHEN floor("x" * 100.0) < 0 THEN -div((11 - (floor("x" * 100.0))), 12) ELSE div(floor("x" * 100.0), 12) END * 0.01)',
      level: 3,
    })
  })

  it.each(directions)('%s, is out of a whole number above 0 and nothing else', (rounding) => {
    for (const outOf of ['0', '2.5', '-2', '012', '1e2', 'x2', '2x', ''])
      expect(() =>
        roundedShare({ product: plainSql('1'), outOf, mayBeNegative: false }, rounding, dialects.postgres),
      ).toThrow(`A share must be out of a whole number, not ${outOf}`)
    for (const outOf of ['1', '200'])
      expect(
        roundedShare({ product: plainSql('1'), outOf, mayBeNegative: false }, rounding, dialects.postgres).text,
      ).toContain('div(')
  })
})

describe('the dialects', () => {
  const text = (calculation: { readonly text: string }): string => calculation.text

  it('are those that SQL is printed for', () => {
    expect(
      Object.entries(dialects).map(([id, dialect]) => [id, dialect.id, dialect.fence !== '', dialect.isNarrow]),
    ).toEqual([
      ['postgres', 'postgres', true, false],
      ['postgresCommon', 'postgresCommon', false, false],
      ['duckdb', 'duckdb', false, true],
      ['mysql', 'mysql', false, false],
    ])
  })

  it('leave numbers as they are where there is room for any', () => {
    const { orUnknown, wide, fen, knownFen } = dialects.postgres
    expect([orUnknown, wide, fen, knownFen].map((print) => print(x))).toEqual([x, x, x, x])
    expect(dialects.postgres.withDecimals(x, 4)).toEqual(x)
  })

  it('say how many digits a number has where there is not', () => {
    const { orUnknown, wide, fen, knownFen } = dialects.duckdb
    expect([orUnknown, wide, fen, knownFen].map((print) => text(print(x)))).toEqual([
      'TRY("x")',
      'CAST("x" AS DECIMAL(19, 2))',
      'CAST("x" AS DECIMAL(24, 2))',
      'TRY(CAST("x" AS DECIMAL(18, 2)))',
    ])
    expect(dialects.duckdb.withDecimals(x, 4)).toEqual({ text: 'TRY_CAST("x" AS DECIMAL(18, 4))', level: 3 })
  })
})
