/**
 * The exact lane, DuckDB and PostgreSQL on the same generated rows: no difference in outcome, amount, range or missing facts.
 * `ROWS=100000 npm run test:postgres` compares that many rows of each programme; without it, few enough for every commit.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programmeIds } from '../../../src/policy/programmes'
import { compareClaims, compareRows, readingsOfClaims, readingsOneByOne, united } from '../support/compare'
import { describeDatabase } from '../support/database-behaviour'
import { DuckDb } from '../support/duckdb'
import { describeExpressions } from '../support/expressions'
import { Postgres, whyNoPostgres } from '../support/postgres'

const reason = whyNoPostgres()
const rows = Number.parseInt(process.env.ROWS ?? '1500', 10)
/** A generated household has about this many claims. */
const claimsPerHousehold = 4.7

describe.skipIf(reason !== undefined)(reason ?? 'PostgreSQL', () => {
  let databases: [DuckDb, Postgres]
  beforeAll(async () => {
    databases = [await DuckDb.open(), await Postgres.start()]
  })
  afterAll(async () => {
    for (const database of databases) await database.close()
  })

  it.each(programmeIds)(`%s: ${rows} rows or more under every reading`, async (id) => {
    const sets = readingsOneByOne(id)
    const each = Math.ceil(rows / sets.length)
    const found = []
    for (const [index, chosen] of sets.entries())
      found.push(await compareRows(databases, id, chosen, each, 1000 + index))
    const { compared, differences, outcomes } = united(found)
    report(id, compared, differences, outcomes)
    expect(differences.slice(0, 5)).toEqual([])
    expect(compared).toBeGreaterThanOrEqual(rows)
  })

  it(`claims of the year: ${rows} claims or more under every reading`, async () => {
    const each = Math.ceil(rows / claimsPerHousehold / readingsOfClaims.length) + 1
    const found = []
    for (const [index, chosen] of readingsOfClaims.entries())
      found.push(await compareClaims(databases, chosen, each, 2000 + index))
    const { compared, differences, outcomes } = united(found)
    report('claims of the year', compared, differences, outcomes)
    expect(differences.slice(0, 5)).toEqual([])
    expect(compared).toBeGreaterThanOrEqual(rows)
  })

  describeDatabase(() => databases[1])
  describe('expressions of every kind', () => describeExpressions(() => databases[1], 120))
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
