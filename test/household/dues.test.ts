/** Dues by month, by year and by academic year, worked out by hand; and the outcome that each stands for. */

import { describe, expect, it } from 'vitest'
import { type Readings, Standards } from '../../src'
import { maybe, no, plain, yes } from '../../src/exact/value'
import type { Part } from '../../src/household/answer'
import { Due, outcomeOf } from '../../src/household/due'
import { academicYearDues, dueAt, duesWithin, monthDues, yearDues } from '../../src/household/dues'
import { ExactCase } from '../../src/household/exact-case'
import { type FenRange, knownFen, noFen } from '../../src/household/fen'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import type { Definition } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { lowIncomeSubsidy } from '../../src/yiwu/programmes/low-income-subsidy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'
import { priceSubsidy } from '../../src/yiwu/programmes/price-subsidy'
import { severeDisabilityGuarantee } from '../../src/yiwu/programmes/severe-disability-guarantee'
import { studentGrant } from '../../src/yiwu/programmes/student-grant'
import { claim } from '../support/claim'
import { watched } from '../support/watched'
import { readingsWith } from '../support/yiwu'

const standards = Standards.from([
  { standard: 'ruralDibaoStandard', from: '2012-12-01', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000' },
])

const household = (on: string, more: object = {}) => ({
  id: 'H',
  on,
  residence: 'rural',
  monthlyIncome: '900',
  certified: { dibao: false, lowIncome: true },
  members: [{ id: 'a', categories: [] }],
  ...more,
})

const timelineOf = (versions: readonly object[], readings: Partial<Readings> = {}) =>
  new Timeline(checkedVersions(yiwu, versions), new Setting(yiwu, { standards, readings }))

const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => `2013-${String(from + place).padStart(2, '0')}`)

describe('the outcome of a due', () => {
  const [five, open]: readonly [FenRange, FenRange] = [
    knownFen(500n),
    { low: 500n, high: 600n, missing: ['monthlyIncome'] },
  ]
  const grant = { kind: 'service', elsewhere: undefined } as unknown as Definition['grant']
  const nobodyElsewhere: Definition = { ...dibao.definition, grant }
  const outcome = (more: Partial<Due>) => outcomeOf({ definition: dibao.definition, ...more } as Due)

  it.each<readonly [string, Partial<Due>]>([
    ['entitled', { entitled: yes, fen: five }],
    ['entitled', { entitled: yes, fen: noFen }],
    ['notEntitled', { entitled: no, fen: noFen }],
    ['notEntitled', { entitled: no, fen: open }],
    ['undetermined', { entitled: maybe(['residence']), fen: five }],
    ['undetermined', { entitled: yes, fen: open }],
    ['referred', { definition: severeDisabilityGuarantee.definition, entitled: yes, fen: five }],
    ['notEntitled', { definition: severeDisabilityGuarantee.definition, entitled: no, fen: five }],
    ['entitled', { definition: nobodyElsewhere, entitled: yes, fen: five }],
  ])('is %s (%#)', (expected, more) => {
    expect(outcome(more)).toBe(expected)
  })
})

describe('the outcome of a service that some are referred for', () => {
  const of = (categories: readonly string[] | null, more: object = {}, period = '2013-02') =>
    outcomeOf(
      dueAt(timelineOf([household('2013-02-01', { ...more, members: [{ id: 'a', categories }] })]), {
        definition: priceSubsidy.definition,
        person: 'a',
        period,
      }),
    )
  const rich = { monthlyIncome: '9000', certified: { dibao: false, lowIncome: false } }

  it.each<readonly [string, readonly string[] | null, object]>([
    // 三无 are in the scheme that there was before; sanlao and the severely disabled are added to it.
    ['referred', ['threeWithouts'], rich],
    ['entitled', ['severelyDisabled'], rich],
    ['entitled', ['threeWithouts', 'severelyDisabled'], rich],
    ['notEntitled', [], rich],
    ['undetermined', null, rich],
    // In the scheme either way; whether it is by being poor is not known.
    ['undetermined', ['threeWithouts'], { ...rich, certified: {}, monthlyIncome: null }],
  ])('%s (%#)', (outcome, categories, more) => {
    expect(of(categories, more)).toBe(outcome)
    expect(of(categories, more, '2013')).toBe(outcome)
  })
})

describe('a due', () => {
  it('has what lies behind it made when it is asked for', () => {
    const asked: string[] = []
    const due = new Due(
      { definition: dibao.definition, person: 'a', claim: 'c', period: '2013' },
      { due: knownFen(32_005n), entitled: yes },
      {
        month: '2013-05',
        asOf: '2013-04',
        parts: () => {
          asked.push('parts')
          return []
        },
        under: readingsWith(),
        qualifyingMonths: () => ['2013-01'],
      },
    )
    expect([due.definition, due.person, due.claim, due.period]).toEqual([dibao.definition, 'a', 'c', '2013'])
    expect([due.fen, due.entitled, plain(due.amount)]).toEqual([knownFen(32_005n), yes, '320.05'])
    expect([due.month, due.asOf]).toEqual(['2013-05', '2013-04'])
    expect(asked).toEqual([])
    expect([due.determined, due.instalments, due.qualifyingMonths]).toEqual([[], 0n, ['2013-01']])
    expect(asked).toEqual(['parts', 'parts'])
    expect(Object.keys(due.readings)).toEqual(['dibaoThreshold', 'dibaoFloor', 'rounding'])
  })
})

describe('what is not approved', () => {
  const partOf = (notApproved?: bigint) =>
    ({ answer: { ...(notApproved !== undefined && { notApproved: knownFen(notApproved) }) } }) as unknown as Part
  const of = (...parts: readonly Part[]) =>
    new Due(
      { definition: dibao.definition, period: '2013-01..2013-03' },
      { due: noFen, entitled: no },
      {
        parts: () => parts,
        under: readingsWith(),
      },
    ).notApproved

  it('is the sum of those months, and none where all are approved', () => {
    expect(of(partOf(), partOf())).toBeUndefined()
    expect(of(partOf(100n), partOf(), partOf(20n))).toEqual(knownFen(120n))
    expect(of(partOf(), partOf(0n))).toEqual(noFen)
  })
})

describe('the dues of a month', () => {
  const members = [
    { id: 'a', categories: [] },
    { id: 'o', categories: ['orphan'], orphanCare: 'institution' },
  ]
  const timelineOfTwo = () => timelineOf([household('2013-02-01', { members, monthlyIncome: '500', certified: {} })])

  it('are one of the household', () => {
    const timeline = timelineOfTwo()
    const dues = monthDues(timeline, dibao.definition, '2013-02')
    // 2 x 400 - 500 = 300, under the floor of 40% x 400 x 2 = 320
    expect(dues.map(({ amount }) => plain(amount))).toEqual(['320'])
    expect(dues).toMatchObject([{ definition: { id: 'dibao' }, period: '2013-02', entitled: yes }])
    expect(dues[0]?.determined).toEqual(timeline.snapshot('2013-02')?.exact.all(dibao.definition))
    expect(dues[0]?.qualifyingMonths).toBeUndefined()
    expect(dues[0]?.readings).toMatchObject({ dibaoThreshold: 'below', dibaoFloor: 'perPerson' })
    expect([dues[0]?.person, dues[0]?.claim, dues[0]?.month]).toEqual([undefined, undefined, undefined])
  })

  it('are one a person', () => {
    const dues = monthDues(timelineOfTwo(), orphanAllowance.definition, '2013-07')
    expect(dues.map(({ person, amount }) => [person, plain(amount)])).toEqual([
      ['a', '0'],
      ['o', '14000'],
    ])
  })

  it('are none before the household is known', () => {
    expect(monthDues(timelineOfTwo(), dibao.definition, '2013-01')).toEqual([])
  })
})

describe('the subsidy of a year', () => {
  // 25% x 12 x 400 = 1200 a person and year, from July 25% x 12 x 480 = 1440.
  const subsidyOf = (versions: readonly object[], readings: Partial<Readings> = {}) => {
    const [due, ...others] = yearDues(timelineOf(versions, readings), lowIncomeSubsidy.definition, '2013')
    expect(others).toEqual([])
    return due as Due
  }
  const wholeYear = { lowIncomePartYear: 'wholeYear' } as const

  it('has a twelfth of each month: (6 x 1200 + 6 x 1440) / 12 = 1320', () => {
    const due = subsidyOf([household('2013-01-01')])
    expect(due).toMatchObject({ definition: { id: 'lowIncomeSubsidy' }, period: '2013', entitled: yes })
    expect(plain(due.amount)).toBe('1320')
    expect(due.person).toBeUndefined()
    expect(due.qualifyingMonths).toEqual(months(1, 12))
    expect(due.determined.map(({ determination }) => determination.amount)).toEqual([
      ...Array(6).fill('1200.00'),
      ...Array(6).fill('1440.00'),
    ])
    expect(due.readings).toMatchObject({ lowIncomePartYear: 'byMonth', lowIncomeBase: 'twelveMonths' })
  })

  it('has none of the months that do not qualify: (3 x 1200 + 6 x 1440) / 12 = 1020', () => {
    const versions = [household('2013-01-01', { certified: { lowIncome: false } }), household('2013-04-01')]
    expect(plain(subsidyOf(versions).amount)).toBe('1020')
    expect(subsidyOf(versions).qualifyingMonths).toEqual(months(4, 12))
    expect(subsidyOf(versions).determined).toHaveLength(12)
    expect(plain(subsidyOf(versions, wholeYear).amount)).toBe('1200')
    expect(subsidyOf(versions, wholeYear).readings).toMatchObject({ lowIncomePartYear: 'wholeYear' })
  })

  it('is that of the first month that qualifies, where the reading says so', () => {
    const versions = [household('2013-01-01', { certified: { lowIncome: false } }), household('2013-07-01')]
    expect(plain(subsidyOf(versions, wholeYear).amount)).toBe('1440')
    expect(subsidyOf(versions, wholeYear).entitled).toEqual(yes)
  })

  it('is nothing where no month qualifies', () => {
    const never = subsidyOf([household('2013-01-01', { certified: { lowIncome: false } })])
    expect([plain(never.amount), never.entitled, never.qualifyingMonths]).toEqual(['0', no, []])
  })

  it('is open where it is not known whether the first months qualify', () => {
    const versions = [household('2013-01-01', { certified: {} }), household('2013-07-01')]
    // 0 to 6 x 1200 in the first half: from 6 x 1440 / 12 = 720 to (7200 + 8640) / 12 = 1320
    const due = subsidyOf(versions)
    expect([plain(due.amount), due.amount.missing]).toEqual([{ min: '720', max: '1320' }, ['certified.lowIncome']])
    expect([due.entitled, due.qualifyingMonths]).toEqual([yes, months(7, 12)])
    // The first that qualifies is of the first half, or else of the second.
    expect(plain(subsidyOf(versions, wholeYear).amount)).toEqual({ min: '1200', max: '1440' })
  })

  it('is open where it is not known whether the last months qualify', () => {
    const versions = [
      household('2013-01-01', { certified: { lowIncome: false } }),
      household('2013-07-01', { certified: {} }),
    ]
    const due = subsidyOf(versions, wholeYear)
    expect([plain(due.amount), due.amount.missing]).toEqual([{ min: '0', max: '1440' }, ['certified.lowIncome']])
    expect(due.entitled).toEqual(maybe(['certified.lowIncome']))
    expect(outcomeOf(due)).toBe('undetermined')
  })
})

describe('the allowance of a year', () => {
  const orphan = { id: 'o', categories: ['orphan'], orphanCare: 'institution' }
  const joined = [
    household('2013-01-01', { members: [{ id: 'a', categories: [] }] }),
    household('2013-10-01', { members: [{ id: 'a', categories: [] }, orphan] }),
  ]

  it('is that of each person by month, whatever is read of the subsidy: 70% x 20000 x 3 / 12 = 3500', () => {
    for (const lowIncomePartYear of ['byMonth', 'wholeYear'] as const) {
      const dues = yearDues(timelineOf(joined, { lowIncomePartYear }), orphanAllowance.definition, '2013')
      expect(dues.map(({ person, amount }) => [person, plain(amount)])).toEqual([
        ['a', '0'],
        ['o', '3500'],
      ])
      expect(dues.map(({ determined, qualifyingMonths }) => [determined.length, qualifyingMonths])).toEqual([
        [12, []],
        [3, months(10, 12)],
      ])
      // 14000 / 12 = 1166.666..., up: three instalments come to 0.01 more.
      expect(dues.map(({ instalments }) => instalments)).toEqual([0n, 350_001n])
    }
  })

  it('stands after the subsidy in the dues of the year', () => {
    const duesOf = (year: string) => duesWithin(timelineOf(joined), { months: [], years: [year], academicYears: [] })
    expect(duesOf('2013').map(({ definition, person }) => [definition.id, person])).toEqual([
      ['lowIncomeSubsidy', undefined],
      ['orphanAllowance', 'a'],
      ['orphanAllowance', 'o'],
    ])
    expect(duesOf('2012')).toEqual([])
  })
})

describe('the grants of an academic year', () => {
  const student = (id: string, level: string, academicYear?: string | null) => ({
    id,
    categories: ['martyrChild'],
    education: { level, academicYear, admitted: true, sameKindAid: '0' },
  })
  const pupil = { id: 'p', categories: [] }
  const grantsOf = (...versions: readonly (readonly [string, readonly object[]])[]) =>
    academicYearDues(
      timelineOf(versions.map(([on, members]) => household(on, { members }))),
      studentGrant.definition,
      '2012-2013',
    )
  const amounts = (dues: readonly Due[]) => dues.map(({ person, amount }) => [person, plain(amount)])
  const [year, next] = ['2012-2013', '2013-2014']

  it('are one a student who names the year, and none of another year', () => {
    const dues = grantsOf(['2013-01-01', [pupil, student('s', 'undergraduate', year), student('t', 'primary', next)]])
    expect(amounts(dues)).toEqual([['s', '6000']])
    expect(dues).toMatchObject([{ definition: { id: 'studentGrant' }, period: year, entitled: yes }])
    expect(dues[0]?.determined).toHaveLength(1)
    expect(amounts(grantsOf(['2013-01-01', [pupil]]))).toEqual([])
  })

  it('are as the first version that names the year has them', () => {
    const dues = grantsOf(
      ['2013-01-01', [student('s', 'juniorCollege', year)]],
      ['2013-03-01', [student('s', 'undergraduate', year), student('t', 'undergraduate', year)]],
      ['2013-05-01', [student('s', 'undergraduate')]],
    )
    expect(amounts(dues)).toEqual([
      ['s', '4000'],
      ['t', '6000'],
    ])
  })

  it('are open where no version names the year, under the path of the version that lacks it', () => {
    const [due] = grantsOf(['2013-01-01', [pupil, student('s', 'undergraduate', null)]])
    expect(due && plain(due.amount)).toEqual({ min: '0', max: '6000' })
    expect(due?.entitled).toEqual(maybe(['members[1].education.academicYear']))
    expect(due?.amount.missing).toEqual(['members[1].education.academicYear'])
    // One before the standards changed in July, and one after.
    expect(due?.determined).toHaveLength(2)
  })

  it('are of the first version that may be of the year, or of a later one', () => {
    const dues = grantsOf(
      ['2013-01-01', [student('s', 'undergraduate')]],
      ['2013-03-01', [pupil, student('s', 'juniorCollege', year)]],
      ['2013-05-01', [student('s', 'primary')]],
    )
    expect(amounts(dues)).toEqual([['s', { min: '4000', max: '6000' }]])
    expect(dues[0]?.entitled).toEqual(yes)
    expect(dues[0]?.amount.missing).toEqual(['members[0].education.academicYear'])
    expect(dues[0]?.determined.map(({ determination }) => determination.amount)).toEqual(['6000.00', '4000.00'])
  })

  it('are of none of the versions, perhaps', () => {
    const [due] = grantsOf(
      ['2013-01-01', [student('s', 'primary')]],
      ['2013-03-01', [pupil, student('s', 'juniorCollege')]],
    )
    expect(due && plain(due.amount)).toEqual({ min: '0', max: '4000' })
    expect(due?.entitled).toEqual(maybe(['members[0].education.academicYear', 'members[1].education.academicYear']))
    const [never] = grantsOf(['2013-01-01', [student('s', 'primary')]])
    expect([never?.entitled, never && plain(never.amount)]).toEqual([no, '0'])
  })

  it('are determined for no snapshot without a student, nor after the version that names the year', () => {
    const askedOf = (...members: readonly (readonly object[])[]) => {
      const versions = members.map((own, index) => household(`2013-0${index + 1}-01`, { members: own }))
      const dues = () => academicYearDues(timelineOf(versions), studentGrant.definition, '2012-2013')
      return watched(ExactCase.prototype, 'decided', dues).calls.length
    }
    expect(askedOf([pupil], [pupil])).toBe(0)
    const without = timelineOf([household('2013-01-01', { members: [pupil] })])
    const dues = () => academicYearDues(without, studentGrant.definition, '2012-2013')
    expect(watched(Timeline.prototype, 'snapshot', dues)).toEqual({ made: [], calls: [] })
    expect(askedOf([student('s', 'undergraduate', next)], [pupil])).toBe(0)
    expect(askedOf([pupil], [student('s', 'undergraduate', year)], [student('s', 'undergraduate', year)])).toBe(1)
    // The second version stands before and after the standards changed in July.
    expect(askedOf([student('s', 'undergraduate')], [student('s', 'undergraduate')])).toBe(3)
  })

  it('are none of a programme that is not about students', () => {
    const members = [pupil, student('s', 'undergraduate', year)]
    const timeline = timelineOf([household('2013-01-01', { members })])
    expect(academicYearDues(timeline, { ...studentGrant.definition, subject: 'household' }, year)).toEqual([])
    const pupils = timelineOf([household('2013-01-01', { members: [pupil] })])
    expect(academicYearDues(pupils, { ...studentGrant.definition, subject: 'person' }, year)).toEqual([])
  })
})

describe('one due', () => {
  const claims = [claim('c1', '2013-02-01', '10000'), claim('c2', '2013-03-01', '5000')]
  const members = [
    { id: 'a', categories: ['orphan'], orphanCare: 'institution' },
    { id: 'b', categories: ['hardshipWorker', 'severelyDisabled'], employeeMedicalInsurance: false, claims },
    {
      id: 's',
      categories: ['martyrChild'],
      education: { level: 'undergraduate', academicYear: '2012-2013', admitted: true, sameKindAid: '0' },
    },
  ]
  const timeline = timelineOf([
    household('2013-02-01', { members }),
    household('2013-07-01', { members: [...members.slice(0, 1), { id: 'b', categories: [] }] }),
  ])
  const at = (programme: { readonly definition: Definition }, period: string, person?: string, id?: string) =>
    dueAt(timeline, { definition: programme.definition, period, person, claim: id })

  it.each<readonly [{ readonly definition: Definition }, string, string | undefined, string | undefined, bigint]>([
    // 3 x 400 - 900 = 300, under the floor of 40% x 400 x 3 = 480; but the household is not approved
    [dibao, '2013-02', undefined, undefined, 0n],
    // 25% x 12 x 400 x 3 for February to June, 25% x 12 x 480 x 2 for July to December: (5 x 3600 + 6 x 2880) / 12 = 2940
    [lowIncomeSubsidy, '2013', undefined, undefined, 294_000n],
    // 70% x 20000 x 11 / 12 = 12833.333..., up
    [orphanAllowance, '2013', 'a', undefined, 1_283_334n],
    [orphanAllowance, '2013', 'b', undefined, 0n],
    [studentGrant, '2012-2013', 's', undefined, 600_000n],
    [medicalAssistance, '', 'b', 'c1', 800_000n],
    [medicalAssistance, '', 'b', 'c2', 400_000n],
  ])('%#', (programme, period, person, id, fen) => {
    const due = at(programme, period, person, id)
    expect([due.definition, due.period, due.person, due.claim]).toEqual([programme.definition, period, person, id])
    expect(due.fen).toEqual(knownFen(fen))
  })

  it('is that of the student who is asked for', () => {
    const student = (id: string, level: string) => ({
      id,
      categories: ['martyrChild'],
      education: { level, academicYear: '2012-2013', admitted: true, sameKindAid: '0' },
    })
    const two = timelineOf([
      household('2013-01-01', { members: [student('s', 'undergraduate'), student('t', 'juniorCollege')] }),
    ])
    const grantOf = (person: string) =>
      plain(dueAt(two, { definition: studentGrant.definition, period: '2012-2013', person }).amount)
    expect([grantOf('s'), grantOf('t'), grantOf('u')]).toEqual(['6000', '4000', '0'])
  })

  it('is nothing where the case names no such one', () => {
    const others = [
      at(dibao, '2013-01'),
      at(orphanAllowance, '2013', 'z'),
      at(orphanAllowance, '2012', 'a'),
      at(studentGrant, '2013-2014', 's'),
      at(medicalAssistance, '', 'a', 'c1'),
      at(medicalAssistance, '', 'b', 'c3'),
    ]
    for (const due of others)
      expect([due.fen, due.entitled, due.determined, Object.keys(due.readings).length > 0]).toEqual([
        noFen,
        no,
        [],
        true,
      ])
  })

  it('of a programme without an amount tells whether some month of its period was entitled', () => {
    const person = (id: string, ...categories: readonly string[]) => ({ id, categories })
    const rich = { monthlyIncome: '9000', certified: { lowIncome: false, dibao: false } }
    const disabled = timelineOf([
      household('2013-02-01', { ...rich, members: [person('a'), person('b', 'severelyDisabled')] }),
      household('2013-07-01', { ...rich, members: [person('b')] }),
    ])
    const told = (period: string, who: string) => {
      const key = { definition: priceSubsidy.definition, period, person: who }
      const { fen, entitled, determined } = dueAt(disabled, key)
      return [fen, entitled, determined.map(({ determination }) => determination.person)]
    }
    expect(told('2013-06', 'b')).toEqual([noFen, yes, ['b']])
    expect(told('2013-07', 'b')).toEqual([noFen, no, ['b']])
    expect(told('2013', 'b')).toEqual([noFen, yes, Array(11).fill('b')])
    expect(told('2013', 'z')).toEqual([noFen, no, []])
    expect(told('2012', 'b')).toEqual([noFen, no, []])
  })
})

describe('the dues of a span', () => {
  it('stand by programme and month, by year and programme, by claim, by academic year', () => {
    const academicYear = '2012-2013'
    const members = [
      {
        id: 's',
        categories: ['martyrChild', 'hardshipWorker'],
        employeeMedicalInsurance: false,
        education: { level: 'undergraduate', academicYear, admitted: true, sameKindAid: '0' },
        claims: [claim('x', '2013-03-01', '100'), claim('y', '2013-05-01', '100'), claim('z', '2013-06-01', '100')],
      },
    ]
    const span = { months: months(5, 6), years: ['2013', '2014'], academicYears: [academicYear, '2013-2014'] }
    const dues = duesWithin(timelineOf([household('2013-01-01', { members })]), span)
    expect(dues.map(({ definition, claim: id = '', period }) => `${definition.id} ${id}${period}`)).toEqual([
      'dibao 2013-05',
      'dibao 2013-06',
      'lowIncomeSubsidy 2013',
      'orphanAllowance 2013',
      'lowIncomeSubsidy 2014',
      'orphanAllowance 2014',
      'medicalAssistance y',
      'medicalAssistance z',
      'studentGrant 2012-2013',
    ])
  })
})
