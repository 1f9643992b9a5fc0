/** Explanations as Markdown. What came from input is escaped, so that it stays text. */
import type { Label } from '../engine/expression'
import { headings, notice } from '../messages/explanation'
import type { Language } from '../messages/language'
import { document } from '../policy/document/document'
import type { CaseExplanation } from './explain'
import type { Explanation } from './explanation'
import { appendixOf, inOrder, type Section, sectionsOf, subjectOf } from './sections'
import { inLanguages } from './text'

export function explanationsMarkdown(explained: CaseExplanation, languages: readonly Language[]): string {
  const say = inLanguages(languages)
  return [
    `# ${say(document.title)}`,
    '',
    `${say(headings.household)}: ${escaped(explained.id)} · ${say(headings.on)}: ${explained.on}`,
    '',
    `> ${say(notice)}`,
    '',
    ...inOrder(explained).map((one) => explanationMarkdown(one, say)),
    ...appendixOf(explained).map((section) => sectionMarkdown(section, '##', say)),
  ].join('\n')
}

function explanationMarkdown(explanation: Explanation, say: (label: Label) => string): string {
  const subject = subjectOf(explanation).map(({ heading, id }) => `${say(heading)} ${escaped(id)}`)
  return [
    `## ${escaped(say(explanation.answer))}`,
    '',
    ...(subject.length > 0 ? [subject.join(' · '), ''] : []),
    ...sectionsOf(explanation).map((section) => sectionMarkdown(section, '###', say)),
  ].join('\n')
}

const sectionMarkdown = ({ heading, lines }: Section, marks: string, say: (label: Label) => string): string =>
  [
    `${marks} ${say(heading)}`,
    '',
    ...lines.map(({ depth, text }) => `${'  '.repeat(depth)}- ${escaped(say(text))}`),
    '',
  ].join('\n')

/** Markdown's own signs, and those of HTML, as the characters they are. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]#|~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\r\n]+/g, ' ')
