/** A settled year, worked out by hand; and totals that are the sums of their parts, for every example household. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError, type SettledYear, Standards } from '../../src'
import { settleYear } from '../support/untyped'

const standards = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2012-01-01', value: '500' },
  { standard: 'ruralDibaoStandard', from: '2012-01-01', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.02' },
])

const claim = (id: string, settledOn: string, cost: string, insurance = '0') => ({
  id,
  settledOn,
  disease: 'uraemia',
  inPolicyCost: cost,
  insurancePaid: insurance,
  commercialPaid: '0',
  employerPaid: '0',
})

const household = {
  id: 'H',
  residence: 'rural',
  monthlyIncome: '1100',
  certified: { lowIncome: true },
  members: [
    { id: 'a', categories: [], claims: [claim('c1', '2013-05-06', '10000')] },
    {
      id: 'b',
      categories: ['orphan'],
      orphanCare: 'scattered',
      education: { level: 'undergraduate', academicYear: '2013-2014', admitted: true, sameKindAid: '0' },
    },
  ],
}

const partsOf = (year: SettledYear, programme: string) => year.parts.filter((part) => part.programme === programme)
const totalOf = (year: SettledYear, programme: string) => year.totals.find((total) => total.programme === programme)

describe('a settled year', () => {
  const settled = () => settleYear({ ...household, on: '2013-02-10' }, 2013, { standards })

  it('counts from the month of the first version, with each month under its own standards', () => {
    const year = settled()
    expect(year.months.map(({ month }) => month)).toEqual(
      ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2013-${month}`),
    )
    expect(year.months.map(({ standards: { ruralDibaoStandard } }) => ruralDibaoStandard)).toEqual([
      ...Array(5).fill('400'),
      ...Array(6).fill('480'),
    ])
  })

  it('finds dibao month by month: 1100 is over 400 x 2 = 800 and over 480 x 2 = 960', () => {
    const year = settled()
    expect(partsOf(year, 'dibao').map(({ outcome }) => outcome)).toEqual(Array(11).fill('notEntitled'))
    expect(totalOf(year, 'dibao')).toEqual({ programme: 'dibao', amount: '0.00' })
  })

  it('settles the subsidy across a change of standard: (5 x 2400 + 6 x 2880) / 12 = 2440', () => {
    const year = settled()
    // 25% x 12 x 400 x 2 persons = 2400 a year; from July 25% x 12 x 480 x 2 = 2880
    const [part, ...others] = partsOf(year, 'lowIncomeSubsidy')
    expect(part).toMatchObject({ period: '2013', outcome: 'entitled', amount: '2440.00', unit: 'yuan/year' })
    expect(part?.months).toHaveLength(11)
    expect(part?.readings).toMatchObject({ lowIncomePartYear: 'byMonth', lowIncomeBase: 'twelveMonths' })
    expect(others).toEqual([])
  })

  it('takes the whole figure of the first qualifying month where the reading says so', () => {
    const whole = settleYear({ ...household, on: '2013-02-10' }, 2013, {
      standards,
      readings: { lowIncomePartYear: 'wholeYear' },
    })
    expect(totalOf(whole, 'lowIncomeSubsidy')).toEqual({ programme: 'lowIncomeSubsidy', amount: '2400.00' })
  })

  it('counts an orphan by month and rounds once: 8400.02 x 11 / 12 = 7700.0183, up to 7700.02', () => {
    const year = settled()
    // 70% x 20000.02 = 14000.014, up to 14000.02; 60% of it = 8400.012, up to 8400.02
    const [ofA, ofB] = partsOf(year, 'orphanAllowance')
    expect(ofA).toMatchObject({ person: 'a', outcome: 'notEntitled' })
    expect(ofB).toMatchObject({ person: 'b', period: '2013', outcome: 'entitled', amount: '7700.02' })
  })

  it('settles a claim in its month: min(80% x 10000, 90% x 10000) = 8000 within 1.5 times the standard (1200)', () => {
    const year = settled()
    expect(partsOf(year, 'medicalAssistance')).toMatchObject([
      { person: 'a', claim: 'c1', period: '2013-05', outcome: 'entitled', amount: '8000.00', unit: 'yuan' },
    ])
  })

  it('gives each academic year that the case names once', () => {
    const year = settled()
    expect(partsOf(year, 'studentGrant')).toMatchObject([{ person: 'b', period: '2013-2014', amount: '6000.00' }])
  })

  it('lists programmes without an amount by runs of months', () => {
    const year = settled()
    expect(year.statuses).toContainEqual({
      programme: 'lowIncomeHousehold',
      outcome: 'entitled',
      from: '2013-02',
      to: '2013-12',
    })
  })
})

describe('versions of a household', () => {
  it('hold from the first of the month after their day', () => {
    const versions = [
      { ...household, on: '2013-03-15', monthlyIncome: '900', certified: { lowIncome: false } },
      { ...household, on: '2013-05-02', monthlyIncome: '700', certified: { lowIncome: true, dibao: true } },
      { ...household, on: '2013-11-01', monthlyIncome: '1200' },
    ]
    const year = settleYear(versions, '2013', { standards })
    // March: own month; standard 800: 900 is over. June (not May): 800 - 700 = 100, floor 40% x 800 = 320.
    // From July 960 - 700 = 260, floor 384. November: 1200 is over.
    expect(partsOf(year, 'dibao').map(({ period, amount }) => [period.slice(5), amount])).toEqual([
      ['03', undefined],
      ['04', undefined],
      ['05', undefined],
      ['06', '320.00'],
      ['07', '384.00'],
      ['08', '384.00'],
      ['09', '384.00'],
      ['10', '384.00'],
      ['11', undefined],
      ['12', undefined],
    ])
    // 320 + 4 x 384 = 1856
    expect(totalOf(year, 'dibao')).toEqual({ programme: 'dibao', amount: '1856.00' })
    // Low-income in March to May without a certificate, then with dibao, then November and December: 2 x 2880 / 12
    expect(partsOf(year, 'lowIncomeSubsidy')).toMatchObject([{ months: ['2013-11', '2013-12'], amount: '480.00' }])
  })

  it('unite their claims, the latest version of each deciding', () => {
    const member = (claims: readonly object[], more = {}) => [
      { id: 'a', categories: ['hardshipWorker'], claims, ...more },
    ]
    const versions = [
      {
        id: 'H',
        on: '2013-02-01',
        members: member([claim('c1', '2013-02-10', '60000'), claim('c2', '2013-03-10', '50000')], {
          medicalAidPaidEarlier: '3000',
        }),
      },
      {
        id: 'H',
        on: '2013-06-01',
        members: member([claim('c2', '2013-03-10', '60000'), claim('c3', '2013-06-10', '60000')], {
          medicalAidPaidEarlier: '51000',
        }),
      },
    ]
    const year = settleYear(versions, '2013')
    // 3000 earlier; 48000; 48000 of the corrected claim; 100000 - 99000 = 1000 left
    expect(partsOf(year, 'medicalAssistance').map(({ claim: id, amount }) => [id, amount])).toEqual([
      ['c1', '48000.00'],
      ['c2', '48000.00'],
      ['c3', '1000.00'],
    ])
    expect(totalOf(year, 'medicalAssistance')).toEqual({ programme: 'medicalAssistance', amount: '97000.00' })
  })

  it('leave a range where one of them lacks a fact', () => {
    const { monthlyIncome: _, ...unknown } = household
    const year = settleYear(
      [
        { ...household, on: '2013-01-01', monthlyIncome: '700' },
        { ...unknown, on: '2013-12-01' },
      ],
      2013,
      { standards },
    )
    // January to June 320, July to November 384, December 0 to 960: 1920 + 1920
    expect(totalOf(year, 'dibao')).toEqual({ programme: 'dibao', range: { min: '3840.00', max: '4800.00' } })
    expect(partsOf(year, 'dibao').at(-1)).toMatchObject({ outcome: 'undetermined', missing: ['monthlyIncome'] })
  })

  it('name a grant whose academic year is not given as undetermined', () => {
    const members = [
      { id: 'b', education: { level: 'undergraduate', admitted: true, sameKindAid: '0' }, categories: ['martyrChild'] },
    ]
    const year = settleYear({ id: 'H', on: '2013-09-01', members }, 2013)
    expect(partsOf(year, 'studentGrant')).toMatchObject([
      { period: '2013-2014', outcome: 'undetermined', range: { min: '0.00', max: '6000.00' } },
    ])
    expect(partsOf(year, 'studentGrant')[0]?.missing).toEqual(['members[0].education.academicYear'])
  })

  it('leave a grant open where a version before the one that names the year may be of that year too', () => {
    const student = (level: string, academicYear?: string) => ({
      id: 'H',
      members: [
        {
          id: 'b',
          categories: ['martyrChild'],
          education: { level, admitted: true, sameKindAid: '0', ...(academicYear ? { academicYear } : {}) },
        },
      ],
    })
    const grantsOf = (...versions: object[]) =>
      partsOf(settleYear(versions, 2012), 'studentGrant').filter(({ period }) => period === '2012-2013')
    const path = 'members[0].education.academicYear'
    // Of that year: 0, for primary school has no grant; of another: the 6000 of the version that names the year.
    expect(
      grantsOf(
        { ...student('primary'), on: '2013-01-14' },
        { ...student('undergraduate', '2012-2013'), on: '2013-01-15' },
      ),
    ).toMatchObject([{ outcome: 'undetermined', range: { min: '0.00', max: '6000.00' }, missing: [path] }])
    // Nothing, 6000 of the first or 6000 of the second: the first counts if it is of the year, else perhaps the second.
    expect(
      grantsOf({ ...student('primary'), on: '2013-01-14' }, { ...student('undergraduate'), on: '2013-01-15' }),
    ).toMatchObject([{ outcome: 'undetermined', range: { min: '0.00', max: '6000.00' }, missing: [path] }])
    // 6000 whichever it is.
    expect(
      grantsOf(
        { ...student('undergraduate'), on: '2013-01-14' },
        { ...student('undergraduate', '2012-2013'), on: '2013-01-15' },
      ),
    ).toMatchObject([{ outcome: 'entitled', amount: '6000.00' }])
  })

  it('start in December 2012, when the policy was signed', () => {
    const year = settleYear({ ...household, on: '2012-12-03', monthlyIncome: '700' }, 2012, { standards })
    expect(partsOf(year, 'dibao')).toMatchObject([{ period: '2012-12', amount: '320.00' }])
  })
})

describe('what cannot be settled', () => {
  const issuesOf = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      if (error instanceof InputError) return error.issues.map(({ code, path }) => `${code} ${path}`)
      throw error
    }
    return []
  }

  it.each([
    [[], 2013, ['noVersions ']],
    [{ ...household, on: '2013-01-01' }, 2011, ['yearInForce year']],
    [{ ...household, on: '2013-01-01' }, 'soon', ['yearInForce year']],
    [
      [
        { ...household, on: '2013-01-01' },
        { ...household, on: '2013-01-01' },
      ],
      2013,
      ['versionTwice [1].on'],
    ],
    [
      [
        { ...household, on: '2013-01-01' },
        { ...household, id: 'other', on: '2013-02-01' },
      ],
      2013,
      ['otherHousehold [1].id'],
    ],
    [
      [
        { ...household, on: '2013-01-01' },
        { ...household, on: '2013-02-01', monthlyIncome: '-1' },
      ],
      2013,
      ['moneyNegative [1].monthlyIncome'],
    ],
  ])('is refused with its path (%#)', (versions, year, expected) => {
    expect(issuesOf(() => settleYear(versions, year, { standards }))).toEqual(expected)
  })
})

describe('every example household', () => {
  const cases = readFileSync('fixtures/households.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; on: string })
  const register = Standards.from(JSON.parse(readFileSync('fixtures/standards.json', 'utf8')))
  const fen = (text: string): bigint => BigInt(text.replace('.', ''))
  const sum = (texts: readonly string[]): bigint => texts.map(fen).reduce((a, b) => a + b, 0n)

  it.each(cases.map((one) => [one.id, one] as const))('%s: totals are the sums of the parts', (_id, one) => {
    const year = settleYear(one, one.on.slice(0, 4), { standards: register })
    expect(year.parts.length).toBeGreaterThan(0)
    for (const total of year.totals) {
      const parts = partsOf(year, total.programme)
      const least = sum(parts.map(({ amount, range }) => amount ?? range?.min ?? '0.00'))
      expect(fen(total.amount ?? total.range?.min ?? '')).toBe(least)
      if (total.range?.max !== undefined)
        expect(fen(total.range.max)).toBe(sum(parts.map(({ amount, range }) => amount ?? range?.max ?? '0.00')))
    }
  })
})
