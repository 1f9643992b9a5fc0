/** Lines of UTF-8 put together byte by byte, where a text for each would cost more than what stands in it. */
import { floor } from '../language/intrinsics'

const encoder = new TextEncoder()
const enough = 64 * 1024

export class ByteLines {
  private bytes = new Uint8Array(2 * enough)
  private length = 0

  get isFull(): boolean {
    return this.length >= enough
  }

  add(source: Uint8Array, from = 0, to = source.length): void {
    this.makeRoom(to - from)
    const { bytes } = this
    let at = this.length
    for (let place = from; place < to; place++) bytes[at++] = source[place] as number
    this.length = at
  }

  addText(text: string): void {
    this.add(encoder.encode(text))
  }

  /** A sum from 0 up, in yuan with two decimals. */
  addFen(fen: number): void {
    let digits = 3
    for (let above = 1000; above <= fen; above *= 10) digits += 1
    this.makeRoom(digits + 1)
    const { bytes } = this
    let rest = fen
    for (let at = this.length + digits; at >= this.length; at--) {
      if (at === this.length + digits - 2) bytes[at] = 0x2e
      else {
        const tenth = floor(rest / 10)
        bytes[at] = 0x30 + rest - tenth * 10
        rest = tenth
      }
    }
    this.length += digits + 1
  }

  /** What was added since the last time. */
  taken(): Uint8Array {
    const taken = this.bytes.slice(0, this.length)
    this.length = 0
    return taken
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const wider = new Uint8Array(2 * (this.length + more))
    wider.set(this.bytes.subarray(0, this.length))
    this.bytes = wider
  }
}
