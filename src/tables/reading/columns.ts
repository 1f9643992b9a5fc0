/** What the columns of a file mean, told by their names. */

import { InputError, type Issue } from '../../checks/issue'
import { shortened } from '../../checks/path'
import { mostUnknown } from '../../checks/schema'
import { peopleColumns } from '../../words/people'
import type { TableCatalogue, TableColumn } from '../catalogue/column'
import type { Names } from '../catalogue/names'
import { issue } from '../issues'
import { plain } from '../values/cell'
import type { FileMap } from './mapping'

/** How a column's meaning was found: by its own name, by another name people use, by a map, or for want of a better. */
export type Certainty = 'name' | 'synonym' | 'map' | 'instead'

export type FileColumn = {
  /** Its name in the file, as a person would write it. */
  readonly name: string
  readonly place: number
} & (
  | { readonly kind: 'column'; readonly column: TableColumn; readonly certainty: Certainty }
  /** `as` is the Chinese label of a column that is carried unasked, else its own name. */
  | { readonly kind: 'carried'; readonly as: string }
  /** The amount of a month, 1 to 12, in a ledger with a column a month. */
  | { readonly kind: 'month'; readonly month: number }
  /** The total of a row's months. */
  | { readonly kind: 'monthsTotal' }
  | { readonly kind: 'dropped' }
  /** Nobody knows what it means; a table that has one is refused. */
  | { readonly kind: 'unknown'; readonly suggestion: string }
  /** A spreadsheet leaves columns behind that have no name. */
  | { readonly kind: 'unnamed' }
)

export interface ColumnOptions {
  readonly map?: FileMap | undefined
  /** Columns that every row has, by id or label. */
  readonly set?: { readonly [column: string]: string } | undefined
  /** Whether columns that this table does not have may be set, as they are another's. */
  readonly isSetWhereKnown?: boolean | undefined
  readonly carry?: readonly string[] | undefined
  readonly carryAll?: boolean | undefined
  /** The year of a ledger with a column a month. */
  readonly year?: string | undefined
}

export interface FileColumns {
  readonly columns: readonly FileColumn[]
  /** Columns that every row has, with the cell that they would hold. */
  readonly set: readonly { readonly column: TableColumn; readonly cell: string }[]
  /** The language of the file's names. */
  readonly language: 'zh' | 'en'
  /** Columns that are not known, stand twice or are missing, so that the whole table would be misread. */
  readonly issues: readonly Issue[]
}

/** The meanings of a header. */
export function columnsOf(
  header: readonly string[],
  catalogue: TableCatalogue,
  names: Names,
  options: ColumnOptions,
): FileColumns {
  const language = languageOf(header)
  const columns = withHousehold(
    header.map((name, place) => columnOf(name, place, names, options)),
    catalogue,
  )
  const unknown = columns.flatMap((one) => (one.kind === 'unknown' ? [[one.name, unknownColumn(one)] as const] : []))
  const all = [...new Map(unknown).values()]
  const issues = all.slice(0, mostUnknown)
  if (all.length > mostUnknown) issues.push(issue('moreUnknown', '', { count: all.length - mostUnknown }))
  const set = setColumns(names, options)
  issues.push(...twice(columns, set), ...missing(columns, set, catalogue, language))
  if (columns.some(({ kind }) => kind === 'month')) {
    if (options.year === undefined) issues.push(issue('monthsWithoutYear', ''))
    const besides = Object.values(catalogue.aMonth ?? {})
    for (const one of columns)
      if (one.kind === 'column' && besides.includes(one.column.id))
        issues.push(issue('columnGivenTwice', '', { name: shortened(one.name) }))
  }
  return { columns, set, language, issues }
}

function columnOf(
  given: string,
  place: number,
  names: Names,
  { map = { name: '' }, carry = [], carryAll = false }: ColumnOptions,
): FileColumn {
  const at = { name: shownName(given), place }
  const name = plain(given)
  if (name === '') return { ...at, kind: 'unnamed' }
  if (map.drop?.some((one) => plain(one) === name)) return { ...at, kind: 'dropped' }
  if (carry.some((one) => plain(one) === name)) {
    const meaning = names.meaningOf(given)
    return { ...at, kind: 'carried', as: meaning?.kind === 'carried' ? meaning.name : at.name }
  }
  const isMapped = Object.keys(map.columns ?? {}).some((one) => plain(one) === name)
  const meaning = names.meaningOf(given)
  if (meaning?.kind === 'column')
    return {
      ...at,
      kind: 'column',
      column: meaning.column,
      certainty: isMapped ? 'map' : certainty(name, meaning.column),
    }
  if (meaning?.kind === 'carried') return { ...at, kind: 'carried', as: meaning.name }
  if (meaning) return { ...at, ...meaning }
  if (carryAll) return { ...at, kind: 'carried', as: at.name }
  return { ...at, kind: 'unknown', suggestion: names.suggestionFor(at.name) }
}

const certainty = (name: string, { id, label }: TableColumn): Certainty =>
  [id, label.zh].some((one) => name.startsWith(plain(one))) ? 'name' : 'synonym'

/** Where no column is the household's number, the number of the certificate is. */
function withHousehold(
  columns: readonly FileColumn[],
  { household, columns: known }: TableCatalogue,
): readonly FileColumn[] {
  const column = known.find(({ id }) => id === household)
  if (!column || columns.some((one) => one.kind === 'column' && one.column.id === household)) return columns
  const instead = columns.find((one) => one.kind === 'carried' && one.as === peopleColumns.certificate)
  return columns.map((one) =>
    one === instead ? { name: one.name, place: one.place, kind: 'column', column, certainty: 'instead' } : one,
  )
}

function setColumns(names: Names, { set = {}, map, isSetWhereKnown }: ColumnOptions): FileColumns['set'] {
  const given = Object.entries({ ...map?.set, ...set })
  return given.flatMap(([name, cell]) => {
    const meaning = names.meaningOf(name)
    if (meaning?.kind === 'column') return [{ column: meaning.column, cell }]
    if (isSetWhereKnown && set[name] !== undefined) return []
    throw new InputError([unknownColumn({ name: shownName(name), suggestion: names.suggestionFor(name) })])
  })
}

/** The language of a file's names: Chinese where some name has a Chinese letter. */
const languageOf = (header: readonly string[]): 'zh' | 'en' =>
  header.some((name) => /\p{Script=Han}/u.test(name)) ? 'zh' : 'en'

/** The longest name that a message repeats. */
const longestName = 40

/** A name on one line and not too long. */
function shownName(name: string): string {
  const line = name.trim().replace(/\s+/g, ' ')
  return line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line
}

function unknownColumn({ name, suggestion }: { readonly name: string; readonly suggestion: string }): Issue {
  const carry = /^[\p{L}\p{N}]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`
  return issue('unknownColumn', '', { name: shortened(name), suggestion, carry: shortened(carry) })
}

/** Columns that mean the same, and columns that the file has and somebody sets besides. */
function twice(columns: readonly FileColumn[], set: FileColumns['set']): readonly Issue[] {
  const seen = new Set<string>()
  return columns.flatMap((one) => {
    if (one.kind === 'column' && set.some(({ column }) => column === one.column))
      return [issue('columnGivenTwice', '', { name: shortened(one.name) })]
    const meaning = one.kind === 'column' ? one.column.id : one.kind === 'month' ? `${one.month}` : undefined
    if (meaning === undefined) return []
    const isTwice = seen.has(meaning)
    seen.add(meaning)
    return isTwice ? [issue('columnTwice', shortened(one.name))] : []
  })
}

function missing(
  columns: readonly FileColumn[],
  set: FileColumns['set'],
  { required, columns: known, aMonth }: TableCatalogue,
  language: 'zh' | 'en',
): readonly Issue[] {
  const isWide = columns.some(({ kind }) => kind === 'month')
  const given = new Set([
    ...columns.flatMap((one) => (one.kind === 'column' ? [one.column.id] : [])),
    ...set.map(({ column }) => column.id),
    ...(isWide && aMonth ? [aMonth.period, aMonth.amount] : []),
  ])
  return required
    .filter((id) => !given.has(id))
    .map((id) => issue('columnRequired', { zh: known.find((one) => one.id === id)?.label.zh ?? id, en: id }[language]))
}
