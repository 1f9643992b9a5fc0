/** The months that an audit looks at: as they are given, and as the payments name them. */
import { describe, expect, it } from 'vitest'
import type { Payment } from '../../src/audit/payment'
import { AuditWindow, NamedMonths } from '../../src/audit/window'
import { programmes } from '../../src/yiwu/programmes'
import { messagesOf } from '../support/issues-of'

const payment = (programme: keyof typeof programmes, period: string): Payment =>
  ({ definition: programmes[programme].definition, period }) as Payment

describe('a window', () => {
  it.each([
    ['2013-05', '2013-05', ['2013-05'], ['2013'], []],
    ['2012-12', '2013-02', ['2012-12', '2013-01', '2013-02'], ['2012', '2013'], []],
    ['2013-08', '2013-09', ['2013-08', '2013-09'], ['2013'], ['2013-2014']],
    ['2013-09', '2013-10', ['2013-09', '2013-10'], ['2013'], ['2013-2014']],
    ['2013-10', '2013-11', ['2013-10', '2013-11'], ['2013'], []],
    // The policy is of December 2012.
    ['2012-09', '2012-12', ['2012-12'], ['2012'], []],
  ])('from %s to %s has its months, years and Septembers', (from, to, months, years, academicYears) => {
    expect({ ...AuditWindow.of(from, to) }).toEqual({ from, to, months, years, academicYears })
  })

  it('of two years and a month has two Septembers', () => {
    const { months, years, academicYears } = AuditWindow.of('2013-09', '2015-08')
    expect([months.length, years, academicYears]).toEqual([24, ['2013', '2014', '2015'], ['2013-2014', '2014-2015']])
  })

  it.each([
    ['2013-13', '2013-12', 'month from: must be a month such as 2013-05'],
    ['2013-01', '2013', 'month to: must be a month such as 2013-05'],
    ['2013-05', '2013-04', 'windowOrder to: is before the first month'],
  ])('from %s to %s is refused', (from, to, expected) => {
    expect(messagesOf(() => AuditWindow.of(from, to))).toEqual([expected])
  })

  it('of no month has none, whatever month it is asked for', () => {
    expect({ ...AuditWindow.none }).toEqual({ from: '', to: '', months: [], years: [], academicYears: [] })
    const { months, years, academicYears } = AuditWindow.none
    expect([months, years, academicYears].every(Object.isFrozen)).toBe(true)
    expect(['', '2013-05', '0000-00'].map((month) => AuditWindow.none.holdsMonth(month))).toEqual([false, false, false])
  })

  it.each([
    ['2013-02', false],
    ['2013-03', true],
    ['2013-04', true],
    ['2013-05', true],
    ['2013-06', false],
    ['2012-04', false],
    ['', false],
  ])('from March to May 2013 holds %s: %s', (month, holds) => {
    expect(AuditWindow.of('2013-03', '2013-05').holdsMonth(month)).toBe(holds)
  })

  it.each([
    ['a month in it', payment('dibao', '2013-04'), true],
    ['a month before it', payment('dibao', '2013-02'), false],
    ['a month after it', payment('dibao', '2013-06'), false],
    ['a year that it touches', payment('lowIncomeSubsidy', '2013'), true],
    ['another year', payment('orphanAllowance', '2012'), false],
    ['a service of a month in it', payment('priceSubsidy', '2013-05'), true],
    ['a service of another month', payment('priceSubsidy', '2013-07'), false],
    ['a service of the year', payment('priceSubsidy', '2013'), true],
    ['a service of another year', payment('priceSubsidy', '2014'), false],
    ['a claim, whose month is not in its period', payment('medicalAssistance', ''), true],
    ['a grant of any year', payment('studentGrant', '2020-2021'), true],
  ])('from March to May 2013 looks at a payment for %s: %s', (_, given, holds) => {
    expect(AuditWindow.of('2013-03', '2013-05').holds(given)).toBe(holds)
  })
})

describe('the months that payments name', () => {
  const named = (payments: readonly Payment[], settled: readonly string[] = []) => {
    const months = new NamedMonths()
    for (const one of payments) months.addPeriod(one)
    for (const month of settled) months.add(month)
    const window = months.window()
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

  it('with the months in which claims were settled', () => {
    expect(named([payment('medicalAssistance', '')], ['2013-04'])).toEqual(['2013-04', '2013-04'])
    expect(named([june], ['2013-08', '2013-03'])).toEqual(['2013-03', '2013-08'])
  })

  it('are nothing where nothing is paid', () => {
    expect(named([])).toBeUndefined()
    expect(named([], ['2013-04'])).toBeUndefined()
  })

  it('may lie five years apart and no more: a year is mistyped sooner', () => {
    expect(named([payment('dibao', '2013-01'), payment('dibao', '2017-12')])).toEqual(['2013-01', '2017-12'])
    expect(messagesOf(() => named([payment('dibao', '2013-01'), payment('dibao', '2018-01')]))).toEqual([
      'windowTooLong from: the payments name months from 2013-01 to 2018-01, more than 60: is a year mistyped? If not, give --from and --to',
    ])
  })
})
