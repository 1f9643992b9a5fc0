/** The standards of a call with some rows changed: each holds from its day on, in place of what stood there. */

import type { CallOptions } from '../kit/options'
import type { Policy } from '../kit/policy'
import { readEntries } from '../kit/read-register'
import { type DatedFigure, type DatedStandard, Register } from '../kit/register'
import { isRegister } from '../kit/standards-in-force'
import { isStatistic, type StandardsInForce } from '../kit/terms'

export type DatedRow = DatedStandard | DatedFigure

/** Values in force are taken to hold on all days up to the end of a year. */
export function withRows(
  policy: Policy,
  standards: StandardsInForce | Register,
  rows: readonly DatedRow[],
  lastYear: number,
): Register {
  const before = isRegister(standards) ? standards.rows() : rowsOf(policy, standards, lastYear)
  const kept = before.filter((row) => !rows.some((one) => idOf(one) === idOf(row) && startOf(one) <= startOf(row)))
  return new Register(policy, readEntries(policy, [...kept, ...rows]))
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
