/**
 * Output that is whole or not there: written to a file that nobody knows, and at the end moved into place, or printed where it
 * goes to standard output, a pipe or a device.
 */

import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { type BigIntStats, closeSync, createWriteStream, fstatSync, type Stats, type WriteStream } from 'node:fs'
import { readlink, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { finished } from 'node:stream/promises'
import { phrases } from '../words/command'
import { type Context, isStandardInput, Output, UsageError } from './context'
import { namelessFile, readFrom } from './nameless-file'
import { PartialFile } from './partial-file'

export class Draft {
  private readonly context: Context
  private readonly target: string | undefined
  /** The file that becomes the target; a draft that is printed has none. */
  private readonly partial: PartialFile | undefined
  private readonly file: number
  private readonly stream: WriteStream
  private readonly output: Output
  private hash: Hash | undefined
  private isText = true
  private isOpen = true

  private constructor(context: Context, target: string | undefined, partial: PartialFile | undefined, file: number) {
    this.context = context
    this.target = target
    this.partial = partial
    this.file = file
    this.stream = createWriteStream('', { fd: file, autoClose: false })
    this.output = new Output(this.stream)
    // Whoever writes next, or closes, hears of a failure; unheard it would end the process.
    this.stream.on('error', () => {})
  }

  /** Beside the file that it becomes, or without a name where it is printed. */
  static async of(given: string | undefined, context: Context): Promise<Draft> {
    const { language } = context
    if (given === '') throw new UsageError(phrases.cannotWrite[language]('""'))
    const target = await targetOf(given)
    const found = target === undefined ? undefined : await stat(target).catch(() => undefined)
    if (target === undefined || isStream(target, found))
      return new Draft(context, target, undefined, await namelessFile(context))
    if (found?.isDirectory()) throw new UsageError(phrases.isFolder[language](target))
    // A report that somebody made read-only is to stay as it is.
    if (found && (found.mode & 0o222) === 0) throw new UsageError(phrases.isReadOnly[language](target))
    try {
      const partial = await PartialFile.beside(target, found?.mode)
      return new Draft(context, target, partial, partial.file)
    } catch {
      throw new UsageError(phrases.cannotWrite[language](target))
    }
  }

  /** From now on what is written counts to `sha256`; few ask for it, and of a large report it takes a while. */
  startHash(): void {
    this.hash = createHash('sha256')
  }

  /** The SHA-256 of what was written since `startHash`, lower-case hex. */
  get sha256(): string {
    return (this.hash as Hash).copy().digest('hex')
  }

  async write(text: string): Promise<void> {
    this.hash?.update(text)
    const full = this.output.write(text)
    if (full) await this.orFail(full)
  }

  /** Bytes that are no text; nothing else is written to the draft. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    this.isText = false
    this.hash?.update(bytes)
    await this.output.flush()
    if (!this.stream.write(bytes)) await this.orFail(once(this.stream, 'drain'))
  }

  /** Puts what was written where it belongs; `code` is how the process will end, whoever stops reading before. */
  async commit(code: number): Promise<void> {
    await this.orFail(this.written())
    process.exitCode = code
    const { target, partial } = this
    if (target === undefined) await this.print(this.context.stdout)
    else await this.orFail(partial ? partial.become(target) : this.printInto(target))
    this.remove()
  }

  private async printInto(target: string): Promise<void> {
    const stream = createWriteStream(target, { flags: 'a' })
    const done = finished(stream)
    await Promise.all([this.print(stream).then(() => stream.end()), done])
  }

  private async print(stream: NodeJS.WritableStream): Promise<void> {
    if (!this.isText) {
      for await (const bytes of readFrom(this.file)) if (!stream.write(bytes)) await once(stream, 'drain')
      return
    }
    const output = new Output(stream)
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    for await (const bytes of readFrom(this.file)) await output.write(decoder.decode(bytes, { stream: true }))
    await output.write(decoder.decode())
    await output.flush()
  }

  /** Throws away what was written. */
  async discard(): Promise<void> {
    await this.written().catch(() => {})
    this.remove()
  }

  private async written(): Promise<void> {
    await this.output.flush()
    this.stream.end()
    await finished(this.stream)
  }

  /** A disk that is full, or a folder in the way, is told of by the name of the file. */
  private async orFail<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch {
      this.remove()
      throw new UsageError(phrases.cannotWrite[this.context.language](this.target ?? tmpdir()))
    }
  }

  private remove(): void {
    if (this.isOpen) closeSync(this.file)
    this.isOpen = false
    this.partial?.remove()
  }
}

/** Where an output goes, or nothing for standard output by any of its names. */
async function targetOf(given = '-'): Promise<string | undefined> {
  const target = given === '-' ? '/dev/stdout' : await linked(given)
  return ['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'].includes(target) ? undefined : target
}

/** Whether a name stands for what a process has open: written to where it is, even if it is a file. */
const isDescriptor = (path: string): boolean =>
  /^(\/dev\/(stdout|stderr|fd\/\d+)|\/proc\/(self|\d+)\/fd\/\d+)$/.test(resolve(path))

/** Where links lead, or would. */
async function linked(path: string, most = 40): Promise<string> {
  const link = most > 0 && !isDescriptor(path) ? await readlink(path).catch(() => undefined) : undefined
  return link === undefined ? path : linked(resolve(dirname(path), link), most - 1)
}

/** Whether a name stands for a pipe or a device, which is written to and never replaced. */
const isStream = (path: string, found: Stats | undefined): boolean =>
  isDescriptor(path) || (found !== undefined && !found.isFile() && !found.isDirectory())

/** An output that is one of the inputs, by whatever name, is refused before it can replace it. */
export async function refuseInputs(
  out: string | undefined,
  inputs: readonly (string | undefined)[],
  { language }: Context,
): Promise<void> {
  const own = out === undefined || out === '-' ? undefined : await identity(stat(out, { bigint: true }))
  if (own === undefined) return
  for (const input of inputs)
    if (input !== undefined && (await identity(inputStats(input))) === own)
      throw new UsageError(phrases.outputIsInput[language](input))
}

async function identity(found: Promise<BigIntStats>): Promise<string | undefined> {
  const stats = await found.catch(() => undefined)
  return stats?.isFile() ? `${stats.dev} ${stats.ino}` : undefined
}

const inputStats = async (file: string): Promise<BigIntStats> =>
  isStandardInput(file) ? fstatSync(0, { bigint: true }) : stat(file, { bigint: true })
