/** What the rows of a table of cases carry along for people: a name, a note, and the rest by the names of the columns. */
import { carriedColumns } from '../catalogue/carried'
import type { FileColumn } from './columns'
import type { TableRow } from './table-row'

/** Whose columns are wanted, where a table holds those of households and of persons. */
export type Whose = 'household' | 'person'

/** Reads what a row carries along; of a table with a row a person, what is about the household or about the person. */
export function carriedBy(columns: readonly FileColumn[], whose?: Whose): (row: TableRow) => object {
  const wanted = columns.flatMap((one) =>
    one.kind === 'carried' && one.as !== rowNumber && (whose ?? whoseIs(one.as)) === whoseIs(one.as)
      ? [{ as: one.as, place: one.place }]
      : [],
  )
  return ({ cells }) => {
    const carried: { [column: string]: string } = {}
    for (const { as, place } of wanted) {
      const cell = cells[place]?.trim() ?? ''
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

/** The number of a row says nothing of anybody. */
const rowNumber = '序号'

const ofHouseholds = new Set(carriedColumns.flatMap(({ label, ofHousehold }) => (ofHousehold ? [label.zh] : [])))

const whoseIs = (column: string): Whose => (ofHouseholds.has(column) ? 'household' : 'person')
