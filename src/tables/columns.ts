/** What a column of a table means: a fact, a standard, a reading, the date, or something to carry along. */

import type { Issue } from '../checks/issue'
import { shortened } from '../checks/path'
import { mostUnknown, unknownName } from '../checks/schema'
import type { FactRecord } from '../kit/programme'
import type { Terms } from '../kit/terms'
import type { PlainFacts } from '../kit/values'
import type { Input } from '../language/expression'
import type { AnyInput } from '../language/input'
import type { Language } from '../words/language'
import { issue } from './issues'

export type Column =
  | { readonly kind: 'fact'; readonly name: string; readonly fact: AnyInput }
  | { readonly kind: 'standard'; readonly name: string }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'on'; readonly name: 'on' }
  | { readonly kind: 'expected'; readonly name: string }
  | { readonly kind: 'carried'; readonly name: string }
  /** A spreadsheet leaves columns behind that have neither a name nor a cell. */
  | { readonly kind: 'unnamed'; readonly name: '' }

/** Columns that mean nothing to a rule and are carried along: who a row is about, and remarks. */
const carried: { readonly [name: string]: string } = {
  case: '案例',
  id: '编号',
  household: '户编号',
  person: '人员编号',
  claim: '结算单号',
  name: '姓名',
  note: '备注',
}

const dateLabel = { zh: '日期', en: 'on' } as const

/** The meanings of a header's cells; an unknown one is an issue, unless the caller says to carry it along. */
export function columnsOf(
  { readings, standards }: Terms,
  header: readonly string[],
  facts: FactRecord,
  carryAlong: readonly string[] = [],
): { readonly columns: readonly Column[]; readonly issues: readonly Issue[] } {
  const known = new Map<string, Column>()
  const add = (column: Column, ...names: readonly string[]): void => {
    for (const name of names) known.set(name, column)
  }
  for (const [id, zh] of Object.entries(carried)) add({ kind: 'carried', name: id }, id, zh)
  for (const [id, reading] of Object.entries(readings))
    add({ kind: 'reading', name: id }, `readings.${id}`, `口径.${reading.input.label.zh}`)
  for (const [id, standard] of Object.entries(standards))
    add({ kind: 'standard', name: id }, id, standard.input.label.zh)
  add({ kind: 'on', name: 'on' }, 'on', dateLabel.zh)
  for (const [name, fact] of Object.entries(facts)) add({ kind: 'fact', name, fact }, name, fact.input.label.zh)

  const issues: Issue[] = []
  const unknown: string[] = []
  const seen = new Set<string>()
  const columns = header.map((text): Column => {
    const name = text.trim()
    if (name === '' && !carryAlong.includes(name)) return { kind: 'unnamed', name }
    const column = carryAlong.includes(name) ? undefined : known.get(name)
    const meaning = column ? `${column.kind} ${column.name}` : name
    if (seen.has(meaning)) issues.push(issue('columnTwice', shortened(name)))
    seen.add(meaning)
    if (column) return column
    if (name.startsWith('expected.')) return { kind: 'expected', name: name.slice('expected.'.length) }
    if (!carryAlong.includes(name)) unknown.push(name)
    return { kind: 'carried', name }
  })
  const names = [...known.keys()]
  issues.push(...unknown.slice(0, mostUnknown).map((name) => unknownName(name, names)))
  const more = unknown.length - mostUnknown
  if (more > 0) issues.push(issue('moreUnknown', '', { count: more }))
  return { columns, issues }
}

/** A row's cells by meaning. Values are still unchecked but for their shape: the schemas of the facts decide. */
export interface TableRow {
  readonly facts: PlainFacts
  readonly standards: { readonly [id: string]: string }
  readonly readings: { readonly [id: string]: string }
  readonly on?: string
  readonly expected: ReadonlyMap<string, string>
  readonly issues: readonly Issue[]
}

export function tableRow(columns: readonly Column[], cells: readonly string[]): TableRow {
  const facts: { [name: string]: PlainFacts[string] } = {}
  const inForce: { [id: string]: string } = {}
  const chosen: { [id: string]: string } = {}
  const expected = new Map<string, string>()
  const issues: Issue[] = []
  let on: string | undefined
  columns.forEach((column, index) => {
    const text = (cells[index] ?? '').trim()
    if (column.kind === 'expected') expected.set(column.name, text)
    if (text === '') return
    if (column.kind === 'unnamed') issues.push(issue('columnUnnamed', '', { column: index + 1 }))
    if (column.kind === 'standard') inForce[column.name] = text
    if (column.kind === 'reading') chosen[column.name] = text
    if (column.kind === 'on') on = text
    if (column.kind === 'fact') {
      const value = cellValue(column.fact, text)
      if (value === undefined) issues.push(issue('truthCell', column.name))
      else facts[column.name] = value
    }
  })
  return { facts, standards: inForce, readings: chosen, ...(on === undefined ? {} : { on }), expected, issues }
}

const truths: { readonly [text: string]: boolean } = { true: true, false: false, 是: true, 否: false }

/** A cell as the fact's plain value; what has no such shape goes on as text, for the schema to refuse. */
export function cellValue(fact: AnyInput, text: string): PlainFacts[string] {
  switch (fact.takes) {
    case 'count':
      return /^\d{1,9}$/.test(text) ? Number.parseInt(text, 10) : text
    case 'truth':
      return truths[text.toLowerCase()]
    case 'choice':
      return optionOf(fact, text)
    case 'set':
      return /^(none|无)$/i.test(text) ? [] : text.split(/[;；]/).map((part) => optionOf(fact, part.trim()))
    default:
      return text
  }
}

const optionsByLabel = new WeakMap<Input, ReadonlyMap<string, string>>()

/** An option by its id or its Chinese label. */
function optionOf({ input }: AnyInput, text: string): string {
  const before = optionsByLabel.get(input)
  const known = before ?? new Map(Object.entries(input.optionLabels ?? {}).map(([option, label]) => [label.zh, option]))
  if (!before) optionsByLabel.set(input, known)
  return known.get(text) ?? text
}

/** A truth as a cell. */
export const truthText = (value: boolean, language: Language): string =>
  language === 'zh' ? (value ? '是' : '否') : String(value)

/** A plain value as a cell, in ids or in Chinese labels. */
export function cellText(fact: AnyInput, value: PlainFacts[string], language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return truthText(value, language)
  const label = (option: string): string =>
    language === 'zh' ? (fact.input.optionLabels?.[option]?.zh ?? option) : option
  if (Array.isArray(value)) return value.length === 0 ? (language === 'zh' ? '无' : 'none') : value.map(label).join(';')
  return label(String(value))
}

/** A byte order mark tells spreadsheets that a CSV is UTF-8. */
export const byteOrderMark = '\uFEFF'
