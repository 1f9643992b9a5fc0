/** The city's standards by the date from which each value holds. */
import { InputError, issue } from '../checks/issue'
import { dayAfter } from '../checks/registers'
import { dayDigits } from '../language/day'
import { figureKey } from '../language/expression'
import type { Amendment, InForce } from './amendment'
import type { StandardsInForce } from './terms'
import { isStatistic, type Terms } from './terms'

/** One value of one standard, from its first day on until the next value of the same standard. */
export interface DatedStandard<Id extends string = string> {
  /** Which standard it is. */
  readonly standard: Id
  /** The first day the value holds; not for a statistic of a calendar year. */
  readonly from?: string | null | undefined
  /** The calendar year of the statistic; only for such a one. */
  readonly year?: number | null | undefined
  /** The last day the value holds, where that is known; otherwise it holds until the next value. */
  readonly to?: string | null | undefined
  /** Yuan, in the unit of the standard. */
  readonly value: string | number
  /** Names the unit, `yuan/person/month` or `元/人/月`, so that a value in another one is refused. */
  readonly unit?: string | null | undefined
  /** Where the value was published. */
  readonly source?: string | null | undefined
}

/** A figure of the document as it stands from a day on, until the next row of the same figure. */
export interface DatedFigure<Id extends string = string> {
  /** Which figure it is. */
  readonly figure: Id
  /** The first day of the amended figure, `YYYY-MM-DD`. */
  readonly from: string
  /** A decimal, or a day where the figure is one; null where it is unknown from then on. */
  readonly value: string | number | null
  /** Where the amendment was published. */
  readonly source?: string | null | undefined
}

/** A value and the days it holds: a calendar year of a statistic stands in `from`. */
export interface StandardEntry {
  /** The first day, `YYYY-MM-DD`; of the statistic its calendar year, `2012`. */
  readonly from: string
  /** The last day, where the register names it. */
  readonly to: string | undefined
  /** Yuan, in the unit of the standard, as it was given. */
  readonly value: string
  /** Where it was published, where the register says so. */
  readonly source: string | undefined
  /** Its place in the list that it came from. */
  readonly place: number
}

/** An amendment of a figure: its value from a day on, null where it is unknown. */
export interface FigureEntry {
  readonly from: string
  readonly value: string | null
  readonly source: string | undefined
  /** Its place in the list that it came from. */
  readonly place: number
}

/** The rows of a register, checked, by what they are about and in order of their days. */
export interface RegisterEntries<Id extends string = string> {
  readonly standards: ReadonlyMap<Id, readonly StandardEntry[]>
  readonly figures: ReadonlyMap<string, readonly FigureEntry[]>
}

/** A register by date of the city's standards and of amended figures. Immutable; a policy's own class makes one of a list. */
export class Register<Id extends string = string> {
  private readonly terms: Terms
  private readonly values: RegisterEntries<Id>['standards']
  private readonly figures: RegisterEntries['figures']
  /** The first days of the stretches in which no value changes, and the values in each once they are asked for. */
  private readonly starts: readonly string[]
  private readonly byStretch: StandardsInForce[] = []
  private readonly amended: (readonly Amendment[])[] = []
  private readonly law: InForce[] = []

  /** Takes entries that are checked already. */
  constructor(terms: Terms, { standards, figures }: RegisterEntries<Id>) {
    this.terms = terms
    this.values = standards
    this.figures = figures
    this.starts = this.changes('0000-01-01', lastDay)
  }

  /** The values of each standard in order of their days. */
  get entries(): ReadonlyMap<Id, readonly StandardEntry[]> {
    return new Map(this.values)
  }

  /**
   * The values in force on a day; the consumption statistic is that of the calendar year before.
   * @throws InputError for what is no day.
   */
  inForce(on: string): StandardsInForce {
    const stretch = this.stretchOf(on)
    const before = this.byStretch[stretch]
    if (before) return before
    const inForce: { [id: string]: string } = {}
    for (const id of this.values.keys()) {
      const entry = this.entryOn(id, on)
      if (entry) inForce[id] = entry.value
    }
    this.byStretch[stretch] = Object.freeze(inForce)
    return inForce
  }

  /**
   * The value of one standard in force on a day, with its day and source.
   * @throws InputError for what is no day.
   */
  entryOn(id: Id, on: string): StandardEntry | undefined {
    checkDay(on, 'on')
    const values = this.values.get(id) ?? []
    if (isStatistic(this.terms, id)) return values.find(({ from }) => from === yearBefore(on))
    const entry = values.findLast(({ from }) => from <= on)
    return entry && (entry.to === undefined || on <= entry.to) ? entry : undefined
  }

  /**
   * The amendments of each figure in order of their days.
   * @internal
   */
  get figureEntries(): RegisterEntries['figures'] {
    return this.figures
  }

  /** Whether it has a row about a figure. */
  get amendsFigures(): boolean {
    return this.figures.size > 0
  }

  /** The figures that are amended on a day; the same list for days of one stretch. */
  amendedOn(on: string): readonly Amendment[] {
    const stretch = this.stretchOf(on)
    const before = this.amended[stretch]
    if (before) return before
    const made = [...this.figures].flatMap(([figure, entries]): readonly Amendment[] => {
      const entry = entries.findLast(({ from }) => from <= on)
      if (!entry) return []
      const { from, value, source } = entry
      return [Object.freeze({ figure, value, from, ...(source === undefined ? {} : { source }) })]
    })
    this.amended[stretch] = Object.freeze(made)
    return made
  }

  /** What is in force on a day: the standards by id, and amended figures under `figures.…`; one object for days of one stretch. */
  lawOn(on: string): InForce {
    const stretch = this.stretchOf(on)
    const before = this.law[stretch]
    if (before) return before
    const [standards, amended] = [this.inForce(on), this.amendedOn(on)]
    const figures = Object.fromEntries(amended.map(({ figure, value }) => [figureKey(figure), value]))
    const made = { inForce: amended.length === 0 ? standards : Object.freeze({ ...standards, ...figures }), amended }
    this.law[stretch] = made
    return made
  }

  /** The number of the stretch that a day lies in: days of one number have the same values. */
  stretchOf(on: string): number {
    checkDay(on, 'on')
    return this.starts.findLastIndex((start) => start <= on)
  }

  /** The dated values again, as a list. */
  rows(): readonly (DatedStandard<Id> | DatedFigure)[] {
    const sourceOf = (source: string | undefined) => (source === undefined ? {} : { source })
    return [
      ...[...this.values].flatMap(([standard, values]) =>
        values.map(({ from, to, value, source }) => ({
          standard,
          ...(isStatistic(this.terms, standard) ? { year: Number.parseInt(from, 10) } : { from }),
          ...(to === undefined ? {} : { to }),
          value,
          ...sourceOf(source),
        })),
      ),
      ...[...this.figures].flatMap(([figure, entries]) =>
        entries.map(({ from, value, source }) => ({ figure, from, value, ...sourceOf(source) })),
      ),
    ]
  }

  /**
   * The days within a span on which some value changes, the first day included, in order.
   * @throws InputError for what is no day.
   */
  changes(from: string, to: string): readonly string[] {
    checkDay(from, 'from')
    checkDay(to, 'to')
    const days = [...this.values].flatMap(([id, values]) =>
      values.map((entry) => (isStatistic(this.terms, id) ? yearAfter(entry.from) : entry.from)),
    )
    // A statistic holds for one year only, so its end is a change too, as is the day after a last day.
    const ends = [...this.values].flatMap(([id, values]) =>
      values.flatMap(({ from, to }) =>
        isStatistic(this.terms, id) ? [yearAfter(from, 2)] : to === undefined || to === lastDay ? [] : [dayAfter(to)],
      ),
    )
    const amended = [...this.figures.values()].flatMap((entries) => entries.map((entry) => entry.from))
    return [...new Set([from, ...days, ...ends, ...amended])].filter((day) => from <= day && day <= to).sort()
  }
}

/** The last that the calendar has. */
export const lastDay = '9999-12-31'

/** A text that is no day would be compared all the same, and some value found. */
function checkDay(text: string, at: string): void {
  if (typeof text !== 'string' || dayDigits(text) === -1) throw new InputError([issue('date', at)])
}

const yearBefore = (on: string): string => String(Number.parseInt(on.slice(0, 4), 10) - 1)
const yearAfter = (year: string, years = 1): string => `${Number.parseInt(year, 10) + years}-01-01`
