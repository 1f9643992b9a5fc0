/** Cases of an invented city, whose every record holds other fields: checked, read, turned into values and described by its shape. */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { CaseReader, type FactRows } from '../../src/case/case-columns'
import { birthdays, claimValues, householdValues, memberValues, paidBeforeClaims } from '../../src/case/case-values'
import { caseJsonSchema } from '../../src/case/json-schema'
import type { Member } from '../../src/case/records'
import { isUnknown, known, plain, type Value } from '../../src/exact/value'
import { absent } from '../../src/kernel/step'
import type { Policy } from '../../src/kit/policy'
import { field, skeleton } from '../../src/kit/shape'
import {
  anyGroups,
  bill,
  city,
  groups,
  guide,
  household,
  income,
  rent,
  shape,
  usedOfCap,
} from '../support/another-city'
import { issuesOf, placesOf } from '../support/issues-of'

const read = (given: unknown) => {
  const reader = new CaseReader(city)
  return { reader, read: reader.read(given, undefined) }
}
const at = (rows: FactRows, row: number) =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([id, column]) => (column?.[row] === absent ? [] : [[id, column?.[row]]])),
  )
const shown = (values: ReadonlyMap<string, Value>) =>
  Object.fromEntries([...values].map(([key, value]) => [key, isUnknown(value) ? value.unknown : plain(value)]))

describe('a case of another city', () => {
  const checked = () => {
    const given = checkedCase(city, household)
    return { given, members: given.members as readonly [Member, Member, Member] }
  }
  const ofHousehold = {
    rent: '900',
    isTenant: true,
    district: 'river',
    income: '1200',
    persons: '3',
    anyGroups: null,
    childMiner: null,
  }

  it('is turned into values', () => {
    const { given, members } = checked()
    const [a, b, c] = members
    const values = householdValues(city, new Map(), given)
    expect(shown(values)).toEqual(ofHousehold)
    expect(values.get('anyGroups')).toEqual({
      surely: new Set(['blind', 'miner']),
      mayHoldMore: true,
      missing: ['members[2].groups'],
    })
    // a is a miner and no child, b a child and no miner; of c neither is known.
    expect(values.get('childMiner')).toEqual({
      canBeFalse: true,
      canBeTrue: true,
      missing: ['members[2].born', 'members[2].groups'],
    })
    const valuesOf = (member: Member, path: string) => shown(memberValues(city, new Map(), member, path, given.on))
    expect(valuesOf(a, 'members[0]')).toEqual({
      guide: 'dog',
      isChild: false,
      // Sixty on the day after.
      isBelow60: true,
      groups: ['blind', 'miner'],
      workedYears: '31',
    })
    expect(valuesOf(b, 'members[1]')).toEqual({
      guide: 'nobody',
      isChild: true,
      isBelow60: true,
      groups: [],
      workedYears: ['members[1].work.years'],
      grade: '9',
    })
    expect(valuesOf(c, 'members[2]')).toEqual({
      guide: null,
      isChild: ['members[2].born'],
      isBelow60: ['members[2].born'],
      groups: ['members[2].groups'],
      workedYears: ['members[2].work.years'],
    })
    expect(memberValues(city, new Map(), c, 'members[2]', given.on).get('guide')).toEqual({
      options: ['nobody', 'person', 'dog'],
      missing: ['members[2].groups', 'members[2].guide'],
    })
    const [claim] = a.claims ?? []
    expect(claim && shown(claimValues(city, new Map(), claim, 'members[0].claims[0]'))).toEqual({ bill: '5' })
  })

  it('tells the birthdays that matter, and what was paid before its claims', () => {
    const { given, members } = checked()
    const [a, b] = members
    expect(birthdays(city, given.members)).toEqual([1978_06_02, 2020_06_02, 2020_06_02, 2062_06_02])
    expect(paidBeforeClaims(city, a, 'members[0]', usedOfCap)).toEqual(known.quantity('20.5'))
    expect(paidBeforeClaims(city, b, 'members[1]', usedOfCap)).toBeUndefined()
    expect(paidBeforeClaims(city, a, 'members[0]', bill)).toBeUndefined()
  })

  it('is read as numbers', () => {
    const { reader, read: found } = read(household)
    expect(found).toEqual(household)
    expect(at(reader.household, 0)).toEqual({
      rent: 90_000,
      isTenant: 1,
      district: 1,
      income: 120_000,
      persons: 3,
      // The sign bit: the groups of c are not known.
      anyGroups: -2147483648 | 0b101,
    })
    expect(at(reader.members, 0)).toEqual({
      guide: 2,
      isChild: 0,
      isBelow60: 1,
      groups: 0b101,
      workedYears: 31,
      usedOfCap: 2050,
    })
    expect(at(reader.members, 1)).toEqual({ guide: 0, isChild: 1, isBelow60: 1, groups: 0 })
    expect(at(reader.members, 2)).toEqual({})
    expect(at(reader.students, 0)).toEqual({ grade: 9 })
    expect(at(reader.claims, 0)).toEqual({ bill: 500 })
  })

  it.each<readonly [string, object, readonly string[]]>([
    ['a part that is no record', { home: 'mine' }, ['object home']],
    ['an unknown name in a part', { home: { rant: 1 } }, ['unknownKey home.rant']],
    ['a sum above the one that bounds it, across parts', { income: '899.99' }, ['insuranceAboveCost home.rent']],
    ['one sum of two', { income: null }, []],
    [
      'more members than the size may be',
      { members: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })) },
      ['tooManyMembers members'],
    ],
    ['a field of another city', { residence: 'urban' }, ['unknownKey residence']],
    ['a day before this policy', { on: '2020-02-29' }, ['beforePolicy on']],
    ['a field that no rule asks for', { members: [{ id: 'a', shoeSize: 61 }] }, ['wholeNumber members[0].shoeSize']],
    [
      'the option that a choice has elsewhere',
      { members: [{ id: 'a', guide: 'nobody' }] },
      ['option members[0].guide'],
    ],
    [
      'a year of education',
      { members: [{ id: 'a', education: { academicYear: '2020-2022' } }] },
      ['academicYear members[0].education.academicYear'],
    ],
  ])('with %s is refused at its place by the schema, and by the reader too', (_, more, expected) => {
    const changed = { ...household, ...more }
    expect(placesOf(() => checkedCase(city, changed))).toEqual(expected)
    expect(read(changed).read !== undefined).toBe(expected.length === 0)
  })

  it('with a name that is misspelt is told the one that is meant', () => {
    const suggestions = ['distrikt', 'Home', 'isTenent', 'yaers', 'grades', 'bil'].map((name) => {
      const [first] = issuesOf(() => checkedCase(city, { ...household, [name]: 1 }))
      return first?.code === 'unknownKey' && first.values.suggestion
    })
    expect(suggestions).toEqual(['district', 'home', 'isTenant', 'years', 'grade', 'bill'])
  })

  it('is described by the fields of its shape', () => {
    const { properties } = caseJsonSchema(city) as { readonly properties: { readonly [name: string]: unknown } }
    expect(Object.keys(properties)).toEqual(['id', 'on', 'home', 'district', 'income', 'members'])
    expect(properties.home).toEqual({
      anyOf: [
        {
          type: 'object',
          properties: {
            rent: expect.objectContaining({ anyOf: expect.any(Array) }),
            isTenant: {
              type: ['boolean', 'null'],
              description: { zh: '某isTenant；租住', en: 'isTenant; Whether it rents.' },
            },
          },
          additionalProperties: false,
        },
        { type: 'null' },
      ],
      description: { zh: '住处', en: 'Where it lives.' },
    })
    expect(properties.members).toMatchObject({ maxItems: 4 })
  })
})

describe('a shape that the engine cannot read', () => {
  const shaped = (member: readonly unknown[]): Policy =>
    ({ ...city, shape: { ...shape, member: [skeleton.member.id, ...member] } }) as Policy

  it.each<readonly [string, readonly unknown[]]>([
    [
      'whose choice follows from a set of no field',
      [
        field('guide', guide.without('nobody'), {
          feeds: [{ way: 'onlyWhere', set: groups, holds: 'blind', fact: guide, otherwise: 'nobody' }],
        }),
      ],
    ],
    [
      'whose set is shared by the household and not given of the member',
      [field('groups', groups, { feeds: [{ way: 'someMember', fact: anyGroups }] })],
    ],
    [
      'whose sum is bounded by one that no rule asks for',
      [field('rent', rent), field('income', income, { feeds: [] })],
    ],
  ])('%s is refused when the reader is made', (_, member) => {
    expect(() => new CaseReader(shaped(member))).toThrow(/^no field/)
  })
})
