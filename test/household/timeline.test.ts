/** A household over time: which version a month has, which months share a snapshot, and what is worked out only once. */
import { describe, expect, it } from 'vitest'
import { Standards } from '../../src'
import { exitOf } from '../../src/case/exit'
import { monthsOfYear } from '../../src/household/calendar'
import { ClaimList } from '../../src/household/claim-list'
import { CompiledCase } from '../../src/household/compiled-case'
import { monthDues } from '../../src/household/dues'
import { yuanText } from '../../src/household/fen'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { watched } from '../support/watched'

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

describe('the months of a year in which nothing changes', () => {
  // The standard changes in July. Whoever is born on 10 April 1995 is under 18 on the first of April, and no more on the first of May.
  const year = ['2013-01..2013-06', '2013-07..2013-12']
  it.each<readonly [string, object, readonly string[]]>([
    ['without a day that matters', {}, year],
    [
      'with a birthday that matters',
      { birthDate: '1995-04-10' },
      ['2013-01..2013-04', '2013-05..2013-06', year[1] as string],
    ],
    ['with one that does not', { birthDate: '1994-04-10' }, year],
    [
      'with an exit',
      { exit: { on: '2013-02-10', reason: 'death' } },
      ['2013-01..2013-02', '2013-03..2013-06', year[1] as string],
    ],
  ])('stand together: %s', (_, member, stretches) => {
    const timeline = timelineOf([version('2013-01-01', {}, member)])
    const found = timeline.stretches(monthsOfYear('2013', yiwu.firstDay))
    expect(found.map(({ months }) => `${months[0]}..${months.at(-1)}`)).toEqual(stretches)
    for (const { snapshot, months } of found)
      for (const month of months) expect(timeline.snapshot(month)).toBe(snapshot)
  })
})

it('months are asked one by one only where something turns: from January to June, and not from July on', () => {
  const setting = new CountingSetting(yiwu, { standards }, 0)
  const year = monthsOfYear('2013', yiwu.firstDay)
  setting.runsOf(year)
  const askedOf = (member: object) => {
    const before = setting.months
    new Timeline(checkedVersions(yiwu, [version('2013-01-01', {}, member)]), setting).stretches(year)
    return setting.months - before
  }
  expect([askedOf({}), askedOf({ birthDate: '1995-04-10' })]).toEqual([0, 6])
})

describe('the same household under other readings', () => {
  const timelineBeside = () => {
    const of = (dibaoFloor: 'perPerson' | 'cityAverage') =>
      new Setting(yiwu, { standards, readings: { dibaoFloor } }, 0)
    const first = new Timeline(
      checkedVersions(yiwu, [version('2013-01-01', { monthlyIncome: '390' })]),
      of('perPerson'),
    )
    return [first, first.under(of('cityAverage'))] as const
  }

  it('has the same cases, and dues by its own readings: 400 - 390 = 10, under a floor of 40% x 400 = 160, or under none', () => {
    const [first, other] = timelineBeside()
    expect(other.snapshot('2013-02')?.household).toBe(first.snapshot('2013-02')?.household)
    expect([first, other].map((one) => amountsOf(one, '2013-02'))).toEqual([['160.00'], ['10.00']])
  })

  it('is asked one programme and not all at once', () => {
    const [first, other] = timelineBeside()
    const askedOf = (timeline: Timeline) =>
      watched(CompiledCase.prototype, 'answers', () => amountsOf(timeline, '2013-02')).calls.map(
        ({ given: [one] }) => one,
      )
    expect([askedOf(first), askedOf(other)]).toEqual([[undefined], [dibao.definition]])
  })
})

it('has students or claims where one version has one member with them', () => {
  const plain = version('2013-01-01')
  const members = (more: object) => version('2013-05-01', { members: [{ id: 'a' }, { id: 'b', ...more }] })
  const told = (more: object) => {
    const { hasStudents, hasClaims } = timelineOf([plain, members(more)])
    return [hasStudents, hasClaims]
  }
  expect(told({ education: { level: 'primary' } })).toEqual([true, false])
  expect(told({ claims: [{ id: 'c', settledOn: '2013-05-10' }] })).toEqual([false, true])
  expect(told({ education: null, claims: [] })).toEqual([false, false])
})

describe('the month as whose household a claim is decided', () => {
  it('is that of its settlement, but of one who died that of the death', () => {
    const claims = [{ id: 'c', settledOn: '2013-05-10' }]
    const death = { exit: { on: '2013-02-10', reason: 'death' } }
    const members = [
      { id: 'a', claims },
      { id: 'b', claims, ...death },
      { id: 'd', claims, exit: { on: '2013-02-10', reason: 'other' } },
    ]
    const timeline = timelineOf([
      version('2013-01-01', { members }),
      version('2013-05-01', { members: [members[0], members[2]] }),
    ])
    const monthsOf = (...settledOn: readonly string[]) =>
      new ClaimList(timeline.versions).all.map(({ claim, ...one }) =>
        settledOn.map((day) => timeline.monthOfClaim({ ...one, claim: { ...claim, settledOn: day } })),
      )
    expect(monthsOf('2013-02-28', '2013-04-01', '2013-05-10')).toEqual([
      ['2013-02', '2013-04', '2013-05'],
      // In May nobody tells of b any more.
      ['2013-02', '2013-02', '2013-05'],
      ['2013-02', '2013-04', '2013-05'],
    ])
  })
})

describe('an exit', () => {
  const exit = { on: '2013-02-10', reason: 'death' }
  const exitsIn = (...versions: readonly object[]) => {
    const timeline = timelineOf(versions)
    return ['2013-02', '2013-03'].map((month) => timeline.snapshot(month)?.household.members.map(exitOf))
  }

  it('is none before it takes effect, and holds in the versions before the one that tells it', () => {
    expect(exitsIn(version('2013-01-01', {}, { exit }))).toEqual([[undefined], [exit]])
    expect(exitsIn(version('2013-01-01'), version('2013-05-01', {}, { exit }))).toEqual([[undefined], [exit]])
    expect(exitsIn(version('2013-01-01'), version('2013-05-01'))).toEqual([[undefined], [undefined]])
  })
})

describe('the exit that has taken effect', () => {
  // An exit takes effect on the first of the month after its day.
  const february = (reason: string) => ({ exit: { on: '2013-02-10', reason } })
  const couple = (ofHousehold: object, ofB: object) =>
    timelineOf([version('2013-01-01', { members: [{ id: 'a' }, { id: 'b', ...ofB }], ...ofHousehold })])

  it.each<readonly [string, object, object, readonly (string | undefined)[]]>([
    // Of the household, of a, of b
    ['of nobody', {}, {}, [undefined, undefined, undefined]],
    ['of one member is that of the member alone', {}, february('death'), [undefined, undefined, 'death']],
    ['of the household is that of all', february('ownRequest'), {}, Array(3).fill('ownRequest')],
    [
      'of a member comes before one of the household',
      february('other'),
      february('death'),
      ['other', 'other', 'death'],
    ],
    ['by which all has ended comes before both', february('movedAway'), february('death'), Array(3).fill('movedAway')],
  ])('%s', (_, ofHousehold, ofB, reasons) => {
    const timeline = couple(ofHousehold, ofB)
    const reasonsIn = (month: string) =>
      [undefined, 'a', 'b'].map((person) => timeline.exitIn(month, person)?.reason ?? undefined)
    expect(reasonsIn('2013-02')).toEqual([undefined, undefined, undefined])
    expect(reasonsIn('2013-03')).toEqual(reasons)
  })

  it('of nobody who is not a member', () => {
    expect(couple({}, february('death')).exitIn('2013-03', 'z')).toBeUndefined()
  })
})
