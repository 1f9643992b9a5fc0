/** The head of an audit's report in lines: what was compared and what was not, from which files. */
import type { Finding } from '../audit/finding'
import type { AuditHead } from '../audit/head'
import type { Pattern } from '../audit/patterns'
import type { AuditSummary } from '../audit/summary'
import type { RegisterWarning } from '../audit/whole'
import { shortened } from '../checks/path'
import type { Policy } from '../kit/policy'
import { auditPatterns, auditPhrases, sources } from '../words/audit'
import { type Language, list, same } from '../words/language'
import { withoutControls } from './html-text'
import { labelsUnder } from './report-labels'

/** What a report tells: its head, counts and sums, the largest findings, and what only the whole tells. */
export interface Report {
  readonly head: AuditHead
  readonly summary: AuditSummary
  readonly largest: readonly Finding[]
  readonly patterns: readonly Pattern[]
  readonly warnings: readonly RegisterWarning[]
}

export function headLines(policy: Policy, head: AuditHead, language: Language): readonly string[] {
  const { files, compared, notCompared, notJudgedBefore } = head
  const { programme } = labelsUnder(policy)
  const listed = (texts: readonly string[]): string => list(texts.map(same))[language]
  return [
    ...files.map(({ source, file, rows, sha256 }) =>
      auditPhrases.file[language](sources[source][language], file, String(rows), sha256),
    ),
    ...compared.map(({ programme: id, rows, periods }) =>
      auditPhrases.compared[language](programme(id)[language], String(rows), listed(periods)),
    ),
    ...compared.flatMap(({ programme: id, without }) =>
      without.length === 0 ? [] : [auditPhrases.without[language](programme(id)[language], listed(without))],
    ),
    ...(notCompared.length === 0
      ? []
      : [auditPhrases.notCompared[language](listed(notCompared.map((id) => programme(id)[language])))]),
    ...(notJudgedBefore === undefined ? [] : [auditPhrases.notJudgedBefore[language](notJudgedBefore)]),
    ...noMatchLines(head, language),
  ]
}

/** The ledgers of which no row names a household of the cases, with ids of both sides. */
export const noMatchLines = ({ noMatch = [] }: AuditHead, language: Language): readonly string[] =>
  noMatch.map(({ file, named, known }) => {
    const [ofLedger, ofCases] = [named, known].map((ids) => list(ids.map((id) => same(shortened(id))))[language])
    return withoutControls(auditPhrases.noMatch[language](file, ofLedger ?? '', ofCases ?? ''))
  })

/** What only the whole tells: what recurs, ids that nearly match, and slips of the register. */
export function wholeLines(
  policy: Policy,
  { summary, patterns, warnings }: Pick<Report, 'summary' | 'patterns' | 'warnings'>,
  language: Language,
): readonly string[] {
  const labels = labelsUnder(policy)
  const listed = (texts: readonly string[]): string => list(texts.map(same))[language]
  const { likely } = summary
  return [
    ...patterns.map(({ pattern, value, programme, count, amount, households = [] }) => {
      const of = programme === undefined ? '' : labels.programme(programme)[language]
      return auditPatterns[pattern][language](value, String(count), amount, of, listed(households))
    }),
    ...(likely ? [auditPhrases.likely[language](String(likely.count), likely.amount)] : []),
    ...warnings.map(({ warning, count, households }) =>
      auditPhrases[warning][language](String(count), listed(households)),
    ),
  ].map(withoutControls)
}
