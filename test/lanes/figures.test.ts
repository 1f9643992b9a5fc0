/**
 * Every lane under random figures of the document that change on random days: the exact lane, the compiled calculators, the
 * batch as code and as closures, the SQL on DuckDB. `npm run fuzz:lanes` tries many more, and FUZZ_SEED repeats a run.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batch } from '../../src/batch/batch'
import { batchOutcomes } from '../../src/batch/result'
import { toSql } from '../../src/database/to-sql'
import { checkedValues } from '../../src/kit/calculator'
import type { Determination } from '../../src/kit/determination'
import { determine } from '../../src/kit/determine'
import { DayFigure } from '../../src/language/input'
import { figures } from '../../src/yiwu/figures'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { Standards } from '../../src/yiwu/register'
import { standardIds } from '../../src/yiwu/standards'
import { DuckDb } from '../sql/support/duckdb'
import { Random } from '../sql/support/random'
import { randomRow } from '../sql/support/rows'
import { columnsOfFacts, csvOf } from '../sql/support/tables'

/** A round is ten rows of each of five programmes. */
const rounds = Math.ceil(Number.parseInt(process.env.FUZZ_EXPRESSIONS ?? '200', 10) / 50)
const firstSeed = Number.parseInt(process.env.FUZZ_SEED ?? '1', 10)
const ids = ['dibao', 'lowIncomeSubsidy', 'medicalAssistance', 'studentGrant', 'orphanAllowance'] as const

const days = ['2012-12-03', '2013-06-30', '2013-07-01', '2014-12-31', '2015-01-01', '2016-02-29', '2020-01-01']
const standardValues = {
  urbanDibaoStandard: '500.00',
  ruralDibaoStandard: '400.00',
  urbanConsumptionPerCapita: '20000.02',
}

const standardRows = [
  ...(['urbanDibaoStandard', 'ruralDibaoStandard'] as const).map((standard) => ({
    standard,
    from: '2012-12-03',
    value: standardValues[standard],
  })),
  ...Array.from({ length: 12 }, (_, at) => ({
    standard: 'urbanConsumptionPerCapita',
    year: 2011 + at,
    value: standardValues.urbanConsumptionPerCapita,
  })),
]

/** Some figures from some days on: shares, sums and days; now and then one that nobody knows any more. */
function randomFigures(random: Random) {
  const rows = Object.entries(figures).flatMap(([figure, declared]) => {
    const chosen = days.filter(() => random.chance(18))
    return chosen.map((from) => {
      if (random.chance(12)) return { figure, from, value: null }
      if (declared instanceof DayFigure)
        return { figure, from, value: random.of(['1950-01-01', '1954-10-31', '1954-11-01', '2014-06-30']) }
      if (declared.unit === 'ratio')
        return { figure, from, value: random.of(['0.85', '0.5', '0.333333', '1', '1.25', '0']) }
      return { figure, from, value: random.of(['0', '2500', '6000.01', '120000']) }
    })
  })
  return Standards.from([...standardRows, ...rows])
}

const said = ({ outcome, amount, missing, range }: Partial<Determination>): string =>
  [outcome, amount, [...(missing ?? [])].sort().join(';'), range?.min, range?.max].map((cell) => cell ?? '').join('|')

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

describe('figures that change by date', () => {
  const seen = { amended: 0, unknown: 0, compiled: 0, sql: 0 }

  it('give one answer in every lane', { timeout: 7_200_000 }, async () => {
    for (let seed = firstSeed; seed < firstSeed + rounds; seed += 1) {
      const random = new Random(seed)
      const register = randomFigures(random)
      for (const id of ids) {
        const programme = programmes[id]
        const { definition } = programme
        const drawn = Array.from({ length: 10 }, (_, at) => ({
          ...randomRow(random, `r${String(at).padStart(2, '0')}`, definition.facts, {
            ...Object.fromEntries(standardIds.map((one) => [one, null])),
            ...standardValues,
          }),
          on: random.of(days),
        }))
        const rows = drawn.flatMap(({ facts, on, ...row }) => {
          try {
            // Keeping steps is for the exact lane alone.
            const exact = programme(facts as never, { standards: register, on, trace: true }) as Determination
            return [{ ...row, facts, on, exact }]
          } catch {
            return []
          }
        })
        seen.amended += rows.filter(({ exact }) => exact.amended).length
        seen.unknown += rows.filter(({ exact }) => exact.missing?.some((path) => path.startsWith('figures.'))).length

        for (const { facts, on, exact } of rows) {
          const { trace: _, ...whole } = exact
          for (let calls = 0; calls < 2; calls += 1)
            expect([seed, id, programme(facts as never, { standards: register, on })]).toEqual([seed, id, whole])
          seen.compiled += 1
        }

        for (const mode of ['code', 'closures'] as const) {
          const result = batch(yiwu, programme as never, { standards: register, mode }).run(
            rows.map(({ facts, on }) => ({ ...facts, on })) as never,
          )
          const own = result.programmes[0] as unknown as {
            readonly outcomes: ArrayLike<number>
            readonly amounts: ArrayLike<number>
          }
          rows.forEach(({ exact }, at) => {
            const outcome = batchOutcomes[own.outcomes[at] as number]
            const amount = outcome === 'entitled' ? (Number(own.amounts[at]) / 100).toFixed(2) : undefined
            expect([seed, id, mode, outcome, amount]).toEqual([seed, id, mode, exact.outcome, exact.amount])
          })
        }

        const columns = [...columnsOfFacts(definition.facts), { name: 'on', type: 'DATE' }]
        const withDay = rows.map(({ on, facts, ...row }) => ({ ...row, facts: { ...facts, on } }))
        await database.load('by_day', columns, csvOf(withDay as never, columns))
        const sql = toSql(yiwu, id, {
          dialect: 'duckdb',
          table: 'by_day',
          standards: 'columns',
          claims: 'single',
          figures: register,
        })
        const found = new Map((await database.rows(sql)).map((row) => [row.household, row]))
        for (const { id: name, facts, on } of rows) {
          const { values, chosen, amended } = checkedValues(
            yiwu,
            definition.facts,
            facts,
            { standards: register, on },
            true,
          )
          // SQL keeps the plain interval, which an answer of the calculator lies within.
          const plain = { readings: chosen, amended, trace: false, narrows: false }
          const exact = determine(definition, values, {}, plain).determination
          const { outcome, amount, missing, min, max } = found.get(name) ?? {}
          const cells = [outcome, amount, (missing ?? '').split(';').sort().join(';'), min, max]
          expect([seed, id, name, cells.map((cell) => cell ?? '').join('|')]).toEqual([seed, id, name, said(exact)])
          seen.sql += 1
        }
      }
    }
  })

  it('were really amended, unknown, compiled and asked of the database', () => {
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(rounds)
  })
})
