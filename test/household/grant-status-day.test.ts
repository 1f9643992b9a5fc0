/** The grant of an academic year by the status of its first month, or of any: worked out by hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain, settled } from '../../src/exact/value'
import { academicYearDues } from '../../src/household/dues'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import type { Definition } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { studentGrant } from '../../src/yiwu/programmes/student-grant'
import { auditHousehold, type Readings } from '../support/all'
import { settleYear } from '../support/untyped'

type GrantStatusDay = Readings['grantStatusDay']

/** An undergraduate of 2013-2014 in a household that is on dibao, is not, or of which nobody says it. */
const version = (on: string, dibao: boolean | null, education: object | null = {}) => ({
  id: 'H',
  on,
  certified: { dibao, lowIncome: false },
  members: [
    {
      id: 's',
      categories: [],
      education: education && {
        level: 'undergraduate',
        academicYear: '2013-2014',
        admitted: true,
        sameKindAid: '0',
        ...education,
      },
    },
  ],
})

const timelineOf = (grantStatusDay: GrantStatusDay, versions: readonly object[]) =>
  new Timeline(checkedVersions(yiwu, versions), new Setting(yiwu, { readings: { grantStatusDay } }))
const grantOf = (grantStatusDay: GrantStatusDay, ...versions: readonly object[]) =>
  academicYearDues(timelineOf(grantStatusDay, versions), studentGrant.definition, '2013-2014').map(({ amount }) =>
    plain(amount),
  )

describe('the status of a student', () => {
  it.each([
    ['on dibao from September, the first month', ['2013-09-01', true], ['6000', '6000']],
    ['on dibao in September alone', ['2013-09-01', true, '2013-10-01', false], ['6000', '6000']],
    ['on dibao from November', ['2013-09-01', false, '2013-11-01', true], ['0', '6000']],
    ['on dibao in August, the last month', ['2013-09-01', false, '2014-08-01', true], ['0', '6000']],
    // A version of 2 August holds from September on, which is a month of the next year.
    ['on dibao a day too late for the last month', ['2013-09-01', false, '2014-08-02', true], ['0', '0']],
    ['never on dibao', ['2013-09-01', false], ['0', '0']],
  ] as const)('counts in the first month, or in any: %s', (_, given, [first, any]) => {
    const versions = [version(given[0], given[1])]
    if (given.length === 4) versions.push(version(given[2], given[3]))
    expect(grantOf('firstMonth', ...versions)).toEqual([first])
    expect(grantOf('anyMonth', ...versions)).toEqual([any])
  })

  it('counts while the student is one of the year, and no longer', () => {
    const left = [version('2013-09-01', false), version('2013-11-01', true, null)]
    expect([grantOf('firstMonth', ...left), grantOf('anyMonth', ...left)]).toEqual([['0'], ['0']])
    const next = [version('2013-09-01', false), version('2013-11-01', true, { academicYear: '2014-2015' })]
    expect([grantOf('firstMonth', ...next), grantOf('anyMonth', ...next)]).toEqual([['0'], ['0']])
  })

  it('counts where it gives most: 4000 as a junior college student on dibao, 6000 later as an undergraduate', () => {
    const changed = [version('2013-09-01', true, { level: 'juniorCollege' }), version('2014-02-01', true)]
    expect([grantOf('firstMonth', ...changed), grantOf('anyMonth', ...changed)]).toEqual([['4000'], ['6000']])
  })

  it('counts in the first month where a programme has no such rule, whatever is read', () => {
    const { definition } = studentGrant
    const { anyMonth: _, ...grant } = definition.grant as Definition['grant'] & { readonly anyMonth?: unknown }
    const timeline = timelineOf('anyMonth', [version('2013-09-01', false), version('2013-11-01', true)])
    const dueUnder = (one: Definition) =>
      academicYearDues(timeline, one, '2013-2014').map(({ amount, readings }) => [
        plain(amount),
        Object.hasOwn(readings, 'grantStatusDay'),
      ])
    expect([dueUnder(definition), dueUnder({ ...definition, grant })]).toEqual([[['6000', true]], [['0', false]]])
  })

  it('is open where a month may decide: 4000 surely, 6000 perhaps', () => {
    const open = [
      version('2013-09-01', true, { level: 'juniorCollege' }),
      version('2014-02-01', true, { academicYear: null }),
    ]
    expect(grantOf('firstMonth', ...open)).toEqual(['4000'])
    expect(grantOf('anyMonth', ...open)).toEqual([{ min: '4000', max: '6000' }])
    const unnamed = [version('2013-09-01', false), version('2014-02-01', true, { academicYear: null })]
    expect(grantOf('firstMonth', ...unnamed)).toEqual(['0'])
    expect(grantOf('anyMonth', ...unnamed)).toEqual([{ min: '0', max: '6000' }])
  })
})

it.each([
  ['on dibao in a later month', true, true],
  ['on dibao in no month', false, false],
  ['of whom nobody knows it of a later month', null, undefined],
] as const)('who is %s has the grant: %j, %j', (_, later, entitled) => {
  const versions = [version('2013-09-01', false), version('2013-11-01', later)]
  const [due] = academicYearDues(timelineOf('anyMonth', versions), studentGrant.definition, '2013-2014')
  expect(due && settled(due.entitled)).toBe(entitled)
})

describe('the reading', () => {
  const versions = [version('2013-09-01', false), version('2013-11-01', true)]

  it('is listed where a year is settled, and is no matter of one day', () => {
    const settled = settleYear(versions, 2013)
    const grant = settled.parts.find(({ programme, period }) => programme === 'studentGrant' && period === '2013-2014')
    expect(grant).toMatchObject({ outcome: 'notEntitled', readings: { grantStatusDay: 'firstMonth' } })
  })

  it('needs a ruling where it changes what was due: 6000 was paid', () => {
    const payment = { household: 'H', person: 's', programme: 'studentGrant', period: '2013-2014', amount: '6000' }
    const { findings } = auditHousehold(versions, [payment], { from: '2013-09', to: '2013-12' })
    const rulings = findings.map(({ kind, due, needsRuling }) => [kind, due, needsRuling?.grantStatusDay])
    expect(rulings).toContainEqual(['shouldHaveExited', '0.00', { firstMonth: '0.00', anyMonth: '6000.00' }])
  })
})

describe('a grant by any month', () => {
  const days = ['2013-09-01', '2013-11-01', '2014-02-01', '2014-06-15']
  const stated = fc.record({ dibao: fc.constantFrom(true, false, null), isStudent: fc.boolean() })

  it('is never less than by the first month, whatever the versions of the household say', () => {
    let more = 0
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1, maxLength: days.length }), (facts) => {
        const versions = facts.map(({ dibao, isStudent }, at) =>
          version(days[at] as string, dibao, isStudent ? {} : null),
        )
        const [first, any] = (['firstMonth', 'anyMonth'] as const).map((way) =>
          academicYearDues(timelineOf(way, versions), studentGrant.definition, '2013-2014').map(({ fen }) => fen),
        )
        first?.forEach((one, at) => {
          const other = any?.[at]
          if (other && other.low > one.low) more += 1
          expect([other && other.low >= one.low, other && (other.high ?? 0n) >= (one.high ?? 0n)]).toEqual([true, true])
        })
      }),
    )
    expect(more).toBeGreaterThan(0)
  })
})
