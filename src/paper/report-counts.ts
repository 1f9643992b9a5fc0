/** What an audit's summary counts, before any format is chosen. */
import type { AuditSummary, CountAndAmount } from '../audit/summary'
import type { Label } from '../language/expression'
import { audit, auditPhrases } from '../words/audit'
import { reportWords } from '../words/audit-report'
import { say } from '../words/language'
import type { ReportLabels } from './report-labels'

/** A row: what is counted, how often, and yuan. */
export interface Counted {
  readonly label: Label
  readonly count: string
  readonly amount: string
}

/** What became of the rows of the ledger. */
export const ledgerRows = (summary: AuditSummary): readonly Counted[] =>
  (['read', 'matched', 'unmatched', 'unreadable', 'outsideWindow', 'notCompared'] as const).map((name) => ({
    label: audit[name],
    count: String(summary[name]),
    amount: summary.amounts[name],
  }))

/** The findings by town, where the tables carry towns; those of none under a name that says so. */
export const townRows = ({ byTown = {} }: AuditSummary): readonly Counted[] =>
  Object.entries(byTown).map(([town, { count, amount }]) => ({
    label: town === '' ? reportWords.noTown : { zh: town, en: town },
    count: String(count),
    amount,
  }))

/** What the counts leave out. */
export const remarksOn = (summary: AuditSummary): readonly Label[] =>
  (['undeterminedUnpaid', 'incompleteCases', 'unreadableCases'] as const).flatMap((name) =>
    summary[name] > 0 ? [say(auditPhrases[name], String(summary[name]))] : [],
  )

/** A table of findings, and the chart that shows it. */
export interface CountedTable {
  readonly title: Label
  readonly rows: readonly Counted[]
  readonly chart: { readonly title: Label; readonly shows: 'count' | 'amount' }
}

/** The findings by kind, programme and period; none where nothing was found. */
export function countedTables(
  { byKind, byProgramme, byPeriod }: AuditSummary,
  { kindForPeople: kind, programme, period }: ReportLabels,
): readonly CountedTable[] {
  const rows = (entries: { readonly [id: string]: CountAndAmount }, labelOf: (id: string) => Label) =>
    Object.entries(entries).map(([id, { count, amount }]) => ({ label: labelOf(id), count: String(count), amount }))
  if (Object.keys(byKind).length === 0) return []
  return [
    { title: audit.byKind, rows: rows(byKind, kind), chart: { title: audit.chartByKind, shows: 'amount' } },
    {
      title: audit.byProgramme,
      rows: rows(byProgramme, programme),
      chart: { title: audit.chartByProgramme, shows: 'amount' },
    },
    { title: audit.byPeriod, rows: rows(byPeriod, period), chart: { title: audit.chartByPeriod, shows: 'count' } },
  ]
}
