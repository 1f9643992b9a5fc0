/** The claims that the versions of a household list, and what was paid before them. */

import type { Claim, DatedCase, Member } from '../case/case'
import { paidBeforeClaims } from '../case/case-values'
import type { Interval } from '../exact/value'
import type { Policy } from '../kit/policy'
import { claimRulesOf, type Definition } from '../kit/programme'
import { dayDigits } from '../language/day'
import type { WaysOfClaims } from './claim-ways'
import type { Row } from './rows'

/** A claim where a case lists it. */
export interface ListedClaim extends Row {
  readonly member: number
  /** The member, as the case has it. */
  readonly of: Member
  readonly claim: Claim
  readonly path: string
}

const claimsIn = ({ id, members }: DatedCase): readonly ListedClaim[] =>
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
  private readonly versions: readonly DatedCase[]

  constructor(versions: readonly DatedCase[]) {
    const [only, ...others] = versions
    this.all = only && others.length === 0 ? claimsIn(only) : [...latestOf(versions).values()]
    this.versions = versions
  }

  /**
   * What members were paid before their first claim of a year; where the household holds the cap, a member without claims before
   * the household's first. Of several versions that speak of one year, the one whose list starts earliest knows it, and of those
   * the latest.
   */
  paidBefore(
    policy: Policy,
    definition: Definition,
    { ofHousehold }: Pick<WaysOfClaims, 'ofHousehold'>,
  ): readonly PaidBefore<Interval>[] {
    const { used } = claimRulesOf(definition).cap
    const amountOf = (member: Member, index: number) => paidBeforeClaims(policy, member, `members[${index}]`, used)
    if (!this.versions.some(({ members }) => members.some(amountOf))) return []
    const latest = latestOf(this.versions)
    const known = new Map<string, PaidBefore<Interval | undefined>>()
    const latestOne = (one: ListedClaim): ListedClaim => latest.get(keyOf(one)) as ListedClaim
    for (const version of this.versions) {
      const [ofAll] = ofHousehold ? bySettlement(claimsIn(version).map(latestOne)) : []
      version.members.forEach((member, index) => {
        const [first = ofAll] = bySettlement(claimsOf(version.id, member, index).map(latestOne))
        if (!first) return
        const { one } = first
        const key = pairOf(member.id, one.claim.settledOn.slice(0, 4))
        const other = known.get(key)
        if (other && other.claim.claim.settledOn < one.claim.settledOn) return
        known.set(key, { member: index, claim: one, amount: amountOf(member, index) })
      })
    }
    return [...known.values()].flatMap(({ amount, ...one }) => (amount === undefined ? [] : [{ ...one, amount }]))
  }
}

function latestOf(versions: readonly DatedCase[]): ReadonlyMap<string, ListedClaim> {
  const latest = new Map<string, ListedClaim>()
  for (const version of versions) for (const one of claimsIn(version)) latest.set(keyOf(one), one)
  return latest
}

/** A person and a claim as one text. */
export const keyOf = ({ of, claim }: ListedClaim): string => pairOf(of.id, claim.id)

/** Two texts as one, of which no other two make the same. */
const pairOf = (one: string, other: string): string => `${one.length} ${one}${other}`

/** A sum paid before a claim, which uses the cap of that claim's year. */
export interface PaidBefore<Sum> {
  /** The place of the member to whom it was paid; the claim may be another's. */
  readonly member: number
  readonly claim: ListedClaim
  readonly amount: Sum
}
