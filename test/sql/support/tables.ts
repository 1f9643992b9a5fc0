/** Generated rows as a table in a database: its columns with their types, and its rows as CSV. */

import type { FactRecord } from '../../../src/kit/programme'
import type { AnyInput } from '../../../src/language/input'
import { standardIds } from '../../../src/yiwu/standards'
import type { GeneratedRow } from './rows'

const types = {
  money: 'DECIMAL(20, 3)',
  count: 'INTEGER',
  truth: 'BOOLEAN',
  choice: 'TEXT',
  set: 'TEXT',
  day: 'DATE',
} as const satisfies { readonly [type in AnyInput['takes']]: string }

export interface TableColumn {
  readonly name: string
  readonly type: string
}

export const columnsOfFacts = (facts: FactRecord): readonly TableColumn[] => [
  { name: 'household', type: 'TEXT' },
  { name: 'person', type: 'TEXT' },
  { name: 'claim', type: 'TEXT' },
  ...Object.entries(facts).map(([name, { takes }]) => ({ name, type: types[takes] })),
  ...standardIds.map((name) => ({ name, type: 'DECIMAL(20, 3)' })),
]

export const createTable = (name: string, columns: readonly TableColumn[]): string =>
  `CREATE TABLE "${name}" (${columns.map((column) => `"${column.name}" ${column.type}`).join(', ')})`

/** The rows as CSV without a header; an empty cell is unknown, a list that is known to be empty is `none`. */
export function csvOf(rows: readonly GeneratedRow[], columns: readonly TableColumn[]): string {
  const lines = rows.map(({ id, facts, standards }) => {
    const all = { household: id, person: id, claim: id, ...facts, ...standards } as { readonly [name: string]: unknown }
    return columns.map(({ name }) => csvCell(all[name])).join(',')
  })
  return `${lines.join('\n')}\n`
}

export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(';')
  return String(value)
}
