/** What one payment is held against: one due of a household, by programme, person, claim and period, worked out by hand. */
import { describe, expect, it } from 'vitest'
import { versionsBehind } from '../../src/audit/due'
import type { DueKey } from '../../src/audit/key'
import { isBeforeFirst } from '../../src/audit/match'
import { fenText } from '../../src/exact/decimal'
import { plain, settled } from '../../src/exact/value'
import { dueAt, duesWithin } from '../../src/household/dues'
import { Timeline } from '../../src/household/timeline'
import { programmes } from '../../src/yiwu/programmes'
import { claim, household, patient, person, timelineOf } from './made-up'

const key = (programme: keyof typeof programmes, period: string, subject: object = {}): DueKey => ({
  definition: programmes[programme].definition,
  period,
  ...subject,
})

/** One with everything that has a sum: 500 x 4 - 900 = 1100 is over the floor of 40% x 500 x 4 = 800. */
const many = household({
  monthlyIncome: '900',
  members: [
    person('a', { categories: ['orphan'], orphanCare: 'institution' }),
    person('s', { education: { academicYear: '2012-2013', level: 'undergraduate', admitted: true, sameKindAid: '0' } }),
    patient('b', claim('c1', '2013-02-01', '10000'), claim('c2', '2013-03-01', '5000')),
    patient('d', claim('c1', '2013-04-01', '1000')),
  ],
})

/** A programme, whom and what it is for, and the sum in yuan. */
const sums: readonly (readonly [DueKey, string])[] = [
  [key('dibao', '2013-05'), '1100.00'],
  [key('lowIncomeSubsidy', '2013'), '0.00'],
  // 70% x 20000 = 14000
  [key('orphanAllowance', '2013', { person: 'a' }), '14000.00'],
  [key('orphanAllowance', '2013', { person: 'b' }), '0.00'],
  [key('studentGrant', '2012-2013', { person: 's' }), '6000.00'],
  // 80% each; two persons each have a claim c1
  [key('medicalAssistance', '', { person: 'b', claim: 'c1' }), '8000.00'],
  [key('medicalAssistance', '', { person: 'b', claim: 'c2' }), '4000.00'],
  [key('medicalAssistance', '', { person: 'd', claim: 'c1' }), '800.00'],
]

/** What the household is no party to: nothing is due. */
const others: readonly DueKey[] = [
  key('orphanAllowance', '2013', { person: 'z' }),
  key('orphanAllowance', '2012', { person: 'a' }),
  key('studentGrant', '2013-2014', { person: 's' }),
  key('studentGrant', '2012-2013', { person: 'a' }),
  key('medicalAssistance', '', { person: 'd', claim: 'c2' }),
  key('dibao', '2012-12'),
]

const labelled = <Row>(rows: readonly Row[], keyOf: (row: Row) => DueKey) =>
  rows.map((row) => {
    const { definition, period, person: who = '', claim: which = '' } = keyOf(row)
    return [[definition.id, period, who, which].join(' ').trim(), row] as const
  })

/** Once the exact lane has made determinations of each kind, the kernels settle their dues. */
function compiledTimeline(versions: readonly object[]): Timeline {
  const timeline = timelineOf(versions, 0)
  const span = { months: ['2013-02', '2013-03', '2013-04', '2013-05'], years: ['2013'], academicYears: ['2012-2013'] }
  duesWithin(timeline, span)
  return new Timeline(timeline.versions, timeline.setting)
}

describe.each([
  ['by the exact lane', timelineOf([many])],
  ['by the kernels', compiledTimeline([many])],
])('a due %s', (_, timeline) => {
  it.each(labelled(sums, ([at]) => at))('%s', (_name, [at, sum]) => {
    const { definition, person: who, claim: which, period, amount, determined } = dueAt(timeline, at)
    expect([definition.id, who, which, period]).toEqual([at.definition.id, at.person, at.claim, at.period])
    expect([fenText(amount.low), fenText(amount.high)]).toEqual([sum, sum])
    expect(determined.length).toBe(period === '2013' ? 12 : 1)
  })

  it.each(labelled(others, (at) => at))('%s: nothing', (_name, at) => {
    const due = dueAt(timeline, at)
    expect([due.definition.id, due.person, due.claim, due.period]).toEqual([
      at.definition.id,
      at.person,
      at.claim,
      at.period,
    ])
    expect([fenText(due.amount.low), settled(due.entitled), due.determined]).toEqual(['0.00', false, []])
    expect(Object.keys(due.readings).length).toBeGreaterThan(0)
  })
})

it('a due of kernels is open where facts are missing for it alone', () => {
  const perhaps = { id: 'x', employeeMedicalInsurance: false }
  const timeline = compiledTimeline([{ ...many, members: [...many.members, perhaps] }])
  const range = (at: DueKey) => plain(dueAt(timeline, at).amount)
  // 70% x 20000; 500 x 5 - 900 = 1600
  expect(range(key('orphanAllowance', '2013', { person: 'x' }))).toEqual({ min: '0', max: '14000' })
  expect(range(key('dibao', '2013-05'))).toBe('1600')
  expect(range(key('medicalAssistance', '', { person: 'b', claim: 'c2' }))).toBe('4000')
})

describe('a programme without an amount', () => {
  /** Severely disabled until June, with another who is not. */
  const disabled = [
    household({ members: [person('a', { categories: ['severelyDisabled'] }), person('b')] }),
    household({ members: [person('a'), person('b', { categories: null })] }, '2013-07-01'),
  ]
  const service = (period: string, who: string) => {
    const due = dueAt(timelineOf(disabled), key('priceSubsidy', period, { person: who }))
    expect([due.period, due.person, fenText(due.amount.low), fenText(due.amount.high)]).toEqual([
      period,
      who,
      '0.00',
      '0.00',
    ])
    const of = due.determined.map(({ determination }) => determination.person)
    return [settled(due.entitled), of.length, [...new Set(of)]]
  }

  it.each([
    ['2013-06', 'a', [true, 1, ['a']]],
    ['2013-07', 'a', [false, 1, ['a']]],
    ['2013-06', 'b', [false, 1, ['b']]],
    ['2013-07', 'b', [undefined, 1, ['b']]],
    ['2013', 'a', [true, 12, ['a']]],
    ['2013', 'b', [undefined, 12, ['b']]],
    ['2012', 'a', [false, 0, []]],
    ['2013', 'z', [false, 0, []]],
  ])('in %s for %s', (period, who, expected) => {
    expect(service(period, who)).toEqual(expected)
  })
})

describe('a period is over before the household is known', () => {
  const [month, year, grant, medical, service] = (
    ['dibao', 'orphanAllowance', 'studentGrant', 'medicalAssistance', 'legalAid'] as const
  ).map((programme) => programmes[programme].definition)

  it.each([
    ['2013-08-15', month, '2013-07', true],
    ['2013-08-15', month, '2013-08', false],
    ['2013-08-15', year, '2012', true],
    ['2013-08-15', year, '2013', false],
    ['2013-08-15', service, '2012', true],
    ['2013-08-15', service, '2013', false],
    ['2013-08-15', service, '2013-07', true],
    ['2013-08-15', service, '2013-08', false],
    ['2013-08-15', medical, '', false],
    // An academic year ends with August.
    ['2013-08-15', grant, '2012-2013', false],
    ['2013-09-01', grant, '2012-2013', true],
    ['2013-09-01', grant, '2013-2014', false],
    // All of its months are before the policy.
    ['2013-01-01', grant, '2011-2012', true],
    ['2012-12-03', grant, '2011-2012', true],
    ['2012-12-03', grant, '2012-2013', false],
  ])('known from %s', (on, definition, period, isBefore) => {
    if (!definition) throw new Error('no such programme')
    expect([definition.id, period, isBeforeFirst(timelineOf([household({}, on)]), period)]).toEqual([
      definition.id,
      period,
      isBefore,
    ])
  })
})

describe('the versions behind a due', () => {
  const [c1, c2] = [claim('c1', '2013-07-20', '100'), claim('c2', '2013-01-05', '100')]
  const claimsBy = new Map([
    ['2013-02-10', [c2]],
    ['2013-10-15', [c1]],
  ])
  const membersOn = (on: string) => [
    on === '2014-03-01' ? person('a', { claims: undefined }) : patient('a', ...(claimsBy.get(on) ?? [])),
    // Another's claim may have the same id.
    patient('b', ...(on === '2014-03-01' ? [c1] : [])),
    person('s', { education: { academicYear: '2013-2014', level: 'undergraduate', admitted: true, sameKindAid: '0' } }),
  ]
  const timeline = timelineOf(
    ['2013-02-10', '2013-05-01', '2013-10-15', '2014-03-01'].map((on) => household({ members: membersOn(on) }, on)),
  )

  it.each([
    ['of a month: the one in force on its first day', key('dibao', '2013-05'), ['2013-05-01']],
    ['the one before, where another starts within the month', key('dibao', '2013-10'), ['2013-05-01']],
    ['the first, in its own month', key('dibao', '2013-02'), ['2013-02-10']],
    ['the first, before it', key('dibao', '2013-01'), ['2013-02-10']],
    ['of a year, each once', key('lowIncomeSubsidy', '2013'), ['2013-02-10', '2013-05-01', '2013-10-15']],
    [
      'of an academic year, from September to August',
      key('studentGrant', '2013-2014', { person: 's' }),
      ['2013-05-01', '2013-10-15', '2014-03-01'],
    ],
    [
      'of a claim: that of its settlement, and the last that lists it',
      key('medicalAssistance', '', { person: 'a', claim: 'c1' }),
      ['2013-05-01', '2013-10-15'],
    ],
    [
      'of a claim settled before the household is known: the first',
      key('medicalAssistance', '', { person: 'a', claim: 'c2' }),
      ['2013-02-10'],
    ],
    ['of a service over a year', key('priceSubsidy', '2014', { person: 'a' }), ['2013-10-15', '2014-03-01']],
  ])('%s', (_, at, expected) => {
    expect(versionsBehind(timeline, dueAt(timeline, at))).toEqual(expected)
  })
})
