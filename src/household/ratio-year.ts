/** A share of the cost counted over the year: what a claim takes of the person's other covered claims of it. */

import type { ValueMap } from '../case/case-values'
import { zero } from '../exact/decimal'
import { Evaluation } from '../exact/evaluate'
import { add, eitherQuantity } from '../exact/interval'
import { type Interval, known, maybe, no, point, type Truth } from '../exact/value'
import { type ClaimRules, type Definition, entitlement } from '../kit/programme'
import type { Quantity } from '../language/quantity'
import { bySettlement, type ListedClaim } from './claim-list'
import { capYear } from './claim-order'
import type { WaysOfClaims } from './claim-ways'
import type { Grounds } from './grounds'

const nothing = point(zero)

type Ratio = NonNullable<ClaimRules['ratio']>

/** What of a claim counts. */
interface Counted {
  readonly claim: ListedClaim
  readonly place: number
  readonly year: string | undefined
  readonly cost: Interval
  readonly payments: Interval
}

export class RatioYear {
  /** By date of settlement. */
  private readonly counted: readonly Counted[]
  private readonly others: Ratio['others']

  constructor(
    definition: Definition,
    { cost, payments, others }: Ratio,
    ways: WaysOfClaims,
    claims: readonly ListedClaim[],
    groundsOf: (claim: ListedClaim) => Grounds,
  ) {
    this.others = others
    this.counted = bySettlement(claims).map(({ one: claim, place }) => {
      const { values, hasLeft } = groundsOf(claim)
      const evaluation = new Evaluation(values)
      const isCovered = hasLeft ? no : evaluation.condition(entitlement(definition))
      const counted = (quantity: Quantity<string>): Interval => countedIf(isCovered, evaluation.quantity(quantity))
      return { claim, place, year: capYear(claim, ways), cost: counted(cost), payments: counted(payments) }
    })
  }

  /** Sets what the claim at a place takes of the others, of which those settled before it have had their aid. */
  setOthers(values: ValueMap, place: number, aidOf: (place: number) => Interval | undefined): void {
    const own = this.counted.find((one) => one.place === place) as Counted
    const others = this.counted
      .filter((other) => other !== own && other.claim.of.id === own.claim.of.id)
      .map((other) => ({ ...other, aid: aidOf(other.place) ?? nothing, same: sameYear(own, other) }))
    for (const part of ['cost', 'payments', 'aid'] as const) {
      const sum = others.map((other) => countedIf(other.same, other[part])).reduce(add, nothing)
      values.set(this.others[part].input.key, sum)
    }
  }
}

function sameYear(a: Counted, b: Counted): Truth {
  const missing = [a, b].filter(({ year }) => year === undefined).map(({ claim }) => `${claim.path}.servedOn`)
  return missing.length > 0 ? maybe(missing) : known.truth(a.year === b.year)
}

function countedIf(condition: Truth, amount: Interval): Interval {
  if (!condition.canBeTrue) return nothing
  return condition.canBeFalse ? eitherQuantity(condition, amount, nothing) : amount
}
