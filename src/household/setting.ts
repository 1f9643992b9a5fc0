/** What a run works under: the city's standards by date and the readings, checked once and shared by all its households. */

import { keptIn } from '../checks/once'
import { ownRecord } from '../checks/own'
import type { DetermineOptions } from '../kit/determine'
import { Law } from '../kit/law'
import { type CallOptions, checkedReadings } from '../kit/options'
import type { Policy } from '../kit/policy'
import type { StandardEntry } from '../kit/register'
import type { StandardsInForce } from '../kit/terms'
import { holdsUnder, surroundings } from '../kit/values'
import { dayDigits } from '../language/day'
import type { Condition } from '../language/quantity'
import { FoundBefore } from '../narrow/before'
import { dayOf } from './calendar'
import { throughKernels } from './case-kernels'
import type { CompiledCase } from './compiled-case'
import type { AssessmentContext, Besides } from './compiled-programmes'
import type { ExactCase } from './exact-case'
import { YearlySums } from './yearly-sums'

/** So many households and days of one stretch of standards before kernels are compiled for it. */
const daysBefore = 64

const mostMonths = 4096

/** The day on which a month is determined, its digits, and the stretch of standards that it lies in. */
export interface SettingMonth {
  readonly day: string
  readonly today: number
  readonly stretch: number
}

/** Months of one stretch of standards, with the first and the last of them. */
export interface SettingRun {
  readonly first: SettingMonth
  readonly last: SettingMonth
  readonly months: readonly string[]
}

export class Setting {
  readonly policy: Policy
  readonly options: DetermineOptions
  /** So many households and days of one stretch of standards before kernels are compiled for it; without end where steps are kept. */
  private readonly callsBefore: number
  readonly yearly: YearlySums
  private readonly law: Law
  private readonly byMonth = new Map<string, SettingMonth>()
  /** An audit asks for the same few lists of months of every household. */
  private readonly byMonths = new WeakMap<readonly string[], readonly SettingRun[]>()
  private readonly held = new Map<Condition, boolean>()
  private readonly byDay = new Map<string, AssessmentContext>()
  private readonly byStretch = new Map<number, AssessmentContext>()
  private readonly byBesides = new Map<Besides, Map<AssessmentContext, AssessmentContext>>()

  /** @throws InputError with the path of a standard or reading that is wrong. */
  constructor(policy: Policy, options: CallOptions, callsBefore = daysBefore) {
    this.policy = policy
    const { standards, readings, trace = false } = ownRecord(options)
    this.law = new Law(policy, standards)
    this.options = { readings: checkedReadings(policy, readings ?? {}), trace }
    this.yearly = new YearlySums(policy, this.options.readings)
    this.callsBefore = trace ? Number.POSITIVE_INFINITY : callsBefore
  }

  /** Whether a condition on readings holds. */
  holds(condition: Condition): boolean {
    return keptIn(this.held, condition, () => holdsUnder(this.policy, this.options.readings)(condition))
  }

  standardsOn(day: string): StandardsInForce {
    return this.law.standardsOn(day)
  }

  /** The day (or year) from which a standard's value in force holds and where it was published, as far as the register says. */
  standardEntryOn(id: string, day: string): StandardEntry | undefined {
    return this.law.register?.entryOn(id, day)
  }

  /** Days of one number have the same law. */
  stretchOf(day: string): number {
    return this.law.stretchOf(day)
  }

  monthOf(month: string): SettingMonth {
    const before = this.byMonth.get(month)
    if (before) return before
    const day = dayOf(month, this.policy.firstDay)
    const made = { day, today: dayDigits(day), stretch: this.stretchOf(day) }
    if (this.byMonth.size >= mostMonths) this.byMonth.clear()
    this.byMonth.set(month, made)
    return made
  }

  /** Some months, in their order, in runs of one stretch of standards each. */
  runsOf(months: readonly string[]): readonly SettingRun[] {
    const before = this.byMonths.get(months)
    if (before) return before
    const runs: { readonly first: SettingMonth; last: SettingMonth; readonly months: string[] }[] = []
    for (const month of months) {
      const own = this.monthOf(month)
      const run = runs.at(-1)
      if (run?.first.stretch === own.stretch) {
        run.months.push(month)
        run.last = own
      } else runs.push({ first: own, last: own, months: [month] })
    }
    this.byMonths.set(months, runs)
    return runs
  }

  /** Standards in force and readings, as values too; not to be changed by who takes them. */
  contextOn(day: string): AssessmentContext {
    const before = this.byDay.get(day)
    if (before) return before
    const context = this.contextIn(this.stretchOf(day), day)
    if (this.byDay.size >= mostMonths) this.byDay.clear()
    this.byDay.set(day, context)
    return context
  }

  private contextIn(stretch: number, day: string): AssessmentContext {
    const before = this.byStretch.get(stretch)
    if (before) return before
    const [inForce, { readings }] = [this.law.on(day), this.options]
    const context = {
      ...inForce,
      readings,
      values: surroundings(this.policy, inForce.inForce, readings),
      calls: 0,
      compiled: undefined,
      before: new FoundBefore(),
    }
    this.byStretch.set(stretch, context)
    return context
  }

  /** What some work makes of a household by the kernels of its day. Returns `undefined` if there are none. */
  throughKernels<T>(one: ExactCase, work: (one: CompiledCase) => T, besides?: Besides): T | undefined {
    const plain = this.contextOn(one.household.on)
    // What a rule that asks the day has beside it tells the day.
    if (besides && plain.law) return undefined
    const context = besides ? this.beside(besides, plain) : plain
    return throughKernels(this.policy, one, context, this.callsBefore, work, besides)
  }

  /** The same context for kernels that have more beside their determinations. */
  private beside(besides: Besides, plain: AssessmentContext): AssessmentContext {
    const contexts = keptIn(this.byBesides, besides, () => new Map<AssessmentContext, AssessmentContext>())
    return keptIn(contexts, plain, () => ({ ...plain, calls: 0, compiled: undefined }))
  }
}
