/** Output that is whole or not there: written to a temporary file and moved into place, or to standard output, at the end. */

import { once } from 'node:events'
import { createReadStream, createWriteStream, rmSync, type WriteStream } from 'node:fs'
import { mkdtemp, rename } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { finished } from 'node:stream/promises'
import { phrases } from '../messages/command'
import { type Context, Output, UsageError } from './context'

export class Draft {
  private readonly context: Context
  private readonly target: string | undefined
  private readonly path: string
  private readonly folder: string | undefined
  private readonly stream: WriteStream
  private readonly output: Output
  /** As a shell counts signals; what is on disk goes with the process, however it ends. */
  private readonly interrupted = (signal: NodeJS.Signals): void => process.exit(128 + constants.signals[signal])
  private readonly ended = (): void => rmSync(this.folder ?? this.path, { recursive: true, force: true })

  private constructor(context: Context, target: string | undefined, path: string, folder: string | undefined) {
    this.context = context
    this.target = target
    this.path = path
    this.folder = folder
    this.stream = createWriteStream(path, { mode: 0o600 })
    this.output = new Output(this.stream)
    // Whoever writes next, or closes, hears of a failure; unheard it would end the process.
    this.stream.on('error', () => {})
    for (const signal of signals) process.once(signal, this.interrupted)
    process.once('exit', this.ended)
  }

  /** Beside the file that it becomes, or in a private temporary folder where it becomes standard output. */
  static async of(target: string | undefined, context: Context): Promise<Draft> {
    if (target === undefined || target === '-') {
      const folder = await mkdtemp(join(tmpdir(), 'jiuzhu-'))
      return new Draft(context, undefined, join(folder, 'draft'), folder)
    }
    const path = join(dirname(target), `.${basename(target)}.${process.pid}.partial`)
    const draft = new Draft(context, target, path, undefined)
    await draft.orFail(once(draft.stream, 'open'))
    return draft
  }

  async write(text: string): Promise<void> {
    const full = this.output.write(text)
    if (full) await this.orFail(full)
  }

  /** Puts what was written where it belongs; `code` is how the process will end, whoever stops reading before. */
  async commit(code: number): Promise<void> {
    await this.orFail(this.close())
    process.exitCode = code
    if (this.target !== undefined) await this.orFail(rename(this.path, this.target))
    else await this.print()
    this.remove()
  }

  private async print(): Promise<void> {
    const output = new Output(this.context.stdout)
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

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
