/**
 * What the kernels of some programmes are made from: their facts as columns, and their rules with standards and readings
 * folded in.
 */

import { Specialiser } from '../exact/specialise'
import type { NumberColumn } from '../kernel/columns'
import { boundsOf } from '../kernel/encode'
import type { Mode } from '../kernel/kernel'
import { Lowering, type Source } from '../kernel/lower'
import type { FactColumn } from '../kernel/read-rows'
import type { Column } from '../kernel/step'
import { Steps } from '../kernel/steps'
import type { AnyNode, ConditionNode, Input, QuantityNode } from '../language/expression'
import type { AnyInput } from '../language/input'
import { inputsOf } from '../language/walk'
import type { Definition, FactRecord, Subject } from './programme'
import type { Readings, StandardsInForce, Terms } from './terms'
import { encodedAbsence, surroundings } from './values'

export interface KernelOptions {
  readonly terms: Terms
  readonly standards: StandardsInForce
  readonly readings: Readings
  /** The facts that rows carry; any other is unknown in every row, or what its absence means. */
  readonly facts: readonly string[]
  /** Readings whose option each row tells, whatever `readings` says of them. */
  readonly turned?: readonly string[]
  /** Facts that a row may lack though the exact lane can tell them: where it lacks one, the exact lane decides all that asks it. */
  readonly toldElsewhere?: readonly string[]
  /** Largest values, in yuan or persons, by fact, where the usual ones do not suit. */
  readonly most?: { readonly [fact: string]: string | undefined }
  readonly mode?: Mode
}

export type KernelColumn = Column & FactColumn

/** A column of facts, with what it holds for rows of one kind. */
export interface FactNumbers {
  readonly column: KernelColumn
  readonly numbers: NumberColumn
  readonly subject: Subject
}

export class KernelFacts {
  readonly columns: readonly KernelColumn[]
  private readonly specialiser: Specialiser
  private readonly facts: FactRecord
  private readonly definitions: readonly Definition[]
  private readonly toldElsewhere: readonly string[]
  private readonly used: ReadonlySet<Input>

  /** `roots` are the expressions that a kernel is to work out. */
  constructor(definitions: readonly Definition[], roots: readonly AnyNode[], options: KernelOptions) {
    const facts: FactRecord = Object.assign({}, ...definitions.map((definition) => definition.facts))
    const ids = options.facts.filter((id) => id in facts)
    const turned = (options.turned ?? []).flatMap((id) => options.terms.readings[id] ?? [])
    const told = [...ids, ...turned.map(({ input }) => input.key)]
    const isFixed = ({ key }: Input): boolean => !told.includes(key)
    const values = surroundings(options.terms, options.standards, options.readings)
    this.facts = facts
    this.definitions = definitions
    this.toldElsewhere = options.toldElsewhere ?? []
    this.specialiser = new Specialiser(values, isFixed)
    const used = new Set(inputsOf(roots.map((root) => specialised(this.specialiser, root))))
    this.used = used
    /** Whether the rules, where the fact is not given, do not ask for it any more. */
    const absenceDecides = (input: Input): boolean => {
      if (input.absent !== undefined) return false
      if (!used.has(input)) return true
      const without = new Specialiser(values, (one) => isFixed(one) || one === input)
      return !inputsOf(roots.map((root) => specialised(without, root))).includes(input)
    }
    const ofFacts = ids.map((id) => {
      const fact = facts[id] as AnyInput
      const absence = this.isRequired(id) ? 'never' : absenceDecides(fact.input) ? 'decides' : 'unknown'
      return columnOf(fact, absence, options.most?.[id])
    })
    // A reading that is left open is not known.
    const ofReadings = turned.map((reading) => columnOf(reading, reading.open ? 'unknown' : 'never', undefined))
    this.columns = [...ofFacts, ...ofReadings]
  }

  /** Rules to be lowered: where facts may be unknown, or where every one is known. */
  lowering(columns: readonly KernelColumn[]): Lowering {
    const byKey = new Map(columns.map((column) => [column.key, column]))
    const sourceOf = (input: Input): Source => {
      const fact = this.facts[input.id]
      const fixed = input.source === 'fact' && fact ? encodedAbsence(fact) : undefined
      return byKey.get(input.key) ?? (fixed === undefined ? undefined : { fixed })
    }
    return new Lowering(new Steps(), sourceOf)
  }

  quantity({ node }: { readonly node: QuantityNode }): QuantityNode {
    return this.specialiser.quantity(node)
  }

  condition({ node }: { readonly node: ConditionNode }): ConditionNode {
    return this.specialiser.condition(node)
  }

  /** Whether every fact that a programme requires has a column. */
  hasRequired(definition: Definition): boolean {
    const missing = Object.keys(definition.facts).filter((id) => !this.columns.some(({ name }) => name === id))
    return !missing.some((id) => requires(definition.facts[id]))
  }

  /** Of the facts that a programme's rules use: what only the exact lane can tell where a row lacks it. */
  toldElsewhereOf({ facts }: Definition): readonly Input[] {
    const inputs = Object.values<AnyInput>(facts).map(({ input }) => input)
    return inputs.filter((input) => this.toldElsewhere.includes(input.id) && this.used.has(input))
  }

  private isRequired(id: string): boolean {
    return this.definitions.some(({ facts }) => requires(facts[id]))
  }
}

const requires = (fact: AnyInput | undefined): boolean => fact?.takes === 'count' && fact.required

const specialised = (specialiser: Specialiser, root: AnyNode): AnyNode =>
  'unit' in root ? specialiser.quantity(root as QuantityNode) : specialiser.condition(root as ConditionNode)

function columnOf(fact: AnyInput, absence: Column['absence'], most: string | undefined): KernelColumn {
  const { input } = fact
  const meaning = encodedAbsence(fact)
  return {
    input,
    key: input.key,
    name: input.id,
    isSet: input.type === 'set',
    ...boundsOf(input, most),
    ...(input.noMoreThan === undefined ? {} : { noMoreThan: input.noMoreThan }),
    ...(meaning === undefined ? {} : { meaning }),
    absence,
  }
}
