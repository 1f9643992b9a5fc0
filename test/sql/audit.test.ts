/** The audit in SQL on DuckDB, embedded: the same findings as `jiuzhu audit`. `npm run test:audit-sql` compares more of it. */
import { afterAll, beforeAll, describe } from 'vitest'
import { describeAudit } from './support/audit-behaviour'
import { DuckDb } from './support/duckdb'

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

const more = process.env.AUDITS !== undefined

describe('an audit on DuckDB', () => {
  const scale = more
    ? {
        ledgers: 20,
        households: 300,
        random: 20,
        randomHouseholds: 60,
        windows: 4,
        corrupted: 20,
        everyReading: 1,
        texts: true,
      }
    : {
        ledgers: 2,
        households: 60,
        random: 1,
        randomHouseholds: 40,
        windows: 2,
        corrupted: 1,
        everyReading: 15,
        texts: true,
      }
  describeAudit(() => database, scale)
})
