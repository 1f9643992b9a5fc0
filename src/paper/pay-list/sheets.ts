/** Pay lists as rows of cells, which CSV and workbooks print: rows of payments, totals, open dues behind them, signatures. */
import { periodText } from '../../explain/periods'
import type { SheetCell as Cell, WrittenSheet as Sheet } from '../../tables/sheet'
import { payListPhrases, payListWords } from '../../words/pay-list'
import { amountColumn, openColumns, type PayColumn, type PayNames, payColumns } from './columns'
import { type DueRow, type PayLists, totalOf } from './pay-lists'

/** All in one table, as CSV has it. */
export function paySheet(lists: PayLists, names: PayNames): Sheet {
  const { language } = names
  const columns = [...payColumns(lists, names), amountColumn(names), ...openColumns(names)]
  const all = lists.lists.flatMap(({ rows }) => rows)
  const ending = (title: string, rows: readonly DueRow[]): readonly Cell[] => totalRow(columns, title, totalOf(rows))
  const groups = lists.lists.map(({ rows, total }) => ({ rows, total }))
  let number = 0
  const cellsOf = (row: DueRow): readonly Cell[] => {
    number += 1
    return rowOf(columns, row, number)
  }
  return {
    name: payListWords.title[language],
    headRow: 0,
    rows: [
      [payListWords.number[language], ...columns.map(({ title }) => title), payListWords.signature[language]],
      ...groups.flatMap(({ rows, total }) => [
        ...rows.map(cellsOf),
        ...(groups.length > 1 ? [totalRow(columns, payListWords.subtotal[language], total)] : []),
      ]),
      ...(all.length > 0 ? [ending(payListWords.total[language], all)] : []),
      ...lists.open.map(cellsOf),
      [payListPhrases.signed[language]()],
    ],
  }
}

/** A sheet for each list, and one for what is open. */
export function paySheets(lists: PayLists, names: PayNames): readonly Sheet[] {
  const { language, programme } = names
  const own = payColumns(lists, names)
  const made = lists.lists.map(({ programme: id, period, rows, total }): Sheet => {
    const columns = [...own, amountColumn(names)]
    return {
      name: `${programme(id)} ${period}`,
      headRow: 1,
      rows: [
        [payListPhrases.list[language](programme(id), periodText(period)[language])],
        [payListWords.number[language], ...columns.map(({ title }) => title), payListWords.signature[language]],
        ...rows.map((row, index) => rowOf(columns, row, index + 1)),
        totalRow(columns, payListWords.total[language], total),
        [payListPhrases.signed[language]()],
      ],
    }
  })
  if (lists.open.length === 0 && made.length > 0) return made
  const columns = [...own, ...openColumns(names)]
  const open: Sheet = {
    name: payListWords.openSheet[language],
    headRow: 1,
    rows: [
      [lists.open.length > 0 ? payListWords.open[language] : payListWords.nothing[language]],
      [payListWords.number[language], ...columns.map(({ title }) => title)],
      ...lists.open.map((row, index) => rowOf(columns, row, index + 1)),
    ],
  }
  return [...made, open]
}

function rowOf(columns: readonly PayColumn[], row: DueRow, number: number): readonly Cell[] {
  const cells = columns.map(({ isSum, cell }): Cell => {
    const text = cell(row, number)
    return isSum && text !== '' ? { yuan: text } : text
  })
  return [String(number), ...cells, '']
}

/** The total stands under the sums, its name before them. */
function totalRow(columns: readonly PayColumn[], title: string, total: string): readonly Cell[] {
  const at = columns.findIndex(({ isSum }) => isSum)
  return [title, ...columns.map((_, place): Cell => (place === at ? { yuan: total } : '')), '']
}
