/** Standards and readings of a run: checked once, told apart by stretches in which no standard changes, kept by month. */
import { describe, expect, it } from 'vitest'
import { Standards } from '../../src'
import { checkedCase } from '../../src/case/case'
import { Setting } from '../../src/household/setting'
import { Snapshot } from '../../src/household/snapshot'
import { yiwu } from '../../src/yiwu/policy'
import { placesOf } from '../support/issues-of'
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
})
