/**
 * What the rule costs as a ratio to a query that only sums the same columns, round about with it: on DuckDB in time of the
 * processors, on PostgreSQL by the clock. `npm run bench:sql`. A sample of the answers is held against the exact lane first; a
 * time is no test.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dibao, toSql } from '../../support/all'
import { assess } from '../../support/untyped'
import type { Database } from '../support/database'
import { DuckDb } from '../support/duckdb'
import { Postgres, whyNoPostgres } from '../support/postgres'

const rows = Number.parseInt(process.env.ROWS ?? '10000000', 10)
const rounds = Number.parseInt(process.env.ROUNDS ?? '5', 10)
const claims = Math.floor(rows / 5)
const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** What this process and its threads have spent, in seconds; and the clock. */
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const clock = (): number => performance.now() / 1000

/** Interleaved, so that what else the machine does weighs on both alike. */
async function compareIn(
  database: Database,
  time: () => number,
  label: string,
  count: number,
  sum: string,
  rule: string,
): Promise<void> {
  const [sums, rules]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    for (const [query, times] of [
      [sum, sums],
      [rule, rules],
    ] as const) {
      const begin = time()
      await database.rows(query)
      // The first round fills the caches.
      if (round > 0) times.push(time() - begin)
    }
  }
  const [one, other] = [median(sums), median(rules)]
  const ratios = rules.map((took, at) => took / (sums[at] ?? took))
  process.stderr.write(
    `${label}, ${count} rows: rule ${other.toFixed(2)} s, sum ${one.toFixed(3)} s, ratio ${median(ratios).toFixed(1)} (${(count / other / 1e6).toFixed(1)} million rows a second)\n`,
  )
}

const sumOfHouseholds =
  'SELECT COUNT("residence"), SUM("householdSize"), SUM("monthlyIncome"), COUNT("on") FROM households'
const whole = (query: string): string =>
  `SELECT COUNT("outcome"), SUM("amount"), COUNT("missing"), SUM("min"), SUM("max"), COUNT("error") FROM (${query}) AS q`
const registerSql = 'CREATE TABLE standards ("standard" TEXT, "from" DATE, "year" INTEGER, "value" DECIMAL(15, 2))'
const householdsSql = (source: string): string =>
  `CREATE TABLE households AS SELECT i AS "household", CASE WHEN i % 3 = 0 THEN 'urban' ELSE 'rural' END AS "residence",
      CAST(1 + i % 7 AS INTEGER) AS "householdSize", CASE WHEN i % 50 <> 0 THEN CAST((i % 3000) * 1.01 AS DECIMAL(15, 2)) END AS "monthlyIncome",
      DATE '2013-01-01' + CAST(i % 700 AS INTEGER) AS "on" FROM ${source} AS t(i)`

async function addStandards(database: Database): Promise<void> {
  await database.run(registerSql)
  const values = Object.entries(standards).map(([id, value]) => `('${id}', DATE '2013-01-01', NULL, ${value})`)
  await database.run(`INSERT INTO standards VALUES ${values.join(', ')}`)
}

describe.skipIf(whyNoPostgres() !== undefined)(whyNoPostgres() ?? 'PostgreSQL', () => {
  const count = Math.floor(rows / 10)
  let database: Postgres
  beforeAll(async () => {
    database = await Postgres.start()
    await addStandards(database)
  })
  afterAll(() => database.close())

  it(`dibao over ${count} rows`, async () => {
    await database.run(`${householdsSql(`generate_series(0, ${count - 1})`)}; ANALYZE households;`)
    const query = whole(toSql('dibao', { dialect: 'postgres' }))
    await compareIn(database, clock, 'PostgreSQL, dibao', count, sumOfHouseholds, query)
  })
})

describe('DuckDB', () => {
  let database: DuckDb
  beforeAll(async () => {
    database = await DuckDb.open()
    await addStandards(database)
  })
  afterAll(() => database.close())

  const compare = (label: string, count: number, sum: string, rule: string): Promise<void> =>
    compareIn(database, spent, label, count, sum, rule)

  it(`dibao over ${rows} rows`, async () => {
    await database.run(householdsSql(`range(${rows})`))
    const query = toSql('dibao', { dialect: 'duckdb' })
    const step = Math.max(1, Math.floor(rows / 3000))
    const sample = await database.rows(
      `SELECT r.*, h."residence", h."householdSize", h."monthlyIncome" FROM (${query}) AS r JOIN households AS h USING ("household") WHERE "household" % ${step} = 7`,
    )
    expect(sample.length).toBeGreaterThan(1000)
    for (const { outcome, amount, missing, min, max, residence, householdSize, monthlyIncome } of sample) {
      const exact = dibao(
        { residence: residence as 'urban', householdSize: Number(householdSize), monthlyIncome },
        { standards },
      )
      expect([outcome, amount, missing, min, max]).toEqual([
        exact.outcome,
        exact.amount ?? null,
        exact.missing?.join(';') ?? null,
        exact.range?.min ?? null,
        exact.range?.max ?? null,
      ])
    }
    await compare('dibao', rows, sumOfHouseholds, whole(query))
  })

  it.each([
    ['under the cap of the year', {}],
    ['with the 90% over the year, in rounds', { medicalRatioPeriod: 'perYear' }],
  ] as const)(`${claims} claims %s`, async (label, readings) => {
    await database.run(`CREATE OR REPLACE TABLE claims AS SELECT 'H' || (i // 8) AS "household", 'p' || (i // 4) % 2 AS "person", 'c' || i % 4 AS "claim",
      DATE '2013-01-01' + CAST((i * 7919) % 360 AS INTEGER) AS "settledOn", 'uraemia' AS "disease", 'none' AS "categories",
      TRUE AS "dibaoCertified", FALSE AS "lowIncomeCertified", CASE WHEN i % 3 = 0 THEN 'urban' ELSE 'rural' END AS "residence",
      3 AS "householdSize", CAST(700 AS DECIMAL(15, 2)) AS "monthlyIncome", FALSE AS "employeeMedicalInsurance",
      CAST(NULL AS DATE) AS "enlistedOn", CAST(NULL AS BOOLEAN) AS "diseaseRecognised", FALSE AS "withdrawn",
      CAST((i * 104729) % 12000000 AS DECIMAL(15, 2)) * 0.01 AS "inPolicyCost",
      CAST(((i * 104729) % 12000000) // 3 AS DECIMAL(15, 2)) * 0.01 AS "insurancePaid",
      CASE WHEN i % 40 <> 0 THEN CAST(i % 900 AS DECIMAL(15, 2)) END AS "commercialPaid", CAST(0 AS DECIMAL(15, 2)) AS "employerPaid",
      CAST(NULL AS DECIMAL(15, 2)) AS "medicalAidPaidEarlier" FROM range(${claims}) AS t(i)`)
    const query = toSql('medicalAssistance', { dialect: 'duckdb', on: '2013-06-01', readings })
    const households = Array.from({ length: 60 }, (_, at) => `'H${Math.floor((at * claims) / 8 / 61)}'`)
    const sample = await database.rows(
      `SELECT c.*, r."outcome", r."amount", r."min", r."max" FROM (${query}) AS r JOIN claims AS c USING ("household", "person", "claim") WHERE "household" IN (${households.join(', ')}) ORDER BY "household", "person", "claim"`,
    )
    expect(sample.length).toBeGreaterThan(400)
    for (const household of new Set(sample.map((row) => row.household))) {
      const own = sample.filter((row) => row.household === household)
      const members = [...new Set(own.map(({ person }) => person))].map((id) => ({
        id,
        categories: [],
        claims: own
          .filter(({ person }) => person === id)
          .map(({ claim, settledOn, disease, inPolicyCost, insurancePaid, commercialPaid, employerPaid }) => ({
            ...{
              id: claim,
              settledOn,
              disease,
              inPolicyCost: plain(inPolicyCost),
              insurancePaid: plain(insurancePaid),
            },
            ...{ commercialPaid: plain(commercialPaid), employerPaid: plain(employerPaid) },
          })),
      }))
      const theCase = { id: household, on: '2013-06-01', certified: { dibao: true, lowIncome: false }, members }
      const exact = assess(theCase, { standards, readings }).determinations.filter(({ claim }) => claim !== undefined)
      expect(
        own.map(({ person, claim, outcome, amount, min, max }) => [person, claim, outcome, amount, min, max]),
      ).toEqual(
        exact.map(({ person, claim, outcome, amount, range }) => [
          person,
          claim,
          outcome,
          amount ?? null,
          range?.min ?? null,
          range?.max ?? null,
        ]),
      )
    }
    const columns = [
      'household',
      'person',
      'claim',
      'settledOn',
      'disease',
      'categories',
      'residence',
      'diseaseRecognised',
      'enlistedOn',
    ]
    const sums = [
      'householdSize',
      'monthlyIncome',
      'inPolicyCost',
      'insurancePaid',
      'commercialPaid',
      'employerPaid',
      'medicalAidPaidEarlier',
    ]
    const flags = ['dibaoCertified', 'lowIncomeCertified', 'employeeMedicalInsurance', 'withdrawn']
    const sum = `SELECT ${[...columns, ...flags].map((name) => `COUNT("${name}")`).join(', ')}, ${sums.map((name) => `SUM("${name}")`).join(', ')} FROM claims`
    await compare(`claims ${label}`, claims, sum, whole(query))
  })
})

/** A sum as a case has it, with two decimals at most. */
const plain = (value: string | null | undefined): string | null =>
  value === null || value === undefined ? null : Number(value).toFixed(2)
