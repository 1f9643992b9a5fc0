/** Claims of one person and year in a flat table share the year's cap, by the days on which they were settled. */

import { Evaluation } from '../exact/evaluate'
import { settled } from '../exact/value'
import { fenOf, yuanOf } from '../kernel/encode'
import { checkedReadings } from '../kit/options'
import type { ClaimRules } from '../kit/programme'
import { surroundings } from '../kit/values'
import type { Condition } from '../language/quantity'
import { calculateValues, type RowResult, type TableOptions } from './calculate'
import { issue } from './issues'
import type { TableRow } from './reading/table-row'
import type { TableSubject } from './subject'

/**
 * The result of every row, in the order of the rows. What earlier claims of the year used of the cap is added to what the
 * first of them gives; a row after one that is not settled itself cannot be settled. Rows that do not say whose they are, or
 * of which day, stand alone.
 */
export function claimsInOrder(
  rows: readonly TableRow[],
  subject: TableSubject,
  { cap }: ClaimRules,
  options: TableOptions,
): readonly RowResult[] {
  const values = surroundings(subject.terms, {}, checkedReadings(subject.terms, options.readings ?? {}))
  const holds = (condition: Condition | undefined): boolean =>
    condition !== undefined && settled(new Evaluation(values).condition(condition)) === true
  const [isOfHousehold, byService] = [holds(cap.ofHousehold), holds(cap.byServiceDate)]
  const results = new Map<TableRow, RowResult>()
  const used = new Map<string, number | undefined>()
  const dayOf = ({ values: row }: TableRow): string => row.settledOn ?? row.on ?? options.on ?? ''
  // Sorting keeps the order of rows of one day.
  const inOrder = [...rows].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0))
  for (const row of inOrder) {
    const { household, person, servedOn } = row.values
    const year = ((byService ? servedOn : undefined) ?? dayOf(row)).slice(0, 4)
    const isAlone = household === undefined || person === undefined || year === ''
    const holder = isAlone ? `row ${row.row}` : [year, household, isOfHousehold ? '' : person].join('\t')
    const result = resultAfter(
      row,
      used.has(holder) ? { fen: used.get(holder) } : undefined,
      subject,
      cap.used.input.id,
      options,
    )
    results.set(row, result)
    const before = used.has(holder) ? used.get(holder) : fenGiven(row, cap.used.input.id)
    const own = fenOfResult(result)
    used.set(holder, before === undefined || own === undefined ? undefined : before + own)
  }
  return rows.map((row) => results.get(row) as RowResult)
}

function resultAfter(
  { values, issues }: TableRow,
  before: { readonly fen: number | undefined } | undefined,
  subject: TableSubject,
  usedId: string,
  options: TableOptions,
): RowResult {
  if (issues.length > 0) return { issues }
  if (!before) return calculateValues(values, subject, options)
  if (before.fen === undefined) return { issues: [issue('earlierClaimOpen', '')] }
  return calculateValues({ ...values, [usedId]: yuanOf(before.fen) }, subject, options)
}

const fenGiven = ({ values }: TableRow, id: string): number => fenOf(values[id] ?? '0')

/** What a claim used of the cap; undefined where it is not settled. */
function fenOfResult({ result }: RowResult): number | undefined {
  const { outcome, amount } = result?.cells ?? {}
  if (outcome === 'notEntitled') return 0
  return typeof amount === 'string' ? fenOf(amount) : undefined
}
