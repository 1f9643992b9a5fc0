/** DuckDB. */
import { auditWithArrays, plainTypes, withArrays } from './arrays'
import type { Dialect } from './dialect'
import { quoted, sql } from './expression'

export const duckdb: Dialect = {
  ...withArrays,
  // It keeps as many decimals as stand here.
  types: { ...plainTypes, number: 'DECIMAL(20, 6)' },
  id: 'duckdb',
  fence: '',
  readsFiles: true,
  inForce: (day, _, on) => on(day),
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
