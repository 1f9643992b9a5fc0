/** A household over time: which version a month has, which months share a snapshot, and what is worked out only once. */
import { describe, expect, it } from 'vitest'
import { Standards } from '../../src'
import { monthDues } from '../../src/household/dues'
import { yuanText } from '../../src/household/fen'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'

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

const timelineOf = (versions: readonly object[]) =>
  new Timeline(checkedVersions(yiwu, versions), new Setting(yiwu, { standards }))

const amountsOf = (timeline: Timeline, month: string) =>
  monthDues(timeline, dibao.definition, month).map(({ fen }) => yuanText(fen.low))

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
    expect(timeline.snapshot('2013-02')).toBeUndefined()
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

  it('have the snapshots of their months, and are kept for a list of months', () => {
    const timeline = changing()
    expect(timeline.stretches(months)).toBe(timeline.stretches(months))
    expect(timeline.stretches(['2013-04'])).toEqual([{ snapshot: timeline.snapshot('2013-04'), months: ['2013-04'] }])
  })
})

/** Counts what a timeline asks of its setting. */
class CountingSetting extends Setting {
  months = 0

  override monthOf(month: string): ReturnType<Setting['monthOf']> {
    this.months += 1
    return super.monthOf(month)
  }
}

describe('the snapshot of a month', () => {
  it('is found as it was', () => {
    const setting = new CountingSetting(yiwu, { standards }, 0)
    const timeline = new Timeline(checkedVersions(yiwu, [version('2013-01-01')]), setting)
    expect(timeline.snapshot('2013-02')).toBe(timeline.snapshot('2013-02'))
    expect([timeline.snapshot('2012-12'), timeline.snapshot('2012-12')]).toEqual([undefined, undefined])
    expect(setting.months).toBe(1)
  })
})
