/** What an audit goes by: standards as a register, readings with their defaults, and the same with one of them changed. */
import { describe, expect, it } from 'vitest'
import { type AuditOptions, AuditSetting } from '../../src/audit/setting'
import { AuditWindow } from '../../src/audit/window'
import type { DatedCase } from '../../src/case/case'
import { Snapshot } from '../../src/household/snapshot'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'
import { placesOf } from '../support/issues-of'
import { readingsWith } from '../support/yiwu'
import { caseOf } from './one-household'

const window = AuditWindow.of('2013-03', '2014-02', yiwu.firstDay)
const settingOf = (options: AuditOptions = {}) => new AuditSetting(yiwu, window, options)

describe('standards', () => {
  const consumption = { urbanConsumptionPerCapita: '20000' }

  it('in force throughout hold from the day of the policy on; those that are null or absent are not there', () => {
    const standards = { ruralDibaoStandard: '400', urbanDibaoStandard: 500, scatteredOrphanStandard: null }
    expect(settingOf({ standards }).register.rows()).toEqual([
      { standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500' },
      { standard: 'ruralDibaoStandard', from: '2012-12-03', value: '400' },
    ])
    expect(settingOf().register.rows()).toEqual([])
  })

  it('of consumption are those of every year before one that the window touches, from 2012 on', () => {
    const years = (audited: AuditWindow) =>
      new AuditSetting(yiwu, audited, { standards: consumption }).register
        .rows()
        .map((row) => ['year' in row && row.year, row.value])
    expect(years(window)).toEqual([
      [2011, '20000'],
      [2012, '20000'],
      [2013, '20000'],
    ])
    expect(years(AuditWindow.of('2012-12', '2012-12', yiwu.firstDay))).toEqual([[2011, '20000']])
    expect(years(AuditWindow.none)).toEqual([])
  })

  it('that are a register are taken as they are', () => {
    const register = Standards.from([{ standard: 'ruralDibaoStandard', from: '2013-07-01', value: '430' }])
    const setting = settingOf({ standards: register })
    expect(setting.register).toBe(register)
    expect(setting.setting.standardsOn('2013-08-01')).toEqual({ ruralDibaoStandard: '430' })
  })

  it('and readings that are wrong are refused', () => {
    const codes = (options: object) => placesOf(() => settingOf(options))
    expect(codes({ standards: { ruralDibaoStandard: '-1' } })).toEqual(['moneyNegative standards.ruralDibaoStandard'])
    expect(codes({ readings: { dibaoFloor: 'x' } })).toEqual(['option readings.dibaoFloor'])
  })
})

it('is refused with a name that is no option, and with what is no record', () => {
  const refused = (options: unknown) => placesOf(() => settingOf(options as AuditOptions))
  expect(refused({ reading: {}, Trace: true })).toEqual(['unknownKey reading', 'unknownKey Trace'])
  for (const odd of [Promise.resolve({}), new Map(), null, []]) expect(refused(odd)).toEqual(['object options'])
})

it('has steps and evidence only where they are asked for', () => {
  const flags = ({ trace, evidence }: AuditSetting) => [trace, evidence]
  expect(flags(settingOf())).toEqual([false, false])
  expect(flags(settingOf({ trace: true }))).toEqual([true, false])
  expect(flags(settingOf({ evidence: true }))).toEqual([false, true])
  expect(settingOf({ from: '2001-01' }).window).toBe(window)
})

describe('readings', () => {
  const setting = settingOf({
    standards: { urbanDibaoStandard: '500' },
    readings: { dibaoFloor: 'cityAverage', rounding: 'halfUp' },
  })

  it('are those chosen, and elsewhere the defaults', () => {
    expect(setting.readings).toEqual(readingsWith({ dibaoFloor: 'cityAverage', rounding: 'halfUp' }))
    expect([setting.readings.dibaoFloor, setting.readings.dibaoThreshold]).toEqual(['cityAverage', 'below'])
  })

  it('are changed one at a time, the others and the standards staying', () => {
    const changed = setting.under('dibaoFloor', 'perPerson')
    expect(changed.options).toEqual({
      readings: readingsWith({ dibaoFloor: 'perPerson', rounding: 'halfUp' }),
      trace: false,
    })
    expect(changed.standardsOn('2013-05-01')).toEqual({ urbanDibaoStandard: '500' })
    expect(setting.readings.dibaoFloor).toBe('cityAverage')
  })

  it('make one setting each, whatever household asks', () => {
    const [once, other, rounding] = [
      setting.under('dibaoFloor', 'perPerson'),
      setting.under('dibaoFloor', 'oncePerHousehold'),
      setting.under('rounding', 'byWords'),
    ]
    expect(setting.under('dibaoFloor', 'perPerson')).toBe(once)
    expect([once, other, rounding].map(({ options }) => options.readings)).toEqual([
      readingsWith({ dibaoFloor: 'perPerson', rounding: 'halfUp' }),
      readingsWith({ dibaoFloor: 'oncePerHousehold', rounding: 'halfUp' }),
      readingsWith({ dibaoFloor: 'cityAverage', rounding: 'byWords' }),
    ])
  })

  it('and standards are the same where every step is kept, which is one setting too', () => {
    const traced = setting.traced()
    expect(traced.options).toEqual({ readings: setting.readings, trace: true })
    expect(traced.standardsOn('2013-05-01')).toEqual({ urbanDibaoStandard: '500' })
    expect(setting.traced()).toBe(traced)
    expect(setting.setting.options.trace).toBe(false)
  })
})

describe('kernels', () => {
  const household = caseOf('H') as DatedCase
  const isCompiled = (setting: AuditSetting['setting']) =>
    setting.throughKernels(new Snapshot(household, setting).exact, () => true) === true

  it('are compiled from that many households on, under another reading too, and never where steps are kept', () => {
    const audit = new AuditSetting(yiwu, window, {}, 2)
    expect([audit.setting, audit.setting].map(isCompiled)).toEqual([false, true])
    const other = audit.under('dibaoFloor', 'cityAverage')
    expect([other, other].map(isCompiled)).toEqual([false, true])
    const traced = audit.traced()
    expect([traced, traced, traced].map(isCompiled)).toEqual([false, false, false])
  })

  it('are not worth it for the first few', () => {
    const { setting } = settingOf()
    expect([setting, setting, setting].map(isCompiled)).toEqual([false, false, false])
  })
})
