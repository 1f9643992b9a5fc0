/** The databases that SQL is printed for. */
import type { Dialect, DialectId } from './dialect'
import { duckdb } from './duckdb'
import { mysql } from './mysql'
import { postgres } from './postgres'

export const dialects: { readonly [id in DialectId]: Dialect } = { postgres, duckdb, mysql }
