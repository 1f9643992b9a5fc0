/** Figures by date in DuckDB, embedded; `npm run test:postgres` asks the same of PostgreSQL. */
import { afterAll, beforeAll } from 'vitest'
import { DuckDb } from '../sql/support/duckdb'
import { describeFiguresOverTime } from '../sql/support/figures-over-time'

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

describeFiguresOverTime(() => database)
