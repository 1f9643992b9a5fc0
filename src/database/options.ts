/** What a caller says about the database that the rule is printed for, checked before anything is printed. */

import { InputError, type Issue, issue } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { dayFrom, parse } from '../checks/schema'
import { checkedReadings } from '../kit/options'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import type { Register } from '../kit/register'
import { isRegister } from '../kit/standards-in-force'
import type { GivenReadings, Readings } from '../kit/terms'
import type { Input } from '../language/expression'
import type { Dialect, DialectId, PrintedDialect } from '../sql/dialect'
import { dialects } from '../sql/dialects'
import type { Language } from '../words/language'
import { type Beside, nothingBeside } from './beside'
import { fileIssues, formOf, type ValueForm } from './sources'

export const statements = ['select', 'view', 'function', 'tables', 'check'] as const
export const namings = ['camelCase', 'snake_case'] as const
export const valueForms = ['typed', 'text'] as const
export const standardsPlaces = ['table', 'columns'] as const
export const shown = ['result', 'sources'] as const
export const claimForms = ['running', 'single'] as const
/** The databases as callers name them, and how the parts of a query are laid out for one. */
export const dialectIds = ['postgres', 'duckdb', 'mysql'] as const satisfies readonly DialectId[]
export const layouts = ['own', 'common'] as const
export type Layout = (typeof layouts)[number]

/** For which database, tables and readings a programme is printed. */
export interface SqlOptions {
  /** The database. */
  readonly dialect: DialectId
  /** `common`: as openGauss, Kingbase and other kin of PostgreSQL read it too; slower there than its own. */
  readonly layout?: Layout | undefined
  /** What to print: the query, a view of it, a function of one row's facts, the tables that it reads, or a query that finds what they lack. */
  readonly as?: (typeof statements)[number] | undefined
  /** The result alone, or beside it `sources`: the rows of the table of standards that were in force for it. */
  readonly show?: (typeof shown)[number] | undefined
  /**
   * The table of facts, one name that is quoted whole; by default `households`, `persons`, `students` or `claims`. On DuckDB
   * also a file, `households.csv`, which is read as text.
   */
  readonly table?: string | undefined
  /** The schema of the tables, where they do not stand on the search path. */
  readonly schema?: string | undefined
  /** The name of the view or function; the programme's by default. */
  readonly name?: string | undefined
  /** The columns that say whom a row is about. */
  readonly household?: string | undefined
  /** The column of the member, where rows are about persons or claims. */
  readonly person?: string | undefined
  /** The column of the claim. */
  readonly claim?: string | undefined
  /** The column by which claims that are settled on one day follow each other; the claim's own by default. */
  readonly order?: string | undefined
  /** How the columns of facts and standards are written: `"monthlyIncome"` or `"monthly_income"`. */
  readonly columns?: (typeof namings)[number] | undefined
  /** Whether the tables have types of their own, or are all text. A CSV file is text, and any other table typed by default. */
  readonly values?: (typeof valueForms)[number] | undefined
  /** Whether standards are joined by date from a table, or stand in columns of the table of facts. */
  readonly standards?: (typeof standardsPlaces)[number] | undefined
  /** The table of standards, or a CSV file of them on DuckDB; `standards` by default. */
  readonly standardsTable?: string | undefined
  /** Whether that table has `to`: the last day of a value, NULL where it holds until the next. */
  readonly standardsTo?: boolean | undefined
  /** One day for every row, `YYYY-MM-DD`; otherwise the column `onColumn` holds each row's. */
  readonly on?: string | undefined
  /** The column of each row's day, `on` by default. */
  readonly onColumn?: string | undefined
  /** Whether the claims of a year use one cap in order of settlement, or each stands alone with what it says of the others. */
  readonly claims?: (typeof claimForms)[number] | undefined
  /** Whether the claims have `medicalAidPaidEarlier`: what a person was paid before the first of them, in that one's year. */
  readonly paidEarlier?: boolean | undefined
  /** A register whose rows about figures of the document are printed into the rule; its standards are not looked at. */
  readonly figures?: Register | undefined
  /** Options that differ from the defaults. */
  readonly readings?: GivenReadings | undefined
  /** The language of the comments. */
  readonly language?: Language | undefined
}

export type CheckedOptions = {
  readonly [option in Exclude<
    keyof SqlOptions,
    'dialect' | 'layout' | 'schema' | 'on' | 'figures' | 'readings' | 'values' | 'paidEarlier'
  >]-?: NonNullable<SqlOptions[option]>
} & {
  readonly policy: Policy
  readonly dialect: PrintedDialect
  readonly schema: string | undefined
  readonly on: string | undefined
  readonly figures: Register | undefined
  readonly readings: Readings
  /** `checked`: another query has read and checked the facts, lists as arrays. */
  readonly values: ValueForm | 'checked'
  readonly standardValues: ValueForm
  /** Checked facts with a column beside them: the options that an unknown choice can still be, or whether a set may hold more. */
  readonly partlyKnown: { readonly [id: string]: 'left' | 'more' }
  /** `byClaim`: what was paid earlier stands on the claim before which it was paid, and on no other. */
  readonly paidEarlier: boolean | 'byClaim'
  /** Facts that bound those of the rule, which does not ask for them, and that the table has all the same. */
  readonly bounding: readonly Input[]
  readonly beside: Beside
}

const optionNames: readonly (keyof SqlOptions)[] = [
  ...([
    'dialect',
    'layout',
    'as',
    'show',
    'table',
    'schema',
    'name',
    'household',
    'person',
    'claim',
    'order',
    'columns',
    'values',
  ] as const),
  ...(['standards', 'standardsTable', 'standardsTo', 'on', 'onColumn', 'claims', 'paidEarlier'] as const),
  ...(['figures', 'readings', 'language'] as const),
]

const tables = { household: 'households', person: 'persons', student: 'students', claim: 'claims' } as const

/** @throws InputError with the path of each option that is wrong. */
export function checkedSqlOptions(policy: Policy, definition: Definition, options: SqlOptions): CheckedOptions {
  const given = checkedOptions(options, optionNames)
  const columns = given.columns ?? 'camelCase'
  const claim = given.claim ?? 'claim'
  const layout = given.layout ?? 'own'
  const table = given.table ?? tables[definition.subject]
  const standardsTable = given.standardsTable ?? 'standards'
  const checked: CheckedOptions = {
    policy,
    dialect: laidOut(given.dialect, layout),
    as: given.as ?? 'select',
    show: given.show ?? 'result',
    table,
    schema: given.schema,
    name: given.name ?? columnName(definition.id, columns),
    household: given.household ?? 'household',
    person: given.person ?? 'person',
    claim,
    order: given.order ?? claim,
    columns,
    values: formOf(table, given.dialect, given.values),
    standards: given.standards ?? 'table',
    standardsTable,
    standardValues: formOf(standardsTable, given.dialect, given.values),
    standardsTo: given.standardsTo ?? false,
    on: given.on === undefined ? undefined : parse(dayFrom(policy.firstDay), given.on, { at: 'on' }),
    onColumn: given.onColumn ?? 'on',
    claims: given.claims ?? (given.as === 'function' ? 'single' : 'running'),
    paidEarlier: given.paidEarlier ?? false,
    figures: checkedFigures(given.figures),
    readings: checkedReadings(policy, given.readings ?? {}),
    language: given.language ?? 'en',
    partlyKnown: {},
    bounding: [],
    beside: nothingBeside,
  }
  // A function sees one claim and none before it.
  const alone = checked.as === 'function' && checked.claims === 'running'
  const issues = [
    ...wordIssues({ ...checked, dialect: given.dialect, layout }, words),
    ...layoutIssues(given.dialect, layout),
    ...nameIssues(checked, names),
    ...fileIssues([table, standardsTable], given.dialect, given.values),
    ...(alone ? [issue('option', 'claims', { options: 'single' })] : []),
    ...lackingIn(checked),
    ...(checked.show === 'sources' && (checked.standards === 'columns' || checked.as === 'function')
      ? [issue('option', 'show', { options: 'result' })]
      : []),
  ]
  if (issues.length > 0) throw new InputError(issues)
  return checked
}

/** How SQL for a database is printed in a lay-out. */
export const laidOut = (dialect: DialectId, layout: Layout): PrintedDialect =>
  layout === 'common' && dialect === 'postgres' ? 'postgresCommon' : dialect

/** Only PostgreSQL has kin. */
export const layoutIssues = (dialect: DialectId, layout: Layout): readonly Issue[] =>
  layout === 'common' && dialect !== 'postgres' ? [issue('option', 'layout', { options: 'own' })] : []

/** What a database has no means for. */
function lackingIn({ dialect, values }: CheckedOptions): readonly Issue[] {
  const of = dialects[dialect] as Dialect | undefined
  if (!of) return []
  return [...(values === 'text' && !of.readsTexts ? [issue('option', 'values', { options: 'typed' })] : [])]
}

/** @throws InputError for what is no register. */
export function checkedFigures(figures: Register | undefined): Register | undefined {
  if (figures !== undefined && !isRegister(figures)) throw new InputError([issue('object', 'figures')])
  return figures
}

const words = {
  dialect: dialectIds,
  layout: layouts,
  as: statements,
  show: shown,
  columns: namings,
  values: valueForms,
  standards: standardsPlaces,
  claims: claimForms,
  language: ['zh', 'en'],
} as const

const names = [
  'table',
  'schema',
  'name',
  'household',
  'person',
  'claim',
  'order',
  'standardsTable',
  'onColumn',
] as const

/** Options that are none of the words which they may be. */
export const wordIssues = <Option extends string>(
  options: { readonly [option in NoInfer<Option>]: unknown },
  allowed: { readonly [option in Option]: readonly string[] },
): readonly Issue[] =>
  (Object.entries(allowed) as [Option, readonly string[]][]).flatMap(([option, list]) =>
    list.includes(options[option] as never) ? [] : [issue('option', option, { options: list.join(', ') })],
  )

/** Any name will do but one that no table can have, and one with a line break, which would break the layout. */
export const nameIssues = <Option extends string>(
  options: { readonly [option in NoInfer<Option>]: unknown },
  among: readonly Option[],
): readonly Issue[] =>
  among.flatMap((option) =>
    options[option] === undefined || isSqlName(options[option]) ? [] : [issue('sqlName', option)],
  )

const isSqlName = (name: unknown): boolean => typeof name === 'string' && /^\P{Cc}+$/u.test(name)

/** `monthlyIncome` as the database writes it, and `certified.lowIncome`. */
export const columnName = (id: string, naming: CheckedOptions['columns']): string =>
  naming === 'camelCase' ? id : id.replace('.', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
