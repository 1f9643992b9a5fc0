/** An audit's summary for a terminal. */
import type { Finding } from '../audit/finding'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { audit, auditPhrases } from '../words/audit'
import type { Language } from '../words/language'
import { withoutControls } from './html-text'
import { type Counted, countedTables, ledgerRows, remarksOn } from './report-counts'
import { headLines, type Report, wholeLines } from './report-head'
import { labelsUnder, type ReportLabels } from './report-labels'

export function auditText(
  policy: Policy,
  { head, summary, largest, patterns, warnings }: Report,
  language: Language,
): string {
  const labels = labelsUnder(policy)
  const said = (label: Label): string => label[language]
  const counted = (columns: readonly Label[], rows: readonly Counted[]) =>
    table(
      columns.map(said),
      rows.map(({ label, count, amount }) => [said(label), count, amount]),
    )
  const tables = countedTables(summary, labels)
  return [
    said(audit.title),
    `${said(audit.window)}: ${head.window.from} – ${head.window.to}`,
    auditPhrases.households[language](String(summary.households)),
    ...headLines(policy, head, language),
    '',
    ...counted([audit.rows, audit.count, audit.amounts], ledgerRows(summary)),
    ...[...remarksOn(summary)].reverse().flatMap((remark) => [said(remark), '']),
    ...tables.flatMap(({ title, rows }) => counted([title, audit.count, audit.sum], rows)),
    ...wholeLines(policy, { summary, patterns, warnings }, language).flatMap((line) => [line, '']),
    ...(tables.length > 0
      ? [
          said(audit.howCounted),
          '',
          said(audit.largest),
          ...largest.map((finding) => `  ${findingLine(finding, labels, language)}`),
          '',
        ]
      : [said(head.noMatch ? audit.noMatch : audit.none), '']),
  ].join('\n')
}

/** One finding on one line; no id of a ledger can say anything to a terminal. */
function findingLine(finding: Finding, labels: ReportLabels, language: Language): string {
  const { kind, household, person, claim, programme, period, due, paid, difference, clauses, needsRuling } = finding
  const subject = [household, person, claim].filter((id) => id !== undefined).join(' ')
  const sums = `${audit.due[language]} ${due ?? '?'}, ${audit.paid[language]} ${paid}, ${audit.difference[language]} ${difference ?? '?'}`
  const open = Object.keys(needsRuling ?? {}).map((id) => labels.reading(id)[language])
  const line = [
    labels.kind(kind)[language],
    subject,
    labels.programme(programme)[language],
    period,
    sums,
    `[${clauses.join(' ')}]`,
    ...(open.length > 0 ? [auditPhrases.dependsOn[language](open.join(', '))] : []),
  ]
    .filter((part) => part !== '')
    .join('  ')
  return withoutControls(line)
}

/** Columns in line; a Chinese character takes two places. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const blank = ' '.repeat((widths[column] ?? 0) - width(cell))
        return column === 0 ? cell + blank : blank + cell
      })
      .join('  ')
      .trimEnd()
  return [...all.map((row) => `  ${line(row)}`), '']
}

const width = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u1100-\uffef]/.test(char) ? 2 : 1), 0)
