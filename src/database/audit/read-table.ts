/** Reads one table of an audit: every column as the fact that it holds, and in `error` the columns of a row that are at fault. */

import { type Column, Columns } from '../../sql/columns'
import type { PrintedDialect } from '../../sql/dialect'
import { dialects } from '../../sql/dialects'
import { dayLiteral, plainSql, quoted, type Sql, sql } from '../../sql/expression'
import { printQuery } from '../../sql/query'
import { addError, type Fault, givenName, type ReadInput, readInputs, readsAsItStands } from '../read-facts'
import { trimmed } from '../read-text'
import { sourceOf, type ValueForm } from '../sources'
import { stagePrefix } from '../stage-names'
import type { CheckedAuditOptions } from './options'
import { type AuditColumn, type AuditTable, kindOf, nameInTable, valuesOf } from './tables'

/** The query over a table; `order` is a column of it that is kept as it stands. */
export function readTable(table: AuditTable, options: CheckedAuditOptions, order?: string): string {
  const { name, columns: all } = table
  const { dialect } = options
  const values = valuesOf(table, options)
  const columns = new Columns()
  const given = all.map((column): Column => {
    const { input, as } = column
    const own = input && !readsAsItStands(input, { values, dialect }) ? givenName(input) : as
    columns.given(own)
    return { name: own, text: givenText(column, values, options), notes: [] }
  })
  if (order !== undefined) {
    columns.given('order')
    const cell = values === 'text' ? trimmed(quoted(order), dialect) : quoted(order)
    given.push({ name: 'order', text: cell, notes: [] })
  }

  columns.begin()
  const read = all.flatMap(({ input, name: path, required }): readonly ReadInput[] =>
    input ? [{ input, path, required: required === true }] : [],
  )
  readInputs(columns, read, { values, dialect })
  columns.begin()
  addError(
    columns,
    read,
    { values, dialect },
    all.flatMap((column) => faultsOf(columns, column, options)),
  )

  const result = [...all.map(({ as }) => as), ...(order === undefined ? [] : ['order']), 'error']
  const parts = {
    start: { columns: given, from: rowsOf(table, options) },
    stages: columns.stages(),
    result: result.map((one) => ({ name: one, text: quoted(one), notes: [] })),
    prefix: stagePrefix([name]),
  }
  return printQuery(parts, dialects[dialect])
}

/**
 * The rows of a table. A column that it may lack is looked for in the table first, then in a row of nothing that stands outside:
 * the databases resolve a name from the inside out.
 */
function rowsOf(table: AuditTable, options: CheckedAuditOptions): string {
  const source = sourceOf(table.name, options.schema, options.dialect)
  const values = valuesOf(table, options)
  const { types, audit } = dialects[options.dialect]
  const lacking = table.columns
    .filter(({ mayLack }) => mayLack)
    .map((column) => `CAST(NULL AS ${types[kindOf(column, values)]}) AS ${quoted(nameInTable(column, options))}`)
  if (lacking.length === 0 || !audit.mayLackColumns) return source
  const names = table.columns.map((column) => quoted(nameInTable(column, options)))
  return `(
  SELECT r.*
  FROM (SELECT ${lacking.join(', ')}) AS n
  CROSS JOIN LATERAL (SELECT ${names.join(', ')} FROM ${source} AS t) AS r
) AS r`
}

/** Ids are compared as texts, whatever type they have; an empty text is none. */
function givenText(column: AuditColumn, values: ValueForm, options: CheckedAuditOptions): string {
  const name = quoted(nameInTable(column, options))
  if (values === 'text') return `NULLIF(${trimmed(name, options.dialect)}, '')`
  if (column.input === undefined)
    return dialects[options.dialect].exactly(plainSql(`NULLIF(CAST(${name} AS TEXT), '')`)).text
  return name
}

/** What can be wrong with a text, or with a day on which the policy was not in force. */
function faultsOf(
  columns: Columns,
  { as, name, input, required, inForce, isAcademicYear }: AuditColumn,
  { policy, dialect }: CheckedAuditOptions,
): readonly Fault[] {
  const value = columns.get(as)
  if (inForce) return [{ when: sql`COALESCE(${value} < ${dayLiteral(policy.firstDay)}, FALSE)`, path: name }]
  if (input) return []
  const faults = required ? [{ when: sql`${value} IS NULL`, path: name }] : []
  return isAcademicYear ? [...faults, { when: isNoAcademicYear(value, dialect), path: name }] : faults
}

/** The fault of a payment whose id stands twice; all else of it can be read. */
export const again = "'id'"

/** Given, and not two years that follow each other: `2013-2014`. */
export const isNoAcademicYear = (value: Sql, dialect: PrintedDialect): Sql =>
  sql`CASE WHEN ${dialects[dialect].matches(value.text, "'[0-9]{4}-[0-9]{4}'")} THEN CAST(substr(${value}, 1, 4) AS INTEGER) + 1 <> CAST(substr(${value}, 6, 4) AS INTEGER) ELSE ${value} IS NOT NULL END`
