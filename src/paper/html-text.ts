/** HTML as a value: what a template puts in is escaped, unless it is HTML itself; and texts that a terminal may have. */
import type { Language } from '../words/language'

/** A piece of a document that is safe to print. */
export interface Html {
  readonly html: string
}

type Part = Html | string | readonly Part[] | undefined | false

/** `html`<p>${text}</p>`` escapes the text; lists are joined, `undefined` and `false` print nothing. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: String.raw({ raw: texts }, ...parts.map(printed)),
})

function printed(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  return 'html' in part ? part.html : part.map(printed).join('')
}

/** HTML that this program wrote itself, such as its own style. */
export const trusted = (text: string): Html => ({ html: text })

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** An id exactly as typed, its direction kept apart from the text around it. */
export const typed = (text: string): Html => html`<bdi>${text}</bdi>`

export const languageTags: { readonly [language in Language]: string } = { zh: 'zh-CN', en: 'en' }

/** Runs of the other script: Chinese, and addresses of clauses, in an English text; words in Latin letters in a Chinese one. */
const foreign: { readonly [language in Language]: RegExp } = {
  en: /((?:前言|[一二三四五六七八九十])(?:\([一二三四五六七八九十]\))?\d*-s\d+|\p{Script=Han}[\p{Script=Han}\d\s，。、：；（）《》“”〔〕]*(?<!\s))/u,
  zh: /(\p{Script=Latin}[\p{Script=Latin}\d .,'()-]*[\p{Script=Latin}.)])/u,
}
const other: { readonly [language in Language]: Language } = { en: 'zh', zh: 'en' }

/** Days and sums with what belongs to them, which no line may break: 2013年6月1日, 1 June 2013, = 1,200.00 yuan. */
const whole =
  /(\d{4}年\d{1,2}月(?:\d{1,2}日)?|(?:\d{1,2} )?[A-Z][a-z]+ \d{4}(?!\d)|(?:= )?-?\d[\d,]*\.\d\d(?: (?:元|yuan))?)/

const unbroken = (text: string): Html =>
  html`${text.split(whole).map((run, index) => (index % 2 === 1 ? html`<span class="whole">${run}</span>` : run))}`

/** A text whose foreign runs say their language, so that a screen reader speaks them in it; days and sums are not broken. */
export const marked = (text: string, language: Language): Html =>
  html`${text
    .split(foreign[language])
    .map((run, index) =>
      index % 2 === 1 ? html`<span lang="${languageTags[other[language]]}">${run}</span>` : unbroken(run),
    )}`

/** As a sentence starts. */
export const sentence = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** A text of a ledger's as a terminal may have it. */
export const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ')
