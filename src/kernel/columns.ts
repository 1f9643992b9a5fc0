/** The arrays that a kernel reads and writes, and the loop over them. */
import type { Output } from './print'
import { type Column, isInt32 } from './step'

export type NumberColumn = Int32Array | Float64Array
export type ResultColumn = Int32Array | Float64Array | Uint8Array

/**
 * Works rows `from` up to `to` out and returns a code of `findings`. The results of rows outside the bounds mean nothing;
 * `marks` tells which they are, where the plan says so.
 */
export type Loop = (
  columns: readonly NumberColumn[],
  outputs: readonly ResultColumn[],
  marks: Uint8Array,
  from: number,
  to: number,
) => number

/** The array that a column of facts is read from. */
export const columnArray = (column: Pick<Column, 'least' | 'most'>, rows: number): NumberColumn =>
  isInt32({ low: column.least, high: column.most }) ? new Int32Array(rows) : new Float64Array(rows)

/** The array that a result is written to. */
export const resultArray = ({ step }: Output, rows: number): Int32Array | Float64Array =>
  isInt32(step) ? new Int32Array(rows) : new Float64Array(rows)
