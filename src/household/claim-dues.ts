/**
 * The medical claims of a household over time: each as the latest version has it, about the member as it was in the month of
 * settlement, settled once over the years they touch.
 */

import { memberValues } from '../case/case-values'
import { keptIn, onceForLast } from '../checks/once'
import { readingsUsedBy } from '../kit/determine'
import { claimRulesOf, type Definition } from '../kit/programme'
import { monthOf } from './calendar'
import { ClaimList, type ListedClaim } from './claim-list'
import { waysOfClaims } from './claim-ways'
import { type SettledClaim, settleClaims } from './claims'
import { Due } from './due'
import type { Grounds } from './grounds'
import type { Snapshot } from './snapshot'
import type { Timeline } from './timeline'
import type { Versions } from './versions'

/** One due a claim. */
export function claimDues(timeline: Timeline, definition: Definition): readonly Due[] {
  if (!timeline.hasClaims) return []
  return keptIn(timeline.claimDues, definition, () => {
    const { policy, options } = timeline.setting
    const { readings } = options
    const of = { policy, definition, list: listOf(timeline.versions), readings, groundsOf: groundsIn(timeline) }
    const settled = settleClaims(of, (asked) => snapshotOf(timeline, asked.claim).compiledClaim(definition, asked))
    let idle: ReadonlySet<string> | undefined
    const idleReadings = (): ReadonlySet<string> => {
      idle ??= idleOfAll(timeline, definition, settled)
      return idle
    }
    return settled.map((one) => {
      const { ids, claim } = one.claim
      const key = { definition, person: ids.person, claim: claim.id, period: '' }
      const part = { ...one, idleReadings }
      return new Due(key, part.answer, {
        month: monthOf(claim.settledOn),
        asOf: timeline.monthOfClaim(one.claim),
        parts: () => [part],
        under: readings,
      })
    })
  })
}

/**
 * The readings of which surely no option changes any of the claims: not what the rule gives for one after what earlier ones used,
 * and not how they depend on each other.
 */
function idleOfAll(timeline: Timeline, definition: Definition, settled: readonly SettledClaim[]): ReadonlySet<string> {
  const { policy, options } = timeline.setting
  const { cap, ratio } = claimRulesOf(definition)
  const ways = waysOfClaims(policy, definition, options.readings)
  const isAlone = settled.length === 1 && listOf(timeline.versions).paidBefore(policy, definition, ways).length === 0
  const turning = readingsUsedBy([
    ...(isAlone ? [] : [cap.byServiceDate, cap.ofHousehold]),
    ...(ratio ? [ratio.overYear] : []),
  ])
  const idle = settled.map((one) => snapshotOf(timeline, one.claim).idleReadingsOfClaim(definition, one))
  const [first, ...others] = idle
  if (!first || ways.overYear) return new Set()
  return new Set([...first].filter((id) => !turning.has(id) && others.every((other) => other?.has(id))))
}

/** Under all readings the same. */
const listOf = onceForLast((versions: Versions) => new ClaimList(versions))

/** The household in the month as whose it is decided. */
const snapshotOf = (timeline: Timeline, claim: ListedClaim): Snapshot =>
  timeline.earliestSnapshot(timeline.monthOfClaim(claim))

/** About the member as it was then; who was not in the household is taken as the claim's version has it. */
const groundsIn =
  (timeline: Timeline) =>
  (one: ListedClaim): Grounds => {
    const { policy } = timeline.setting
    const { exact } = snapshotOf(timeline, one)
    const { household, ofHousehold, ofMembers } = exact
    const index = household.members.findIndex(({ id }) => id === one.of.id)
    const member = ofMembers[index] ?? memberValues(policy, ofHousehold, one.of, `members[${one.member}]`, household.on)
    return exact.grounds(member, one.claim, one.path, index)
  }
