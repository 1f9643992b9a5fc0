/**
 * One loop for each kind of step and of check over a block of rows: what the closures of the interpreter run. Each kind
 * has its own; one loop that called a function a row would be ten times slower.
 */
import { floor, max, min } from '../language/intrinsics'
import type { NumberColumn } from './columns'
import { absent, type Column } from './step'

/** The values of one step over a block of rows. */
export type Block = Float64Array

type UnaryKind = 'not' | 'divide' | 'isOneOf' | 'shares'
type BinaryKind = 'add' | 'subtract' | 'multiply' | 'least' | 'greatest' | 'below' | 'both' | 'either'
type Unary = (to: Block, of: Block, rows: number, figure: number) => void
type Binary = (to: Block, left: Block, right: Block, rows: number) => void

export const unaryLoops: { readonly [kind in UnaryKind]: Unary } = {
  not: (to, of, rows) => {
    for (let row = 0; row < rows; row++) to[row] = ~(of[row] as number)
  },
  divide: (to, of, rows, by) => {
    for (let row = 0; row < rows; row++) to[row] = floor((of[row] as number) / by)
  },
  isOneOf: (to, of, rows, bits) => {
    for (let row = 0; row < rows; row++) to[row] = -((bits >>> (of[row] as number)) & 1)
  },
  shares: (to, of, rows, bits) => {
    for (let row = 0; row < rows; row++) to[row] = -((of[row] as number) & bits) >> 31
  },
}

export const binaryLoops: { readonly [kind in BinaryKind]: Binary } = {
  add: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = (left[row] as number) + (right[row] as number)
  },
  subtract: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = (left[row] as number) - (right[row] as number)
  },
  multiply: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = (left[row] as number) * (right[row] as number)
  },
  least: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = min(left[row] as number, right[row] as number)
  },
  greatest: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = max(left[row] as number, right[row] as number)
  },
  below: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = -((left[row] as number) < (right[row] as number))
  },
  both: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = (left[row] as number) & (right[row] as number)
  },
  either: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = (left[row] as number) | (right[row] as number)
  },
}

export function chooseLoop(to: Block, when: Block, yes: Block, no: Block, rows: number): void {
  for (let row = 0; row < rows; row++) to[row] = (when[row] === 0 ? no[row] : yes[row]) as number
}

/** Whether a column holds a value; of a set, whether it is known whole. */
export function knownLoop(to: Block, column: NumberColumn, isSet: boolean, from: number, rows: number): void {
  for (let row = 0; row < rows; row++) {
    const value = column[from + row] as number
    to[row] = -(isSet ? value >= 0 : value !== absent)
  }
}

/** Notes the rows in which a value is out of bounds, or absent where it may not be. */
export function boundsLoop(
  isOutside: Uint8Array,
  values: NumberColumn,
  column: Column,
  from: number,
  rows: number,
): void {
  const { least, most } = column
  const mayLack = column.absence !== 'never'
  const isOpenSet = column.isSet && mayLack
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number
    const inside = isOpenSet ? value & 2147483647 : value
    const isGood = (inside >= least && inside <= most && floor(value) === value) || (mayLack && value === absent)
    isOutside[row] = (isOutside[row] as number) | +!isGood
  }
}

/** Notes the rows in which a value exceeds its limit, where that is known. */
export function limitLoop(
  isOutside: Uint8Array,
  values: NumberColumn,
  limits: NumberColumn,
  from: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    const limit = limits[from + row] as number
    if ((values[from + row] as number) > limit && limit !== absent) isOutside[row] = 1
  }
}
