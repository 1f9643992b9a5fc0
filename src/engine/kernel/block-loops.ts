/**
 * One loop for each kind of step over a block of rows: what the closures of the interpreter run. Each kind has its own;
 * one loop that called a function a row would be ten times slower.
 */

/** The values of one step over a block of rows. */
export type Block = Float64Array

type Unary = (to: Block, of: Block, rows: number, figure: number) => void
type Binary = (to: Block, left: Block, right: Block, rows: number) => void

export const unaryLoops = {
  not: (to, of, rows) => {
    for (let row = 0; row < rows; row++) to[row] = ~(of[row] as number)
  },
  isNegative: (to, of, rows) => {
    for (let row = 0; row < rows; row++) to[row] = -Number((of[row] as number) < 0)
  },
  divide: (to, of, rows, by) => {
    for (let row = 0; row < rows; row++) to[row] = Math.floor((of[row] as number) / by)
  },
  isOneOf: (to, of, rows, bits) => {
    for (let row = 0; row < rows; row++) to[row] = -((bits >>> (of[row] as number)) & 1)
  },
  shares: (to, of, rows, bits) => {
    for (let row = 0; row < rows; row++) to[row] = -((of[row] as number) & bits) >> 31
  },
} as const satisfies { readonly [kind: string]: Unary }

export const binaryLoops = {
  add: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = (left[row] as number) + (right[row] as number)
  },
  subtract: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = (left[row] as number) - (right[row] as number)
  },
  multiply: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = (left[row] as number) * (right[row] as number)
  },
  below: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = -Number((left[row] as number) < (right[row] as number))
  },
  both: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = (left[row] as number) & (right[row] as number)
  },
  either: (to, left, right, rows) => {
    for (let row = 0; row < rows; row++) to[row] = (left[row] as number) | (right[row] as number)
  },
} as const satisfies { readonly [kind: string]: Binary }

export function chooseLoop(to: Block, when: Block, yes: Block, no: Block, rows: number): void {
  for (let row = 0; row < rows; row++) to[row] = (when[row] === 0 ? no[row] : yes[row]) as number
}
