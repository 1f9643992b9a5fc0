/**
 * Programmes as one integer kernel: outcome and amount of every row, with what the programmes share worked out once.
 * Standards and readings are fixed; a row that the kernel may not decide is left to the exact lane.
 */

import { type Kernel, kernelOf } from '../kernel/kernel'
import type { Lowering } from '../kernel/lower'
import { columnsRead, type Output } from '../kernel/print'
import type { Step } from '../kernel/step'
import type { AnyNode } from '../language/expression'
import { type KernelColumn, KernelFacts, type KernelOptions } from './kernel-facts'
import { type Definition, entitlement } from './programme'

/** The codes of the outcomes in a result column. */
export const outcomeCodes = { notEntitled: 0, entitled: 1, referred: 2, undetermined: 3 } as const

/** What a result column holds; `outcomes` are undetermined wherever the exact lane is to decide. */
type ResultPart = 'outcomes' | 'amounts' | 'monthlyInstalments' | 'bases' | 'withinMultiples'

export interface ProgrammeOutput extends Output {
  /** The programme's place among those compiled. */
  readonly programme: number
  readonly part: ResultPart
}

export interface ProgrammeKernel {
  readonly columns: readonly KernelColumn[]
  readonly outputs: readonly ProgrammeOutput[]
  /** For rows in which every fact is known and within bounds. */
  readonly fast: Kernel
  /** For rows of any kind: it marks those that are out of bounds, and settles what unknown facts cannot change. */
  readonly careful: () => Kernel
}

export function programmeKernel(definitions: readonly Definition[], options: KernelOptions): ProgrammeKernel {
  const facts = new KernelFacts(definitions, definitions.flatMap(rootsOf), options)
  const made = (columns: readonly KernelColumn[], marks: boolean) => {
    const lowering = facts.lowering(columns)
    const byProgramme = definitions.map((definition, place) => outputsOf(definition, place, facts, lowering))
    const kernel = kernelOf({ columns, loops: packed(byProgramme), marks }, options.mode)
    return { kernel, outputs: byProgramme.flat() }
  }
  const fast = made(
    facts.columns.map((column) => ({ ...column, absence: 'never' })),
    false,
  )
  let careful: Kernel | undefined
  return {
    columns: facts.columns,
    outputs: fast.outputs,
    fast: fast.kernel,
    careful: () => {
      careful ??= made(facts.columns, true).kernel
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

/** Everything that the result of a row is made of. */
function rootsOf(definition: Definition): readonly AnyNode[] {
  const { grant, monthlyInstalment, basedOnStandard, withinMultiple } = definition
  const parts = [entitlement(definition), monthlyInstalment, basedOnStandard, withinMultiple]
  return [...parts, grant.kind === 'amount' ? grant.amount : undefined].flatMap((part) => (part ? [part.node] : []))
}

/**
 * A programme's results; where any of them is not known, the row is undetermined here, and so is every row where a fact
 * that the programme requires has no column.
 */
function outputsOf(
  definition: Definition,
  programme: number,
  facts: KernelFacts,
  lowering: Lowering,
): readonly ProgrammeOutput[] {
  const { grant, monthlyInstalment, basedOnStandard, withinMultiple } = definition
  const { steps } = lowering
  const all = (conditions: readonly (Step | undefined)[]): Step =>
    conditions.reduce<Step>((one, other) => (other ? steps.both(one, other) : one), steps.always)

  const entitled = lowering.condition(facts.condition(entitlement(definition)))
  const amount = grant.kind === 'amount' ? lowering.whole(facts.quantity(grant.amount)) : undefined
  const instalment = monthlyInstalment && lowering.whole(facts.quantity(monthlyInstalment))
  const onStandard = basedOnStandard && lowering.condition(facts.condition(basedOnStandard))
  const within = withinMultiple && lowering.condition(facts.condition(withinMultiple))
  // What no fact settles is told as unknown, unless the exact lane may know better.
  const withinKnown = within && steps.either(lowering.settled(within), within.sharp)
  const details = [amount?.known, instalment?.known, onStandard && lowering.settled(onStandard), withinKnown]
  const whole = facts.hasRequired(definition) ? steps.always : steps.never
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
    withinMultiples: within && steps.choose(within.surely, code(2), steps.choose(within.possibly, code(0), code(1))),
  }
  return Object.entries(parts).flatMap(([part, step]): readonly ProgrammeOutput[] => {
    if (!step) return []
    const output = { name: `${definition.id}_${part}`, step, programme, part: part as ResultPart }
    return [part === 'outcomes' && open !== steps.never ? { ...output, open } : output]
  })
}
