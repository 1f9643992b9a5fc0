/**
 * What a household was due over a span, in whole fen, where the kernels settle all of it: the same dues in the same order as
 * `duesWithin`, without what lies behind them.
 */
import type { Quantity } from '../engine/quantity'
import { lowIncomeSettledYear, orphanSettledYear } from '../policy/part-year'
import type { Definition } from '../policy/programme'
import { dibao } from '../policy/programmes/dibao'
import { lowIncomeSubsidy } from '../policy/programmes/low-income-subsidy'
import { medicalAssistance } from '../policy/programmes/medical-assistance'
import { orphanAllowance } from '../policy/programmes/orphan-allowance'
import { studentGrant } from '../policy/programmes/student-grant'
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
  const isSettled =
    addDibao(dues, timeline, months) &&
    years.every((year) => addSubsidy(dues, timeline, year) && addOrphans(dues, timeline, year)) &&
    addClaims(dues, timeline, months) &&
    academicYears.every((academicYear) => addGrants(dues, timeline, academicYear))
  return isSettled ? dues : undefined
}

function addDibao(dues: DueInFen[], timeline: Timeline, months: readonly string[]): boolean {
  const { definition } = dibao
  for (const { snapshot, months: own } of timeline.stretches(months)) {
    const fen = timeline.amountsOn(snapshot).get(definition)?.fen[0]
    if (fen === undefined) return false
    for (const period of own) dues.push({ definition, period, fen })
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

function addSubsidy(dues: DueInFen[], timeline: Timeline, period: string): boolean {
  const { definition } = lowIncomeSubsidy
  const figures = new Figures()
  const stretches = timeline.stretches(monthsOfYear(period))
  if (stretches.length === 0) return true
  for (const { snapshot, months } of stretches) {
    const rows = timeline.amountsOn(snapshot).get(definition)
    if (!rows) return false
    figures.add(rows, 0, months.length)
  }
  const fen = figures.settled(timeline, lowIncomeSettledYear)
  if (fen === undefined) return false
  dues.push({ definition, period, fen })
  return true
}

function addOrphans(dues: DueInFen[], timeline: Timeline, period: string): boolean {
  const { definition } = orphanAllowance
  const byPerson = new Map<string, Figures>()
  for (const { snapshot, months } of timeline.stretches(monthsOfYear(period))) {
    const rows = timeline.amountsOn(snapshot).get(definition)
    if (!rows) return false
    snapshot.household.members.forEach(({ id }, row) => {
      const figures = byPerson.get(id) ?? new Figures()
      byPerson.set(id, figures)
      figures.add(rows, row, months.length)
    })
  }
  for (const [person, figures] of byPerson) {
    const fen = figures.settled(timeline, orphanSettledYear)
    if (fen === undefined) return false
    dues.push({ definition, person, period, fen })
  }
  return true
}

function addClaims(dues: DueInFen[], timeline: Timeline, months: readonly string[]): boolean {
  const claims = claimsInFen(timeline)
  if (!claims) return false
  for (const { month, ...due } of claims) if (months.includes(month)) dues.push(due)
  return true
}

/** The claims of a household that never changed, each with its month. */
export function claimsInFen(timeline: Timeline): readonly (DueInFen & { readonly month: string })[] | undefined {
  const { definition } = medicalAssistance
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
function addGrants(dues: DueInFen[], timeline: Timeline, period: string): boolean {
  const { definition } = studentGrant
  if (!timeline.versions.some(({ members }) => members.some(({ education }) => education))) return true
  const named = new Set<string>()
  for (const { snapshot } of timeline.stretches(monthsOfAcademicYear(period))) {
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
