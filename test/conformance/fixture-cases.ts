/** The fixture tables as cases of the suite: their expected values were worked out by hand. */

import type { ConformanceCase, Expected } from '../../src/conformance/case'
import type { PolicyInFull } from '../../src/kit/policy'
import type { Column } from '../../src/tables/columns'
import { tableRow } from '../../src/tables/columns'
import type { TableSubject } from '../../src/tables/subject'

/** Fields whose cells are lists, parted by semicolons. */
const lists = ['missing', 'notes', 'error', 'routes', 'steps', 'covers']

/** A row of a fixture table; `undefined` for one whose cells cannot be read as values at all. */
export function fixtureCase(
  policy: PolicyInFull,
  { table, line, subject }: { readonly table: string; readonly line: number; readonly subject: TableSubject },
  columns: readonly Column[],
  cells: readonly string[],
): ConformanceCase | undefined {
  const { facts, standards, readings, on, expected, issues } = tableRow(columns, cells)
  if (issues.length > 0) return undefined
  const definition = policy.definitions.find(({ id }) => id === subject.id)
  return {
    id: `${table}:${line}`,
    subject: subject.id,
    ...(on === undefined ? {} : { on }),
    facts,
    standards,
    readings,
    expected: Object.fromEntries([...expected].map(([field, text]) => [field, expectedOf(field, text)])),
    clauses: definition?.clauses ?? clausesOfFormula(policy, subject.id),
  }
}

const clausesOfFormula = ({ formulas }: PolicyInFull, id: string): readonly string[] => {
  const clause = Object.values(formulas).find((one) => one.id === id)?.clause
  return clause === undefined ? [] : [clause]
}

function expectedOf(field: string, text: string): Expected {
  if (text === '') return null
  return lists.includes(field) ? text.split(';') : text
}
