/** What is said of an expression before any case: what may be unknown, below nothing, without an end, and its digits. */
import { describe, expect, it } from 'vitest'
import {
  all,
  any,
  type Condition,
  greatest,
  least,
  number,
  type Quantity,
  rule,
  when,
} from '../../src/language/quantity'
import { isCramped, type Traits } from '../../src/sql/traits'
import * as of from './support/vocabulary'
import { a, above, b, between, heads, printersFor, sum, sure, t, times, visits } from './support/vocabulary'

const label = { zh: '', en: '' }
const yuan = (value: string) => number(value, 'yuan')
const ratio = (value: string) => number(value, 'ratio')
const share = (quantity: Quantity<'yuan'>, parts: Quantity<'ratio'>) =>
  quantity.share({ parts, outOf: '12', rounding: 'up', unit: 'yuan' })
const traitsOn = (dialect: 'postgres' | 'duckdb', { node }: Quantity<string>): Traits =>
  printersFor(dialect).traits.quantity(node)
const postgres = (quantity: Quantity<string>) => traitsOn('postgres', quantity)

/** The letters of what holds: known, never below 0, above 0, with a least and with a greatest value. */
const letters = ({ known, nonNegative, positive, lowFinite, highFinite }: Traits): string =>
  [known && 'k', nonNegative && 'n', positive && 'p', lowFinite && 'l', highFinite && 'h'].filter(Boolean).join('')

const debt = number('-1', 'yuan')
const noLeast = sum.minus(a)
const noMost = a.minus(sum)

describe('of a quantity', () => {
  it.each([
    ['nothing', yuan('0'), 'knlh'],
    ['a number', yuan('0.01'), 'knplh'],
    ['a debt', debt, 'klh'],
    ['what is known', sum, 'knlh'],
    ['what is not', a, 'nl'],
    ['a count with limits', heads, 'nplh'],
    // Sums are above 0 where one part is and no part is below.
    ['a known sum', sum.plus(yuan('1')), 'knplh'],
    ['the same the other way', yuan('1').plus(sum), 'knplh'],
    ['a sum of what may be nothing', sum.plus(sum), 'knlh'],
    ['a sum beside a debt', debt.plus(yuan('1')), 'klh'],
    ['a sum of what is not known', sum.plus(a), 'nl'],
    // A difference has a least value where the greatest of what is taken off is there.
    ['a difference', sum.minus(yuan('1')), 'klh'],
    ['a difference from what has no greatest value', noMost, 'l'],
    ['a difference by what has none', noLeast, 'h'],
    ['a difference of a difference', sum.minus(noLeast), 'l'],
    ['another', noLeast.minus(sum), 'h'],
    ['a difference by what has no least', a.minus(noLeast), 'l'],
    ['a product', sum.times(times), 'knlh'],
    ['a product of what is above nothing', number('2', 'yuan').times(heads), 'nplh'],
    ['a product by what has no greatest value', sum.times(visits), 'nl'],
    ['a product of a difference', sum.minus(yuan('1')).times(times), 'klh'],
    // What has no greatest value leaves a product with what may be below 0 without a least one.
    ['a product of a difference by what has no greatest value', sum.minus(yuan('1')).times(visits), ''],
    ['a product of what has no least value', noLeast.times(times), 'h'],
    ['a product by what has no least value', ratio('2').times(noLeast), 'h'],
    ['the same the other way', visits.times(times.minus(ratio('1'))), ''],
    ['a product of a number by a difference', ratio('2').times(sum.minus(yuan('1'))), 'klh'],
    ['a product of what has no greatest value by what is known', visits.times(times), 'nl'],
    ['a product of two that may be below 0', noLeast.times(times.minus(ratio('1'))), ''],
    ['a product of a difference by what has no least value', sum.minus(yuan('1')).times(times.minus(visits)), ''],
    // The smallest has a greatest value where any of them has.
    ['the smallest', least(a, sum), 'nlh'],
    ['the smallest of what has none', least(a, b), 'nl'],
    ['the smallest of what is above 0', least(yuan('1'), yuan('2')), 'knplh'],
    ['the smallest beside a debt', least(yuan('1'), debt), 'klh'],
    ['the smallest beside what may be nothing', least(yuan('1'), sum), 'knlh'],
    ['the smallest of what has no least value', least(noLeast, sum), 'h'],
    ['the same the other way', least(sum, noLeast), 'h'],
    // The largest has every lower bound that one of them has.
    ['the largest', greatest(a, sum), 'nl'],
    ['the largest of what is known', greatest(sum, yuan('1')), 'knplh'],
    ['the largest of a difference and nothing', greatest(sum.minus(yuan('1')), yuan('0')), 'knlh'],
    ['the largest of what has no least value and what has', greatest(noLeast, sum), 'nlh'],
    ['the largest of what has none', greatest(noLeast, noLeast.minus(sum)), 'h'],
    ['the largest of two debts', greatest(debt, debt), 'klh'],
    // Rounded up, what is above 0 stays so.
    ['rounded up', yuan('0.001').roundedUp(), 'knplh'],
    ['rounded up from what may be nothing', sum.roundedUp(), 'knlh'],
    ['rounded down', yuan('0.001').roundedDown(), 'knlh'],
    ['rounded to the nearest', yuan('0.001').roundedHalfUp(), 'knlh'],
    ['rounded, of what is not known', a.roundedUp(), 'nl'],
    ['a share', share(sum, times), 'knlh'],
    ['a share of what is above nothing', share(yuan('1'), ratio('1')), 'knlh'],
    ['a share by what is not known', share(sum, heads), 'nlh'],
    ['either by what is known', when(sure, sum, yuan('1')), 'knlh'],
    ['either by what is not', when(t, sum, yuan('1')), 'nlh'],
    ['either of what is not known', when(sure, sum, a), 'nl'],
    ['either of what is above nothing', when(sure, yuan('2'), yuan('1')), 'knplh'],
    ['a rule', rule('r', '一', label, noLeast), 'h'],
    ['between columns', between, 'nlh'],
    ['above a column', above, 'nl'],
  ])('%s', (_, quantity, expected) => {
    expect(letters(postgres(quantity))).toBe(expected)
  })

  it.each([
    ['a product', sum.times(times), 'nlh'],
    ['a product by a number', sum.times(ratio('2')), 'nlh'],
    ['a share', share(sum, times), 'nlh'],
    ['rounded', sum.roundedUp(), 'nlh'],
    ['a sum', sum.plus(sum), 'knlh'],
    ['a difference', sum.minus(sum), 'klh'],
    // 17 whole digits, 4 decimals and one more are 22; with 5 decimals 23.
    ['a sum with few decimals', sum.plus(yuan('0.0001')), 'knplh'],
    ['a sum with many', sum.plus(yuan('0.00001')), 'nplh'],
    ['a difference with few decimals', sum.minus(yuan('0.0001')), 'klh'],
    ['a difference with many', sum.minus(yuan('0.00001')), 'lh'],
    ['the smallest', least(sum, sum), 'knlh'],
  ])('%s may find no room on DuckDB, and is unknown then', (_, quantity, expected) => {
    expect(letters(traitsOn('duckdb', quantity))).toBe(expected)
  })

  it('of a kind that does not exist is not guessed', () => {
    const { traits } = printersFor('postgres')
    expect(() => traits.quantity({ kind: 'root' } as never)).toThrow('Unknown node kind: {"kind":"root"}')
    expect(() => traits.condition({ kind: 'xor' } as never)).toThrow('Unknown node kind: {"kind":"xor"}')
  })
})

describe('digits', () => {
  it.each([
    // Integers of 32, 64 and 128 bits have 10, 19 and 38; a decimal those that are written.
    ['7', yuan('7'), 10, 0],
    ['999999999', yuan('999999999'), 10, 0],
    ['1234567890', yuan('1234567890'), 19, 0],
    ['999999999999999999', yuan('999999999999999999'), 19, 0],
    ['1234567890123456789', yuan('1234567890123456789'), 38, 0],
    ['39 ones', yuan('1'.repeat(39)), 39, 0],
    ['0.40', yuan('0.40'), 3, 2],
    ['-12.345', yuan('-12.345'), 5, 3],
    ['-12345678901', yuan('-12345678901'), 19, 0],
    ['money', a, 19, 2],
    ['a count', heads, 10, 0],
    ['a sum over rows', between, 24, 2],
    // 17 whole digits and 3 decimals hold either operand; the sum has one more.
    ['a sum', a.plus(yuan('0.125')), 21, 3],
    ['a difference', yuan('0.125').minus(a), 21, 3],
    // Digits add up in a product: 19 + 3, with 2 + 2 decimals.
    ['a product', a.times(ratio('0.40')), 22, 4],
    ['a product of many', a.times(ratio('0.40')).times(ratio('0.12345678901234567890')), 38, 24],
    ['the smallest', least(a, yuan('0.125')), 20, 3],
    ['the largest', greatest(yuan('1234567890123456789012.5'), a), 24, 2],
    ['rounded', a.times(ratio('0.40')).roundedUp(), 24, 2],
    ['a share', share(a, heads), 24, 2],
    ['either', when(t, a, yuan('0.125')), 20, 3],
    ['a rule', rule('r', '一', label, a), 19, 2],
  ])('of %s', (_, quantity, all, decimals) => {
    expect(postgres(quantity).digits).toEqual({ all, decimals })
  })

  // A product of 19 + 19 digits with 2 + 17 decimals fills 38; beside 20 whole digits there is no room for 19 decimals.
  const long = a.times(ratio('1.12345678901234567'))
  const wide = yuan('12345678901234567890.0')
  const noRoom = 'The rule has more digits than the database keeps; round before comparing'
  it.each([
    ['the smallest', least(long, wide)],
    ['the largest', greatest(long, wide)],
    ['either', when(t, long, wide)],
  ])('of %s that do not fit in one column of DuckDB are refused', (_, quantity) => {
    expect(() => traitsOn('duckdb', quantity)).toThrow(noRoom)
    expect(postgres(quantity).digits.all).toBe(39)
  })

  it('that are compared must fit too', () => {
    const onDuckDb = (condition: Condition) => printersFor('duckdb').traits.condition(condition.node)
    expect(() => onDuckDb(long.isBelow(wide))).toThrow(noRoom)
    expect(() => onDuckDb(wide.isAtMost(long))).toThrow(noRoom)
    expect(printersFor('postgres').traits.condition(long.isBelow(wide).node)).toEqual({ known: false })
    // 19 whole digits and 19 decimals are 38.
    expect(onDuckDb(long.isBelow(yuan('1234567890123456789.0')))).toEqual({ known: false })
    expect(traitsOn('duckdb', least(long, yuan('1234567890123456789.0'))).digits).toEqual({ all: 38, decimals: 19 })
  })
})

describe('a narrow number beside one with more decimals', () => {
  it.each([
    // Of 19 digits of money 15 are counted here, 13 of them whole.
    ['has room for five decimals', { all: 19, decimals: 2 }, 5, false],
    ['has none for six', { all: 19, decimals: 2 }, 6, true],
    ['has room for its own', { all: 24, decimals: 2 }, 2, false],
    ['has none for one more', { all: 24, decimals: 2 }, 3, true],
    ['needs room for no fewer', { all: 38, decimals: 6 }, 5, false],
    ['has none for 18', { all: 19, decimals: 2 }, 18, true],
    ['is no longer narrow beside 19', { all: 19, decimals: 2 }, 19, false],
  ])('%s', (_, digits, decimals, expected) => {
    expect(isCramped(digits, decimals)).toBe(expected)
  })
})

describe('a condition is known where all that it reads is', () => {
  it.each([
    ['truth', sure, true],
    ['an unknown truth', t, false],
    ['whether a fact is given', a.isGiven(), true],
    ['a choice', of.choice.is('x'), false],
    ['a set', of.set.includes('x'), false],
    ['a day', of.day.isOnOrBefore('2013-01-01'), false],
    ['below', sum.isBelow(yuan('1')), true],
    ['below what is not known', sum.isBelow(a), false],
    ['what is not known below', a.isBelow(sum), false],
    ['at most', sum.isAtMost(yuan('1')), true],
    ['at most what is not known', sum.isAtMost(a), false],
    ['all', all(sure, sure), true],
    ['all but one', all(sure, t), false],
    ['all of none', all(), true],
    ['any', any(sure, sure), true],
    ['any of what is not all known', any(t, sure), false],
    ['not', sure.not(), true],
    ['not what is not known', t.not(), false],
    ['a rule', rule('r', '一', label, sure), true],
    ['a rule of what is not known', rule('r', '一', label, t), false],
    ['either', when(sure, sure, a.isGiven()), true],
    ['either by what is not known', when(t, sure, sure), false],
    ['either of what is not known', when(sure, t, sure), false],
    ['or of what is not known', when(sure, sure, t), false],
  ])('%s: %s', (_, { node }, known) => {
    expect(printersFor('postgres').traits.condition(node)).toEqual({ known })
  })
})

it('what is said of an expression is found once however often it is read', () => {
  let double: Quantity<'yuan'> = a
  for (let level = 0; level < 40; level++) double = double.plus(double)
  expect(letters(postgres(double))).toBe('nl')
  let either: Condition = t
  for (let level = 0; level < 40; level++) either = all(either, either)
  expect(printersFor('postgres').traits.condition(either.node)).toEqual({ known: false })
})
