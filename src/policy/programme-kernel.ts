/**
 * Programmes as one integer kernel: outcome and amount of every row, with what the programmes share worked out once.
 * Standards and readings are fixed; a row that the kernel may not decide is left to the exact lane.
 */

import type { AnyNode, ConditionNode, Input, QuantityNode } from '../engine/expression'
import type { AnyInput } from '../engine/input'
import { boundsOf } from '../engine/kernel/encode'
import { type Kernel, kernelOf, type Mode } from '../engine/kernel/kernel'
import { Lowering, type Source } from '../engine/kernel/lower'
import { columnsRead, type Output } from '../engine/kernel/print'
import type { FactColumn } from '../engine/kernel/read-rows'
import type { Column, Step } from '../engine/kernel/step'
import { Steps } from '../engine/kernel/steps'
import { Specialiser } from '../engine/specialise'
import { inputsOf } from '../engine/walk'
import { type Definition, entitlement, type FactRecord } from './programme'
import type { Readings } from './readings'
import type { StandardsInForce } from './register'
import { encodedAbsence, surroundings } from './values'

export interface KernelOptions {
  readonly standards: StandardsInForce
  readonly readings: Partial<Readings>
  /** The facts that rows carry; any other is unknown in every row, or what its absence means. */
  readonly facts: readonly string[]
  /** Largest values, in yuan or persons, by fact, where the usual ones do not suit. */
  readonly most?: { readonly [fact: string]: string | undefined }
  readonly mode?: Mode
}

/** The codes of the outcomes in a result column. */
export const outcomeCodes = { notEntitled: 0, entitled: 1, referred: 2, undetermined: 3 } as const

/** What a result column holds; `outcomes` are undetermined wherever the exact lane is to decide. */
export type ResultPart = 'outcomes' | 'amounts' | 'monthlyInstalments' | 'bases' | 'withinMultiples'

export interface ProgrammeOutput extends Output {
  /** The programme's place among those compiled. */
  readonly programme: number
  readonly part: ResultPart
}

export interface ProgrammeKernel {
  readonly columns: readonly (Column & FactColumn)[]
  readonly outputs: readonly ProgrammeOutput[]
  /** For rows in which every fact is known and within bounds. */
  readonly fast: Kernel
  /** For rows of any kind: it marks those that are out of bounds, and settles what unknown facts cannot change. */
  readonly careful: () => Kernel
}

export function programmeKernel(definitions: readonly Definition[], options: KernelOptions): ProgrammeKernel {
  const facts: FactRecord = Object.assign({}, ...definitions.map((definition) => definition.facts))
  const columns = options.facts.filter((id) => id in facts)
  const isFixed = ({ source, key }: Input): boolean => source !== 'fact' || !columns.includes(key)
  const values = surroundings(options.standards, options.readings)
  const roots = definitions.flatMap(rootsOf)
  const specialiser = new Specialiser(values, isFixed)
  const used = new Set(inputsOf(roots.map((root) => specialised(specialiser, root))))
  const plain = columns.map((id) => columnOf(facts[id] as AnyInput))

  function columnOf(fact: AnyInput): Column & FactColumn {
    const { input } = fact
    const required = fact.takes === 'count' && definitions.some((one) => requires(one.facts[input.id]))
    const meaning = encodedAbsence(fact)
    return {
      input,
      key: input.key,
      name: input.id,
      isSet: input.type === 'set',
      ...boundsOf(input, options.most?.[input.id]),
      ...(input.noMoreThan === undefined ? {} : { noMoreThan: input.noMoreThan }),
      ...(meaning === undefined ? {} : { meaning }),
      absence: required ? 'never' : absenceDecides(input) ? 'decides' : 'unknown',
    }
  }

  /** Whether the rules, where the fact is not given, do not ask for it any more. */
  function absenceDecides(input: Input): boolean {
    if (input.absent !== undefined) return false
    if (!used.has(input)) return true
    const without = new Specialiser(values, (one) => isFixed(one) || one === input)
    return !inputsOf(roots.map((root) => specialised(without, root))).includes(input)
  }

  const made = (careful: boolean) => {
    const ofRun = careful ? plain : plain.map((column) => ({ ...column, absence: 'never' as const }))
    const byKey = new Map(ofRun.map((column) => [column.key, column]))
    const sourceOf = (input: Input): Source => {
      const column = byKey.get(input.key)
      if (column) return column
      const fact = facts[input.id]
      const fixed = input.source === 'fact' && fact ? encodedAbsence(fact) : undefined
      return fixed === undefined ? undefined : { fixed }
    }
    const lowering = new Lowering(new Steps(), sourceOf)
    const byProgramme = definitions.map((definition, place) => {
      const isWhole = Object.entries(definition.facts).every(([id, fact]) => columns.includes(id) || !requires(fact))
      return outputsOf(definition, place, specialiser, lowering, isWhole)
    })
    const kernel = kernelOf({ columns: ofRun, loops: packed(byProgramme), marks: careful }, options.mode)
    return { kernel, outputs: byProgramme.flat() }
  }

  const fast = made(false)
  let careful: Kernel | undefined
  return {
    columns: plain,
    outputs: fast.outputs,
    fast: fast.kernel,
    careful: () => {
      careful ??= made(true).kernel
      return careful
    },
  }
}

/** One loop that reads and writes more arrays than this spends its time on their addresses (measured). */
const mostArrays = 10

/** Programmes in one loop as far as their arrays go. */
function packed(byProgramme: readonly (readonly ProgrammeOutput[])[]): readonly (readonly ProgrammeOutput[])[] {
  const loops: ProgrammeOutput[][] = []
  for (const outputs of byProgramme) {
    const joined = [...(loops.at(-1) ?? []), ...outputs]
    if (loops.length > 0 && columnsRead(joined).size + joined.length <= mostArrays) loops[loops.length - 1] = joined
    else loops.push([...outputs])
  }
  return loops
}

const requires = (fact: AnyInput | undefined): boolean => fact?.takes === 'count' && fact.required

/** Everything that the result of a row is made of. */
function rootsOf(definition: Definition): readonly AnyNode[] {
  const { grant, monthlyInstalment, basedOnStandard, withinMultiple } = definition
  const parts = [entitlement(definition), monthlyInstalment, basedOnStandard, withinMultiple]
  return [...parts, grant.kind === 'amount' ? grant.amount : undefined].flatMap((part) => (part ? [part.node] : []))
}

const specialised = (specialiser: Specialiser, root: AnyNode): AnyNode =>
  'unit' in root ? specialiser.quantity(root as QuantityNode) : specialiser.condition(root as ConditionNode)

/**
 * A programme's results; where any of them is not known, the row is undetermined here, and so is every row where a fact
 * that the programme requires has no column.
 */
function outputsOf(
  definition: Definition,
  programme: number,
  specialiser: Specialiser,
  lowering: Lowering,
  isWhole: boolean,
): readonly ProgrammeOutput[] {
  const { grant, monthlyInstalment, basedOnStandard, withinMultiple } = definition
  const { steps } = lowering
  const inFen = (quantity: { readonly node: QuantityNode } | undefined) =>
    quantity && lowering.whole(specialiser.quantity(quantity.node))
  const test = (condition: { readonly node: ConditionNode } | undefined) =>
    condition && lowering.condition(specialiser.condition(condition.node))
  const all = (conditions: readonly (Step | undefined)[]): Step =>
    conditions.reduce<Step>((one, other) => (other ? steps.both(one, other) : one), steps.always)

  const entitled = lowering.condition(specialiser.condition(entitlement(definition).node))
  const amount = inFen(grant.kind === 'amount' ? grant.amount : undefined)
  const instalment = inFen(monthlyInstalment)
  const onStandard = test(basedOnStandard)
  const within = test(withinMultiple)
  const withinKnown = within && lowering.settled(within)
  const details = [amount?.known, instalment?.known, onStandard && lowering.settled(onStandard), withinKnown]
  const whole = isWhole ? steps.always : steps.never
  const granted = all([whole, entitled.surely, ...details])
  const isTold = all([whole, withinKnown])
  const code = (value: number): Step => steps.number(value)
  const ifGranted = (step: Step): Step => steps.choose(granted, step, code(0))
  const settledOutcome = ifGranted(code(grant.kind === 'referral' ? outcomeCodes.referred : outcomeCodes.entitled))
  const open = steps.both(steps.either(entitled.possibly, steps.not(isTold)), steps.not(granted))
  const parts: { readonly [part in ResultPart]: Step | undefined } = {
    outcomes: steps.add(settledOutcome, steps.choose(open, code(outcomeCodes.undetermined), code(0))),
    amounts: amount && ifGranted(amount.step),
    monthlyInstalments: instalment && ifGranted(instalment.step),
    bases: onStandard && ifGranted(steps.choose(onStandard.surely, code(2), code(1))),
    withinMultiples: within && steps.choose(within.surely, code(2), code(1)),
  }
  return Object.entries(parts).flatMap(([part, step]): readonly ProgrammeOutput[] => {
    if (!step) return []
    const output = { name: `${definition.id}_${part}`, step, programme, part: part as ResultPart }
    return [part === 'outcomes' && open !== steps.never ? { ...output, open } : output]
  })
}
