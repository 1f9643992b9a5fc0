/** A query in parts: each a common table with a heading, so that it can be read from top to bottom and run alone. */

import type { Label } from '../../language/expression'
import { quoted } from '../../sql/expression'
import type { Language } from '../../words/language'

export interface Part {
  /** Without the prefix that stands before every part. */
  readonly name: string
  readonly title: Label
  readonly query: string
}

/** One query of those parts that the last of them needs, directly or through others. */
export function queryOfParts(parts: readonly Part[], result: string, prefix: string, language: Language): string {
  const needed = new Set<string>()
  const need = (text: string): void => {
    for (const { name, query } of parts) {
      if (needed.has(name) || !reads(text, prefix + name)) continue
      needed.add(name)
      need(query)
    }
  }
  need(result)
  const tables = parts
    .filter(({ name }) => needed.has(name))
    .map(({ name, title, query }) => `-- ${title[language]}\n${prefix}${name} AS (\n${indented(query)}\n)`)
  return `WITH\n${tables.join(',\n\n')}\n\n${result}`
}

/** Whether a text names a table, quoted or not. */
const reads = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text)

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ')

/** Columns of a part under an alias. */
export const columnsOf = (alias: string, names: readonly string[]): string =>
  names.map((name) => `${alias}.${quoted(name)}`).join(', ')

/** The select list of a part, what is empty left out. */
export const listed = (columns: readonly string[]): string => columns.filter((text) => text !== '').join(',\n  ')
