/** The window that payments name: months, whole years, and the months in which their claims were settled. */
import { describe, expect, it } from 'vitest'
import { NamedMonths } from '../../src/audit/named-months'
import type { Payment } from '../../src/audit/payment'
import type { DatedCase } from '../../src/case/case'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { messagesOf } from '../support/issues-of'
import { claim, household, patient } from './made-up'

const payment = (programme: keyof typeof programmes, period: string, more: object = {}): Payment =>
  ({ household: 'H', definition: programmes[programme].definition, period, ...more }) as Payment

describe('the months that payments name', () => {
  const named = (payments: readonly Payment[], versions: readonly object[] = []) => {
    const months = new NamedMonths()
    for (const one of payments) months.addPayment(one)
    for (const version of versions) months.addVersion(version as DatedCase)
    const window = months.window(yiwu.firstDay)
    return window && [window.from, window.to]
  }
  const [may, june, july] = ['2013-05', '2013-06', '2013-07'].map((month) => payment('dibao', month)) as [
    Payment,
    Payment,
    Payment,
  ]

  it.each([
    ['one month', [june], ['2013-06', '2013-06']],
    ['from the first to the last', [may, july], ['2013-05', '2013-07']],
    ['in any order', [july, may, june], ['2013-05', '2013-07']],
    ['a year as its twelve months', [payment('lowIncomeSubsidy', '2013')], ['2013-01', '2013-12']],
    ['a month and a year', [payment('priceSubsidy', '2014'), may], ['2013-05', '2014-12']],
    [
      'no month of a claim or a grant',
      [may, payment('medicalAssistance', ''), payment('studentGrant', '2020-2021')],
      ['2013-05', '2013-05'],
    ],
    [
      'none at all, where claims and grants are all that is paid',
      [payment('medicalAssistance', ''), payment('studentGrant', '2013-2014')],
      ['', ''],
    ],
  ])('%s', (_, payments, expected) => {
    expect(named(payments)).toEqual(expected)
  })

  const aid = (id: string) => payment('medicalAssistance', '', { claim: id })
  const patientFrom = (on: string, ...settled: readonly (readonly [string, string])[]) =>
    household({ members: [patient('a', ...settled.map(([id, day]) => claim(id, day, '1')))] }, on)

  it('with the months in which their claims were settled, and no others', () => {
    const version = patientFrom('2013-01-01', ['c1', '2013-04-30'], ['c2', '2013-08-01'])
    expect(named([aid('c1')], [version])).toEqual(['2013-04', '2013-04'])
    expect(named([june, aid('c1'), aid('c2')], [version])).toEqual(['2013-04', '2013-08'])
    expect(named([june, aid('c3')], [version])).toEqual(['2013-06', '2013-06'])
    expect(named([{ ...aid('c1'), household: 'I' }], [version])).toEqual(['', ''])
  })

  it('with the month that the latest version has of a claim, in whatever order they come', () => {
    const [april, august] = [
      patientFrom('2013-01-01', ['c1', '2013-04-30']),
      patientFrom('2013-09-01', ['c1', '2013-08-01']),
    ]
    expect(named([aid('c1')], [april, august])).toEqual(['2013-08', '2013-08'])
    expect(named([aid('c1')], [august, april])).toEqual(['2013-08', '2013-08'])
  })

  it('are nothing where nothing is paid', () => {
    expect(named([])).toBeUndefined()
    expect(named([], [patientFrom('2013-01-01', ['c1', '2013-04-30'])])).toBeUndefined()
  })

  it('need the cases where payments name claims', () => {
    const months = new NamedMonths()
    months.addPayment(may)
    expect(months.namesClaims).toBe(false)
    months.addPayment(aid('c1'))
    expect(months.namesClaims).toBe(true)
  })

  it('may lie five years apart and no more: a year is mistyped sooner', () => {
    expect(named([payment('dibao', '2013-01'), payment('dibao', '2017-12')])).toEqual(['2013-01', '2017-12'])
    expect(messagesOf(() => named([payment('dibao', '2013-01'), payment('dibao', '2018-01')]))).toEqual([
      'windowTooLong from: the payments name months from 2013-01 to 2018-01, more than 60: is a year mistyped? If not, give --from and --to',
    ])
  })
})
