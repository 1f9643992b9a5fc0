/** The months that an audit looks at. */

import { academicYearOf, monthsBetween } from '../assessment/calendar'
import { InputError, issue } from '../validation/issue'
import { parseMonth } from '../validation/schema'
import { type Payment, paceOf } from './payment'

export class AuditWindow {
  /** First and last month, `2013-01`. */
  readonly from: string
  readonly to: string
  readonly months: readonly string[]
  readonly years: readonly string[]
  /** Those whose September lies in the window. */
  readonly academicYears: readonly string[]

  /** @throws InputError where a month does not exist, or the last is before the first. */
  constructor(from: string, to: string) {
    this.from = parseMonth(from, 'from')
    this.to = parseMonth(to, 'to')
    if (this.to < this.from) throw new InputError([issue('windowOrder', 'to')])
    this.months = monthsBetween(this.from, this.to)
    this.years = [...new Set(this.months.map((month) => month.slice(0, 4)))]
    this.academicYears = this.months.filter((month) => month.endsWith('-09')).map(academicYearOf)
  }

  holdsMonth(month: string): boolean {
    return this.from <= month && month <= this.to
  }

  /** Whether a payment's period is looked at; a claim's month is not in its period, and a grant that is paid always is. */
  holds({ definition, period }: Payment): boolean {
    const pace = paceOf(definition)
    if (pace === 'claim' || pace === 'academicYear') return true
    return period.length === 4 ? this.years.includes(period) : this.holdsMonth(period)
  }
}

/** Grows to what payments name: months and whole years, and the months in which claims were settled. */
export class NamedMonths {
  private from = '9999-12'
  private to = '0000-01'

  addPeriod({ definition, period }: Payment): void {
    const pace = paceOf(definition)
    if (pace === 'claim' || pace === 'academicYear') return
    this.add(period.length === 4 ? `${period}-01` : period)
    this.add(period.length === 4 ? `${period}-12` : period)
  }

  add(month: string): void {
    if (month < this.from) this.from = month
    if (month > this.to) this.to = month
  }

  /** Nothing where nothing is named. */
  window(): AuditWindow | undefined {
    return this.from <= this.to ? new AuditWindow(this.from, this.to) : undefined
  }
}
