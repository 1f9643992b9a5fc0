/**
 * A determination in a few whole numbers. Apart from its amounts, all that a determination says follows from some
 * questions: which conditions hold, fail or are not known. Their answers are one number, the signature; determinations
 * of one signature are alike, so that each kind is made once, by the exact lane, and shared from then on.
 */
import { columnArray, type Kernel, kernelOf, type NumberColumn, resultArray } from '../kernel/kernel'
import type { Condition as Lowered, Lowering } from '../kernel/lower'
import { findings, type Output } from '../kernel/print'
import type { Step } from '../kernel/step'
import type { Condition, Quantity } from '../language/quantity'
import { type KernelColumn, KernelFacts, type KernelOptions } from './kernel-facts'
import { type Definition, entitlement } from './programme'

/** What marks a row that the exact lane is to determine. */
export const noSignature = -1

/** A programme's results by row, in fen but for the signatures. */
export interface DeterminationColumns {
  readonly signatures: NumberColumn
  readonly amounts?: NumberColumn
  readonly monthlyInstalments?: NumberColumn
  /** Figures of notes that differ by case. */
  readonly figures: readonly NoteFigure[]
}

export interface NoteFigure {
  /** Of the note. */
  readonly code: string
  readonly name: string
  readonly values: NumberColumn
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
    this.columns = facts.columns
    this.results = parts.map(({ signature, amount, instalment, figures }) => ({
      signatures: resultArray(signature, rows),
      ...(amount ? { amounts: resultArray(amount, rows) } : {}),
      ...(instalment ? { monthlyInstalments: resultArray(instalment, rows) } : {}),
      figures: figures.map(({ code, name, output }) => ({ code, name, values: resultArray(output, rows) })),
    }))
    this.written = this.results.flatMap(({ signatures, amounts, monthlyInstalments, figures }) =>
      [signatures, amounts, monthlyInstalments, ...figures.map(({ values }) => values)].filter(
        (one) => one !== undefined,
      ),
    )
    const outputs = parts.flatMap(({ signature, amount, instalment, figures }) =>
      [signature, amount, instalment, ...figures.map(({ output }) => output)].filter((one) => one !== undefined),
    )
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

interface Parts {
  readonly signature: Output
  readonly amount: Output | undefined
  readonly instalment: Output | undefined
  readonly figures: readonly { readonly code: string; readonly name: string; readonly output: Output }[]
}

function partsOf(definition: Definition, facts: KernelFacts, lowering: Lowering): Parts {
  const { id, grant, monthlyInstalment, notes } = definition
  const { steps } = lowering
  const ask = (condition: Condition): Lowered => lowering.condition(facts.condition(condition))
  const inFen = (figure: Quantity<string>) => lowering.whole(facts.quantity(figure))
  const all = (masks: readonly Step[]): Step => masks.reduce((one, other) => steps.both(one, other), steps.always)
  const output = (part: string, step: Step): Output => ({ name: `${id}_${part}`, step })
  const entitled = ask(entitlement(definition))
  const amount = grant.kind === 'amount' ? inFen(grant.amount) : undefined
  const instalment = monthlyInstalment && inFen(monthlyInstalment)
  const granted = all([entitled.surely, amount?.known ?? steps.always, instalment?.known ?? steps.always])
  const questions = distinct(questionsOf(definition).map(ask))
  const figures = (notes ?? []).flatMap(({ code, when, values }) =>
    Object.entries(values ?? {}).map(([name, value]) => ({ code, name, when: ask(when), value: inFen(value) })),
  )
  const isTold = all([
    steps.either(granted, steps.not(entitled.possibly)),
    ...questions.map((question) => steps.either(lowering.settled(question), question.sharp)),
    ...figures.map(({ when, value }) => steps.either(value.known, steps.not(when.surely))),
  ])
  const signature = questions
    .map((question, place) => answerOf(question, 4 ** place, lowering))
    .reduce((one, other) => steps.add(one, other), steps.never)
  const ifGranted = (part: string, step: Step): Output => output(part, steps.choose(granted, step, steps.never))
  return {
    signature: output('signature', steps.choose(isTold, signature, steps.number(noSignature))),
    amount: amount && ifGranted('amount', amount.step),
    instalment: instalment && ifGranted('monthlyInstalment', instalment.step),
    figures: figures
      .filter(({ value }) => value.step.kind !== 'number')
      .map(({ code, name, value }) => ({ code, name, output: output(`${code}_${name}`, value.step) })),
  }
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
