/** Programmes of which surely nothing is due, which is told without a due. */
import { type Definition, paceOf, settledYearOf } from '../kit/programme'
import { monthsOfAcademicYear, monthsOfYear } from './calendar'
import type { Span } from './dues'
import { noFen } from './fen'
import type { Timeline } from './timeline'

/**
 * Whether surely nothing is due of a programme over a span, to anybody, and nothing would be with an approval. Of claims it is said
 * only where there are none.
 */
export function givesNothing(timeline: Timeline, definition: Definition, span: Span): boolean {
  const { setting } = timeline
  const { firstDay } = setting.policy
  const isIdle = (months: readonly string[]): boolean =>
    timeline.stretches(months).every(({ snapshot }) => snapshot.givesNothing(definition))
  switch (paceOf(definition)) {
    case 'month':
      return isIdle(span.months)
    case 'year':
      return (
        setting.yearly.of(settledYearOf(definition), noFen, noFen).high === 0n &&
        isIdle(span.months) &&
        span.years.every((year) => isIdle(monthsOfYear(year, firstDay)))
      )
    case 'claim':
      return !timeline.hasClaims
    case 'academicYear':
      return !timeline.hasStudents || span.academicYears.every((year) => isIdle(monthsOfAcademicYear(year, firstDay)))
    case 'service':
      return true
  }
}
