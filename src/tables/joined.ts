/** Cases out of tables that are open: households, members and claims, or people; several files of one kind follow each other. */
import type { PolicyInFull } from '../kit/policy'
import type { Language } from '../words/language'
import { type CaseRecord, readCaseTables } from './case-tables'
import { peopleTable } from './catalogue/build'
import { carriedBy, identityIn, isSomebodyIn, type Whose } from './reading/carried'
import { householdsAndMembers } from './reading/people'
import { placeOf } from './reading/said'
import type { Table } from './reading/table'
import type { TableRow } from './reading/table-row'

export type CaseFilesOpen = (
  | { readonly people: readonly Table[] }
  | { readonly households: readonly Table[]; readonly members: readonly Table[] }
) & { readonly claims: readonly Table[] }

interface Reading {
  /** The language of places such as "row 3, column 年龄". */
  readonly language: Language
  /** Reads a table; its own `rows` where nothing else is to be done with them. */
  readonly rowsOf?: (table: Table) => AsyncIterable<TableRow>
}

/** Reads cases one by one. */
export async function* casesOfTables(
  policy: PolicyInFull,
  tables: CaseFilesOpen,
  reading: Reading,
): AsyncGenerator<CaseRecord> {
  const claims = tables.claims.length > 0 ? { claims: oneTable(tables.claims, reading) } : {}
  if ('people' in tables) {
    const { rows, carriedOf, isSomebody, ...places } = oneTable(tables.people, reading)
    const people = await householdsAndMembers(rows, peopleTable(policy), isSomebody)
    yield* readCaseTables(policy, {
      households: { ...places, rows: people.households, carried: carriedOf('household') },
      members: { ...places, rows: people.members, carried: carriedOf('person') },
      ...claims,
    })
    return
  }
  const [households, members] = [oneTable(tables.households, reading), oneTable(tables.members, reading)]
  yield* readCaseTables(policy, { households, members, ...claims })
}

/** The rows of tables of one kind, one file after the other, and the places of their cells in the files' own words. */
function oneTable(tables: readonly Table[], { language, rowsOf = (table) => table.rows() }: Reading) {
  const of = <Value>(values: readonly Value[], row: TableRow): Value => values[row.of ?? 0] as Value
  const carriedOf = (whose?: Whose) => {
    const all = tables.map(({ columns }) => carriedBy(columns, whose))
    return (row: TableRow) => of(all, row)(row)
  }
  const somebodies = tables.map(({ columns }) => isSomebodyIn(columns))
  const identities = tables.map(({ columns }) => identityIn(columns))
  const file = (row: TableRow): string => of(tables, row).file
  return {
    rows: allRows(tables, rowsOf),
    place: (row: TableRow, column: string) => `${file(row)} ${placeOf(of(tables, row), row.row, column, language)}`,
    ...(tables.length > 1 ? { file } : {}),
    carried: carriedOf(),
    identity: (row: TableRow) => of(identities, row)(row),
    carriedOf,
    isSomebody: (row: TableRow) => of(somebodies, row)(row),
  }
}

async function* allRows(
  tables: readonly Table[],
  rowsOf: (table: Table) => AsyncIterable<TableRow>,
): AsyncGenerator<TableRow> {
  for (const [of, table] of tables.entries())
    for await (const row of rowsOf(table)) yield tables.length > 1 ? { ...row, of } : row
}
