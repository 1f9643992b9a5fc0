/** Whether what is right in amount was paid on time, where the document wants that. */

import type { Due } from '../household/due'
import { lastMonthOf } from '../household/period'
import { dayNumber, lastDayOf } from '../language/day'
import type { Payment } from './payment'

/**
 * How many days after the last day of its month (of its year, or of the last month of a span) the last payment was made that was
 * needed to reach the due. Returns 0 for what was paid on time, for a programme of which the document names no day, and where
 * a payment that was needed does not say its day.
 */
export function daysLate({ definition, period, fen }: Due, payments: readonly Payment[]): number {
  if (definition.onTime === undefined || fen.low === 0n) return 0
  const reached = dayReached(fen.low, payments)
  const last = lastMonthOf(period)
  // No month has a day after its 31st, and days compare as texts.
  if (reached === undefined || reached <= `${last}-31`) return 0
  return dayNumber(reached) - dayNumber(lastDayOf(last))
}

/**
 * The day from which on payments came to a sum for good; `undefined` if one that was needed does not say its day. Of a day only
 * the end counts: what is taken back and paid again on one day was never missing, whichever row stands first.
 */
function dayReached(sum: bigint, payments: readonly Payment[]): string | undefined {
  const byDay = new Map<string, bigint>()
  for (const { fen, paidOn = '' } of payments) byDay.set(paidOn, (byDay.get(paidOn) ?? 0n) + BigInt(fen))
  let paid = 0n
  let reached: string | undefined
  for (const day of [...byDay.keys()].sort()) {
    const before = paid
    paid += byDay.get(day) as bigint
    if (before < sum && paid >= sum) reached = day
  }
  return reached
}
