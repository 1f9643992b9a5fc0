/** One household's payments against its dues. */

import { InputError, issue } from '../checks/issue'
import type { Due } from '../household/due'
import { dueAt, duesWithin } from '../household/dues'
import { isKnown } from '../household/fen'
import { Timeline } from '../household/timeline'
import { checkedVersions } from '../household/versions'
import type { Policy } from '../kit/policy'
import { verdictOf } from './classify'
import { Filed, type RowCount } from './filed'
import type { Finding } from './finding'
import { findingOf, unmatchedFinding, unreadableCaseFinding } from './findings'
import { type DueKey, keyOfDue } from './key'
import { checkedPayments } from './ledger'
import type { Household } from './match'
import { NamedMonths } from './named-months'
import { paidBy } from './paid'
import type { Payment } from './payment'
import { Rulings } from './ruling'
import { type AuditOptions, AuditSetting, checkedAuditOptions } from './setting'
import { AuditWindow } from './window'

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
  /** Dues for which facts are missing, and against which nothing was paid; they are only counted. */
  readonly undeterminedUnpaid: number
}

/**
 * Audits one household: every due of the window against what was paid, one finding a household or person, claim, programme
 * and period.
 */
export function auditHousehold(
  policy: Policy,
  versions: readonly unknown[],
  payments: readonly unknown[],
  given: AuditOptions = {},
): HouseholdAudit {
  const options = checkedAuditOptions(given)
  const checked = checkedVersions(policy, versions)
  const [{ id }] = checked
  const own = checkedPayments(policy, payments, id)
  const window = windowOf(policy, options) ?? namedWindow(policy, checked, own) ?? AuditWindow.none
  const audit = new AuditSetting(policy, window, options)
  return auditChecked({ id, case: new Timeline(checked, audit.setting), payments: own }, audit)
}

function namedWindow(
  { firstDay }: Policy,
  versions: Timeline['versions'],
  payments: readonly Payment[],
): AuditWindow | undefined {
  const months = new NamedMonths()
  for (const payment of payments) months.addPayment(payment)
  for (const version of versions) months.addVersion(version)
  return months.window(firstDay)
}

interface NamedWindow {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The window that options name. Returns `undefined` if they name none. */
export function windowOf({ firstDay }: Policy, { from, to }: NamedWindow): AuditWindow | undefined {
  if (from === undefined && to === undefined) return undefined
  if (from === undefined || to === undefined)
    throw new InputError([issue('required', from === undefined ? 'from' : 'to')])
  return AuditWindow.of(from, to, firstDay)
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
    for (const due of duesWithin(known, audit.window)) {
      const payments = filed.take(due)
      if (!isPaidInFull(payments, due)) hold(keyOfDue(due), due, payments)
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
function isPaidInFull(payments: readonly Payment[], { fen: due }: Due): boolean {
  const paid = payments.reduce((sum, { fen }) => sum + BigInt(fen), 0n)
  return isKnown(due) && paid === due.low
}
