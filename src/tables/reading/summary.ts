/** What became of the rows of a table: how many were read, which were passed over and why. */
import type { Header } from './header'
import type { PassedOver } from './row-kinds'
import type { WrongTotal } from './totals'

/** So many row numbers of a kind are told one by one. */
const mostNumbers = 1000

export class Summary {
  /** Rows of data, those that cannot be read included. */
  read = 0
  unreadable = 0
  /** Lines that are not in the encoding of the file. */
  otherEncoding = 0
  wrongTotals: readonly WrongTotal[] = []
  rightTotals = 0
  private readonly rows = new Map<PassedOver, { count: number; readonly rows: number[] }>()

  constructor({ row, rows }: Header) {
    for (let title = 1; title <= row - rows.length; title++) this.passOver('title', title)
  }

  passOver(kind: PassedOver, row: number): void {
    const known = this.rows.get(kind) ?? { count: 0, rows: [] }
    known.count += 1
    if (known.rows.length < mostNumbers) known.rows.push(row)
    this.rows.set(kind, known)
  }

  /** Rows that were passed over, by why; the numbers of the first thousand of each kind. */
  get passedOver(): readonly { readonly kind: PassedOver; readonly count: number; readonly rows: readonly number[] }[] {
    return [...this.rows].map(([kind, { count, rows }]) => ({ kind, count, rows }))
  }
}
