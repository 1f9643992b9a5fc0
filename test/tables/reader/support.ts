/** The tables of Yiwu, and files made of texts and bytes. */
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import * as build from '../../../src/tables/catalogue/build'
import type { TableCatalogue } from '../../../src/tables/catalogue/column'
import type { FileBytes } from '../../../src/tables/files/containers'
import { openTable, type Table } from '../../../src/tables/reading/table'
import type { TableOptions, TableRow } from '../../../src/tables/reading/table-row'
import { yiwuInFull } from '../../../src/yiwu/in-full'
import { programmes } from '../../../src/yiwu/programmes'

export const policy = yiwuInFull

export const programmeTable = (id: keyof typeof programmes): TableCatalogue =>
  build.factsTable(programmes[id].definition, policy)

export const dibaoTable = programmeTable('dibao')
export const paymentsTable = build.paymentsTable(policy)
export const peopleTable = build.peopleTable(policy)
export const standardsTable = build.standardsTable(policy)

/** A file of some bytes, in pieces of a length. */
export function fileOf(content: string | Uint8Array, name = 'table.csv', piece = 1 << 16): FileBytes {
  const bytes = Buffer.from(content)
  return {
    name,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
  }
}

export const storedFile = (path: string): FileBytes => fileOf(readFileSync(path), basename(path))

export interface WholeTable {
  readonly table: Table
  readonly rows: readonly TableRow[]
}

export async function wholeTable(
  content: string | Uint8Array | FileBytes,
  catalogue: TableCatalogue,
  options: TableOptions = {},
): Promise<WholeTable> {
  const file = typeof content === 'string' || content instanceof Uint8Array ? fileOf(content) : content
  const table = await openTable(file, catalogue, options)
  const rows: TableRow[] = []
  for await (const row of table.rows()) rows.push(row)
  return { table, rows }
}

/** Rows in short: the number, the values, and each issue as `column code`. */
export const inShort = ({ rows }: WholeTable) =>
  rows.map(({ row, values, issues }) => ({ row, values, issues: issues.map(({ path, code }) => `${path} ${code}`) }))
