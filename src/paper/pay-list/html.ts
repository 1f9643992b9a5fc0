/** Pay lists to print: a section for each programme and period, and one for what is open behind them. */

import { grouped } from '../../exact/decimal'
import { type SheetCell as Cell, cellText, type WrittenSheet as Sheet } from '../../tables/sheet'
import type { Language } from '../../words/language'
import { payListWords } from '../../words/pay-list'
import { type Html, html, marked } from '../html-text'
import { documentEnd, documentStart, table } from '../parts'
import type { PayNames } from './columns'
import type { PayLists } from './pay-lists'
import { paySheets } from './sheets'

export function payListHtml(lists: PayLists, names: PayNames): string {
  const { language } = names
  const title = payListWords.title[language]
  return html`${documentStart(language, title)}
<h1>${title}</h1>
${paySheets(lists, names).map((sheet) => section(sheet, language))}${documentEnd}`.html
}

/** A list under its title; a row of one cell stands below the table. */
function section({ rows, headRow }: Sheet, language: Language): Html {
  const title = cellText(rows[0]?.[0] ?? '')
  const head = rows[headRow] ?? []
  const body = rows.slice(headRow + 1)
  const below = body.filter((cells) => cells.length === 1)
  const lines = body.filter((cells) => cells.length > 1)
  const isFigure = (column: number): boolean => lines.some((cells) => typeof (cells[column] ?? '') !== 'string')
  return html`<section><h2>${marked(title, language)}</h2>
${
  lines.length > 0 &&
  table({
    caption: title,
    unseenCaption: true,
    columns: head.map((cell, column) => ({ title: cellText(cell), ...(isFigure(column) ? { kind: 'number' } : {}) })),
    rows: lines.map((cells) => cells.map((cell) => cellHtml(cell, language))),
    narrow: 'scroll',
  })
}${below.map(([cell = '']) => html`<p class="below">${marked(cellText(cell), language)}</p>\n`)}</section>
`
}

const cellHtml = (cell: Cell, language: Language): Html | string =>
  typeof cell === 'string' ? marked(cell, language) : grouped(cellText(cell))
