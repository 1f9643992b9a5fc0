/**
 * The arithmetic of lines over a stretch of places: the exact lane's own, for all values of one fact at once. A comparison
 * that comes out differently within the stretch settles nothing: it throws `Unsettled`, with the place after which to split.
 * So an evaluation that ends has taken the same side of every condition, choice, least and greatest at every place.
 */
import { Exact, exact, infinity, toFen, zero } from '../exact/decimal'
import type { Arithmetic } from '../exact/interval'
import { type Interval, nothing, type Truth, truth, union, type Value } from '../exact/value'
import type { Rounding } from '../language/expression'
import {
  addLines,
  isEndless,
  isLevel,
  isOneLine,
  type Line,
  level,
  minusLine,
  partOfLine,
  roundedLine,
  timesLine,
} from './line'

/** A comparison comes out one way up to a place, and may come out the other way after it. */
export class Unsettled {
  /** The last place of the first part. */
  readonly last: Exact

  constructor(last: Exact) {
    this.last = last
  }
}

type Known = Interval<Line>

const pointOf = (line: Line): Known => ({ low: line, high: line, missing: nothing })

/** A value of the exact lane, the same at every place. */
export function levelValue(value: Value): Value<Line> {
  if (!('low' in value)) return value
  const { low, high, missing } = value
  return low.eq(high) ? pointOf(level(low)) : { low: level(low), high: level(high), missing }
}

export class Lines implements Arithmetic<Line> {
  readonly from: Exact
  readonly to: Exact
  readonly nothing = pointOf(level(zero))
  /** How each condition on quantities came out, in the order in which they were asked; whoever evaluates may start it anew. */
  taken = ''

  /** Both ends are included. */
  constructor(from: Exact, to: Exact) {
    this.from = from
    this.to = to
  }

  numberOf({ value }: { readonly value: string }): Known {
    return pointOf(level(exact(value)))
  }

  between(
    { least, most, floor, ceiling }: Parameters<Arithmetic<Line>['between']>[0],
    missing: readonly string[],
  ): Known {
    const low = this.largest([level(exact(least)), floor?.low ?? level(zero)])
    const endless = level(most === undefined ? infinity : exact(most))
    return this.interval(low, this.smallest([endless, ceiling?.high ?? endless]), missing)
  }

  add(a: Known, b: Known): Known {
    return this.both(a, b, addLines(a.low, b.low), () => addLines(a.high, b.high))
  }

  subtract(a: Known, b: Known): Known {
    return this.both(a, b, minusLine(a.low, b.high), () => minusLine(a.high, b.low))
  }

  multiply(a: Known, b: Known): Known {
    if (isPoint(a) && isPoint(b)) return pointOf(this.product(a.low, b.low))
    const corners = [a.low, a.high].flatMap((one) => [this.product(one, b.low), this.product(one, b.high)])
    return this.interval(this.smallest(corners), this.largest(corners), union(a.missing, b.missing))
  }

  least(items: readonly Known[]): Known {
    if (items.every(isPoint)) return pointOf(this.smallest(items.map(({ low }) => low)))
    const canWin = items.filter((item) => !items.some((other) => other !== item && this.isAtMost(other.high, item.low)))
    const [lows, highs] = [items.map(({ low }) => low), items.map(({ high }) => high)]
    return this.interval(this.smallest(lows), this.smallest(highs), missingOf(canWin))
  }

  greatest(items: readonly Known[]): Known {
    if (items.every(isPoint)) return pointOf(this.largest(items.map(({ low }) => low)))
    const canWin = items.filter((item) => !items.some((other) => other !== item && this.isAtMost(item.high, other.low)))
    const [lows, highs] = [items.map(({ low }) => low), items.map(({ high }) => high)]
    return this.interval(this.largest(lows), this.largest(highs), missingOf(canWin))
  }

  round(a: Known, rounding: Rounding): Known {
    const rounded = (line: Line): Line => roundedLine(line, rounding, (value) => toFen(value, rounding))
    return this.both(a, a, rounded(a.low), () => rounded(a.high))
  }

  share(of: Known, parts: Known, outOf: Exact): Known {
    const product = this.multiply(of, parts)
    return this.both(product, product, partOfLine(product.low, outOf), () => partOfLine(product.high, outOf))
  }

  below(a: Known, b: Known): Truth {
    return this.took(truth(!this.isBelow(a.high, b.low), this.isBelow(a.low, b.high), union(a.missing, b.missing)))
  }

  atMost(a: Known, b: Known): Truth {
    return this.took(truth(!this.isAtMost(a.high, b.low), this.isAtMost(a.low, b.high), union(a.missing, b.missing)))
  }

  private took(one: Truth): Truth {
    this.taken += one.canBeTrue ? (one.canBeFalse ? '?' : 'y') : 'n'
    return one
  }

  eitherQuantity(condition: Truth, a: Known, b: Known): Known {
    const missing = union(condition.missing, union(a.missing, b.missing))
    return this.interval(this.smallest([a.low, b.low]), this.largest([a.high, b.high]), missing)
  }

  /** An interval; one that is a point at every place has nothing missing, and one that is a point at some is split. */
  interval(low: Line, high: Line, missing: readonly string[]): Known {
    return isOneLine(low, high) || !this.isBelow(low, high) ? pointOf(low) : { low, high, missing }
  }

  private both(a: Known, b: Known, low: Line, high: () => Line): Known {
    return isPoint(a) && isPoint(b) ? pointOf(low) : this.interval(low, high(), union(a.missing, b.missing))
  }

  private smallest(lines: readonly Line[]): Line {
    return lines.reduce((a, b) => this.nearLine(a, b, 'min') ?? (this.isAtMost(a, b) ? a : b))
  }

  private largest(lines: readonly Line[]): Line {
    return lines.reduce((a, b) => this.nearLine(a, b, 'max') ?? (this.isAtMost(b, a) ? a : b))
  }

  /**
   * The extreme of two lines that only roundings tell apart, of which now one and now the other is it: the first, with a band
   * that holds the second. Returns `undefined` for lines that lie further apart somewhere.
   */
  private nearLine(a: Line, b: Line, extreme: 'min' | 'max'): Line | undefined {
    const slack = bandOf(a).plus(bandOf(b))
    if (a === b || slack.isZero() || this.isPlace || isEndless(a) || isEndless(b)) return undefined
    const [first, last] = this.differences(b, a)
    if (first.abs().gt(slack) || last.abs().gt(slack)) return undefined
    return {
      ...a,
      under: Exact.min(a.under, Exact.min(first, last).plus(b.under)),
      over: Exact.max(a.over, Exact.max(first, last).plus(b.over)),
      atFrom: Exact[extreme](a.atFrom, b.atFrom),
      atTo: Exact[extreme](a.atTo, b.atTo),
    }
  }

  /** How far one line lies over another at both ends, roundings aside. */
  private differences(a: Line, b: Line): readonly [Exact, Exact] {
    const [slope, constant] = [a.slope.minus(b.slope), a.constant.minus(b.constant)]
    return [slope.times(this.from).plus(constant), slope.times(this.to).plus(constant)]
  }

  private get isPlace(): boolean {
    return this.from.eq(this.to)
  }

  /** A product of two that both change is straight at single places only. */
  private product(a: Line, b: Line): Line {
    if (isEndless(a) || isEndless(b)) return this.endlessProduct(a, b)
    if (isLevel(a)) return timesLine(b, a.constant)
    if (isLevel(b)) return timesLine(a, b.constant)
    if (this.isPlace) return level(a.atFrom.times(b.atFrom))
    throw this.halved()
  }

  /** Nothing times something without a largest value is still nothing. */
  private endlessProduct(a: Line, b: Line): Line {
    const [endless, other] = isEndless(a) ? [a, b] : [b, a]
    const none = level(zero)
    if (this.isBelow(none, other)) return endless
    return this.isBelow(other, none) ? timesLine(endless, zero.minus(1)) : none
  }

  isBelow(a: Line, b: Line): boolean {
    return this.compare(a, b, (value) => value.lt(0))
  }

  isAtMost(a: Line, b: Line): boolean {
    return a === b || this.compare(a, b, (value) => value.lte(0))
  }

  /** Whether the difference is on one side of nothing at every place. */
  private compare(a: Line, b: Line, holds: (difference: Exact) => boolean): boolean {
    if (isEndless(a) || isEndless(b)) return holds(new Exact(a.constant.cmp(b.constant)))
    if (this.isPlace || (isLevel(a) && isLevel(b))) return holds(a.atFrom.minus(b.atFrom))
    const { slope, constant, under, over } = minusLine(a, b)
    const [first, last] = this.differences(a, b)
    const most = holds(Exact.max(first, last).plus(over))
    if (most === holds(Exact.min(first, last).plus(under))) return most
    throw this.split(slope, [constant.plus(over), constant.plus(under)], holds)
  }

  /** Splits where a line with one of the constants goes to the other side, else in the middle. */
  private split(slope: Exact, constants: readonly Exact[], holds: (difference: Exact) => boolean): Unsettled {
    if (slope.isZero()) return this.halved()
    const lasts = constants
      .map((constant) => {
        const crossing = constant.div(slope).negated()
        const last = crossing.floor()
        // The place of the crossing itself belongs to the side that takes equality.
        const isLast = !last.eq(crossing) || holds(zero) === slope.gt(0)
        return isLast ? last : last.minus(1)
      })
      .filter((last) => last.gte(this.from) && last.lt(this.to))
    return lasts.length > 0 ? new Unsettled(Exact.min(...lasts)) : this.halved()
  }

  private halved(): Unsettled {
    return new Unsettled(this.from.plus(this.to).div(2).floor())
  }
}

const bandOf = ({ under, over }: Line): Exact => over.minus(under)

const isPoint = ({ low, high }: Known): boolean => low === high

const missingOf = (items: readonly Known[]): readonly string[] =>
  items.map(({ missing }) => missing).reduce(union, nothing)
