/** What a settled year says, part by part and in full; the years it may be asked of; statuses as runs of months. */

import { describe, expect, it } from 'vitest'
import { Standards } from '../../src'
import { version } from '../../src/version'
import { issuesOf } from '../support/issues-of'
import { settleYear } from '../support/untyped'

const standards = { ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }

const household = (on: string, more: object = {}) => ({
  id: 'H',
  on,
  residence: 'rural',
  monthlyIncome: '100',
  certified: { lowIncome: false },
  members: [{ id: 'a', categories: [] }],
  ...more,
})

const claim = {
  id: 'c',
  settledOn: '2013-12-30',
  disease: 'uraemia',
  inPolicyCost: '1000',
  insurancePaid: '0',
  commercialPaid: '0',
  employerPaid: '0',
}

describe('a settled year', () => {
  const dibaoPart = (period: string) => ({
    programme: 'dibao',
    household: 'H',
    period,
    outcome: 'entitled',
    amount: '300.00',
    unit: 'yuan/month',
    clauses: ['二(二)1-s2'],
    readings: { dibaoThreshold: 'below', dibaoFloor: 'perPerson', rounding: 'byWords' },
  })

  it('says in full what a household of one comes to, in November and December', () => {
    const year = settleYear(household('2013-11-05'), '2013', { standards })
    expect({ ...year, parts: year.parts.slice(0, 2) }).toStrictEqual({
      id: 'H',
      year: '2013',
      months: [
        { month: '2013-11', version: '2013-11-05', standards },
        { month: '2013-12', version: '2013-11-05', standards },
      ],
      // 400 - 100
      parts: [dibaoPart('2013-11'), dibaoPart('2013-12')],
      totals: [
        { programme: 'dibao', amount: '600.00' },
        { programme: 'lowIncomeSubsidy', amount: '0.00' },
        { programme: 'medicalAssistance', amount: '0.00' },
        { programme: 'studentGrant', amount: '0.00' },
        { programme: 'orphanAllowance', amount: '0.00' },
      ],
      statuses: expect.any(Array),
      engine: { version, policy: 'yiwu-2012-12-03' },
    })
    expect(year.statuses.map(({ programme, from, to }) => `${programme} ${from} ${to}`)).toEqual(
      [
        ...['lowIncomeHousehold', 'priceSubsidy', 'severeDisabilityGuarantee', 'holidayCondolence'],
        ...['utilityConcessions', 'insurancePremiumSupport', 'temporaryAssistance', 'housingAssistance'],
        ...['employmentSupport', 'legalAid'],
      ].map((id) => `${id} 2013-11 2013-12`),
    )
    expect(year.parts.slice(2)).toStrictEqual([
      {
        programme: 'lowIncomeSubsidy',
        household: 'H',
        period: '2013',
        outcome: 'notEntitled',
        months: [],
        clauses: ['二(一)-s2', '二(二)3-s2'],
        readings: expect.objectContaining({ lowIncomePartYear: 'byMonth' }),
      },
      {
        programme: 'orphanAllowance',
        household: 'H',
        person: 'a',
        period: '2013',
        outcome: 'notEntitled',
        months: [],
        clauses: ['二(六)-s1', '二(六)-s2'],
        readings: expect.any(Object),
      },
    ])
  })

  it('says what is missing, and within what bounds a part and its total lie', () => {
    const year = settleYear(household('2013-12-01', { monthlyIncome: null }), 2013, { standards })
    expect(year.parts[0]).toStrictEqual({
      programme: 'dibao',
      household: 'H',
      period: '2013-12',
      outcome: 'undetermined',
      unit: 'yuan/month',
      range: { min: '0.00', max: '400.00' },
      missing: ['monthlyIncome'],
      clauses: ['二(二)1-s2'],
      readings: { dibaoThreshold: 'below', dibaoFloor: 'perPerson', rounding: 'byWords' },
    })
    expect(year.totals[0]).toStrictEqual({ programme: 'dibao', range: { min: '0.00', max: '400.00' } })
  })

  it('says no largest sum where there is none', () => {
    const year = settleYear(household('2013-12-01'), '2013', { standards: {} })
    expect(year.parts[0]).toMatchObject({ programme: 'dibao', outcome: 'undetermined', range: { min: '0.00' } })
    expect(year.parts[0]?.range).toStrictEqual({ min: '0.00' })
    expect(year.totals[0]).toStrictEqual({ programme: 'dibao', range: { min: '0.00' } })
  })

  it('names the claim, in the month of its settlement, and the academic year of a grant', () => {
    const education = { level: 'undergraduate', academicYear: '2013-2014', admitted: true, sameKindAid: '0' }
    const members = [{ id: 'a', categories: [], claims: [claim], education }]
    const { parts, totals } = settleYear(household('2013-12-01', { members }), 2013, { standards })
    // 80% of 1000, which is under 90%
    expect(parts.filter(({ programme }) => programme === 'medicalAssistance')).toStrictEqual([
      {
        programme: 'medicalAssistance',
        household: 'H',
        person: 'a',
        claim: 'c',
        period: '2013-12',
        outcome: 'entitled',
        amount: '800.00',
        unit: 'yuan',
        clauses: expect.arrayContaining(['二(三)1-s2']),
        readings: expect.any(Object),
      },
    ])
    expect(parts.filter(({ programme }) => programme === 'studentGrant')).toMatchObject([
      { period: '2013-2014', amount: '6000.00', unit: 'yuan/academic year' },
    ])
    expect(totals.slice(2, 4)).toEqual([
      { programme: 'medicalAssistance', amount: '800.00' },
      { programme: 'studentGrant', amount: '6000.00' },
    ])
  })

  it('has the grant of the academic year that begins in it, and of no other', () => {
    const student = (academicYear: string) => ({
      members: [
        {
          id: 'a',
          categories: [],
          education: { level: 'undergraduate', academicYear, admitted: true, sameKindAid: '0' },
        },
      ],
    })
    const versions = [household('2013-01-01', student('2012-2013')), household('2013-09-01', student('2013-2014'))]
    const grantsOf = (year: number) =>
      settleYear(versions, year, { standards })
        .parts.filter(({ programme }) => programme === 'studentGrant')
        .map(({ period }) => period)
    expect([2012, 2013, 2014].map(grantsOf)).toEqual([['2012-2013'], ['2013-2014'], []])
  })

  it('has each month under the version in force and the standards of its first day', () => {
    const register = Standards.from([
      { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
      { standard: 'ruralDibaoStandard', from: '2013-12-01', value: '480' },
    ])
    const { months } = settleYear([household('2013-10-05'), household('2013-11-02')], 2013, { standards: register })
    expect(months).toEqual([
      { month: '2013-10', version: '2013-10-05', standards: { ruralDibaoStandard: '400' } },
      { month: '2013-11', version: '2013-10-05', standards: { ruralDibaoStandard: '400' } },
      { month: '2013-12', version: '2013-11-02', standards: { ruralDibaoStandard: '480' } },
    ])
    expect(settleYear(household('2014-01-01'), 2013, { standards: register }).months).toEqual([])
  })

  it('takes the day of the question for a case that has none', () => {
    const { on: _, ...undated } = household('')
    expect(settleYear(undated, 2013, { standards, on: '2013-12-01' }).months.map(({ month }) => month)).toEqual([
      '2013-12',
    ])
  })
})

describe('the year that is asked for', () => {
  it.each(['2012', 2012, '2013', 2100, '9999'])('may be %s', (year) => {
    expect(settleYear(household('2012-12-03'), year, { standards }).year).toBe(String(year))
  })

  it.each(['2011', 2011, '0000', '20130', 'x2013', '2013x', '２０１３', '', ' 2013', 2013.5, -2013])(
    'may not be %s',
    (year) => {
      const issues = issuesOf(() => settleYear(household('2012-12-03'), year, { standards }))
      expect(issues.map(({ code, path, values }) => [code, path, values])).toEqual([
        ['yearInForce', 'year', { year: '2012' }],
      ])
    },
  )
})

describe('programmes without an amount', () => {
  const member = (id: string, ...categories: readonly string[]) => ({ id, categories })
  const statusesOf = (programme: string, ...versions: readonly object[]) =>
    settleYear(versions, 2013, { standards }).statuses.filter((one) => one.programme === programme)
  const run = (person: string, outcome: string, from: string, to: string) => ({
    programme: 'severeDisabilityGuarantee',
    person,
    outcome,
    from,
    to,
  })

  it('are listed by person and by runs of months with one outcome', () => {
    expect(
      statusesOf(
        'severeDisabilityGuarantee',
        household('2013-01-01', { members: [member('a', 'severelyDisabled'), member('b')] }),
        household('2013-04-01', { members: [member('a'), member('b')] }),
        household('2013-07-01', { members: [member('a', 'severelyDisabled'), member('b')] }),
      ),
    ).toStrictEqual([
      run('a', 'referred', '2013-01', '2013-03'),
      run('b', 'notEntitled', '2013-01', '2013-12'),
      run('a', 'notEntitled', '2013-04', '2013-06'),
      run('a', 'referred', '2013-07', '2013-12'),
    ])
  })

  it('start again with a member who left and came back', () => {
    expect(
      statusesOf(
        'severeDisabilityGuarantee',
        household('2013-01-01', { members: [member('a'), member('b')] }),
        household('2013-04-01', { members: [member('a')] }),
        household('2013-07-01', { members: [member('a'), member('b')] }),
      ),
    ).toStrictEqual([
      run('a', 'notEntitled', '2013-01', '2013-12'),
      run('b', 'notEntitled', '2013-01', '2013-03'),
      run('b', 'notEntitled', '2013-07', '2013-12'),
    ])
  })

  it('are of no person where they are about the household, and of no programme with an amount', () => {
    expect(statusesOf('lowIncomeHousehold', household('2013-05-01', { certified: { lowIncome: true } }))).toStrictEqual(
      [{ programme: 'lowIncomeHousehold', outcome: 'entitled', from: '2013-05', to: '2013-12' }],
    )
    expect(statusesOf('dibao', household('2013-05-01'))).toEqual([])
  })
})
