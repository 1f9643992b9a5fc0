/** One payment on record, as a ledger gives it. */

import { keptInFew, once } from '../checks/once'
import { isAcademicYear, isMonth } from '../checks/registers'
import { isSpan, isYear, periodOfMonths } from '../household/period'
import { type Definition, type Pace, paceOf } from '../kit/programme'

/** Where a row stands. */
export interface RowPlace {
  /** The file, where the ledger is several or has a name. */
  readonly file?: string
  /** Counted from 1. */
  readonly row: number
}

export interface Payment extends RowPlace {
  readonly household: string
  readonly person?: string
  readonly claim?: string
  readonly definition: Definition
  /** A month, a span of months, a year or an academic year, as the programme is paid; empty for a claim. */
  readonly period: string
  /** Yuan; negative for a reversal. */
  readonly amount: string
  /** The same in fen. */
  readonly fen: number
  readonly paidOn?: string
  readonly id?: string
  /** What the table carries along of whom it is about. */
  readonly carried?: Carried
  /** As it was given. */
  readonly given: unknown
}

/** As much of a row as can be read; what is absent may be anything. */
export interface UnreadPayment extends RowPlace {
  /** The id of the programme. */
  readonly programme?: string
  /** As a finding has it. */
  readonly period?: string
  /** The id of the member. */
  readonly person?: string
  /** The id of the claim. */
  readonly claim?: string
  /** As the row has it. */
  readonly amount?: string
}

/** By the name of a column: what a table carries along. */
export interface Carried {
  readonly [name: string]: string
}

/** The id by which a finding names a payment. */
export const paymentName = ({ id, row }: Pick<Payment, 'id' | 'row'>): string => id ?? `row ${row}`

/** Whether a payment is for months of which another may name some too, or names months of a programme that is paid by the year. */
export const namesMonths = ({ definition, period }: Pick<Payment, 'definition' | 'period'>): boolean =>
  isSpan(period) || (paceOf(definition) === 'year' && !isYear(period))

const mostMonths = 120

const quarters: { readonly [name: string]: string } = { 一: '1', 二: '2', 三: '3', 四: '4' }

/** Spans and quarters as `2013-04..2013-06`; what is neither as it is. */
export function plainPeriod(given: string, pace: Pace): string {
  const match = /^(\d{4})(?:-Q([1-4])|年第?([1-4一二三四])季度)$/.exec(given) as
    | [string, string, string?, string?]
    | null
  if (!match) {
    const months = given.split('..')
    const [first, last] = months as [string, string]
    return months.length === 2 && isMonth(first) && isMonth(last) ? periodOfMonths(first, last, pace === 'year') : given
  }
  const [, year, dash, chinese] = match
  const number = dash ?? (chinese as string)
  const quarter = Number.parseInt(quarters[number] ?? number, 10)
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`
  return `${month(quarter * 3 - 2)}..${month(quarter * 3)}`
}

/** A month, or a span of which the months exist, are in order and not too many. */
function isMonths(period: string): boolean {
  const [first, last, ...more] = period.split('..') as [string, ...string[]]
  if (last === undefined) return isMonth(first)
  const number = (month: string): number => Number.parseInt(month, 10) * 12 + Number.parseInt(month.slice(5), 10)
  const isSpanOfMonths = more.length === 0 && isMonth(first) && isMonth(last) && first < last
  return isSpanOfMonths && number(last) - number(first) < mostMonths
}

const isPlainYear = (period: string): boolean => /^\d{4}$/.test(period)

const periods = {
  month: { fits: isMonths, fault: 'periodMonth' },
  year: { fits: (period: string) => isPlainYear(period) || isMonths(period), fault: 'periodYear' },
  academicYear: { fits: isAcademicYear, fault: 'periodAcademicYear' },
  claim: { fits: (period: string) => period === '', fault: 'periodOfClaim' },
  service: { fits: (period: string) => isPlainYear(period) || isMonths(period), fault: 'periodOfService' },
} as const

export function periodFault(definition: Definition, period: string) {
  const { fits, fault } = periods[paceOf(definition)]
  return fits(period) ? undefined : fault
}

/** A period as findings have it, and what is wrong with it; a ledger names the same few in every row. */
export function periodRead(definition: Definition, given: string) {
  return keptInFew(readBefore(definition), given, () => {
    const period = plainPeriod(given, paceOf(definition))
    return { period, fault: periodFault(definition, period) }
  })
}

interface ReadPeriod {
  readonly period: string
  readonly fault: ReturnType<typeof periodFault>
}

const readBefore = once((_: Definition) => new Map<string, ReadPeriod>())
