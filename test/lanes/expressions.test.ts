/**
 * Every lane on random expressions over random rows, known and unknown, at bounds and beyond them: the exact lane, which
 * defines the outcome; the kernel as code and as closures; the SQL on DuckDB. `npm run fuzz:lanes` tries many more;
 * FUZZ_SEED repeats a run.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodesOf } from '../../src/engine/walk'
import { DuckDb } from '../sql/support/duckdb'
import {
  conditions,
  forgetting,
  quantities,
  type Row,
  rows,
  valuesOf,
  vocabulary,
  withSomeNotGiven,
} from '../support/random-expressions'
import { isBeyondBounds, kernelOutcomes } from './kernel-lane'
import { type Expression, exactly, isComplete, noKinds } from './outcome'
import { comparison, queryOf, refusal } from './sql-lane'

const wanted = Number.parseInt(process.env.FUZZ_EXPRESSIONS ?? '480', 10)
const seed = process.env.FUZZ_SEED === undefined ? {} : { seed: Number.parseInt(process.env.FUZZ_SEED, 10) }
const [expressionsAtOnce, rowsAtOnce] = [16, 12]

/** The kernel's own bounds, and one row in five beyond them. */
const within = { mostYuan: 1_342_177, mostCount: 512 }
const completeRows = fc.oneof({ weight: 4, arbitrary: rows(within) }, { weight: 1, arbitrary: rows() })
const cases = completeRows.chain(withSomeNotGiven).chain((row) => fc.oneof(fc.constant(row), forgetting(row)))

const batches = fc.record({
  expressions: fc.array(fc.oneof(quantities(), conditions()), {
    minLength: 1,
    maxLength: expressionsAtOnce,
    size: 'max',
  }),
  rows: fc.array(cases, { minLength: 1, maxLength: rowsAtOnce, size: 'max' }),
  isSpecialised: fc.boolean(),
})

/** The same rows under the standards and readings of the first. */
function underOne(given: readonly Row[]): readonly Row[] {
  const around = vocabulary.filter(({ input }) => input.source !== 'fact').map(({ input }) => input.key)
  return given.map((row) => ({ ...row, ...Object.fromEntries(around.map((key) => [key, given[0]?.[key]])) }))
}

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

const kinds = noKinds()
const ran = { exact: 0, complete: 0, inside: 0, fast: 0, settled: 0, sql: 0, sqlKnown: 0 }

/** Compares the kernel's four loops with the exact lane; returns nothing, or what differs. */
function kernelDifference(expression: Expression, given: readonly Row[], isSpecialised: boolean): unknown {
  const around = isSpecialised ? valuesOf(given[0] ?? {}, vocabulary.filter(({ input }) => input.source !== 'fact')) : undefined
  for (const mode of ['code', 'closures'] as const) {
    for (const loop of ['fast', 'careful'] as const) {
      const outcomes = kernelOutcomes(expression, given, { around, mode, loop })
      for (const [place, outcome] of outcomes?.entries() ?? []) {
        const row = given[place] ?? {}
        const isLeft = isBeyondBounds(row) || (loop === 'fast' && vocabulary.some(({ input }) => (around === undefined || input.source === 'fact') && row[input.key] === undefined))
        if (isLeft !== (outcome === 'outside')) return { mode, loop, row, isLeft, outcome }
        if (outcome === 'outside') continue
        const { isRight, isSettled, said } = outcome(exactly(expression, row))
        if (!isRight || (isComplete(row) && !isSettled)) return { mode, loop, row, isRight, isSettled, said }
        if (loop === 'fast') ran.fast += 1
        else {
          ran.inside += 1
          if (isSettled) ran.settled += 1
        }
      }
    }
  }
  return undefined
}

it('gives one outcome by every lane', { timeout: 7_200_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(batches, async ({ expressions, rows: drawn, isSpecialised }) => {
      const given = isSpecialised ? underOne(drawn) : drawn
      for (const { node } of expressions) for (const { kind } of nodesOf([node])) kinds[kind] += 1
      ran.exact += expressions.length * given.length
      ran.complete += expressions.length * given.filter((row) => isComplete(row)).length
      for (const expression of expressions)
        expect(kernelDifference(expression, given, isSpecialised)).toBeUndefined()
      const printable = expressions.filter((expression) => refusal(expression, 'duckdb') === undefined)
      const { query, namesOf } = queryOf(printable, given, 'duckdb')
      for (const row of await database.rows(query)) {
        const values = given[Number(row.id)] ?? {}
        printable.forEach((expression, place) => {
          const { isKnown, found, expected } = comparison(place, row, exactly(expression, values), namesOf)
          ran.sql += 1
          if (isKnown) ran.sqlKnown += 1
          expect({ values, node: expression.node, found }).toEqual({ values, node: expression.node, found: expected })
        })
      }
    }),
    { numRuns: Math.ceil(wanted / expressionsAtOnce), ...seed },
  )
  console.log(ran, kinds)
})
