/**
 * A quantity along one fact: a straight line over the places of a stretch. A place is a value that the fact can have, told by
 * a whole number: its fen, or the count itself. Rounding takes a quantity off its line by less than a fen, which its band
 * holds; what it comes to at both ends of the stretch is exact.
 */
import { Exact, zero } from '../exact/decimal'

export interface Line {
  /** What one place more adds, roundings aside. */
  readonly slope: Exact
  /** The line at place 0. */
  readonly constant: Exact
  /** How far the quantity can lie under its line (not above 0), and over it. */
  readonly under: Exact
  readonly over: Exact
  /** Exactly what the quantity is at the first and the last place of the stretch. */
  readonly atFrom: Exact
  readonly atTo: Exact
}

/** The same at every place, whatever the stretch. */
export const level = (value: Exact): Line => ({
  slope: zero,
  constant: value,
  under: zero,
  over: zero,
  atFrom: value,
  atTo: value,
})

export const isLevel = ({ slope, under, over }: Line): boolean => slope.isZero() && under.isZero() && over.isZero()

/** The fact itself, `unit` for each place. */
export const sweptLine = (from: Exact, to: Exact, unit: Exact): Line => ({
  slope: unit,
  constant: zero,
  under: zero,
  over: zero,
  atFrom: unit.times(from),
  atTo: unit.times(to),
})

export function addLines(a: Line, b: Line): Line {
  if (isLevel(a) && isLevel(b)) return level(a.atFrom.plus(b.atFrom))
  const [endless] = [a, b].filter(isEndless)
  if (endless) return endless
  return {
    slope: a.slope.plus(b.slope),
    constant: a.constant.plus(b.constant),
    under: a.under.plus(b.under),
    over: a.over.plus(b.over),
    atFrom: a.atFrom.plus(b.atFrom),
    atTo: a.atTo.plus(b.atTo),
  }
}

/** So many times a line. */
export function timesLine(line: Line, factor: Exact): Line {
  if (isLevel(line)) return level(line.atFrom.times(factor))
  const [under, over] = [line.under.times(factor), line.over.times(factor)]
  return {
    slope: line.slope.times(factor),
    constant: line.constant.times(factor),
    under: Exact.min(under, over),
    over: Exact.max(under, over),
    atFrom: line.atFrom.times(factor),
    atTo: line.atTo.times(factor),
  }
}

/** A line divided. A third has no last digit: the band takes in what that leaves out. */
export function partOfLine(line: Line, outOf: Exact): Line {
  const { slope, constant, under, over, atFrom, atTo } = line
  if (isLevel(line)) return level(atFrom.div(outOf))
  return {
    slope: slope.div(outOf),
    constant: constant.div(outOf),
    under: under.div(outOf).minus(hair),
    over: over.div(outOf).plus(hair),
    atFrom: atFrom.div(outOf),
    atTo: atTo.div(outOf),
  }
}

const hair = new Exact('1e-30')

export const minusLine = (a: Line, b: Line): Line => addLines(a, timesLine(b, minusOne))

const minusOne = zero.minus(1)

/** Whether it has no largest or smallest value: then it is so at every place. */
export const isEndless = ({ constant }: Line): boolean => !constant.isFinite()

/** Whether two lines are one and the same at every place. */
export const isOneLine = (a: Line, b: Line): boolean =>
  a === b || (isStraight(a) && isStraight(b) && a.slope.eq(b.slope) && a.constant.eq(b.constant))

/** Whether no rounding takes it off its line. */
const isStraight = ({ under, over }: Line): boolean => under.isZero() && over.isZero()

const fen = new Exact('0.01')
const halfFen = new Exact('0.005')

/** A line rounded to the fen, by what `toFen` makes of its ends: one that holds whole fen at every place stays as it is. */
export function roundedLine(line: Line, rounding: 'up' | 'down' | 'halfUp', toFen: (value: Exact) => Exact): Line {
  if (isLevel(line)) return level(toFen(line.atFrom))
  if (isStraight(line) && isWhole(line.slope) && isWhole(line.constant)) return line
  const below = rounding === 'up' ? zero : rounding === 'down' ? fen : halfFen
  return {
    slope: line.slope,
    constant: line.constant,
    under: line.under.minus(below),
    over: line.over.plus(rounding === 'halfUp' ? halfFen : fen.minus(below)),
    atFrom: toFen(line.atFrom),
    atTo: toFen(line.atTo),
  }
}

const isWhole = (yuan: Exact): boolean => yuan.times(100).isInteger()
