/** Days in an order that can be: both sides of each bound, and what an unknown day is thought to be within them. POLICY: section 4. */
import { describe, expect, it } from 'vitest'
import { checkedCase, type DatedCase } from '../../src/case/case'
import { CaseReader } from '../../src/case/case-columns'
import { yiwu } from '../../src/yiwu/policy'
import { placesOf } from '../support/issues-of'
import { assess } from '../support/untyped'

const household = (member: object, more: object = {}) => ({
  id: 'H',
  on: '2013-06-01',
  members: [{ id: 'a', categories: [], ...member }],
  ...more,
})
const claim = (more: object) => ({ claims: [{ id: 'c', settledOn: '2013-05-01', ...more }] })

describe('days', () => {
  it.each<readonly [string, object, readonly string[]]>([
    ['birth on the day of the case', { birthDate: '2013-06-01' }, []],
    ['birth a day after it', { birthDate: '2013-06-02' }, ['dayAfter members[0].birthDate']],
    ['birth in the year of it', { birthDate: '2013' }, []],
    ['birth in the year after it', { birthDate: '2014' }, ['dayAfter members[0].birthDate']],
    ['service on the day of settlement', claim({ servedOn: '2013-05-01' }), []],
    ['service a day after it', claim({ servedOn: '2013-05-02' }), ['dayAfter members[0].claims[0].servedOn']],
    ['service in the month after it', claim({ servedOn: '2013-06' }), ['dayAfter members[0].claims[0].servedOn']],
    ['service on the day of birth', { birthDate: '2013-04-01', ...claim({ servedOn: '2013-04-01' }) }, []],
    [
      'service a day before it',
      { birthDate: '2013-04-02', ...claim({ servedOn: '2013-04-01' }) },
      ['dayBefore members[0].claims[0].servedOn'],
    ],
    ['settlement on the day of birth', { birthDate: '2013-05-01', ...claim({}) }, []],
    [
      'settlement a day before it',
      { birthDate: '2013-05-02', ...claim({}) },
      ['dayBefore members[0].claims[0].settledOn'],
    ],
    ['enlistment on the day of birth', { birthDate: '1953-03-01', enlistedOn: '1953-03-01' }, []],
    [
      'enlistment a day before it',
      { birthDate: '1953-03-02', enlistedOn: '1953-03-01' },
      ['dayBefore members[0].enlistedOn'],
    ],
    ['enlistment in the year of birth', { birthDate: '1953-03-02', enlistedOn: '1953' }, []],
    ['an academic year that ended after the first day', { education: { academicYear: '2012-2013' } }, []],
    [
      'an academic year that ended on 31 August 2012',
      { education: { academicYear: '2011-2012' } },
      ['academicYearOver members[0].education.academicYear'],
    ],
  ])('%s', (_, member, places) => {
    expect(placesOf(() => checkedCase(yiwu, household(member)))).toEqual(places)
    // What the schema refuses the compiled reader does not take.
    if (places.length > 0) expect(new CaseReader(yiwu).read(household(member), undefined)).toBeUndefined()
  })

  it('are held against the day that a case is given from outside', () => {
    const undated = household({ birthDate: '2013-05-02' }, { on: null })
    expect(placesOf(() => checkedCase(yiwu, undated, '2013-05-02'))).toEqual([])
    expect(placesOf(() => checkedCase(yiwu, undated, '2013-05-01'))).toEqual(['dayAfter members[0].birthDate'])
  })
})

const determined = (programme: string, member: object, options: object = {}, more: object = {}) =>
  assess(household(member, more), options)
    .determinations.filter((one) => one.programme === programme)
    .map(({ outcome, missing = [], notes = [] }) => [outcome, ...missing, ...notes.map(({ code }) => code)])

describe('an unknown day', () => {
  const ward = { categories: ['institutionWard'], education: { level: 'primary' } }
  const poor = { certified: { dibao: false, lowIncome: false } }
  const schooling = (member: object) => determined('schoolingAssistance', { ...ward, ...member }, {}, poor)

  it('of birth lies before the other days of a life: who enlisted 18 years ago is no minor', () => {
    expect(schooling({})).toEqual([['undetermined', 'members[0].birthDate']])
    // Born at the latest on 2 June 1995: 17 on 1 June 2013. On 1 June 1995: 18.
    expect(schooling({ enlistedOn: '1995-06-02' })).toEqual([['undetermined', 'members[0].birthDate']])
    expect(schooling({ enlistedOn: '1995-06-01' })).toEqual([['notEntitled']])
    expect(schooling(claim({ servedOn: '1995-06-02' }))).toEqual([['undetermined', 'members[0].birthDate']])
    expect(schooling(claim({ servedOn: '1995-06-01' }))).toEqual([['notEntitled']])
    // The month after the 18th year of the latest day of birth settles it.
    const later = { ...household({ ...ward, enlistedOn: '1995-06-02' }, poor), on: '2013-06-02' } as DatedCase
    expect(assess(later).determinations.find(({ programme }) => programme === 'schoolingAssistance')?.outcome).toBe(
      'notEntitled',
    )
  })

  it('of enlistment lies after the birth: who was born after October 1954 cannot have enlisted by then', () => {
    const veteran = {
      categories: ['demobilisedVeteran'],
      employeeMedicalInsurance: false,
      ...claim({
        disease: 'uraemia',
        inPolicyCost: '10000',
        insurancePaid: '0',
        commercialPaid: '0',
        employerPaid: '0',
      }),
    }
    const aid = (birthDate: string) => determined('medicalAssistance', { ...veteran, birthDate }, {}, poor)
    expect(aid('1954-10-31')).toEqual([['undetermined', 'members[0].enlistedOn']])
    expect(aid('1954-11-01')).toEqual([['notEntitled']])
  })
})

describe('an academic year', () => {
  const student = (academicYear: string | null, on = '2013-06-01') =>
    determined(
      'studentGrant',
      { education: { level: 'undergraduate', admitted: true, sameKindAid: '0', academicYear } },
      {},
      { on, certified: { dibao: true, lowIncome: false } },
    )

  it('that is not the one of the day is a note, and decides nothing', () => {
    expect(student('2012-2013')).toEqual([['entitled']])
    expect(student('2013-2014')).toEqual([['entitled', 'otherAcademicYear']])
    // September begins the year that August ends.
    expect(student('2012-2013', '2013-08-31')).toEqual([['entitled']])
    expect(student('2012-2013', '2013-09-01')).toEqual([['entitled', 'otherAcademicYear']])
    expect(student('2013-2014', '2013-09-01')).toEqual([['entitled']])
    expect(student(null)).toEqual([['entitled']])
  })

  it('is told the same by the kernels', () => {
    const results = Array.from({ length: 40 }, () => [student('2012-2013'), student('2013-2014')])
    expect(new Set(results.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['[[["entitled"]],[["entitled","otherAcademicYear"]]]']),
    )
  })
})
