/** The audit in SQL on DuckDB, embedded: the same findings as `jiuzhu audit`, on ledgers with planted errors. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant } from '../audit/planter'
import { fillTables, findingsIn, findingsOf } from './support/audit'
import { DuckDb } from './support/duckdb'

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

const year = { from: '2013-01', to: '2013-12' } as const
const seeds = Number.parseInt(process.env.LEDGERS ?? '2', 10)
const households = Number.parseInt(process.env.HOUSEHOLDS ?? '60', 10)

describe.each(Array.from({ length: seeds }, (_, index) => index + 1))('ledger of seed %i', (seed) => {
  it('gives the findings of the audit and no other', async () => {
    const planted = plant(seed, households)
    await fillTables(database, planted)
    expect(await findingsIn(database, year)).toEqual((await findingsOf(planted, year)).texts)
  })
})
