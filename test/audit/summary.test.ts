/** Findings and rows counted, with sums worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/audit/finding'
import type { HouseholdAudit } from '../../src/audit/household'
import { SummaryBuilder, weightOf } from '../../src/audit/summary'
import { yiwu } from '../../src/yiwu/policy'

const finding = (kind: Finding['kind'], programme: string, period: string, difference: string | null): Finding => ({
  kind,
  programme,
  period,
  due: null,
  paid: '70.00',
  difference,
  clauses: [],
  readings: {},
  payments: [],
})

const noRows = { rows: 0, amount: '0.00' }
const audited = (more: Partial<HouseholdAudit> = {}): HouseholdAudit => ({
  household: 'H',
  findings: [],
  matched: noRows,
  unmatched: noRows,
  outsideWindow: noRows,
  notCompared: noRows,
  undeterminedUnpaid: 0,
  ...more,
})

const empty = {
  byKind: {},
  byProgramme: {},
  byPeriod: {},
  households: 0,
  read: 0,
  matched: 0,
  unmatched: 0,
  unreadable: 0,
  notCompared: 0,
  outsideWindow: 0,
  amounts: {
    read: '0.00',
    matched: '0.00',
    unmatched: '0.00',
    unreadable: '0.00',
    outsideWindow: '0.00',
    notCompared: '0.00',
  },
  undeterminedUnpaid: 0,
  notApproved: { count: 0, amount: '0.00' },
  unreadableCases: 0,
  incompleteCases: 0,
}

it('is all zeros at first', () => {
  expect(new SummaryBuilder(yiwu).summary()).toEqual(empty)
})

it('adds up what became of the rows: read is the sum of the others', () => {
  const builder = new SummaryBuilder(yiwu)
  builder.addHousehold(
    audited({
      matched: { rows: 2, amount: '10.00' },
      unmatched: { rows: 3, amount: '-0.50' },
      outsideWindow: { rows: 4, amount: '7.25' },
      undeterminedUnpaid: 5,
      notApproved: '12.50',
    }),
  )
  builder.addHousehold(audited({ matched: { rows: 1, amount: '0.01' }, undeterminedUnpaid: 1 }))
  builder.addUnreadable('99.99')
  builder.addUnreadable(undefined)
  builder.addUnreadableCase(false)
  builder.addUnreadableCase(true)
  builder.addUnreadableCase(false)
  expect(builder.summary()).toEqual({
    ...empty,
    households: 2,
    // 2 + 1 matched, 3 unmatched, 2 unreadable, 4 outside
    read: 12,
    matched: 3,
    unmatched: 3,
    unreadable: 2,
    notCompared: 0,
    outsideWindow: 4,
    // 10.01 - 0.50 + 99.99 + 7.25
    amounts: {
      read: '116.75',
      matched: '10.01',
      unmatched: '-0.50',
      unreadable: '99.99',
      outsideWindow: '7.25',
      notCompared: '0.00',
    },
    undeterminedUnpaid: 6,
    notApproved: { count: 1, amount: '12.50' },
    unreadableCases: 3,
    incompleteCases: 1,
  })
})

describe('findings', () => {
  const builder = new SummaryBuilder(yiwu)
  builder.addHousehold(
    audited({
      findings: [
        finding('overpaid', 'studentGrant', '2012-2013', '0.10'),
        finding('overpaid', 'dibao', '2013-06', '0.20'),
        finding('shouldHaveBeenCovered', 'dibao', '2013-05', '-400.00'),
        finding('unverifiable', 'medicalAssistance', '', null),
      ],
    }),
  )
  builder.addFinding(finding('standardBelowFloor', 'standardsCompliance', '2014-01-01/2014-12-31', '-20.00'))
  const { byKind, byProgramme, byPeriod, households } = builder.summary()

  it('are counted by kind in order of precedence; sums are of absolute differences', () => {
    expect(Object.entries(byKind)).toEqual([
      ['unverifiable', { count: 1, amount: '70.00' }],
      ['shouldHaveBeenCovered', { count: 1, amount: '400.00' }],
      ['overpaid', { count: 2, amount: '0.30' }],
      ['standardBelowFloor', { count: 1, amount: '20.00' }],
    ])
  })

  it('by programme in the order of the document, the standards last', () => {
    expect(Object.entries(byProgramme)).toEqual([
      ['dibao', { count: 2, amount: '400.20' }],
      ['medicalAssistance', { count: 1, amount: '70.00' }],
      ['studentGrant', { count: 1, amount: '0.10' }],
      ['standardsCompliance', { count: 1, amount: '20.00' }],
    ])
  })

  it('by period in order, claims and standards by their names', () => {
    expect(Object.entries(byPeriod)).toEqual([
      ['2012-2013', { count: 1, amount: '0.10' }],
      ['2013-05', { count: 1, amount: '400.00' }],
      ['2013-06', { count: 1, amount: '0.20' }],
      ['claims', { count: 1, amount: '70.00' }],
      ['standards', { count: 1, amount: '20.00' }],
    ])
  })

  it('of no household do not count one', () => {
    expect(households).toBe(1)
  })

  it.each([
    ['-20.00', '20'],
    ['0.01', '0.01'],
    [null, '70'],
  ])('weigh their absolute difference, or what was paid where that is not known: %s', (difference, expected) => {
    expect(weightOf(finding('overpaid', 'dibao', '2013-05', difference)).toString()).toBe(expected)
  })
})

it('a standard under a floor that is not known counts for nothing, and one person twice for all but the largest', () => {
  expect(weightOf(finding('standardBelowFloor', 'standardsCompliance', '2013', null)).toFixed(2)).toBe('0.00')
  const twice = { ...finding('paidTwicePersons', 'dibao', '2013-05', null), paid: '1300.00' }
  expect(weightOf({ ...twice, paidBy: ['400.00', '500.00', '400.00'] }).toFixed(2)).toBe('800.00')
})
