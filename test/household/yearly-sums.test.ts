/** Yearly sums of months' figures: by hand, and kept for their figures. */
import { describe, expect, it } from 'vitest'
import { type FenRange, knownFen } from '../../src/household/fen'
import { YearlySums } from '../../src/household/yearly-sums'
import { lowIncomeSettledYear, orphanSettledYear } from '../../src/yiwu/part-year'
import { yiwu } from '../../src/yiwu/policy'
import { readingsWith } from '../support/yiwu'

describe('a yearly sum', () => {
  // Five months of a figure of 2400 a year and six of 2880: (5 x 2400 + 6 x 2880) / 12 = 29280 / 12 = 2440.
  const [figures, first] = [knownFen(2_928_000n), knownFen(240_000n)]
  const open = (low: bigint, high: bigint | undefined, ...missing: readonly string[]): FenRange => ({
    low,
    high,
    missing,
  })
  const byMonth = new YearlySums(yiwu, readingsWith())
  const whole = new YearlySums(yiwu, readingsWith({ lowIncomePartYear: 'wholeYear' }))

  it('is that of the months, or the first figure, as the reading says', () => {
    expect(byMonth.of(lowIncomeSettledYear, figures, first)).toEqual(knownFen(244_000n))
    expect(whole.of(lowIncomeSettledYear, figures, first)).toEqual(knownFen(240_000n))
  })

  it('is kept for its figures and no others', () => {
    expect(byMonth.of(lowIncomeSettledYear, figures, first)).toBe(byMonth.of(lowIncomeSettledYear, figures, first))
    expect(byMonth.of(lowIncomeSettledYear, knownFen(1_200_000n), first)).toEqual(knownFen(100_000n))
    expect(byMonth.of(lowIncomeSettledYear, figures, first)).toEqual(knownFen(244_000n))
    expect(whole.of(lowIncomeSettledYear, figures, knownFen(100_000n))).toEqual(knownFen(100_000n))
    expect(whole.of(lowIncomeSettledYear, figures, first)).toEqual(knownFen(240_000n))
  })

  it('is kept for its rule and no other', () => {
    const sums = new YearlySums(yiwu, readingsWith({ lowIncomePartYear: 'wholeYear' }))
    expect(sums.of(lowIncomeSettledYear, figures, first)).toEqual(knownFen(240_000n))
    expect(sums.of(orphanSettledYear, figures, first)).toEqual(knownFen(244_000n))
  })

  it('is a range where the figures are', () => {
    const figure = open(120_000n, 240_000n, 'monthlyIncome')
    expect(byMonth.of(lowIncomeSettledYear, figure, first)).toEqual(open(10_000n, 20_000n, 'monthlyIncome'))
    expect(whole.of(lowIncomeSettledYear, figures, figure)).toEqual(figure)
    const endless = open(120_000n, undefined, 'monthlyIncome')
    expect(byMonth.of(lowIncomeSettledYear, endless, first)).toEqual(open(10_000n, undefined, 'monthlyIncome'))
  })

  it('of open figures is not that of known ones that start where they do', () => {
    const sums = new YearlySums(yiwu, readingsWith({ lowIncomePartYear: 'wholeYear' }))
    const figure = open(120_000n, 240_000n, 'monthlyIncome')
    expect(sums.of(lowIncomeSettledYear, figures, figure)).toEqual(figure)
    expect(sums.of(lowIncomeSettledYear, figures, knownFen(120_000n))).toEqual(knownFen(120_000n))
    expect(byMonth.of(lowIncomeSettledYear, figure, first)).toEqual(open(10_000n, 20_000n, 'monthlyIncome'))
    expect(byMonth.of(lowIncomeSettledYear, knownFen(120_000n), first)).toEqual(knownFen(10_000n))
  })

  it('is worked out again after 4096 others, and not before', () => {
    const sums = new YearlySums(yiwu, readingsWith())
    const sumOf = (figure: number) => sums.of(orphanSettledYear, knownFen(BigInt(figure)), first)
    const made = Array.from({ length: 4096 }, (_, figure) => sumOf(figure))
    expect(made.every((sum, figure) => sumOf(figure) === sum)).toBe(true)
    sumOf(4096)
    expect(sumOf(0)).not.toBe(made[0])
    expect(sumOf(0)).toEqual(made[0])
  })

  it('is exact, however large: 9007199254740991 / 12 = 750599937895082.58 fen, up', () => {
    const most = 9_007_199_254_740_991n
    expect(byMonth.of(lowIncomeSettledYear, knownFen(most), first)).toEqual(knownFen(750_599_937_895_083n))
    expect(whole.of(lowIncomeSettledYear, knownFen(most), knownFen(10n ** 15n))).toEqual(knownFen(10n ** 15n))
    // 12 more are one more.
    expect(byMonth.of(lowIncomeSettledYear, knownFen(most + 12n), first)).toEqual(knownFen(750_599_937_895_084n))
  })
})
