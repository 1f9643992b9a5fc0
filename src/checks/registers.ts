/** What registers hold beside the facts of a programme: identifiers, periods, and sums that may be taken back. */
import { addDays } from 'date-fns/addDays'
import { formatISO } from 'date-fns/formatISO'
import * as z from 'zod/mini'
import { InputError, issue } from './issue'
import { checked, failing, isWhole } from './schema'

/** An id counts without the blanks at its ends. */
export const identifier = z.string({ error: 'identifier' }).check(
  z.trim(),
  failing((text) => (text === '' ? 'identifier' : undefined)),
)

/** Whether a text is an id as it stands: not empty, no blanks at its ends. */
export const isIdentifier = (text: unknown): text is string =>
  typeof text === 'string' && text !== '' && text.trim() === text

/** The calendar day before or after one, `YYYY-MM-DD`. */
export const dayBefore = (text: string): string => daysOn(text, -1)
export const dayAfter = (text: string): string => daysOn(text, 1)

/** Counted from noon, which every day has once wherever clocks are put forward or back. */
const daysOn = (text: string, days: number): string =>
  formatISO(addDays(`${text}T12:00`, days), { representation: 'date' })

export const academicYear = /* @__PURE__ */ checked<string>((text) =>
  isAcademicYear(text) ? undefined : 'academicYear',
)

/** Calendar years that anything here may name. */
export const firstYear = 1900
export const lastYear = 2200

/** The last good one that was asked for: whoever reads many pupils asks for the same again and again. */
let goodBefore: string | undefined

/** Two years that follow each other, as `2013-2014`. */
export function isAcademicYear(text: unknown): boolean {
  if (typeof text !== 'string') return false
  if (text === goodBefore) return true
  const [, first = '', second = ''] = /^(\d{4})-(\d{4})$/.exec(text) ?? []
  const [from, to] = [Number.parseInt(first, 10), Number.parseInt(second, 10)]
  const isGood = from + 1 === to && from >= firstYear && to <= lastYear
  if (isGood) goodBefore = text
  return isGood
}

/** The academic year, September to August, that a month lies in. */
export function academicYearOf(month: string): string {
  const year = Number.parseInt(month, 10)
  return month.slice(5, 7) >= '09' ? `${year}-${year + 1}` : `${year - 1}-${year}`
}

export const isMonth = (text: unknown): boolean => typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** Checks a month, or throws an `InputError` at its name. */
export function parseMonth(text: string, at: string): string {
  if (!isMonth(text)) throw new InputError([issue('month', at)])
  return text
}

export const calendarYear = /* @__PURE__ */ checked<number>((year) =>
  isWhole(year, firstYear, lastYear) ? undefined : 'year',
)
