/** An audit as a workbook: head and counts, findings, towns, rulings, what they rest on, and evidence sheets. */
import type { Finding } from '../audit/finding'
import type { PolicyInFull } from '../kit/policy'
import type { Label } from '../language/expression'
import type { SheetCell, WrittenSheet } from '../tables/sheet'
import { version } from '../version'
import { audit } from '../words/audit'
import { reportPhrases, reportWords, sheetWords } from '../words/audit-report'
import { headings } from '../words/explanation'
import type { Language } from '../words/language'
import { front } from '../words/notice'
import { carriedLabels } from './report-columns'
import { type Counted, countedTables, ledgerRows, remarksOn, townRows } from './report-counts'
import { FindingWords } from './report-finding'
import { headLines, officialLine, type Report, settingLines, timeText, wholeLines, windowText } from './report-head'
import { explainedKinds } from './report-labels'
import { noteRows } from './report-notes'
import { rulingRows } from './report-rulings'
import { type EvidenceSheet, evidenceSheets } from './report-sheets'

type Row = readonly SheetCell[]

/** Texts in lines, in which long ones are wrapped. */
const linesWidths = [28, 110]

/** As many as the findings that it shows. */
const mostNotes = 50_000

export function auditSheets(
  policy: PolicyInFull,
  report: Report,
  language: Language,
  withSheets: boolean,
): readonly WrittenSheet[] {
  const words = new FindingWords(policy, language, report.official?.text)
  const say = (label: Label): string => label[language]
  const { index, largest, summary, head } = report
  const townsFound = townRows(summary)
  const towns = townsFound.length > 0 ? [countedSheet(reportWords.byTown, townsFound, language)] : []
  const { columns, rows } = rulingRows(report.rulings, words)
  const rulings = rows.length > 0 ? [{ name: say(reportWords.rulings), headRow: 0, rows: [columns, ...rows] }] : []
  const notes = noteRows(report.notes.slice(0, mostNotes), words)
  const notesSheet =
    notes.rows.length > 0 ? [{ name: say(reportWords.notes), headRow: 0, rows: [notes.columns, ...notes.rows] }] : []
  const named = (title: Label, lines: readonly (readonly [string, string])[]): readonly WrittenSheet[] =>
    lines.length === 0 ? [] : [{ name: say(title), headRow: -1, rows: lines, widths: linesWidths }]
  const numbered = (title: Label, lines: readonly string[]): readonly WrittenSheet[] =>
    named(
      title,
      lines.map((line, place) => [String(place + 1), line]),
    )
  return [
    summarySheet(policy, report, words),
    ...(largest.length > 0 ? [findingsSheet(report, words)] : []),
    ...towns,
    ...rulings,
    ...notesSheet,
    ...numbered(reportWords.patterns, wholeLines(policy, report, language)),
    ...named(
      reportWords.kinds,
      explainedKinds(policy, index.kinds).map(({ name, means }) => [say(name), say(means)] as const),
    ),
    ...numbered(
      reportWords.clauses,
      [...index.clauses].sort().map((locator) => words.clause(locator)),
    ),
    ...numbered(reportWords.unreadable, report.unreadable),
    ...numbered(reportWords.setting, settingLines(policy, head, language)),
    ...(withSheets ? evidenceSheets(largest, head, words).map((sheet) => sheetOf(sheet, report, language)) : []),
  ]
}

function summarySheet(policy: PolicyInFull, report: Report, { labels, language }: FindingWords): WrittenSheet {
  const { head, summary } = report
  const say = (label: Label): string => label[language]
  const tables = countedTables(summary, labels)
  return {
    name: say(reportWords.summary),
    headRow: 0,
    widths: [60, 18, 24],
    rows: [
      [say(audit.title)],
      [say(audit.window), windowText(head, language)],
      [say(headings.policy), policy.document.title[language]],
      [say(front.engine), `jiuzhu ${version} · ${timeText(head)}`],
      ...[...headLines(policy, head, language), ...officialLine(report, language)].map((line) => [line]),
      [],
      ...countedRows(audit.rows, audit.amounts, ledgerRows(summary), language),
      ...remarksOn(summary).map((remark) => [say(remark)]),
      ...tables.flatMap(({ title, rows }) => [[], ...countedRows(title, audit.sum, rows, language)]),
      [],
      [say(tables.length > 0 ? audit.howCounted : head.noMatch ? audit.noMatch : audit.none)],
    ],
  }
}

function countedRows(title: Label, sum: Label, rows: readonly Counted[], language: Language): readonly Row[] {
  return [
    [title[language], audit.count[language], sum[language]],
    ...rows.map(({ label, count, amount }): Row => [label[language], { count }, { yuan: amount }]),
  ]
}

const countedSheet = (title: Label, rows: readonly Counted[], language: Language): WrittenSheet => ({
  name: title[language],
  headRow: 0,
  rows: countedRows(title, audit.sum, rows, language),
})

function findingsSheet({ largest, all, index, head }: Report, words: FindingWords): WrittenSheet {
  const { language } = words
  const say = (label: Label): string => label[language]
  const people = index.columns
  const withFile = head.files.filter(({ source }) => source === 'payments').length > 1
  const titles = [
    ...[reportWords.number, audit.kind, audit.household, audit.person, audit.claim],
    ...[audit.programme, audit.period, audit.due, audit.paid, audit.difference],
  ]
  const after = [
    ...[audit.clauses, reportWords.ledgerRows, reportWords.worked, reportWords.remarks],
    ...[audit.needsRuling, audit.versions],
  ]
  const sum = (amount: string | null): SheetCell => (amount === null ? '?' : { yuan: amount })
  const between = { zh: '；', en: '; ' }[language]
  const row = (finding: Finding, place: number): Row => [
    String(place + 1),
    words.kind(finding),
    finding.household ?? '',
    finding.person ?? '',
    finding.claim ?? '',
    words.programme(finding),
    // As it can be sorted and filtered.
    finding.period || words.period(finding),
    sum(finding.due),
    sum(finding.paid),
    sum(finding.difference),
    ...people.map((name) => finding.carried?.[name] ?? ''),
    finding.clauses.join(' '),
    words.rows(finding, withFile).join(between),
    finding.worked ?? '',
    words.remarks(finding).join(between),
    words.rulings(finding).join(between),
    (finding.versions ?? []).join(' '),
  ]
  const shown =
    largest.length < all ? [[reportPhrases.mostFindings[language](String(largest.length), String(all))]] : []
  return {
    name: say(audit.findings),
    headRow: 0,
    rows: [
      [...titles.map(say), ...people.map((name) => say(carriedLabels(name))), ...after.map(say)],
      ...largest.map(row),
      ...shown,
    ],
  }
}

/** A form of two columns: what is asked, and what is so; the opinion and the signatures are left empty. */
function sheetOf(sheet: EvidenceSheet, { head }: Report, language: Language): WrittenSheet {
  const { number, about, people, matters, sources, calculation, basis, open } = sheet
  const say = (name: keyof typeof sheetWords): string => sheetWords[name][language]
  const part = (name: keyof typeof sheetWords, lines: readonly string[]): readonly Row[] =>
    lines.map((line, place) => [place === 0 ? say(name) : '', `${place + 1}. ${line}`])
  return {
    name: `${number} ${about}`,
    headRow: 0,
    widths: linesWidths,
    rows: [
      [say('title'), reportPhrases.sheetNumber[language](number)],
      [say('audited'), ''],
      [say('matter'), about],
      ...people,
      ...part('summary', matters),
      ...part(
        'sources',
        sources.map(({ kind, file, rows, sha256 }) => `${kind} ${file} ${rows} SHA-256 ${sha256}`),
      ),
      ...part('calculation', calculation),
      ...part('basis', basis),
      ...part('open', open),
      ['', `jiuzhu ${version} · ${timeText(head)} · ${windowText(head, language)}`],
      [say('auditors'), ''],
      [say('date'), ''],
      [say('reviewed'), ''],
      [say('date'), ''],
      [say('opinion'), ''],
      [say('head'), ''],
      [say('date'), ''],
    ],
  }
}
