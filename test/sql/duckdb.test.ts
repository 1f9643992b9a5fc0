/** The SQL on DuckDB, embedded: the same answers as the exact lane, on generated rows and on every fixture. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programmeIds } from '../../src/yiwu/programmes'
import { describeBlanks } from './support/blanks'
import { compareClaims, compareRows, readingsAtOnce, readingsOfClaims } from './support/compare'
import { describeDatabase } from './support/database-behaviour'
import { DuckDb } from './support/duckdb'
import { describeExpressions } from './support/expressions'

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

describe('generated rows', () => {
  it.each(programmeIds)('%s gives what the exact lane gives, under its readings', async (id) => {
    for (const [index, chosen] of readingsAtOnce(id).entries()) {
      const { differences, compared } = await compareRows([database], id, chosen, 60, 10 + index)
      expect(differences).toEqual([])
      expect(compared).toBe(60)
    }
  })

  // Those that decide order, cap and the 90%; the others are in the comparison above.
  const ofTheYear = readingsOfClaims.filter((chosen) => Object.keys(chosen).length === 4)

  it.each(ofTheYear.map((chosen) => [Object.values(chosen).join(', '), chosen] as const))(
    'claims of a year: %s',
    async (_, chosen) => {
      const { differences, outcomes } = await compareClaims([database], chosen, 30, 77)
      expect(differences).toEqual([])
      expect([...outcomes.keys()].sort()).toEqual(['entitled', 'notEntitled', 'undetermined'])
    },
  )
})

describeDatabase(() => database)

describe('blanks', () => describeBlanks(() => database))

describe('expressions of every kind', () => describeExpressions(() => database, 260))
