/** An empty table for a programme: its headers and one example row to show the shapes. */

import type { PlainFacts } from '../kit/values'
import type { AnyInput } from '../language/input'
import type { Language } from '../words/language'
import { standards } from '../yiwu/standards'
import { cellText, dateLabel } from './columns'
import { writeCsvRow } from './csv'
import type { TableSubject } from './subject'

/** Plainly illustrative values: what a cell looks like, never a real standard. */
const examples: { readonly [id: string]: PlainFacts[string] } = {
  residence: 'rural',
  householdSize: 3,
  monthlyIncome: '700.00',
  dibaoCertified: true,
  lowIncomeCertified: false,
  memberCategories: ['oldPartyMember', 'disabled'],
  categories: ['orphan'],
  minor: false,
  employeeMedicalInsurance: false,
  enlistedOn: '1953-03-01',
  orphanCare: 'scattered',
  disease: 'uraemia',
  diseaseRecognised: true,
  inPolicyCost: '10000.00',
  insurancePaid: '5000.00',
  withdrawn: false,
  level: 'undergraduate',
  admitted: true,
  semesters: 2,
  rule: 'F1',
  qualifyingMonths: 5,
  urbanDibaoStandard: '500.00',
  ruralDibaoStandard: '400.00',
  urbanConsumptionPerCapita: '20000.00',
}

/** The header and one example row, as CSV. */
export function templateCsv(subject: TableSubject, language: Language): string {
  const facts = Object.entries<AnyInput>(subject.facts)
  const header = [
    ...facts.map(([id, fact]) => (language === 'zh' ? fact.input.label.zh : id)),
    language === 'zh' ? dateLabel.zh : 'on',
    ...subject.standards.map((id) => (language === 'zh' ? standards[id].input.label.zh : id)),
  ]
  const row = [
    ...facts.map(([id, fact]) => cellText(fact, examples[id] ?? exampleOf(fact), language)),
    '2013-06-01',
    ...subject.standards.map((id) => String(examples[id] ?? '')),
  ]
  return writeCsvRow(header) + writeCsvRow(row)
}

const exampleOf = (fact: AnyInput): PlainFacts[string] => (fact.takes === 'money' ? '0.00' : undefined)
