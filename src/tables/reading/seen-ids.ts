/** The row in which each id stood first, in little memory: ids of a register are mostly numbers behind few beginnings. */

import { keptIn } from '../../checks/once'

/** As many digits as a whole number of 32 bits surely holds. */
const mostDigits = 9

export class SeenIds {
  private readonly byBeginning = new Map<string, NumberTable>()
  private readonly others = new Map<string, number>()
  private last: { readonly length: number; readonly beginning: string; readonly table: NumberTable } | undefined

  /** The row of the same id before; undefined for a new one, which is remembered, and for its own row. */
  firstRow(id: string, row: number): number | undefined {
    let start = id.length
    while (start > 0 && id.length - start < mostDigits && isDigit(id.charCodeAt(start - 1))) start -= 1
    const first =
      start === id.length
        ? this.firstOfOthers(id, row)
        : this.tableOf(id.length, id.slice(0, start)).firstRow(Number.parseInt(id.slice(start), 10), row)
    return first === row ? undefined : first
  }

  /** The same of an id of ASCII as bytes; few are made a text, as many ids have one beginning. */
  firstRowOfBytes(bytes: Uint8Array, from: number, to: number, row: number): number | undefined {
    let start = to
    let number = 0
    for (let unit = 1; start > from && to - start < mostDigits; unit *= 10) {
      const digit = bytes[start - 1] as number
      if (!isDigit(digit)) break
      number += (digit - 48) * unit
      start -= 1
    }
    if (start === to) return this.firstRow(String.fromCharCode(...bytes.subarray(from, to)), row)
    const last = this.last
    let isSame = last !== undefined && last.length === to - from && last.beginning.length === start - from
    for (let at = from; isSame && at < start; at++) isSame = last?.beginning.charCodeAt(at - from) === bytes[at]
    const table =
      isSame && last ? last.table : this.tableOf(to - from, String.fromCharCode(...bytes.subarray(from, start)))
    const first = table.firstRow(number, row)
    return first === row ? undefined : first
  }

  private firstOfOthers(id: string, row: number): number {
    const before = this.others.get(id)
    if (before === undefined) this.others.set(id, row)
    return before ?? row
  }

  /** Noughts at its start tell 007 from 7, so the length belongs to the beginning. */
  private tableOf(length: number, beginning: string): NumberTable {
    const table = keptIn(this.byBeginning, `${length} ${beginning}`, () => new NumberTable())
    this.last = { length, beginning, table }
    return table
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whole numbers with a row each: an open table of keys that doubles when it is half full. */
class NumberTable {
  private keys = new Int32Array(16)
  private rows = new Int32Array(16)
  private size = 0

  /** The row that brought the key first, which may be this one. */
  firstRow(key: number, row: number): number {
    const place = this.placeOf(key)
    const before = this.rows[place] as number
    if (before !== 0) return before
    this.keys[place] = key
    this.rows[place] = row
    this.size += 1
    if (this.size * 2 > this.keys.length) this.grow()
    return row
  }

  /** Where a key stands, or would; a row is never 0. */
  private placeOf(key: number): number {
    const mask = this.keys.length - 1
    let place = (Math.imul(key, 0x9e3779b1) >>> 0) & mask
    while (this.rows[place] !== 0 && this.keys[place] !== key) place = (place + 1) & mask
    return place
  }

  private grow(): void {
    const { keys, rows } = this
    this.keys = new Int32Array(keys.length * 2)
    this.rows = new Int32Array(keys.length * 2)
    for (let at = 0; at < keys.length; at++) {
      if (rows[at] === 0) continue
      const place = this.placeOf(keys[at] as number)
      this.keys[place] = keys[at] as number
      this.rows[place] = rows[at] as number
    }
  }
}
