/**
 * Programmes over many rows: the integer kernel for what it can settle, the exact lane for every other row. Nothing is
 * dropped, and no row's result differs from what the programme's own function gives.
 */

import { InputError, issue, useMessages } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { isTampered, ownCopy, ownRecord } from '../checks/own'
import { unknownName } from '../checks/schema'
import type { NumberColumn } from '../kernel/columns'
import type { FactColumn } from '../kernel/read-rows'
import { absent } from '../kernel/step'
import type { Programme } from '../kit/calculator'
import type { Definition } from '../kit/programme'
import type { Terms } from '../kit/terms'
import { batchEnglish } from '../words/batch-issues'
import { type GivenColumn, isNumberColumn, numberColumn } from './columns'
import type { BatchOptions, FactColumns } from './given'
import { type NumberColumns, PlacedColumns } from './placed'
import { BatchPlan } from './plan'
import type { BatchResult } from './result'
import { type FactRow, rowsAtOnce } from './rows'
import { Run } from './run'
import type { Stretch, StretchOf } from './stretches'

useMessages({ en: batchEnglish, zh: {} })

/** Programmes, standards and readings made ready for many rows. */
export interface Batch<Programmes extends readonly unknown[]> {
  /** Works rows or columns out; `into` is an earlier result of as many rows, whose columns are written over. */
  run(
    given: FactColumns | readonly FactRow[],
    options?: { readonly into?: BatchResult<Programmes> },
  ): BatchResult<Programmes>
  /**
   * New columns for some facts, to be filled with numbers and run as often as wanted: they lie where the kernels work, so that
   * nothing is copied. Every value is absent until it is written, and each run writes over the results of the one before.
   * @throws InputError for a fact that no programme takes, or more rows than 4 GiB hold.
   */
  columns(rows: number, facts: readonly string[]): NumberColumns
  /** The loop over such columns as a module of WebAssembly, to read: by the facts that rows carry, and the day where one is needed. */
  code(facts: readonly string[], on?: string): string
}

/** Makes programmes ready for many rows. */
export function batch(
  terms: Terms,
  given: Programme | readonly Programme[],
  options: BatchOptions = {},
): Batch<readonly unknown[]> {
  const programmes = 'definition' in given ? [given] : given
  return new BatchOf(
    terms,
    programmes.map(({ definition }) => definition),
    options,
  )
}

type Result = BatchResult<readonly unknown[]>

class BatchOf implements Batch<readonly unknown[]> {
  private readonly plan: BatchPlan
  private readonly on: string | undefined
  private readonly options: BatchOptions
  private readonly placed: PlacedColumns
  private isRunning = false

  constructor(terms: Terms, definitions: readonly Definition[], given: BatchOptions) {
    const options = checkedOptions(given, ['standards', 'on', 'readings', 'most', 'mode'])
    this.options = options
    this.plan = new BatchPlan(terms, definitions, options)
    this.placed = new PlacedColumns(this.plan)
    this.on = options.on
  }

  run(given: FactColumns | readonly FactRow[], options: { readonly into?: Result } = {}): Result {
    const { into } = checkedOptions(options, ['into'])
    // What is read into serves one run at a time; a row whose getter runs the batch again gets another.
    if (this.isRunning) return new BatchOf(this.plan.terms, this.plan.definitions, this.options).run(given)
    this.isRunning = true
    try {
      return isRows(given) ? this.runRows(ownRows(given), into) : this.runColumns(ownRecord(given), into)
    } finally {
      this.isRunning = false
    }
  }

  columns(rows: number, facts: readonly string[]): NumberColumns {
    return this.placed.make(rows, facts)
  }

  code(facts: readonly string[], on: string | undefined = this.on): string {
    const stretch = this.plan.stretchOn(on)
    if (stretch instanceof InputError) throw stretch
    const kernel = this.plan.kernel(stretch, facts)
    if (!kernel) throw new InputError([issue('tooWide', 'most')])
    return kernel.forKnownRows.source
  }

  private runColumns(columns: FactColumns, into: Result | undefined): Result {
    const { plan } = this
    const rows = checkedLength(columns, plan)
    const { on: days, ...facts } = columns
    const beside = this.placed.beside(Object.values(facts))
    const run = new Run(plan, rows, (row) => plan.rowOf(facts, row), into ?? beside?.into, beside?.marks)
    const converted = new Map<string, NumberColumn>()
    const columnOf = (column: FactColumn): NumberColumn => {
      const made = converted.get(column.name) ?? numberColumn(column, facts[column.name] ?? [])
      converted.set(column.name, made)
      return made
    }
    const stretch = days ? this.stretchesOf(days) : plan.stretchOn(this.on)
    run.work({ names: Object.keys(facts), from: 0, to: rows, stretch }, (kernel) => kernel.columns.map(columnOf))
    return run.result()
  }

  private stretchesOf(days: GivenColumn): StretchOf {
    const { stretches } = this.plan
    if (!isNumberColumn(days)) return (row) => stretches.on(days[row] ?? this.on)
    return (row) => (days[row] === absent ? stretches.on(this.on) : stretches.onNumber(days[row] as number))
  }

  private runRows(rows: readonly FactRow[], into: Result | undefined): Result {
    const { plan } = this
    const run = new Run(plan, rows.length, (row) => rows[row], into)
    const always = plan.stretchOn(this.on)
    const stretchOf = (row: number): Stretch | InputError => plan.stretches.on(rows[row]?.on ?? this.on)
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const to = Math.min(rows.length, from + rowsAtOnce)
      const { names, columns, odd } = plan.reader.read(rows, from, to)
      const facts = names.filter((name) => name !== 'on')
      const stretch = facts.length < names.length ? stretchOf : always
      run.work({ names: facts, from, to, stretch }, () => columns)
      for (const row of odd) run.leaveOpen(row)
    }
    return run.result()
  }
}

/** Where a stranger's property would be read as a fact, rows that inherit nothing. */
const ownRows = (rows: readonly FactRow[]): readonly FactRow[] => (isTampered() ? rows.map(ownRow) : rows)
const ownRow = (row: FactRow): FactRow => ownCopy(row) as FactRow

const isColumn = (given: unknown): given is GivenColumn => Array.isArray(given) || isNumberColumn(given as GivenColumn)
const isRows = (given: FactColumns | readonly FactRow[]): given is readonly FactRow[] => Array.isArray(given)

/** How many rows columns hold; every one is known, a list or an array of numbers as a kernel reads them, and of one length. */
function checkedLength(columns: FactColumns, plan: BatchPlan): number {
  if (typeof columns !== 'object' || columns === null) throw new InputError([issue('object', '')])
  const [[, first] = [], ...others] = Object.entries(columns)
  const rows = isColumn(first) ? first.length : 0
  const issues = [
    ...Object.entries(columns).flatMap(([name, column]) => {
      if (!plan.takes(name)) return [unknownName(name, plan.names)]
      return isColumn(column) ? [] : [issue('column', name)]
    }),
    ...others.flatMap(([name, column]) =>
      !isColumn(first) || !isColumn(column) || column.length === rows
        ? []
        : [issue('columnLength', name, { expected: rows, found: column.length })],
    ),
  ]
  if (issues.length > 0) throw new InputError(issues)
  return rows
}
