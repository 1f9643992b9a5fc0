/** The directory of a zip, which says how large its files are before anything is unpacked. */
import type { Buffer } from 'node:buffer'

const endOfDirectory = 0x06054b50
const entryOfDirectory = 0x02014b50
const longestComment = 65535

/** The size of each file by its name; undefined where the bytes are no whole zip. */
export function unpackedSizes(bytes: Buffer): ReadonlyMap<string, number> | undefined {
  const sizes = new Map<string, number>()
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory && end > bytes.length - 22 - longestComment) end -= 1
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) return undefined
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryOfDirectory) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    sizes.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), bytes.readUInt32LE(at + 24))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return sizes
}
