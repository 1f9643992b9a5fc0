/** Explanations of a household, or of one calculation. */

import { type AssessOptions, determineCase } from '../household/assess'
import { Setting } from '../household/setting'
import { type CalculatorOptions, checkedValues, type Programme } from '../kit/calculator'
import { determine } from '../kit/determine'
import { frozen } from '../kit/shared-determination'
import type { Label } from '../language/expression'
import { sensitivity } from '../what-if/sensitivity'
import { type Explanation, explanationOf } from './explanation'
import { notAssessedIn, type RecordRow, recordOf, type StandardUsed, standardsUsed } from './record'

/** A household's explanations, with what every notice says at its head. */
export interface CaseExplanation {
  /** The household, as the case has it. */
  readonly id: string
  /** The day whose standards and statuses it rests on, `YYYY-MM-DD`. */
  readonly on: string
  /** The facts that it was worked out from, line by line. */
  readonly record: readonly RecordRow[]
  /** The standards that some result used. */
  readonly standards: readonly StandardUsed[]
  /** Programmes that no record asked for. */
  readonly notAssessed: readonly Label[]
  /** One a determination, in their order. */
  readonly explanations: readonly Explanation[]
}

/** As for an assessment; and how much is said. */
export interface ExplainOptions extends AssessOptions {
  /** Also says what each other reading of the law would make of each result. */
  readonly sensitivity?: boolean
}

/**
 * Explains every determination of one household, in both languages, as data; `explainText`, `explainMarkdown` and
 * `explainHtml` print it.
 * @throws InputError with the path of everything that is wrong in the case, the standards or the readings.
 * @example
 * explain({ id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
 *   { standards: { ruralDibaoStandard: '400' } }).explanations[0].answer.en
 * // 'Minimum living allowance (dibao): entitled, 500.00 yuan a month.'
 */
export function explain(theCase: unknown, options: ExplainOptions = {}): CaseExplanation {
  const { household, determined } = determineCase(theCase, options)
  const setting = new Setting(options)
  const priced = options.sensitivity ? sensitivity(theCase, options).determinations : []
  const explanations = determined.map((one, index) => explanationOf(one, priced[index]?.sensitivity))
  return frozen({
    id: household.id,
    on: household.on,
    record: recordOf(household),
    standards: standardsUsed(household, setting, determined),
    notAssessed: notAssessedIn(determined),
    explanations,
  })
}

/**
 * Explains one calculation, on the flat facts of its calculator.
 * @throws InputError as the calculator does.
 * @example
 * explainCalculation(dibao, { residence: 'rural', householdSize: 3, monthlyIncome: '1000' }, { standards: { ruralDibaoStandard: '400' } }).answer.en
 * // 'Minimum living allowance (dibao): entitled, 480.00 yuan a month.'
 */
export function explainCalculation<Facts>(
  programme: Programme<Facts>,
  facts: Facts,
  options: CalculatorOptions = {},
): Explanation {
  const { definition } = programme
  const { values, chosen } = checkedValues(definition.facts, facts, options)
  return frozen(explanationOf(determine(definition, values, {}, { readings: chosen, trace: false })))
}
