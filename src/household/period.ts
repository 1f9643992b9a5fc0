/** What dues and payments are for, as a payments table writes it: a month, a span of months, a year, an academic year. */

import { monthsBetween, monthsOfAcademicYear, monthsOfYear } from './calendar'

export const isYear = (period: string): boolean => period.length === 4

export const isSpan = (period: string): boolean => period.includes('..')

/** The months of a period from that of the policy's first day on; none of the empty period of a claim. */
export function monthsOfPeriod(period: string, firstDay: string): readonly string[] {
  if (period === '') return noMonths
  if (isYear(period)) return monthsOfYear(period, firstDay)
  if (isSpan(period)) return monthsBetween(firstMonthOf(period), lastMonthOf(period), firstDay)
  return period.length === 7 ? [period] : monthsOfAcademicYear(period, firstDay)
}

const noMonths: readonly string[] = []

/** The first month of a period as it is named, whether the policy was in force then or not. */
export function firstMonthOf(period: string): string {
  if (isYear(period)) return `${period}-01`
  return period.length === 9 ? `${period.slice(0, 4)}-09` : period.slice(0, 7)
}

export function lastMonthOf(period: string): string {
  if (isYear(period)) return `${period}-12`
  return period.length === 9 ? `${period.slice(5)}-08` : period.slice(-7)
}

/** Months that follow each other as one period; all of a calendar year are that year where a year may be named. */
export function periodOfMonths(first: string, last: string, mayBeYear: boolean): string {
  if (first === last) return first
  const year = first.slice(0, 4)
  return mayBeYear && first === `${year}-01` && last === `${year}-12` ? year : `${first}..${last}`
}
