/** One run of a batch: rows sorted by stretch of standards, worked out by kernels, and the rest by the exact lane. */

import { InputError } from '../checks/issue'
import type { NumberColumn } from '../kernel/columns'
import type { ProgrammeKernel } from '../kit/programme-kernel'
import { runKernel, runKernelOn } from './lanes'
import type { BatchPlan } from './plan'
import { type BatchResult, columnFor, enterExactRows, type ProgrammeWriter, writerOf } from './result'
import { byStretch, type RowsOfStretch, type Stretch, type StretchOf } from './stretches'

/** Some rows, the facts that they carry, and the stretch of each, or of all. */
export interface Stint {
  readonly names: readonly string[]
  readonly from: number
  readonly to: number
  readonly stretch: StretchOf | Stretch | InputError
}

export class Run {
  private readonly plan: BatchPlan
  private readonly rows: number
  private readonly writers: readonly ProgrammeWriter[]
  private readonly rowOf: (row: number) => unknown
  private readonly stints: Stint[] = []
  private readonly marks: Uint8Array | undefined
  /** The rows that the exact lane is to work out, by programme. */
  private readonly open: readonly Set<number>[]

  /** `rowOf` gives a row's plain facts; `marks` is where rows are marked, if that is settled. */
  constructor(
    plan: BatchPlan,
    rows: number,
    rowOf: (row: number) => unknown,
    into: BatchResult<readonly unknown[]> | undefined,
    marks?: Uint8Array,
  ) {
    this.plan = plan
    this.rows = rows
    this.rowOf = rowOf
    this.marks = marks
    this.writers = plan.definitions.map((definition, place) => writerOf(definition, rows, into?.programmes[place]))
    this.open = plan.definitions.map(() => new Set())
  }

  /** Works some rows out; `columnsOf` gives their facts as a kernel reads them. */
  work(stint: Stint, columnsOf: (kernel: ProgrammeKernel) => readonly NumberColumn[]): void {
    const { names, from, to, stretch: given } = stint
    this.stints.push(stint)
    const groups: readonly RowsOfStretch[] =
      typeof given === 'function'
        ? byStretch(to - from, (row) => given(from + row))
        : [{ stretch: given, places: undefined }]
    for (const { stretch, places } of groups) {
      const kernel = stretch instanceof InputError ? undefined : this.plan.kernel(stretch, names)
      if (!kernel) {
        for (let row = 0; row < (places?.length ?? to - from); row++) this.leaveOpen(from + (places?.[row] ?? row))
        continue
      }
      const results = kernel.outputs.map((output) => {
        const writer = this.writers[output.programme]
        const column = writer ? columnFor(writer, output) : new Uint8Array(this.rows)
        return to - from === this.rows ? column : column.subarray(from, to)
      })
      const leaveOpen = (row: number, programme: number): void => {
        this.open[programme]?.add(from + row)
      }
      if (places) runKernelOn(places, kernel, columnsOf(kernel), results, leaveOpen)
      else runKernel(kernel, columnsOf(kernel), results, to - from, leaveOpen, this.marks)
    }
  }

  /** Leaves a row to the exact lane, for every programme. */
  leaveOpen(row: number): void {
    for (const rows of this.open) rows.add(row)
  }

  /** The results, once the exact lane has worked out what was left open. */
  result(): BatchResult<readonly unknown[]> {
    this.writers.forEach((writer, programme) => {
      for (const row of this.open[programme] ?? []) this.settle(writer, programme, row)
      enterExactRows(writer)
    })
    const exact = new Set(this.open.flatMap((rows) => [...rows])).size
    return { rows: this.rows, programmes: this.writers, lanes: { kernel: this.rows - exact, exact } }
  }

  private settle(writer: ProgrammeWriter, programme: number, row: number): void {
    const definition = this.plan.definitions[programme]
    if (!definition) return
    try {
      const given = this.stints.find(({ to }) => row < to)?.stretch
      const stretch = typeof given === 'function' ? given(row) : given
      if (stretch === undefined) return
      if (stretch instanceof InputError) throw stretch
      writer.determinations.set(row, this.plan.determined(definition, stretch, this.rowOf(row)))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      writer.errors.set(row, error)
    }
  }
}
