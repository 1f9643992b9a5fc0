/**
 * How the claims of a year depend on each other: taken by date of settlement, each uses what the earlier ones left of the
 * cap. What a claim comes to after them is asked of whoever can tell, a kernel or the exact lane.
 */

import { keptIn } from '../checks/once'
import { greatest } from '../exact/interval'
import { type Interval, maybe } from '../exact/value'
import { bySettlement, keyOf, type ListedClaim, type PaidBefore } from './claim-list'
import type { WaysOfClaims } from './claim-ways'
import { addFen, eitherFen, type FenRange, inFen, inYuan, noFen } from './fen'

/** How sums are put together that claims use of a cap. */
export interface Sums<Sum> {
  readonly nothing: Sum
  /** A sum that the case tells, which may be known in part. */
  paid(amount: Interval): Sum
  add(a: Sum, b: Sum): Sum
  greatest(sums: readonly Sum[]): Sum
  /** A sum, or nothing, or anything between: the path is missing. */
  perhaps(sum: Sum, path: string): Sum
}

export const fenSums: Sums<FenRange> = {
  nothing: noFen,
  paid: inFen,
  add: addFen,
  greatest: (sums) => inFen(greatest(sums.map(inYuan))),
  perhaps: (sum, path) => eitherFen(maybe([path]), sum, noFen),
}

/** Settles claims in order, each after what earlier ones used of its cap; they stand as they were given. */
export function settleInOrder<Sum, Settled extends { readonly answer: { readonly due: Sum } }>(
  claims: readonly ListedClaim[],
  paidBefore: readonly PaidBefore<Sum>[],
  ways: WaysOfClaims,
  sums: Sums<Sum>,
  settle: (claim: ListedClaim, place: number, used: Sum) => Settled,
): readonly Settled[] {
  const [only] = claims
  if (only && claims.length === 1 && paidBefore.length === 0) return [settle(only, 0, sums.nothing)]
  const caps = new CapUse(ways, sums)
  for (const { claim, amount } of paidBefore) caps.usePaidBefore(claim, amount)
  const made: Settled[] = []
  for (const { one, place } of bySettlement(claims)) {
    const settled = settle(one, place, caps.usedBefore(one))
    made[place] = settled
    caps.use(one, settled.answer.due)
  }
  return made
}

/** The calendar year whose cap a claim uses; undefined where the date of service decides and is unknown. */
export function capYear({ claim, path }: ListedClaim, { byServiceDate, years }: WaysOfClaims): string | undefined {
  const date = byServiceDate ? claim.servedOn : claim.settledOn
  return date?.slice(0, 4) ?? years?.get(path)
}

/** What of each holder's cap is used so far, by year; a claim of unknown year may have used any year's. */
class CapUse<Sum> {
  private readonly byHolder = new Map<string | undefined, UsedCap<Sum>>()
  private readonly ways: WaysOfClaims
  private readonly sums: Sums<Sum>

  constructor(ways: WaysOfClaims, sums: Sums<Sum>) {
    this.ways = ways
    this.sums = sums
  }

  use(claim: ListedClaim, amount: Sum): void {
    const { sums } = this
    const used = this.of(claim)
    const year = capYear(claim, this.ways)
    if (year !== undefined) used.byYear.set(year, sums.add(used.byYear.get(year) ?? sums.nothing, amount))
    else used.perhaps = sums.add(used.perhaps, sums.perhaps(amount, servedOn(claim)))
  }

  /** What was paid before a claim used the cap of that claim's year, whichever it is. */
  usePaidBefore(claim: ListedClaim, amount: Sum): void {
    if (capYear(claim, this.ways) !== undefined) this.use(claim, amount)
    else {
      const { paidBefore } = this.of(claim)
      const before = paidBefore.get(keyOf(claim))?.amount ?? this.sums.nothing
      paidBefore.set(keyOf(claim), { claim, amount: this.sums.add(before, amount) })
    }
  }

  usedBefore(claim: ListedClaim): Sum {
    const { sums } = this
    const { byYear, paidBefore } = this.of(claim)
    const year = capYear(claim, this.ways)
    const perhaps = this.perhapsBefore(claim)
    if (year !== undefined) return sums.add(byYear.get(year) ?? sums.nothing, perhaps)
    const most = sums.greatest([...[...byYear.values()].map((used) => sums.add(used, perhaps)), perhaps])
    const ofOthers = sums.perhaps(most, servedOn(claim))
    return sums.add(paidBefore.get(keyOf(claim))?.amount ?? sums.nothing, ofOthers)
  }

  /** What may have used the cap of a claim's year: what others of unknown year were granted, and what was paid before them. */
  private perhapsBefore(claim: ListedClaim): Sum {
    const { perhaps, paidBefore } = this.of(claim)
    let sum = perhaps
    for (const [key, paid] of paidBefore)
      if (key !== keyOf(claim)) sum = this.sums.add(sum, this.sums.perhaps(paid.amount, servedOn(paid.claim)))
    return sum
  }

  private of({ of: { id } }: ListedClaim): UsedCap<Sum> {
    return keptIn(this.byHolder, this.ways.ofHousehold ? undefined : id, () => ({
      byYear: new Map<string, Sum>(),
      perhaps: this.sums.nothing,
      paidBefore: new Map(),
    }))
  }
}

const servedOn = ({ path }: ListedClaim): string => `${path}.servedOn`

interface UsedCap<Sum> {
  readonly byYear: Map<string, Sum>
  /** By claims of unknown year. */
  perhaps: Sum
  /** Before claims of unknown year, by those claims. */
  readonly paidBefore: Map<string, Omit<PaidBefore<Sum>, 'member'>>
}
