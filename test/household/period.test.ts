/** Periods as a payments table writes them, and their months; the policy was signed on 2012-12-03. */
import { expect, it } from 'vitest'
import { firstMonthOf, isSpan, isYear, lastMonthOf, monthsOfPeriod, periodOfMonths } from '../../src/household/period'

const firstDay = '2012-12-03'

it.each([
  // Its first and last month as it is named, and how many months it has since the policy.
  ['2013-05', '2013-05', '2013-05', 1],
  ['2013-11..2014-02', '2013-11', '2014-02', 4],
  ['2013', '2013-01', '2013-12', 12],
  ['2012', '2012-01', '2012-12', 1],
  ['2013-2014', '2013-09', '2014-08', 12],
  ['2012-2013', '2012-09', '2013-08', 9],
])('%s runs from %s to %s, %d months of it since the policy', (period, first, last, count) => {
  expect([firstMonthOf(period), lastMonthOf(period)]).toEqual([first, last])
  const months = monthsOfPeriod(period, firstDay)
  expect([months.length, months.at(-1)]).toEqual([count, last])
})

it('the empty period of a claim has no month', () => {
  expect(monthsOfPeriod('', firstDay)).toEqual([])
})

it('is a year, a span of months, or neither', () => {
  const periods = ['2013', '2013-05', '2013-05..2013-06', '2013-2014', '']
  expect(periods.map(isYear)).toEqual([true, false, false, false, false])
  expect(periods.map(isSpan)).toEqual([false, false, true, false, false])
})

it.each([
  ['2013-05', '2013-05', true, '2013-05'],
  ['2013-01', '2013-12', true, '2013'],
  ['2013-01', '2013-12', false, '2013-01..2013-12'],
  ['2013-02', '2013-12', true, '2013-02..2013-12'],
  ['2013-01', '2013-11', true, '2013-01..2013-11'],
  ['2013-01', '2014-12', true, '2013-01..2014-12'],
])('months from %s to %s are one period, a year where that may be named (%s): %s', (first, last, mayBeYear, period) => {
  expect(periodOfMonths(first, last, mayBeYear)).toBe(period)
})
