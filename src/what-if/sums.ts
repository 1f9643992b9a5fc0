/** Sums before and after a reform. */

import { yuanText } from '../household/fen'
import type { Amount, Sum } from '../household/sums'

/** What one sum is over another; both ends where either is open. */
export function differenceText(before: Sum, after: Sum): Amount {
  if (before.low === before.high && after.low === after.high) return yuanText(after.low - before.low)
  const low = before.high === undefined ? undefined : after.low - before.high
  const high = after.high === undefined ? undefined : after.high - before.low
  return { min: low === undefined ? '' : yuanText(low), ...(high === undefined ? {} : { max: yuanText(high) }) }
}

/** A twelfth of fen, half up. */
export const twelfth = (fen: bigint): bigint => (fen * 2n + 12n) / 24n
