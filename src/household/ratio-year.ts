/** A share of the cost counted over the year: what a claim takes of the person's other covered claims of it. */

import { keptIn } from '../checks/once'
import { Evaluation } from '../exact/evaluate'
import type { Arithmetic } from '../exact/interval'
import { type Interval, maybe, no, type Truth, type Value } from '../exact/value'
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
  /** By the place of a claim: the claims of its person. */
  private readonly byPlace = new Map<number, OfPerson<N>>()
  private readonly arithmetic: Arithmetic<N>

  constructor(others: Ratio['others'], counted: readonly Counted<N>[], arithmetic: Arithmetic<N>) {
    this.others = others
    this.arithmetic = arithmetic
    const byPerson = new Map<string, Counted<N>[]>()
    for (const one of counted) keptIn(byPerson, one.claim.of.id, () => []).push(one)
    for (const own of byPerson.values()) {
      const person = new OfPerson(own, arithmetic)
      for (const { place } of own) this.byPlace.set(place, person)
    }
  }

  /** Sets what the claim at a place takes of the others, of which those settled before it have had their aid. */
  setOthers(values: Map<string, Value<N>>, place: number, aidOf: (place: number) => Interval<N> | undefined): void {
    const of = this.byPlace.get(place) as OfPerson<N>
    const aid = (other: number): Interval<N> => aidOf(other) ?? this.arithmetic.nothing
    values.set(this.others.cost.input.key, of.others('cost', place))
    values.set(this.others.payments.input.key, of.others('payments', place))
    values.set(this.others.aid.input.key, of.aidBefore(place, aid))
  }
}

/** The claims of one person: what each takes of the others, in work that grows with their number and not with its square. */
class OfPerson<N> {
  private readonly claims: readonly Counted<N>[]
  private readonly arithmetic: Arithmetic<N>
  private readonly sums = new Map<'cost' | 'payments', ReadonlyMap<number, Interval<N>>>()
  /** The aid of the claims before the next. */
  private readonly aid: Yearly<N>
  private next = 0

  constructor(claims: readonly Counted<N>[], arithmetic: Arithmetic<N>) {
    this.claims = claims
    this.arithmetic = arithmetic
    this.aid = new Yearly(arithmetic)
  }

  /** The sum of a part over the other claims of the year. */
  others(part: 'cost' | 'payments', place: number): Interval<N> {
    return keptIn(this.sums, part, () => this.sumsOfOthers(part)).get(place) as Interval<N>
  }

  /** Those before a claim and those after it, as intervals cannot be taken away from a sum. */
  private sumsOfOthers(part: 'cost' | 'payments'): ReadonlyMap<number, Interval<N>> {
    const before = this.sumsBefore(this.claims, part)
    const after = this.sumsBefore([...this.claims].reverse(), part)
    return new Map(
      Array.from(before, ([place, sum]) => [place, this.arithmetic.add(sum, after.get(place) as Interval<N>)]),
    )
  }

  private sumsBefore(claims: readonly Counted<N>[], part: 'cost' | 'payments'): ReadonlyMap<number, Interval<N>> {
    const sums = new Yearly(this.arithmetic)
    const before = new Map<number, Interval<N>>()
    for (const one of claims) {
      before.set(one.place, sums.ofYear(one))
      sums.add(one, one[part])
    }
    return before
  }

  /** What the claims settled before one have had. Claims ask in the order of their settlement. */
  aidBefore(place: number, aidOf: (place: number) => Interval<N>): Interval<N> {
    const own = this.claims.findIndex((one) => one.place === place)
    for (const one of this.claims.slice(this.next, own)) this.aid.add(one, aidOf(one.place))
    this.next = own
    return this.aid.ofYear(this.claims[own] as Counted<N>)
  }
}

/** Sums of a person's claims by year; a claim of unknown year may be of any. */
class Yearly<N> {
  private readonly arithmetic: Arithmetic<N>
  private readonly byYear = new Map<string, Interval<N>>()
  private perhaps: Interval<N>

  constructor(arithmetic: Arithmetic<N>) {
    this.arithmetic = arithmetic
    this.perhaps = arithmetic.nothing
  }

  add({ year, claim }: Counted<N>, amount: Interval<N>): void {
    const { arithmetic, byYear } = this
    if (year !== undefined) byYear.set(year, arithmetic.add(byYear.get(year) ?? arithmetic.nothing, amount))
    else this.perhaps = arithmetic.add(this.perhaps, countedIf(arithmetic, inUnknownYear(claim), amount))
  }

  /** What was added of the year of a claim. */
  ofYear({ year, claim }: Counted<N>): Interval<N> {
    const { arithmetic, byYear, perhaps } = this
    if (year !== undefined) return arithmetic.add(byYear.get(year) ?? arithmetic.nothing, perhaps)
    const all = [...byYear.values(), perhaps].reduce((a, b) => arithmetic.add(a, b), arithmetic.nothing)
    return countedIf(arithmetic, inUnknownYear(claim), all)
  }
}

const inUnknownYear = ({ path }: ListedClaim): Truth => maybe([`${path}.servedOn`])

function countedIf<N>(arithmetic: Arithmetic<N>, condition: Truth, amount: Interval<N>): Interval<N> {
  if (!condition.canBeTrue) return arithmetic.nothing
  return condition.canBeFalse ? arithmetic.eitherQuantity(condition, amount, arithmetic.nothing) : amount
}
