/**
 * What a rule comes to where something is unknown, as near as a fixed number of evaluations tells: what enters more than once is
 * split into parts that the rule tells apart, each part is evaluated, and what they come to is united. One sum is split where
 * the rule turns. The same values give the same range everywhere, whatever the machine.
 */
import { keptIn } from '../checks/once'
import { Exact, exact, infinity, mostYuan, zero } from '../exact/decimal'
import { Evaluation } from '../exact/evaluate'
import { eitherQuantity } from '../exact/interval'
import {
  type Interval,
  interval,
  isPoint,
  type Missing,
  nothing,
  point,
  settled,
  type Truth,
  truth,
  union,
  type Value,
  type Values,
} from '../exact/value'
import type { Asked, Asks } from './asked'
import { type Line, sweptLine } from './line'
import { type Lines, levelValue } from './lines'
import { named } from './names'
import { missingOf, partsOf } from './parts'
import { inStretches } from './stretches'

/** So many evaluations for one determination. */
export const mostEvaluations = 128

/** What a programme comes to: whether one is entitled, to how much if so, and whether another instrument decides. */
export interface Found<N = Exact> {
  readonly entitled: Truth
  readonly amount: Interval<N> | undefined
  readonly elsewhere: Truth | undefined
}

/** How a programme is asked; of every arithmetic the same. */
export type Ask = <N>(evaluation: Evaluation<N>) => Found<N>

/** Found again, with the true range and the facts that can matter, as far as the evaluations go. */
export function narrowed(found: Found, values: Values, asks: Asks, ask: Ask, evaluations = mostEvaluations): Found {
  const several = enteringTwice(values, asks)
  const missing = pathsMissing(found)
  if (!missing.some((path) => several.has(path))) return found
  const { values: given, nameOf } = named(values, asks)
  const narrowing = new Narrowing(asks, several, ask, evaluations)
  const whole = narrowing.whole(given, withMissing(found, [...new Set(missing.map(nameOf))]))
  if (isSettled(whole)) return withMissing(whole, nothing)
  const canMatter = new Map<string, boolean>()
  const stays = (path: string): boolean =>
    keptIn(canMatter, nameOf(path), () => narrowing.canMatter(given, nameOf(path)))
  return withMissing(whole, missing.filter(stays))
}

/** The paths that enter more than once: by one fact, or by several that follow from one. */
function enteringTwice(values: Values, asks: Asks): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const [key, { times: own }] of asks)
    for (const path of missingOf(key, values.get(key))) times.set(path, (times.get(path) ?? 0) + own)
  return new Set([...times].flatMap(([path, count]) => (count > 1 ? [path] : [])))
}

/** The paths of what can still change it. */
export const pathsMissing = ({ entitled, amount, elsewhere }: Found): Missing =>
  [entitled, amount, elsewhere].map((part) => part?.missing ?? nothing).reduce(union, nothing)

/** Whether it is known what comes out. */
export const isSettled = ({ entitled, amount, elsewhere }: Found): boolean => {
  const holds = settled(entitled)
  if (holds === false) return true
  return holds === true && (!amount || isPoint(amount)) && (!elsewhere || settled(elsewhere) !== undefined)
}

export function withMissing({ entitled, amount, elsewhere }: Found, missing: Missing): Found {
  const named = (one: Truth): Truth => truth(one.canBeFalse, one.canBeTrue, missing)
  return {
    entitled: named(entitled),
    amount: amount && interval(amount.low, amount.high, missing),
    elsewhere: elsewhere && named(elsewhere),
  }
}

/** What is owed: not entitled counts as nothing, and what has no smallest sum starts from nothing: nobody owes the city. */
export function dueOf({ entitled, amount }: Found): Interval {
  if (!amount) return point(zero)
  const due = entitled.canBeFalse ? eitherQuantity(entitled, amount, point(zero)) : amount
  return due.low.isFinite() ? due : interval(Exact.min(zero, due.high), due.high, due.missing)
}

class Narrowing {
  private readonly asks: Asks
  private readonly several: ReadonlySet<string>
  private readonly ask: Ask
  private left: number

  constructor(asks: Asks, several: ReadonlySet<string>, ask: Ask, evaluations: number) {
    this.left = evaluations
    this.asks = asks
    this.several = several
    this.ask = ask
  }

  /** What all parts come to together. */
  whole(values: Values, found: Found): Found {
    if (isSettled(found)) return found
    const split = this.split(values, found, () => true)
    if (!split) return this.alongSum(values, found, () => true)?.reduce(united) ?? found
    return split.map((part) => this.whole(part, this.found(part))).reduce(united)
  }

  /** Whether a fact can change what comes out: with some values of the others, what it is makes a difference. */
  canMatter(values: Values, path: string): boolean {
    if (this.left <= 0) return true
    const found = this.found(values)
    if (!pathsMissing(found).includes(path)) return false
    const isOther = (missing: Missing): boolean => !missing.includes(path)
    const others = this.split(values, found, isOther)
    if (others) return others.some((part) => this.canMatter(part, path))
    const stretches = this.alongSum(values, found, isOther)
    if (stretches) return stretches.some((stretch) => pathsMissing(stretch).includes(path))
    return !this.isOneResult(values, found)
  }

  /** Whether all parts of what is left come to the same. */
  private isOneResult(values: Values, found: Found): boolean {
    const split = this.split(values, found, () => true)
    const results = split?.map((part) => this.found(part)) ?? this.alongSum(values, found, () => true) ?? [found]
    const [first] = results
    return results.every((one) => isSettled(one) && first !== undefined && isSame(one, first))
  }

  private found(values: Values): Found {
    this.left -= 1
    return this.ask(new Evaluation(values))
  }

  /** The parts of the first unknown that enters more than once and is no quantity; none where there are none, or too many. */
  private split(values: Values, found: Found, takes: (missing: Missing) => boolean): readonly Values[] | undefined {
    for (const asked of this.open(values, found, takes)) {
      const { key } = asked.input
      const parts = partsOf(asked, values.get(key), values)
      if (parts.length > 1 && parts.length <= this.left)
        return parts.map((part) => new Map<string, Value>(values).set(key, part))
    }
    return undefined
  }

  /** What it comes to along the first sum that enters more than once, in the stretches that the rule needs. */
  private alongSum(values: Values, found: Found, takes: (missing: Missing) => boolean): readonly Found[] | undefined {
    for (const { input } of this.open(values, found, takes)) {
      if (input.type !== 'money' && input.type !== 'count') continue
      const places = this.placesOf(input, values)
      if (!places) continue
      const level = new Map([...values].map(([key, value]) => [key, levelValue(value)] as const))
      const work = (lines: Lines): Found => {
        this.left -= 1
        if (this.left < 0) throw new OutOfEvaluations()
        const line = sweptLine(lines.from, lines.to, places.unit)
        level.set(input.key, { low: line, high: line, missing: nothing })
        const isEndless = places.isEndless && lines.to.eq(places.to)
        return decimalsOf(this.ask(new Evaluation<Line>(level, { arithmetic: lines })), isEndless)
      }
      try {
        return inStretches(places.from, places.to, work).map(({ made }) => made)
      } catch (thrown) {
        if (!(thrown instanceof OutOfEvaluations)) throw thrown
      }
    }
    return undefined
  }

  /** The unknowns that enter more than once and can still change what was found. */
  private *open(values: Values, found: Found, takes: (missing: Missing) => boolean): Generator<Asked> {
    const missing = pathsMissing(found)
    for (const [key, asked] of this.asks) {
      const own = missingOf(key, values.get(key))
      const matters = own.some((path) => missing.includes(path) && this.several.has(path))
      if (matters && takes(own) && !asked.isAskedGiven) yield asked
    }
  }

  /** The values of an unknown sum or count as whole numbers, and what each is worth. */
  private placesOf({ key, type, least = '0', most, noLessThan, noMoreThan }: Asked['input'], values: Values) {
    const given = values.get(key)
    const bound = (name: string | undefined): Interval | undefined => {
      const value = name === undefined ? undefined : values.get(name)
      return value && 'low' in value ? value : undefined
    }
    const known = given && 'low' in given ? given : undefined
    const low = known?.low ?? Exact.max(exact(least), bound(noLessThan)?.low ?? zero)
    const top = type === 'count' && most !== undefined ? exact(most) : infinity
    const high = known?.high ?? Exact.min(top, bound(noMoreThan)?.high ?? infinity)
    const [unit, perUnit] = type === 'count' ? [exact('1'), 1] : [exact('0.01'), 100]
    const from = low.times(perUnit)
    const isEndless = !high.isFinite()
    const to = (isEndless ? exact(mostYuan) : high).times(perUnit)
    return from.isInteger() && to.isInteger() && from.lt(to) ? { from, to, unit, isEndless } : undefined
  }
}

class OutOfEvaluations {}

/** What was found over a stretch, as the least and the most of it. */
function decimalsOf({ entitled, amount, elsewhere }: Found<Line>, isEndless: boolean): Found {
  if (!amount) return { entitled, amount: undefined, elsewhere }
  const { low, high, missing } = amount
  const rises = isEndless && high.slope.gt(0)
  const least = Exact.min(low.atFrom, low.atTo)
  return {
    entitled,
    amount: interval(least, rises ? infinity : Exact.max(high.atFrom, high.atTo), missing),
    elsewhere,
  }
}

/** Either of two. */
export function united(a: Found, b: Found): Found {
  const either = (one: Truth, other: Truth): Truth =>
    truth(one.canBeFalse || other.canBeFalse, one.canBeTrue || other.canBeTrue, union(one.missing, other.missing))
  const [one, other] = [amountOf(a), amountOf(b)]
  return {
    entitled: either(a.entitled, b.entitled),
    amount:
      one && other
        ? interval(Exact.min(one.low, other.low), Exact.max(one.high, other.high), union(one.missing, other.missing))
        : (one ?? other),
    elsewhere: a.elsewhere && b.elsewhere ? either(a.elsewhere, b.elsewhere) : (a.elsewhere ?? b.elsewhere),
  }
}

/** What is granted if at all. */
const amountOf = ({ entitled, amount }: Found): Interval | undefined => (entitled.canBeTrue ? amount : undefined)

/** Whether two that are settled come to the same. */
export function isSame(a: Found, b: Found): boolean {
  if (settled(a.entitled) !== settled(b.entitled)) return false
  if (settled(a.entitled) === false) return true
  const sum = ({ amount = point(zero) }: Found): Exact => amount.low
  return sum(a).eq(sum(b)) && (a.elsewhere && settled(a.elsewhere)) === (b.elsewhere && settled(b.elsewhere))
}
