/** Explanations as plain text, for a terminal or a letter. */
import type { Label } from '../engine/expression'
import { headings, notice } from '../messages/explanation'
import type { Language } from '../messages/language'
import { document } from '../policy/document/document'
import type { CaseExplanation } from './explain'
import type { Explanation } from './explanation'
import { appendixOf, inOrder, type Section, sectionsOf, subjectOf } from './sections'

export function explanationsText(explained: CaseExplanation, languages: readonly Language[]): string {
  const say = inLanguages(languages)
  return [
    say(document.title),
    `${say(headings.household)}: ${explained.id}    ${say(headings.on)}: ${explained.on}`,
    say(notice),
    '',
    ...inOrder(explained).map((one) => explanationText(one, say)),
    ...appendixOf(explained).map((section) => `${sectionText(section, '', say)}\n`),
  ].join('\n')
}

function explanationText(explanation: Explanation, say: (label: Label) => string): string {
  const subject = subjectOf(explanation).map(({ heading, id }) => `${say(heading)} ${id}`)
  return [
    `■ ${say(explanation.answer)}${subject.length > 0 ? `  (${subject.join(', ')})` : ''}`,
    ...sectionsOf(explanation).map((section) => sectionText(section, '  ', say)),
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
