/** Whom a programme is about, in the order of the members. */
import { expect, it } from 'vitest'
import { rowsOf } from '../../src/household/rows'

const household = {
  id: 'H',
  on: '2013-06-01',
  members: [{ id: 'a' }, { id: 'b', education: {} }, { id: 'c', education: null }, { id: 'd', education: {} }],
}
const row = (person: string, member: number) => ({ ids: { household: 'H', person }, member })

it('the household is one row, of no member', () => {
  expect(rowsOf('household', household)).toStrictEqual([{ ids: { household: 'H' } }])
})

it('each member is a row', () => {
  expect(rowsOf('person', household)).toStrictEqual([row('a', 0), row('b', 1), row('c', 2), row('d', 3)])
})

it('each pupil or student is a row, with the place among all members', () => {
  expect(rowsOf('student', household)).toStrictEqual([row('b', 1), row('d', 3)])
})
