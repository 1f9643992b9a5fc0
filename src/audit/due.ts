/** What one payment is held against. */

import type { DatedCase } from '../case/case'
import { zero } from '../exact/decimal'
import { any } from '../exact/interval'
import { no, point } from '../exact/value'
import { monthsOfAcademicYear, monthsOfYear } from '../household/calendar'
import { claimDues } from '../household/claim-dues'
import { academicYearDues, type Due, monthDues, yearDues } from '../household/dues'
import { claimsInFen, duesInFen } from '../household/dues-in-fen'
import type { Timeline } from '../household/timeline'
import { readingsOf } from '../kit/determine'
import { paceOf } from '../kit/programme'
import type { DueKey } from './key'
import { isYear } from './payment'

/** One due by its key; a due of nothing if the case names no such due. */
export function dueAt(timeline: Timeline, key: DueKey): Due {
  const { person, claim } = key
  return (
    duesLike(timeline, key).find((due) => due.person === person && due.claim === claim) ?? nothingDue(timeline, key)
  )
}

/** The dues of a programme in a period, for whomever they are. */
function duesLike(timeline: Timeline, key: DueKey): readonly Due[] {
  const { definition, period } = key
  switch (paceOf(definition)) {
    case 'month':
      return monthDues(timeline, definition, period)
    case 'year':
      return yearDues(timeline, definition, period)
    case 'academicYear':
      return academicYearDues(timeline, definition, period)
    case 'claim':
      return claimDues(timeline, definition)
    case 'service':
      return [serviceDue(timeline, key)]
  }
}

/** The same in fen. Returns `undefined` if the kernels do not settle it, or if the case names no such due. */
export function fenAt(timeline: Timeline, { definition, person, claim, period }: DueKey): number | undefined {
  const pace = paceOf(definition)
  const only = (own: typeof pace): readonly string[] => (pace === own ? [period] : [])
  const span = { months: only('month'), years: only('year'), academicYears: only('academicYear') }
  const dues = pace === 'claim' ? claimsInFen(timeline, definition) : duesInFen(timeline, span)
  return dues?.find((due) => due.definition === definition && due.person === person && due.claim === claim)?.fen
}

/** A programme without an amount over a month or a year: whether some month of it was entitled or referred. */
function serviceDue(timeline: Timeline, key: DueKey): Due {
  const { definition, person } = key
  const months = monthsOf(timeline, key)
  const own = months.flatMap((month) => monthDues(timeline, definition, month)).filter((due) => due.person === person)
  return {
    ...nothingDue(timeline, key),
    entitled: any(own.map(({ entitled }) => entitled)),
    determined: own.flatMap(({ determined }) => determined),
  }
}

const nothingDue = (timeline: Timeline, key: DueKey): Due => ({
  ...key,
  entitled: no,
  amount: point(zero),
  readings: readingsOf(key.definition, timeline.setting.options.readings),
  determined: [],
})

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

/** The day of the version in force in each month that a due rests on, and of the latest version that lists its claim. */
export function versionsBehind(timeline: Timeline, due: Due): readonly string[] {
  const months = due.month === undefined ? monthsOf(timeline, due) : [due.month]
  const inForce = months.map((month) => timeline.versionIn(month) ?? timeline.versions[0])
  const behind = new Set([...inForce, timeline.versions.findLast((version) => listsClaim(version, due))])
  return timeline.versions.filter((version) => behind.has(version)).map(({ on }) => on)
}

const listsClaim = ({ members }: DatedCase, { person, claim }: Due): boolean =>
  members.some(({ id, claims }) => id === person && claims?.some((listed) => listed.id === claim))
