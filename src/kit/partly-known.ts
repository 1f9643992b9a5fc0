/** Facts of which something is known, and not all: between two sums, some day of a year, one of a few options. */
import { isPlainRecord } from '../checks/own'
import { moneyFault } from '../checks/schema'
import { exact, infinity, mostYuan } from '../exact/decimal'
import { interval, truth, type Value } from '../exact/value'
import { lastDayOf } from '../language/day'
import type { AnyInput } from '../language/input'
import type { IssueCode } from '../words/issue-code'
import type { Money } from './terms'

/** A sum or a count between two ends, both included; an end that is absent is the least or the most there can be. */
export interface Between {
  /** The least it can be. */
  readonly from?: Money
  /** The most it can be. */
  readonly to?: Money
}

/** One of some options. */
export interface AnyOf<Option = string | boolean> {
  /** What it can be. */
  readonly anyOf: readonly Option[]
}

/** What is known of a fact in part; of a day, the text of its year or month. */
export type PartlyKnown = Between | AnyOf

/** What a given value says of a fact in part, if that is how it is given; whether it is given well is checked before. */
export function partlyKnown({ takes }: AnyInput, given: unknown): PartlyKnown | string | undefined {
  if (takes === 'day') return typeof given === 'string' && yearOrMonth.test(given) ? given : undefined
  if (takes === 'set' || !isPlainRecord(given)) return undefined
  return ['from', 'to', 'anyOf'].some((name) => Object.hasOwn(given, name)) ? given : undefined
}

const yearOrMonth = /^\d{4}(-(0[1-9]|1[0-2]))?$/
const wholeDay = '2013-06-01'.length

/** What is wrong with a value that is known in part. */
export function partlyKnownFault(fact: AnyInput, given: PartlyKnown | string): IssueCode | undefined {
  if (typeof given === 'string') return undefined
  const names = Object.keys(given)
  if (fact.takes === 'choice') return isAnyOf(fact.options, given, names) ? undefined : 'partlyChoice'
  if (fact.takes !== 'money' && fact.takes !== 'count') return 'partlyNot'
  return isBetween(fact, given as Between, names) ? undefined : 'partlyBetween'
}

function isAnyOf(options: readonly string[], given: object, names: readonly string[]): boolean {
  const { anyOf } = given as Partial<AnyOf<string>>
  return names.length === 1 && Array.isArray(anyOf) && anyOf.length > 0 && anyOf.every((one) => options.includes(one))
}

function isBetween({ takes, input }: AnyInput, given: Between, names: readonly string[]): boolean {
  if (names.length === 0 || !names.every((name) => name === 'from' || name === 'to')) return false
  const ends = [given.from, given.to].filter((end) => end !== undefined)
  if (ends.some((end) => moneyFault(end))) return false
  const [low, high] = [given.from ?? input.least ?? '0', given.to ?? input.most ?? mostYuan].map((end) =>
    exact(String(end)),
  )
  if (!low || !high || low.gt(high)) return false
  return (
    takes === 'money' ||
    (low.isInteger() && high.isInteger() && low.gte(input.least ?? '0') && high.lte(input.most ?? high))
  )
}

/** The value of a fact that is known in part, which its path is missing for. */
export function partlyKnownValue({ input }: AnyInput, given: PartlyKnown | string, path: string): Value {
  const missing = [path]
  if (typeof given === 'string') return { ...daysOf(given), missing }
  if ('anyOf' in given) return oneOfValue(given.anyOf, missing)
  const { from, to } = given
  const most = input.type === 'count' && input.most !== undefined ? exact(input.most) : infinity
  const low = exact(String(from ?? input.least ?? '0'))
  return interval(low, to === undefined ? most : exact(String(to)), missing)
}

function oneOfValue(anyOf: AnyOf['anyOf'], missing: readonly string[]): Value {
  const options = anyOf.filter((option) => typeof option === 'string')
  if (options.length === anyOf.length) return { options, missing: options.length > 1 ? missing : [] }
  return truth(anyOf.includes(false), anyOf.includes(true), missing)
}

/** The first and the last day of a year or a month. */
export const daysOf = (text: string): { readonly first: string; readonly last: string } =>
  text.length === wholeDay
    ? { first: text, last: text }
    : text.length === '2013-06'.length
      ? { first: `${text}-01`, last: lastDayOf(text) }
      : { first: `${text}-01-01`, last: `${text}-12-31` }
