/** What an audit works under: the window, the standards and readings, and the same with one reading changed. */

import { ownRecord } from '../checks/own'
import { policyDay } from '../checks/schema'
import type { AssessOptions } from '../household/assess'
import { Setting } from '../household/setting'
import { checkedReadings, checkedStandards } from '../kit/calculator'
import { type DatedStandard, Standards } from '../kit/register'
import { isRegister, type StandardsInForce } from '../kit/standards-in-force'
import { readings } from '../yiwu/all-readings'
import { defaultReadings, type ReadingId, type Readings } from '../yiwu/reading-options'
import { isStatistic, standardIds } from '../yiwu/standards'
import type { AuditWindow } from './window'

/** What an audit goes by. */
export interface AuditOptions extends Pick<AssessOptions, 'standards' | 'readings'> {
  /** First and last month, `2013-01`; by default what the payments name. */
  readonly from?: string
  /** The last month, included. */
  readonly to?: string
  /** Adds to each finding every named step behind its due. */
  readonly trace?: boolean
  /** Adds to each finding everything that it rests on, so that it can be sealed and recomputed. */
  readonly evidence?: boolean
}

/**
 * What an audit of many households goes by: its window, the standards and the readings, checked once.
 * @example
 * new AuditSetting(AuditWindow.of('2013-01', '2013-12'), { standards: { ruralDibaoStandard: '400' } }).register.rows()
 * // [{ standard: 'ruralDibaoStandard', from: '2012-12-03', value: '400' }]
 */
export class AuditSetting {
  /** The months that are looked at. */
  readonly window: AuditWindow
  /** @internal */
  readonly setting: Setting
  /** The standards, by date; values in force throughout stand from the day of the policy on. */
  readonly register: Standards
  /** Whether findings carry every named step behind their due. */
  readonly trace: boolean
  /** Whether findings carry everything that they rest on. */
  readonly evidence: boolean
  private readonly callsBefore: number | undefined
  private readonly others = new Map<string, Setting>()

  /**
   * Checks the standards and the readings; the window is what is audited, whatever `from` and `to` say. `callsBefore` is
   * what `Setting` takes of the calls before kernels are compiled.
   * @throws InputError with the path of a standard or reading that is wrong.
   */
  constructor(window: AuditWindow, options: AuditOptions, callsBefore?: number) {
    const { standards = {}, readings: chosen = {}, trace = false, evidence = false } = ownRecord(options)
    this.callsBefore = callsBefore
    this.window = window
    this.register = isRegister(standards) ? standards : registerOf(checkedStandards({ standards }), window)
    this.setting = new Setting({ standards: this.register, readings: checkedReadings(chosen) }, callsBefore)
    this.trace = trace
    this.evidence = evidence
  }

  /** The readings that differ from the defaults. */
  get readings(): Partial<Readings> {
    return this.setting.options.readings
  }

  /**
   * The same setting with one reading changed.
   * @internal
   */
  under(id: ReadingId, option: string): Setting {
    const key = `${id}=${option}`
    const before = this.others.get(key)
    if (before) return before
    const changed = { ...this.readings, [id]: option }
    const made = new Setting({ standards: this.register, readings: changed }, this.callsBefore)
    this.others.set(key, made)
    return made
  }

  /**
   * The same setting with every named step kept.
   * @internal
   */
  traced(): Setting {
    const before = this.others.get('trace')
    if (before) return before
    const made = new Setting({ standards: this.register, readings: this.readings, trace: true })
    this.others.set('trace', made)
    return made
  }

  /** @internal */
  option(id: ReadingId): string {
    return this.readings[id] ?? defaultReadings[id]
  }

  /** @internal */
  otherOptions(id: ReadingId): readonly string[] {
    return readings[id].options.filter((option) => option !== this.option(id))
  }
}

/** Values in force throughout, as a register. */
function registerOf(inForce: StandardsInForce, window: AuditWindow): Standards {
  const rows = standardIds.flatMap((standard): readonly DatedStandard[] => {
    const value = inForce[standard]
    if (value === undefined || value === null) return []
    if (!isStatistic(standard)) return [{ standard, from: policyDay, value }]
    const before = Number.parseInt(policyDay, 10) - 1
    const last = Number.parseInt(window.to, 10)
    return Array.from({ length: last - before }, (_, index) => ({ standard, year: before + index, value }))
  })
  return Standards.from(rows)
}
