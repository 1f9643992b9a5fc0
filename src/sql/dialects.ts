/** The databases that SQL is printed for. */
import type { Dialect, PrintedDialect } from './dialect'
import { duckdb } from './duckdb'
import { mysql } from './mysql'
import { postgres } from './postgres'
import { postgresCommon } from './postgres-common'

export const dialects: { readonly [id in PrintedDialect]: Dialect } = {
  postgres,
  postgresCommon,
  duckdb,
  mysql,
}
