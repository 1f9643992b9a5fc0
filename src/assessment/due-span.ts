/** Everything that a household was due over a span of time. */
import type { Definition } from '../policy/programme'
import { dibao } from '../policy/programmes/dibao'
import { claimDues } from './claim-dues'
import { type Due, grantDues, monthDues, yearDues } from './dues'
import type { Timeline } from './timeline'

export interface Span {
  readonly months: readonly string[]
  readonly years: readonly string[]
  readonly academicYears: readonly string[]
}

/** Dibao month by month, the yearly programmes, the claims settled in the months, and the grants. */
export function duesWithin(timeline: Timeline, { months, years, academicYears }: Span): readonly Due[] {
  const within = new Set<string | undefined>(months)
  const monthly: Definition = dibao.definition
  return [
    ...months.flatMap((month) => monthDues(timeline, monthly, month)),
    ...years.flatMap((year) => yearDues(timeline, year)),
    ...claimDues(timeline).filter(({ month }) => within.has(month)),
    ...academicYears.flatMap((academicYear) => grantDues(timeline, academicYear)),
  ]
}
