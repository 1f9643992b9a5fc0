/** What a finding says of a household, a due and payments: every field, and what stands only where it is asked for or known. */
import { describe, expect, it } from 'vitest'
import { findingOf, unmatchedFinding, unreadableCaseFinding } from '../../src/audit/findings'
import type { Household } from '../../src/audit/match'
import { paidBy } from '../../src/audit/paid'
import type { Payment } from '../../src/audit/payment'
import { Rulings } from '../../src/audit/ruling'
import { type AuditOptions, AuditSetting } from '../../src/audit/setting'
import { AuditWindow } from '../../src/audit/window'
import { isPoint } from '../../src/exact/value'
import { dueAt } from '../../src/household/dues'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { household, register, timelineOf } from './made-up'

const settingOf = (options: AuditOptions = {}) =>
  new AuditSetting(yiwu, AuditWindow.of('2013-01', '2013-12', yiwu.firstDay), { standards: register, ...options })

const { definition } = programmes.dibao
const key = { definition, period: '2013-05' }

const payments = [
  { amount: '100', id: 'P-1', row: 4, given: { amount: '100' } },
  { amount: '-30', row: 9, given: { amount: '-30' } },
] as unknown as readonly Payment[]

/** Two persons: 500 x 2 - 400 = 600 is over the floor of 40% x 1000 = 400. */
const poor = household({ monthlyIncome: '400' })

const found = (given: object, options: AuditOptions = {}, more: Partial<Household> = {}) => {
  const [timeline, audit] = [timelineOf([given]), settingOf(options)]
  const known: Household = { id: 'H', case: timeline, payments, ...more }
  const against = {
    timeline,
    rulings: new Rulings(timeline, audit),
    key,
    due: dueAt(timeline, key),
    paid: paidBy(payments),
  }
  return findingOf(isPoint(against.due.amount) ? 'shouldHaveBeenToppedUp' : 'unverifiable', against, known, audit)
}

/** Options that dibao depends on, with the defaults. */
const readings = { dibaoThreshold: 'below', dibaoFloor: 'perPerson', rounding: 'byWords' }

const rows = [
  { row: 4, id: 'P-1', amount: '100.00' },
  { row: 9, amount: '-30.00' },
]

const toppedUp = {
  kind: 'shouldHaveBeenToppedUp',
  household: 'H',
  programme: 'dibao',
  period: '2013-05',
  due: '600.00',
  paid: '70.00',
  difference: '-530.00',
  clauses: ['二(二)1-s2', '二(二)2-s3'],
  readings,
  payments: ['P-1', 'row 9'],
  rows,
  versions: ['2013-01-01'],
}

describe('a finding', () => {
  it('says what was due and paid, and nothing that is not known or asked for', () => {
    expect(found(poor)).toStrictEqual(toppedUp)
  })

  it('where facts are missing has no due, and says which', () => {
    expect(found({ ...poor, monthlyIncome: null })).toStrictEqual({
      ...toppedUp,
      clauses: ['二(二)1-s2', '三3-s4'],
      kind: 'unverifiable',
      due: null,
      difference: null,
      missing: ['monthlyIncome'],
    })
  })

  it('gives the due under each option, where a reading changes it', () => {
    // 1000 - 700 = 300 is under the floor of 40% x 500 = 200 a person, and over the same a household.
    expect(found({ ...poor, monthlyIncome: '700' })).toStrictEqual({
      ...toppedUp,
      due: '400.00',
      difference: '-330.00',
      needsRuling: { dibaoFloor: { perPerson: '400.00', oncePerHousehold: '300.00', cityAverage: '300.00' } },
    })
  })

  it('names rows that could not be read, where there are any', () => {
    const otherMonth = {
      unread: [
        { row: 3, programme: 'dibao', period: '2013-07', amount: '1' },
        { row: 5, programme: 'legalAid' },
      ],
    }
    expect(found(poor, {}, otherMonth)).toStrictEqual({ ...toppedUp, unreadableRows: [3, 5] })
    expect(found(poor, {}, { unread: [] })).toStrictEqual(toppedUp)
  })

  it('has every named step behind the due, where it is asked for', () => {
    const { trace = [], ...rest } = found(poor, { trace: true })
    expect(rest).toStrictEqual(toppedUp)
    const allowance = trace.filter(({ rule }) => rule === 'dibaoAllowance')
    expect(allowance.map(({ value }) => value)).toEqual(['600'])
    expect(found(poor, { trace: false })).not.toHaveProperty('trace')
  })

  it('of a year has the steps of each month once', () => {
    const [timeline, audit] = [timelineOf([poor]), settingOf({ trace: true })]
    const at = { definition: programmes.lowIncomeSubsidy.definition, period: '2013' }
    const against = {
      timeline,
      rulings: new Rulings(timeline, audit),
      key: at,
      due: dueAt(timeline, at),
      paid: paidBy([]),
    }
    const { trace = [] } = findingOf('overpaid', against, { id: 'H', case: timeline, payments: [] }, audit)
    expect(trace.filter(({ rule }) => rule === 'lowIncomeHousehold')).toHaveLength(1)
  })

  it('carries what it rests on, where it is asked for', () => {
    const { evidence, ...rest } = found(poor, { evidence: true })
    expect(rest).toStrictEqual(toppedUp)
    expect(evidence).toMatchObject({
      from: '2013-01',
      to: '2013-12',
      case: 'known',
      payments: [{ amount: '100' }, { amount: '-30' }],
      rows: [4, 9],
    })
    expect(evidence?.versions).toHaveLength(1)
    expect(evidence?.versions[0]).toMatchObject({ id: 'H', on: '2013-01-01', monthlyIncome: '400' })
  })
})

describe('payments that are held against nothing', () => {
  const at = { definition, period: '2013-05', person: 'z' }
  const unmatched = {
    kind: 'unmatched',
    household: 'H',
    person: 'z',
    programme: 'dibao',
    period: '2013-05',
    due: '0.00',
    paid: '70.00',
    difference: '70.00',
    clauses: ['二(二)1-s2', '三3-s4'],
    readings: {},
    payments: ['P-1', 'row 9'],
    rows,
  }
  const none: Household = { id: 'H', case: 'none', payments }
  const unreadable: Household = { id: 'H', case: 'unreadable', payments, unread: [{ row: 1 }] }

  it('were not due, as far as anybody knows', () => {
    expect(unmatchedFinding(at, paidBy(payments), none, settingOf())).toStrictEqual(unmatched)
  })

  it('cannot be told to be due where the case cannot be read', () => {
    expect(unreadableCaseFinding(at, paidBy(payments), unreadable, settingOf())).toStrictEqual({
      ...unmatched,
      kind: 'unverifiable',
      due: null,
      difference: null,
      missing: ['case'],
      unreadableRows: [1],
    })
  })

  it.each([none, unreadable])('rest on no version of the case: $case', (given) => {
    const { evidence } = unmatchedFinding(at, paidBy(payments), given, settingOf({ evidence: true }))
    expect([evidence?.case, evidence?.versions, evidence?.rows]).toEqual([given.case, [], [4, 9]])
  })
})
