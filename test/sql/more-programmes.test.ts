/** Invented programmes beside those of Yiwu go through the audit in SQL as through `jiuzhu audit`, on DuckDB. */
import { afterAll, beforeAll, describe } from 'vitest'
import { DuckDb } from './support/duckdb'
import { describeMore } from './support/more-behaviour'

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

describe('a policy with more programmes on DuckDB', () => describeMore(() => database, [1, 2]))
