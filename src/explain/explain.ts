/** Explanations of a household, or of one calculation. */

import { checkedOptions } from '../checks/options'
import { type AssessOptions, determineCase } from '../household/assess'
import { Setting } from '../household/setting'
import { checkedValues } from '../kit/calculator'
import { determine } from '../kit/determine'
import { type CallOptions, checkedCall, optionNames } from '../kit/options'
import type { PolicyInFull } from '../kit/policy'
import type { Definition } from '../kit/programme'
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

/** Explains every determination of one household, in both languages, as data that the paper room prints. */
export function explain(policy: PolicyInFull, theCase: unknown, given: ExplainOptions = {}): CaseExplanation {
  const { sensitivity: isPriced = false, ...options } = checkedOptions(given, [...optionNames, 'sensitivity'])
  const { household, determined } = determineCase(policy, theCase, options)
  const setting = new Setting(policy, options)
  const priced = isPriced ? sensitivity(policy, theCase, options).determinations : []
  return frozen({
    id: household.id,
    on: household.on,
    record: recordOf(policy, household),
    standards: standardsUsed(setting, household.on, determined),
    notAssessed: notAssessedIn(policy, determined),
    explanations: determined.map((one, index) => explanationOf(policy, one, priced[index]?.sensitivity)),
  })
}

/** Explains one calculation, on the flat facts of its calculator. */
export function explainCalculation(
  policy: PolicyInFull,
  { definition }: { readonly definition: Definition },
  facts: unknown,
  given: CallOptions = {},
): Explanation {
  const { values, chosen } = checkedValues(policy, definition.facts, facts, checkedCall(given))
  return frozen(explanationOf(policy, determine(definition, values, {}, { readings: chosen, trace: false })))
}
