/**
 * The medical claims of a household over time: each as the latest version has it, about the member as it was in the month of
 * settlement, settled once over the years they touch.
 */

import { memberValues } from '../case/case-values'
import { keptIn, onceForLast } from '../checks/once'
import type { Definition } from '../kit/programme'
import { monthOf } from './calendar'
import { bySettlement, ClaimList, type ListedClaim } from './claim-list'
import { readingsOfWays, waysOfClaims } from './claim-ways'
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
    const idle = idleReadingsIn(timeline, definition, settled)
    return settled.map((part) => {
      const { ids, claim } = part.claim
      const key = { definition, person: ids.person, claim: claim.id, period: '' }
      return new Due(key, part.answer, {
        month: monthOf(claim.settledOn),
        asOf: timeline.monthOfClaim(part.claim),
        parts: () => [{ ...part, idleReadings: () => idle(part) }],
        under: readings,
      })
    })
  })
}

/** Tells of a claim the readings of which surely no option changes what is due of it, or of those that are settled before it. */
function idleReadingsIn(
  timeline: Timeline,
  definition: Definition,
  settled: readonly SettledClaim[],
): (one: SettledClaim) => ReadonlySet<string> {
  const { policy, options } = timeline.setting
  const list = listOf(timeline.versions)
  const ways = waysOfClaims(policy, definition, options.readings)
  const isPaidBefore = (): boolean => list.paidBefore(policy, definition, { ...ways, ofHousehold: true }).length > 0
  const byClaim = (): ReadonlyMap<SettledClaim, ReadonlySet<string>> => {
    const idle = new Map<SettledClaim, ReadonlySet<string>>()
    const isAlone = settled.length === 1 && !isPaidBefore()
    if (ways.overYear && !isAlone) return idle
    const { byServiceDate, ofHousehold, overYear } = readingsOfWays(definition)
    // How claims share a cap is nothing to one that is alone, nor whose the cap is where one person has all of them.
    const isOfOne = settled.every(({ claim }) => claim.of.id === settled[0]?.claim.of.id) && !isPaidBefore()
    const turning = isAlone ? [] : [...byServiceDate, ...overYear, ...(isOfOne ? [] : ofHousehold)]
    let before: readonly string[] | undefined
    for (const { place } of bySettlement(list.all)) {
      const one = settled[place] as SettledClaim
      const own = snapshotOf(timeline, one.claim).idleReadingsOfClaim(definition, one) ?? noReadings
      before = (before ?? [...own]).filter((id) => own.has(id) && !turning.includes(id))
      idle.set(one, new Set(before))
    }
    return idle
  }
  let made: ReturnType<typeof byClaim> | undefined
  return (one) => {
    made ??= byClaim()
    return made.get(one) ?? noReadings
  }
}

const noReadings: ReadonlySet<string> = new Set()

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
