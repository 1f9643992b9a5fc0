/** Files that are read more than once, counted as they go; cases as JSON or as three tables. */
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, writeFileSync } from 'node:fs'
import { keptIn } from '../checks/once'
import type { CaseRecord } from '../tables/case-tables'
import type { JsonRecord } from '../tables/json-lines'
import type { Language } from '../words/language'
import { bytesOf, type Context, isStandardInput, reachable } from './context'
import { bytesOfPart, type FilePart } from './file-part'
import { namelessFile, readFrom } from './nameless-file'

/** What a run has copied. */
const copies = new WeakMap<Context, number[]>()

/** Closes what a run has copied, once it has ended. */
export function closeCopies(context: Context): void {
  for (const copy of copies.get(context) ?? []) closeSync(copy)
  copies.delete(context)
}

type Reading = () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>

/** A file's bytes, counted as they are read. */
export class Source {
  readonly bytes: number
  readonly file: string
  private readonly context: Context
  private readonly read: Reading
  private readBytes = 0
  private digest: Promise<string> | undefined

  private constructor(file: string, context: Context, bytes: number, read: Reading) {
    this.file = file
    this.context = context
    this.bytes = bytes
    this.read = read
  }

  /** A file to read once, as a stream. */
  static async once(file: string, context: Context): Promise<Source> {
    const size = isStandardInput(file) ? 0 : (await reachable(file, context.language)).size
    return new Source(file, context, size, () => bytesOf(file, context))
  }

  /** A file that may be read more than once; standard input and pipes are copied to a temporary file for that. */
  static async again(file: string, context: Context): Promise<Source> {
    if (await isRereadable(file, context)) return Source.once(file, context)
    return Source.ofBytes(file, await bytesOf(file, context), context)
  }

  /** Bytes that come once, kept so that they may be read again; `file` is how messages call them. */
  static async ofBytes(file: string, bytes: AsyncIterable<Uint8Array>, context: Context): Promise<Source> {
    const copy = await namelessFile(context)
    keptIn(copies, context, () => []).push(copy)
    for await (const chunk of bytes) writeFileSync(copy, chunk)
    return new Source(file, context, fstatSync(copy).size, () => readFrom(copy))
  }

  /** The lines of a part of a file, which keep their numbers. */
  static ofPart(part: FilePart, context: Context): Source {
    return new Source(part.file, context, part.to - part.from, () => bytesOfPart(part))
  }

  /** Bytes read so far in the present reading. */
  get done(): number {
    return this.readBytes
  }

  get language(): Language {
    return this.context.language
  }

  /** The SHA-256 of its bytes, lower-case hex, which are read once for it. */
  sha256(): Promise<string> {
    this.digest ??= this.digested()
    return this.digest
  }

  private async digested(): Promise<string> {
    const hash = createHash('sha256')
    for await (const chunk of await this.open()) hash.update(chunk)
    return hash.digest('hex')
  }

  async open(): Promise<AsyncIterable<Uint8Array>> {
    this.readBytes = 0
    return this.counted(await this.read())
  }

  private async *counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.readBytes += chunk.length
      yield chunk
    }
  }
}

/** Whether a file gives the same bytes each time that it is opened. */
export const isRereadable = async (file: string, { language }: Context): Promise<boolean> =>
  !isStandardInput(file) && (await reachable(file, language)).isFile()

/** A record of JSON as a case, or as the fault of one. */
export const caseOfJson = (record: JsonRecord): CaseRecord =>
  'value' in record ? record : { ...record, household: 'text' in record ? idIn(record.text) : undefined }

/** The id of a case whose line is no JSON, as far as it can be told. */
const idIn = (text = ''): string | undefined => /^\s*\{\s*"id"\s*:\s*"([^"\\]+)"/.exec(text)?.[1]
