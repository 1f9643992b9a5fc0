/** What only all households together tell; memory holds counts, and one small entry a household and a person. */

import { keptIn } from '../checks/once'
import { firstMonthOf, lastMonthOf } from '../household/period'
import type { Definition } from '../kit/programme'
import type { KnownCase } from './match'
import type { Payment } from './payment'

/** Ids of both sides are shown where a ledger names no household of the cases. */
const mostShown = 5

/** The rows of one programme that can be read. */
export interface ProgrammeRows {
  rows: number
  /** The first month that they name, and the last; empty where they name none. */
  first: string
  last: string
  readonly periods: Set<string>
}

/** A ledger of which no row names a household of the cases. */
export interface StrangeFile {
  readonly file: string
  /** Some of its households, and some of the cases. */
  readonly named: readonly string[]
  readonly known: readonly string[]
}

/** A household as it was read, and its id as reports show it. */
export interface SeenHousehold {
  readonly id: string
  readonly shown: string
  readonly case: KnownCase
  readonly payments: readonly Payment[]
}

export class Whole {
  readonly programmes = new Map<Definition, ProgrammeRows>()
  private readonly files = new Map<string, { matched: boolean; readonly ids: string[] }>()
  private readonly known: string[] = []

  see({ shown, case: known, payments }: SeenHousehold): void {
    const isKnown = known !== 'none'
    if (isKnown && this.known.length < mostShown) this.known.push(shown)
    for (const { definition, period, file = '' } of payments) {
      const rows = keptIn(this.programmes, definition, newRows)
      rows.rows += 1
      if (period !== '' && !rows.periods.has(period)) {
        rows.periods.add(period)
        const [first, last] = [firstMonthOf(period), lastMonthOf(period)]
        if (rows.first === '' || first < rows.first) rows.first = first
        if (last > rows.last) rows.last = last
      }
      const own = keptIn(this.files, file, newFile)
      own.matched ||= isKnown
      if (!isKnown && own.ids.length < mostShown && own.ids.at(-1) !== shown) own.ids.push(shown)
    }
  }

  /** The ledgers with rows of which none names a household of the cases. */
  strangeFiles(): readonly StrangeFile[] {
    return [...this.files].flatMap(([file, { matched, ids }]) =>
      matched ? [] : [{ file, named: ids, known: this.known }],
    )
  }
}

const newRows = (): ProgrammeRows => ({ rows: 0, first: '', last: '', periods: new Set() })
const newFile = (): { matched: boolean; ids: string[] } => ({ matched: false, ids: [] })
