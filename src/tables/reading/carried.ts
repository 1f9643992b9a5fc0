/** What the rows of a table of cases carry along for people: a name, a note, and the rest by the names of the columns. */
import { identityNumber } from '../../checks/identity-number'
import { peopleColumns } from '../../words/people'
import { carriedColumns } from '../catalogue/carried'
import { plain } from '../values/cell'
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

/** Reads the identity number of the person in whose row it stands: 户主身份证号 is the head's, in every row of the household. */
export function identityIn(columns: readonly FileColumn[]): (row: TableRow) => string | undefined {
  const own = columns.find(
    (one) => one.kind === 'carried' && one.as === peopleColumns.identity && !plain(one.name).startsWith('户主'),
  )
  return ({ cells }) => (own ? identityNumber(cells[own.place] ?? '') : undefined)
}

/** Columns of a printed list that say nothing of anybody. */
const ofLists: readonly string[] = ['序号', '签名']

const owners = new Map(carriedColumns.map(({ label, of = 'person' }) => [label.zh, of]))

const isOf = (column: string, whose: Whose | undefined): boolean =>
  whose === undefined || [whose, 'both'].includes(owners.get(column) ?? 'person')
