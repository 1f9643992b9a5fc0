/** The claims of a household settled: each by a kernel where one can decide, else by the exact lane. */

import { decimals } from '../exact/interval'
import { type Determined, determine } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { claimRulesOf, type Definition } from '../kit/programme'
import type { Readings } from '../kit/terms'
import { type Answer, ExactAnswer, type Part } from './answer'
import type { ClaimList, ListedClaim } from './claim-list'
import { fenSums, settleInOrder } from './claim-order'
import { waysOfClaims } from './claim-ways'
import { exited } from './exited'
import { type FenRange, inYuan } from './fen'
import type { Grounds } from './grounds'
import { ratioYear } from './ratio-year'

/** The claims of a household under a programme. */
interface ClaimsOf {
  readonly policy: Policy
  readonly definition: Definition
  readonly list: ClaimList
  readonly readings: Readings
  readonly groundsOf: (claim: ListedClaim) => Grounds
}

/** One claim, and what earlier ones used of its cap. */
export interface AskedClaim extends Pick<Part, 'exactly'> {
  readonly claim: ListedClaim
  /** Among the claims of the household. */
  readonly place: number
  readonly used: FenRange
}

/** What a claim comes to by the kernels. Returns `undefined` if they cannot decide. */
type Compiled = (asked: AskedClaim) => Answer | undefined

export type SettledClaim = AskedClaim & Part

/** Settles all claims: each as the latest version has it, in the place where the first version lists it. */
export function settleClaims(
  { policy, definition, list, readings, groundsOf }: ClaimsOf,
  compiled: Compiled = () => undefined,
): readonly SettledClaim[] {
  const { cap } = claimRulesOf(definition)
  const ways = waysOfClaims(policy, definition, readings)
  const year = ratioYear(definition, ways, list.all, groundsOf, decimals)
  const made: Determined[] = []
  const determined = (claim: ListedClaim, place: number, used: FenRange): Determined => {
    const { values, options, hasLeft } = groundsOf(claim)
    values.set(cap.used.input.key, inYuan(used))
    year?.setOthers(values, place, (other) => made[other]?.due)
    return determine(hasLeft ? exited(policy, definition) : definition, values, claim.ids, options)
  }
  const before = list
    .paidBefore(policy, definition, ways)
    .map(({ claim, amount }) => ({ claim, amount: fenSums.paid(amount) }))
  return settleInOrder(list.all, before, ways, fenSums, (claim, place, used) => {
    const exactly = (): Determined => {
      made[place] ??= determined(claim, place, used)
      return made[place]
    }
    const asked = { claim, place, used, exactly }
    // A share that is counted over the year rests on the determinations of the other claims.
    return { ...asked, answer: (year ? undefined : compiled(asked)) ?? new ExactAnswer(exactly()) }
  })
}
