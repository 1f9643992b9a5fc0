/** One household over time: each version of its case holds from its day until the next, month by month. */
import { checkedReadings, checkedStandards } from '../policy/calculator'
import type { DetermineOptions } from '../policy/determine'
import { Standards, type StandardsInForce } from '../policy/register'
import { surroundings } from '../policy/values'
import { InputError, issue } from '../validation/issue'
import type { AssessOptions } from './assess'
import { dayOf, monthOf } from './calendar'
import { checkedCase, type DatedCase } from './case'
import { type Snapshot, snapshotOf } from './snapshot'

export class Timeline {
  readonly id: string
  /** In order of their days. */
  readonly versions: readonly [DatedCase, ...DatedCase[]]
  readonly options: DetermineOptions
  private readonly standards: Standards | StandardsInForce
  private readonly snapshots = new Map<string, Snapshot>()

  /** Takes versions that are checked already; `checkedVersions` does that. */
  constructor(versions: readonly [DatedCase, ...DatedCase[]], options: AssessOptions) {
    const { standards = {} } = options
    this.id = versions[0].id
    this.versions = versions
    this.standards = standards instanceof Standards ? standards : checkedStandards({ standards })
    this.options = { readings: checkedReadings(options.readings ?? {}), trace: options.trace ?? false }
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
    return this.standards instanceof Standards ? this.standards.inForce(dayOf(month)) : this.standards
  }

  /** The household as it was in a month, with that month's standards. */
  snapshot(month: string): Snapshot | undefined {
    const version = this.versionIn(month)
    return version && this.snapshotOf(version, month)
  }

  /** The same for a claim settled before the household is known: as its first version has it. */
  earliestSnapshot(month: string): Snapshot {
    return this.snapshot(month) ?? this.snapshotOf(this.versions[0], month)
  }

  private snapshotOf(version: DatedCase, month: string): Snapshot {
    const made = this.snapshots.get(month)
    if (made) return made
    const around = surroundings(this.standardsIn(month), this.options.readings)
    const snapshot = snapshotOf({ ...version, on: dayOf(month) }, around)
    this.snapshots.set(month, snapshot)
    return snapshot
  }
}

/**
 * Checks the versions of one household and puts them in order of their days.
 * @throws InputError with the path (`[1].members[0].id`) of everything that is wrong, a version of another household
 * and two versions of one day included.
 */
export function checkedVersions(given: readonly unknown[], on?: string): readonly [DatedCase, ...DatedCase[]] {
  const versions = given.map((one, index) => {
    try {
      return checkedCase(one, on)
    } catch (error) {
      if (!(error instanceof InputError) || given.length === 1) throw error
      throw new InputError(error.issues.map((found) => issue(found.code, `[${index}].${found.path}`, found.values)))
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
