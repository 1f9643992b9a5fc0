/** CSV records by line, over the csv-parse package; one bad record never loses the others. */
import { parse } from 'csv-parse/sync'
import { type ReadLinesOptions, readLines, type TextLine } from './text'

export type CsvRow =
  | { readonly line: number; readonly header: readonly string[] }
  | { readonly line: number; readonly cells: readonly string[] }
  | {
      readonly line: number
      readonly fault: 'raggedRow'
      readonly cells: readonly string[]
      readonly expected: number
      readonly found: number
    }
  | { readonly line: number; readonly fault: 'quote' | 'encoding' | 'lineTooLong' }

/** The text of one record, or a line that has none. */
type RecordText = { readonly line: number; readonly text: string } | Extract<TextLine, { readonly fault: string }>

const batchSize = 500
const longestRecord = 1000

/**
 * Reads a table: the header first, then a row a record, each by the line where it starts. Blank lines are passed over, but
 * for those between the rows of a table of one column, which are empty cells. The delimiter is a comma, or the semicolon or tab of a header without commas.
 */
export async function* readCsv(
  source: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): AsyncGenerator<CsvRow> {
  const format = { delimiter: ',' }
  let width: number | undefined
  for await (const batch of batches(recordTexts(readLines(source, options), format), format)) {
    let rest = batch
    if (width === undefined) {
      const [first, ...others] = batch
      if (!first) continue
      const [header] = parsedBatch([first], format.delimiter)
      if (!header || !('cells' in header)) {
        if (header) yield header
        return
      }
      width = header.cells.length
      yield { line: header.line, header: header.cells }
      rest = others
    }
    for (const row of parsedBatch(rest, format.delimiter)) yield withWidth(row, width)
  }
}

type Parsed =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly fault: 'quote' | 'encoding' | 'lineTooLong' }

function withWidth(row: Parsed, width: number): CsvRow {
  if (!('cells' in row) || row.cells.length === width) return row
  return { line: row.line, fault: 'raggedRow', cells: row.cells, expected: width, found: row.cells.length }
}

/** Lines to records, blank ones without text: a record goes on while its quotation marks are not paired. The first line tells the delimiter. */
async function* recordTexts(
  lines: AsyncGenerator<TextLine>,
  format: { delimiter: string },
): AsyncGenerator<RecordText> {
  let isFirst = true
  let open: { readonly line: number; readonly text: string }[] = []
  for await (const next of lines) {
    const waiting: TextLine[] = [next]
    for (let line = waiting.shift(); line; line = waiting.shift()) {
      if (!('text' in line)) {
        yield* open.map(alone)
        open = []
        yield line
        continue
      }
      if (open.length === 0 && line.text.trim() === '') {
        yield { line: line.line, text: '' }
        continue
      }
      if (isFirst) format.delimiter = delimiterOf(line.text)
      isFirst = false
      open.push(line)
      const text = open.map((part) => part.text).join('\n')
      if (isPaired(text)) {
        const record = { line: open[0]?.line ?? line.line, text }
        if (open.length > 1 && !parsedOne(text, format.delimiter)) {
          waiting.unshift(...open.slice(1))
          yield alone(record)
        } else yield record
        open = []
      } else if (open.length >= longestRecord) {
        const [first, ...others] = open
        open = []
        waiting.unshift(...others)
        if (first) yield alone(first)
      }
    }
  }
  // What is still open at the end was never closed: its first line is at fault, the others stand for themselves.
  for (const line of open) yield line
}

/** A line whose quotation marks do not pair up is a record of its own, which parsing will refuse. */
const alone = (line: { readonly line: number; readonly text: string }): RecordText => ({
  line: line.line,
  text: line.text.split('\n', 1)[0] ?? '',
})

const isPaired = (text: string): boolean => {
  let marks = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks += 1
  return marks % 2 === 0
}

/** Drops blank records, or makes them empty cells: where the header has one column and another record follows. */
async function* batches(
  records: AsyncGenerator<RecordText>,
  format: { readonly delimiter: string },
): AsyncGenerator<readonly RecordText[]> {
  let hasOneColumn: boolean | undefined
  let blank: RecordText[] = []
  let batch: RecordText[] = []
  for await (const record of records) {
    if ('text' in record && record.text === '') {
      if (hasOneColumn) blank.push({ line: record.line, text: '""' })
      continue
    }
    hasOneColumn ??= 'text' in record && parsedOne(record.text, format.delimiter)?.length === 1
    if (blank.length > 0) {
      batch = [...batch, ...blank]
      blank = []
    }
    batch.push(record)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Parses many records at once; where that fails, one by one, so that only the bad one is lost. */
function* parsedBatch(batch: readonly RecordText[], delimiter: string): Generator<Parsed> {
  const texts = batch.flatMap((record) => ('text' in record ? [record.text] : []))
  const rows = texts.length === batch.length ? parsedMany(texts.join('\n'), delimiter) : undefined
  if (rows && rows.length === batch.length) {
    for (const [index, cells] of rows.entries()) yield { line: batch[index]?.line ?? 0, cells }
    return
  }
  for (const record of batch) {
    if (!('text' in record)) {
      yield record
      continue
    }
    const cells = parsedOne(record.text, delimiter)
    yield cells ? { line: record.line, cells } : { line: record.line, fault: 'quote' }
  }
}

function parsedOne(text: string, delimiter: string): readonly string[] | undefined {
  const rows = parsedMany(text, delimiter)
  return rows?.length === 1 ? rows[0] : undefined
}

function parsedMany(text: string, delimiter: string): readonly (readonly string[])[] | undefined {
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: '\n' })
  } catch {
    return undefined
  }
}

function delimiterOf(header: string): string {
  const outsideQuotes = header.replace(/"[^"]*"/g, '')
  return outsideQuotes.includes(',')
    ? ','
    : outsideQuotes.includes('\t')
      ? '\t'
      : outsideQuotes.includes(';')
        ? ';'
        : ','
}

/**
 * One line of CSV; a cell that a spreadsheet would run as a formula is made plain text by an apostrophe. A single cell
 * that is blank is quoted, as a blank line would be passed over by whoever reads it.
 */
export function writeCsvRow(cells: readonly string[]): string {
  let line = ''
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place] ?? ''
    line += place === 0 ? csvCell(cell) : `,${csvCell(cell)}`
  }
  return cells.length === 1 && line.trim() === '' ? `"${line}"\n` : `${line}\n`
}

function csvCell(cell: string): string {
  if (cell === '' || /^[\w.]+$/.test(cell)) return cell
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
