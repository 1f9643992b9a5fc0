/**
 * What comes before the exact lane for whole cases: reading them as numbers, and kernels. Who has many cases lets it in by
 * `useKernels`; a page that bundles assessments or audits alone stays without, and small: there the exact lane does all.
 */

import { checkedCase, type DatedCase, refusePartlyKnown } from '../case/case'
import { once } from '../checks/once'
import { ownRecord } from '../checks/own'
import { Contexts } from '../kit/contexts'
import type { Determination } from '../kit/determination'
import type { CallOptions } from '../kit/options'
import type { Policy } from '../kit/policy'
import type { CompiledCase } from './compiled-case'
import type { AssessmentContext, Besides, CompiledProgrammes } from './compiled-programmes'
import type { ExactCase } from './exact-case'

/** A case and how every programme comes out. */
export interface DeterminedCase {
  readonly household: DatedCase
  readonly determinations: readonly Determination[]
}

/** Each returns `undefined` where the schema and the exact lane are to do it. */
interface CaseKernels {
  readonly read: (policy: Policy, given: unknown, on: string | undefined) => DatedCase | undefined
  readonly assessment: (policy: Policy, given: unknown, options: CallOptions) => DeterminedCase | undefined
  /** What some work makes of a checked case over the programmes that have an amount. */
  readonly withCase: <T>(
    policy: Policy,
    exact: ExactCase,
    context: AssessmentContext,
    work: (one: CompiledCase) => T,
    besides?: Besides,
  ) => T | undefined
}

let kernels: CaseKernels | undefined

/** Lets in what was made; where that is nothing, the exact lane does all again. */
export function useCaseKernels(made: CaseKernels | undefined): void {
  kernels = made
}

/** Standards and readings by day, with the kernels that were made for them. */
export const contextsOf = once((policy: Policy): Contexts<CompiledProgrammes | 'tooWide'> => new Contexts(policy))

/** Standards and readings of a day, checked. */
export const contextOn = (policy: Policy, options: CallOptions, on: string): AssessmentContext =>
  contextsOf(policy).of(ownRecord(options), on)

/** A case with its day: read as numbers, else checked by the schema. */
export const readCase = (policy: Policy, given: unknown, on: string | undefined): DatedCase =>
  kernels?.read(policy, given, on) ?? checkedCase(policy, given, on)

/** The same of a case that may hold no facts known in part, which are never read as numbers. */
export const readWholeCase = (policy: Policy, given: unknown, on?: string): DatedCase =>
  kernels?.read(policy, given, on) ?? checkedCase(policy, refusePartlyKnown(policy, given), on)

/** The determinations of a case by kernels. */
export const quickAssessment = (policy: Policy, given: unknown, options: CallOptions): DeterminedCase | undefined =>
  kernels?.assessment(policy, given, options)

/** What some work makes of a case by the kernels of its day; `calls` are those before a compilation is worth it. */
export function throughKernels<T>(
  policy: Policy,
  exact: ExactCase,
  context: AssessmentContext,
  calls: number,
  work: (one: CompiledCase) => T,
  besides?: Besides,
): T | undefined {
  context.calls += 1
  return context.calls < calls ? undefined : kernels?.withCase(policy, exact, context, work, besides)
}
