/** Between which days somebody was born, as far as the record tells; which academic years were over; what is wrong with days. By hand. */
import { describe, expect, it } from 'vitest'
import { daysOfBirth, daysOfLife, isOver, issuesOfDays } from '../../src/case/days'
import { type Field, field, skeleton } from '../../src/kit/shape'
import { DayInput, TruthInput } from '../../src/language/input'
import { yiwu } from '../../src/yiwu/policy'
import { plainInput } from '../support/plain-input'

describe('somebody was born', () => {
  const of = (member: object) => {
    const { first, last } = daysOfBirth(yiwu.shape.member, { id: 'a', ...member })
    return `${first} to ${last}`
  }
  const settled = (settledOn: string, servedOn?: string) => ({ id: 'c', settledOn, servedOn })

  it.each<readonly [string, object, string]>([
    ['on the day that is given', { birthDate: '1970-05-06' }, '1970-05-06 to 1970-05-06'],
    ['in the year that is given', { birthDate: '1970' }, '1970-01-01 to 1970-12-31'],
    ['at an unknown day', { birthDate: null }, '0000-01-01 to 9999-12-31'],
    ['before enlisting', { enlistedOn: '1951-02-03' }, '0000-01-01 to 1951-02-03'],
    ['before a year of enlisting was over', { enlistedOn: '1951' }, '0000-01-01 to 1951-12-31'],
    ['before the first claim', { claims: [settled('2013-05-01'), settled('2013-03-01')] }, '0000-01-01 to 2013-03-01'],
    ['before the treatment', { claims: [settled('2013-05-01', '2012-12-24')] }, '0000-01-01 to 2012-12-24'],
    [
      'before the earliest of all these, whichever comes first',
      { enlistedOn: '1951-02-03', claims: [settled('2013-05-01')] },
      '0000-01-01 to 1951-02-03',
    ],
    [
      'in the part of a year before a claim',
      { birthDate: '2013', claims: [settled('2013-05-01')] },
      '2013-01-01 to 2013-05-01',
    ],
    [
      'on the day that is given, also where a claim is from before it',
      { birthDate: '2013-05-02', claims: [settled('2013-05-01')] },
      '2013-05-02 to 2013-05-02',
    ],
    ['in a year before the claims', { birthDate: '2011', claims: [settled('2013-05-01')] }, '2011-01-01 to 2011-12-31'],
  ])('%s', (_, member, days) => {
    expect(of(member)).toBe(days)
  })
})

it.each([
  // An academic year ends on 31 August.
  ['2010-2011', '2011-08-31', false],
  ['2010-2011', '2011-09-01', true],
  ['2011-2012', '2012-01-01', false],
  [null, '2012-01-01', false],
])('the academic year %s was over before %s: %s', (academicYear, firstDay, over) => {
  expect(isOver(academicYear, firstDay)).toBe(over)
})

describe('the days of a life', () => {
  const day = (name: string, feeds: Field['feeds'] | undefined) =>
    field(name, new DayInput(plainInput(name, 'day', {})), feeds ? { feeds } : {})
  const isChild = new TruthInput(plainInput('isChild', 'truth', {}))
  const child = { way: 'underAge', fact: isChild, years: 18 } as const
  const [married, moved] = [day('married', undefined), day('moved', [])]
  const born = day('born', [{ way: 'asGiven', fact: new DayInput(plainInput('bornOn', 'day', {})) }, child])
  const others = [skeleton.member.id, skeleton.member.exitOn, field('isTall', isChild)]

  it('are that of birth, which tells an age beside anything else, and all that a person may have later', () => {
    expect(daysOfLife([...others, married, moved, born])).toStrictEqual({ birth: born, later: [married, moved] })
  })

  it('are none where none is that of birth', () => {
    expect(daysOfLife([...others, married, moved])).toStrictEqual({ birth: undefined, later: [] })
  })
})

describe('what is wrong with days', () => {
  const issuesOf = (member: object, on?: string) =>
    issuesOfDays(yiwu, { id: 'H', members: [{ id: 'a', ...member }] }, on).map(({ code, path, values }) => [
      code,
      path,
      values,
    ])
  const birth = { limit: 'birthDate', label: '出生日期' }

  it('is told with the day that it is held against', () => {
    const member = {
      birthDate: '2013-07-02',
      claims: [{ id: 'c', settledOn: '2013-07-01', servedOn: '2013-07-03' }],
      education: { academicYear: '2010-2011' },
    }
    // The policy begins on 3 December 2012.
    expect(issuesOf(member, '2013-07-01')).toStrictEqual([
      ['dayAfter', 'members[0].birthDate', { limit: 'on', label: '日期' }],
      ['dayBefore', 'members[0].claims[0].settledOn', birth],
      ['dayAfter', 'members[0].claims[0].servedOn', { limit: 'settledOn', label: '结算日期' }],
      ['academicYearOver', 'members[0].education.academicYear', { day: '2012-12-03' }],
    ])
  })

  it('is nothing where a record says little, and a birth is not held against a day that is not known', () => {
    expect(issuesOf({ birthDate: '2013-07-02' })).toStrictEqual([])
    expect(issuesOf({ birthDate: '2013-07-02', enlistedOn: null, claims: null, education: null })).toStrictEqual([])
    expect(issuesOf({ enlistedOn: '1951-01-01', claims: [{ id: 'c', settledOn: '2013-07-01' }] })).toStrictEqual([])
  })
})
