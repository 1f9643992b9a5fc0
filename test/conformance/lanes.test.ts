/**
 * Every lane of the library put through the suite. `npm run conformance` runs 20,000 cases and prints the score that
 * docs/conformance.md carries; `npm test` a few of them.
 */
import process from 'node:process'
import { afterAll, expect, it } from 'vitest'
import { randomCases } from '../../src/conformance/random-cases'
import { yiwuInFull as policy } from '../../src/yiwu/in-full'
import { DuckDb } from '../sql/support/duckdb'
import { MariaDb, whyNoMariaDb } from '../sql/support/mariadb'
import { PgLite } from '../sql/support/pglite'
import { Postgres, whyNoPostgres } from '../sql/support/postgres'
import { batchLane, exactLane, type Lane, sqlLane, standing } from './lanes'

const asked = process.env.CONFORMANCE_CASES
const cases = [...randomCases(policy, Number.parseInt(asked ?? '850', 10), 1)]
/** A query a programme and set of readings takes time to print: few sets for every commit, all of them when asked. */
const plain = cases.filter(({ readings }) => Object.keys(readings).length === 0)

const duckdb = await DuckDb.open()
const postgres = asked && !whyNoPostgres() ? await Postgres.start() : undefined
const pglite = asked ? await PgLite.open() : undefined
const mariadb = asked && !whyNoMariaDb() ? await MariaDb.start() : undefined
afterAll(async () => {
  for (const database of [duckdb, postgres, pglite, mariadb]) await database?.close()
})

const lanes: { readonly [name: string]: Lane } = {
  exact: exactLane,
  'kernel as code': batchLane('code'),
  'kernel as closures': batchLane('closures'),
  'SQL on DuckDB': sqlLane(duckdb),
  ...(postgres ? { 'SQL on PostgreSQL': sqlLane(postgres) } : {}),
  ...(pglite ? { 'SQL on PGlite': sqlLane(pglite) } : {}),
  ...(mariadb ? { 'SQL on MariaDB': sqlLane(mariadb) } : {}),
}

it.each(Object.keys(lanes))('%s', { timeout: 1_200_000 }, async (name) => {
  const isSql = name.startsWith('SQL')
  const own = isSql && !asked ? plain : cases
  const { same, wider, wrong } = standing(own, await (lanes[name] as Lane)(own))
  if (asked) process.stdout.write(`${name}: ${same} the same, ${wider} wider, ${wrong.length} wrong\n`)
  expect(wrong).toEqual([])
  expect(same + wider).toBe(own.length)
  if (!isSql) expect(wider).toBe(0)
})
