/** Rows of a text whose cells are separated by commas, semicolons or tabs. */
import type { TextLine } from '../text'
import { RecordReader } from './records'
import type { FileRow } from './row'

export const delimiters = [',', '\t', ';'] as const
export type Delimiter = (typeof delimiters)[number]

/** The first rows of a file as they would be under each delimiter. */
export type Openings = readonly { readonly delimiter: Delimiter; readonly rows: readonly FileRow[] }[]

/** So many lines are looked at to tell the delimiter: twenty rows, some of which have line breaks in their cells. */
const linesAhead = 100

/** The delimiter that a first line `sep=;` states, else the one that the caller chooses by the first rows. */
export async function delimiterOf(
  lines: AsyncIterable<readonly TextLine[]>,
  choose: (openings: Openings) => Delimiter,
): Promise<string> {
  const ahead: TextLine[] = []
  for await (const block of lines) {
    ahead.push(...block.slice(0, linesAhead))
    if (ahead.length >= linesAhead) break
  }
  return statedBy(ahead[0]) ?? choose(delimiters.map((delimiter) => ({ delimiter, rows: firstRows(ahead, delimiter) })))
}

function firstRows(lines: readonly TextLine[], delimiter: string): readonly FileRow[] {
  const reader = new RecordReader(delimiter)
  return [...reader.rowsOf(lines), ...reader.end()]
}

const statedBy = (first: TextLine | undefined): string | undefined =>
  first && 'text' in first ? /^\uFEFF?"?sep=([^"])"?$/i.exec(first.text.trimEnd())?.[1] : undefined

/** So few rows are held at once that they are gone before the garbage collector moves them. */
const rowsAtOnce = 500

/** All rows in blocks. A line that states the delimiter is a blank row. */
export async function* delimitedRows(
  lines: AsyncIterable<readonly TextLine[]>,
  delimiter: string,
): AsyncGenerator<readonly FileRow[]> {
  const reader = new RecordReader(delimiter)
  let isFirst = true
  for await (const block of lines) {
    const own = isFirst ? withoutMark(block) : block
    isFirst = false
    for (let start = 0; start < own.length; start += rowsAtOnce)
      yield reader.rowsOf(own.slice(start, start + rowsAtOnce))
  }
  yield reader.end()
}

function withoutMark(block: readonly TextLine[]): readonly TextLine[] {
  const [first, ...others] = block
  if (!first || !('text' in first)) return block
  if (statedBy(first) !== undefined) return [{ line: first.line, text: '' }, ...others]
  return first.text.startsWith('\uFEFF') ? [{ line: first.line, text: first.text.slice(1) }, ...others] : block
}
