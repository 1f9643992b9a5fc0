/** The head of an audit's report in lines: what was compared and what was not, from which files, under which law. */
import type { Finding } from '../audit/finding'
import type { AuditHead } from '../audit/head'
import type { AuditNote } from '../audit/noted'
import type { Pattern } from '../audit/patterns'
import type { RulingWorth } from '../audit/ruling-worth'
import type { AuditSummary } from '../audit/summary'
import type { RegisterWarning } from '../audit/whole'
import { shortened } from '../checks/path'
import { grouped, thousandsApart } from '../exact/decimal'
import { betweenText, periodText } from '../explain/periods'
import type { Policy } from '../kit/policy'
import { paceOf } from '../kit/programme'
import { auditPatterns, auditPhrases, sources } from '../words/audit'
import { reportPhrases as phrases } from '../words/audit-report'
import { type Language, list, same } from '../words/language'
import { withoutControls } from './html-text'
import type { OfficialText } from './report-finding'
import type { ReportIndex } from './report-index'
import { labelsUnder } from './report-labels'

/** What a report tells: its head, counts and sums, the largest findings, and what only the whole tells. */
export interface Report {
  readonly head: AuditHead
  readonly summary: AuditSummary
  readonly largest: readonly Finding[]
  /** How many findings there are in all. */
  readonly all: number
  readonly patterns: readonly Pattern[]
  readonly warnings: readonly RegisterWarning[]
  /** Whom somebody should ask about, whatever was paid. */
  readonly notes: readonly AuditNote[]
  readonly index: ReportIndex
  readonly rulings: readonly RulingWorth[]
  /** Rows that cannot be read, each in a line with its file, row and what is wrong. */
  readonly unreadable: readonly string[]
  /** The caller's copy of the document, where one was given. */
  readonly official?: { readonly file: string; readonly text: OfficialText } | undefined
}

/** The files, what was compared, and what was not. */
export const headLines = (policy: Policy, head: AuditHead, language: Language): readonly string[] => [
  ...head.files.map(({ source, file, rows, sha256 }) =>
    auditPhrases.file[language](sources[source][language], file, String(rows), sha256),
  ),
  ...comparedLines(policy, head, language),
]

export function comparedLines(policy: Policy, head: AuditHead, language: Language): readonly string[] {
  const { compared, notCompared, notJudgedBefore } = head
  const { programme } = labelsUnder(policy)
  const listed = (texts: readonly string[]): string => list(texts.map(same))[language]
  const periodsOf = (periods: readonly string[]): string => list(periods.map(periodText))[language]
  const whereNone = (id: string): string => {
    const definition = policy.definitions.find((one) => one.id === id)
    const isClaim = definition && paceOf(definition) === 'claim'
    return auditPhrases[isClaim ? 'itsClaims' : 'itsPeriods'][language]()
  }
  return [
    ...compared.map(({ programme: id, rows, periods }) =>
      auditPhrases.compared[language](
        programme(id)[language],
        String(rows),
        periods.length > 0 ? periodsOf(periods) : whereNone(id),
      ),
    ),
    ...compared.flatMap(({ programme: id, without }) =>
      without.length === 0 ? [] : [auditPhrases.without[language](programme(id)[language], periodsOf(without))],
    ),
    ...(notCompared.length === 0
      ? []
      : [auditPhrases.notCompared[language](listed(notCompared.map((id) => programme(id)[language])))]),
    ...(notJudgedBefore === undefined
      ? []
      : [auditPhrases.notJudgedBefore[language](periodText(notJudgedBefore)[language])]),
    ...noMatchLines(head, language),
  ]
}

/** From the first month of the window to the last. */
export const windowText = ({ window: { from, to } }: Pick<AuditHead, 'window'>, language: Language): string =>
  betweenText(from, to)[language]

/** When an audit ran, to the minute; a time that the caller wrote otherwise stands as it is. */
export const timeText = ({ at }: AuditHead): string =>
  at.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):[\d.]+Z$/, '$1 $2 UTC')

/** The standards, and the readings that are not as by default. */
export function settingLines(
  policy: Policy,
  { standards, readings }: AuditHead,
  language: Language,
): readonly string[] {
  const labels = labelsUnder(policy)
  const others = Object.entries(readings).filter(([id, option]) => option !== policy.readings[id]?.options[0])
  return [
    ...(standards.length === 0 ? [phrases.noStandards[language]()] : []),
    ...standards.map((row) => {
      const { value } = row
      const [source, from] = [row.source ?? '', row.from ?? '']
      if ('figure' in row) return phrases.figure[language](row.figure, from, String(value ?? '?'), source)
      const [name, amount] = [labels.standard(row.standard)[language], grouped(String(value))]
      return row.year === undefined || row.year === null
        ? phrases.standard[language](name, from, amount, source)
        : phrases.statistic[language](name, String(row.year), amount, source)
    }),
    ...others.map(([id, option]) =>
      phrases.readingUsed[language](labels.reading(id)[language], labels.option(id, option)[language]),
    ),
    phrases.byDefault[language](String(Object.keys(readings).length - others.length)),
  ]
}

/** How much of the official text fits. */
export function officialLine({ official, index }: Report, language: Language): readonly string[] {
  if (!official) return []
  const cited = [...index.clauses]
  const fitting = cited.filter((locator) => official.text.has(locator))
  return [phrases.officialFile[language](official.file, String(fitting.length), String(cited.length))]
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
      const told = pattern === 'month' ? periodText(value)[language] : value
      return auditPatterns[pattern][language](told, String(count), amount, of, listed(households))
    }),
    ...(likely ? [auditPhrases.likely[language](String(likely.count), likely.amount)] : []),
    ...warnings.map(({ warning, count, households }) =>
      auditPhrases[warning][language](String(count), listed(households)),
    ),
  ].map((line) => thousandsApart(withoutControls(line)))
}
