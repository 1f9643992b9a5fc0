/** Yearly sums of months' figures: by hand, kept for their figures, and in fen as far as whole numbers go. */
import { describe, expect, it } from 'vitest'
import { exact } from '../../src/exact/decimal'
import { interval, plain, point } from '../../src/exact/value'
import { YearlySums } from '../../src/household/yearly-sums'
import { lowIncomeSettledYear, orphanSettledYear } from '../../src/yiwu/part-year'
import { yiwu } from '../../src/yiwu/policy'
import { readingsWith } from '../support/yiwu'

describe('a yearly sum', () => {
  // Five months of a figure of 2400 a year and six of 2880: (5 x 2400 + 6 x 2880) / 12 = 29280 / 12 = 2440.
  const [figures, first] = [point(exact('29280')), point(exact('2400'))]
  const byMonth = new YearlySums(yiwu, readingsWith({}))
  const whole = new YearlySums(yiwu, readingsWith({ lowIncomePartYear: 'wholeYear' }))

  it('is that of the months, or the first figure, as the reading says', () => {
    expect(plain(byMonth.of(lowIncomeSettledYear, figures, first))).toBe('2440')
    expect(plain(whole.of(lowIncomeSettledYear, figures, first))).toBe('2400')
    expect(byMonth.inFen(lowIncomeSettledYear, 2_928_000, 240_000)).toBe(244_000)
    expect(whole.inFen(lowIncomeSettledYear, 2_928_000, 240_000)).toBe(240_000)
  })

  it('is kept for its figures and no others', () => {
    expect(byMonth.of(lowIncomeSettledYear, figures, first)).toBe(byMonth.of(lowIncomeSettledYear, figures, first))
    expect(plain(byMonth.of(lowIncomeSettledYear, point(exact('12000')), first))).toBe('1000')
    expect(byMonth.inFen(lowIncomeSettledYear, 1_200_000, 240_000)).toBe(100_000)
    expect(byMonth.inFen(lowIncomeSettledYear, 2_928_000, 240_000)).toBe(244_000)
    expect(whole.inFen(lowIncomeSettledYear, 2_928_000, 100_000)).toBe(100_000)
    expect(whole.inFen(lowIncomeSettledYear, 2_928_000, 240_000)).toBe(240_000)
  })

  it('is a range where the figures are', () => {
    const open = interval(exact('1200'), exact('2400'), ['monthlyIncome'])
    expect(byMonth.of(lowIncomeSettledYear, open, first)).toMatchObject({ missing: ['monthlyIncome'] })
    expect(plain(byMonth.of(lowIncomeSettledYear, open, first))).toEqual({ min: '100', max: '200' })
    expect(plain(whole.of(lowIncomeSettledYear, figures, open))).toEqual({ min: '1200', max: '2400' })
  })
  it('of open figures is not that of settled ones that start where they do', () => {
    const sums = new YearlySums(yiwu, readingsWith({ lowIncomePartYear: 'wholeYear' }))
    const [low, high] = [exact('1200'), exact('2400')]
    const open = interval(low, high, ['monthlyIncome'])
    expect(plain(sums.of(lowIncomeSettledYear, figures, open))).toEqual({ min: '1200', max: '2400' })
    expect(plain(sums.of(lowIncomeSettledYear, figures, point(low)))).toBe('1200')
    expect(plain(byMonth.of(lowIncomeSettledYear, interval(low, high, []), first))).toEqual({ min: '100', max: '200' })
    expect(plain(byMonth.of(lowIncomeSettledYear, point(low), first))).toBe('100')
  })

  it('is worked out again after 4096 others, and not before', () => {
    const sums = new YearlySums(yiwu, readingsWith({}))
    const sumOf = (figure: number) => sums.of(orphanSettledYear, point(exact(String(figure))), first)
    const made = Array.from({ length: 4096 }, (_, figure) => sumOf(figure))
    expect(made.every((sum, figure) => sumOf(figure) === sum)).toBe(true)
    sumOf(4096)
    expect(sumOf(0)).not.toBe(made[0])
    expect(sumOf(0)).toEqual(made[0])
  })

  it('in fen is nothing where figures are no safe whole number, or the sum has more digits than a text of yuan', () => {
    const most = Number.MAX_SAFE_INTEGER
    // 9007199254740991 / 12 = 750599937895082.58 fen, up: byMonth rounds as a floor.
    expect(byMonth.inFen(lowIncomeSettledYear, most, 0)).toBe(750_599_937_895_083)
    expect(byMonth.inFen(lowIncomeSettledYear, most + 1, 0)).toBeUndefined()
    expect(whole.inFen(lowIncomeSettledYear, most, 999_999_999_999_999)).toBe(999_999_999_999_999)
    expect(whole.inFen(lowIncomeSettledYear, most, 1_000_000_000_000_000)).toBeUndefined()
    expect(byMonth.inFen(lowIncomeSettledYear, 0, 0)).toBe(0)
  })
})
