/** Arithmetic and logic on what is partly known. Each function contains every value its operands can still give. */
import type { QuantityNode, Rounding } from '../language/expression'
import { Exact, exact, infinity, toFen, zero } from './decimal'
import { type Interval, interval, type Missing, no, nothing, point, type Truth, truth, union, yes } from './value'

export const add = (a: Interval, b: Interval): Interval =>
  areKnown(a, b)
    ? point(a.low.plus(b.low))
    : interval(a.low.plus(b.low), a.high.plus(b.high), union(a.missing, b.missing))

const subtract = (a: Interval, b: Interval): Interval =>
  areKnown(a, b)
    ? point(a.low.minus(b.low))
    : interval(a.low.minus(b.high), a.high.minus(b.low), union(a.missing, b.missing))

/** Points with one object at both ends, for which one result is enough. */
const areKnown = (a: Interval, b: Interval): boolean => a.low === a.high && b.low === b.high

export function multiply(a: Interval, b: Interval): Interval {
  if (areKnown(a, b)) return point(times(a.low, b.low))
  const corners = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)]
  return interval(Exact.min(...corners), Exact.max(...corners), union(a.missing, b.missing))
}

/** Nothing times something without a largest value is still nothing. */
const times = (a: Exact, b: Exact): Exact => (a.isZero() || b.isZero() ? zero : a.times(b))

/** The smallest; an item that another is never above cannot win, and what it misses does not matter. */
function least(items: readonly Interval[]): Interval {
  const canWin = items.filter((item) => !items.some((other) => other !== item && other.high.lte(item.low)))
  return extreme(Exact.min(...items.map((item) => item.low)), Exact.min(...items.map((item) => item.high)), canWin)
}

/** The largest; an item that another is never below cannot win, and what it misses does not matter. */
export function greatest(items: readonly Interval[]): Interval {
  const canWin = items.filter((item) => !items.some((other) => other !== item && other.low.gte(item.high)))
  return extreme(Exact.max(...items.map((item) => item.low)), Exact.max(...items.map((item) => item.high)), canWin)
}

const extreme = (low: Exact, high: Exact, canWin: readonly Interval[]): Interval =>
  interval(low, high, canWin.map((item) => item.missing).reduce(union, nothing))

export const round = (a: Interval, rounding: Rounding): Interval =>
  interval(toFen(a.low, rounding), toFen(a.high, rounding), a.missing)

/** `parts` of `outOf` parts of a quantity, unrounded: the one division of the library. */
export function share(of: Interval, parts: Interval, outOf: Exact): Interval {
  const { low, high, missing } = multiply(of, parts)
  return interval(low.div(outOf), high.div(outOf), missing)
}

const below = (a: Interval, b: Interval): Truth =>
  truth(a.high.gte(b.low), a.low.lt(b.high), union(a.missing, b.missing))

const atMost = (a: Interval, b: Interval): Truth =>
  truth(a.high.gt(b.low), a.low.lte(b.high), union(a.missing, b.missing))

/** Kleene's conjunction: one item that surely fails settles it, whatever is unknown beside it. */
export function all(items: Iterable<Truth>): Truth {
  let missing: Missing = nothing
  let open = false
  for (const item of items) {
    if (!item.canBeTrue) return no
    if (item.canBeFalse) {
      open = true
      missing = union(missing, item.missing)
    }
  }
  return open ? { canBeFalse: true, canBeTrue: true, missing } : yes
}

export const not = (a: Truth): Truth => ({ canBeFalse: a.canBeTrue, canBeTrue: a.canBeFalse, missing: a.missing })

export function any(items: Iterable<Truth>): Truth {
  let missing: Missing = nothing
  let open = false
  for (const item of items) {
    if (!item.canBeFalse) return yes
    if (item.canBeTrue) {
      open = true
      missing = union(missing, item.missing)
    }
  }
  return open ? { canBeFalse: true, canBeTrue: true, missing } : no
}

/** Either of two quantities, by a condition that is not settled. */
export const eitherQuantity = (condition: Truth, a: Interval, b: Interval): Interval =>
  interval(Exact.min(a.low, b.low), Exact.max(a.high, b.high), union(condition.missing, union(a.missing, b.missing)))

export const eitherTruth = (condition: Truth, a: Truth, b: Truth): Truth =>
  truth(a.canBeFalse || b.canBeFalse, a.canBeTrue || b.canBeTrue, union(condition.missing, union(a.missing, b.missing)))

const numbers = new WeakMap<QuantityNode, Interval>()

/** The value of a number that a rule writes, read from its text once. */
function numberOf(node: Extract<QuantityNode, { readonly kind: 'number' }>): Interval {
  const before = numbers.get(node)
  if (before) return before
  const value = point(exact(node.value))
  numbers.set(node, value)
  return value
}

/** A missing quantity: all that its bounds and the quantities that bound it leave. */
function between({ least, most, floor, ceiling }: Bounds, missing: Missing): Interval {
  const low = Exact.max(exact(least), floor?.low ?? zero)
  const high = Exact.min(most === undefined ? infinity : exact(most), ceiling?.high ?? infinity)
  return interval(low, high, missing)
}

/** What bounds a missing quantity. */
interface Bounds<N = Exact> {
  readonly least: string
  readonly most: string | undefined
  readonly floor: Interval<N> | undefined
  readonly ceiling: Interval<N> | undefined
}

/** What an evaluation does to quantities. Decimals are the meaning; another arithmetic tells the same of many values at once. */
export interface Arithmetic<N> {
  readonly nothing: Interval<N>
  numberOf(node: Extract<QuantityNode, { readonly kind: 'number' }>): Interval<N>
  between(bounds: Bounds<N>, missing: Missing): Interval<N>
  add(a: Interval<N>, b: Interval<N>): Interval<N>
  subtract(a: Interval<N>, b: Interval<N>): Interval<N>
  multiply(a: Interval<N>, b: Interval<N>): Interval<N>
  least(items: readonly Interval<N>[]): Interval<N>
  greatest(items: readonly Interval<N>[]): Interval<N>
  round(a: Interval<N>, rounding: Rounding): Interval<N>
  share(of: Interval<N>, parts: Interval<N>, outOf: Exact): Interval<N>
  below(a: Interval<N>, b: Interval<N>): Truth
  atMost(a: Interval<N>, b: Interval<N>): Truth
  eitherQuantity(condition: Truth, a: Interval<N>, b: Interval<N>): Interval<N>
}

export const decimals: Arithmetic<Exact> = {
  nothing: point(zero),
  numberOf,
  between,
  add,
  subtract,
  multiply,
  least,
  greatest,
  round,
  share,
  below,
  atMost,
  eitherQuantity,
}
