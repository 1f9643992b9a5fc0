/** Quantities that many stages carry: their ends in few digits on DuckDB, where their bound allows it. */
import { describe, expect, it } from 'vitest'
import { exact } from '../../src/exact/decimal'
import { type Quantity, rule } from '../../src/language/quantity'
import type { DialectId } from '../../src/sql/dialect'
import { a, b, linesOf, printersFor } from './support/vocabulary'

const step = rule('step', '二', { zh: '', en: '' }, a.minus(b))

function carried(dialect: DialectId, { node }: Quantity<string>, bound: string | undefined) {
  const { columns, known, range } = printersFor(dialect)
  known.quantity(node)
  columns.begin()
  const { low, high } = range.carried(node, bound === undefined ? undefined : exact(bound))
  return { lines: linesOf(columns).filter((line) => /\.(low|high):/.test(line)), low: low.text, high: high.text }
}

const low = '(CAST(COALESCE("a", 0) AS DECIMAL(19, 2)) - CAST("b" AS DECIMAL(19, 2)))'
const high = '(CAST("a" AS DECIMAL(19, 2)) - CAST(COALESCE("b", 0) AS DECIMAL(19, 2)))'
const wide = [`step.low: COALESCE("step", ${low})`, `step.high: COALESCE("step", ${high})`]

describe('a quantity that is carried', () => {
  it('has 18 digits on DuckDB where it is never farther from 0', () => {
    // Of 18 digits two are decimals: it must stay below 10^16
    expect(carried('duckdb', step, '9999999999999999.99')).toEqual({
      lines: [
        `step.low: COALESCE("step", TRY_CAST(${low} AS DECIMAL(18, 2)))`,
        `step.high: COALESCE("step", TRY_CAST(${high} AS DECIMAL(18, 2)))`,
      ],
      low: '"step.low"',
      high: '"step.high"',
    })
  })

  it('has all its digits where it may be, or where nobody knows how far it comes', () => {
    expect(carried('duckdb', step, '10000000000000000').lines).toEqual(wide)
    expect(carried('duckdb', step, undefined).lines).toEqual(wide)
  })

  it('has all its digits on PostgreSQL, where few are no faster', () => {
    const text = 'COALESCE("step", (COALESCE("a", 0) - "b"))'
    expect(carried('postgres', step, '1').lines[0]).toBe(`step.low: ${text}`)
  })

  it('is printed where it is read, where it has no column of its own', () => {
    expect(carried('duckdb', a.minus(b), '1')).toEqual({ lines: [], low, high })
  })
})
