/** A flat table through one programme: the same rows in the same order, with the results behind them. */

import { InputError, type Issue, issuesBehind } from '../checks/issue'
import { keptIn, once } from '../checks/once'
import { isRecord } from '../checks/own'
import { dayFrom, parse } from '../checks/schema'
import type { InForce } from '../kit/amendment'
import { checkedGiven } from '../kit/in-force'
import type { CallOptions } from '../kit/options'
import type { Register } from '../kit/register'
import type { GivenReadings, StandardsInForce, Terms } from '../kit/terms'
import type { PlainFacts } from '../kit/values'
import { figureKey } from '../language/expression'
import { type Column, cellValue, columnsOf } from './columns'
import { rowIssue } from './files/row-issue'

import { issue } from './issues'
import type { CsvRow } from './read-csv'
import type { Calculated, TableSubject } from './subject'

/** What `calculate` puts behind the columns of a table. */
export const resultColumns = ['outcome', 'amount', 'unit', 'missing', 'min', 'max', 'error'] as const

export interface TableOptions {
  /** A dated register; a row's own standards win over it. */
  readonly standards?: Register
  readonly on?: string
  readonly readings?: GivenReadings
  /** Columns that the rules do not know, carried along unread. */
  readonly carryAlong?: readonly string[]
  readonly trace?: boolean
}

/** What a row says, still unchecked. */
export interface RowInput {
  readonly facts: PlainFacts
  readonly standards: StandardsInForce
  readonly readings: { readonly [id: string]: unknown }
  readonly on?: string
  /** Of a claim: the day by whose figures of the document it goes. */
  readonly settledOn?: string
}

/** A result, or what is wrong with the row. */
export type RowResult =
  | { readonly result: Calculated; readonly issues: readonly [] }
  | { readonly result?: undefined; readonly issues: readonly Issue[] }

/** Reads a header; an unknown column is an error of the whole table. */
export function tableColumns(
  cells: readonly string[],
  subject: TableSubject,
  options: TableOptions,
): readonly Column[] {
  const { columns, issues } = columnsBesideResults(cells, subject, options)
  if (issues.length > 0) throw new InputError(issues)
  return columns
}

/** A column carried along must leave the names of the results to them. */
function columnsBesideResults(names: readonly string[], subject: TableSubject, { carryAlong = [] }: TableOptions) {
  const { columns, issues } = columnsOf(subject.terms, names, subject.facts, carryAlong)
  const taken = resultColumns.filter((name) => carryAlong.includes(name) && columns.some((one) => one.name === name))
  return { columns, issues: [...issues, ...taken.map((name) => issue('resultColumn', name))] }
}

/** What is wrong with a record that could not be read, or nothing. */
export function rowFault(row: CsvRow): Issue | undefined {
  if (!('fault' in row)) return undefined
  if (row.fault === 'raggedRow') return issue('raggedRow', '', { expected: row.expected, found: row.found })
  return rowIssue(row.fault)
}

/** A row of a table that people made, by its strict values. */
export function calculateValues(
  values: { readonly [column: string]: string },
  subject: TableSubject,
  options: TableOptions,
): RowResult {
  const row = { facts: {}, standards: {}, readings: {} } as {
    [part in 'facts' | 'standards' | 'readings']: { [name: string]: unknown }
  } & { on?: string; settledOn?: string }
  for (const id in values) {
    const text = values[id] ?? ''
    const fact = subject.facts[id]
    if (fact) row.facts[id] = cellValue(fact, text)
    else if (id === 'on') row.on = text
    else if (id === 'settledOn') row.settledOn = text
    else if (id.startsWith('readings.')) row.readings[id.slice('readings.'.length)] = text
    else if (Object.hasOwn(subject.terms.standards, id)) row.standards[id] = text
  }
  return calculateRow(row as RowInput, subject, options)
}

/** Works one row out; bad input becomes issues, and so does a fault of the library, which then loses no other row. */
export function calculateRow(row: RowInput, subject: TableSubject, options: TableOptions): RowResult {
  try {
    return { result: subject.calculate(row.facts, optionsOf(row, subject.terms, options)), issues: [] }
  } catch (error) {
    return { issues: issuesBehind(error) }
  }
}

/**
 * The options of every row that has neither a day nor standards nor readings of its own; nothing where the day of each decides.
 * @throws InputError where no row can be worked out.
 */
export function sharedOptions(terms: Terms, options: TableOptions): CallOptions | undefined {
  if (options.standards?.amendsFigures || options.trace) return undefined
  return optionsOf({ facts: {}, standards: {}, readings: {} }, terms, options)
}

/** A row's own date, standards and readings before those of the whole table. */
function optionsOf(row: RowInput, terms: Terms, options: TableOptions): CallOptions {
  const on = row.on ?? options.on
  if (options.standards !== undefined && on === undefined) throw new InputError([issue('onRequired', 'on')])
  const inForce = on === undefined ? undefined : standardsOn(on, terms.firstDay, options)
  const ownLaw =
    on !== undefined && options.standards?.amendsFigures ? lawOfRow(row, on, terms, options.standards) : undefined
  return {
    standards: ownLaw ?? (hasAny(row.standards) ? { ...inForce, ...row.standards } : (inForce ?? row.standards)),
    readings: (hasAny(row.readings)
      ? { ...options.readings, ...row.readings }
      : (options.readings ?? row.readings)) as GivenReadings,
    ...(on === undefined ? {} : { on }),
    ...(options.trace ? { trace: true } : {}),
  }
}

/** What is in force for one row, given as a register is. */
class LawOfRow {
  readonly amendsFigures = false
  private readonly law: InForce

  constructor(law: InForce) {
    this.law = law
  }

  inForce(): StandardsInForce {
    return this.law.inForce
  }

  lawOn(): InForce {
    return this.law
  }

  stretchOf(): number {
    return 0
  }
}

const rowsOfRegisters = once((_: Register) => new Map<string, Register>())

/** The standards of a row, by its day or its own, with the figures of that day, or of a claim's settlement. */
function lawOfRow({ standards, settledOn = '' }: RowInput, on: string, terms: Terms, register: Register): Register {
  const make = (): Register => {
    const day = parse(dayFrom(terms.firstDay), on, { at: 'on' })
    const own = checkedGiven(terms, { ...register.inForce(day), ...standards }) as StandardsInForce
    const { inForce, amended } = register.lawOn(
      settledOn === '' ? day : parse(dayFrom(terms.firstDay), settledOn, { at: 'settledOn' }),
    )
    const figures = Object.entries(inForce).filter(([key]) => key.startsWith(figureKey('')))
    // A calculator asks no more of a register than this.
    return new LawOfRow({ inForce: { ...own, ...Object.fromEntries(figures) }, amended }) as unknown as Register
  }
  return hasAny(standards) ? make() : keptIn(rowsOfRegisters(register), `${on} ${settledOn}`, make)
}

function hasAny(record: object): boolean {
  for (const _ in record) return true
  return false
}

const mostDays = 4096
const daysOfTables = new WeakMap<TableOptions, Map<string, StandardsInForce>>()

/** The standards on a day, which is checked the first time that the table names it. */
function standardsOn(on: string, firstDay: string, options: TableOptions): StandardsInForce {
  const days = daysOfTables.get(options) ?? new Map<string, StandardsInForce>()
  const before = days.get(on)
  if (before) return before
  const day = parse(dayFrom(firstDay), on, { at: 'on' })
  const inForce = options.standards?.inForce(day) ?? {}
  if (days.size < mostDays) daysOfTables.set(options, days.set(day, inForce))
  return inForce
}

/** JSON has no header. */
const ofJson = (one: Issue): Issue => (one.code === 'columnTwice' ? issue('nameTwice', one.path) : one)

/** A row of JSON: facts by id or Chinese label, standards by id, `readings` as an object or `readings.x`, and `on`. */
export function calculateJson(value: unknown, subject: TableSubject, options: TableOptions): RowResult {
  if (!isRecord(value)) return { issues: [issue('object', '')] }
  const { readings: nested, ...rest } = value as { readonly [key: string]: unknown }
  const names = Object.keys(rest)
  const { columns, issues } = columnsBesideResults(names, subject, options)
  const nameless = columns
    .filter(({ kind }) => kind === 'unnamed')
    .map(() => issue('unknownKey', '""', { suggestion: '' }))
  if (issues.length + nameless.length > 0) return { issues: [...issues, ...nameless].map(ofJson) }
  if (!isRecord(nested ?? {})) return { issues: [issue('object', 'readings')] }
  const twice = columns.filter(({ kind, name }) => kind === 'reading' && Object.hasOwn(nested ?? {}, name))
  if (twice.length > 0) return { issues: twice.map(({ name }) => issue('nameTwice', `readings.${name}`)) }
  const row = { facts: {}, standards: {}, readings: { ...(nested as object | null | undefined) } } as {
    [part in 'facts' | 'standards' | 'readings']: { [name: string]: never }
  } & { on?: string }
  columns.forEach(({ kind, name }, index) => {
    const given = rest[names[index] ?? ''] as never
    if (kind === 'fact') row.facts[name] = given
    if (kind === 'standard') row.standards[name] = given
    if (kind === 'reading') row.readings[name] = given
    if (kind === 'on' && given !== null) row.on = given
  })
  return calculateRow(row, subject, options)
}
