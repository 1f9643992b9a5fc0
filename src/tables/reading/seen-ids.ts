/** The row in which each id stood first, in little memory: ids of a register are mostly numbers behind few beginnings. */

/** As many digits as a whole number of 32 bits surely holds. */
const mostDigits = 9

export class SeenIds {
  private readonly byBeginning = new Map<string, NumberTable>()
  private readonly others = new Map<string, number>()

  /** The row of the same id before; undefined for a new one, which is remembered. */
  firstRow(id: string, row: number): number | undefined {
    let start = id.length
    while (start > 0 && id.length - start < mostDigits && isDigit(id.charCodeAt(start - 1))) start -= 1
    if (start === id.length) {
      const before = this.others.get(id)
      if (before === undefined) this.others.set(id, row)
      return before
    }
    // Noughts at its start tell 007 from 7, so the length belongs to the beginning.
    const beginning = `${id.length} ${id.slice(0, start)}`
    let table = this.byBeginning.get(beginning)
    if (!table) {
      table = new NumberTable()
      this.byBeginning.set(beginning, table)
    }
    return table.firstRow(Number.parseInt(id.slice(start), 10), row)
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whole numbers with a row each: an open table of keys that doubles when it is half full. */
class NumberTable {
  private keys = new Int32Array(16)
  private rows = new Int32Array(16)
  private size = 0

  firstRow(key: number, row: number): number | undefined {
    const place = this.placeOf(key)
    const before = this.rows[place] as number
    if (before !== 0) return before
    this.keys[place] = key
    this.rows[place] = row
    this.size += 1
    if (this.size * 2 > this.keys.length) this.grow()
    return undefined
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
