/** Rows of plain facts as columns of a kernel. */
import { encoderOf } from '../engine/kernel/encode'
import { columnArray, type NumberColumn } from '../engine/kernel/kernel'
import type { KernelColumn } from './columns'

/** The facts of every programme of a batch, as its function takes them, and `on` where days differ. */
export interface FactRow {
  readonly [fact: string]: unknown
}

/** Which facts some row names, and the rows that name anything else or are no rows. */
export function surveyOf(
  rows: readonly unknown[],
  isKnown: (name: string) => boolean,
): { readonly names: ReadonlySet<string>; readonly odd: readonly number[] } {
  const names = new Set<string>()
  const odd: number[] = []
  let usual: readonly string[] = []
  rows.forEach((row, place) => {
    if (hasNames(row, usual)) return
    const found = typeof row === 'object' && row !== null && !Array.isArray(row) ? Object.keys(row) : undefined
    for (const name of found ?? []) if (isKnown(name)) names.add(name)
    if (found?.every(isKnown)) usual = found
    else odd.push(place)
  })
  return { names, odd }
}

/** Whether a row names just what the last one did, in the same order: nearly always so, and quickly told. */
function hasNames(row: unknown, names: readonly string[]): boolean {
  let count = 0
  for (const name in row as object) {
    if (name !== names[count]) return false
    count += 1
  }
  return count === names.length && count > 0 && !Array.isArray(row)
}

/** Encodes rows, some thousands at a time so that they stay near, into arrays that it uses again. */
export class RowReader {
  private readonly readers: readonly ((rows: readonly FactRow[], from: number, to: number) => void)[]
  readonly columns: readonly NumberColumn[]

  constructor(columns: readonly KernelColumn[], most: number) {
    this.columns = columns.map((column) => columnArray(column, most))
    this.readers = columns.map((column, place) => {
      const { name } = column
      const encode = encoderOf(column.fact.input, column)
      const to = this.columns[place] ?? new Int32Array(0)
      return (rows, from, end) => {
        for (let row = from; row < end; row++) to[row - from] = encode(rows[row]?.[name])
      }
    })
  }

  read(rows: readonly FactRow[], from: number, to: number): readonly NumberColumn[] {
    for (const read of this.readers) read(rows, from, to)
    return this.columns
  }
}
