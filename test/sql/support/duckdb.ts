/** The embedded database: one connection, rows as texts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { createTable, type TableColumn } from './tables'

export type TextRow = { readonly [column: string]: string | null }

export class DuckDb {
  private constructor(private readonly connection: DuckDBConnection) {}

  static async open(): Promise<DuckDb> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
    return new DuckDb(await instance.connect())
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql)
  }

  async rows(sql: string): Promise<readonly TextRow[]> {
    const reader = await this.connection.runAndReadAll(sql)
    const names = reader.columnNames()
    return reader
      .getRowsJson()
      .map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] === null ? null : String(row[at])])))
  }

  /** Creates a table and fills it from CSV text without a header. */
  async load(name: string, columns: readonly TableColumn[], csv: string): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-duckdb-'))
    try {
      writeFileSync(join(folder, 'rows.csv'), csv)
      await this.run(`DROP TABLE IF EXISTS "${name}"`)
      await this.run(createTable(name, columns))
      await this.run(`COPY "${name}" FROM '${join(folder, 'rows.csv')}' (HEADER false, NULLSTR '', DELIMITER ',')`)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}
