/** The city's standards by the date from which each value holds. */
import * as z from 'zod/mini'
import { InputError, issue } from '../validation/issue'
import { calendarYear, day, maybeKnown, money, oneOf, parse } from '../validation/schema'
import { type StandardId, standardIds } from './standards'

/** Values in force on one day, by standard; an absent one has no value in force. */
export type StandardsInForce = { readonly [id in StandardId]?: string | number | null | undefined }

/** One value of one standard, from its first day on until the next value of the same standard. */
export interface DatedStandard {
  readonly standard: StandardId
  /** The first day the value holds; not for `urbanConsumptionPerCapita`. */
  readonly from?: string | null | undefined
  /** The calendar year of the statistic; only for `urbanConsumptionPerCapita`. */
  readonly year?: number | null | undefined
  /** Yuan, in the unit of the standard. */
  readonly value: string | number
  /** Where the value was published. */
  readonly source?: string | null | undefined
}

export const datedStandardSchema = z.strictObject({
  standard: oneOf(standardIds),
  from: maybeKnown(day),
  year: maybeKnown(calendarYear),
  value: money,
  source: maybeKnown(z.string({ error: 'text' })),
})

export const standardsSchema = z.array(datedStandardSchema, { error: 'list' })

export const standardsInForceSchema = z.strictObject(
  Object.fromEntries(standardIds.map((id) => [id, maybeKnown(money)])) as {
    [id in StandardId]: ReturnType<typeof maybeKnown<typeof money>>
  },
)

interface Entry {
  readonly from: string
  readonly value: string
  readonly source: string | undefined
}

/** A register of standards by date. Immutable; make one with `Standards.from`. */
export class Standards {
  private readonly entries: ReadonlyMap<StandardId, readonly Entry[]>

  private constructor(entries: ReadonlyMap<StandardId, readonly Entry[]>) {
    this.entries = entries
  }

  /**
   * Reads a list of dated values (unknown JSON is welcome).
   *
   * @throws InputError with the path (`[3].value`) of everything that is wrong: a value that is not money, a date that
   * does not exist, two values of one standard from one date, a statistic without its year.
   * @example
   * Standards.from([{ standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400.00' }]).inForce('2013-06-01')
   * // { ruralDibaoStandard: '400.00' }
   */
  static from(list: readonly DatedStandard[] | unknown): Standards {
    const rows = parse(standardsSchema, list, { names: ['standard', 'from', 'year', 'value', 'source'] })
    const entries = new Map<StandardId, Entry[]>()
    const issues = rows.flatMap((row, index) => {
      const isStatistic = row.standard === 'urbanConsumptionPerCapita'
      const at = isStatistic ? 'year' : 'from'
      const wrong = isStatistic ? 'from' : 'year'
      const from = isStatistic ? row.year : row.from
      if (from === undefined || from === null)
        return [issue(isStatistic ? 'standardYear' : 'standardFrom', `[${index}].${at}`)]
      if (row[wrong] !== undefined && row[wrong] !== null)
        return [issue(isStatistic ? 'standardYear' : 'standardFrom', `[${index}].${wrong}`)]
      const values = entries.get(row.standard) ?? []
      entries.set(row.standard, values)
      if (values.some((entry) => entry.from === String(from))) return [issue('standardTwice', `[${index}].${at}`)]
      values.push({ from: String(from), value: String(row.value), source: row.source ?? undefined })
      return []
    })
    if (issues.length > 0) throw new InputError(issues)
    for (const values of entries.values()) values.sort((a, b) => (a.from < b.from ? -1 : 1))
    return new Standards(entries)
  }

  /** The values in force on a day; the consumption statistic is that of the calendar year before. */
  inForce(on: string): StandardsInForce {
    const inForce: { [id in StandardId]?: string } = {}
    for (const [id, values] of this.entries) {
      const entry =
        id === 'urbanConsumptionPerCapita'
          ? values.find(({ from }) => from === yearBefore(on))
          : values.findLast(({ from }) => from <= on)
      if (entry) inForce[id] = entry.value
    }
    return inForce
  }

  /** The days within a span on which some value changes, the first day included, in order. */
  changes(from: string, to: string): readonly string[] {
    const days = [...this.entries].flatMap(([id, values]) =>
      values.map((entry) => (id === 'urbanConsumptionPerCapita' ? yearAfter(entry.from) : entry.from)),
    )
    // A statistic holds for one year only, so its end is a change too.
    const ends = (this.entries.get('urbanConsumptionPerCapita') ?? []).map(({ from: year }) => yearAfter(year, 2))
    return [...new Set([from, ...days, ...ends])].filter((day) => from <= day && day <= to).sort()
  }

  /** The first day that some value holds, or nothing for an empty register. */
  firstDay(): string | undefined {
    return [...this.entries.entries()]
      .flatMap(([id, values]) =>
        values.map(({ from }) => (id === 'urbanConsumptionPerCapita' ? yearAfter(from) : from)),
      )
      .sort()[0]
  }
}

const yearBefore = (on: string): string => String(Number.parseInt(on.slice(0, 4), 10) - 1)
const yearAfter = (year: string, years = 1): string => `${Number.parseInt(year, 10) + years}-01-01`
