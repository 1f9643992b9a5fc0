/**
 * A policy's programmes as four kernels (of the household, its members, its pupils and students, its claims) over the columns
 * of a case reader, compiled for the standards and readings of a context.
 */

import { type CaseReader, columnOf, type FactRows, mostRows } from '../case/case-columns'
import type { NumberColumn } from '../kernel/columns'
import { TooWide } from '../kernel/step'
import type { Context } from '../kit/contexts'
import { type DeterminationColumns, DeterminationKernel } from '../kit/determination-kernel'
import type { Policy } from '../kit/policy'
import { claimRulesOf, type Definition, paceOf, type Subject } from '../kit/programme'
import type { Template } from '../kit/shared-determination'
import { type WaysOfClaims, waysOfClaims } from './claim-ways'

/** The programmes of one kind of subject, as a kernel over the rows of a case reader. */
interface Group {
  readonly own: readonly Definition[]
  readonly kernel: DeterminationKernel
  readonly columns: readonly NumberColumn[]
}

/** One programme: its results by row, and the templates of its determinations so far, by signature. */
export interface CompiledProgramme {
  readonly definition: Definition
  readonly results: DeterminationColumns
  readonly templates: Map<number, Template>
  /** Of a programme by claim. */
  readonly ofClaims?: CapColumns
}

/** How the claims of a programme share caps. */
export interface CapColumns {
  readonly ways: WaysOfClaims
  /** By claim: what earlier ones used of its cap. */
  readonly used: NumberColumn
  /** By member: what was paid before the claims that are listed, where cases tell it. */
  readonly paidBefore: NumberColumn | undefined
}

export interface CompiledProgrammes {
  readonly groups: { readonly [subject in Subject]: Group }
  /** In their order. */
  readonly programmes: readonly CompiledProgramme[]
}

/** Standards and readings with their kernels, once these are compiled; those that are `tooWide` for kernels never are. */
export type AssessmentContext = Context<CompiledProgrammes | 'tooWide'>

/** The kernels of a context: of all programmes, or of those with an amount. Returns `undefined` if it is too wide for them. */
export function programmesOf(
  policy: Policy,
  context: AssessmentContext,
  reader: CaseReader,
  wanted: readonly Definition[],
): CompiledProgrammes | undefined {
  context.compiled ??= compiled(policy, context, reader, wanted)
  return context.compiled === 'tooWide' ? undefined : context.compiled
}

function compiled(
  policy: Policy,
  { inForce, readings }: Context<unknown>,
  { household, members, students, claims }: CaseReader,
  wanted: readonly Definition[],
): CompiledProgrammes | 'tooWide' {
  const group = (subject: Subject, rows: FactRows): Group => {
    const own = wanted.filter((definition) => definition.subject === subject)
    const facts = [...new Set(own.flatMap((definition) => Object.keys(definition.facts)))]
    const kernel = new DeterminationKernel(own, { terms: policy, standards: inForce, readings, facts }, mostRows)
    return { own, kernel, columns: kernel.columns.map(({ name }) => columnOf(rows, name)) }
  }
  try {
    const groups = {
      household: group('household', household),
      person: group('person', members),
      student: group('student', students),
      claim: group('claim', claims),
    }
    const programmes = wanted.map((definition): CompiledProgramme => {
      const { own, kernel } = groups[definition.subject]
      const results = kernel.results[own.indexOf(definition)] as DeterminationColumns
      const programme = { definition, results, templates: new Map() }
      if (paceOf(definition) !== 'claim') return programme
      const { id } = claimRulesOf(definition).cap.used.input
      const ways = waysOfClaims(policy, definition, readings)
      return { ...programme, ofClaims: { ways, used: columnOf(claims, id), paidBefore: members[id] } }
    })
    return { groups, programmes }
  } catch (error) {
    if (error instanceof TooWide) return 'tooWide'
    throw error
  }
}
