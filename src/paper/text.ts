/** Explanations as plain text, for a terminal or a letter. */

import type { CaseExplanation } from '../explain/explain'
import { dayText } from '../explain/figures'
import type { Section } from '../explain/lines'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { headings, notice, pair } from '../words/explanation'
import { type Language, say as phrase } from '../words/language'
import { front } from '../words/notice'
import { type NoticeEntry, noticeOf, recordSections, subjectTexts } from './notice'

/** How explanations are printed: one language, or both side by side. */
export interface PrintOptions {
  /** In this order; English alone by default. */
  readonly languages?: readonly Language[]
}

export function explainText(
  policy: Policy,
  explained: CaseExplanation,
  { languages = ['en'] }: PrintOptions = {},
): string {
  const say = inLanguages(languages)
  const { handed, standards, findings, entries, appendix } = noticeOf(policy, explained)
  return [
    say(front.title),
    say(policy.document.title),
    `${say(phrase(pair, headings.household, explained.id))}    ${say(phrase(pair, headings.on, dayText(explained.on)))}`,
    say(notice),
    '',
    ...[...handed, ...recordSections(explained), ...standards, ...findings].map(
      (section) => `${sectionText(section, '', say)}\n`,
    ),
    ...entries.map((entry) => entryText(entry, say)),
    ...appendix.map((section) => `${sectionText(section, '', say)}\n`),
  ].join('\n')
}

function entryText(entry: NoticeEntry, say: (label: Label) => string): string {
  const subjects = subjectTexts(entry).map(say)
  return [
    `■ ${say(entry.answer)}${subjects.length > 0 ? `  (${subjects.join(', ')})` : ''}`,
    ...[...entry.sections, ...entry.authority].map((section) => sectionText(section, '  ', say)),
    '',
  ].join('\n')
}

const sectionText = ({ heading, lines }: Section, indent: string, say: (label: Label) => string): string =>
  [`${indent}${say(heading)}`, ...lines.map(({ depth, text }) => `${indent}  ${'  '.repeat(depth)}${say(text)}`)].join(
    '\n',
  )

/** A label in one language, or in several with a stroke between. */
export const inLanguages =
  (languages: readonly Language[]) =>
  (label: Label): string =>
    [...new Set(languages.map((language) => label[language]))].join(' / ')
