/** Months and academic years, worked out by hand; the policy was signed on 2012-12-03. */
import { describe, expect, it } from 'vitest'
import { academicYearOf } from '../../src/checks/registers'
import { dayOf, monthOf, monthsBetween, monthsOfAcademicYear, monthsOfYear } from '../../src/household/calendar'
import { lastDayOf } from '../../src/language/day'
import { yiwu } from '../../src/yiwu/policy'

describe('a month', () => {
  it.each([
    ['2012-11', '2012-11-01', '2012-11-30', '2012-12', '2012-2013'],
    ['2012-12', '2012-12-03', '2012-12-31', '2013-01', '2012-2013'],
    ['2013-01', '2013-01-01', '2013-01-31', '2013-02', '2012-2013'],
    ['2013-02', '2013-02-01', '2013-02-28', '2013-03', '2012-2013'],
    ['2013-08', '2013-08-01', '2013-08-31', '2013-09', '2012-2013'],
    ['2013-09', '2013-09-01', '2013-09-30', '2013-10', '2013-2014'],
    ['2013-12', '2013-12-01', '2013-12-31', '2014-01', '2013-2014'],
    ['2016-02', '2016-02-01', '2016-02-29', '2016-03', '2015-2016'],
    ['9999-08', '9999-08-01', '9999-08-31', '9999-09', '9998-9999'],
  ])('%s is determined on %s, ends on %s, is before %s and in %s', (month, on, last, next, academicYear) => {
    expect(monthOf(on)).toBe(month)
    expect(dayOf(month, yiwu.firstDay)).toBe(on)
    expect(lastDayOf(month)).toBe(last)
    expect(month < '2012-12' || monthsBetween(month, next, yiwu.firstDay)).toEqual(month < '2012-12' || [month, next])
    expect(academicYearOf(month)).toBe(academicYear)
  })
})

describe('months', () => {
  it('run from one to another, both included, and not before the policy', () => {
    expect(monthsBetween('2013-11', '2014-02', yiwu.firstDay)).toEqual(['2013-11', '2013-12', '2014-01', '2014-02'])
    expect(monthsBetween('2013-05', '2013-05', yiwu.firstDay)).toEqual(['2013-05'])
    expect(monthsBetween('2013-05', '2013-04', yiwu.firstDay)).toEqual([])
    expect(monthsBetween('2012-10', '2013-01', yiwu.firstDay)).toEqual(['2012-12', '2013-01'])
    expect(monthsBetween('2012-10', '2012-11', yiwu.firstDay)).toEqual([])
  })

  it('of a year are twelve, of the year of the policy its last', () => {
    expect(monthsOfYear('2012', yiwu.firstDay)).toEqual(['2012-12'])
    expect(monthsOfYear('2015', yiwu.firstDay)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2015-${month}`),
    )
  })

  it('of the last year that four digits write are twelve too', () => {
    expect(monthsOfYear('9999', yiwu.firstDay).length).toBe(12)
    expect(monthsBetween('9999-11', '9999-12', yiwu.firstDay)).toEqual(['9999-11', '9999-12'])
    expect(lastDayOf('9999-12')).toBe('9999-12-31')
  })

  it('of an academic year run from September to August', () => {
    expect(monthsOfAcademicYear('2014-2015', yiwu.firstDay)).toEqual([
      ...['09', '10', '11', '12'].map((month) => `2014-${month}`),
      ...['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => `2015-${month}`),
    ])
    expect(monthsOfAcademicYear('2012-2013', yiwu.firstDay)[0]).toBe('2012-12')
  })
})
