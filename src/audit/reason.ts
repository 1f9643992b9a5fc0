/** Why a finding is of its kind. */

import { keptIn } from '../checks/once'
import { academicYearOf } from '../checks/registers'
import { settled } from '../exact/value'
import { monthsBetween } from '../household/calendar'
import { dueAt } from '../household/dues'
import { firstMonthOf, periodOfMonths } from '../household/period'
import type { Timeline } from '../household/timeline'
import { paceOf } from '../kit/programme'
import type { Compared } from './compared'
import type { FindingKind, FindingReason } from './finding'
import type { DueKey } from './key'
import type { Household } from './match'
import type { Payment } from './payment'

/** The reasons of one household's findings; what several of them ask is worked out once. */
export class Reasons {
  private readonly timeline: Timeline
  private readonly household: Household
  private readonly compared: Compared
  /** By programme and person, the periods for which more was paid than taken back. */
  private paid: Map<string, Set<string>> | undefined

  constructor(timeline: Timeline, household: Household, compared: Compared) {
    this.timeline = timeline
    this.household = household
    this.compared = compared
  }

  /** Returns `undefined` for a kind with one reason. */
  of(kind: FindingKind, key: DueKey): FindingReason | undefined {
    if (kind === 'shouldHaveBeenCovered') return this.isPaidOtherwise(key) ? 'missedMonth' : 'neverPaid'
    if (kind === 'shouldHaveExited') return this.wasEntitled(key) ? 'noLongerEntitled' : 'neverEntitled'
    return undefined
  }

  /** Whether the programme was paid above 0 for another period of the window. Every claim stands alone. */
  private isPaidOtherwise(key: DueKey): boolean {
    this.paid ??= paidPeriods(this.household.payments.filter((payment) => this.compared.holds(payment)))
    const periods = this.paid.get(subjectOf(key)) ?? new Set()
    return periods.size > (periods.has(key.period) ? 1 : 0)
  }

  /** Whether some earlier period was entitled. */
  private wasEntitled({ definition, person, period }: DueKey): boolean {
    const { timeline } = this
    const { firstDay } = timeline.setting.policy
    const before = monthsBetween(timeline.firstMonth, firstMonthOf(period), firstDay).slice(0, -1)
    if (before.length === 0) return false
    const periods =
      paceOf(definition) === 'academicYear'
        ? [...new Set(before.map(academicYearOf))]
        : [periodOfMonths(before[0] as string, before.at(-1) as string, false)]
    return periods.some((one) => settled(dueAt(timeline, { definition, person, period: one }).entitled) === true)
  }
}

const subjectOf = ({ definition, person }: Pick<DueKey, 'definition' | 'person'>): string =>
  definition.subject === 'household' ? definition.id : `${definition.id} ${person}`

/** By subject, the periods for which more was paid than taken back. */
function paidPeriods(payments: readonly Payment[]): Map<string, Set<string>> {
  const sums = new Map<string, Map<string, bigint>>()
  for (const payment of payments) {
    const periods = keptIn(sums, subjectOf(payment), () => new Map<string, bigint>())
    periods.set(payment.period, (periods.get(payment.period) ?? 0n) + BigInt(payment.fen))
  }
  const paid = new Map<string, Set<string>>()
  for (const [subject, periods] of sums)
    paid.set(subject, new Set([...periods].flatMap(([period, fen]) => (fen > 0n ? [period] : []))))
  return paid
}
