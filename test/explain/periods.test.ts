/** Periods in words, as each kind of payment has them. */
import { expect, it } from 'vitest'
import { betweenText, periodText } from '../../src/explain/periods'

it.each([
  ['2013-05', '2013年5月', 'May 2013'],
  ['2013', '2013年', '2013'],
  ['2012-2013', '2012—2013学年', 'academic year 2012–2013'],
  ['2013-01..2013-12', '2013年1月至12月', 'January to December 2013'],
  ['2012-11..2013-03', '2012年11月至2013年3月', 'November 2012 to March 2013'],
  ['2013-01-01/2013-06-30', '2013年1月1日至6月30日', '1 January to 30 June 2013'],
  ['2013-05..2013-05', '2013年5月', 'May 2013'],
  ['', '', ''],
  ['spring', 'spring', 'spring'],
])('%s', (period, zh, en) => {
  expect(periodText(period)).toEqual({ zh, en })
})

it('from one month to another', () => {
  expect(betweenText('2013-01', '2014-01')).toEqual({ zh: '2013年1月至2014年1月', en: 'January 2013 to January 2014' })
})
