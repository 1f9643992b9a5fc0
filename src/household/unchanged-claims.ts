/**
 * The claims of a household that never changed. The kernels settle a year within one day's standards; where claims fall
 * under several, each of these must come to the same sums, so that every claim is preceded by the same aid under all.
 */

import type { Claim } from '../case/case'
import { monthOf } from './calendar'
import type { Snapshot } from './snapshot'
import type { Timeline } from './timeline'

/** A claim with what was settled for it and its like on its own day; its place among them is its place in the list. */
export interface SettledClaim<Settled> {
  readonly person: string
  readonly claim: Claim
  readonly month: string
  readonly settled: Settled
}

/** `sumsOf` tells whether two days come to the same. Nothing where the exact lane is to settle the claims. */
export function unchangedClaims<Settled>(
  timeline: Timeline,
  settledOn: (snapshot: Snapshot) => Settled | undefined,
  sumsOf: (settled: Settled) => string,
): readonly SettledClaim<Settled>[] | undefined {
  if (!timeline.versions.some(({ members }) => members.some(({ claims }) => claims?.length))) return []
  const [version, ...others] = timeline.versions
  if (others.length > 0) return undefined
  const found: SettledClaim<Settled>[] = []
  const sums = new Set<string>()
  for (const { id: person, claims } of version.members)
    for (const claim of claims ?? []) {
      const month = monthOf(claim.settledOn)
      const settled = settledOn(timeline.earliestSnapshot(month))
      if (settled === undefined) return undefined
      sums.add(sumsOf(settled))
      found.push({ person, claim, month, settled })
    }
  return sums.size === 1 ? found : undefined
}
