/** One household's payments against its dues. */
import { checkedVersions, Timeline } from '../assessment/timeline'
import { exact, fenText, zero } from '../engine/decimal'
import { InputError, type Issue, issue } from '../validation/issue'
import { verdictOf } from './classify'
import { dueAt, duesIn } from './due'
import type { Finding } from './finding'
import { type Against, findingOf, unmatchedFinding, unreadableCaseFinding } from './findings'
import { type DueKey, keyOfDue, keyText } from './key'
import { matchOf, settlements } from './match'
import { paidBy } from './paid'
import { checkedPayment, type Payment, type PaymentInput } from './payment'
import { Rulings } from './ruling'
import { type AuditOptions, AuditSetting } from './setting'
import { AuditWindow, NamedMonths } from './window'

/** Rows and the yuan they carry. */
export interface RowCount {
  readonly rows: number
  readonly amount: string
}

export interface HouseholdAudit {
  readonly household: string
  readonly findings: readonly Finding[]
  readonly matched: RowCount
  readonly unmatched: RowCount
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
  const window = windowOf(options) ?? namedWindow(checked, own)
  if (!window)
    return { household: id, findings: [], matched: none, unmatched: none, outsideWindow: none, undeterminedUnpaid: 0 }
  const audit = new AuditSetting(window, options)
  return auditChecked({ id, case: new Timeline(checked, audit.setting), payments: own }, audit)
}

const none: RowCount = { rows: 0, amount: '0.00' }

export function checkedPayments(payments: readonly unknown[], household: string): readonly Payment[] {
  if (!Array.isArray(payments)) throw new InputError([issue('list', 'payments')])
  const ledger = new Ledger()
  const issues = payments.flatMap((given, index): readonly Issue[] => {
    const found = attempt(() => {
      const payment = checkedPayment(given, index + 1)
      return payment.household === household ? ledger.add(payment) : issue('otherHousehold', 'household')
    })
    return found.map((one) => issue(one.code, `payments[${index}].${one.path}`, one.values))
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
    if (this.ids.has(payment.id)) return issue('duplicatePaymentId', 'id')
    this.ids.add(payment.id)
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
  return new AuditWindow(from, to)
}

/** A household whose rows are checked: with a case, with none, or with one that cannot be read. */
export interface Household {
  readonly id: string
  readonly case: Timeline | 'none' | 'unreadable'
  readonly payments: readonly Payment[]
}

/** Audits a household whose versions and payments are checked. */
export function auditChecked({ id, case: known, payments: all }: Household, audit: AuditSetting): HouseholdAudit {
  const timeline = known instanceof Timeline ? known : undefined
  const { groups, ...counts } = matched(known, all, audit)
  const findings: Finding[] = []
  let undeterminedUnpaid = 0
  const hold = (against: Against): void => {
    const verdict = verdictOf(against.due, against.paid)
    if (verdict === 'undeterminedUnpaid') undeterminedUnpaid += 1
    else if (verdict) findings.push(findingOf(verdict, against, audit))
  }
  if (timeline) {
    const rulings = new Rulings(timeline, audit)
    for (const due of duesIn(timeline, audit.window)) {
      const key = keyOfDue(due)
      const text = keyText(key)
      hold({ timeline, rulings, key, due, paid: paidBy(groups.get(text)?.payments ?? []), all })
      groups.delete(text)
    }
    for (const { key, state, payments } of groups.values()) {
      const due = state === 'matched' ? dueAt(timeline, key) : undefined
      if (due) hold({ timeline, rulings, key, due, paid: paidBy(payments), all })
    }
  }
  for (const { key, state, payments } of groups.values()) {
    const unheld = { key, paid: paidBy(payments), versions: timeline?.versions ?? [], all }
    if (known === 'unreadable') findings.push(unreadableCaseFinding(id, unheld, audit))
    else if (state === 'unmatched') findings.push(unmatchedFinding(id, unheld, audit))
  }
  return { household: id, findings, ...counts, undeterminedUnpaid }
}

interface Group {
  readonly key: DueKey
  readonly state: 'matched' | 'unmatched'
  readonly payments: Payment[]
}

/** Payments by what they are held against, and how many rows have a case, have none, or lie outside the window. */
function matched(known: Household['case'], payments: readonly Payment[], { window }: AuditSetting) {
  const groups = new Map<string, Group>()
  const counts = { matched: new Count(), unmatched: new Count(), outsideWindow: new Count() }
  for (const payment of payments) {
    const match = matchOf(payment, known instanceof Timeline ? known : undefined, window)
    // A household whose case cannot be read has one.
    const state = known === 'unreadable' && match.state === 'unmatched' ? 'matched' : match.state
    counts[state].add(payment)
    if (match.state === 'outsideWindow' || state === 'outsideWindow') continue
    const text = match.state === 'matched' ? keyText(match.key) : `unmatched ${keyText(match.key)}`
    const group = groups.get(text)
    if (group) group.payments.push(payment)
    else groups.set(text, { key: match.key, state, payments: [payment] })
  }
  return {
    groups,
    matched: counts.matched.total(),
    unmatched: counts.unmatched.total(),
    outsideWindow: counts.outsideWindow.total(),
  }
}

class Count {
  private rows = 0
  private amount = zero

  add(payment: Payment): void {
    this.rows += 1
    this.amount = this.amount.plus(exact(payment.amount))
  }

  total(): RowCount {
    return { rows: this.rows, amount: fenText(this.amount) }
  }
}
