/** Tables whose columns have names: CSV with headers in either language, or JSON Lines with the same names as keys. */

import type { IssueCode } from '../messages/issue-code'
import type { MessageValues } from '../messages/issues'
import { InputError, type Issue, issue } from '../validation/issue'
import { unknownColumn } from './columns'
import { readCsv } from './csv'
import { readJsonRecords } from './json-lines'
import type { ReadLinesOptions } from './text'

/** The columns of a table: each by its name, with further names it may have. */
export interface RecordColumns {
  readonly [name: string]: readonly string[]
}

/** A row by its line (or an array's element), as an object, or why there is none. */
export type SourceRecord =
  | { readonly position: number; readonly value: unknown }
  | {
      readonly position: number
      readonly fault: IssueCode
      readonly values?: MessageValues
      /** What can still be told of a row with too few or too many cells. */
      readonly cells?: { readonly [column: string]: string }
    }

export interface RecordOptions extends ReadLinesOptions {
  readonly isJson: boolean
  /** Columns that must stand in a CSV's header. */
  readonly required?: readonly string[]
  /** Further columns to pass over. */
  readonly carry?: readonly string[]
}

/**
 * Reads rows as objects by the names of their columns; an empty cell is absent.
 * @throws InputError for a header that is missing, unknown or stands twice: the whole table would be misread.
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  columns: RecordColumns,
  options: RecordOptions,
): AsyncGenerator<SourceRecord> {
  const names = namesOf(columns)
  if (options.isJson) {
    for await (const record of readJsonRecords(source, options))
      yield 'value' in record
        ? renamed(record.position, record.value, names, options)
        : { ...record, values: { most: 16 } }
    return
  }
  let header: readonly (string | undefined)[] | undefined
  for await (const row of readCsv(source, options)) {
    if ('header' in row) header = headerOf(row.header, names, options)
    else if ('fault' in row) {
      if (!header) throw new InputError([issue(row.fault === 'raggedRow' ? 'header' : row.fault, '', { most: 16 })])
      if (row.fault !== 'raggedRow') yield { position: row.line, fault: row.fault, values: { most: 16 } }
      else {
        const values = { expected: row.expected, found: row.found }
        yield { position: row.line, fault: row.fault, values, cells: objectOf(header, row.cells) }
      }
    } else yield { position: row.line, value: objectOf(header ?? [], row.cells) }
  }
  if (!header) throw new InputError([issue('header', '')])
}

const namesOf = (columns: RecordColumns): ReadonlyMap<string, string> =>
  new Map(Object.entries(columns).flatMap(([name, others]) => [name, ...others].map((other) => [other, name] as const)))

function headerOf(
  cells: readonly string[],
  names: ReadonlyMap<string, string>,
  { required = [], carry = [] }: RecordOptions,
): readonly (string | undefined)[] {
  if (!cells.some((cell) => names.has(cell.trim()))) throw new InputError([issue('header', '')])
  const issues: Issue[] = []
  const header = cells.map((cell, index) => {
    const text = cell.trim()
    const name = names.get(text)
    if (name === undefined && !carry.includes(text)) issues.push(unknownColumn(text, index, [...names.keys()]))
    return name
  })
  const seen = header.map((name, index) => name ?? cells[index]?.trim() ?? '')
  seen.forEach((name, index) => {
    if (seen.indexOf(name) < index) issues.push(issue('columnTwice', name))
  })
  for (const name of required) if (!header.includes(name)) issues.push(issue('columnRequired', name))
  if (issues.length > 0) throw new InputError(issues)
  return header
}

function objectOf(
  header: readonly (string | undefined)[],
  cells: readonly string[],
): { readonly [name: string]: string } {
  const object: { [name: string]: string } = {}
  header.forEach((name, index) => {
    const cell = cells[index]?.trim()
    if (name !== undefined && cell) object[name] = cell
  })
  return object
}

/** An object of JSON under the names of the columns; what is no object, or has other names, is for its schema to refuse. */
function renamed(
  position: number,
  value: unknown,
  names: ReadonlyMap<string, string>,
  { carry = [] }: RecordOptions,
): SourceRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { position, value }
  const entries = Object.entries(value).filter(([name]) => !carry.includes(name))
  const named = entries.map(([name, inner]) => [names.get(name) ?? name, inner] as const)
  const object = Object.fromEntries(named)
  return Object.keys(object).length < named.length ? { position, fault: 'nameTwice' } : { position, value: object }
}
