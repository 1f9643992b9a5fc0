/** The examples that other systems rely on: the contract's table and the worked example of every reading. */

import { describe, expect, it } from 'vitest'
import {
  dibao,
  lowIncomePartYear,
  lowIncomeSubsidy,
  medicalAssistance,
  orphanAllowance,
  type Readings,
  Standards,
  studentGrant,
} from './support/all'
import { assess, standardsCompliance } from './support/untyped'

const standards = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000' },
])
const given = { standards, on: '2013-06-01' }
const claim = {
  householdSize: 1,
  dibaoCertified: true,
  disease: 'uraemia',
  commercialPaid: '0',
  employerPaid: '0',
} as const

describe('the examples of the contract', () => {
  it.each([
    ['rural', '700', 'entitled', '500.00'],
    ['rural', '1000', 'entitled', '480.00'],
    ['rural', '1200', 'notEntitled', undefined],
  ] as const)('dibao, %s, 3 members, income %s', (residence, monthlyIncome, outcome, amount) => {
    const result = dibao({ residence, householdSize: 3, monthlyIncome }, given)
    expect([result.outcome, result.amount]).toEqual([outcome, amount])
  })

  it('dibao with income unknown', () => {
    expect(dibao({ residence: 'urban', householdSize: 1 }, given)).toEqual({
      programme: 'dibao',
      outcome: 'undetermined',
      unit: 'yuan/month',
      clauses: ['二(二)1-s2'],
      readings: { dibaoThreshold: 'below', dibaoFloor: 'perPerson', rounding: 'byWords' },
      missing: ['monthlyIncome'],
      range: { min: '0.00', max: '500.00' },
      reasons: [{ condition: 'belowDibaoLine', state: 'unknown', clause: '二(二)1-s2' }],
    })
  })

  it('low-income subsidy of a certified urban household', () => {
    const facts = { residence: 'urban', householdSize: 3, lowIncomeCertified: true, monthlyIncome: '2000' } as const
    expect(lowIncomeSubsidy(facts, given)).toMatchObject({ amount: '3600.00', unit: 'yuan/year', basis: 'floor' })
  })

  it('medical assistance where the 90% binds, and where commercial insurance paid', () => {
    const first = medicalAssistance({ ...claim, inPolicyCost: '10000', insurancePaid: '7000' }, given)
    expect(first).toMatchObject({ outcome: 'entitled', amount: '2000.00', unit: 'yuan' })
    const second = { ...claim, inPolicyCost: '10000', insurancePaid: '5000', commercialPaid: '1000' } as const
    expect(medicalAssistance(second, given).amount).toBe('3200.00')
  })

  it('three claims of one year against the cap', () => {
    const claims = ['2013-01-05', '2013-02-05', '2013-03-05'].map((settledOn, index) => ({
      id: `c${index}`,
      settledOn,
      disease: 'uraemia',
      inPolicyCost: '60000',
      insurancePaid: '0',
      commercialPaid: '0',
      employerPaid: '0',
    }))
    const members = [{ id: 'p', categories: [], claims }]
    const { determinations } = assess({ id: 'h', on: '2013-06-01', certified: { dibao: true }, members }, { standards })
    const amounts = determinations
      .filter(({ programme }) => programme === 'medicalAssistance')
      .map(({ amount }) => amount)
    expect(amounts).toEqual(['48000.00', '48000.00', '4000.00'])
  })

  it('student grant in a dibao family, and a scattered orphan', () => {
    const student = {
      householdSize: 3,
      dibaoCertified: true,
      level: 'undergraduate',
      admitted: true,
      sameKindAid: 0,
    } as const
    expect(studentGrant(student, given)).toMatchObject({ amount: '6000.00', unit: 'yuan/academic year' })
    const orphan = orphanAllowance({ orphanCare: 'scattered' }, given)
    expect(orphan).toMatchObject({ amount: '8400.00', unit: 'yuan/year', monthlyInstalment: '700.00' })
  })
})

describe('the worked example of every reading', () => {
  const amount = (result: { readonly outcome: string; readonly amount?: string }): string =>
    result.amount ?? (result.outcome === 'notEntitled' ? '0' : result.outcome)
  const under = <Id extends keyof Readings>(id: Id, option: Readings[Id]) => ({ readings: { [id]: option } })

  it('dibaoThreshold: 0 or 200', () => {
    const facts = { residence: 'urban', householdSize: 1, monthlyIncome: '500' } as const
    expect(amount(dibao(facts, given))).toBe('0')
    expect(amount(dibao(facts, { ...given, ...under('dibaoThreshold', 'atOrBelow') }))).toBe('200.00')
  })

  it('dibaoFloor: 600, 200, 150', () => {
    const facts = { residence: 'urban', householdSize: 3, monthlyIncome: '1350' } as const
    const options = ['perPerson', 'oncePerHousehold', 'cityAverage'] as const
    const amounts = options.map((option) => dibao(facts, { ...given, ...under('dibaoFloor', option) }).amount)
    expect(amounts).toEqual(['600.00', '200.00', '150.00'])
  })

  it('rounding: 133.34 or 133.33', () => {
    const facts = { residence: 'urban', householdSize: 1, monthlyIncome: '333.00' } as const
    const thirds = { standards: { urbanDibaoStandard: '333.33' } }
    expect(dibao(facts, thirds).amount).toBe('133.34')
    expect(dibao(facts, { ...thirds, ...under('rounding', 'halfUp') }).amount).toBe('133.33')
  })

  it('ruralParityDate: compliant, or 20 short for six months', () => {
    const register = [
      { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
      { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '380' },
      { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '400' },
    ]
    const span = { from: '2013-01-01', to: '2013-12-31' }
    const f1 = (readings: Partial<Readings>) =>
      standardsCompliance(register, { ...span, readings }).filter(({ rule }) => rule === 'F1')
    expect(f1({}).map(({ compliant }) => compliant)).toEqual([true])
    expect(f1({ ruralParityDate: 'throughout2013' })).toMatchObject([
      { from: '2013-01-01', to: '2013-06-30', compliant: false, shortfall: '20.00' },
      { from: '2013-07-01', to: '2013-12-31', compliant: true, shortfall: '0.00' },
    ])
  })

  it('lowIncomeTest, lowIncomeBase, lowIncomeWithDibao, incomeMultipleStandard', () => {
    const atMultiple = { residence: 'rural', householdSize: 2, monthlyIncome: '1200' } as const
    expect(amount(lowIncomeSubsidy(atMultiple, given))).toBe('undetermined')
    expect(amount(lowIncomeSubsidy(atMultiple, { ...given, ...under('lowIncomeTest', 'income') }))).toBe('2400.00')
    const one = { residence: 'rural', householdSize: 1, monthlyIncome: '500', lowIncomeCertified: true } as const
    expect(amount(lowIncomeSubsidy(one, given))).toBe('1200.00')
    expect(amount(lowIncomeSubsidy(one, { ...given, ...under('lowIncomeBase', 'monthlyFigure') }))).toBe('100.00')
    const both = { householdSize: 2, dibaoCertified: true, lowIncomeCertified: true } as const
    expect(amount(lowIncomeSubsidy(both, given))).toBe('0')
    expect(amount(lowIncomeSubsidy(both, { ...given, ...under('lowIncomeWithDibao', 'cumulative') }))).toBe('2400.00')
    const perHead = { residence: 'rural', householdSize: 1, monthlyIncome: '650', lowIncomeCertified: true } as const
    const sick = {
      ...perHead,
      categories: [],
      disease: 'uraemia',
      inPolicyCost: 10000,
      insurancePaid: 0,
      commercialPaid: 0,
      employerPaid: 0,
    } as const
    expect(amount(medicalAssistance(sick, given))).toBe('0')
    expect(amount(medicalAssistance(sick, { ...given, ...under('incomeMultipleStandard', 'urban') }))).toBe('8000.00')
  })

  it('lowIncomePartYear: 500 or 1200', () => {
    const facts = { yearFigure: '1200', qualifyingMonths: 5 }
    expect(lowIncomePartYear(facts).value).toBe('500.00')
    expect(lowIncomePartYear(facts, under('lowIncomePartYear', 'wholeYear')).value).toBe('1200.00')
  })

  it('medicalBase and medicalRatioCounts: 3200, 4000, 3000', () => {
    const facts = { ...claim, inPolicyCost: '10000', insurancePaid: '5000', commercialPaid: '1000' } as const
    expect(medicalAssistance(facts, given).amount).toBe('3200.00')
    expect(medicalAssistance(facts, { ...given, ...under('medicalBase', 'afterGovernmentInsurance') }).amount).toBe(
      '4000.00',
    )
    expect(medicalAssistance(facts, { ...given, ...under('medicalRatioCounts', 'allPayers') }).amount).toBe('3000.00')
  })

  const household = (members: readonly object[]) => ({ id: 'h', on: '2013-06-01', certified: { dibao: true }, members })
  const claimOf = (id: string, settledOn: string, inPolicyCost: number, more: object = {}) => ({
    id,
    settledOn,
    disease: 'uraemia',
    inPolicyCost,
    insurancePaid: 0,
    commercialPaid: 0,
    employerPaid: 0,
    ...more,
  })
  const aid = (members: readonly object[], readings: Partial<Readings>): readonly (string | undefined)[] =>
    assess(household(members), { standards, readings })
      .determinations.filter(({ programme }) => programme === 'medicalAssistance')
      .map((one) => one.amount)

  it('medicalRatioPeriod: 1000 + 6400, or 1600 + 6400', () => {
    const claims = [
      claimOf('a', '2013-02-01', 10000, { insurancePaid: 8000 }),
      claimOf('b', '2013-03-01', 10000, { insurancePaid: 2000 }),
    ]
    expect(aid([{ id: 'p', claims }], {})).toEqual(['1000.00', '6400.00'])
    expect(aid([{ id: 'p', claims }], { medicalRatioPeriod: 'perYear' })).toEqual(['1600.00', '6400.00'])
  })

  it('medicalYear: the second claim gets 40000 or 10000', () => {
    const claims = [
      claimOf('a', '2013-06-01', 112500, { servedOn: '2013-05-20' }),
      claimOf('b', '2014-01-05', 50000, { servedOn: '2013-12-30' }),
    ]
    expect(aid([{ id: 'p', claims }], {})).toEqual(['90000.00', '40000.00'])
    expect(aid([{ id: 'p', claims }], { medicalYear: 'serviceDate' })).toEqual(['90000.00', '10000.00'])
  })

  it('medicalCapHolder: 200000 or 100000 together', () => {
    const members = ['p', 'q'].map((id) => ({ id, claims: [claimOf('a', '2013-06-01', 150000)] }))
    expect(aid(members, {})).toEqual(['100000.00', '100000.00'])
    expect(aid(members, { medicalCapHolder: 'household' })).toEqual(['100000.00', '0.00'])
  })

  it('employeeInsuranceScope, diseaseList, guaranteedPersonsInMedicalAid', () => {
    const poorNot = {
      householdSize: 1,
      dibaoCertified: false,
      lowIncomeCertified: false,
      commercialPaid: 0,
      employerPaid: 0,
    } as const
    const survivor = {
      ...poorNot,
      categories: ['martyrSurvivor'],
      employeeMedicalInsurance: true,
      disease: 'uraemia',
      inPolicyCost: 10000,
      insurancePaid: 0,
    } as const
    expect(amount(medicalAssistance(survivor, given))).toBe('0')
    expect(
      amount(medicalAssistance(survivor, { ...given, ...under('employeeInsuranceScope', 'disabledVeteransOnly') })),
    ).toBe('8000.00')
    const unlisted = { ...claim, disease: 'other', inPolicyCost: 10000, insurancePaid: 0 } as const
    expect(medicalAssistance(unlisted, given)).toMatchObject({
      outcome: 'undetermined',
      missing: ['diseaseRecognised'],
    })
    expect(amount(medicalAssistance(unlisted, { ...given, ...under('diseaseList', 'closed') }))).toBe('0')
    const orphan = {
      ...poorNot,
      categories: ['orphan'],
      disease: 'uraemia',
      inPolicyCost: 20000,
      insurancePaid: 6000,
    } as const
    expect(medicalAssistance(orphan, given)).toMatchObject({
      outcome: 'undetermined',
      missing: ['readings.guaranteedPersonsInMedicalAid'],
      range: { min: '0.00', max: '11200.00' },
    })
    expect(
      amount(medicalAssistance(orphan, { ...given, ...under('guaranteedPersonsInMedicalAid', 'listedOnly') })),
    ).toBe('0')
    expect(amount(medicalAssistance(orphan, { ...given, ...under('guaranteedPersonsInMedicalAid', 'covered') }))).toBe(
      '11200.00',
    )
  })

  it('studentGrantGroup, sameKindAid, partAcademicYear', () => {
    const wellOff = {
      householdSize: 3,
      dibaoCertified: false,
      lowIncomeCertified: false,
      categories: ['martyrChild'],
      level: 'undergraduate',
      admitted: true,
      sameKindAid: 0,
    } as const
    expect(amount(studentGrant(wellOff, given))).toBe('6000.00')
    expect(amount(studentGrant(wellOff, { ...given, ...under('studentGrantGroup', 'poorFamiliesOnly') }))).toBe('0')
    const aided = { ...wellOff, sameKindAid: 3000 } as const
    expect(amount(studentGrant(aided, given))).toBe('0')
    expect(studentGrant(aided, given).notes?.map(({ code }) => code)).toEqual(['higherMayBeElected'])
    expect(amount(studentGrant(aided, { ...given, ...under('sameKindAid', 'topUp') }))).toBe('3000.00')
    const kept = studentGrant(aided, { ...given, ...under('sameKindAid', 'keepHigher') })
    expect(kept.amount).toBe('6000.00')
    expect(kept.notes).toMatchObject([{ code: 'sameKindAidToReturn', values: { toReturn: '3000.00' } }])
    const half = { ...wellOff, semesters: 1 } as const
    expect(amount(studentGrant(half, given))).toBe('6000.00')
    expect(amount(studentGrant(half, { ...given, ...under('partAcademicYear', 'perSemester') }))).toBe('3000.00')
  })

  it('scatteredOrphanBase and orphanRoundingChain', () => {
    const scattered = { orphanCare: 'scattered' } as const
    const values = { standards: { urbanConsumptionPerCapita: '20000', institutionOrphanStandard: '16000' } }
    expect(orphanAllowance(scattered, values).amount).toBe('9600.00')
    expect(orphanAllowance(scattered, { ...values, ...under('scatteredOrphanBase', 'floor') }).amount).toBe('8400.00')
    const uneven = { standards: { urbanConsumptionPerCapita: '20000.02' } }
    expect(orphanAllowance(scattered, uneven).amount).toBe('8400.02')
    expect(orphanAllowance(scattered, { ...uneven, ...under('orphanRoundingChain', 'once') }).amount).toBe('8400.01')
  })
})
