/**
 * What evaluation computes with. Every value says what it can still be and which missing facts could change it:
 * a quantity is an interval (a known one is a point), a condition is the pair (can be false, can be true).
 * What is settled has nothing missing, so a fact that cannot matter drops out by itself.
 */
import { type Exact, exact, exactText } from './decimal'

/** Paths of the facts that are missing and still matter. */
export type Missing = readonly string[]

export const nothing: Missing = Object.freeze([])

/** Its ends are numbers, or what stands for them in another arithmetic than that of plain decimals. */
export interface Interval<N = Exact> {
  readonly low: N
  /** Infinity where no largest value exists. */
  readonly high: N
  readonly missing: Missing
}

export interface Truth {
  readonly canBeFalse: boolean
  readonly canBeTrue: boolean
  readonly missing: Missing
}

/** A choice: the options it can still be. */
export interface Options {
  readonly options: readonly string[]
  readonly missing: Missing
}

/** A set: what is surely in it, and whether anything else may be. */
export interface Membership {
  readonly surely: ReadonlySet<string>
  readonly mayHoldMore: boolean
  /** What it does not hold, whatever else it may. */
  readonly never?: ReadonlySet<string>
  readonly missing: Missing
}

export interface Day {
  readonly day: string
}

/** A day of which only the first and the last that it can be are known. */
interface DaysBetween {
  readonly first: string
  readonly last: string
  readonly missing: Missing
}

/** A fact that is not known, called missing by these paths (its own, or those of the facts it derives from). */
export interface Unknown {
  readonly unknown: Missing
}

export type Value<N = Exact> = Interval<N> | Truth | Options | Membership | Day | DaysBetween | Unknown

/** The values of one evaluation by input key. A key that is absent is unknown under its own name. */
export type Values<N = Exact> = ReadonlyMap<string, Value<N>>

export const point = (value: Exact): Interval => ({ low: value, high: value, missing: nothing })

/** An interval; one that has shrunk to a point has nothing missing. */
export const interval = (low: Exact, high: Exact, missing: Missing): Interval =>
  isSame(low, high) ? point(low) : { low, high, missing }

export const isPoint = ({ low, high }: Interval): boolean => isSame(low, high)

/** Most points have one and the same object at both ends. */
const isSame = (low: Exact, high: Exact): boolean => low === high || low.eq(high)

export const yes: Truth = Object.freeze({ canBeFalse: false, canBeTrue: true, missing: nothing })
export const no: Truth = Object.freeze({ canBeFalse: true, canBeTrue: false, missing: nothing })

export const maybe = (missing: Missing): Truth => ({ canBeFalse: true, canBeTrue: true, missing })

export const truth = (canBeFalse: boolean, canBeTrue: boolean, missing: Missing): Truth =>
  canBeFalse && canBeTrue ? maybe(missing) : canBeTrue ? yes : no

/** `true`, `false`, or `undefined` where it is not settled. */
export const settled = (value: Truth): boolean | undefined =>
  value.canBeTrue ? (value.canBeFalse ? undefined : true) : false

export const isUnknown = <N>(value: Value<N>): value is Unknown => 'unknown' in value

export function union(left: Missing, right: Missing): Missing {
  if (right.length === 0) return left
  if (left.length === 0) return right
  if (left.length > few && right.length > few) return [...new Set([...left, ...right])]
  const more = right.filter((path) => !left.includes(path))
  return more.length === 0 ? left : [...left, ...more]
}

/** Lists of no more paths are faster to look through than sets are made. */
const few = 16

/** Values as callers of the engine make them from plain ones. */
export const known = {
  quantity: (text: string): Interval => point(exact(text)),
  truth: (value: boolean): Truth => (value ? yes : no),
  choice: (option: string): Options => ({ options: [option], missing: nothing }),
  set: (options: readonly string[]): Membership => ({
    surely: new Set(options),
    mayHoldMore: false,
    missing: nothing,
  }),
  day: (day: string): Day => ({ day }),
} as const

export const unknown = (...paths: readonly string[]): Unknown => ({ unknown: paths })

/** A value as plain data, for traces: text, a list, a truth value, `{ min, max? }`, or null where nothing is known. */
export type PlainValue = string | boolean | null | readonly string[] | { readonly min: string; readonly max?: string }

export function plain(value: Value): PlainValue {
  if ('low' in value) return plainInterval(value)
  if ('canBeTrue' in value) return settled(value) ?? null
  if ('options' in value) return value.options.length === 1 ? (value.options[0] ?? null) : null
  if ('surely' in value) return value.mayHoldMore ? null : [...value.surely]
  if ('day' in value) return value.day
  return null
}

function plainInterval({ low, high }: Interval): PlainValue {
  if (low.eq(high)) return exactText(low)
  return high.isFinite() ? { min: exactText(low), max: exactText(high) } : { min: exactText(low) }
}
