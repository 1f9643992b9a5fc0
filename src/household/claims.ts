/** The claims of a household settled: each by a kernel where one can decide, else by the exact lane. */

import { decimals } from '../exact/interval'
import type { Interval, Values } from '../exact/value'
import { type Decision, type Determined, type DetermineOptions, decide, determinedFrom } from '../kit/determine'
import type { Found } from '../narrow/narrow'
import { type Answer, ExactAnswer, type Part } from './answer'
import type { ListedClaim } from './claim-list'
import { fenSums, settleInOrder } from './claim-order'
import { waysOfClaims } from './claim-ways'
import { type ClaimsOf, foundTogether, groundsAfter, paidBefore } from './claims-together'
import type { FenRange } from './fen'
import { ratioYear } from './ratio-year'

/** One claim, and what earlier ones used of its cap. */
export interface AskedClaim {
  readonly claim: ListedClaim
  /** Among the claims of the household. */
  readonly place: number
  readonly used: FenRange
  readonly exactly: () => Determined
}

/** What a claim comes to by the kernels. Returns `undefined` if they cannot decide. */
type Compiled = (asked: AskedClaim) => Answer | undefined

export type SettledClaim = AskedClaim & Part

/** Settles all claims: each as the latest version has it, in the place where the first version lists it. */
export function settleClaims(of: ClaimsOf, compiled: Compiled = () => undefined): readonly SettledClaim[] {
  const settled = settledWith(of, compiled, [])
  if (of.narrows === false) return settled
  if (!settled.some(({ answer }) => answer instanceof ExactAnswer && answer.isOpen)) return settled
  const open = settled.map(({ answer, exactly }) => (answer instanceof ExactAnswer ? exactly() : undefined))
  const told = foundTogether(of, open)
  return told.length > 0 ? settledWith(of, compiled, told) : settled
}

/** Settles all claims; of those that the rule leaves open some are told what comes out, by their places. */
function settledWith(of: ClaimsOf, compiled: Compiled, told: readonly (Found | undefined)[]): readonly SettledClaim[] {
  const { policy, definition, list, readings, groundsOf } = of
  const ways = waysOfClaims(policy, definition, readings)
  const year = ratioYear(definition, ways, list.all, groundsOf, decimals)
  const dues = new Map<number, Interval>()
  const decidedOf = (claim: ListedClaim, place: number, used: FenRange): Decided => {
    const { values, options: own, rule } = groundsAfter(of, claim, used)
    year?.setOthers(values, place, (other) => dues.get(other))
    const found = told[place]
    const options = found ? { ...own, found } : own
    const decision = decide(rule, values, options)
    dues.set(place, decision.due)
    return { decision, values, options }
  }
  return settleInOrder(list.all, paidBefore(policy, definition, list, ways), ways, fenSums, (claim, place, used) => {
    let decided: Decided | undefined
    const decidedOnce = (): Decided => {
      decided ??= decidedOf(claim, place, used)
      return decided
    }
    let determined: Determined | undefined
    const exactly = (): Determined => {
      const { decision, values, options } = decidedOnce()
      determined ??= determinedFrom(decision, values, claim.ids, options)
      return determined
    }
    const asked = { claim, place, used, exactly }
    // A share that is counted over the year rests on what the other claims come to.
    const answer = year ? undefined : compiled(asked)
    return { ...asked, answer: answer ?? new ExactAnswer(decidedOnce().decision, exactly) }
  })
}

/** What the exact lane decided of a claim, and from what. */
interface Decided {
  readonly decision: Decision
  readonly values: Values
  readonly options: DetermineOptions
}
