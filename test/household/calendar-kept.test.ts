/** Lists of months that are kept: one list a year, which nobody can change, and never more than a thousand. */
import { describe, expect, it } from 'vitest'
import { monthsOfAcademicYear, monthsOfYear } from '../../src/household/calendar'

describe('the months of a year', () => {
  it('are one list however often they are asked for, and a thousand lists are kept', () => {
    const first = monthsOfYear('3000')
    for (let year = 3001; year < 4000; year++) monthsOfYear(String(year))
    expect(monthsOfYear('3000')).toBe(first)
    monthsOfYear('4000')
    expect(monthsOfYear('3000')).not.toBe(first)
    expect(monthsOfYear('3000')).toEqual(first)
  })

  it('are kept apart from those of an academic year', () => {
    expect(monthsOfAcademicYear('2013-2014')).toBe(monthsOfAcademicYear('2013-2014'))
    expect(monthsOfAcademicYear('2013-2014')).not.toEqual(monthsOfYear('2013'))
  })

  it('cannot be changed', () => {
    expect(() => (monthsOfYear('2013') as string[]).push('2014-01')).toThrow(TypeError)
    expect(() => (monthsOfAcademicYear('2013-2014') as string[]).pop()).toThrow(TypeError)
  })
})
