/** Months as `2013-05`, academic years as `2013-2014`: plain text that compares in order. */

import { keptIn } from '../checks/once'

export const monthOf = (day: string): string => day.slice(0, 7)

/** The day on which a month is determined: its first, or the first day of the policy. */
export const dayOf = (month: string, firstDay: string): string =>
  month === monthOf(firstDay) ? firstDay : `${month}-01`

export function monthAfter(month: string): string {
  const [year, number] = month.split('-').map((part) => Number.parseInt(part, 10)) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** Every month from one to another, both included, from that of the policy's first day on. */
export function monthsBetween(from: string, to: string, firstDay: string): readonly string[] {
  const months: string[] = []
  const first = monthOf(firstDay)
  for (let month = from < first ? first : from; month <= to; month = monthAfter(month)) {
    months.push(month)
    // The month after 9999-12 would compare as one before it.
    if (month === to) break
  }
  return months
}

export const monthsOfYear = (year: string, firstDay: string): readonly string[] =>
  kept(year, firstDay, () => monthsBetween(`${year}-01`, `${year}-12`, firstDay))

/** September to August. */
export const monthsOfAcademicYear = (academicYear: string, firstDay: string): readonly string[] =>
  kept(academicYear, firstDay, () => {
    return monthsBetween(`${academicYear.slice(0, 4)}-09`, `${academicYear.slice(5)}-08`, firstDay)
  })

/** Lists of months that were asked for before, by first day and period: an audit asks for the same few of every household. */
const listed = new Map<string, Map<string, readonly string[]>>()
const mostListed = 1000

function kept(period: string, firstDay: string, make: () => readonly string[]): readonly string[] {
  const own = keptIn(listed, firstDay, () => new Map())
  const before = own.get(period)
  if (before) return before
  const months = Object.freeze(make())
  if (own.size >= mostListed) own.clear()
  own.set(period, months)
  return months
}
