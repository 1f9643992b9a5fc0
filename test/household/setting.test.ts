/** Standards and readings of a run: checked once, told apart by stretches in which no standard changes, kept by month. */
import { describe, expect, it } from 'vitest'
import { Standards } from '../../src'
import { checkedCase } from '../../src/case/case'
import { linesIn } from '../../src/explain/lines-by-kernels'
import { Setting } from '../../src/household/setting'
import { Snapshot } from '../../src/household/snapshot'
import { yiwu } from '../../src/yiwu/policy'
import { readings } from '../../src/yiwu/readings'
import { placesOf } from '../support/issues-of'
import { watched } from '../support/watched'
import { readingsWith, surroundings } from '../support/yiwu'

const register = Standards.from([
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400', source: 'an illustrative notice' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' },
])
const plain = { ruralDibaoStandard: '400' }

const household = (on: string) =>
  checkedCase(yiwu, { id: 'H', on, residence: 'rural', monthlyIncome: '100', members: [{ id: 'a', categories: [] }] })

describe('what a run is given', () => {
  it('is nothing at all: no standard, the default readings, no steps', () => {
    const setting = new Setting(yiwu, {})
    expect(setting.options).toEqual({ readings: readingsWith(), trace: false })
    expect(setting.standardsOn('2013-06-01')).toEqual({})
  })

  it('is checked', () => {
    const found = (options: object) => placesOf(() => new Setting(yiwu, options))
    expect(found({ standards: { ruralDibaoStandard: '400元' } })).toEqual(['moneyUnit standards.ruralDibaoStandard'])
    expect(found({ readings: { rounding: 'up' } })).toEqual(['option readings.rounding'])
    expect(found({ standards: plain, readings: { rounding: 'halfUp' }, trace: true })).toEqual([])
  })

  it('reaches the rules', () => {
    expect(new Setting(yiwu, { readings: { rounding: 'halfUp' }, trace: true }).options).toEqual({
      readings: readingsWith({ rounding: 'halfUp' }),
      trace: true,
    })
  })
})

it('a condition on readings holds or not by those of the run', () => {
  const [isUp, isHalfUp] = [readings.rounding.is('halfUp').not(), readings.rounding.is('halfUp')]
  const holds = (setting: Setting) => [isUp, isHalfUp, isUp].map((condition) => setting.holds(condition))
  expect(holds(new Setting(yiwu, {}))).toEqual([true, false, true])
  expect(holds(new Setting(yiwu, { readings: { rounding: 'halfUp' } }))).toEqual([false, true, false])
})

describe('plain standards', () => {
  it('hold on every day, in one stretch, from no day that is known', () => {
    const setting = new Setting(yiwu, { standards: plain })
    expect(setting.standardsOn('2012-12-03')).toEqual(plain)
    expect(setting.standardsOn('2030-01-01')).toEqual(plain)
    expect(setting.stretchOf('2012-12-03')).toBe(0)
    expect(setting.stretchOf('2030-01-01')).toBe(0)
    expect(setting.standardEntryOn('ruralDibaoStandard', '2013-06-01')).toBeUndefined()
  })
})

describe('a register', () => {
  const settingOf = () => new Setting(yiwu, { standards: register })

  it.each([
    ['2012-12-31', undefined, undefined],
    ['2013-01-01', '400', 'an illustrative notice'],
    ['2013-06-30', '400', 'an illustrative notice'],
    ['2013-07-01', '480', undefined],
  ])('on %s gives %s, published in %s', (day, value, source) => {
    const setting = settingOf()
    expect(setting.standardsOn(day).ruralDibaoStandard).toBe(value)
    expect(setting.standardEntryOn('ruralDibaoStandard', day)?.value).toBe(value)
    expect(setting.standardEntryOn('ruralDibaoStandard', day)?.source).toBe(source)
  })

  it('has one stretch for the days between two changes', () => {
    const setting = settingOf()
    expect(setting.stretchOf('2013-01-01')).toBe(setting.stretchOf('2013-06-30'))
    expect(setting.stretchOf('2013-07-01')).not.toBe(setting.stretchOf('2013-06-30'))
    expect(setting.stretchOf('2012-12-31')).not.toBe(setting.stretchOf('2013-01-01'))
  })

  it('gives a month the day it is determined on, and the stretch of that day', () => {
    const setting = settingOf()
    const monthOf = (day: string, today: number) => ({ day, today, stretch: setting.stretchOf(day) })
    expect(setting.monthOf('2013-07')).toEqual(monthOf('2013-07-01', 20130701))
    expect(setting.monthOf('2012-12')).toEqual(monthOf('2012-12-03', 20121203))
  })

  it('makes one context for a stretch: standards, readings and both as values', () => {
    const setting = settingOf()
    const context = setting.contextOn('2013-02-01')
    expect(context).toMatchObject({ inForce: { ruralDibaoStandard: '400' }, readings: {}, calls: 0 })
    expect(context.compiled).toBeUndefined()
    expect(context.values).toEqual(surroundings({ ruralDibaoStandard: '400' }, {}))
    expect(setting.contextOn('2013-06-30')).toBe(context)
    expect(setting.contextOn('2013-07-01')).not.toBe(context)
    expect(setting.contextOn('2013-07-01').inForce).toEqual({ ruralDibaoStandard: '480' })
  })
})

describe('months', () => {
  it('are kept, 4096 of them', () => {
    const setting = new Setting(yiwu, { standards: register })
    const first = setting.monthOf('2013-01')
    for (let month = 1; month < 4096; month++)
      setting.monthOf(`${3000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`)
    expect(setting.monthOf('2013-01')).toBe(first)
    setting.monthOf('2013-02')
    expect(setting.monthOf('2013-01')).not.toBe(first)
    expect(setting.monthOf('2013-01')).toEqual(first)
  })
})

describe('runs of months', () => {
  const runsOf = (setting: Setting, ...months: readonly string[]) =>
    setting.runsOf(months).map(({ first, last, months: own }) => [first.day, last.day, own])

  it('are those of one stretch of standards each, in their order', () => {
    const setting = new Setting(yiwu, { standards: register })
    expect(runsOf(setting)).toEqual([])
    expect(runsOf(setting, '2013-05')).toEqual([['2013-05-01', '2013-05-01', ['2013-05']]])
    // The standard is another from 2013-01 on, and another again from 2013-07 on.
    expect(runsOf(setting, '2012-12', '2013-01', '2013-04', '2013-06', '2013-07', '2013-08', '2013-02')).toEqual([
      ['2012-12-03', '2012-12-03', ['2012-12']],
      ['2013-01-01', '2013-06-01', ['2013-01', '2013-04', '2013-06']],
      ['2013-07-01', '2013-08-01', ['2013-07', '2013-08']],
      ['2013-02-01', '2013-02-01', ['2013-02']],
    ])
  })

  it('are kept by their list', () => {
    const setting = new Setting(yiwu, { standards: register })
    const months = ['2013-05', '2013-07']
    expect(setting.runsOf(months)).toBe(setting.runsOf(months))
    expect(setting.runsOf([...months])).not.toBe(setting.runsOf(months))
  })
})

it('the stretch of a day is looked up once for its context, of 4096 days', () => {
  const setting = new Setting(yiwu, { standards: register })
  const lookedUp = (day: string) => {
    const { made, calls } = watched(Setting.prototype, 'stretchOf', () => setting.contextOn(day))
    return [made, calls.length]
  }
  const [context, calls] = lookedUp('2013-01-01')
  expect(calls).toBe(1)
  const inMonth = (day: number) => String((day % 28) + 1).padStart(2, '0')
  for (let day = 1; day < 4096; day++) setting.contextOn(`${2013 + Math.floor(day / 28)}-02-${inMonth(day)}`)
  expect(lookedUp('2013-01-01')).toEqual([context, 0])
  setting.contextOn('2013-03-01')
  expect(lookedUp('2013-01-01')).toEqual([context, 1])
})

describe('kernels', () => {
  const nameOf = (setting: Setting, day = '2013-06-01') =>
    setting.throughKernels(
      new Snapshot(household(day), setting).exact,
      (one) => one.determinations().map(({ household: name }) => name)[0],
    )

  it('are made once a stretch of standards has been asked for 64 times', () => {
    const setting = new Setting(yiwu, { standards: register })
    for (let call = 1; call < 64; call++) expect(nameOf(setting, `2013-02-${call % 2 ? '01' : '02'}`)).toBeUndefined()
    expect(nameOf(setting)).toBe('H')
    expect(nameOf(setting)).toBe('H')
    expect(nameOf(setting, '2013-07-01')).toBeUndefined()
  })

  it('are made at once where that is asked for, and never where steps are kept', () => {
    expect(nameOf(new Setting(yiwu, { standards: plain }, 0))).toBe('H')
    expect(nameOf(new Setting(yiwu, { standards: plain, trace: true }, 0))).toBeUndefined()
  })
  describe('with more beside their determinations', () => {
    const amended = Standards.from([
      { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
      { figure: 'medicalAidShare', from: '2015-03-01', value: '0.85' },
    ])
    const [zh, en] = [linesIn(yiwu, 'zh'), linesIn(yiwu, 'en')]
    const compiledBy = (setting: Setting, besides?: typeof zh) =>
      setting.throughKernels(new Snapshot(household('2013-06-01'), setting).exact, (one) => one.compiled, besides)

    it('are others than those without, and others for what else is beside, each kept', () => {
      const setting = new Setting(yiwu, { standards: plain }, 0)
      const made = [undefined, zh, en].map((besides) => compiledBy(setting, besides))
      expect(made.map((one) => one?.hasBeside)).toEqual([false, true, true])
      expect(new Set(made).size).toBe(3)
      for (const [place, besides] of [undefined, zh, en].entries())
        expect(compiledBy(setting, besides)).toBe(made[place])
    })

    it('are made once they have been asked for often enough themselves', () => {
      const setting = new Setting(yiwu, { standards: plain }, 2)
      const isMade = (besides?: typeof zh) => compiledBy(setting, besides) !== undefined
      expect([isMade(), isMade(), isMade(zh), isMade(zh)]).toEqual([false, true, false, true])
    })

    it('are none where the day of a claim decides which figures it goes by', () => {
      const setting = new Setting(yiwu, { standards: amended }, 0)
      expect(compiledBy(setting)?.hasBeside).toBe(false)
      expect(compiledBy(setting, zh)).toBeUndefined()
    })
  })
})
