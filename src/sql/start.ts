/** Where a query starts: the columns that it takes from the table of facts, or a row of parameters. */
import type { Input } from '../engine/expression'
import type { Column, Columns } from '../engine/sql/columns'
import { dayLiteral, plainSql, quoted, type Sql, sql, textLiteral } from '../engine/sql/expression'
import type { Start } from '../engine/sql/query'
import { type CheckedOptions, columnName } from './options'
import { givenName, readsAsItStands } from './read-facts'

/** The column with the day whose standards apply. */
export const dayName = 'day in force'

/** A column of the table that says whom a row is about, carried to the result. */
export const keyName = (column: string): string => `key.${column}`

/** The columns that say whom a row is about, in the order of the result. */
export function keysOf(
  options: CheckedOptions,
  subject: 'household' | 'person' | 'student' | 'claim',
): readonly string[] {
  const { household, person, claim } = options
  if (options.as === 'function') return []
  return subject === 'household' ? [household] : subject === 'claim' ? [household, person, claim] : [household, person]
}

/** Builds the start of a query, and tells the columns which names it gives. */
export class StartColumns {
  readonly columns: Column[] = []
  private readonly known: Columns
  private readonly options: CheckedOptions

  constructor(known: Columns, options: CheckedOptions) {
    this.known = known
    this.options = options
  }

  key(column: string): void {
    this.add(keyName(column), plainSql(quoted(column)))
  }

  input(input: Input): Sql {
    const { columns, values } = this.options
    return this.text(readsAsItStands(input, values) ? input.id : givenName(input), columnName(input.id, columns))
  }

  /** Any other column, trimmed and empty as NULL where the table is all text. */
  text(name: string, column: string): Sql {
    const given = quoted(column)
    return this.add(name, plainSql(this.options.values === 'text' ? `NULLIF(trim(${given}), '')` : given))
  }

  /** The day of each row, or one for all. */
  day(): Sql {
    const { on, onColumn } = this.options
    return on === undefined ? this.text(dayName, onColumn) : this.add(dayName, plainSql(dayLiteral(on)))
  }

  start(): Start {
    const { as, table, schema } = this.options
    return { columns: this.columns, from: as === 'function' ? undefined : tableName(table, schema) }
  }

  private add(name: string, text: Sql): Sql {
    if (this.known.has(name)) return this.known.get(name)
    this.columns.push({ name, text: text.text, notes: [] })
    return this.known.given(name)
  }
}

export const tableName = (table: string, schema: string | undefined): string =>
  schema === undefined ? quoted(table) : `${quoted(schema)}.${quoted(table)}`

/** The value of a standard that is in force on a day; the consumption statistic is that of the calendar year before. */
export function standardInForce({ id }: Input, day: Sql, { standardsTable, schema }: CheckedOptions): Sql {
  const from = `SELECT s."value" FROM ${tableName(standardsTable, schema)} AS s WHERE s."standard" = ${textLiteral(id)}`
  return id === 'urbanConsumptionPerCapita'
    ? sql`(${from} AND s."year" = extract(year FROM ${day}) - 1 LIMIT 1)`
    : sql`(${from} AND s."from" <= ${day} ORDER BY s."from" DESC LIMIT 1)`
}
