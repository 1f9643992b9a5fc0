/** Cases and standards as the tables of an audit, each as CSV with a header: the columns that docs/audit.md lists, by the shape of the policy's case. */
import type { Policy } from '../../../src/kit/policy'
import { type Field, isCarried } from '../../../src/kit/shape'

type Nested = { readonly [name: string]: unknown }

export function caseTables({ shape }: Policy, cases: readonly Nested[], standards: readonly object[]) {
  const names = (fields: readonly Field[]): readonly string[] =>
    fields.filter((field) => !isCarried(field)).map(({ name }) => name)
  const members = cases.flatMap(({ id, on, members: own }) => listed(own).map((one) => ({ household: id, on, ...one })))
  const claims = members.flatMap(({ household, on, id, ...one }: Nested) =>
    listed(one.claims).map((claim) => ({ household, on, person: id, ...claim })),
  )
  const education = names(shape.education).map((name) => `education.${name}`)
  return {
    households: csvOf(names(shape.household), cases),
    members: csvOf(['household', 'on', ...names(shape.member), ...education], members),
    claims: csvOf(['household', 'on', 'person', ...names(shape.claim)], claims),
    standards: csvOf(['standard', 'from', 'year', 'to', 'value'], standards as readonly Nested[]),
  }
}

const listed = (value: unknown): readonly Nested[] => (Array.isArray(value) ? value : [])

/** None of the cells holds a comma. */
const csvOf = (columns: readonly string[], rows: readonly Nested[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => cellOf(valueAt(row, column))))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')

/** `education.level` below `education`. */
const valueAt = (row: Nested, column: string): unknown =>
  column.split('.').reduce<unknown>((value, name) => (value as Nested | null | undefined)?.[name], row)

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(';')
  return String(value)
}
