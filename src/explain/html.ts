/** Explanations as one HTML document to print: a page a household, no scripts, nothing loaded from elsewhere. */
import type { Label } from '../engine/expression'
import { headings, notice } from '../messages/explanation'
import type { Language } from '../messages/language'
import { document } from '../policy/document/document'
import type { CaseExplanation } from './explain'
import type { Explanation } from './explanation'
import { appendixOf, inOrder, type Section, sectionsOf, subjectOf } from './sections'

const style = `
body { font-family: system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 2em auto; max-width: 52em; color: #111; }
h1 { font-size: 1.2em; } h2 { font-size: 1.05em; margin: 1.4em 0 .4em; border-top: 1px solid #999; padding-top: .6em; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #bbb; padding: .25em .5em; text-align: left; vertical-align: top; font-size: .9em; }
th { width: 9em; background: #f3f3f3; font-weight: 600; } ul { margin: 0; padding-left: 1.2em; list-style: none; } ul ul { padding-left: 1.4em; }
.notice { border: 1px solid #999; padding: .5em .8em; } [lang="en"] + [lang="zh"], [lang="zh"] + [lang="en"] { display: block; color: #444; }
section { break-after: page; } @media print { body { margin: 0; max-width: none; } article { break-inside: avoid-page; } }
`

export const explanationsHtml = (explained: readonly CaseExplanation[], languages: readonly Language[]): string =>
  [htmlStart(languages), ...explained.map((one) => htmlPage(one, languages)), htmlEnd].join('\n')

/** The document up to its first page, so that a stream of households can be printed as it comes. */
export function htmlStart(languages: readonly Language[]): string {
  const [language = 'en'] = languages
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
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

/** One household's page. */
export const htmlPage = (explained: CaseExplanation, languages: readonly Language[]): string =>
  page(explained, spans(languages))

function page(explained: CaseExplanation, say: (label: Label) => string): string {
  return `<section>
<header>
<h1>${say(document.title)}</h1>
<table>
<tr><th>${say(headings.household)}</th><td>${typed(explained.id)}</td><th>${say(headings.on)}</th><td>${escaped(explained.on)}</td></tr>
<tr><th>${say(headings.policy)}</th><td colspan="3">${escaped(document.id)}</td></tr>
</table>
<p class="notice">${say(notice)}</p>
</header>
${inOrder(explained)
  .map((one) => article(one, say))
  .join('\n')}
<table>
${rows(appendixOf(explained), say)}
</table>
</section>`
}

function article(explanation: Explanation, say: (label: Label) => string): string {
  const subject = subjectOf(explanation).map(({ heading, id }) => `${say(heading)} ${typed(id)}`)
  return `<article>
<h2>${say(explanation.answer)}</h2>
${subject.length > 0 ? `<p>${subject.join(' · ')}</p>` : ''}
<table>
${rows(sectionsOf(explanation), say)}
</table>
</article>`
}

const rows = (sections: readonly Section[], say: (label: Label) => string): string =>
  sections
    .map((section) => `<tr><th scope="row">${say(section.heading)}</th><td>${lines(section, say)}</td></tr>`)
    .join('\n')

const lines = ({ lines: all }: Section, say: (label: Label) => string): string =>
  all.map(({ depth, text }) => `<div style="margin-left:${depth * 1.4}em">${say(text)}</div>`).join('')

/** A label in one language, or each language in its own span. */
const spans =
  (languages: readonly Language[]) =>
  (label: Label): string =>
    languages.length === 1 && languages[0]
      ? escaped(label[languages[0]])
      : languages.map((language) => `<span lang="${language}">${escaped(label[language])}</span>`).join(' ')

/** An id exactly as typed, its direction kept apart from the text around it. */
const typed = (text: string): string => `<bdi>${escaped(text)}</bdi>`

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
