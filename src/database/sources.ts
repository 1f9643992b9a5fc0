/**
 * Where the rows of a table come from: a table of the database, or a CSV file that the database reads where it lies. A file
 * is read as text, every column of it, and its form is said: a database that guesses changes sums, ids and days.
 */
import { type Issue, issue } from '../checks/issue'
import type { Dialect, PrintedDialect } from '../sql/dialect'
import { dialects } from '../sql/dialects'
import { quoted, textLiteral } from '../sql/expression'

/** Whether the columns of a table have types of their own, or are all text. */
export type ValueForm = 'typed' | 'text'

export const isTextFile = (name: string, dialect: PrintedDialect): boolean =>
  (dialects[dialect] as Dialect | undefined)?.readsFiles === true && /\.[ct]sv(\.gz)?$/i.test(name)

/** What the columns of a table hold: as the caller says, or text where it is a file. */
export const formOf = (name: string, dialect: PrintedDialect, given: ValueForm | undefined): ValueForm =>
  given ?? (isTextFile(name, dialect) ? 'text' : 'typed')

/** A file has no types, and none are guessed. */
export const fileIssues = (
  names: readonly string[],
  dialect: PrintedDialect,
  given: ValueForm | undefined,
): readonly Issue[] =>
  given === 'typed' && names.some((name) => isTextFile(name, dialect)) ? [issue('typedFile', 'values')] : []

/** A table as a query selects from it. */
export const sourceOf = (name: string, schema: string | undefined, dialect: PrintedDialect): string =>
  isTextFile(name, dialect) ? readFile(name) : tableName(name, schema)

function readFile(name: string): string {
  const delimiter = /\.tsv(\.gz)?$/i.test(name) ? '\\t' : ','
  const form = `delim = '${delimiter}', quote = '"', escape = '"', skip = 0, comment = ''`
  return `read_csv(${textLiteral(name)}, header = true, all_varchar = true, ${form})`
}

export const tableName = (table: string, schema: string | undefined): string =>
  schema === undefined ? quoted(table) : `${quoted(schema)}.${quoted(table)}`
