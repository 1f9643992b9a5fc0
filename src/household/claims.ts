/** The claims of a household settled: each by a kernel where it can decide, else exactly. */

import type { DatedCase } from '../case/case'
import type { ValueMap } from '../case/case-values'
import { type Determined, type DetermineOptions, determine } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { claimRulesOf, type Definition } from '../kit/programme'
import { type Answer, ExactAnswer } from './answer'
import { ClaimList, type ListedClaim } from './claim-list'
import { type SettledClaim, settleInOrder } from './claim-order'
import { type WaysOfClaims, waysOfClaims } from './claim-ways'
import { type FenRange, inYuan } from './fen'
import { RatioYear } from './ratio-year'

/** What kernels make of the claim at a place after what earlier ones used of its cap; `undefined` if they cannot decide. */
type Compiled = (place: number, used: FenRange, claim: ListedClaim) => Answer | undefined

export class Claims {
  private readonly ways: WaysOfClaims
  private readonly policy: Policy
  private readonly definition: Definition
  private readonly list: ClaimList
  private readonly valuesOf: (claim: ListedClaim) => ValueMap
  private readonly options: DetermineOptions
  private readonly made: { readonly used: FenRange; readonly determined: Determined }[] = []
  private ratio: RatioYear | undefined
  private settled: readonly SettledClaim[] | undefined

  /** Of the versions of one household; the values of a claim are all that it takes but the sums of its year. */
  constructor(
    policy: Policy,
    definition: Definition,
    versions: readonly DatedCase[],
    valuesOf: (claim: ListedClaim) => ValueMap,
    options: DetermineOptions,
  ) {
    this.policy = policy
    this.definition = definition
    this.list = new ClaimList(versions)
    this.valuesOf = valuesOf
    this.options = options
    this.ways = waysOfClaims(policy, definition, options.readings)
  }

  /** All claims, settled once, in the order in which versions list them; `compiled` is asked first what one comes to. */
  settle(compiled: Compiled = () => undefined): readonly SettledClaim[] {
    const { all } = this.list
    this.settled ??= settleInOrder(
      all,
      this.list.paidBefore(this.policy, this.definition),
      this.ways,
      (place, used, claim) => {
        const answer = this.ways.overYear ? undefined : compiled(place, used, claim)
        return answer ?? new ExactAnswer(this.determined(place, used))
      },
    )
    return this.settled
  }

  /** The claim at a place, exactly, after what earlier ones used of its cap. */
  determined(place: number, used: FenRange): Determined {
    const before = this.made[place]
    if (before?.used === used) return before.determined
    const claim = this.list.all[place] as ListedClaim
    const values = this.valuesOf(claim)
    values.set(claimRulesOf(this.definition).cap.used.input.key, inYuan(used))
    this.overYear()?.setOthers(values, place, (other) => this.made[other]?.determined.due)
    const determined = determine(this.definition, values, claim.ids, this.options)
    this.made[place] = { used, determined }
    return determined
  }

  private overYear(): RatioYear | undefined {
    const { ratio } = claimRulesOf(this.definition)
    if (!ratio || !this.ways.overYear) return undefined
    this.ratio ??= new RatioYear(this.definition, ratio, this.ways, this.list.all, this.valuesOf)
    return this.ratio
  }
}
