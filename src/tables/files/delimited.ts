/** Rows of a text whose cells are separated by commas, semicolons or tabs. */
import type { TextLine } from '../text'
import { parsedRecords, type RecordText, recordTexts } from './records'
import type { FileRow } from './row'

export const delimiters = [',', '\t', ';'] as const
export type Delimiter = (typeof delimiters)[number]

/** The first rows of a file as they would be under each delimiter. */
export type Openings = readonly { readonly delimiter: Delimiter; readonly rows: readonly FileRow[] }[]

/** So many lines are looked at to tell the delimiter: twenty rows, some of which have line breaks in their cells. */
const linesAhead = 100
const batchSize = 500

export interface Delimited {
  /** A line `sep=;` states it; otherwise it was chosen. */
  readonly delimiter: string
  readonly rows: AsyncGenerator<FileRow>
}

/** Reads the first lines, lets the caller choose the delimiter, and gives all rows from the first one on. */
export async function delimitedRows(
  lines: AsyncGenerator<TextLine>,
  choose: (openings: Openings) => Delimiter,
): Promise<Delimited> {
  const ahead: TextLine[] = []
  let isWhole = false
  while (ahead.length < linesAhead && !isWhole) {
    const next = await lines.next()
    if (next.done) isWhole = true
    else ahead.push(next.value)
  }
  const stated = statedDelimiter(ahead[0])
  if (stated !== undefined) ahead[0] = { line: 1, text: '' }
  const delimiter = stated ?? choose(await openings(ahead))
  return { delimiter, rows: rowsOf(following(ahead, lines), delimiter) }
}

const statedDelimiter = (first: TextLine | undefined): string | undefined =>
  first && 'text' in first ? /^"?sep=([^"])"?$/i.exec(first.text.trimEnd())?.[1] : undefined

const openings = async (ahead: readonly TextLine[]): Promise<Openings> =>
  Promise.all(
    delimiters.map(async (delimiter) => {
      const rows: FileRow[] = []
      for await (const row of rowsOf(following(ahead), delimiter)) rows.push(row)
      return { delimiter, rows }
    }),
  )

async function* following(ahead: readonly TextLine[], lines?: AsyncGenerator<TextLine>): AsyncGenerator<TextLine> {
  yield* ahead
  if (lines) yield* lines
}

async function* rowsOf(lines: AsyncIterable<TextLine>, delimiter: string): AsyncGenerator<FileRow> {
  let batch: RecordText[] = []
  for await (const record of recordTexts(lines, delimiter)) {
    batch.push(record)
    if (batch.length < batchSize) continue
    yield* parsedRecords(batch, delimiter)
    batch = []
  }
  yield* parsedRecords(batch, delimiter)
}
