/** An audit's summary for a terminal. */
import type { Finding } from '../audit/finding'
import { grouped } from '../exact/decimal'
import type { PolicyInFull } from '../kit/policy'
import type { Label } from '../language/expression'
import { audit, auditPhrases } from '../words/audit'
import { reportPhrases, reportWords } from '../words/audit-report'
import { colon, type Language } from '../words/language'
import { withoutControls } from './html-text'
import { carriedLabels, peopleOn } from './report-columns'
import { type Counted, countedTables, ledgerRows, remarksOn, townRows } from './report-counts'
import { FindingWords } from './report-finding'
import { headLines, officialLine, type Report, settingLines, timeText, wholeLines, windowText } from './report-head'
import { explainedKinds } from './report-labels'
import { noteRows } from './report-notes'
import { rulingRows } from './report-rulings'
import { textRows } from './text-table'

/** So many rows that cannot be read are listed, and so many notes. */
const mostRows = 20

export function auditText(policy: PolicyInFull, report: Report, language: Language): string {
  const { head, summary, largest, index, unreadable } = report
  const words = new FindingWords(policy, language, report.official?.text)
  const said = (label: Label): string => label[language]
  const counted = (columns: readonly Label[], rows: readonly Counted[]) =>
    table(
      columns.map(said),
      rows.map(({ label, count, amount }) => [said(label), count, grouped(amount)]),
    )
  const listed = (title: Label, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [said(title), ...lines.map((line) => `  ${line}`), '']
  const tables = countedTables(summary, words.labels)
  const towns = townRows(summary)
  const rulings = rulingRows(report.rulings, words)
  const notes = noteRows(report.notes.slice(0, mostRows), words)
  const moreNotes = report.notes.length - notes.rows.length
  const rows = unreadable.slice(0, mostRows)
  const more = unreadable.length - rows.length
  return [
    said(audit.title),
    `${said(audit.window)}${said(colon)}${windowText(head, language)}`,
    `jiuzhu ${head.version}, ${timeText(head)}`,
    auditPhrases.households[language](String(summary.households)),
    ...headLines(policy, head, language),
    ...officialLine(report, language),
    '',
    ...counted([audit.rows, audit.count, audit.amounts], ledgerRows(summary)),
    ...[...remarksOn(summary)].reverse().flatMap((remark) => [said(remark), '']),
    ...listed(reportWords.unreadable, [...rows, ...(more > 0 ? [reportPhrases.moreRows[language](String(more))] : [])]),
    ...tables.flatMap(({ title, rows }) => counted([title, audit.count, audit.sum], rows)),
    ...(towns.length > 0 ? counted([reportWords.byTown, audit.count, audit.sum], towns) : []),
    ...wholeLines(policy, report, language).flatMap((line) => [line, '']),
    ...(rulings.rows.length > 0 ? [said(reportWords.rulings), ...table(rulings.columns, rulings.rows)] : []),
    ...(tables.length > 0
      ? [
          said(audit.howCounted),
          '',
          ...listed(
            reportWords.kinds,
            explainedKinds(policy, index.kinds).map(({ name, means }) => `${said(name)}${said(colon)}${said(means)}`),
          ),
          said(audit.largest),
          ...largest.flatMap((finding) => findingLines(finding, words)),
          '',
        ]
      : [said(head.noMatch ? audit.noMatch : audit.none), '']),
    ...(notes.rows.length > 0
      ? [said(reportWords.notes), ...table(notes.columns, notes.rows).map(withoutControls)]
      : []),
    ...(moreNotes > 0 ? [reportPhrases.moreRows[language](String(moreNotes)), ''] : []),
    ...listed(reportWords.setting, settingLines(policy, head, language)),
  ].join('\n')
}

/** One finding in a line, with what is to be known of it below; no text of a ledger can say anything to a terminal. */
function findingLines(finding: Finding, words: FindingWords): readonly string[] {
  const { language } = words
  const { household, person, claim, clauses, worked } = finding
  const first = [
    words.kind(finding),
    [household, person, claim].filter((id) => id !== undefined).join(' '),
    words.programme(finding),
    words.period(finding),
    words.outcome(finding),
    `[${clauses.join(' ')}]`,
  ]
  const people = peopleOn(finding).map(([name, text]) => `${carriedLabels(name)[language]} ${text}`)
  const below = [
    people.join({ zh: '，', en: ', ' }[language]),
    worked ?? '',
    words.rows(finding, true).join({ zh: '、', en: ', ' }[language]),
    ...words.remarks(finding),
    ...words.rulings(finding),
  ]
  return [
    `  ${first.filter((part) => part !== '').join('  ')}`,
    ...below.filter((line) => line !== '').map((line) => `      ${line}`),
  ].map(withoutControls)
}

/** Columns in line, each under its title. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  ...textRows([head, ...rows]).map((row) => `  ${row}`),
  '',
]
