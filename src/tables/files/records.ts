/** Lines to records of CSV: a record goes on over lines while its quotation marks are not paired. */
import { parse } from 'csv-parse/sync'
import type { TextLine } from '../text'
import type { FileRow, RowFault } from './row'

/** The text of one record, blank for a blank line, or a line that has no text. */
export type RecordText =
  | { readonly line: number; readonly row: number; readonly text: string }
  | { readonly line: number; readonly row: number; readonly fault: RowFault }

type Line = Extract<TextLine, { readonly text: string }>

/** A record does not go on for more lines than this: its quotation mark was never closed. */
const longestRecord = 1000

/** One bad quotation mark loses its own line alone. */
export async function* recordTexts(lines: AsyncIterable<TextLine>, delimiter: string): AsyncGenerator<RecordText> {
  let row = 0
  let open: Line[] = []
  for await (const next of lines) {
    const waiting: TextLine[] = [next]
    for (let line = waiting.shift(); line; line = waiting.shift()) {
      if (!('text' in line)) {
        for (const one of open) yield { ...firstLine(one), row: ++row }
        open = []
        yield { ...line, row: ++row }
        continue
      }
      if (open.length === 0 && line.text.trim() === '') {
        yield { line: line.line, row: ++row, text: '' }
        continue
      }
      open.push(line)
      const text = open.length === 1 ? line.text : open.map((part) => part.text).join('\n')
      if (isPaired(text)) {
        const record = { line: open[0]?.line ?? line.line, text }
        if (open.length > 1 && !parsedOne(text, delimiter)) {
          waiting.unshift(...open.slice(1))
          yield { ...firstLine(record), row: ++row }
        } else yield { ...record, row: ++row }
        open = []
      } else if (open.length >= longestRecord) {
        const [first, ...others] = open
        open = []
        waiting.unshift(...others)
        if (first) yield { ...firstLine(first), row: ++row }
      }
    }
  }
  // What is still open at the end was never closed: its first line is at fault, the others stand for themselves.
  for (const line of open) yield { ...line, row: ++row }
}

/** A line whose quotation marks do not pair up is a record of its own, which parsing refuses. */
const firstLine = ({ line, text }: Line): Line => ({ line, text: text.split('\n', 1)[0] ?? '' })

function isPaired(text: string): boolean {
  let marks = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks += 1
  return marks % 2 === 0
}

/** Parses many records at once; where that fails, one by one, so that only the bad one is lost. A blank line has no cells. */
export function* parsedRecords(batch: readonly RecordText[], delimiter: string): Generator<FileRow> {
  const full = batch.filter((record) => !('text' in record) || record.text !== '')
  const texts = full.flatMap((record) => ('text' in record ? [record.text] : []))
  const together = texts.length === full.length ? parsedMany(texts.join('\n'), delimiter) : undefined
  const cellsOf = together?.length === full.length ? together : undefined
  let next = 0
  for (const record of batch) {
    const { row } = record
    if (!('text' in record)) yield { row, fault: record.fault }
    else if (record.text === '') yield { row, cells: [] }
    else {
      const cells = cellsOf ? cellsOf[next] : parsedOne(record.text, delimiter)
      yield cells ? { row, cells } : { row, fault: 'quote' }
      next += 1
    }
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
