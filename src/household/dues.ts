/**
 * What a household was due over time: one due a programme and period (a month, a year, an academic year), and one a
 * medical claim. The year's settlement and the audit both read these.
 */
import { zero } from '../exact/decimal'
import { add, any, eitherQuantity, eitherTruth, multiply } from '../exact/interval'
import { type Interval, isPoint, known, maybe, no, point, settled, type Truth } from '../exact/value'
import type { Outcome } from '../kit/determination'
import { type Determined, readingsUnder } from '../kit/determine'
import { type Definition, expressionsOf, settledYearOf } from '../kit/programme'
import type { Readings } from '../kit/terms'
import type { Quantity } from '../language/quantity'
import { monthsOfAcademicYear, monthsOfYear } from './calendar'
import type { Timeline } from './timeline'

const nothingDue = point(zero)

export interface Due {
  readonly definition: Definition
  readonly person?: string
  readonly claim?: string
  /** `2013-05`, `2013`, `2012-2013`; empty for a claim, as in a payments table. */
  readonly period: string
  /** The month of a claim's settlement. */
  readonly month?: string
  /** Of a yearly sum: the months that surely qualified. */
  readonly qualifyingMonths?: readonly string[]
  /** Whether there was an entitlement in some part of the period. */
  readonly entitled: Truth
  /** Yuan; not entitled counts as nothing. */
  readonly amount: Interval
  /** All that the due depends on. */
  readonly readings: Readings
  /** The determinations it is made of: one, or one a month. */
  readonly determined: readonly Determined[]
}

/** What is known of a due: its amount is exact unless `undetermined`. */
export function outcomeOf({ definition, entitled, amount }: Due): Outcome {
  const holds = settled(entitled)
  if (holds === false) return 'notEntitled'
  if (holds === undefined || !isPoint(amount)) return 'undetermined'
  return definition.grant.kind === 'referral' ? 'referred' : 'entitled'
}

/** A programme of the household or its members in one month, each on its own. */
export const monthDues = (timeline: Timeline, definition: Definition, month: string): readonly Due[] =>
  timeline.determinedIn(month, definition).map((one) => dueOf(one, month))

/** One determination as the due of a period. */
export function dueOf(determined: Determined, period: string): Due {
  const { definition, determination, entitled, due: amount } = determined
  const { person, claim, readings } = determination
  const due: Writable<Due> = { definition, period, entitled, amount, readings, determined: [determined] }
  if (person !== undefined) due.person = person
  if (claim !== undefined) due.claim = claim
  return due
}

type Writable<T> = { -readonly [key in keyof T]: T[key] }

/** A programme with a yearly sum, for every subject that some month of the year knows. */
export function yearDues(timeline: Timeline, definition: Definition, year: string): readonly Due[] {
  const runs = new Map<string | undefined, Run[]>()
  for (const { snapshot, months } of timeline.stretches(monthsOfYear(year, timeline.setting.policy.firstDay)))
    for (const one of timeline.determinedOn(snapshot, definition)) {
      const own = runs.get(personOf(one))
      if (own) own.push({ months, one })
      else runs.set(personOf(one), [{ months, one }])
    }
  return Array.from(runs, ([person, own]) => new YearDue(timeline, definition, year, person, own))
}

/** The due of a year; what an audit seldom asks of it is worked out when it is asked. */
class YearDue implements Due {
  readonly definition: Definition
  readonly person?: string
  readonly period: string
  readonly entitled: Truth
  readonly amount: Interval
  readonly readings: Readings
  private readonly runs: readonly Run[]

  constructor(timeline: Timeline, definition: Definition, year: string, person: string | undefined, runs: Run[]) {
    const rule = settledYearOf(definition)
    this.definition = definition
    if (person !== undefined) this.person = person
    this.period = year
    this.entitled = any(runs.map(({ one }) => one.entitled))
    this.amount = yearAmount(timeline, rule, runs)
    // All that a month of the programme and the rule of the year depend on.
    this.readings = readingsUnder(rule, () => [...expressionsOf(definition), rule], timeline.setting.options.readings)
    this.runs = runs
  }

  get qualifyingMonths(): readonly string[] {
    return this.runs.flatMap(({ months, one }) => (settled(one.entitled) === true ? months : []))
  }

  get determined(): readonly Determined[] {
    return this.runs.flatMap(({ months, one }) => months.map(() => one))
  }
}

/** One determination for each month of a run. */
interface Run {
  readonly months: readonly string[]
  readonly one: Determined
}

const personOf = ({ determination }: Determined): string | undefined => determination.person

function yearAmount(timeline: Timeline, rule: Quantity<string>, runs: readonly Run[]): Interval {
  const figures = runs.map(({ months, one }) => ofMonths(one.due, months.length)).reduce(add, nothingDue)
  const first = runs.reduceRight(firstFigure, nothingDue)
  return timeline.setting.yearly.of(rule, figures, first)
}

const ofMonths = (figure: Interval, months: number): Interval => multiply(figure, known.quantity(String(months)))

/** A run's figure where it qualifies, else that of the months after it. */
function firstFigure(later: Interval, { one }: Run): Interval {
  const { entitled, due, definition } = one
  if (!entitled.canBeTrue) return later
  if (!entitled.canBeFalse) return due
  const { grant } = definition
  return grant.kind === 'amount' ? eitherQuantity(entitled, one.evaluation.quantity(grant.amount), later) : later
}

/**
 * A programme of one academic year: each student as the first version that names the year has it. A version before it
 * that names no year may be of this one, and then it is that version that counts.
 */
export function academicYearDues(timeline: Timeline, definition: Definition, academicYear: string): readonly Due[] {
  const named = new Set<string>()
  const ways = new Map<string, { readonly due: Due; readonly unless?: string }[]>()
  for (const { snapshot } of timeline.stretches(monthsOfAcademicYear(academicYear, timeline.setting.policy.firstDay)))
    snapshot.household.members.forEach(({ id, education }, index) => {
      const given = education?.academicYear ?? undefined
      if (!education || named.has(id) || (given !== undefined && given !== academicYear)) return
      if (given !== undefined) named.add(id)
      const unless = given === undefined ? { unless: `members[${index}].education.academicYear` } : {}
      const own = timeline.determinedOn(snapshot, definition).filter((one) => personOf(one) === id)
      const dues = own.map((one) => ({ due: dueOf(one, academicYear), ...unless }))
      ways.set(id, [...(ways.get(id) ?? []), ...dues])
    })
  return [...ways.values()].flatMap(
    (own) =>
      own.reduceRight<Due | undefined>(
        (later, { due, unless }) => (unless === undefined ? due : inUnknownYear(due, unless, later)),
        undefined,
      ) ?? [],
  )
}

/** A grant whose academic year is not given: it is due in this one, or what is due is left to a later version. */
function inUnknownYear(due: Due, path: string, later: Due | undefined): Due {
  const perhaps = maybe([path])
  return {
    ...due,
    entitled: eitherTruth(perhaps, due.entitled, later?.entitled ?? no),
    amount: eitherQuantity(perhaps, due.amount, later?.amount ?? nothingDue),
    determined: [...due.determined, ...(later?.determined ?? [])],
  }
}
