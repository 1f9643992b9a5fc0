/** The directory of a zip, which says how large its files are before anything is unpacked. */
import type { Buffer } from 'node:buffer'
import { inflateRawSync } from 'node:zlib'

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

/** Each file by its name; undefined where the bytes are no whole zip. */
export function zipEntries(bytes: Buffer): ReadonlyMap<string, ZipEntry> | undefined {
  const entries = new Map<string, ZipEntry>()
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory && end > bytes.length - 22 - longestComment) end -= 1
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) return undefined
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryOfDirectory) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), {
      size: bytes.readUInt32LE(at + 24),
      packedSize: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
      isDeflated: bytes.readUInt16LE(at + 10) === 8,
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** A file of the zip as text. */
export function unpackedText(bytes: Buffer, { offset, packedSize, isDeflated }: ZipEntry): string {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const packed = bytes.subarray(start, start + packedSize)
  return (isDeflated ? inflateRawSync(packed) : packed).toString('utf8')
}
