/** Which programmes an audit compares, and over which periods: only what is compared is judged. */

import { InputError } from '../checks/issue'
import { keptIn, keptInFew } from '../checks/once'
import { issue } from '../checks/run-issue'
import { monthAfter } from '../household/calendar'
import type { Span } from '../household/dues'
import { firstMonthOf, isYear, lastMonthOf, monthsOfPeriod, periodOfMonths } from '../household/period'
import type { Policy } from '../kit/policy'
import { type Definition, type Pace, paceOf } from '../kit/programme'
import type { Payment } from './payment'
import type { Survey } from './survey'
import { AuditWindow } from './window'

/** A programme with the periods over which it is compared, months that follow each other as one span. */
export interface ComparedProgramme {
  /** The id of the programme. */
  readonly programme: string
  /** Such as `2013-01..2013-06`, `2013`, `2012-2013`. */
  readonly periods: readonly string[]
}

/** If payments name months further apart than this, a year is mistyped more likely than such a window is wanted. */
const mostMonthsNamed = 60

/** The order in which an audit goes through programmes. */
const paces: readonly Pace[] = ['month', 'year', 'claim', 'academicYear', 'service']

export class Compared {
  /** From the first to the last month that is looked at. */
  readonly window: AuditWindow
  /** Whether the window was given; else each programme is held over the periods that payments name. */
  readonly isGiven: boolean
  private readonly spans: ReadonlyMap<Definition, Span>
  private readonly firstMonth: string
  /** A ledger names the same few periods in every row. */
  private readonly held = new Map<Definition, Map<string, boolean>>()

  private constructor(
    policy: Policy,
    window: AuditWindow,
    isGiven: boolean,
    spans: readonly (readonly [Definition, Span])[],
  ) {
    this.window = window
    this.isGiven = isGiven
    this.firstMonth = policy.firstDay.slice(0, 7)
    this.spans = new Map([...spans].sort(([one], [other]) => paces.indexOf(paceOf(one)) - paces.indexOf(paceOf(other))))
  }

  /**
   * Programmes over a given window; all programmes where none are named. What a ledger names tells whether a programme with a
   * yearly sum is paid by months in a year.
   */
  static over(
    policy: Policy,
    window: AuditWindow,
    programmes: readonly Definition[] = policy.definitions,
    survey?: Survey,
  ): Compared {
    const inOrder = policy.definitions.filter((definition) => programmes.includes(definition))
    const spans = inOrder.map((definition) => [definition, spanIn(window, definition, survey)] as const)
    return new Compared(policy, window, true, spans)
  }

  /**
   * Programmes over the periods that their payments name; those of which there is no payment over all that are named. Returns
   * `undefined` if nothing is paid.
   * @throws InputError if the months are further apart than those of anybody's ledger: then the window must be given.
   */
  static named(
    policy: Policy,
    survey: Survey,
    programmes: readonly Definition[] = [...survey.programmes.keys()],
  ): Compared | undefined {
    if (survey.programmes.size === 0) return undefined
    const { months } = survey
    const [from = '', to = from] = [months[0], months.at(-1)]
    const window = from === '' ? AuditWindow.none : AuditWindow.of(from, to, policy.firstDay)
    if (window.months.length > mostMonthsNamed)
      throw new InputError([issue('windowTooLong', 'from', { from, to, most: mostMonthsNamed })])
    const spans = policy.definitions
      .filter((definition) => programmes.includes(definition))
      .map((definition) => {
        const isNamed = survey.programmes.has(definition)
        return [definition, isNamed ? namedSpan(definition, survey) : spanIn(window, definition)] as const
      })
    return new Compared(policy, window, false, spans)
  }

  /** What `rows` told, read again. */
  static ofRows(policy: Policy, window: AuditWindow, isGiven: boolean, rows: readonly ComparedProgramme[]): Compared {
    const spans = rows.flatMap(({ programme, periods }) => {
      const definition = policy.definitions.find(({ id }) => id === programme)
      return definition ? [[definition, spanOf(periods, definition, policy)] as const] : []
    })
    return new Compared(policy, window, isGiven, spans)
  }

  /** By pace, and those of one pace in the order of the policy. */
  get programmes(): Iterable<readonly [Definition, Span]> {
    return this.spans
  }

  has(definition: Definition): boolean {
    return this.spans.has(definition)
  }

  /** The months over which a programme is compared, and its years and academic years. */
  spanOf(definition: Definition): Span | undefined {
    return this.spans.get(definition)
  }

  /** Whether a period is looked at. An academic year that a payment names always is; so is a claim, whose period tells no month. */
  holds({ definition, period }: Pick<Payment, 'definition' | 'period'>): boolean {
    const own = keptIn(this.held, definition, () => new Map<string, boolean>())
    return keptInFew(own, period, () => this.isHeld(definition, period))
  }

  private isHeld(definition: Definition, period: string): boolean {
    const pace = paceOf(definition)
    if (pace === 'claim') return true
    if (pace !== 'academicYear' && lastMonthOf(period) < this.firstMonth) return false
    if (pace === 'academicYear' || !this.isGiven) return true
    const { window } = this
    if (isYear(period)) return window.years.includes(period)
    return firstMonthOf(period) <= window.to && lastMonthOf(period) >= window.from
  }

  /** Whether claims settled in a month are looked at. */
  holdsClaimsOf(definition: Definition, month: string): boolean {
    const { window, isGiven } = this
    return isGiven ? window.holdsMonth(month) : this.spanOf(definition)?.months.includes(month) === true
  }

  /** The programmes with their periods, for people and for evidence. */
  rows(): readonly ComparedProgramme[] {
    return [...this.spans].map(([{ id }, { months, years, academicYears }]) => ({
      programme: id,
      periods: [...runsOf(months), ...years, ...academicYears],
    }))
  }
}

/** The window's months; of a yearly programme that payments name by months in a year, the months so named. */
function spanIn(window: AuditWindow, definition: Definition, survey?: Survey): Span {
  const { months, years, academicYears } = window
  switch (paceOf(definition)) {
    case 'month':
    case 'claim':
      return { months, years: [], academicYears: [] }
    case 'year': {
      const named = survey?.monthsOf(definition).filter((month) => window.holdsMonth(month)) ?? []
      const whole = years.filter((year) => !named.some((month) => month.startsWith(year)))
      return { months: named, years: whole, academicYears: [] }
    }
    case 'academicYear':
      return { months: [], years: [], academicYears }
    case 'service':
      return { months: [], years: [], academicYears: [] }
  }
}

function namedSpan(definition: Definition, survey: Survey): Span {
  const pace = paceOf(definition)
  const periods = survey.periodsOf(definition)
  return {
    months: pace === 'service' ? [] : survey.monthsOf(definition),
    years: pace === 'year' ? periods.filter(isYear) : [],
    academicYears: pace === 'academicYear' ? periods : [],
  }
}

function spanOf(periods: readonly string[], definition: Definition, { firstDay }: Policy): Span {
  const isAcademic = paceOf(definition) === 'academicYear'
  return {
    months: isAcademic ? [] : periods.filter((one) => !isYear(one)).flatMap((one) => monthsOfPeriod(one, firstDay)),
    years: periods.filter(isYear),
    academicYears: isAcademic ? periods : [],
  }
}

/** Months as spans of those that follow each other. */
export function runsOf(months: readonly string[]): readonly string[] {
  const runs: { readonly first: string; last: string }[] = []
  for (const month of months) {
    const run = runs.at(-1)
    if (run && monthAfter(run.last) === month) run.last = month
    else runs.push({ first: month, last: month })
  }
  return runs.map(({ first, last }) => periodOfMonths(first, last, false))
}
