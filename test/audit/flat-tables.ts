/** Cases as the three flat tables that registers export, and standards as a fourth, each as CSV with a header. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { claimsTable, householdsTable, membersTable } from '../../src/tables/catalogue/build'
import type { TableCatalogue } from '../../src/tables/catalogue/column'
import { writeCsvRow } from '../../src/tables/csv'
import { yiwuInFull } from '../../src/yiwu/in-full'

type Nested = { readonly [name: string]: unknown }

export interface FlatTables {
  readonly households: string
  readonly members: string
  readonly claims: string
  readonly standards: string
}

export function flatTables(cases: readonly Nested[], standards: readonly object[]): FlatTables {
  const members = cases.flatMap(({ id, on, members: own }) => listed(own).map((one) => ({ household: id, on, ...one })))
  const claims = members.flatMap(({ household, on, id, ...one }: Nested) =>
    listed(one.claims).map((claim) => ({ household, on, person: id, ...claim })),
  )
  const ends = standards.some((one) => 'to' in one)
  return {
    households: csvOf(columnsOf(householdsTable(yiwuInFull)), cases),
    members: csvOf(columnsOf(membersTable(yiwuInFull)), members),
    claims: csvOf(columnsOf(claimsTable(yiwuInFull)), claims),
    standards: csvOf(['standard', 'from', 'year', ...(ends ? ['to'] : []), 'value'], standards as readonly Nested[]),
  }
}

const columnsOf = ({ columns }: TableCatalogue): readonly string[] => columns.map(({ id }) => id)

/** Writes `households.csv` and the others into a folder. */
export function writeFlatTables(folder: string, tables: FlatTables): void {
  for (const [name, text] of Object.entries(tables)) writeFileSync(join(folder, `${name}.csv`), text)
}

const listed = (value: unknown): readonly Nested[] => (Array.isArray(value) ? value : [])

const csvOf = (columns: readonly string[], rows: readonly Nested[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => cellOf(valueAt(row, column))))]
    .map((cells) => writeCsvRow(cells))
    .join('')

/** `education.level` below `education`. */
const valueAt = (row: Nested, column: string): unknown =>
  column.split('.').reduce<unknown>((value, name) => (value as Nested | null | undefined)?.[name], row)

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(';')
  return String(value)
}
