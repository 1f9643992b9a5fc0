/** A household's settled year: what each month, year, academic year and claim came to, and the totals. */

import type { DatedCase } from '../case/case'
import { InputError } from '../checks/issue'
import { academicYearOf } from '../checks/registers'
import { issue } from '../checks/run-issue'
import { union } from '../exact/value'
import type { AmountRange, AmountUnit, Outcome } from '../kit/determination'
import { checkedCall } from '../kit/options'
import { type Policy, programmesPaidBy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import type { Readings, StandardsInForce } from '../kit/terms'
import { version } from '../version'
import type { AssessOptions } from './assess'
import { monthsOfYear } from './calendar'
import { type Due, outcomeOf } from './due'
import { duesWithin, monthDues } from './dues'
import { addFen, type FenRange, isKnown, noFen, yuanText } from './fen'
import { Setting } from './setting'
import { Timeline } from './timeline'
import { checkedVersions } from './versions'

/** One month: the version of the case that was in force, by its day, and the standards. */
export interface SettledMonth {
  /** `2013-05`. */
  readonly month: string
  /** The day `on` of the version in force, `YYYY-MM-DD`. */
  readonly version: string
  /** Those of the first of the month. */
  readonly standards: StandardsInForce
}

/** One sum of a programme: of a month, a year, an academic year or a claim. */
export interface SettledPart {
  /** The id of a programme with an amount. */
  readonly programme: string
  /** The id of the household. */
  readonly household: string
  /** The id of the member, for a programme about persons or claims. */
  readonly person?: string
  /** The id of the claim. */
  readonly claim?: string
  /** `2013-05`, `2013`, `2012-2013`, or of a claim the month of its settlement. */
  readonly period: string
  readonly outcome: Outcome
  /** Yuan to the fen; absent where nothing is granted or facts are missing. */
  readonly amount?: string
  readonly unit?: AmountUnit
  readonly range?: AmountRange
  /** Paths of the facts, standards or readings that can still change it. */
  readonly missing?: readonly string[]
  /** Of a yearly sum: the months that surely qualified. */
  readonly months?: readonly string[]
  /** What the rule gives at least, yuan to the fen, where nothing of it is due because the authority has not approved it. */
  readonly notApproved?: string
  /** Locators of the clauses, such as `二(二)1-s2`. */
  readonly clauses: readonly string[]
  readonly readings: Readings
}

/** A programme without an amount, over months with one outcome. */
export interface SettledStatus {
  /** The id of a programme without an amount. */
  readonly programme: string
  /** The id of the member, for a programme about persons. */
  readonly person?: string
  readonly outcome: Outcome
  /** The first month, `2013-01`. */
  readonly from: string
  /** The last month, included. */
  readonly to: string
}

/** What the parts of a programme come to, in yuan. */
export interface SettledTotal {
  /** The id of a programme with an amount. */
  readonly programme: string
  /** Yuan to the fen; absent where a part is undetermined. */
  readonly amount?: string
  /** Where a part is undetermined. */
  readonly range?: AmountRange
}

/** What a calendar year of one household comes to. */
export interface SettledYear {
  /** The household, as its case has it. */
  readonly id: string
  /** The calendar year, `2013`. */
  readonly year: string
  /** Only months in which the household is known. */
  readonly months: readonly SettledMonth[]
  readonly parts: readonly SettledPart[]
  /** One a programme with an amount; each the sum of its parts. */
  readonly totals: readonly SettledTotal[]
  readonly statuses: readonly SettledStatus[]
  /** The version of this library, and the id of the document that it works by. */
  readonly engine: { readonly version: string; readonly policy: string }
}

/** Settles a calendar year of one household from the versions of its case. */
export function settleYear(
  policy: Policy,
  versions: readonly unknown[] | unknown,
  year: string | number,
  options: AssessOptions = {},
): SettledYear {
  checkedCall(options)
  const first = policy.firstDay.slice(0, 4)
  const asked = String(year)
  if (!/^\d{4}$/.test(asked) || asked < first) throw new InputError([issue('yearInForce', 'year', { year: first })])
  const given: readonly unknown[] = Array.isArray(versions) ? versions : [versions]
  const timeline = new Timeline(checkedVersions(policy, given, options.on), new Setting(policy, options))
  const months = knownMonths(timeline, asked)
  const parts = partsOf(timeline, asked)
  return {
    id: timeline.id,
    year: asked,
    months: months.map(({ month, inForce }) => ({
      month,
      version: inForce.on,
      standards: timeline.standardsIn(month),
    })),
    parts: parts.map((due) => partOf(due, timeline.id)),
    totals: withAmounts(policy).map((definition) => totalOf(definition, parts)),
    statuses: programmesPaidBy(policy, 'service').flatMap((definition) => statusesOf(timeline, definition, months)),
    engine: { version, policy: policy.id },
  }
}

const withAmounts = ({ definitions }: Policy): readonly Definition[] =>
  definitions.filter(({ grant }) => grant.kind === 'amount')

/** Each with the version in force. */
const knownMonths = (timeline: Timeline, year: string): readonly KnownMonth[] =>
  monthsOfYear(year, timeline.setting.policy.firstDay).flatMap((month) => {
    const inForce = timeline.versionIn(month)
    return inForce ? [{ month, inForce }] : []
  })

interface KnownMonth {
  readonly month: string
  readonly inForce: DatedCase
}

/** In the order of the programmes. */
function partsOf(timeline: Timeline, year: string): readonly Due[] {
  const { policy } = timeline.setting
  const months = monthsOfYear(year, policy.firstDay)
  // A grant counts once, in the year in which its academic year begins.
  const academicYears = [academicYearOf(`${year}-09`)]
  const dues = duesWithin(timeline, { months, years: [year], academicYears })
  return withAmounts(policy).flatMap((definition) => dues.filter((due) => due.definition === definition))
}

function partOf(due: Due, household: string): SettledPart {
  const { definition, person, claim, fen, entitled, readings, qualifyingMonths } = due
  const { grant } = definition
  const outcome = outcomeOf(due)
  const unapproved = definition.approvedBy && due.notApproved
  return {
    programme: definition.id,
    household,
    ...(person === undefined ? {} : { person }),
    ...(claim === undefined ? {} : { claim }),
    period: due.month ?? due.period,
    outcome,
    ...(outcome === 'entitled' ? { amount: yuanText(fen.low) } : {}),
    ...(outcome !== 'notEntitled' && grant.kind === 'amount' ? { unit: grant.amount.unit } : {}),
    ...(outcome === 'undetermined' ? { range: rangeOf(fen), missing: union(entitled.missing, fen.missing) } : {}),
    ...(qualifyingMonths ? { months: qualifyingMonths } : {}),
    ...(unapproved ? { notApproved: yuanText(unapproved.low) } : {}),
    clauses: definition.clauses,
    readings,
  }
}

function totalOf(definition: Definition, dues: readonly Due[]): SettledTotal {
  const own = dues.filter((due) => due.definition === definition)
  const sum = own.map(({ fen }) => fen).reduce(addFen, noFen)
  return { programme: definition.id, ...(isKnown(sum) ? { amount: yuanText(sum.low) } : { range: rangeOf(sum) }) }
}

const rangeOf = ({ low, high }: FenRange): AmountRange =>
  high === undefined ? { min: yuanText(low) } : { min: yuanText(low), max: yuanText(high) }

function statusesOf(
  timeline: Timeline,
  definition: Definition,
  months: readonly KnownMonth[],
): readonly SettledStatus[] {
  const runs: { programme: string; person?: string; outcome: Outcome; from: string; to: string }[] = []
  let before: string | undefined
  for (const { month } of months) {
    for (const due of monthDues(timeline, definition, month)) {
      const outcome = outcomeOf(due)
      const run = runs.find((one) => one.person === due.person && one.outcome === outcome && one.to === before)
      if (run) run.to = month
      else {
        const person = due.person === undefined ? {} : { person: due.person }
        runs.push({ programme: definition.id, ...person, outcome, from: month, to: month })
      }
    }
    before = month
  }
  return runs
}
