/** A query that finds what the tables lack before the rule is run over them: a missing column, a type that is not exact. */
import { textLiteral } from '../sql/expression'
import type { CheckedOptions } from './options'
import type { ColumnKind, TakenColumn } from './start'

const standardsColumns = ({ standardsTo }: CheckedOptions): readonly TakenColumn[] => [
  { name: 'standard', kind: 'text' },
  { name: 'from', kind: 'day' },
  { name: 'year', kind: 'integer' },
  ...(standardsTo ? [{ name: 'to', kind: 'day' } as const] : []),
  { name: 'value', kind: 'number' },
]

/** What a column must be, in words, and the types that are. */
const kinds: { readonly [kind in ColumnKind]: readonly [words: string, types: string] } = {
  any: ['a column', ''],
  number: [
    'an exact number such as DECIMAL(15, 2)',
    '(numeric|decimal|smallint|integer|bigint|hugeint)([(][0-9, ]+[)])?',
  ],
  integer: ['a whole number', '(numeric|decimal|smallint|integer|bigint|hugeint)([(][0-9, ]+[)])?'],
  truth: ['a truth value', 'boolean'],
  text: ['text', '(text|varchar|character varying|character)([(][0-9]+[)])?'],
  day: ['a date', 'date'],
}

export function checkQuery(taken: readonly TakenColumn[], options: CheckedOptions, readsStandards: boolean): string {
  const { table, schema, standards, standardsTable } = options
  const expected = [
    ...taken.map((column) => ({ table, ...column })),
    ...(readsStandards && standards === 'table'
      ? standardsColumns(options).map((column) => ({ table: standardsTable, ...column }))
      : []),
  ]
  return lackingColumns(expected, schema)
}

/** A column that a query expects of a table. */
export interface ExpectedColumn extends TakenColumn {
  readonly table: string
}

/** Names table, column and problem; no row means that nothing is lacking. */
export function lackingColumns(expected: readonly ExpectedColumn[], schema: string | undefined): string {
  const rows = expected.map((one) => {
    const [words, types] = kinds[one.kind]
    return `  (${[one.table, one.name, words, types].map(textLiteral).join(', ')})`
  })
  return `SELECT
  e."table",
  e."column",
  CASE WHEN c.column_name IS NULL THEN 'is missing' ELSE 'is ' || lower(c.data_type) END AS "problem",
  e."expected"
FROM (VALUES
${rows.join(',\n')}
) AS e("table", "column", "expected", "types")
LEFT JOIN information_schema.columns AS c
  ON c.table_name = e."table" AND c.column_name = e."column" AND c.table_schema = ${schema === undefined ? 'current_schema()' : textLiteral(schema)}
WHERE c.column_name IS NULL OR (e."types" <> '' AND NOT lower(c.data_type) SIMILAR TO e."types")
ORDER BY e."table", e."column"`
}
