/** What other households of a person were paid, where a household was paid too little. */
import { expect, it } from 'vitest'
import type { Finding, HouseholdOfPeople } from '../../src/audit/finding'
import { meetAtAll, paidElsewhere } from '../../src/audit/people'

const household = (name: string, months: string, ...payments: readonly string[]): HouseholdOfPeople => {
  const [from = '', to = ''] = months.split(' ')
  return {
    household: name,
    memberships: [{ identity: 'I', member: 'a', from, to }],
    payments: payments.map((text, place) => {
      const [programme = '', period = '', claim] = text.split(' ')
      return { programme, period, ...(claim ? { claim } : {}), fen: 100, amount: '1.00', row: place + 1 }
    }),
  }
}

const finding = (programme: string, period: string, claim?: string) =>
  ({ kind: 'shouldHaveBeenCovered', household: 'A', programme, period, ...(claim ? { claim } : {}) }) as Finding

const own = household('A', '2013-01 9999-12', 'dibao 2013-05')
const elsewhere = (asked: Finding, ...others: readonly HouseholdOfPeople[]) =>
  paidElsewhere(asked, 'I', [own, ...others])

const both = '2013-01 9999-12'
it.each<readonly [string, string, string, string, readonly string[]]>([
  ['of the same programme and month', 'dibao 2013-05', both, 'dibao 2013-05', ['row 1']],
  ['of another programme', 'dibao 2013-05', both, 'priceSubsidy 2013-05', []],
  ['of the month before', 'dibao 2013-05', both, 'dibao 2013-04', []],
  ['of the month after', 'dibao 2013-05', both, 'dibao 2013-06', []],
  ['of months that end with it', 'dibao 2013-05', both, 'dibao 2013-03..2013-05', ['row 1']],
  ['of months that begin with it', 'dibao 2013-05', both, 'dibao 2013-05..2013-07', ['row 1']],
  ['of the year', 'orphanAllowance 2013-05', both, 'orphanAllowance 2013', ['row 1']],
  ['while the person was in both', 'dibao 2013-05', '2013-05 2013-05', 'dibao 2013-05', ['row 1']],
  ['after the person had left there', 'dibao 2013-05', '2013-01 2013-04', 'dibao 2013-05', []],
])('a payment %s: %s, there %s, paid %s', (_, asked, months, payment, payments) => {
  const [programme = '', period = ''] = asked.split(' ')
  const expected = payments.length === 0 ? [] : [{ household: 'B', person: 'I', payments }]
  expect(elsewhere(finding(programme, period), household('B', months, payment))).toEqual(expected)
})

it('every such payment of every other household is told, and none of its own', () => {
  const b = household('B', both, 'dibao 2013-05', 'dibao 2013-06', 'dibao 2013-05')
  const c = household('C', both, 'dibao 2013-06')
  const d = household('D', both, 'dibao 2013-05')
  expect(elsewhere(finding('dibao', '2013-05'), b, c, d)).toEqual([
    { household: 'B', person: 'I', payments: ['row 1', 'row 3'] },
    { household: 'D', person: 'I', payments: ['row 1'] },
  ])
  // A household that does not have the person has nothing elsewhere.
  expect(paidElsewhere({ ...finding('dibao', '2013-05'), household: 'Z' }, 'I', [b, d])).toEqual([])
  expect(paidElsewhere(finding('dibao', '2013-05'), 'J', [own, b, d])).toEqual([])
})

it('a payment of a claim is of that claim', () => {
  const b = household('B', both, 'medicalAssistance  c1', 'medicalAssistance  c2')
  expect(elsewhere(finding('medicalAssistance', '', 'c2'), b)).toEqual([
    { household: 'B', person: 'I', payments: ['row 2'] },
  ])
  expect(elsewhere(finding('medicalAssistance', '', 'c3'), b)).toEqual([])
})

it.each([
  ['in one household', ['2013-01 9999-12'], false],
  ['in two one after the other', ['2013-01 2013-05', '2013-06 9999-12'], false],
  ['in two in one month', ['2013-01 2013-06', '2013-06 9999-12'], true],
  ['in the first and the third of three', ['2013-01 2013-06', '2014-01 9999-12', '2013-02 2013-03'], true],
])('a person %s: in two at once %s', (_, stays, expected) => {
  expect(
    meetAtAll(
      'I',
      stays.map((months, place) => household(`H${place}`, months)),
    ),
  ).toBe(expected)
})
