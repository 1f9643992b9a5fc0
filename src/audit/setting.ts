/** What an audit works under: the window, the standards and readings, and the same with one reading changed. */

import { keptIn } from '../checks/once'
import { checkedOptions } from '../checks/options'
import type { AssessOptions } from '../household/assess'
import type { Due } from '../household/due'
import { Setting } from '../household/setting'
import { checkedReadings, checkedStandards } from '../kit/options'
import type { Policy } from '../kit/policy'
import { readEntries } from '../kit/read-register'
import { type DatedStandard, Register } from '../kit/register'
import { isRegister } from '../kit/standards-in-force'
import { isStatistic, type Readings, type StandardsInForce } from '../kit/terms'
import { Compared } from './compared'
import { namedProgrammes } from './named-programmes'
import type { AuditWindow } from './window'

/** What an audit goes by. */
export interface AuditOptions extends Pick<AssessOptions, 'standards' | 'readings'> {
  /** First and last month, `2013-01`; by default what the payments name. */
  readonly from?: string
  /** The last month, included. */
  readonly to?: string
  /** The programmes that are compared, by any of their names, or `all`; by default those that payments name. */
  readonly programmes?: 'all' | readonly string[] | undefined
  /** Adds to each finding every named step behind its due. */
  readonly trace?: boolean
  /** Adds to each finding everything that it rests on, so that it can be sealed and recomputed. */
  readonly evidence?: boolean
  /** Adds what was paid in order, and would not be in order under another reading. */
  readonly rulings?: boolean
  /**
   * Writes in one line how a due came about.
   * @internal
   */
  readonly worked?: WorkedOut | undefined
}

/** A due worked out in one line; `undefined` where there is nothing to work out. */
export type WorkedOut = (due: Due) => string | undefined

/** @throws InputError for a name that is no option, and for what is no record. */
export const checkedAuditOptions = (given: AuditOptions): AuditOptions =>
  checkedOptions(given, ['standards', 'readings', 'from', 'to', 'programmes', 'trace', 'evidence', 'rulings', 'worked'])

/** What an audit of many households goes by: the policy, the window, the standards and the readings, checked once. */
export class AuditSetting {
  /** @internal */
  readonly policy: Policy
  /**
   * The programmes that are compared, and over which periods.
   * @internal
   */
  readonly compared: Compared
  /** @internal */
  readonly setting: Setting
  /** The standards, by date; values in force throughout hold from the first day of the policy on. */
  readonly register: Register
  /** Whether findings carry every named step behind their due. */
  readonly trace: boolean
  /** Whether findings carry everything that they rest on. */
  readonly evidence: boolean
  /** Whether what is in order is looked at under other readings too. */
  readonly rulings: boolean
  /** @internal */
  readonly worked: WorkedOut | undefined
  private readonly callsBefore: number | undefined
  private readonly byReading = new Map<string, Map<string, Setting>>()
  private withTrace: Setting | undefined

  /**
   * The window, or what is compared, is what is audited, whatever `from`, `to` and `programmes` say; over a window all programmes
   * are compared where `programmes` names none. `callsBefore` is how many calls the household's setting
   * leaves to the exact lane before kernels are compiled.
   * @throws InputError with the path of an option, a standard or a reading that is wrong.
   */
  constructor(policy: Policy, over: AuditWindow | Compared, options: AuditOptions, callsBefore?: number) {
    const checked = checkedAuditOptions(options)
    const { standards = {}, readings = {}, programmes, trace = false, evidence = false, rulings = false } = checked
    this.policy = policy
    this.callsBefore = callsBefore
    this.compared = over instanceof Compared ? over : Compared.over(policy, over, namedProgrammes(policy, programmes))
    this.register = isRegister(standards)
      ? standards
      : registerOf(policy, checkedStandards(policy, { standards }), this.window)
    this.setting = this.settingWith(checkedReadings(policy, readings))
    this.trace = trace
    this.evidence = evidence
    this.rulings = rulings
    this.worked = checked.worked
  }

  /** The months that are looked at. */
  get window(): AuditWindow {
    return this.compared.window
  }

  private settingWith(readings: Readings, trace = false): Setting {
    return new Setting(this.policy, { standards: this.register, readings, trace }, this.callsBefore)
  }

  /** The option at every point, the defaults included. */
  get readings(): Readings {
    return this.setting.options.readings
  }

  /**
   * The same setting with one reading changed.
   * @internal
   */
  under(reading: string, option: string): Setting {
    const options = keptIn(this.byReading, reading, () => new Map<string, Setting>())
    return keptIn(options, option, () => this.settingWith({ ...this.readings, [reading]: option }))
  }

  /**
   * The same setting with every named step kept.
   * @internal
   */
  traced(): Setting {
    this.withTrace ??= this.settingWith(this.readings, true)
    return this.withTrace
  }
}

/** Values in force throughout, as a register; of a statistic, one value for each year that the window goes by. */
function registerOf(policy: Policy, inForce: StandardsInForce, window: AuditWindow): Register {
  const { firstDay } = policy
  const rows = Object.keys(policy.standards).flatMap((standard): readonly DatedStandard[] => {
    const value = inForce[standard]
    if (value === undefined || value === null) return []
    if (!isStatistic(policy, standard)) return [{ standard, from: firstDay, value }]
    const before = Number.parseInt(firstDay, 10) - 1
    const last = Number.parseInt(window.to, 10)
    return Array.from({ length: last - before }, (_, index) => ({ standard, year: before + index, value }))
  })
  return new Register(policy, readEntries(policy, rows))
}
