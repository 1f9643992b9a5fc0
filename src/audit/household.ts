/** One household's payments against its dues. */

import { InputError, type Issue, issue, issuesWithin } from '../checks/issue'
import { duesWithin } from '../household/due-span'
import type { Due } from '../household/dues'
import { type DueInFen, duesInFen } from '../household/dues-in-fen'
import { checkedVersions, Timeline } from '../household/timeline'
import { checkedPayment, type PaymentInput } from './check-payment'
import { verdictOf } from './classify'
import { dueAt } from './due'
import type { Finding } from './finding'
import { findingOf, unmatchedFinding, unreadableCaseFinding } from './findings'
import { type DueKey, keyOfDue, keyText } from './key'
import { type KnownCase, matchOf, settlements } from './match'
import { paidBy } from './paid'
import type { Payment } from './payment'
import { Rulings } from './ruling'
import { type AuditOptions, AuditSetting } from './setting'
import { AuditWindow, NamedMonths } from './window'

/** Rows and the yuan they carry. */
export interface RowCount {
  /** How many payments, reversals included. */
  readonly rows: number
  /** What they add up to, yuan to the fen; reversals count as negative. */
  readonly amount: string
}

/** One household's findings, and what became of its payments. */
export interface HouseholdAudit {
  /** The id of the household. */
  readonly household: string
  readonly findings: readonly Finding[]
  /** Payments held against what was due, and those to a household whose case cannot be read. */
  readonly matched: RowCount
  /** Payments with no case, person or claim. */
  readonly unmatched: RowCount
  /** Payments for periods that are not looked at. */
  readonly outsideWindow: RowCount
  /** Dues that facts are missing for and nothing was paid against; counted only. */
  readonly undeterminedUnpaid: number
}

/**
 * Audits one household: every due of the window against what was paid (二(二)2-s3, -s4, 三3-s4), one finding a household or
 * person, claim, programme and period. Pure; nothing is netted across people, programmes or periods. Sums are yuan.
 *
 * Dues follow the cases and not the payments. A payment may carry a Chinese programme name; its period is a month, a year
 * or an academic year as the programme is paid, and empty for a claim.
 * @throws InputError with the path of everything that is wrong: in the versions `[1].members[0].id`, in the payments
 * `payments[3].amount`, in the standards, readings or window their names.
 * @example
 * auditHousehold(
 *   [{ id: 'H-1', on: '2013-05-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }],
 *   [{ household: 'H-1', programme: '低保', period: '2013-05', amount: '480.00', id: 'P-1' }],
 *   { standards: { ruralDibaoStandard: '400' } },
 * ).findings[0]
 * // { kind: 'shouldHaveBeenToppedUp', household: 'H-1', programme: 'dibao', period: '2013-05', due: '500.00', paid: '480.00', difference: '-20.00', ... }
 */
export function auditHousehold(
  versions: readonly unknown[],
  payments: readonly (PaymentInput | unknown)[],
  options: AuditOptions = {},
): HouseholdAudit {
  const checked = checkedVersions(versions)
  const [{ id }] = checked
  const own = checkedPayments(payments, id)
  const window = windowOf(options) ?? namedWindow(checked, own) ?? AuditWindow.none
  const audit = new AuditSetting(window, options)
  return auditChecked({ id, case: new Timeline(checked, audit.setting), payments: own }, audit)
}

/** Checks the payments of one household; `rows` are their rows in the ledger, where it is not the list itself. */
export function checkedPayments(
  payments: readonly unknown[],
  household: string,
  rows: readonly number[] = [],
): readonly Payment[] {
  if (!Array.isArray(payments)) throw new InputError([issue('list', 'payments')])
  const ledger = new Ledger()
  const issues = payments.flatMap((given, index): readonly Issue[] => {
    const found = attempt(() => {
      const payment = checkedPayment(given, rows[index] ?? index + 1)
      return payment.household === household ? ledger.add(payment) : issue('otherHousehold', 'household')
    })
    return issuesWithin(`payments[${index}]`, found)
  })
  if (issues.length > 0) throw new InputError(issues)
  return ledger.payments
}

/** The issues of a piece of work: those it gives, or those it throws. */
export function attempt(work: () => Issue | undefined): readonly Issue[] {
  try {
    const found = work()
    return found ? [found] : []
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
}

/** The months that payments name, with those in which the claims that they name were settled. */
function namedWindow(versions: Timeline['versions'], payments: readonly Payment[]): AuditWindow | undefined {
  const months = new NamedMonths()
  const paid = new Set(payments.map(({ claim }) => claim))
  for (const payment of payments) months.addPeriod(payment)
  for (const { claim, month } of settlements({ versions })) if (paid.has(claim)) months.add(month)
  return months.window()
}

/** A household's payments, each id once. */
export class Ledger {
  readonly payments: Payment[] = []
  private readonly ids = new Set<string>()

  /** Adds a payment, or says what is wrong with it beside the others. */
  add(payment: Payment): Issue | undefined {
    const { id } = payment
    if (id !== undefined) {
      if (this.ids.has(id)) return issue('duplicatePaymentId', 'id')
      this.ids.add(id)
    }
    this.payments.push(payment)
    return undefined
  }
}

interface NamedWindow {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The window that is named, or nothing. */
export function windowOf({ from, to }: NamedWindow): AuditWindow | undefined {
  if (from === undefined && to === undefined) return undefined
  if (from === undefined || to === undefined)
    throw new InputError([issue('required', from === undefined ? 'from' : 'to')])
  return AuditWindow.of(from, to)
}

/** A household whose rows are checked. */
export interface Household {
  readonly id: string
  readonly case: KnownCase
  readonly payments: readonly Payment[]
  /** Rows of its payments that cannot be read. */
  readonly unreadableRows?: readonly number[]
}

/** Audits a household whose versions and payments are checked. */
export function auditChecked(household: Household, audit: AuditSetting): HouseholdAudit {
  const { case: known } = household
  const filed = new Filed(household, audit.window)
  const findings: Finding[] = []
  let undeterminedUnpaid = 0
  if (known instanceof Timeline) {
    const rulings = new Rulings(known, audit)
    const hold = (key: DueKey, due: Due, payments: readonly Payment[]): void => {
      const paid = paidBy(payments)
      const verdict = verdictOf(due, paid, (id, option) => rulings.dueUnder(key, id, option))
      if (verdict === 'undeterminedUnpaid') undeterminedUnpaid += 1
      else if (verdict)
        findings.push(findingOf(verdict, { timeline: known, rulings, key, due, paid }, household, audit))
    }
    const quick = duesInFen(known, audit.window)
    if (quick)
      for (const due of quick) {
        const payments = filed.take(due)
        if (isPaidInFull(payments, due)) continue
        const exactly = dueAt(known, due)
        hold(keyOfDue(exactly), exactly, payments)
      }
    else
      for (const due of duesWithin(known, audit.window)) {
        const key = keyOfDue(due)
        hold(key, due, filed.take(key))
      }
    for (const { key, payments } of filed.left('due')) hold(key, dueAt(known, key), payments)
  }
  for (const { key, payments } of filed.left('unreadableCase'))
    findings.push(unreadableCaseFinding(key, paidBy(payments), household, audit))
  for (const { key, payments } of filed.left('unmatched'))
    findings.push(unmatchedFinding(key, paidBy(payments), household, audit))
  return { household: household.id, findings, ...filed.counts(), undeterminedUnpaid }
}

/** Whether payments come to what was due to the fen, in which case there is nothing to find. */
function isPaidInFull(payments: readonly Payment[], due: DueInFen): boolean {
  const paid = payments.reduce((sum, { fen }) => sum + BigInt(fen), 0n)
  return paid === BigInt(due.fen)
}

interface Group {
  readonly key: DueKey
  readonly payments: Payment[]
}

/** A household's payments by what becomes of them, and within that by what they are held against. */
class Filed {
  private readonly groups = {
    due: new Map<string, Group>(),
    unmatched: new Map<string, Group>(),
    unreadableCase: new Map<string, Group>(),
  }
  /** A payment to a household whose case cannot be read has found its case. */
  private readonly matched = new Count()
  private readonly rows = {
    due: this.matched,
    unreadableCase: this.matched,
    unmatched: new Count(),
    outsideWindow: new Count(),
  }

  constructor({ case: known, payments }: Household, window: AuditWindow) {
    for (const payment of payments) {
      const match = matchOf(payment, known, window)
      this.rows[match.fate].add(payment)
      if (match.fate === 'outsideWindow') continue
      const groups = this.groups[match.fate]
      const text = keyText(match.key)
      const group = groups.get(text)
      if (group) group.payments.push(payment)
      else groups.set(text, { key: match.key, payments: [payment] })
    }
  }

  /** The payments of one due, which are then no longer left. */
  take(key: DueKey): readonly Payment[] {
    const text = keyText(key)
    const group = this.groups.due.get(text)
    this.groups.due.delete(text)
    return group?.payments ?? []
  }

  left(fate: keyof typeof this.groups): readonly Group[] {
    return [...this.groups[fate].values()]
  }

  counts(): Pick<HouseholdAudit, 'matched' | 'unmatched' | 'outsideWindow'> {
    const { unmatched, outsideWindow } = this.rows
    return { matched: this.matched.total(), unmatched: unmatched.total(), outsideWindow: outsideWindow.total() }
  }
}

class Count {
  private rows = 0
  private fen = 0n

  add({ fen }: Payment): void {
    this.rows += 1
    this.fen += BigInt(fen)
  }

  total(): RowCount {
    return this.rows === 0 ? noRows : { rows: this.rows, amount: yuanText(this.fen) }
  }
}

const noRows: RowCount = Object.freeze({ rows: 0, amount: '0.00' })

function yuanText(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
