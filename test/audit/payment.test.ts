/** How each programme is paid, and which periods its payments may name. */
import { describe, expect, it } from 'vitest'
import { isYear, type Payment, paymentName, periodFault } from '../../src/audit/payment'
import { paceOf } from '../../src/kit/programme'
import { programmes } from '../../src/yiwu/programmes'

describe('a programme is paid', () => {
  it.each([
    ['dibao', 'month'],
    ['lowIncomeSubsidy', 'year'],
    ['orphanAllowance', 'year'],
    ['studentGrant', 'academicYear'],
    ['medicalAssistance', 'claim'],
  ] as const)('%s by the %s', (programme, pace) => {
    expect(paceOf(programmes[programme].definition)).toBe(pace)
  })

  it('without an amount in the text: all others, services, statuses and referrals', () => {
    const services = Object.values(programmes).filter(({ definition }) => paceOf(definition) === 'service')
    expect(services.map(({ definition }) => definition.id).sort()).toEqual([
      'employmentSupport',
      'holidayCondolence',
      'housingAssistance',
      'insurancePremiumSupport',
      'legalAid',
      'lowIncomeHousehold',
      'nutritionMeals',
      'priceSubsidy',
      'schoolingAssistance',
      'severeDisabilityGuarantee',
      'temporaryAssistance',
      'utilityConcessions',
    ])
  })
})

describe('a period', () => {
  const [month, year, academicYear, none] = ['2013-05', '2013', '2012-2013', '']
  it.each([
    ['dibao', [month], 'periodMonth'],
    ['lowIncomeSubsidy', [year], 'periodYear'],
    ['orphanAllowance', [year], 'periodYear'],
    ['studentGrant', [academicYear], 'periodAcademicYear'],
    ['medicalAssistance', [none], 'periodOfClaim'],
    ['legalAid', [month, year], 'periodOfService'],
  ] as const)('of %s must be one of %j', (programme, fitting, fault) => {
    const { definition } = programmes[programme]
    for (const period of [month, year, academicYear, none, '2013-13', '2012-2014', '20131', 'x'])
      expect([period, periodFault(definition, period)]).toEqual([
        period,
        (fitting as readonly string[]).includes(period) ? undefined : fault,
      ])
  })

  it.each([
    ['2013', true],
    ['0000', true],
    ['213', false],
    ['20130', false],
    ['x2013', false],
    ['2013\n', false],
    ['2013-05', false],
    ['２０１３', false],
    ['', false],
  ])('%j is a year: %s', (period, is) => {
    expect(isYear(period)).toBe(is)
  })
})

it('a payment is named by its id, and without one by its row', () => {
  const payment = { row: 7 } as Payment
  expect(paymentName({ ...payment, id: 'P-1' })).toBe('P-1')
  expect(paymentName(payment)).toBe('row 7')
})
