/** Output that is whole or not there: written to a temporary file and moved into place, or to standard output, at the end. */
import { createReadStream, createWriteStream, rmSync, type WriteStream } from 'node:fs'
import { mkdtemp, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
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
  private readonly interrupted = (): void => {
    this.remove()
    process.exit(130)
  }

  private constructor(context: Context, target: string | undefined, path: string, folder: string | undefined) {
    this.context = context
    this.target = target
    this.path = path
    this.folder = folder
    this.stream = createWriteStream(path, { mode: 0o600 })
    this.output = new Output(this.stream)
    process.once('SIGINT', this.interrupted)
    process.once('SIGTERM', this.interrupted)
  }

  /** Beside the file that it becomes, or in a private temporary folder where it becomes standard output. */
  static async of(target: string | undefined, context: Context): Promise<Draft> {
    if (target === undefined || target === '-') {
      const folder = await mkdtemp(join(tmpdir(), 'jiuzhu-'))
      return new Draft(context, undefined, join(folder, 'draft'), folder)
    }
    const path = join(dirname(target), `.${basename(target)}.${process.pid}.partial`)
    const draft = new Draft(context, target, path, undefined)
    await new Promise<void>((resolve, reject) => {
      draft.stream.once('open', () => resolve())
      draft.stream.once('error', () => {
        draft.remove()
        reject(new UsageError(phrases.cannotWrite[context.language](target)))
      })
    })
    return draft
  }

  write(text: string): Promise<void> | undefined {
    return this.output.write(text)
  }

  /** Puts what was written where it belongs. */
  async commit(): Promise<void> {
    await this.close()
    if (this.target !== undefined) await rename(this.path, this.target)
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
    await this.close()
    this.remove()
  }

  private async close(): Promise<void> {
    await this.output.flush()
    this.stream.end()
    await finished(this.stream)
  }

  private remove(): void {
    process.off('SIGINT', this.interrupted)
    process.off('SIGTERM', this.interrupted)
    rmSync(this.folder ?? this.path, { recursive: true, force: true })
  }
}
