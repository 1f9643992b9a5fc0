/** What a command works with: streams, language, and the files that options name. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { lines, phrases } from '../messages/command'
import type { Language } from '../messages/language'

export interface Streams {
  /** The file that a worker thread is started from; without it everything runs in one thread. */
  readonly workerFile?: URL
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean | undefined }
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean | undefined }
  readonly environment: { readonly [name: string]: string | undefined }
}

export interface Context extends Streams {
  readonly language: Language
}

/** Bad usage: printed with a pointer to `--help`, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The bytes of a file, or of standard input for `-` or nothing. */
export async function bytesOf(file: string | undefined, context: Context): Promise<AsyncIterable<Uint8Array>> {
  if (file === undefined || file === '-') {
    if (context.stdin.isTTY) throw new UsageError(lines.noInput[context.language])
    return context.stdin
  }
  await reachable(file, context.language)
  return createReadStream(file, { highWaterMark: 256 * 1024 })
}

/** The whole of a file, or of standard input. */
export async function allBytesOf(file: string, context: Context): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await bytesOf(file, context)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Says what is wrong with the name of a file before anything is read. */
export async function reachable(file: string, language: Language): Promise<void> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) throw new UsageError(phrases.cannotRead[language](file))
  const isFile = (await handle.stat()).isDirectory() === false
  await handle.close()
  if (!isFile) throw new UsageError(phrases.isFolder[language](file))
}

/** Writes in blocks, and waits where the reader is slower. */
export class Output {
  private readonly stream: NodeJS.WritableStream
  private waiting: string[] = []
  private size = 0

  constructor(stream: NodeJS.WritableStream) {
    this.stream = stream
  }

  /** Returns a promise only where the block is full. */
  write(text: string): Promise<void> | undefined {
    this.waiting.push(text)
    this.size += text.length
    return this.size < 64 * 1024 ? undefined : this.flush()
  }

  async flush(): Promise<void> {
    if (this.size === 0) return
    const block = this.waiting.join('')
    this.waiting = []
    this.size = 0
    if (!this.stream.write(block)) await once(this.stream, 'drain')
  }
}

/** Rows done so far, on a terminal's standard error only. */
export class Progress {
  private readonly context: Context
  private shownAt = 0
  private shown = false

  constructor(context: Context) {
    this.context = context
  }

  /** `now` in milliseconds; called for every row, prints twice a second. */
  tick(rows: number, now: number): void {
    if (!this.context.stderr.isTTY || now - this.shownAt < 500) return
    this.shownAt = now
    this.shown = true
    this.context.stderr.write(`\r${phrases.rows[this.context.language](rows.toLocaleString('en'))}`)
  }

  done(): void {
    if (this.shown) this.context.stderr.write('\r\u001b[K')
  }
}
