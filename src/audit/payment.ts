/** One payment on record, as a ledger gives it. */

import { isAcademicYear, isMonth } from '../checks/registers'
import { type Definition, paceOf } from '../kit/programme'

export interface Payment {
  readonly household: string
  readonly person?: string
  readonly claim?: string
  readonly definition: Definition
  /** A month, a year or an academic year, as the programme is paid; empty for a claim. */
  readonly period: string
  /** Yuan; negative for a reversal. */
  readonly amount: string
  /** The same in fen. */
  readonly fen: number
  readonly paidOn?: string
  readonly id?: string
  /** Its row in the ledger, counted from 1 in a list; it stands for a payment without an id. */
  readonly row: number
  /** As it was given. */
  readonly given: unknown
}

/** The id by which a finding names a payment. */
export const paymentName = ({ id, row }: Payment): string => id ?? `row ${row}`

export const isYear = (period: string): boolean => /^\d{4}$/.test(period)

const periods = {
  month: { fits: isMonth, fault: 'periodMonth' },
  year: { fits: isYear, fault: 'periodYear' },
  academicYear: { fits: isAcademicYear, fault: 'periodAcademicYear' },
  claim: { fits: (period: string) => period === '', fault: 'periodOfClaim' },
  service: { fits: (period: string) => isMonth(period) || isYear(period), fault: 'periodOfService' },
} as const

export function periodFault(definition: Definition, period: string) {
  const { fits, fault } = periods[paceOf(definition)]
  return fits(period) ? undefined : fault
}
