/** Whether it matters at all whose caps claims use, and of which year. */

import { nothing } from '../exact/value'
import { decide } from '../kit/determine'
import type { ListedClaim } from './claim-list'
import type { SettledClaim } from './claims'
import { type ClaimsOf, groundsAfter } from './claims-together'
import { addFen, inFen, isKnown, noFen } from './fen'

/**
 * Whether each claim comes to the same after anything from nothing to all that the others come to. Whoever holds the caps, and of
 * whatever year they are, the claims before it used a part of that: of the first claim nothing, and so on in their order. (What its own
 * rule asks of the readings is told by the kernels, for the use as it is.)
 */
export function areFreeOfCaps(of: ClaimsOf, settled: readonly SettledClaim[]): boolean {
  const { policy, definition, list } = of
  const isTold = (ofHousehold: boolean): boolean => list.paidBefore(policy, definition, { ofHousehold }).length > 0
  if (isTold(true) || isTold(false)) return false
  const all = settled.reduce((sum, { answer }) => addFen(sum, answer.due), noFen)
  return isKnown(all) && settled.every(({ claim, answer }) => isFreeOf(of, claim, all.low - answer.due.low))
}

/** Whether a claim comes to the same after any part of what others come to: what they used of its cap is such a part. */
function isFreeOf(of: ClaimsOf, claim: ListedClaim, others: bigint): boolean {
  const { values, options, rule } = groundsAfter(of, claim, { low: 0n, high: others, missing: nothing })
  return isKnown(inFen(decide(rule, values, { ...options, narrows: false }).due))
}
