/** Explanations, questions, advice and the catalogue, with the ids of Yiwu, so that an editor completes them. */
import type {
  Catalogue as AnyCatalogue,
  FigureEntry,
  FormulaEntry,
  ProgrammeEntry,
  ReadingEntry,
} from '../explain/catalogue'
import type { ErrorEntry, FactEntry, NamedEntry, RuledEntry } from '../explain/catalogue-parts'
import type { CaseExplanation as AnyCaseExplanation } from '../explain/explain'
import type { Explanation as AnyExplanation, ReadingRelied as AnyReadingRelied } from '../explain/explanation'
import type { NextQuestion as AnyNextQuestion, Waiting as AnyWaiting } from '../explain/next-question'
import type { Outcome } from '../kit/determination'
import type { StandardsAdvice as AnyStandardsAdvice } from '../kit/register-advice'
import type { PricedAssessment as AnyPricedAssessment, OtherResult } from '../what-if/sensitivity'
import type { IssueCode } from '../words/issue-code'
import type { FigureId } from './figures'
import type { FactId } from './plain'
import type { ReadingId, Readings } from './readings'
import type { ConditionId, Determination, NoteCode, ProgrammeId } from './results'
import type { StandardId } from './standards'

/** A reading of the law that a result depends on. */
export interface ReadingRelied extends AnyReadingRelied {
  /** The id of the reading. */
  readonly id: ReadingId
}

/** One determination, explained in both languages. */
export interface Explanation extends Omit<AnyExplanation, 'determination' | 'readings'> {
  /** The result that is explained. */
  readonly determination: Determination
  /** The readings of the law that the result depends on. */
  readonly readings: readonly ReadingRelied[]
}

/** A household's explanations, with what every notice says at its head. */
export interface CaseExplanation extends Omit<AnyCaseExplanation, 'explanations'> {
  /** One a determination, in their order. */
  readonly explanations: readonly Explanation[]
}

/** By reading and option, only those that change the outcome or the amount. */
export type Sensitivity = {
  readonly [id in ReadingId]?: { readonly [option in Readings[id]]?: OtherResult }
}

/** A determination with what other readings would make of it. */
export type PricedDetermination = Determination & {
  /** What other readings would make of it. */
  readonly sensitivity: Sensitivity
}

/** An assessment with what other readings would make of each result. */
export interface PricedAssessment extends Omit<AnyPricedAssessment, 'determinations'> {
  /** In the order of the programmes, then of the members and their claims. */
  readonly determinations: readonly PricedDetermination[]
}

/** A determination that waits for an answer. */
export interface Waiting extends AnyWaiting {
  /** The id of the programme. */
  readonly programme: ProgrammeId
}

/** The next question of a form. */
export interface NextQuestion extends Omit<AnyNextQuestion, 'decides'> {
  /** What waits for the answer. */
  readonly decides: readonly Waiting[]
}

/** One thing that looks wrong in a register. */
export interface StandardsAdvice extends AnyStandardsAdvice {
  /**
   * `gap`: no value holds between two; `outOfOrder`: the list is not in order of days, often a mistyped year; `tenfold`: a
   * value ten times or more the one before it, or a tenth or less, often a yearly figure for a monthly one;
   * `ruralAboveUrban`: the rural standard is above the urban one.
   */
  readonly code: 'gap' | 'outOfOrder' | 'tenfold' | 'ruralAboveUrban'
  /** Which standard looks wrong. */
  readonly standard: StandardId
}

/** Everything that the policy holds. */
export interface Catalogue extends AnyCatalogue {
  /** In the order of the document; the city's standards against their floors stand last. */
  readonly programmes: readonly (ProgrammeEntry & { readonly id: ProgrammeId | 'standardsCompliance' })[]
  /** The formulas of the document. */
  readonly formulas: readonly FormulaEntry[]
  /** The figures that the document fixes. */
  readonly parameters: readonly (FigureEntry & { readonly id: FigureId })[]
  /** The city's standards. */
  readonly standards: readonly (FactEntry & { readonly id: StandardId })[]
  /** The points where the document can be read in more than one way. */
  readonly readings: readonly (ReadingEntry & { readonly id: ReadingId })[]
  /** The facts that calculators take, with their options. */
  readonly facts: readonly (FactEntry & { readonly id: FactId })[]
  /** The outcomes of a determination. */
  readonly outcomes: readonly (NamedEntry & { readonly id: Outcome })[]
  /** The conditions that programmes require. */
  readonly conditions: readonly (RuledEntry & { readonly id: ConditionId })[]
  /** The notes that programmes make. */
  readonly notes: readonly (RuledEntry & { readonly id: NoteCode })[]
  /** What can be wrong with an input. */
  readonly errors: readonly (ErrorEntry & { readonly code: IssueCode })[]
}

/** An id that `label` knows; besides these, a formula, an option, a unit, a clause or a path of a case. */
export type LabelledId =
  | ProgrammeId
  | Outcome
  | FactId
  | StandardId
  | FigureId
  | ReadingId
  | ConditionId
  | NoteCode
  | (string & Record<never, never>)
