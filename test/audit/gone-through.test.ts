/** How the dues of one household are gone through: in which order, which are passed over, and what is counted beside findings. */
import { describe, expect, it } from 'vitest'
import { auditHousehold, tooManyFindings } from '../../src/audit/household'
import { Notes } from '../../src/audit/noted'
import { type AuditOptions, AuditSetting } from '../../src/audit/setting'
import { AuditWindow } from '../../src/audit/window'
import { Due } from '../../src/household/due'
import { yiwu } from '../../src/yiwu/policy'
import { placesOf } from '../support/issues-of'
import { watched } from '../support/watched'
import { claim, patient } from './made-up'
import { caseOf, dibaoPaid, standards } from './one-household'

const spring = { standards, from: '2013-04', to: '2013-06', programmes: ['dibao'] }

/** 500 - 100 = 400 a month. */
const audited = (payments: readonly object[], options: AuditOptions = spring, more: object = {}) =>
  auditHousehold(yiwu, [caseOf('H', '2013-01-01', more)], payments, options)

const short = ({ findings }: ReturnType<typeof audited>) =>
  findings.map(({ kind, programme, period, difference }) => [kind, programme, period, difference])

const pay = (period: string, amount = '400', more: object = {}) => dibaoPaid('H', period, amount, more)

describe('findings come', () => {
  it('by programme and period, also where nothing was due', () => {
    const certified = { monthlyIncome: '2000', certified: { lowIncome: true } }
    const options = { ...spring, programmes: ['lowIncomeSubsidy', 'dibao'] }
    // A quarter of 12 x 400 or 500 is due a year; of dibao nothing.
    const found = audited(
      [{ ...pay('2013', '1'), programme: 'lowIncomeSubsidy' }, pay('2013-06', '5'), pay('2013-04', '5')],
      options,
      certified,
    )
    expect(found.findings.map(({ programme, period }) => [programme, period])).toEqual([
      ['dibao', '2013-04'],
      ['dibao', '2013-06'],
      ['lowIncomeSubsidy', '2013'],
    ])
  })
})

describe('payments for several months', () => {
  it('settle each of them, and leave the month beside', () => {
    expect(short(audited([pay('2013-04..2013-05', '800')]))).toEqual([
      ['shouldHaveBeenCovered', 'dibao', '2013-06', '-400.00'],
    ])
    expect(short(audited([pay('2013-04..2013-05', '799.99'), pay('2013-06')]))).toEqual([
      ['shouldHaveBeenToppedUp', 'dibao', '2013-04..2013-05', '-0.01'],
    ])
  })
})

describe('what was paid in full and late', () => {
  it.each([
    ['for a month', [pay('2013-04'), pay('2013-05', '400', { paidOn: '2013-06-02' }), pay('2013-06')], '2013-05', 2],
    [
      'for two months together',
      [pay('2013-04..2013-05', '800', { paidOn: '2013-06-03', id: 'P' }), pay('2013-06')],
      '2013-04..2013-05',
      3,
    ],
  ])('is told, %s', (_, payments, period, daysLate) => {
    const { findings } = audited(payments)
    expect(findings).toMatchObject([{ kind: 'paidLate', period, daysLate, difference: '0.00' }])
    expect(short(audited(payments, { ...spring, rulings: true }))).toEqual([['paidLate', 'dibao', period, '0.00']])
  })

  it('is told of nothing that was in time, or not in full', () => {
    const dated = (paidOn: string, amount: string) => [
      pay('2013-04'),
      pay('2013-05', amount, { paidOn }),
      pay('2013-06'),
    ]
    expect(short(audited(dated('2013-05-31', '400')))).toEqual([])
    expect(short(audited(dated('2013-06-02', '399')))).toEqual([
      ['shouldHaveBeenToppedUp', 'dibao', '2013-05', '-1.00'],
    ])
  })
})

describe('what is not approved', () => {
  it('is summed over its months, whether or not it was paid: 3 x 400', () => {
    const refused = { certified: { dibao: false, lowIncome: false } }
    expect(audited([], spring, refused).notApproved).toBe('1200.00')
    expect(audited([pay('2013-05', '1')], spring, refused).notApproved).toBe('1200.00')
    expect(audited([pay('2013-04..2013-05', '1')], spring, refused).notApproved).toBe('1200.00')
    expect(audited([], spring)).not.toHaveProperty('notApproved')
    // 2000 is over the standard.
    expect(audited([], spring, { ...refused, monthlyIncome: '2000' })).not.toHaveProperty('notApproved')
  })
})

describe('a claim of the month in which the household is known', () => {
  it('is held against its status, and one of the month before against none', () => {
    const members = [patient('a', claim('c1', '2013-03-01', '100'), claim('c2', '2013-02-28', '100'))]
    const aid = (id: string) => ({
      household: 'H',
      person: 'a',
      claim: id,
      programme: 'medicalAssistance',
      amount: '5',
    })
    const options = { standards, from: '2013-01', to: '2013-06' }
    const { findings } = auditHousehold(yiwu, [caseOf('H', '2013-03-15', { members })], [aid('c1'), aid('c2')], options)
    // 80% of 100
    expect(findings.map((one) => [one.claim, one.kind, one.due])).toEqual([
      ['c1', 'shouldHaveBeenToppedUp', '80.00'],
      ['c2', 'unverifiable', null],
    ])
  })
})

describe('what needs no finding', () => {
  const year = Array.from({ length: 12 }, (_, month) => `2013-${String(month + 1).padStart(2, '0')}`)

  /** For how many dues of the year the sum is asked in yuan, where each month is paid so much, or nothing. */
  const inYuan = (amount: string | undefined, more: object = {}) => {
    const payments = amount === undefined ? [] : year.map((month) => pay(month, amount))
    const options = { ...spring, from: '2013-01', to: '2013-12' }
    return new Set(
      watched(Due.prototype, 'amount', () => audited(payments, options, more)).calls.map(({ self }) => self),
    ).size
  }

  it('is told by whole fen: what was paid in full, and what is not known and was not paid', () => {
    expect([inYuan('400'), inYuan(undefined, { monthlyIncome: null })]).toEqual([0, 0])
  })

  it('and of a finding the sum is given in yuan', () => {
    expect([inYuan('401'), inYuan(undefined), inYuan('1', { monthlyIncome: null })]).toEqual([12, 12, 12])
  })
})

it('a programme of which surely nothing is due is not gone through, unless something was paid', () => {
  const seen = (payments: readonly object[], options: AuditOptions = spring) =>
    watched(Notes.prototype, 'see', () => audited(payments, options, { monthlyIncome: '2000' })).calls.length
  // April, May and June.
  expect([seen([]), seen([pay('2013-05', '1')]), seen([], { ...spring, rulings: true })]).toEqual([0, 3, 3])
})

describe('a household with more findings than are given with evidence', () => {
  const evidence = { standards, evidence: true, from: '2013-05', to: '2013-05' }
  const setting = (options: AuditOptions) =>
    new AuditSetting(yiwu, AuditWindow.of('2013-05', '2013-05', yiwu.firstDay), options)
  const many = (length: number) => ({ findings: { length } }) as ReturnType<typeof audited>

  it('is refused from the ten thousand and first on', () => {
    const wrong = (length: number, options: AuditOptions = evidence) => tooManyFindings(many(length), setting(options))
    expect([wrong(10_000), wrong(10_001, { standards })]).toEqual([undefined, undefined])
    expect(wrong(10_001)).toMatchObject({ code: 'tooManyFindings', path: '', values: { most: 10_000 } })
  })

  it('is refused as a whole', () => {
    const strangers = Array.from({ length: 10_001 }, (_, place) => pay('2013-05', '1', { person: `z${place}` }))
    expect(placesOf(() => audited(strangers, evidence))).toEqual(['tooManyFindings '])
    expect(audited(strangers.slice(0, 9_999), evidence).findings).toHaveLength(10_000)
  })
})
