/**
 * Determinations in a few whole numbers: the signature of each, by which determinations are alike, and its amounts. The
 * template of a signature is made once, by the exact lane, and shared from then on.
 */

import { keptIn } from '../checks/once'
import { type NumberColumn, numberKind, resultKind } from '../kernel/columns'
import type { Kernel } from '../kernel/kernel'
import { findings } from '../kernel/plan'
import type { Step } from '../kernel/step'
import { arrayOf } from '../kernel/wasm/run'
import type { KernelColumn, KernelOptions } from './kernel-facts'
import type { Definition } from './programme'
import { ProgrammeKernel } from './programme-kernel'
import { noSignature, type ProgrammeOutput, type RuleOfTrace, signatures } from './programme-outputs'

/** A programme's results by row, in fen but for the signatures. */
export interface DeterminationColumns {
  readonly signatures: NumberColumn
  readonly amounts?: NumberColumn
  readonly monthlyInstalments?: NumberColumn
  /** Figures of notes that differ by case. */
  readonly figures: readonly NoteFigure[]
  /** What traces are made of, where they were asked for. */
  readonly trace?: TraceColumns
}

interface NoteFigure {
  /** Of the note. */
  readonly code: string
  readonly name: string
  readonly values: NumberColumn
}

/** The numbers that a programme's traces are made of, by row. */
export interface TraceColumns {
  readonly answers: NumberColumn
  readonly values: readonly RuleColumn[]
  readonly before: readonly RuleColumn[]
}

export interface RuleColumn extends RuleOfTrace {
  readonly numbers: NumberColumn
}

/** Some programmes over rows of numbers: the signatures and amounts of their determinations. */
export class DeterminationKernel {
  readonly columns: readonly KernelColumn[]
  /** In the order of the programmes. */
  readonly results: readonly DeterminationColumns[]
  private readonly kernel: Kernel
  private readonly written: readonly NumberColumn[]
  private readonly marks: Uint8Array

  constructor(definitions: readonly Definition[], options: KernelOptions, rows: number, asked = signatures) {
    const { columns, outputs, forAnyRow } = new ProgrammeKernel(definitions, asked, options)
    const byStep = new Map<Step, NumberColumn>()
    const arrayFor = (output: ProgrammeOutput): NumberColumn => arrayOf(resultKind(output), rows)
    // The rules of a trace are those of other programmes too. What is asked of all is a column of the programme's own.
    const results = outputs.map((output) => ({
      ...output,
      values: output.rule ? keptIn(byStep, output.step, () => arrayFor(output)) : arrayFor(output),
    }))
    this.columns = columns
    this.results = definitions.map((_, place) => columnsOf(results.filter(({ programme }) => programme === place)))
    this.kernel = forAnyRow
    this.written = results.map(({ values }) => values)
    this.marks = arrayOf(Uint8Array, rows)
  }

  /** Works some rows out; one whose facts are out of bounds gets no signature. */
  run(columns: readonly NumberColumn[], from: number, to: number): void {
    if (this.kernel.loop(columns, this.written, this.marks, from, to) !== findings.outside) return
    for (let row = from; row < to; row++) {
      if (this.marks[row]) for (const { signatures: own } of this.results) own[row] = noSignature
    }
  }
}

type Result = ProgrammeOutput & { readonly values: NumberColumn }

function columnsOf(results: readonly Result[]): DeterminationColumns {
  const of = (part: Result['part']): NumberColumn | undefined => results.find((one) => one.part === part)?.values
  const [amounts, monthlyInstalments, answers] = [of('amounts'), of('monthlyInstalments'), of('answers')]
  const ofRules = (asked: Result['part']): TraceColumns['values'] =>
    results.flatMap(({ part, rule, values }) => (rule && part === asked ? [{ ...rule, numbers: values }] : []))
  return {
    signatures: of('signatures') ?? new Int32Array(0),
    ...(amounts ? { amounts } : {}),
    ...(monthlyInstalments ? { monthlyInstalments } : {}),
    figures: results.flatMap(({ note, values }) => (note ? [{ ...note, values }] : [])),
    ...(answers ? { trace: { answers, values: ofRules('values'), before: ofRules('before') } } : {}),
  }
}

/** Empty columns for the facts of a kernel. */
export const emptyColumns = (columns: readonly KernelColumn[], rows: number): readonly NumberColumn[] =>
  columns.map((column) => arrayOf(numberKind(column), rows))
