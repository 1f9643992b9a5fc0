/** What reading files needs of the machine it runs on, as Node has it. The page has the same of a browser: `build/of-browser.ts`. */
import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import { pipeline, Readable } from 'node:stream'
import { createGunzip, inflateRawSync } from 'node:zlib'

export interface Machine {
  readonly isAscii: (bytes: Uint8Array) => boolean
  readonly isUtf8: (bytes: Uint8Array) => boolean
  /** A letter a byte: of ASCII the text; of other bytes those of Latin-1, or of its kin in a browser. */
  readonly latinText: (bytes: Uint8Array) => string
  /** Whether a short text of ASCII stands somewhere in the bytes. */
  readonly holds: (bytes: Uint8Array, text: string) => boolean
  /** What a gzip holds; damage is thrown where it is read. */
  readonly unpacked: (gzip: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  /** What a file of a zip holds. */
  readonly inflated: (bytes: Uint8Array) => Promise<Uint8Array>
  /** All sheets of a workbook; what `parseNumber` makes of the digits of a number stands in its cell. */
  readonly readWorkbook: (
    bytes: Uint8Array,
    options: { readonly trim: boolean; readonly parseNumber: (digits: string) => unknown },
  ) => Promise<readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[]>
}

/** The same bytes under Node's own name for them. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)

export const machine: Machine = {
  isAscii,
  isUtf8,
  latinText: (bytes) => asBuffer(bytes).toString('latin1'),
  holds: (bytes, text) => asBuffer(bytes).includes(text),
  unpacked: (gzip) => {
    const stream = createGunzip()
    pipeline(Readable.from(gzip), stream, () => {})
    return stream
  },
  inflated: async (bytes) => inflateRawSync(bytes),
  // The package is loaded when a workbook comes.
  readWorkbook: async (bytes, options) => (await import('read-excel-file/node')).default(asBuffer(bytes), options),
}
