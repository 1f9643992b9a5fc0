/** Tables whose columns have names: CSV with headers in either language, or JSON Lines with the same names as keys. */

import { InputError, type Issue, issue } from '../checks/issue'
import { isRecord } from '../checks/own'
import { unknownName } from '../checks/schema'
import type { IssueCode } from '../words/issue-code'
import type { MessageValues } from '../words/issues'
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
      /** What can still be told of a row with too few or too many cells, or with one that has no name. */
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
    } else {
      const cells = objectOf(header ?? [], row.cells)
      const column = header ? unnamedCell(header, row.cells) : undefined
      if (column === undefined) yield { position: row.line, value: cells }
      else yield { position: row.line, fault: 'columnUnnamed', values: { column }, cells }
    }
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
  const header = cells.map((cell) => {
    const text = cell.trim()
    const name = names.get(text)
    if (name !== undefined) return name
    if (text === '') return carry.includes(text) ? undefined : unnamed
    if (!carry.includes(text)) issues.push(unknownName(text, [...names.keys()]))
    return undefined
  })
  const seen = header.map((name, index) => name ?? cells[index]?.trim() ?? '')
  seen.forEach((name, index) => {
    if (name !== unnamed && seen.indexOf(name) < index) issues.push(issue('columnTwice', name))
  })
  for (const name of required) if (!header.includes(name)) issues.push(issue('columnRequired', name))
  if (issues.length > 0) throw new InputError(issues)
  return header
}

/** A spreadsheet leaves columns behind that have neither a name nor a cell. */
const unnamed = ''

/** The number of a column of no name that has a cell all the same. */
function unnamedCell(header: readonly (string | undefined)[], cells: readonly string[]): number | undefined {
  const at = header.findIndex((name, index) => name === unnamed && cells[index]?.trim())
  return at === -1 ? undefined : at + 1
}

function objectOf(
  header: readonly (string | undefined)[],
  cells: readonly string[],
): { readonly [name: string]: string } {
  const object: { [name: string]: string } = {}
  header.forEach((name, index) => {
    const cell = cells[index]?.trim()
    if (name && cell) object[name] = cell
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
  if (!isRecord(value)) return { position, value }
  const object = new Map<string, unknown>()
  const twice: string[] = []
  for (const [given, inner] of Object.entries(value)) {
    if (carry.includes(given)) continue
    const name = names.get(given) ?? given
    const before = object.get(name) ?? inner
    if (inner !== null && inner !== before) twice.push(name)
    object.set(name, before)
  }
  if (twice.length === 0) return { position, value: Object.fromEntries(object) }
  const cells = [...object].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const sure = cells.filter(([name]) => !twice.includes(name))
  return { position, fault: 'nameTwice', values: { name: twice.join(', ') }, cells: Object.fromEntries(sure) }
}
