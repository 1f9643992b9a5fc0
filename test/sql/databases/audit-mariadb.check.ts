/** The audit in SQL on MariaDB: the same findings as `jiuzhu audit`. `npm run test:mariadb` runs it. */
import { afterAll, beforeAll, describe } from 'vitest'
import { describeAudit } from '../support/audit-behaviour'
import { MariaDb, whyNoMariaDb } from '../support/mariadb'
import { describeMore } from '../support/more-behaviour'

const reason = whyNoMariaDb()

describe.skipIf(reason !== undefined)(reason ?? 'an audit on MariaDB', () => {
  let database: MariaDb
  beforeAll(async () => {
    database = await MariaDb.start()
  })
  afterAll(() => database.close())

  const scale = {
    ledgers: 4,
    households: 100,
    random: 4,
    randomHouseholds: 40,
    windows: 4,
    corrupted: 0,
    everyReading: 1,
    texts: false,
  }
  describeAudit(() => database, scale)
  describe('of a policy with more programmes', () => describeMore(() => database, [1, 2, 3]))
})
