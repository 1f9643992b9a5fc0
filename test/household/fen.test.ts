/** Sums in whole fen: known ones as whole numbers, ranges as the exact lane has them. */
import { describe, expect, it } from 'vitest'
import { exact, infinity } from '../../src/exact/decimal'
import { type Interval, interval, maybe, point } from '../../src/exact/value'
import {
  addFen,
  eitherFen,
  type FenRange,
  fenOfText,
  inColumn,
  inFen,
  inYuan,
  isKnown,
  knownFen,
  largerFen,
  noFen,
  shareOfYear,
  timesFen,
  yuanText,
} from '../../src/household/fen'

const yuan = (low: string, high: string, ...missing: readonly string[]): Interval =>
  interval(exact(low), exact(high), missing)
const range = (low: bigint, high: bigint | undefined, ...missing: readonly string[]): FenRange => ({
  low,
  high,
  missing,
})

describe('yuan as fen, and back', () => {
  it.each<readonly [Interval, FenRange]>([
    [point(exact('0')), noFen],
    [point(exact('320.05')), knownFen(32_005n)],
    [yuan('0.10', '5', 'monthlyIncome'), range(10n, 500n, 'monthlyIncome')],
    [{ low: exact('7'), high: infinity, missing: ['residence'] }, range(700n, undefined, 'residence')],
    // Over 2^53 - 1 fen.
    [point(exact('90071992547409.93')), knownFen(9_007_199_254_740_993n)],
  ])('%#', (inYuans, fen) => {
    expect(inFen(inYuans)).toEqual(fen)
    const back = inYuan(fen)
    expect([back.low.eq(inYuans.low), back.high.eq(inYuans.high)]).toEqual([true, true])
    expect(back.missing).toEqual(inYuans.missing)
  })

  it('start from nothing where there is no smallest sum', () => {
    expect(inFen({ low: infinity.negated(), high: exact('5'), missing: ['residence'] })).toEqual(
      range(0n, 500n, 'residence'),
    )
  })

  it('have no parts of a fen', () => {
    const fault = '0.005 yuan has parts of a fen: its rule must round it'
    expect(() => inFen(point(exact('0.005')))).toThrow(fault)
    expect(() => inFen(yuan('0', '0.005', 'residence'))).toThrow(fault)
  })
})

describe('sums', () => {
  const open = range(100n, 300n, 'a')
  const endless = range(0n, undefined, 'b')

  it('are added, which is known where both are', () => {
    expect(addFen(knownFen(1n), knownFen(2n))).toEqual(knownFen(3n))
    expect(addFen(knownFen(1n), open)).toEqual(range(101n, 301n, 'a'))
    expect(addFen(open, knownFen(1n))).toEqual(range(101n, 301n, 'a'))
    expect(addFen(open, endless)).toEqual(range(100n, undefined, 'a', 'b'))
    expect(addFen(noFen, open)).toBe(open)
  })

  it('are taken so many times', () => {
    expect(timesFen(knownFen(7n), 12)).toEqual(knownFen(84n))
    expect(timesFen(open, 2)).toEqual(range(200n, 600n, 'a'))
    expect(timesFen(endless, 2)).toEqual(range(0n, undefined, 'b'))
    expect(timesFen(noFen, 2)).toBe(noFen)
  })

  it('are either of two', () => {
    expect(eitherFen(maybe(['c']), knownFen(5n), knownFen(9n))).toEqual(range(5n, 9n, 'c'))
    expect(eitherFen(maybe(['c']), open, noFen)).toEqual(range(0n, 300n, 'c', 'a'))
    expect(eitherFen(maybe(['c']), knownFen(5n), knownFen(5n))).toEqual(knownFen(5n))
  })

  it('are the larger of two', () => {
    expect(largerFen(knownFen(5n), knownFen(9n))).toEqual(knownFen(9n))
    expect(largerFen(knownFen(9n), knownFen(5n))).toEqual(knownFen(9n))
    expect(largerFen(knownFen(200n), open)).toEqual(range(200n, 300n, 'a'))
    expect(largerFen(open, knownFen(400n))).toEqual(knownFen(400n))
  })

  it('are shared out over the months of a year, rounded up', () => {
    expect(shareOfYear(knownFen(1200n))).toEqual(knownFen(100n))
    // 1201 / 12 is 100.08
    expect(shareOfYear(knownFen(1201n))).toEqual(knownFen(101n))
    expect(shareOfYear(range(0n, 2400n, 'a'))).toEqual(range(0n, 200n, 'a'))
  })

  it('are known where both ends are one', () => {
    expect([knownFen(5n), open, endless].map(isKnown)).toEqual([true, false, false])
  })
})

it.each([
  [0n, '0.00'],
  [5n, '0.05'],
  [32_005n, '320.05'],
  [-1n, '-0.01'],
  [-12_345n, '-123.45'],
  [9_007_199_254_740_993n, '90071992547409.93'],
])('%s fen as a text of yuan', (fen, text) => {
  expect(yuanText(fen)).toBe(text)
  expect(fenOfText(text)).toBe(fen)
})

it('a sum is a number in a column where it is known and within 32 bits', () => {
  const sums = [noFen, knownFen(2_147_483_647n), knownFen(2_147_483_648n), range(0n, 1n, 'a')]
  expect(sums.map(inColumn)).toEqual([0, 2_147_483_647, undefined, undefined])
})
