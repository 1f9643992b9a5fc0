/** The city's standards against their floors, worked out by hand. */
import { describe, expect, it } from 'vitest'
import { type AuditOptions, AuditSetting } from '../../src/audit/setting'
import { standardsFindings } from '../../src/audit/standards'
import { AuditWindow } from '../../src/audit/window'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'

const findingsOf = (from: string, to: string, options: AuditOptions) =>
  standardsFindings(new AuditSetting(yiwu, AuditWindow.of(from, to, yiwu.firstDay), options))
const short = ({ rule, period, due, paid, difference, needsRuling }: ReturnType<typeof standardsFindings>[number]) => [
  rule,
  period,
  due,
  paid,
  difference,
  ...(needsRuling ? [needsRuling] : []),
]

/** 80% of 500 is 400 (二(二)1-s1). */
const ruralTooLow = { urbanDibaoStandard: '500', ruralDibaoStandard: '380' }

it('is one finding with the floor, the value, the clause and the readings', () => {
  expect(findingsOf('2014-01', '2014-12', { standards: ruralTooLow })).toStrictEqual([
    {
      kind: 'standardBelowFloor',
      programme: 'standardsCompliance',
      rule: 'F1',
      standard: 'ruralDibaoStandard',
      period: '2014-01-01/2014-12-31',
      due: '400.00',
      paid: '380.00',
      difference: '-20.00',
      clauses: ['二(二)1-s1'],
      readings: { rounding: 'byWords', ruralParityDate: 'byEndOf2013' },
      payments: [],
    },
  ])
})

it('rests on no household: the evidence says of a case nothing', () => {
  const [found] = findingsOf('2014-01', '2014-12', { standards: ruralTooLow, evidence: true })
  expect(found?.evidence).toMatchObject({ from: '2014-01', to: '2014-12', versions: [], payments: [], rows: [] })
  expect(found?.evidence).not.toHaveProperty('case')
})

it('is not there where every value is at its floor, is not known, or no month is looked at', () => {
  expect(findingsOf('2014-01', '2014-12', { standards: { ...ruralTooLow, ruralDibaoStandard: '400' } })).toEqual([])
  expect(findingsOf('2014-01', '2014-12', { standards: { urbanDibaoStandard: '500' } })).toEqual([])
  expect(standardsFindings(new AuditSetting(yiwu, AuditWindow.none, { standards: ruralTooLow }))).toEqual([])
})

it('is one a stretch of time, within the window alone, to the last day of its last month', () => {
  const register = Standards.from([
    { standard: 'urbanDibaoStandard', from: '2014-01-01', value: '500' },
    { standard: 'ruralDibaoStandard', from: '2014-01-01', value: '380' },
    { standard: 'ruralDibaoStandard', from: '2014-04-01', value: '400' },
    { standard: 'ruralDibaoStandard', from: '2015-01-15', value: '399.99' },
  ])
  expect(findingsOf('2014-02', '2015-02', { standards: register }).map(short)).toEqual([
    ['F1', '2014-02-01/2014-03-31', '400.00', '380.00', '-20.00'],
    ['F1', '2015-01-15/2015-02-28', '400.00', '399.99', '-0.01'],
  ])
})

describe('under other readings', () => {
  it('the floor may not bind yet: before the end of 2013 there is none', () => {
    const throughout = { readings: { ruralParityDate: 'throughout2013' }, standards: ruralTooLow } as const
    expect(findingsOf('2013-05', '2013-06', throughout).map(short)).toEqual([
      [
        'F1',
        '2013-05-01/2013-06-30',
        '400.00',
        '380.00',
        '-20.00',
        { ruralParityDate: { throughout2013: '400.00', byEndOf2013: '0.00' } },
      ],
    ])
    expect(findingsOf('2013-05', '2013-06', { standards: ruralTooLow })).toEqual([])
  })

  it('the floor is another: 25% of 12 x 400 = 1200, or of the monthly 400 = 100', () => {
    const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400', lowIncomeSubsidyStandard: '1000' }
    expect(findingsOf('2013-05', '2014-02', { standards }).map(short)).toEqual([
      [
        'F3',
        '2013-05-01/2014-02-28',
        '1200.00',
        '1000.00',
        '-200.00',
        { lowIncomeBase: { twelveMonths: '1200.00', monthlyFigure: '100.00' } },
      ],
    ])
  })

  it('the others stay as they are chosen: 25% of 12 x 400.05 = 1200.15; of 400.05 100.0125, to the nearest fen 100.01', () => {
    const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400.05', lowIncomeSubsidyStandard: '1000' }
    const [found] = findingsOf('2013-05', '2013-06', { standards, readings: { rounding: 'halfUp' } })
    expect(found?.needsRuling).toEqual({ lowIncomeBase: { twelveMonths: '1200.15', monthlyFigure: '100.01' } })
  })
})

it('has no sum where only the least that the floor can be is known: 60% of at least 15000 is at least 9000', () => {
  const register = Standards.from([
    { standard: 'institutionOrphanStandard', from: '2013-01-01', value: '15000' },
    { standard: 'scatteredOrphanStandard', from: '2013-01-01', value: '8999.99' },
  ])
  expect(findingsOf('2013-01', '2013-12', { standards: register }).map(short)).toEqual([
    ['F9', '2013-01-01/2013-12-31', null, '8999.99', null],
  ])
})

it('is cut where the rule begins to bind under another option: before that day nothing is the floor there', () => {
  // Under throughout2013 it binds from 2013-01-01, by the end of the year from its last day on.
  const found = findingsOf('2013-12', '2014-01', {
    standards: ruralTooLow,
    readings: { ruralParityDate: 'throughout2013' },
  })
  expect(found.map(short)).toEqual([
    [
      'F1',
      '2013-12-01/2013-12-30',
      '400.00',
      '380.00',
      '-20.00',
      { ruralParityDate: { throughout2013: '400.00', byEndOf2013: '0.00' } },
    ],
    ['F1', '2013-12-31/2014-01-31', '400.00', '380.00', '-20.00'],
  ])
})
