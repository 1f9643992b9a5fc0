/** What PostgreSQL and DuckDB have in common: lists as arrays, numbers and days that are what their columns say. */
import type { Dialect } from './dialect'
import { quoted, sql, textLiteral } from './expression'

const numbers = '(numeric|decimal|smallint|integer|bigint|hugeint)([(][0-9, ]+[)])?'

export const withArrays = {
  fenceEnd: '',
  readsTexts: true,
  hasTruth: true,
  typesThere: {
    any: '',
    number: numbers,
    integer: numbers,
    truth: 'boolean',
    text: '(text|varchar|character varying|character)([(][0-9]+[)])?',
    day: 'date',
  },
  rows: (rows, columns, alias) => {
    const lines = rows.map((row) => `  (${row.join(', ')})`)
    return `(VALUES\n${lines.join(',\n')}\n) AS ${alias}(${columns.map(quoted).join(', ')})`
  },
  matches: (text, pattern) => `${text} SIMILAR TO ${pattern}`,
  currentSchema: 'current_schema()',
  exactly: (text) => text,
  givenOut: (id) => id,
  isTyped: () => undefined,
  sets: {
    read: (given, options) =>
      sql`CASE WHEN ${given} = 'none' THEN CAST(ARRAY[] AS TEXT[]) WHEN ${given} <> '' AND string_to_array(${given}, ';') <@ ARRAY[${options}] THEN string_to_array(${given}, ';') END`,
    hasOneOf: (set, options) => sql`${set} && ARRAY[${options.map(textLiteral).join(', ')}]`,
    hasOnly: (set, options) => sql`${set} <@ ARRAY[${options.map(textLiteral).join(', ')}]`,
    of: (values) => `ARRAY[${values.join(', ')}]`,
    united: (set) =>
      `COALESCE(string_to_array(string_agg(NULLIF(array_to_string(${set}, ';'), ''), ';'), ';'), CAST(ARRAY[] AS TEXT[]))`,
  },
  commentsOnViews: true,
  parameter: (name) => name,
  spelled: (text) => text,
} satisfies Partial<Dialect>

/** Of an audit, but for how its steps are kept. */
export const auditWithArrays = {
  mayLackColumns: true,
  monthsLater: (day, months) => `CAST(${day} + ${months} * INTERVAL '1 month' AS DATE)`,
  daysBetween: (from, to) => `${to} - ${from}`,
} satisfies Partial<Dialect['audit']>

/** Types for columns that the caller has yet to make, but for numbers, which each database counts in its own way. */
export const plainTypes = { any: 'TEXT', integer: 'INTEGER', truth: 'BOOLEAN', text: 'TEXT', day: 'DATE' }
