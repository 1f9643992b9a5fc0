/** Why something was not paid, and why something was paid that was not due. */
import { describe, expect, it } from 'vitest'
import { Compared } from '../../src/audit/compared'
import type { Payment } from '../../src/audit/payment'
import { Reasons } from '../../src/audit/reason'
import { AuditWindow } from '../../src/audit/window'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { claim, household, patient, person, timelineOf } from './made-up'

type Programme = keyof typeof programmes

const over = (from: string, to: string) => Compared.over(yiwu, AuditWindow.of(from, to, yiwu.firstDay))
const key = (programme: Programme, period: string, subject: object = {}) => ({
  definition: programmes[programme].definition,
  period,
  ...subject,
})
/** A payment by what it is for and how many fen. */
const paid = (programme: Programme, period: string, fen: number, subject: object = {}): Payment => ({
  ...{ household: 'H', definition: programmes[programme].definition, period, fen, amount: String(fen / 100), row: 1 },
  ...{ given: {}, ...subject },
})

/** 2000 a month for two persons: nothing is due. */
const rich = household()
/** 500 x 2 - 100 = 900 a month is due. */
const poor = (more: object = {}) => household({ monthlyIncome: '100', ...more })

const reasons = (versions: readonly object[], payments: readonly Payment[] = []): Reasons => {
  const timeline = timelineOf(versions)
  return new Reasons(timeline, { id: 'H', case: timeline, payments }, over('2013-01', '2015-12'))
}

it('is told of two kinds alone', () => {
  const of = reasons([poor()])
  for (const kind of ['overpaid', 'unmatched', 'duplicate', 'paidLate', 'shouldHaveBeenToppedUp'] as const)
    expect(of.of(kind, key('dibao', '2013-05'))).toBeUndefined()
})

describe('what was not paid for May 2013', () => {
  const may = key('dibao', '2013-05')

  it.each<readonly [string, readonly Payment[], string]>([
    ['nothing', [], 'neverPaid'],
    ['another month', [paid('dibao', '2013-04', 1)], 'missedMonth'],
    ['a later month', [paid('dibao', '2014-01', 1)], 'missedMonth'],
    ['months beside it', [paid('dibao', '2013-06..2013-08', 1)], 'missedMonth'],
    ['another month, to a member by name', [paid('dibao', '2013-04', 1, { person: 'a' })], 'missedMonth'],
    ['a month that is not looked at', [paid('dibao', '2012-12', 1)], 'neverPaid'],
    ['another programme', [paid('lowIncomeSubsidy', '2013', 1)], 'neverPaid'],
    [
      'another month, and all of it taken back',
      [paid('dibao', '2013-04', 9), paid('dibao', '2013-04', -9)],
      'neverPaid',
    ],
    [
      'another month, and a part taken back',
      [paid('dibao', '2013-04', 9), paid('dibao', '2013-04', -8)],
      'missedMonth',
    ],
    ['a reversal alone', [paid('dibao', '2013-04', -9)], 'neverPaid'],
    ['the month itself', [paid('dibao', '2013-05', 9)], 'neverPaid'],
    ['the month itself, and another', [paid('dibao', '2013-05', 9), paid('dibao', '2013-06', 9)], 'missedMonth'],
  ])('was paid %s', (_, payments, expected) => {
    expect(reasons([poor()], payments).of('shouldHaveBeenCovered', may)).toBe(expected)
  })

  it('is of the person, where the programme is', () => {
    const of = reasons([poor()], [paid('orphanAllowance', '2014', 1, { person: 'a' })])
    const allowance = (who: string) => of.of('shouldHaveBeenCovered', key('orphanAllowance', '2013', { person: who }))
    expect([allowance('a'), allowance('b')]).toEqual(['missedMonth', 'neverPaid'])
  })

  it('is of the claim: another claim says nothing', () => {
    const of = reasons([poor()], [paid('medicalAssistance', '', 1, { person: 'a', claim: 'c1' })])
    for (const one of ['c1', 'c2'])
      expect(of.of('shouldHaveBeenCovered', key('medicalAssistance', '', { person: 'a', claim: one }))).toBe(
        'neverPaid',
      )
  })
})

describe('what was paid and not due', () => {
  const why = (versions: readonly object[], ...at: Parameters<typeof key>) =>
    reasons(versions).of('shouldHaveExited', key(...at))

  it.each<readonly [string, readonly object[], string, string]>([
    [
      'to who was entitled until the month before',
      [poor(), { ...rich, on: '2013-06-01' }],
      '2013-06',
      'noLongerEntitled',
    ],
    ['to who was entitled long before', [poor(), { ...rich, on: '2013-06-01' }], '2014-12', 'noLongerEntitled'],
    ['to who was never entitled', [rich], '2013-06', 'neverEntitled'],
    ['to who is entitled only later', [rich, poor({ on: '2013-07-01' })], '2013-06', 'neverEntitled'],
    ['after a whole year', [poor()], '2014-01', 'noLongerEntitled'],
    ['in the first month', [poor()], '2013-01', 'neverEntitled'],
    ['before the first month', [poor()], '2012-12', 'neverEntitled'],
    [
      'to who was perhaps entitled',
      [
        { ...rich, monthlyIncome: null },
        { ...rich, on: '2013-06-01' },
      ],
      '2013-06',
      'neverEntitled',
    ],
    [
      'for months, to who was entitled before',
      [poor(), { ...rich, on: '2013-06-01' }],
      '2013-06..2013-08',
      'noLongerEntitled',
    ],
  ])('%s', (_, versions, period, expected) => {
    expect(why(versions, 'dibao', period)).toBe(expected)
  })

  it('is of the person, where the programme is; the years before count', () => {
    const members = [person('a', { categories: ['orphan'], orphanCare: 'scattered' }), person('b')]
    const versions = [
      { ...rich, members },
      { ...rich, on: '2014-01-01' },
    ]
    expect(why(versions, 'orphanAllowance', '2014', { person: 'a' })).toBe('noLongerEntitled')
    expect(why(versions, 'orphanAllowance', '2014', { person: 'b' })).toBe('neverEntitled')
  })

  it('is of academic years, where the programme is', () => {
    const education = { academicYear: '2013-2014', level: 'undergraduate', admitted: true, sameKindAid: '0' }
    const student = poor({ on: '2013-09-01', members: [person('s', { education }), person('b')] })
    const grant = (period: string) => why([student], 'studentGrant', period, { person: 's' })
    expect(grant('2014-2015')).toBe('noLongerEntitled')
    expect(grant('2013-2014')).toBe('neverEntitled')
    // Of the two years before one was entitled.
    expect(grant('2015-2016')).toBe('noLongerEntitled')
  })

  it('for a claim is never about an earlier one', () => {
    const of = [poor({ members: [patient('a', claim('c1', '2013-02-01', '1000')), person('b')] })]
    expect(why(of, 'medicalAssistance', '', { person: 'a', claim: 'c2' })).toBe('neverEntitled')
  })
})
