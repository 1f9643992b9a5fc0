/** The arrays that a kernel reads and writes, and the loop over them. */
import type { Output } from './plan'
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

/** What kind of array holds a column's numbers. */
export const numberKind = ({ least, most }: Pick<Column, 'least' | 'most'>): typeof Int32Array | typeof Float64Array =>
  isInt32({ low: least, high: most }) ? Int32Array : Float64Array

/** The same of a result, unless it is a code. */
export const resultKind = ({ step: { low, high } }: Output): ReturnType<typeof numberKind> =>
  numberKind({ least: low, most: high })

/** The array that a column of facts is read from. */
export const columnArray = (column: Pick<Column, 'least' | 'most'>, rows: number): NumberColumn =>
  new (numberKind(column))(rows)
