/** Sums before and after, and how far they are apart. */

import { yuanText } from '../household/fen'
import { type Amount, addTo, noSum, type Sum, sumText } from '../household/sums'
import type { BeforeAfter } from './compare-result'

/** How much more one sum is than another; where facts are missing, the least and the most, as far as there are such. */
interface Change {
  low: bigint | undefined
  high: bigint | undefined
}

/** What something comes to before and after, and how much more that is. */
export interface Both {
  readonly before: Sum
  readonly after: Sum
  readonly change: Change
}

export const both = (): Both => ({ before: noSum(), after: noSum(), change: { low: 0n, high: 0n } })

export function addBoth(sum: Both, { before, after, change }: Both, times = 1n): void {
  addTo(sum.before, before, times)
  addTo(sum.after, after, times)
  addChange(sum.change, change, times)
}

function addChange(sum: Change, { low, high }: Change, times: bigint): void {
  sum.low = sum.low === undefined || low === undefined ? undefined : sum.low + low * times
  sum.high = sum.high === undefined || high === undefined ? undefined : sum.high + high * times
}

/** Adds one result. What missing facts leave open in the same way on both sides counts as no change. */
export function addResult(sum: Both, before: Sum, after: Sum, times = 1n): void {
  addTo(sum.before, before, times)
  addTo(sum.after, after, times)
  if (before.low === after.low && before.high === after.high) return
  const low = before.high === undefined ? undefined : after.low - before.high
  const high = after.high === undefined ? undefined : after.high - before.low
  addChange(sum.change, { low, high }, times)
}

/** As text. */
export const textOf = ({ before, after, change }: Both): BeforeAfter => ({
  before: sumText(before),
  after: sumText(after),
  change: changeText(change),
})

/** Where there is no least, an empty text stands for it. */
export const changeText = ({ low, high }: Change): Amount =>
  low === undefined ? { min: '', ...(high === undefined ? {} : { max: yuanText(high) }) } : sumText({ low, high })

/** A twelfth of a year, half-up; of sums that are known the change is that of the twelfths. */
export function perMonthOf({ before, after, change }: Both): BeforeAfter {
  const [was, is] = [before, after].map(monthOf) as [Sum, Sum]
  const isKnown = was.low === was.high && is.low === is.high
  return textOf({ before: was, after: is, change: isKnown ? moveOf(was, is) : twelfths(change) })
}

const monthOf = ({ low, high }: Sum): Sum => ({
  low: twelfth(low),
  high: high === undefined ? undefined : twelfth(high),
})

const twelfths = ({ low, high }: Change): Change => ({
  low: low === undefined ? undefined : twelfth(low),
  high: high === undefined ? undefined : twelfth(high),
})

/** A twelfth of fen, half up. */
function twelfth(fen: bigint): bigint {
  const parts = fen * 2n + 12n
  const whole = parts / 24n
  return parts < 0n && whole * 24n !== parts ? whole - 1n : whole
}

/** How far each end of a sum moves. */
export const moveOf = (before: Sum, after: Sum): Sum => ({
  low: after.low - before.low,
  high: before.high === undefined || after.high === undefined ? undefined : after.high - before.high,
})

/** The larger of two ends, without its sign. */
export function sizeOf({ low, high = low }: Sum): bigint {
  const [a, b] = [low < 0n ? -low : low, high < 0n ? -high : high]
  return a < b ? b : a
}

/** Moves of two ends, the smaller first. */
export const moveText = ({ low, high }: Sum): Amount =>
  sumText(high !== undefined && high < low ? { low: high, high: low } : { low, high })

/** Orders by size, the largest first. */
export const bySize = (a: { readonly size: bigint }, b: { readonly size: bigint }): number =>
  a.size === b.size ? 0 : a.size < b.size ? 1 : -1
