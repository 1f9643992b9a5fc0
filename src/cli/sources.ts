/** Files that are read more than once, counted as they go; cases as JSON or as three tables. */
import { createReadStream, fstatSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceRow } from '../audit/rows'
import type { Policy } from '../kit/policy'
import { type CaseRecord, caseColumns, readCaseTables } from '../tables/case-tables'
import { type JsonRecord, readJsonRecords } from '../tables/json-lines'
import { paymentColumns, requiredPaymentColumns } from '../tables/payment-columns'
import type { RecordColumns } from '../tables/records'
import { readRecords, type SourceRecord } from '../tables/records'
import type { ReadLinesOptions } from '../tables/text'
import { lines, phrases } from '../words/command'
import type { Language } from '../words/language'
import { bytesOf, type Context, isStandardInput, pieceLength, reachable, UsageError } from './context'
import { temporaryFolder } from './draft'
import { errorAt } from './issues'
import type { Values } from './options'
import { peeked } from './peek'

/** A file's bytes, counted as they are read. */
export class Source {
  readonly bytes: number
  readonly file: string
  private readonly context: Context
  private readonly copy: number | undefined
  private readBytes = 0

  private constructor(file: string, context: Context, bytes: number, copy: number | undefined) {
    this.file = file
    this.context = context
    this.bytes = bytes
    this.copy = copy
  }

  /** A file to read once, as a stream. */
  static async once(file: string, context: Context): Promise<Source> {
    if (isStandardInput(file)) return new Source(file, context, 0, undefined)
    const { size } = await reachable(file, context.language)
    return new Source(file, context, size, undefined)
  }

  /** A file that may be read more than once; standard input and pipes are copied to a temporary file for that. */
  static async again(file: string, context: Context): Promise<Source> {
    if (await isRereadable(file, context)) return Source.once(file, context)
    return Source.ofBytes(file, await bytesOf(file, context), context)
  }

  /** Bytes that come once, kept so that they may be read again; `file` is how messages call them. */
  static async ofBytes(file: string, bytes: AsyncIterable<Uint8Array>, context: Context): Promise<Source> {
    const copy = await namelessFile(context)
    for await (const chunk of bytes) writeFileSync(copy, chunk)
    return new Source(file, context, fstatSync(copy).size, copy)
  }

  /** Bytes read so far in the present reading. */
  get done(): number {
    return this.readBytes
  }

  get language(): Language {
    return this.context.language
  }

  async open(): Promise<AsyncIterable<Uint8Array>> {
    this.readBytes = 0
    const { file, copy, context } = this
    return this.counted(copy === undefined ? await bytesOf(file, context) : readFrom(copy))
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

/** A temporary file that has lost its name already, so that it is gone however the process ends. */
async function namelessFile(context: Context): Promise<number> {
  const folder = await temporaryFolder(context)
  const opened = openSync(join(folder, 'copy'), 'wx+', 0o600)
  rmSync(folder, { recursive: true })
  return opened
}

const readFrom = (fd: number): AsyncIterable<Uint8Array> =>
  createReadStream('', { fd, start: 0, autoClose: false, highWaterMark: pieceLength })

export interface CaseFiles {
  readonly cases: Source
  readonly members?: Source
  readonly claims?: Source
}

type Opened = (file: string, context: Context) => Promise<Source>

export async function caseFiles(
  open: Opened,
  cases: string,
  { members, claims }: Values<'members' | 'claims'>,
  context: Context,
): Promise<CaseFiles> {
  if (claims !== undefined && members === undefined) throw new UsageError(lines.claimsNeedMembers[context.language])
  if (members === undefined && /\.(csv|tsv|txt)$/i.test(cases))
    throw new UsageError(lines.tablesNeedMembers[context.language])
  return {
    cases: await open(cases, context),
    ...(members === undefined ? {} : { members: await open(members, context) }),
    ...(claims === undefined ? {} : { claims: await open(claims, context) }),
  }
}

/** Cases one by one: JSON in its three shapes, or a table of households joined with its members and claims. */
export async function* readCases(
  policy: Policy,
  files: CaseFiles,
  options: ReadLinesOptions,
): AsyncGenerator<CaseRecord> {
  if (!files.members) {
    for await (const record of readJsonRecords(await files.cases.open(), options)) yield caseOfJson(record)
    return
  }
  const columns = caseColumns(policy)
  const tables = {
    households: table(files.cases, columns.households, ['id'], options),
    members: table(files.members, columns.members, ['household', 'id'], options),
    ...(files.claims ? { claims: table(files.claims, columns.claims, ['household', 'person', 'id'], options) } : {}),
  }
  yield* readCaseTables(policy, tables)
}

/** A record of JSON as a case, or as the fault of one. */
export const caseOfJson = (record: JsonRecord): CaseRecord =>
  'value' in record
    ? record
    : { ...record, values: { most: 16 }, household: 'text' in record ? idIn(record.text) : undefined }

/** The id of a case whose line is no JSON, as far as it can be told. */
const idIn = (text = ''): string | undefined => /^\s*\{\s*"id"\s*:\s*"([^"\\]+)"/.exec(text)?.[1]

async function* table(
  source: Source,
  columns: RecordColumns,
  required: readonly string[],
  options: ReadLinesOptions,
): AsyncGenerator<SourceRecord> {
  const { isJson, source: bytes } = await peeked(await source.open())
  if (isJson) throw new UsageError(phrases.tableIsJson[source.language](source.file))
  yield* ofFile(source.file, readRecords(bytes, columns, { ...options, isJson, required }))
}

/** Of several files, what is wrong with a whole one names it. */
export async function* ofFile<Row>(file: string, rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  try {
    yield* rows
  } catch (error) {
    throw errorAt(file, error)
  }
}

/** Payments one by one: CSV in either language, or JSON Lines. */
export async function* readPayments(
  source: Source,
  options: ReadLinesOptions & { readonly carry?: readonly string[] },
): AsyncGenerator<SourceRow> {
  const { isJson, source: bytes } = await peeked(await source.open())
  const rows = readRecords(bytes, paymentColumns, { ...options, isJson, required: requiredPaymentColumns })
  for await (const row of ofFile(source.file, rows))
    yield 'cells' in row ? { ...row, household: row.cells?.household } : row
}
