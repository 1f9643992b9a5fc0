/** The directory of a zip, which says how large its files are before anything is unpacked. */
import { machine } from './of-node'

const endOfDirectory = 0x06054b50
const entryOfDirectory = 0x02014b50
const longestComment = 65535

export interface ZipEntry {
  /** How long it is when it is unpacked. */
  readonly size: number
  readonly packedSize: number
  /** Where its own head stands. */
  readonly offset: number
  readonly isDeflated: boolean
}

/** Numbers of two and four bytes, the low one first. */
function numbersOf({ buffer, byteOffset, byteLength }: Uint8Array) {
  const view = new DataView(buffer, byteOffset, byteLength)
  return { short: (at: number) => view.getUint16(at, true), long: (at: number) => view.getUint32(at, true) }
}

const text = new TextDecoder()

/** Each file by its name; undefined where the bytes are no whole zip. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  const { short, long } = numbersOf(bytes)
  const entries = new Map<string, ZipEntry>()
  let end = bytes.length - 22
  while (end >= 0 && long(end) !== endOfDirectory && end > bytes.length - 22 - longestComment) end -= 1
  if (end < 0 || long(end) !== endOfDirectory) return undefined
  const count = short(end + 10)
  let at = long(end + 16)
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || long(at) !== entryOfDirectory) return undefined
    const nameLength = short(at + 28)
    entries.set(text.decode(bytes.subarray(at + 46, at + 46 + nameLength)), {
      size: long(at + 24),
      packedSize: long(at + 20),
      offset: long(at + 42),
      isDeflated: short(at + 10) === 8,
    })
    at += 46 + nameLength + short(at + 30) + short(at + 32)
  }
  return entries
}

/** A file of the zip as text. */
export async function unpackedText(bytes: Uint8Array, { offset, packedSize, isDeflated }: ZipEntry): Promise<string> {
  const { short } = numbersOf(bytes)
  const start = offset + 30 + short(offset + 26) + short(offset + 28)
  const packed = bytes.subarray(start, start + packedSize)
  return text.decode(isDeflated ? await machine.inflated(packed) : packed)
}
