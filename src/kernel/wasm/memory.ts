/** Arrays that lie in a memory of WebAssembly, where modules work on them in place. */
import type { ResultColumn } from '../columns'

export type ArrayKind = typeof Int32Array | typeof Float64Array | typeof Uint8Array

const pageBytes = 65536
/** Between arrays, so that their rows do not all fall on the same lines of the processor's cache. */
const gapBytes = 64
const memories = new WeakMap<ArrayBufferLike, WebAssembly.Memory>()

/** How many bytes an array of some rows takes, with the gap behind it. */
const bytesOf = ({ BYTES_PER_ELEMENT }: ArrayKind, rows: number): number =>
  Math.ceil((rows * BYTES_PER_ELEMENT) / 16) * 16 + gapBytes

/** The memory that an array lies in, if it is one of WebAssembly. */
export const memoryOf = (array: ResultColumn | undefined): WebAssembly.Memory | undefined =>
  array && memories.get(array.buffer)

export function memoryFor(bytes: number): WebAssembly.Memory {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) })
  memories.set(memory.buffer, memory)
  return memory
}

/** Arrays of some rows one behind the other in a memory of their own, or in one that is given. */
export function arraysInMemory(kinds: readonly ArrayKind[], rows: number, given?: WebAssembly.Memory): ResultColumn[] {
  const { buffer } = given ?? memoryFor(kinds.reduce((sum, kind) => sum + bytesOf(kind, rows), 0))
  let address = 0
  return kinds.map((Kind) => {
    const array = new Kind(buffer, address, rows)
    address += bytesOf(Kind, rows)
    return array
  })
}

/** How many rows of arrays some bytes hold. */
export const rowsIn = (bytes: number, kinds: readonly ArrayKind[]): number =>
  Math.floor((bytes - kinds.length * (gapBytes + 16)) / kinds.reduce((sum, { BYTES_PER_ELEMENT: own }) => sum + own, 1))
