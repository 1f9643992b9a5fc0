/**
 * The medical claims of a household over time: listed by its versions, united by person and claim, settled once over
 * the years they touch.
 */

import type { Claim, Member } from '../case/case'
import { claimValues, memberValues, paidBeforeClaims, type ValueMap } from '../case/case-values'
import type { Determination } from '../kit/determination'
import type { Determined } from '../kit/determine'
import { claimRulesOf, type Definition } from '../kit/programme'
import type { Money } from '../kit/standards-in-force'
import type { MoneyInput } from '../language/input'
import { monthOf } from './calendar'
import { bySettlement, type ClaimEntry, type EarlierAid, settleClaims } from './claims'
import { type Due, dueOf } from './dues'
import { quickly } from './quick-determined'
import type { Timeline } from './timeline'
import { type SettledClaim, unchangedClaims } from './unchanged-claims'

/** A claim where a version lists it. */
interface Listed {
  readonly member: Member
  readonly claim: Claim
  readonly memberPath: string
  readonly path: string
}

/** A claim that never changed, with the determinations of all of them on its day. */
type Settled = SettledClaim<readonly Determination[]>

/** Every claim, as the latest version has it; in the month it was settled, with the household as it was then. */
export const claimDues = (timeline: Timeline, definition: Definition): readonly Due[] =>
  quickClaimDues(timeline, definition) ?? claimDuesExactly(timeline, definition)

function quickClaimDues(timeline: Timeline, definition: Definition): readonly Due[] | undefined {
  const claims = unchangedClaims(
    timeline,
    (snapshot) => timeline.quicklyOn(snapshot)?.settled(definition),
    (settled) => JSON.stringify(settled.map(({ amount }) => amount)),
  )
  if (!claims) return undefined
  const determinations = claims.map(({ settled }, place) => settled[place] as Determination)
  const exactly = (): readonly Determined[] =>
    claimDuesExactly(timeline, definition).flatMap(({ determined }) => determined)
  return quickly(definition, determinations, exactly).map((one, place) => dueOfClaim(one, claims[place] as Settled))
}

function claimDuesExactly(timeline: Timeline, definition: Definition): readonly Due[] {
  const listed = new Map(claimsOf(timeline).map((one) => [keyOf(one), one]))
  const entries = new Map([...listed].map(([key, one]) => [key, entryOf(timeline, one)]))
  const all = [...entries.values()]
  const earlier = paidEarlier(timeline, claimRulesOf(definition).cap.used, entries)
  return settleClaims(definition, timeline.id, all, earlier, timeline.setting.options).map((determined, place) =>
    dueOfClaim(determined, all[place] as ClaimEntry),
  )
}

const dueOfClaim = (determined: Determined, { claim }: { readonly claim: Claim }): Due => ({
  ...dueOf(determined, ''),
  month: monthOf(claim.settledOn),
})

const keyOf = ({ member, claim }: Listed): string => JSON.stringify([member.id, claim.id])

const claimsOf = (timeline: Timeline): readonly Listed[] =>
  timeline.versions.flatMap(({ members }) => members.flatMap((member, index) => claimsOfMember(member, index)))

function claimsOfMember(member: Member, index: number): readonly Listed[] {
  const memberPath = `members[${index}]`
  return (member.claims ?? []).map((claim, place) => ({
    member,
    claim,
    memberPath,
    path: `${memberPath}.claims[${place}]`,
  }))
}

function entryOf(timeline: Timeline, { member, claim, memberPath, path }: Listed): ClaimEntry {
  const { policy } = timeline.setting
  const values = claimValues(policy, memberThen(timeline, claim, member, memberPath), claim, path)
  return { person: member.id, claim, path, values }
}

/** The member in the month of settlement; who was not in the household then is taken as the claim's version has it. */
function memberThen(timeline: Timeline, { settledOn }: Claim, member: Member, path: string): ValueMap {
  const { household, ofHousehold, ofMembers } = timeline.earliestSnapshot(monthOf(settledOn))
  const index = household.members.findIndex(({ id }) => id === member.id)
  return ofMembers[index] ?? memberValues(timeline.setting.policy, ofHousehold, member, path, household.on)
}

/**
 * What was paid before the first claim that a version lists counts in that claim's year; both as the latest version of each
 * claim has them. Of several versions that speak of one year, the one whose list starts earliest knows it, and of those the
 * latest.
 */
function paidEarlier(
  { versions, setting }: Timeline,
  used: MoneyInput<string>,
  entries: ReadonlyMap<string, ClaimEntry>,
): readonly EarlierAid[] {
  const known = new Map<string, { readonly before: ClaimEntry; readonly amount: Money | undefined }>()
  for (const { members } of versions) {
    members.forEach((member, index) => {
      const own = claimsOfMember(member, index).map((listed) => entries.get(keyOf(listed)) as ClaimEntry)
      const [first] = bySettlement(own)
      if (!first) return
      const key = JSON.stringify([member.id, first.claim.settledOn.slice(0, 4)])
      const other = known.get(key)
      if (other && other.before.claim.settledOn < first.claim.settledOn) return
      known.set(key, { before: first, amount: paidBeforeClaims(setting.policy, member, used) })
    })
  }
  return [...known.values()].flatMap(({ before, amount }) => (amount === undefined ? [] : [{ before, amount }]))
}
