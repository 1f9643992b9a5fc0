/** One record of `jiuzhu compare`, counted and as rows of CSV; the same in the main thread and in a worker. */

import { comparisonCsvRow } from '../paper/comparison'
import type { CaseRecord } from '../tables/case-tables'
import type { Comparing } from '../what-if/compare'
import type { Reform } from '../what-if/reform'
import { type BadRecord, badOf } from './bad-records'
import type { OptionId } from './option-table'
import { caseTableOptions, surroundingOptions, type Values } from './options'

export const compareOptions = [
  'reform',
  'cases',
  'jobs',
  'format/sweep',
  ...caseTableOptions,
  ...surroundingOptions,
] as const satisfies readonly OptionId[]

export type CompareValues = Values<(typeof compareOptions)[number]>

/** What a household comes to under each reform as rows of CSV, where these are asked for. */
export interface ComparedLine {
  readonly rows: string
  readonly bad: BadRecord | undefined
}

export function compareRecord(
  record: CaseRecord,
  comparing: Comparing,
  { reforms, format }: { readonly reforms: readonly Reform[] } & Pick<CompareValues, 'format'>,
): ComparedLine {
  let rows = ''
  const bad = badOf(record, (theCase) => {
    const told = comparing.add(theCase, record.position)
    if (format === 'csv')
      rows = told()
        .map((one, index) => comparisonCsvRow(reforms[index]?.name ?? String(index + 1), one))
        .join('')
  })
  return { rows, bad }
}
