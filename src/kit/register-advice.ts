/** What looks wrong in a register of standards though it can be read: advice for the one who keeps it, never an error. */

import { dayAfter, dayBefore } from '../checks/registers'
import { exact } from '../exact/decimal'
import type { Policy, UnlikelyOrder } from './policy'
import { lastDay, type Register, type StandardEntry } from './register'
import { isStatistic } from './terms'

/** One thing that looks wrong in a register. */
export interface StandardsAdvice {
  /**
   * `gap`: no value holds between two; `outOfOrder`: the list is not in order of days, often a mistyped year; `tenfold`: a
   * value ten times or more the one before it, or a tenth or less, often a yearly figure for a monthly one; or one of the policy's own, such as `ruralAboveUrban`.
   */
  readonly code: string
  /** Which standard looks wrong. */
  readonly standard: string
  /** Days, both included; calendar years for a statistic. */
  readonly from: string
  /** The last day or year, of a gap only. */
  readonly to?: string
}

/** Looks a register over for what can be read and is yet unlikely: gaps, mistyped years, a yearly figure for a monthly one. */
export const standardsAdvice = (policy: Policy, register: Register): readonly StandardsAdvice[] => [
  ...[...register.entries].flatMap(([standard, values]) => [
    ...gaps(policy, standard, values),
    ...inPairs(values)
      .filter(([before, next]) => next.place < before.place)
      .map(([, { from }]): StandardsAdvice => ({ code: 'outOfOrder', standard, from })),
    ...inPairs(values)
      .filter(([before, next]) => isTenfold(before.value, next.value))
      .map(([, { from }]): StandardsAdvice => ({ code: 'tenfold', standard, from })),
  ]),
  ...policy.unlikely.flatMap((pair) => inWrongOrder(pair, register)),
]

const inPairs = (values: readonly StandardEntry[]): readonly (readonly [StandardEntry, StandardEntry])[] =>
  values.slice(1).map((next, index) => [values[index] as StandardEntry, next] as const)

function gaps(policy: Policy, standard: string, values: readonly StandardEntry[]): readonly StandardsAdvice[] {
  return inPairs(values).flatMap(([before, next]): readonly StandardsAdvice[] => {
    if (isStatistic(policy, standard)) {
      const [first, last] = [yearAfter(before.from, 1), yearAfter(next.from, -1)]
      return first <= last ? [{ code: 'gap', standard, from: first, to: last }] : []
    }
    if (before.to === undefined || dayAfter(before.to) === next.from) return []
    return [{ code: 'gap', standard, from: dayAfter(before.to), to: dayBefore(next.from) }]
  })
}

function isTenfold(before: string, next: string): boolean {
  const [a, b] = [exact(before), exact(next)]
  return !a.isZero() && !b.isZero() && (b.gte(a.times(10)) || a.gte(b.times(10)))
}

function inWrongOrder({ code, lower, higher }: UnlikelyOrder, register: Register): readonly StandardsAdvice[] {
  return register.changes('0000-01-01', lastDay).flatMap((day): readonly StandardsAdvice[] => {
    const { [lower]: less, [higher]: more } = register.inForce(day)
    if (less === undefined || less === null || more === undefined || more === null) return []
    return exact(String(less)).gt(String(more)) ? [{ code, standard: lower, from: day }] : []
  })
}

const yearAfter = (year: string, years: number): string => String(Number.parseInt(year, 10) + years)
