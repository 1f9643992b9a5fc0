/** The SQL on PostgreSQL 18, without a server: the same answers as the exact lane, and the findings of the audit. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programmeIds } from '../../src/yiwu/programmes'
import { describeAudit } from './support/audit-behaviour'
import { describeBlanks } from './support/blanks'
import { compareClaims, compareRows, readingsAtOnce, readingsOfClaims } from './support/compare'
import { inCommonLayout } from './support/database'
import { describeDatabase } from './support/database-behaviour'
import { describeExpressions } from './support/expressions'
import { PgLite } from './support/pglite'

let database: PgLite
beforeAll(async () => {
  database = await PgLite.open()
}, 120_000)
afterAll(() => database.close())

describe('generated rows', () => {
  it.each(programmeIds)('%s gives what the exact lane gives, under its readings', async (id) => {
    for (const [index, chosen] of readingsAtOnce(id).entries()) {
      const { differences, compared } = await compareRows(
        [database, inCommonLayout(database)],
        id,
        chosen,
        20,
        30 + index,
      )
      expect(differences).toEqual([])
      expect(compared).toBe(20)
    }
  })

  it('claims of a year give what the exact lane gives', async () => {
    for (const chosen of readingsOfClaims.filter((one) => Object.keys(one).length === 4).slice(0, 6)) {
      const { differences } = await compareClaims([database, inCommonLayout(database)], chosen, 10, 78)
      expect(differences).toEqual([])
    }
  })
})

describeDatabase(() => database)

describe('blanks', () => describeBlanks(() => database))

describe('expressions of every kind', () => describeExpressions(() => database, 40))

describeAudit(() => database, {
  ledgers: 1,
  households: 60,
  random: 1,
  randomHouseholds: 12,
  windows: 1,
  corrupted: 1,
  everyReading: 30,
  texts: true,
})
