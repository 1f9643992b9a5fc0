/**
 * What one would expect and does not hold: the case that is kept fails in the exact lane, the solver finds one by itself
 * that does, and the calculators and `assess` give what the explanation says, worked out by hand.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  dibao,
  lowIncomeSubsidy,
  medicalAssistance,
  orphanAllowance,
  type Readings,
  studentGrant,
} from '../support/all'
import { assess, standardsCompliance } from '../support/untyped'
import { closedReadings, valuesOfCase } from './cases'
import { expectations } from './proofs'
import { Rules } from './property'
import { claimOf, counterexample, decide, failsOn, questionOf } from './prover'
import { openSolver, type Solver } from './solver'

let solver: Solver
beforeAll(async () => {
  solver = await openSolver()
})
afterAll(() => solver.close())

describe('the claim fails', () => {
  const each = expectations.map((one) => [one.id, one] as const)

  it.each(each)('in the case that is kept: %s', (_id, one) => {
    const readings = { ...closedReadings, ...one.readings }
    const claim = claimOf({ ...one, readings }, new Rules())
    expect(failsOn(claim, valuesOfCase(claim, one.counterexample))).toBe(true)
  })

  it.each(each)('in the case that the solver finds: %s', async (_id, one) => {
    const claim = claimOf(one, new Rules())
    const question = questionOf(claim)
    expect(await decide(question, solver, true)).toBe('counterexample')
    const found = await counterexample(question, solver)
    expect(found && failsOn(claim, found)).toBe(true)
  })
})

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }

describe('dibao', () => {
  const urban = (monthlyIncome: string, householdSize = 1, urbanDibaoStandard = '500', readings = {}) =>
    dibao(
      { residence: 'urban', householdSize, monthlyIncome },
      { standards: { urbanDibaoStandard }, readings: readings as Partial<Readings> },
    ).amount

  it('more-income-never-leaves-less: 499.99 + 40% x 500 = 699.99, and 500.00 with nothing', () => {
    expect([urban('499.99'), urban('500')]).toEqual(['200.00', undefined])
  })

  it('together-as-much-as-apart: 500 - 0 and nothing; together 1000 - 600', () => {
    expect([urban('0'), urban('600'), urban('600', 2)]).toEqual(['500.00', undefined, '400.00'])
  })

  it('half-up-keeps-the-dibao-floor: 40% x 333.33 = 133.332', () => {
    expect(urban('333', 1, '333.33', { rounding: 'halfUp' })).toBe('133.33')
    expect(urban('333', 1, '333.33')).toBe('133.34')
  })

  it('every-reading-keeps-the-dibao-floor: 1500 - 1350 = 150, and 40% x 1500 = 600', () => {
    expect(urban('1350', 3, '500', { dibaoFloor: 'cityAverage' })).toBe('150.00')
    expect(urban('1350', 3)).toBe('600.00')
  })
})

describe('low-income subsidy', () => {
  const household = (monthlyIncome: string, dibaoCertified: boolean) => ({
    residence: 'urban' as const,
    householdSize: 3,
    monthlyIncome,
    dibaoCertified,
    lowIncomeCertified: true,
  })
  const found = (facts: ReturnType<typeof household>) => {
    const { lowIncomeCertified: _, ...own } = facts
    return [dibao(own, { standards }), lowIncomeSubsidy(facts, { standards })]
  }

  it('never-dibao-and-subsidy-whatever-the-certificate: 40% x 1500, and 3 x 25% x 12 x 400; the conflict is noted', () => {
    const both = found(household('1400', false))
    expect(both.map(({ amount }) => amount)).toEqual(['600.00', '3600.00'])
    expect(both.map(({ notes }) => notes?.map(({ code }) => code))).toEqual([
      ['certificateAgainstIncome', 'notApproved'],
      ['certificateAgainstIncome'],
    ])
  })

  it('a-certificate-never-costs: 3600 without it, nothing with it', () => {
    expect(found(household('1600', false)).map(({ amount }) => amount)).toEqual([undefined, '3600.00'])
    expect(found(household('1600', true)).map(({ amount }) => amount)).toEqual([undefined, undefined])
  })
})

describe('medical aid', () => {
  const claim = (inPolicyCost: string, insurancePaid: string, commercialPaid = '0') => ({
    disease: 'uraemia' as const,
    inPolicyCost,
    insurancePaid,
    commercialPaid,
    employerPaid: '0',
  })
  /** What each claim of one dibao member is given, in the order of settlement. */
  const year = (claims: readonly ReturnType<typeof claim>[], readings: Partial<Readings> = {}) =>
    assess(
      {
        id: 'H',
        on: '2013-12-31',
        certified: { dibao: true },
        members: [
          {
            id: 'p',
            claims: claims.map((one, index) => ({ ...one, id: `c${index}`, settledOn: `2013-0${index + 1}-01` })),
          },
        ],
      },
      { readings },
    )
      .determinations.filter(({ programme }) => programme === 'medicalAssistance')
      .map(({ amount }) => amount)

  it('half-up-keeps-90-percent: 90% x 100.01 = 90.009; 80% x 50.02 = 40.016', () => {
    const facts = { ...claim('100.01', '49.99'), dibaoCertified: true }
    expect(medicalAssistance(facts, { readings: { rounding: 'halfUp' } }).amount).toBe('40.02')
    expect(medicalAssistance(facts).amount).toBe('40.01')
  })

  it('payments-within-the-cost-after-government-insurance: 80% x 5000, or 80% x 1000', () => {
    const facts = { ...claim('10000', '5000', '4000'), dibaoCertified: true }
    const readings = { medicalBase: 'afterGovernmentInsurance' } as const
    expect(medicalAssistance(facts, { readings }).amount).toBe('4000.00')
    expect(medicalAssistance(facts).amount).toBe('800.00')
  })

  it('order-keeps-the-split: 80000 and 20000 left, or 48000 and 52000 left', () => {
    const [large, small] = [claim('100000', '0'), claim('60000', '0')]
    expect(year([large, small])).toEqual(['80000.00', '20000.00'])
    expect(year([small, large])).toEqual(['48000.00', '52000.00'])
  })

  it('per-claim-keeps-the-year and the-year-never-gives-less: 80% x 9000; 90% x 20000 - 11000', () => {
    const claims = [claim('10000', '10000'), claim('10000', '1000')]
    expect(year(claims)).toEqual(['0.00', '7200.00'])
    expect(year(claims, { medicalRatioPeriod: 'perYear' })).toEqual(['0.00', '7000.00'])
  })

  it('per-year-keeps-each-claim and both-periods-give-the-same: 9000 - 8000 and 6400, or 1600 and 6400', () => {
    const claims = [claim('10000', '8000'), claim('10000', '2000')]
    expect(year(claims)).toEqual(['1000.00', '6400.00'])
    expect(year(claims, { medicalRatioPeriod: 'perYear' })).toEqual(['1600.00', '6400.00'])
  })
})

describe('student grant', () => {
  it('aid-never-leaves-less: 6000, or 3000 and no grant; the choice is noted', () => {
    const student = { dibaoCertified: true, level: 'undergraduate', admitted: true } as const
    expect(studentGrant({ ...student, sameKindAid: '0' }).amount).toBe('6000.00')
    const aided = studentGrant({ ...student, sameKindAid: '3000' })
    expect([aided.outcome, aided.notes?.map(({ code }) => code)]).toEqual(['notEntitled', ['higherMayBeElected']])
  })
})

describe('orphan allowance', () => {
  const allowance = (orphanCare: 'institution' | 'scattered', inForce: object, readings: Partial<Readings> = {}) =>
    orphanAllowance({ orphanCare }, { standards: inForce, readings }).amount

  it('half-up-keeps-the-orphan-floor: 70% x 20000.02 = 14000.014', () => {
    const inForce = { urbanConsumptionPerCapita: '20000.02' }
    expect(allowance('institution', inForce, { rounding: 'halfUp' })).toBe('14000.01')
    expect(allowance('institution', inForce)).toBe('14000.02')
  })

  it('community-reaches-60-percent-whatever-the-base: 60% x 14000, or 60% x 16000', () => {
    const inForce = { urbanConsumptionPerCapita: '20000', institutionOrphanStandard: '16000' }
    expect(allowance('scattered', inForce, { scatteredOrphanBase: 'floor' })).toBe('8400.00')
    expect(allowance('scattered', inForce)).toBe('9600.00')
  })

  it('allowance-rises-with-the-standards-under-every-reading: 60% x 14000.042, then 60% x 14000.04', () => {
    const at = (institutionOrphanStandard: string) =>
      allowance(
        'scattered',
        { urbanConsumptionPerCapita: '20000.06', institutionOrphanStandard },
        { rounding: 'halfUp', orphanRoundingChain: 'once' },
      )
    expect([at('14000.03'), at('14000.04')]).toEqual(['8400.03', '8400.02'])
  })
})

describe("the city's standards", () => {
  it('half-up-keeps-compliance: 80% x 500.04 = 400.032', () => {
    const register = [
      { standard: 'urbanDibaoStandard', from: '2014-01-01', value: '500.04' },
      { standard: 'ruralDibaoStandard', from: '2014-01-01', value: '400.03' },
    ]
    const compliant = (rounding: Readings['rounding']) =>
      standardsCompliance(register, { from: '2014-01-01', to: '2014-01-31', readings: { rounding } })[0]?.compliant
    expect([compliant('halfUp'), compliant('byWords')]).toEqual([true, false])
  })
})
