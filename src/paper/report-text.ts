/** An audit's summary for a terminal. */
import type { Finding } from '../audit/finding'
import type { AuditSummary, CountAndAmount } from '../audit/summary'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { audit, auditPhrases } from '../words/audit'
import type { Language } from '../words/language'
import { labelsUnder, type ReportLabels } from './report-labels'

export interface Window {
  readonly from: string
  readonly to: string
}

export function auditText(
  policy: Policy,
  summary: AuditSummary,
  largest: readonly Finding[],
  { from, to }: Window,
  language: Language,
): string {
  const labels = labelsUnder(policy)
  const said = (label: Label): string => label[language]
  const { read, matched, unmatched, unreadable, outsideWindow, amounts, households } = summary
  const rows = [
    [said(audit.read), String(read), amounts.read],
    [said(audit.matched), String(matched), amounts.matched],
    [said(audit.unmatched), String(unmatched), amounts.unmatched],
    [said(audit.unreadable), String(unreadable), amounts.unreadable],
    [said(audit.outsideWindow), String(outsideWindow), amounts.outsideWindow],
  ]
  const counted = (name: Label, entries: { readonly [id: string]: CountAndAmount }, labelOf: (id: string) => Label) =>
    table(
      [said(name), said(audit.count), said(audit.sum)],
      Object.entries(entries).map(([id, { count, amount }]) => [said(labelOf(id)), String(count), amount]),
    )
  const found = Object.keys(summary.byKind).length > 0
  return [
    said(audit.title),
    `${said(audit.window)}: ${from} – ${to}`,
    auditPhrases.households[language](String(households)),
    '',
    ...table([said(audit.rows), said(audit.count), said(audit.amounts)], rows),
    ...(summary.unreadableCases > 0
      ? [auditPhrases.unreadableCases[language](String(summary.unreadableCases)), '']
      : []),
    ...(summary.incompleteCases > 0
      ? [auditPhrases.incompleteCases[language](String(summary.incompleteCases)), '']
      : []),
    ...(summary.undeterminedUnpaid > 0
      ? [auditPhrases.undeterminedUnpaid[language](String(summary.undeterminedUnpaid)), '']
      : []),
    ...(found
      ? [
          ...counted(audit.byKind, summary.byKind, labels.kind),
          ...counted(audit.byProgramme, summary.byProgramme, labels.programme),
          ...counted(audit.byPeriod, summary.byPeriod, labels.period),
          said(audit.howCounted),
          '',
          said(audit.largest),
          ...largest.map((finding) => `  ${findingLine(finding, labels, language)}`),
          '',
        ]
      : [said(audit.none), '']),
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

/** A text of a ledger's as a terminal may have it. */
export const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ')

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
