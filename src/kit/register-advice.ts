/** What looks wrong in a register of standards though it can be read: advice for the one who keeps it, never an error. */

import { dayAfter, dayBefore } from '../checks/registers'
import { exact } from '../exact/decimal'
import { isStatistic, type StandardId } from '../yiwu/standards'
import { lastDay, type StandardEntry, type Standards } from './register'

/** One thing that looks wrong in a register. */
export interface StandardsAdvice {
  /**
   * `gap`: no value holds between two; `outOfOrder`: the list is not in order of days, often a mistyped year; `tenfold`: a
   * value ten times or more the one before it, or a tenth or less, often a yearly figure for a monthly one; `ruralAboveUrban`.
   */
  readonly code: 'gap' | 'outOfOrder' | 'tenfold' | 'ruralAboveUrban'
  /** Which standard looks wrong. */
  readonly standard: StandardId
  /** Days, both included; calendar years for a statistic. */
  readonly from: string
  /** The last day or year, of a gap only. */
  readonly to?: string
}

/**
 * Looks a register over for what can be read and is yet unlikely: gaps, mistyped years, a yearly figure for a monthly one.
 * @example
 * standardsAdvice(Standards.from([
 *   { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000' },
 *   { standard: 'urbanConsumptionPerCapita', year: 2014, value: '21000' },
 * ]))
 * // [{ code: 'gap', standard: 'urbanConsumptionPerCapita', from: '2013', to: '2013' }]
 */
export const standardsAdvice = (register: Standards): readonly StandardsAdvice[] => [
  ...[...register.entries].flatMap(([standard, values]) => [
    ...gaps(standard, values),
    ...inPairs(values)
      .filter(([before, next]) => next.place < before.place)
      .map(([, { from }]): StandardsAdvice => ({ code: 'outOfOrder', standard, from })),
    ...inPairs(values)
      .filter(([before, next]) => isTenfold(before.value, next.value))
      .map(([, { from }]): StandardsAdvice => ({ code: 'tenfold', standard, from })),
  ]),
  ...ruralAboveUrban(register),
]

const inPairs = (values: readonly StandardEntry[]): readonly (readonly [StandardEntry, StandardEntry])[] =>
  values.slice(1).map((next, index) => [values[index] as StandardEntry, next] as const)

function gaps(standard: StandardId, values: readonly StandardEntry[]): readonly StandardsAdvice[] {
  return inPairs(values).flatMap(([before, next]): readonly StandardsAdvice[] => {
    if (isStatistic(standard)) {
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

function ruralAboveUrban(register: Standards): readonly StandardsAdvice[] {
  return register.changes('0000-01-01', lastDay).flatMap((day): readonly StandardsAdvice[] => {
    const { ruralDibaoStandard: rural, urbanDibaoStandard: urban } = register.inForce(day)
    if (rural === undefined || rural === null || urban === undefined || urban === null) return []
    return exact(String(rural)).gt(String(urban))
      ? [{ code: 'ruralAboveUrban', standard: 'ruralDibaoStandard', from: day }]
      : []
  })
}

const yearAfter = (year: string, years: number): string => String(Number.parseInt(year, 10) + years)
