/** A case read as whole numbers: the rows of one case by hand, and what is not read at first sight. */
import { describe, expect, it } from 'vitest'
import { CaseReader, mostRows } from '../../src/case/case-columns'
import { absent } from '../../src/kernel/step'
import { diseases, educationLevels, idsOf, personCategories } from '../../src/yiwu/options'
import { yiwu } from '../../src/yiwu/policy'

type Plain = { readonly [name: string]: unknown }

const claim: Plain = {
  id: 'c1',
  settledOn: '2013-03-04',
  servedOn: '2012-12-31',
  disease: 'lungCancer',
  diseaseRecognised: false,
  inPolicyCost: '1000.5',
  insurancePaid: 600,
  commercialPaid: '0.07',
  employerPaid: '12',
  withdrawn: true,
}
const education: Plain = {
  level: 'secondaryVocational',
  academicYear: '2013-2014',
  admitted: true,
  semesters: 1,
  sameKindAid: '3000',
}
const patient: Plain = {
  id: 'a',
  birthDate: '1995-06-02',
  categories: ['disabled', 'orphan'],
  employeeMedicalInsurance: true,
  enlistedOn: '2012-01-11',
  orphanCare: 'scattered',
  medicalAidPaidEarlier: '250.25',
  education,
  claims: [claim, { id: 'c2', settledOn: '2013-02-01' }],
}
const household: Plain = {
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '700.5',
  certified: { dibao: false, lowIncome: true },
  members: [{ id: 'b' }, patient],
}

const bit = (category: string): number => 1 << idsOf(personCategories).indexOf(category as never)
const place = (ids: readonly string[], id: string): number => ids.indexOf(id)
const orphanAndDisabled = bit('orphan') | bit('disabled')
/** The sign bit: categories that are not known. */
const unknownSet = -2147483648

const read = (given: unknown, on?: string) => new CaseReader(yiwu).read(given, on)
const rowsOf = (given: unknown) => {
  const reader = new CaseReader(yiwu)
  expect(reader.read(given, undefined)).toBeDefined()
  const row = (rows: CaseReader['household'], at: number) =>
    Object.fromEntries(
      Object.entries(rows).flatMap(([name, column]) => (column?.[at] === absent ? [] : [[name, column?.[at]]])),
    )
  return { reader, row }
}

describe('a whole case', () => {
  const ofHousehold = {
    residence: 1,
    householdSize: 2,
    monthlyIncome: 70_050,
    dibaoCertified: 0,
    lowIncomeCertified: 1,
  }

  it('has the household in one row; who is not known to be in no category may be in any', () => {
    const { reader, row } = rowsOf(household)
    // The member b has unknown categories: the sign bit, beside those that a surely has.
    expect(row(reader.household, 0)).toEqual({ ...ofHousehold, memberCategories: unknownSet | orphanAndDisabled })
  })

  it('has a row a member', () => {
    const { reader, row } = rowsOf(household)
    expect(row(reader.members, 0)).toEqual(ofHousehold)
    expect(row(reader.members, 1)).toEqual({
      ...ofHousehold,
      categories: orphanAndDisabled,
      employeeMedicalInsurance: 1,
      // 42 years and ten days after 1970-01-01: 42 x 365 + 10 leap days + 10
      enlistedOn: 15350,
      // Eighteen on 2013-06-02, the day after
      minor: 1,
      orphanCare: 2,
      aidEarlierThisYear: 25_025,
    })
  })

  it('has a row a pupil or student', () => {
    const { reader, row } = rowsOf(household)
    expect(reader.studentMembers).toEqual([1])
    expect(row(reader.students, 0)).toEqual({
      ...ofHousehold,
      categories: orphanAndDisabled,
      minor: 1,
      orphanCare: 2,
      level: place(idsOf(educationLevels), 'secondaryVocational'),
      admitted: 1,
      semesters: 1,
      sameKindAid: 300_000,
      // 2013-2014, while the day lies in 2012-2013.
      otherAcademicYear: 1,
    })
  })

  it('has a row a claim, in the order of the case', () => {
    const { reader, row } = rowsOf(household)
    const ofMember = {
      ...ofHousehold,
      categories: orphanAndDisabled,
      employeeMedicalInsurance: 1,
      enlistedOn: 15350,
      minor: 1,
      orphanCare: 2,
    }
    expect(row(reader.claims, 0)).toEqual({
      ...ofMember,
      disease: place(idsOf(diseases), 'lungCancer'),
      diseaseRecognised: 0,
      inPolicyCost: 100_050,
      insurancePaid: 60_000,
      commercialPaid: 7,
      employerPaid: 1_200,
      withdrawn: 1,
    })
    expect(row(reader.claims, 1)).toEqual(ofMember)
    expect(reader.claimRows).toEqual([
      { claim, member: 1, settledOn: 20130304, servedOn: 20121231 },
      { claim: { id: 'c2', settledOn: '2013-02-01' }, member: 1, settledOn: 20130201, servedOn: absent },
    ])
  })

  it('leaves nothing behind for the next', () => {
    const { reader, row } = rowsOf(household)
    const next = { id: 'N', residence: 'urban', members: [{ id: 'x' }] }
    expect(reader.read(next, '2014-01-01')).toEqual({ ...next, on: '2014-01-01' })
    expect(row(reader.household, 0)).toEqual({ residence: 0, householdSize: 1 })
    expect(row(reader.members, 0)).toEqual({ residence: 0, householdSize: 1 })
    expect([reader.studentMembers, reader.claimRows]).toEqual([[], []])
  })
})

describe('care of an orphan', () => {
  const careOf = (member: Plain) => {
    const { reader } = rowsOf({ ...household, members: [{ id: 'a', ...member }] })
    return reader.members.orphanCare?.[0]
  }

  it.each<readonly [string, Plain, number]>([
    ['in an institution', { categories: ['orphan'], orphanCare: 'institution' }, 1],
    ['scattered', { categories: ['orphan'], orphanCare: 'scattered' }, 2],
    ['not known', { categories: ['orphan'] }, -1],
    ['of who is none', { categories: ['disabled'], orphanCare: 'scattered' }, 0],
    ['of who is in no category', { categories: [], orphanCare: 'institution' }, 0],
    ['of who may be one', { orphanCare: 'scattered' }, -1],
    ['not known of who may be one', { categories: null }, absent],
  ])('%s', (_, member, code) => {
    expect(careOf(member)).toBe(code)
  })
})

describe('a minor', () => {
  it.each([
    ['1995-05-31', 0],
    ['1995-06-01', 0],
    ['1995-06-02', 1],
    ['2013-06-01', 1],
    ['0000-01-01', 0],
    ['0981-12-31', 0],
  ])('born on %s is %d on 2013-06-01', (birthDate, code) => {
    const { reader } = rowsOf({ ...household, members: [{ id: 'a', birthDate }] })
    expect(reader.members.minor?.[0]).toBe(code)
  })

  it('born from 9982 on is one until the end of the calendar', () => {
    const { reader } = rowsOf({ ...household, on: '9999-12-31', members: [{ id: 'a', birthDate: '9982-01-01' }] })
    expect(reader.members.minor?.[0]).toBe(1)
  })
})

/** The household with one thing changed: `members.1.claims.0.id`. */
function changed(path: string, value: unknown, of: unknown = household): unknown {
  const [first = '', ...rest] = path.split('.')
  const inner = rest.length === 0 ? value : changed(rest.join('.'), value, (of as Plain)[first])
  if (Array.isArray(of)) return of.map((item, index) => (String(index) === first ? inner : item))
  return { ...(of as Plain), [first]: inner }
}

const named = (count: number, more: Plain = {}) => Array.from({ length: count }, (_, at) => ({ id: `n${at}`, ...more }))
const places = ['', 'certified.', 'members.1.', 'members.1.education.', 'members.1.claims.0.']

describe('what is read', () => {
  it.each<readonly [string, unknown]>([
    ['certified', null],
    ['certified', {}],
    ['certified.dibao', null],
    ['members.1.birthDate', null],
    ['members.1.categories', null],
    ['members.1.claims', null],
    ['members.1.claims', []],
    ['members.1.education', null],
    ['members.1.education', {}],
    ['members.1.education.academicYear', null],
    ['members.1.medicalAidPaidEarlier', null],
    ['members.1.claims.0.servedOn', null],
    ['members.1.claims.0.servedOn', '2012-12-02'],
    ['members.1.claims.0.settledOn', '2012-12-31'],
    ['members.1.claims.0.insurancePaid', '1000.50'],
    ['members.1.claims.0.inPolicyCost', null],
    ['on', '2012-12-03'],
    ['members', named(mostRows)],
    ['members', [{ id: 'a', claims: named(mostRows, { settledOn: '2013-01-01' }) }]],
  ])('%s: %j', (path, value) => {
    const given = changed(path, value)
    expect(read(given)).toEqual(given)
  })

  it('takes the day of the question where the case has none', () => {
    const { on: _, ...undated } = household
    expect(read(undated, '2013-07-01')).toEqual({ ...undated, on: '2013-07-01' })
    expect(read(household, '2013-07-01')).toEqual(household)
    expect(read(undated)).toBeUndefined()
    expect(read(undated, '2012-12-02')).toBeUndefined()
  })
})

describe('what is left to the schema', () => {
  it.each<readonly [string, unknown]>([
    // Of the wrong kind.
    ['id', ''],
    ['id', 7],
    ['on', '2012-12-02'],
    ['on', 20130601],
    ['residence', 'town'],
    ['monthlyIncome', '1,000'],
    ['monthlyIncome', -1],
    ['certified', true],
    ['certified', []],
    ['certified.dibao', 'yes'],
    ['certified.lowIncome', 1],
    ['members', {}],
    ['members', []],
    ['members', [null]],
    ['members', [[]]],
    ['members.1', 'a'],
    ['members.1.id', undefined],
    ['members.1.birthDate', '1995-02-30'],
    ['members.1.birthDate', [...'1995-06-02']],
    ['members.1.categories', ['hero']],
    ['members.1.employeeMedicalInsurance', 'no'],
    ['members.1.enlistedOn', '1954'],
    ['members.1.orphanCare', 'none'],
    ['members.1.orphanCare', 'family'],
    ['members.1.medicalAidPaidEarlier', '-5'],
    ['members.1.education', []],
    ['members.1.education', 'university'],
    ['members.1.education.level', 'kindergarten'],
    ['members.1.education.academicYear', '2013-2015'],
    ['members.1.education.admitted', 0],
    ['members.1.education.semesters', 3],
    ['members.1.education.semesters', -3],
    ['members.1.education.semesters', -(2 ** 31)],
    ['members.1.education.sameKindAid', 'some'],
    ['members.1.claims', {}],
    ['members.1.claims', Array(17).fill(null)],
    ['members.1.claims.0', []],
    ['members.1.claims.0.id', ''],
    ['members.1.claims.0.settledOn', undefined],
    ['members.1.claims.0.settledOn', '2012-12-02'],
    ['members.1.claims.0.servedOn', '2013-13-01'],
    ['members.1.claims.0.servedOn', 20130304],
    ['members.1.claims.0.disease', 'cold'],
    ['members.1.claims.0.diseaseRecognised', 'yes'],
    ['members.1.claims.0.inPolicyCost', '1.005'],
    ['members.1.claims.0.insurancePaid', '1000.51'],
    ['members.1.claims.0.commercialPaid', []],
    ['members.1.claims.0.employerPaid', Number.NaN],
    ['members.1.claims.0.withdrawn', 'no'],
    // Named twice.
    ['members', [{ id: 'a' }, { id: 'b' }, { id: 'a' }]],
    ['members', [...named(17), { id: 'n3' }]],
    ['members.1.claims.1.id', 'c1'],
    // More than the columns hold.
    ['members', named(mostRows + 1)],
    ['members', [{ id: 'a', claims: named(mostRows + 1, { settledOn: '2013-01-01' }) }]],
    [
      'members',
      [
        { id: 'a', claims: named(mostRows, { settledOn: '2013-01-01' }) },
        { id: 'b', claims: [{ id: 'c', settledOn: '2013-01-01' }] },
      ],
    ],
  ])('%s: %j', (path, value) => {
    expect(read(changed(path, value))).toBeUndefined()
  })

  it.each(places)('a name that nobody knows, in "%s"', (place) => {
    expect(read(changed(`${place}remark`, 'x'))).toBeUndefined()
    expect(read(changed(`${place}remark`, undefined))).toBeUndefined()
  })

  it.each([null, undefined, 'H', 7, [], [household]])('%j', (given) => {
    expect(read(given)).toBeUndefined()
  })

  it('does not spoil the next case', () => {
    const reader = new CaseReader(yiwu)
    expect(reader).toMatchObject({ studentMembers: [], claimRows: [] })
    expect(reader.read(changed('members.1.claims.0.id', ''), undefined)).toBeUndefined()
    expect(reader.read(household, undefined)).toEqual(household)
  })
})
