/**
 * A whole household at once: read as numbers, every question of every programme answered by four kernels (of the
 * household, its members, its pupils and students, its claims), and each determination another of a kind that the exact
 * lane made. What a kernel may not decide is left to the exact lane, programme by programme.
 */

import { checkedCase, type DatedCase } from '../case/case'
import { CaseReader, columnOf, type FactRows, mostRows } from '../case/case-columns'
import { caseNames } from '../case/schema'
import { once } from '../checks/once'
import { ownRecord } from '../checks/own'
import type { NumberColumn } from '../kernel/columns'
import { inheritsAny } from '../kernel/inherited'
import { TooWide } from '../kernel/step'
import { compileCalculators } from '../kit/compiled-calculator'
import { type Context, Contexts } from '../kit/contexts'
import type { Determination } from '../kit/determination'
import { type DeterminationColumns, DeterminationKernel } from '../kit/determination-kernel'
import { type CallOptions, optionNames } from '../kit/options'
import type { Policy } from '../kit/policy'
import { claimRulesOf, type Definition, paceOf, type Subject } from '../kit/programme'
import { type Kind, optionalParts } from '../kit/shared-determination'
import { type WaysOfClaims, waysOfClaims } from './claims'
import { CompiledCase } from './compiled-case'

compileCalculators()

/** Fewer households than this are not worth a compilation. */
const callsBefore = 8

/** The programmes of one kind of subject, as a kernel over the rows of a case reader. */
interface Group {
  readonly kernel: DeterminationKernel
  readonly columns: readonly NumberColumn[]
}

/** One programme: its results, and the kinds of its determinations so far. */
export interface CompiledProgramme {
  readonly definition: Definition
  /** Of a programme by claim. */
  readonly ways?: WaysOfClaims
  readonly results: DeterminationColumns
  readonly kinds: Map<number, Kind>
}

export interface CompiledProgrammes {
  readonly groups: { readonly [subject in Subject]: Group }
  /** In their order. */
  readonly programmes: readonly CompiledProgramme[]
}

/** What is kept of a policy from one case to the next. */
class Kept {
  readonly contexts: Contexts<CompiledProgrammes | 'tooWide'>
  private readonly policy: Policy
  /** Whether a part of a case, an option or a part of a determination would be a stranger's where there is none. */
  private readonly isInherited: () => boolean
  private reader: CaseReader | undefined
  private isBusy = false

  constructor(policy: Policy) {
    this.policy = policy
    this.isInherited = inheritsAny(() => [...caseNames(policy), ...optionNames, ...optionalParts])
    this.contexts = new Contexts(policy)
  }

  /**
   * Runs some work with the reader, whose columns serve one case at a time. Returns `undefined` where they are in use, or
   * where a case would read as holding what it does not.
   */
  withReader<T>(work: (reader: CaseReader) => T): T | undefined {
    if (this.isBusy || this.isInherited()) return undefined
    this.isBusy = true
    try {
      this.reader ??= new CaseReader(this.policy)
      return work(this.reader)
    } finally {
      this.isBusy = false
    }
  }
}

const keptOf = once((policy: Policy) => new Kept(policy))

/** A case with its day, read where it is good at first sight, else checked by the schema. */
export const readCase = (policy: Policy, given: unknown, on: string | undefined): DatedCase =>
  keptOf(policy).withReader((one) => one.read(given, on)) ?? checkedCase(policy, given, on)

/** Standards and readings of a day, checked. */
export const contextOn = (policy: Policy, options: CallOptions, on: string): Context<unknown> =>
  keptOf(policy).contexts.of(ownRecord({ ...ownRecord(options), on }))

/** What standards and readings of a day come to, with the kernels once they are compiled. */
export type AssessmentContext = Context<CompiledProgrammes | 'tooWide'>

/** The determinations of a case, or nothing where the schema and the exact lane are to look at it. */
export function quickAssessment(
  policy: Policy,
  given: unknown,
  options: CallOptions,
  calls = callsBefore,
): { readonly household: DatedCase; readonly determinations: readonly Determination[] } | undefined {
  const { contexts } = keptOf(policy)
  return keptOf(policy).withReader((one) => {
    const household = one.read(given, options.on)
    if (!household) return undefined
    const context = contexts.of({ ...options, on: household.on })
    if (context.calls < calls) return undefined
    const kernels = kernelsOf(policy, context, one, policy.definitions)
    if (!kernels) return undefined
    return { household, determinations: new CompiledCase(policy, household, one, context, kernels).determinations() }
  })
}

/**
 * What some work makes of a case that was checked, over the programmes that have an amount; nothing where the exact lane is
 * to look at it. `calls` are those before a compilation is worth it.
 */
export function quickAmounts<T>(
  policy: Policy,
  household: DatedCase,
  context: AssessmentContext,
  calls: number,
  work: (one: CompiledCase) => T,
): T | undefined {
  context.calls += 1
  if (context.calls < calls) return undefined
  return keptOf(policy).withReader((one) => {
    if (!one.read(household, undefined)) return undefined
    const kernels = kernelsOf(policy, context, one, withAmount(policy))
    return kernels && work(new CompiledCase(policy, household, one, context, kernels))
  })
}

/** A context is used for all programmes, or for those with an amount. */
function kernelsOf(
  policy: Policy,
  context: AssessmentContext,
  one: CaseReader,
  wanted: readonly Definition[],
): CompiledProgrammes | undefined {
  context.compiled ??= compiled(policy, context, one, wanted)
  return context.compiled === 'tooWide' ? undefined : context.compiled
}

const withAmount = ({ definitions }: Policy): readonly Definition[] =>
  definitions.filter(({ grant }) => grant.kind === 'amount')

/** Facts that a household's claims bring only where they are read over the year, which is for the exact lane. */
const ofTheYear = (own: readonly Definition[]): readonly string[] =>
  own.flatMap((definition) => Object.values(claimRulesOf(definition).ratio?.others ?? {}).map(({ input }) => input.id))

function compiled(
  policy: Policy,
  { inForce, readings, values }: Context<unknown>,
  { household, members, students, claims }: CaseReader,
  wanted: readonly Definition[],
): CompiledProgrammes | 'tooWide' {
  const group = (subject: Subject, rows: FactRows): Group => {
    const own = wanted.filter((definition) => definition.subject === subject)
    const facts = [...new Set(own.flatMap((definition) => Object.keys(definition.facts)))]
    const unread = subject === 'claim' ? ofTheYear(own) : []
    const known = facts.filter((id) => !unread.includes(id))
    const kernel = new DeterminationKernel(own, { terms: policy, standards: inForce, readings, facts: known }, mostRows)
    return { kernel, columns: kernel.columns.map(({ name }) => columnOf(rows, name)) }
  }
  try {
    const groups = {
      household: group('household', household),
      person: group('person', members),
      student: group('student', students),
      claim: group('claim', claims),
    }
    const places = new Map<Subject, number>()
    const compiledOnes = wanted.flatMap((definition): readonly CompiledProgramme[] => {
      const place = places.get(definition.subject) ?? 0
      places.set(definition.subject, place + 1)
      const results = groups[definition.subject].kernel.results[place]
      const ways = paceOf(definition) === 'claim' ? { ways: waysOfClaims(claimRulesOf(definition), values) } : {}
      return results ? [{ definition, ...ways, results, kinds: new Map() }] : []
    })
    return { groups, programmes: compiledOnes }
  } catch (error) {
    if (error instanceof TooWide) return 'tooWide'
    throw error
  }
}
