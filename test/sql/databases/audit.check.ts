/** The audit in SQL on PostgreSQL: the same findings as `jiuzhu audit`. `npm run test:postgres` runs it. */
import { afterAll, beforeAll, describe } from 'vitest'
import { describeAudit } from '../support/audit-behaviour'
import { Postgres, whyNoPostgres } from '../support/postgres'

const reason = whyNoPostgres()

describe.skipIf(reason !== undefined)(reason ?? 'PostgreSQL', () => {
  let database: Postgres
  beforeAll(async () => {
    database = await Postgres.start()
  })
  afterAll(() => database.close())

  describeAudit(() => database, { ledgers: 3, households: 100 })
})
