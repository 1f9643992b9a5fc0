/** One payment on record, as a ledger gives it. */
import * as z from 'zod/mini'
import type { Definition } from '../policy/programme'
import { programmeNamed, programmeNames } from '../policy/programmes/names'
import { InputError, issue } from '../validation/issue'
import { identifier, isAcademicYear, isMonth, signedMoney } from '../validation/registers'
import { day, maybeKnown, nearest, parse, policyDay } from '../validation/schema'

const text = z.string({ error: 'text' })

export const paymentSchema = z.strictObject(
  {
    household: identifier,
    person: maybeKnown(text),
    claim: maybeKnown(text),
    programme: identifier,
    period: maybeKnown(text),
    amount: signedMoney,
    paidOn: maybeKnown(day),
    id: maybeKnown(text),
  },
  { error: 'object' },
)

/** As a caller gives it; an empty text counts as absent. */
export type PaymentInput = z.input<typeof paymentSchema>

export interface Payment {
  readonly household: string
  readonly person?: string
  readonly claim?: string
  readonly definition: Definition
  /** A month, a year or an academic year, as the programme is paid; empty for a claim. */
  readonly period: string
  /** Yuan; negative for a reversal. */
  readonly amount: string
  readonly paidOn?: string
  readonly id?: string
  /** Its row in the ledger, counted from 1 in a list; it stands for a payment without an id. */
  readonly row: number
  /** As it was given. */
  readonly given: unknown
}

/**
 * Checks one payment. Chinese programme names are welcome.
 * @throws InputError with the column of everything that is wrong: an amount that is not plain yuan, a programme of no
 * name, a period that the programme is not paid by, a day of payment before the policy.
 */
export function checkedPayment(given: unknown, row: number): Payment {
  const { household, person, claim, programme, period, amount, paidOn, id } = parse(paymentSchema, given, {
    names: Object.keys(paymentSchema.shape),
  })
  const definition = programmeNamed(programme)
  if (!definition)
    throw new InputError([issue('programmeName', 'programme', { suggestion: nearest(programme, programmeNames) })])
  if (paidOn && paidOn < policyDay) throw new InputError([issue('beforePolicy', 'paidOn', { day: policyDay })])
  const fault = periodFault(definition, period ?? '')
  if (fault) throw new InputError([issue(fault, 'period')])
  return {
    household,
    ...(person ? { person } : {}),
    ...(claim ? { claim } : {}),
    definition,
    period: period ?? '',
    amount: String(amount),
    ...(paidOn ? { paidOn } : {}),
    ...(id ? { id } : {}),
    row,
    given,
  }
}

/** How a programme is paid: a sum by the month, the year or the academic year, by claim, or without an amount in the text. */
export type Pace = 'month' | 'year' | 'academicYear' | 'claim' | 'service'

export function paceOf({ grant, subject }: Definition): Pace {
  if (grant.kind !== 'amount') return 'service'
  if (subject === 'claim') return 'claim'
  const paces = {
    'yuan/month': 'month',
    'yuan/year': 'year',
    'yuan/academic year': 'academicYear',
    yuan: 'claim',
  } as const
  return paces[grant.amount.unit]
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

function periodFault(definition: Definition, period: string) {
  const { fits, fault } = periods[paceOf(definition)]
  return fits(period) ? undefined : fault
}
