/** Whole households, complete and with facts unknown: what is decided stays, ranges hold the truth, missing facts are all named. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, type Case, type Determination, type Readings, type StandardsInForce } from '../../src'
import { Exact } from '../../src/exact/decimal'
import { forgettingSome, givenCases, missingSome } from '../support/random-cases'

const options = { numRuns: 150 }

const nameOf = ({ programme, person, claim }: Determination): string => [programme, person, claim].join(' ')
const resultOf = ({ outcome, amount, monthlyInstalment }: Determination): unknown => [
  outcome,
  amount,
  monthlyInstalment,
]
const isDecided = ({ outcome }: Determination): boolean => outcome !== 'undetermined'

/** The smallest and the largest amount that a determination leaves open; no `max` is any. */
const rangeOf = ({ amount, range }: Determination): { readonly min: string; readonly max?: string } =>
  range ?? { min: amount ?? '0.00', max: amount ?? '0.00' }

function isWithin(narrow: Determination, wide: Determination): boolean {
  if (wide.outcome === 'undetermined' && !wide.range) return true
  const [inner, outer] = [rangeOf(narrow), rangeOf(wide)]
  if (new Exact(inner.min).lt(outer.min)) return false
  return outer.max === undefined || (inner.max !== undefined && new Exact(inner.max).lte(outer.max))
}

const cases = givenCases()
type Given = readonly [Case, Partial<Readings>, StandardsInForce]

const assessed = (household: Case, [, readings, inForce]: Given, known = inForce): readonly Determination[] =>
  assess(household, { readings, standards: known }).determinations

describe('adding facts to a household', () => {
  const thrice = cases.chain((given) => {
    const [household, readings, inForce] = given
    return forgettingSome(household, readings).chain((more) =>
      fc.tuple(fc.constant(given), fc.constant(more), forgettingSome(more, readings), missingSome(inForce)),
    )
  })

  it('never changes what is decided, and never leaves the range', () => {
    let [decided, open] = [0, 0]
    fc.assert(
      fc.property(thrice, ([given, more, less, fewer]) => {
        const least = assessed(less, given, fewer)
        const some = assessed(more, given)
        const all = assessed(given[0], given)
        expect(least.map(nameOf)).toEqual(all.map(nameOf))
        least.forEach((before, index) => {
          for (const after of [some[index], all[index]]) {
            if (!after) throw new Error('A determination is lost')
            if (isDecided(before)) expect([nameOf(before), resultOf(after)]).toEqual([nameOf(before), resultOf(before)])
            else expect([nameOf(before), before.range, rangeOf(after), isWithin(after, before)]).toContain(true)
            if (isDecided(before)) decided += 1
            else open += 1
          }
        })
      }),
      options,
    )
    expect(Math.min(decided, open)).toBeGreaterThan(100)
  })

  it('decides everything that no reading leaves open', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const left = assessed(given[0], given).filter((one) => !isDecided(one))
        expect(left.flatMap(({ missing = [] }) => missing).filter((path) => !path.startsWith('readings.'))).toEqual([])
      }),
      options,
    )
  })

  it('changes nothing that does not name it as missing', () => {
    let tried = 0
    const pairs = cases.chain((given) => fc.tuple(fc.constant(given), forgettingSome(given[0], given[1])))
    fc.assert(
      fc.property(pairs, ([given, less]) => {
        const before = assessed(less, given)
        const named = withDaysOfLife(before.flatMap(({ missing = [] }) => missing))
        // Every fact that no determination names is supplied: all of them together change nothing.
        const supplied = filledIn(less, given[0], '', named)
        const after = assessed(supplied as Case, given)
        before.forEach((one, index) => {
          const other = after[index]
          if (!other) throw new Error('A determination is lost')
          tried += 1
          expect([nameOf(one), resultOf(other), other.range]).toEqual([nameOf(one), resultOf(one), one.range])
        })
      }),
      options,
    )
    expect(tried).toBeGreaterThan(100)
  })
})

const dayOfLife = /(birthDate|enlistedOn|servedOn)$/

/** A day of a member's life bounds the others: where one of them is missing, another that is supplied may tell something of it. */
function withDaysOfLife(missing: readonly string[]): { readonly has: (path: string) => boolean } {
  const named = new Set(missing)
  const memberOf = (path: string): string => path.slice(0, path.indexOf(']'))
  const lives = new Set(missing.filter((path) => dayOfLife.test(path)).map(memberOf))
  return { has: (path) => named.has(path) || (dayOfLife.test(path) && lives.has(memberOf(path))) }
}

/** The unknown facts of one household taken from another that knows them, but for the paths that are named. */
function filledIn(less: unknown, all: unknown, path: string, named: Pick<ReadonlySet<string>, 'has'>): unknown {
  if (Array.isArray(all) && Array.isArray(less))
    return all.map((one, index) =>
      typeof one === 'object' ? filledIn(less[index], one, `${path}[${index}]`, named) : one,
    )
  if (typeof all !== 'object' || all === null || typeof less !== 'object' || less === null) return less ?? all
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => {
      const at = path === '' ? key : `${path}.${key}`
      const known = (less as { readonly [key: string]: unknown })[key]
      if (known === undefined) return named.has(at) ? [] : [[key, value]]
      return [[key, filledIn(known, value, at, named)]]
    }),
  )
}
