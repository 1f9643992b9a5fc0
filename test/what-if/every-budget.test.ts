/**
 * A register's budget against the truth: the cost worked out household by household at the value found, at the one beside it, and
 * at values nearer to what is in force. `npm run sweeps` tries 500 registers; SWEEP_HOUSEHOLDS says how many.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exact } from '../../src/exact/decimal'
import { outcomesUnder } from '../../src/household/compiled-assessment'
import { fenOfText, yuanText } from '../../src/household/fen'
import { solveBudget } from '../../src/what-if'
import { AidOf } from '../../src/what-if/aid'
import { lawOf } from '../../src/what-if/laws'
import { yiwu } from '../../src/yiwu/policy'
import type { Case } from '../support/all'
import { standards } from '../support/couple'
import { givenCases } from '../support/random-cases'

const registers = Number.parseInt(process.env.SWEEP_HOUSEHOLDS ?? '25', 10)
/** The few of every commit are always the same. */
const seeded = process.env.SWEEP_HOUSEHOLDS ? {} : { seed: 23 }

const [now, first, last] = [50_000n, 100n, 150_000n]

/** A year of a register in fen, under a standard in fen. */
function cost(cases: readonly Case[], value: bigint): bigint {
  const law = lawOf(yiwu, { standards: { ...standards, urbanDibaoStandard: yuanText(value) } })
  const aidOf = new AidOf(yiwu)
  const years = cases.map((one) => {
    const { household, under } = outcomesUnder(yiwu, one, undefined, [law])
    return aidOf.year(household, under[0] ?? []).low
  })
  return years.reduce((sum, year) => sum + year, 0n)
}

const drawn = fc.tuple(
  fc
    .array(
      givenCases().map(([household]) => household),
      { minLength: 2, maxLength: 4 },
    )
    .map((cases) => cases.map((one, place) => ({ ...one, id: `H-${place}` }))),
  fc.integer({ min: 1, max: 60_000 }),
  fc.array(fc.nat(100_000), { minLength: 12, maxLength: 12 }),
)

it(`${registers} random registers pass their budgets where every value nearer says that they do not`, {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(drawn, ([cases, budget, seeds]) => {
      const options = { standards, from: yuanText(first), to: yuanText(last) }
      const { reached, within, beyond } = solveBudget(cases, 'standards.urbanDibaoStandard', { budget }, options)
      const limit = BigInt(budget) * 100n
      const isOver = cost(cases, now) > limit
      expect(reached).toBe(within !== undefined)
      if (within && beyond) {
        expect(cost(cases, fenOfText(within.value))).toBeLessThanOrEqual(limit)
        expect(cost(cases, fenOfText(beyond.value))).toBeGreaterThan(limit)
        expect(exact(beyond.value).minus(within.value).abs().toFixed()).toBe('0.01')
      }
      // Every value that is nearer to now is on its side: some of them, and those right beside the one found.
      const found = isOver ? within : beyond
      const reach = found ? fenOfText(found.value) - now : last - first
      const nearer = (reach < 0n ? -reach : reach) - 1n
      const distances = [nearer, nearer - 1n, nearer - 2n, ...seeds.map((seed) => (BigInt(seed) * nearer) / 100_000n)]
      for (const distance of distances.filter((one) => one >= 0n))
        for (const value of [now + distance, now - distance])
          if (value >= first && value <= last) expect(cost(cases, value) > limit).toBe(isOver)
    }),
    { numRuns: registers, endOnFailure: true, ...seeded },
  )
})
