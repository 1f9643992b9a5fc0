/** The same properties without a solver: the exact lane finds none of them false on random cases. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evaluation } from '../../src/exact/evaluate'
import { all } from '../../src/language/quantity'
import { randomCases } from './cases'
import { properties } from './proofs'
import { Rules } from './property'
import { claimOf, failsOn } from './prover'

const runs = 100

describe('on random cases', () => {
  it.each(properties.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const claim = claimOf(one, new Rules())
    fc.assert(
      fc.property(randomCases(claim), (values) => !failsOn(claim, values)),
      { numRuns: runs },
    )
  })
})

it('most cases are what the properties speak of', () => {
  const [sample] = properties
  if (!sample) throw new Error('There is no property')
  const claim = claimOf(sample, new Rules())
  const about = fc.sample(randomCases(claim), 300).filter((values) => {
    return !new Evaluation(values).condition(all(...claim.given)).canBeFalse
  })
  expect(about.length).toBeGreaterThan(10)
})
