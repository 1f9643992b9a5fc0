/** A verdict with everything that defends it. */

import type { DatedCase } from '../assessment/case'
import type { Due } from '../assessment/dues'
import { Timeline } from '../assessment/timeline'
import { fenText, zero } from '../engine/decimal'
import type { TraceStep } from '../engine/trace'
import { union } from '../engine/value'
import { dueAt, versionsBehind } from './due'
import { type Evidence, evidenceOf } from './evidence'
import type { Finding, FindingKind } from './finding'
import type { DueKey } from './key'
import type { Paid } from './paid'
import type { Payment } from './payment'
import type { Rulings } from './ruling'
import type { AuditSetting } from './setting'

/** One due against what was paid. */
export interface Against {
  readonly timeline: Timeline
  readonly rulings: Rulings
  readonly key: DueKey
  readonly due: Due
  readonly paid: Paid
  /** Every payment of the household, for the evidence. */
  readonly all: readonly Payment[]
}

export function findingOf(kind: FindingKind, against: Against, audit: AuditSetting): Finding {
  const { timeline, rulings, key, due, paid } = against
  const { definition, ...subject } = key
  const needsRuling = rulings.of(key, due)
  const isKnown = kind !== 'unverifiable'
  const missing = union(due.entitled.missing, due.amount.missing)
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
    payments: paid.payments.map(({ id }) => id),
    versions: versionsBehind(timeline, due),
    ...(isKnown ? {} : { missing }),
    ...(audit.trace ? { trace: traceOf(against, audit) } : {}),
    ...evidence({ versions: timeline.versions, all: against.all }, audit),
  }
}

/** Every named step behind the due, worked out again with the steps kept. */
function traceOf({ timeline, key }: Against, audit: AuditSetting): readonly TraceStep[] {
  const due = dueAt(new Timeline(timeline.versions, audit.traced()), key)
  const determined = due?.determined ?? []
  return [...new Set(determined)].flatMap(({ determination }) => determination.trace ?? [])
}

/** A payment with no case, person or claim to hold it against: nothing is known to be due. */
export const unmatchedFinding = (
  household: string,
  { key: { definition, ...subject }, paid, ...rests }: Unheld,
  audit: AuditSetting,
): Finding => ({
  kind: 'unmatched',
  household,
  ...subject,
  programme: definition.id,
  due: fenText(zero),
  paid: fenText(paid.total),
  difference: fenText(paid.total),
  clauses: definition.clauses,
  readings: {},
  payments: paid.payments.map(({ id }) => id),
  ...evidence(rests, audit),
})

/** Payments of a household whose case cannot be read: what was due cannot be told. */
export const unreadableCaseFinding = (household: string, unheld: Unheld, audit: AuditSetting): Finding => ({
  ...unmatchedFinding(household, unheld, audit),
  kind: 'unverifiable',
  due: null,
  difference: null,
  missing: ['case'],
})

/** Payments that are held against nothing. */
export interface Unheld {
  readonly key: DueKey
  readonly paid: Paid
  readonly versions: readonly DatedCase[]
  readonly all: readonly Payment[]
}

const evidence = (
  { versions, all }: Pick<Unheld, 'versions' | 'all'>,
  { evidence: isAsked, window, register, readings }: AuditSetting,
): { readonly evidence?: Evidence } =>
  isAsked
    ? {
        evidence: evidenceOf({
          from: window.from,
          to: window.to,
          standards: register.rows(),
          readings,
          versions,
          payments: all.map(({ given, id }) => ({ ...(given as object), id })),
        }),
      }
    : {}
