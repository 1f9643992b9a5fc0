/** The months that an audit looks at. */

import { InputError } from '../checks/issue'
import { academicYearOf, parseMonth } from '../checks/registers'
import { issue } from '../checks/run-issue'
import { monthsBetween } from '../household/calendar'
import { frozen } from '../kit/shared-determination'

/**
 * The months that an audit looks at. Programmes that are paid by the month are audited in these months, those by the year in
 * every year that they touch, those by the academic year where its September, or its first month in force, is among them.
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
  /** Those whose September lies in the window, or whose first month in force does, `2013-2014`. */
  readonly academicYears: readonly string[]

  private constructor(from: string, to: string, months: readonly string[], firstMonth?: string) {
    this.from = from
    this.to = to
    this.months = months
    this.years = [...new Set(months.map((month) => month.slice(0, 4)))]
    this.academicYears = [
      ...new Set(months.filter((month) => month.endsWith('-09') || month === firstMonth).map(academicYearOf)),
    ]
    frozen(this)
  }

  /**
   * From a first to a last month, both included, written `2013-01`. Its months start with that of the policy's first day.
   * @throws InputError where a month does not exist, or the last is before the first.
   */
  static of(from: string, to: string, firstDay: string): AuditWindow {
    const [first, last] = [parseMonth(from, 'from'), parseMonth(to, 'to')]
    if (last < first) throw new InputError([issue('windowOrder', 'to')])
    return new AuditWindow(first, last, monthsBetween(first, last, firstDay), firstDay.slice(0, 7))
  }

  /** No month: only grants that are paid, and payments that match nothing, are looked at. */
  static readonly none: AuditWindow = new AuditWindow('', '', [])

  /** Whether a month, `2013-05`, is looked at. */
  holdsMonth(month: string): boolean {
    return this.from !== '' && this.from <= month && month <= this.to
  }
}
