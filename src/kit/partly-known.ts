/** Facts of which something is known, and not all: between two sums, some day of a year, one of a few options. */
import { exact, infinity } from '../exact/decimal'
import { interval, truth, type Value } from '../exact/value'
import { lastOfMonth } from '../language/day'
import type { AnyInput } from '../language/input'
import type { Money } from './terms'

/** A sum or a count between two ends, both included; an end that is absent is the least or the most there can be. */
interface Between {
  readonly from?: Money
  readonly to?: Money
}

/** One of some options. */
interface AnyOf<Option = string | boolean> {
  readonly anyOf: readonly Option[]
}

/** What is known of a fact in part; of a day, the text of its year or month. */
export type PartlyKnown = Between | AnyOf

/** What a given value says of a fact in part, if that is how it is given. */
export function partlyKnown({ takes }: AnyInput, given: unknown): PartlyKnown | string | undefined {
  if (takes === 'day') return typeof given === 'string' && given.length < wholeDay ? given : undefined
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? given : undefined
}

const wholeDay = '2013-06-01'.length

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
      ? { first: `${text}-01`, last: lastOfMonth(text) }
      : { first: `${text}-01-01`, last: `${text}-12-31` }
