/** Lines to records of CSV: a record goes on over lines while its quotation marks are not paired. */
import { parse } from 'csv-parse/sync'
import type { TextLine } from '../text'
import type { FileRow, RowFault } from './row'

/** The text of one record, blank for a blank line, or a line that has no text. */
type RecordText =
  | { readonly row: number; readonly text: string }
  | { readonly row: number; readonly text?: undefined; readonly fault: RowFault }

/** A record does not go on for more lines, or letters, than this: its quotation mark was never closed. */
const mostLines = 1000
const mostLetters = 1024 * 1024

/** No spreadsheet has more columns. */
export const mostCells = 16384

/** Reads rows from blocks of lines; one bad quotation mark loses its own line alone. */
export class RecordReader {
  private readonly delimiter: string
  private row = 0
  /** The lines of a record that goes on. */
  private open: string[] = []
  private openLetters = 0
  private records: RecordText[] = []

  constructor(delimiter: string) {
    this.delimiter = delimiter
  }

  /** Whether a record goes on behind the last line. */
  get isOpen(): boolean {
    return this.open.length > 0
  }

  /** How many rows were read so far. */
  get count(): number {
    return this.row
  }

  /** Counts rows that were read elsewhere, a line a row. */
  passOver(rows: number): void {
    this.row += rows
  }

  /** The rows that end in some lines. */
  rowsOf(lines: readonly TextLine[]): readonly FileRow[] {
    for (const line of lines) {
      if ('text' in line) this.take(line.text)
      else {
        this.giveUp()
        this.add({ fault: line.fault })
      }
    }
    return this.parsed()
  }

  /** What is still open at the end was never closed. */
  end(): readonly FileRow[] {
    this.giveUp()
    return this.parsed()
  }

  private take(line: string): void {
    const isWhole = isPaired(line)
    if (this.open.length === 0) {
      if (line.trim() === '') this.add({ text: '' })
      else if (isWhole) this.add({ text: line })
      else this.opened(line)
      return
    }
    this.opened(line)
    // The marks of the lines before are not paired, so those of this one decide.
    if (!isWhole) {
      const text = this.open.join('\n')
      if (this.parsedOne(text)) {
        this.close()
        this.add({ text })
      } else this.takeApart()
    } else if (this.open.length >= mostLines || this.openLetters >= mostLetters) this.takeApart()
  }

  private opened(line: string): void {
    this.open.push(line)
    this.openLetters += line.length
  }

  private close(): readonly string[] {
    const lines = this.open
    this.open = []
    this.openLetters = 0
    return lines
  }

  /** The first open line is a record of its own, which parsing refuses; the others are read again. */
  private takeApart(): void {
    const [first = '', ...others] = this.close()
    this.add({ text: first })
    for (const line of others) this.take(line)
  }

  /** Open lines stand for themselves. */
  private giveUp(): void {
    for (const text of this.close()) this.add({ text })
  }

  private add(record: { readonly text: string } | { readonly fault: RowFault }): void {
    this.row += 1
    const isTooMany = 'text' in record && hasMoreCells(record.text, this.delimiter)
    this.records.push({ row: this.row, ...(isTooMany ? { fault: 'tooManyCells' } : record) })
  }

  /** Parses many records at once; where that fails, one by one, so that only the bad one is lost. */
  private parsed(): readonly FileRow[] {
    const { records } = this
    this.records = []
    const texts = records.flatMap(({ text }) => (text === undefined || text === '' ? [] : [text]))
    const together = this.parsedMany(texts.join('\n'))
    const all = together?.length === texts.length ? together : undefined
    let next = 0
    return records.map((record): FileRow => {
      const { row, text } = record
      if (text === undefined) return { row, fault: record.fault }
      if (text === '') return { row, cells: [] }
      const cells = all ? all[next] : this.parsedOne(text)
      next += 1
      return cells ? { row, cells } : { row, fault: 'quote' }
    })
  }

  private parsedOne(text: string): readonly string[] | undefined {
    const rows = this.parsedMany(text)
    return rows?.length === 1 ? rows[0] : undefined
  }

  private parsedMany(text: string): readonly (readonly string[])[] | undefined {
    if (text === '') return []
    // A row by itself, without a quotation mark, needs no parser.
    if (!text.includes('\n') && !text.includes('"')) return [text.split(this.delimiter)]
    try {
      return parse(text, { delimiter: this.delimiter, relax_column_count: true, record_delimiter: '\n' })
    } catch {
      return undefined
    }
  }
}

function isPaired(text: string): boolean {
  let marks = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks += 1
  return marks % 2 === 0
}

function hasMoreCells(text: string, delimiter: string): boolean {
  if (text.length < mostCells) return false
  let cells = 1
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) cells += 1
  return cells > mostCells
}
