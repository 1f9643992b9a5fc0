/** Cases as JSON, as three tables, or as one with a row a person; and payments. */
import type { Carried } from '../audit/payment'
import type { SourceRow } from '../audit/rows'
import { withPaths } from '../checks/issue'
import type { PolicyInFull } from '../kit/policy'
import type { CaseRecord } from '../tables/case-tables'
import { claimsTable, householdsTable, membersTable, paymentsTable, peopleTable } from '../tables/catalogue/build'
import type { TableCatalogue } from '../tables/catalogue/column'
import { casesOfTables } from '../tables/joined'
import { readJsonRecords } from '../tables/json-lines'
import { plainPayments } from '../tables/plain/ledger'
import { summaryLines, takenForLine } from '../tables/reading/said'
import { nameInFile, openTable, type Table } from '../tables/reading/table'
import type { TableRow } from '../tables/reading/table-row'
import { readRecords } from '../tables/records'
import type { ReadLinesOptions } from '../tables/text'
import { lines, phrases } from '../words/command'
import { payListPhrases } from '../words/pay-list'
import { tablePhrases } from '../words/tables'
import { householdOf } from './assess-line'
import { type Context, UsageError } from './context'
import { type HouseholdNumbers, numberColumnOf } from './household-numbers'
import { errorAt } from './issues'
import type { caseTableOptions, Values } from './options'
import { peeked } from './peek'
import { caseOfJson, Source } from './sources'
import { bytesOfSource, type TableReading, tableReading } from './table-files'
import { inTurns } from './turn'

export interface CaseFiles {
  /** Cases as JSON, or the tables of households, or those of people. */
  readonly cases: readonly Source[]
  readonly form: 'json' | 'tables' | 'people'
  readonly members: readonly Source[]
  readonly claims: readonly Source[]
  readonly reading: TableReading
  /** Files of which it was said what they were taken for; a file may be read several times. */
  readonly told: Set<string>
  readonly context: Context
}

type Opened = (file: string, context: Context) => Promise<Source>
type CaseValues = Partial<Values<(typeof caseTableOptions)[number]>> & { readonly encoding?: string | undefined }

/**
 * The files of cases that the arguments name: `given` are JSON, or the households where a table of members is beside them.
 * @throws UsageError for tables that are no register together.
 */
export async function caseFiles(
  open: Opened,
  given: readonly string[],
  values: CaseValues,
  context: Context,
): Promise<CaseFiles> {
  const { households = [], members = [], claims = [], people = [] } = values
  const say = (name: keyof typeof lines): UsageError => new UsageError(lines[name][context.language])
  const ways = [people, households, given].filter((files) => files.length > 0)
  if (ways.length > 1 || (people.length > 0 && members.length > 0)) throw say('casesTwice')
  const isTable = people.length > 0 || members.length > 0
  if (claims.length > 0 && !isTable) throw say('claimsNeedMembers')
  if (!isTable && (households.length > 0 || given.some((file) => /\.(csv|tsv|txt|xlsx?)(\.gz)?$/i.test(file))))
    throw say('tablesNeedMembers')
  // Tables are read more than once, whoever reads them.
  const opened = isTable ? Source.again : open
  const all = (files: readonly string[]) => Promise.all(files.map((file) => opened(file, context)))
  return {
    cases: await all(ways[0] ?? ['-']),
    form: people.length > 0 ? 'people' : members.length > 0 ? 'tables' : 'json',
    members: await all(members),
    claims: await all(claims),
    reading: await tableReading(values, context),
    told: new Set(),
    context,
  }
}

/** Every file that options name as one list. */
export const filesNamed = (...options: readonly (readonly string[] | string | undefined)[]): readonly string[] =>
  options.flatMap((files) => files ?? [])

/** Cases one by one: JSON in its three shapes, or tables joined. */
export const readCases = (
  policy: PolicyInFull,
  files: CaseFiles,
  options: ReadLinesOptions,
): AsyncGenerator<CaseRecord> => inTurns(casesIn(policy, files, options))

async function* casesIn(policy: PolicyInFull, files: CaseFiles, options: ReadLinesOptions): AsyncGenerator<CaseRecord> {
  const { cases, form } = files
  if (form === 'json') {
    for (const source of cases)
      for await (const record of readJsonRecords(await source.open(), options))
        yield cases.length > 1 ? { ...caseOfJson(record), file: source.file } : caseOfJson(record)
    return
  }
  const all = (sources: readonly Source[], catalogue: TableCatalogue) =>
    Promise.all(sources.map((source) => opened(source, catalogue, files)))
  const claims = await all(files.claims, claimsTable(policy))
  const tables =
    form === 'people'
      ? { people: await all(cases, peopleTable(policy)), claims }
      : {
          households: await all(cases, householdsTable(policy)),
          members: await all(files.members, membersTable(policy)),
          claims,
        }
  const { language } = files.context
  yield* casesOfTables(policy, tables, { language, rowsOf: (table) => summedUp(table, files) })
}

/**
 * The records of one household alone, where one is named, and those that cannot be told whose they are.
 * @throws UsageError at the end where there was none.
 */
export async function* onlyHousehold(
  records: AsyncIterable<CaseRecord>,
  wanted: string | undefined,
  { language }: Context,
): AsyncGenerator<CaseRecord> {
  let isFound = wanted === undefined
  for await (const record of records) {
    const id = householdOf(record)
    if (wanted !== undefined && id !== undefined && id !== wanted) continue
    isFound ||= id === wanted
    yield record
  }
  if (!isFound) throw new UsageError(payListPhrases.noHousehold[language](wanted ?? ''))
}

/** Opens a table and says once what it was taken for. */
async function opened(source: Source, catalogue: TableCatalogue, files: Told): Promise<Table> {
  const { context, reading, told } = files
  const { language, stderr } = context
  const { isJson } = await peeked(await source.open())
  if (isJson) throw new UsageError(phrases.tableIsJson[language](source.file))
  const options = { ...reading(source.file), isSetWhereKnown: true }
  const table = await openTable(bytesOfSource(source), catalogue, options).catch((error: unknown) => {
    throw errorAt(source.file, error)
  })
  if (!told.has(source.file)) stderr.write(`${takenForLine(table, language)}\n`)
  told.add(source.file)
  return table
}

export type Told = Pick<CaseFiles, 'context' | 'reading' | 'told'>

/** All rows of a table; at the end what was passed over is said once. */
async function* summedUp(table: Table, told: Told): AsyncGenerator<TableRow> {
  for await (const block of blocksSummedUp(table, told)) yield* block
}

/** The same in blocks. */
async function* blocksSummedUp(table: Table, told: Told): AsyncGenerator<readonly TableRow[]> {
  yield* table.blocks()
  sumUp(table, told)
}

function sumUp(table: Table, { context, told }: Told): void {
  const mark = `${table.file} summed up`
  if (told.has(mark)) return
  told.add(mark)
  for (const line of summaryLines(table, context.language)) context.stderr.write(`${line}\n`)
}

/** A ledger that may be read several times, in one file or several. */
export interface PaymentFiles extends Told {
  readonly payments: readonly Source[]
  readonly numbers: HouseholdNumbers
}

/** Payments in blocks, each with its file: a table as people have it, or JSON Lines. */
export const readPayments = (
  policy: PolicyInFull,
  files: PaymentFiles,
  options: ReadLinesOptions & { readonly carry?: readonly string[] },
): AsyncGenerator<readonly SourceRow[]> => inTurns(paymentsIn(policy, files, options))

async function* paymentsIn(
  policy: PolicyInFull,
  files: PaymentFiles,
  options: ReadLinesOptions & { readonly carry?: readonly string[] },
): AsyncGenerator<readonly SourceRow[]> {
  for (const source of files.payments) {
    const { file } = source
    const { isJson, source: bytes } = await peeked(await source.open())
    // JSON Lines without a line are a ledger without a payment.
    if (source.bytes === 0 && /\.(jsonl|ndjson|json)$/i.test(file)) continue
    if (!isJson) yield* tableOfPayments(policy, await openedLedger(source, policy, files), files)
    else
      for await (const row of readRecords(bytes, paymentsTable(policy), options))
        yield ['cells' in row ? { ...row, file, household: row.cells?.household } : { ...row, file }]
  }
}

async function* tableOfPayments(
  policy: PolicyInFull,
  table: Table,
  files: PaymentFiles,
): AsyncGenerator<readonly SourceRow[]> {
  const idOf = await idsByNumber(table, files)
  if (idOf) for await (const block of blocksSummedUp(table, files)) yield paymentsOf(table, block.map(idOf))
  else {
    yield* paymentBlocks(policy, table)
    sumUp(table, files)
  }
}

/** A ledger as a table of payments. */
export const openedLedger = (source: Source, policy: PolicyInFull, files: Told): Promise<Table> =>
  opened(source, paymentsTable(policy), files)

/** So many rows are handed on together at least, where there are as many. */
const fewestInBlock = 250

/** The payments of a ledger that names ids, in blocks; from their bytes where that can be. */
export async function* paymentBlocks(policy: PolicyInFull, table: Table): AsyncGenerator<readonly SourceRow[]> {
  const pieces = table.pieces(plainPayments(policy, table.file))
  if (!pieces) for await (const block of table.blocks()) yield paymentsOf(table, block)
  else
    for await (const block of pieces) {
      let held: SourceRow[] = []
      for (const piece of block) {
        for (const row of 'payments' in piece ? piece.payments : paymentsOf(table, piece)) held.push(row)
        if (held.length < fewestInBlock) continue
        yield held
        held = []
      }
      if (held.length > 0) yield held
    }
}

/** Makes payments of the rows of a ledger. */
function paymentsOf(table: Table, rows: readonly TableRow[]): readonly SourceRow[] {
  const carries = table.columns.flatMap((one) => (one.kind === 'carried' ? [one] : []))
  return rows.map((row) => paymentOf(row, table, carries))
}

function paymentOf(row: TableRow, table: Table, carries: readonly CarriedColumn[]): SourceRow {
  const { file } = table
  const { row: position, values, issues } = row
  const [first] = issues
  if (!first) {
    const carried = carries.length > 0 ? carriedIn(row, carries) : undefined
    return carried ? { position, file, value: values, carried } : { position, file, value: values }
  }
  const placed = withPaths(issues, (path) => (path === '' ? '' : nameInFile(table, path, row)))
  const wrong = issues.map(({ path }) => path)
  const { household } = values
  return { position, file, fault: first.code, values: first.values, issues: placed, household, cells: values, wrong }
}

/** Puts the id of its household in place of another number of it; undefined where the ledger names ids, or the register no numbers. */
async function idsByNumber(table: Table, { numbers, told, context }: PaymentFiles) {
  const by = numberColumnOf(table)
  const idOf = by && (await numbers.of(by.column))
  if (!idOf) return undefined
  const mark = `${table.file} by number`
  if (!told.has(mark))
    context.stderr.write(`${tablePhrases.joinedBy[context.language](table.file, by.name, by.column)}\n`)
  told.add(mark)
  return (row: TableRow): TableRow => {
    const { household: number, ...others } = row.values
    const id = number === undefined ? undefined : idOf(number)
    if (id === undefined) return row
    return typeof id === 'string'
      ? { ...row, values: { ...others, household: id } }
      : { ...row, values: others, issues: [...row.issues, id] }
  }
}

interface CarriedColumn {
  /** The name that the catalogue has for it. */
  readonly as: string
  readonly place: number
}

/** What a row carries along, by the names that the catalogue has for it. */
function carriedIn({ cells }: TableRow, columns: readonly CarriedColumn[]): Carried {
  const carried: { [name: string]: string } = {}
  for (const { as, place } of columns) {
    const cell = (cells[place] ?? '').trim()
    if (cell !== '') carried[as] = cell
  }
  return carried
}
