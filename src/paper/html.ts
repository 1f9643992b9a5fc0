/**
 * Explanations as one HTML document to print, without scripts or outside resources: a sheet for each household that can be
 * handed over, then an annex with the findings, the workings and the law for the file.
 */

import type { CaseExplanation } from '../explain/explain'
import { dayText } from '../explain/figures'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { version } from '../version'
import { headings, notice } from '../words/explanation'
import { colon, type Language, say } from '../words/language'
import { contacts, documentOf, front, inBrackets, notRecorded, yuanUnit } from '../words/notice'
import { annexOf } from './annex'
import { elsewhereOf, grantedOf, toSupplyOf, totalsOf } from './front'
import { type Html, html, languageTags, marked, sentence, typed } from './html-text'
import type { Slots } from './letterhead'
import { type Column, documentEnd, documentStart, facts, figures, type Table, table } from './parts'
import { People } from './people'
import type { PrintOptions } from './text'
import { type Group, refusedBecause, remarksOf, servicesBecause, workingsOf } from './why'

export interface HtmlOptions extends PrintOptions {
  /** Leaves the annex out. */
  readonly onePage?: boolean
  /** Who sends the notice. */
  readonly letterhead?: Slots
}

export const explainHtml = (policy: Policy, explained: readonly CaseExplanation[], options: HtmlOptions = {}): string =>
  [htmlStart(options), ...explained.map((one) => htmlPage(policy, one, options)), htmlEnd].join('\n')

/** The document up to its first sheet, so that a stream of households can be printed as it comes. */
export function htmlStart({ languages = [] }: HtmlOptions): string {
  const [language = 'en'] = languages
  return documentStart(language, front.title[language]).html
}

export const htmlEnd: string = documentEnd.html

/** One household: its sheet, and its annex. */
export function htmlPage(policy: Policy, explained: CaseExplanation, options: HtmlOptions): string {
  const { languages = ['en'], onePage = false, letterhead = {} } = options
  const sheet = new Sheet(policy, explained, languages, letterhead)
  return html`<article>
${sheet.handedOver()}${!onePage && html`<section class="annex">\n${annexOf(policy, explained, (...what) => sheet.section(...what))}</section>\n`}</article>`
    .html
}

/** What prints a household in one language, or in two side by side. */
class Sheet {
  private readonly policy: Policy
  private readonly explained: CaseExplanation
  private readonly languages: readonly Language[]
  private readonly letterhead: Slots
  private readonly people: People

  constructor(policy: Policy, explained: CaseExplanation, languages: readonly Language[], letterhead: Slots) {
    this.policy = policy
    this.explained = explained
    this.languages = languages
    this.letterhead = letterhead
    this.people = new People(explained.record)
  }

  handedOver(): Html {
    return html`${this.head()}
${this.section(front.result, (language) => this.answer(language))}
${this.section(front.next, (language) => this.next(language))}
${this.section(front.why, (language) => this.why(language))}
<div class="rest">
${this.section(front.record, (language) => this.record(language))}
${this.section(front.standards, (language) => this.standards(language))}
${this.section(front.object, (language) => this.contact(language))}
${this.signed()}</div>
`
  }

  /** A heading with what stands under it in each language; nothing where there is nothing to say. */
  section(
    heading: Label,
    body: (language: Language) => Html | undefined,
    { level = 'h2', ids }: { readonly level?: 'h2' | 'h3'; readonly ids?: Html } = {},
  ): Html | undefined {
    const bodies = this.languages.map((language) => [language, body(language)] as const)
    if (bodies.every(([, one]) => one === undefined)) return undefined
    const name = html`${this.inAll(heading)}${ids}`
    const [only] = bodies
    return html`${level === 'h2' ? html`<h2>${name}</h2>` : html`<h3>${name}</h3>`}
${
  bodies.length === 1
    ? only?.[1]
    : html`<div class="both">${bodies.map(([language, one]) => html`<div lang="${languageTags[language]}">${one}</div>`)}</div>`
}`
  }

  /** A text in every language of the sheet. */
  private inAll(label: Label): Html {
    const [only] = this.languages
    if (this.languages.length === 1 && only) return marked(label[only], only)
    return html`${this.languages.map((language) => html`<span class="tongue" lang="${languageTags[language]}">${label[language]}</span> `)}`
  }

  private head(): Html {
    const { id, on, record } = this.explained
    const called = record.find(({ about }) => about === 'household')?.called
    const { office, number } = this.letterhead
    return html`${(office || number) && html`<p class="letterhead"><b>${office && this.inAll(office)}</b> ${number && this.inAll(number)}</p>\n`}<h1>${this.inAll(front.title)}</h1>
${this.each((language) => {
  const name = called?.[language] ?? ''
  return html`${facts([
    [headings.household[language], name === '' ? typed(id) : html`${typed(id)} ${marked(name, language)}`],
    [headings.on[language], dayText(on)[language]],
  ])}<p class="warn">${notice[language]}</p>`
})}`
  }

  /** The same for each language, side by side where there are two. */
  private each(body: (language: Language) => Html): Html {
    if (this.languages.length === 1) return html`${this.languages.map(body)}`
    return html`<div class="both">${this.languages.map((language) => html`<div lang="${languageTags[language]}">${body(language)}</div>`)}</div>`
  }

  private answer(language: Language): Html {
    const totals = totalsOf(this.explained)
    const rows = grantedOf(this.policy, this.explained, this.people)
    const sums = totals.map(({ per, yuan }) => ({ label: per[language], value: yuan, unit: yuanUnit[language] }))
    return html`${totals.length > 0 ? figures(sums) : html`<p><b>${front.nothing[language]}</b></p>\n`}${
      rows.length > 0 &&
      this.tableOf(
        front.result,
        [front.programme, front.whom, front.sum],
        rows.map(({ programme, whom, result }) => [programme, whom, result]),
        language,
        { look: 'answer' },
      )
    }`
  }

  private next(language: Language): Html | undefined {
    const missing = toSupplyOf(this.explained)
    const elsewhere = elsewhereOf(this.explained)
    if (missing.length === 0 && elsewhere.length === 0) return undefined
    return html`${
      missing.length > 0 &&
      this.tableOf(
        front.bring,
        [front.facts, front.from, front.settles],
        missing.map(({ facts, from, settles }) => [facts, from, settles]),
        language,
        { unseenCaption: false },
      )
    }${
      elsewhere.length > 0 &&
      html`<p><b>${front.go[language]}</b></p>
<ul class="terms">${elsewhere.map(
        ({ programme, rules, more }) =>
          html`<li><b>${programme[language]}${colon[language]}</b>${marked(rules[language], language)}${
            more.en !== '' &&
            html`${{ zh: '', en: ' ' }[language]}<span class="said">${marked(say(inBrackets, more)[language], language)}</span>`
          }</li>\n`,
      )}</ul>\n`
    }`
  }

  private why(language: Language): Html {
    const workings = workingsOf(this.explained, this.people).map(
      ({ about, reasons, steps }) =>
        html`<div class="worked"><b>${marked(about[language], language)}${colon[language]}</b>${inline(reasons, language)}<div class="steps">${inline(steps, language)}</div></div>\n`,
    )
    const services = servicesBecause(this.explained, this.people).map(
      ({ about, reasons }) =>
        html`<div class="worked"><b>${marked(about[language], language)}${colon[language]}</b>${inline(reasons, language)}</div>\n`,
    )
    const remarks = remarksOf(this.policy, this.explained).map(
      (remark) => html`<li>${marked(sentence(remark[language]), language)}</li>\n`,
    )
    return html`${workings}${services}${this.refused(refusedBecause(this.explained, this.people), language)}${
      remarks.length > 0 && html`<ul>${remarks}</ul>\n`
    }`
  }

  private refused(groups: readonly Group[], language: Language): Html | undefined {
    if (groups.length === 0) return undefined
    return table({
      caption: front.refused[language],
      columns: this.columns([front.programme, front.because, front.anyOne], language),
      rows: groups.map(({ about, reasons, anyOne }) => [
        marked(about[language], language),
        inline(reasons, language),
        inline(anyOne, language),
      ]),
      narrow: 'cards',
    })
  }

  private record(language: Language): Html {
    const rows = this.explained.record.map(({ about, called, facts }) => [
      about === 'household' ? front.home : called,
      facts,
    ])
    return this.tableOf(front.record, [front.about, front.recorded], rows, language, { unseenTitles: true })
  }

  private standards(language: Language): Html | undefined {
    const { standards } = this.explained
    if (standards.length === 0) return undefined
    const sources = [...new Set(standards.map(({ source = notRecorded[language] }) => source))]
    const [only, ...others] = sources
    const titles = [front.standard, front.yuan, front.since, ...(others.length > 0 ? [front.source] : [])]
    return html`${table({
      caption: front.standards[language],
      unseenCaption: true,
      columns: titles.map((title, index) => ({ title: title[language], ...(index === 3 ? {} : { kind: 'whole' }) })),
      rows: standards.map(({ label, value, unit, from, source = notRecorded[language] }) => [
        sentence(label[language]),
        `${value} ${unit[language]}`,
        marked((from === undefined ? notRecorded : dayText(from))[language], language),
        ...(others.length > 0 ? [marked(source, language)] : []),
      ]),
      narrow: 'cards',
    })}${others.length === 0 && html`<p class="said">${front.source[language]}${colon[language]}${marked(only ?? '', language)}</p>\n`}`
  }

  private contact(language: Language): Html {
    const { objections, ...letterhead } = this.letterhead
    const known = (['address', 'phone', 'hours', 'web'] as const).flatMap((name) => {
      const text = letterhead[name]
      return text ? [[contacts[name][language], marked(text[language], language)] as const] : []
    })
    return html`<p>${objections ? marked(objections[language], language) : front.contact[language]}</p>
${known.length > 0 && facts(known)}`
  }

  private signed(): Html {
    const { handledBy, reviewedBy } = this.letterhead
    const of = (label: Label, filled?: Label) =>
      html`<span>${this.inAll(label)} ${filled && this.inAll(filled)}</span> `
    const { title, signedOn } = this.policy.document
    return html`<p class="signed">${of(front.handled, handledBy)}${of(front.reviewed, reviewedBy)}${of(front.dated)}<span class="seal">${this.inAll(front.seal)}</span></p>
${this.each((language) => html`<p class="said">${marked(documentOf[language](title[language], dayText(signedOn)[language]), language)} ${front.engine[language]} <span lang="en">jiuzhu ${version}</span></p>\n`)}`
  }

  /** A table of texts; its caption is said aloud alone where the heading above it says it already. */
  private tableOf(
    caption: Label,
    titles: readonly Label[],
    rows: readonly (readonly Label[])[],
    language: Language,
    more: Partial<Pick<Table, 'look' | 'unseenTitles' | 'unseenCaption'>> = {},
  ): Html {
    return table({
      caption: caption[language],
      unseenCaption: true,
      ...more,
      columns: this.columns(titles, language),
      rows: rows.map((cells) => cells.map((cell) => marked(sentence(cell[language]), language))),
      narrow: 'cards',
    })
  }

  private columns(titles: readonly Label[], language: Language): readonly Column[] {
    return titles.map((title) => ({ title: title[language] }))
  }
}

/** A list that runs on in its line, each item a sentence of its own. */
const inline = (items: readonly Label[], language: Language): Html | string =>
  items.length === 0
    ? ''
    : html`<ul class="any">${items.map((item) => html`<li>${marked(item[language], language)}</li>`)}</ul>`
