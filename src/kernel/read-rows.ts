/**
 * Rows of plain facts into columns, without code made from text. Rows that name their facts in one order are read in that order,
 * name by name, which an engine does without looking any of them up; the usual values of a fact are told here, and whatever
 * else it may be by its encoder. What a row does not name is never read, whatever other objects lend it.
 */
import type { Input } from '../language/expression'
import { max } from '../language/intrinsics'
import type { NumberColumn } from './columns'
import { encoderOf, optionsOf, Places } from './encode'
import { absent, type Column, isInt32 } from './step'

/** A column, and the fact that it holds. */
export type FactColumn = Pick<Column, 'name' | 'least' | 'most'> & { readonly input: Input }

/**
 * What rows name: all of them just the names that the loop was made for, with a value for each; or some lack one; or some
 * have another name.
 */
export const named = { asUsual: 0, lacking: 1, otherwise: 2 } as const

/** Writes the facts of rows `from` up to `to` into columns, from their start, and returns a code of `named`. */
export type RowLoop = (rows: readonly unknown[], from: number, to: number, columns: readonly NumberColumn[]) => number

/** So many rows in another order are read name by name before theirs is learnt. */
const mostStrange = 8

type Row = { readonly [name: string]: unknown } | null | undefined

/** One name of a row. */
class Cell {
  readonly name: string
  /** How usual values are told; `undefined` of a name that is no fact, and of one whose numbers take more than 32 bits. */
  readonly type: Input['type'] | undefined
  readonly least: number
  readonly most: number
  /** Of a choice. */
  readonly places: Places | undefined
  /** Where the numbers of usual values are written. */
  narrow: Int32Array = new Int32Array(0)
  private column: NumberColumn = this.narrow
  private readonly place: number
  private readonly encode: ((value: unknown) => number) | undefined

  constructor(name: string, encoder: typeof encoderOf, place = -1, column?: FactColumn) {
    const { least = 0, most = 0, input } = column ?? {}
    this.name = name
    this.type = isInt32({ low: least, high: most }) ? input?.type : undefined
    this.least = least
    this.most = most
    this.places = input?.type === 'choice' ? new Places(optionsOf(input)) : undefined
    this.place = place
    this.encode = input && encoder(input, { least, most })
  }

  writeTo(columns: readonly NumberColumn[]): void {
    this.column = columns[this.place] as NumberColumn
    if (this.type !== undefined) this.narrow = this.column as Int32Array
  }

  leaveOut(to: number): void {
    this.column[to] = absent
  }

  /** Writes any value; of a name that is no fact, nowhere. */
  write(value: unknown, to: number): void {
    this.column[to] = this.encode?.(value) as number
  }
}

/** Names in the order in which rows have them, and the facts that they leave out. */
interface Order {
  readonly cells: readonly Cell[]
  readonly lacking: readonly Cell[]
  /** In so many rows of the columns, from their start, what is lacking is left out already. */
  leftOut: number
  /** Whether some row that was read in this order had no value for a name. */
  isLacking: boolean
}

/** By loops alone: a stranger may have changed what lists can do, and a fact that is not known to be left out would be read as before. */
function orderOf(cells: readonly Cell[], facts: readonly Cell[]): Order {
  const lacking: Cell[] = []
  for (const fact of facts) {
    let isThere = false
    for (const cell of cells) if (cell === fact) isThere = true
    if (!isThere) lacking[lacking.length] = fact
  }
  return { cells, lacking, leftOut: 0, isLacking: false }
}

/** Leaves out what rows of an order lack. Where a row was read in it before, nothing is to be written again. */
function leaveOut(order: Order, from: number, to: number): void {
  if (to <= order.leftOut) return
  for (const cell of order.lacking) for (let at = from; at < to; at++) cell.leaveOut(at)
  if (from <= order.leftOut) order.leftOut = to
}

/**
 * `others` are the names of a usual row beside those of its facts. A row of no names is never known to be usual. `encoder` tells
 * all values but the usual ones.
 */
export function rowLoop(columns: readonly FactColumn[], others: readonly string[], encoder = encoderOf): RowLoop {
  const facts = columns.map((column, place) => new Cell(column.name, encoder, place, column))
  const known = [...facts, ...others.map((name) => new Cell(name, encoder))]
  const byName = new Map(known.map((cell) => [cell.name, cell]))
  let order = orderOf(known, facts)
  let before: readonly NumberColumn[] | undefined
  let strange = 0

  /** Reads a row in another order, and returns what it names. */
  function readAnyOrder(row: NonNullable<Row>, at: number): number {
    for (const cell of facts) cell.leaveOut(at)
    order.leftOut = 0
    const cells: Cell[] = []
    let found: number = named.asUsual
    for (const name in row) {
      const cell = byName.get(name)
      if (cell === undefined) {
        found = named.otherwise
        continue
      }
      cells[cells.length] = cell
      cell.write(row[name], at)
      if (row[name] === undefined) found = max(found, named.lacking)
    }
    strange += 1
    if (strange > mostStrange && found === named.asUsual) {
      strange = 0
      order = orderOf(cells, facts)
    }
    return cells.length === known.length ? found : max(found, named.lacking)
  }

  return (given, from, to, written) => {
    const rows = given as readonly Row[]
    if (written !== before) {
      for (const cell of facts) cell.writeTo(written)
      order.leftOut = 0
    }
    before = written
    let found: number = known.length > 0 ? named.asUsual : named.lacking
    for (let row = from; row < to; row++) {
      order.isLacking = order.cells.length < known.length
      const end = readInOrder(rows, row, to, order, from)
      if (end > row && order.isLacking) found = max(found, named.lacking)
      leaveOut(order, row - from, end - from)
      row = end
      if (row < to) found = max(found, readAnyOrder(rows[row] ?? nothing, row - from))
    }
    return found
  }
}

/**
 * Reads rows as long as their names come in an order, and returns where it stopped. One loop does it all, as calls between
 * rows, or between their values, would take as long as the values.
 */
function readInOrder(rows: readonly Row[], from: number, to: number, order: Order, start: number): number {
  const { cells } = order
  for (let row = from; row < to; row++) {
    const given = rows[row] ?? nothing
    // Never so. A row read from JSON before the first sum with a fraction has a shape that the engine has given up since. Asked for a
    // name that is written out it takes the new one; within the loop below it would do so half-way, and the loop be slow for good.
    if (given.on === nothing) return row
    const at = row - start
    let place = 0
    for (const name in given) {
      // Read first: an engine knows the place of a value whose name it has just given, and nothing in between.
      const value = given[name]
      const cell = cells[place]
      if (cell === undefined || cell.name !== name) return row
      place += 1
      switch (cell.type) {
        case 'money':
          if (typeof value === 'number') {
            const fen = (value * 100 + 0.5) | 0
            if (fen / 100 === value && fen <= cell.most) {
              cell.narrow[at] = fen
              continue
            }
          }
          break
        case 'count':
          if (typeof value === 'number' && (value | 0) === value && value >= cell.least && value <= cell.most) {
            cell.narrow[at] = value
            continue
          }
          break
        case 'truth': {
          // Both are asked and added up. Asked one after the other, the processor would have to guess which it is.
          const isTrue = +(value === true)
          if (isTrue + +(value === false) === 1) {
            cell.narrow[at] = isTrue
            continue
          }
          break
        }
        case 'choice':
          if (typeof value === 'string' && cell.places) {
            cell.narrow[at] = cell.places.of(value)
            continue
          }
          break
        case 'set':
          if (Array.isArray(value) && value.length === 0) {
            cell.narrow[at] = 0
            continue
          }
      }
      if (value === undefined) order.isLacking = true
      cell.write(value, at)
    }
    if (place < cells.length) return row
  }
  return to
}

const nothing = Object.freeze({}) as NonNullable<Row>
