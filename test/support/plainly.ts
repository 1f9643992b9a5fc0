/**
 * A case by the plain interval of each rule, as sweeps go by it. An assessment may be nearer the truth where a missing fact enters
 * a rule more than once, and is held to lie within.
 */
import { expect } from 'vitest'
import { exact } from '../../src/exact/decimal'
import { type Assessment, type AssessOptions, assess } from '../../src/household/assess'
import { contextOn, readCase } from '../../src/household/case-kernels'
import { ExactCase } from '../../src/household/exact-case'
import { yiwu } from '../../src/yiwu/policy'

export type Determinations = Pick<Assessment, 'determinations'>

/** The two sums that a determination lies between. */
export const endsOf = ({ amount, range }: Assessment['determinations'][number]) =>
  range
    ? ([exact(range.min), exact(range.max ?? 'Infinity')] as const)
    : ([exact(amount ?? '0'), exact(amount ?? '0')] as const)

export function plainly(theCase: object, options: AssessOptions): Determinations {
  const household = readCase(yiwu, theCase, undefined)
  const context = contextOn(yiwu, options, household.on)
  const plain = new ExactCase(yiwu, household, context, { trace: false, narrows: false })
  const determinations = yiwu.definitions.flatMap((one) => plain.all(one)).map(({ determination }) => determination)
  const { determinations: narrowed } = assess(yiwu, theCase, options)
  expect(narrowed).toHaveLength(determinations.length)
  determinations.forEach((one, place) => {
    const own = narrowed[place] as typeof one
    if (one.outcome !== 'undetermined') expect(own.outcome).toBe(one.outcome)
    const [[low, high], [least, most]] = [endsOf(own), endsOf(one)]
    expect(low.gte(least) && high.lte(most)).toBe(true)
  })
  return { determinations }
}
