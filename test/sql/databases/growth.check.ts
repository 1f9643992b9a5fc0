/**
 * How the audit grows with the register, on DuckDB and PostgreSQL: `npm run bench:sql`. A ledger with planted errors is copied under
 * other ids of households; a time is no test, but the findings must grow as the ledger does.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant } from '../../audit/planter'
import { toAuditSql } from '../../support/all'
import { auditTables, fillTables, tablesOf } from '../support/audit'
import type { Database } from '../support/database'
import { DuckDb } from '../support/duckdb'
import { Postgres, whyNoPostgres } from '../support/postgres'

const planted = 2000
const copies = (process.env.COPIES ?? '1,10,100').split(',').map((one) => Number.parseInt(one, 10))

/** The planted tables once more for each copy; the standards stand once. */
async function grow(database: Database, times: number): Promise<void> {
  for (const table of auditTables) {
    if (table === 'standards') continue
    const id = table === 'households' ? 'id' : 'household'
    const columns = (
      await database.rows(`SELECT column_name AS "name" FROM information_schema.columns
        WHERE table_name = 'one_${table}' ORDER BY ordinal_position`)
    ).map(({ name }) => `"${name}"`)
    const copied = columns.map((name) => (name === `"${id}"` ? `${name} || '-' || n` : name))
    await database.run(`DELETE FROM ${table}`)
    await database.run(
      `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${copied.join(', ')} FROM one_${table} CROSS JOIN generate_series(1, ${times}) AS g(n)`,
    )
    await database.run(`ANALYZE ${table}`)
  }
}

describe.each([
  { name: 'DuckDB', open: (): Promise<Database> => DuckDb.open(), reason: undefined },
  { name: 'PostgreSQL', open: (): Promise<Database> => Postgres.start(), reason: whyNoPostgres() },
])('the audit on $name', ({ name, open, reason }) => {
  let database: Database
  beforeAll(async () => {
    if (reason !== undefined) return
    database = await open()
    await fillTables(database, tablesOf(plant(2013, planted)))
    for (const table of auditTables) await database.run(`CREATE TABLE one_${table} AS SELECT * FROM ${table}`)
  })
  afterAll(() => database?.close())

  it.skipIf(reason !== undefined)('takes about as long a household however many there are', async () => {
    const script = toAuditSql({
      dialect: database.dialect,
      standardsTo: true,
      programmes: 'all',
      from: '2013-01',
      to: '2013-12',
      as: 'script',
    })
    const at = script.lastIndexOf('\n\nSELECT\n  "kind"')
    const table = `${database.dialect === 'duckdb' ? 'main' : 'public'}.found`
    const keeping = `${script.slice(0, at)}\n\nCREATE TABLE ${table} AS${script.slice(at)}`
    const perHousehold: number[] = []
    const found: number[] = []
    for (const times of copies) {
      await grow(database, times)
      await database.run(`DROP TABLE IF EXISTS ${table}`)
      const begin = performance.now()
      await database.run(keeping)
      const seconds = (performance.now() - begin) / 1000
      perHousehold.push(seconds / (times * planted))
      const [row] = await database.rows(`SELECT COUNT("household") AS "count" FROM ${table}`)
      found.push(Number(row?.count) / times)
      const each = (perHousehold.at(-1) ?? 0) * 1e6
      process.stderr.write(
        `${name}: ${times * planted} households ${seconds.toFixed(1)} s, ${each.toFixed(0)} µs each\n`,
      )
    }
    expect(found[0]).toBeGreaterThan(1000)
    expect(new Set(found).size).toBe(1)
    const ratio = (perHousehold.at(-1) ?? 0) / (perHousehold.at(-2) ?? 1)
    process.stderr.write(`${name}: a household of the largest ${ratio.toFixed(2)} times one of the size before\n`)
  })
})
