/** Lists of months that are kept: one list a year, which nobody can change, and never more than a thousand. */
import { describe, expect, it } from 'vitest'
import { monthsOfAcademicYear, monthsOfYear } from '../../src/household/calendar'
import { yiwu } from '../../src/yiwu/policy'

describe('the months of a year', () => {
  it('are one list however often they are asked for, and a thousand lists are kept', () => {
    const first = monthsOfYear('3000', yiwu.firstDay)
    for (let year = 3001; year < 4000; year++) monthsOfYear(String(year), yiwu.firstDay)
    expect(monthsOfYear('3000', yiwu.firstDay)).toBe(first)
    monthsOfYear('4000', yiwu.firstDay)
    expect(monthsOfYear('3000', yiwu.firstDay)).not.toBe(first)
    expect(monthsOfYear('3000', yiwu.firstDay)).toEqual(first)
  })

  it('are kept apart from those of an academic year', () => {
    expect(monthsOfAcademicYear('2013-2014', yiwu.firstDay)).toBe(monthsOfAcademicYear('2013-2014', yiwu.firstDay))
    expect(monthsOfAcademicYear('2013-2014', yiwu.firstDay)).not.toEqual(monthsOfYear('2013', yiwu.firstDay))
  })

  it('cannot be changed', () => {
    expect(() => (monthsOfYear('2013', yiwu.firstDay) as string[]).push('2014-01')).toThrow(TypeError)
    expect(() => (monthsOfAcademicYear('2013-2014', yiwu.firstDay) as string[]).pop()).toThrow(TypeError)
  })
})
