/** Bytes to lines: UTF-8 or GB18030, told apart by the bytes themselves, or UTF-16 by its mark; one bad line never loses the others. */
import { joinedBytes } from './files/bytes'
import { machine } from './files/of-node'
import { asUtf8 } from './files/wide'

export type Encoding = 'utf-8' | 'gb18030'

/** A line by its 1-based number: its text, or why it has none. */
export type TextLine =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly fault: 'lineTooLong' | 'encoding' }

export interface ReadLinesOptions {
  /** Settles the encoding; otherwise the first bytes that are not ASCII do. */
  readonly encoding?: Encoding
  /** In bytes; a longer line is a fault and is not held in memory. */
  readonly longestLine?: number
}

export const mebibyte = 1024 * 1024
export const longestLineDefault = 16 * mebibyte
const lookAhead = 64 * 1024
const lineFeed = 0x0a

/** The lines one by one. */
export async function* readLines(
  source: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): AsyncGenerator<TextLine> {
  for await (const block of lineBlocks(source, options)) yield* block.lines()
}

/** Some whole lines. */
export interface LineBlock {
  /** Their bytes as they stand, without the end of the last line; none of a line that is too long to be held. */
  readonly bytes?: Uint8Array
  /** The same decoded, to be asked for once, and block by block in order. */
  readonly lines: () => readonly TextLine[]
}

/**
 * Splits at line feeds (never inside a character of either encoding); decoding drops a carriage return before one. Gives the
 * lines in blocks, as waiting for each of them would cost more than reading it.
 */
export async function* lineBlocks(
  source: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): AsyncGenerator<LineBlock> {
  const longest = options.longestLine ?? longestLineDefault
  const decoder = new LineDecoder(options.encoding)
  let pending: Uint8Array[] = []
  let pendingBytes = 0
  let skipping = false
  const block = (bytes: Uint8Array): LineBlock => ({ bytes, lines: () => decoder.lines(bytes, longest) })
  const tooLong: LineBlock = { lines: () => [{ line: decoder.nextLine(), fault: 'lineTooLong' }] }

  for await (const bytes of asUtf8(source)) {
    let chunk = bytes
    if (skipping) {
      const end = chunk.indexOf(lineFeed)
      if (end < 0) continue
      yield tooLong
      skipping = false
      chunk = chunk.subarray(end + 1)
    }
    pending.push(chunk)
    pendingBytes += chunk.length
    const end = chunk.lastIndexOf(lineFeed)
    if (end >= 0) {
      const whole = joinedBytes(pending)
      const cut = pendingBytes - chunk.length + end + 1
      if (!decoder.isReadyFor(whole.subarray(0, cut))) continue
      yield block(whole.subarray(0, cut - 1))
      pending = [whole.subarray(cut)]
      pendingBytes = whole.length - cut
    }
    if (pendingBytes > longest && !pending.some((part) => part.includes(lineFeed))) {
      pending = []
      pendingBytes = 0
      skipping = true
    }
  }
  if (skipping) yield tooLong
  else if (pendingBytes > 0) {
    const rest = joinedBytes(pending)
    yield block(rest.at(-1) === lineFeed ? rest.subarray(0, -1) : rest)
  }
}

const startsWithBom = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** Decodes blocks of whole lines and counts them; the encoding is settled at the first byte that is not ASCII. */
class LineDecoder {
  private decoder: TextDecoder | undefined
  private line = 0

  constructor(encoding: Encoding | undefined) {
    if (encoding) this.settle(encoding)
  }

  nextLine(): number {
    this.line += 1
    return this.line
  }

  /** False while more bytes would help to tell the encoding. */
  isReadyFor(block: Uint8Array): boolean {
    return this.decoder !== undefined || block.length >= lookAhead || startsWithBom(block) || machine.isAscii(block)
  }

  lines(block: Uint8Array, longest: number): readonly TextLine[] {
    const bytes = this.line === 0 && startsWithBom(block) ? this.withoutBom(block) : block
    const text = this.decode(bytes)
    if (text !== undefined && bytes.length <= longest)
      return text.split('\n').map((part) => ({ line: this.nextLine(), text: withoutReturn(part) }))
    const lines: TextLine[] = []
    for (let start = 0; start <= bytes.length; ) {
      const end = bytes.indexOf(lineFeed, start)
      const one = bytes.subarray(start, end < 0 ? bytes.length : end)
      const decoded = one.length > longest ? undefined : this.decode(one)
      const line = this.nextLine()
      if (decoded !== undefined) lines.push({ line, text: withoutReturn(decoded) })
      else lines.push({ line, fault: one.length > longest ? 'lineTooLong' : 'encoding' })
      start = end < 0 ? bytes.length + 1 : end + 1
    }
    return lines
  }

  private withoutBom(block: Uint8Array): Uint8Array {
    this.settle('utf-8')
    return block.subarray(3)
  }

  private settle(encoding: Encoding): TextDecoder {
    this.decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
    return this.decoder
  }

  private decode(bytes: Uint8Array): string | undefined {
    if (machine.isAscii(bytes)) return machine.latinText(bytes)
    const decoder = this.decoder ?? this.settle(guess(bytes))
    if (decoder.encoding === 'gb18030' && holdsUtf8(bytes)) return undefined
    try {
      return decoder.decode(bytes)
    } catch {
      return undefined
    }
  }
}

/** Fewer bytes than these, two Chinese characters, may be valid in both encodings by chance. */
const leastUtf8 = 6

/** Whether some line is plainly UTF-8, which GB18030 would read as other characters. */
function holdsUtf8(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, start)
    const line = bytes.subarray(start, end < 0 ? bytes.length : end)
    start = end < 0 ? bytes.length : end + 1
    if (machine.isUtf8(line) && line.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0) >= leastUtf8) return true
  }
  return false
}

/** UTF-8 where the bytes are valid as such, else GB18030 where most of the lines are; else UTF-8, with faults. */
function guess(bytes: Uint8Array): Encoding {
  if (machine.isUtf8(bytes)) return 'utf-8'
  const gb = new TextDecoder('gb18030', { fatal: true })
  let asUtf8 = 0
  let asGb = 0
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, start)
    const line = bytes.subarray(start, end < 0 ? bytes.length : end)
    start = end < 0 ? bytes.length : end + 1
    if (machine.isAscii(line)) continue
    if (machine.isUtf8(line)) asUtf8 += 1
    try {
      gb.decode(line)
      asGb += 1
    } catch {}
  }
  return asGb > asUtf8 ? 'gb18030' : 'utf-8'
}

export const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text)
