/** Rows of a text whose cells are separated by commas, semicolons or tabs. */
import type { LineBlock, TextLine } from '../text'
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
  blocks: AsyncIterable<LineBlock>,
  choose: (openings: Openings) => Delimiter,
): Promise<string> {
  const ahead: TextLine[] = []
  for await (const block of blocks) {
    ahead.push(...block.lines().slice(0, linesAhead))
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

/** The rows that end in some whole lines. */
export interface RowBlock {
  /** The lines as they stand, where no record goes on in them and no mark stands before them. */
  readonly bytes?: Uint8Array
  /** Reads and counts the rows of the file; whoever reads some from the bytes counts them here. */
  readonly records: RecordReader
  /** The rows, some at a time; to be asked for once, block by block in order. */
  readonly rows: () => Iterable<readonly FileRow[]>
}

/** All rows in blocks. A line that states the delimiter is a blank row. */
export async function* delimitedBlocks(blocks: AsyncIterable<LineBlock>, delimiter: string): AsyncGenerator<RowBlock> {
  const records = new RecordReader(delimiter)
  let isFirst = true
  for await (const { bytes, lines } of blocks) {
    if (isFirst) yield { records, rows: () => rowsIn(withoutMark(lines()), records) }
    else yield { ...(bytes && !records.isOpen ? { bytes } : {}), records, rows: () => rowsIn(lines(), records) }
    isFirst = false
  }
  yield { records, rows: () => [records.end()] }
}

/** The same rows by themselves. */
export async function* delimitedRows(
  blocks: AsyncIterable<LineBlock>,
  delimiter: string,
): AsyncGenerator<readonly FileRow[]> {
  for await (const block of delimitedBlocks(blocks, delimiter)) yield* block.rows()
}

function* rowsIn(lines: readonly TextLine[], records: RecordReader): Generator<readonly FileRow[]> {
  for (let start = 0; start < lines.length; start += rowsAtOnce)
    yield records.rowsOf(lines.slice(start, start + rowsAtOnce))
}

function withoutMark(block: readonly TextLine[]): readonly TextLine[] {
  const [first, ...others] = block
  if (!first || !('text' in first)) return block
  if (statedBy(first) !== undefined) return [{ line: first.line, text: '' }, ...others]
  return first.text.startsWith('\uFEFF') ? [{ line: first.line, text: first.text.slice(1) }, ...others] : block
}
