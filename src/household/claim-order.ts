/**
 * How the claims of a year depend on each other: taken by date of settlement, each uses what the earlier ones left of the
 * cap. What a claim comes to after them is asked of whoever can tell, a kernel or the exact lane.
 */

import { keptIn } from '../checks/once'
import { zero } from '../exact/decimal'
import { greatest } from '../exact/interval'
import { interval, maybe, union } from '../exact/value'
import type { Answer } from './answer'
import { bySettlement, type ListedClaim, type PaidBefore } from './claim-list'
import type { WaysOfClaims } from './claim-ways'
import { addFen, eitherFen, type FenRange, inFen, inYuan, noFen } from './fen'

/** Settles claims in order, each after what earlier ones used of its cap; they stand as they were given. */
export function settleInOrder<Settled extends { readonly answer: Answer }>(
  claims: readonly ListedClaim[],
  paidBefore: readonly PaidBefore[],
  ways: WaysOfClaims,
  settle: (claim: ListedClaim, place: number, used: FenRange) => Settled,
): readonly Settled[] {
  const caps = new CapUse(ways)
  for (const { claim, amount } of paidBefore) caps.use(claim, inFen(amount))
  const made: Settled[] = []
  for (const { one, place } of bySettlement(claims)) {
    const settled = settle(one, place, caps.usedBefore(one))
    made[place] = settled
    caps.use(one, settled.answer.due)
  }
  return made
}

/** The calendar year whose cap a claim uses; undefined where the date of service decides and is unknown. */
export function capYear({ claim }: ListedClaim, { byServiceDate }: WaysOfClaims): string | undefined {
  const date = byServiceDate ? claim.servedOn : claim.settledOn
  return date?.slice(0, 4)
}

/** What of each holder's cap is used so far, by year; a claim of unknown year may have used any year's. */
class CapUse {
  private readonly byHolder = new Map<string | undefined, UsedCap>()
  private readonly ways: WaysOfClaims

  constructor(ways: WaysOfClaims) {
    this.ways = ways
  }

  use(claim: ListedClaim, amount: FenRange): void {
    const used = this.of(claim)
    const year = capYear(claim, this.ways)
    if (year !== undefined) used.byYear.set(year, addFen(used.byYear.get(year) ?? noFen, amount))
    else used.perhaps = addFen(used.perhaps, eitherFen(maybe([`${claim.path}.servedOn`]), amount, noFen))
  }

  usedBefore(claim: ListedClaim): FenRange {
    const { byYear, perhaps } = this.of(claim)
    const year = capYear(claim, this.ways)
    if (year !== undefined) return addFen(byYear.get(year) ?? noFen, perhaps)
    const most = greatest([...[...byYear.values()].map((used) => addFen(used, perhaps)), perhaps].map(inYuan))
    return inFen(interval(zero, most.high, union([`${claim.path}.servedOn`], most.missing)))
  }

  private of({ of: { id } }: ListedClaim): UsedCap {
    return keptIn(this.byHolder, this.ways.ofHousehold ? undefined : id, () => ({ byYear: new Map(), perhaps: noFen }))
  }
}

interface UsedCap {
  readonly byYear: Map<string, FenRange>
  /** By claims of unknown year. */
  perhaps: FenRange
}
