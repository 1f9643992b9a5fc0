/** Lines that are written now and read later: few in memory, more in a temporary file that has no name. */
import { Buffer } from 'node:buffer'
import { closeSync, writeSync } from 'node:fs'
import type { Context } from './context'
import { namelessFile, readFrom } from './nameless-file'

const mostInMemory = 4 * 1024 * 1024

export class Spool {
  private readonly context: Context
  private held: string[] = []
  private size = 0
  private file: number | undefined
  /** Files with the lines before those of this one. */
  private before: number[] = []

  constructor(context: Context) {
    this.context = context
  }

  /** A line must not hold a line feed. Returns a promise where lines are written away. */
  write(line: string): Promise<void> | undefined {
    this.held.push(line)
    this.size += line.length
    return this.size < mostInMemory ? undefined : this.writeAway()
  }

  private async writeAway(): Promise<void> {
    this.file ??= await namelessFile(this.context)
    this.flush(this.file)
  }

  /** All lines in a file, which whoever takes it closes; `undefined` where there are none. */
  async handedOver(): Promise<number | undefined> {
    if (this.held.length > 0) await this.writeAway()
    const { file } = this
    this.file = undefined
    return file
  }

  /** Takes the lines that another spool has handed over, behind those that were written so far. */
  async take(file: number): Promise<void> {
    const own = await this.handedOver()
    if (own !== undefined) this.before.push(own)
    this.before.push(file)
  }

  /** Every line in the order in which it was written; may be read several times once all are written. */
  async *lines(): AsyncGenerator<string> {
    for await (const block of this.blocks()) for (const line of block) yield line.toString('utf8')
  }

  /** The same as bytes, some lines at a time: for who reads a part of each. */
  async *blocks(): AsyncGenerator<readonly Buffer[]> {
    for (const file of this.before) yield* blocksIn(file)
    if (this.file === undefined) yield this.held.map((line) => Buffer.from(line))
    else {
      this.flush(this.file)
      yield* blocksIn(this.file)
    }
  }

  close(): void {
    for (const file of this.before) closeSync(file)
    if (this.file !== undefined) closeSync(this.file)
    this.before = []
    this.file = undefined
    this.held = []
  }

  private flush(file: number): void {
    if (this.held.length === 0) return
    const bytes = Buffer.from(`${this.held.join('\n')}\n`)
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    this.held = []
    this.size = 0
  }
}

const lineFeed = 10

async function* blocksIn(file: number): AsyncGenerator<readonly Buffer[]> {
  let rest: Uint8Array[] = []
  for await (const chunk of readFrom(file)) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: Buffer[] = []
    let from = 0
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      const piece = bytes.subarray(from, end)
      lines.push(rest.length > 0 ? Buffer.concat([...rest, piece]) : piece)
      rest = []
      from = end + 1
    }
    if (from < bytes.length) rest.push(bytes.subarray(from))
    yield lines
  }
}
