/**
 * What a household was due over time: of each programme a sum for a period (a month, a year, an academic year) or for a
 * medical claim. The year's settlement and the audit both read these.
 */

import { keptIn, once } from '../checks/once'
import { any, eitherTruth } from '../exact/interval'
import { maybe, no, settled } from '../exact/value'
import { programmesPaidBy } from '../kit/policy'
import { anyMonthOf, type Definition, type Pace, paceOf, settledYearOf } from '../kit/programme'
import type { Readings } from '../kit/terms'
import type { Part, Sum } from './answer'
import { monthsOfAcademicYear, monthsOfYear } from './calendar'
import { claimDues } from './claim-dues'
import { Due, type DueKey } from './due'
import { addFen, eitherFen, type FenRange, largerFen, noFen, shareOfYear, timesFen } from './fen'
import { isSpan, isYear, monthsOfPeriod } from './period'
import type { Stretch, Timeline } from './timeline'

export interface Span {
  readonly months: readonly string[]
  readonly years: readonly string[]
  readonly academicYears: readonly string[]
}

/** In the order in which the paces of programmes are gone through. */
const paces: readonly Pace[] = ['month', 'year', 'claim', 'academicYear']

/** The monthly programmes, the yearly ones, the claims settled in the months, and the programmes of academic years. */
export const duesWithin = (timeline: Timeline, span: Span): readonly Due[] =>
  paces.flatMap((pace) => {
    const definitions = programmesPaidBy(timeline.setting.policy, pace)
    if (pace !== 'year') return definitions.flatMap((definition) => duesOf(timeline, definition, span))
    return span.years.flatMap((year) => definitions.flatMap((definition) => yearDues(timeline, definition, year)))
  })

/** One programme: by its pace the months, years or academic years, or the claims settled in the months. Of a yearly one, months too. */
export function duesOf(timeline: Timeline, definition: Definition, span: Span): readonly Due[] {
  const { months, years, academicYears } = span
  switch (paceOf(definition)) {
    case 'month':
      return timeline.stretches(months).flatMap((stretch) => duesOn(timeline, definition, stretch))
    case 'year':
      return [
        ...years.flatMap((year) => yearDues(timeline, definition, year)),
        ...months.flatMap((month) => spanDues(timeline, definition, month)),
      ]
    case 'claim':
      return claimDues(timeline, definition).filter(({ month }) => months.includes(String(month)))
    case 'academicYear':
      return academicYears.flatMap((year) => academicYearDues(timeline, definition, year))
    case 'service':
      return []
  }
}

/** One due; nothing due where the case names no such one, or where a claim is named of a programme that is not paid by claim. */
export function dueAt(timeline: Timeline, key: DueKey): Due {
  const isOfOther = key.claim !== undefined && paceOf(key.definition) !== 'claim'
  return (isOfOther ? undefined : dueOf(timeline, key)) ?? nothingOf(timeline, key, [])
}

/** A household may have many claims. */
const duesByClaim = once(
  (dues: readonly Due[]): ReadonlyMap<string, Due> =>
    new Map(dues.map((due) => [JSON.stringify([due.person, due.claim]), due])),
)

/** Of whom a programme is asked, where not of everyone: of one person, or of the household. */
type Whose = Pick<DueKey, 'person'>

/** What a programme comes to in a period, for one whom it is about. */
function dueOf(timeline: Timeline, key: DueKey): Due | undefined {
  const { definition, person, claim, period } = key
  switch (paceOf(definition)) {
    case 'month':
      return (isSpan(period) ? spanDues : monthDues)(timeline, definition, period, key)[0]
    case 'year':
      return (isYear(period) ? yearDues : spanDues)(timeline, definition, period, key)[0]
    case 'academicYear':
      return academicYearDues(timeline, definition, period, key)[0]
    case 'service':
      return serviceDue(timeline, key)
    case 'claim':
      return duesByClaim(claimDues(timeline, definition)).get(JSON.stringify([person, claim]))
  }
}

/** A programme of the household or its members in one month, each on its own. */
export function monthDues(timeline: Timeline, definition: Definition, month: string, whose?: Whose): readonly Due[] {
  const snapshot = timeline.snapshot(month)
  return snapshot ? duesOn(timeline, definition, { snapshot, months: [month] }, whose) : []
}

/** The same in the months of a stretch. */
function duesOn(
  timeline: Timeline,
  definition: Definition,
  { snapshot, months }: Stretch,
  whose?: Whose,
): readonly Due[] {
  const rows = snapshot.rows(definition).flatMap(({ ids: { person } }, row) => {
    if (whose && whose.person !== person) return []
    const parts = [snapshot.part(definition, row)] as const
    return [{ person, parts, behind: { parts: () => parts, under: readingsOf(timeline) } }]
  })
  const dues: Due[] = []
  for (const period of months)
    for (const { person, parts, behind } of rows)
      dues.push(new Due({ definition, person, period }, parts[0].answer, behind))
  return dues
}

const readingsOf = ({ setting }: Timeline): Readings => setting.options.readings

/** A programme without an amount over a month or a year: whether some month of it was entitled or referred. */
function serviceDue(timeline: Timeline, key: DueKey): Due {
  const { definition, person, period } = key
  const months = monthsOfPeriod(period, timeline.setting.policy.firstDay)
  const dues = months.flatMap((month) => monthDues(timeline, definition, month, { person }))
  return nothingOf(timeline, key, dues)
}

/** No sum, over some months. */
const nothingOf = (timeline: Timeline, key: DueKey, months: readonly Due[]): Due =>
  new Due(
    key,
    { due: noFen, entitled: any(months.map(({ entitled }) => entitled)) },
    { parts: () => months.flatMap(({ parts }) => parts), under: readingsOf(timeline) },
  )

/** Months of a year in which nothing changes for one whom a programme is about. */
interface Run {
  readonly part: Part
  readonly months: readonly string[]
}

/** A programme with a yearly sum, for everyone whom some month of the year knows. */
export function yearDues(timeline: Timeline, definition: Definition, year: string, whose?: Whose): readonly Due[] {
  const runs = runsOf(timeline, definition, monthsOfYear(year, timeline.setting.policy.firstDay), whose)
  return Array.from(runs, ([person, own]) => yearDue(timeline, { definition, person, period: year }, own))
}

/** By the person, or for the household, what some months come to. */
function runsOf(
  timeline: Timeline,
  definition: Definition,
  of: readonly string[],
  whose?: Whose,
): ReadonlyMap<string | undefined, readonly Run[]> {
  const runs = new Map<string | undefined, Run[]>()
  for (const { snapshot, months } of timeline.stretches(of))
    snapshot.rows(definition).forEach(({ ids }, row) => {
      if (whose && whose.person !== ids.person) return
      keptIn(runs, ids.person, () => []).push({ part: snapshot.part(definition, row), months })
    })
  return runs
}

/**
 * Some months together: of a monthly programme the sum of them, of a yearly one so many twelfths of the year's figure, rounded up
 * once; a calendar year that lies in a span whole is settled as that year.
 */
function spanDues(timeline: Timeline, definition: Definition, period: string, whose?: Whose): readonly Due[] {
  const all = monthsOfPeriod(period, timeline.setting.policy.firstDay)
  const isYearly = paceOf(definition) === 'year'
  const years = isYearly ? wholeYears(all) : []
  const rest = years.length === 0 ? all : all.filter((month) => !years.includes(month.slice(0, 4)))
  const ofYears = years.flatMap((year) => yearDues(timeline, definition, year, whose))
  const runs = runsOf(timeline, definition, rest, whose)
  return [...new Set([...runs.keys(), ...ofYears.map(({ person }) => person)])].map((person) => {
    const own = runs.get(person) ?? []
    const whole = ofYears.filter((due) => due.person === person)
    const sum = own.reduce((sum, { part, months }) => addFen(sum, timesFen(part.answer.due, months.length)), noFen)
    const due = whole.reduce((sum, { fen }) => addFen(sum, fen), isYearly ? shareOfYear(sum) : sum)
    const entitled = any([...own.map(({ part }) => part.answer.entitled), ...whole.map((one) => one.entitled)])
    const parts = (): readonly Part[] => [...partsOf(own), ...whole.flatMap((one) => one.parts)]
    return new Due({ definition, person, period }, { due, entitled }, { parts, under: readingsOf(timeline) })
  })
}

const partsOf = (runs: readonly Run[]): readonly Part[] => runs.flatMap(({ part, months }) => months.map(() => part))

/** The calendar years of which every month is there. */
const wholeYears = (months: readonly string[]): readonly string[] =>
  months
    .filter((month) => month.endsWith('-01') && months.includes(`${month.slice(0, 4)}-12`))
    .map((month) => month.slice(0, 4))

function yearDue(timeline: Timeline, key: DueKey, runs: readonly Run[]): Due {
  const { definition } = key
  const rule = settledYearOf(definition)
  const figures = runs.reduce((sum, { part, months }) => addFen(sum, timesFen(part.answer.due, months.length)), noFen)
  const due = timeline.setting.yearly.of(rule, figures, runs.reduceRight(firstFigure, noFen))
  const entitled = any(runs.map(({ part }) => part.answer.entitled))
  const parts = (): readonly Part[] => partsOf(runs)
  const qualifyingMonths = (): readonly string[] =>
    runs.flatMap(({ part, months }) => (settled(part.answer.entitled) === true ? months : []))
  return new Due(key, { due, entitled }, { parts, under: readingsOf(timeline), rule, qualifyingMonths })
}

/** A run's figure where it qualifies, else that of the months after it. */
function firstFigure(later: FenRange, { part: { answer } }: Run): FenRange {
  const { entitled, due } = answer
  if (!entitled.canBeTrue) return later
  return entitled.canBeFalse ? eitherFen(entitled, answer.figure, later) : due
}

/** A student in a version that is of an academic year; where it may be of it, the path of the year is missing. */
interface Way {
  readonly part: Part
  readonly missing: string | undefined
}

/**
 * A programme of one academic year: each student as the first version that names the year has it. A version before it
 * that names no year may be of this one, and then it is that version that counts. Where any month counts, it is the version
 * that gives most.
 */
export function academicYearDues(
  timeline: Timeline,
  definition: Definition,
  academicYear: string,
  whose?: Whose,
): readonly Due[] {
  if (!timeline.hasStudents) return []
  const rule = anyMonthOf(definition)
  const anyMonth = rule !== undefined && timeline.setting.holds(rule)
  const named = new Set<string>()
  const ways = new Map<string, Way[]>()
  for (const { snapshot } of timeline.stretches(monthsOfAcademicYear(academicYear, timeline.setting.policy.firstDay)))
    for (const [row, { member }] of snapshot.rows(definition).entries()) {
      // The household is no member.
      const one = snapshot.household.members[member ?? -1]
      if (!one?.education || (named.has(one.id) && !anyMonth)) continue
      if (whose && whose.person !== one.id) continue
      const given = one.education.academicYear ?? undefined
      if (given !== undefined && given !== academicYear) continue
      if (given !== undefined) named.add(one.id)
      const missing = given === undefined ? `members[${member}].education.academicYear` : undefined
      keptIn(ways, one.id, () => []).push({ part: snapshot.part(definition, row), missing })
    }
  return Array.from(ways, ([person, own]) => {
    const sum = own.reduceRight<Sum>((later, { part: { answer }, missing }) => {
      if (!anyMonth) return missing === undefined ? answer : inUnknownYear(answer, missing, later)
      const here = missing === undefined ? answer : inUnknownYear(answer, missing, noSum)
      return { due: largerFen(here.due, later.due), entitled: any([here.entitled, later.entitled]) }
    }, noSum)
    const parts = (): readonly Part[] => own.map(({ part }) => part)
    return new Due({ definition, person, period: academicYear }, sum, {
      parts,
      under: readingsOf(timeline),
      ...(rule ? { rule } : {}),
    })
  })
}

const noSum: Sum = { due: noFen, entitled: no }

/** What is due where the academic year is not given: it is this one, or what is due is left to a later version. */
function inUnknownYear(own: Sum, path: string, later: Sum): Sum {
  const perhaps = maybe([path])
  return { due: eitherFen(perhaps, own.due, later.due), entitled: eitherTruth(perhaps, own.entitled, later.entitled) }
}
