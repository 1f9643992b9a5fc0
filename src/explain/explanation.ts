/** A determination in words: the answer, why, the arithmetic, under which clauses, and what could change it. */

import { grouped } from '../exact/decimal'
import type { AmountUnit, Determination } from '../kit/determination'
import { type Determined, instrumentsOf } from '../kit/determine'
import { clauseAt } from '../kit/document'
import { type Figure, nameOfFigure } from '../kit/figure'
import { type PolicyInFull, reasonOf } from '../kit/policy'
import type { Definition, ListEntry } from '../kit/programme'
import type { Reading } from '../kit/reading'
import type { Label } from '../language/expression'
import { Quantity } from '../language/quantity'
import type { OtherResult, Sensitivity } from '../what-if/sensitivity'
import { amendedFigure, noteLine, noteWithFigures, notKnown, otherReading, results, sums } from '../words/explanation'
import { same, say } from '../words/language'
import { notRecorded } from '../words/notice'
import { answerOf } from './answer-line'
import { type ArithmeticStep, arithmeticOf } from './arithmetic'
import { type EntitlingChange, wouldEntitle } from './changes'
import { type Because, Reasons } from './conditions'
import { ratioText } from './figures'
import { locatorInWords } from './locator'
import { type MissingFact, missingFact, rangeInWords } from './missing'
import { Shown } from './shown'
import { optionLabel } from './values'

/** A reading of the law that a result depends on. */
export interface ReadingRelied {
  /** The id of the reading, such as `dibaoFloor`. */
  readonly id: string
  /** What the point is about. */
  readonly label: Label
  /** The id of the option chosen. */
  readonly option: string
  /** The option in words. */
  readonly optionLabel: Label
  /** Why the default is the default. */
  readonly reason: Label
  /** Whether the option is the default. */
  readonly isDefault: boolean
}

/** One determination, explained in both languages. */
export interface Explanation {
  /** The result that is explained. */
  readonly determination: Determination
  /** The name of the programme. */
  readonly programme: Label
  /** The answer in one plain sentence. */
  readonly answer: Label
  /** Every condition, held, failed or unknown, with the facts that made it so. */
  readonly conditions: readonly Because[]
  /** The steps of the amount; the last one's value is the amount. */
  readonly arithmetic: readonly ArithmeticStep[]
  /** The clauses, by locator, each told in our own words. */
  readonly clauses: readonly { readonly locator: string; readonly summary: Label }[]
  /** The readings of the law that the result depends on. */
  readonly readings: readonly ReadingRelied[]
  /** What must still be found out, and from whom. */
  readonly missing: readonly MissingFact[]
  /** Of an undetermined result: between which amounts it lies, in a sentence. */
  readonly range?: Label
  /** For what is not entitled: the smallest changes that would have entitled. */
  readonly wouldEntitle: readonly EntitlingChange[]
  /** Where asked for: what other readings of the law would make of it, those that change something only. */
  readonly otherReadings: readonly Label[]
  /** Conflicts between records, and advice. */
  readonly notes: readonly Label[]
  /** What decides in place of this document, where another instrument does. */
  readonly instruments: readonly Label[]
  /** The ways open to the household, where a programme has several. */
  readonly routes: readonly Label[]
  /** The steps to take, in order. */
  readonly steps: readonly Label[]
  /** What a service covers, item by item. */
  readonly covers: readonly Label[]
}

/** Explains one determination from what it was worked out of. */
export function explanationOf(policy: PolicyInFull, determined: Determined, priced: Sensitivity = {}): Explanation {
  const { definition, determination, evaluation, values } = determined
  const { grant } = definition
  const shown = new Shown(determined)
  const reasons = new Reasons(shown)
  const missing = (determination.missing ?? []).map((path) => missingFact(policy, path))
  const { range, amount } = determination
  const conditions = definition.requires.flatMap(({ node }) => reasons.of(node))
  const arithmetic =
    grant.kind === 'amount' && (amount !== undefined || range !== undefined)
      ? arithmeticOf(grant.amount.node, shown)
      : []
  return {
    determination,
    programme: definition.label,
    answer: answerOf(determined, missing),
    conditions,
    arithmetic,
    clauses: clausesBehind(determined, conditions, arithmetic).map((locator) => ({
      locator,
      summary: clauseAt(policy.sentences, locator).summary,
    })),
    readings: Object.entries(determination.readings).map(([id, option]) => readingRelied(policy, id, option)),
    missing,
    ...(range ? { range: rangeInWords(determined, missing) } : {}),
    wouldEntitle: determination.outcome === 'notEntitled' ? wouldEntitle(definition, values) : [],
    otherReadings: otherReadings(policy, priced, grant.kind === 'amount' ? grant.amount.unit : 'yuan'),
    notes: [...notesOf(definition, determination), ...amendmentsOf(policy, determination)],
    instruments:
      determination.outcome === 'referred' && grant.kind === 'referral'
        ? instrumentsOf(grant.instruments, evaluation)
        : [],
    routes: labelsOf(definition.routes, determination.routes),
    steps: labelsOf(definition.steps, determination.steps),
    covers: labelsOf(definition.covers, determination.covers),
  }
}

/** Each amended figure that the result rests on, with its value, its first day and its source. */
const amendmentsOf = (policy: PolicyInFull, { amended = [] }: Determination): readonly Label[] =>
  amended.map(({ figure, value, from, source }) => {
    const declared = policy.figures[figure] as Figure
    const isShare = declared instanceof Quantity && declared.unit === 'ratio'
    const text = value === null ? notKnown : same(isShare ? ratioText(value) : value)
    return say(
      amendedFigure,
      nameOfFigure(declared).label,
      text,
      from,
      source === undefined ? notRecorded : same(source),
    )
  })

/** The programme's own clauses first, then those of the conditions and steps that are shown. */
function clausesBehind(
  { definition, determination }: Determined,
  conditions: readonly Because[],
  arithmetic: readonly ArithmeticStep[],
): readonly string[] {
  const ofTree = ({ clause, because }: Because): readonly string[] => [
    ...(clause === undefined ? [] : [clause]),
    ...because.flatMap(ofTree),
  ]
  const noted = (determination.notes ?? []).map(({ clause }) => clause)
  const shown = [...conditions.flatMap(ofTree), ...arithmetic.map(({ clause }) => clause), ...noted]
  return [...new Set([...definition.clauses, ...shown])]
}

function readingRelied(policy: PolicyInFull, id: string, option: string): ReadingRelied {
  const { input, default: usual } = policy.readings[id] as Reading
  return {
    id,
    label: input.label,
    option,
    optionLabel: optionLabel(input, option),
    reason: reasonOf(policy, id),
    isDefault: option === usual,
  }
}

function otherReadings(policy: PolicyInFull, priced: Sensitivity, unit: AmountUnit): readonly Label[] {
  return Object.entries(priced).flatMap(([id, options]) =>
    Object.entries(options).map(([option, other]) => {
      const { label, optionLabel } = readingRelied(policy, id, option)
      return say(otherReading, label, optionLabel, resultOf(other, unit))
    }),
  )
}

function resultOf({ outcome, amount, range }: OtherResult, unit: AmountUnit): Label {
  if (amount !== undefined) return say(sums[unit], grouped(amount))
  if (range)
    return range.max === undefined
      ? say(results.from, grouped(range.min))
      : say(results.between, grouped(range.min), grouped(range.max))
  return say(results[outcome === 'entitled' ? 'service' : outcome])
}

function notesOf(definition: Definition, { notes }: Determination): readonly Label[] {
  return (notes ?? []).map(({ code, clause, values }) => {
    const label = definition.notes?.find((note) => note.code === code)?.label ?? same(code)
    const figures = Object.values(values ?? {})
      .map(grouped)
      .join(', ')
    const place = locatorInWords(clause)
    return figures === '' ? say(noteLine, label, place) : say(noteWithFigures, label, figures, place)
  })
}

const labelsOf = (entries: readonly ListEntry[] = [], ids: readonly string[] = []): readonly Label[] =>
  entries.filter(({ id }) => ids.includes(id)).map(({ label }) => label)
