/**
 * The exact lane, DuckDB, PostgreSQL and PGlite on the same generated rows: no difference in outcome, amount, range or missing facts.
 * `ROWS=100000 npm run test:postgres` compares that many rows of each programme; without it, few enough for every commit.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programmeIds } from '../../../src/yiwu/programmes'
import { jiuzhu } from '../../support/command-line'
import { compareClaimsUnderAll, compareRowsUnderAll } from '../support/compare'
import { type Database, inCommonLayout } from '../support/database'
import { describeDatabase } from '../support/database-behaviour'
import { blocksOf, csvLines } from '../support/documentation'
import { DuckDb } from '../support/duckdb'
import { describeExpressions } from '../support/expressions'
import { describeFiguresOverTime } from '../support/figures-over-time'
import { PgLite } from '../support/pglite'
import { Postgres, whyNoPostgres } from '../support/postgres'

const reason = whyNoPostgres()
const rows = Number.parseInt(process.env.ROWS ?? '1500', 10)

describe.skipIf(reason !== undefined)(reason ?? 'PostgreSQL', () => {
  let databases: [DuckDb, Postgres, PgLite, Database]
  beforeAll(async () => {
    const server = await Postgres.start()
    databases = [await DuckDb.open(), server, await PgLite.open(), inCommonLayout(server)]
  })
  afterAll(async () => {
    for (const database of databases.slice(0, 3)) await database.close()
  })

  it.each(programmeIds)(`%s: ${rows} rows or more under every reading`, async (id) => {
    const { compared, differences, outcomes } = await compareRowsUnderAll(databases, id, rows, 1000)
    report(id, compared, differences, outcomes)
    expect(differences.slice(0, 5)).toEqual([])
    expect(compared).toBeGreaterThanOrEqual(rows)
  })

  it(`claims of the year: ${rows} claims or more under every reading`, async () => {
    const { compared, differences, outcomes } = await compareClaimsUnderAll(databases, rows, 2000)
    report('claims of the year', compared, differences, outcomes)
    expect(differences.slice(0, 5)).toEqual([])
    expect(compared).toBeGreaterThanOrEqual(rows)
  })

  it('gives what docs/sql.md shows', async () => {
    const blocks = blocksOf(readFileSync('docs/sql.md', 'utf8'), 'On PostgreSQL')
    const [create, select] = blocks.filter(({ language }) => language === 'sql').map(({ body }) => body)
    const [shown] = blocks.filter(({ language }) => language === 'csv').map(({ body }) => body)
    const [, database] = databases
    await database.run(`DROP TABLE IF EXISTS households, standards CASCADE;\n${create}`)
    const commands =
      blocks
        .find(({ language }) => language === 'sh')
        ?.body.trim()
        .split('\n') ?? []
    const [check, view] = await Promise.all(
      commands.map(async (line) => (await jiuzhu(line.replace('npx jiuzhu ', '').split(' | ')[0] ?? '')).out),
    )
    expect(await database.rows(check ?? '')).toEqual([])
    await database.run(view ?? '')
    expect(csvLines(await database.rows(select ?? ''))).toEqual(shown?.trim().split('\n'))
  })

  it('takes a filter through the view to the index of the table', async () => {
    const [, database] = databases
    await database.run(
      `INSERT INTO households SELECT 'X' || n, 'rural', 1, 5, DATE '2013-06-01' FROM generate_series(1, 5000) AS n; ANALYZE households;`,
    )
    const plan = (await database.rows(`EXPLAIN SELECT * FROM "dibao" WHERE "household" = 'H-001'`)).map(
      (row) => row['QUERY PLAN'],
    )
    expect(plan.join('\n')).toContain('Index Scan using households_pkey')
  })

  describeDatabase(() => databases[1])

  describe('laid out for its kin', () => describeDatabase(() => databases[3]))
  describe('expressions of every kind', () => describeExpressions(() => databases[1], 120))
  describeFiguresOverTime(() => databases[1])
})

/** What was compared, on standard error, for whoever notes the figures. */
function report(
  id: string,
  compared: number,
  differences: readonly string[],
  outcomes: ReadonlyMap<string, number>,
): void {
  const counts = [...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')
  process.stderr.write(`${id}: ${compared} comparisons, ${differences.length} differences (${counts})\n`)
}
