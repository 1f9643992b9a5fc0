/** One kernel over the rows of one stretch of standards, and a note of every row that it leaves to the exact lane. */
import type { NumberColumn, ResultColumn } from '../kernel/columns'
import { findings } from '../kernel/plan'
import type { ProgrammeKernel } from '../kit/programme-kernel'
import { outcomeCodes } from '../kit/programme-outputs'

const blockRows = 8192
const mostPatience = 64

/** Takes a row that the exact lane is to work out for one programme. */
export type LeaveOpen = (row: number, programme: number) => void

/**
 * Fills the result columns from the fact columns. A block in which every fact is known and within bounds costs one pass.
 * Another is gone through again row by row, and some after it at once: where facts are missing, they seldom miss once.
 */
export function runKernel(
  kernel: ProgrammeKernel,
  columns: readonly NumberColumn[],
  results: readonly ResultColumn[],
  rows: number,
  leaveOpen: LeaveOpen,
  placed?: Uint8Array,
): void {
  // Only the loop for any row marks rows.
  let marks = placed ?? new Uint8Array(0)
  let wait = kernel.forKnownRows.mode === 'code' ? 0 : Number.POSITIVE_INFINITY
  let patience = 1
  for (let from = 0; from < rows; from += blockRows) {
    const to = Math.min(rows, from + blockRows)
    let found: number = wait > 0 ? findings.outside : kernel.forKnownRows.loop(columns, results, marks, from, to)
    if (found !== findings.outside) patience = 1
    else {
      if (wait > 0) wait -= 1
      else {
        wait = patience
        patience = Math.min(mostPatience, patience * 2)
      }
      if (marks.length === 0) marks = new Uint8Array(rows)
      found = kernel.forAnyRow.loop(columns, results, marks, from, to)
    }
    if (found !== findings.settled) noteOpen(kernel, results, marks, from, to, leaveOpen)
  }
}

function noteOpen(
  kernel: ProgrammeKernel,
  results: readonly ResultColumn[],
  marks: Uint8Array,
  from: number,
  to: number,
  leaveOpen: LeaveOpen,
): void {
  kernel.outputs.forEach(({ part, programme }, place) => {
    const codes = results[place]
    if (part !== 'outcomes' || !(codes instanceof Uint8Array)) return
    eachOf(1, marks, from, to, (row) => leaveOpen(row, programme))
    eachOf(outcomeCodes.undetermined, codes, from, to, (row) => {
      if (!marks[row]) leaveOpen(row, programme)
    })
  })
}

function eachOf(code: number, codes: Uint8Array, from: number, to: number, take: (row: number) => void): void {
  const block = codes.subarray(from, to)
  for (let row = block.indexOf(code); row >= 0; row = block.indexOf(code, row + 1)) take(from + row)
}

/** The same over some rows only: they are brought together, worked out, and their results put where they belong. */
export function runKernelOn(
  places: Int32Array,
  kernel: ProgrammeKernel,
  columns: readonly NumberColumn[],
  results: readonly ResultColumn[],
  leaveOpen: LeaveOpen,
): void {
  const gathered = columns.map((column) => column.slice(0, blockRows))
  const worked = results.map((result) => result.slice(0, blockRows))
  for (let from = 0; from < places.length; from += blockRows) {
    const block = places.subarray(from, from + blockRows)
    columns.forEach((column, place) => {
      gather(column, block, gathered[place])
    })
    runKernel(kernel, gathered, worked, block.length, (row, programme) => leaveOpen(block[row] as number, programme))
    results.forEach((result, place) => {
      scatter(worked[place], block, result)
    })
  }
}

function gather(column: NumberColumn, places: Int32Array, to: NumberColumn | undefined): void {
  if (to) for (let row = 0; row < places.length; row++) to[row] = column[places[row] as number] as number
}

function scatter(column: ResultColumn | undefined, places: Int32Array, to: ResultColumn): void {
  if (column) for (let row = 0; row < places.length; row++) to[places[row] as number] = column[row] as number
}
