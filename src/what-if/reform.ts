/** A reform: standards, figures and readings as they would be from a day on. */

import { InputError, issue, issuesWithin, withPaths } from '../checks/issue'
import { checkedOptions } from '../checks/options'
import { isPlainRecord, isRecord } from '../checks/own'
import { dayFrom, parse } from '../checks/schema'
import { type CallOptions, checkedReadings } from '../kit/options'
import type { Policy } from '../kit/policy'
import type { DatedStandard } from '../kit/register'
import { type GivenReadings, isStatistic, type Money, type StandardsInForce } from '../kit/terms'
import { type DatedRow, withRows } from './changed-law'

/** What changes; what is not named stays as it is. */
export interface Reform {
  /** What it is called in results. */
  readonly name?: string
  /** Values by the id of the standard, or rows as a register has them, with their own days. */
  readonly standards?: StandardsInForce | readonly DatedRow[]
  /** Values by the id of the figure. */
  readonly figures?: { readonly [id: string]: string | number | null | undefined }
  /** Options by the id of the reading. */
  readonly readings?: GivenReadings
  /** The day from which values without one hold, `YYYY-MM-DD`; by default the first day of the policy. */
  readonly from?: string
}

const names = ['name', 'standards', 'figures', 'readings', 'from'] as const

/**
 * What a call goes by under a reform.
 * @throws InputError with the path (`reforms[1].figures.medicalAidShare`) of everything that is wrong.
 */
export function underReform(
  policy: Policy,
  base: CallOptions,
  reform: Reform,
  at: { readonly path: string; readonly lastYear: number },
): CallOptions {
  try {
    const { standards = {}, figures = {}, readings = {}, from: given } = checkedOptions(reform, names)
    if (!Array.isArray(standards) && !isRecord(standards)) throw new InputError([issue('object', 'standards')])
    if (!isPlainRecord(figures)) throw new InputError([issue('object', 'figures')])
    const from = given === undefined ? policy.firstDay : parse(dayFrom(policy.firstDay), given, { at: 'from' })
    const ofStandards = Array.isArray(standards)
      ? (standards as readonly DatedRow[])
      : givenIn(standards as StandardsInForce).flatMap(([standard, value]) =>
          // A row without a value is refused where rows are read.
          valueRows(policy, standard, value as Money, from, at.lastYear),
        )
    const rows = [...ofStandards, ...givenIn(figures).map(([figure, value]) => ({ figure, from, value }))]
    const changed = { ...base.readings, ...readings }
    checkedReadings(policy, changed)
    if (rows.length === 0) return { ...base, readings: changed }
    const pathOf = (place: number, rest: string): string =>
      Array.isArray(standards) && place < ofStandards.length ? `standards[${place}]${rest}` : placeOf(rows[place])
    return {
      ...base,
      readings: changed,
      standards: inPlaces(pathOf, () =>
        withRows(policy, base.standards ?? {}, rows as readonly DatedRow[], at.lastYear),
      ),
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(issuesWithin(at.path, error.issues))
  }
}

/** Says what is wrong with a row where the reform has it. */
function inPlaces<Made>(pathOf: (place: number, rest: string) => string, make: () => Made): Made {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const placed = (path: string): string =>
      path.replace(/^\[(\d+)\](.*)$/, (_, place: string, rest: string) => pathOf(Number.parseInt(place, 10), rest))
    // One value of a statistic stands in a row for each year.
    const issues = new Map(withPaths(error.issues, placed).map((one) => [`${one.code} ${one.path}`, one]))
    throw new InputError([...issues.values()])
  }
}

/** Where a reform gives the value of a row by its id. */
const placeOf = (row: object = {}): string =>
  'figure' in row ? `figures.${row.figure}` : `standards.${(row as DatedStandard).standard}`

function valueRows(
  policy: Policy,
  standard: string,
  value: Money,
  from: string,
  lastYear: number,
): readonly DatedRow[] {
  if (!isStatistic(policy, standard)) return [{ standard, from, value }]
  const first = Number.parseInt(from, 10) - 1
  return Array.from({ length: Math.max(1, lastYear - first) }, (_, index) => ({ standard, year: first + index, value }))
}

/** The rows of a standards file or list are a reform as they stand. */
export const reformOf = (given: unknown): Reform =>
  Array.isArray(given) ? { standards: given as readonly DatedRow[] } : (given as Reform)

/** Values by their ids; `undefined` says nothing. */
const givenIn = <Value>(values: { readonly [id: string]: Value | undefined }): readonly (readonly [string, Value])[] =>
  Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]))
