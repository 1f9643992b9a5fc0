/** Determinations from a template that the exact lane made: all parts shared and frozen but ids and amounts. */
import { yuanOf } from '../kernel/encode'
import type { AmountUnit, Determination, Note, Outcome, Reason } from './determination'
import type { DeterminationColumns } from './determination-kernel'
import type { SubjectIds } from './determine'
import type { Readings } from './terms'

/** What determinations of one signature share. */
export interface Template {
  readonly outcome: Outcome
  /** The first of them: each other is a copy of it with its own ids and amounts. */
  readonly first: Determination
  readonly hasAmount: boolean
  readonly hasInstalment: boolean
  readonly hasNotes: boolean
  /** Its parts by name where it has only those that most have. */
  readonly usual: UsualParts | undefined
}

/** What most determinations say. An engine reads them faster from here than from determinations, which differ in what they have. */
interface UsualParts {
  readonly programme: string
  readonly outcome: Outcome
  readonly unit: AmountUnit | undefined
  readonly instrument: string | undefined
  readonly covers: readonly string[] | undefined
  readonly clauses: readonly string[]
  readonly readings: Readings
  readonly reasons: readonly Reason[]
}

const noIds: SubjectIds = {}

/** Whether an id that a subject lacks would be a stranger's, who gave it to every object. */
export const inheritsId = (): boolean =>
  noIds.household !== undefined || noIds.person !== undefined || noIds.claim !== undefined

const partsOfAll = ['programme', 'household', 'person', 'claim', 'outcome', 'clauses', 'readings', 'reasons', 'notes']
/** What most determinations have beside, in the order in which they have it. */
const usualMore = ['', 'amount,unit', 'instrument', 'instrument,covers']

export function templateOf({ trace: _, ...first }: Determination): Template {
  const has = (part: keyof Determination): boolean => Object.hasOwn(first, part)
  const { programme, outcome, unit, instrument, covers, clauses, readings, reasons } = frozen(first)
  const more = Object.keys(first).filter((part) => !partsOfAll.includes(part))
  return {
    outcome,
    first: { ...first },
    hasAmount: has('amount'),
    hasInstalment: has('monthlyInstalment'),
    hasNotes: has('notes'),
    usual: usualMore.includes(more.join())
      ? { programme, outcome, unit, instrument, covers, clauses, readings, reasons }
      : undefined,
  }
}

/** A value of plain parts with every one of them frozen, so that those which others share stay as they are. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(Object.freeze(value))) frozen(part)
  return value
}

type Writable = { -readonly [key in keyof Determination]: Determination[key] }

/** The determination of a row by its template, with its keys in the same order. */
export function fromTemplate(
  template: Template,
  ids: SubjectIds,
  columns: DeterminationColumns,
  row: number,
): Determination {
  const { first, hasAmount, hasInstalment, hasNotes, usual } = template
  const amount = hasAmount ? yuanOf(columns.amounts?.[row] ?? 0) : undefined
  const made = (usual && writtenOut(usual, ids, amount)) ?? copyOf(first, ids, amount)
  if (hasInstalment) made.monthlyInstalment = yuanOf(columns.monthlyInstalments?.[row] ?? 0)
  if (hasNotes) made.notes = notesOf(first.notes ?? [], columns, row)
  return made
}

function copyOf(first: Determination, { household, person, claim }: SubjectIds, amount: string | undefined): Writable {
  const made: Writable = { ...first }
  if (household !== undefined) made.household = household
  if (person !== undefined) made.person = person
  if (claim !== undefined) made.claim = claim
  if (amount !== undefined) made.amount = amount
  return made
}

/** The same but for notes. Written out, it takes half the time of a copy. */
function writtenOut(parts: UsualParts, ids: SubjectIds, amount: string | undefined): Writable | undefined {
  const { programme, outcome, unit, instrument, covers, clauses, readings, reasons } = parts
  const { household, person, claim } = ids
  if (instrument !== undefined) {
    if (household === undefined || claim !== undefined) return undefined
    if (covers === undefined)
      return person === undefined
        ? { programme, household, outcome, instrument, clauses, readings, reasons }
        : { programme, household, person, outcome, instrument, clauses, readings, reasons }
    return person === undefined
      ? { programme, household, outcome, instrument, covers, clauses, readings, reasons }
      : { programme, household, person, outcome, instrument, covers, clauses, readings, reasons }
  }
  if (amount === undefined || unit === undefined) {
    if (household === undefined) return { programme, outcome, clauses, readings, reasons }
    if (person === undefined) return { programme, household, outcome, clauses, readings, reasons }
    if (claim === undefined) return { programme, household, person, outcome, clauses, readings, reasons }
    return { programme, household, person, claim, outcome, clauses, readings, reasons }
  }
  if (household === undefined) return { programme, outcome, amount, unit, clauses, readings, reasons }
  if (person === undefined) return { programme, household, outcome, amount, unit, clauses, readings, reasons }
  if (claim === undefined) return { programme, household, person, outcome, amount, unit, clauses, readings, reasons }
  return { programme, household, person, claim, outcome, amount, unit, clauses, readings, reasons }
}

function notesOf(notes: readonly Note[], { figures }: DeterminationColumns, row: number): readonly Note[] {
  if (figures.length === 0) return notes
  return notes.map((note) => {
    const own = figures.filter(({ code }) => code === note.code)
    if (own.length === 0) return note
    const values = own.map(({ name, values }) => [name, yuanOf(values[row] ?? 0)] as const)
    return { ...note, values: { ...note.values, ...Object.fromEntries(values) } }
  })
}
