/** A household's payments by what becomes of them, filed under what they are held against, and counted. */
import type { DueKey as AnyKey } from '../household/due'
import { yuanText } from '../household/fen'
import { type DueKey, keyText } from './key'
import { type Household, matchOf } from './match'
import type { Payment } from './payment'
import type { AuditWindow } from './window'

/** Rows and the yuan they carry. */
export interface RowCount {
  /** How many payments, reversals included. */
  readonly rows: number
  /** What they add up to, yuan to the fen; reversals count as negative. */
  readonly amount: string
}

interface Group {
  readonly key: DueKey
  readonly payments: Payment[]
}

export class Filed {
  private readonly groups = {
    due: new Map<string, Group>(),
    unmatched: new Map<string, Group>(),
    unreadableCase: new Map<string, Group>(),
  }
  /** A payment to a household whose case cannot be read has found its case. */
  private readonly matched = new Count()
  private readonly rows = {
    due: this.matched,
    unreadableCase: this.matched,
    unmatched: new Count(),
    outsideWindow: new Count(),
  }

  constructor({ case: known, payments }: Household, window: AuditWindow) {
    for (const payment of payments) {
      const match = matchOf(payment, known, window)
      this.rows[match.fate].add(payment)
      if (match.fate === 'outsideWindow') continue
      const groups = this.groups[match.fate]
      const text = keyText(match.key)
      const group = groups.get(text)
      if (group) group.payments.push(payment)
      else groups.set(text, { key: match.key, payments: [payment] })
    }
  }

  /** The payments of one due, which are then no longer left. */
  take(key: AnyKey): readonly Payment[] {
    const text = keyText(key)
    const group = this.groups.due.get(text)
    this.groups.due.delete(text)
    return group?.payments ?? []
  }

  left(fate: keyof typeof this.groups): readonly Group[] {
    return [...this.groups[fate].values()]
  }

  counts(): { readonly [fate in 'matched' | 'unmatched' | 'outsideWindow']: RowCount } {
    const { unmatched, outsideWindow } = this.rows
    return { matched: this.matched.total(), unmatched: unmatched.total(), outsideWindow: outsideWindow.total() }
  }
}

class Count {
  private rows = 0
  private fen = 0n

  add({ fen }: Payment): void {
    this.rows += 1
    this.fen += BigInt(fen)
  }

  total(): RowCount {
    return { rows: this.rows, amount: yuanText(this.fen) }
  }
}
