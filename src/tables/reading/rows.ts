/** Rows of a file as rows of a table. */

import type { Issue } from '../../checks/issue'
import { keptIn } from '../../checks/once'
import { sheetColumns } from '../../words/people'
import type { TableCatalogue } from '../catalogue/column'
import type { FileRow } from '../files/row'
import { rowIssue } from '../files/row-issue'
import { issue } from '../issues'
import { exampleRows } from '../template'
import type { CellReading } from '../values/cell'
import { namesPerson } from './carried'
import { cellReader } from './cells'
import type { FileColumn, FileColumns } from './columns'
import type { Header } from './header'
import { type Places, RowKinds } from './row-kinds'
import { SeenIds } from './seen-ids'
import type { Summary } from './summary'
import type { TableOptions, TableRow } from './table-row'
import { Totals } from './totals'

export interface RowsOfTable extends FileColumns {
  readonly catalogue: TableCatalogue
  readonly header: Header
  /** Places of columns whose ids a spreadsheet damaged. */
  readonly damaged: ReadonlySet<number>
  readonly summary: Summary
  readonly options: TableOptions
}

/** Reads the rows below the header; those that are nobody's are passed over, and totals compared. */
export class TableReader {
  readonly totals: Totals
  readonly rows: RowReader
  private readonly table: RowsOfTable
  readonly kinds: RowKinds

  constructor(table: RowsOfTable) {
    const { columns, header, catalogue } = table
    this.table = table
    this.kinds = new RowKinds([header.names, ...header.rows], placesOf(columns, catalogue, header))
    this.totals = new Totals(columns)
    this.rows = new RowReader(table)
  }

  /** The rows of data among some rows. */
  read(block: readonly FileRow[]): readonly TableRow[] {
    const { header, summary } = this.table
    const found: TableRow[] = []
    for (const given of block) {
      const { row } = given
      if (row < header.firstRow) continue
      if (!('cells' in given)) {
        if (given.fault === 'encoding') summary.otherEncoding += 1
        found.push({ row, cells: [], values: {}, issues: [rowIssue(given.fault)] })
        continue
      }
      const { cells } = given
      const kind = this.kinds.kindOf(cells)
      if (kind === 'caption') {
        found.push({ row, cells, values: {}, issues: [issue('captionRow', '')] })
        continue
      }
      if (kind !== undefined) {
        summary.passOver(kind, row)
        if (kind === 'total') this.totals.compare(row, cells, this.kinds.totalOf(cells))
        continue
      }
      this.totals.add(row, cells)
      this.rows.read(row, cells, found)
    }
    summary.read += found.length
    for (const { issues } of found) if (issues.length > 0) summary.unreadable += 1
    return found
  }

  /** The first row below the header. */
  get firstRow(): number {
    return this.table.header.firstRow
  }

  /** Counts rows of data that were read elsewhere. */
  tookRows(rows: number): void {
    this.table.summary.read += rows
  }

  /** Counts rows of no letter that were seen elsewhere. */
  passOverBlanks(first: number, count: number): void {
    for (let row = first; row < first + count; row += 1) this.table.summary.passOver('blank', row)
  }

  /** To be called behind the last row: the summary is whole then. */
  end(): void {
    this.table.summary.wrongTotals = this.totals.wrong
    this.table.summary.rightTotals = this.totals.right
  }
}

/** A table of fewer columns may have rows of one cell. */
const fewColumns = 3

function placesOf(columns: readonly FileColumn[], { household }: TableCatalogue, { titles }: Header): Places {
  const isHousehold = (one: FileColumn): boolean => one.kind === 'column' && one.column.id === household
  const ofHousehold = columns.find(isHousehold)
  const named = columns.filter(({ kind }) => kind !== 'unnamed')
  // In a ledger with a column a month, an empty cell gives no payment.
  const isNarrow = named.length < fewColumns || columns.some(({ kind }) => kind === 'month')
  const besides = named.filter((one) => isHousehold(one) || (one.kind === 'carried' && !namesPerson(one.as)))
  return {
    household: ofHousehold?.place,
    serial: ofHousehold && columns.find((one) => one.kind === 'carried' && one.as === sheetColumns.number)?.place,
    notAlone: new Set(isNarrow ? [] : besides.map(({ place }) => place)),
    titles,
  }
}

/** All rows of data in blocks. */
export async function* rowsOfTable(
  blocks: AsyncIterable<readonly FileRow[]>,
  table: RowsOfTable,
): AsyncGenerator<readonly TableRow[]> {
  const reader = new TableReader(table)
  for await (const block of blocks) yield reader.read(block)
  reader.end()
}

/** A column whose cells are read. */
export interface Read {
  readonly id: string
  readonly place: number
  readonly read: (text: string) => CellReading
}

/** Reads the cells of one row after the other. */
export class RowReader {
  private readonly table: RowsOfTable
  readonly readers: readonly Read[]
  private readonly months: readonly (Read & { readonly period: string })[]
  private readonly set: { readonly [column: string]: string }
  private readonly setIssues: readonly Issue[]
  /** Columns of no name, whose cells would be lost. */
  private readonly unnamed: readonly FileColumn[]
  /** By day, the row of each household. */
  private readonly seen = new Map<string, SeenIds>()
  private readonly isExample: (values: TableRow['values']) => boolean

  constructor(table: RowsOfTable) {
    const { columns, damaged, language, options } = table
    const readerAt = (column: Extract<FileColumn, { kind: 'column' }>['column'], place = -1) =>
      cellReader(column, { language, values: options.map?.values?.[column.id], isDamaged: damaged.has(place) })
    this.table = table
    this.isExample = exampleRows(table.catalogue)
    this.readers = columns.flatMap((one) =>
      one.kind === 'column' ? [{ id: one.column.id, place: one.place, read: readerAt(one.column, one.place) }] : [],
    )
    this.unnamed = columns.filter(({ kind }) => kind === 'unnamed')
    const { aMonth, columns: known } = table.catalogue
    const amount = known.find(({ id }) => id === aMonth?.amount)
    const read = amount && readerAt(amount)
    this.months = columns.flatMap((one) =>
      one.kind === 'month' && amount && read
        ? [{ id: amount.id, place: one.place, read, period: `${options.year}-${String(one.month).padStart(2, '0')}` }]
        : [],
    )
    const constants = table.set.map(({ column, cell }) => ({ id: column.id, reading: readerAt(column)(cell.trim()) }))
    this.set = Object.fromEntries(
      constants.flatMap(({ id, reading }) => (reading.value === undefined ? [] : [[id, reading.value]])),
    )
    this.setIssues = constants.flatMap(({ id, reading }) =>
      reading.value === undefined ? [issue(reading.code, id, reading.values)] : [],
    )
  }

  /** Whether a household stood in another row before; else it is remembered. */
  isAgain(bytes: Uint8Array, from: number, to: number, row: number): boolean {
    return this.seenOn('').firstRowOfBytes(bytes, from, to, row) !== undefined
  }

  /** Adds one row, or one a month where the table has a column a month. */
  read(row: number, cells: readonly string[], into: TableRow[]): void {
    const values: { [column: string]: string } = { ...this.set }
    const issues: Issue[] = [...this.setIssues, ...this.widthIssues(cells)]
    for (const column of this.readers) this.readCell(column, cells, values, issues)
    if (this.isExample(values)) issues.push(issue('exampleRow', ''))
    if (this.months.length === 0) {
      issues.push(...this.again(row, values))
      into.push({ row, cells, values, issues })
      return
    }
    const period = this.table.catalogue.aMonth?.period ?? ''
    for (const month of this.months) {
      if ((cells[month.place] ?? '').trim() === '') continue
      const ofMonth = { ...values, [period]: month.period }
      const own = [...issues]
      this.readCell(month, cells, ofMonth, own)
      into.push({ row, cells, values: ofMonth, monthAt: month.place, issues: own })
    }
  }

  private readCell(
    { id, place, read }: Read,
    cells: readonly string[],
    values: { [column: string]: string },
    issues: Issue[],
  ): void {
    const text = (cells[place] ?? '').trim()
    if (text === '') return
    const reading = read(text)
    if (reading.value === undefined) issues.push(issue(reading.code, id, reading.values))
    else values[id] = reading.value
  }

  /** A row with fewer cells than names may have lost some; cells beyond the last name say nobody knows what. */
  private widthIssues(cells: readonly string[]): readonly Issue[] {
    const { names, rows } = this.table.header
    const { length } = names
    const isFilled = (place: number): boolean => (cells[place] ?? '').trim() !== ''
    const unnamed = this.unnamed.find(({ place }) => isFilled(place))
    if (unnamed) return [issue('columnUnnamed', '', { column: unnamed.place + 1 })]
    let beyond = length
    while (beyond < cells.length && !isFilled(beyond)) beyond += 1
    if (cells.length >= length && beyond === cells.length) return nothing
    // A header that goes on as commas has columns of no name there.
    if (beyond < cells.length && rows.some((header) => header.length > beyond))
      return [issue('columnUnnamed', '', { column: beyond + 1 })]
    return [issue('raggedRow', '', { expected: length, found: cells.length })]
  }

  /** Whose row it is, where a row before it was the same household's on the same day. */
  private again(row: number, values: { readonly [column: string]: string }): readonly Issue[] {
    const { once } = this.table.catalogue
    const id = once === undefined ? undefined : values[once]
    if (once === undefined || id === undefined) return nothing
    const first = this.seenOn(values.on ?? '').firstRow(id, row)
    return first === undefined ? nothing : [issue('householdTwice', once, { row: first })]
  }

  private seenOn(day: string): SeenIds {
    return keptIn(this.seen, day, () => new SeenIds())
  }
}

const nothing: readonly Issue[] = []
