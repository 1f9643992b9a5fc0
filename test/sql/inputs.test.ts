/** Inputs as columns: their value, between which ends an unknown one lies, and the bit by which it is called missing. */
import { describe, expect, it } from 'vitest'
import type { Input } from '../../src/language/expression'
import { Columns } from '../../src/sql/columns'
import { dialects } from '../../src/sql/dialects'
import { plainSql } from '../../src/sql/expression'
import { type InputColumn, InputColumns } from '../../src/sql/inputs'
import * as of from './support/vocabulary'
import { count, linesOf, money, printersFor } from './support/vocabulary'

const duckdb = printersFor('duckdb').inputs
const postgres = printersFor('postgres').inputs

/** Inputs of their own, each in a column of its name that may be NULL unless said otherwise. */
function placed(inputs: readonly Input[], places: { readonly [key: string]: InputColumn } = {}) {
  const columns = new Columns()
  const all = new Map(
    inputs.map(({ key, id }): [string, InputColumn] => [
      key,
      places[key] ?? { value: columns.given(id), known: false },
    ]),
  )
  return new InputColumns(columns, inputs, all, dialects.postgres)
}

describe('the value of an input', () => {
  it('is its column, and nothing of a reading that is left open', () => {
    expect(postgres.value(of.a.input).text).toBe('"a"')
    expect(postgres.value(of.between.input).text).toBe('"between"')
    expect(postgres.value(of.reading.input).text).toBe('CAST(NULL AS BOOLEAN)')
    expect([of.reading, of.choice, of.partly].map(({ input }) => postgres.isOpen(input))).toEqual([true, false, false])
  })

  it('may be known in part', () => {
    const texts = (inputs: readonly { readonly input: Input }[]) =>
      inputs.map(({ input }) => [postgres.left(input)?.text, postgres.more(input)?.text])
    expect(texts([of.partly, of.growing, of.choice, of.set, of.reading, of.between])).toEqual([
      ['"partly.left"', undefined],
      [undefined, '"growing.more"'],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('must stand somewhere', () => {
    expect(() => postgres.value(money('elsewhere').input)).toThrow('The query has no column for elsewhere')
  })
})

describe('the ends of an input', () => {
  const most = count('most', { most: '9', noMoreThan: 'other' })
  const least = money('least', { least: '3', noLessThan: 'other' })
  const alone = money('alone', { noLessThan: 'absent', noMoreThan: 'absent' })
  const openly = money('openly', { noLessThan: 'reading', noMoreThan: 'reading' })
  const own = placed([most.input, least.input, alone.input, openly.input, money('other').input, of.reading.input], {
    reading: 'open',
  })

  it.each([
    ['known', postgres, of.sum, '"sum"', '"sum"'],
    ['a known count, its limits notwithstanding', postgres, of.times, '"times"', '"times"'],
    ['money', postgres, of.a, 'COALESCE("a", 0)', '"a"'],
    ['a count with limits', postgres, of.heads, 'COALESCE("heads", 1)', 'COALESCE("heads", 5)'],
    ['a count without', postgres, of.visits, 'COALESCE("visits", 0)', '"visits"'],
    ['never above another', postgres, of.paid, 'COALESCE("paid", 0)', 'COALESCE("paid", "cost")'],
    ['never below another', postgres, of.cost, 'COALESCE("cost", GREATEST("paid", 0))', '"cost"'],
    ['between two columns', postgres, of.between, '"between.least"', '"between.most"'],
    ['above a column', postgres, of.above, '"above.least"', '"above.most"'],
    ['left open', postgres, of.reading, 'CAST(NULL AS BOOLEAN)', 'CAST(NULL AS BOOLEAN)'],
    ['never above another nor its own limit', own, most, 'COALESCE("most", 0)', 'COALESCE("most", LEAST("other", 9))'],
    ['never below another nor its own limit', own, least, 'COALESCE("least", GREATEST("other", 3))', '"least"'],
    ['bounded by what the query does not have', own, alone, 'COALESCE("alone", 0)', '"alone"'],
    ['bounded by what is left open', own, openly, 'COALESCE("openly", 0)', '"openly"'],
  ] as const)('that is %s', (_, inputs, { input }, low, high) => {
    expect([inputs.low(input).text, inputs.high(input).text]).toEqual([low, high])
  })

  it('have room on DuckDB where they are money', () => {
    const ends = ({ input }: { readonly input: Input }) => [duckdb.low(input).text, duckdb.high(input).text]
    expect(ends(of.a)).toEqual(['CAST(COALESCE("a", 0) AS DECIMAL(19, 2))', 'CAST("a" AS DECIMAL(19, 2))'])
    expect(ends(of.heads)).toEqual(['COALESCE("heads", 1)', 'COALESCE("heads", 5)'])
  })
})

describe('what is missing of an input', () => {
  it.each([
    ['nothing of one that is known', of.sum, [], '0'],
    ['its bit, where it is NULL', of.a, ['a.missing: CASE WHEN "a" IS NULL THEN 1 ELSE 0 END'], '"a.missing"'],
    ['the bit of its place', of.t, ['t.missing: CASE WHEN "t" IS NULL THEN 1024 ELSE 0 END'], '"t.missing"'],
    ['always, where it is left open', of.reading, [], '262144'],
    [
      'its bit, where its ends differ',
      of.between,
      ['between.missing: CASE WHEN "between.least" = "between.most" THEN 0 ELSE 64 END'],
      '"between.missing"',
    ],
    ['what keeps its ends apart', of.above, [], '"above.because"'],
    [
      'nothing where the sum that it is never above is 0',
      of.paid,
      ['paid.missing: CASE WHEN COALESCE("paid", 0) = COALESCE("paid", "cost") THEN 0 ELSE 32 END'],
      '"paid.missing"',
    ],
    [
      'nothing where it cannot be above the sum that it is never below',
      of.cost,
      ['cost.missing: CASE WHEN COALESCE("cost", GREATEST("paid", 0)) = "cost" THEN 0 ELSE 16 END'],
      '"cost.missing"',
    ],
    [
      'its bit, where it may hold more',
      of.growing,
      ['growing.missing: CASE WHEN "growing.more" THEN 65536 ELSE 0 END'],
      '"growing.missing"',
    ],
    [
      'its bit, where more than one option is left',
      of.partly,
      ['partly.missing: CASE WHEN "partly" IS NULL THEN 16384 ELSE 0 END'],
      '"partly.missing"',
    ],
  ])('is %s', (_, { input }, added, missing) => {
    const { columns, inputs } = printersFor('postgres')
    expect(inputs.missing(input).text).toBe(missing)
    expect(inputs.missing(input).text).toBe(missing)
    expect(linesOf(columns)).toEqual(added)
  })

  it('stands where it is read in a section that is for some rows alone', () => {
    const { columns, inputs } = printersFor('postgres')
    columns.begin(undefined, { when: plainSql('"open"') })
    expect(inputs.missing(of.a.input).text).toBe('CASE WHEN "a" IS NULL THEN 1 ELSE 0 END')
    expect(linesOf(columns)).toEqual([])
  })

  it('is one bit each, in the order in which they are named', () => {
    expect(postgres.bit(of.a.input)).toBe('1')
    expect(postgres.bit(of.b.input)).toBe('2')
    expect(postgres.bit(of.sum.input)).toBeUndefined()
    expect(postgres.bit(of.reading.input)).toBe('262144')
    expect(postgres.canBeMissing.map(({ id }) => id)).toEqual([
      ...['a', 'b', 'cost', 'paid', 'between', 'above', 'heads', 'visits'],
      ...['t', 'u', 'choice', 'partly', 'set', 'growing', 'day', 'reading'],
    ])
    const { inputs } = printersFor('postgres', [of.b.input])
    expect([inputs.bit(of.a.input), inputs.bit(of.b.input)]).toEqual([undefined, '1'])
    expect(inputs.missing(of.a.input).text).toBe('0')
  })

  it('has room for 62 bits', () => {
    const several = (length: number) => Array.from({ length }, (_, place) => money(`m${place}`).input)
    expect(placed(several(62)).bit(money('m61').input)).toBe('2305843009213693952') // 2^61
    expect(() => placed(several(63))).toThrow('More inputs can be missing than a BIGINT has bits')
  })
})

describe('what is said of an input before any case', () => {
  const sum = { all: 19, decimals: 2 }
  const overRows = { all: 24, decimals: 2 }
  const whole = { all: 10, decimals: 0 }
  it.each([
    ['known', of.sum, { known: true, positive: false, highFinite: true, digits: sum }],
    ['of money', of.a, { known: false, positive: false, highFinite: false, digits: sum }],
    ['of a count from 1', of.heads, { known: false, positive: true, highFinite: true, digits: whole }],
    ['of a known count from 0', of.times, { known: true, positive: false, highFinite: true, digits: whole }],
    ['of a count without limit', of.visits, { known: false, positive: false, highFinite: false, digits: whole }],
    ['between columns', of.between, { known: false, positive: false, highFinite: true, digits: overRows }],
    ['above a column', of.above, { known: false, positive: false, highFinite: false, digits: overRows }],
    ['left open', of.reading, { known: false, positive: false, highFinite: false, digits: sum }],
  ])('%s', (_, { input }, traits) => {
    expect(postgres.traits(input)).toEqual({ nonNegative: true, lowFinite: true, ...traits })
  })

  it.each([
    ['0', false],
    ['0.00', false],
    ['0.01', true],
    ['10', true],
  ])('at least %s is above 0: %s', (least, positive) => {
    const { input } = money('m', { least })
    expect(placed([input]).traits(input).positive).toBe(positive)
  })

  it('of money, a most is a limit of writing and no largest value', () => {
    const { input } = money('m', { most: '9999999999999.99' })
    expect(placed([input]).traits(input).highFinite).toBe(false)
    expect(placed([input]).high(input)).toEqual({ ...plainSql('"m"'), level: 0 })
  })
})
