/** Arithmetic on the ends of ranges, where NULL is no limit, and on the bits of what is missing. */
import { describe, expect, it } from 'vitest'
import { plainSql, type Sql } from '../../src/sql/expression'
import type { Item, RangeSql } from '../../src/sql/range-arithmetic'
import { guarded, largest, product, remaining, smallest, unionOf } from '../../src/sql/range-arithmetic'

const at = (text: string, level: number): Sql => ({ text, level })
const end = (text: string, finite: boolean) => ({ end: plainSql(text), finite })

describe('GREATEST and LEAST', () => {
  it('are asked only where every end is there', () => {
    expect(guarded('GREATEST', [end('a', true), end('b', true)]).text).toBe('GREATEST(a, b)')
    expect(guarded('LEAST', [end('a', true), end('b', false)]).text).toBe(
      'CASE WHEN b IS NOT NULL THEN LEAST(a, b) END',
    )
    expect(guarded('LEAST', [end('a', false), end('b', true), end('c', false)]).text).toBe(
      'CASE WHEN a IS NOT NULL AND c IS NOT NULL THEN LEAST(a, b, c) END',
    )
  })
})

describe('of several ranges', () => {
  const range = (name: string, lowFinite: boolean, highFinite: boolean) => ({
    low: at(`${name}1`, 1),
    high: at(`${name}2`, 2),
    missing: [],
    lowFinite,
    highFinite,
    known: false,
    nonNegative: false,
    positive: false,
    digits: { all: 1, decimals: 0 },
  })
  const [a, b] = [range('a', false, false), range('b', true, false)]
  const c = range('c', true, true)

  it('the smallest has a least value where all have, and no other end is needed', () => {
    expect(smallest([a, b])).toEqual({
      low: at('CASE WHEN a1 IS NOT NULL THEN LEAST(a1, b1) END', 1),
      high: at('LEAST(a2, b2)', 2),
    })
    expect(smallest([b, c]).low.text).toBe('LEAST(b1, c1)')
  })

  it('the largest has a greatest value where all have, and no other end is needed', () => {
    expect(largest([b, c])).toEqual({
      low: at('GREATEST(b1, c1)', 1),
      high: at('CASE WHEN b2 IS NOT NULL THEN GREATEST(b2, c2) END', 2),
    })
    expect(largest([a, c]).low.text).toBe('GREATEST(a1, c1)')
    expect(largest([c, c]).high.text).toBe('GREATEST(c2, c2)')
  })
})

describe('a product', () => {
  const factor = (name: string, traits: Partial<Item>): Item => ({
    low: plainSql(`${name}1`),
    high: plainSql(`${name}2`),
    missing: [],
    known: false,
    nonNegative: false,
    positive: false,
    lowFinite: true,
    highFinite: true,
    digits: { all: 1, decimals: 0 },
    ...traits,
  })
  const texts = (a: Item, b: Item) => {
    const { low, high } = product(a, b)
    return [low.text, high.text]
  }
  const [a, b] = [factor('a', {}), factor('b', {})]
  const never = { nonNegative: true }

  it('of what is never below 0 has its ends in order', () => {
    expect(texts(factor('a', never), factor('b', never))).toEqual(['(a1 * b1)', '(a2 * b2)'])
    const [low, high] = texts(factor('a', { ...never, highFinite: false }), factor('b', never))
    expect(low).toBe('(a1 * b1)')
    expect(high).toBe('CASE WHEN a2 = 0 OR b2 = 0 THEN 0 ELSE (a2 * b2) END')
  })

  it('of what may be below 0 looks at every corner that can be an end', () => {
    expect(texts(a, factor('b', never))).toEqual(['LEAST((a1 * b1), (a1 * b2))', 'GREATEST((a2 * b2), (a2 * b1))'])
    expect(texts(factor('a', never), b)).toEqual(['LEAST((a1 * b1), (a2 * b1))', 'GREATEST((a2 * b2), (a1 * b2))'])
    expect(texts(a, b)).toEqual([
      'LEAST((a1 * b1), (a1 * b2), (a2 * b1), (a2 * b2))',
      'GREATEST((a2 * b2), (a1 * b2), (a2 * b1), (a1 * b1))',
    ])
  })

  it('has no end where a factor without a limit meets one on its side of 0', () => {
    const [low, high] = texts(a, factor('b', { ...never, highFinite: false }))
    const corner = (one: string): string => `CASE WHEN ${one} = 0 OR b2 = 0 THEN 0 ELSE (${one} * b2) END`
    expect(low).toBe(`CASE WHEN NOT (b2 IS NULL AND COALESCE(a1 < 0, TRUE)) THEN LEAST((a1 * b1), ${corner('a1')}) END`)
    expect(high).toBe(
      `CASE WHEN NOT (b2 IS NULL AND COALESCE(a2 > 0, TRUE)) THEN GREATEST(${corner('a2')}, (a2 * b1)) END`,
    )
  })

  it('has no end where either of two factors is without a limit', () => {
    // Neither has a limit upwards, and each may be below 0: the product may go as far down as up.
    const [low] = texts(factor('a', { highFinite: false }), factor('b', { highFinite: false }))
    expect(low).toMatch(
      /^CASE WHEN NOT \(b2 IS NULL AND COALESCE\(a1 < 0, TRUE\) OR a2 IS NULL AND COALESCE\(b1 < 0, TRUE\)\) THEN LEAST\(/,
    )
  })
})

describe('what is missing', () => {
  const item = (name: string, ...missing: readonly string[]): RangeSql => ({
    low: plainSql(`${name}1`),
    high: plainSql(`${name}2`),
    missing: missing.map(plainSql),
  })
  const texts = (kind: 'least' | 'greatest', ...items: readonly RangeSql[]) =>
    remaining(kind, items).map(({ text }) => text)

  it('of a smallest is what the items miss that no other is never above', () => {
    expect(texts('least', item('a', 'x', 'y'), item('b'), item('c', 'z'))).toEqual([
      'CASE WHEN b2 <= a1 OR c2 <= a1 THEN 0 ELSE (x | y) END',
      'CASE WHEN a2 <= c1 OR b2 <= c1 THEN 0 ELSE z END',
    ])
  })

  it('of a largest is what the items miss that no other is never below', () => {
    expect(texts('greatest', item('a', 'x'), item('b'))).toEqual(['CASE WHEN b1 >= a2 THEN 0 ELSE x END'])
  })

  it('of one alone is what it misses', () => {
    expect(texts('least', item('a', 'x', 'y'))).toEqual(['x', 'y'])
    expect(texts('greatest', item('a'))).toEqual([])
  })

  it('of several is every bit of them, each once', () => {
    const union = (...masks: readonly string[]) => unionOf(masks.map((mask, level) => at(mask, level)))
    expect(union()).toEqual(at('0', 0))
    expect(union('0', '0')).toEqual(at('0', 0))
    expect(union('0', 'x')).toEqual(at('x', 1))
    expect(union('x', 'y', 'x', '0')).toEqual(at('(x | y)', 2))
    expect(union('x', 'y')).toEqual(at('(x | y)', 1))
  })
})
