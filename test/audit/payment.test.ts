/** How each programme is paid, and which periods its payments may name. */
import { describe, expect, it } from 'vitest'
import { namesMonths, type Payment, paymentName, periodFault, periodRead, plainPeriod } from '../../src/audit/payment'
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
  const [month, span, year, academicYear, none] = ['2013-05', '2012-12..2013-05', '2013', '2012-2013', '']
  it.each([
    ['dibao', [month, span], 'periodMonth'],
    ['lowIncomeSubsidy', [month, span, year], 'periodYear'],
    ['orphanAllowance', [month, span, year], 'periodYear'],
    ['studentGrant', [academicYear], 'periodAcademicYear'],
    ['medicalAssistance', [none], 'periodOfClaim'],
    ['legalAid', [month, span, year], 'periodOfService'],
  ] as const)('of %s must be one of %j', (programme, fitting, fault) => {
    const { definition } = programmes[programme]
    const wrong = [
      '2013-13',
      '2012-2014',
      '20131',
      'x',
      '2013-05..2013-05',
      '2013-05..2013-04',
      '2013-05..',
      '2013..2014',
      '2013-00..2013-05',
      '2013-05..2013-13',
      '2013-01..2013-02..2013-03',
      '2013-01..2013-02..',
      // 120 months and a month
      '2013-12..2024-12',
    ]
    for (const period of [month, span, year, academicYear, none, ...wrong, '2013-01..2023-01'])
      expect([period, periodFault(definition, period)]).toEqual([
        period,
        (fitting as readonly string[]).includes(period) ? undefined : fault,
      ])
  })

  it.each([
    ['2013-Q2', '2013-04..2013-06'],
    ['2013年第二季度', '2013-04..2013-06'],
    ['2013年4季度', '2013-10..2013-12'],
    ['2013年第一季度', '2013-01..2013-03'],
    ['2013年三季度', '2013-07..2013-09'],
    ['2013年第四季度', '2013-10..2013-12'],
    ['2013年第五季度', '2013年第五季度'],
    ['x2013-Q1', 'x2013-Q1'],
    ['2013-Q1x', '2013-Q1x'],
    ['2013-01..2013-03..2013-09', '2013-01..2013-03..2013-09'],
    ['2013-01..2013-03..', '2013-01..2013-03..'],
    ['2013-01..x', '2013-01..x'],
    ['2013-01', '2013-01'],
    ['2013-05..2013-05', '2013-05'],
    ['2013-01..2013-12', '2013-01..2013-12'],
    ['2013-Q5', '2013-Q5'],
    ['2013-13..2014-01', '2013-13..2014-01'],
    ['2012-2013', '2012-2013'],
    ['', ''],
  ])('%j is %j', (given, plain) => {
    expect(plainPeriod(given, 'month')).toBe(plain)
  })

  it('of 120 months is not too long', () => {
    const { definition } = programmes.dibao
    for (const [span, fault] of [
      ['2013-01..2022-12', undefined],
      ['2013-12..2023-11', undefined],
      ['2013-01..2023-01', 'periodMonth'],
      ['2013-12..2023-12', 'periodMonth'],
    ])
      expect([span, periodFault(definition, String(span))]).toEqual([span, fault])
  })

  it('is read with its fault, the same each time', () => {
    const { definition } = programmes.dibao
    const [first, again] = [0, 1].map(() => periodRead(definition, '2013-Q2'))
    expect(first).toEqual({ period: '2013-04..2013-06', fault: undefined })
    expect(again).toBe(first)
    expect(periodRead(definition, '2013')).toEqual({ period: '2013', fault: 'periodMonth' })
  })

  it('of all months of a year is that year where a year may be named', () => {
    expect(plainPeriod('2013-01..2013-12', 'year')).toBe('2013')
    expect(plainPeriod('2013-02..2013-12', 'year')).toBe('2013-02..2013-12')
  })
})

it.each<readonly [keyof typeof programmes, string, boolean]>([
  ['dibao', '2013-05', false],
  ['dibao', '2013-05..2013-06', true],
  ['lowIncomeSubsidy', '2013', false],
  ['lowIncomeSubsidy', '2013-05', true],
  ['lowIncomeSubsidy', '2013-05..2013-06', true],
  ['studentGrant', '2013-2014', false],
])('a payment of %s for %s names months that another may name too: %s', (programme, period, expected) => {
  expect(namesMonths({ definition: programmes[programme].definition, period })).toBe(expected)
})

it('a payment is named by its id, and without one by its row', () => {
  const payment = { row: 7 } as Payment
  expect(paymentName({ ...payment, id: 'P-1' })).toBe('P-1')
  expect(paymentName(payment)).toBe('row 7')
})
