/** A share of the cost counted over the year: what a claim takes of the person's other covered claims of it. */

import { Evaluation } from '../exact/evaluate'
import type { Arithmetic } from '../exact/interval'
import { type Interval, known, maybe, no, type Truth, type Value } from '../exact/value'
import { type ClaimRules, claimRulesOf, type Definition, entitlement } from '../kit/programme'
import type { Quantity } from '../language/quantity'
import { bySettlement, type ListedClaim } from './claim-list'
import { capYear } from './claim-order'
import type { WaysOfClaims } from './claim-ways'

type Ratio = NonNullable<ClaimRules['ratio']>

/** What of a claim counts. */
interface Counted<N> {
  readonly claim: ListedClaim
  readonly place: number
  readonly year: string | undefined
  readonly cost: Interval<N>
  readonly payments: Interval<N>
}

/** The claims of a year with what of each counts. Returns `undefined` if the share is not counted over the year. */
export function ratioYear<N>(
  definition: Definition,
  ways: WaysOfClaims,
  claims: readonly ListedClaim[],
  groundsOf: (claim: ListedClaim) => { readonly values: Map<string, Value<N>>; readonly hasLeft?: boolean },
  arithmetic: Arithmetic<N>,
): RatioYear<N> | undefined {
  const { ratio } = claimRulesOf(definition)
  if (!ratio || !ways.overYear) return undefined
  const counted = bySettlement(claims).map(({ one: claim, place }) => {
    const { values, hasLeft } = groundsOf(claim)
    const evaluation = new Evaluation(values, { arithmetic })
    const isCovered = hasLeft ? no : evaluation.condition(entitlement(definition))
    const ifCovered = (quantity: Quantity<string>): Interval<N> =>
      countedIf(arithmetic, isCovered, evaluation.quantity(quantity))
    return {
      claim,
      place,
      year: capYear(claim, ways),
      cost: ifCovered(ratio.cost),
      payments: ifCovered(ratio.payments),
    }
  })
  return new RatioYear(ratio.others, counted, arithmetic)
}

class RatioYear<N> {
  private readonly others: Ratio['others']
  /** By date of settlement. */
  private readonly counted: readonly Counted<N>[]
  private readonly arithmetic: Arithmetic<N>

  constructor(others: Ratio['others'], counted: readonly Counted<N>[], arithmetic: Arithmetic<N>) {
    this.others = others
    this.counted = counted
    this.arithmetic = arithmetic
  }

  /** Sets what the claim at a place takes of the others, of which those settled before it have had their aid. */
  setOthers(values: Map<string, Value<N>>, place: number, aidOf: (place: number) => Interval<N> | undefined): void {
    const { arithmetic } = this
    const own = this.counted.find((one) => one.place === place) as Counted<N>
    const others = this.counted
      .filter((other) => other !== own && other.claim.of.id === own.claim.of.id)
      .map((other) => ({ ...other, aid: aidOf(other.place) ?? arithmetic.nothing, same: sameYear(own, other) }))
    for (const part of ['cost', 'payments', 'aid'] as const) {
      const sum = others
        .map((other) => countedIf(arithmetic, other.same, other[part]))
        .reduce((a, b) => arithmetic.add(a, b), arithmetic.nothing)
      values.set(this.others[part].input.key, sum)
    }
  }
}

function sameYear<N>(a: Counted<N>, b: Counted<N>): Truth {
  const missing = [a, b].filter(({ year }) => year === undefined).map(({ claim }) => `${claim.path}.servedOn`)
  return missing.length > 0 ? maybe(missing) : known.truth(a.year === b.year)
}

function countedIf<N>(arithmetic: Arithmetic<N>, condition: Truth, amount: Interval<N>): Interval<N> {
  if (!condition.canBeTrue) return arithmetic.nothing
  return condition.canBeFalse ? arithmetic.eitherQuantity(condition, amount, arithmetic.nothing) : amount
}
