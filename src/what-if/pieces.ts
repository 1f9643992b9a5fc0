/** Stretches that belong together: neighbours with one outcome on one line, but for what rounding does, are one piece. */

import type { Exact } from '../exact/decimal'
import { isEndless, isOneLine, type Line } from '../narrow/line'
import type { Stretch } from '../narrow/stretches'
import type { OverStretch } from './row-along'

/** Places with one outcome, over which the amount goes straight. */
export type Piece = Stretch<OverStretch>

export function piecesOf(stretches: readonly Stretch<OverStretch>[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (const next of stretches) {
    const last = pieces.at(-1)
    const made = last && joined(last, next)
    if (made) pieces[pieces.length - 1] = made
    else pieces.push(next)
  }
  return pieces
}

function joined(a: Piece, b: Piece): Piece | undefined {
  if (!isAlike(a.made, b.made)) return undefined
  const { low, high } = a.made.due
  const isOne = isOneLine(low, b.made.due.low) && isOneLine(high, b.made.due.high)
  if (isOne || (a.made.taken === b.made.taken && continues(a, b)))
    return { from: a.from, to: b.to, made: { ...a.made, due: ends(a.made.due, b.made.due) } }
  if (a.made.taken === b.made.taken && continues(b, a))
    return { from: a.from, to: b.to, made: { ...b.made, due: ends(a.made.due, b.made.due, b.made.due) } }
  return undefined
}

type Due = OverStretch['due']

/** The line of one of two neighbours, with the ends of both. */
function ends(first: Due, last: Due, on: Due = first): Due {
  const low = { ...on.low, atFrom: first.low.atFrom, atTo: last.low.atTo }
  const isPoint = on.low === on.high
  return { ...on, low, high: isPoint ? low : { ...on.high, atFrom: first.high.atFrom, atTo: last.high.atTo } }
}

/** Whether both have one outcome, and are known as well. */
const isAlike = (a: OverStretch, b: OverStretch): boolean =>
  a.entitled.canBeTrue === b.entitled.canBeTrue &&
  a.entitled.canBeFalse === b.entitled.canBeFalse &&
  a.outcome === b.outcome &&
  (a.due.low === a.due.high) === (b.due.low === b.due.high)

/** Whether the lines of a piece go on through another, where of two lines now one and now the other is rounded to be the less. */
const continues = (a: Piece, { from, to, made }: Piece): boolean =>
  (['low', 'high'] as const).every(
    (end) =>
      isNear(a.made.due[end], made.due[end], from, made.due[end].atFrom) &&
      isNear(a.made.due[end], made.due[end], to, made.due[end].atTo),
  )

function isNear(line: Line, other: Line, place: Exact, value: Exact): boolean {
  if (isEndless(line) || isEndless(other)) return line.constant.eq(other.constant)
  const slack = line.over.minus(line.under).plus(other.over.minus(other.under))
  return value.minus(line.slope.times(place)).minus(line.constant).abs().lte(slack)
}

/** Whether a value stands where a line leads to, but for what rounding does. */
export const leadsTo = (line: Line, place: Exact, value: Exact): boolean =>
  isEndless(line) || !value.isFinite()
    ? line.constant.eq(value)
    : value.minus(line.slope.times(place)).minus(line.constant).abs().lte(line.over.minus(line.under))

/** The piece that a place lies in. */
export const pieceAt = (pieces: readonly Piece[], place: Exact): Piece | undefined =>
  pieces.find(({ from, to }) => from.lte(place) && to.gte(place))
