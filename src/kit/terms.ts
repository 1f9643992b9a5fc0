/** What a call is checked against: the small part of a policy, which one calculator carries. */
import { once } from '../checks/once'
import type { MoneyInput } from '../language/input'
import type { Figure } from './figure'
import type { Reading } from './reading'

/**
 * A sum in yuan: decimal text with at most 13 digits before the point and 2 after it, without sign, exponent or separators
 * (`"1234.5"`), or a number whose own text is such a decimal. Results are always text with two decimals.
 */
export type Money = string | number

/** Values in force on one day, by the id of the standard. One that is absent or null has no value in force: nothing is built in. */
export type StandardsInForce = { readonly [id: string]: Money | null | undefined }

export interface Terms {
  /** Names the policy in results, such as `yiwu-2012-12-03`. */
  readonly id: string
  /** The day from which the policy can be applied, `YYYY-MM-DD`. */
  readonly firstDay: string
  /** In the order of the document. */
  readonly readings: { readonly [id: string]: Reading }
  readonly standards: { readonly [id: string]: MoneyInput<string> }
  /** The last days before some rule changes, in order: found in the rules themselves, once they are asked for. */
  readonly lastDays?: () => readonly string[]
}

/** Terms with the figures of the document, which a register may amend from a day on. */
export interface AmendableTerms extends Terms {
  readonly figures: { readonly [id: string]: Figure }
}

/** The option at every point where the document can be read in more than one way. */
export type Readings = { readonly [id: string]: string }

/** The same as a caller gives it: a point that is absent is read by its default. */
export type GivenReadings = { readonly [id: string]: string | undefined }

/** Every reading at the option that was given, or at its default; in the order of the policy. */
export const completeReadings = (terms: Terms, given: GivenReadings): Readings =>
  Object.keys(given).length === 0 ? defaultsOf(terms) : completed(terms, given)

/** One object for all calls, so that what was worked out under it can be told by it. */
const defaultsOf = /* @__PURE__ */ once((terms: Terms) => completed(terms, {}))

const completed = ({ readings }: Terms, given: GivenReadings): Readings => {
  const complete: { [id: string]: string } = Object.create(null)
  for (const [id, reading] of Object.entries(readings)) complete[id] = given[id] ?? reading.default
  return Object.freeze(complete)
}

/** Whether a standard is a statistic of a calendar year, which the next year goes by. */
export const isStatistic = ({ standards }: Terms, id: string): boolean => standards[id]?.input.keyedBy === 'year'
