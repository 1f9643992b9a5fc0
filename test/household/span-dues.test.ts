/** What several months come to as one sum, as a payments table names them: `2013-11..2014-02`. Worked out by hand. */
import { describe, expect, it } from 'vitest'
import { Standards } from '../../src'
import { plain } from '../../src/exact/value'
import { outcomeOf } from '../../src/household/due'
import { dueAt, duesOf } from '../../src/household/dues'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import type { Definition } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'
import { priceSubsidy } from '../../src/yiwu/programmes/price-subsidy'

const standards = Standards.from([
  { standard: 'ruralDibaoStandard', from: '2012-12-01', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000' },
  { standard: 'urbanConsumptionPerCapita', year: 2013, value: '24001' },
  { standard: 'urbanConsumptionPerCapita', year: 2014, value: '26000' },
])

const household = (on: string, members: readonly object[]) => ({
  id: 'H',
  on,
  residence: 'rural',
  monthlyIncome: '500',
  certified: {},
  members,
})
const adult = { id: 'a', categories: [] }
const orphan = (id: string) => ({ id, categories: ['orphan'], orphanCare: 'institution' })

const timelineOf = (...versions: readonly object[]) =>
  new Timeline(checkedVersions(yiwu, versions), new Setting(yiwu, { standards }))
const sumOf = (timeline: Timeline, definition: Definition, period: string, person?: string) => {
  const due = dueAt(timeline, { definition, period, person })
  return [outcomeOf(due), plain(due.amount), due.parts.length]
}

it.each<readonly [string, string, number]>([
  // A line of 800: 800 - 500 = 300 is under the floor of 40% of 800. From July one of 960: 960 - 500 = 460.
  ['2013-06..2013-07', '780', 2],
  ['2013-01..2013-12', '4680', 12],
  // 6 x 320 and 7 x 460
  ['2013-01..2014-01', '5140', 13],
])('dibao of %s is the sum of its months, %s, of %d parts', (period, amount, parts) => {
  const timeline = timelineOf(household('2013-01-01', [adult, { id: 'b', categories: [] }]))
  expect(sumOf(timeline, dibao.definition, period)).toEqual(['entitled', amount, parts])
})

/**
 * The yearly figures are 70% of the consumption of the year before: 14000 of 2013, 16800.70 of 2014, 18200 of 2015. The orphan x is
 * there in all months from December 2013, y from March 2014, z from January to December 2014.
 */
const orphans = () =>
  timelineOf(
    household('2013-12-01', [adult, orphan('x')]),
    household('2014-01-01', [adult, orphan('x'), orphan('z')]),
    household('2014-03-01', [adult, orphan('x'), orphan('y'), orphan('z')]),
    household('2015-01-01', [adult, orphan('x'), orphan('y')]),
  )

it.each<readonly [string, string, string, string, number]>([
  // (16800.70 x 2) / 12 = 2800.11666..., up
  ['x', '2014-05..2014-06', 'entitled', '2800.12', 2],
  // (14000 + 16800.70) / 12 = 2566.725, up; neither year is there whole
  ['x', '2013-12..2014-01', 'entitled', '2566.73', 2],
  // the year 2014 by itself, 16800.70; and (14000 + 18200) / 12 = 2683.333..., up
  ['x', '2013-12..2015-01', 'entitled', '19484.04', 14],
  ['x', '2014-01..2014-12', 'entitled', '16800.7', 12],
  // 10 months of the year: 168007 / 12 = 14000.58333..., up; and 18200 / 12 = 1516.666..., up. In one it would be 15517.25.
  ['y', '2014-01..2015-01', 'entitled', '15517.26', 11],
  // no other months than those of the year
  ['z', '2013-12..2015-01', 'entitled', '16800.7', 12],
  ['a', '2013-12..2015-01', 'notEntitled', '0', 14],
  ['y', '2013-12..2014-01', 'notEntitled', '0', 0],
])('the allowance of %s for %s: %s, %s', (person, period, outcome, amount, parts) => {
  expect(sumOf(orphans(), orphanAllowance.definition, period, person)).toEqual([outcome, amount, parts])
})

describe('one programme for all', () => {
  const shown = (definition: Definition, months: readonly string[], years: readonly string[] = []) =>
    duesOf(orphans(), definition, { months, years, academicYears: [] }).map(({ person, period, amount, parts }) => [
      person,
      period,
      plain(amount),
      parts.length,
    ])

  it('has of each person the months and years that the person was there', () => {
    const span = '2013-12..2015-01'
    expect(shown(orphanAllowance.definition, [span])).toEqual([
      ['a', span, '0', 14],
      ['x', span, '19484.04', 14],
      ['y', span, '15517.26', 11],
      ['z', span, '16800.7', 12],
    ])
  })

  it('has the years first, and then the months: 168007 / 12 of y, 14000 / 12 of x, both up', () => {
    expect(shown(orphanAllowance.definition, ['2013-12'], ['2014'])).toEqual([
      ['a', '2014', '0', 12],
      ['x', '2014', '16800.7', 12],
      ['z', '2014', '16800.7', 12],
      ['y', '2014', '14000.59', 10],
      ['a', '2013-12', '0', 1],
      ['x', '2013-12', '1166.67', 1],
    ])
  })

  it('has no sum where it has no amount', () => {
    expect(shown(priceSubsidy.definition, ['2014-05'], ['2014'])).toEqual([])
  })
})

it('a claim that is not named is none', () => {
  const members = [{ ...adult, claims: [{ id: 'c', settledOn: '2013-02-01' }] }]
  const timeline = timelineOf(household('2013-01-01', members))
  const key = { definition: medicalAssistance.definition, period: '', person: 'a' }
  expect([dueAt(timeline, key).parts.length, dueAt(timeline, { ...key, claim: 'c' }).parts.length]).toEqual([0, 1])
})

it('a sum that is named with a claim is none of a programme without claims', () => {
  const members = [{ ...adult, claims: [{ id: 'c', settledOn: '2013-02-01' }] }]
  const due = dueAt(timelineOf(household('2013-01-01', members)), {
    definition: dibao.definition,
    period: '2013-02',
    claim: 'c',
  })
  expect([outcomeOf(due), plain(due.amount), due.parts]).toEqual(['notEntitled', '0', []])
})
