/**
 * PostgreSQL over several servers: each shard has its rows and the view of the rule; the head has partitions that point at
 * the views by postgres_fdw, so that the rule runs where the rows are.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant } from '../../audit/planter'
import { toSql } from '../../support/all'
import { fillTables, findingsIn, findingsOf, tablesOf } from '../support/audit'
import { Postgres, type Postgres as Server, whyNoPostgres } from '../support/postgres'

const reason = whyNoPostgres()
const shards = 3
const rows = Number.parseInt(process.env.ROWS ?? '300000', 10)
const rounds = Number.parseInt(process.env.ROUNDS ?? '3', 10)

/** Illustrative households; a household's rows lie on the shard of its number, so that none is on two. */
const fill = (shard: number, of: number): string => `
DROP TABLE IF EXISTS households CASCADE;
CREATE TABLE households ("household" TEXT, "residence" TEXT, "householdSize" INTEGER, "monthlyIncome" NUMERIC(15, 2), "on" DATE);
INSERT INTO households
SELECT 'H' || n, CASE WHEN n % 3 = 0 THEN 'urban' ELSE 'rural' END, 1 + n % 7,
  CASE WHEN n % 50 = 0 THEN NULL ELSE (n % 3000) * 1.01 END, DATE '2013-01-01' + n % 700
FROM generate_series(1, ${rows}) AS n WHERE n % ${of} = ${shard};
DROP TABLE IF EXISTS standards CASCADE;
CREATE TABLE standards ("standard" TEXT, "from" DATE, "year" INTEGER, "value" NUMERIC(15, 2));
INSERT INTO standards VALUES ('urbanDibaoStandard', '2013-01-01', NULL, 500), ('ruralDibaoStandard', '2013-01-01', NULL, 400),
  ('urbanDibaoStandard', '2014-01-01', NULL, 550), ('ruralDibaoStandard', '2014-01-01', NULL, 450.55);
${toSql('dibao', { dialect: 'postgres', as: 'view', name: 'dibao_due' })}
CREATE VIEW due_here AS SELECT ${shard} AS "shard", * FROM dibao_due;
ANALYZE households;`

/** On the head: a table of results whose partitions are the views of the shards. */
function head(servers: readonly Server[]): string {
  const columns =
    '"shard" INTEGER, "household" TEXT, "outcome" TEXT, "amount" NUMERIC, "unit" TEXT, "missing" TEXT, "min" NUMERIC, "max" NUMERIC, "error" TEXT'
  const partitions = servers.map(
    ({ port }, shard) => `
CREATE SERVER shard_${shard} FOREIGN DATA WRAPPER postgres_fdw
  OPTIONS (host '127.0.0.1', port '${port}', dbname 'postgres', async_capable 'true', fetch_size '10000');
CREATE USER MAPPING FOR postgres SERVER shard_${shard} OPTIONS (user 'postgres');
CREATE FOREIGN TABLE due_${shard} PARTITION OF due FOR VALUES IN (${shard})
  SERVER shard_${shard} OPTIONS (table_name 'due_here');`,
  )
  return `
DROP EXTENSION IF EXISTS postgres_fdw CASCADE;
DROP TABLE IF EXISTS due;
CREATE EXTENSION postgres_fdw;
SET client_min_messages = warning;
CREATE TABLE due (${columns}) PARTITION BY LIST ("shard");
${partitions.join('\n')}`
}

const settings = 'SET enable_partitionwise_aggregate = on;\n'
/** Grouped by shard first: what is grouped by the key of the partitions is added up where they are. */
const ofShards =
  'SELECT "shard", "outcome", COUNT(*) AS "rows", SUM("amount") AS "amount", SUM("max") AS "max" FROM due GROUP BY "shard", "outcome"'
const total = `SELECT "outcome", SUM("rows") AS "rows", SUM("amount") AS "amount", SUM("max") AS "max" FROM (${ofShards}) AS parts GROUP BY "outcome" ORDER BY "outcome"`

describe.skipIf(reason !== undefined)(reason ?? 'shards', () => {
  let servers: readonly Postgres[]
  beforeAll(async () => {
    servers = await Promise.all(Array.from({ length: shards + 1 }, () => Postgres.start()))
  })
  afterAll(() => Promise.all(servers.map((server) => server.close())))

  const [first, ...others] = [0, 1, 2, 3]
  const use = async (count: number): Promise<Postgres> => {
    const chief = servers[first ?? 0] as Postgres
    const used = others.slice(0, count).map((at) => servers[at] as Postgres)
    await Promise.all(used.map((server, shard) => server.run(fill(shard, count))))
    await chief.run(head(used))
    return chief
  }

  it('give together what one server gives, with the rule run on each', async () => {
    const single = servers[1] as Postgres
    await single.run(fill(0, 1))
    const expected = await single.rows(total.replace('FROM due ', 'FROM due_here '))
    expect(expected.map(({ outcome }) => outcome)).toEqual(['entitled', 'notEntitled', 'undetermined'])
    const chief = await use(shards)
    expect(await chief.rows(settings + total)).toEqual(expected)
    const plan = (await chief.rows(`${settings}EXPLAIN (VERBOSE, COSTS OFF) ${total}`)).map(
      (row) => row['QUERY PLAN'] ?? '',
    )
    const remote = plan.filter((line) => line.includes('Remote SQL'))
    process.stderr.write(`${plan.join('\n')}\n`)
    // Each shard is asked for its groups and sums of the view: rows of facts never travel.
    expect(remote.length).toBe(shards)
    expect(
      remote.every((line) =>
        /SELECT shard, outcome, count\(\*\), sum\(amount\), sum\(max\) FROM public\.due_here GROUP BY 1, 2/.test(line),
      ),
    ).toBe(true)
    const one = (
      await chief.rows(`${settings}EXPLAIN (VERBOSE, COSTS OFF) SELECT * FROM due WHERE "outcome" = 'undetermined'`)
    ).map((row) => row['QUERY PLAN'] ?? '')
    expect(one.filter((line) => /Remote SQL.*WHERE \(\(outcome = 'undetermined'/.test(line)).length).toBe(shards)
  })

  it('find together what an audit of the whole ledger finds', async () => {
    const { cases, payments, standards } = plant(7, 600)
    const of = (id: string): number => Number(id.replaceAll(/\D/g, '')) % shards
    const under = { from: '2013-01', to: '2013-12' }
    const parts = await Promise.all(
      [0, 1, 2].map(async (shard) => {
        const server = servers[shard + 1] as Postgres
        const own = {
          cases: cases.filter(({ id }) => of(id) === shard),
          payments: payments.filter(({ household }) => of(household) === shard),
          standards,
        }
        await fillTables(server, tablesOf(own))
        return findingsIn(server, under, { as: 'script' })
      }),
    )
    const { texts } = await findingsOf({ cases, payments, standards }, under)
    // Each server finds what the city's standards lack.
    expect([...new Set(parts.flat())].sort()).toEqual(texts)
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(100)
  })

  it('take less time the more they are, as far as the processors go', async () => {
    const seconds = new Map<number, number[]>()
    for (const count of [1, 2, 3]) {
      const chief = await use(count)
      await chief.rows(settings + total)
      const times: number[] = []
      for (let round = 0; round < rounds; round++) {
        const begin = performance.now()
        const answered = await chief.rows(settings + total)
        times.push((performance.now() - begin) / 1000)
        expect(answered.reduce((sum, row) => sum + Number(row.rows), 0)).toBe(rows)
      }
      seconds.set(count, times)
    }
    const median = (times: readonly number[] = []): number =>
      [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
    const alone = median(seconds.get(1))
    for (const [count, times] of seconds)
      process.stderr.write(
        `${count} server(s): ratio ${(median(times) / alone).toFixed(2)} of one (${times.map((one) => one.toFixed(2)).join(', ')} s)\n`,
      )
  })
})
