/** Cases as JSON, as three tables, or as one with a row a person; and payments. */
import type { Carried } from '../audit/payment'
import type { SourceRow } from '../audit/rows'
import { withPaths } from '../checks/issue'
import type { PolicyInFull } from '../kit/policy'
import { type CaseRecord, type CaseTable, readCaseTables } from '../tables/case-tables'
import { claimsTable, householdsTable, membersTable, paymentsTable, peopleTable } from '../tables/catalogue/build'
import type { TableCatalogue } from '../tables/catalogue/column'
import { readJsonRecords } from '../tables/json-lines'
import { carriedBy, type Whose } from '../tables/reading/carried'
import { householdsAndMembers } from '../tables/reading/people'
import { nameInFile, openTable, type Table } from '../tables/reading/table'
import type { TableRow } from '../tables/reading/table-row'
import { readRecords } from '../tables/records'
import type { ReadLinesOptions } from '../tables/text'
import { lines, phrases } from '../words/command'
import { type Context, UsageError } from './context'
import type { caseTableOptions, Values } from './options'
import { peeked } from './peek'
import { caseOfJson, ofFile, Source } from './sources'
import { bytesOfSource, placeOf, summaryLines, type TableReading, tableReading, takenForLine } from './table-files'

export interface CaseFiles {
  /** Cases as JSON, or tables of households, or of people. */
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
 * The files of cases that the arguments name: `given` is JSON, or households where tables of members are beside them.
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
  const forms = [people, households, given].filter(({ length }) => length > 0)
  const [files = ['-']] = forms
  if (forms.length > 1) throw say('casesTwice')
  if (people.length > 0 && members.length > 0) throw say('casesTwice')
  if (claims.length > 0 && members.length === 0 && people.length === 0) throw say('claimsNeedMembers')
  const isNamedTable = given.some((file) => /\.(csv|tsv|txt|xlsx?)(\.gz)?$/i.test(file))
  if (members.length === 0 && (households.length > 0 || isNamedTable)) throw say('tablesNeedMembers')
  const form = people.length > 0 ? 'people' : members.length > 0 ? 'tables' : 'json'
  // Tables are read more than once, whoever reads them.
  const opened = form === 'json' ? open : Source.again
  const all = (names: readonly string[]) => Promise.all(names.map((file) => opened(file, context)))
  return {
    cases: await all(files),
    form,
    members: await all(members),
    claims: await all(claims),
    reading: await tableReading(values, context),
    told: new Set(),
    context,
  }
}

/** Cases one by one: JSON in its three shapes, or tables joined; of several files one after the other. */
export async function* readCases(
  policy: PolicyInFull,
  files: CaseFiles,
  options: ReadLinesOptions,
): AsyncGenerator<CaseRecord> {
  if (files.form === 'json') {
    const isOne = files.cases.length === 1
    for (const source of files.cases)
      for await (const record of readJsonRecords(await source.open(), options))
        yield isOne ? caseOfJson(record) : { ...caseOfJson(record), file: source.file }
    return
  }
  const claims = await caseTable(files.claims, claimsTable(policy), files)
  const rest = claims ? { claims } : {}
  if (files.form === 'people') {
    const catalogue = peopleTable(policy)
    const table = await caseTable(files.cases, catalogue, files)
    if (!table) return
    const { place } = table
    const people = await householdsAndMembers(table.rows, catalogue)
    yield* readCaseTables(policy, {
      households: { rows: people.households, place, carried: table.carriedOf('household') },
      members: { rows: people.members, place, carried: table.carriedOf('person') },
      ...rest,
    })
    return
  }
  const nothing = { rows: none(), place: () => '' }
  yield* readCaseTables(policy, {
    households: (await caseTable(files.cases, householdsTable(policy), files)) ?? nothing,
    members: (await caseTable(files.members, membersTable(policy), files)) ?? nothing,
    ...rest,
  })
}

async function* none(): AsyncGenerator<TableRow> {}

/** Opens a table and says once what it was taken for. */
async function opened(source: Source, catalogue: TableCatalogue, files: Told): Promise<Table> {
  const { context, reading, told } = files
  const { language, stderr } = context
  const { isJson } = await peeked(await source.open())
  if (isJson) throw new UsageError(phrases.tableIsJson[language](source.file))
  for await (const table of ofFile(source.file, one(source, catalogue, reading))) {
    if (!told.has(source.file)) stderr.write(`${takenForLine(table, language)}\n`)
    told.add(source.file)
    return table
  }
  throw new Error('unreachable')
}

type Told = Pick<CaseFiles, 'context' | 'reading' | 'told'>

async function* one(source: Source, catalogue: TableCatalogue, reading: TableReading): AsyncGenerator<Table> {
  yield openTable(bytesOfSource(source), catalogue, { ...reading(source.file), isSetWhereKnown: true })
}

/** The rows of one or several tables, and the places of their cells in the files' own words; undefined where there is no file. */
async function caseTable(
  sources: readonly Source[],
  catalogue: TableCatalogue,
  files: Told,
): Promise<JoinedTables | undefined> {
  const tables: Table[] = []
  for (const source of sources) tables.push(await opened(source, catalogue, files))
  const [only] = tables
  if (!only) return undefined
  const tableOfRow = new WeakMap<TableRow, Table>()
  async function* rows(): AsyncGenerator<TableRow> {
    for (const table of tables)
      for await (const row of summedUp(table, files)) {
        if (table !== only) tableOfRow.set(row, table)
        yield row
      }
  }
  const place: CaseTable['place'] = (row, column) => {
    const table = (row && tableOfRow.get(row)) ?? only
    return `${table.file} ${placeOf(table, row?.row ?? 0, column, files.context.language)}`
  }
  const carried = (whose?: Whose) => {
    const byTable = new Map(tables.map((table) => [table, carriedBy(table.columns, whose)] as const))
    return (row: TableRow) => byTable.get(tableOfRow.get(row) ?? only)?.(row) ?? {}
  }
  return { rows: rows(), place, carried: carried(), carriedOf: carried }
}

interface JoinedTables extends CaseTable {
  readonly rows: AsyncGenerator<TableRow>
  /** What rows carry along of the household, or of the person. */
  readonly carriedOf: (whose: Whose) => (row: TableRow) => object
}

/** All rows of a table; at the end what was passed over is said once. */
async function* summedUp(table: Table, { context, told }: Told): AsyncGenerator<TableRow> {
  yield* table.rows()
  const mark = `${table.file} summed up`
  if (told.has(mark)) return
  told.add(mark)
  for (const line of summaryLines(table, context.language)) context.stderr.write(`${line}\n`)
}

/** A ledger that may be read several times, in one file or several. */
export interface PaymentFiles extends Told {
  readonly payments: readonly Source[]
}

/** Payments one by one, each with its file: a table as people have it, or JSON Lines. */
export async function* readPayments(
  policy: PolicyInFull,
  files: PaymentFiles,
  options: ReadLinesOptions & { readonly carry?: readonly string[] },
): AsyncGenerator<SourceRow> {
  for (const source of files.payments) {
    const { file } = source
    const { isJson, source: bytes } = await peeked(await source.open())
    if (!isJson) yield* tableOfPayments(await opened(source, paymentsTable(policy), files), files)
    else
      for await (const row of readRecords(bytes, paymentsTable(policy), options))
        yield 'cells' in row ? { ...row, file, household: row.cells?.household } : { ...row, file }
  }
}

async function* tableOfPayments(table: Table, files: Told): AsyncGenerator<SourceRow> {
  const { file, columns } = table
  const carries = columns.flatMap((one) => (one.kind === 'carried' ? [one] : []))
  for await (const row of summedUp(table, files)) {
    const { row: position, values, issues } = row
    const [first] = issues
    if (!first) {
      const carried = carries.length > 0 ? carriedIn(row, carries) : undefined
      yield carried ? { position, file, value: values, carried } : { position, file, value: values }
    } else {
      const placed = withPaths(issues, (path) => (path === '' ? '' : nameInFile(table, path, row)))
      const wrong = issues.map(({ path }) => path)
      const { household } = values
      yield { position, file, fault: first.code, values: first.values, issues: placed, household, cells: values, wrong }
    }
  }
}

/** What a row carries along, by the names that the catalogue has for it. */
function carriedIn({ cells }: TableRow, columns: readonly { readonly as: string; readonly place: number }[]): Carried {
  const carried: { [name: string]: string } = {}
  for (const { as, place } of columns) {
    const cell = (cells[place] ?? '').trim()
    if (cell !== '') carried[as] = cell
  }
  return carried
}
