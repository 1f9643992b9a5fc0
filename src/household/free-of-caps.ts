/** Whether it matters at all whose caps claims use, and of which year. */

import { type Decision, decide } from '../kit/determine'
import { claimRulesOf } from '../kit/programme'
import type { SettledClaim } from './claims'
import type { ClaimsOf } from './claims-together'
import { exited } from './exited'
import { addFen, type FenRange, inFen, inYuan, isKnown, noFen } from './fen'

/**
 * Whether each claim comes to the same, however much of their sum was used of its cap before it. Then whoever holds the caps and
 * whatever year they are of, each claim finds its cap within these bounds, first the earliest, and so all of them.
 */
export function areFreeOfCaps(of: ClaimsOf, settled: readonly SettledClaim[]): boolean {
  const { policy, definition, list } = of
  const isTold = (ofHousehold: boolean): boolean =>
    list.paidBefore(policy, definition, { ofHousehold, byServiceDate: false, overYear: false }).length > 0
  if (isTold(true) || isTold(false)) return false
  const { low, high } = settled.reduce((sum, { answer }) => addFen(sum, answer.due), noFen)
  if (low !== high) return false
  return settled.every((one) => {
    const { due } = decidedAfter(of, one, { low: 0n, high, missing: [`${one.claim.path}.servedOn`] })
    return isKnown(inFen(due)) && inFen(due).low === one.answer.due.low
  })
}

/** A claim after some sum was used of its cap. */
function decidedAfter({ policy, definition, groundsOf }: ClaimsOf, { claim }: SettledClaim, used: FenRange): Decision {
  const { values, options, hasLeft } = groundsOf(claim)
  values.set(claimRulesOf(definition).cap.used.input.key, inYuan(used))
  return decide(hasLeft ? exited(policy, definition) : definition, values, { ...options, narrows: false })
}
