/** The window that payments name, where none is given. */

import type { DatedCase } from '../case/case'
import { InputError } from '../checks/issue'
import { issue } from '../checks/run-issue'
import { paceOf } from '../kit/programme'
import { settlements } from './match'
import { isYear, type Payment } from './payment'
import { AuditWindow } from './window'

/** If payments name more months than this, a year is mistyped more likely than such a window is wanted. */
const mostMonthsNamed = 60

/**
 * Grows to what payments name: months and whole years, and the months in which the claims that they name were settled.
 * All payments come before the cases.
 */
export class NamedMonths {
  private readonly claims = new Set<string>()
  private readonly settled = new Map<string, { readonly on: string; readonly month: string }>()
  private from = ''
  private to = ''
  private isPaid = false

  addPayment({ household, definition, claim, period }: Payment): void {
    this.isPaid = true
    if (claim !== undefined) this.claims.add(JSON.stringify([household, claim]))
    const pace = paceOf(definition)
    if (pace === 'claim' || pace === 'academicYear') return
    this.add(isYear(period) ? `${period}-01` : period)
    this.add(isYear(period) ? `${period}-12` : period)
  }

  /** Whether cases must be read to tell the months of claims. */
  get namesClaims(): boolean {
    return this.claims.size > 0
  }

  /** Of two versions the later tells the month of a claim; of two of one day, the one that is added last. */
  addVersion(version: DatedCase): void {
    const { id, on } = version
    for (const { claim, person, month } of settlements({ versions: [version] })) {
      if (!this.claims.has(JSON.stringify([id, claim]))) continue
      const key = JSON.stringify([id, person, claim])
      if ((this.settled.get(key)?.on ?? '') <= on) this.settled.set(key, { on, month })
    }
  }

  private add(month: string): void {
    if (this.from === '' || month < this.from) this.from = month
    if (month > this.to) this.to = month
  }

  /**
   * Returns `undefined` if nothing is paid, and a window of no month if payments name none.
   * @throws InputError if the months are further apart than those of anybody's ledger: then the window must be given.
   */
  window(firstDay: string): AuditWindow | undefined {
    if (!this.isPaid) return undefined
    for (const { month } of this.settled.values()) this.add(month)
    if (this.from === '') return AuditWindow.none
    const window = AuditWindow.of(this.from, this.to, firstDay)
    if (window.months.length <= mostMonthsNamed) return window
    throw new InputError([issue('windowTooLong', 'from', { from: this.from, to: this.to, most: mostMonthsNamed })])
  }
}
