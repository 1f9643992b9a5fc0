/**
 * What a household was due over a span, in whole fen, where the kernels settle all of it: the same dues in the same order as
 * `duesWithin`, without what lies behind them.
 */

import { programmesPaidBy } from '../kit/policy'
import { type Definition, settledYearOf } from '../kit/programme'
import type { Quantity } from '../language/quantity'
import { monthsOfAcademicYear, monthsOfYear } from './calendar'
import type { AmountRows } from './compiled-case'
import type { Span } from './due-span'
import type { Snapshot } from './snapshot'
import type { Timeline } from './timeline'
import { unchangedClaims } from './unchanged-claims'

export interface DueInFen {
  readonly definition: Definition
  readonly person?: string
  readonly claim?: string
  readonly period: string
  readonly fen: number
}

/** Nothing where the exact lane is to look at any of them. */
export function duesInFen(timeline: Timeline, { months, years, academicYears }: Span): readonly DueInFen[] | undefined {
  const dues: DueInFen[] = []
  const { policy } = timeline.setting
  const isSettled =
    programmesPaidBy(policy, 'month').every((monthly) => addMonths(dues, timeline, monthly, months)) &&
    years.every((year) => programmesPaidBy(policy, 'year').every((yearly) => addYear(dues, timeline, yearly, year))) &&
    programmesPaidBy(policy, 'claim').every((byClaim) => addClaims(dues, timeline, byClaim, months)) &&
    academicYears.every((academicYear) =>
      programmesPaidBy(policy, 'academicYear').every((one) => addAcademicYear(dues, timeline, one, academicYear)),
    )
  return isSettled ? dues : undefined
}

/** Whom the rows of a programme are about: the household, or each of its members. */
const subjectsOf = (definition: Definition, { household }: Snapshot): readonly (string | undefined)[] =>
  definition.subject === 'household' ? [undefined] : household.members.map(({ id }) => id)

const withPerson = (person: string | undefined): { readonly person?: string } =>
  person === undefined ? {} : { person }

/** A programme of students in a month: the members that study then. */
const rowsOf = (definition: Definition, snapshot: Snapshot): readonly (string | undefined)[] =>
  definition.subject === 'student' ? studentsOf(snapshot).map(({ person }) => person) : subjectsOf(definition, snapshot)

function addMonths(dues: DueInFen[], timeline: Timeline, definition: Definition, months: readonly string[]): boolean {
  for (const { snapshot, months: own } of timeline.stretches(months)) {
    const rows = timeline.amountsOn(snapshot).get(definition)
    if (!rows) return false
    const persons = rowsOf(definition, snapshot)
    for (const period of own)
      persons.forEach((person, row) => {
        dues.push({ definition, ...withPerson(person), period, fen: rows.fen[row] ?? 0 })
      })
  }
  return true
}

/** The figures of a year: their sum over the months, and that of the first month that qualifies. */
class Figures {
  sum = 0
  first: number | undefined

  add({ fen, entitled }: AmountRows, row: number, months: number): void {
    const figure = fen[row] ?? 0
    this.sum += figure * months
    if (entitled[row]) this.first ??= figure
  }

  settled(timeline: Timeline, rule: Quantity<string>): number | undefined {
    return timeline.setting.yearly.inFen(rule, this.sum, this.first ?? 0)
  }
}

function addYear(dues: DueInFen[], timeline: Timeline, definition: Definition, period: string): boolean {
  const byPerson = new Map<string | undefined, Figures>()
  for (const { snapshot, months } of timeline.stretches(monthsOfYear(period, timeline.setting.policy.firstDay))) {
    const rows = timeline.amountsOn(snapshot).get(definition)
    if (!rows) return false
    rowsOf(definition, snapshot).forEach((person, row) => {
      const figures = byPerson.get(person) ?? new Figures()
      byPerson.set(person, figures)
      figures.add(rows, row, months.length)
    })
  }
  const rule = settledYearOf(definition)
  for (const [person, figures] of byPerson) {
    const fen = figures.settled(timeline, rule)
    if (fen === undefined) return false
    dues.push({ definition, ...withPerson(person), period, fen })
  }
  return true
}

function addClaims(dues: DueInFen[], timeline: Timeline, definition: Definition, months: readonly string[]): boolean {
  const claims = claimsInFen(timeline, definition)
  if (!claims) return false
  for (const { month, ...due } of claims) if (months.includes(month)) dues.push(due)
  return true
}

/** The claims of a household that never changed, each with its month. */
export function claimsInFen(
  timeline: Timeline,
  definition: Definition,
): readonly (DueInFen & { readonly month: string })[] | undefined {
  const claims = unchangedClaims(
    timeline,
    (snapshot) => timeline.amountsOn(snapshot).get(definition),
    ({ fen, entitled }) => `${fen} ${entitled}`,
  )
  return claims?.map(({ person, claim, month, settled }, place) => ({
    definition,
    person,
    claim: claim.id,
    period: '',
    month,
    fen: settled.fen[place] ?? 0,
  }))
}

/** Each student as the first version that names the year has it; a version that names none is for the exact lane. */
function addAcademicYear(dues: DueInFen[], timeline: Timeline, definition: Definition, period: string): boolean {
  if (!timeline.versions.some(({ members }) => members.some(({ education }) => education))) return true
  const named = new Set<string>()
  for (const { snapshot } of timeline.stretches(monthsOfAcademicYear(period, timeline.setting.policy.firstDay))) {
    for (const [row, { person, academicYear }] of studentsOf(snapshot).entries()) {
      if (named.has(person) || (academicYear !== undefined && academicYear !== period)) continue
      const fen = timeline.amountsOn(snapshot).get(definition)?.fen[row]
      if (fen === undefined || academicYear === undefined) return false
      named.add(person)
      dues.push({ definition, person, period, fen })
    }
  }
  return true
}

const studentsOf = ({
  household,
}: Snapshot): readonly { readonly person: string; readonly academicYear: string | undefined }[] =>
  household.members.flatMap(({ id, education }) =>
    education ? [{ person: id, academicYear: education.academicYear ?? undefined }] : [],
  )
