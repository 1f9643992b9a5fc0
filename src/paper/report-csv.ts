/** Findings as CSV, one a line: columns and names in one language, numbers as numbers. */
import type { Finding } from '../audit/finding'
import type { Policy } from '../kit/policy'
import { writeCsvRow } from '../tables/csv'
import { audit } from '../words/audit'
import type { Language } from '../words/language'
import { labelsUnder } from './report-labels'

const columns = [
  'kind',
  'household',
  'person',
  'claim',
  'programme',
  'period',
  'due',
  'paid',
  'difference',
  'clauses',
  'readings',
  'needsRuling',
  'payments',
  'versions',
  'missing',
  'standard',
] as const

export const findingsCsvHeader = (language: Language): string =>
  writeCsvRow(columns.map((column) => (language === 'en' ? column : audit[column][language])))

/** English keeps the ids that programs read; Chinese has the names that people read. */
export function findingCsv(policy: Policy, finding: Finding, language: Language): string {
  const labels = labelsUnder(policy)
  const isEnglish = language === 'en'
  const { kind, programme, standard = '' } = finding
  const cells: { readonly [column in (typeof columns)[number]]: string } = {
    kind: isEnglish ? kind : labels.kind(kind)[language],
    household: finding.household ?? '',
    person: finding.person ?? '',
    claim: finding.claim ?? '',
    programme: isEnglish ? programme : labels.programme(programme)[language],
    period: finding.period,
    due: finding.due ?? '',
    paid: finding.paid,
    difference: finding.difference ?? '',
    clauses: finding.clauses.join(';'),
    readings: pairs(finding.readings),
    needsRuling: Object.entries(finding.needsRuling ?? {})
      .map(([reading, options]) => `${reading}(${pairs(options)})`)
      .join(';'),
    payments: finding.payments.join(';'),
    versions: (finding.versions ?? []).join(';'),
    missing: (finding.missing ?? []).join(';'),
    standard: isEnglish || standard === '' ? standard : labels.standard(standard)[language],
  }
  return writeCsvRow(columns.map((column) => cells[column]))
}

const pairs = (entries: object): string =>
  Object.entries(entries)
    .map(([name, value]) => `${name}=${value}`)
    .join(';')
