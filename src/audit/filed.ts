/** A household's payments by what becomes of them, filed under what they are held against, and counted. */

import { keptIn } from '../checks/once'
import type { DueKey as AnyKey } from '../household/due'
import { yuanText } from '../household/fen'
import { Timeline } from '../household/timeline'
import type { Definition } from '../kit/programme'
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
  /** Whether the due that they are held against was gone through. */
  isTaken: boolean
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

/** Payments that are held together, in the order in which the first of each came. */
class Groups {
  private readonly groups: Group[] = []
  /** Most households have groups of one kind only. */
  private byProgramme: Map<Definition, Map<string, Group>> | undefined

  add(key: DueKey, payment: Payment, reason: FindingReason | undefined): void {
    const { definition } = key
    this.byProgramme ??= new Map()
    const own = keptIn(this.byProgramme, definition, newGroups)
    const text = textOf(key)
    const before = own.get(text)
    if (before) {
      before.payments.push(payment)
      return
    }
    const group: Group = { key, payments: [payment], isTaken: false, ...(reason === undefined ? {} : { reason }) }
    own.set(text, group)
    this.groups.push(group)
  }

  holds(definition: Definition): boolean {
    return this.byProgramme?.has(definition) === true
  }

  take(key: AnyKey): readonly Payment[] {
    const group = this.byProgramme?.get(key.definition)?.get(textOf(key))
    if (!group || group.isTaken) return noPayments
    group.isTaken = true
    return group.payments
  }

  left(): readonly Group[] {
    return this.groups.filter(({ isTaken }) => !isTaken)
  }
}

/** Of one programme: the period alone tells a household's payments apart. */
const textOf = (key: AnyKey): string =>
  key.person === undefined && key.claim === undefined ? key.period : keyText(key)

const newGroups = (): Map<string, Group> => new Map()
const noPayments: readonly Payment[] = []

export class Filed {
  private readonly groups = { due: new Groups(), unmatched: new Groups(), unreadableCase: new Groups() }
  private readonly rows = {
    matched: new Count(),
    unmatched: new Count(),
    outsideWindow: new Count(),
    notCompared: new Count(),
  }
  /** By subject, the periods of payments that were joined. */
  private joined: Map<string, string[]> | undefined

  constructor({ case: known, payments }: Household, compared: Compared) {
    const joining =
      known instanceof Timeline && payments.some(namesMonths) ? new Joining(known, compared, payments) : undefined
    for (const payment of payments) if (!joining?.take(payment)) this.file(payment, matchOf(payment, known, compared))
    for (const { key, payments: together } of joining?.groups() ?? []) {
      const isHeld = together.some((payment) => compared.holds(payment))
      const isKnown = known instanceof Timeline && !isBeforeFirst(known, key.period)
      if (isHeld && isKnown) {
        this.joined ??= new Map()
        keptIn(this.joined, subjectText(key), () => []).push(key.period)
      }
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
    if ('key' in match) this.groups[match.fate].add(match.key, payment, 'reason' in match ? match.reason : undefined)
  }

  /** Whether some payment of a programme is held against a due. */
  holds(definition: Definition): boolean {
    return this.groups.due.holds(definition)
  }

  /** The payments of one due, which are then no longer left. */
  take(key: AnyKey): readonly Payment[] {
    return this.groups.due.take(key)
  }

  /** Whether a due is held together with others, under the period of payments that were joined. */
  isJoined(key: AnyKey): boolean {
    const periods = this.joined?.get(subjectText(key))
    return periods?.some((period) => period !== key.period && overlaps(period, key.period)) === true
  }

  left(fate: keyof typeof this.groups): readonly Group[] {
    return this.groups[fate].left()
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
  /** What fits into a number; a household's payments seldom come to more. */
  private fen = 0
  private more = 0n

  add({ fen }: Payment): void {
    this.rows += 1
    const sum = this.fen + fen
    if (Number.isSafeInteger(sum)) this.fen = sum
    else {
      this.more += BigInt(this.fen) + BigInt(fen)
      this.fen = 0
    }
  }

  total(): RowCount {
    return this.rows === 0 ? noRows : { rows: this.rows, amount: yuanText(this.more + BigInt(this.fen)) }
  }
}

const noRows: RowCount = Object.freeze({ rows: 0, amount: '0.00' })
