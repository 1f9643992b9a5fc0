/**
 * From the table's columns to facts that a rule can read. What is not admissible (a negative sum, a category that the
 * policy does not know, insurance above the cost) becomes unknown here and is named in the column `error`: its row says
 * `invalid`, and every other row still answers.
 */
import { mostYuan } from '../exact/decimal'
import type { Input } from '../language/expression'
import type { Columns } from '../sql/columns'
import type { Dialect } from '../sql/dialect'
import { dialects } from '../sql/dialects'
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

/** What the columns hold, and for which database they are read. */
interface FormOfFacts extends Pick<CheckedOptions, 'values' | 'dialect'> {
  /** Whether a row at fault is read by nobody, so that its values may stand as they are. */
  readonly isAlone?: boolean
}

/** The name under which a column of the table comes into the query, before it is checked. */
export const givenName = ({ id }: { readonly id: string }): string => `given.${id}`

/** Adds the columns of inputs' values; one that another of them bounds stands behind it. */
export function readInputs(columns: Columns, read: readonly ReadInput[], form: FormOfFacts): void {
  const given = read.filter(({ input }) => !readsAsItStands(input, form))
  const ceilingOf = ({ input: { noMoreThan } }: ReadInput): Input | undefined =>
    read.find(({ input }) => input.key === noMoreThan)?.input
  for (const one of given) if (!ceilingOf(one)) readInput(columns, one, form, undefined)
  for (const one of given) {
    const ceiling = ceilingOf(one)
    if (ceiling) readInput(columns, one, form, columns.get(ceiling.id))
  }
}

/** Adds the column of an input's value; `ceiling` is the value of the input that it may not exceed. */
function readInput(columns: Columns, { input }: ReadInput, form: FormOfFacts, ceiling: Sql | undefined): Sql {
  const { values, dialect } = form
  const given = columns.get(givenName(input))
  if (optionAtFault(input, given, form)) return columns.add(input.id, given)
  if (values !== 'text') return columns.add(input.id, readTyped(input, given, ceiling, dialects[dialect]))
  const value = readText(input, given)
  const bounded = ceiling ? sql`CASE WHEN COALESCE(${value} <= ${ceiling}, TRUE) THEN ${value} END` : value
  return columns.add(input.id, bounded)
}

/** Whether a column can hold only what is admissible, so that it is read as it stands. */
export const readsAsItStands = ({ type }: Input, { values, dialect }: FormOfFacts): boolean =>
  values === 'checked' || (values === 'typed' && type === 'truth' && dialects[dialect].hasTruth)

/** Whether an option is at fault that stands as it is, which is quicker than a value that is NULL there. */
function optionAtFault(input: Input, given: Sql, { values, dialect, isAlone = false }: FormOfFacts): Sql | undefined {
  if (input.type !== 'choice' || values !== 'typed' || !isAlone) return undefined
  return sql`NOT ${dialects[dialect].exactly(given)} IN (${optionsOf(input)})`
}

/** Something that can be wrong with a row, and what is named then. */
export interface Fault {
  readonly when: Sql
  readonly path: string
}

/** Adds the column that names what is at fault, NULL where nothing is. */
export function addError(
  columns: Columns,
  read: readonly ReadInput[],
  form: FormOfFacts,
  more: readonly Fault[] = [],
): Sql {
  const faults = read.flatMap(({ input, path, required }): readonly Fault[] => {
    const value = columns.get(input.id)
    const given = columns.has(givenName(input)) ? columns.get(givenName(input)) : undefined
    const option = given && optionAtFault(input, given, form)
    if (option) return [{ when: option, path }]
    if (required) return [{ when: sql`${value} IS NULL`, path }]
    return given ? [{ when: sql`(${given} IS NOT NULL AND ${value} IS NULL)`, path }] : []
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

/** A typed cell as the value of an input, NULL where it is not one. */
export function readTyped(
  input: Input,
  given: Sql,
  ceiling: Sql | undefined,
  { isTyped, exactly, sets }: Dialect,
): Sql {
  const { least = '0', most = mostYuan } = input
  const typed = (kind: 'number' | 'day', rest: Sql): Sql => {
    const is = isTyped(kind, given)
    return is ? sql`${is} AND ${rest}` : rest
  }
  const range = sql`${given} BETWEEN ${numberLiteral(least)} AND ${numberLiteral(most)}`
  const within = typed('number', ceiling ? sql`${range} AND COALESCE(${given} <= ${ceiling}, TRUE)` : range)
  switch (input.type) {
    case 'money':
      return sql`CASE WHEN ${within} AND ${given} = round(${given}, 2) THEN CAST(${given} AS DECIMAL(15, 2)) END`
    case 'count':
      return sql`CASE WHEN ${within} AND ${given} = round(${given}, 0) THEN CAST(${given} AS DECIMAL(9, 0)) END`
    case 'choice':
      return sql`CASE WHEN ${exactly(given)} IN (${optionsOf(input)}) THEN ${given} END`
    case 'set':
      return sets.read(given, optionsOf(input))
    case 'truth':
      return sql`CASE WHEN ${typed('number', sql`${given} IN (0, 1)`)} THEN CAST(${given} AS INTEGER) END`
    case 'day':
      return sql`CASE WHEN ${typed('day', sql`${given} BETWEEN ${dayLiteral('0001-01-01')} AND ${lastDay}`)} THEN ${given} END`
  }
}

/** The last day that can be written: a database knows later ones, and `infinity`. */
export const lastDay = dayLiteral('9999-12-31')
