/** Calculators and formulas under the terms of Yiwu. */
import { calculatorOf, type FactsOf } from '../kit/calculator'
import { type FormulaDefinition, type Formula as FormulaOf, formulaUnder } from '../kit/formula'
import type { DeclaredProgramme, Definition, FactRecord } from '../kit/programme'
import type { Register } from '../kit/register'
import type { Readings } from './readings'
import type { DeterminationOf, ProgrammeId } from './results'
import type { StandardsInForce } from './standards'
import { terms } from './terms'

/** What a calculator goes by beside the facts. */
export interface CalculatorOptions {
  /** Values in force, or a dated register together with `on`. */
  readonly standards?: StandardsInForce | Register
  /** The day whose law applies, `YYYY-MM-DD`; only for a dated register. */
  readonly on?: string
  /** Options that differ from the defaults. */
  readonly readings?: Partial<Readings>
  /** Adds every named step with the numbers that went in. */
  readonly trace?: boolean
}

/**
 * A programme: a pure function from plain facts to a determination. It throws `InputError` for what is wrong in the facts,
 * the standards or the readings, and never for what is missing.
 */
export interface Programme<Facts = never, Id extends ProgrammeId = ProgrammeId> {
  (facts: Facts, options?: CalculatorOptions): DeterminationOf<Id>
  /** Its name in results, tables and commands, such as `dibao`. */
  readonly id: Id
  /**
   * What every reader of the rule reads.
   * @internal
   */
  readonly definition: Definition
}

/** A formula of the document: a pure function from plain facts to one figure. */
export type Formula<Facts = never> = FormulaOf<Facts, CalculatorOptions>

/* @__NO_SIDE_EFFECTS__ */
export const programme = <const Id extends ProgrammeId, const Facts extends FactRecord>(
  declared: DeclaredProgramme<Facts, Id>,
): Programme<FactsOf<Facts>, Id> => calculatorOf(terms, declared) as Programme<FactsOf<Facts>, Id>

/* @__NO_SIDE_EFFECTS__ */
export const formula = <const Facts extends FactRecord>(
  definition: FormulaDefinition<Facts>,
): Formula<FactsOf<Facts>> => formulaUnder(terms, definition)
