/** Where the databases differ; everything else is printed once for both. */
import { type Sql, sql } from './expression'

export interface Dialect {
  readonly id: DialectId
  /**
   * How a stage stands on the one before. DuckDB keeps a chain of common tables as projections, but joins rows back
   * together for a lateral one; PostgreSQL would copy every column's text into its readers, unless a lateral one is
   * fenced by OFFSET 0, and passes a filter on the table through those.
   */
  readonly stages: 'commonTables' | 'lateral'
  /** Whether a table may be a CSV file, which the database reads where it lies. */
  readonly readsFiles: boolean
  /** A text without the blanks at its ends: those that tables are trimmed of everywhere else, JavaScript's own. */
  readonly trimmed: (text: string) => string
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
    stages: 'lateral',
    readsFiles: false,
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
    stages: 'commonTables',
    readsFiles: true,
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
