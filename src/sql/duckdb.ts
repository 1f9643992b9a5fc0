/** DuckDB. */
import { auditWithArrays, plainTypes, withArrays } from './arrays'
import type { Dialect } from './dialect'
import { joined, plainSql, quoted, sql } from './expression'

export const duckdb: Dialect = {
  ...withArrays,
  // It keeps as many decimals as stand here.
  types: { ...plainTypes, number: 'DECIMAL(20, 6)' },
  id: 'duckdb',
  fence: '',
  readsFiles: true,
  // From the last change on one value; before it the day's place in a list of all days from the first change to the last
  inForce: (day, days, on, kept) => {
    const change = plainSql('c."day"')
    const changes = sql`SELECT ${change}, ${on(change)} AS "value", LEAD(${change}) OVER (ORDER BY ${change}) AS "next" FROM (${days}) AS c`
    const all = sql`SELECT CAST(unnest(generate_series(${change}, COALESCE(c."next" - INTERVAL '1 day', ${change}), INTERVAL '1 day')) AS DATE) AS "day", c."value" FROM (${changes}) AS c`
    const list = plainSql('list(d."value" ORDER BY d."day")')
    const values = kept(
      sql`(SELECT {'first': MIN(d."day"), 'last': MAX(d."day"), 'latest': ${list}[-1], 'all': ${list}} FROM (${all}) AS d)`,
    )
    return sql`CASE WHEN ${day} >= ${values}['last'] THEN ${values}['latest'] WHEN ${day} >= ${values}['first'] THEN ${values}['all'][${day} - ${values}['first'] + 1] END`
  },
  // A window would join every row with the count of its like; few stand twice, and rows of keys are the same where both have NULL
  standsTwice: (keys, table) => {
    const all = joined(keys, ', ')
    return sql`(${all}) IN (SELECT (${all}) FROM ${table} GROUP BY ${all} HAVING COUNT(*) > 1)`
  },
  audit: {
    ...auditWithArrays,
    viewOfParts: ({ view }, query) => `CREATE OR REPLACE VIEW ${view} AS\n${query};`,
    script: {
      prefix: (_, prefix) => prefix,
      begin: () => [],
      table: (name, query) => `CREATE OR REPLACE TEMPORARY TABLE ${name} AS\n${query};`,
      end: () => [],
    },
  },
  trimmed: (text) => `regexp_replace(${text}, '^[\\s\\x0B\\p{Z}\\x{FEFF}]+|[\\s\\x0B\\p{Z}\\x{FEFF}]+$', '', 'g')`,
  wholeQuotient: (dividend, divisor) => sql`CAST(CAST(${dividend} AS HUGEINT) // ${divisor} AS DECIMAL(38, 0))`,
  isNarrow: true,
  orUnknown: (calculation) => sql`TRY(${calculation})`,
  withDecimals: (sum, decimals) => sql`TRY_CAST(${sum} AS DECIMAL(18, ${String(decimals)}))`,
  wide: (money) => sql`CAST(${money} AS DECIMAL(19, 2))`,
  fen: (sum) => sql`CAST(${sum} AS DECIMAL(24, 2))`,
  knownFen: (sum) => sql`TRY(CAST(${sum} AS DECIMAL(18, 2)))`,
  rowFunction: (name, query, takes) =>
    `CREATE OR REPLACE MACRO ${name}(${takes.map((one) => quoted(one.name)).join(', ')}) AS TABLE\n${query};`,
}
