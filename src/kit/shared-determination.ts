/** Determinations of one kind from one that the exact lane made: all parts shared and frozen but ids and amounts. */
import { yuanOf } from '../kernel/encode'
import type { Determination, Note } from './determination'
import type { DeterminationColumns, NoteFigure } from './determination-kernel'
import type { SubjectIds } from './determine'

/** A kind of determination, by one of its kind. */
export type Kind = Determination

/** Keeps a determination as the kind of those that have its signature. */
export function kindOf(made: Determination): Kind {
  return frozen(made)
}

/** A value of plain parts with every one of them frozen, so that those which others share stay as they are. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(Object.freeze(value))) frozen(part)
  return value
}

/** Parts that a determination may lack; one that a stranger gives to every object would be read in its place. */
export const optionalParts: readonly (keyof Determination)[] = [
  'household',
  'person',
  'claim',
  'amount',
  'unit',
  'monthlyInstalment',
  'basis',
  'instrument',
  'routes',
  'steps',
  'covers',
  'withinMultiple',
  'amended',
  'notes',
]

type Writable = { -readonly [key in keyof Determination]: Determination[key] }

/** Another determination of a kind, of a row, with its keys in the same order. */
export function another(kind: Kind, ids: SubjectIds, columns: DeterminationColumns, row: number): Determination {
  const made = { programme: kind.programme } as Writable
  if (ids.household !== undefined) made.household = ids.household
  if (ids.person !== undefined) made.person = ids.person
  if (ids.claim !== undefined) made.claim = ids.claim
  made.outcome = kind.outcome
  if (kind.amount !== undefined) made.amount = yuanOf(columns.amounts?.[row] ?? 0)
  if (kind.unit !== undefined) made.unit = kind.unit
  if (kind.monthlyInstalment !== undefined) made.monthlyInstalment = yuanOf(columns.monthlyInstalments?.[row] ?? 0)
  if (kind.basis !== undefined) made.basis = kind.basis
  if (kind.instrument !== undefined) made.instrument = kind.instrument
  if (kind.routes !== undefined) made.routes = kind.routes
  if (kind.steps !== undefined) made.steps = kind.steps
  if (kind.covers !== undefined) made.covers = kind.covers
  if (kind.withinMultiple !== undefined) made.withinMultiple = kind.withinMultiple
  made.clauses = kind.clauses
  made.readings = kind.readings
  if (kind.amended !== undefined) made.amended = kind.amended
  made.reasons = kind.reasons
  if (kind.notes !== undefined) made.notes = notesOf(kind.notes, columns.figures, row)
  return made
}

function notesOf(notes: readonly Note[], figures: readonly NoteFigure[], row: number): readonly Note[] {
  if (figures.length === 0) return notes
  return notes.map((note) => {
    const own = figures.filter(({ code }) => code === note.code)
    if (own.length === 0) return note
    const values = own.map(({ name, values }) => [name, yuanOf(values[row] ?? 0)] as const)
    return { ...note, values: { ...note.values, ...Object.fromEntries(values) } }
  })
}
