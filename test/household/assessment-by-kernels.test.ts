/** Assessments of Lakeside by kernels: when they are made, with what beside them, and what is kept from one case to the next. */
import { afterEach, describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { assessExactly } from '../../src/household/assess'
import { contextOn, throughKernels } from '../../src/household/case-kernels'
import { compiledAssessment, outcomesUnder, useTracing } from '../../src/household/compiled-assessment'
import { CompiledCase } from '../../src/household/compiled-case'
import type { Besides } from '../../src/household/compiled-programmes'
import { ExactCase } from '../../src/household/exact-case'
import { useTraces } from '../../src/household/traces'
import type { Policy } from '../../src/kit/policy'
import { signatures } from '../../src/kit/programme-outputs'
import { lakeside } from '../kit/another-city/policy'
import { watched } from '../support/watched'
import { householdOf, programmeOf, standards } from './support/by-kernels'

/** Lakeside without the bills of the dentist, the one rule that asks the day; what is kept of a policy is made anew for it. */
const undated = (): Policy => ({
  ...lakeside,
  definitions: lakeside.definitions.filter(({ subject }) => subject !== 'claim'),
  lastDays: () => [],
})
const rented = (rent: string) => householdOf([{ id: 'old', birthDate: '1940-01-01' }], { rent })

/** Puts a word beside each determination. */
const saying = (word: string): Besides => ({
  asked: signatures,
  of: () => () => ({
    make: () => undefined,
    learn: () => undefined,
    exactly: ({ determination }) => ({ ...determination, programme: `${determination.programme} ${word}` }),
  }),
})

describe('what stands beside determinations', () => {
  const told = (policy: Policy, more: object, besides?: Besides) =>
    compiledAssessment(policy, rented('400'), { standards, ...more }, 0, besides)?.determinations.map(
      ({ programme }) => programme,
    )
  const named = (word: string) =>
    ['rentHelp', 'winterAllowance', 'libraryCard', 'fireRelief'].map((id) => `${id}${word}`)

  afterEach(useTraces)

  it('is a trace, or whatever is given, but never both, and nothing where a rule asks the day', () => {
    const policy = undated()
    useTracing(saying('traced'))
    expect(told(policy, {})).toEqual(named(''))
    expect(told(policy, { trace: true })).toEqual(named(' traced'))
    expect(told(policy, {}, saying('said'))).toEqual(named(' said'))
    expect(told(policy, {}, saying('told'))).toEqual(named(' told'))
    expect(told(policy, { trace: true }, saying('said'))).toBeUndefined()
    expect(told(lakeside, {})).toEqual(named(''))
    expect(told(lakeside, {}, saying('said'))).toBeUndefined()
  })
})

it('traces are those of the exact lane, at first and filled in', () => {
  useTraces()
  const policy = undated()
  const options = { standards, trace: true }
  // Half of 400, of 500 and of 400.02 is 200, 250 and 200.01; of 700 it is more than 300.
  const helped = ['400', '500', '400.02', '700'].map((rent) => {
    const { determinations } = compiledAssessment(policy, rented(rent), options, 0) ?? { determinations: [] }
    expect(determinations).toEqual(assessExactly(policy, rented(rent), options).determinations)
    return determinations[0]?.amount
  })
  expect(helped).toEqual(['200.00', '250.00', '200.01', '300.00'])
  const asked = () => compiledAssessment(policy, rented('600'), options, 0)?.determinations
  const { made, calls } = watched(ExactCase.prototype, 'determined', asked)
  expect([made, calls]).toEqual([assessExactly(policy, rented('600'), options).determinations, []])
})

describe('a case that was checked', () => {
  const exactly = (policy: Policy) => {
    const household = checkedCase(policy, rented('400'))
    return new ExactCase(policy, household, contextOn(policy, { standards }, household.on), { trace: false })
  }
  const told = (policy: Policy, besides?: Besides) =>
    throughKernels(
      policy,
      exactly(policy),
      contextOn({ ...policy }, { standards }, '2016-08-01'),
      0,
      (one) => one.determinations().map(({ programme }) => programme),
      besides,
    )

  it('comes to the programmes with an amount, and what stands beside', () => {
    const policy = undated()
    expect(told(policy)).toEqual(['rentHelp', 'winterAllowance'])
    expect(told(policy, saying('said'))).toEqual(['rentHelp said', 'winterAllowance said'])
  })
})

describe('the outcomes under a law', () => {
  const definitions = [programmeOf('rentHelp')]
  /** Nine times: what comes out, how often the context was asked so far, and whether kernels told it. */
  const nineTimes = (rent: string) => {
    const policy = undated()
    const context = contextOn(policy, { standards }, '2016-08-01')
    context.calls = 0
    const law = { contextOn: () => context, definitions }
    return Array.from({ length: 9 }, () => {
      const asked = () => outcomesUnder(policy, rented(rent), undefined, [law])
      const { made, calls } = watched(CompiledCase.prototype, 'outcomes', asked)
      return [made.household.rent, made.under[0]?.map(({ due }) => due.low), context.calls, calls.length]
    })
  }
  const expected = (rent: string, due: bigint, kernelsFrom: number) =>
    Array.from({ length: 9 }, (_, place) => [rent, [due], place + 1, place + 1 < kernelsFrom ? 0 : 1])

  it('are told by kernels from the eighth case on, and by the exact lane of what cannot be read as numbers', () => {
    expect(nineTimes('400')).toEqual(expected('400', 20_000n, 8))
    expect(nineTimes('99999999.99')).toEqual(expected('99999999.99', 30_000n, 10))
  })
})
