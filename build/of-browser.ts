/** What reading files needs of the machine, as a browser has it; the build of the page puts it in the place of Node's. */
import readWorkbook from 'read-excel-file/universal'
import { joinedBytes } from '../src/tables/files/bytes'
import type { Machine } from '../src/tables/files/of-node'

export const machine: Machine = {
  isAscii: (bytes) => bytes.every((byte) => byte < 0x80),
  isUtf8: (bytes) => {
    try {
      strict.decode(bytes)
      return true
    } catch {
      return false
    }
  },
  latinText: (bytes) => new TextDecoder('latin1').decode(bytes),
  holds: (bytes, text) => {
    const [first = 0, ...others] = new TextEncoder().encode(text)
    for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
      if (others.every((byte, place) => bytes[at + 1 + place] === byte)) return true
    return false
  },
  unpacked: async function* (gzip) {
    const parts: Uint8Array[] = []
    for await (const part of gzip) parts.push(part)
    yield await unpackedAs('gzip', joinedBytes(parts))
  },
  inflated: (bytes) => unpackedAs('deflate-raw', bytes),
  readWorkbook: (bytes, options) => readWorkbook(new Uint8Array(bytes).buffer, options),
}

const strict = new TextDecoder('utf-8', { fatal: true })

async function unpackedAs(form: CompressionFormat, bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream(form))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
