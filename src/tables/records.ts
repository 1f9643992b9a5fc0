/** JSON Lines with the names of a table's columns as keys. */

import type { Issue } from '../checks/issue'
import { isRecord } from '../checks/own'
import type { IssueCode } from '../words/issue-code'
import type { MessageValues } from '../words/issues'
import type { TableCatalogue } from './catalogue/column'
import { readJsonRecords } from './json-lines'
import type { ReadLinesOptions } from './text'

/** A row by its line (or an array's element), as an object, or why there is none. */
export type SourceRecord =
  | { readonly position: number; readonly value: unknown }
  | {
      readonly position: number
      readonly fault: IssueCode
      readonly values?: MessageValues
      readonly issues?: readonly Issue[]
      /** What can still be told of a row that names a column twice. */
      readonly cells?: { readonly [column: string]: string }
    }

export interface RecordOptions extends ReadLinesOptions {
  /** Further names to pass over. */
  readonly carry?: readonly string[]
}

/** Reads rows as objects by the names of their columns, in either language. */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  { columns }: TableCatalogue,
  options: RecordOptions,
): AsyncGenerator<SourceRecord> {
  const names = new Map(
    columns.flatMap(({ id, label, names: others }) => [id, label.zh, ...others].map((name) => [name, id] as const)),
  )
  for await (const record of readJsonRecords(source, options))
    yield 'value' in record ? renamed(record.position, record.value, names, options) : record
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
