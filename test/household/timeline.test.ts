/** A household over time: which version a month has, which months share a snapshot, and what is worked out only once. */
import { describe, expect, it } from 'vitest'
import { Standards } from '../../src'
import { Setting } from '../../src/household/setting'
import type { Snapshot } from '../../src/household/snapshot'
import { checkedVersions, Timeline } from '../../src/household/timeline'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { lowIncomeHousehold } from '../../src/yiwu/programmes/low-income-household'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'

const standards = Standards.from([
  { standard: 'ruralDibaoStandard', from: '2012-12-01', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' },
])

const version = (on: string, more: object = {}, member: object = {}) => ({
  id: 'H',
  on,
  residence: 'rural',
  monthlyIncome: '100',
  members: [{ id: 'a', categories: [], ...member }],
  ...more,
})

/** By the exact lane alone, unless calls are counted from 0. */
const timelineOf = (versions: readonly object[], calls = Number.POSITIVE_INFINITY) =>
  new Timeline(checkedVersions(yiwu, versions), new Setting(yiwu, { standards }, calls))

const amountsOf = (timeline: Timeline, month: string) =>
  timeline.determinedIn(month, dibao.definition).map(({ determination }) => determination.amount)

describe('the version of a month', () => {
  it.each([
    ['2013-02', undefined],
    ['2013-03', '2013-03-15'],
    ['2013-04', '2013-03-15'],
    ['2013-05', '2013-05-01'],
    ['2013-06', '2013-05-01'],
    ['2013-07', '2013-06-02'],
    ['2020-01', '2013-06-02'],
  ])('of %s is that of %s: in force on its first day, or the first in its own month', (month, on) => {
    const timeline = timelineOf([version('2013-03-15'), version('2013-05-01'), version('2013-06-02')])
    expect(timeline.versionIn(month)?.on).toBe(on)
    expect(timeline.snapshot(month)?.household.members).toBe(timeline.versionIn(month)?.members)
  })

  it('is none before the month of the first; a claim settled then finds the household as the first has it', () => {
    const timeline = timelineOf([version('2013-03-15'), version('2013-05-01')])
    expect([timeline.id, timeline.firstMonth]).toEqual(['H', '2013-03'])
    expect(timeline.determinedIn('2013-02', dibao.definition)).toEqual([])
    expect(timeline.earliestSnapshot('2013-02').household).toEqual({ ...timeline.versions[0], on: '2013-02-01' })
    expect(timeline.earliestSnapshot('2013-05')).toBe(timeline.snapshot('2013-05'))
  })
})

describe('a month', () => {
  it('is determined on its first, by the standards of that day; December 2012 on the day of the policy', () => {
    const timeline = timelineOf([version('2012-12-03')])
    expect(timeline.snapshot('2012-12')?.household.on).toBe('2012-12-03')
    expect(timeline.snapshot('2013-07')?.household.on).toBe('2013-07-01')
    expect(timeline.standardsIn('2012-12')).toEqual({ ruralDibaoStandard: '400' })
    expect(timeline.standardsIn('2013-07')).toEqual({ ruralDibaoStandard: '480' })
    // 400 - 100 and 480 - 100
    expect(amountsOf(timeline, '2013-06')).toEqual(['300.00'])
    expect(amountsOf(timeline, '2013-07')).toEqual(['380.00'])
  })
})

describe('one snapshot', () => {
  const sameAs = (timeline: Timeline, month: string) =>
    ['2013-04', '2013-05', '2013-06', '2013-07', '2013-08'].filter(
      (other) => timeline.snapshot(other) === timeline.snapshot(month),
    )

  it('stands for the months of one version under the same standards', () => {
    const timeline = timelineOf([version('2013-01-01')])
    expect(sameAs(timeline, '2013-06')).toEqual(['2013-04', '2013-05', '2013-06'])
    expect(sameAs(timeline, '2013-07')).toEqual(['2013-07', '2013-08'])
  })

  it('does not stand for another version, alike as it may be', () => {
    const timeline = timelineOf([version('2013-01-01'), version('2013-05-01')])
    expect(sameAs(timeline, '2013-04')).toEqual(['2013-04'])
    expect(sameAs(timeline, '2013-06')).toEqual(['2013-05', '2013-06'])
  })

  it('ends where a member comes of age: on the first of May in May, a day later in June', () => {
    const bornOn = (birthDate: string | null) => timelineOf([version('2013-01-01', {}, { birthDate })])
    expect(sameAs(bornOn('1995-04-30'), '2013-04')).toEqual(['2013-04'])
    expect(sameAs(bornOn('1995-05-01'), '2013-06')).toEqual(['2013-05', '2013-06'])
    expect(sameAs(bornOn('1995-05-02'), '2013-06')).toEqual(['2013-06'])
    expect(sameAs(bornOn(null), '2013-06')).toEqual(['2013-04', '2013-05', '2013-06'])
  })

  it('serves again for a claim of a month that it stands for', () => {
    const timeline = timelineOf([version('2013-03-01')])
    expect(timeline.earliestSnapshot('2013-01')).toBe(timeline.snapshot('2013-04'))
  })
})

describe('stretches', () => {
  const changing = () => timelineOf([version('2013-04-10'), version('2013-06-01')])
  const months = ['2013-03', '2013-04', '2013-05', '2013-06', '2013-07', '2013-08']

  it('are runs of months with one snapshot, those before the household left out', () => {
    const timeline = changing()
    expect(timeline.stretches(months)).toEqual([
      { snapshot: timeline.snapshot('2013-04'), months: ['2013-04', '2013-05'] },
      { snapshot: timeline.snapshot('2013-06'), months: ['2013-06'] },
      { snapshot: timeline.snapshot('2013-07'), months: ['2013-07', '2013-08'] },
    ])
  })

  it('are kept for a list of months', () => {
    const timeline = changing()
    expect(timeline.stretches(months)).toBe(timeline.stretches(months))
    expect(timeline.stretches(['2013-04'])).toEqual([{ snapshot: timeline.snapshot('2013-04'), months: ['2013-04'] }])
  })
})

/** Counts what a timeline asks of its setting. */
class CountingSetting extends Setting {
  months = 0
  kernels = 0

  override monthOf(month: string): ReturnType<Setting['monthOf']> {
    this.months += 1
    return super.monthOf(month)
  }

  override throughKernels: Setting['throughKernels'] = (household, work) => {
    this.kernels += 1
    return super.throughKernels(household, work)
  }
}

describe('what is asked again', () => {
  it('is found as it was: the snapshot of a month, a programme on it, what the kernels settle', () => {
    const setting = new CountingSetting(yiwu, { standards }, 0)
    const timeline = new Timeline(checkedVersions(yiwu, [version('2013-01-01')]), setting)
    const snapshot = timeline.snapshot('2013-02') as Snapshot
    expect(timeline.snapshot('2013-02')).toBe(snapshot)
    expect(setting.months).toBe(1)
    const determined = timeline.determinedIn('2013-02', dibao.definition)
    expect(timeline.determinedIn('2013-03', dibao.definition)).toBe(determined)
    expect(timeline.determinedIn('2013-02', orphanAllowance.definition)).not.toBe(determined)
    expect(timeline.quicklyOn(snapshot)).toBe(timeline.quicklyOn(snapshot))
    expect(setting.kernels).toBe(1)
    expect(timeline.amountsOn(snapshot)).toBe(timeline.amountsOn(snapshot))
    expect(setting.kernels).toBe(2)
  })

  it('is not tried again where the kernels left it', () => {
    const setting = new CountingSetting(yiwu, { standards })
    const timeline = new Timeline(checkedVersions(yiwu, [version('2013-01-01')]), setting)
    const snapshot = timeline.snapshot('2013-02') as Snapshot
    expect([timeline.quicklyOn(snapshot), timeline.quicklyOn(snapshot)]).toEqual([undefined, undefined])
    expect(setting.kernels).toBe(1)
    expect([...timeline.amountsOn(snapshot), ...timeline.amountsOn(snapshot)]).toEqual([])
    expect(setting.kernels).toBe(2)
  })
})

describe('a programme in a month', () => {
  const withoutExact = (timeline: Timeline) => {
    const snapshot = timeline.snapshot('2013-02') as Snapshot
    Object.defineProperty(snapshot, 'ofHousehold', {
      get: () => {
        throw new Error('The exact lane is asked')
      },
    })
    return timeline
  }

  it('is settled by the kernels where they can, and by the exact lane else', () => {
    const settled = withoutExact(timelineOf([version('2013-01-01')], 0))
    expect(amountsOf(settled, '2013-02')).toEqual(['300.00'])
    const open = withoutExact(timelineOf([version('2013-01-01', { monthlyIncome: null })], 0))
    expect(() => amountsOf(open, '2013-02')).toThrow('The exact lane is asked')
    const status = withoutExact(timelineOf([version('2013-01-01')], 0))
    expect(() => status.determinedIn('2013-02', lowIncomeHousehold.definition)).toThrow('The exact lane is asked')
    const early = withoutExact(timelineOf([version('2013-01-01')]))
    expect(() => amountsOf(early, '2013-02')).toThrow('The exact lane is asked')
  })

  it('comes to sums in fen by the kernels, of every programme with an amount', () => {
    const timeline = timelineOf([version('2013-01-01')], 0)
    timeline.determinedIn('2013-02', dibao.definition)
    const amounts = timeline.amountsOn(timeline.snapshot('2013-02') as Snapshot)
    expect(amounts.get(dibao.definition)).toEqual({ fen: [30_000], entitled: [true] })
    expect(amounts.get(orphanAllowance.definition)).toEqual({ fen: [0], entitled: [false] })
  })
})
