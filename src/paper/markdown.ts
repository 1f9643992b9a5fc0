/** Explanations as Markdown. What came from input is escaped, so that it stays text. */

import type { CaseExplanation } from '../explain/explain'
import { dayText } from '../explain/figures'
import type { Section } from '../explain/lines'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { headings, notice, pair } from '../words/explanation'
import { say as phrase } from '../words/language'
import { front } from '../words/notice'
import { type NoticeEntry, noticeOf, recordSections, subjectTexts } from './notice'
import { inLanguages, type PrintOptions } from './text'

export function explainMarkdown(
  policy: Policy,
  explained: CaseExplanation,
  { languages = ['en'] }: PrintOptions = {},
): string {
  const say = inLanguages(languages)
  const { handed, standards, findings, entries, appendix } = noticeOf(policy, explained)
  return [
    `# ${say(front.title)}`,
    '',
    say(policy.document.title),
    '',
    `${say(phrase(pair, headings.household, escaped(explained.id)))} · ${say(phrase(pair, headings.on, dayText(explained.on)))}`,
    '',
    `> ${say(notice)}`,
    '',
    ...[...handed, ...recordSections(explained), ...standards, ...findings].map((section) =>
      sectionMarkdown(section, '##', say),
    ),
    ...entries.map((entry) => entryMarkdown(entry, say)),
    ...appendix.map((section) => sectionMarkdown(section, '##', say)),
  ].join('\n')
}

function entryMarkdown(entry: NoticeEntry, say: (label: Label) => string): string {
  const subjects = subjectTexts(entry, escaped).map(say)
  return [
    `## ${escaped(say(entry.answer))}`,
    '',
    ...(subjects.length > 0 ? [subjects.join(' · '), ''] : []),
    ...[...entry.sections, ...entry.authority].map((section) => sectionMarkdown(section, '###', say)),
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
