/** Determinations of one kind from one that the exact lane made: all parts shared and frozen but ids and amounts. */
import { yuanOf } from '../engine/kernel/encode'
import type { Determination } from './determination'
import type { SubjectIds } from './determine'

/** A kind of determination, by one of its kind. */
export type Kind = Determination

/** Keeps a determination as the kind of those that have its signature. */
export function kindOf(made: Determination): Kind {
  frozen(made)
  return made
}

function frozen(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
}

type Writable = { -readonly [key in keyof Determination]: Determination[key] }

/** Another determination of a kind, with its keys in the same order. */
export function another(kind: Kind, ids: SubjectIds, fen: number, instalmentFen: number): Determination {
  const made = { programme: kind.programme } as Writable
  if (ids.household !== undefined) made.household = ids.household
  if (ids.person !== undefined) made.person = ids.person
  if (ids.claim !== undefined) made.claim = ids.claim
  made.outcome = kind.outcome
  if (kind.amount !== undefined) made.amount = yuanOf(fen)
  if (kind.unit !== undefined) made.unit = kind.unit
  if (kind.monthlyInstalment !== undefined) made.monthlyInstalment = yuanOf(instalmentFen)
  if (kind.basis !== undefined) made.basis = kind.basis
  if (kind.instrument !== undefined) made.instrument = kind.instrument
  if (kind.routes !== undefined) made.routes = kind.routes
  if (kind.steps !== undefined) made.steps = kind.steps
  if (kind.covers !== undefined) made.covers = kind.covers
  if (kind.withinMultiple !== undefined) made.withinMultiple = kind.withinMultiple
  made.clauses = kind.clauses
  made.readings = kind.readings
  made.reasons = kind.reasons
  if (kind.notes !== undefined) made.notes = kind.notes
  return made
}
