/** One household over time: each version of its case holds from its day until the next, month by month. */

import { type DatedCase, datedCase } from '../case/case'
import { birthdays } from '../case/case-values'
import {
  deathOf,
  type Exit,
  exitDigits,
  exitOn,
  exitsIn,
  hasLeft,
  wholeExit,
  withExits,
  withExitsOfAll,
} from '../case/exit'
import { keptIn } from '../checks/once'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import type { StandardsInForce } from '../kit/terms'
import { dayOf, monthOf } from './calendar'
import type { ListedClaim } from './claim-list'
import type { Due } from './due'
import type { Setting, SettingMonth, SettingRun } from './setting'
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
  private readonly cases: CasesByDay
  /** Whether a snapshot is asked one programme and seldom another. */
  private readonly isBeside: boolean
  private readonly byCase = new Map<DatedCase, Snapshot>()
  private readonly byMonths = new Map<readonly string[], readonly Stretch[]>()
  private readonly byMonth = new Map<string, Snapshot | undefined>()

  /** Takes versions that are checked already; `checkedVersions` does that. */
  constructor(versions: Versions, setting: Setting, cases?: CasesByDay) {
    this.id = versions[0].id
    this.versions = versions
    this.cases = cases ?? new CasesByDay(setting.policy, versions)
    this.isBeside = cases !== undefined
    this.setting = setting
    this.hasStudents = versions.some(({ members }) => members.some(({ education }) => education))
    this.hasClaims = versions.some(({ members }) => members.some(({ claims }) => claims?.length))
  }

  /** The same household under another setting with the same standards, such as other readings. */
  under(setting: Setting): Timeline {
    return new Timeline(this.versions, setting, this.cases)
  }

  /**
   * The month as whose household a claim is decided: that of its settlement, but of one who died at latest the month of the death.
   */
  monthOfClaim({ of: { id }, claim: { settledOn } }: ListedClaim): string {
    const month = monthOf(settledOn)
    const { household } = this.earliestSnapshot(month)
    const death = deathOf(
      household,
      household.members.findIndex((member) => member.id === id),
    )
    return death ? monthOf(death.on) : month
  }

  /** The exit that has taken effect by a month, of the household or of a member. */
  exitIn(month: string, person: string | undefined): Exit | undefined {
    const { household } = this.earliestSnapshot(month)
    const member = household.members.find(({ id }) => id === person)
    const [own, ofMember] = [household, member].map((one) => one && exitOn(one, household.on))
    return wholeExit(household) ?? ofMember ?? own
  }

  /** The month from which the household is known. */
  get firstMonth(): string {
    return monthOf(this.versions[0].on)
  }

  /** The version in force on the first of a month; the first version counts from its own month. */
  versionIn(month: string): DatedCase | undefined {
    return this.versionOn(`${month}-01`) ?? (month === this.firstMonth ? this.versions[0] : undefined)
  }

  private versionOn(day: string): DatedCase | undefined {
    for (let place = this.versions.length - 1; place >= 0; place -= 1) {
      const version = this.versions[place] as DatedCase
      if (version.on <= day) return version
    }
    return undefined
  }

  standardsIn(month: string): StandardsInForce {
    return this.setting.standardsOn(dayOf(month, this.setting.policy.firstDay))
  }

  /** The household as it was in a month, with that month's standards. */
  snapshot(month: string): Snapshot | undefined {
    if (this.byMonth.has(month)) return this.byMonth.get(month)
    const version = this.versionIn(month)
    const snapshot = version && this.snapshotOf(version, this.setting.monthOf(month))
    this.byMonth.set(month, snapshot)
    return snapshot
  }

  /** The same for a claim settled before the household is known: as its first version has it. */
  earliestSnapshot(month: string): Snapshot {
    return this.snapshot(month) ?? this.snapshotOf(this.versions[0], this.setting.monthOf(month))
  }

  /** Months in runs of one snapshot each; months before the household is known are left out. */
  stretches(months: readonly string[]): readonly Stretch[] {
    const before = this.byMonths.get(months)
    if (before) return before
    const found = this.setting.runsOf(months).flatMap((run) => this.stretchesOf(run))
    this.byMonths.set(months, found)
    return found
  }

  private stretchesOf({ first, last, months }: SettingRun): readonly Stretch[] {
    const version = this.versionOn(first.day)
    // Mostly nothing turns between the first of the months and the last.
    if (version && version === this.versionOn(last.day) && this.cases.areOne(version, first, last))
      return [{ snapshot: this.snapshotOf(version, first), months }]
    const stretches: { readonly snapshot: Snapshot; readonly months: string[] }[] = []
    for (const month of months) {
      const snapshot = this.snapshot(month)
      if (!snapshot) continue
      const before = stretches.at(-1)
      if (before?.snapshot === snapshot) before.months.push(month)
      else stretches.push({ snapshot, months: [month] })
    }
    return stretches
  }

  /** One snapshot stands for all months with the same case. */
  private snapshotOf(version: DatedCase, month: SettingMonth): Snapshot {
    const household = this.cases.of(version, month)
    return keptIn(this.byCase, household, () => new Snapshot(household, this.setting, this.isBeside))
  }
}

/** The versions of a household as cases with a day. They are the same under all readings, so that a case is read once for all. */
class CasesByDay {
  private readonly policy: Policy
  private readonly versions: Versions
  /** In their order, with the exits that hold in each. */
  private readonly standing: readonly DatedCase[]
  private readonly byVersion = new Map<DatedCase, OfVersion>()

  constructor(policy: Policy, versions: Versions) {
    this.policy = policy
    this.versions = versions
    this.standing = withExitsOfAll(versions)
  }

  /** One case stands for all months with the same version and standards, and as many birthdays passed that matter. */
  of(version: DatedCase, { day, today, stretch }: SettingMonth): DatedCase {
    const own = this.own(version)
    const passed = passedBy(own, today)
    for (const one of own.made) if (one.stretch === stretch && one.passed === passed) return one.household
    const household = own.hasExits ? standingOn(own.standing, day) : datedCase(own.standing, day)
    own.made.push({ stretch, passed, household })
    return household
  }

  /** Whether one case stands for all months between two of one stretch of standards. */
  areOne(version: DatedCase, first: SettingMonth, last: SettingMonth): boolean {
    const own = this.own(version)
    return passedBy(own, first.today) === passedBy(own, last.today)
  }

  private own(version: DatedCase): OfVersion {
    const before = this.byVersion.get(version)
    if (before) return before
    const standing = this.standing[this.versions.indexOf(version)] as DatedCase
    const exits = exitsIn(standing)
    const turns = [...birthdays(this.policy, standing.members), ...exits.map(exitDigits)]
    const own: OfVersion = { standing, hasExits: exits.length > 0, turns, made: [] }
    this.byVersion.set(version, own)
    return own
  }
}

function passedBy({ turns }: OfVersion, today: number): number {
  let passed = 0
  for (const turn of turns) if (turn <= today) passed += 1
  return passed
}

/** The cases of a version. */
interface OfVersion {
  /** With the exits that hold in it. */
  readonly standing: DatedCase
  readonly hasExits: boolean
  /** Birthdays that matter, and exits: where days turn. */
  readonly turns: readonly number[]
  readonly made: { readonly stretch: number; readonly passed: number; readonly household: DatedCase }[]
}

/** A version on a day; an exit that has not taken effect is none, so that the kernels can read it. */
function standingOn(version: DatedCase, day: string): DatedCase {
  return datedCase(
    withExits(version, (exit) => hasLeft({ exit }, day)),
    day,
  )
}
