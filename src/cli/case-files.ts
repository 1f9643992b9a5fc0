/** Cases as JSON, as three tables, or as one with a row a person; and payments. */
import type { SourceRow } from '../audit/rows'
import { withPaths } from '../checks/issue'
import type { PolicyInFull } from '../kit/policy'
import { type CaseRecord, type CaseTable, readCaseTables } from '../tables/case-tables'
import { claimsTable, householdsTable, membersTable, paymentsTable, peopleTable } from '../tables/catalogue/build'
import type { TableCatalogue } from '../tables/catalogue/column'
import { readJsonRecords } from '../tables/json-lines'
import { carriedBy } from '../tables/reading/carried'
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
  /** Cases as JSON, or the table of households, or that of people. */
  readonly cases: Source
  readonly form: 'json' | 'tables' | 'people'
  readonly members?: Source
  readonly claims?: Source
  readonly reading: TableReading
  /** Files of which it was said what they were taken for; a file may be read several times. */
  readonly told: Set<string>
  readonly context: Context
}

type Opened = (file: string, context: Context) => Promise<Source>
type CaseValues = Partial<Values<(typeof caseTableOptions)[number]>> & { readonly encoding?: string | undefined }

/**
 * The files of cases that the arguments name: `given` is JSON, or the households where a table of members is beside it.
 * @throws UsageError for tables that are no register together.
 */
export async function caseFiles(
  open: Opened,
  given: string | undefined,
  values: CaseValues,
  context: Context,
): Promise<CaseFiles> {
  const { households, members, claims, people } = values
  const say = (name: keyof typeof lines): UsageError => new UsageError(lines[name][context.language])
  const file = people ?? households ?? given ?? '-'
  if ([people, households, given].filter((one) => one !== undefined).length > 1) throw say('casesTwice')
  if (people !== undefined && members !== undefined) throw say('casesTwice')
  if (claims !== undefined && members === undefined && people === undefined) throw say('claimsNeedMembers')
  if (members === undefined && (households !== undefined || /\.(csv|tsv|txt|xlsx?)(\.gz)?$/i.test(given ?? '')))
    throw say('tablesNeedMembers')
  const isTable = people !== undefined || members !== undefined
  // Tables are read more than once, whoever reads them.
  const opened = isTable ? Source.again : open
  return {
    cases: await opened(file, context),
    form: people !== undefined ? 'people' : members !== undefined ? 'tables' : 'json',
    ...(members === undefined ? {} : { members: await opened(members, context) }),
    ...(claims === undefined ? {} : { claims: await opened(claims, context) }),
    reading: await tableReading(values, context),
    told: new Set(),
    context,
  }
}

/** Cases one by one: JSON in its three shapes, or tables joined. */
export async function* readCases(
  policy: PolicyInFull,
  files: CaseFiles,
  options: ReadLinesOptions,
): AsyncGenerator<CaseRecord> {
  if (files.form === 'json') {
    for await (const record of readJsonRecords(await files.cases.open(), options)) yield caseOfJson(record)
    return
  }
  const claims = files.claims && caseTable(await opened(files.claims, claimsTable(policy), files), files)
  const rest = claims ? { claims } : {}
  if (files.form === 'people') {
    const table = await opened(files.cases, peopleTable(policy), files)
    const { place, rows } = caseTable(table, files)
    const people = await householdsAndMembers(rows as AsyncIterable<TableRow>, table.catalogue)
    yield* readCaseTables(policy, {
      households: { rows: people.households, place, carried: carriedBy(table.columns, 'household') },
      members: { rows: people.members, place, carried: carriedBy(table.columns, 'person') },
      ...rest,
    })
    return
  }
  const households = await opened(files.cases, householdsTable(policy), files)
  const members = await opened(files.members ?? files.cases, membersTable(policy), files)
  yield* readCaseTables(policy, {
    households: caseTable(households, files),
    members: caseTable(members, files),
    ...rest,
  })
}

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

/** The rows of a table, and the places of its cells in the file's own words. */
const caseTable = (table: Table, files: Told): CaseTable => ({
  rows: summedUp(table, files),
  place: (row, column) => `${table.file} ${placeOf(table, row, column, files.context.language)}`,
  carried: carriedBy(table.columns),
})

/** All rows of a table; at the end what was passed over is said once. */
async function* summedUp(table: Table, { context, told }: Told): AsyncGenerator<TableRow> {
  yield* table.rows()
  const mark = `${table.file} summed up`
  if (told.has(mark)) return
  told.add(mark)
  for (const line of summaryLines(table, context.language)) context.stderr.write(`${line}\n`)
}

/** A ledger that may be read several times. */
export interface PaymentFile extends Told {
  readonly payments: Source
}

/** Payments one by one: a table as people have it, or JSON Lines. */
export async function* readPayments(
  policy: PolicyInFull,
  file: PaymentFile,
  options: ReadLinesOptions & { readonly carry?: readonly string[] },
): AsyncGenerator<SourceRow> {
  const { payments } = file
  const { isJson, source } = await peeked(await payments.open())
  if (isJson) {
    for await (const row of readRecords(source, paymentsTable(policy), options))
      yield 'cells' in row ? { ...row, household: row.cells?.household } : row
    return
  }
  const table = await opened(payments, paymentsTable(policy), file)
  for await (const row of summedUp(table, file)) {
    const { row: position, values, issues } = row
    const [first] = issues
    if (!first) yield { position, value: values }
    else {
      const placed = withPaths(issues, (path) => (path === '' ? '' : nameInFile(table, path, row)))
      yield { position, fault: first.code, values: first.values, issues: placed, household: values.household }
    }
  }
}
