/** The audit in SQL on PostgreSQL: the same findings as `jiuzhu audit`. `npm run test:postgres` runs it. */
import { afterAll, beforeAll, describe } from 'vitest'
import { describeAudit } from '../support/audit-behaviour'
import { Postgres, whyNoPostgres } from '../support/postgres'

const reason = whyNoPostgres()

describe.skipIf(reason !== undefined)(reason ?? 'an audit on PostgreSQL', () => {
  let database: Postgres
  beforeAll(async () => {
    database = await Postgres.start()
  })
  afterAll(() => database.close())

  const scale = { ledgers: 5, households: 200, random: 4, randomHouseholds: 40, corrupted: 5, everyReading: 1 }
  describeAudit(() => database, scale, new Set())
})
