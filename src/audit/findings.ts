/** A verdict as a finding, with everything that it rests on. */

import { fenText, zero } from '../exact/decimal'
import type { TraceStep } from '../exact/trace'
import { union } from '../exact/value'
import type { Due } from '../household/due'
import { dueAt } from '../household/dues'
import { Timeline } from '../household/timeline'
import { exitBehind, versionsBehind } from './due'
import { evidenceOf } from './evidence'
import type { Finding, FindingKind } from './finding'
import type { DueKey } from './key'
import type { Household } from './match'
import type { Paid } from './paid'
import { paymentName } from './payment'
import type { Rulings } from './ruling'
import type { AuditSetting } from './setting'

/** One due against what was paid. */
export interface Against {
  readonly timeline: Timeline
  readonly rulings: Rulings
  readonly key: DueKey
  readonly due: Due
  readonly paid: Paid
}

export function findingOf(kind: FindingKind, against: Against, household: Household, audit: AuditSetting): Finding {
  const { timeline, rulings, key, due, paid } = against
  const { definition, ...subject } = key
  const needsRuling = rulings.of(key, due)
  const isKnown = kind !== 'unverifiable'
  const exit = kind === 'shouldHaveExited' ? exitBehind(timeline, due) : undefined
  return {
    kind,
    household: timeline.id,
    ...subject,
    programme: definition.id,
    due: isKnown ? fenText(due.amount.low) : null,
    paid: fenText(paid.total),
    difference: isKnown ? fenText(paid.total.minus(due.amount.low)) : null,
    clauses: definition.clauses,
    readings: due.readings,
    ...(needsRuling ? { needsRuling } : {}),
    ...(exit ? { exit: { on: exit.on, reason: exit.reason ?? 'other' } } : {}),
    payments: paid.payments.map(paymentName),
    versions: versionsBehind(timeline, due),
    ...(isKnown ? {} : { missing: union(due.entitled.missing, due.amount.missing) }),
    ...(audit.trace ? { trace: traceOf(against, audit) } : {}),
    ...restsOn(household, audit),
  }
}

/** Every named step behind the due, which is worked out again to keep them. */
function traceOf({ timeline, key }: Against, audit: AuditSetting): readonly TraceStep[] {
  const { determined } = dueAt(new Timeline(timeline.versions, audit.traced()), key)
  return [...new Set(determined)].flatMap(({ determination }) => determination.trace ?? [])
}

/** A payment with no case, person or claim to hold it against: nothing is known to be due. */
export const unmatchedFinding = (
  { definition, ...subject }: DueKey,
  { total, payments }: Paid,
  household: Household,
  audit: AuditSetting,
): Finding => ({
  kind: 'unmatched',
  household: household.id,
  ...subject,
  programme: definition.id,
  due: fenText(zero),
  paid: fenText(total),
  difference: fenText(total),
  clauses: definition.clauses,
  readings: {},
  payments: payments.map(paymentName),
  ...restsOn(household, audit),
})

/** Payments of a household whose case cannot be read: what was due cannot be told. */
export const unreadableCaseFinding = (key: DueKey, paid: Paid, household: Household, audit: AuditSetting): Finding => ({
  ...unmatchedFinding(key, paid, household, audit),
  kind: 'unverifiable',
  due: null,
  difference: null,
  missing: ['case'],
})

/** The household's rows that could not be read, and the evidence where it is asked for. */
function restsOn({ case: known, payments, unreadableRows = [] }: Household, audit: AuditSetting): Partial<Finding> {
  return {
    ...(unreadableRows.length > 0 ? { unreadableRows } : {}),
    ...evidenceOf(audit, {
      case: known instanceof Timeline ? 'known' : known,
      versions: known instanceof Timeline ? known.versions : [],
      payments: payments.map(({ given }) => given),
      rows: payments.map(({ row }) => row),
    }),
  }
}
