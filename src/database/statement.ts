/** What stands around a query: nothing, a view, or a function of one row's facts. */
import { type DialectId, dialects } from '../sql/dialect'
import { quoted } from '../sql/expression'
import type { CheckedOptions } from './options'
import { tableName } from './sources'
import { columnTypes, type TakenColumn } from './start'

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
      return functions[dialects[options.dialect].id](name, query, taken)
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

/** In both dialects used as `FROM households AS h CROSS JOIN LATERAL dibao(h."residence", ...)`. */
const functions: {
  readonly [id in DialectId]: (name: string, query: string, taken: readonly TakenColumn[]) => string
} = {
  postgres: (name, query, taken) => {
    const parameters = taken.map((one) => `  ${quoted(one.name)} ${columnTypes[one.kind]}`).join(',\n')
    const columns = results.map(([column, type]) => `${quoted(column)} ${type}`).join(', ')
    return `CREATE OR REPLACE FUNCTION ${name}(\n${parameters}\n)\nRETURNS TABLE (${columns})\nLANGUAGE SQL STABLE\nBEGIN ATOMIC\n${query};\nEND;`
  },
  duckdb: (name, query, taken) =>
    `CREATE OR REPLACE MACRO ${name}(${taken.map((one) => quoted(one.name)).join(', ')}) AS TABLE\n${query};`,
}
