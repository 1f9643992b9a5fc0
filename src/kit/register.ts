/** The city's standards by the date from which each value holds. */
import * as z from 'zod/mini'
import { InputError, type Issue, issue } from '../checks/issue'
import { calendarYear, dayAfter } from '../checks/registers'
import { day, maybeKnown, money, oneOf, parse } from '../checks/schema'
import { dayDigits } from '../language/day'
import { isStatistic, type StandardId, standardIds, standards } from '../yiwu/standards'
import type { StandardsInForce } from './standards-in-force'

/** One value of one standard, from its first day on until the next value of the same standard. */
export interface DatedStandard {
  /** Which standard it is. */
  readonly standard: StandardId
  /** The first day the value holds; not for `urbanConsumptionPerCapita`. */
  readonly from?: string | null | undefined
  /** The calendar year of the statistic; only for `urbanConsumptionPerCapita`. */
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

const datedStandardSchema = z.strictObject({
  standard: oneOf(standardIds),
  from: maybeKnown(day),
  year: maybeKnown(calendarYear),
  to: maybeKnown(day),
  value: money,
  unit: maybeKnown(z.string({ error: 'text' })),
  source: maybeKnown(z.string({ error: 'text' })),
})

export const standardsSchema = z.array(datedStandardSchema, { error: 'list' })

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

/**
 * A register of standards by date. Immutable; make one with `Standards.from`.
 * @example
 * const register = Standards.from([
 *   { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
 *   { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '430', source: 'an illustrative notice' },
 * ])
 * register.entryOn('ruralDibaoStandard', '2013-07-01')
 * // { from: '2013-07-01', value: '430', source: 'an illustrative notice', place: 1 }
 */
export class Standards {
  private readonly values: ReadonlyMap<StandardId, readonly StandardEntry[]>
  /** The first days of the stretches in which no value changes, and the values in each once they are asked for. */
  private readonly starts: readonly string[]
  private readonly byStretch: StandardsInForce[] = []

  private constructor(values: ReadonlyMap<StandardId, readonly StandardEntry[]>) {
    this.values = values
    this.starts = this.changes('0000-01-01', lastDay)
  }

  /** The values of each standard in order of their days. */
  get entries(): ReadonlyMap<StandardId, readonly StandardEntry[]> {
    return new Map(this.values)
  }

  /**
   * Reads a list of dated values (unknown JSON is welcome), in any order.
   *
   * @throws InputError with the path (`[3].value`) of everything that is wrong: a value that is not money, a date that
   * does not exist, two values of one standard from one date, a last day before the first or after the next value's
   * first, a unit that is not the standard's, a statistic without its year.
   * @example
   * Standards.from([{ standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400.00' }]).inForce('2013-06-01')
   * // { ruralDibaoStandard: '400.00' }
   */
  static from(list: readonly DatedStandard[] | unknown): Standards {
    const rows = parse(standardsSchema, list, { names: Object.keys(datedStandardSchema.shape) })
    const entries = new Map<StandardId, StandardEntry[]>()
    const issues = rows.flatMap((row, place) => {
      const { from, issues: found } = startOf(row, place)
      if (from === undefined || found.length > 0) return found
      const values = entries.get(row.standard) ?? []
      entries.set(row.standard, values)
      if (values.some((entry) => entry.from === from)) return [issue('standardTwice', `[${place}].${dateKey(row)}`)]
      const { to, value, source } = row
      values.push(
        Object.freeze({ from, to: to ?? undefined, value: String(value), source: source ?? undefined, place }),
      )
      return []
    })
    for (const values of entries.values()) Object.freeze(values.sort((a, b) => (a.from < b.from ? -1 : 1)))
    issues.push(...[...entries.values()].flatMap(overlaps))
    if (issues.length > 0) throw new InputError(issues)
    return new Standards(entries)
  }

  /**
   * The values in force on a day; the consumption statistic is that of the calendar year before.
   * @throws InputError for what is no day.
   */
  inForce(on: string): StandardsInForce {
    const stretch = this.stretchOf(on)
    const before = this.byStretch[stretch]
    if (before) return before
    const inForce: { [id in StandardId]?: string } = {}
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
  entryOn(id: StandardId, on: string): StandardEntry | undefined {
    checkDay(on, 'on')
    const values = this.values.get(id) ?? []
    if (isStatistic(id)) return values.find(({ from }) => from === yearBefore(on))
    const entry = values.findLast(({ from }) => from <= on)
    return entry && (entry.to === undefined || on <= entry.to) ? entry : undefined
  }

  /** The number of the stretch that a day lies in: days of one number have the same values. */
  stretchOf(on: string): number {
    checkDay(on, 'on')
    return this.starts.findLastIndex((start) => start <= on)
  }

  /** The dated values again, as a list. */
  rows(): readonly DatedStandard[] {
    return [...this.values].flatMap(([standard, values]) =>
      values.map(({ from, to, value, source }) => ({
        standard,
        ...(isStatistic(standard) ? { year: Number.parseInt(from, 10) } : { from }),
        ...(to === undefined ? {} : { to }),
        value,
        ...(source === undefined ? {} : { source }),
      })),
    )
  }

  /**
   * The days within a span on which some value changes, the first day included, in order.
   * @throws InputError for what is no day.
   */
  changes(from: string, to: string): readonly string[] {
    checkDay(from, 'from')
    checkDay(to, 'to')
    const days = [...this.values].flatMap(([id, values]) =>
      values.map((entry) => (isStatistic(id) ? yearAfter(entry.from) : entry.from)),
    )
    // A statistic holds for one year only, so its end is a change too, as is the day after a last day.
    const ends = [...this.values].flatMap(([id, values]) =>
      values.flatMap(({ from, to }) =>
        isStatistic(id) ? [yearAfter(from, 2)] : to === undefined || to === lastDay ? [] : [dayAfter(to)],
      ),
    )
    return [...new Set([from, ...days, ...ends])].filter((day) => from <= day && day <= to).sort()
  }
}

/** The last that the calendar has. */
export const lastDay = '9999-12-31'

/** A text that is no day would be compared all the same, and some value found. */
function checkDay(text: string, at: string): void {
  if (typeof text !== 'string' || dayDigits(text) === -1) throw new InputError([issue('date', at)])
}

type StandardUnit = (typeof standards)[StandardId]['unit']
type Row = z.output<typeof datedStandardSchema>

const dateKey = ({ standard }: Row): 'year' | 'from' => (isStatistic(standard) ? 'year' : 'from')

/** The first day (or the year) of a row's value, or what is wrong with its dates and unit. */
function startOf(row: Row, place: number): { readonly from?: string; readonly issues: readonly Issue[] } {
  const at = (key: string): string => `[${place}].${key}`
  const statistic = isStatistic(row.standard)
  const code = statistic ? 'standardYear' : 'standardFrom'
  const from = statistic ? row.year : row.from
  if (from === undefined || from === null) return { issues: [issue(code, at(dateKey(row)))] }
  const strange = (statistic ? (['from', 'to'] as const) : (['year'] as const)).find(
    (key) => (row[key] ?? null) !== null,
  )
  const units = unitNames[standards[row.standard].unit]
  return {
    from: String(from),
    issues: [
      ...(strange ? [issue(code, at(strange))] : []),
      ...(row.to && row.from && row.to < row.from ? [issue('standardOrder', at('to'))] : []),
      ...(row.unit && !units.includes(row.unit.trim())
        ? [issue('standardUnit', at('unit'), { unit: units.join(' / ') })]
        : []),
    ],
  }
}

/** How a register may write a unit. */
export const unitNames: { readonly [unit in StandardUnit]: readonly string[] } = {
  'yuan/person/month': ['yuan/person/month', '元/人/月'],
  'yuan/person/year': ['yuan/person/year', '元/人/年'],
}

/** A last day that reaches into the next value of the same standard. */
const overlaps = (values: readonly StandardEntry[]): readonly Issue[] =>
  values.flatMap(({ to, place }, index) => {
    const next = values[index + 1]
    return to !== undefined && next && to >= next.from ? [issue('standardOverlap', `[${place}].to`)] : []
  })

const yearBefore = (on: string): string => String(Number.parseInt(on.slice(0, 4), 10) - 1)
const yearAfter = (year: string, years = 1): string => `${Number.parseInt(year, 10) + years}-01-01`
