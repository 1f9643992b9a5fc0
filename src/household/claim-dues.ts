/**
 * The medical claims of a household over time: each as the latest version has it, about the member as it was in the month of
 * settlement, settled once over the years they touch.
 */

import { claimValues, memberValues, type ValueMap } from '../case/case-values'
import { keptIn, once } from '../checks/once'
import { readingsOf } from '../kit/determine'
import type { Definition } from '../kit/programme'
import { monthOf } from './calendar'
import type { ListedClaim } from './claim-list'
import { Claims } from './claims'
import { Due } from './due'
import type { Snapshot } from './snapshot'
import type { Timeline } from './timeline'

const settledBefore = once((_: Timeline) => new Map<Definition, readonly Due[]>())

/** One due a claim. */
export const claimDues = (timeline: Timeline, definition: Definition): readonly Due[] =>
  keptIn(settledBefore(timeline), definition, () => {
    const { setting, versions } = timeline
    const claims = new Claims(setting.policy, definition, versions, (one) => valuesOf(timeline, one), setting.options)
    const settled = claims.settle((_, used, one) => snapshotOf(timeline, one).compiledClaim(definition, one, used))
    return settled.map(({ claim: { ids, claim }, used, answer }, place) => {
      return new Due({ definition, person: ids.person, claim: claim.id, period: '' }, answer, {
        month: monthOf(claim.settledOn),
        determined: () => [claims.determined(place, used)],
        readings: () => readingsOf(definition, setting.options.readings),
      })
    })
  })

/** The household in the month of settlement. */
const snapshotOf = (timeline: Timeline, { claim }: ListedClaim): Snapshot =>
  timeline.earliestSnapshot(monthOf(claim.settledOn))

/** About the member as it was then; who was not in the household is taken as the claim's version has it. */
function valuesOf(timeline: Timeline, one: ListedClaim): ValueMap {
  const { policy } = timeline.setting
  const { household, ofHousehold, ofMembers } = snapshotOf(timeline, one).exact
  const index = household.members.findIndex(({ id }) => id === one.of.id)
  const member = ofMembers[index] ?? memberValues(policy, ofHousehold, one.of, `members[${one.member}]`, household.on)
  return claimValues(policy, member, one.claim, one.path)
}
