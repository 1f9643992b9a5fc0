/** Columns that lie where the kernels work, with the columns of their results beside them: nothing is copied in or out. */

import { InputError, issue } from '../checks/issue'
import { unknownName } from '../checks/schema'
import { type NumberColumn, numberKind, type ResultColumn } from '../kernel/columns'
import { absent } from '../kernel/step'
import { type ArrayKind, arraysInMemory, rowsIn } from '../kernel/wasm/memory'
import { canCompile } from '../kernel/wasm/run'
import type { BatchPlan } from './plan'
import { type BatchResult, type ProgrammeWriter, resultParts, writerOf } from './result'

/** Columns of numbers by fact. */
export interface NumberColumns {
  readonly [fact: string]: Int32Array | Float64Array
}

/** What stands beside placed columns: where results are written, and where rows are marked. */
export interface Beside {
  readonly into: BatchResult<readonly unknown[]>
  readonly marks: Uint8Array
}

/** As many bytes as a memory can hold. */
const mostBytes = 2 ** 32

export class PlacedColumns {
  private readonly plan: BatchPlan
  private readonly besides = new WeakMap<ArrayBufferLike, Beside>()

  constructor(plan: BatchPlan) {
    this.plan = plan
  }

  /** New columns, in which every value is absent. */
  make(rows: number, facts: readonly string[]): NumberColumns {
    const { plan } = this
    const unknown = facts.filter((name) => !plan.takes(name))
    if (unknown.length > 0) throw new InputError(unknown.map((name) => unknownName(name, plan.names)))
    const writers = plan.definitions.map((definition) => writerOf(definition, 0))
    const kinds = [
      ...facts.map((name) => (name === 'on' ? Int32Array : numberKind(plan.bounds(name)))),
      ...writers.flatMap((writer) => partsOf(writer).map((part) => writer[part]?.constructor as ArrayKind)),
      Uint8Array,
    ]
    const most = rowsIn(mostBytes, kinds)
    if (!Number.isSafeInteger(rows) || rows < 0 || rows > most)
      throw new InputError([issue('wholeNumber', 'rows', { least: 0, most })])
    const arrays = canCompile() ? arraysInMemory(kinds, rows) : kinds.map((Kind) => new Kind(rows))
    const columns = facts.map((name, place) => [name, (arrays[place] as NumberColumn).fill(absent)] as const)
    this.keep(arrays, facts.length, writers, rows)
    return Object.fromEntries(columns)
  }

  /** What stands beside columns, if they were made here. */
  beside(columns: readonly unknown[]): Beside | undefined {
    const [first] = columns
    return ArrayBuffer.isView(first) ? this.besides.get(first.buffer) : undefined
  }

  private keep(arrays: readonly ResultColumn[], from: number, writers: readonly ProgrammeWriter[], rows: number): void {
    let place = from
    const programmes = writers.map((writer) => {
      const parts = partsOf(writer).map((part) => [part, arrays[place++]] as const)
      return { ...writer, ...Object.fromEntries(parts) }
    })
    const beside = {
      into: { rows, programmes, lanes: { kernel: 0, exact: 0 } },
      marks: arrays[place] as Uint8Array,
    }
    for (const { buffer } of arrays.slice(0, from)) this.besides.set(buffer, beside)
  }
}

const partsOf = (writer: ProgrammeWriter): readonly (typeof resultParts)[number][] =>
  resultParts.filter((part) => writer[part] !== undefined)
