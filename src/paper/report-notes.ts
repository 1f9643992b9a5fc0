/** Whom somebody should ask about though it is no finding, as rows of a table. */
import type { AuditNote } from '../audit/noted'
import { grouped } from '../exact/decimal'
import { audit } from '../words/audit'
import { reportWords } from '../words/audit-report'
import type { FindingWords } from './report-finding'

/** A row for each note, of which there may be many. */
export function noteRows(notes: readonly AuditNote[], { labels, language }: FindingWords) {
  const columns = [
    reportWords.note,
    audit.household,
    audit.person,
    audit.programme,
    audit.period,
    reportWords.byIncome,
    audit.clauses,
  ]
  const rows = notes.map(({ note, household, person = '', programme, period, wouldBeDue, clauses }) => [
    labels.note(programme, note)[language],
    household,
    person,
    labels.programme(programme)[language],
    period,
    wouldBeDue === undefined ? '' : grouped(wouldBeDue),
    clauses.join(' '),
  ])
  return { columns: columns.map((label) => label[language]), rows }
}
