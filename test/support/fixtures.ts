/** Reads the fixture tables as the tests and the command `check` see them. */
import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { tableColumns } from '../../src/tables/calculate'
import { subjectOfFile } from '../../src/tables/check'
import { type Column, type TableRow, tableRow } from '../../src/tables/columns'
import { readCsv } from '../../src/tables/read-csv'
import type { TableSubject } from '../../src/tables/subject'
import { yiwuInFull } from '../../src/yiwu/in-full'

export interface FixtureRow {
  readonly file: string
  readonly line: number
  readonly subject: TableSubject
  readonly columns: readonly Column[]
  readonly cells: readonly string[]
  readonly row: TableRow
}

/** Every file of fixtures with an ending, by path from the project's root. */
export const fixtureFiles = (ending: string): readonly string[] =>
  readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join('fixtures', file))
    .sort()

/** Every row of one table; a table that cannot be read whole is an error. */
export async function fixtureRows(file: string): Promise<readonly FixtureRow[]> {
  const subject = subjectOfFile(yiwuInFull, file)
  if (!subject) throw new Error(`${file} belongs to no programme`)
  const rows: FixtureRow[] = []
  let columns: readonly Column[] = []
  for await (const row of readCsv(createReadStream(file))) {
    if ('header' in row) columns = tableColumns(row.header, subject, {})
    else if ('fault' in row) throw new Error(`${file}:${row.line} ${row.fault}`)
    else rows.push({ file, line: row.line, subject, columns, cells: row.cells, row: tableRow(columns, row.cells) })
  }
  return rows
}

/** The rows of every table. */
export const allFixtureRows = async (): Promise<readonly FixtureRow[]> =>
  (await Promise.all(fixtureFiles('.csv').map(fixtureRows))).flat()
