/** One evidence sheet to print: a page of its own. */
import type { AuditHead } from '../audit/head'
import { version } from '../version'
import { reportPhrases, reportWords, sheetWords } from '../words/audit-report'
import type { Language } from '../words/language'
import { type Html, html, marked, typed } from './html-text'
import { facts, table } from './parts'
import { timeText, windowText } from './report-head'
import type { EvidenceSheet } from './report-sheets'

export function sheetHtml(sheet: EvidenceSheet, head: AuditHead, language: Language): Html {
  const { number, about, people, matters, sources, calculation, basis, open } = sheet
  const part = (title: keyof typeof sheetWords, lines: readonly string[]): Html | false =>
    lines.length > 0 &&
    html`<h3>${sheetWords[title][language]}</h3>
<ol>${lines.map((line) => html`<li>${marked(line, language)}</li>\n`)}</ol>`
  const signed = (names: readonly (keyof typeof sheetWords)[]): Html =>
    html`<p class="signed">${names.map((name) => html`<span>${sheetWords[name][language]}</span>`)}</p>`
  return html`<article class="sheet">
<h2>${sheetWords.title[language]} <small>${reportPhrases.sheetNumber[language](number)}</small></h2>
${signed(['audited'])}
${facts([[sheetWords.matter[language], typed(about)], ...people.map(([name, text]) => [name, typed(text)] as const)])}
${part('summary', matters)}
<h3>${sheetWords.sources[language]}</h3>
${table({
  caption: `${sheetWords.sources[language]} ${about}`,
  unseenCaption: true,
  columns: [
    { title: reportWords.kindOfFile[language], kind: 'whole' },
    { title: reportWords.file[language], kind: 'whole' },
    { title: reportWords.rows[language] },
    { title: 'SHA-256' },
  ],
  rows: sources.map((one) => [one.kind, typed(one.file), one.rows, html`<bdi class="hash">${one.sha256}</bdi>`]),
  narrow: 'cards',
})}
${part('calculation', calculation)}
${part('basis', basis)}
${part('open', open)}
<p class="said">jiuzhu ${version} · ${timeText(head)} · <span class="whole">${windowText(head, language)}</span></p>
${signed(['auditors', 'date', 'reviewed', 'date'])}
<h3>${sheetWords.opinion[language]}</h3>
<div class="blank"></div>
${signed(['head', 'date'])}
</article>
`
}
