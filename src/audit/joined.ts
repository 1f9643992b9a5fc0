/** Payments for months that overlap are held together, as nobody can tell which of them paid for which month. */

import { firstMonthOf, isYear, lastMonthOf, periodOfMonths } from '../household/period'
import { paceOf } from '../kit/programme'
import type { DueKey } from './key'
import { compareIds } from './order'
import type { Payment } from './payment'

/** Payments of one programme to one household or person whose periods overlap, under the period that they name together. */
export interface Joined<Own = Payment> {
  readonly key: DueKey
  readonly payments: readonly Own[]
}

/** Joins payments with one subject. */
export function joinedPayments<Own extends Pick<Payment, 'period'>>(
  { period: _, ...subject }: DueKey,
  payments: readonly Own[],
): readonly Joined<Own>[] {
  const isYearly = paceOf(subject.definition) === 'year'
  const groups: { first: string; last: string; readonly payments: Own[] }[] = []
  const inOrder = payments
    .map((payment) => ({ payment, first: firstMonthOf(payment.period), last: lastMonthOf(payment.period) }))
    .sort((one, other) => compareIds(one.first, other.first))
  for (const { payment, first, last } of inOrder) {
    const group = groups.at(-1)
    if (group && first <= group.last) {
      group.payments.push(payment)
      if (last > group.last) group.last = last
    } else groups.push({ first, last, payments: [payment] })
  }
  return groups.map(({ first, last, payments }) => {
    const mayBeYear = isYearly || payments.some(({ period }) => isYear(period))
    return { key: { ...subject, period: periodOfMonths(first, last, mayBeYear) }, payments }
  })
}

/** Whether a period lies in that of joined payments, or overlaps it. */
export const overlaps = (one: string, other: string): boolean =>
  firstMonthOf(one) <= lastMonthOf(other) && firstMonthOf(other) <= lastMonthOf(one)
