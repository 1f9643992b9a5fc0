/** DuckDB, embedded in this process. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Database, TextRow } from './database'
import { createTable, type TableColumn } from './tables'

export class DuckDb implements Database {
  readonly dialect = 'duckdb'
  private readonly connection: DuckDBConnection

  private constructor(connection: DuckDBConnection) {
    this.connection = connection
  }

  static async open(): Promise<DuckDb> {
    const instance = await DuckDBInstance.create(':memory:')
    return new DuckDb(await instance.connect())
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql)
  }

  async rows(sql: string): Promise<readonly TextRow[]> {
    const reader = await this.connection.runAndReadAll(sql)
    const names = reader.columnNames()
    return reader.getRowsJson().map((row) => {
      const cells = names.map((name, at) => [name, row[at] === null ? null : String(row[at])])
      return Object.fromEntries(cells)
    })
  }

  async load(name: string, columns: readonly TableColumn[], csv: string): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-duckdb-'))
    const file = join(folder, 'rows.csv')
    try {
      writeFileSync(file, csv)
      await this.run(`DROP TABLE IF EXISTS "${name}"`)
      await this.run(createTable(name, columns))
      // Of an empty file DuckDB would guess the form.
      if (csv !== '') await this.run(`COPY "${name}" FROM '${file}' (HEADER false, NULLSTR '', DELIMITER ',')`)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  async close(): Promise<void> {
    this.connection.closeSync()
  }
}
