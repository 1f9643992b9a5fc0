/**
 * A programme's function made fast once it is called often with the same standards and readings: facts become numbers, a
 * kernel answers every question of the programme, and the determination follows a template that the exact lane made.
 * What the kernel may not decide, or the schema may not like, is left to the exact lane.
 */

import { InputError } from '../checks/issue'
import { isPlainRecord, showsStrangers } from '../checks/own'
import type { NumberColumn } from '../kernel/columns'
import { named, type RowLoop, rowLoop } from '../kernel/read-rows'
import { TooWide } from '../kernel/step'
import { useCompiler } from './calculator'
import { type Context, Contexts } from './contexts'
import type { Determination } from './determination'
import { DeterminationKernel, emptyColumns } from './determination-kernel'
import { lastDaysIn } from './figure'
import { type CallOptions, inheritsOption } from './options'
import { type Definition, expressionsInFull } from './programme'
import { noSignature } from './programme-outputs'
import { fromTemplate, inheritsId, type Template, templateOf } from './shared-determination'
import type { Terms } from './terms'

/** Fewer calls than this are not worth a compilation. */
const callsBefore = 32

interface Compiled {
  readonly kernel: DeterminationKernel
  readonly columns: readonly NumberColumn[]
  readonly read: RowLoop
  readonly templates: Map<number, Template>
}

export class CompiledCalculator {
  private readonly terms: Terms
  private readonly definition: Definition
  private readonly exactly: (facts: unknown, options: CallOptions) => Determination
  private readonly contexts: Contexts<Compiled | 'tooWide'>
  private readonly row: unknown[] = [undefined]
  private isBusy = false

  constructor(terms: Terms, definition: Definition, exactly: (facts: unknown, options: CallOptions) => Determination) {
    this.terms = { ...terms, lastDays: lastDaysIn(() => expressionsInFull(definition)) }
    this.contexts = new Contexts(this.terms)
    this.definition = definition
    this.exactly = exactly
  }

  /** The determination, or nothing where the exact lane is to make it. */
  determination(facts: unknown, options: CallOptions, calls = callsBefore): Determination | undefined {
    // The columns serve one call at a time; facts whose getter makes another are for the exact lane.
    if (this.isBusy || showsStrangers() || inheritsOption() || inheritsId()) return undefined
    if (!isPlainRecord(facts)) return undefined
    const context = this.contextOf(options)
    if (!context || context.calls < calls) return undefined
    context.compiled ??= this.compile(context)
    if (context.compiled === 'tooWide') return undefined
    this.isBusy = true
    try {
      return this.made(facts, options, context.compiled)
    } finally {
      this.isBusy = false
    }
  }

  private made(facts: object, options: CallOptions, compiled: Compiled): Determination | undefined {
    const { kernel, columns, templates, read } = compiled
    this.row[0] = facts
    if (read(this.row, 0, 1, columns) === named.otherwise) return undefined
    kernel.run(columns, 0, 1)
    const [results] = kernel.results
    const signature = results?.signatures[0] ?? noSignature
    if (!results || signature === noSignature) return undefined
    const known = templates.get(signature)
    const template = known ?? templateOf(this.exactly(facts, options))
    if (!known) templates.set(signature, template)
    return fromTemplate(template, {}, results, 0)
  }

  /** Bad standards or readings are for the exact lane to refuse, after the facts. */
  private contextOf(options: CallOptions): Context<Compiled | 'tooWide'> | undefined {
    try {
      return this.contexts.of(options)
    } catch (error) {
      if (error instanceof InputError) return undefined
      throw error
    }
  }

  private compile({ inForce, readings }: Context<unknown>): Compiled | 'tooWide' {
    const { terms, definition } = this
    const facts = Object.keys(definition.facts)
    try {
      const kernel = new DeterminationKernel([definition], { terms, standards: inForce, readings, facts }, 1)
      const columns = emptyColumns(kernel.columns, 1)
      return { kernel, columns, read: rowLoop(kernel.columns, []), templates: new Map() }
    } catch (error) {
      if (error instanceof TooWide) return 'tooWide'
      throw error
    }
  }
}

/** Compiles calculators from now on. */
export const compileCalculators = (): void =>
  useCompiler((terms, definition, exactly) => new CompiledCalculator(terms, definition, exactly))
