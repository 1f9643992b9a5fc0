/** Pay lists to print: a section for each programme and period, and one for what is open behind them. */

import { grouped } from '../../exact/decimal'
import { type SheetCell as Cell, cellText, type WrittenSheet as Sheet } from '../../tables/sheet'
import type { Language } from '../../words/language'
import { payListWords } from '../../words/pay-list'
import { type Html, html, marked } from '../html-text'
import { documentEnd, documentStart, scrolling, table } from '../parts'
import type { PayNames } from './columns'
import type { PayLists } from './pay-lists'
import { paySheets } from './sheets'

export function payListHtml(lists: PayLists, names: PayNames): string {
  const { language } = names
  const title = payListWords.title[language]
  return html`${documentStart(language, title)}
<h1>${title}</h1>
${paySheets(lists, { ...names, isPrinted: true }).map((sheet) => section(sheet, language))}${documentEnd}`.html
}

/** A list under its title; the last row of one cell, which is signed, stands below the table. */
function section({ rows, headRow }: Sheet, language: Language): Html {
  const title = cellText(rows[0]?.[0] ?? '')
  const head = rows[headRow] ?? []
  const body = rows.slice(headRow + 1)
  const below = body.filter((cells) => cells.length === 1)
  const lines = body.filter((cells) => cells.length > 1)
  const texts = (column: number): readonly string[] => lines.map((cells) => cellText(cells[column] ?? ''))
  const isFigure = (column: number): boolean => lines.some((cells) => typeof (cells[column] ?? '') !== 'string')
  const titles: readonly string[] = [payListWords.programme, payListWords.period].map((label) => label[language])
  // What the title says is left out, and what is blank throughout but for the place to sign.
  const isTold = (column: number): boolean =>
    texts(column).every((text) => text === '' || title.includes(text)) &&
    (titles.includes(cellText(head[column] ?? '')) || texts(column).every((text) => text === '')) &&
    column < head.length - 1
  const columns = head.map((cell, at) => ({ cell, at })).filter(({ at }) => at === 0 || !isTold(at))
  return html`<section><h2>${marked(title, language)}</h2>
${
  lines.length > 0 &&
  scrolling(
    title,
    language,
    table({
      caption: title,
      unseenCaption: true,
      columns: columns.map(({ cell, at }) => ({ title: cellText(cell), ...(isFigure(at) ? { kind: 'number' } : {}) })),
      rows: lines.map((cells) => columns.map(({ at }) => cellHtml(cells[at] ?? '', language))),
      narrow: 'scroll',
      // A blank last column is to sign in.
      ...(texts(head.length - 1).every((text) => text === '') ? { look: 'paid' } : {}),
    }),
  )
}${below.map(([cell = '']) => signed(cellText(cell), language))}</section>
`
}

/** Who made, checked and approved a list, each with a line to sign on. */
const signed = (text: string, language: Language): Html =>
  html`<p class="signed">${text
    .split(/\s{2,}|　+/)
    .filter((part) => part !== '')
    .map((part) => html`<span>${marked(part, language)}</span>`)}</p>\n`

const cellHtml = (cell: Cell, language: Language): Html | string =>
  typeof cell === 'string' ? marked(cell, language) : grouped(cellText(cell))
