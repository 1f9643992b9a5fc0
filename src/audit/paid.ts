/** What was paid against one due: reversals are negative payments and net into the sum. */
import { type Exact, exact, zero } from '../exact/decimal'
import type { Payment } from './payment'

export interface Paid {
  readonly payments: readonly Payment[]
  readonly total: Exact
  /** Payments that no reversal of the same sum took back, the smallest first. */
  readonly unreversed: readonly Exact[]
}

export function paidBy(payments: readonly Payment[]): Paid {
  const amounts = payments.map(({ amount }) => exact(amount))
  const unreversed = amounts.filter((amount) => amount.gt(zero))
  for (const reversal of amounts.filter((amount) => amount.lt(zero))) {
    const place = unreversed.findIndex((amount) => amount.eq(reversal.negated()))
    if (place >= 0) unreversed.splice(place, 1)
  }
  return {
    payments,
    total: amounts.reduce((sum, amount) => sum.plus(amount), zero),
    unreversed: unreversed.sort((a, b) => a.cmp(b)),
  }
}
