/** What a caller says about the database that an audit is printed for, checked before anything is printed. */
import { namedProgrammes } from '../../audit/named-programmes'
import { AuditWindow } from '../../audit/window'
import { InputError, type Issue, issue } from '../../checks/issue'
import { checkedOptions } from '../../checks/options'
import { checkedReadings } from '../../kit/options'
import type { Policy } from '../../kit/policy'
import type { Definition } from '../../kit/programme'
import type { Register } from '../../kit/register'
import type { GivenReadings, Readings } from '../../kit/terms'
import type { Dialect, DialectId, PrintedDialect } from '../../sql/dialect'
import { dialects } from '../../sql/dialects'
import type { Language } from '../../words/language'
import {
  checkedFigures,
  dialectIds,
  type Layout,
  laidOut,
  layoutIssues,
  layouts,
  nameIssues,
  namings,
  valueForms,
  wordIssues,
} from '../options'
import { fileIssues, type ValueForm } from '../sources'
import { freePrefix } from '../stage-names'

export const auditStatements = ['select', 'view', 'script', 'tables', 'check'] as const
export const auditResults = ['findings', 'dues', 'payments', 'faults'] as const

export interface AuditSqlOptions {
  /** The database. */
  readonly dialect: DialectId
  /** `common`: as openGauss, Kingbase and other kin of PostgreSQL read it too. */
  readonly layout?: Layout | undefined
  /** First and last month that is looked at, `2013-01`; required but for `tables` and `check`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /**
   * What to print: the query, a view of it, a script of steps, the tables that it reads, or a query that finds what they lack. For
   * `mysql` and in the common lay-out there is no query and no view of it, but the script.
   */
  readonly as?: (typeof auditStatements)[number] | undefined
  /** The findings; or what was due at all, what becomes of each payment, or the rows that cannot be read. */
  readonly show?: (typeof auditResults)[number] | undefined
  /** The name of the view; by default what it shows. */
  readonly name?: string | undefined
  readonly householdsTable?: string | undefined
  readonly membersTable?: string | undefined
  readonly claimsTable?: string | undefined
  readonly paymentsTable?: string | undefined
  readonly standardsTable?: string | undefined
  /** Whether the table of standards has `to`: the last day of a value, NULL where it holds until the next. */
  readonly standardsTo?: boolean | undefined
  /** The schema of the tables, where they do not stand on the search path. */
  readonly schema?: string | undefined
  /** How columns are written: `"certified.lowIncome"` or `"certified_low_income"`. */
  readonly columns?: (typeof namings)[number] | undefined
  /** Whether the tables have types of their own, or are all text. A CSV file is text, and any other table typed by default. */
  readonly values?: (typeof valueForms)[number] | undefined
  /** The column of the claims by which those settled on one day follow each other; the claim's own by default. */
  readonly order?: string | undefined
  /** The programmes that are compared, by any of their names, or `all`; by default those that payments name. */
  readonly programmes?: 'all' | readonly string[] | undefined
  /** A register whose rows about figures of the document are printed into the rules. */
  readonly figures?: Register | undefined
  readonly readings?: GivenReadings | undefined
  /** The language of the comments. */
  readonly language?: Language | undefined
}

export type CheckedAuditOptions = {
  readonly [option in Exclude<
    keyof AuditSqlOptions,
    'dialect' | 'layout' | 'from' | 'to' | 'schema' | 'figures' | 'readings' | 'order' | 'values' | 'programmes'
  >]-?: NonNullable<AuditSqlOptions[option]>
} & {
  readonly policy: Policy
  readonly dialect: PrintedDialect
  readonly window: AuditWindow
  readonly schema: string | undefined
  readonly order: string | undefined
  readonly values: ValueForm | undefined
  readonly programmes: readonly Definition[] | undefined
  readonly figures: Register | undefined
  /** Whether figures or rules change by date, so that parts have the day in `on`. */
  readonly asksDay: boolean
  readonly readings: Readings
  /** Stands before the name of every part of the query. */
  readonly prefix: string
  /** The schema of the steps of a script. */
  readonly stepsIn: string
}

const optionNames: readonly (keyof AuditSqlOptions)[] = [
  ...([
    'dialect',
    'layout',
    'from',
    'to',
    'as',
    'show',
    'name',
    'householdsTable',
    'membersTable',
    'claimsTable',
  ] as const),
  ...([
    'paymentsTable',
    'standardsTable',
    'standardsTo',
    'schema',
    'columns',
    'values',
    'order',
    'programmes',
  ] as const),
  ...(['figures', 'readings', 'language'] as const),
]

/** @throws InputError with the path of each option that is wrong. */
export function checkedAuditOptions(policy: Policy, all: AuditSqlOptions): CheckedAuditOptions {
  const given = checkedOptions(all, optionNames)
  const show = given.show ?? 'findings'
  const layout = given.layout ?? 'own'
  const tables = {
    householdsTable: given.householdsTable ?? 'households',
    membersTable: given.membersTable ?? 'members',
    claimsTable: given.claimsTable ?? 'claims',
    paymentsTable: given.paymentsTable ?? 'payments',
    standardsTable: given.standardsTable ?? 'standards',
  }
  const options = {
    dialect: given.dialect,
    as: given.as ?? 'select',
    show,
    name: given.name ?? show,
    ...tables,
    standardsTo: given.standardsTo ?? false,
    schema: given.schema,
    columns: given.columns ?? 'camelCase',
    values: given.values,
    order: given.order,
    language: given.language ?? 'en',
  }
  const issues = [
    ...wordIssues({ ...options, layout, values: given.values ?? 'typed' }, words),
    ...layoutIssues(given.dialect, layout),
    ...nameIssues(options, names),
    ...fileIssues(Object.values(tables), given.dialect, given.values),
  ]
  const dialect = laidOut(given.dialect, layout)
  issues.push(...lackingIn(dialect, options.as, given.values))
  if (issues.length > 0) throw new InputError(issues)
  const prefix = freePrefix(Object.values(tables), ['audit_', 'jiuzhu_audit_', 'jiuzhu_findings_'])
  const stepsIn = `${prefix}steps`
  return {
    ...options,
    policy,
    dialect,
    programmes: namedProgrammes(policy, given.programmes),
    figures: checkedFigures(given.figures),
    asksDay: (given.figures?.amendsFigures ?? false) || (policy.lastDays?.() ?? []).length > 0,
    readings: checkedReadings(policy, given.readings ?? {}),
    window: options.as === 'tables' || options.as === 'check' ? AuditWindow.none : windowOf(policy, given),
    prefix: dialects[dialect].audit.script.prefix(stepsIn, prefix),
    stepsIn,
  }
}

/** What a database has no means for. */
function lackingIn(dialect: PrintedDialect, as: string, values: ValueForm | undefined): readonly Issue[] {
  const of = dialects[dialect] as Dialect | undefined
  if (!of) return []
  const inSteps = auditStatements.filter((one) => one !== 'select' && one !== 'view').join(', ')
  return [
    ...(of.audit.viewOfParts || (as !== 'select' && as !== 'view')
      ? []
      : [issue('option', 'as', { options: inSteps })]),
    ...(values === 'text' && !of.readsTexts ? [issue('option', 'values', { options: 'typed' })] : []),
  ]
}

function windowOf({ firstDay }: Policy, { from, to }: AuditSqlOptions): AuditWindow {
  const missing = Object.entries({ from, to }).filter(([, month]) => month === undefined)
  if (from === undefined || to === undefined) throw new InputError(missing.map(([name]) => issue('required', name)))
  const window = AuditWindow.of(from, to, firstDay)
  if (window.months.length === 0) throw new InputError([issue('beforePolicy', 'to', { day: firstDay })])
  return window
}

const words = {
  dialect: dialectIds,
  layout: layouts,
  as: auditStatements,
  show: auditResults,
  columns: namings,
  values: valueForms,
  language: ['zh', 'en'],
} as const

const names = [
  'householdsTable',
  'membersTable',
  'claimsTable',
  'paymentsTable',
  'standardsTable',
  'schema',
  'name',
  'order',
] as const
