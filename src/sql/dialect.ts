/** Where the databases differ; everything else is printed once for both. */
import { plainSql, type Sql, sql } from './expression'

export interface Dialect {
  readonly id: DialectId
  /**
   * Stands before each stage. PostgreSQL would merge stages, and copy every column's text into its readers; it does so with no
   * query that has common tables of its own, and still passes a filter down to the table, and works in parallel.
   */
  readonly fence: string
  /** Whether a table may be a CSV file, which the database reads where it lies. */
  readonly readsFiles: boolean
  /** A text without the blanks at its ends: those that tables are trimmed of everywhere else, JavaScript's own. */
  readonly trimmed: (text: string) => string
  /**
   * The value in force on a day of each row, where `days` selects the days on which it changes and `on` gives the value on one
   * of them. DuckDB works that out once for each day of the rows, whatever stands here; PostgreSQL would do so for each row.
   */
  readonly inForce: (day: Sql, days: string, on: (day: Sql) => Sql) => Sql
  /**
   * A view of a query that joins many parts, with the types of its columns. PostgreSQL guesses how many rows a part has, and
   * joins every row with every other where it guesses few: it is told not to.
   */
  readonly viewOfParts: (name: { readonly view: string; readonly rows: string }, query: string, types: string) => string
  /** A query in steps, each a table of its own that the last statement drops. */
  readonly script: {
    readonly begin: (schema: string) => readonly string[]
    readonly table: (name: string, query: string) => string
    readonly end: (schema: string) => readonly string[]
  }
  /** The whole part of the quotient of a whole number that is not negative by another. Plain division is not exact. */
  readonly wholeQuotient: (dividend: Sql, divisor: string) => Sql
  /**
   * DuckDB calculates in 18 digits, fast, unless an operand has more. Where a result has no room there, `orUnknown` makes
   * it NULL, and the ranges, whose ends are `wide`, give it exactly. PostgreSQL's numbers have room for any. Each operation
   * is tried by itself: DuckDB works out but once what two columns share, and outside of what tries them.
   */
  readonly isNarrow: boolean
  readonly orUnknown: (calculation: Sql) => Sql
  /** The same for a number that is brought to more decimals. */
  readonly withDecimals: (sum: Sql, decimals: number) => Sql
  readonly wide: (money: Sql) => Sql
  /** A sum in whole fen, with so few digits that nothing it meets is cut short: DuckDB drops decimals where 38 digits are full. */
  readonly fen: (sum: Sql) => Sql
  /** The same where all that it was made of is known: a share was divided in 38 digits, and is brought back to the few. */
  readonly knownFen: (sum: Sql) => Sql
}

const blanks =
  "E'\\t\\n\\u000B\\f\\r \\u00A0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF'"

/** The databases that SQL is printed for. */
export type DialectId = 'postgres' | 'duckdb'

export const dialects: { readonly [id in DialectId]: Dialect } = {
  postgres: {
    id: 'postgres',
    fence: 'WITH fence AS (SELECT 1)\n',
    readsFiles: false,
    viewOfParts: ({ view, rows }, query, types) =>
      `CREATE OR REPLACE FUNCTION ${rows}()\nRETURNS TABLE (${types})\nLANGUAGE SQL STABLE SET enable_nestloop = off\nBEGIN ATOMIC\n${query};\nEND;\n\nCREATE OR REPLACE VIEW ${view} AS SELECT * FROM ${rows}();`,
    inForce: (day, days, on) => {
      const list = (of: Sql): Sql => sql`(SELECT array_agg(${of} ORDER BY c."day") FROM (${days}) AS c)`
      const change = plainSql('c."day"')
      return sql`${list(on(change))}[width_bucket(${day}, ${list(change)})]`
    },
    script: {
      // Workers of one query see no temporary tables, so the steps stand in a schema that is gone in the end
      begin: (schema) => [
        'BEGIN;',
        'SET LOCAL client_min_messages = warning;',
        `CREATE SCHEMA ${schema};`,
        `DO $$ BEGIN PERFORM set_config('search_path', '${schema}, ' || current_setting('search_path'), TRUE); END $$;`,
      ],
      table: (name, query) => `CREATE UNLOGGED TABLE ${name} AS\n${query};\nANALYZE ${name};`,
      end: (schema) => [`DROP SCHEMA ${schema} CASCADE;`, 'COMMIT;'],
    },
    trimmed: (text) => `btrim(${text}, ${blanks})`,
    wholeQuotient: (dividend, divisor) => sql`div(${dividend}, ${divisor})`,
    isNarrow: false,
    orUnknown: (calculation) => calculation,
    withDecimals: (sum) => sum,
    wide: (money) => money,
    fen: (sum) => sum,
    knownFen: (sum) => sum,
  },
  duckdb: {
    id: 'duckdb',
    fence: '',
    readsFiles: true,
    viewOfParts: ({ view }, query) => `CREATE OR REPLACE VIEW ${view} AS\n${query};`,
    inForce: (day, _, on) => on(day),
    script: {
      begin: () => [],
      table: (name, query) => `CREATE OR REPLACE TEMPORARY TABLE ${name} AS\n${query};`,
      end: () => [],
    },
    trimmed: (text) => `regexp_replace(${text}, '^[\\s\\x0B\\p{Z}\\x{FEFF}]+|[\\s\\x0B\\p{Z}\\x{FEFF}]+$', '', 'g')`,
    wholeQuotient: (dividend, divisor) => sql`CAST(CAST(${dividend} AS HUGEINT) // ${divisor} AS DECIMAL(38, 0))`,
    isNarrow: true,
    orUnknown: (calculation) => sql`TRY(${calculation})`,
    withDecimals: (sum, decimals) => sql`TRY_CAST(${sum} AS DECIMAL(18, ${String(decimals)}))`,
    wide: (money) => sql`CAST(${money} AS DECIMAL(19, 2))`,
    fen: (sum) => sql`CAST(${sum} AS DECIMAL(24, 2))`,
    knownFen: (sum) => sql`TRY(CAST(${sum} AS DECIMAL(18, 2)))`,
  },
}
