/** What becomes of each payment of a household: under what it is filed, which are held together, and what is left. */
import { describe, expect, it } from 'vitest'
import { Compared } from '../../src/audit/compared'
import { Filed } from '../../src/audit/filed'
import type { DueKey } from '../../src/audit/key'
import type { KnownCase } from '../../src/audit/match'
import type { Payment } from '../../src/audit/payment'
import { AuditWindow } from '../../src/audit/window'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { claim, household, patient, person, timelineOf } from './made-up'

type Programme = keyof typeof programmes

/** Of one yuan, under a number to know it by. */
const pay = (row: number, programme: Programme, period: string, more: object = {}): Payment =>
  ({ row, fen: 100, definition: programmes[programme].definition, period, ...more }) as Payment

const key = (programme: Programme, period: string, subject: object = {}): DueKey => ({
  definition: programmes[programme].definition,
  period,
  ...subject,
})

const family = household({
  members: [
    patient('a', claim('c1', '2013-05-02', '100')),
    patient('b', claim('c1', '2013-06-02', '100')),
    person('s'),
  ],
})

const named: readonly Programme[] = [
  'dibao',
  'lowIncomeSubsidy',
  'orphanAllowance',
  'studentGrant',
  'medicalAssistance',
  'priceSubsidy',
]

/** From March to August 2013. */
const filed = (payments: readonly Payment[], known: KnownCase = timelineOf([family]), programmesIn = named): Filed => {
  const definitions = programmesIn.map((programme) => programmes[programme].definition)
  const compared = Compared.over(yiwu, AuditWindow.of('2013-03', '2013-08', yiwu.firstDay), definitions)
  return new Filed({ id: 'H', case: known, payments }, compared)
}

const rowsOf = (payments: readonly Payment[]) => payments.map(({ row }) => row)

/** What is left, each group by its period and its rows, and the reason where there is one. */
const left = (of: Filed, fate: 'due' | 'unmatched' | 'unreadableCase') =>
  of.left(fate).map(({ key: { period }, payments, ...rest }) => [period, rowsOf(payments), ...reasonIn(rest)])

const reasonIn = (group: { readonly reason?: string }) => ('reason' in group ? [group.reason] : [])

const rowCounts = (of: Filed) => Object.fromEntries(Object.entries(of.counts()).map(([fate, { rows }]) => [fate, rows]))
const none = { matched: 0, unmatched: 0, outsideWindow: 0, notCompared: 0 }

describe('the payments of one due', () => {
  it('are taken once, and then no longer left', () => {
    const all = filed([pay(1, 'dibao', '2013-05'), pay(2, 'dibao', '2013-06'), pay(3, 'dibao', '2013-05')])
    expect(left(all, 'due')).toEqual([
      ['2013-05', [1, 3]],
      ['2013-06', [2]],
    ])
    expect(rowsOf(all.take(key('dibao', '2013-05')))).toEqual([1, 3])
    expect(all.take(key('dibao', '2013-05'))).toEqual([])
    expect([all.take(key('dibao', '2013-07')), all.take(key('studentGrant', '2013-06'))]).toEqual([[], []])
    expect(left(all, 'due')).toEqual([['2013-06', [2]]])
  })

  it('are of one programme, which is known to have some even when they are taken', () => {
    const all = filed([pay(1, 'dibao', '2013-05'), pay(2, 'orphanAllowance', '2013', { person: 'z' })])
    all.take(key('dibao', '2013-05'))
    const holds = (programme: Programme) => all.holds(programmes[programme].definition)
    expect([holds('dibao'), holds('orphanAllowance'), filed([]).holds(programmes.dibao.definition)]).toEqual([
      true,
      // It matches nothing.
      false,
      false,
    ])
  })

  it('are of one person', () => {
    const all = filed([
      pay(1, 'orphanAllowance', '2013', { person: 'a' }),
      pay(2, 'orphanAllowance', '2013', { person: 'b' }),
      pay(3, 'medicalAssistance', '', { person: 'a', claim: 'c1' }),
      pay(4, 'medicalAssistance', '', { person: 'b', claim: 'c1' }),
    ])
    expect(rowsOf(all.take(key('orphanAllowance', '2013', { person: 'b' })))).toEqual([2])
    expect(rowsOf(all.take(key('medicalAssistance', '', { person: 'b', claim: 'c1' })))).toEqual([4])
    expect(rowsOf(all.take(key('medicalAssistance', '', { person: 'a', claim: 'c1' })))).toEqual([3])
    expect(left(all, 'due')).toEqual([['2013', [1]]])
  })
})

describe('what matches nothing', () => {
  it('is held together by what it names, with the reason', () => {
    const all = filed([
      pay(1, 'medicalAssistance', '', { claim: 'c8' }),
      pay(2, 'medicalAssistance', '', { claim: 'c9' }),
      pay(3, 'medicalAssistance', '', { claim: 'c8' }),
      pay(4, 'dibao', '2013-05', { person: 'z' }),
    ])
    expect(left(all, 'unmatched')).toEqual([
      ['', [1, 3], 'unknownClaim'],
      ['', [2], 'unknownClaim'],
      ['2013-05', [4], 'unknownPerson'],
    ])
    expect(rowCounts(all)).toEqual({ ...none, unmatched: 4 })
  })

  it('is so of a household without a case, and cannot be told where the case cannot be read', () => {
    const payments = [pay(1, 'dibao', '2013-04..2013-05'), pay(2, 'dibao', '2013-05'), pay(3, 'dibao', '2013-01')]
    const unknown = filed(payments, 'none')
    expect(left(unknown, 'unmatched')).toEqual([
      ['2013-04..2013-05', [1], 'unknownHousehold'],
      ['2013-05', [2], 'unknownHousehold'],
    ])
    expect(rowCounts(unknown)).toEqual({ ...none, unmatched: 2, outsideWindow: 1 })
    const unreadable = filed(payments, 'unreadable')
    expect(left(unreadable, 'unreadableCase')).toEqual([
      ['2013-04..2013-05', [1]],
      ['2013-05', [2]],
    ])
    expect(rowCounts(unreadable)).toEqual({ ...none, matched: 2, outsideWindow: 1 })
  })
})

describe('payments for several months', () => {
  it('are held with those for one of these months, and with no other', () => {
    const all = filed([
      pay(1, 'dibao', '2013-05'),
      pay(2, 'dibao', '2013-04..2013-05'),
      pay(3, 'dibao', '2013-08'),
      pay(4, 'orphanAllowance', '2013', { person: 'a' }),
      pay(5, 'medicalAssistance', '', { person: 'a', claim: 'c1' }),
      pay(6, 'studentGrant', '2012-2013', { person: 's' }),
    ])
    expect(left(all, 'due')).toEqual([
      ['2013', [4]],
      ['', [5]],
      ['2012-2013', [6]],
      ['2013-04..2013-05', [2, 1]],
      ['2013-08', [3]],
    ])
    const isJoined = (period: string, programme: Programme = 'dibao') => all.isJoined(key(programme, period))
    expect(['2013-04', '2013-05', '2013-03..2013-04'].map((period) => isJoined(period))).toEqual([true, true, true])
    // What they are held under is no part of itself.
    expect(['2013-04..2013-05', '2013-03', '2013-06', '2013-08'].map((period) => isJoined(period))).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(isJoined('2013', 'lowIncomeSubsidy')).toBe(false)
    expect(rowCounts(all)).toEqual({ ...none, matched: 6 })
  })

  it('join more than one stretch', () => {
    const all = filed([pay(1, 'dibao', '2013-03..2013-04'), pay(2, 'dibao', '2013-06..2013-07')])
    const periods = ['2013-03', '2013-04', '2013-05', '2013-06', '2013-07']
    expect(periods.map((period) => all.isJoined(key('dibao', period)))).toEqual([true, true, false, true, true])
  })

  it('are of one person, or of the household', () => {
    const all = filed([
      pay(1, 'orphanAllowance', '2013-04..2013-05', { person: 'a' }),
      pay(2, 'orphanAllowance', '2013-05', { person: 'b' }),
      pay(3, 'dibao', '2013-05'),
    ])
    expect(left(all, 'due')).toEqual([
      ['2013-05', [3]],
      ['2013-04..2013-05', [1]],
      ['2013-05', [2]],
    ])
    const isJoined = (who: string) => all.isJoined(key('orphanAllowance', '2013', { person: who }))
    // Whoever is paid a yearly programme by months is held by these.
    expect([isJoined('a'), isJoined('b'), isJoined('z')]).toEqual([true, true, false])
    expect(all.isJoined(key('dibao', '2013-05'))).toBe(false)
  })

  it('are looked at where some of those held together are', () => {
    const all = filed([
      pay(1, 'dibao', '2013-01..2013-03'),
      pay(2, 'dibao', '2013-02'),
      pay(3, 'dibao', '2013-10..2013-11'),
      pay(4, 'dibao', '2013-10'),
    ])
    expect(left(all, 'due')).toEqual([['2013-01..2013-03', [1, 2]]])
    expect(rowCounts(all)).toEqual({ ...none, matched: 2, outsideWindow: 2 })
    expect(['2013-02', '2013-10'].map((period) => all.isJoined(key('dibao', period)))).toEqual([true, false])
  })

  it('match nothing before the household is known, under all of their months', () => {
    const known = timelineOf([household({}, '2013-06-01')])
    const payments = [
      pay(1, 'dibao', '2013-03..2013-04', { person: 'a' }),
      pay(2, 'dibao', '2013-04..2013-05', { person: 'a' }),
      pay(3, 'dibao', '2013-06..2013-07'),
    ]
    const all = filed(payments, known)
    expect(left(all, 'unmatched')).toEqual([['2013-03..2013-05', [1, 2], 'beforeFirstVersion']])
    expect(all.left('unmatched')[0]?.key).toEqual(key('dibao', '2013-03..2013-05', { person: 'a' }))
    expect(left(all, 'due')).toEqual([['2013-06..2013-07', [3]]])
    expect(['2013-04', '2013-06'].map((period) => all.isJoined(key('dibao', period)))).toEqual([false, true])
    expect(rowCounts(all)).toEqual({ ...none, matched: 1, unmatched: 2 })
  })

  it('match nothing where the person is unknown, as one payment each', () => {
    const all = filed([
      pay(1, 'dibao', '2013-04..2013-05', { person: 'z' }),
      pay(2, 'dibao', '2013-05', { person: 'z' }),
      pay(3, 'dibao', '2013-06'),
    ])
    expect(left(all, 'unmatched')).toEqual([
      ['2013-04..2013-05', [1], 'unknownPerson'],
      ['2013-05', [2], 'unknownPerson'],
    ])
    expect(left(all, 'due')).toEqual([['2013-06', [3]]])
  })

  it('of a programme that is not compared are left aside', () => {
    const payments = [pay(1, 'dibao', '2013-04..2013-05'), pay(2, 'orphanAllowance', '2013-05', { person: 'a' })]
    const all = filed(payments, timelineOf([family]), ['dibao'])
    expect(rowCounts(all)).toEqual({ ...none, matched: 1, notCompared: 1 })
    expect(left(all, 'due')).toEqual([['2013-04..2013-05', [1]]])
  })
})

it('sums are counted to the fen, however large', () => {
  // Two thirds of what a number holds, three times: 18 x 10^15 fen and 3.
  const large = pay(1, 'dibao', '2013-05', { fen: 6_000_000_000_000_001 })
  expect(filed([large, large, large]).counts().matched).toEqual({ rows: 3, amount: '180000000000000.03' })
  expect(filed([]).counts().matched).toEqual({ rows: 0, amount: '0.00' })
})
