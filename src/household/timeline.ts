/** One household over time: each version of its case holds from its day until the next, month by month. */

import { checkedCase, type DatedCase, datedCase } from '../case/case'
import { birthdays } from '../case/case-values'
import { InputError, issue, issuesWithin } from '../checks/issue'
import type { Determined } from '../kit/determine'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import type { StandardsInForce } from '../kit/standards-in-force'
import { dayDigits } from '../language/day'
import { dayOf, monthOf } from './calendar'
import type { AmountRows } from './compiled-case'
import { QuickHousehold, quickly } from './quick-determined'
import type { Setting } from './setting'
import { determineOne, Snapshot } from './snapshot'

const noAmounts: ReadonlyMap<Definition, AmountRows> = new Map()

/** Months in which nothing changes. */
export interface Stretch {
  readonly snapshot: Snapshot
  readonly months: readonly string[]
}

export class Timeline {
  readonly id: string
  /** In order of their days. */
  readonly versions: readonly [DatedCase, ...DatedCase[]]
  readonly setting: Setting
  private readonly snapshots = new Map<DatedCase, SnapshotsOfVersion>()
  private readonly byMonths = new Map<readonly string[], readonly Stretch[]>()
  private readonly byMonth = new Map<string, Snapshot | undefined>()
  private readonly amounts = new Map<Snapshot, ReadonlyMap<Definition, AmountRows>>()
  private readonly quick = new Map<Snapshot, QuickHousehold | undefined>()
  /** Programmes determined on a snapshot, for every month that it stands for. */
  private readonly determined = new Map<Snapshot, Map<Definition, readonly Determined[]>>()

  /** Takes versions that are checked already; `checkedVersions` does that. */
  constructor(versions: readonly [DatedCase, ...DatedCase[]], setting: Setting) {
    this.id = versions[0].id
    this.versions = versions
    this.setting = setting
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

  /** A programme of the household or its members in a month; worked out once for months in which nothing changes. */
  determinedIn(month: string, definition: Definition): readonly Determined[] {
    const snapshot = this.snapshot(month)
    return snapshot ? this.determinedOn(snapshot, definition) : []
  }

  determinedOn(snapshot: Snapshot, definition: Definition): readonly Determined[] {
    const known = this.determined.get(snapshot) ?? new Map<Definition, readonly Determined[]>()
    this.determined.set(snapshot, known)
    const before = known.get(definition)
    if (before) return before
    const exactly = (): readonly Determined[] => determineOne(definition, snapshot, this.setting.options)
    const settled = this.quicklyOn(snapshot)?.settled(definition)
    const determined = settled ? quickly(definition, settled, exactly) : exactly()
    known.set(definition, determined)
    return determined
  }

  /** What the kernels make of a snapshot; nothing where it is left to the exact lane. */
  quicklyOn(snapshot: Snapshot): QuickHousehold | undefined {
    if (this.quick.has(snapshot)) return this.quick.get(snapshot)
    const quick = this.setting.throughKernels(snapshot.household, (one) => new QuickHousehold(one.determinations()))
    this.quick.set(snapshot, quick)
    return quick
  }

  /** The sums of a snapshot's programmes in fen, of those that the kernels settle. */
  amountsOn(snapshot: Snapshot): ReadonlyMap<Definition, AmountRows> {
    const before = this.amounts.get(snapshot)
    if (before) return before
    const amounts = this.setting.throughKernels(snapshot.household, (one) => one.amounts()) ?? noAmounts
    this.amounts.set(snapshot, amounts)
    return amounts
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

  /** One snapshot stands for all months with the same version, the same standards and the same members under age. */
  private snapshotOf(version: DatedCase, month: string): Snapshot {
    const { policy } = this.setting
    const { day, stretch } = this.setting.monthOf(month)
    const snapshots = this.snapshots.get(version) ?? new SnapshotsOfVersion(this.setting.policy, version)
    this.snapshots.set(version, snapshots)
    return snapshots.of(
      stretch,
      day,
      () => new Snapshot(policy, datedCase(version, day), this.setting.contextOn(day).values),
    )
  }
}

/** The snapshots of one version: by the stretch of standards, and by how many birthdays that matter have passed. */
class SnapshotsOfVersion {
  private readonly birthdays: readonly number[]
  private readonly made: { readonly stretch: number; readonly passed: number; readonly snapshot: Snapshot }[] = []

  constructor(policy: Policy, { members }: DatedCase) {
    this.birthdays = birthdays(policy, members)
  }

  of(stretch: number, day: string, make: () => Snapshot): Snapshot {
    const today = dayDigits(day)
    let passed = 0
    for (const birthday of this.birthdays) if (birthday <= today) passed += 1
    const before = this.made.find((one) => one.stretch === stretch && one.passed === passed)
    if (before) return before.snapshot
    const snapshot = make()
    this.made.push({ stretch, passed, snapshot })
    return snapshot
  }
}

/**
 * Checks the versions of one household and puts them in order of their days.
 * @throws InputError with the path (`[1].members[0].id`) of everything that is wrong, a version of another household
 * and two versions of one day included.
 */
export function checkedVersions(
  policy: Policy,
  given: readonly unknown[],
  on?: string,
): readonly [DatedCase, ...DatedCase[]] {
  if (!Array.isArray(given)) throw new InputError([issue('list', '')])
  const versions = given.map((one, index) => {
    try {
      return checkedCase(policy, one, on)
    } catch (error) {
      if (!(error instanceof InputError) || given.length === 1) throw error
      throw new InputError(issuesWithin(`[${index}]`, error.issues))
    }
  })
  const issues = versions.flatMap(({ id, on: day }, index) => [
    ...(id === versions[0]?.id ? [] : [issue('otherHousehold', `[${index}].id`)]),
    ...(versions.findIndex((other) => other.on === day) < index ? [issue('versionTwice', `[${index}].on`)] : []),
  ])
  if (issues.length > 0) throw new InputError(issues)
  const [first, ...others] = versions.sort((a, b) => (a.on < b.on ? -1 : 1))
  if (!first) throw new InputError([issue('noVersions', '')])
  return [first, ...others]
}
