/** What is wrong with a case of a small made-up city: in part, in its sums and in its lists. */
import { expect, it } from 'vitest'
import { checkedCase, refusePartlyKnown, undatedCase } from '../../src/case/case'
import { field } from '../../src/kit/shape'
import { issuesOf, placesOf } from '../support/issues-of'
import { money } from '../support/made-up-facts'
import { income, shape, shaped, smallCity } from './small-city'

const good = { id: 'H', on: '2020-06-01', members: [{ id: 'a' }] }

/** A city in which a rent is no more than an income in every record, and the rent stands in a part. */
const rents = [
  field('home.rent', money('rent', { noMoreThan: 'income', exceeding: 'insuranceAboveCost' })),
  field('pay', income),
] as const
const rentCity = shaped({
  household: [...shape.household.slice(0, 2), ...rents],
  member: [...shape.member, ...rents],
  education: [...shape.education, ...rents],
  claim: [...shape.claim, ...rents],
})

it.each<readonly [string, object, readonly string[]]>([
  ['of a household', { home: { rent: '2' }, pay: '1' }, ['insuranceAboveCost home.rent']],
  [
    'of a member',
    { members: [{ id: 'a' }, { id: 'b', home: { rent: '2' }, pay: '1' }] },
    ['insuranceAboveCost members[1].home.rent'],
  ],
  [
    'of an education',
    { members: [{ id: 'a', education: { home: { rent: '2' }, pay: '1' } }] },
    ['insuranceAboveCost members[0].education.home.rent'],
  ],
  [
    'of a claim',
    {
      members: [
        {
          id: 'a',
          claims: [
            { id: 'c', settledOn: '2020-05-01' },
            { id: 'd', settledOn: '2020-05-01', home: { rent: '2' }, pay: '1' },
          ],
        },
      ],
    },
    ['insuranceAboveCost members[0].claims[1].home.rent'],
  ],
  ['that is the same', { home: { rent: '2' }, pay: '2' }, []],
  ['whose bound is not known', { home: { rent: '2' }, pay: null }, []],
  ['whose bound stands in another record', { pay: '1', members: [{ id: 'a', home: { rent: '2' }, pay: '2' }] }, []],
  [
    'of several records, in their order',
    {
      ...{ home: { rent: '2' }, pay: '1' },
      members: [
        { id: 'a', home: { rent: '2' }, pay: '1', bornOn: '2020-06-02' },
        { id: 'a', home: { rent: '2' }, pay: '1', education: { home: { rent: '2' }, pay: '1' } },
      ],
    },
    [
      'insuranceAboveCost home.rent',
      'duplicateId members[1].id',
      'insuranceAboveCost members[0].home.rent',
      'insuranceAboveCost members[1].home.rent',
      'insuranceAboveCost members[1].education.home.rent',
      'dayAfter members[0].bornOn',
    ],
  ],
])('a sum above the one that bounds it is refused: one %s', (_, more, expected) => {
  expect(placesOf(() => checkedCase(rentCity, { ...good, ...more }))).toEqual(expected)
})

const between = { from: '1', to: '2' }
const wrong = { from: '2', to: '1' }

it('a case that gives something in part is checked, and keeps it', () => {
  const some = { ...good, income: between, members: [{ id: 'a', bornOn: '1970' }] }
  expect(checkedCase(smallCity, some)).toStrictEqual(some)
  expect(undatedCase(smallCity, some)).toStrictEqual(some)
  const faults = ['partlyBetween income', 'partlyBetween home.rent']
  expect(placesOf(() => checkedCase(smallCity, { ...some, income: wrong, home: { rent: wrong } }))).toEqual(faults)
  // What the schema finds comes first, and alone.
  expect(placesOf(() => checkedCase(smallCity, { ...some, income: wrong, members: 'a' }))).toEqual(['list members'])
})

it('where only whole values are worked with, what is given in part is refused, or what is wrong with it', () => {
  const given = { ...good, income: between, home: { rent: wrong } }
  expect(placesOf(() => refusePartlyKnown(smallCity, given))).toEqual([
    'partlyRefused income',
    'partlyBetween home.rent',
  ])
  expect(refusePartlyKnown(smallCity, good)).toBe(good)
})

it('a household has no more members than the size may be, whatever they are', () => {
  const members = (count: number) => ({ ...good, members: Array.from({ length: count }, () => null) })
  const required = [0, 1, 2, 3].map((place) => `required members[${place}]`)
  expect(placesOf(() => checkedCase(smallCity, members(4)))).toEqual(required)
  expect(issuesOf(() => checkedCase(smallCity, members(5)))).toMatchObject([
    { code: 'tooManyMembers', path: 'members', values: { most: 4 } },
  ])
  // Who has no claims, or no list of them, is left to the schema.
  expect(placesOf(() => checkedCase(smallCity, { ...good, members: [{ id: 'a', claims: 'c' }] }))).toEqual([
    'list members[0].claims',
  ])
})

it.each<readonly [string, unknown, readonly string[]]>([
  ['a list', [good], ['object ']],
  ['a text', 'H', ['object ']],
  ['nothing', undefined, ['required ']],
  ['a record without members', { id: 'H', on: '2020-06-01' }, ['required members']],
  ['a record whose members are a record', { ...good, members: { length: 5 } }, ['list members']],
  ['a household without members', { id: 'H', members: [] }, ['required on', 'emptyHousehold members']],
])('%s is no case', (_, given, expected) => {
  expect(placesOf(() => checkedCase(smallCity, given))).toEqual(expected)
})

it('a day that is given as null is filled in, and one that is given stays', () => {
  expect(checkedCase(smallCity, { ...good, on: null }, '2020-07-01')).toStrictEqual({ ...good, on: '2020-07-01' })
  expect(checkedCase(smallCity, good, '2020-07-01')).toStrictEqual(good)
  expect(placesOf(() => checkedCase(smallCity, { ...good, on: null }))).toEqual(['required on'])
})

it('a case without a day is taken as it is, or refused for what is wrong', () => {
  const { on: _, ...undated } = good
  expect(undatedCase(smallCity, undated)).toStrictEqual(undated)
  expect(placesOf(() => undatedCase(smallCity, { ...undated, members: [] }))).toEqual(['emptyHousehold members'])
})
