/** One household's payments against its dues. */

import { InputError, type Issue, issue } from '../checks/issue'
import { issue as runIssue } from '../checks/run-issue'
import { fenText } from '../exact/decimal'
import type { Due } from '../household/due'
import { dueAt, duesOf } from '../household/dues'
import { addFen, type FenRange, isKnown, noFen, yuanText } from '../household/fen'
import { givesNothing } from '../household/gives-nothing'
import { Timeline } from '../household/timeline'
import { checkedVersions } from '../household/versions'
import type { Policy } from '../kit/policy'
import { verdictOf, verdictWithoutStatus } from './classify'
import { Compared } from './compared'
import { Filed, type RowCounts } from './filed'
import type { Finding } from './finding'
import { findingOf, unmatchedFinding, unreadableCaseFinding } from './findings'
import { type DueKey, keyOfDue } from './key'
import { daysLate } from './late'
import { checkedPayments } from './ledger'
import type { Household } from './match'
import { namedProgrammes } from './named-programmes'
import { type AuditNote, Notes } from './noted'
import { type Paid, paidBy } from './paid'
import type { Payment } from './payment'
import { Reasons } from './reason'
import { Rulings } from './ruling'
import type { OpenDue } from './ruling-worth'
import { type AuditOptions, AuditSetting, checkedAuditOptions } from './setting'
import { Survey } from './survey'
import { AuditWindow } from './window'

/** One household's findings, and what became of its payments. */
export interface HouseholdAudit extends RowCounts {
  /** The id of the household. */
  readonly household: string
  readonly findings: readonly Finding[]
  /** Dues for which facts are missing, and against which nothing was paid; they are only counted. */
  readonly undeterminedUnpaid: number
  /** Yuan that the income test gives, at least, in months for which dibao is not approved; absent if there are none. */
  readonly notApproved?: string
  /** Whom somebody should ask about, whatever was paid; absent if there is nobody. */
  readonly notes?: readonly AuditNote[]
  /** What was paid in order and would not be under another reading, where that was asked for. */
  readonly openDues?: readonly OpenDue[]
}

/**
 * Audits one household: every due of the programmes that its payments name against what was paid (of all programmes where there
 * is no payment), one finding a household or person, claim, programme and period.
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
  const survey = new Survey(policy)
  for (const payment of own) survey.addPayment(payment)
  for (const version of checked) survey.addVersion(version)
  const compared =
    comparedBy(policy, options, survey) ??
    Compared.over(policy, AuditWindow.none, namedProgrammes(policy, options.programmes))
  const audit = new AuditSetting(policy, compared, options)
  const found = auditChecked({ id, case: new Timeline(checked, audit.setting), payments: own }, audit)
  const tooMany = tooManyFindings(found, audit)
  if (tooMany) throw new InputError([tooMany])
  return found
}

/** More findings of one household than this are not given with evidence. */
const mostFindings = 10_000

/** What is wrong with a household that has more findings than are given with evidence. */
export const tooManyFindings = ({ findings }: HouseholdAudit, { evidence }: AuditSetting): Issue | undefined =>
  evidence && findings.length > mostFindings ? runIssue('tooManyFindings', '', { most: mostFindings }) : undefined

/**
 * What options and a ledger say together is compared: over the window, where one is given, else over the periods that
 * payments name; the programmes that are named, else those of the ledger, else all. Returns `undefined` if neither names a
 * period.
 */
export function comparedBy(policy: Policy, options: AuditOptions, survey: Survey): Compared | undefined {
  const window = windowOf(policy, options)
  const programmes = namedProgrammes(policy, options.programmes)
  if (!window) return Compared.named(policy, survey, programmes)
  const paid = survey.programmes.size > 0 ? [...survey.programmes.keys()] : undefined
  return Compared.over(policy, window, programmes ?? paid, survey)
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
  const { compared } = audit
  const filed = new Filed(household, compared)
  const findings: Finding[] = []
  const openDues: OpenDue[] = []
  let undeterminedUnpaid = 0
  let notApproved: FenRange | undefined
  const notes = new Notes(household.id)
  if (known instanceof Timeline) {
    const rulings = new Rulings(known, audit)
    const reasons = new Reasons(known, household, compared)
    const isStated = ({ asOf }: Due): boolean => asOf === undefined || asOf >= known.firstMonth
    const hold = (key: DueKey, due: Due, payments: readonly Payment[]): void => {
      const paid = paidBy(payments)
      const verdict = isStated(due)
        ? verdictOf(due, paid, (id, option) => rulings.dueUnder(key, id, option))
        : verdictWithoutStatus(paid)
      if (verdict === 'undeterminedUnpaid') undeterminedUnpaid += 1
      else if (verdict) {
        const reason = reasons.of(verdict, key)
        const against = { timeline: known, rulings, key, due, paid, reason, isStated: isStated(due) }
        findings.push(findingOf(verdict, against, household, audit))
      } else checkTime(due, payments)
      if (verdict === undefined) noteReadings(key, due, paid)
    }
    const noteReadings = ({ definition, ...subject }: DueKey, due: Due, paid: Paid): void => {
      if (!audit.rulings) return
      const needsRuling = rulings.of({ definition, ...subject }, due)
      if (!needsRuling) return
      const sums = { due: yuanText(due.fen.low), paid: fenText(paid.total) }
      const { readings } = due
      openDues.push({ household: household.id, ...subject, programme: definition.id, ...sums, readings, needsRuling })
    }
    const checkTime = (due: Due, payments: readonly Payment[]): void => {
      const late = daysLate(due, payments)
      if (late === 0) return
      const against = {
        timeline: known,
        rulings,
        key: keyOfDue(due),
        due,
        paid: paidBy(payments),
        daysLate: late,
      }
      findings.push(findingOf('paidLate', against, household, audit))
    }
    for (const [definition, span] of compared.programmes) {
      // Where nothing is due and nothing was paid there is nothing to find.
      if (!audit.rulings && !filed.holds(definition) && givesNothing(known, definition, span)) continue
      for (const due of duesOf(known, definition, span)) {
        const unapproved = definition.approvedBy && due.notApproved
        if (unapproved) notApproved = addFen(notApproved ?? noFen, unapproved)
        notes.see(due)
        if (filed.isJoined(due)) continue
        const payments = filed.take(due)
        if (audit.rulings || !isStated(due)) hold(keyOfDue(due), due, payments)
        else if (isPaidInFull(payments, due)) checkTime(due, payments)
        else if (payments.length === 0 && !isKnown(due.fen)) undeterminedUnpaid += 1
        else hold(keyOfDue(due), due, payments)
      }
    }
    for (const { key, payments } of filed.left('due')) hold(key, dueAt(known, key), payments)
  }
  for (const { key, payments } of filed.left('unreadableCase'))
    findings.push(unreadableCaseFinding(key, paidBy(payments), household, audit))
  for (const { key, payments, reason } of filed.left('unmatched'))
    findings.push(unmatchedFinding(key, paidBy(payments), household, audit, reason))
  const noted = notes.all()
  return {
    household: household.id,
    findings,
    ...filed.counts(),
    undeterminedUnpaid,
    ...(notApproved ? { notApproved: yuanText(notApproved.low) } : {}),
    ...(noted.length > 0 ? { notes: noted } : {}),
    ...(audit.rulings ? { openDues } : {}),
  }
}

/** Whether payments come to what was due to the fen, in which case there is nothing to find but how late. */
function isPaidInFull(payments: readonly Payment[], { fen: due }: Due): boolean {
  if (!isKnown(due)) return false
  let paid = 0n
  for (const { fen } of payments) paid += BigInt(fen)
  return paid === due.low
}
