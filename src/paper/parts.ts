/** The parts that every printed sheet is made of, in one language each: document, figures, table. Charts stand in `chart.ts`. */
import type { Language } from '../words/language'
import { sideways } from '../words/notice'
import { type Html, html, languageTags, sentence, trusted } from './html-text'
import { style } from './style'

/** The start of a document up to its first sheet; nothing is loaded, and no script can run. */
export const documentStart = (language: Language, title: string, look?: 'wide'): Html => html`<!doctype html>
<html lang="${languageTags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main${look && html` class="${look}"`}>`

export const documentEnd: Html = html`</main>
</body>
</html>
`

/** A sum that a reader looks for first, with what it is and what stands behind it in small print. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly unit?: string
}

export const figures = (all: readonly Figure[]): Html =>
  html`<dl class="figures">${all.map(
    ({ label, value, unit }) =>
      html`<div><dt>${label}</dt><dd>${value}${unit && html` <small>${unit}</small>`}</dd></div>`,
  )}</dl>\n`

/** Names with what they are, in one line where there is room. */
export const facts = (all: readonly (readonly [string, Html | string])[]): Html =>
  html`<dl class="facts">${all.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>\n`

export interface Column {
  readonly title: string
  /** Figures stand at the right; what is `whole` is never broken. */
  readonly kind?: 'number' | 'whole'
}

export interface Table {
  /** What the table shows; said to screen readers alone where a heading above says it already. */
  readonly caption: string
  readonly unseenCaption?: boolean
  /** The titles of the columns are said aloud only: the rows explain themselves. */
  readonly unseenTitles?: boolean
  readonly columns: readonly Column[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly (Html | string)[])[]
  /** On a phone each row becomes a card, or the table stands in what scrolls. */
  readonly narrow: 'cards' | 'scroll'
  /** A class of its own, where its columns need widths. */
  readonly look?: 'answer' | 'findings' | 'paid' | 'priced'
}

export function table({
  caption,
  unseenCaption = false,
  unseenTitles = false,
  columns,
  rows,
  narrow,
  look,
}: Table): Html {
  const named = columns.map(({ title, kind }) => ({
    title: sentence(title),
    kind: kind ? html` class="${kind}"` : undefined,
  }))
  const head = named.map(({ title, kind }) => html`<th scope="col"${kind}>${title}</th>`)
  const row = (cells: readonly (Html | string)[]): Html =>
    html`<tr>${cells.map((cell, index) => {
      const { title = '', kind } = named[index] ?? {}
      return index === 0
        ? html`<th scope="row"${kind}>${cell}</th>`
        : html`<td${kind}${narrow === 'cards' && title !== '' && !unseenTitles && html` data-label="${title}"`}>${cell}</td>`
    })}</tr>\n`
  const looks = [narrow === 'cards' && 'cards', unseenTitles && narrow === 'cards' && 'narrow', look]
    .filter(Boolean)
    .join(' ')
  return html`<table${looks !== '' && html` class="${looks}"`}>
<caption${unseenCaption && html` class="unseen"`}>${sentence(caption)}</caption>
<thead${unseenTitles && html` class="unseen"`}><tr>${head}</tr></thead>
<tbody>
${rows.map(row)}</tbody>
</table>
`
}

/** What is wider than a phone scrolls within itself; who uses the keyboard can reach it, and a screen reader tells its name. */
export const scrolling = (name: string, language: Language, content: Html): Html =>
  html`<div class="scroll" role="region" aria-label="${name}${sideways[language]}" tabindex="0">${content}</div>\n`
