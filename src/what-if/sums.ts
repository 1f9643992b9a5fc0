/** Sums of many determinations in whole fen, as far as they are known. */

import { nothing } from '../exact/value'
import { type FenRange, isKnown, yuanText } from '../household/fen'
import type { Determination } from '../kit/determination'
import type { Amount } from './totals'

/** A sum, or the two that it lies between; without a `high` there is no largest. */
export interface Sum {
  low: bigint
  high: bigint | undefined
}

export const noSum = (): Sum => ({ low: 0n, high: 0n })

export function addTo(sum: Sum, { low, high }: Sum, times = 1n): void {
  sum.low += low * times
  sum.high = sum.high === undefined || high === undefined ? undefined : sum.high + high * times
}

const fenOf = (text: string): bigint => BigInt(text.replace('.', ''))

/** What a determination comes to. Returns `undefined` for one without a sum, which counts as nothing. */
export function sumOf({ amount, range }: Determination): Sum | undefined {
  if (amount !== undefined) {
    const fen = fenOf(amount)
    return { low: fen, high: fen }
  }
  return range && { low: fenOf(range.min), high: range.max === undefined ? undefined : fenOf(range.max) }
}

export function sumText({ low, high }: Sum): Amount {
  const range: FenRange = { low, high, missing: nothing }
  if (isKnown(range)) return yuanText(low)
  return high === undefined ? { min: yuanText(low) } : { min: yuanText(low), max: yuanText(high) }
}

/** What one sum is over another; both ends where either is open. */
export function differenceText(before: Sum, after: Sum): Amount {
  if (before.low === before.high && after.low === after.high) return yuanText(after.low - before.low)
  const low = before.high === undefined ? undefined : after.low - before.high
  const high = after.high === undefined ? undefined : after.high - before.low
  return { min: low === undefined ? '' : yuanText(low), ...(high === undefined ? {} : { max: yuanText(high) }) }
}

/** A twelfth of fen, half up. */
export const twelfth = (fen: bigint): bigint => (fen * 2n + 12n) / 24n
