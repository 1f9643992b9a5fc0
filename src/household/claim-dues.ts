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
import { type SettledClaim, settleClaims } from './claims'
import type { ClaimsOf } from './claims-together'
import { Due, inAll } from './due'
import { areFreeOfCaps } from './free-of-caps'
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
    // What leaves every claim as it is leaves what each uses of a cap too.
    const idleReadings = (): ReadonlySet<string> => {
      idle ??= idleOf(of, settled, (one) => snapshotOf(timeline, one.claim).idleReadingsOfClaim(definition, one))
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

/** The readings that change no claim, where those of each alone are known. */
function idleOf(
  of: ClaimsOf,
  settled: readonly SettledClaim[],
  ofClaim: (one: SettledClaim) => ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const idle = inAll(settled.map(ofClaim))
  const { cap } = claimRulesOf(of.definition)
  if (idle.size > 0 && !areFreeOfCaps(of, settled))
    for (const id of readingsUsedBy([cap.byServiceDate, cap.ofHousehold])) idle.delete(id)
  return idle
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
