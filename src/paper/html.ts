/**
 * Explanations as one HTML document to print, without scripts or outside resources: a page for each household that can be
 * handed over, then an annex with the findings, the workings and the law.
 */

import type { CaseExplanation } from '../explain/explain'
import type { Line, Section } from '../explain/lines'
import type { RecordRow } from '../explain/record'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { version } from '../version'
import { headings, notice } from '../words/explanation'
import type { Language } from '../words/language'
import { documentOf, front } from '../words/notice'
import { documentStart, escaped, languageTags, typed } from './html-text'
import { type Notice, type NoticeEntry, noticeOf } from './notice'
import type { PrintOptions } from './text'

export interface HtmlOptions extends PrintOptions {
  /** Leaves the annex out. */
  readonly onePage?: boolean
}

export const explainHtml = (policy: Policy, explained: readonly CaseExplanation[], options: HtmlOptions = {}): string =>
  [htmlStart(options), ...explained.map((one) => htmlPage(policy, one, options)), htmlEnd].join('\n')

/** The document up to its first page, so that a stream of households can be printed as it comes. */
export function htmlStart({ languages = [] }: HtmlOptions): string {
  const [language = 'en'] = languages
  return documentStart(language, front.title[language])
}

export const htmlEnd = '</body>\n</html>\n'

/** One household: its page, and its annex. A column each for several languages. */
export function htmlPage(
  policy: Policy,
  explained: CaseExplanation,
  { languages = ['en'], onePage = false }: HtmlOptions,
): string {
  const page = new Page(policy, explained, languages)
  return `<section class="page">\n${page.first()}\n</section>${onePage ? '' : `\n<section class="annex">\n${page.annex()}\n</section>`}`
}

class Page {
  private readonly policy: Policy
  private readonly explained: CaseExplanation
  private readonly notice: Notice
  private readonly languages: readonly Language[]

  constructor(policy: Policy, explained: CaseExplanation, languages: readonly Language[]) {
    this.policy = policy
    this.explained = explained
    this.notice = noticeOf(policy, explained)
    this.languages = languages
  }

  first(): string {
    const { summary, standards, entries } = this.notice
    return [
      this.header(front.title),
      this.sections(summary, 'summary'),
      this.record(),
      this.sections(standards, 'standards'),
      this.entries(entries, (entry, language) => entry.front.map((line) => block(line, language))),
      `<p>${this.all(front.contact, '<br>')}</p>\n<p class="signed">${this.all(front.signed, '<br>')}</p>`,
    ].join('\n')
  }

  annex(): string {
    const { findings, entries, appendix } = this.notice
    return [
      this.header(front.annex),
      this.sections(findings, 'findings'),
      this.entries(entries, (entry, language) =>
        [...entry.sections, ...entry.authority].map((section) => part(section, language)),
      ),
      this.sections(appendix, 'law'),
    ].join('\n')
  }

  private header(title: Label): string {
    const { id, on } = this.explained
    const { title: policy, signedOn } = this.policy.document
    const of = (language: Language): string => escaped(documentOf[language](policy[language], signedOn, this.policy.id))
    return `<h1>${this.all(title)}</h1>
<table class="head">
<tr><th>${this.all(headings.household)}</th><td>${typed(id)}</td><th>${this.all(headings.on)}</th><td>${escaped(on)}</td><th>${this.all(front.engine)}</th><td>jiuzhu ${escaped(version)}</td></tr>
<tr><th>${this.all(headings.policy)}</th><td colspan="5">${this.languages.map(of).join('<br>')}</td></tr>
</table>
<p class="notice">${this.all(notice, '<br>')}</p>`
  }

  private record(): string {
    const rows = this.explained.record.map((row) => this.recordRow(row))
    return `<table class="record">\n<tr><th colspan="${this.languages.length + 1}">${this.all(front.record)}</th></tr>\n${rows.join('\n')}\n</table>`
  }

  private recordRow({ about, id, facts }: RecordRow): string {
    const cells = this.languages.map((language) => cell(language, [escaped(facts[language])]))
    return `<tr class="${about}"><td>${this.all(headings[about])} ${typed(id)}</td>${cells.join('')}</tr>`
  }

  /** A row an entry: the answer beside its reasons, or the whole of it in each language side by side. */
  private entries(
    entries: readonly NoticeEntry[],
    reasons: (entry: NoticeEntry, language: Language) => readonly string[],
  ): string {
    const [only] = this.languages
    const rows = entries.map((entry) =>
      this.languages.length === 1 && only
        ? `<tr><td class="answer" lang="${languageTags[only]}">${answer(entry, only)}</td>${cell(only, reasons(entry, only))}</tr>`
        : `<tr>${this.languages.map((language) => cell(language, [answer(entry, language), ...reasons(entry, language)])).join('')}</tr>`,
    )
    return `<table class="entries${this.languages.length > 1 ? ' both' : ''}">\n${rows.join('\n')}\n</table>`
  }

  /** Sections a row each, in a column for each language. */
  private sections(sections: readonly Section[], name: string): string {
    const rows = sections.map(
      (section) => `<tr>${this.languages.map((language) => cell(language, [part(section, language)])).join('')}</tr>`,
    )
    if (rows.length === 0) return ''
    return `<table class="${name}${this.languages.length > 1 ? ' both' : ''}">\n${rows.join('\n')}\n</table>`
  }

  private all(label: Label, between = ' / '): string {
    return this.languages.map((language) => escaped(label[language])).join(between)
  }
}

const cell = (language: Language, lines: readonly string[]): string =>
  `<td lang="${languageTags[language]}">${lines.join('')}</td>`

function answer({ answer: said, subjects }: NoticeEntry, language: Language): string {
  const whom = subjects.map(({ heading, ids }) => `${escaped(heading[language])} ${ids.map(typed).join(', ')}`)
  return `<b>${escaped(said[language])}</b>${whom.length > 0 ? `<small>${whom.join(' · ')}</small>` : ''}`
}

/** A part of one line stands behind its heading; a longer one below it. */
function part(section: Section, language: Language): string {
  const name = `<span class="part">${escaped(section.heading[language])}</span>`
  const [only, ...others] = section.lines
  if (only && others.length === 0) return `<div>${name} ${lineText(only, language)}</div>`
  return `<div>${name}</div>${section.lines.map((line) => block({ ...line, depth: line.depth + 1 }, language)).join('')}`
}

const block = (line: Line, language: Language): string =>
  `<div${line.depth > 0 ? ` style="margin-left:${line.depth * 1.1}em"` : ''}>${lineText(line, language)}</div>`

const states: { readonly [mark: string]: string } = { '✓': 'held', '✗': 'failed' }

/** The mark of a finding in its colour; the word beside it says the same. */
function lineText({ text }: Line, language: Language): string {
  const said = escaped(text[language])
  const [mark = ''] = said
  const state = states[mark]
  return state ? `<span class="${state}">${mark}</span>${said.slice(mark.length)}` : said
}
