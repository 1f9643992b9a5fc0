/** Sums before and after a reform. */

import { yuanText } from '../household/fen'
import { type Amount, type Sum, sumText } from '../household/sums'

/** What one sum is over another; both ends where either is open. */
export function differenceText(before: Sum, after: Sum): Amount {
  if (before.low === before.high && after.low === after.high) return yuanText(after.low - before.low)
  const low = before.high === undefined ? undefined : after.low - before.high
  const high = after.high === undefined ? undefined : after.high - before.low
  return { min: low === undefined ? '' : yuanText(low), ...(high === undefined ? {} : { max: yuanText(high) }) }
}

/** A twelfth of fen, half up. */
export const twelfth = (fen: bigint): bigint => (fen * 2n + 12n) / 24n

/** How far each end of a sum moves. */
export const moveOf = (before: Sum, after: Sum): Sum => ({
  low: after.low - before.low,
  high: before.high === undefined || after.high === undefined ? undefined : after.high - before.high,
})

/** The larger move of the two ends, without its sign. */
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
