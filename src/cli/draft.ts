/**
 * Output that is whole or not there: written to a temporary file, and at the end moved into place, or printed where it goes
 * to standard output, a pipe or a device.
 */

import { once } from 'node:events'
import {
  type BigIntStats,
  createReadStream,
  createWriteStream,
  fstatSync,
  rmSync,
  type Stats,
  type WriteStream,
} from 'node:fs'
import { chmod, mkdtemp, readlink, rename, stat } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { finished } from 'node:stream/promises'
import { phrases } from '../words/command'
import { type Context, isStandardInput, Output, UsageError } from './context'

export class Draft {
  private readonly context: Context
  private readonly target: string | undefined
  private readonly path: string
  private readonly folder: string | undefined
  private readonly stream: WriteStream
  private readonly output: Output
  private isText = true
  /** As a shell counts signals; what is on disk goes with the process, however it ends. */
  private readonly interrupted = (signal: NodeJS.Signals): void => process.exit(128 + constants.signals[signal])
  private readonly ended = (): void => rmSync(this.folder ?? this.path, { recursive: true, force: true })

  private constructor(
    context: Context,
    target: string | undefined,
    path: string,
    folder: string | undefined,
    mode: number,
  ) {
    this.context = context
    this.target = target
    this.path = path
    this.folder = folder
    this.stream = createWriteStream(path, { mode })
    this.output = new Output(this.stream)
    // Whoever writes next, or closes, hears of a failure; unheard it would end the process.
    this.stream.on('error', () => {})
    for (const signal of signals) process.once(signal, this.interrupted)
    process.once('exit', this.ended)
  }

  /** Beside the file that it becomes, or in a private temporary folder where it is printed. */
  static async of(given: string | undefined, context: Context): Promise<Draft> {
    const target = await targetOf(given)
    const found = target === undefined ? undefined : await stat(target).catch(() => undefined)
    if (target === undefined || isStream(target, found)) {
      const folder = await temporaryFolder(context)
      return new Draft(context, target, join(folder, 'draft'), folder, 0o600)
    }
    const path = join(dirname(target), `.${basename(target)}.${process.pid}.partial`)
    const draft = new Draft(context, target, path, undefined, found?.mode ?? 0o666)
    await draft.orFail(once(draft.stream, 'open'))
    // What the umask took from it is given back, where the disk knows of modes.
    if (found) await chmod(path, found.mode).catch(() => {})
    return draft
  }

  async write(text: string): Promise<void> {
    const full = this.output.write(text)
    if (full) await this.orFail(full)
  }

  /** Bytes that are no text; nothing else is written to the draft. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    this.isText = false
    await this.output.flush()
    if (!this.stream.write(bytes)) await this.orFail(once(this.stream, 'drain'))
  }

  /** Puts what was written where it belongs; `code` is how the process will end, whoever stops reading before. */
  async commit(code: number): Promise<void> {
    await this.orFail(this.close())
    process.exitCode = code
    if (this.target === undefined) await this.print(this.context.stdout)
    else await this.orFail(this.folder ? this.printInto(this.target) : rename(this.path, this.target))
    this.remove()
  }

  private async printInto(target: string): Promise<void> {
    const stream = createWriteStream(target, { flags: 'a' })
    const written = finished(stream)
    await Promise.all([this.print(stream).then(() => stream.end()), written])
  }

  private async print(stream: NodeJS.WritableStream): Promise<void> {
    if (!this.isText) {
      for await (const bytes of createReadStream(this.path)) if (!stream.write(bytes)) await once(stream, 'drain')
      return
    }
    const output = new Output(stream)
    for await (const text of createReadStream(this.path, { encoding: 'utf8' })) await output.write(String(text))
    await output.flush()
  }

  /** Throws away what was written. */
  async discard(): Promise<void> {
    await this.close().catch(() => {})
    this.remove()
  }

  private async close(): Promise<void> {
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
      throw new UsageError(phrases.cannotWrite[this.context.language](this.target ?? this.path))
    }
  }

  private remove(): void {
    for (const signal of signals) process.off(signal, this.interrupted)
    process.off('exit', this.ended)
    this.ended()
  }
}

/** A folder that nobody else can look into. */
export const temporaryFolder = ({ language }: Context): Promise<string> =>
  mkdtemp(join(tmpdir(), 'jiuzhu-')).catch(() => {
    throw new UsageError(phrases.cannotWrite[language](tmpdir()))
  })

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

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
