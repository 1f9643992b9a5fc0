/** Cases of an invented city as rows of numbers: which columns there are, what is copied to which, and days in an order that can be. */
import { describe, expect, it } from 'vitest'
import { CaseReader, type FactRows, mostRows } from '../../src/case/case-columns'
import { absent } from '../../src/kernel/step'
import type { Policy } from '../../src/kit/policy'
import type { Definition, Subject } from '../../src/kit/programme'
import { type Field, field, type Shape, skeleton } from '../../src/kit/shape'
import { CountInput, DayInput } from '../../src/language/input'
import { city, income, shape } from '../support/another-city'
import { truth } from '../support/made-up-facts'

type Plain = { readonly [name: string]: unknown }

const asks = (subject: Subject, ...facts: readonly string[]) =>
  ({ subject, facts: Object.fromEntries(facts.map((id) => [id, true])) }) as unknown as Definition

/** A later day of a member's life, as the day of birth has ages. */
const hired = new DayInput({ ...income.input, key: 'hired', id: 'hired', type: 'day' })
/** Whether an academic year that the household has is another one than that of the day. */
const year = { ...skeleton.education.academicYear, feeds: [{ way: 'otherYear', fact: truth('isOther') }] } as Field

/** The city, where programmes of each subject ask for facts of the records above their own, and people may leave. */
const town: Policy = {
  ...city,
  shape: {
    ...shape,
    household: [...shape.household, year, skeleton.household.exitOn, skeleton.household.exitReason],
    member: [...shape.member, field('hired', hired), skeleton.member.exitOn, skeleton.member.exitReason],
    claim: [...shape.claim, skeleton.claim.servedOn],
  },
  definitions: [
    asks('household', 'income', 'ofHousehold'),
    asks('person', 'persons', 'district', 'anyGroups', 'childMiner', 'ofPerson'),
    asks('student', 'persons', 'groups', 'isChild', 'ofStudent'),
    asks('claim', 'district', 'groups', 'usedOfCap', 'ofClaim'),
  ],
}

const wholeOf = (policy: Policy, given: unknown, on?: string) => {
  const reader = new CaseReader(policy)
  return { reader, read: reader.read(given, on) }
}

/** What stands in a row, but for what is absent. */
const at = (rows: FactRows, row: number) =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([id, column]) => (column?.[row] === absent ? [] : [[id, column?.[row]]])),
  )

const household = (...members: readonly Plain[]) => ({ id: 'H', on: '2020-06-01', district: 'river', members })
const claim = (id: string, more: Plain = {}) => ({ id, settledOn: '2020-05-01', ...more })

it('a day that is none is refused, even where the first day of a policy is none', () => {
  const given = { ...household({ id: 'a' }), on: 'some day' }
  expect(wholeOf(town, given).read).toBeUndefined()
  expect(wholeOf({ ...town, firstDay: '2013-02-30' }, given).read).toBeUndefined()
  expect(wholeOf({ ...town, firstDay: '2013-02-30' }, household({ id: 'a' })).read).toBeDefined()
})

describe('the columns', () => {
  it('are the facts of a record and those that programmes ask of it', () => {
    const { household, members, students, claims } = new CaseReader(town)
    const sizes = (rows: FactRows) =>
      Object.fromEntries(Object.entries(rows).map(([id, column]) => [id, column?.length]))
    const named = (rows: number, ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, rows]))
    const ofHousehold = ['rent', 'isTenant', 'district', 'income', 'isOther', 'persons', 'anyGroups', 'childMiner']
    const ofMember = ['guide', 'isChild', 'isBelow60', 'groups', 'workedYears', 'hired']
    expect(sizes(household)).toEqual(named(1, [...ofHousehold, 'ofHousehold']))
    expect(sizes(members)).toEqual(
      named(mostRows, [...ofMember, 'usedOfCap', 'persons', 'district', 'anyGroups', 'childMiner', 'ofPerson']),
    )
    expect(sizes(students)).toEqual(named(mostRows, ['grade', 'persons', 'groups', 'isChild', 'ofStudent']))
    expect(sizes(claims)).toEqual(named(mostRows, ['bill', 'district', 'groups', 'usedOfCap', 'ofClaim']))
  })

  it('hold nothing before a case is read', () => {
    const reader = new CaseReader(town)
    expect([reader.holdsMore, reader.studentMembers, reader.claimRows]).toEqual([false, [], []])
    for (const rows of [reader.household, reader.members, reader.students, reader.claims])
      expect(at(rows, 0)).toEqual({})
  })

  it('have the facts of a household and a member in the rows below them, as far as they are asked for there', () => {
    const { reader, read } = wholeOf(town, {
      ...household(
        { id: 'a', groups: ['widowed'], born: '2000-01-01', paidBefore: 7 },
        { id: 'b', groups: ['blind'], born: '2010-01-01', education: {}, claims: [claim('c'), claim('d')] },
        { id: 'c', groups: [], education: { grade: 3 }, claims: [claim('e', { bill: 1 })] },
      ),
      academicYear: '2020-2021',
    })
    expect(read).toBeDefined()
    // Widowed is bit 2, blind is bit 4; nobody is a miner, and so no child who is one.
    const shared = { district: 1, persons: 3, anyGroups: 6, childMiner: 0 }
    expect(at(reader.household, 0)).toEqual({ ...shared, isOther: 1 })
    expect([0, 1, 2, 3].map((row) => at(reader.members, row))).toEqual([
      { ...shared, groups: 2, isChild: 0, isBelow60: 1, guide: 0, usedOfCap: 700 },
      // Who is blind has a guide, if it is known which.
      { ...shared, groups: 4, isChild: 1, isBelow60: 1, guide: -1 },
      { ...shared, groups: 0, guide: 0 },
      {},
    ])
    expect(reader.studentMembers).toEqual([1, 2])
    expect([0, 1, 2].map((row) => at(reader.students, row))).toEqual([
      { persons: 3, groups: 4, isChild: 1 },
      { persons: 3, groups: 0, grade: 3 },
      {},
    ])
    expect(reader.claimRows.map(({ claim: { id }, ...row }) => [id, row])).toEqual([
      ['c', { member: 1, settledOn: 20200501, servedOn: absent }],
      ['d', { member: 1, settledOn: 20200501, servedOn: absent }],
      ['e', { member: 2, settledOn: 20200501, servedOn: absent }],
    ])
    expect([0, 1, 2, 3].map((row) => at(reader.claims, row))).toEqual([
      { district: 1, groups: 4 },
      { district: 1, groups: 4 },
      { district: 1, groups: 0, bill: 100 },
      {},
    ])
  })

  it('hold one case only', () => {
    const { reader } = wholeOf(town, household({ id: 'a', groups: [] }, { id: 'b', groups: ['miner'] }))
    reader.askSomeMember(() => true)
    expect([reader.household.anyGroups?.[0], reader.household.childMiner?.[0], reader.holdsMore]).toEqual([1, 1, true])
    reader.read(household({ id: 'a', groups: ['blind'] }), undefined)
    expect([reader.household.anyGroups?.[0], reader.household.childMiner?.[0], reader.holdsMore]).toEqual([4, 0, false])
  })
})

describe('whether a rule holds for some member', () => {
  const asked = (found: boolean | undefined, ...members: readonly Plain[]) => {
    const { reader } = wholeOf(town, household(...members))
    const first = reader.household.childMiner?.[0]
    const keys: string[] = []
    reader.askSomeMember((key) => {
      keys.push(key)
      return found
    })
    // Members have it as the household has it; a row behind the last has none.
    expect(reader.members.childMiner?.slice(0, members.length + 1)).toEqual(
      Int32Array.of(...members.map(() => reader.household.childMiner?.[0] as number), absent),
    )
    return [first, keys.join(), reader.household.childMiner?.[0], reader.holdsMore]
  }
  const [miner, other, unknown] = [{ groups: ['blind', 'miner'] }, { groups: ['blind', 'widowed'] }, {}]

  it.each<readonly [string, boolean | undefined, readonly Plain[], readonly unknown[]]>([
    ['is told where some member holds the option', true, [other, miner], [absent, 'childMiner', 1, true]],
    ['or not', false, [other, miner], [absent, 'childMiner', 0, true]],
    ['and may not be known', undefined, [miner], [absent, 'childMiner', absent, true]],
    ['is told where a member may hold it', true, [other, unknown], [absent, 'childMiner', 1, true]],
    ['is not asked where nobody can hold it', true, [other, other], [0, '', 0, false]],
  ])('%s', (_, found, members, expected) => {
    const named = members.map((member, place) => ({ id: `m${place}`, ...member }))
    expect(asked(found, ...named)).toEqual(expected)
  })
})

describe('days', () => {
  const readsMember = (member: Plain, policy = town) =>
    wholeOf(policy, household({ id: 'a', ...member })).read !== undefined

  it.each<readonly [string, Plain, boolean]>([
    ['birth on the day of the case', { born: '2020-06-01' }, true],
    ['birth a day after it', { born: '2020-06-02' }, false],
    ['a later day on the day of birth', { born: '2000-02-02', hired: '2000-02-02' }, true],
    ['a later day before it', { born: '2000-02-02', hired: '2000-02-01' }, false],
    ['a later day long after a birth', { born: '1930-02-02', hired: '1950-02-01' }, true],
    // 18 years, the least age that is asked for, tell of who was born by then that it is no child.
    ['a later day 18 years ago, where the birth is not known', { hired: '2002-06-01' }, false],
    ['a later day a day less than 18 years ago', { hired: '2002-06-02' }, true],
    ['a settlement on the day of birth', { born: '2020-05-01', claims: [claim('c')] }, true],
    ['a settlement before it', { born: '2020-05-02', claims: [claim('c')] }, false],
    ['a service on the day of settlement', { claims: [claim('c', { servedOn: '2020-05-01' })] }, true],
    ['a service after it', { claims: [claim('c', { servedOn: '2020-05-02' })] }, false],
    ['a service on the day of birth', { born: '2020-04-30', claims: [claim('c', { servedOn: '2020-04-30' })] }, true],
    ['a service before it', { born: '2020-04-30', claims: [claim('c', { servedOn: '2020-04-29' })] }, false],
    ['a service 18 years ago', { claims: [claim('c', { servedOn: '2002-06-01' })] }, false],
    ['a service a day less than 18 years ago', { claims: [claim('c', { servedOn: '2002-06-02' })] }, true],
    ['a service of no day', { claims: [claim('c', { servedOn: '2020-02-30' })] }, false],
    ['a service that is a list of letters', { claims: [claim('c', { servedOn: [...'2020-04-30'] })] }, false],
    ['a settlement before the policy', { claims: [claim('c', { settledOn: '2020-02-29' })] }, false],
    ['a settlement on its first day', { claims: [claim('c', { settledOn: '2020-03-01' })] }, true],
    // The year ends on 31 August, and the policy begins on 1 March 2020.
    ['an academic year that was over', { education: { academicYear: '2018-2019' } }, false],
    ['an academic year that was not', { education: { academicYear: '2019-2020' } }, true],
  ])('%s', (_, member, isRead) => {
    expect(readsMember(member)).toBe(isRead)
  })

  it('without a day of birth in the shape come in any order', () => {
    const member = shape.member.filter(({ name }) => name !== 'born') as unknown as Shape['member']
    const { someMember: _, ...rest } = town.shape
    const policy = { ...town, shape: { ...rest, someMember: [], member: [...member, field('hired', hired)] as never } }
    expect(readsMember({ hired: '1900-01-01', claims: [claim('c', { servedOn: '1900-01-01' })] }, policy)).toBe(true)
    expect(readsMember({ born: '1900-01-01' }, policy)).toBe(false)
    // What is no day is none there either.
    for (const servedOn of [20200430, '2020-04-31'])
      expect(readsMember({ claims: [claim('c', { servedOn })] }, policy)).toBe(false)
  })

  it.each([undefined, null, 20200601, '2020-02-29', '2020-06-31', 'June', [...'2020-06-01']])(
    'are not that of the case: %j',
    (on) => {
      expect(wholeOf(town, { ...household({ id: 'a' }), academicYear: '2020-2021', on }).read).toBeUndefined()
    },
  )
})

it('an academic year is held against the day of the case', () => {
  const isOther = (academicYear: string, on: string) =>
    wholeOf(town, { ...household({ id: 'a' }), academicYear, on }).reader.household.isOther?.[0]
  expect(isOther('2019-2020', '2020-08-31')).toBe(0)
  expect(isOther('2019-2020', '2020-09-01')).toBe(1)
  expect(isOther('2020-2021', '2020-09-01')).toBe(0)
})

describe('a case with an exit', () => {
  it('of the household or a member is left to the exact lane', () => {
    const exit = { on: '2020-05-01', reason: 'death' }
    expect(wholeOf(town, household({ id: 'a' })).read).toEqual(household({ id: 'a' }))
    expect(wholeOf(town, { ...household({ id: 'a' }), exit }).read).toBeUndefined()
    expect(wholeOf(town, household({ id: 'a', exit })).read).toBeUndefined()
  })
})

describe('as many members', () => {
  const members = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `m${place}` }))
  const reads = (policy: Policy, count: number) => wholeOf(policy, household(...members(count))).read !== undefined

  it('are read as the size of a household may be, or as there are rows', () => {
    expect([reads(town, 4), reads(town, 5)]).toEqual([true, false])
    const size = new CountInput({ ...shape.size.input, unit: 'person', most: '1000' }, true)
    const large: Policy = { ...town, shape: { ...town.shape, size }, definitions: [] }
    expect([reads(large, mostRows), reads(large, mostRows + 1)]).toEqual([true, false])
  })
})
