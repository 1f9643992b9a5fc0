/** An empty table for a programme: its headers and one example row to show the shapes. */

import type { PlainFacts } from '../kit/values'
import type { AnyInput } from '../language/input'
import type { Language } from '../words/language'
import { cellText, dateLabel } from './columns'
import { writeCsvRow } from './csv'
import type { TableSubject } from './subject'

/** The header and one example row, as CSV: plainly illustrative values, never a real standard. */
export function templateCsv(subject: TableSubject, language: Language): string {
  const { standards } = subject.terms
  const facts = Object.entries<AnyInput>(subject.facts)
  const header = [
    ...facts.map(([id, fact]) => (language === 'zh' ? fact.input.label.zh : id)),
    language === 'zh' ? dateLabel.zh : 'on',
    ...subject.standards.map((id) => (language === 'zh' ? (standards[id]?.input.label.zh ?? id) : id)),
  ]
  const row = [
    ...facts.map(([, fact]) => cellText(fact, exampleOf(fact), language)),
    '2013-06-01',
    ...subject.standards.map((id) => String(standards[id]?.input.example ?? '')),
  ]
  return writeCsvRow(header) + writeCsvRow(row)
}

const exampleOf = (fact: AnyInput): PlainFacts[string] =>
  fact.input.example ?? (fact.takes === 'money' ? '0.00' : fact.takes === 'choice' ? fact.options[0] : undefined)
