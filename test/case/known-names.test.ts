/** A case from outside, of which the names that the policy does not know are left out. */
import { expect, it } from 'vitest'
import { knownNamesOf } from '../../src/case/known-names'
import { yiwu } from '../../src/yiwu/policy'

const known = {
  id: 'H',
  on: '2013-06-01',
  // What is known of it in part is a record, and a value.
  monthlyIncome: { from: '800', to: '900' },
  certified: { dibao: true, lowIncome: null },
  members: [
    {
      id: 'a',
      categories: ['disabled'],
      education: { level: 'college', semesters: 1 },
      claims: [{ id: 'c', settledOn: '2013-05-01' }],
    },
    { id: 'b' },
  ],
}

it('a case that has only known names stays as it is', () => {
  expect(knownNamesOf(yiwu, known)).toEqual(known)
})

it('in every record of a case the other names are left out', () => {
  const other = { shoeSize: 43, toString: 'none' }
  const [a, b] = known.members
  const given = {
    ...known,
    ...other,
    certified: { ...known.certified, ...other },
    members: [
      {
        ...a,
        ...other,
        education: { ...a?.education, ...other },
        claims: [{ ...a?.claims?.[0], ...other }],
      },
      { ...b, ...other },
    ],
  }
  expect(knownNamesOf(yiwu, given)).toEqual(known)
})

it('a name that is known in one record is not in another', () => {
  expect(knownNamesOf(yiwu, { settledOn: '2013-05-01', level: 'college', categories: [], on: '2013-06-01' })).toEqual({
    on: '2013-06-01',
  })
  expect(
    knownNamesOf(yiwu, { members: [{ members: [], claims: [{ claims: [] }], education: { level: 'x', id: 'e' } }] }),
  ).toEqual({
    members: [{ claims: [{}], education: { level: 'x' } }],
  })
})

it.each([['H'], [null], [undefined], [7], [['H']]])('what is no record is left to be refused: %j', (given) => {
  expect(knownNamesOf(yiwu, given)).toBe(given)
})

it('so is what is no record or no list within a case', () => {
  const given = { certified: 'yes', members: ['a', { education: 7, claims: 'c' }] }
  expect(knownNamesOf(yiwu, given)).toEqual(given)
  expect(knownNamesOf(yiwu, { members: 'a' })).toEqual({ members: 'a' })
  expect(knownNamesOf(yiwu, { members: { id: 'a' } })).toEqual({ members: { id: 'a' } })
})
