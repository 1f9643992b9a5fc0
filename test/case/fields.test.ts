/** Where the fields of a small made-up city stand in its records, and which facts they come to. */
import { describe, expect, it } from 'vitest'
import {
  entriesOf,
  factsOf,
  fieldBeforeClaims,
  fieldOfSet,
  fieldOfTruth,
  heldBy,
  ownFeeds,
  sharedSets,
} from '../../src/case/fields'
import { type Field, field } from '../../src/kit/shape'
import { anyGroups, district, groups, income, isChild, shape, usedOfCap } from './small-city'

const at = (name: string): Field => field(name, income)

it.each<readonly [string, readonly string[], readonly unknown[]]>([
  ['no fields', [], []],
  ['fields of the record itself', ['a', 'b'], ['a', 'b']],
  ['a part with its fields', ['home.rent', 'home.place'], [['home', 'rent', 'place']]],
  [
    'parts where their first field stands',
    ['a', 'home.rent', 'b', 'exit.on', 'home.place', 'exit.why'],
    ['a', ['home', 'rent', 'place'], 'b', ['exit', 'on', 'why']],
  ],
])('the names of a record of %s', (_, names, expected) => {
  const shown = entriesOf(names.map(at)).map((entry) =>
    'part' in entry ? [entry.part, ...entry.fields.map(({ name }) => name)] : entry.name,
  )
  expect(shown).toEqual(expected)
})

it('a field of a part is the same in all but its name', () => {
  expect(entriesOf([at('home.rent')])).toEqual([{ part: 'home', fields: [at('rent')] }])
})

describe('what a record has for a field', () => {
  it.each<readonly [string, object, unknown]>([
    ['rent', { rent: '5' }, '5'],
    ['rent', { rent: null }, null],
    ['rent', {}, undefined],
    ['home.rent', { home: { rent: '5' }, rent: '6', 'home.rent': '7' }, '5'],
    ['home.rent', { home: { rent: 0 } }, 0],
    ['home.rent', { home: {} }, undefined],
    ['home.rent', { home: null }, undefined],
    ['home.rent', {}, undefined],
    // What every object inherits is not there.
    ['toString', {}, undefined],
    ['home.toString', { home: {} }, undefined],
    ['constructor.name', {}, undefined],
  ])('%s of %j', (name, record, expected) => {
    expect(heldBy(record as Parameters<typeof heldBy>[0], at(name))).toBe(expected)
  })
})

describe('the field that holds', () => {
  const { member, household } = shape
  const nameOf = (found: Field | undefined) => found?.name

  it('a set as it is given', () => {
    // It is not the first field, and comes to two facts; the fact of the household is not given.
    expect(nameOf(fieldOfSet(member, groups))).toBe('groups')
    expect(() => fieldOfSet(member, anyGroups)).toThrow(new Error('no field of the record holds anyGroups'))
    expect(() => fieldOfSet(household, groups)).toThrow(new Error('no field of the record holds groups'))
  })

  it('a fact as it is given', () => {
    expect([income, district, isChild].map((fact) => nameOf(fieldOfTruth([...household, ...member], fact)))).toEqual([
      'income',
      'home.district',
      // An age follows from the birth and is not given.
      undefined,
    ])
  })

  it('what was paid before the claims', () => {
    expect(nameOf(fieldBeforeClaims(shape, usedOfCap))).toBe('paidBefore')
    expect(fieldBeforeClaims(shape, groups)).toBeUndefined()
    expect(fieldBeforeClaims(shape, income)).toBeUndefined()
  })
})

it('feeds of a record are those that come to its own facts', () => {
  expect(ownFeeds(shape.member).map(({ field: { name }, feed: { way, fact } }) => [name, way, fact.input.key])).toEqual(
    [
      ['bornOn', 'underAge', 'isChild'],
      ['enlistedOn', 'asGiven', 'enlistedOn'],
      ['groups', 'asGiven', 'groups'],
      ['workedYears', 'asGiven', 'workedYears'],
    ],
  )
})

it('the sets of members that come to a fact of the household', () => {
  expect(sharedSets(shape).map(({ field: { name }, fact }) => [name, fact])).toEqual([['groups', anyGroups]])
})

it('the facts that each record gives', () => {
  const facts = (['household', 'member', 'education', 'claim'] as const).map((record) =>
    factsOf(shape, record).map(({ input: { key } }) => key),
  )
  expect(facts).toEqual([
    ['income', 'district', 'rent', 'persons', 'anyGroups', 'childMiner', 'longMiner', 'poorMiner', 'oldMiner'],
    ['isChild', 'enlistedOn', 'groups', 'workedYears'],
    ['otherYear'],
    ['bill'],
  ])
})
