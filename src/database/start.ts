/** Where a query starts: the columns that it takes from the table of facts, or a row of parameters. */

import type { Policy } from '../kit/policy'
import type { Subject } from '../kit/programme'
import { isStatistic } from '../kit/terms'
import type { Input } from '../language/expression'
import type { Column, Columns } from '../sql/columns'
import type { ColumnKind, Dialect, PrintedDialect } from '../sql/dialect'
import { dialects } from '../sql/dialects'
import { dayLiteral, plainSql, quoted, type Sql, sql, textLiteral } from '../sql/expression'
import type { Start, Table } from '../sql/query'
import { carriedName } from './beside'
import { type CheckedOptions, columnName } from './options'
import { givenName, lastDay, readsAsItStands, readTyped } from './read-facts'
import { trimmed } from './read-text'
import { sourceOf } from './sources'

/** The column with the day whose standards apply. */
const dayName = 'day in force'

/** Whom a row is about. */
export type Key = 'household' | 'person' | 'claim'

/** The column that says whom a row is about, carried to the result, whatever the table calls it. */
export const keyName = (key: Key): string => `key.${key}`

/** In the order of the result; the caller of a function knows whom it is about. */
function keysOf({ as }: CheckedOptions, subject: Subject): readonly Key[] {
  if (as === 'function') return []
  return subject === 'household'
    ? ['household']
    : subject === 'claim'
      ? ['household', 'person', 'claim']
      : ['household', 'person']
}

/** A column that the query takes, as the database has it. */
export interface TakenColumn {
  readonly name: string
  readonly kind: ColumnKind
}

/** What the column of a fact must hold, where columns have types. */
export const columnKinds = {
  money: 'number',
  count: 'integer',
  truth: 'truth',
  choice: 'text',
  set: 'text',
  day: 'day',
} as const satisfies { readonly [type in Input['type']]: ColumnKind }

/** Builds the start of a query, and tells the columns which names it gives. */
export class StartColumns {
  readonly columns: Column[] = []
  readonly taken: TakenColumn[] = []
  private before: readonly Table[] = []
  private readonly known: Columns
  private readonly options: CheckedOptions

  readonly keys: readonly Key[]

  constructor(known: Columns, options: CheckedOptions, subject: Subject) {
    this.known = known
    this.options = options
    this.keys = keysOf(options, subject)
    for (const key of this.keys) {
      this.take(options[key], 'any')
      this.add(keyName(key), dialects[options.dialect].exactly(plainSql(this.cell(options[key]))))
    }
    for (const name of options.beside.carry) this.add(carriedName(name), plainSql(quoted(name)))
  }

  /** A column under its own name, as it stands. */
  column(name: string): Sql {
    return this.add(name, plainSql(quoted(name)))
  }

  /** A column by which rows are put in order. */
  order(column: string): void {
    this.take(column, 'any')
    this.add('order', plainSql(quoted(column)))
  }

  input(input: Input): Sql {
    const { columns } = this.options
    return this.fact(
      readsAsItStands(input, this.options) ? input.id : givenName(input),
      columnName(input.id, columns),
      columnKinds[input.type],
    )
  }

  /** The day of each row, or one for all. */
  day(): Sql {
    const { on, onColumn } = this.options
    return on === undefined ? this.fact(dayName, onColumn, 'day') : this.add(dayName, plainSql(dayLiteral(on)))
  }

  /** A column that is trimmed, and NULL where it is empty, where the table is all text. */
  private fact(name: string, column: string, kind: ColumnKind): Sql {
    this.take(column, this.options.values === 'text' ? 'text' : kind)
    return this.add(name, plainSql(this.cell(column)))
  }

  private cell(column: string): string {
    const { values, dialect, as } = this.options
    const name = quoted(as === 'function' ? dialects[dialect].parameter(column) : column)
    return values === 'text' ? `NULLIF(${trimmed(name, dialect)}, '')` : name
  }

  /** Common tables that the stages read. */
  read(tables: readonly Table[]): void {
    this.before = tables
  }

  start(): Start {
    const { as, table, schema, dialect, beside } = this.options
    const rows = beside.where === undefined ? '' : `\nWHERE ${beside.where}`
    const from = as === 'function' ? undefined : `${sourceOf(table, schema, dialect)}${rows}`
    return { columns: this.columns, from, before: this.before }
  }

  private take(name: string, kind: ColumnKind): void {
    if (!this.taken.some((one) => one.name === name)) this.taken.push({ name, kind })
  }

  private add(name: string, text: Sql): Sql {
    if (this.known.has(name)) return this.known.get(name)
    this.columns.push({ name, text: text.text, notes: [] })
    return this.known.given(name)
  }
}

/** Where the standards stand: `from` is their table as a query selects from it. */
interface StandardsPlace {
  readonly policy: Policy
  readonly from: string
  readonly standardsTo: boolean
  /** Whether their values have been read already. */
  readonly areRead: boolean
}

/**
 * The value of a standard that is in force on a day; a statistic is that of the calendar year before. Two
 * values on one day, a date without a value, or a value that is none, give -1, so that the row is invalid.
 */
export const standardInForce = (
  input: Input,
  day: Sql,
  place: StandardsPlace,
  dialect: PrintedDialect,
  kept: Kept,
): Sql => onDay(input, day, place, dialect, kept, valueOn(input, place, dialect))

/** The same for the days of few rows. */
export const standardOfDay = (input: Input, day: Sql, place: StandardsPlace, dialect: PrintedDialect): Sql =>
  standardOn(input, day, place, dialects[dialect].exactly, valueOn(input, place, dialect))

/** The first day of that value, or the calendar year of the statistic: which row of the table it stands in. */
export const sourceInForce = (
  input: Input,
  day: Sql,
  place: StandardsPlace,
  dialect: PrintedDialect,
  kept: Kept,
): Sql => onDay(input, day, place, dialect, kept, dateOn)

/** Keeps what is the same for every row in a column. */
type Kept = (values: Sql) => Sql

function onDay(input: Input, day: Sql, place: StandardsPlace, dialect: PrintedDialect, kept: Kept, of: Selected): Sql {
  const { inForce, exactly } = dialects[dialect]
  return inForce(day, daysOfChange(input, place), (on) => standardOn(input, on, place, exactly, of), kept)
}

/** What is selected of the row in force: whether it is at fault, whether it has ended, and its date. */
type Selected = (row: { readonly atFault: Sql; readonly ended: Sql | string; readonly date: string }) => Sql

function valueOn(input: Input, { areRead }: StandardsPlace, dialect: PrintedDialect): Selected {
  const given = plainSql('s."value"')
  const value = areRead ? given : sql`COALESCE(${readTyped(input, given, undefined, dialects[dialect])}, -1)`
  return ({ atFault, ended }) => sql`CAST(CASE WHEN ${atFault} THEN -1${ended} ELSE ${value} END AS DECIMAL(15, 2))`
}

const dateOn: Selected = ({ atFault, ended, date }) => sql`CASE WHEN ${atFault} THEN NULL${ended} ELSE ${date} END`

/** The days from which a standard may have another value; beyond those that can be written none matters. */
function daysOfChange({ id }: Input, { policy, from, standardsTo }: StandardsPlace): string {
  const rows = `FROM ${from} AS s WHERE s."standard" = ${textLiteral(id)}`
  if (!isStatistic(policy, id))
    return [
      `SELECT s."from" AS "day" ${rows} AND s."from" IS NOT NULL`,
      ...(standardsTo ? [`SELECT s."to" + 1 ${rows} AND s."to" < ${lastDay}`] : []),
    ].join(' UNION ')
  const january = (years: number): string =>
    `SELECT make_date(CAST(s."year" AS INTEGER) + ${years}, 1, 1) AS "day" ${rows} AND s."year" BETWEEN 1 AND 9998`
  return `${january(1)} UNION ${january(2)}`
}

function standardOn(
  { id }: Input,
  day: Sql,
  { policy, from, standardsTo }: StandardsPlace,
  exactly: Dialect['exactly'],
  selected: Selected,
): Sql {
  const isStandard = sql`${exactly(plainSql('s."standard"'))} = ${textLiteral(id)}`
  const table = `${from} AS s`
  const isYearly = isStatistic(policy, id)
  const date = isYearly ? 's."year"' : 's."from"'
  const ends = standardsTo && !isYearly
  const atFault = sql`COUNT(*) OVER (PARTITION BY ${date}) > 1 OR s."value" IS NULL${ends ? endsAtFault(day) : ''}`
  // A value that has ended leaves none in force: the one before it does not come back.
  const ended = ends ? sql` WHEN s."to" < ${day} THEN NULL` : ''
  const inForce = isYearly ? sql`${date} = extract(year FROM ${day}) - 1` : sql`${date} <= ${day}`
  return sql`(SELECT ${selected({ atFault, ended, date })} FROM ${table} WHERE ${isStandard} AND ${inForce} ORDER BY ${date} DESC LIMIT 1)`
}

/** A value that ends before it begins, or an earlier one that still holds on the day. */
const endsAtFault = (day: Sql): Sql =>
  sql` OR s."to" < s."from" OR MAX(s."to") OVER (ORDER BY s."from" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) >= ${day}`
