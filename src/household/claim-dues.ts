/**
 * The medical claims of a household over time: each as the latest version has it, about the member as it was in the month of
 * settlement, settled once over the years they touch.
 */

import { claimValues, memberValues, type ValueMap } from '../case/case-values'
import { keptIn, once } from '../checks/once'
import type { Definition } from '../kit/programme'
import { monthOf } from './calendar'
import type { ListedClaim } from './claim-list'
import { settleClaims } from './claims'
import { Due } from './due'
import type { Snapshot } from './snapshot'
import type { Timeline } from './timeline'

const settledBefore = once((_: Timeline) => new Map<Definition, readonly Due[]>())

/** One due a claim. */
export const claimDues = (timeline: Timeline, definition: Definition): readonly Due[] =>
  keptIn(settledBefore(timeline), definition, () => {
    const { policy, options } = timeline.setting
    const of = { policy, definition, versions: timeline.versions, valuesOf: valuesIn(timeline), options }
    const settled = settleClaims(of, (asked) => snapshotOf(timeline, asked.claim).compiledClaim(definition, asked))
    return settled.map(({ claim: { ids, claim }, answer, exactly }) => {
      const key = { definition, person: ids.person, claim: claim.id, period: '' }
      const month = monthOf(claim.settledOn)
      return new Due(key, answer, { month, determined: () => [exactly()], under: options.readings })
    })
  })

/** The household in the month of settlement. */
const snapshotOf = (timeline: Timeline, { claim }: ListedClaim): Snapshot =>
  timeline.earliestSnapshot(monthOf(claim.settledOn))

/** About the member as it was then; who was not in the household is taken as the claim's version has it. */
const valuesIn =
  (timeline: Timeline) =>
  (one: ListedClaim): ValueMap => {
    const { policy } = timeline.setting
    const { household, ofHousehold, ofMembers } = snapshotOf(timeline, one).exact
    const index = household.members.findIndex(({ id }) => id === one.of.id)
    const member = ofMembers[index] ?? memberValues(policy, ofHousehold, one.of, `members[${one.member}]`, household.on)
    return claimValues(policy, member, one.claim, one.path)
  }
