/** One household over time: each version of its case holds from its day until the next, month by month. */

import { type DatedCase, datedCase } from '../case/case'
import { birthdays } from '../case/case-values'
import type { Definition } from '../kit/programme'
import type { StandardsInForce } from '../kit/terms'
import { dayOf, monthOf } from './calendar'
import type { Due } from './due'
import type { Setting } from './setting'
import { Snapshot } from './snapshot'
import type { Versions } from './versions'

/** Months in which nothing changes. */
export interface Stretch {
  readonly snapshot: Snapshot
  readonly months: readonly string[]
}

export class Timeline {
  readonly id: string
  /** In order of their days. */
  readonly versions: Versions
  readonly setting: Setting
  /** Whether some version has a pupil or student, or a claim. */
  readonly hasStudents: boolean
  readonly hasClaims: boolean
  /** Dues of claims that were asked for before. */
  readonly claimDues = new Map<Definition, readonly Due[]>()
  private readonly byVersion = new Map<DatedCase, OfVersion>()
  private readonly byMonths = new Map<readonly string[], readonly Stretch[]>()
  private readonly byMonth = new Map<string, Snapshot | undefined>()

  /** Takes versions that are checked already; `checkedVersions` does that. */
  constructor(versions: Versions, setting: Setting) {
    this.id = versions[0].id
    this.versions = versions
    this.setting = setting
    this.hasStudents = versions.some(({ members }) => members.some(({ education }) => education))
    this.hasClaims = versions.some(({ members }) => members.some(({ claims }) => claims?.length))
  }

  /** The month from which the household is known. */
  get firstMonth(): string {
    return monthOf(this.versions[0].on)
  }

  /** The version in force on the first of a month; the first version counts from its own month. */
  versionIn(month: string): DatedCase | undefined {
    const version = this.versions.findLast(({ on }) => on <= `${month}-01`)
    return version ?? (month === this.firstMonth ? this.versions[0] : undefined)
  }

  standardsIn(month: string): StandardsInForce {
    return this.setting.standardsOn(dayOf(month, this.setting.policy.firstDay))
  }

  /** The household as it was in a month, with that month's standards. */
  snapshot(month: string): Snapshot | undefined {
    if (this.byMonth.has(month)) return this.byMonth.get(month)
    const version = this.versionIn(month)
    const snapshot = version && this.snapshotOf(version, month)
    this.byMonth.set(month, snapshot)
    return snapshot
  }

  /** The same for a claim settled before the household is known: as its first version has it. */
  earliestSnapshot(month: string): Snapshot {
    return this.snapshot(month) ?? this.snapshotOf(this.versions[0], month)
  }

  /** Months in runs of one snapshot each; months before the household is known are left out. */
  stretches(months: readonly string[]): readonly Stretch[] {
    const before = this.byMonths.get(months)
    if (before) return before
    const runs: { readonly snapshot: Snapshot; readonly months: string[] }[] = []
    for (const month of months) {
      const snapshot = this.snapshot(month)
      if (!snapshot) continue
      const last = runs.at(-1)
      if (last?.snapshot === snapshot) last.months.push(month)
      else runs.push({ snapshot, months: [month] })
    }
    this.byMonths.set(months, runs)
    return runs
  }

  /** One snapshot stands for all months with the same version and standards, and as many birthdays passed that matter. */
  private snapshotOf(version: DatedCase, month: string): Snapshot {
    const { day, today, stretch } = this.setting.monthOf(month)
    const own = this.byVersion.get(version) ?? { birthdays: birthdays(this.setting.policy, version.members), made: [] }
    this.byVersion.set(version, own)
    let passed = 0
    for (const birthday of own.birthdays) if (birthday <= today) passed += 1
    const before = own.made.find((one) => one.stretch === stretch && one.passed === passed)
    if (before) return before.snapshot
    const snapshot = new Snapshot(datedCase(version, day), this.setting)
    own.made.push({ stretch, passed, snapshot })
    return snapshot
  }
}

/** The snapshots of a version. */
interface OfVersion {
  readonly birthdays: readonly number[]
  readonly made: { readonly stretch: number; readonly passed: number; readonly snapshot: Snapshot }[]
}
