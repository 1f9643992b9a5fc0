/**
 * Lines of a table one after the other: rows that are surely plain from their bytes, and the lines in doubt between them as every
 * other table is read, so that nothing is read in two ways.
 */
import type { RowBlock } from '../files/delimited'
import { machine } from '../files/of-node'
import type { TableReader } from '../reading/rows'
import type { TableRow } from '../reading/table-row'
import { longestLineDefault, withoutReturn } from '../text'
import { carriageReturn, comma, inDoubt, lineFeed, type PlainCell } from './cells'

/** Reads rows from bytes and holds some at a time. */
export interface ByteRows<Piece> {
  /** So many rows are held at most. */
  readonly most: number
  /** Reads the row that starts at a place, behind the rows that are held. Returns where the next one starts, or `inDoubt`. */
  readRow(bytes: Uint8Array, from: number, held: number, row: number): number
  /** What the rows that are held make; `before` rows of the file stand before them. */
  pieceOf(bytes: Uint8Array, held: number, before: number, textOf: TextOf): Piece
}

export type TextOf = (from: number, to: number) => string

/** Reads the cells of a row and its line to the end. Returns where the cells end, or `inDoubt`. */
export function readCells(cells: readonly PlainCell[], bytes: Uint8Array, from: number, place: number): number {
  let at = from
  for (let column = 0; column < cells.length; column++) {
    if (column > 0) {
      if (bytes[at] !== comma) return inDoubt
      at += 1
    }
    at = (cells[column] as PlainCell).read(bytes, at, place)
    if (at === inDoubt) return inDoubt
  }
  return bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) ? at : inDoubt
}

/** Where the line starts that stands behind cells that end here. */
export const behindLine = (bytes: Uint8Array, end: number): number => end + (bytes[end] === lineFeed ? 1 : 2)

/** The rows of a block in order. */
export function* piecesIn<Piece>(
  { bytes, records, rows }: RowBlock,
  own: ByteRows<Piece>,
  reader: TableReader,
): Generator<Piece | readonly TableRow[]> {
  if (!bytes || records.count + 1 < reader.firstRow || !isPlainText(bytes)) {
    for (const some of rows()) yield reader.read(some)
    return
  }
  const textOf = decoderOf(bytes)
  const textual = (from: number, to: number): readonly TableRow[] =>
    reader.read(records.rowsOf([{ line: 0, text: withoutReturn(textOf(from, to)) }]))
  const held = (count: number): Piece => {
    reader.tookRows(count)
    return own.pieceOf(bytes, count, records.count, textOf)
  }
  // The last line has no end of line behind it, by which a cell would be told.
  const last = bytes.lastIndexOf(lineFeed)
  let from = 0
  let count = 0
  while (from <= last) {
    const isBlank = bytes[from] === lineFeed
    const next = isBlank ? inDoubt : own.readRow(bytes, from, count, records.count + count + 1)
    if (next !== inDoubt) {
      from = next
      count += 1
      if (count < own.most) continue
    }
    if (count > 0) yield held(count)
    records.passOver(count)
    count = 0
    if (next !== inDoubt) continue
    if (isBlank) {
      const first = from
      while (from <= last && bytes[from] === lineFeed) from += 1
      reader.passOverBlanks(records.count + 1, from - first)
      records.passOver(from - first)
      continue
    }
    const end = bytes.indexOf(lineFeed, from)
    yield textual(from, end)
    from = end + 1
  }
  if (count > 0) yield held(count)
  records.passOver(count)
  yield textual(from, bytes.length)
}

/** Whether every line is one record of a text that is known. */
const isPlainText = (bytes: Uint8Array): boolean =>
  bytes.length <= longestLineDefault && !bytes.includes(0x22) && machine.isUtf8(bytes)

function decoderOf(bytes: Uint8Array): TextOf {
  if (machine.isAscii(bytes)) return (from, to) => machine.latinText(bytes.subarray(from, to))
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return (from, to) => decoder.decode(bytes.subarray(from, to))
}
