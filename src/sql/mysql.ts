/**
 * MariaDB, and as far as its manuals go MySQL 8, TiDB, OceanBase and PolarDB-X. It has no arrays, so that a set is a text with
 * commas; takes any type for any other, so that each typed cell is looked at; and compares texts without their case and the
 * blanks at their ends, so that texts which must be the same are compared as bytes.
 */
import { countedTwice, type Dialect, roomy } from './dialect'
import { joined, quoted, type Sql, sql, textLiteral } from './expression'
import { spelledForMysql } from './mysql-spelling'

/** A text as the patterns read it: every letter by its case. */
const byLetter = (text: Sql | string): Sql => sql`CONVERT(${text} USING utf8mb4) COLLATE utf8mb4_bin`

const bytes = (text: Sql): Sql => sql`CAST(CONVERT(${text} USING utf8mb4) AS BINARY)`

const patterns = { number: '-?[0-9]+([.][0-9]+)?', day: '[0-9]{4}-[0-9]{2}-[0-9]{2}' } as const

const whole = (text: Sql | string, pattern: string): Sql =>
  sql`${byLetter(text)} REGEXP ${textLiteral(`\\A(${pattern})\\z`)}`

/** Some of the options, each with the separator before it but for the first. */
const anyOf = (options: readonly string[], separator: string): string =>
  `(${options.join('|')})(${separator}(${options.join('|')}))*`

const blanks = '[\\s\\x{0B}\\p{Z}\\x{FEFF}]+'

const numbers = '(decimal|smallint|mediumint|int|bigint)'

const types: Dialect['types'] = {
  any: 'VARCHAR(191)',
  number: 'DECIMAL(20, 6)',
  integer: 'INTEGER',
  truth: 'BOOLEAN',
  text: 'VARCHAR(1000)',
  day: 'DATE',
}

/** A parameter rounds what it has no room for, without a word. */
const parameterTypes = { ...types, number: 'DECIMAL(65, 30)', integer: 'DECIMAL(65, 30)' } as const

export const mysql: Dialect = {
  id: 'mysql',
  // A table with a limit is worked out by itself, and not merged into its readers.
  fence: '',
  fenceEnd: '\nLIMIT 18446744073709551615',
  readsFiles: false,
  readsTexts: false,
  trimmed: (text) => `REGEXP_REPLACE(${byLetter(text).text}, '^${blanks}|${blanks}$', '')`,
  hasTruth: false,
  types,
  typesThere: {
    any: '',
    number: numbers,
    integer: numbers,
    truth: '(boolean|tinyint)',
    text: '(varchar|char|text|mediumtext|tinytext)',
    day: 'date',
  },
  rows: (rows, columns, alias) => {
    const cells = (row: readonly string[]) => columns.map((column, at) => `${row[at]} AS ${quoted(column)}`).join(', ')
    return `(\n${rows.map((row) => `  SELECT ${cells(row)}`).join(' UNION ALL\n')}\n) AS ${alias}`
  },
  matches: (text, pattern) => `${byLetter(text).text} REGEXP CONCAT('\\A(', ${pattern}, ')\\z')`,
  currentSchema: 'DATABASE()',
  exactly: bytes,
  givenOut: (id) => `CONVERT(${id} USING utf8mb4)`,
  isTyped: (kind, given) => whole(sql`CAST(${given} AS CHAR)`, patterns[kind]),
  sets: {
    read: (given, options) => {
      const several = anyOf(options.slice(1, -1).split("', '"), ';')
      return sql`CASE WHEN ${bytes(given)} = 'none' THEN '' WHEN ${whole(given, several)} THEN REPLACE(${given}, ';', ',') END`
    },
    hasOneOf: (set, options) =>
      options.length === 0
        ? sql`(${set} <> ${set})`
        : joined(
            options.map((one) => sql`FIND_IN_SET(${textLiteral(one)}, ${set}) > 0`),
            ' OR ',
          ),
    hasOnly: (set, options) => sql`(${set} = '' OR ${whole(set, anyOf(options, ','))})`,
    of: (values) => `CONCAT_WS(',', ${values.join(', ')})`,
    united: (set) => `COALESCE(GROUP_CONCAT(NULLIF(${set}, '') SEPARATOR ','), '')`,
  },
  standsTwice: countedTwice,
  inForce: (day, _, on) => on(day),
  // A name within a function is first that of a parameter, and only then that of a column
  parameter: (name) => `given ${name}`,
  rowFunction: (name, query, takes, gives) => {
    const parameters = takes
      .map((one) => `  ${quoted(mysql.parameter(one.name))} ${parameterTypes[one.kind]}`)
      .join(',\n')
    const cells = gives.map((one) => `${textLiteral(one.name)}, CAST(${quoted(one.name)} AS CHAR)`)
    return `DROP FUNCTION IF EXISTS ${name};\nCREATE FUNCTION ${name}(\n${parameters}\n)\nRETURNS JSON READS SQL DATA\nRETURN (SELECT JSON_OBJECT(${cells.join(', ')}) FROM (\n${query}\n) AS r);`
  },
  audit: {
    // MariaDB works a common table out anew for each that reads it
    viewOfParts: undefined,
    script: {
      prefix: (schema, prefix) => `${schema}.${prefix}`,
      // Of MariaDB alone: equal rows are found by their digest, and not by a look at every row
      begin: (schema) => [
        `CREATE SCHEMA ${schema};`,
        `/*M! SET SESSION join_cache_level = 4, optimizer_switch = 'join_cache_hashed=on', join_buffer_size = 67108864 */;`,
      ],
      table: (name, query) => `CREATE TABLE ${name} AS\n${query};`,
      end: (schema) => [`DROP SCHEMA ${schema};`],
    },
    mayLackColumns: false,
    monthsLater: (day, months) => `CAST(${day} + INTERVAL (${months}) MONTH AS DATE)`,
    daysBetween: (from, to) => `DATEDIFF(${to}, ${from})`,
  },
  commentsOnViews: false,
  // Its division rounds after a few decimals, and whole division has no room for long numbers; a remainder is exact.
  wholeQuotient: (dividend, divisor) => sql`((${dividend} - MOD(${dividend}, ${divisor})) / ${divisor})`,
  ...roomy,
  spelled: spelledForMysql,
}
