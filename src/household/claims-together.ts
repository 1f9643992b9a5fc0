/** Claims whose results are open because earlier ones are: what each comes to in every way that their common unknowns can be. */
import { decimals } from '../exact/interval'
import { isPoint, type Missing } from '../exact/value'
import { asksOf, type Determined, foundWithin } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { claimRulesOf, type Definition, yearFactsOf } from '../kit/programme'
import type { Readings } from '../kit/terms'
import { dueOf, type Found, isSettled, mostEvaluations } from '../narrow/narrow'
import { type Branch, canBranch, leavesOf, unitedOf, valuesIn } from './claim-branches'
import type { ClaimList, ListedClaim, PaidBefore } from './claim-list'
import { fenSums, settleInOrder } from './claim-order'
import { type WaysOfClaims, waysOfClaims } from './claim-ways'
import { exited } from './exited'
import { type FenRange, inFen, inYuan } from './fen'
import type { Grounds } from './grounds'
import { ratioYear } from './ratio-year'

/** The claims of a household under a programme. */
export interface ClaimsOf {
  readonly policy: Policy
  readonly definition: Definition
  readonly list: ClaimList
  readonly readings: Readings
  readonly groundsOf: (claim: ListedClaim) => Grounds
  /** Off where claims are left as open as each of them is alone. */
  readonly narrows?: boolean | undefined
}

export const paidBefore = (
  policy: Policy,
  definition: Definition,
  list: ClaimList,
  ways: WaysOfClaims,
): readonly PaidBefore<FenRange>[] =>
  list.paidBefore(policy, definition, ways).map((one) => ({ ...one, amount: fenSums.paid(one.amount) }))

/** What a claim is decided by after some use of its cap; under the rule that is left where its person is gone. */
export function groundsAfter({ policy, definition, groundsOf }: ClaimsOf, claim: ListedClaim, used: FenRange) {
  const { values, options, hasLeft } = groundsOf(claim)
  values.set(claimRulesOf(definition).cap.used.input.key, inYuan(used))
  return { values, options, rule: hasLeft ? exited(policy, definition) : definition }
}

/** What comes out for the claims that others leave open, by their places; nothing where there are none. */
export function foundTogether(
  of: ClaimsOf,
  settled: readonly (Determined | undefined)[],
): readonly (Found | undefined)[] {
  const { policy, definition, list, readings, groundsOf } = of
  const open = settled.map((one) => (one && isOpenByOthers(definition, one) ? one : undefined))
  const first = open.find((one) => one !== undefined)
  if (!first || list.all.length * 2 > mostEvaluations) return []
  const asks = asksOf(definition, first.values, readings)
  const ways = waysOfClaims(policy, definition, readings)
  const values = settled.flatMap((one) => (one ? [one.values] : []))
  const missing = open.flatMap((one) => (one ? missingIn(one) : []))
  const unknowns = { policy, claims: list.all, ways, asks, values }
  if (!canBranch(unknowns, missing)) return []
  const grounds = new Map(list.all.map((claim) => [claim, groundsOf(claim)]))
  const inBranch = { ...of, groundsOf: (claim: ListedClaim) => grounds.get(claim) as Grounds }
  const resultsIn = (branch: Branch, evaluations: number) => settledIn(inBranch, branch, { asks, ways, evaluations })
  const explored = leavesOf(unknowns, (branch) => resultsIn(branch, 0))
  const evaluations = [32, 8].find((each) => each * list.all.length * explored.length <= mostEvaluations)
  const leaves = explored.map(({ branch, results }) =>
    evaluations === undefined || results.every(isSettled)
      ? { branch, results }
      : { branch, results: resultsIn(branch, evaluations) },
  )
  return open.map((one, place) => one && unitedOf(leaves, place, missingIn(one)))
}

/** Whether what the other claims of its year left of it is unknown, and it is open itself. */
function isOpenByOthers(definition: Definition, one: Determined): boolean {
  const { outcome, values } = one
  if (outcome !== 'undetermined') return false
  const missing = missingIn(one)
  return yearFactsOf(claimRulesOf(definition)).some(({ input }) => {
    const value = values.get(input.key)
    return (
      value !== undefined && 'low' in value && !isPoint(value) && value.missing.some((path) => missing.includes(path))
    )
  })
}

/** What is not determined misses something. */
const missingIn = ({ determination }: Determined): Missing => determination.missing as Missing

interface Asking {
  readonly asks: ReturnType<typeof asksOf>
  readonly ways: WaysOfClaims
  readonly evaluations: number
}

/** What every claim comes to in one branch, by place. */
function settledIn(of: ClaimsOf, branch: Branch, { asks, ways: given, evaluations }: Asking): readonly Found[] {
  const { policy, definition, list } = of
  const ways = { ...given, years: branch.years }
  const groundsOf = (claim: ListedClaim): Grounds => {
    const own = of.groundsOf(claim)
    return { ...own, values: valuesIn(branch, own.values, asks) }
  }
  const year = ratioYear(definition, ways, list.all, groundsOf, decimals)
  const made: Found[] = []
  settleInOrder(list.all, paidBefore(policy, definition, list, ways), ways, fenSums, (claim, place, used) => {
    const { values, rule } = groundsAfter({ ...of, groundsOf }, claim, used)
    year?.setOthers(values, place, (other) => made[other] && dueOf(made[other]))
    const found = foundWithin(rule, values, asks, evaluations)
    made[place] = found
    return { answer: { due: inFen(dueOf(found)) } }
  })
  return made
}
