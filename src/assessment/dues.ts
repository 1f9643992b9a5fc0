/**
 * What a household was due over time: one due a programme and period (a month, a year, an academic year), and one a
 * medical claim. The year's settlement and the audit both read these.
 */
import { zero } from '../engine/decimal'
import { Evaluation } from '../engine/evaluate'
import { add, any, eitherQuantity, eitherTruth, multiply } from '../engine/interval'
import type { Quantity } from '../engine/quantity'
import { type Interval, isPoint, known, maybe, no, point, settled, type Truth } from '../engine/value'
import type { Outcome } from '../policy/determination'
import { type Determined, readingIdsIn } from '../policy/determine'
import { figuresOfMonths, firstMonthFigure } from '../policy/facts'
import { lowIncomeSettledYear, orphanSettledYear } from '../policy/part-year'
import { type Definition, expressionsOf } from '../policy/programme'
import { lowIncomeSubsidy } from '../policy/programmes/low-income-subsidy'
import { orphanAllowance } from '../policy/programmes/orphan-allowance'
import { studentGrant } from '../policy/programmes/student-grant'
import { defaultReadings, type ReadingId, type Readings } from '../policy/reading-options'
import { surroundings } from '../policy/values'
import { monthsOfAcademicYear, monthsOfYear } from './calendar'
import type { Timeline } from './timeline'

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
  readonly readings: Partial<Readings>
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
  const { definition, determination, entitled, due } = determined
  const { person, claim } = determination
  return {
    definition,
    ...(person === undefined ? {} : { person }),
    ...(claim === undefined ? {} : { claim }),
    period,
    entitled,
    amount: due,
    readings: determination.readings,
    determined: [determined],
  }
}

/** The programmes with a yearly sum, for every subject that some month of the year knows. */
export function yearDues(timeline: Timeline, year: string): readonly Due[] {
  return [
    ...yearOf(timeline, lowIncomeSubsidy.definition, lowIncomeSettledYear, year),
    ...yearOf(timeline, orphanAllowance.definition, orphanSettledYear, year),
  ]
}

function yearOf(timeline: Timeline, definition: Definition, rule: Quantity<string>, year: string): readonly Due[] {
  const stretches = timeline
    .stretches(monthsOfYear(year))
    .map(({ snapshot, months }) => ({ months, determined: timeline.determinedOn(snapshot, definition) }))
  const subjects = [...new Set(stretches.flatMap(({ determined }) => determined.map(personOf)))]
  return subjects.map((person) => {
    const own = stretches.flatMap(({ months, determined }) => {
      const one = determined.find((each) => personOf(each) === person)
      return one ? [{ months, one }] : []
    })
    return {
      definition,
      ...(person === undefined ? {} : { person }),
      period: year,
      qualifyingMonths: own.flatMap(({ months, one }) => (settled(one.entitled) === true ? months : [])),
      entitled: any(own.map(({ one }) => one.entitled)),
      amount: yearAmount(timeline, rule, own),
      readings: readingsOfYear(definition, rule, timeline.setting.options.readings),
      determined: own.flatMap(({ months, one }) => months.map(() => one)),
    }
  })
}

/** One determination for each month of a run. */
interface Run {
  readonly months: readonly string[]
  readonly one: Determined
}

const personOf = ({ determination }: Determined): string | undefined => determination.person

function yearAmount(timeline: Timeline, rule: Quantity<string>, runs: readonly Run[]): Interval {
  const values = surroundings({}, timeline.setting.options.readings)
  const figures = runs.map(({ months, one }) => multiply(one.due, known.quantity(String(months.length))))
  values.set(figuresOfMonths.input.key, figures.reduce(add, point(zero)))
  values.set(firstMonthFigure.input.key, runs.reduceRight(firstFigure, point(zero)))
  return new Evaluation(values).quantity(rule)
}

/** A run's figure where it qualifies, else that of the months after it. */
function firstFigure(later: Interval, { one: { definition, evaluation, entitled, due } }: Run): Interval {
  if (!entitled.canBeTrue) return later
  if (!entitled.canBeFalse) return due
  const { grant } = definition
  return grant.kind === 'amount' ? eitherQuantity(entitled, evaluation.quantity(grant.amount), later) : later
}

/** The readings that a programme's month and the rule of its year depend on. */
function readingsOfYear(definition: Definition, rule: Quantity<string>, chosen: Partial<Readings>): Partial<Readings> {
  const before = readingIdsByDefinition.get(definition)
  const used = before ?? readingIdsIn([...expressionsOf(definition), rule])
  if (!before) readingIdsByDefinition.set(definition, used)
  return Object.fromEntries(used.map((id) => [id, chosen[id] ?? defaultReadings[id]]))
}

const readingIdsByDefinition = new WeakMap<Definition, readonly ReadingId[]>()

/**
 * The grants of one academic year: each student as the first version that names the year has it. A version before it
 * that names no year may be of this one, and then it is that version that counts.
 */
export function grantDues(timeline: Timeline, academicYear: string): readonly Due[] {
  const { definition } = studentGrant
  const named = new Set<string>()
  const ways = new Map<string, { readonly due: Due; readonly unless?: string }[]>()
  for (const { snapshot } of timeline.stretches(monthsOfAcademicYear(academicYear)))
    snapshot.household.members.forEach(({ id, education }, index) => {
      const given = education?.academicYear ?? undefined
      if (!education || named.has(id) || (given !== undefined && given !== academicYear)) return
      const determined = timeline.determinedOn(snapshot, definition).find((one) => personOf(one) === id)
      if (!determined) return
      if (given !== undefined) named.add(id)
      const unless = given === undefined ? { unless: `members[${index}].education.academicYear` } : {}
      ways.set(id, [...(ways.get(id) ?? []), { due: dueOf(determined, academicYear), ...unless }])
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

const nothingDue = point(zero)
