/** Explanations as one HTML document to print: a page a household, no scripts, nothing loaded from elsewhere. */
import type { Label } from '../engine/expression'
import { headings, notice } from '../messages/explanation'
import type { Language } from '../messages/language'
import { document } from '../policy/document/document'
import type { CaseExplanation } from './explain'
import { type NoticeEntry, noticeOf } from './notice'
import type { Line, Section } from './sections'

const style = `
@page { size: A4; margin: 8mm; }
body { font: 13px/1.35 "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; margin: 2em auto; max-width: 62em; color: #111; }
section { break-after: page; } h1 { font-size: 1.25em; margin: 0 0 .3em; }
table { border-collapse: collapse; width: 100%; margin-bottom: .5em; }
th, td { border: 1px solid #bbb; padding: .2em .45em; text-align: left; vertical-align: top; }
th { background: #f3f3f3; font-weight: 600; } thead { display: table-header-group; } tr { break-inside: avoid; }
.answer { width: 36%; } .both td { width: 50%; } .answer b, .both b { display: block; }
small { color: #444; } .part { color: #555; font-size: .9em; } .held { color: #0a5c2b; } .failed { color: #8a1c1c; }
.notice { border: 1px solid #999; padding: .25em .5em; margin: .3em 0; } .law { font-size: .85em; line-height: 1.15; } .law tr { break-inside: auto; } .law > tbody > tr > td { columns: 3; column-gap: 1em; } .law.both > tbody > tr > td { columns: auto; }
@media print { body { margin: 0; max-width: none; font-size: 7.2pt; line-height: 1.18; } th, td { padding: .1em .35em; } table, .notice { margin-bottom: .3em; } section:last-of-type { break-after: auto; } }
`

export const explanationsHtml = (explained: readonly CaseExplanation[], languages: readonly Language[]): string =>
  [htmlStart(languages), ...explained.map((one) => htmlPage(one, languages)), htmlEnd].join('\n')

/** The document up to its first page, so that a stream of households can be printed as it comes. */
export function htmlStart(languages: readonly Language[]): string {
  const [language = 'en'] = languages
  return `<!doctype html>
<html lang="${tags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(document.title[language])}</title>
<style>${style}</style>
</head>
<body>`
}

export const htmlEnd = '</body>\n</html>\n'

const tags: { readonly [language in Language]: string } = { zh: 'zh-CN', en: 'en' }

/** One household's page; a column each for several languages. */
export function htmlPage(explained: CaseExplanation, languages: readonly Language[]): string {
  const { findings, entries, appendix } = noticeOf(explained)
  const all = (label: Label): string => languages.map((language) => escaped(label[language])).join(' / ')
  const isBoth = languages.length > 1
  return `<section>
<header>
<h1>${all(document.title)}</h1>
<table>
<tr><th>${all(headings.household)}</th><td>${typed(explained.id)}</td><th>${all(headings.on)}</th><td>${escaped(explained.on)}</td><th>${all(headings.policy)}</th><td>${escaped(document.id)}</td></tr>
</table>
<p class="notice">${all(notice)}</p>
</header>
${sectionTable(findings, languages, 'findings')}
<table${isBoth ? ' class="both"' : ''}>
${entries.map((entry) => (isBoth ? bothRow(entry, languages) : oneRow(entry, languages[0] ?? 'en'))).join('\n')}
</table>
${sectionTable(appendix, languages, 'law')}
</section>`
}

/** Sections a row each, in a column for each language. */
function sectionTable(sections: readonly Section[], languages: readonly Language[], name: string): string {
  const rows = sections.map(
    (section) => `<tr>${languages.map((language) => cell(language, [part(section, language)])).join('')}</tr>`,
  )
  return rows.length === 0
    ? ''
    : `<table class="${name}${languages.length > 1 ? ' both' : ''}">\n${rows.join('\n')}\n</table>`
}

const cell = (language: Language, lines: readonly string[]): string =>
  `<td lang="${tags[language]}">${lines.join('')}</td>`

/** The answer beside its reasons. */
const oneRow = (entry: NoticeEntry, language: Language): string =>
  `<tr><td class="answer">${answer(entry, language)}</td>${cell(language, reasons(entry, language))}</tr>`

/** The whole entry in each language, side by side. */
const bothRow = (entry: NoticeEntry, languages: readonly Language[]): string =>
  `<tr>${languages.map((language) => cell(language, [answer(entry, language), ...reasons(entry, language)])).join('')}</tr>`

function answer(entry: NoticeEntry, language: Language): string {
  const subjects = entry.subjects.map(
    ({ heading, ids }) => `${escaped(heading[language])} ${ids.map(typed).join(', ')}`,
  )
  const rests = entry.authority.map((section) => inline(section, language))
  return `<b>${escaped(entry.answer[language])}</b><small>${[...subjects, ...rests].join(' · ')}</small>`
}

const reasons = ({ sections }: NoticeEntry, language: Language): readonly string[] =>
  sections.map((section) => part(section, language))

/** A part of one line stands behind its heading; a longer one below it. */
function part(section: Section, language: Language): string {
  if (section.lines.length === 1) return `<div>${inline(section, language)}</div>`
  return `<div>${name(section, language)}</div>${section.lines.map((line) => `<div style="margin-left:${(line.depth + 1) * 1.1}em">${lineText(line, language)}</div>`).join('')}`
}

const name = ({ heading }: Section, language: Language): string =>
  `<span class="part">${escaped(heading[language])}</span>`

const inline = (section: Section, language: Language): string =>
  [name(section, language), ...section.lines.map((line) => lineText(line, language))].join(' ')

function lineText({ text }: Line, language: Language): string {
  const said = escaped(text[language])
  const [mark] = said
  const state = mark === '✓' ? 'held' : mark === '✗' ? 'failed' : undefined
  return state ? `<span class="${state}">${mark}</span>${said.slice(1)}` : said
}

/** An id exactly as typed, its direction kept apart from the text around it. */
const typed = (text: string): string => `<bdi>${escaped(text)}</bdi>`

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
