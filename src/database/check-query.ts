/** A query that finds what the tables lack before the rule is run over them: a missing column, a type that is not exact. */
import type { ColumnKind, PrintedDialect } from '../sql/dialect'
import { dialects } from '../sql/dialects'
import { textLiteral } from '../sql/expression'
import type { CheckedOptions } from './options'
import { standardInputs } from './read-standards'
import { isTextFile, sourceOf } from './sources'
import { columnKinds, type TakenColumn } from './start'

/** The columns of a table of standards. */
export const standardsColumns = ({ policy, standardsTo, standardValues }: CheckedOptions): readonly TakenColumn[] =>
  standardInputs(policy, standardsTo).map(({ input: { id, type } }) => ({
    name: id,
    kind: standardValues === 'text' ? 'any' : columnKinds[type],
  }))

/** What a column must be, in words. */
const kinds: { readonly [kind in ColumnKind]: string } = {
  any: 'a column',
  number: 'an exact number such as DECIMAL(15, 2)',
  integer: 'a whole number',
  truth: 'a truth value',
  text: 'text',
  day: 'a date',
}

export function checkQuery(taken: readonly TakenColumn[], options: CheckedOptions, readsStandards: boolean): string {
  const { table, schema, standards, standardsTable } = options
  const expected = [
    ...taken.map((column) => ({ table, ...column })),
    ...(readsStandards && standards === 'table'
      ? standardsColumns(options).map((column) => ({ table: standardsTable, ...column }))
      : []),
  ]
  return lackingColumns(expected, schema, options.dialect)
}

/** A column that a query expects of a table. */
export interface ExpectedColumn extends TakenColumn {
  readonly table: string
  /** It is only looked at where it is there. */
  readonly mayLack?: boolean | undefined
}

/** Names table, column and problem; no row means that nothing is lacking. */
export function lackingColumns(
  expected: readonly ExpectedColumn[],
  schema: string | undefined,
  dialect: PrintedDialect,
): string {
  const { rows, matches, typesThere, currentSchema } = dialects[dialect]
  const all = expected.map((one) => [one.table, one.name, kinds[one.kind], typesThere[one.kind]].map(textLiteral))
  const free = new Set(expected.filter(({ mayLack }) => mayLack).map(({ name }) => textLiteral(name)))
  const isMissing = ['c.column_name IS NULL', ...(free.size > 0 ? [`e."column" NOT IN (${[...free].join(', ')})`] : [])]
  const schemaText = schema === undefined ? currentSchema : textLiteral(schema)
  return `SELECT
  e."table",
  e."column",
  CASE WHEN c.column_name IS NULL THEN 'is missing' ELSE concat('is ', lower(c.data_type)) END AS "problem",
  e."expected"
FROM ${rows(all, ['table', 'column', 'expected', 'types'], 'e')}
LEFT JOIN ${columnsThere(expected, schemaText, dialect)} AS c
  ON c.table_name = e."table" AND c.column_name = e."column" AND c.table_schema = ${schemaText}
WHERE (${isMissing.join(' AND ')}) OR (e."types" <> '' AND NOT ${matches('lower(c.data_type)', 'e."types"')})
ORDER BY e."table", e."column"`
}

/** The columns that there are: those of the database's tables, and of the files among them. */
function columnsThere(expected: readonly ExpectedColumn[], schema: string, dialect: PrintedDialect): string {
  const files = [...new Set(expected.map(({ table }) => table))].filter((table) => isTextFile(table, dialect))
  if (files.length === 0) return 'information_schema.columns'
  const ofFiles = files.map(
    (file) =>
      `SELECT ${textLiteral(file)}, column_name, column_type, ${schema}\n  FROM (DESCRIBE SELECT * FROM ${sourceOf(file, undefined, dialect)})`,
  )
  const all = ['SELECT table_name, column_name, data_type, table_schema\n  FROM information_schema.columns', ...ofFiles]
  return `(\n  ${all.join('\n  UNION ALL ')}\n)`
}
