/** The claims that the versions of a household list, and what was paid before them. */

import type { Claim, DatedCase, Member } from '../case/case'
import { paidBeforeClaims } from '../case/case-values'
import type { Policy } from '../kit/policy'
import { claimRulesOf, type Definition } from '../kit/programme'
import type { Money } from '../kit/terms'
import { dayDigits } from '../language/day'
import type { Row } from './rows'

/** A claim where a case lists it. */
export interface ListedClaim extends Row {
  readonly member: number
  /** The member, as the case has it. */
  readonly of: Member
  readonly claim: Claim
  readonly path: string
}

export const claimsIn = ({ id, members }: DatedCase): readonly ListedClaim[] =>
  members.flatMap((one, member) => claimsOf(id, one, member))

const claimsOf = (household: string, of: Member, member: number): readonly ListedClaim[] =>
  (of.claims ?? []).map((claim, place) => ({
    ids: { household, person: of.id, claim: claim.id },
    member,
    of,
    claim,
    path: `members[${member}].claims[${place}]`,
  }))

/** By date of settlement, each with its place; claims of one day keep their order. */
export const bySettlement = (
  claims: readonly ListedClaim[],
): readonly { readonly one: ListedClaim; readonly place: number }[] =>
  claims
    .map((one, place) => ({ one, place }))
    .sort((a, b) => dayDigits(a.one.claim.settledOn) - dayDigits(b.one.claim.settledOn))

/** Claims by person and id: each as the latest version of a household has it, in the place where the first lists it. */
export class ClaimList {
  readonly all: readonly ListedClaim[]
  private readonly latest: ReadonlyMap<string, ListedClaim>
  private readonly versions: readonly DatedCase[]

  constructor(versions: readonly DatedCase[]) {
    this.latest = new Map(versions.flatMap(claimsIn).map((one) => [keyOf(one), one]))
    this.all = [...this.latest.values()]
    this.versions = versions
  }

  /**
   * What members were paid before their first claim of a year. Of several versions that speak of one year, the one whose list
   * starts earliest knows it, and of those the latest.
   */
  paidBefore(policy: Policy, definition: Definition): readonly PaidBefore<Money>[] {
    const { used } = claimRulesOf(definition).cap
    const known = new Map<string, { readonly claim: ListedClaim; readonly amount: Money | undefined }>()
    for (const { id, members } of this.versions)
      members.forEach((member, index) => {
        const own = claimsOf(id, member, index).map((one) => this.latest.get(keyOf(one)) as ListedClaim)
        const [first] = bySettlement(own)
        if (!first) return
        const { one } = first
        const key = JSON.stringify([member.id, one.claim.settledOn.slice(0, 4)])
        const other = known.get(key)
        if (other && other.claim.claim.settledOn < one.claim.settledOn) return
        known.set(key, { claim: one, amount: paidBeforeClaims(policy, member, used) })
      })
    return [...known.values()].flatMap(({ claim, amount }) => (amount === undefined ? [] : [{ claim, amount }]))
  }
}

const keyOf = ({ of, claim }: ListedClaim): string => JSON.stringify([of.id, claim.id])

/** A sum paid before a claim, which uses the cap of that claim's year. */
export interface PaidBefore<Sum> {
  readonly claim: ListedClaim
  readonly amount: Sum
}
