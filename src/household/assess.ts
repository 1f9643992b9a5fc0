/** One household over every programme of the document. */

import type { DatedCase } from '../case/case'
import { ownRecord } from '../checks/own'
import type { Determination } from '../kit/determination'
import type { Determined } from '../kit/determine'
import { type CallOptions, checkedCall } from '../kit/options'
import type { Policy } from '../kit/policy'
import { version } from '../version'
import { compiledAssessment, contextOn, readCase } from './compiled-assessment'
import { ExactCase } from './exact-case'

/** One household over every programme of the document. */
export interface Assessment {
  /** The household, as the case has it. */
  readonly id: string
  /** The day whose standards and statuses it rests on, `YYYY-MM-DD`. */
  readonly on: string
  /** In the order of the programmes, then of the members and their claims. */
  readonly determinations: readonly Determination[]
  /** The version of this library, and the id of the document that it works by. */
  readonly engine: { readonly version: string; readonly policy: string }
}

/** As for a calculator; `on` is the day of a case that carries none. */
export type AssessOptions = CallOptions

/** Determines every programme for one household: per household, per member, per pupil or student, per claim. */
export function assess(policy: Policy, theCase: unknown, options: AssessOptions = {}): Assessment {
  checkedCall(options)
  const compiled = options.trace ? undefined : compiledAssessment(policy, theCase, options)
  return compiled
    ? assessment(policy, compiled.household, compiled.determinations)
    : assessExactly(policy, theCase, options)
}

/** The same by the exact lane alone, which defines the result. */
export function assessExactly(policy: Policy, theCase: unknown, options: AssessOptions = {}): Assessment {
  const { household, determined } = determineCase(policy, theCase, options)
  return assessment(
    policy,
    household,
    determined.map(({ determination }) => determination),
  )
}

const assessment = (policy: Policy, { id, on }: DatedCase, determinations: readonly Determination[]): Assessment => ({
  id,
  on,
  determinations,
  engine: { version, policy: policy.id },
})

/** Every programme for one household, with the values and the evaluation behind each determination. */
export function determineCase(
  policy: Policy,
  theCase: unknown,
  given: AssessOptions,
): { readonly household: DatedCase; readonly determined: readonly Determined[] } {
  const options = ownRecord(given)
  const household = readCase(policy, theCase, options.on)
  const exact = new ExactCase(policy, household, contextOn(policy, options, household.on), {
    trace: options.trace ?? false,
  })
  return { household, determined: policy.definitions.flatMap((definition) => exact.all(definition)) }
}
