/** The months that an audit looks at. */

import { InputError, issue } from '../checks/issue'
import { parseMonth } from '../checks/registers'
import { academicYearOf, monthsBetween } from '../household/calendar'
import { paceOf } from '../kit/programme'
import { frozen } from '../kit/shared-determination'
import { isYear, type Payment } from './payment'

/**
 * The months that an audit looks at. Monthly programmes are audited in these months, yearly ones in every year that they
 * touch, a student grant where its September is among them.
 * @example
 * AuditWindow.of('2012-12', '2013-09')
 * // { from: '2012-12', to: '2013-09', years: ['2012', '2013'], academicYears: ['2013-2014'], ... }
 */
export class AuditWindow {
  /** First month, `2013-01`; empty where no month is looked at. */
  readonly from: string
  /** Last month, included. */
  readonly to: string
  /** Every month, in order. */
  readonly months: readonly string[]
  /** The calendar years that the months touch. */
  readonly years: readonly string[]
  /** Those whose September lies in the window, `2013-2014`. */
  readonly academicYears: readonly string[]

  private constructor(from: string, to: string) {
    this.from = from
    this.to = to
    this.months = monthsBetween(from, to)
    this.years = [...new Set(this.months.map((month) => month.slice(0, 4)))]
    this.academicYears = this.months.filter((month) => month.endsWith('-09')).map(academicYearOf)
    frozen(this)
  }

  /**
   * From a first to a last month, both included, written `2013-01`.
   * @throws InputError where a month does not exist, or the last is before the first.
   */
  static of(from: string, to: string): AuditWindow {
    const months = [parseMonth(from, 'from'), parseMonth(to, 'to')] as const
    if (months[1] < months[0]) throw new InputError([issue('windowOrder', 'to')])
    return new AuditWindow(...months)
  }

  /** No month: only grants that are paid, and payments that match nothing, are looked at. */
  static readonly none: AuditWindow = new AuditWindow('', '')

  /** Whether a month, `2013-05`, is looked at. */
  holdsMonth(month: string): boolean {
    return this.from !== '' && this.from <= month && month <= this.to
  }

  /**
   * Whether a payment's period is looked at; a claim's month is not in its period, and a grant that is paid always is.
   * @internal
   */
  holds({ definition, period }: Payment): boolean {
    const pace = paceOf(definition)
    if (pace === 'claim' || pace === 'academicYear') return true
    return isYear(period) ? this.years.includes(period) : this.holdsMonth(period)
  }
}

/** Longer than this is a mistyped year sooner than a window that somebody wants. */
const mostMonthsNamed = 60

/** Grows to what payments name: months and whole years, and the months in which claims were settled. */
export class NamedMonths {
  private from = ''
  private to = ''
  private isPaid = false

  addPeriod({ definition, period }: Payment): void {
    this.isPaid = true
    const pace = paceOf(definition)
    if (pace === 'claim' || pace === 'academicYear') return
    this.add(isYear(period) ? `${period}-01` : period)
    this.add(isYear(period) ? `${period}-12` : period)
  }

  add(month: string): void {
    if (this.from === '' || month < this.from) this.from = month
    if (month > this.to) this.to = month
  }

  /**
   * Nothing where nothing is paid; no month where payments name none.
   * @throws InputError where the months are further apart than anybody's ledger: then the window must be given.
   */
  window(): AuditWindow | undefined {
    if (!this.isPaid) return undefined
    if (this.from === '') return AuditWindow.none
    const window = AuditWindow.of(this.from, this.to)
    if (window.months.length <= mostMonthsNamed) return window
    throw new InputError([issue('windowTooLong', 'from', { from: this.from, to: this.to, most: mostMonthsNamed })])
  }
}
