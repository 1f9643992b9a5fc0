/** What the reader of CSV asks of Node's Buffer, for the page; all of Buffer would make the page 20 kB larger. */
import { joinedBytes } from '../src/tables/files/bytes'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

class Bytes extends Uint8Array {
  copy(target: Uint8Array, at = 0, from = 0, to = this.length): void {
    target.set(this.subarray(from, to), at)
  }

  override toString(_encoding?: string, from = 0, to = this.length): string {
    return decoder.decode(this.subarray(from, to))
  }
}

const from = (given: string | ArrayLike<number>): Bytes =>
  new Bytes(typeof given === 'string' ? encoder.encode(given) : given)

export const Buffer = {
  from,
  allocUnsafe: (size: number) => new Bytes(size),
  concat: (parts: readonly Uint8Array[]) => from(joinedBytes(parts)),
  compare: (one: Uint8Array, other: Uint8Array) => (String(one) === String(other) ? 0 : 1),
  isBuffer: (given: unknown) => given instanceof Bytes,
}
