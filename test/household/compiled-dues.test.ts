/** A household's dues as the kernels settle them: by hand, and the rows that are left to the exact lane. */
import { describe, expect, it } from 'vitest'
import type { Due } from '../../src/household/due'
import { duesWithin, type Span } from '../../src/household/dues'
import { ExactCase } from '../../src/household/exact-case'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import type { Definition } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'
import { claim as plainClaim } from '../support/claim'
import { watched } from '../support/watched'

const register = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2012-12-01', value: '500' },
  { standard: 'ruralDibaoStandard', from: '2012-12-01', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000' },
  { standard: 'urbanConsumptionPerCapita', year: 2013, value: '20000' },
])
const setting = new Setting(yiwu, { standards: register }, 0)

const span = {
  months: ['2013-05', '2013-06', '2013-07'],
  years: ['2013'],
  academicYears: ['2012-2013', '2013-2014'],
}

const none = { employeeMedicalInsurance: false }
const student = { level: 'undergraduate', admitted: true, sameKindAid: '0' }
const claim = (id: string, settledOn: string, inPolicyCost: string, more: object = {}) =>
  plainClaim(id, settledOn, inPolicyCost, { withdrawn: false, ...more })

const household = (more: object, on = '2013-01-01') => ({
  id: 'H',
  on,
  residence: 'rural',
  monthlyIncome: '700',
  certified: { lowIncome: false },
  members: [
    { id: 'a', categories: [], ...none },
    { id: 'b', categories: [], ...none },
  ],
  ...more,
})

/** Dues as text: programme, person, claim, period and fen. */
const shown = (dues: readonly Due[]): readonly string[] =>
  dues.map(({ definition, person = '', claim: id = '', period, fen: { low, high } }) =>
    [definition.id, person, id, period, low === high ? low : `${low} to ${high}`].join(' '),
  )

/** The dues once the kernels have templates, which the exact lane makes first; and what is then still determined exactly. */
function duesAndExact(asked: Span, versions: readonly object[], under = setting) {
  const timeline = (own = under) => new Timeline(checkedVersions(yiwu, versions), own)
  const exact = duesWithin(timeline(new Setting(yiwu, { ...under.options, standards: register })), asked)
  duesWithin(timeline(), asked)
  const { made, calls } = watched(ExactCase.prototype, 'decided', () =>
    watched(ExactCase.prototype, 'ofMembers', () => shown(duesWithin(timeline(), asked))),
  )
  const { made: dues, calls: values } = made
  const determined = calls.map(({ self, given: [definition, row] }) =>
    [(definition as Definition).id, row, (self as ExactCase).household.on].join(' '),
  )
  const ofClaims = values.length - determined.filter((one) => !ofHousehold.test(one)).length
  if (under === setting) expect(dues).toEqual(shown(exact))
  return { dues, determined: [...determined, ...Array(ofClaims).fill('a claim')] }
}

/** Programmes that need no values of members. */
const ofHousehold = /^(dibao|lowIncomeSubsidy) /

/** Dues that the kernels settle, all of them. */
function duesOver(asked: Span, versions: readonly object[], under = setting): readonly string[] {
  const { dues, determined } = duesAndExact(asked, versions, under)
  expect(determined).toEqual([])
  return dues
}

const duesOf = (...versions: readonly object[]): readonly string[] => duesOver(span, versions)

const orphan = { id: 'o', categories: ['orphan'], orphanCare: 'institution', ...none }

describe('dues in fen', () => {
  it('are those of the months, the year and the academic years', () => {
    // 400 x 2 - 700 = 100, floor 40% x 800 = 320; from July 480 x 2 - 700 = 260, floor 40% x 960 = 384.
    expect(duesOf(household({}))).toEqual([
      'dibao   2013-05 32000',
      'dibao   2013-06 32000',
      'dibao   2013-07 38400',
      'lowIncomeSubsidy   2013 0',
      'orphanAllowance a  2013 0',
      'orphanAllowance b  2013 0',
    ])
  })

  it('start with the household: the year counts its months, the first version its own', () => {
    // 900 is over 800 and below 960; the subsidy is 25% x 12 x 400 x 2 = 2400 for June alone: 2400 / 12 = 200.
    const versions = household({ monthlyIncome: '900', certified: { lowIncome: true } }, '2013-06-15')
    expect(duesOf(versions)).toEqual([
      'dibao   2013-06 0',
      'dibao   2013-07 38400',
      'lowIncomeSubsidy   2013 20000',
      'orphanAllowance a  2013 0',
      'orphanAllowance b  2013 0',
    ])
  })

  it('sum an orphan over versions, each person once', () => {
    // 70% x 20000 = 14000 a year; the orphan joins in October: 14000 x 3 / 12 = 3500.
    const members = [{ id: 'a', categories: [], ...none }]
    expect(
      duesOf(household({ members }), household({ members: [...members, orphan] }, '2013-10-01')).filter((due) =>
        due.startsWith('orphan'),
      ),
    ).toEqual(['orphanAllowance a  2013 0', 'orphanAllowance o  2013 350000'])
  })

  it('have the claims settled in the months, after those before them', () => {
    // 80% x 120000 = 96000 in February, outside the span; 100000 - 96000 = 4000 in May; July of another member 80% x 1000.
    const members = [
      {
        id: 'a',
        categories: ['hardshipWorker'],
        ...none,
        claims: [claim('c1', '2013-02-01', '120000'), claim('c2', '2013-05-31', '10000')],
      },
      { id: 'b', categories: ['hardshipWorker'], ...none, claims: [claim('c1', '2013-07-01', '1000')] },
    ]
    expect(duesOf(household({ members })).filter((due) => due.startsWith('medical'))).toEqual([
      'medicalAssistance a c2  400000',
      'medicalAssistance b c1  80000',
    ])
  })

  it('have the grant of each academic year that a version names, once and as the first has it', () => {
    const version = (academicYear: string, level: string) => ({
      members: [{ id: 's', categories: ['martyrChild'], ...none, education: { ...student, academicYear, level } }],
    })
    expect(
      duesOf(
        household(version('2012-2013', 'juniorCollege')),
        household(version('2012-2013', 'undergraduate'), '2013-05-01'),
        household(version('2013-2014', 'undergraduate'), '2013-09-01'),
      ).filter((due) => due.startsWith('student')),
    ).toEqual(['studentGrant s  2012-2013 400000', 'studentGrant s  2013-2014 600000'])
  })
})

describe('grants', () => {
  const child = (id: string, academicYear: string | null, more: object = {}) => ({
    id,
    categories: ['martyrChild'],
    ...none,
    education: { ...student, academicYear, ...more },
  })
  const other = { id: 'a', categories: [], ...none }
  const grantsOf = (...versions: readonly object[]) =>
    duesOver({ months: [], years: [], academicYears: span.academicYears }, versions)

  it('are those of the students of a household, in which others are none', () => {
    expect(grantsOf(household({ members: [other, child('s', '2012-2013'), child('t', '2012-2013')] }))).toEqual([
      'studentGrant s  2012-2013 600000',
      'studentGrant t  2012-2013 600000',
    ])
    expect(grantsOf(household({ members: [other] }))).toEqual([])
  })

  it('are those of the versions that have students', () => {
    expect(
      grantsOf(household({ members: [other] }), household({ members: [child('s', '2012-2013')] }, '2013-03-01')),
    ).toEqual(['studentGrant s  2012-2013 600000'])
  })

  it('are of the year that is named, though another was under way', () => {
    expect(grantsOf(household({ members: [child('s', '2013-2014')] }))).toEqual(['studentGrant s  2013-2014 600000'])
  })

  it('of a year that is not known are those of the kernels, or nothing', () => {
    expect(grantsOf(household({ members: [child('s', null)] }))).toEqual([
      'studentGrant s  2012-2013 0 to 600000',
      'studentGrant s  2013-2014 0 to 600000',
    ])
  })
})

describe('years', () => {
  const duesOfYears = (years: readonly string[], versions: readonly object[], under = setting) =>
    duesOver({ months: [], years, academicYears: [] }, versions, under).filter((due) => due.startsWith('low'))
  const yearsOf = (years: readonly string[], ...versions: readonly object[]) => duesOfYears(years, versions)
  const certified = { monthlyIncome: '1000', certified: { lowIncome: true } }

  it('count from the first that knows the household', () => {
    // 25% x 12 x 480 x 2 = 2880.
    expect(yearsOf(['2012', '2013', '2014'], household(certified, '2013-07-01'))).toEqual([
      'lowIncomeSubsidy   2013 144000',
      'lowIncomeSubsidy   2014 288000',
    ])
  })

  it('have the figure of the first month that qualifies, where the reading says so', () => {
    const wholeYear = new Setting(yiwu, { standards: register, readings: { lowIncomePartYear: 'wholeYear' } }, 0)
    const yearOf = (...versions: readonly object[]) => duesOfYears(['2013'], versions, wholeYear)
    // 25% x 12 x 400 x 2 = 2400, from July 2880.
    expect(yearOf(household(certified))).toEqual(['lowIncomeSubsidy   2013 240000'])
    expect(yearOf(household({}), household(certified, '2013-10-01'))).toEqual(['lowIncomeSubsidy   2013 288000'])
    expect(yearOf(household({}))).toEqual(['lowIncomeSubsidy   2013 0'])
  })

  it('are exact, however large the figures of a year', () => {
    // 3 x 5000000000 yuan x 512 = 7680000000000; twelve of it are 9216000000000000 fen, over 2^53 - 1, a twelfth 768000000000000.
    const ofAll = (standard: string, size: number) => {
      const members = Array.from({ length: size }, (_, place) => ({ id: `m${place}`, categories: [], ...none }))
      const under = new Setting(yiwu, { standards: { ruralDibaoStandard: standard } }, 0)
      const facts = { members, monthlyIncome: '700', certified: { lowIncome: true, dibao: false } }
      return duesOfYears(['2013'], [household(facts)], under)
    }
    expect(ofAll('5000000000', 512)).toEqual(['lowIncomeSubsidy   2013 768000000000000'])
    // Of 500 they are 9000000000000000.
    expect(ofAll('5000000000', 500)).toEqual(['lowIncomeSubsidy   2013 750000000000000'])
  })

  it('are exact in the months that lack a fact, and no others', () => {
    const open = household({ monthlyIncome: '1000', certified: { lowIncome: null } }, '2014-01-01')
    const { dues, determined } = duesAndExact(
      { months: [], years: ['2013', '2014'], academicYears: [] },
      [household(certified), open],
      setting,
    )
    // 6 x 2400 / 12 + 6 x 2880 / 12 = 2640.
    expect(dues.filter((due) => due.startsWith('low'))).toEqual([
      'lowIncomeSubsidy   2013 264000',
      'lowIncomeSubsidy   2014 0 to 288000',
    ])
    // The year that is open was decided when the templates were made.
    expect(determined).toEqual([])
  })
})

describe('households of which the same is not known', () => {
  const may = { months: ['2013-05'], years: [], academicYears: [] }
  /** Each under the same setting, in their order. */
  const asked = (...all: readonly object[]) => {
    const own = new Setting(yiwu, { standards: register }, 0)
    return watched(ExactCase.prototype, 'decided', () =>
      all.flatMap((more) => {
        const versions = checkedVersions(yiwu, [household({ monthlyIncome: null, ...more })])
        return duesWithin(new Timeline(versions, own), may).filter(({ definition }) => definition.id === 'dibao')
      }),
    )
  }

  it('are decided once where they are alike, and each has its own determination', () => {
    const { made, calls } = asked({}, { id: 'other' })
    expect(calls.length).toBe(1)
    // At most the standard for each of two.
    expect(shown(made)).toEqual(Array(2).fill('dibao   2013-05 0 to 80000'))
    expect(made.map((due) => due.determined.map(({ determination }) => determination.household))).toEqual([
      ['H'],
      ['other'],
    ])
  })

  it('are decided each where they are not', () => {
    const three = ['a', 'b', 'c'].map((id) => ({ id, categories: [], ...none }))
    const { made, calls } = asked({}, { members: three }, { residence: 'urban' })
    expect(calls.length).toBe(3)
    expect(shown(made)).toEqual([
      'dibao   2013-05 0 to 80000',
      'dibao   2013-05 0 to 120000',
      'dibao   2013-05 0 to 100000',
    ])
  })
})

describe('left to the exact lane', () => {
  const members = (more: object, ...others: readonly object[]) => ({
    members: [{ id: 'a', categories: [], ...none, ...more }, ...others],
  })

  const worker = (claims: readonly object[]) => members({ categories: ['hardshipWorker'], claims })
  const may = claim('c', '2013-05-01', '100')

  it.each<readonly [string, readonly object[], readonly string[]]>([
    [
      'care that is not known, of one of two',
      [household(members({ categories: ['orphan'] }, orphan))],
      ['orphanAllowance 0 2013-05-01', 'orphanAllowance 0 2013-07-01'],
    ],
    [
      'a fact of a student',
      [
        household(
          members({
            categories: ['martyrChild'],
            education: { ...student, academicYear: '2012-2013', admitted: null },
          }),
        ),
      ],
      ['studentGrant 0 2013-05-01'],
    ],
    [
      'a cost that is not known, but not a claim of another member',
      [
        household(
          members(
            { categories: ['hardshipWorker'], claims: [claim('c', '2013-05-01', '1', { inPolicyCost: null })] },
            { id: 'b', categories: ['hardshipWorker'], ...none, claims: [may] },
          ),
        ),
      ],
      ['a claim'],
    ],
    [
      'a claim after one that is not known',
      [household(worker([claim('c', '2013-05-01', '1', { inPolicyCost: null }), claim('d', '2013-06-01', '100')]))],
      ['a claim', 'a claim'],
    ],
    [
      'a claim that only a later version has, about the member as it was',
      [household(members({})), household(worker([may]), '2013-06-01')],
      ['a claim'],
    ],
    [
      'a claim that a later version has otherwise',
      [household(worker([may])), household(worker([{ ...may, inPolicyCost: '200' }]), '2013-06-01')],
      ['a claim'],
    ],
  ])('%s', (_, versions, expected) => {
    expect(duesAndExact(span, versions).determined).toEqual(expected)
  })

  it('are not claims of a household that changed later', () => {
    const versions = [household(worker([may])), household({}, '2013-06-01')]
    expect(duesOf(...versions).filter((due) => due.startsWith('medical'))).toEqual(['medicalAssistance a c  8000'])
  })

  it('are not claims that come to other sums under other standards', () => {
    // 1.5 x 400 = 600 and 1.5 x 480 = 720: at 650 the claim of May gets nothing and that of July 80%.
    const claims = [may, claim('d', '2013-07-01', '100')]
    const more = { monthlyIncome: '650', certified: { lowIncome: true }, ...members({ claims }) }
    expect(duesOf(household(more)).filter((due) => due.startsWith('medical'))).toEqual([
      'medicalAssistance a c  0',
      'medicalAssistance a d  8000',
    ])
  })
})
