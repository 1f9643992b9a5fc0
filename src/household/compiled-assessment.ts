/** Cases read as numbers and put through the kernels of their context, with what is kept of a policy from one to the next. */

import { checkedCase, type DatedCase } from '../case/case'
import { CaseReader } from '../case/case-columns'
import { keptIn, once } from '../checks/once'
import { showsStrangers } from '../checks/own'
import { compileCalculators } from '../kit/compiled-calculator'
import { Contexts } from '../kit/contexts'
import { type CallOptions, inheritsOption } from '../kit/options'
import type { Policy } from '../kit/policy'
import { type Definition, paceOf } from '../kit/programme'
import { inheritsId } from '../kit/shared-determination'
import { contextsOf, type DeterminedCase, useCaseKernels } from './case-kernels'
import { CompiledCase, outcomeOf, type RowOutcome } from './compiled-case'
import { type AssessmentContext, type Besides, CompiledProgrammes, withProgrammes } from './compiled-programmes'
import { ExactCase } from './exact-case'

/** Fewer households than this are not worth a compilation. */
const callsBefore = 8

/** What is kept of a policy from one case to the next. */
class Kept {
  private readonly policy: Policy
  private readonly beside = new Map<Besides, Contexts<CompiledProgrammes | 'tooWide'>>()
  private readonly withAmount: readonly Definition[]
  private reader: CaseReader | undefined
  /** The case whose numbers stand in the reader. */
  private held: DatedCase | undefined
  private isBusy = false

  constructor(policy: Policy) {
    this.policy = policy
    this.withAmount = policy.definitions.filter((definition) => paceOf(definition) !== 'service')
  }

  /** What is kept of calls whose determinations have more beside them, or of plain ones. */
  contextsOf(besides: Besides | undefined): Contexts<CompiledProgrammes | 'tooWide'> {
    return besides ? keptIn(this.beside, besides, () => new Contexts(this.policy)) : contextsOf(this.policy)
  }

  /** Runs some work with the reader, unless it is in use. */
  withReader<T>(work: (reader: CaseReader) => T): T | undefined {
    return this.alone((reader) => {
      this.held = undefined
      return work(reader)
    })
  }

  /** Runs some work with the kernels of the programmes that have an amount; a case that is asked again is not read again. */
  withCase<T>(
    exact: ExactCase,
    context: AssessmentContext,
    work: (one: CompiledCase) => T,
    besides?: Besides,
  ): T | undefined {
    return this.alone((reader) => {
      const { household } = exact
      const isHeld = this.held === household && !reader.holdsMore
      this.held = undefined
      if (!isHeld && !reader.read(household, undefined)) return undefined
      this.held = household
      const programmes = () => new CompiledProgrammes(this.policy, context, reader, this.withAmount, besides)
      return withProgrammes(context, programmes, (own) => work(new CompiledCase(exact, reader, own)))
    })
  }

  /**
   * The reader's columns serve one case at a time. Returns `undefined` where they are in use, or where a case would read as
   * holding what it does not.
   */
  private alone<T>(work: (reader: CaseReader) => T): T | undefined {
    if (this.isBusy || showsStrangers() || inheritsOption() || inheritsId()) return undefined
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

/** A case with its day, as the reader takes it. Returns `undefined` if the schema is to look at it. */
const readAsNumbers = (policy: Policy, given: unknown, on: string | undefined): DatedCase | undefined =>
  keptOf(policy).withReader((reader) => reader.read(given, on))

let tracing: Besides | undefined

/** Lets assessments with a trace go through kernels too. */
export function useTracing(made: Besides): void {
  tracing = made
}

/**
 * The determinations of a case, with a line beside them where one is asked for. Returns `undefined` if the schema and the exact lane
 * are to look at it.
 */
export function compiledAssessment(
  policy: Policy,
  given: unknown,
  options: CallOptions,
  calls = callsBefore,
  lines?: Besides,
): DeterminedCase | undefined {
  const own = keptOf(policy)
  const { trace = false } = options
  // Both at once are for the exact lane.
  if (trace && (lines || !tracing)) return undefined
  const besides = trace ? tracing : lines
  return own.withReader((reader) => {
    const household = reader.read(given, options.on)
    if (!household) return undefined
    const context = own.contextsOf(besides).of(options, household.on)
    // What a rule that asks the day has beside it tells the day.
    if (context.calls < calls || (besides && context.law)) return undefined
    const exact = new ExactCase(policy, household, context, { trace })
    const all = () => new CompiledProgrammes(policy, context, reader, policy.definitions, besides)
    return withProgrammes(context, all, (one) => ({
      household,
      determinations: new CompiledCase(exact, reader, one).determinations(),
    }))
  })
}

/** A law that a case is looked at under, and the programmes that are asked of it. */
export interface UnderLaw {
  readonly contextOn: (day: string) => AssessmentContext
  readonly definitions: readonly Definition[]
}

/**
 * How the programmes of several laws come out for one case, which is read once.
 * @throws InputError for a case that is wrong.
 */
export function outcomesUnder(
  policy: Policy,
  given: unknown,
  on: string | undefined,
  laws: readonly UnderLaw[],
): { readonly household: DatedCase; readonly under: readonly (readonly RowOutcome[])[] } {
  const under = (household: DatedCase, reader: CaseReader | undefined) => ({
    household,
    under: laws.map(({ contextOn: contextOf, definitions }) => {
      const context = contextOf(household.on)
      context.calls += 1
      const exact = new ExactCase(policy, household, context, { trace: false })
      const compiled =
        reader && context.calls >= callsBefore
          ? withProgrammes(
              context,
              () => new CompiledProgrammes(policy, context, reader, definitions),
              (own) => new CompiledCase(exact, reader, own).outcomes(),
            )
          : undefined
      return compiled ?? definitions.flatMap((definition) => exact.all(definition).map(outcomeOf))
    }),
  })
  const read = keptOf(policy).withReader((reader) => {
    const household = reader.read(given, on)
    return household && under(household, reader)
  })
  return read ?? under(checkedCase(policy, given, on), undefined)
}

/** Lets calculators, assessments and audits go through kernels from now on. */
export function useKernels(): void {
  compileCalculators()
  useCaseKernels({
    read: readAsNumbers,
    assessment: compiledAssessment,
    withCase: (policy, exact, context, work, besides) => keptOf(policy).withCase(exact, context, work, besides),
  })
}
