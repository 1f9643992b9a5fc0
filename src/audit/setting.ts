/** What an audit works under: the window, the standards and readings, and the same with one reading changed. */
import type { AssessOptions } from '../assessment/assess'
import { Setting } from '../assessment/setting'
import { readings } from '../policy/all-readings'
import { checkedReadings, checkedStandards } from '../policy/calculator'
import { defaultReadings, type ReadingId, type Readings } from '../policy/reading-options'
import { type DatedStandard, Standards } from '../policy/register'
import { standardIds } from '../policy/standards'
import { isRegister, type StandardsInForce } from '../policy/standards-in-force'
import { policyDay } from '../validation/schema'
import type { AuditWindow } from './window'

export interface AuditOptions extends Pick<AssessOptions, 'standards' | 'readings'> {
  /** First and last month, `2013-01`; by default what the payments name. */
  readonly from?: string
  readonly to?: string
  /** Adds to each finding every named step behind its due. */
  readonly trace?: boolean
  /** Adds to each finding everything that it rests on, so that it can be sealed and recomputed. */
  readonly evidence?: boolean
}

export class AuditSetting {
  readonly window: AuditWindow
  readonly setting: Setting
  readonly register: Standards
  readonly trace: boolean
  readonly evidence: boolean
  private readonly callsBefore: number | undefined
  private readonly others = new Map<string, Setting>()

  /**
   * Takes what `Setting` takes of the calls before kernels are compiled.
   * @throws InputError with the path of a standard or reading that is wrong.
   */
  constructor(
    window: AuditWindow,
    { standards = {}, readings: chosen = {}, trace = false, evidence = false }: AuditOptions,
    callsBefore?: number,
  ) {
    this.callsBefore = callsBefore
    this.window = window
    this.register = isRegister(standards) ? standards : registerOf(checkedStandards({ standards }), window)
    this.setting = new Setting({ standards: this.register, readings: checkedReadings(chosen) }, callsBefore)
    this.trace = trace
    this.evidence = evidence
  }

  get readings(): Partial<Readings> {
    return this.setting.options.readings
  }

  /** The same setting with one reading changed. */
  under(id: ReadingId, option: string): Setting {
    const key = `${id}=${option}`
    const before = this.others.get(key)
    if (before) return before
    const changed = { ...this.readings, [id]: option }
    const made = new Setting({ standards: this.register, readings: changed }, this.callsBefore)
    this.others.set(key, made)
    return made
  }

  /** The same setting with every named step kept. */
  traced(): Setting {
    const before = this.others.get('trace')
    if (before) return before
    const made = new Setting({ standards: this.register, readings: this.readings, trace: true })
    this.others.set('trace', made)
    return made
  }

  option(id: ReadingId): string {
    return this.readings[id] ?? defaultReadings[id]
  }

  otherOptions(id: ReadingId): readonly string[] {
    return readings[id].options.filter((option) => option !== this.option(id))
  }
}

/** Values in force throughout, as a register. */
function registerOf(inForce: StandardsInForce, window: AuditWindow): Standards {
  const rows = standardIds.flatMap((standard): readonly DatedStandard[] => {
    const value = inForce[standard]
    if (value === undefined || value === null) return []
    if (standard !== 'urbanConsumptionPerCapita') return [{ standard, from: policyDay, value }]
    const before = Number.parseInt(policyDay.slice(0, 4), 10) - 1
    const last = Number.parseInt(window.to.slice(0, 4), 10)
    return Array.from({ length: last - before }, (_, index) => ({ standard, year: before + index, value }))
  })
  return Standards.from(rows)
}
