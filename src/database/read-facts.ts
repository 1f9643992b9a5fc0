/**
 * From the table's columns to facts that a rule can read. What is not admissible (a negative sum, a category that the
 * policy does not know, insurance above the cost) becomes unknown here and is named in the column `error`: its row says
 * `invalid`, and every other row still answers.
 */
import { mostYuan } from '../exact/decimal'
import type { Input } from '../language/expression'
import type { Columns } from '../sql/columns'
import { dayLiteral, joined, numberLiteral, plainSql, type Sql, sql, textLiteral } from '../sql/expression'
import type { CheckedOptions } from './options'
import { optionsOf, readText } from './read-text'

/** An input that the query reads from a column of the table. */
export interface ReadInput {
  readonly input: Input
  /** What it is called where it is at fault: a fact's id, `standards.x`. */
  readonly path: string
  /** Whether a row without it is at fault. */
  readonly required: boolean
}

/** The name under which a column of the table comes into the query, before it is checked. */
export const givenName = ({ id }: { readonly id: string }): string => `given.${id}`

/** Adds the columns of inputs' values; one that another of them bounds stands behind it. */
export function readInputs(columns: Columns, read: readonly ReadInput[], values: CheckedOptions['values']): void {
  const given = read.filter(({ input }) => !readsAsItStands(input, values))
  const ceilingOf = ({ input: { noMoreThan } }: ReadInput): Input | undefined =>
    read.find(({ input }) => input.key === noMoreThan)?.input
  for (const one of given) if (!ceilingOf(one)) readInput(columns, one, values, undefined)
  for (const one of given) {
    const ceiling = ceilingOf(one)
    if (ceiling) readInput(columns, one, values, columns.get(ceiling.id))
  }
}

/** Adds the column of an input's value; `ceiling` is the value of the input that it may not exceed. */
function readInput(
  columns: Columns,
  { input }: ReadInput,
  values: CheckedOptions['values'],
  ceiling: Sql | undefined,
): Sql {
  const given = columns.get(givenName(input))
  if (values !== 'text') return columns.add(input.id, readTyped(input, given, ceiling))
  const value = readText(input, given)
  const bounded = ceiling ? sql`CASE WHEN COALESCE(${value} <= ${ceiling}, TRUE) THEN ${value} END` : value
  return columns.add(input.id, bounded)
}

/** Whether a column can hold only what is admissible, so that it is read as it stands. */
export const readsAsItStands = ({ type }: Input, values: CheckedOptions['values']): boolean =>
  values === 'checked' || (values === 'typed' && type === 'truth')

/** Something that can be wrong with a row, and what is named then. */
export interface Fault {
  readonly when: Sql
  readonly path: string
}

/** Adds the column that names what is at fault, NULL where nothing is. */
export function addError(columns: Columns, read: readonly ReadInput[], more: readonly Fault[] = []): Sql {
  const faults = read.flatMap(({ input, path, required }): readonly Fault[] => {
    const value = columns.get(input.id)
    if (required) return [{ when: sql`${value} IS NULL`, path }]
    if (!columns.has(givenName(input))) return []
    return [{ when: sql`(${columns.get(givenName(input))} IS NOT NULL AND ${value} IS NULL)`, path }]
  })
  const all = [...faults, ...more]
  if (all.length === 0) return columns.add('error', plainSql('CAST(NULL AS TEXT)'))
  // Texts are put together only where there is a fault.
  const some = joined(
    all.map(({ when }) => when),
    ' OR ',
  )
  const named = someOf(all.map(({ when, path }) => sql`CASE WHEN ${when} THEN ${textLiteral(path)} END`))
  return columns.add('error', sql`CASE WHEN ${some} THEN ${named} END`)
}

/** The texts that are not NULL, with semicolons between them. */
export const someOf = (texts: readonly Sql[]): Sql => sql`concat_ws(';',\n    ${joined(texts, ',\n    ')})`

function readTyped(input: Input, given: Sql, ceiling: Sql | undefined): Sql {
  const { least = '0', most = mostYuan } = input
  const range = sql`${given} BETWEEN ${numberLiteral(least)} AND ${numberLiteral(most)}`
  const within = ceiling ? sql`${range} AND COALESCE(${given} <= ${ceiling}, TRUE)` : range
  switch (input.type) {
    case 'money':
      return sql`CASE WHEN ${within} AND ${given} = round(${given}, 2) THEN CAST(${given} AS DECIMAL(15, 2)) END`
    case 'count':
      return sql`CASE WHEN ${within} AND ${given} = round(${given}, 0) THEN CAST(${given} AS DECIMAL(9, 0)) END`
    case 'choice':
      return sql`CASE WHEN ${given} IN (${optionsOf(input)}) THEN ${given} END`
    case 'set':
      return readSet(input, given)
    case 'truth':
      return given
    case 'day':
      return sql`CASE WHEN ${given} BETWEEN ${dayLiteral('0001-01-01')} AND ${lastDay} THEN ${given} END`
  }
}

/** The last day that can be written: a database knows later ones, and `infinity`. */
export const lastDay = dayLiteral('9999-12-31')

/** A list with semicolons; `none` is a list that is known to be empty. */
const readSet = (input: Input, given: Sql): Sql =>
  sql`CASE WHEN ${given} = 'none' THEN CAST(ARRAY[] AS TEXT[]) WHEN ${given} <> '' AND string_to_array(${given}, ';') <@ ARRAY[${optionsOf(input)}] THEN string_to_array(${given}, ';') END`
