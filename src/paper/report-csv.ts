/** Findings as CSV, one a line: columns and names in one language, numbers as numbers. */
import type { Finding } from '../audit/finding'
import type { OpenDue } from '../audit/ruling-worth'
import { writeCsvRow } from '../tables/csv'
import { audit } from '../words/audit'
import { reportWords, rowName as rowPhrase } from '../words/audit-report'
import type { Language } from '../words/language'
import { carriedLabels } from './report-columns'
import type { FindingWords } from './report-finding'

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
  'reason',
  'rows',
  'worked',
  'remarks',
  'clausesInWords',
] as const

const titles = { ...audit, ...reportWords, rows: reportWords.ledgerRows }

/** `people` are the columns of people that some finding fills. */
export const findingsCsvHeader = (language: Language, people: readonly string[]): string =>
  writeCsvRow([
    ...columns.map((column) => (language === 'en' ? column : titles[column][language])),
    ...people.map((name) => carriedLabels(name)[language]),
  ])

/** English keeps the ids that programs read; Chinese has the names that people read. */
export function findingCsv(finding: Finding, words: FindingWords, people: readonly string[]): string {
  const { labels, language } = words
  const isEnglish = language === 'en'
  const { kind, programme, standard = '', carried = {} } = finding
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
    readings: isEnglish ? pairs(finding.readings) : readingPairs(finding.readings, words),
    needsRuling: isEnglish
      ? Object.entries(finding.needsRuling ?? {})
          .map(([reading, options]) => `${reading}(${pairs(options)})`)
          .join(';')
      : words.rulings(finding).join('；'),
    payments: isEnglish ? finding.payments.join(';') : finding.payments.map(rowName).join(';'),
    versions: (finding.versions ?? []).join(';'),
    missing: isEnglish ? (finding.missing ?? []).join(';') : words.missing(finding).join('；'),
    standard: isEnglish || standard === '' ? standard : labels.standard(standard)[language],
    reason: isEnglish ? (finding.reason ?? '') : words.reason(finding),
    rows: words.rows(finding, true).join('; '),
    worked: finding.worked ?? '',
    remarks: words.remarks(finding).join({ zh: '；', en: '; ' }[language]),
    clausesInWords: words.clauses(finding).join(' '),
  }
  return writeCsvRow([...columns.map((column) => cells[column]), ...people.map((name) => carried[name] ?? '')])
}

/** A payment without an id is named by its row. */
const rowName = (name: string): string => name.replace(/^row (\d+)$/, (_, row) => rowPhrase.zh(row))

const readingPairs = (readings: Finding['readings'], { labels, language }: FindingWords): string =>
  Object.entries(readings)
    .map(([id, option]) => `${labels.reading(id)[language]}：${labels.option(id, option)[language]}`)
    .join('；')

const pairs = (entries: object): string =>
  Object.entries(entries)
    .map(([name, value]) => `${name}=${value}`)
    .join(';')

const openColumns = ['household', 'person', 'claim', 'programme', 'period', 'due', 'paid', 'needsRuling'] as const

export const openDuesCsvHeader = (language: Language): string =>
  writeCsvRow(openColumns.map((column) => (language === 'en' ? column : titles[column][language])))

/** A due that is in order only under the readings as they are. */
export function openDueCsv(due: OpenDue, words: FindingWords): string {
  const { labels, language } = words
  const isEnglish = language === 'en'
  const { household, person = '', claim = '', programme, period, needsRuling } = due
  const ruling = isEnglish
    ? Object.entries(needsRuling).map(([reading, options]) => `${reading}(${pairs(options)})`)
    : words.rulings({ needsRuling })
  return writeCsvRow([
    household,
    person,
    claim,
    isEnglish ? programme : labels.programme(programme)[language],
    period,
    due.due,
    due.paid,
    ruling.join({ zh: '；', en: ';' }[language]),
  ])
}
