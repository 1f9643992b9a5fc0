/** What the printed SQL gives on DuckDB, by hand: the known value, both ends and what is missing, at the bounds of each kind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { all, any, type Condition, greatest, least, number, type Quantity, when } from '../../src/language/quantity'
import { dialects } from '../../src/sql/dialects'
import { quoted, textLiteral } from '../../src/sql/expression'
import { printQuery } from '../../src/sql/query'
import { unionOf } from '../../src/sql/range-arithmetic'
import { DuckDb } from './support/duckdb'
import {
  a,
  above,
  b,
  between,
  choice,
  day,
  growing,
  heads,
  inputs,
  paid,
  partly,
  printersFor,
  reading,
  set,
  sum,
  sure,
  t,
  u,
  visits,
} from './support/vocabulary'

type Expression = Quantity<string> | Condition
/** Facts of a row as SQL literals; what is not given is unknown. */
type Facts = { readonly [column: string]: string }

const list = (...options: readonly string[]): string => `ARRAY[${options.map(textLiteral).join(', ')}]`
const always: Facts = { sum: '10', times: '3', sure: 'TRUE', 'partly.left': list('x', 'y', 'z') }

const types = {
  money: 'DECIMAL(15, 2)',
  count: 'DECIMAL(9, 0)',
  truth: 'BOOLEAN',
  choice: 'TEXT',
  set: 'TEXT[]',
  day: 'DATE',
}
const columnTypes = [
  ...inputs.filter(({ id }) => id !== 'reading').map(({ id, type }) => [id, types[type]] as const),
  ...['between.least', 'between.most', 'above.least', 'above.most'].map((name) => [name, types.money] as const),
  ...([
    ['above.because', 'BIGINT'],
    ['partly.left', 'TEXT[]'],
    ['growing.more', 'BOOLEAN'],
  ] as const),
]

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

/** Known value, least, greatest (or the truth, where it is settled), and the names of what is missing. */
async function outcomeOf(expression: Expression, facts: Facts): Promise<readonly (string | null)[]> {
  const { columns, inputs: bound, known, range } = printersFor('duckdb')
  const isQuantity = 'unit' in expression
  const value = isQuantity ? known.quantity(expression.node) : known.condition(expression.node)
  columns.begin()
  const printed = isQuantity ? range.quantity(expression.node) : range.condition(expression.node)
  columns.begin()
  const ends = 'low' in printed ? [printed.low, printed.high] : [printed.settled]
  const results = [dialects.duckdb.orUnknown(value), ...ends, unionOf(printed.missing)]
  for (const [place, result] of results.entries()) columns.add(`result${place}`, result)
  const cells = { ...always, ...facts }
  const start = columnTypes.map(([name, type]) => ({
    name,
    text: `CAST(${cells[name] ?? 'NULL'} AS ${type})`,
    notes: [],
  }))
  const result = results.map((_, place) => ({ name: `r${place}`, text: quoted(`result${place}`), notes: [] }))
  const query = { start: { columns: start, from: undefined }, stages: columns.stages(), result, prefix: 's_' }
  const [row = {}] = await database.rows(printQuery(query, dialects.duckdb))
  const texts = results.map((_, place) => row[`r${place}`] ?? null)
  const bits = BigInt(texts.at(-1) ?? '0')
  const missing = bound.canBeMissing.filter((input) => (bits & BigInt(bound.bit(input) ?? '0')) !== 0n)
  return [...texts.slice(0, -1).map(plain), missing.map(({ id }) => id).join(' ')]
}

/** A decimal without needless zeros. */
const plain = (text: string | null): string | null =>
  text?.includes('.') ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text

const yuan = (value: string) => number(value, 'yuan')
const rounded = (value: string, rounding: 'up' | 'down' | 'halfUp') => yuan(value).rounded(rounding)
const share = (of: Quantity<'yuan'>, parts: Quantity<'ratio'>, outOf: string, rounding: 'up' | 'down' | 'halfUp') =>
  of.share({ parts, outOf, rounding, unit: 'yuan' })
const one = number('1', 'ratio')

describe('a known quantity', () => {
  it.each<readonly [string, Expression, string]>([
    ['0.001 up', rounded('0.001', 'up'), '0.01'],
    ['0.01 up', rounded('0.01', 'up'), '0.01'],
    ['0.0199 down', rounded('0.0199', 'down'), '0.01'],
    ['0.0049 to the nearest', rounded('0.0049', 'halfUp'), '0'],
    ['0.005, a tie, upwards', rounded('0.005', 'halfUp'), '0.01'],
    ['-0.005 up', rounded('-0.005', 'up'), '0'],
    ['-0.005 down', rounded('-0.005', 'down'), '-0.01'],
    ['-0.005, a tie, upwards', rounded('-0.005', 'halfUp'), '0'],
    ['-0.0051 to the nearest', rounded('-0.0051', 'halfUp'), '-0.01'],
    // 500 / 12 = 41.666...
    ['5 twelfths of 100 up', share(yuan('100'), number('5', 'ratio'), '12', 'up'), '41.67'],
    ['down', share(yuan('100'), number('5', 'ratio'), '12', 'down'), '41.66'],
    ['to the nearest', share(yuan('100'), number('5', 'ratio'), '12', 'halfUp'), '41.67'],
    // 1 / 8 = 0.125
    ['an eighth up', share(yuan('1'), one, '8', 'up'), '0.13'],
    ['an eighth down', share(yuan('1'), one, '8', 'down'), '0.12'],
    ['an eighth, a tie, upwards', share(yuan('1'), one, '8', 'halfUp'), '0.13'],
    // 0.01 / 3 = 0.00333...
    ['a third of a fen up', share(yuan('0.01'), one, '3', 'up'), '0.01'],
    ['a third of a fen to the nearest', share(yuan('0.01'), one, '3', 'halfUp'), '0'],
    ['a whole number of fen up', share(yuan('0.06'), one, '3', 'up'), '0.02'],
    // Less than a fen is a fen before it is shared, which changes nothing: 0.001 / 3 up.
    ['a third of a tenth of a fen up', share(yuan('0.001'), one, '3', 'up'), '0.01'],
    ['a third of what is known', share(sum, one, '3', 'down'), '3.33'],
    ['10 - 0.25 * 3', sum.minus(yuan('0.25').times(number('3', 'ratio'))), '9.25'],
    ['the largest', greatest(sum, yuan('9.99'), yuan('10.01')), '10.01'],
    ['the smallest', least(sum, yuan('9.99'), yuan('10.01')), '9.99'],
  ])('%s', async (_, expression, value) => {
    expect(await outcomeOf(expression, {})).toEqual([value, value, value, ''])
  })

  it('that finds no room is left to its ends, which are exact', async () => {
    const facts = { a: '9999999999999.99', visits: '100000' }
    const exact = '999999999999999000'
    expect(await outcomeOf(a.times(visits), facts)).toEqual([null, exact, exact, ''])
  })
})

describe('a quantity of what is not all known', () => {
  it.each<readonly [string, Expression, Facts, readonly (string | null)[]]>([
    ['an input', a, {}, [null, '0', null, 'a']],
    ['a count from 1 to 5', heads, {}, [null, '1', '5', 'heads']],
    ['what is never above another', paid, { cost: '10' }, [null, '0', '10', 'paid']],
    ['the same where that is 0', paid, { cost: '0' }, [null, '0', '0', '']],
    ['what lies between columns', between, { 'between.least': '3', 'between.most': '4' }, [null, '3', '4', 'between']],
    ['what lies at one', between, { 'between.least': '3', 'between.most': '3' }, [null, '3', '3', '']],
    ['what others keep open', above, { 'above.least': '3', 'above.because': '3' }, [null, '3', null, 'a b']],
    ['a sum', a.plus(b), { a: '1' }, [null, '1', null, 'b']],
    ['a difference', a.minus(b), { a: '1' }, [null, null, '1', 'b']],
    [
      'a difference of what is between 3 and 4',
      yuan('10').minus(between),
      { 'between.least': '3', 'between.most': '4' },
      [null, '6', '7', 'between'],
    ],
    ['nothing times what has no greatest value', sum.times(visits), { sum: '0' }, [null, '0', '0', '']],
    ['something times that', sum.times(visits), {}, [null, '0', null, 'visits']],
    ['a debt times a number', a.minus(b).times(number('2', 'ratio')), { b: '4' }, [null, '-8', null, 'a']],
    // 100 / 12 = 8.333..., 500 / 12 = 41.666...
    ['a share', share(yuan('100'), heads, '12', 'up'), {}, [null, '8.34', '41.67', 'heads']],
    ['rounded', a.times(number('0.125', 'ratio')).roundedDown(), {}, [null, '0', null, 'a']],
    ['the smallest', least(a, b), { a: '5' }, [null, '0', '5', 'b']],
    ['the smallest beside 0', least(a, b), { a: '0' }, [null, '0', '0', '']],
    ['the smallest of two', least(a, b), {}, [null, '0', null, 'a b']],
    [
      'the smallest, of which one cannot win',
      least(a, between),
      { 'between.least': '3', a: '2', 'between.most': '4' },
      [null, '2', '2', ''],
    ],
    ['the largest', greatest(a, yuan('10')), {}, [null, '10', null, 'a']],
    ['the largest beside what cannot pass it', greatest(paid, yuan('10')), { cost: '10' }, [null, '10', '10', '']],
    ['the largest beside what can', greatest(paid, yuan('10')), { cost: '10.01' }, [null, '10', '10.01', 'paid']],
    ['either', when(t, a, b), { a: '1', b: '2' }, [null, '1', '2', 't']],
    ['either of the same', when(t, a, b), { a: '2', b: '2' }, [null, '2', '2', '']],
    ['the one', when(t, a, b), { t: 'TRUE', a: '1' }, ['1', '1', '1', '']],
    ['the other', when(t, a, b), { t: 'FALSE', a: '1' }, [null, '0', null, 'b']],
    ['either of what is unknown', when(t, a, b), { a: '1' }, [null, '0', null, 'b t']],
    ['either without a least value', when(t, yuan('1').minus(a), yuan('0')), {}, [null, null, '1', 'a t']],
  ])('%s', async (_, expression, facts, expected) => {
    expect(await outcomeOf(expression, facts)).toEqual(expected)
  })
})

describe('a condition', () => {
  const [yes, no] = [
    ['true', 'true', ''],
    ['false', 'false', ''],
  ] as const
  const open = (missing: string) => [null, null, missing] as const
  /** Settled, though something that it reads is unknown. */
  const settled = (truth: string) => [null, truth, ''] as const

  it.each<readonly [string, Condition, Facts, readonly (string | null)[]]>([
    ['0.99 below 1', a.isBelow(b), { a: '0.99', b: '1' }, yes],
    ['1 below 1', a.isBelow(b), { a: '1', b: '1' }, no],
    ['1 at most 1', a.isAtMost(b), { a: '1', b: '1' }, yes],
    ['1.01 at most 1', a.isAtMost(b), { a: '1.01', b: '1' }, no],
    ['an unknown below 0', a.isBelow(b), { b: '0' }, settled('false')],
    ['an unknown below 0.01', a.isBelow(b), { b: '0.01' }, open('a')],
    ['0 below an unknown', a.isBelow(b), { a: '0' }, open('b')],
    ['an unknown at most 0', a.isAtMost(b), { b: '0' }, open('a')],
    ['0 at most an unknown', a.isAtMost(b), { a: '0' }, settled('true')],
    ['1 to 5 at most 0', heads.isAtMost(number('0', 'ratio')), {}, settled('false')],
    ['1 to 5 at most 5', heads.isAtMost(number('5', 'ratio')), {}, settled('true')],
    ['1 to 5 below 5', heads.isBelow(number('5', 'ratio')), {}, open('heads')],
    ['all, one false', all(t, u), { t: 'FALSE' }, no],
    ['all, one true', all(t, u), { t: 'TRUE' }, open('u')],
    ['any, one true', any(t, u), { t: 'TRUE' }, yes],
    ['any, one false', any(t, u), { t: 'FALSE' }, open('u')],
    ['not', t.not(), { t: 'FALSE' }, yes],
    ['not what is unknown', t.not(), {}, open('t')],
    ['either alike', when(t, u, sure), { u: 'TRUE' }, settled('true')],
    ['either not alike', when(t, u, sure), { u: 'FALSE' }, open('t')],
    ['the one', when(t, u, sure), { t: 'TRUE' }, open('u')],
    ['the other', when(t, u, sure), { t: 'FALSE' }, yes],
    ['given', a.isGiven(), { a: '0' }, yes],
    ['not given', a.isGiven(), {}, no],
    ['an option', choice.is('x'), { choice: `'x'` }, yes],
    ['another', choice.is('x', 'y'), { choice: `'z'` }, no],
    ['an unknown one', choice.is('x', 'y'), {}, open('choice')],
    ['any option', choice.is('x', 'y', 'z'), {}, settled('true')],
    ['no option', choice.is(), {}, no],
    ['one of those left', partly.is('x'), { 'partly.left': list('x', 'y') }, open('partly')],
    ['all of those left', partly.is('x', 'y'), { 'partly.left': list('x', 'y') }, yes],
    ['none of those left', partly.is('z'), { 'partly.left': list('x', 'y') }, no],
    ['in a set', set.includes('x', 'z'), { set: list('y', 'z') }, yes],
    ['not in it', set.includes('x'), { set: list('y', 'z') }, no],
    ['in an empty one', set.includes('x'), { set: '[]' }, no],
    ['in an unknown one', set.includes('x'), {}, open('set')],
    ['in one that may grow', growing.includes('x'), { growing: list('x'), 'growing.more': 'TRUE' }, yes],
    ['perhaps in it', growing.includes('y'), { growing: list('x'), 'growing.more': 'TRUE' }, open('growing')],
    ['not in it, as it does not', growing.includes('y'), { growing: list('x'), 'growing.more': 'FALSE' }, no],
    ['on the day', day.isOnOrBefore('1954-10-31'), { day: `'1954-10-31'` }, yes],
    ['the day after', day.isOnOrBefore('1954-10-31'), { day: `'1954-11-01'` }, no],
    ['on an unknown day', day.isOnOrBefore('1954-10-31'), {}, open('day')],
    ['a reading left open', reading.is('x'), {}, open('reading')],
  ])('%s', async (_, condition, facts, expected) => {
    expect(await outcomeOf(condition, facts)).toEqual(expected)
  })
})
