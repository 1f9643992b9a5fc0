/** The head of an audit's report in lines: what was compared and what was not, from which files. */
import type { AuditHead } from '../audit/head'
import type { Policy } from '../kit/policy'
import { auditPhrases, sources } from '../words/audit'
import { type Language, list, same } from '../words/language'
import { withoutControls } from './html-text'
import { labelsUnder } from './report-labels'

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
    const [ofLedger, ofCases] = [named, known].map((ids) => list(ids.map(same))[language])
    return withoutControls(auditPhrases.noMatch[language](file, ofLedger ?? '', ofCases ?? ''))
  })
