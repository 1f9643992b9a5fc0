/**
 * Every lane on random expressions over random rows, known and unknown, at bounds and beyond them: the exact lane, which
 * defines the outcome; the kernel as code and as closures; the SQL on DuckDB. `npm run fuzz:lanes` tries many more, and
 * FUZZ_SEED repeats a run.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodesOf } from '../../src/language/walk'
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
import { isBeyondBounds, type KernelPlan, kernelOutcomes, modulesOf } from './kernel-lane'
import { type Expression, exactly, isComplete, noKinds } from './outcome'
import { comparison, queryOf, refusal } from './sql-lane'

const expressionsWanted = Number.parseInt(process.env.FUZZ_EXPRESSIONS ?? '320', 10)
const seed = process.env.FUZZ_SEED === undefined ? {} : { seed: Number.parseInt(process.env.FUZZ_SEED, 10) }

/** Up to the kernel's own bounds; one row in five goes beyond them. */
const within = { mostYuan: 1_342_177, mostCount: 512 }
const cases = fc
  .oneof({ weight: 4, arbitrary: rows(within) }, { weight: 1, arbitrary: rows() })
  .chain(withSomeNotGiven)
  .chain((row) => fc.oneof(fc.constant(row), forgetting(row)))

const several = <T>(one: fc.Arbitrary<T>, most: number): fc.Arbitrary<readonly T[]> =>
  fc.array(one, { minLength: 1, maxLength: most, size: 'max' })

/** One query's worth: some expressions over some rows. */
const batches = fc.record({
  expressions: several(fc.oneof(quantities(), conditions()), 15),
  drawn: several(cases, 12),
  /** Whether standards and readings are folded in before a kernel is made, or are columns as the facts are. */
  isSpecialised: fc.boolean(),
})
const expressionsAtOnce = 8

/** As a module that takes four rows at once where it can, as one that takes row after row, and as closures. */
const ways = [
  { mode: 'code', isForFewRows: false },
  { mode: 'code', isForFewRows: true },
  { mode: 'closures', isForFewRows: false },
] as const

const around = vocabulary.filter(({ input }) => input.source !== 'fact')
const facts = vocabulary.filter(({ input }) => input.source === 'fact')

/** The same rows under the standards and readings of the first. */
const underOne = (drawn: readonly Row[]): readonly Row[] =>
  drawn.map((row) => ({ ...row, ...Object.fromEntries(around.map(({ input }) => [input.key, drawn[0]?.[input.key]])) }))

/** How many rows each lane was asked for and worked out, times the expressions. */
const asked = { rows: 0, kernel: 0 }
const workedOut = { kernel: 0, kernelSettled: 0, fastKernel: 0, sql: 0, sqlKnown: 0 }
const drawnKinds = noKinds()

/** What differs between a kernel and the exact lane; nothing where they agree. */
function kernelDifference(expression: Expression, given: readonly Row[], plan: KernelPlan): unknown {
  const columns = plan.around ? facts : vocabulary
  const lacksOne = (row: Row): boolean => columns.some(({ input }) => row[input.key] === undefined)
  asked.kernel += given.length
  for (const [place, outcome] of kernelOutcomes(expression, given, plan)?.entries() ?? []) {
    const row = given[place] ?? {}
    const isForExact = isBeyondBounds(row, columns) || (plan.loop === 'fast' && lacksOne(row))
    if (isForExact !== (outcome === 'outside')) return { row, isForExact, outcome }
    if (outcome === 'outside') continue
    const { isRight, isSettled, said } = outcome(exactly(expression, row))
    if (!isRight) return { row, said }
    if (isComplete(row) && !isSettled) return { row, said: 'left open, though every fact is known' }
    workedOut.kernel += 1
    if (isSettled) workedOut.kernelSettled += 1
    if (plan.loop === 'fast') workedOut.fastKernel += 1
  }
  return undefined
}

let database: DuckDb
beforeAll(async () => {
  database = await DuckDb.open()
})
afterAll(() => database.close())

async function compareSql(expressions: readonly Expression[], given: readonly Row[]): Promise<void> {
  const printed = expressions.filter((expression) => refusal(expression, 'duckdb') === undefined)
  const { query, namesOf } = queryOf(printed, given, 'duckdb')
  const found = await database.rows(query)
  expect(found.length).toBe(given.length)
  for (const cells of found) {
    const row = given[Number(cells.id)] ?? {}
    printed.forEach((expression, place) => {
      const { isKnown, said, expected } = comparison(place, cells, exactly(expression, row), namesOf)
      expect({ place, row, said }).toEqual({ place, row, said: expected })
      workedOut.sql += 1
      if (isKnown) workedOut.sqlKnown += 1
    })
  }
}

describe('a random expression', () => {
  it('has one outcome by every lane', { timeout: 7_200_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(batches, async ({ expressions, drawn, isSpecialised }) => {
        const given = isSpecialised ? underOne(drawn) : drawn
        const fixed = isSpecialised ? valuesOf(given[0] ?? {}, around) : undefined
        asked.rows += expressions.length * given.length
        for (const expression of expressions) {
          for (const { kind } of nodesOf([expression.node])) drawnKinds[kind] += 1
          for (const way of ways)
            for (const loop of ['fast', 'careful'] as const) {
              const difference = kernelDifference(expression, given, { around: fixed, ...way, loop })
              expect({ ...way, loop, difference }).toEqual({ ...way, loop, difference: undefined })
            }
        }
        await compareSql(expressions, given)
      }),
      { numRuns: Math.ceil(expressionsWanted / expressionsAtOnce), ...seed },
    )
  })

  it('was really worked out by each lane', () => {
    const shareOf = (part: number, whole: number): number => part / whole
    // Half the rows lack something, which the fast loop leaves alone; about one in fifteen is beyond the bounds.
    expect(shareOf(workedOut.kernel, asked.kernel)).toBeGreaterThan(0.4)
    expect(shareOf(workedOut.kernelSettled, workedOut.kernel)).toBeGreaterThan(0.6)
    expect(shareOf(workedOut.fastKernel, asked.kernel)).toBeGreaterThan(0.05)
    expect(shareOf(modulesOf[4], modulesOf[1] + modulesOf[4])).toBeGreaterThan(0.1)
    // The printers refuse shares out of what is no whole number, and more digits than there is room for.
    expect(shareOf(workedOut.sql, asked.rows)).toBeGreaterThan(0.9)
    expect(shareOf(workedOut.sqlKnown, workedOut.sql)).toBeGreaterThan(0.5)
  })

  it('is made of every kind of node', () => {
    expect(Object.entries(drawnKinds).filter(([, times]) => times === 0)).toEqual([])
  })
})
