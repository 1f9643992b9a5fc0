/** Columns as a caller gives them, as the arrays of whole numbers that a kernel reads. */

import { columnArray, type NumberColumn } from '../kernel/columns'
import { encoderOf } from '../kernel/encode'
import type { FactColumn } from '../kernel/read-rows'
import { isInt32 } from '../kernel/step'

/**
 * A column of one fact: numbers as `encode` makes them in a typed array, or plain values as a calculator takes them.
 */
export type GivenColumn = Int32Array | Float64Array | readonly unknown[]

export const isNumberColumn = (column: GivenColumn): column is NumberColumn =>
  column instanceof Int32Array || column instanceof Float64Array

/** The array that the kernel reads: the one given where it suits, else a copy. */
export function numberColumn(column: FactColumn, given: GivenColumn): NumberColumn {
  const isNarrow = isInt32({ low: column.least, high: column.most })
  if (given instanceof Int32Array && isNarrow) return given
  if (given instanceof Float64Array && !isNarrow) return given
  const made = columnArray(column, given.length)
  if (isNumberColumn(given)) copyNumbers(given, made, column.least - 1)
  else encodeValues(column, given, made)
  return made
}

/** A number that a narrow column cannot hold becomes one outside its bounds. */
function copyNumbers(given: NumberColumn, made: NumberColumn, outside: number): void {
  for (let row = 0; row < given.length; row++) {
    const value = given[row] as number
    const isHeld = made instanceof Float64Array || (value | 0) === value
    made[row] = isHeld ? value : outside
  }
}

function encodeValues(column: FactColumn, given: readonly unknown[], made: NumberColumn): void {
  const encode = encoderOf(column.input, column)
  for (let row = 0; row < given.length; row++) made[row] = encode(given[row])
}
