/** Truths, choices, sets and counts as people write them. */
import { once } from '../../checks/once'
import { type Language, list } from '../../words/language'
import type { OptionWords, TableColumn } from '../catalogue/column'
import { type CellReading, plain, plainDigits, refused } from './cell'

const truths: { readonly [text: string]: string } = {
  true: 'true',
  yes: 'true',
  y: 'true',
  是: 'true',
  有: 'true',
  '√': 'true',
  '✓': 'true',
  '1': 'true',
  false: 'false',
  no: 'false',
  n: 'false',
  否: 'false',
  无: 'false',
  '×': 'false',
  '0': 'false',
}

/** A truth as `true` or `false`. */
export function readTruth(text: string): CellReading {
  const found = plain(text).toLowerCase()
  return Object.hasOwn(truths, found) ? { value: truths[found] ?? '' } : refused('truthCell')
}

/** A count as digits, perhaps with a measure word behind it. */
export function readCount(
  text: string,
  { least = '0', most = '999999999' }: { least?: string; most?: string },
): CellReading {
  const [, digits = ''] = /^(\d{1,9})(?:人|口|名|个|月|学期)?$/.exec(plainDigits(text)) ?? []
  const value = Number.parseInt(digits, 10)
  const fits = digits !== '' && value >= Number.parseInt(least, 10) && value <= Number.parseInt(most, 10)
  return fits ? { value: String(value) } : refused('wholeNumber', { least, most })
}

/** An option by its id, its label or another name of it. */
export function readChoice(text: string, column: TableColumn, language: Language): CellReading {
  const value = optionOf(text, column.options)
  return value === undefined ? noOption([text], column, language) : { value }
}

/** Several options, as ids with semicolons between them; `none` for an empty set. */
export function readSet(text: string, column: TableColumn, language: Language): CellReading {
  if (/^(none|无)$/i.test(plain(text))) return { value: 'none' }
  const whole = optionOf(text, column.options)
  if (whole !== undefined) return { value: whole }
  const parts = text.split(/[;；、,，]/)
  const values = parts.map((part) => optionOf(part, column.options))
  const isGood = values.every((value) => value !== undefined)
  return isGood ? { value: [...new Set(values)].join(';') } : noOption(parts, column, language)
}

/** Why some of the parts of a cell are no options: a remark behind one, or another word. */
function noOption(parts: readonly string[], column: TableColumn, language: Language): CellReading {
  const unknown = parts.filter((part) => optionOf(part, column.options) === undefined)
  const areRemarks = unknown.every((part) => withRemark(plain(part), namesOf(column.options ?? {})) !== undefined)
  return refused(areRemarks ? 'optionRemark' : 'optionCell', { options: allowed(column, language) })
}

/** What a cell may hold, in the language of its file. */
const allowed = ({ options = {} }: TableColumn, language: Language): string =>
  list(Object.entries(options).map(([id, { label }]) => ({ zh: label.zh, en: id })))[language]

/** What stands in brackets behind an option may change its meaning, as 肺癌(排除) does; another name of the option does not. */
function optionOf(text: string, options: TableColumn['options'] = {}): string | undefined {
  if (Object.hasOwn(options, text)) return text
  const names = namesOf(options)
  const name = plain(text)
  const whole = names.get(name)
  if (whole !== undefined) return whole
  const { option, remark } = withRemark(name, names) ?? {}
  return remark !== undefined && names.get(remark) === option ? option : undefined
}

/** A known option with a remark in brackets behind it. */
function withRemark(name: string, names: ReadonlyMap<string, string>) {
  const [, bare = '', remark = ''] = /^([^()]+)\(([^()]*)\)$/.exec(name) ?? []
  const option = names.get(bare)
  return option === undefined ? undefined : { option, remark }
}

/** Each name of an option once; a name of two options is none. A label counts without its brackets where no other has it. */
const namesOf = once((options: { readonly [id: string]: OptionWords }): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  const twice = new Set<string>()
  const entries = Object.entries(options)
  for (const [id, { label, names: others }] of entries)
    for (const name of new Set([id, label.zh, ...others].map(plain))) {
      if (names.has(name)) twice.add(name)
      names.set(name, id)
    }
  for (const [id, { label }] of entries) {
    const bare = plain(label.zh).replace(/\([^()]*\)$/, '')
    if (!names.has(bare)) names.set(bare, id)
  }
  for (const name of twice) names.delete(name)
  return names
})
