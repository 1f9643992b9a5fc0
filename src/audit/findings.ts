/** A verdict as a finding, with everything that it rests on. */

import { once } from '../checks/once'
import { exact, fenText, zero } from '../exact/decimal'
import type { TraceStep } from '../exact/trace'
import { union } from '../exact/value'
import type { Due } from '../household/due'
import { dueAt } from '../household/dues'
import { isKnown as isKnownSum, yuanText } from '../household/fen'
import { Timeline } from '../household/timeline'
import { clausesOf } from './clauses'
import { exitBehind, versionsBehind } from './due'
import { evidenceOf } from './evidence'
import type { Finding, FindingKind, FindingReason, FindingRow } from './finding'
import type { DueKey } from './key'
import type { Household } from './match'
import type { Paid } from './paid'
import { type Payment, paymentName, type UnreadPayment } from './payment'
import { carriedOn } from './people-columns'
import type { Rulings } from './ruling'
import type { AuditSetting } from './setting'
import { rowsThatMayUndo } from './unread'

/** One due against what was paid. */
export interface Against {
  readonly timeline: Timeline
  readonly rulings: Rulings
  readonly key: DueKey
  readonly due: Due
  readonly paid: Paid
  readonly reason?: FindingReason | undefined
  readonly daysLate?: number
  /** Whether a version of the household states its status at that time. */
  readonly isStated?: boolean
}

export function findingOf(kind: FindingKind, against: Against, household: Household, audit: AuditSetting): Finding {
  const { timeline, rulings, key, due, paid, reason, daysLate, isStated = true } = against
  const { definition, ...subject } = key
  const needsRuling = isStated ? rulings.of(key, due) : undefined
  const isKnown = kind !== 'unverifiable'
  const would = kind === 'uncertified' ? due.notApproved : undefined
  const exit = kind === 'shouldHaveExited' ? exitBehind(timeline, due) : undefined
  const worked = audit.worked?.(due)
  const versions = versionsBehind(timeline, due)
  const finding: Finding = {
    kind,
    ...(exit ? { reason: 'exited' } : reason === undefined ? {} : { reason }),
    household: timeline.id,
    ...subject,
    programme: definition.id,
    due: isKnown ? fenText(due.amount.low) : null,
    paid: fenText(paid.total),
    difference: isKnown ? fenText(paid.total.minus(due.amount.low)) : null,
    ...(worked === undefined ? {} : { worked }),
    clauses: clausesOf(kind, definition, audit.policy),
    readings: due.readings,
    ...(needsRuling ? { needsRuling } : {}),
    ...(would ? { wouldBeDue: isKnownSum(would) ? yuanText(would.low) : null } : {}),
    ...(exit ? { exit: { on: exit.on, reason: exit.reason ?? 'other' } } : {}),
    ...paymentsOf(paid),
    ...carriedOn(versionBehind(timeline, versions), key.person, paid.payments),
    ...(daysLate === undefined ? {} : { daysLate }),
    versions,
    ...(isKnown ? {} : { missing: isStated ? union(due.entitled.missing, due.amount.missing) : ['versions'] }),
    ...(audit.trace ? { trace: traceOf(against, audit) } : {}),
    ...restsOn(household, audit),
  }
  return kind === 'paidLate' ? finding : unlessUnread(finding, household)
}

/** A finding on an amount, which a row that cannot be read may undo. */
function unlessUnread(finding: Finding, { unread = [] }: Household): Finding {
  const rows = rowsThatMayUndo(finding, unread)
  if (rows.length === 0) return finding
  const { reason: _, kind: otherwise, ...rest } = finding
  return {
    ...rest,
    kind: 'unverifiable',
    difference: null,
    unreadableRows: shownRows(rows),
    otherwise,
  }
}

/** Payments by name, and by file and row, in the order of their names. */
function paymentsOf({ payments }: Paid): Pick<Finding, 'payments' | 'rows'> {
  const inOrder = [...payments].sort((one, other) => (paymentName(one) < paymentName(other) ? -1 : 1))
  return { payments: inOrder.map(paymentName), rows: inOrder.map(rowOf) }
}

export const rowOf = ({ file, row, id, amount, paidOn }: Payment): FindingRow => ({
  ...(file === undefined ? {} : { file }),
  row,
  ...(id === undefined ? {} : { id }),
  amount: fenText(exact(amount)),
  ...(paidOn === undefined ? {} : { paidOn }),
})

/** The version that says of whom a due is: the last of those that it rests on. */
const versionBehind = (timeline: Timeline, behind: readonly string[]) => {
  const last = behind.at(-1)
  return timeline.versions.find(({ on }) => on === last)
}

/** Every named step behind the due, which is worked out again to keep them. */
function traceOf({ timeline, key }: Against, audit: AuditSetting): readonly TraceStep[] {
  const { determined } = dueAt(timeline.under(audit.traced()), key)
  return [...new Set(determined)].flatMap(({ determination }) => determination.trace ?? [])
}

/** A payment with no case, person or claim to hold it against: nothing is known to be due. */
export const unmatchedFinding = (
  { definition, ...subject }: DueKey,
  paid: Paid,
  household: Household,
  audit: AuditSetting,
  reason?: FindingReason,
): Finding => ({
  kind: 'unmatched',
  ...(reason === undefined ? {} : { reason }),
  household: household.id,
  ...subject,
  programme: definition.id,
  due: fenText(zero),
  paid: fenText(paid.total),
  difference: fenText(paid.total),
  clauses: clausesOf('unmatched', definition, audit.policy),
  readings: {},
  ...paymentsOf(paid),
  ...carriedOn(undefined, undefined, paid.payments),
  ...restsOn(forThese(household, paid), audit),
})

/** Where no case is known a finding rests on its own rows alone, however many the household has. */
const forThese = (household: Household, { payments }: Paid): Household =>
  household.case instanceof Timeline ? household : { ...household, payments }

/** Payments of a household whose case cannot be read: what was due cannot be told. */
export const unreadableCaseFinding = (key: DueKey, paid: Paid, household: Household, audit: AuditSetting): Finding => ({
  ...unmatchedFinding(key, paid, household, audit),
  kind: 'unverifiable',
  due: null,
  difference: null,
  missing: ['case'],
})

/** The household's rows that could not be read, and the evidence where it is asked for. */
function restsOn(household: Household, audit: AuditSetting): Partial<Finding> {
  const { unread = [] } = household
  const ofRows = unread.length > 0 ? { unreadableRows: shownRows(unread) } : {}
  return audit.evidence ? { ...ofRows, ...evidenceUnder(audit)(household) } : ofRows
}

/** Of one household all findings share one record, which is made once. */
const evidenceUnder = once((audit: AuditSetting) =>
  once(({ case: known, payments, unread = [] }: Household) =>
    evidenceOf(audit, {
      case: known instanceof Timeline ? 'known' : known,
      versions: known instanceof Timeline ? known.versions : [],
      payments: payments.map(({ given }) => given),
      rows: payments.map(({ row }) => row),
      ...(payments.some(({ file }) => file !== undefined) ? { files: payments.map(({ file }) => file ?? null) } : {}),
      ...(unread.length > 0 ? { unread } : {}),
    }),
  ),
)

/** The first of them: evidence and report hold them all. */
const shownRows = (unread: readonly UnreadPayment[]): readonly number[] =>
  unread.slice(0, mostRowsShown).map(({ row }) => row)
const mostRowsShown = 20
