/** What the rows of a table of cases carry along for people: a name, a note, and the rest by the names of the columns. */
import { identityNumber } from '../../checks/identity-number'
import { peopleColumns, sheetColumns } from '../../words/people'
import { carriedColumns } from '../catalogue/carried'
import { plain } from '../values/cell'
import { spreadsheetFault } from '../values/spreadsheet'
import type { FileColumn } from './columns'
import type { TableRow } from './table-row'

/** Whose columns are wanted, where a table holds those of households and of persons. */
export type Whose = 'household' | 'person'

/** Reads what a row carries along; of a table with a row a person, what is about the household or about the person. */
export function carriedBy(columns: readonly FileColumn[], whose?: Whose): (row: TableRow) => object {
  const wanted = columns.flatMap((one) =>
    one.kind === 'carried' && !ofLists.includes(one.as) && isOf(one.as, whose)
      ? [{ as: one.as, place: one.place }]
      : [],
  )
  return ({ cells }) => {
    const carried: { [column: string]: string } = {}
    for (const { as, place } of wanted) {
      const cell = said(cells[place])
      if (cell !== '') carried[as] = cell
    }
    const { 姓名: name = carried.户主姓名, 备注: note, ...rest } = carried
    return {
      ...(name === undefined ? {} : { name }),
      ...(note === undefined ? {} : { note }),
      ...(Object.keys(rest).length > 0 ? { carried: rest } : {}),
    }
  }
}

/** Whether a column's name says that it is about the head of the household. */
export const isOfHead = (name: string): boolean => plain(name).startsWith(peopleColumns.head)

/** Reads the identity number of the person in whose row it stands: 户主身份证号 is the head's, in every row of the household. */
export function identityIn(columns: readonly FileColumn[]): (row: TableRow) => string | undefined {
  const own = columns.find((one) => one.kind === 'carried' && one.as === peopleColumns.identity && !isOfHead(one.name))
  return ({ cells }) => (own ? identityNumber(cells[own.place] ?? '') : undefined)
}

/** What a cell says; nothing where a spreadsheet has no result for it. */
function said(cell = ''): string {
  const text = cell.trim()
  return spreadsheetFault(text) ? '' : text
}

/** Columns of a printed list that say nothing of anybody. */
const ofLists: readonly string[] = Object.values(sheetColumns)

/** Whether a column that is carried along tells who a person is. */
export const namesPerson = (column: string): boolean =>
  column === peopleColumns.name || column === peopleColumns.identity

export type IsSomebody = (row: TableRow) => boolean

/** Tells whether a row of a table of people is somebody's, by its cells of what is not the household's. */
export function isSomebodyIn(columns: readonly FileColumn[]): IsSomebody {
  const telling = columns.filter(
    (one) =>
      (one.kind === 'column' && !one.column.ofHousehold) ||
      (one.kind === 'carried' && one.as !== peopleColumns.note && !ofLists.includes(one.as) && !isOfHouseholds(one.as)),
  )
  const hasNames = columns.some(
    (one) => (one.kind === 'column' && one.column.id === 'person') || (one.kind === 'carried' && namesPerson(one.as)),
  )
  return ({ cells, values }) =>
    (values.household !== undefined && !hasNames) || telling.some(({ place }) => said(cells[place]) !== '')
}

const owners = new Map(carriedColumns.map(({ label, of = 'person' }) => [label.zh, of]))

const isOfHouseholds = (column: string): boolean => owners.get(column) === 'household'

const isOf = (column: string, whose: Whose | undefined): boolean =>
  whose === undefined || [whose, 'both'].includes(owners.get(column) ?? 'person')
