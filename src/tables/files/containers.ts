/** What a file is, told by its first bytes and not by its name. */
import { joinedBytes } from './bytes'
import { machine } from './of-node'

export type Container = 'gzip' | 'workbook' | 'oldWorkbook' | 'webPage' | 'pdf' | 'text'

/** How many bytes tell what a file is. */
const headLength = 1024

const starts: readonly (readonly [Container, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['oldWorkbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

/** What a file with these first bytes is. */
export function containerOf(head: Uint8Array): Container {
  const found = starts.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))
  if (found) return found[0]
  // Without the zero bytes of UTF-16 its letters are those of ASCII.
  const text = String.fromCharCode(...head.filter((byte) => byte !== 0))
  return /^\W*<(!doctype|html|head|meta|table|style|\?xml|workbook)/i.test(text) ? 'webPage' : 'text'
}

/** Bytes that can be read more than once. */
export interface FileBytes {
  /** As people know it; no message needs more of a path. */
  readonly name: string
  open(): AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>
}

/** The first bytes of a file. */
export async function headOf(file: FileBytes): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of await file.open()) {
    parts.push(part)
    length += part.length
    if (length >= headLength) break
  }
  return joinedBytes(parts).subarray(0, headLength)
}

/** The same file without its gzip. */
export const gunzipped = (file: FileBytes): FileBytes => ({
  name: file.name.replace(/\.gz$/i, ''),
  open: async () => machine.unpacked(await file.open()),
})
