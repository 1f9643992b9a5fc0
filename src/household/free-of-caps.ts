/** Whether it matters at all whose caps claims use, and of which year. */

import { type Decision, decide } from '../kit/determine'
import { claimRulesOf } from '../kit/programme'
import type { SettledClaim } from './claims'
import type { ClaimsOf } from './claims-together'
import { exited } from './exited'
import { addFen, type FenRange, inFen, inYuan, isKnown, noFen } from './fen'

/**
 * Whether each claim comes to the same after anything from nothing to all that the others come to. Whoever holds the caps, and of
 * whatever year they are, the claims before it used a part of that: of the first claim nothing, and so on in their order. (What its own
 * rule asks of the readings is told by the kernels, for the use as it is.)
 */
export function areFreeOfCaps(of: ClaimsOf, settled: readonly SettledClaim[]): boolean {
  const { policy, definition, list } = of
  const isTold = (ofHousehold: boolean): boolean =>
    list.paidBefore(policy, definition, { ofHousehold, byServiceDate: false, overYear: false }).length > 0
  if (isTold(true) || isTold(false)) return false
  const all = settled.reduce((sum, { answer }) => addFen(sum, answer.due), noFen)
  return isKnown(all) && settled.every((one) => isFreeOf(of, one, all.low - one.answer.due.low))
}

/** Whether a claim comes to the same after any part of what others come to. */
function isFreeOf(of: ClaimsOf, one: SettledClaim, others: bigint): boolean {
  const used = others === 0n ? noFen : { low: 0n, high: others, missing: [`${one.claim.path}.servedOn`] }
  const due = inFen(decidedAfter(of, one, used).due)
  return isKnown(due) && due.low === one.answer.due.low
}

/** A claim after some sum was used of its cap. */
function decidedAfter({ policy, definition, groundsOf }: ClaimsOf, { claim }: SettledClaim, used: FenRange): Decision {
  const { values, options, hasLeft } = groundsOf(claim)
  values.set(claimRulesOf(definition).cap.used.input.key, inYuan(used))
  return decide(hasLeft ? exited(policy, definition) : definition, values, { ...options, narrows: false })
}
