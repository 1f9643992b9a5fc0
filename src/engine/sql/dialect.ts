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
  /** The whole part of the quotient of a whole number that is not negative by another. Plain division is not exact. */
  readonly wholeQuotient: (dividend: Sql, divisor: string) => Sql
}

export type DialectId = 'postgres' | 'duckdb'

export const dialects: { readonly [id in DialectId]: Dialect } = {
  postgres: {
    id: 'postgres',
    stages: 'lateral',
    wholeQuotient: (dividend, divisor) => sql`div(${dividend}, ${divisor})`,
  },
  duckdb: {
    id: 'duckdb',
    stages: 'commonTables',
    wholeQuotient: (dividend, divisor) => sql`CAST(CAST(${dividend} AS HUGEINT) // ${divisor} AS DECIMAL(38, 0))`,
  },
}
