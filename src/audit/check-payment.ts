/** Checks the payments of a ledger. */
import * as z from 'zod/mini'
import { InputError } from '../checks/issue'
import { countNames, isRecord, ownRecord } from '../checks/own'
import { identifier, isIdentifier } from '../checks/registers'
import { issue } from '../checks/run-issue'
import { day, failing, maybeKnown, moneyFault, nearest, parse, signedMoney } from '../checks/schema'
import { fenOf } from '../kernel/encode'
import { type Policy, programmeNamed, programmesByName } from '../kit/policy'
import type { Money } from '../kit/terms'
import { dayDigits } from '../language/day'
import { type Carried, type Payment, periodRead, type RowPlace } from './payment'

const text = z.string({ error: 'text' })
const idOrNothing = maybeKnown(z.string({ error: 'text' }).check(z.trim()))

const paymentSchema = z.strictObject({
  household: identifier,
  person: idOrNothing,
  claim: idOrNothing,
  programme: z.string({ error: 'identifier' }).check(failing((text) => (text === '' ? 'identifier' : undefined))),
  period: maybeKnown(text),
  amount: signedMoney,
  paidOn: maybeKnown(day),
  id: idOrNothing,
})

/** One payment as a ledger gives it. A person, a claim, a period or an id that is an empty text counts as absent. */
export interface PaymentInput {
  /** The id of the household, as its cases have it. */
  readonly household: string
  /** The id of the member, for what is paid to a person. */
  readonly person?: string | null | undefined
  /** The id of the claim, for what is paid by claim. */
  readonly claim?: string | null | undefined
  /** The id of a programme, or another of its names: `dibao`, `低保`. */
  readonly programme: string
  /**
   * What it is paid for, as the programme is paid: a month `2013-05`, several `2013-04..2013-06` or `2013-Q2`, a year `2013`,
   * an academic year `2012-2013`; absent for a claim. A programme that is paid by the year, or has no amount, takes months and years.
   */
  readonly period?: string | null | undefined
  /** Yuan, with at most 2 decimals; negative for a reversal. */
  readonly amount: Money
  /** `YYYY-MM-DD`, from the first day of the policy on. */
  readonly paidOn?: string | null | undefined
  /** Of the payment, one row each; findings name it. */
  readonly id?: string | null | undefined
}

/**
 * Checks one payment; a programme may go by any of its names.
 * @throws InputError with the column of everything that is wrong: an amount that is not plain yuan, a programme of no
 * name, a period that the programme is not paid by, a day of payment before the policy.
 */
export const checkedPayment = (policy: Policy, given: unknown, place: Place): Payment =>
  paymentOf(policy, goodParts(given) ?? partsBySchema(given), place, given)

/** The same by the schema alone, which says what a payment may be. */
export const checkedBySchema = (policy: Policy, given: unknown, place: Place): Payment =>
  paymentOf(policy, partsBySchema(given), place, given)

/** Where a payment stands, and what its table carries along. */
interface Place extends RowPlace {
  readonly carried?: Carried | undefined
}

type Parts = z.output<typeof paymentSchema>

const partsBySchema = (given: unknown): Parts =>
  parse(paymentSchema, given, { names: Object.keys(paymentSchema.shape) })

/**
 * The parts of a payment that is good, without the schema, which takes its time. Returns `undefined` if something may be
 * wrong, which the schema then tells. Names are counted, so that an unknown one is not passed over.
 */
function goodParts(given: unknown): Parts | undefined {
  if (!isRecord(given) || isLent()) return undefined
  const { household, person, claim, programme, period, amount, paidOn, id } = given as { [name: string]: unknown }
  const parts = [household, person, claim, programme, period, amount, paidOn, id]
  if (countNames(given) !== parts.filter((part) => part !== undefined).length) return undefined
  if (!isIdentifier(household) || typeof programme !== 'string' || programme === '') return undefined
  if (!isIdOrNothing(person) || !isIdOrNothing(claim) || !isIdOrNothing(id)) return undefined
  if (!isText(period) || !isText(paidOn)) return undefined
  if (typeof paidOn === 'string' && dayDigits(paidOn) === -1) return undefined
  if (moneyFault(amount, { signed: true })) return undefined
  return { household, person, claim, programme, period, amount: amount as Money, paidOn, id }
}

/** Whether a stranger's property on `Object.prototype` would be read as a part that a payment does not have. */
const isLent = (): boolean =>
  nothing.household !== undefined ||
  nothing.programme !== undefined ||
  nothing.period !== undefined ||
  nothing.amount !== undefined ||
  !lacksNothing()

const isText = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string'

/** Whether it is a text without blanks at its ends, or nothing. */
const isIdOrNothing = (value: unknown): value is string | null | undefined =>
  isText(value) && (!value || value.trim() === value)

/** A payment of parts that are good one by one; whether they go together under the policy is checked here. */
function paymentOf(policy: Policy, parts: Parts, place: Place, given: unknown): Payment {
  const { household, person, claim, programme, paidOn, id } = parts
  const definition = programmeNamed(policy, programme)
  if (!definition) {
    const suggestion = nearest(programme, [...programmesByName(policy).keys()])
    throw new InputError([issue('programmeName', 'programme', { suggestion })])
  }
  const { firstDay } = policy
  if (paidOn && paidOn < firstDay) throw new InputError([issue('beforePolicy', 'paidOn', { day: firstDay })])
  const { period, fault } = periodRead(definition, parts.period ?? '')
  if (fault) throw new InputError([issue(fault, 'period')])
  const amount = String(parts.amount)
  return goodPayment(
    { household, person, claim, definition, period, amount, fen: signedFen(amount), paidOn, id },
    place,
    given,
  )
}

/** The parts of a payment, each of them good and fitting the others; an empty text counts as absent. */
interface GoodParts extends Pick<Payment, 'household' | 'definition' | 'period' | 'amount' | 'fen'> {
  readonly person?: string | null | undefined
  readonly claim?: string | null | undefined
  readonly paidOn?: string | null | undefined
  readonly id?: string | null | undefined
}

/** A payment that needs no check. */
export function goodPayment(parts: GoodParts, place: Place, given: unknown): Payment {
  const isPlain = lacksNothing()
  const { row, file, carried } = isPlain ? place : ownRecord(place)
  const { household, person, claim, definition, period, amount, fen, paidOn, id } = parts
  const payment: { -readonly [key in keyof Payment]: Payment[key] } = {
    household,
    definition,
    period,
    amount,
    fen,
    row,
    given,
  }
  if (person) payment.person = person
  if (claim) payment.claim = claim
  if (paidOn) payment.paidOn = paidOn
  if (id) payment.id = id
  if (file !== undefined) payment.file = file
  if (carried) payment.carried = carried
  return isPlain ? payment : ownRecord(payment)
}

/** Whether a part that a payment does not have reads as absent, whatever a stranger did. */
const lacksNothing = (): boolean =>
  nothing.person === undefined &&
  nothing.claim === undefined &&
  nothing.paidOn === undefined &&
  nothing.id === undefined &&
  nothing.file === undefined &&
  nothing.carried === undefined

const nothing: { readonly [part in keyof Parts | 'file' | 'carried']?: unknown } = {}

/** A text that was found to be yuan, in fen. */
export const signedFen = (yuan: string): number => (yuan.startsWith('-') ? -fenOf(yuan.slice(1)) : fenOf(yuan))
