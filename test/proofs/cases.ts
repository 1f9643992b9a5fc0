/** Cases of claims as values of the exact lane: plain ones that are written down, and random ones. */
import fc from 'fast-check'
import type { Value, Values } from '../../src/exact/value'
import { factValue } from '../../src/kit/values'
import type { AnyInput } from '../../src/language/input'
import { inputsOf } from '../../src/language/walk'
import { type Readings, readings } from '../../src/yiwu/readings'
import { plainValues } from '../support/random-expressions'
import { typedInput } from '../support/typed-input'
import { readingIds } from '../support/yiwu'
import type { Claim, PlainCase } from './property'

/** Every input that a claim reads. */
const inputsOfClaim = ({ given, holds }: Claim): readonly AnyInput[] =>
  inputsOf([...given, holds].map(({ node }) => node)).map(typedInput)

/** A plain case as values. A key that no input of the claim has is an error; an input without a key stays unknown. */
export function valuesOfCase(claim: Claim, plain: PlainCase): Values {
  const inputs = new Map(inputsOfClaim(claim).map((one) => [one.input.key, one]))
  return new Map(
    Object.entries(plain).map(([key, given]): readonly [string, Value] => {
      const one = inputs.get(key)
      const value = one && factValue(one, given)
      if (!value) throw new Error(`The claim reads no ${key}`)
      return [key, value]
    }),
  )
}

/** The default readings, and at a point that is open by default one that closes it. */
export const closedReadings: Partial<Readings> = Object.fromEntries(
  readingIds.map((id) => [id, readings[id].options.find((option) => option !== readings[id].open)]),
)

/** Random complete cases of a claim. */
export const randomCases = (claim: Claim): fc.Arbitrary<Values> =>
  fc
    .record(Object.fromEntries(inputsOfClaim(claim).map((one) => [one.input.key, plainValues(one)])))
    .map((row) => valuesOfCase(claim, row as PlainCase))
