/** What stands around a query: nothing, a view, or a function of one row's facts. */
import { dialects } from '../sql/dialects'
import type { CheckedOptions } from './options'
import { tableName } from './sources'
import type { TakenColumn } from './start'

/** A query, and the columns that it takes from the table of facts. */
export interface ProgrammeQuery {
  readonly query: string
  readonly taken: readonly TakenColumn[]
}

/** A statement with its closing semicolon; the bare query has none, so that it can stand within another. */
export function statementOf({ query, taken }: ProgrammeQuery, options: CheckedOptions): string {
  const name = tableName(options.name, options.schema)
  switch (options.as) {
    case 'view':
      return `CREATE OR REPLACE VIEW ${name} AS\n${query};`
    case 'function':
      return rowFunction(name, query, taken, options)
    default:
      return query
  }
}

const results = [
  ['outcome', 'TEXT'],
  ['amount', 'NUMERIC'],
  ['unit', 'TEXT'],
  ['missing', 'TEXT'],
  ['min', 'NUMERIC'],
  ['max', 'NUMERIC'],
  ['error', 'TEXT'],
] as const

/** Used as `FROM households AS h CROSS JOIN LATERAL dibao(h."residence", ...)`. */
function rowFunction(name: string, query: string, taken: readonly TakenColumn[], { dialect }: CheckedOptions): string {
  const gives = results.map(([column, type]) => ({ name: column, type }))
  return dialects[dialect].rowFunction(name, query, taken, gives)
}
