/** Days of the calendar as numbers, without an object or a time zone. */
import { floor, isInteger } from './intrinsics'

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48
const isDigit = (value: number): boolean => value >= 0 && value <= 9

const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day written YYYY-MM-DD as the number yyyymmdd; -1 where the text is no day of the calendar. */
export function dayDigits(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return -1
  let digits = 0
  for (let at = 0; at < 10; at += at === 3 || at === 6 ? 2 : 1) {
    const value = digit(text, at)
    if (!isDigit(value)) return -1
    digits = digits * 10 + value
  }
  const date = digits % 100
  const month = floor(digits / 100) % 100
  const year = yearOf(digits)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return date >= 1 && date <= (month === 2 && !isLeap ? 28 : (daysOfMonths[month - 1] ?? 0)) ? digits : -1
}

/** The year of a day as yyyymmdd. */
export const yearOf = (digits: number): number => floor(digits / 10_000)

/** The last day of a month written YYYY-MM. */
export const lastDayOf = (month: string): string =>
  ['31', '30', '29'].map((date) => `${month}-${date}`).find((day) => dayDigits(day) !== -1) ?? `${month}-28`

/** Days since 1970-01-01 of a day as yyyymmdd. */
export function daysSince1970(digits: number): number {
  const month = floor(digits / 100) % 100
  const years = yearOf(digits) - (month > 2 ? 0 : 1)
  const leapDays = floor(years / 4) - floor(years / 100) + floor(years / 400)
  return years * 365 + leapDays + floor((((month + 9) % 12) * 153 + 2) / 5) + (digits % 100) - 719_469
}

/** Days since 1970-01-01 of a day written YYYY-MM-DD. */
export const dayNumber = (text: string): number => daysSince1970(Number.parseInt(text.replaceAll('-', ''), 10))

/** A day written YYYY-MM-DD of its number; of what is no such number, its text. */
export function dayText(days: number): string {
  if (!isInteger(days) || days < dayNumber('0000-01-01') || days > dayNumber('9999-12-31')) return String(days)
  const startOf = (year: number): number => daysSince1970(year * 10_000 + 101)
  let year = Math.max(0, 1969 + floor(days / 365.2425))
  while (startOf(year + 1) <= days) year += 1
  const inYear = (month: number): number => daysSince1970(year * 10_000 + month * 100 + 1)
  // What would be the month after December begins with the next year.
  let month = 1
  while (inYear(month + 1) <= days) month += 1
  const padded = (value: number, length: number): string => String(value).padStart(length, '0')
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(days - inYear(month) + 1, 2)}`
}
