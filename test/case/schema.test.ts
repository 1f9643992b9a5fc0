/** The schema of an invented city's cases: each field of each record in its form, and the names that there are. */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { caseNames } from '../../src/case/schema'
import { issuesOf, placesOf } from '../support/issues-of'
import { small } from './a-small-shape'

const claim = { id: 'c', settledOn: '2020-05-01', servedOn: '2020-04-30', bill: '5', fees: { night: '1' } }
const education = { grade: 3, academicYear: '2019-2020' }
const member = {
  ...{ id: 'a', note: 'x', carried: { x: 'y' }, groups: ['miner'], exit: { on: '2020-05-01' } },
  ...{ education, claims: [claim] },
}
const household = {
  ...{ id: 'H', on: '2020-06-01', home: { isTenant: true, since: '2001-01-01' }, district: 'hill' },
  members: [member],
}

const withMember = (more: object) => ({ ...household, members: [{ ...member, ...more }] })
const withClaim = (more: object) => withMember({ claims: [{ ...claim, ...more }] })
const faultsOf = (given: unknown) => placesOf(() => checkedCase(small, given))

describe('a case', () => {
  it('is taken with every field, and with those alone that must be given', () => {
    const bare = { id: 'H', on: '2020-06-01', members: [{ id: 'a' }] }
    for (const given of [household, bare]) expect(checkedCase(small, given)).toEqual(given)
  })

  it('may have null for all that need not be given', () => {
    const given = {
      ...{ id: 'H', on: '2020-06-01', home: null, district: null },
      members: [
        {
          ...{ id: 'a', note: null, carried: null, groups: null, exit: null, education: null },
          claims: [{ id: 'c', settledOn: '2020-05-01', servedOn: null, bill: null, fees: null }],
        },
        { id: 'b', education: { grade: null, academicYear: null }, claims: null },
      ],
    }
    expect(checkedCase(small, given)).toEqual(given)
    expect(checkedCase(small, { ...given, home: { isTenant: null, since: null } }).home).toEqual({
      isTenant: null,
      since: null,
    })
  })

  it.each<readonly [string, unknown, readonly string[]]>([
    ['an id that is none', { ...household, id: ' ' }, ['identifier id']],
    ['no id', { ...household, id: null }, ['required id']],
    ['a day before the policy', { ...household, on: '2020-02-29' }, ['beforePolicy on']],
    ['a day that is none', { ...household, on: 'x' }, ['date on']],
    ['a part that is no record', { ...household, home: true }, ['object home']],
    ['a wrong field of a part', { ...household, home: { isTenant: 1 } }, ['truth home.isTenant']],
    ['an unknown name of a part', { ...household, home: { x: 1 } }, ['unknownKey home.x']],
    ['an unknown name', { ...household, x: 1 }, ['unknownKey x']],
    ['an option that is none', { ...household, district: 'x' }, ['option district']],
    ['no members', { ...household, members: null }, ['required members']],
    ['members that are no list', { ...household, members: 'x' }, ['list members']],
    ['an unknown name of a member', withMember({ x: 1 }), ['unknownKey members[0].x']],
    ['a note that is no text', withMember({ note: 1 }), ['text members[0].note']],
    ['no record of texts', withMember({ carried: 'x' }), ['object members[0].carried']],
    ['a record of no texts', withMember({ carried: { x: 1 } }), ['text members[0].carried.x']],
    ['an exit without its day', withMember({ exit: {} }), ['required members[0].exit.on']],
    ['an exit on no day', withMember({ exit: { on: 'x' } }), ['date members[0].exit.on']],
    ['an education that is no record', withMember({ education: 1 }), ['object members[0].education']],
    ['an unknown name of it', withMember({ education: { x: 1 } }), ['unknownKey members[0].education.x']],
    ['a grade over 12', withMember({ education: { grade: 13 } }), ['wholeNumber members[0].education.grade']],
    [
      'a year that is no academic year',
      withMember({ education: { academicYear: '2019' } }),
      ['academicYear members[0].education.academicYear'],
    ],
    ['claims that are no list', withMember({ claims: {} }), ['list members[0].claims']],
    ['an unknown name of a claim', withClaim({ x: 1 }), ['unknownKey members[0].claims[0].x']],
    ['no day of settlement', withClaim({ settledOn: null }), ['required members[0].claims[0].settledOn']],
    [
      'a settlement before the policy',
      withClaim({ settledOn: '2020-02-29', servedOn: null }),
      ['beforePolicy members[0].claims[0].settledOn'],
    ],
    ['a bill that is no sum', withClaim({ bill: 'x' }), ['moneyText members[0].claims[0].bill']],
    ['a fee that is no sum', withClaim({ fees: { night: 'x' } }), ['moneyText members[0].claims[0].fees.night']],
  ])('with %s is refused at its place', (_, given, expected) => {
    expect(faultsOf(given)).toEqual(expected)
  })

  it('may say of a day that was before the policy, where it need not lie in force', () => {
    expect(faultsOf(withClaim({ servedOn: '1999-01-01' }))).toEqual([])
  })
})

describe('the names of a case', () => {
  it('are those of its records, then of their parts', () => {
    expect(caseNames(small)).toEqual([
      ...['id', 'on', 'home', 'district', 'members'],
      ...['id', 'note', 'carried', 'groups', 'exit', 'education', 'claims'],
      ...['id', 'settledOn', 'servedOn', 'bill', 'fees'],
      ...['grade', 'academicYear'],
      ...['isTenant', 'since', 'on', 'night'],
    ])
  })

  it('are suggested for those that are misspelt', () => {
    const suggestionFor = (name: string) => {
      const [first] = issuesOf(() => checkedCase(small, { ...household, [name]: 1 }))
      return first?.code === 'unknownKey' && first.values.suggestion
    }
    expect(['member', 'claim', 'educatoin', 'isTennant'].map(suggestionFor)).toEqual([
      'members',
      'claims',
      'education',
      'isTenant',
    ])
  })
})
