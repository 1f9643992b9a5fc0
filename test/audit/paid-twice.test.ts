/** One person in two households that were both paid; sums by hand. */
import { describe, expect, it } from 'vitest'
import type { HouseholdOfPeople, Membership, PaidForPeople } from '../../src/audit/finding'
import type { Payment } from '../../src/audit/payment'
import { aboutOne, paidForPeople, paidTwice } from '../../src/audit/people'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'

const member = (from = '2013-01', to = '9999-12', id = 'a'): Membership => ({ identity: 'I', member: id, from, to })
const paid = (programme: string, period: string, fen: number, more: object = {}): PaidForPeople => ({
  ...{ programme, period, fen, amount: (fen / 100).toFixed(2), row: 1 },
  ...more,
})
const household = (
  name: string,
  payments: readonly PaidForPeople[],
  memberships: readonly Membership[] = [member()],
): HouseholdOfPeople => ({ household: name, memberships, payments })
const found = (...households: readonly HouseholdOfPeople[]) => paidTwice(yiwu, 'I', households)
/** `dibao 2013-05 800.00 A+B` for a finding. */
const short = (...households: readonly HouseholdOfPeople[]) =>
  found(...households).map(({ programme, period, paid: sum, households: of = [] }) =>
    [programme, period, sum, of.join('+')].join(' '),
  )

it('names both households, what each was paid, every row, and what the document says of paying', () => {
  const one = household('A', [
    paid('dibao', '2013-05', 40_000, { id: 'P-1', file: 'x.csv', row: 2, paidOn: '2013-05-10' }),
    paid('dibao', '2013-05', -1_050, { row: 3 }),
  ])
  expect(found(one, household('B', [paid('dibao', '2013-05', 50_000, { row: 7 })]))).toStrictEqual([
    {
      kind: 'paidTwicePersons',
      person: 'I',
      programme: 'dibao',
      period: '2013-05',
      due: null,
      // 400 - 10.50, and 500
      paid: '889.50',
      difference: null,
      clauses: expect.arrayContaining(['二(二)2-s4']),
      readings: {},
      households: ['A', 'B'],
      paidBy: ['389.50', '500.00'],
      payments: ['P-1', 'row 3', 'row 7'],
      rows: [
        { file: 'x.csv', row: 2, id: 'P-1', amount: '400.00', paidOn: '2013-05-10' },
        { row: 3, amount: '-10.50' },
        { row: 7, amount: '500.00' },
      ],
    },
  ])
})

describe('what is paid to a household', () => {
  const may = [paid('dibao', '2013-05', 100)]

  it.each<readonly [string, readonly HouseholdOfPeople[], readonly string[]]>([
    ['one alone', [household('A', [...may, ...may])], []],
    ['two, of another programme each', [household('A', may), household('B', [paid('priceSubsidy', '2013-05', 9)])], []],
    ['two, for another month each', [household('A', may), household('B', [paid('dibao', '2013-06', 100)])], []],
    [
      'two, of which one gave all back',
      [household('A', may), household('B', [...may, paid('dibao', '2013-05', -100)])],
      [],
    ],
    ['two, of which one gave back more', [household('A', may), household('B', [paid('dibao', '2013-05', -1)])], []],
    ['three', [household('A', may), household('B', may), household('C', may)], ['dibao 2013-05 3.00 A+B+C']],
    [
      'two, for months that overlap: under the months of both',
      [household('A', [paid('dibao', '2013-04..2013-06', 300)]), household('B', may)],
      ['dibao 2013-04..2013-06 4.00 A+B'],
    ],
    [
      'two, for two months: each by itself',
      [household('A', [...may, paid('dibao', '2013-06', 100)]), household('B', [paid('dibao', '2013-06', 50), ...may])],
      ['dibao 2013-05 2.00 A+B', 'dibao 2013-06 1.50 A+B'],
    ],
    [
      'the household that the person had left by then',
      [household('A', may, [member('2013-01', '2013-04')]), household('B', may)],
      [],
    ],
    [
      'the household that the person came to later',
      [household('A', may, [member('2013-06')]), household('B', may)],
      [],
    ],
    [
      'two at once in the last and the first month',
      [household('A', may, [member('2013-01', '2013-05')]), household('B', may, [member('2013-05')])],
      ['dibao 2013-05 2.00 A+B'],
    ],
    [
      'two for one span, one after the other',
      [
        household('A', [paid('dibao', '2013-01..2013-06', 600)], [member('2013-01', '2013-03')]),
        household('B', [paid('dibao', '2013-01..2013-06', 600)], [member('2013-04')]),
      ],
      [],
    ],
    [
      'three, of whom the last had the person only before',
      [household('A', may), household('B', may), household('C', may, [member('2012-12', '2013-04')])],
      ['dibao 2013-05 2.00 A+B'],
    ],
    [
      'a household to which the person came back',
      [household('A', may, [member('2013-01', '2013-02'), member('2013-05')]), household('B', may)],
      ['dibao 2013-05 2.00 A+B'],
    ],
    [
      'two, of which one has only somebody else',
      [household('A', may), household('B', may, [{ ...member(), identity: 'J' }])],
      [],
    ],
  ])('%s', (_, households, expected) => {
    expect(short(...households)).toEqual(expected)
  })
})

describe('what is paid to a person', () => {
  const year = (person?: string) => [paid('orphanAllowance', '2013', 100, person === undefined ? {} : { person })]

  it.each<readonly [string, readonly HouseholdOfPeople[], readonly string[]]>([
    [
      'twice, under another name in each household',
      [household('A', year('a')), household('B', year('x'), [member('2013-01', '9999-12', 'x')])],
      ['orphanAllowance 2013 2.00 A+B'],
    ],
    ['once, and once to another member', [household('A', year('a')), household('B', year('b'))], []],
    [
      'once, and once to another member who has a number too',
      [household('A', year('a')), household('B', year('b'), [member(), { ...member(), identity: 'J', member: 'b' }])],
      [],
    ],
    [
      'twice, where one household calls the person otherwise from June on',
      [
        household('A', year('x'), [member('2013-01', '2013-05'), member('2013-06', '9999-12', 'x')]),
        household('B', year('a')),
      ],
      ['orphanAllowance 2013 2.00 A+B'],
    ],
    ['once, and once to nobody by name', [household('A', year('a')), household('B', year())], []],
  ])('%s', (_, households, expected) => {
    expect(short(...households)).toEqual(expected)
  })

  it('for a claim is twice for one claim alone, in whatever month', () => {
    const aid = (claim: string) => [paid('medicalAssistance', '', 100, { person: 'a', claim })]
    const early = (claim: string) => household('A', aid(claim), [member('2013-01', '2013-02')])
    expect(found(early('c1'), household('B', aid('c1')))).toMatchObject([
      { person: 'I', claim: 'c1', period: '', paid: '2.00', households: ['A', 'B'] },
    ])
    expect(short(early('c1'), household('B', aid('c2')))).toEqual([])
    expect(found(household('A', year('a')), household('B', year('a')))[0]).not.toHaveProperty('claim')
    const later = household('B', aid('c1'), [member('2013-03')])
    expect(short(early('c1'), later)).toEqual([])
  })
})

it('payments are told with what counts for people, and nothing that they do not have', () => {
  const { orphanAllowance, medicalAssistance } = programmes
  const given = { household: 'H', amount: '5', fen: 500, given: {} }
  const payments = [
    { ...given, definition: orphanAllowance.definition, period: '2013', person: 'a', row: 1 },
    { ...given, definition: medicalAssistance.definition, period: '', claim: 'c1', row: 2, id: 'P', file: 'f' },
  ] as readonly Payment[]
  expect(paidForPeople(payments)).toStrictEqual([
    { programme: 'orphanAllowance', person: 'a', period: '2013', fen: 500, row: 1, amount: '5.00' },
    { programme: 'medicalAssistance', claim: 'c1', period: '', fen: 500, file: 'f', row: 2, id: 'P', amount: '5.00' },
  ])
})

it('a person may have had two names in one household', () => {
  const payments = ['a', 'x'].map((name) => paid('orphanAllowance', '2013', 1, { person: name }))
  const whole = household('A', payments, [member('2013-01', '2013-05'), member('2013-06', '9999-12', 'x')])
  expect(aboutOne('I', 'I-7', [whole])[0]?.payments.map(({ person }) => person)).toEqual(['I-7', 'I-7'])
})

it('of a household only what is about one person is told, who is called by one name', () => {
  const whole = household(
    'A',
    [
      paid('dibao', '2013-05', 1),
      paid('orphanAllowance', '2013', 2, { person: 'a' }),
      paid('orphanAllowance', '2013', 3, { person: 'b' }),
    ],
    [member(), { ...member(), identity: 'J', member: 'b' }],
  )
  expect(aboutOne('I', 'I-7', [whole])).toEqual([
    {
      household: 'A',
      memberships: [{ identity: 'I-7', member: 'I-7', from: '2013-01', to: '9999-12' }],
      payments: [
        paid('dibao', '2013-05', 1),
        paid('orphanAllowance', '2013', 2, { person: 'I-7' }),
        paid('orphanAllowance', '2013', 3),
      ],
    },
  ])
})
