/** Determinations from a template that the exact lane made: all parts shared and frozen but ids and amounts. */
import { yuanOf } from '../kernel/encode'
import type { Determination, Note } from './determination'
import type { DeterminationColumns, NoteFigure } from './determination-kernel'
import type { SubjectIds } from './determine'

/** The shared parts of determinations, as the first of them, frozen. */
export type Template = Determination

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

/** The determination of a row by its template, with its keys in the same order. */
export function fromTemplate(
  template: Template,
  ids: SubjectIds,
  columns: DeterminationColumns,
  row: number,
): Determination {
  const made = { programme: template.programme } as Writable
  if (ids.household !== undefined) made.household = ids.household
  if (ids.person !== undefined) made.person = ids.person
  if (ids.claim !== undefined) made.claim = ids.claim
  made.outcome = template.outcome
  if (template.amount !== undefined) made.amount = yuanOf(columns.amounts?.[row] ?? 0)
  if (template.unit !== undefined) made.unit = template.unit
  if (template.monthlyInstalment !== undefined) made.monthlyInstalment = yuanOf(columns.monthlyInstalments?.[row] ?? 0)
  if (template.basis !== undefined) made.basis = template.basis
  if (template.instrument !== undefined) made.instrument = template.instrument
  if (template.routes !== undefined) made.routes = template.routes
  if (template.steps !== undefined) made.steps = template.steps
  if (template.covers !== undefined) made.covers = template.covers
  if (template.withinMultiple !== undefined) made.withinMultiple = template.withinMultiple
  made.clauses = template.clauses
  made.readings = template.readings
  if (template.amended !== undefined) made.amended = template.amended
  made.reasons = template.reasons
  if (template.notes !== undefined) made.notes = notesOf(template.notes, columns.figures, row)
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
