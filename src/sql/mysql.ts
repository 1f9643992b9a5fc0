/**
 * MariaDB, and as far as its manuals go MySQL 8, TiDB, OceanBase and PolarDB-X. It has no arrays, so that a set is a text with
 * commas; takes any type for any other, so that each typed cell is looked at; and compares texts without their case and the
 * blanks at their ends, so that texts which must be the same are compared as bytes.
 */
import { type Dialect, roomy } from './dialect'
import { joined, quoted, type Sql, sql, textLiteral } from './expression'
import { spelledForMysql } from './mysql-spelling'

/** A text as the patterns read it: every letter by its case. */
const byLetter = (text: Sql | string): Sql => sql`CONVERT(${text} USING utf8mb4) COLLATE utf8mb4_bin`

const bytes = (text: Sql): Sql => sql`CAST(CONVERT(${text} USING utf8mb4) AS BINARY)`

const patterns = { number: '-?[0-9]+([.][0-9]+)?', day: '[0-9]{4}-[0-9]{2}-[0-9]{2}' } as const

const whole = (text: Sql | string, pattern: string): Sql =>
  sql`${byLetter(text)} REGEXP ${textLiteral(`\\A(${pattern})\\z`)}`

const numbers = '(decimal|smallint|mediumint|int|bigint)'

export const mysql: Dialect = {
  id: 'mysql',
  // A table with a limit is worked out by itself, and not merged into its readers.
  fence: '',
  fenceEnd: '\nLIMIT 18446744073709551615',
  readsFiles: false,
  trimmed: undefined,
  hasTruth: false,
  types: {
    any: 'VARCHAR(191)',
    number: 'DECIMAL(20, 6)',
    integer: 'INTEGER',
    truth: 'BOOLEAN',
    text: 'VARCHAR(1000)',
    day: 'DATE',
  },
  typesThere: {
    any: '',
    number: numbers,
    integer: numbers,
    truth: '(boolean|tinyint)',
    text: '(varchar|char|text|mediumtext|tinytext)',
    day: 'date',
  },
  rows: (rows, columns, alias) => {
    const [first, ...others] = rows.map((row) =>
      row.map((cell, at) => `${textLiteral(cell)} AS ${quoted(columns[at] ?? '')}`).join(', '),
    )
    return `(\n${[first, ...others].map((line) => `  SELECT ${line}`).join(' UNION ALL\n')}\n) AS ${alias}`
  },
  matches: (text, pattern) => `${text} REGEXP CONCAT('^(', ${pattern}, ')$')`,
  currentSchema: 'DATABASE()',
  exactly: bytes,
  givenOut: (id) => `CONVERT(${id} USING utf8mb4)`,
  isTyped: (kind, given) => whole(sql`CAST(${given} AS CHAR)`, patterns[kind]),
  sets: {
    read: (given, options) => {
      const one = options.replaceAll("', '", '|').replaceAll("'", '')
      return sql`CASE WHEN ${bytes(given)} = 'none' THEN '' WHEN ${whole(given, `(${one})(;(${one}))*`)} THEN REPLACE(${given}, ';', ',') END`
    },
    hasOneOf: (set, options) =>
      options.length === 0
        ? sql`(${set} <> ${set})`
        : joined(
            options.map((one) => sql`FIND_IN_SET(${textLiteral(one)}, ${set}) > 0`),
            ' OR ',
          ),
  },
  inForce: (day, _, on) => on(day),
  rowFunction: undefined,
  audit: undefined,
  commentsOnViews: false,
  // Its division rounds after a few decimals, and whole division has no room for long numbers; a remainder is exact.
  wholeQuotient: (dividend, divisor) => sql`((${dividend} - MOD(${dividend}, ${divisor})) / ${divisor})`,
  ...roomy,
  spelled: spelledForMysql,
}
