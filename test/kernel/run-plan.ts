/** A plan worked out over rows of numbers, each way: what it says of them, its marks and its results. */

import { columnArray, resultKind } from '../../src/kernel/columns'
import { type Kernel, kernelOf } from '../../src/kernel/kernel'
import type { Plan } from '../../src/kernel/plan'

/** As a module that takes four rows at once where it can, as one that takes row after row, and as closures. */
export const ways = ['code', 'code for few rows', 'closures'] as const
export type Way = (typeof ways)[number]

export function kernelBy(plan: Plan, way: Way): Kernel {
  const kernel = kernelOf({ ...plan, isForFewRows: way === 'code for few rows' }, way === 'closures' ? way : 'code')
  if ((kernel.mode === 'closures') !== (way === 'closures')) throw new Error(`The kernel runs as ${kernel.mode}`)
  return kernel
}

export type NumberRow = { readonly [column: string]: number }

export interface Found {
  readonly finding: number
  readonly marks: readonly number[]
  /** By output, in the order of the rows. */
  readonly results: readonly (readonly number[])[]
}

/** What no loop may write over. */
const untouched = 77

/** The rows stand among others, before and behind, that are not the loop's to touch. */
export function runPlan(plan: Plan, way: Way, rows: readonly NumberRow[], before = 3, behind = 2): Found {
  const kernel = kernelBy(plan, way)
  const all = before + rows.length + behind
  const columns = plan.columns.map((column) => {
    const array = columnArray(column, all)
    rows.forEach((row, place) => {
      array[before + place] = row[column.key] ?? 0
    })
    return array
  })
  const outputs = plan.outputs.map((output) => new (resultKind(output))(all).fill(untouched))
  const marks = new Uint8Array(all).fill(untouched)
  const finding = kernel.loop(columns, outputs, marks, before, before + rows.length)
  const own = (array: ArrayLike<number>): readonly number[] => {
    const values = Array.from(array)
    const around = [...values.slice(0, before), ...values.slice(before + rows.length)]
    if (around.some((value) => value !== untouched)) throw new Error(`Written outside its rows: ${around}`)
    return values.slice(before, before + rows.length).map((value) => value + 0)
  }
  return { finding, marks: own(marks), results: outputs.map(own) }
}
