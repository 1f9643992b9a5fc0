/** Reads one table of an audit: every column as the fact that it holds, and in `error` the columns of a row that are at fault. */

import { type Column, Columns } from '../../sql/columns'
import { type DialectId, dialects } from '../../sql/dialect'
import { dayLiteral, plainSql, quoted, type Sql, sql, textLiteral } from '../../sql/expression'
import { printQuery } from '../../sql/query'
import { addError, type Fault, givenName, type ReadInput, readInputs, readsAsItStands } from '../read-facts'
import { stagePrefix } from '../stage-names'
import { tableName } from '../start'
import type { CheckedAuditOptions } from './options'
import { type AuditColumn, type AuditTable, nameInTable } from './tables'

/** The query over a table; `order` is a column of it that is kept as it stands. */
export function readTable({ name, columns: all }: AuditTable, options: CheckedAuditOptions, order?: string): string {
  const { values, schema, dialect } = options
  const columns = new Columns()
  const given = all.map((column): Column => {
    const { input, as } = column
    const own = input && !readsAsItStands(input, values) ? givenName(input) : as
    columns.given(own)
    return { name: own, text: givenText(column, options), notes: [] }
  })
  if (order !== undefined) {
    columns.given('order')
    given.push({ name: 'order', text: quoted(order), notes: [] })
  }

  columns.begin()
  const read = all.flatMap(({ input, name: path, required }): readonly ReadInput[] =>
    input ? [{ input, path, required: required === true }] : [],
  )
  readInputs(columns, read, values)
  columns.begin()
  addError(
    columns,
    read,
    all.flatMap((column) => faultsOf(columns, column, options)),
  )

  const result = [...all.map(({ as }) => as), ...(order === undefined ? [] : ['order']), 'error']
  const parts = {
    start: { columns: given, from: sourceOf(name, schema, options) },
    stages: columns.stages(),
    result: result.map((one) => ({ name: one, text: quoted(one), notes: [] })),
    prefix: stagePrefix([name]),
  }
  return printQuery(parts, dialects[dialect])
}

/** DuckDB reads a file where it lies; one that is all text is read so, and no type is guessed. */
const sourceOf = (
  name: string,
  schema: string | undefined,
  { dialect, values }: { readonly dialect: DialectId; readonly values: 'typed' | 'text' },
): string =>
  dialect === 'duckdb' && values === 'text' && /\.[ct]sv(\.gz)?$/i.test(name)
    ? `read_csv(${textLiteral(name)}, header = true, all_varchar = true)`
    : tableName(name, schema)

/** Ids are compared as texts, whatever type they have; an empty text is none. */
function givenText(column: AuditColumn, options: CheckedAuditOptions): string {
  const name = quoted(nameInTable(column, options))
  if (options.values === 'text') return `NULLIF(trim(${name}), '')`
  if (column.input === undefined) return `NULLIF(CAST(${name} AS TEXT), '')`
  return name
}

/** What can be wrong with a text, or with a day on which the policy was not in force. */
function faultsOf(
  columns: Columns,
  { as, name, input, required, inForce, isAcademicYear }: AuditColumn,
  { policy }: CheckedAuditOptions,
): readonly Fault[] {
  const value = columns.get(as)
  if (inForce) return [{ when: sql`COALESCE(${value} < ${dayLiteral(policy.firstDay)}, FALSE)`, path: name }]
  if (input) return []
  const faults = required ? [{ when: sql`${value} IS NULL`, path: name }] : []
  return isAcademicYear ? [...faults, { when: isNoAcademicYear(value), path: name }] : faults
}

/** Given, and not two years that follow each other: `2013-2014`. */
export const isNoAcademicYear = (value: Sql): Sql =>
  sql`CASE WHEN ${value} SIMILAR TO '[0-9]{4}-[0-9]{4}' THEN CAST(substr(${value}, 1, 4) AS INTEGER) + 1 <> CAST(substr(${value}, 6, 4) AS INTEGER) ELSE ${value} IS NOT NULL END`

/** A column by its name, as text that reads it. */
export const column = (name: string): Sql => plainSql(quoted(name))
