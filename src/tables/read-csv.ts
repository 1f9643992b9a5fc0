/** Plain tables of CSV, such as those of fixtures. */
import { delimitedRows } from './files/delimited'
import type { RowFault } from './files/row'
import { lineBlocks, type ReadLinesOptions } from './text'

export type CsvRow =
  | { readonly line: number; readonly header: readonly string[] }
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly fault: 'raggedRow'; readonly expected: number; readonly found: number }
  | { readonly line: number; readonly fault: RowFault }

/** Reads a table with commas: its first row is the header. Blank lines are passed over; a record counts as one line. */
export async function* readCsv(
  source: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): AsyncGenerator<CsvRow> {
  let width: number | undefined
  for await (const block of delimitedRows(lineBlocks(source, options), ','))
    for (const row of block) {
      const line = row.row
      if ('fault' in row) yield { line, fault: row.fault }
      else if (row.cells.length === 0) continue
      else if (width === undefined) {
        width = row.cells.length
        yield { line, header: row.cells }
      } else if (row.cells.length === width) yield { line, cells: row.cells }
      else yield { line, fault: 'raggedRow', expected: width, found: row.cells.length }
    }
}
