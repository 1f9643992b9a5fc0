/** The sum of many lines over a range of places, each with how far roundings take it off: between which ends the sum lies anywhere. */

import { type Exact, zero } from '../exact/decimal'
import type { Line } from '../narrow/line'
import type { Stretch } from '../narrow/stretches'

interface Sum {
  readonly slope: Exact
  readonly constant: Exact
  readonly under: Exact
  readonly over: Exact
}

/** Whether a sum is above a limit at a place: surely, surely not, or as roundings have it. */
type Above = 'yes' | 'no' | 'maybe'

/** Places that follow each other, over each of which it is the same. */
export interface AboveOver {
  readonly from: Exact
  readonly to: Exact
  readonly above: Above
}

const none: Sum = { slope: zero, constant: zero, under: zero, over: zero }

export class SumOfLines {
  readonly from: Exact
  readonly to: Exact
  private constant = zero
  /** By the place at which it begins: what the sum changes by. */
  private readonly changes = new Map<string, { readonly at: Exact; by: Sum }>()

  /** Both ends are included. */
  constructor(from: Exact, to: Exact) {
    this.from = from
    this.to = to
  }

  /** Adds the same at every place. */
  addLevel(value: Exact): void {
    this.constant = this.constant.plus(value)
  }

  /** Adds so many times what goes one line a stretch, over all places. */
  add(stretches: readonly Stretch<Line>[], times: number): void {
    let before = none
    for (const { from, made } of stretches) {
      const { slope, constant, under, over } = made
      const key = from.toFixed()
      const change = this.changes.get(key) ?? { at: from, by: none }
      change.by = sumOf(change.by, differenceOf({ slope, constant, under, over }, before), times)
      this.changes.set(key, change)
      before = made
    }
  }

  /** Where the sum is above a limit, in the order of the places. */
  above(limit: Exact): readonly AboveOver[] {
    const all = [...this.changes.values()].sort((a, b) => a.at.cmp(b.at))
    let sum: Sum = { ...none, constant: this.constant }
    if (all.length === 0) return aboveOver(sum, limit, this.from, this.to)
    return all.flatMap(({ at, by }, index) => {
      sum = sumOf(sum, by, 1)
      return aboveOver(sum, limit, at, all[index + 1]?.at.minus(1) ?? this.to)
    })
  }
}

const sumOf = (a: Sum, b: Sum, times: number): Sum => ({
  slope: a.slope.plus(b.slope.times(times)),
  constant: a.constant.plus(b.constant.times(times)),
  under: a.under.plus(b.under.times(times)),
  over: a.over.plus(b.over.times(times)),
})

const differenceOf = (a: Sum, b: Sum): Sum => sumOf(a, b, -1)

/** One line cuts a limit once without its roundings, and so twice with them. */
function aboveOver(sum: Sum, limit: Exact, from: Exact, to: Exact): readonly AboveOver[] {
  const cuts = sum.slope.isZero()
    ? []
    : [sum.under, sum.over].map((off) => limit.minus(sum.constant).minus(off).div(sum.slope).floor())
  // The place of a cut, and those beside it, are asked one by one.
  const starts = [from, ...cuts.flatMap((cut) => [cut, cut.plus(1), cut.plus(2)])]
    .filter((place) => place.gte(from) && place.lte(to))
    .sort((a, b) => a.cmp(b))
    .filter((place, index, all) => index === 0 || !place.eq(all[index - 1] as Exact))
  return starts.map((place, index) => ({
    from: place,
    to: starts[index + 1]?.minus(1) ?? to,
    above: aboveAt(sum, limit, place),
  }))
}

function aboveAt({ slope, constant, under, over }: Sum, limit: Exact, place: Exact): Above {
  const line = slope.times(place).plus(constant)
  return line.plus(under).gt(limit) ? 'yes' : line.plus(over).lte(limit) ? 'no' : 'maybe'
}
