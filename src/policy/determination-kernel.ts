/**
 * A determination in a few whole numbers. Apart from its amounts, all that a determination says follows from some
 * questions: which conditions hold, fail or are not known. Their answers are one number, the signature; determinations
 * of one signature are alike, so that each kind is made once, by the exact lane, and shared from then on.
 */
import { columnArray, type Kernel, kernelOf, type NumberColumn, resultArray } from '../engine/kernel/kernel'
import type { Condition as Lowered, Lowering } from '../engine/kernel/lower'
import { findings, type Output } from '../engine/kernel/print'
import type { Step } from '../engine/kernel/step'
import type { Condition, Quantity } from '../engine/quantity'
import { type KernelColumn, KernelFacts, type KernelOptions } from './kernel-facts'
import { type Definition, entitlement } from './programme'

/** What marks a row that the exact lane is to determine. */
export const noSignature = -1

/** A programme's results by row, amounts in fen. */
export interface DeterminationColumns {
  readonly signatures: NumberColumn
  readonly amounts?: NumberColumn
  readonly monthlyInstalments?: NumberColumn
}

/** Some programmes over rows of numbers: the signatures and amounts of their determinations. */
export class DeterminationKernel {
  readonly columns: readonly KernelColumn[]
  /** In the order of the programmes. */
  readonly results: readonly DeterminationColumns[]
  private readonly kernel: Kernel
  private readonly written: readonly NumberColumn[]
  private readonly marks: Uint8Array

  constructor(definitions: readonly Definition[], options: KernelOptions, rows: number) {
    const expressions = definitions.flatMap((definition) => [...questionsOf(definition), ...figuresOf(definition)])
    const facts = new KernelFacts(
      definitions,
      expressions.map(({ node }) => node),
      options,
    )
    const lowering = facts.lowering(facts.columns)
    const parts = definitions.map((definition) => partsOf(definition, facts, lowering))
    const arrays = parts.map((outputs) => outputs.map(([, output]) => resultArray(output, rows)))
    this.columns = facts.columns
    this.results = parts.map(
      (outputs, place) =>
        Object.fromEntries(outputs.map(([part], at) => [part, arrays[place]?.[at]])) as unknown as DeterminationColumns,
    )
    this.written = arrays.flat()
    const outputs = parts.flatMap((one) => one.map(([, output]) => output))
    this.kernel = kernelOf({ columns: facts.columns, loops: [outputs], marks: true }, options.mode)
    this.marks = new Uint8Array(rows)
  }

  /** Works some rows out; one whose facts are out of bounds gets no signature. */
  run(columns: readonly NumberColumn[], from: number, to: number): void {
    if (this.kernel.loop(columns, this.written, this.marks, from, to) !== findings.outside) return
    for (let row = from; row < to; row++) {
      if (this.marks[row]) for (const { signatures } of this.results) signatures[row] = noSignature
    }
  }
}

/** Empty columns for the facts of a kernel. */
export const emptyColumns = (columns: readonly KernelColumn[], rows: number): readonly NumberColumn[] =>
  columns.map((column) => columnArray(column, rows))

/** Every condition on whose answer a determination's words depend. */
function questionsOf(definition: Definition): readonly Condition[] {
  const { requires, basedOnStandard, withinMultiple, grant, routes, steps, covers, notes } = definition
  const entries = [...(grant.kind === 'referral' ? grant.instruments : []), ...(routes ?? []), ...(steps ?? [])]
  const asked = [basedOnStandard, withinMultiple, ...[...entries, ...(covers ?? [])].map(({ when }) => when)]
  return [...requires, ...asked, ...(notes ?? []).map(({ when }) => when)].filter((one) => one !== undefined)
}

function figuresOf({ grant, monthlyInstalment, notes }: Definition): readonly Quantity<string>[] {
  const amount = grant.kind === 'amount' ? [grant.amount] : []
  const instalment = monthlyInstalment ? [monthlyInstalment] : []
  return [...amount, ...instalment, ...(notes ?? []).flatMap(({ values }) => Object.values(values ?? {}))]
}

type Parts = readonly (readonly [part: keyof DeterminationColumns, output: Output])[]

function partsOf(definition: Definition, facts: KernelFacts, lowering: Lowering): Parts {
  const { id, grant, monthlyInstalment, notes } = definition
  const { steps } = lowering
  const ask = (condition: Condition): Lowered => lowering.condition(facts.condition(condition))
  const all = (masks: readonly Step[]): Step => masks.reduce((one, other) => steps.both(one, other), steps.always)
  const entitled = ask(entitlement(definition))
  const amount = grant.kind === 'amount' ? lowering.whole(facts.quantity(grant.amount)) : undefined
  const instalment = monthlyInstalment && lowering.whole(facts.quantity(monthlyInstalment))
  const granted = all([entitled.surely, amount?.known ?? steps.always, instalment?.known ?? steps.always])
  const questions = distinct(questionsOf(definition).map(ask))
  // A note with figures of the case itself is made anew each time.
  const own = (notes ?? []).filter(({ values }) =>
    Object.values(values ?? {}).some((value) => lowering.quantity(facts.quantity(value)).step.kind !== 'number'),
  )
  const isTold = all([
    steps.either(granted, steps.not(entitled.possibly)),
    ...questions.map((question) => steps.either(lowering.settled(question), question.sharp)),
    ...own.map(({ when }) => steps.not(ask(when).possibly)),
  ])
  const signature = questions
    .map((question, place) => answerOf(question, 4 ** place, lowering))
    .reduce((one, other) => steps.add(one, other), steps.never)
  const output = (part: string, step: Step): Output => ({ name: `${id}_${part}`, step })
  const ifGranted = (step: Step): Step => steps.choose(granted, step, steps.never)
  const signed = steps.choose(isTold, signature, steps.number(noSignature))
  return [
    ['signatures', output('signatures', signed)],
    ...(amount ? [['amounts', output('amounts', ifGranted(amount.step))] as const] : []),
    ...(instalment ? [['monthlyInstalments', output('monthlyInstalments', ifGranted(instalment.step))] as const] : []),
  ]
}

/** One digit of a signature: 0 failed, 1 held, 2 not known. */
function answerOf({ surely, possibly }: Lowered, unit: number, { steps }: Lowering): Step {
  const held = steps.choose(surely, steps.number(unit), steps.never)
  const open = steps.both(possibly, steps.not(surely))
  return steps.add(held, steps.choose(open, steps.number(2 * unit), steps.never))
}

const distinct = (questions: readonly Lowered[]): readonly Lowered[] =>
  questions.filter(
    (one, place) =>
      place === questions.findIndex(({ surely, possibly }) => surely === one.surely && possibly === one.possibly),
  )
