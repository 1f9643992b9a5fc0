/** A query in parts: each a common table with a heading, so that it can be read from top to bottom and run alone. */

import type { Label } from '../../language/expression'
import type { Dialect } from '../../sql/dialect'
import { quoted } from '../../sql/expression'
import type { Language } from '../../words/language'

export interface Part {
  /** Without the prefix that stands before every part. */
  readonly name: string
  readonly title: Label
  readonly query: string
  /** Worked out once, however many parts read it: a database that reads it anew for each of them takes their product. */
  readonly isKept?: true
}

/** What a query or a script of parts is printed with. */
interface Print {
  /** Where the steps of a script stand. */
  readonly stepsIn: string
  /** Stands before the name of every part. */
  readonly prefix: string
  readonly language: Language
}

/** One query of those parts that the last of them needs, directly or through others. */
export function queryOfParts(
  parts: readonly Part[],
  result: string,
  { prefix, language }: Omit<Print, 'stepsIn'>,
): string {
  const tables = neededParts(parts, result, prefix).map(
    ({ name, title, query, isKept }) =>
      `-- ${title[language]}\n${prefix}${name} AS ${isKept ? 'MATERIALIZED ' : ''}(\n${indented(query)}\n)`,
  )
  return `WITH\n${tables.join(',\n\n')}\n\n${result}`
}

/**
 * The same as statements, each part a table of its own, so that the database knows how many rows stand in it before it plans
 * the next: in one long query it guesses, and may join every row with every other.
 */
export function scriptOfParts(
  parts: readonly Part[],
  result: string,
  { prefix, language, stepsIn }: Print,
  { begin, table, end }: Dialect['audit']['script'],
): string {
  const tables = neededParts(parts, result, prefix).map(
    ({ name, title, query }) => `-- ${title[language]}\n${table(prefix + name, query)}`,
  )
  return [...begin(stepsIn), ...tables, `${result};`, ...end(stepsIn)].join('\n\n')
}

function neededParts(parts: readonly Part[], result: string, prefix: string): readonly Part[] {
  const needed = new Set<string>()
  const need = (text: string): void => {
    for (const { name, query } of parts) {
      if (needed.has(name) || !reads(text, prefix + name)) continue
      needed.add(name)
      need(query)
    }
  }
  need(result)
  return parts.filter(({ name }) => needed.has(name))
}

/** Whether a text names a table, quoted or not, whatever schema it stands in. */
const reads = (text: string, name: string): boolean => new RegExp(`\\b${name.split('.').at(-1)}\\b`).test(text)

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ')

/** Columns of a part under an alias. */
export const columnsOf = (alias: string, names: readonly string[]): string =>
  names.map((name) => `${alias}.${quoted(name)}`).join(', ')

/** The select list of a part, what is empty left out. */
export const listed = (columns: readonly string[]): string => columns.filter((text) => text !== '').join(',\n  ')
