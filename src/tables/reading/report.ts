/** How a table was read, as data: what `inspect` prints, and what a person may check before trusting a result. */
import type { Issue } from '../../checks/issue'
import type { Label } from '../../language/expression'
import type { IssueCode } from '../../words/issue-code'
import type { MessageValues } from '../../words/issues'
import type { FileForm } from '../files/rows'
import type { Certainty, FileColumn } from './columns'
import type { Summary } from './summary'
import { nameInFile, type Table } from './table'
import type { TableRow } from './table-row'
import type { WrongTotal } from './totals'

export interface ColumnReport {
  /** Its name in the file. */
  readonly name: string
  /** Its place, counted from 1. */
  readonly place: number
  /** `column` is one that rules read, `carried` goes along unread, `month` holds the amounts of a month. */
  readonly kind: FileColumn['kind']
  readonly id?: string
  readonly meaning?: Label
  readonly certainty?: Certainty
  /** The known name that one that is not known may have been meant for. */
  readonly suggestion?: string
  /** The first cell that was read, in the strict form; none of a column that tells who somebody is. */
  readonly example?: string
  readonly blank: number
  readonly mended: number
  readonly refused: number
}

/** A cell that is not in the strict form: what it was read as, or why it was refused. */
export type CellReport = { readonly row: number; readonly column: string } & (
  | { readonly readAs: string }
  | { readonly code: IssueCode; readonly values: MessageValues }
)

export interface TableReport {
  readonly file: string
  readonly table: string
  readonly form: FileForm
  readonly headerRow: number
  /** Other sheets that are such a table and were not read. */
  readonly alike: readonly string[]
  readonly language: 'zh' | 'en'
  readonly columns: readonly ColumnReport[]
  /** What is wrong with the table as a whole. */
  readonly issues: readonly Issue[]
  readonly rows: { readonly read: number; readonly unreadable: number; readonly otherEncoding: number }
  readonly passedOver: Summary['passedOver']
  readonly wrongTotals: readonly WrongTotal[]
  readonly rightTotals: number
  /** Cells that want mending, in the order of the file; of very many the first. */
  readonly cells: readonly CellReport[]
  readonly cellsLeftOut: number
}

/** So many cells are told one by one. */
const mostCells = 10_000

/** Reads a whole table and says how; `each` sees every row as it is read. */
export async function tableReport(table: Table, each: (row: TableRow) => void = () => {}): Promise<TableReport> {
  const columns = table.columns.map((column) => ({ column, example: '', blank: 0, mended: 0, refused: 0 }))
  const cells: CellReport[] = []
  let leftOut = 0
  const tell = (cell: CellReport): void => {
    if (cells.length < mostCells) cells.push(cell)
    else leftOut += 1
  }
  for await (const row of table.rows()) {
    each(row)
    for (const one of columns) {
      const { column } = one
      const given = (row.cells[column.place] ?? '').trim()
      if (given === '') one.blank += 1
      if (column.kind !== 'column' || given === '') continue
      const value = row.values[column.column.id]
      if (value === undefined) continue
      one.example ||= value
      const isPlain = column.column.kind === 'id' || column.column.kind === 'text' || value === given
      if (isPlain) continue
      one.mended += 1
      tell({ row: row.row, column: column.name, readAs: value })
    }
    for (const { path, code, values } of row.issues) {
      const name = path === '' ? '' : nameInFile(table, path, row)
      const at = columns.find(({ column }) => column.name === name && name !== '')
      if (at) at.refused += 1
      tell({ row: row.row, column: name, code, values })
    }
  }
  const { summary, file, catalogue, form, header, language } = table
  return {
    file,
    table: catalogue.id,
    form,
    headerRow: header.row,
    alike: table.alike,
    language,
    issues: table.issues,
    columns: columns.map(({ column, example, ...counts }) => ({
      name: column.name,
      place: column.place + 1,
      kind: column.kind,
      ...(column.kind === 'column'
        ? { id: column.column.id, meaning: column.column.label, certainty: column.certainty }
        : {}),
      ...(column.kind === 'unknown' && column.suggestion !== '' ? { suggestion: column.suggestion } : {}),
      ...(column.kind === 'carried' ? { meaning: { zh: column.as, en: column.as } } : {}),
      ...(column.kind === 'column' && column.column.kind !== 'id' && example !== '' ? { example } : {}),
      ...counts,
    })),
    rows: { read: summary.read, unreadable: summary.unreadable, otherEncoding: summary.otherEncoding },
    passedOver: summary.passedOver,
    wrongTotals: summary.wrongTotals,
    rightTotals: summary.rightTotals,
    cells,
    cellsLeftOut: leftOut,
  }
}
