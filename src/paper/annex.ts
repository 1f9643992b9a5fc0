/** The annex of a sheet, for the file: what several results rest on, each result with its workings, the law by number. */
import type { CaseExplanation } from '../explain/explain'
import type { Line, Section } from '../explain/lines'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { headings } from '../words/explanation'
import type { Language } from '../words/language'
import { front } from '../words/notice'
import { type Html, html, marked, typed } from './html-text'
import { noticeOf } from './notice'

const inner = { level: 'h3' } as const

/** Prints a heading and what stands under it in every language of the sheet. */
type Print = (
  heading: Label,
  body: (language: Language) => Html | undefined,
  more?: { readonly level: 'h3'; readonly ids?: Html },
) => Html | undefined

export function annexOf(policy: Policy, explained: CaseExplanation, print: Print): Html {
  const { findings, entries, appendix } = noticeOf(policy, explained)
  const { record, notAssessed } = explained
  return html`${print(
    front.annex,
    (language) =>
      html`<ul>${record.map(
        ({ about, id, called }) =>
          html`<li>${headings[about][language]} ${typed(id)}${called.en !== '' && html` ${marked(called[language], language)}`}</li>\n`,
      )}</ul>\n`,
  )}
${findings.map(({ heading, lines }) => print(heading, (language) => linesIn(lines, language), inner))}
${entries.map(({ answer, subjects, sections, authority }) =>
  print(answer, (language) => html`${[...sections, ...authority].map((section) => part(section, language))}`, {
    ...inner,
    ids: html` ${subjects.flatMap(({ ids }) => ids.flatMap((id) => [typed(id), ' ']))}`,
  }),
)}
${appendix.map(({ heading, lines }) => print(heading, (language) => linesIn(lines, language), inner))}
${
  notAssessed.length > 0 &&
  print(
    front.notAssessed,
    (language) =>
      linesIn(
        notAssessed.map((text) => ({ depth: 0, text })),
        language,
      ),
    inner,
  )
}`
}

/** A part of one line stands behind its heading; a longer one below it. */
function part({ heading, lines }: Section, language: Language): Html {
  const name = html`<span class="said">${heading[language]}</span>`
  const [only, ...others] = lines
  if (only && others.length === 0) return html`<div>${name} ${lineText(only, language)}</div>\n`
  return html`<div>${name}</div>\n${linesIn(
    lines.map((line) => ({ ...line, depth: line.depth + 1 })),
    language,
  )}`
}

const linesIn = (lines: readonly Line[], language: Language): Html =>
  html`${lines.map(
    (line) =>
      html`<div${line.depth > 0 && html` class="in${String(Math.min(line.depth, 4))}"`}>${lineText(line, language)}</div>\n`,
  )}`

const states: { readonly [mark: string]: string } = { '✓': 'held', '✗': 'failed' }

/** The mark of a finding in its colour; the word beside it says the same. */
function lineText({ text }: Line, language: Language): Html {
  const said = text[language]
  const [mark = ''] = said
  const state = states[mark]
  return state
    ? html`<span class="${state}">${mark}</span>${marked(said.slice(mark.length), language)}`
    : marked(said, language)
}
