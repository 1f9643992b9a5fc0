/** Lines of a file of text. It is read twice: once to tell its encoding and its line ends, once for its lines. */
import { once } from '../../checks/once'
import { type LineBlock, lineBlocks } from '../text'
import type { FileBytes } from './containers'
import { EncodingCount, encodingOfMark, type FileEncoding } from './encodings'
import { asUtf8 } from './wide'

export interface TextFile {
  readonly encoding: FileEncoding
  /** Whether a number with an exponent such as `3.30782E+17` may stand somewhere. */
  readonly mayHoldExponents: boolean
  /** The lines in blocks. */
  blocks(): AsyncGenerator<LineBlock>
}

/**
 * Tells the encoding of a file by its mark, else by the name that was given, else by its lines; and whether its lines end
 * with carriage returns alone.
 */
export async function textFile(file: FileBytes, head: Uint8Array, named?: FileEncoding): Promise<TextFile> {
  const stated = encodingOfMark(head)?.encoding ?? named
  const wide = stated === 'utf-16le' || stated === 'utf-16be' ? stated : undefined
  const bytes = wide ? { open: async () => asUtf8(await file.open(), wide) } : file
  const { counted, mayHoldExponents, onlyReturns } = await countIn(bytes)
  const encoding = (wide ? undefined : (stated ?? counted)) === 'gb18030' ? 'gb18030' : 'utf-8'
  return {
    encoding: stated ?? counted,
    mayHoldExponents,
    blocks: async function* () {
      const source = await bytes.open()
      yield* lineBlocks(onlyReturns ? withLineFeeds(source) : source, { encoding })
    },
  }
}

/** What all bytes of a file tell; a file that is opened again is not counted again. */
const countIn = once(async (file: Pick<FileBytes, 'open'>) => {
  const count = new EncodingCount()
  for await (const part of await file.open()) count.add(part)
  // The last line is looked at when it is decided.
  const counted = count.decide()
  const { mayHoldExponents, hasReturns, hasLineFeeds } = count
  return { counted, mayHoldExponents, onlyReturns: hasReturns && !hasLineFeeds }
})

async function* withLineFeeds(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of source) yield part.map((byte) => (byte === 0x0d ? 0x0a : byte))
}
