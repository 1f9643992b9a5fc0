/** The standards of a call with some rows changed: each holds from its day on, in place of what stood there. */

import { InputError, withPaths } from '../checks/issue'
import { isRecord } from '../checks/own'
import type { CallOptions } from '../kit/options'
import type { Policy } from '../kit/policy'
import { readEntries } from '../kit/read-register'
import { type DatedFigure, type DatedStandard, Register } from '../kit/register'
import { isRegister } from '../kit/standards-in-force'
import { isStatistic, type StandardsInForce } from '../kit/terms'

export type DatedRow = DatedStandard | DatedFigure

/**
 * Values in force are taken to hold on all days up to the end of a year.
 * @throws InputError with the path (`[1].from`) of the row that is wrong.
 */
export function withRows(
  policy: Policy,
  standards: StandardsInForce | Register,
  rows: readonly DatedRow[],
  lastYear: number,
): Register {
  const before = isRegister(standards) ? standards.rows() : rowsOf(policy, standards, lastYear)
  // What is no row is refused where rows are read.
  const read = rows.filter(isRecord)
  const kept = before.filter((row) => !read.some((one) => idOf(one) === idOf(row) && startOf(one) <= startOf(row)))
  try {
    return new Register(policy, readEntries(policy, [...kept, ...rows]))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(withPaths(error.issues, (path) => amongOwn(path, kept.length)))
  }
}

/** The path of a row among those that change the law; one of a row that stays is a matter of all of them. */
function amongOwn(path: string, kept: number): string {
  const [row = '', place = ''] = /^\[(\d+)\]/.exec(path) ?? []
  const own = Number.parseInt(place, 10) - kept
  return own >= 0 ? `[${own}]${path.slice(row.length)}` : ''
}

/** What a case of a day is assessed under with another value of a figure, from the first day of the policy on. */
export function withFigure(
  policy: Policy,
  options: CallOptions,
  { figure, value }: Pick<DatedFigure, 'figure' | 'value'>,
  on: string,
): CallOptions {
  const rows = [{ figure, from: policy.firstDay, value }]
  return { ...options, standards: withRows(policy, options.standards ?? {}, rows, Number.parseInt(on, 10)) }
}

/** Values that a caller gives without days hold up to this year. */
export const lastYear = 2100

const idOf = (row: DatedRow): string => ('figure' in row ? `figures.${row.figure}` : row.standard)

/** The first day or year of a row; of one id all have the same. */
const startOf = (row: DatedRow): string => String(('year' in row ? row.year : undefined) ?? row.from)

function rowsOf(policy: Policy, inForce: StandardsInForce, lastYear: number): readonly DatedRow[] {
  const { firstDay } = policy
  return Object.keys(policy.standards).flatMap((standard): readonly DatedRow[] => {
    const value = inForce[standard]
    if (value === undefined || value === null) return []
    if (!isStatistic(policy, standard)) return [{ standard, from: firstDay, value }]
    const first = Number.parseInt(firstDay, 10) - 1
    return Array.from({ length: lastYear - first + 1 }, (_, index) => ({ standard, year: first + index, value }))
  })
}
