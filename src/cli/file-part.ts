/** A part of a file of lines. */
import { createReadStream } from 'node:fs'
import { pieceLength } from './context'

export interface FilePart {
  readonly file: string
  /** So many bytes at the start are read with every part: the header of a table. */
  readonly head: number
  /** Where the part starts, and where the next one does. */
  readonly from: number
  readonly to: number
  /** How many lines stand between the head and the part. */
  readonly linesBefore: number
}

const lineFeed = 0x0a
/** So many blank lines come at once: whoever looks at the first rows of a file reads no more than these. */
const blanksAtOnce = 4096

/** The head and the part. What stands between them is read as blank lines, so that every line keeps its number. */
export async function* bytesOfPart({ file, head, from, to, linesBefore }: FilePart): AsyncGenerator<Uint8Array> {
  yield* bytesBetween(file, 0, head)
  for (let left = linesBefore; left > 0; left -= blanksAtOnce)
    yield new Uint8Array(Math.min(left, blanksAtOnce)).fill(lineFeed)
  yield* bytesBetween(file, from, to)
}

/** Bytes from a place up to another, which is not among them. */
async function* bytesBetween(file: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  if (from < to) yield* createReadStream(file, { start: from, end: to - 1, highWaterMark: pieceLength })
}
