/** PostgreSQL without a server: PGlite, in this process. */
import { PGlite, types } from '@electric-sql/pglite'
import type { Database, TextRow } from './database'
import { createTable, type TableColumn } from './tables'

/** Every value as the text that psql shows. */
const asText = { parsers: { [types.BOOL]: (text: string) => text, [types.DATE]: (text: string) => text } }

export class PgLite implements Database {
  readonly dialect = 'postgres'
  private readonly database: PGlite

  private constructor(database: PGlite) {
    this.database = database
  }

  static async open(): Promise<PgLite> {
    return new PgLite(await PGlite.create())
  }

  async run(sql: string): Promise<void> {
    await this.database.exec(sql)
  }

  async rows(sql: string): Promise<readonly TextRow[]> {
    const { rows } = await this.database.query<TextRow>(sql, [], asText)
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, cell === null || cell === '' ? null : String(cell)]),
      ),
    )
  }

  async load(name: string, columns: readonly TableColumn[], csv: string): Promise<void> {
    await this.run(`DROP TABLE IF EXISTS "${name}" CASCADE; ${createTable(name, columns)}`)
    await this.database.query(`COPY "${name}" FROM '/dev/blob' CSV`, [], { blob: new Blob([csv]) })
    await this.run(`ANALYZE "${name}"`)
  }

  close(): Promise<void> {
    return this.database.close()
  }
}
