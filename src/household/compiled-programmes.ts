/**
 * A policy's programmes as kernels (of the household, its members, its pupils and students, its claims) over the columns of a
 * case reader, compiled for the standards and readings of a context.
 */

import { type CaseReader, columnOf, type FactRows, mostRows } from '../case/case-columns'
import { keptIn } from '../checks/once'
import type { NumberColumn } from '../kernel/columns'
import { TooWide } from '../kernel/step'
import type { Context } from '../kit/contexts'
import type { Determination } from '../kit/determination'
import { type DeterminationColumns, DeterminationKernel } from '../kit/determination-kernel'
import { type Determined, readingsUsedBy, type SubjectIds } from '../kit/determine'
import type { FactNumbers } from '../kit/kernel-facts'
import type { Policy } from '../kit/policy'
import { claimRulesOf, type Definition, paceOf, type Subject } from '../kit/programme'
import type { Asked } from '../kit/programme-outputs'
import type { Template } from '../kit/shared-determination'
import type { InOrder } from '../kit/shared-trace'
import { type WaysOfClaims, waysOfClaims } from './claim-ways'
import { OtherReadings } from './other-readings'
import type { RowSubject } from './rows'

/** One programme: its results by row, and the templates of its determinations so far, by signature. */
export interface CompiledProgramme {
  readonly definition: Definition
  readonly results: DeterminationColumns
  readonly templates: Map<number, Template>
  /** Of a programme by claim. */
  readonly ofClaims?: CapColumns
  readonly beside?: Beside
}

/** How the claims of a programme share caps. */
export interface CapColumns {
  readonly ways: WaysOfClaims
  /** By member: what was paid before the claims that are listed, where cases tell it. */
  readonly paidBefore: NumberColumn | undefined
  /** Runs one claim, after what earlier ones used of its cap. */
  run(claim: number, used: number): void
}

/** Programmes of one kind of subject, as a kernel over the rows of a case reader. */
export interface Group {
  readonly programmes: readonly CompiledProgramme[]
  readonly kernel: DeterminationKernel
  readonly columns: readonly NumberColumn[]
}

/** What a programme's determinations have beside what all have: a trace, or a line of reason. */
export interface Beside {
  /** Makes the determination of a row with it. Returns `undefined` where the exact lane is to tell it. Each case has a turn of its own. */
  readonly make: (ids: SubjectIds, row: number, turn: number, inOrder: InOrder) => Determination | undefined
  /** Learns from what the exact lane determined for a row, which has a template. */
  readonly learn: (row: number, determined: Determined, inOrder: InOrder) => void
  /** The determination of the exact lane with it. */
  readonly exactly: (determined: Determined, turn: number) => Determination
}

/** The templates of determinations, by signature. */
export type Templates = ReadonlyMap<number, Template>

/** How that is made by kernels. */
export interface Besides {
  readonly asked: Asked
  /** Makes it for the programmes of a kernel over the columns of its facts; the templates so far are those of a programme. */
  readonly of: (facts: readonly FactNumbers[]) => (made: DeterminationColumns, templates: Templates) => Beside
}

/** Standards and readings with their kernels; those that are `tooWide` for kernels never have any. */
export type AssessmentContext = Context<CompiledProgrammes | 'tooWide'>

/** The programmes of a context. A kernel is compiled when it is first asked for, which throws `TooWide` if none can be. */
export class CompiledProgrammes {
  readonly policy: Policy
  private readonly context: Context<unknown>
  private readonly reader: CaseReader
  private readonly wanted: readonly Definition[]
  private readonly besides: Besides | undefined
  private all: readonly CompiledProgramme[] | undefined
  private readonly bySubject = new Map<RowSubject, Group>()
  private readonly byProgramme = new Map<Definition, Group>()
  private readonly turned = new Map<Definition, OtherReadings | 'tooWide'>()

  constructor(
    policy: Policy,
    context: Context<unknown>,
    reader: CaseReader,
    wanted: readonly Definition[],
    besides?: Besides,
  ) {
    this.policy = policy
    this.context = context
    this.reader = reader
    this.wanted = wanted
    this.besides = besides
  }

  get hasBeside(): boolean {
    return this.besides !== undefined
  }

  /** All programmes, in their order; those by claim are asked one by one. */
  get programmes(): readonly CompiledProgramme[] {
    this.all ??= this.wanted.map((definition) => {
      const { subject } = definition
      const { programmes } = subject === 'claim' ? this.alone(definition) : this.of(subject)
      return programmes.find((one) => one.definition === definition) as CompiledProgramme
    })
    return this.all
  }

  /** All programmes of a kind of subject. */
  of(subject: RowSubject): Group {
    return keptIn(this.bySubject, subject, () =>
      this.compiled(
        subject,
        this.wanted.filter((definition) => definition.subject === subject),
      ),
    )
  }

  /** One programme by itself, where no other is asked. */
  alone(definition: Definition): Group {
    return keptIn(this.byProgramme, definition, () => this.compiled(definition.subject, [definition]))
  }

  /** The readings of which surely no option changes what the rule gives in a row. Returns `undefined` where no kernel can tell. */
  idleReadings(definition: Definition, row: number): ReadonlySet<string> | undefined {
    const turned = keptIn(this.turned, definition, () => {
      try {
        return new OtherReadings(this.policy, this.context, definition)
      } catch (error) {
        if (error instanceof TooWide) return 'tooWide'
        throw error
      }
    })
    return turned === 'tooWide' ? undefined : turned.idleIn(this.factsOf(definition.subject), row)
  }

  /** The same of a claim, after what earlier ones used of its cap; how a year counts shares is always in doubt. */
  idleReadingsOfClaim(definition: Definition, claim: number, used: number): ReadonlySet<string> | undefined {
    const { ratio } = claimRulesOf(definition)
    if (waysOfClaims(this.policy, definition, this.context.readings).overYear) return undefined
    this.usedColumn(definition)[claim] = used
    const idle = new Set(this.idleReadings(definition, claim))
    for (const id of readingsUsedBy(ratio ? [ratio.overYear] : [])) idle.delete(id)
    return idle
  }

  /** By claim: what earlier ones used of its cap. */
  private usedColumn(definition: Definition): NumberColumn {
    return columnOf(this.reader.claims, claimRulesOf(definition).cap.used.input.id)
  }

  /** The columns of the rows that a programme is about. */
  factsOf(subject: Subject): FactRows {
    const { household, members, students, claims } = this.reader
    return { household, person: members, student: students, claim: claims }[subject]
  }

  private compiled(subject: Subject, definitions: readonly Definition[]): Group {
    const { inForce, readings } = this.context
    const facts = [...new Set(definitions.flatMap((definition) => Object.keys(definition.facts)))]
    const toldElsewhere = this.policy.shape.someMember.map(({ fact }) => fact.input.id)
    const terms = { terms: this.policy, standards: inForce, readings, facts, toldElsewhere }
    const kernel = new DeterminationKernel(definitions, terms, mostRows, this.besides?.asked)
    const { members } = this.reader
    const rows = this.factsOf(subject)
    const columns = kernel.columns.map(({ name }) => columnOf(rows, name))
    const besideOf = this.besides?.of(
      kernel.columns.map((column, place) => ({ column, numbers: columns[place] as NumberColumn, subject })),
    )
    const programmes = definitions.map((definition, place): CompiledProgramme => {
      const results = kernel.results[place] as DeterminationColumns
      const templates = new Map<number, Template>()
      const beside = besideOf && { beside: besideOf(results, templates) }
      const programme = { definition, results, templates, ...beside }
      if (paceOf(definition) !== 'claim') return programme
      const { id } = claimRulesOf(definition).cap.used.input
      const used = this.usedColumn(definition)
      const run = (claim: number, before: number): void => {
        used[claim] = before
        kernel.run(columns, claim, claim + 1)
      }
      const ways = waysOfClaims(this.policy, definition, readings)
      return { ...programme, ofClaims: { ways, paidBefore: members[id], run } }
    })
    return { programmes, kernel, columns }
  }
}

/**
 * What some work makes of the programmes of a context: of all, or of those with an amount. Returns `undefined` if they are too wide
 * for kernels.
 */
export function withProgrammes<T>(
  context: AssessmentContext,
  make: () => CompiledProgrammes,
  work: (programmes: CompiledProgrammes) => T,
): T | undefined {
  context.compiled ??= make()
  if (context.compiled === 'tooWide') return undefined
  try {
    return work(context.compiled)
  } catch (error) {
    if (!(error instanceof TooWide)) throw error
    context.compiled = 'tooWide'
    return undefined
  }
}
