/** The claims of a household settled: each by a kernel where one can decide, else by the exact lane. */

import { decimals } from '../exact/interval'
import type { Interval, Values } from '../exact/value'
import { type Determined, type DetermineOptions, decide, determine } from '../kit/determine'
import { claimRulesOf, type Definition } from '../kit/programme'
import type { Found } from '../narrow/narrow'
import { type Answer, ExactAnswer, type Part } from './answer'
import type { ListedClaim } from './claim-list'
import { fenSums, settleInOrder } from './claim-order'
import { waysOfClaims } from './claim-ways'
import { type ClaimsOf, foundTogether, paidBefore } from './claims-together'
import { exited } from './exited'
import { type FenRange, inYuan } from './fen'
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
function settledWith(
  { policy, definition, list, readings, groundsOf }: ClaimsOf,
  compiled: Compiled,
  told: readonly (Found | undefined)[],
): readonly SettledClaim[] {
  const { cap } = claimRulesOf(definition)
  const ways = waysOfClaims(policy, definition, readings)
  const year = ratioYear(definition, ways, list.all, groundsOf, decimals)
  const dues: Interval[] = []
  const askedOf = (claim: ListedClaim, place: number, used: FenRange): Asked => {
    const { values, options, hasLeft } = groundsOf(claim)
    values.set(cap.used.input.key, inYuan(used))
    year?.setOthers(values, place, (other) => dues[other])
    const found = told[place]
    const own = hasLeft ? exited(policy, definition) : definition
    return { definition: own, values, options: found ? { ...options, found } : options }
  }
  return settleInOrder(list.all, paidBefore(policy, definition, list, ways), ways, fenSums, (claim, place, used) => {
    let asked: Asked | undefined
    let determined: Determined | undefined
    const own = (): Asked => {
      asked ??= askedOf(claim, place, used)
      return asked
    }
    const exactly = (): Determined => {
      determined ??= determine(own().definition, own().values, claim.ids, own().options)
      return determined
    }
    const settling = { claim, place, used, exactly }
    // A share that is counted over the year rests on what the other claims come to.
    const compiledAnswer = year ? undefined : compiled(settling)
    if (compiledAnswer) return { ...settling, answer: compiledAnswer }
    const decided = decide(own().definition, own().values, own().options)
    dues[place] = decided.due
    return { ...settling, answer: new ExactAnswer(decided, exactly) }
  })
}

/** What a claim is determined from by the exact lane. */
interface Asked {
  readonly definition: Definition
  readonly values: Values
  readonly options: DetermineOptions
}
