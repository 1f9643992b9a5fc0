/** Fixture tables: each row's expected cells against what the rules give. */

import type { TraceStep } from '../exact/trace'
import type { PolicyInFull } from '../kit/policy'
import { calculateRow, type RowResult } from './calculate'
import { type Column, tableRow } from './columns'
import { type TableSubject, tableSubject } from './subject'

/** One expected cell that the rules do not give. */
export interface Mismatch {
  readonly column: string
  readonly expected: string
  readonly actual: string
}

export interface CheckedRow {
  readonly line: number
  /** The row's `case` cell, or an empty text. */
  readonly label: string
  readonly mismatches: readonly Mismatch[]
  /** How the rules came to their result, for a row that fails. */
  readonly trace?: readonly TraceStep[]
}

/** The subject of a fixture table: the file's name (`F1.csv`, `lowIncomePartYear.csv`), else its folder's. */
export function subjectOfFile(policy: PolicyInFull, path: string): TableSubject | undefined {
  const parts = path.replaceAll('\\', '/').split('/')
  const file = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '')
  return tableSubject(policy, file) ?? tableSubject(policy, parts.at(-2) ?? '')
}

/** Checks one row: every `expected.*` cell must be given exactly, an empty one meaning absent. */
export function checkRow(
  line: number,
  columns: readonly Column[],
  cells: readonly string[],
  subject: TableSubject,
): CheckedRow {
  const row = tableRow(columns, cells)
  const outcome: RowResult =
    row.issues.length > 0 ? { issues: row.issues } : calculateRow(row, subject, { trace: true })
  const label = cells[columns.findIndex(({ name }) => name === 'case')] ?? ''
  const actual = actualCells(outcome)
  const mismatches = [...row.expected].flatMap(([column, expected]): readonly Mismatch[] => {
    const given = actual[column] ?? ''
    return normal(column, expected) === normal(column, given) ? [] : [{ column, expected, actual: given }]
  })
  // A row that expects no error must have none, whatever else its table asserts.
  const unexpected = outcome.issues.length > 0 && !row.expected.get('error')
  const error = { column: 'error', expected: '', actual: actual.error ?? '' }
  const found = unexpected ? [error, ...mismatches.filter(({ column }) => column !== 'error')] : mismatches
  const trace = outcome.result?.trace
  return { line, label, mismatches: found, ...(found.length > 0 && trace ? { trace } : {}) }
}

function actualCells({ result, issues }: RowResult): { readonly [column: string]: string } {
  if (issues.length > 0) return { error: [...new Set(issues.map(({ path }) => path))].join(';') }
  const cells = Object.entries(result?.cells ?? {}).map(([column, value]) => [
    column,
    value === undefined ? '' : typeof value === 'string' ? value : value.join(';'),
  ])
  return Object.fromEntries(cells)
}

/** Lists are compared as sets. */
const normal = (column: string, text: string): string =>
  column === 'missing' || column === 'notes' || column === 'error' ? text.split(';').sort().join(';') : text
