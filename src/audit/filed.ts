/** A household's payments by what becomes of them, filed under what they are held against, and counted. */

import { keptIn } from '../checks/once'
import type { DueKey as AnyKey } from '../household/due'
import { yuanText } from '../household/fen'
import { Timeline } from '../household/timeline'
import type { Compared } from './compared'
import type { FindingReason } from './finding'
import { joinedPayments, overlaps } from './joined'
import { type DueKey, keyText } from './key'
import { dueMatch, type Household, isBeforeFirst, type Match, matchOf, unmatched } from './match'
import { namesMonths, type Payment } from './payment'

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
  readonly reason?: FindingReason
}

/** What may become of a payment, by the name of its count. A payment to a household whose case cannot be read has found its case. */
const fates = {
  due: 'matched',
  unreadableCase: 'matched',
  unmatched: 'unmatched',
  outsideWindow: 'outsideWindow',
  notCompared: 'notCompared',
} as const

/** How many payments came to what end. */
export type RowCounts = { readonly [fate in (typeof fates)[keyof typeof fates]]: RowCount }

export class Filed {
  private readonly groups = {
    due: new Map<string, Group>(),
    unmatched: new Map<string, Group>(),
    unreadableCase: new Map<string, Group>(),
  }
  private readonly rows = {
    matched: new Count(),
    unmatched: new Count(),
    outsideWindow: new Count(),
    notCompared: new Count(),
  }
  /** By subject, the periods of payments that were joined. */
  private readonly joined = new Map<string, string[]>()

  constructor({ case: known, payments }: Household, compared: Compared) {
    const joining = known instanceof Timeline ? new Joining(known, compared, payments) : undefined
    for (const payment of payments) if (!joining?.take(payment)) this.file(payment, matchOf(payment, known, compared))
    for (const { key, payments: together } of joining?.groups() ?? []) {
      const isHeld = together.some((payment) => compared.holds(payment))
      const isKnown = known instanceof Timeline && !isBeforeFirst(known, key.period)
      if (isHeld && isKnown) keptIn(this.joined, subjectText(key), () => []).push(key.period)
      for (const payment of together)
        this.file(
          payment,
          !isHeld
            ? { fate: 'outsideWindow' }
            : isKnown
              ? { fate: 'due', key }
              : unmatched({ ...payment, period: key.period }, 'beforeFirstVersion'),
        )
    }
  }

  private file(payment: Payment, match: Match): void {
    this.rows[fates[match.fate]].add(payment)
    if (!('key' in match)) return
    const groups = this.groups[match.fate]
    const text = keyText(match.key)
    const group = groups.get(text)
    if (group) group.payments.push(payment)
    else
      groups.set(text, {
        key: match.key,
        payments: [payment],
        ...('reason' in match ? { reason: match.reason } : {}),
      })
  }

  /** The payments of one due, which are then no longer left. */
  take(key: AnyKey): readonly Payment[] {
    const text = keyText(key)
    const group = this.groups.due.get(text)
    this.groups.due.delete(text)
    return group?.payments ?? []
  }

  /** Whether a due is held together with others, under the period of payments that were joined. */
  isJoined(key: AnyKey): boolean {
    if (this.joined.size === 0) return false
    const periods = this.joined.get(subjectText(key)) ?? []
    return periods.some((period) => period !== key.period && overlaps(period, key.period))
  }

  left(fate: keyof typeof this.groups): readonly Group[] {
    return [...this.groups[fate].values()]
  }

  counts(): RowCounts {
    const { matched, unmatched, outsideWindow, notCompared } = this.rows
    return {
      matched: matched.total(),
      unmatched: unmatched.total(),
      outsideWindow: outsideWindow.total(),
      notCompared: notCompared.total(),
    }
  }
}

/** Takes payments of subjects to whom some payment is for several months, or for months of a year. */
class Joining {
  private readonly known: Timeline
  private readonly compared: Compared
  private readonly bySubject = new Map<string, { readonly key: DueKey; readonly payments: Payment[] }>()

  constructor(known: Timeline, compared: Compared, payments: readonly Payment[]) {
    this.known = known
    this.compared = compared
    for (const payment of payments)
      if (namesMonths(payment)) {
        const key = this.keyOf(payment)
        if (key) this.bySubject.set(subjectText(key), { key, payments: [] })
      }
  }

  /** Whether a payment is one of theirs. */
  take(payment: Payment): boolean {
    if (this.bySubject.size === 0) return false
    const key = this.keyOf(payment)
    const own = key && this.bySubject.get(subjectText(key))
    own?.payments.push(payment)
    return own !== undefined
  }

  groups() {
    return [...this.bySubject.values()].flatMap(({ key, payments }) => joinedPayments(key, payments))
  }

  private keyOf(payment: Payment): DueKey | undefined {
    if (!this.compared.has(payment.definition)) return undefined
    const match = dueMatch(payment, this.known, this.compared)
    return match.fate === 'due' ? match.key : undefined
  }
}

const subjectText = ({ definition, person = '' }: AnyKey): string => `${definition.id} ${person}`

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
