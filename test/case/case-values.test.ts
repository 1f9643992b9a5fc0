/** The facts of a household, a member and a claim as values: what is given, and what is unknown under which path. */
import { describe, expect, it } from 'vitest'
import type { Claim, DatedCase, Member } from '../../src/case/case'
import {
  birthday,
  claimValues,
  householdRules,
  householdValues,
  memberValues,
  type ValueMap,
} from '../../src/case/case-values'
import { isUnknown, known, no, plain, type Truth, unknown, yes } from '../../src/exact/value'
import { exited } from '../../src/household/exited'
import { dayDigits } from '../../src/language/day'
import { all, type Condition, rule } from '../../src/language/quantity'
import * as facts from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { ruralDibaoStandard } from '../../src/yiwu/standards'
import { surroundings } from '../support/yiwu'

/** Values as plain data, an unknown one as the paths it is called by. */
const shown = (values: ValueMap) =>
  Object.fromEntries([...values].map(([key, value]) => [key, isUnknown(value) ? value.unknown : plain(value)]))

const standards = new Map([['standards.ruralDibaoStandard', known.quantity('400')]])
const nothing: ValueMap = new Map()

describe('a household', () => {
  const valuesOf = (given: object) =>
    householdValues(yiwu, standards, { id: 'H', on: '2013-06-01', ...given } as DatedCase)

  it('has its facts beside the standards, which are not changed', () => {
    const values = valuesOf({
      residence: 'rural',
      monthlyIncome: '700.5',
      certified: { dibao: false, lowIncome: true },
      members: [
        { id: 'a', categories: ['orphan'] },
        { id: 'b', categories: [] },
      ],
    })
    expect(shown(values)).toEqual({
      'standards.ruralDibaoStandard': '400',
      residence: 'rural',
      householdSize: '2',
      monthlyIncome: '700.5',
      dibaoCertified: false,
      lowIncomeCertified: true,
      memberCategories: ['orphan'],
      // Without readings nobody can tell.
      orphanMemberShares: null,
    })
    expect(standards.size).toBe(1)
  })

  it.each([
    ['absent', {}],
    ['null', { residence: null, monthlyIncome: null, certified: null }],
    ['null within', { certified: { dibao: null, lowIncome: null } }],
  ])('has unknown facts under their paths, and a size that is always known: %s', (_, given) => {
    expect(shown(valuesOf({ ...given, members: [{ id: 'a', categories: [] }] }))).toEqual({
      'standards.ruralDibaoStandard': '400',
      residence: ['residence'],
      householdSize: '1',
      monthlyIncome: ['monthlyIncome'],
      dibaoCertified: ['certified.dibao'],
      lowIncomeCertified: ['certified.lowIncome'],
      memberCategories: [],
      orphanMemberShares: false,
    })
  })

  it.each<readonly [string, readonly object[], readonly string[], readonly string[]]>([
    [
      'those of all members',
      [{ categories: ['orphan'] }, { categories: ['disabled', 'orphan'] }],
      ['orphan', 'disabled'],
      [],
    ],
    ['of one whose categories are absent', [{}], [], ['members[0].categories']],
    [
      'of some whose categories are not known',
      [{ categories: ['orphan'] }, { categories: null }, {}],
      ['orphan'],
      ['members[1].categories', 'members[2].categories'],
    ],
  ])('knows the categories of its members: %s', (_, members, surely, missing) => {
    expect(valuesOf({ members }).get('memberCategories')).toEqual({
      surely: new Set(surely),
      mayHoldMore: missing.length > 0,
      missing,
    })
  })
})

it('a rule that asks the day has that of the household, and of a claim that of its settlement', () => {
  const asksDay: ValueMap = new Map([['on', known.day('2000-01-01')]])
  const theCase = { id: 'H', on: '2013-06-01', members: [{ id: 'a' }] }
  const values = householdValues(yiwu, asksDay, theCase)
  expect(values.get('on')).toEqual(known.day('2013-06-01'))
  const ofClaim = claimValues(yiwu, values, { id: 'c', settledOn: '2013-05-01' }, 'members[0].claims[0]')
  expect(ofClaim.get('on')).toEqual(known.day('2013-05-01'))
  // No other rule has a day to read.
  expect(householdValues(yiwu, nothing, theCase).has('on')).toBe(false)
  expect(claimValues(yiwu, nothing, { id: 'c', settledOn: '2013-05-01' }, 'members[0].claims[0]').has('on')).toBe(false)
})

it.each<readonly [string, readonly object[], readonly [boolean, boolean], readonly string[]]>([
  // Whether some member surely is one, and perhaps.
  ['in the community', [{ categories: ['orphan'], orphanCare: 'scattered' }], [true, true], []],
  [
    'in an institution, while only those in the community share',
    [{ categories: ['orphan'], orphanCare: 'institution' }],
    [false, false],
    [],
  ],
  [
    'who has left',
    [{ categories: ['orphan'], orphanCare: 'scattered', exit: { on: '2013-05-01' } }, {}],
    [false, false],
    [],
  ],
  [
    'of whom it is not known',
    [{ categories: [] }, { categories: ['orphan'] }],
    [false, true],
    ['members[1].orphanCare'],
  ],
  ['and another', [{ categories: ['orphan'] }, { categories: ['orphan'], orphanCare: 'scattered' }], [true, true], []],
])('a household has an orphan who shares the other policies: one %s', (_, members, [surely, perhaps], missing) => {
  const values = householdValues(yiwu, surroundings({}, { orphanParity: 'scatteredOnly' }), {
    ...{ id: 'H', on: '2013-06-01' },
    members: members.map((member, place) => ({ id: `m${place}`, categories: [], birthDate: '2005-01-01', ...member })),
  } as DatedCase)
  const share = values.get('orphanMemberShares') as Truth
  expect([!share.canBeFalse, share.canBeTrue, share.missing]).toEqual([surely, perhaps, missing])
})

it('what a household that has left is no more, the policy says; another policy may say nothing of it', () => {
  const left = {
    id: 'H',
    on: '2013-06-01',
    certified: { dibao: true },
    exit: { on: '2013-05-01' },
    members: [{ id: 'a' }],
  }
  const dibaoOf = (policy: typeof yiwu) => householdValues(policy, nothing, left).get('dibaoCertified')
  expect(dibaoOf(yiwu)).toEqual(no)
  const { exit: _, ...shape } = yiwu.shape
  const silent = { ...yiwu, shape } as unknown as typeof yiwu
  expect(dibaoOf(silent)).toEqual(yes)
  expect(() => exited(silent, dibao.definition)).toThrow('no rule for whoever has left')
})

describe('rules of a household', () => {
  const ruleOf = (of: Condition) => {
    const { node } = rule('some', 'clause', { zh: '某', en: 'some' }, of)
    if (node.kind !== 'rule') throw new Error('no rule')
    return node
  }
  const { residence, monthlyIncome, householdSize, memberCategories, categories, disease } = facts
  const isRural = residence.is('rural')

  it.each<readonly [string, Condition]>([
    ['residence', isRural],
    ['size', householdSize.isAtLeast(householdSize)],
    ['income against a standard', monthlyIncome.isBelow(ruralDibaoStandard.times(householdSize))],
    ['a dibao certificate', facts.dibaoCertified],
    ['a low-income certificate', facts.lowIncomeCertified],
    ['categories of the members', memberCategories.includes('orphan')],
    ['standards alone', ruralDibaoStandard.isBelow(ruralDibaoStandard)],
  ])('read %s', (_, condition) => {
    expect(householdRules(yiwu).has(ruleOf(condition))).toBe(true)
  })

  it.each<readonly [string, Condition]>([
    ['categories of a person', categories.includes('orphan')],
    ['a disease', disease.is('uraemia')],
    ['residence and minority', all(isRural, facts.minor)],
  ])('do not read %s', (_, condition) => {
    expect(householdRules(yiwu).has(ruleOf(condition))).toBe(false)
  })
})

describe('a member', () => {
  const valuesOf = (member: object, on = '2013-06-01') =>
    memberValues(yiwu, new Map([['residence', known.choice('rural')]]), member as Member, 'members[3]', on)

  it('has its facts beside those of the household', () => {
    expect(
      shown(
        valuesOf({
          id: 'a',
          birthDate: '1990-01-01',
          categories: ['demobilisedVeteran', 'orphan'],
          employeeMedicalInsurance: false,
          enlistedOn: '1954-10-31',
          orphanCare: 'scattered',
          education: {
            level: 'undergraduate',
            academicYear: '2013-2014',
            admitted: true,
            semesters: 1,
            sameKindAid: '3000',
          },
        }),
      ),
    ).toEqual({
      residence: 'rural',
      categories: ['demobilisedVeteran', 'orphan'],
      employeeMedicalInsurance: false,
      enlistedOn: '1954-10-31',
      minor: false,
      orphanCare: 'scattered',
      level: 'undergraduate',
      admitted: true,
      semesters: '1',
      sameKindAid: '3000',
      // The day lies in 2012-2013.
      otherAcademicYear: true,
    })
  })

  it('has unknown facts under their paths', () => {
    const ofPerson = {
      residence: 'rural',
      categories: ['members[3].categories'],
      employeeMedicalInsurance: ['members[3].employeeMedicalInsurance'],
      enlistedOn: ['members[3].enlistedOn'],
      minor: ['members[3].birthDate'],
      orphanCare: null,
    }
    expect(shown(valuesOf({ id: 'a' }))).toEqual(ofPerson)
    expect(shown(valuesOf({ id: 'a', birthDate: null, education: null }))).toEqual(ofPerson)
    expect(shown(valuesOf({ id: 'a', education: {} }))).toEqual({
      ...ofPerson,
      level: ['members[3].education.level'],
      admitted: ['members[3].education.admitted'],
      // Absent is 2.
      semesters: '2',
      sameKindAid: ['members[3].education.sameKindAid'],
      otherAcademicYear: ['members[3].education.academicYear'],
    })
  })

  it.each<readonly [string, object, readonly string[], readonly string[]]>([
    ['an orphan in an institution', { categories: ['orphan'], orphanCare: 'institution' }, ['institution'], []],
    ['an orphan', { categories: ['orphan'] }, ['institution', 'scattered'], ['members[3].orphanCare']],
    ['no orphan', { categories: ['disabled'], orphanCare: 'institution' }, ['none'], []],
    ['in no category', { categories: [] }, ['none'], []],
    [
      'perhaps an orphan, in scattered care if one',
      { categories: null, orphanCare: 'scattered' },
      ['none', 'scattered'],
      ['members[3].categories'],
    ],
    [
      'perhaps an orphan',
      { orphanCare: null },
      ['none', 'institution', 'scattered'],
      ['members[3].categories', 'members[3].orphanCare'],
    ],
  ])('has the care that it can still be in: %s', (_, member, options, missing) => {
    expect(valuesOf({ id: 'a', ...member }).get('orphanCare')).toEqual({ options, missing })
  })

  it.each([
    ['1995-06-02', '2013-06-01', true],
    ['1995-06-01', '2013-06-01', false],
    // The birthday of a 29 February is 1 March in a common year.
    ['1996-02-29', '2014-02-28', true],
    ['1996-02-29', '2014-03-01', false],
    ['9981-12-31', '9999-12-31', false],
    ['9982-01-01', '9999-12-31', true],
    ['9999-12-31', '2013-06-01', true],
  ])('born on %s is under 18 on %s: %s', (birthDate, on, minor) => {
    expect(shown(valuesOf({ id: 'a', birthDate }, on)).minor).toBe(minor)
  })
})

it.each([
  ['1995-06-01', 2013_06_01],
  ['1996-02-29', 2014_02_29],
  ['0000-12-31', 18_12_31],
  ['0981-12-31', 999_12_31],
  ['0982-01-01', 1000_01_01],
  ['9982-01-01', 10_000_01_01],
])('who is born on %s is eighteen on %s', (birthDate, eighteenth) => {
  expect(birthday(dayDigits(birthDate), 18)).toBe(eighteenth)
})

describe('a claim', () => {
  const ofMember: ValueMap = new Map([['categories', unknown('members[3].categories')]])
  const path = 'members[3].claims[1]'

  it('has its facts beside those of its member', () => {
    const claim: Claim = {
      id: 'c',
      settledOn: '2013-05-01',
      servedOn: '2013-04-01',
      disease: 'other',
      diseaseRecognised: true,
      inPolicyCost: '1000.50',
      insurancePaid: 600,
      commercialPaid: '0.07',
      employerPaid: '12',
      withdrawn: true,
    }
    expect(shown(claimValues(yiwu, ofMember, claim, path))).toEqual({
      categories: ['members[3].categories'],
      disease: 'other',
      diseaseRecognised: true,
      inPolicyCost: '1000.5',
      insurancePaid: '600',
      commercialPaid: '0.07',
      employerPaid: '12',
      withdrawn: true,
    })
    expect(ofMember.size).toBe(1)
  })

  it('has unknown facts under their paths, and stands where nobody says that it was withdrawn', () => {
    expect(shown(claimValues(yiwu, nothing, { id: 'c', settledOn: '2013-05-01', disease: null }, path))).toEqual({
      disease: [`${path}.disease`],
      diseaseRecognised: [`${path}.diseaseRecognised`],
      inPolicyCost: [`${path}.inPolicyCost`],
      insurancePaid: [`${path}.insurancePaid`],
      commercialPaid: [`${path}.commercialPaid`],
      employerPaid: [`${path}.employerPaid`],
      withdrawn: false,
    })
  })
})
