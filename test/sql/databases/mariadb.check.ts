/**
 * The `mysql` dialect on MariaDB: no difference from the exact lane in outcome, amount, range or missing facts.
 * `ROWS=22000 npm run test:mariadb` compares that many rows of each programme; without it, a few.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programmeIds } from '../../../src/yiwu/programmes'
import { toSql } from '../../support/all'
import { compareClaimsUnderAll, compareRowsUnderAll } from '../support/compare'
import { describeDatabase } from '../support/database-behaviour'
import { describeFiguresOverTime } from '../support/figures-over-time'
import { MariaDb, whyNoMariaDb } from '../support/mariadb'

const reason = whyNoMariaDb()
const rows = Number.parseInt(process.env.ROWS ?? '300', 10)

describe.skipIf(reason !== undefined)(reason ?? 'MariaDB', () => {
  let database: MariaDb
  beforeAll(async () => {
    database = await MariaDb.start()
  })
  afterAll(() => database.close())

  it.each(programmeIds)(`%s: ${rows} rows or more under every reading`, async (id) => {
    const { compared, differences } = await compareRowsUnderAll([database], id, rows, 3000)
    expect(differences.slice(0, 5)).toEqual([])
    expect(compared).toBeGreaterThanOrEqual(rows)
  })

  it(`claims of the year: ${rows} claims or more under every reading`, async () => {
    const { compared, differences } = await compareClaimsUnderAll([database], rows, 4000)
    expect(differences.slice(0, 5)).toEqual([])
    expect(compared).toBeGreaterThanOrEqual(rows)
  })

  describeDatabase(() => database, { texts: false })
  describeFiguresOverTime(() => database, { audits: false })

  // MariaDB takes any type for any other, has no case and no blanks at the ends of texts, and a truth of 2: none of it is guessed.
  it('takes no cell for what it is not', async () => {
    await database.run(
      `DROP TABLE IF EXISTS households; CREATE TABLE households ("household" VARCHAR(9), "residence" VARCHAR(9), "householdSize" VARCHAR(9), "monthlyIncome" VARCHAR(9), "ruralDibaoStandard" INT, "urbanDibaoStandard" INT);
INSERT INTO households VALUES ('a', 'rural', '3', '700', 400, 500), ('b', 'Rural', '3', '700', 400, 500), ('c', 'rural ', '3', '700', 400, 500), ('d', 'rural', '3', '7oo', 400, 500), ('e', 'rural', '3', '1e2', 400, 500), ('f', 'rural', '3x', '', 400, 500)`,
    )
    const found = await database.rows(toSql('dibao', { dialect: 'mysql', standards: 'columns' }))
    expect(found.map(({ household, outcome, amount, error }) => [household, outcome, amount ?? error])).toEqual([
      ['a', 'entitled', '500.00'],
      ['b', 'invalid', 'residence'],
      ['c', 'invalid', 'residence'],
      ['d', 'invalid', 'monthlyIncome'],
      ['e', 'invalid', 'monthlyIncome'],
      ['f', 'invalid', 'householdSize;monthlyIncome'],
    ])
  })

  it('tells ids apart that differ in case or in blanks at their ends', async () => {
    await database.run(
      `DROP TABLE IF EXISTS claims; CREATE TABLE claims AS SELECT h.h AS "household", 'p' AS "person", CONCAT('c', h.h) AS "claim", DATE '2013-02-01' AS "settledOn", 'rural' AS "residence", 1 AS "householdSize", 100 AS "monthlyIncome", 1 AS "dibaoCertified", 0 AS "lowIncomeCertified", 'none' AS "categories", 0 AS "employeeMedicalInsurance", CAST(NULL AS DATE) AS "enlistedOn", 'uraemia' AS "disease", 1 AS "diseaseRecognised", 100000 AS "inPolicyCost", 0 AS "insurancePaid", 0 AS "commercialPaid", 0 AS "employerPaid", 0 AS "withdrawn", 400 AS "ruralDibaoStandard", 500 AS "urbanDibaoStandard" FROM (SELECT 'h' AS h UNION ALL SELECT 'H' UNION ALL SELECT 'h ') AS h`,
    )
    const found = await database.rows(toSql('medicalAssistance', { dialect: 'mysql', standards: 'columns' }))
    expect(found.map(({ amount }) => amount)).toEqual(['80000.00', '80000.00', '80000.00'])
  })
})
