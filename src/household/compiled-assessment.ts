/**
 * A whole household at once: read as numbers, every question of every programme answered by four kernels (of the
 * household, its members, its pupils and students, its claims), and each determination another of a kind that the exact
 * lane made. What a kernel may not decide is left to the exact lane, programme by programme.
 */

import { caseNames, checkedCase, type DatedCase } from '../case/case'
import { CaseReader, type FactRows, mostRows } from '../case/case-columns'
import { ownRecord } from '../checks/own'
import { inheritsAny } from '../kernel/inherited'
import type { NumberColumn } from '../kernel/kernel'
import { TooWide } from '../kernel/step'
import { type CalculatorOptions, optionNames } from '../kit/calculator-options'
import { compileCalculators } from '../kit/compiled-calculator'
import { type Context, Contexts } from '../kit/contexts'
import type { Determination } from '../kit/determination'
import { type DeterminationColumns, DeterminationKernel } from '../kit/determination-kernel'
import { claimRulesOf, type Definition, paceOf, type Subject } from '../kit/programme'
import { type Kind, optionalParts } from '../kit/shared-determination'
import { programmes } from '../yiwu/programmes'
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

const contexts = new Contexts<CompiledProgrammes | 'tooWide'>()
let reader: CaseReader | undefined
let isBusy = false
/** Whether a part of a case, an option or a part of a determination would be a stranger's where there is none. */
const isInherited = inheritsAny(() => [...caseNames, ...optionNames, ...optionalParts])

/**
 * Runs some work with the reader, whose columns serve one case at a time; nothing where they are in use, or where a case
 * would read as holding what it does not.
 */
function withReader<T>(work: (reader: CaseReader) => T): T | undefined {
  if (isBusy || isInherited()) return undefined
  isBusy = true
  try {
    reader ??= new CaseReader()
    return work(reader)
  } finally {
    isBusy = false
  }
}

/** A case with its day, read where it is good at first sight, else checked by the schema. */
export const readCase = (given: unknown, on: string | undefined): DatedCase =>
  withReader((one) => one.read(given, on)) ?? checkedCase(given, on)

/** Standards and readings of a day, checked. */
export const contextOn = (options: CalculatorOptions, on: string): Context<unknown> =>
  contexts.of(ownRecord({ ...ownRecord(options), on }))

/** What standards and readings of a day come to, with the kernels once they are compiled. */
export type AssessmentContext = Context<CompiledProgrammes | 'tooWide'>

/** The determinations of a case, or nothing where the schema and the exact lane are to look at it. */
export function quickAssessment(
  given: unknown,
  options: CalculatorOptions,
  calls = callsBefore,
): { readonly household: DatedCase; readonly determinations: readonly Determination[] } | undefined {
  return withReader((one) => {
    const household = one.read(given, options.on)
    if (!household) return undefined
    const context = contexts.of({ ...options, on: household.on })
    if (context.calls < calls) return undefined
    const kernels = kernelsOf(context, one, definitions)
    if (!kernels) return undefined
    return { household, determinations: new CompiledCase(household, one, context, kernels).determinations() }
  })
}

/**
 * What some work makes of a case that was checked, over the programmes that have an amount; nothing where the exact lane is
 * to look at it. `calls` are those before a compilation is worth it.
 */
export function quickAmounts<T>(
  household: DatedCase,
  context: AssessmentContext,
  calls: number,
  work: (one: CompiledCase) => T,
): T | undefined {
  context.calls += 1
  if (context.calls < calls) return undefined
  return withReader((one) => {
    if (!one.read(household, undefined)) return undefined
    const kernels = kernelsOf(context, one, withAmount)
    return kernels && work(new CompiledCase(household, one, context, kernels))
  })
}

/** A context is used for all programmes, or for those with an amount. */
function kernelsOf(
  context: AssessmentContext,
  one: CaseReader,
  wanted: readonly Definition[],
): CompiledProgrammes | undefined {
  context.compiled ??= compiled(context, one, wanted)
  return context.compiled === 'tooWide' ? undefined : context.compiled
}

const definitions = Object.values(programmes).map(({ definition }): Definition => definition)
const withAmount = definitions.filter(({ grant }) => grant.kind === 'amount')

/** Facts that a household's claims bring only where they are read over the year, which is for the exact lane. */
const ofTheYear = (own: readonly Definition[]): readonly string[] =>
  own.flatMap((definition) => Object.values(claimRulesOf(definition).ratio?.others ?? {}).map(({ input }) => input.id))

function compiled(
  { inForce, readings, values }: Context<unknown>,
  { household, members, students, claims }: CaseReader,
  wanted: readonly Definition[],
): CompiledProgrammes | 'tooWide' {
  const group = (subject: Subject, rows: FactRows): Group => {
    const own = wanted.filter((definition) => definition.subject === subject)
    const facts = [...new Set(own.flatMap((definition) => Object.keys(definition.facts)))]
    const unread = subject === 'claim' ? ofTheYear(own) : []
    const known = facts.filter((id) => !unread.includes(id))
    const kernel = new DeterminationKernel(own, { standards: inForce, readings, facts: known }, mostRows)
    return { kernel, columns: kernel.columns.map(({ name }) => rows[name as keyof FactRows]) }
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
