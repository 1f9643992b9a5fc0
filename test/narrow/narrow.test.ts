/** True ranges where an unknown enters a rule more than once, and which facts can matter. By hand. */
import { describe, expect, it, vi } from 'vitest'
import { lowIncomeSubsidy, medicalAssistance } from '../../src'
import { Evaluation } from '../../src/exact/evaluate'
import { mostEvaluations } from '../../src/narrow/narrow'
import { assess } from '../support/untyped'

interface Shown {
  readonly outcome: string
  readonly amount?: string
  readonly range?: { readonly min: string; readonly max?: string }
  readonly missing?: readonly string[]
}

const shown = (one: object) => {
  const { outcome, amount, range, missing = [] } = one as Shown
  return [outcome, amount ?? (range ? `${range.min} to ${range.max ?? 'any'}` : ''), ...missing]
}

describe('a standard that is not known', () => {
  it('leaves nothing for a household without income: above 0 it is on dibao, and at 0 a quarter of 0 is 0', () => {
    const facts = { residence: 'rural', householdSize: 1, monthlyIncome: '0', lowIncomeCertified: true } as const
    expect(shown(lowIncomeSubsidy(facts))).toEqual(['undetermined', '0.00 to 0.00', 'standards.ruralDibaoStandard'])
    // With an income of 100.00 it may be anything up to 100.00, at which nobody is on dibao: 25% x 12 x 100.
    expect(shown(lowIncomeSubsidy({ ...facts, monthlyIncome: '100' }))).toEqual([
      'undetermined',
      '0.00 to 300.00',
      'standards.ruralDibaoStandard',
    ])
  })
})

describe('a cost that enters the 80% and the 90%', () => {
  const claim = { dibaoCertified: true, disease: 'uraemia', commercialPaid: '0', employerPaid: '0' } as const

  it('is between what both leave: insurance of 8000 to 10000, of a cost of 10000', () => {
    // At 5000: 80% x 5000 = 4000, 9000 - 5000 = 4000. At 0: 8000. At 10000: nothing.
    expect(shown(medicalAssistance({ ...claim, inPolicyCost: '10000' }))).toEqual([
      'undetermined',
      '0.00 to 8000.00',
      'insurancePaid',
    ])
    expect(shown(medicalAssistance({ ...claim, inPolicyCost: '10000', insurancePaid: { from: '8000' } }))).toEqual([
      'undetermined',
      '0.00 to 1000.00',
      'insurancePaid',
    ])
  })
})

describe('the evaluations of a determination', () => {
  it('are so many at most, where nothing is known at all', () => {
    // What the rule asks is looked up once.
    medicalAssistance({})
    const counted = vi.spyOn(Evaluation.prototype, 'condition')
    const { requires } = medicalAssistance.definition
    medicalAssistance({})
    // The plain evaluation, and those that narrow it: each asks every condition.
    expect(counted.mock.calls.length).toBeLessThanOrEqual((mostEvaluations + 1) * requires.length)
    expect(counted.mock.calls.length).toBeGreaterThan(requires.length)
    counted.mockRestore()
  })

  it('of a household grow with its claims, and no faster', () => {
    const conditions = (count: number): number => {
      const counted = vi.spyOn(Evaluation.prototype, 'condition')
      const claims = Array.from({ length: count }, (_, place) => ({ id: `c${place}`, settledOn: '2013-05-01' }))
      assess({ id: 'H', on: '2013-01-01', members: [{ id: 'a', claims }] })
      const asked = counted.mock.calls.length
      counted.mockRestore()
      return asked
    }
    expect(conditions(80)).toBeLessThanOrEqual(10 * conditions(10))
  })

  it('give the same each time', () => {
    expect(shown(medicalAssistance({}))).toEqual(shown(medicalAssistance({})))
  })
})
