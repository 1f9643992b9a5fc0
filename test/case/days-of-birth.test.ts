/** Between which days somebody was born, as far as the record tells; and which academic years were over. By hand. */
import { describe, expect, it } from 'vitest'
import { daysOfBirth, isOver } from '../../src/case/days'
import { yiwu } from '../../src/yiwu/policy'

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
