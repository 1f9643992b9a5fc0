/** The first place of a piece at which something that goes straight but for its roundings is as much as it has to be. */

import { Exact, zero } from '../exact/decimal'

/** A value over neighbouring places. */
export interface Along {
  readonly from: Exact
  readonly to: Exact
  /** How far roundings may take it off the straight line between its ends. */
  readonly slack: Exact
  at(place: Exact): Exact
}

export function firstAtLeast(target: Exact, { from, to, slack, at }: Along): Exact | undefined {
  const [start, end] = [at(from), at(to)]
  if (start.gte(target)) return from
  if (Exact.max(start, end).plus(slack).lt(target)) return undefined
  const rise = end.minus(start)
  // Where the straight line may be as high for all that roundings do; there only these decide.
  const level = target.minus(slack).minus(start)
  const crossing = rise.isZero() ? zero : level.times(to.minus(from)).div(rise)
  const first = rise.gt(zero) ? Exact.max(crossing.floor(), zero) : zero
  const last = rise.lt(zero) ? Exact.min(crossing.ceil(), to.minus(from)) : to.minus(from)
  for (let place = first; place.lte(last); place = place.plus(1))
    if (at(from.plus(place)).gte(target)) return from.plus(place)
  return undefined
}
