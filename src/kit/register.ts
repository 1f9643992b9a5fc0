/** The city's standards by the date from which each value holds. */
import * as z from 'zod/mini'
import { InputError, type Issue, issue } from '../checks/issue'
import { calendarYear, dayAfter } from '../checks/registers'
import { day, maybeKnown, money, oneOf, parse } from '../checks/schema'
import { dayDigits } from '../language/day'
import { unitLabel } from '../words/units'
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

const columns = {
  from: maybeKnown(day),
  year: maybeKnown(calendarYear),
  to: maybeKnown(day),
  value: money,
  unit: maybeKnown(z.string({ error: 'text' })),
  source: maybeKnown(z.string({ error: 'text' })),
}

const makeSchema = ({ standards }: Terms) =>
  z.array(z.strictObject({ standard: oneOf(Object.keys(standards)), ...columns }), { error: 'list' })

const schemas = new WeakMap<Terms['standards'], ReturnType<typeof makeSchema>>()

/** The schema of a list of dated values. */
function standardsSchema(terms: Terms): ReturnType<typeof makeSchema> {
  const made = schemas.get(terms.standards) ?? makeSchema(terms)
  schemas.set(terms.standards, made)
  return made
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

/** A register of standards by date. Immutable; `readEntries` checks a list, and a policy's own class makes one. */
export class Register<Id extends string = string> {
  private readonly terms: Terms
  private readonly values: ReadonlyMap<Id, readonly StandardEntry[]>
  /** The first days of the stretches in which no value changes, and the values in each once they are asked for. */
  private readonly starts: readonly string[]
  private readonly byStretch: StandardsInForce[] = []

  /** Takes entries that are checked already. */
  constructor(terms: Terms, values: ReadonlyMap<Id, readonly StandardEntry[]>) {
    this.terms = terms
    this.values = values
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

  /** The number of the stretch that a day lies in: days of one number have the same values. */
  stretchOf(on: string): number {
    checkDay(on, 'on')
    return this.starts.findLastIndex((start) => start <= on)
  }

  /** The dated values again, as a list. */
  rows(): readonly DatedStandard<Id>[] {
    return [...this.values].flatMap(([standard, values]) =>
      values.map(({ from, to, value, source }) => ({
        standard,
        ...(isStatistic(this.terms, standard) ? { year: Number.parseInt(from, 10) } : { from }),
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
      values.map((entry) => (isStatistic(this.terms, id) ? yearAfter(entry.from) : entry.from)),
    )
    // A statistic holds for one year only, so its end is a change too, as is the day after a last day.
    const ends = [...this.values].flatMap(([id, values]) =>
      values.flatMap(({ from, to }) =>
        isStatistic(this.terms, id) ? [yearAfter(from, 2)] : to === undefined || to === lastDay ? [] : [dayAfter(to)],
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

type Row = z.output<ReturnType<typeof makeSchema>>[number]

const dateKey = (terms: Terms, { standard }: Row): 'year' | 'from' => (isStatistic(terms, standard) ? 'year' : 'from')

/**
 * Checks a list of dated values (unknown JSON is welcome), in any order, and gives the values of each standard by day.
 * @throws InputError with the path (`[3].value`) of everything that is wrong.
 */
export function readEntries(terms: Terms, list: unknown): ReadonlyMap<string, readonly StandardEntry[]> {
  const rows = parse(standardsSchema(terms), list, { names: ['standard', ...Object.keys(columns)] })
  const entries = new Map<string, StandardEntry[]>()
  const issues = rows.flatMap((row, place) => {
    const { from, issues: found } = startOf(terms, row, place)
    if (from === undefined || found.length > 0) return found
    const values = entries.get(row.standard) ?? []
    entries.set(row.standard, values)
    if (values.some((entry) => entry.from === from))
      return [issue('standardTwice', `[${place}].${dateKey(terms, row)}`)]
    const { to, value, source } = row
    values.push(Object.freeze({ from, to: to ?? undefined, value: String(value), source: source ?? undefined, place }))
    return []
  })
  for (const values of entries.values()) Object.freeze(values.sort((a, b) => (a.from < b.from ? -1 : 1)))
  issues.push(...[...entries.values()].flatMap(overlaps))
  if (issues.length > 0) throw new InputError(issues)
  return entries
}

/** The first day (or the year) of a row's value, or what is wrong with its dates and unit. */
function startOf(terms: Terms, row: Row, place: number): { readonly from?: string; readonly issues: readonly Issue[] } {
  const at = (key: string): string => `[${place}].${key}`
  const statistic = isStatistic(terms, row.standard)
  const code = statistic ? 'standardYear' : 'standardFrom'
  const from = statistic ? row.year : row.from
  if (from === undefined || from === null) return { issues: [issue(code, at(dateKey(terms, row)))] }
  const strange = (statistic ? (['from', 'to'] as const) : (['year'] as const)).find(
    (key) => (row[key] ?? null) !== null,
  )
  const units = unitNames(terms.standards[row.standard]?.unit ?? '')
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

/** How a register may write a unit: `yuan/person/month` or `元/人/月`. */
export const unitNames = (unit: string): readonly string[] => [unit, unitLabel(unit).zh]

/** A last day that reaches into the next value of the same standard. */
const overlaps = (values: readonly StandardEntry[]): readonly Issue[] =>
  values.flatMap(({ to, place }, index) => {
    const next = values[index + 1]
    return to !== undefined && next && to >= next.from ? [issue('standardOverlap', `[${place}].to`)] : []
  })

const yearBefore = (on: string): string => String(Number.parseInt(on.slice(0, 4), 10) - 1)
const yearAfter = (year: string, years = 1): string => `${Number.parseInt(year, 10) + years}-01-01`
