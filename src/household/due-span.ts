/** Everything that a household was due over a span of time. */
import { programmesPaidBy } from '../kit/policy'
import { claimDues } from './claim-dues'
import { academicYearDues, type Due, monthDues, yearDues } from './dues'
import type { Timeline } from './timeline'

export interface Span {
  readonly months: readonly string[]
  readonly years: readonly string[]
  readonly academicYears: readonly string[]
}

/** The monthly programmes, the yearly ones, the claims settled in the months, and the programmes of academic years. */
export function duesWithin(timeline: Timeline, { months, years, academicYears }: Span): readonly Due[] {
  const within = new Set<string | undefined>(months)
  const { policy } = timeline.setting
  return [
    ...programmesPaidBy(policy, 'month').flatMap((monthly) =>
      months.flatMap((month) => monthDues(timeline, monthly, month)),
    ),
    ...years.flatMap((year) => programmesPaidBy(policy, 'year').flatMap((yearly) => yearDues(timeline, yearly, year))),
    ...programmesPaidBy(policy, 'claim').flatMap((byClaim) =>
      claimDues(timeline, byClaim).filter(({ month }) => within.has(month)),
    ),
    ...academicYears.flatMap((academicYear) =>
      programmesPaidBy(policy, 'academicYear').flatMap((definition) =>
        academicYearDues(timeline, definition, academicYear),
      ),
    ),
  ]
}
