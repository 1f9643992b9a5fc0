/** One household over every programme of the document. */

import type { DatedCase } from '../case/case'
import { InputError, issue } from '../checks/issue'
import { ownRecord } from '../checks/own'
import type { Determination } from '../kit/determination'
import type { Determined } from '../kit/determine'
import { type CallOptions, checkedCall } from '../kit/options'
import type { Policy } from '../kit/policy'
import { version } from '../version'
import { contextOn, quickAssessment, readCase } from './case-kernels'
import { ExactCase } from './exact-case'
import { type Totals, totalsOf } from './totals'

/** One household over every programme of the document. */
export interface Assessment {
  /** The household, as the case has it. */
  readonly id: string
  /** The day whose standards and statuses it rests on, `YYYY-MM-DD`. */
  readonly on: string
  /** In the order of the programmes, then of the members and their claims. */
  readonly determinations: readonly Determination[]
  /** What the amounts come to by how often they are paid: a sum, or the least and the most where facts are missing. */
  readonly totals: Totals
  /** The version of this library, and the id of the document that it works by. */
  readonly engine: { readonly version: string; readonly policy: string }
}

/** As for a calculator; `on` is the day of a case that carries none. */
export type AssessOptions = CallOptions

/** In which language each determination carries its line. */
export type Saying = 'zh' | 'en' | 'both'

/** As for an assessment; and whether each determination carries one line of what made it so. */
export interface SayingOptions extends AssessOptions {
  readonly say?: Saying | undefined
}

/** Assesses a case with a line for each determination. */
type Sayer = (policy: Policy, theCase: unknown, given: SayingOptions, say: unknown) => Assessment

let sayer: Sayer | undefined

/** Lets assessments say what made them so. A page that bundles assessments alone stays without the sentences, and small. */
export function useSayer(made: Sayer): void {
  sayer = made
}

/** Determines every programme for one household: per household, per member, per pupil or student, per claim. */
export function assess(policy: Policy, theCase: unknown, given: SayingOptions = {}): Assessment {
  if (!saysAnything(given)) return assessSilently(policy, theCase, given)
  const { say } = given
  if (say === undefined) return assessSilently(policy, theCase, withoutSay(given))
  if (!sayer) throw new InputError([issue('noSentences', 'say')])
  return sayer(policy, theCase, given, say)
}

export function withoutSay({ say: _, ...options }: SayingOptions): AssessOptions {
  return options
}

/** What is no record is refused further on. */
const saysAnything = (given: SayingOptions): boolean =>
  typeof given === 'object' && given !== null && Object.hasOwn(given, 'say')

function assessSilently(policy: Policy, theCase: unknown, options: AssessOptions): Assessment {
  checkedCall(options)
  const compiled = quickAssessment(policy, theCase, options)
  return compiled
    ? assessmentOf(policy, compiled.household, compiled.determinations)
    : assessExactly(policy, theCase, options)
}

/** The same by the exact lane alone, which defines the result. */
export function assessExactly(policy: Policy, theCase: unknown, options: AssessOptions = {}): Assessment {
  const { household, determined } = determineCase(policy, theCase, options)
  return assessmentOf(
    policy,
    household,
    determined.map(({ determination }) => determination),
  )
}

/** The determinations of a household with what they come to together. */
export const assessmentOf = (
  policy: Policy,
  { id, on }: DatedCase,
  determinations: readonly Determination[],
): Assessment => ({
  id,
  on,
  determinations,
  totals: totalsOf(determinations),
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
