/** Outcomes under several laws, read once, are those of an assessment under each: compiled, undecided and exact. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { outcomesUnder } from '../../src/household/compiled-assessment'
import { yuanText } from '../../src/household/fen'
import { lawOf } from '../../src/what-if/laws'
import { yiwu } from '../../src/yiwu/policy'
import { assess, type Case } from '../support/all'
import { forgettingSome, givenCases } from '../support/random-cases'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }
const calls = [
  { standards },
  { standards: { ...standards, urbanDibaoStandard: '550' } },
  { standards, readings: { dibaoFloor: 'oncePerHousehold', medicalRatioPeriod: 'perYear' } },
] as const

const leaving = (household: Case): Case => ({ ...household, exit: { on: '2013-01-05', reason: 'ownRequest' } }) as Case

it('are those of assessments', () => {
  const laws = calls.map((options) => lawOf(yiwu, options))
  const drawn = givenCases().chain(([household, readings]) =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(household) },
      { weight: 2, arbitrary: forgettingSome(household, readings) as fc.Arbitrary<Case> },
      { weight: 1, arbitrary: fc.constant(leaving(household)) },
    ),
  )
  fc.assert(
    fc.property(drawn, (household) => {
      const { under } = outcomesUnder(yiwu, household, undefined, laws)
      calls.forEach((options, index) => {
        const alone = assess(household, options).determinations
        const told = alone.map(({ programme, outcome, amount, range }) => {
          const [low, high] = range ? [range.min, range.max] : [amount ?? '0.00', amount ?? '0.00']
          return [programme, outcome, low, high]
        })
        const own = under[index]?.map(({ definition, outcome, due: { low, high } }) => [
          definition.id,
          outcome,
          yuanText(low),
          high === undefined ? undefined : yuanText(high),
        ])
        expect(own).toEqual(told)
      })
    }),
    { numRuns: 60, endOnFailure: true },
  )
})
