/** Which encoding a file is in: by its mark, by the name that somebody gives, else by what most of its lines are. */
import { joinedBytes } from './bytes'
import { machine } from './of-node'

export type FileEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** How people write the names of encodings, in small letters without blanks, hyphens and underlines. */
const names: { readonly [name: string]: FileEncoding } = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  utf8sig: 'utf-8',
  cp65001: 'utf-8',
  unicode: 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  windows936: 'gb18030',
  ansi: 'gb18030',
}

/** The encoding of a name such as `UTF-8`, `gbk` or `GB2312`; GB18030 reads all that the older Chinese ones wrote. */
export const encodingNamed = (name: string): FileEncoding | undefined => {
  const plain = name.toLowerCase().replaceAll(/[-_ ]/g, '')
  return Object.hasOwn(names, plain) ? names[plain] : undefined
}

/** The encoding that the first bytes of a file state, and how many bytes say so. */
export function encodingOfMark(
  bytes: Uint8Array,
): { readonly encoding: FileEncoding; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

const exponents = ['E+', 'e+', 'E-', 'e-'] as const
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Counts the lines that are valid UTF-8 and those that are not, over all bytes of a file. Lines of ASCII alone say nothing.
 * A file of one encoding costs one native check a block.
 */
export class EncodingCount {
  valid = 0
  invalid = 0
  /** Whether a number with an exponent such as `3.30782E+17` may stand somewhere. */
  mayHoldExponents = false
  hasLineFeeds = false
  hasReturns = false
  private rest: Uint8Array = new Uint8Array()

  add(bytes: Uint8Array): void {
    const block = this.rest.length > 0 ? joinedBytes([this.rest, bytes]) : bytes
    const [lastFeed, lastReturn] = [block.lastIndexOf(lineFeed), block.lastIndexOf(carriageReturn)]
    this.hasLineFeeds ||= lastFeed >= 0
    this.hasReturns ||= lastReturn >= 0
    const end = Math.max(lastFeed, lastReturn)
    this.rest = block.subarray(end + 1)
    if (end >= 0) this.count(block.subarray(0, end))
  }

  /** UTF-8 where more lines are valid as such than are not, else GB18030. */
  decide(): FileEncoding {
    this.count(this.rest)
    this.rest = new Uint8Array()
    return this.valid > this.invalid || this.invalid === 0 ? 'utf-8' : 'gb18030'
  }

  private count(block: Uint8Array): void {
    this.mayHoldExponents ||= exponents.some((text) => machine.holds(block, text))
    if (machine.isAscii(block)) return
    const isValid = machine.isUtf8(block)
    for (let start = 0; start < block.length; ) {
      const end = endOfLine(block, start)
      const line = block.subarray(start, end)
      start = end + 1
      if (machine.isAscii(line)) continue
      if (isValid || machine.isUtf8(line)) this.valid += 1
      else this.invalid += 1
    }
  }
}

/** Where the line that starts here ends: at a line feed or a carriage return, else with the block. */
function endOfLine(block: Uint8Array, start: number): number {
  for (let at = start; at < block.length; at++) {
    const byte = block[at]
    if (byte === lineFeed || byte === carriageReturn) return at
  }
  return block.length
}
