/** Pay lists to print: a section for each programme and period, and one for what is open behind them. */

import { type SheetCell as Cell, cellText, type WrittenSheet as Sheet } from '../../tables/write-workbook'
import { payListWords } from '../../words/pay-list'
import { documentStart, escaped } from '../html-text'
import type { PayNames } from './columns'
import type { PayLists } from './pay-lists'
import { paySheets } from './sheets'

const style = `
td.number, th.number { text-align: right; white-space: nowrap; } .paylist tr:last-child td { font-weight: 600; }
.paylist td:last-child { min-width: 6em; }
`

export function payListHtml(lists: PayLists, names: PayNames): string {
  const title = payListWords.title[names.language]
  return `${documentStart(names.language, title, style)}
<h1>${escaped(title)}</h1>
${paySheets(lists, names).map(section).join('')}</body>
</html>
`
}

/** A list under its title; a row of one cell stands below the table. */
function section({ rows, headRow }: Sheet): string {
  const [title = ''] = rows[0] ?? []
  const head = rows[headRow] ?? []
  const body = rows.slice(headRow + 1)
  const below = body.filter((cells) => cells.length === 1)
  const lines = body.filter((cells) => cells.length > 1)
  return `<section><h2>${text(title)}</h2>
${lines.length === 0 ? '' : table(head, lines)}${below.map(([cell = '']) => `<p class="signed">${text(cell)}</p>\n`).join('')}</section>
`
}

const table = (head: readonly Cell[], lines: readonly (readonly Cell[])[]): string =>
  `<table class="paylist">
<thead><tr>${head.map((cell) => `<th>${text(cell)}</th>`).join('')}</tr></thead>
<tbody>
${lines.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>\n`).join('')}</tbody>
</table>
`

const text = (cell: Cell): string => escaped(cellText(cell))

const cellHtml = (cell: Cell): string =>
  typeof cell === 'string' ? `<td>${text(cell)}</td>` : `<td class="number">${text(cell)}</td>`
