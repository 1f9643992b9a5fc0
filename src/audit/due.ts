/** What one payment is held against. */

import type { DatedCase } from '../case/case'
import type { Exit } from '../case/exit'
import { monthsOfAcademicYear, monthsOfYear } from '../household/calendar'
import type { Due } from '../household/due'
import type { Timeline } from '../household/timeline'
import type { Reason } from '../kit/determination'
import { paceOf } from '../kit/programme'
import type { DueKey } from './key'
import { isYear } from './payment'

/** A programme and one of its periods; that of a claim is empty. */
type ProgrammePeriod = Pick<DueKey, 'definition' | 'period'>

/** Whether the whole of a period lies before the household is known. */
export const isBeforeFirst = (timeline: Timeline, paidFor: ProgrammePeriod): boolean =>
  paidFor.period !== '' && monthsOf(timeline, paidFor).every((month) => month < timeline.firstMonth)

/** The month that a period is, or those of a year or an academic year from the first day of the policy on. */
function monthsOf({ setting }: Timeline, { definition, period }: ProgrammePeriod): readonly string[] {
  const { firstDay } = setting.policy
  if (paceOf(definition) === 'academicYear') return monthsOfAcademicYear(period, firstDay)
  return isYear(period) ? monthsOfYear(period, firstDay) : [period]
}

/** The exit by which nothing was due any more, at the end of the months that a due rests on. */
export function exitBehind(timeline: Timeline, due: Due): Exit | undefined {
  const isExited = due.determined.some(({ determination }) => determination.reasons.some(isExit))
  const month = due.month ?? monthsOf(timeline, due).at(-1)
  return isExited && month !== undefined ? timeline.exitIn(month, due.person) : undefined
}

const isExit = ({ condition, state }: Reason): boolean => condition === 'exited' && state === 'failed'

/** The day of the version in force in each month that a due rests on, and of the latest version that lists its claim. */
export function versionsBehind(timeline: Timeline, due: Due): readonly string[] {
  const months = due.month === undefined ? monthsOf(timeline, due) : [due.month]
  const inForce = months.map((month) => timeline.versionIn(month) ?? timeline.versions[0])
  const behind = new Set([...inForce, timeline.versions.findLast((version) => listsClaim(version, due))])
  return timeline.versions.filter((version) => behind.has(version)).map(({ on }) => on)
}

const listsClaim = ({ members }: DatedCase, { person, claim }: Due): boolean =>
  members.some(({ id, claims }) => id === person && claims?.some((listed) => listed.id === claim))
