/** Sums of many determinations in whole fen, as far as they are known. */

import type { AmountRange } from '../kit/determination'
import { fenOfText, yuanText } from './fen'

/** A sum as text, or the two sums that it lies between where facts are missing. */
export type Amount = string | AmountRange

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

/** Adds a sum in yuan that is known. */
export function addAmount(sum: Sum, amount: string): void {
  const fen = fenOfText(amount)
  sum.low += fen
  if (sum.high !== undefined) sum.high += fen
}

export const sumOfRange = ({ min, max }: AmountRange): Sum => ({
  low: fenOfText(min),
  high: max === undefined ? undefined : fenOfText(max),
})

export const sumText = (sum: Sum): Amount => (sum.low === sum.high ? yuanText(sum.low) : rangeText(sum))

export const rangeText = ({ low, high }: Sum): AmountRange => ({
  min: yuanText(low),
  ...(high === undefined ? {} : { max: yuanText(high) }),
})
