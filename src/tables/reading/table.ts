/** A table of a file: its header found, its columns told, its rows read one by one into the strict forms. */

import { InputError } from '../../checks/issue'
import { shortened } from '../../checks/path'
import { list, same } from '../../words/language'
import type { TableCatalogue } from '../catalogue/column'
import { Names } from '../catalogue/names'
import type { FileBytes } from '../files/containers'
import { delimiters, type Openings, type RowBlock } from '../files/delimited'
import type { FileRow } from '../files/row'
import { rowIssue } from '../files/row-issue'
import { type FileForm, type FileRows, fileRows } from '../files/rows'
import { issue } from '../issues'
import { type ByteRows, piecesIn } from '../plain/lines'
import { isExponent } from '../values/ids'
import { isOfHead } from './carried'
import { columnsOf, type FileColumns } from './columns'
import { findHeader, fitOf, type Header, rowsSearched } from './header'
import { type RowsOfTable, rowsOfTable, TableReader } from './rows'
import { Summary } from './summary'
import type { TableOptions, TableRow } from './table-row'

/** A file as a table. */
export interface Table extends FileColumns {
  readonly file: string
  readonly catalogue: TableCatalogue
  readonly form: FileForm
  readonly header: Header
  /** Other sheets of the workbook that have such a header, where none was asked for by its name. */
  readonly alike: readonly string[]
  /** Places of columns whose ids a spreadsheet damaged. */
  readonly damaged: ReadonlySet<number>
  /** What was passed over and compared; whole once all rows were read. */
  readonly summary: Summary
  /** The rows of data in order; read once. */
  rows(): AsyncGenerator<TableRow>
  /** The same in blocks, which is quicker. */
  blocks(): AsyncGenerator<readonly TableRow[]>
  /** The same with what somebody makes of rows that are surely plain from their bytes, which is quicker; nothing where no row can be. */
  pieces<Piece>(own: MadeOfBytes<Piece>): AsyncGenerator<Iterable<Piece | readonly TableRow[]>> | undefined
}

/** Reads the plain rows of a table; nothing for a table of which no row can be plain. */
export type MadeOfBytes<Piece> = (table: RowsOfTable, reader: TableReader) => ByteRows<Piece> | undefined

/**
 * Opens a file as a table.
 * @throws InputError where it is no table, has no header that is known, or has columns that are not.
 */
export async function openTable(
  file: FileBytes,
  catalogue: TableCatalogue,
  options: TableOptions = {},
): Promise<Table> {
  const { map } = options
  const names = new Names(catalogue, map?.columns)
  const headerRow = options.headerRow ?? map?.headerRow
  const choose = (openings: Openings) => chosen(openings, names, headerRow)
  const sheet = options.sheet ?? map?.sheet
  const rows = await fileRows(file, { encoding: options.encoding, sheet, choose })
  const header = await headerOf(rows, names, headerRow, catalogue)
  const found = columnsOf(header.names, catalogue, names, options)
  const ofTitle = header.otherUnit ? [issue('titleUnit', '', header.otherUnit)] : []
  const columns = { ...found, issues: [...ofTitle, ...found.issues] }
  if (columns.issues.length > 0 && !options.isTolerant) throw new InputError(columns.issues)
  const damaged = rows.mayHoldExponents ? await damagedColumns(rows, columns) : new Set<number>()
  const summary = new Summary(header)
  const table = { ...columns, catalogue, header, damaged, summary, options }
  const blocks = () => rowsOfTable(rows.rows(), table)
  return {
    ...columns,
    file: file.name,
    catalogue,
    form: rows.form,
    header,
    alike: sheet === undefined ? alikeSheets(rows, names) : [],
    damaged,
    summary,
    blocks,
    rows: async function* () {
      for await (const block of blocks()) yield* block
    },
    pieces: (own) => {
      const reader = new TableReader(table)
      const plain = rows.blocks && own(table, reader)
      return plain && rows.blocks && piecesOf(rows.blocks(), plain, reader)
    },
  }
}

async function* piecesOf<Piece>(
  blocks: AsyncIterable<RowBlock>,
  own: ByteRows<Piece>,
  reader: TableReader,
): AsyncGenerator<Iterable<Piece | readonly TableRow[]>> {
  for await (const block of blocks) yield piecesIn(block, own, reader)
  reader.end()
}

/** The name that a column has in its file, by its id; the id itself where the file has no such column. */
export function nameInFile({ columns, catalogue, language }: Table, id: string, row?: TableRow): string {
  const isMonth = id === catalogue.aMonth?.amount || id === catalogue.aMonth?.period
  const found = columns.find((one) =>
    one.kind === 'month'
      ? isMonth && one.place === row?.monthAt
      : one.kind === 'carried'
        ? one.as === id && !isOfHead(one.name)
        : one.kind === 'column' && one.column.id === id,
  )
  const known = catalogue.columns.find((one) => one.id === id)
  return shortened(found?.name ?? { zh: known?.label.zh ?? id, en: id }[language])
}

/** The delimiter under which the header names most columns; where none does, the one that most rows hold. */
function chosen(openings: Openings, names: Names, headerRow: number | undefined) {
  const fits = openings.map(({ delimiter, rows }) => ({
    delimiter,
    fit: fitOf(rows, names, headerRow),
    cells: rows.reduce((count, row) => count + ('cells' in row ? row.cells.length : 0), 0),
  }))
  const [best] = fits.sort((one, other) => other.fit - one.fit || (one.fit === 0 ? other.cells - one.cells : 0))
  return best?.delimiter ?? delimiters[0]
}

async function headerOf(
  rows: FileRows,
  names: Names,
  wanted: number | undefined,
  catalogue: TableCatalogue,
): Promise<Header> {
  const first: FileRow[] = []
  // One row more than are searched, as the last may be the upper one of two.
  const most = Math.max(rowsSearched, wanted ?? 0) + 1
  for await (const block of rows.rows()) {
    first.push(...block.slice(0, most))
    if (first.length >= most) break
  }
  const found = findHeader(first, names, wanted)
  if (found) return found
  if (wanted !== undefined) throw new InputError([issue('headerRowAbsent', '', { row: wanted })])
  if (first.length === 0) throw new InputError([issue('header', '')])
  const fault = first.find((row) => 'fault' in row)
  if (fault && 'fault' in fault) throw new InputError([rowIssue(fault.fault)])
  const { required, columns } = catalogue
  const expected = columns.filter(({ id }) => required.length === 0 || required.includes(id)).slice(0, 6)
  throw new InputError([
    issue('headerNotFound', '', {
      rows: Math.min(first.length, rowsSearched),
      columns: list(expected.map(({ label }) => label)).zh,
      ids: list(expected.map(({ id }) => same(id))).en,
      sheets: (rows.form.sheets?.length ?? 0) > 1 ? list((rows.form.sheets ?? []).map(same)).zh : '',
    }),
  ])
}

/** Sheets that are not read and have a header of this table: two columns of it or more, and a row below. */
const alikeSheets = ({ others }: FileRows, names: Names): readonly string[] =>
  (others?.(rowsSearched + 2) ?? []).flatMap(({ sheet, rows }) => {
    const header = fitOf(rows, names) > 1 ? findHeader(rows, names) : undefined
    const below = rows.find(({ row }) => row === header?.firstRow)
    return below && 'cells' in below && below.cells.some((cell) => cell.trim() !== '') ? [sheet] : []
  })

/** The places of columns of ids of which some are numbers with an exponent. */
async function damagedColumns(rows: FileRows, { columns }: FileColumns): Promise<ReadonlySet<number>> {
  const ids = columns.filter((column) => column.kind === 'column' && column.column.kind === 'id')
  const damaged = new Set<number>()
  for await (const block of rows.rows())
    for (const row of block)
      if ('cells' in row)
        for (const { place } of ids) if (isExponent(row.cells[place]?.trim() ?? '')) damaged.add(place)
  return damaged
}
