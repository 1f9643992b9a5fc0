/** Incomes at which a household has less in all than it had a fen below a step. */

import { Exact, fenText } from '../exact/decimal'
import type { Interval } from '../exact/value'
import { firstAtLeast } from './reach'

/** A stretch of incomes that leave less than the income just below it did. */
export interface Loss {
  /** The first income that leaves less: that of the step. */
  readonly from: string
  /** The last one; where the sweep ends before, its end. */
  readonly to: string
  /** What the household had in all a fen below, by the month. */
  readonly before: string
  /** How much less than that it has where it has least. */
  readonly most: string
  /** The loss goes on beyond the end of the sweep. */
  readonly open?: true
}

/** Neighbouring pieces of incomes, over each of which what the household has goes straight. */
export interface Resources {
  readonly pieces: readonly { readonly from: Exact; readonly to: Exact }[]
  /** Income and aid at a place. */
  at(place: Exact): Interval
  /** How far roundings may take them off the straight within the piece that begins at a place. */
  slackFrom(place: Exact): Exact
  text(place: Exact): string
}

/** Where facts are missing, only what is surely a loss. */
export function lossesOf(resources: Resources): readonly Loss[] {
  return resources.pieces.slice(1).flatMap(({ from }, index): readonly Loss[] => {
    const before = resources.at(from.minus(1)).low
    if (resources.at(from).high.gte(before)) return []
    const later = resources.pieces.slice(index + 1)
    let least = resources.at(from).high
    for (const piece of later) {
      const end = firstAtLeast(before, {
        ...piece,
        slack: resources.slackFrom(piece.from),
        at: (place) => resources.at(place).high,
      })
      for (const place of [piece.from, piece.to])
        if (!end || place.lt(end)) least = Exact.min(least, resources.at(place).high)
      if (end) return [loss(resources, { from, to: end.minus(1), before, least })]
    }
    const to = (later.at(-1) as (typeof later)[number]).to
    return [{ ...loss(resources, { from, to, before, least }), open: true }]
  })
}

interface Found {
  readonly from: Exact
  readonly to: Exact
  readonly before: Exact
  readonly least: Exact
}

const loss = ({ text }: Resources, { from, to, before, least }: Found): Loss => ({
  from: text(from),
  to: text(to),
  before: fenText(before),
  most: fenText(before.minus(least)),
})
