/** One payment on record, as a ledger gives it. */
import * as z from 'zod/mini'
import { dayDigits } from '../engine/day'
import { type Exact, exact } from '../engine/decimal'
import type { Money } from '../policy/plain-facts'
import type { Definition } from '../policy/programme'
import { programmeNamed, programmeNames } from '../policy/programmes/names'
import { InputError, issue } from '../validation/issue'
import { identifier, isAcademicYear, isMonth, signedMoney } from '../validation/registers'
import { day, maybeKnown, nearest, parse, policyDay } from '../validation/schema'

const text = z.string({ error: 'text' })

const paymentSchema = z.strictObject(
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

/** One payment as a ledger gives it. An empty text counts as absent. */
export interface PaymentInput {
  /** The id of the household, as its cases have it. */
  readonly household: string
  /** The id of the member, for what is paid to a person. */
  readonly person?: string | null | undefined
  /** The id of the claim, for medical assistance. */
  readonly claim?: string | null | undefined
  /** The id of a programme, or its Chinese name: `dibao`, `低保`. */
  readonly programme: string
  /**
   * What it is paid for, as the programme is paid: a month `2013-05`, a year `2013`, an academic year `2012-2013`; absent for
   * a claim. For a programme without an amount, a month or a year.
   */
  readonly period?: string | null | undefined
  /** Yuan, with at most 2 decimals; negative for a reversal. */
  readonly amount: Money
  /** `YYYY-MM-DD`, from 2012-12-03 on. */
  readonly paidOn?: string | null | undefined
  /** Of the payment, one row each; findings name it. */
  readonly id?: string | null | undefined
}

export interface Payment {
  readonly household: string
  readonly person?: string
  readonly claim?: string
  readonly definition: Definition
  /** A month, a year or an academic year, as the programme is paid; empty for a claim. */
  readonly period: string
  /** Yuan; negative for a reversal. */
  readonly amount: string
  /** The same, to reckon with. */
  readonly yuan: Exact
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
export const checkedPayment = (given: unknown, row: number): Payment =>
  goodPayment(given, row) ?? checkedBySchema(given, row)

/** The same by the schema alone, which says what a payment may be. */
function checkedBySchema(given: unknown, row: number): Payment {
  const { household, person, claim, programme, period, amount, paidOn, id } = parse(paymentSchema, given, {
    names: Object.keys(paymentSchema.shape),
  })
  const definition = programmeNamed(programme)
  if (!definition)
    throw new InputError([issue('programmeName', 'programme', { suggestion: nearest(programme, programmeNames) })])
  if (paidOn && paidOn < policyDay) throw new InputError([issue('beforePolicy', 'paidOn', { day: policyDay })])
  const fault = periodFault(definition, period ?? '')
  if (fault) throw new InputError([issue(fault, 'period')])
  return paymentOf({ household, person, claim, definition, period, amount, paidOn, id }, row, given)
}

interface Parts {
  readonly household: string
  readonly person: string | null | undefined
  readonly claim: string | null | undefined
  readonly definition: Definition
  readonly period: string | null | undefined
  readonly amount: string | number
  readonly paidOn: string | null | undefined
  readonly id: string | null | undefined
}

function paymentOf(parts: Parts, row: number, given: unknown): Payment {
  const { household, person, claim, definition, period, paidOn, id } = parts
  const amount = String(parts.amount)
  const payment: { -readonly [key in keyof Payment]: Payment[key] } = {
    household,
    definition,
    period: period ?? '',
    amount,
    yuan: exact(amount),
    row,
    given,
  }
  if (person) payment.person = person
  if (claim) payment.claim = claim
  if (paidOn) payment.paidOn = paidOn
  if (id) payment.id = id
  return payment
}

/**
 * A payment that is good at first sight, as the schema would give it; nothing where the schema is to look. Names are counted,
 * so that an unknown one is not passed over.
 */
function goodPayment(given: unknown, row: number): Payment | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined
  for (const _ in noNames) return undefined
  const { household, person, claim, programme, period, amount, paidOn, id } = given as { [name: string]: unknown }
  let names = 0
  for (const _ in given) names += 1
  for (const part of [household, person, claim, programme, period, amount, paidOn, id])
    if (part !== undefined) names -= 1
  if (names !== 0 || typeof household !== 'string' || household === '') return undefined
  if (typeof programme !== 'string' || typeof amount !== 'string' || !goodAmount.test(amount)) return undefined
  if (!isText(person) || !isText(claim) || !isText(period) || !isText(id) || !isText(paidOn)) return undefined
  const isLate = paidOn === undefined || paidOn === null || (dayDigits(paidOn) >= 0 && paidOn >= policyDay)
  const definition = programmeNamed(programme)
  if (!isLate || !definition || periodFault(definition, period ?? '')) return undefined
  return paymentOf({ household, person, claim, definition, period, amount, paidOn, id }, row, given)
}

/** What a record inherits, where a stranger has given it something. */
const noNames = {}

const goodAmount = /^-?\d{1,13}(\.\d{1,2})?$/

const isText = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string'

/** How a programme is paid: a sum by the month, the year or the academic year, by claim, or without an amount in the text. */
export type Pace = 'month' | 'year' | 'academicYear' | 'claim' | 'service'

export function paceOf({ grant, subject }: Definition): Pace {
  if (grant.kind !== 'amount') return 'service'
  return subject === 'claim' ? 'claim' : paces[grant.amount.unit]
}

const paces = {
  'yuan/month': 'month',
  'yuan/year': 'year',
  'yuan/academic year': 'academicYear',
  yuan: 'claim',
} as const

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
