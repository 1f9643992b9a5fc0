/** Where a sum goes over a limit, nearest to a place: from what is known of every place, and what some are worked out to be. */

import { InputError, issue } from '../checks/issue'
import type { Exact } from '../exact/decimal'
import type { AboveOver } from './sum-of-lines'

/** Neighbours, of which one is within the limit and the other is not. */
interface Crossing {
  readonly within: Exact
  readonly beyond: Exact
}

interface Found {
  /** The places whose sums decide, in no order; also those on both sides of where the lines alone say that it crosses. */
  readonly places: readonly Exact[]
  readonly found: Crossing | undefined
}

const mostPlaces = 200

/**
 * The nearest crossing on either side of a place; of two as near the lower. `isAbove` tells of a place that roundings decide.
 * @throws InputError where roundings decide too many.
 */
export function crossingOf(
  all: readonly AboveOver[],
  now: Exact,
  isAbove: (place: Exact) => boolean = () => false,
): Found {
  const places = new Map<string, Exact>()
  const ask = (place: Exact): void => {
    places.set(place.toFixed(), place)
    if (places.size > mostPlaces) throw new InputError([issue('sweepTooFine', 'along')])
  }
  const stateAt = (place: Exact, { above }: AboveOver): boolean =>
    above === 'maybe' ? isAbove(place) : above === 'yes'
  const own = all.find(({ from, to }) => from.lte(now) && to.gte(now))
  if (!own) return { places: [], found: undefined }
  if (own.above === 'maybe') ask(now)
  const state = stateAt(now, own)
  const search = (side: 1 | -1): Exact | undefined => {
    let first: Exact | undefined
    for (const over of side === 1 ? all : all.toReversed()) {
      const { from, to, above } = over
      // The places of it on this side of now, the nearest first.
      const near = side === 1 ? (from.gt(now) ? from : now.plus(1)) : to.lt(now) ? to : now.minus(1)
      const far = side === 1 ? to : from
      if (near.minus(far).times(side).gt(0)) continue
      if (above !== 'maybe') {
        if ((above === 'yes') === state) continue
        ask(near)
        ask(near.minus(side))
        return first ?? near
      }
      for (let place = near; place.minus(far).times(side).lte(0); place = place.plus(side)) {
        ask(place)
        ask(place.minus(side))
        if (!first && isAbove(place) !== state) first = place
      }
    }
    return first
  }
  const [down, up] = [search(-1), search(1)]
  const isUp = up !== undefined && (!down || up.minus(now).lt(now.minus(down)))
  const place = isUp ? up : down
  if (!place) return { places: [...places.values()], found: undefined }
  const beside = isUp ? place.minus(1) : place.plus(1)
  const found = state ? { within: place, beyond: beside } : { within: beside, beyond: place }
  return { places: [...places.values()], found }
}
