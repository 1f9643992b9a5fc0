/** Evidence sheets in the manner of an 审计取证单: one for each household, person in two households, or standard. */

import type { Finding } from '../audit/finding'
import type { AuditHead } from '../audit/head'
import { dayText } from '../explain/figures'
import { sources } from '../words/audit'
import { reportPhrases as phrases } from '../words/audit-report'
import { colon, list, same } from '../words/language'
import { carriedLabels, peopleOn } from './report-columns'
import type { FindingWords } from './report-finding'

/** A file that a sheet rests on. */
interface SheetSource {
  readonly kind: string
  readonly file: string
  /** Of a ledger the rows that are cited. */
  readonly rows: string
  readonly sha256: string
}

/** What one sheet says; the audited body's opinion and the signatures are left empty. */
export interface EvidenceSheet {
  readonly number: string
  /** The household, person or standard. */
  readonly about: string
  readonly people: readonly (readonly [string, string])[]
  /** Each finding in a sentence. */
  readonly matters: readonly string[]
  readonly sources: readonly SheetSource[]
  readonly calculation: readonly string[]
  readonly basis: readonly string[]
  readonly open: readonly string[]
}

/** The sheets of some findings, in the order in which their subjects first come. */
export function evidenceSheets(
  findings: readonly Finding[],
  { files }: Pick<AuditHead, 'files'>,
  words: FindingWords,
): readonly EvidenceSheet[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = subjectOf(finding)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return Array.from(groups.values(), (group, place) => sheetOf(group, place + 1, files, words))
}

const subjectOf = ({ household, person, standard }: Finding): string =>
  household === undefined ? JSON.stringify([person, standard]) : household

function sheetOf(
  findings: readonly Finding[],
  number: number,
  files: AuditHead['files'],
  words: FindingWords,
): EvidenceSheet {
  const { language, labels } = words
  const inOrder = [...findings].sort((one, other) => (one.period < other.period ? -1 : 1))
  const [first] = inOrder
  const { household, person = '', standard } = first ?? {}
  const carried = new Map(inOrder.flatMap(peopleOn).filter(([name, text]) => isOfAll(inOrder, name, text)))
  const ofWhat = (finding: Finding): readonly string[] => [...words.whom(finding), words.period(finding)]
  const named = (finding: Finding): readonly string[] => [words.programme(finding), ...ofWhat(finding)]
  const each = (text: (finding: Finding) => readonly string[], before = named): readonly string[] =>
    inOrder.flatMap((finding) => text(finding).map((line) => `${before(finding).join(' ')}${colon[language]}${line}`))
  return {
    number: String(number).padStart(4, '0'),
    about: household ?? (standard === undefined ? person : labels.standard(standard)[language]),
    people: Array.from(carried, ([name, text]) => [carriedLabels(name)[language], text]),
    matters: each((finding) => [
      `${words.kind(finding)}${colon[language]}${[words.outcome(finding), ...words.remarks(finding)].join(semicolon[language])}`,
    ]),
    sources: sourcesOf(inOrder, files, words),
    // Its line names the programme itself.
    calculation: each(({ worked }) => (worked === undefined ? [] : [worked]), ofWhat),
    basis: [...new Set(inOrder.flatMap(({ clauses }) => clauses))].map((locator) => words.clause(locator)),
    open: each((finding) => words.rulings(finding)),
  }
}

/** Whether no finding says otherwise: of several persons only what they share is said of the sheet. */
const isOfAll = (findings: readonly Finding[], name: string, text: string): boolean =>
  findings.every(({ carried }) => (carried?.[name] ?? text) === text)

const semicolon = { zh: '；', en: '; ' } as const

/** The files of the register with the days of the records, and each ledger of which rows are cited. */
function sourcesOf(
  findings: readonly Finding[],
  files: AuditHead['files'],
  words: FindingWords,
): readonly SheetSource[] {
  const { language } = words
  const rows = new Map<string, { readonly row: number; readonly text: string }>()
  for (const one of findings.flatMap((finding) => finding.rows ?? []))
    rows.set(`${one.file ?? ''}\t${one.row}`, { row: one.row, text: words.row(one, false) })
  const of = (file: string): string => {
    const own = [...rows].filter(([key]) => key.startsWith(`${file}\t`) || key.startsWith('\t'))
    const inOrder = own.map(([, row]) => row).sort((one, other) => one.row - other.row)
    return list(inOrder.map(({ text }) => same(text)))[language]
  }
  const days = [...new Set(findings.flatMap(({ versions = [] }) => versions))].sort()
  const records = days.length === 0 ? '' : phrases.versions[language](list(days.map(dayText))[language])
  return files.flatMap(({ source, file, sha256 }) => {
    const cited = source === 'payments' ? of(file) : records
    // A ledger of which no row is cited is told where none is: that nothing was paid is what it shows.
    if (source === 'payments' && cited === '' && rows.size > 0) return []
    return [{ kind: sources[source][language], file, rows: cited, sha256 }]
  })
}
