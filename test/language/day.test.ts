/** Days of the calendar as numbers, against a calendar's rules by hand. */
import { describe, expect, it } from 'vitest'
import { dayDigits, dayNumber, daysSince1970, dayText, lastDayOf } from '../../src/language/day'

describe('a day as digits', () => {
  it.each([
    ['2013-06-01', 20130601],
    ['0000-01-01', 101],
    ['9999-12-31', 99991231],
    // The last day of each month, in a common year and in leap years.
    ['2013-01-31', 20130131],
    ['2013-02-28', 20130228],
    ['2012-02-29', 20120229],
    ['2000-02-29', 20000229],
    ['2013-03-31', 20130331],
    ['2013-04-30', 20130430],
    ['2013-05-31', 20130531],
    ['2013-06-30', 20130630],
    ['2013-07-31', 20130731],
    ['2013-08-31', 20130831],
    ['2013-09-30', 20130930],
    ['2013-10-31', 20131031],
    ['2013-11-30', 20131130],
    ['2013-12-31', 20131231],
  ])('%s is %d', (text, digits) => {
    expect(dayDigits(text)).toBe(digits)
  })

  it.each([
    // One day too many, in each month.
    '2013-01-32',
    '2013-02-29',
    '2012-02-30',
    '2100-02-29',
    '2013-03-32',
    '2013-04-31',
    '2013-05-32',
    '2013-06-31',
    '2013-07-32',
    '2013-08-32',
    '2013-09-31',
    '2013-10-32',
    '2013-11-31',
    '2013-12-32',
    // No month, no day.
    '2013-00-10',
    '2013-13-10',
    '2013-06-00',
    // Other ways of writing.
    '',
    '2013-6-01',
    '2013-06-1',
    '2013-06-011',
    '2013/06-01',
    '2013-06/01',
    '20130601',
    '2013-06-01 ',
    '-2013-6-01',
    // The signs before 0 and after 9, in each place.
    '/013-06-01',
    ':013-06-01',
    '2/13-06-01',
    '20/3-06-01',
    '201:-06-01',
    '2013-/6-01',
    '2013-0:-01',
    '2013-06-/1',
    '2013-06-0:',
  ])('"%s" is none', (text) => {
    expect(dayDigits(text)).toBe(-1)
  })
})

it.each([
  ['2013-01', '2013-01-31'],
  ['2013-04', '2013-04-30'],
  ['2012-02', '2012-02-29'],
  ['2013-02', '2013-02-28'],
])('the last day of %s is %s', (month, day) => {
  expect(lastDayOf(month)).toBe(day)
})

describe('a day as a number', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    // 31 + 28 days, and a day; 365 days; three common years and a leap year.
    ['1970-03-01', 59],
    ['1971-01-01', 365],
    ['1972-02-29', 789],
    ['1972-03-01', 790],
    ['1974-01-01', 1461],
    // Thirty years with seven leap days (1972 to 1996).
    ['2000-01-01', 10_957],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2000-12-31', 11_322],
    // Seventy years back with seventeen leap days (1904 to 1968): 1900 has none.
    ['1900-01-01', -25_567],
    ['1900-02-28', -25_509],
    ['1900-03-01', -25_508],
    ['0000-01-01', -719_528],
    ['9999-12-31', 2_932_896],
  ])('%s is %d, there and back', (text, days) => {
    expect(dayNumber(text)).toBe(days)
    expect(daysSince1970(dayDigits(text))).toBe(days)
    expect(dayText(days)).toBe(text)
  })

  it('that is none is shown as it is', () => {
    expect([-719_529, 2_932_897, 0.5, Number.NaN].map(dayText)).toEqual(['-719529', '2932897', '0.5', 'NaN'])
  })

  it.each([1896, 1996, 2096])('follows on the day before, through ten years from %d', (from) => {
    let [year, month, date] = [from, 1, 1]
    for (let days = dayNumber(`${from}-01-01`); days < dayNumber(`${from + 10}-01-01`); days++) {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
      if (dayText(days) !== text || dayNumber(text) !== days) expect([days, dayText(days)]).toEqual([days, text])
      const isLeap = year % 4 === 0 && ![1900, 2100].includes(year)
      const last = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
      if (date < last) date += 1
      else [month, date] = [month + 1, 1]
      if (month > 12) [year, month] = [year + 1, 1]
    }
    expect([year, month, date]).toEqual([from + 10, 1, 1])
  })
})
