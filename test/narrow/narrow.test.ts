/** True ranges where an unknown enters a rule more than once, and which facts can matter. By hand. */
import { describe, expect, it, vi } from 'vitest'
import { lowIncomeSubsidy, medicalAssistance, type Readings } from '../../src'
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

describe('claims of one person', () => {
  const bill = (id: string, inPolicyCost: string, more: object = {}) => ({
    ...{ id, settledOn: '2013-05-01', disease: 'uraemia', inPolicyCost },
    ...{ insurancePaid: '0', commercialPaid: '0', employerPaid: '0', ...more },
  })
  const claims = (member: object, readings: Partial<Readings> = {}) =>
    assess(
      {
        ...{ id: 'H', on: '2013-06-01', certified: { dibao: false, lowIncome: false } },
        members: [{ id: 'a', categories: ['fiveGuarantees'], ...member }],
      },
      { readings },
    )
      .determinations.filter(({ programme }) => programme === 'medicalAssistance')
      .map(shown)

  const reading = 'readings.guaranteedPersonsInMedicalAid'

  it('under 五保 on one day: where the first counts it uses the whole cap, and where not, neither counts', () => {
    expect(claims({ claims: [bill('x', '200000'), bill('y', '50000')] })).toEqual([
      ['undetermined', '0.00 to 100000.00', reading],
      ['undetermined', '0.00 to 0.00', reading],
    ])
    // A first aid of 90% x 100000 - 10000 = 80000 (80% x 90000 = 72000 binds) leaves 28000 of 40000.
    expect(claims({ claims: [bill('x', '100000', { insurancePaid: '10000' }), bill('y', '50000')] })).toEqual([
      ['undetermined', '0.00 to 72000.00', reading],
      ['undetermined', '0.00 to 28000.00', reading],
    ])
  })

  it('whose category is not known: where one has aid, so has the other', () => {
    const [, second] = claims({ categories: null, claims: [bill('x', '100000'), bill('y', '100000')] })
    expect(second?.slice(0, 2)).toEqual(['undetermined', '0.00 to 20000.00'])
  })

  const byService = { medicalYear: 'serviceDate' } as const
  const old = { categories: ['oldCourier'] }

  it('do not ask for the day of service where earlier aid of the same year fills the cap', () => {
    expect(claims({ ...old, medicalAidPaidEarlier: '100000', claims: [bill('x', '20000')] }, byService)).toEqual([
      ['entitled', '0.00'],
    ])
  })

  it('of unknown years share a cap or do not', () => {
    const two = [bill('x', '100000'), bill('y', '100000')]
    // 80000, then 20000 of the same cap or 80000 of another; whose day it is that is unknown does not matter.
    expect(claims({ ...old, claims: two }, byService)).toEqual([
      ['entitled', '80000.00'],
      ['undetermined', '20000.00 to 80000.00', 'members[0].claims[1].servedOn', 'members[0].claims[0].servedOn'],
    ])
    // Who was born in 2013 was treated in 2013.
    expect(claims({ ...old, birthDate: '2013-01-05', claims: two }, byService).map(([, sum]) => sum)).toEqual([
      '80000.00',
      '20000.00',
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
