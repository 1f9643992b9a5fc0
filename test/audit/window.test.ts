/** The months that an audit looks at. */
import { describe, expect, it } from 'vitest'
import { AuditWindow } from '../../src/audit/window'
import { yiwu } from '../../src/yiwu/policy'
import { messagesOf } from '../support/issues-of'

describe('a window', () => {
  it.each([
    ['2013-05', '2013-05', ['2013-05'], ['2013'], []],
    ['2012-12', '2013-02', ['2012-12', '2013-01', '2013-02'], ['2012', '2013'], ['2012-2013']],
    ['2013-08', '2013-09', ['2013-08', '2013-09'], ['2013'], ['2013-2014']],
    ['2013-09', '2013-10', ['2013-09', '2013-10'], ['2013'], ['2013-2014']],
    ['2013-10', '2013-11', ['2013-10', '2013-11'], ['2013'], []],
    // The policy is of December 2012: the first month in force of 2012-2013.
    ['2012-09', '2012-12', ['2012-12'], ['2012'], ['2012-2013']],
  ])('from %s to %s has its months, years and Septembers', (from, to, months, years, academicYears) => {
    expect({ ...AuditWindow.of(from, to, yiwu.firstDay) }).toEqual({ from, to, months, years, academicYears })
  })

  it('has no month before that of the first day of the policy', () => {
    expect(AuditWindow.of('2013-05', '2013-08', '2013-07-15').months).toEqual(['2013-07', '2013-08'])
    expect(AuditWindow.of('2013-05', '2013-06', '2013-07-15').months).toEqual([])
  })

  it('of two years and a month has two Septembers', () => {
    const { months, years, academicYears } = AuditWindow.of('2013-09', '2015-08', yiwu.firstDay)
    expect([months.length, years, academicYears]).toEqual([24, ['2013', '2014', '2015'], ['2013-2014', '2014-2015']])
  })

  it.each([
    ['2013-13', '2013-12', 'month from: must be a month such as 2013-05'],
    ['2013-01', '2013', 'month to: must be a month such as 2013-05'],
    [['2013-01'] as unknown as string, '2013-02', 'month from: must be a month such as 2013-05'],
    ['2013-05', '2013-04', 'windowOrder to: is before the first month'],
  ])('from %s to %s is refused', (from, to, expected) => {
    expect(messagesOf(() => AuditWindow.of(from, to, yiwu.firstDay))).toEqual([expected])
  })

  it('of no month has none, whatever month it is asked for', () => {
    expect({ ...AuditWindow.none }).toEqual({ from: '', to: '', months: [], years: [], academicYears: [] })
    const { months, years, academicYears } = AuditWindow.none
    expect([months, years, academicYears].every(Object.isFrozen)).toBe(true)
    expect(['', '2013-05', '0000-00'].map((month) => AuditWindow.none.holdsMonth(month))).toEqual([false, false, false])
  })

  it.each([
    ['2013-02', false],
    ['2013-03', true],
    ['2013-04', true],
    ['2013-05', true],
    ['2013-06', false],
    ['2012-04', false],
    ['', false],
  ])('from March to May 2013 holds %s: %s', (month, holds) => {
    expect(AuditWindow.of('2013-03', '2013-05', yiwu.firstDay).holdsMonth(month)).toBe(holds)
  })
})
