/** What a command works with: streams, language, and the files that options name. */
import { once } from 'node:events'
import { createReadStream, fstatSync, type Stats } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import process from 'node:process'
import type { PolicyInFull } from '../kit/policy'
import { visible } from '../tables/visible'
import { lines, phrases } from '../words/command'
import type { Language } from '../words/language'

export interface Streams {
  /** The file that a worker thread is started from; without it everything runs in one thread. */
  readonly workerFile?: URL
  /** The page for people, as the build leaves it. */
  readonly pageFile?: URL
  /** The conformance suite of the package. */
  readonly suiteFile?: URL
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean | undefined }
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean | undefined }
  readonly environment: { readonly [name: string]: string | undefined }
  /** What the command runs on, which on Windows alone knows its user's language. */
  readonly system?: { readonly platform: string; readonly locale: string }
}

export interface Context extends Streams {
  /** Standard error as it is, for what moves about on a terminal; all else goes to `stderr`, without what would steer one. */
  readonly terminal?: Streams['stderr']
  /** The law that the command works by. */
  readonly policy: PolicyInFull
  readonly language: Language
}

/** Bad usage: printed with a pointer to `--help`, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Whether an argument names standard input. */
export const isStandardInput = (file: string): boolean => file === '-' || file === '/dev/stdin'

/** Standard input that some file was read from. */
const taken = new WeakSet<object>()

/** The bytes of a file, or of standard input where it or nothing is named. */
export async function bytesOf(file: string | undefined, context: Context): Promise<AsyncIterable<Uint8Array>> {
  if (file === undefined || isStandardInput(file)) {
    if (context.stdin.isTTY) throw new UsageError(lines.noInput[context.language])
    if (taken.has(context.stdin)) throw new UsageError(lines.onlyOneInput[context.language])
    taken.add(context.stdin)
    if (context.stdin === process.stdin && fstatSync(0).isDirectory())
      throw new UsageError(phrases.isFolder[context.language]('-'))
    return saidIfEmpty(context)
  }
  await reachable(file, context.language)
  return createReadStream(file, { highWaterMark: pieceLength })
}

/** Standard input as it comes. Where nothing comes, that is said: a command before the pipe may have failed. */
async function* saidIfEmpty({ stdin, stderr, language }: Context): AsyncGenerator<Uint8Array> {
  let isEmpty = true
  for await (const bytes of stdin) {
    isEmpty &&= bytes.length === 0
    yield bytes
  }
  if (isEmpty) stderr.write(`${lines.emptyInput[language]}\n`)
}

export const pieceLength = 256 * 1024

/** The whole of a file, or of standard input. */
export async function allBytesOf(file: string, context: Context): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await bytesOf(file, context)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What the system says of a file that cannot be read. */
const reasons: { readonly [code: string]: 'noFile' | 'notAllowed' } = {
  ENOENT: 'noFile',
  ENOTDIR: 'noFile',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
}

/** Says what is wrong with the name of a file before anything is read. A pipe is not opened: it can be only once. */
export async function reachable(file: string, language: Language): Promise<Stats> {
  const stats = await access(file, constants.R_OK).then(
    () => stat(file),
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(phrases[reasons[error.code ?? ''] ?? 'cannotRead'][language](file))
    },
  )
  if (stats.isDirectory()) throw new UsageError(phrases.isFolder[language](file))
  return stats
}

/** Writes a text at once, without what would steer a terminal. */
export const print = ({ stdout }: Pick<Streams, 'stdout'>, text: string): void => {
  stdout.write(visible(text))
}

/** Writes in blocks, without what would steer a terminal, and waits where the reader is slower. */
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

  /** The same for bytes of UTF-8 in which nothing steers a terminal. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.flush()
    if (bytes.length > 0) await this.written(bytes)
  }

  async flush(): Promise<void> {
    if (this.size === 0) return
    const block = visible(this.waiting.join(''))
    this.waiting = []
    this.size = 0
    await this.written(block)
  }

  private async written(block: string | Uint8Array): Promise<void> {
    if (!this.stream.write(block)) await once(this.stream, 'drain')
  }
}
