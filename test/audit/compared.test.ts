/** Which programmes are compared, and over which periods: what a ledger names, and what options say. */
import { describe, expect, it } from 'vitest'
import { Compared, runsOf } from '../../src/audit/compared'
import { comparedBy } from '../../src/audit/household'
import type { Payment } from '../../src/audit/payment'
import { Survey } from '../../src/audit/survey'
import { AuditWindow } from '../../src/audit/window'
import type { DatedCase } from '../../src/case/case'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { messagesOf } from '../support/issues-of'
import { claim, household, patient } from './made-up'

type Programme = keyof typeof programmes

const payment = (programme: Programme, period: string, more: object = {}): Payment =>
  ({ household: 'H', definition: programmes[programme].definition, period, ...more }) as Payment

function surveyed(payments: readonly Payment[], versions: readonly object[] = []): Survey {
  const survey = new Survey(yiwu)
  for (const one of payments) survey.addPayment(one)
  for (const version of versions) survey.addVersion(version as DatedCase)
  return survey
}

const [may, june, july] = ['2013-05', '2013-06', '2013-07'].map((month) => payment('dibao', month)) as [
  Payment,
  Payment,
  Payment,
]
const aid = (id: string) => payment('medicalAssistance', '', { claim: id })
const patientFrom = (on: string, ...settled: readonly (readonly [string, string])[]) =>
  household({ members: [patient('a', ...settled.map(([id, day]) => claim(id, day, '1')))] }, on)

describe('without a window each programme is compared over the periods that its payments name', () => {
  const rowsOf = (payments: readonly Payment[], versions: readonly object[] = []) =>
    Compared.named(yiwu, surveyed(payments, versions))?.rows()

  it.each<[string, readonly Payment[], readonly (readonly [Programme, readonly string[]])[]]>([
    ['one month', [june], [['dibao', ['2013-06']]]],
    ['months in any order', [july, june], [['dibao', ['2013-06..2013-07']]]],
    ['not the month between', [july, may], [['dibao', ['2013-05', '2013-07']]]],
    ['the months of a span', [payment('dibao', '2012-11..2013-01')], [['dibao', ['2012-12..2013-01']]]],
    ['a year', [payment('lowIncomeSubsidy', '2013')], [['lowIncomeSubsidy', ['2013']]]],
    [
      'months of a year where no payment names it whole',
      [
        payment('orphanAllowance', '2013-05'),
        payment('orphanAllowance', '2014'),
        payment('orphanAllowance', '2014-05'),
      ],
      [['orphanAllowance', ['2013-05', '2014']]],
    ],
    [
      'each its own',
      [payment('studentGrant', '2013-2014'), june],
      [
        ['dibao', ['2013-06']],
        ['studentGrant', ['2013-2014']],
      ],
    ],
  ])('%s', (_, payments, expected) => {
    expect(rowsOf(payments)).toEqual(expected.map(([programme, periods]) => ({ programme, periods })))
  })

  it('claims over the months in which those were settled that payments name', () => {
    const version = patientFrom('2013-01-01', ['c1', '2013-04-30'], ['c2', '2013-08-01'])
    const months = (payments: readonly Payment[], versions: readonly object[]) =>
      rowsOf(payments, versions)?.find(({ programme }) => programme === 'medicalAssistance')?.periods
    expect(months([aid('c1')], [version])).toEqual(['2013-04'])
    expect(months([june, aid('c1'), aid('c2')], [version])).toEqual(['2013-04', '2013-08'])
    expect(months([{ ...aid('c1'), household: 'I' }], [version])).toEqual([])
    // Of two versions the later tells the month, in whatever order they come.
    const later = patientFrom('2013-03-01', ['c1', '2013-09-30'])
    for (const versions of [
      [version, later],
      [later, version],
    ])
      expect(months([aid('c1')], versions)).toEqual(['2013-09'])
  })

  it('of one without an amount, its years or months are no periods to compare', () => {
    expect(rowsOf([payment('priceSubsidy', '2013'), payment('priceSubsidy', '2014-05')])).toEqual([
      { programme: 'priceSubsidy', periods: [] },
    ])
  })

  it('and whatever else a row is for is looked at too', () => {
    const compared = Compared.named(yiwu, surveyed([may]))
    expect(compared?.isGiven).toBe(false)
    expect(['2013-12', '2012-12', '2012-11'].map((month) => compared?.holds(payment('dibao', month)))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('claims that were settled in the months of those that are paid, and no others', () => {
    const version = patientFrom('2013-01-01', ['c1', '2013-04-30'])
    const compared = Compared.named(yiwu, surveyed([aid('c1')], [version]))
    const holds = (programme: Programme, month: string) =>
      compared?.holdsClaimsOf(programmes[programme].definition, month)
    expect([holds('medicalAssistance', '2013-04'), holds('medicalAssistance', '2013-05')]).toEqual([true, false])
    expect(holds('dibao', '2013-04')).toBe(false)
  })

  it('from the first to the last month that any names', () => {
    const window = (payments: readonly Payment[]) => {
      const found = Compared.named(yiwu, surveyed(payments))?.window
      return found && [found.from, found.to]
    }
    expect(window([may, july])).toEqual(['2013-05', '2013-07'])
    expect(window([payment('priceSubsidy', '2014'), may])).toEqual(['2013-05', '2014-12'])
    expect(window([payment('studentGrant', '2013-2014'), aid('c')])).toEqual(['', ''])
    expect(window([])).toBeUndefined()
  })

  it('not where they lie further apart than those of anybody’s ledger', () => {
    const named = (last: string) => Compared.named(yiwu, surveyed([may, payment('dibao', last)]))
    expect(named('2018-04')?.window.months).toHaveLength(60)
    expect(messagesOf(() => named('2018-05'))).toEqual([
      expect.stringMatching(/^windowTooLong from: .*2013-05.*2018-05.*60/),
    ])
  })
})

describe('over a window', () => {
  const over = (from: string, to: string, payments: readonly Payment[], programmes?: readonly string[]) =>
    comparedBy(yiwu, { from, to, ...(programmes ? { programmes } : {}) }, surveyed(payments))?.rows()

  it('the programmes that payments name are compared, and no other', () => {
    expect(over('2013-01', '2013-09', [may])).toEqual([{ programme: 'dibao', periods: ['2013-01..2013-09'] }])
    expect(over('2013-08', '2014-01', [payment('studentGrant', '2009-2010'), aid('c')])).toEqual([
      { programme: 'medicalAssistance', periods: ['2013-08..2014-01'] },
      { programme: 'studentGrant', periods: ['2013-2014'] },
    ])
  })

  it('all are where there is no payment at all', () => {
    expect(over('2013-01', '2013-01', [])).toHaveLength(yiwu.definitions.length)
  })

  it('those that are asked for, by any of their names', () => {
    expect(over('2013-01', '2013-02', [may], ['低收入家庭生活补助', 'dibao'])).toEqual([
      { programme: 'dibao', periods: ['2013-01..2013-02'] },
      { programme: 'lowIncomeSubsidy', periods: ['2013'] },
    ])
    expect(messagesOf(() => over('2013-01', '2013-02', [may], ['低报']))).toEqual([
      expect.stringMatching(/^programmeName programmes\[0\]: /),
    ])
  })

  it('a yearly programme that payments name by months is held in these months of the window', () => {
    const months = [payment('orphanAllowance', '2013-05'), payment('orphanAllowance', '2013-07')]
    expect(over('2012-12', '2013-06', months)).toEqual([{ programme: 'orphanAllowance', periods: ['2013-05', '2012'] }])
    expect(over('2013-01', '2013-06', [...months, payment('orphanAllowance', '2013')])).toEqual([
      { programme: 'orphanAllowance', periods: ['2013'] },
    ])
  })

  const window = Compared.over(yiwu, AuditWindow.of('2013-03', '2013-05', yiwu.firstDay))
  it.each<[string, Payment, boolean]>([
    ['a month in it', payment('dibao', '2013-04'), true],
    ['a month before it', payment('dibao', '2013-02'), false],
    ['a month after it', payment('dibao', '2013-06'), false],
    ['a span that begins before it', payment('dibao', '2013-01..2013-03'), true],
    ['a span that ends before it', payment('dibao', '2013-01..2013-02'), false],
    ['a year that it touches', payment('lowIncomeSubsidy', '2013'), true],
    ['another year', payment('orphanAllowance', '2012'), false],
    ['a month of a yearly programme', payment('orphanAllowance', '2013-05'), true],
    ['another month of it', payment('orphanAllowance', '2013-06'), false],
    ['a service of a month in it', payment('priceSubsidy', '2013-05'), true],
    ['a service of another month', payment('priceSubsidy', '2013-07'), false],
    ['a service of the year', payment('priceSubsidy', '2013'), true],
    ['a service of another year', payment('priceSubsidy', '2014'), false],
    ['a claim, whose month is not in its period', payment('medicalAssistance', ''), true],
    ['a grant of any year', payment('studentGrant', '2020-2021'), true],
  ])('from March to May 2013 %s: %s', (_, given, holds) => {
    expect(window.holds(given)).toBe(holds)
  })

  it('go by pace: months, years, claims, academic years, and last what has no amount', () => {
    const all = over('2013-01', '2013-09', [])?.map(({ programme }) => programme) ?? []
    expect(all.slice(0, 5)).toEqual([
      'dibao',
      'lowIncomeSubsidy',
      'orphanAllowance',
      'medicalAssistance',
      'studentGrant',
    ])
    expect(all.slice(5)).toEqual(expect.arrayContaining(['priceSubsidy', 'legalAid', 'lowIncomeHousehold']))
  })

  it('no year is looked at whose months are all before the policy', () => {
    const early = Compared.over(yiwu, AuditWindow.of('2012-01', '2012-11', yiwu.firstDay))
    expect(early.holds(payment('lowIncomeSubsidy', '2012'))).toBe(false)
  })

  it('of no months nothing is but claims and academic years', () => {
    const none = Compared.over(yiwu, AuditWindow.none)
    const held = [may, payment('orphanAllowance', '2013'), aid('c'), payment('studentGrant', '2012-2013')]
    expect(held.map((one) => none.holds(one))).toEqual([false, false, true, true])
  })

  it('nothing before the policy is', () => {
    const early = Compared.over(yiwu, AuditWindow.of('2012-01', '2012-12', yiwu.firstDay))
    expect(['2012-11', '2012-12'].map((month) => early.holds(payment('dibao', month)))).toEqual([false, true])
  })
})

it('what is compared can be told as rows and read from them', () => {
  const window = AuditWindow.of('2012-12', '2013-10', yiwu.firstDay)
  const survey = surveyed([payment('orphanAllowance', '2013-05'), may, aid('c'), payment('studentGrant', '2012-2013')])
  const compared = Compared.over(yiwu, window, undefined, survey)
  expect(Compared.ofRows(yiwu, window, true, compared.rows())).toEqual(compared)
})

it('of rows a programme that the policy does not have is passed over', () => {
  const window = AuditWindow.of('2013-01', '2013-02', yiwu.firstDay)
  const rows = [
    { programme: 'other', periods: ['2013'] },
    { programme: 'dibao', periods: ['2013-01'] },
  ]
  expect(Compared.ofRows(yiwu, window, true, rows).rows()).toEqual([{ programme: 'dibao', periods: ['2013-01'] }])
})

it.each([
  [
    ['2013-01', '2013-02', '2013-04'],
    ['2013-01..2013-02', '2013-04'],
  ],
  [['2012-12', '2013-01'], ['2012-12..2013-01']],
  [[], []],
])('%j as runs: %j', (months, expected) => {
  expect(runsOf(months)).toEqual(expected)
})
