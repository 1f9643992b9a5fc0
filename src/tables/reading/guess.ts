/** Which of several tables a file most likely is. */
import { peopleColumns } from '../../words/people'
import type { TableCatalogue } from '../catalogue/column'
import { Names } from '../catalogue/names'
import type { FileBytes } from '../files/containers'
import { type Delimiter, delimiters } from '../files/delimited'
import type { FileRow } from '../files/row'
import { fileRows } from '../files/rows'
import { findHeader, rowsSearched } from './header'
import type { TableOptions } from './table-row'

/**
 * The table whose columns a file's header names best: known columns count for it, unknown and missing ones against it. Of
 * equal ones the first; undefined where no header of any is found.
 * @throws InputError where the file is no table.
 */
export async function likelyTable(
  file: FileBytes,
  catalogues: readonly TableCatalogue[],
  options: TableOptions,
): Promise<TableCatalogue | undefined> {
  const all = catalogues.map((catalogue) => ({ catalogue, names: new Names(catalogue, options.map?.columns) }))
  const headerRow = options.headerRow ?? options.map?.headerRow
  const best = (rows: readonly FileRow[]) =>
    all
      .map(({ catalogue, names }) => ({ catalogue, fit: fitOf(rows, catalogue, names, headerRow, options) }))
      .reduce((one, other) => (other.fit > one.fit ? other : one))
  const { rows } = await fileRows(file, {
    encoding: options.encoding,
    sheet: options.sheet ?? options.map?.sheet,
    choose: (openings): Delimiter =>
      openings
        .map((opening) => ({ ...opening, fit: best(opening.rows).fit }))
        .reduce((one, other) => (other.fit > one.fit ? other : one)).delimiter ?? delimiters[0],
  })
  const first: FileRow[] = []
  for await (const block of rows()) {
    first.push(...block.slice(0, rowsSearched + 1))
    if (first.length > rowsSearched) break
  }
  const { catalogue, fit } = best(first)
  return fit === Number.NEGATIVE_INFINITY ? undefined : catalogue
}

function fitOf(
  rows: readonly FileRow[],
  { required, household }: TableCatalogue,
  names: Names,
  headerRow: number | undefined,
  { set = {}, map }: TableOptions,
): number {
  const header = findHeader(rows, names, headerRow)
  if (!header) return Number.NEGATIVE_INFINITY
  const meanings = header.names.filter((name) => name !== '').map((name) => names.meaningOf(name))
  const given = [...meanings, ...Object.keys({ ...map?.set, ...set }).map((name) => names.meaningOf(name))]
  const columns = new Set(given.flatMap((one) => (one?.kind === 'column' ? [one.column.id] : [])))
  // Where nothing else is the household's number, that of the certificate is.
  if (household && meanings.some((one) => one?.kind === 'carried' && one.name === peopleColumns.certificate))
    columns.add(household)
  const months = meanings.filter((one) => one?.kind === 'month').length
  const unknown = meanings.filter((one) => one === undefined).length
  const missing = months > 1 ? 0 : required.filter((id) => !columns.has(id)).length
  return columns.size + months - 2 * unknown - 3 * missing
}
