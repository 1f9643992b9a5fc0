/** What a household's notice shows, in order, before any format is chosen: results, then the law they rest on. */
import type { Label } from '../engine/expression'
import { headings, numberedReading, pair, together } from '../messages/explanation'
import { list, same, say } from '../messages/language'
import type { Because } from './conditions'
import type { CaseExplanation } from './explain'
import type { Explanation } from './explanation'
import { Findings } from './findings'
import { authorityOf, flat, type Section, sectionsOf } from './sections'

/** One result, for everyone in the household whom it says the same of. */
export interface NoticeEntry {
  readonly answer: Label
  /** Persons and claims as typed; empty where it is about the household. */
  readonly subjects: readonly Subject[]
  readonly sections: readonly Section[]
  /** The clauses and readings that it rests on. */
  readonly authority: readonly Section[]
}

export interface Subject {
  readonly heading: Label
  readonly ids: readonly string[]
}

export interface Notice {
  /** What several results rest on, said once. */
  readonly findings: readonly Section[]
  readonly entries: readonly NoticeEntry[]
  /** The clauses in words, and why each reading. */
  readonly appendix: readonly Section[]
}

/** Results that say the same are shown once; readings stand once at the end and are referred to by number. */
export function noticeOf({ explanations }: CaseExplanation): Notice {
  const numbers = readingNumbers(explanations)
  const ordered = inOrder(explanations)
  const findings = new Findings(distinctConditions(ordered))
  const alike = new Map<string, [Explanation, ...Explanation[]]>()
  for (const explanation of ordered) {
    const key = JSON.stringify([
      explanation.answer,
      sectionsOf(explanation, findings),
      authorityOf(explanation, numbers),
    ])
    const before = alike.get(key)
    if (before) before.push(explanation)
    else alike.set(key, [explanation])
  }
  return {
    findings: findings.lines.length > 0 ? [{ heading: headings.findings, lines: findings.lines }] : [],
    entries: [...alike.values()].map((all) => ({
      answer: all[0].answer,
      subjects: subjectsOf(all),
      sections: sectionsOf(all[0], findings),
      authority: authorityOf(all[0], numbers),
    })),
    appendix: appendixOf(explanations, numbers),
  }
}

/** The conditions of each result, once for persons of whom the same is said. */
const distinctConditions = (explanations: readonly Explanation[]): readonly (readonly Because[])[] => [
  ...new Map(explanations.map((one) => [JSON.stringify([one.answer, one.conditions]), one.conditions])).values(),
]

/** What is decided first, then what is open, then what was not granted; within each in the order of the document. */
function inOrder(explanations: readonly Explanation[]): readonly Explanation[] {
  const rank = { entitled: 0, referred: 1, undetermined: 2, notEntitled: 3 } as const
  return [...explanations].sort((a, b) => rank[a.determination.outcome] - rank[b.determination.outcome])
}

function readingNumbers(explanations: readonly Explanation[]): ReadonlyMap<string, string> {
  const ids = new Set(explanations.flatMap(({ readings }) => readings.map(({ id }) => id)))
  return new Map([...ids].map((id, index) => [id, `R${index + 1}`]))
}

function subjectsOf(explanations: readonly Explanation[]): readonly Subject[] {
  const of = (heading: Label, ids: readonly (string | undefined)[]): readonly Subject[] => {
    const known = [...new Set(ids.filter((id) => id !== undefined))]
    return known.length > 0 ? [{ heading, ids: known }] : []
  }
  return [
    ...of(
      headings.person,
      explanations.map(({ determination }) => determination.person),
    ),
    ...of(
      headings.claim,
      explanations.map(({ determination }) => determination.claim),
    ),
  ]
}

function appendixOf(explanations: readonly Explanation[], numbers: ReadonlyMap<string, string>): readonly Section[] {
  const clauses = new Map(
    explanations.flatMap((one) => one.clauses.map(({ locator, summary }) => [locator, summary] as const)),
  )
  const relied = new Map(explanations.flatMap((one) => one.readings.map((reading) => [reading.id, reading] as const)))
  return [
    {
      heading: headings.clauses,
      lines: flat([...clauses].map(([locator, summary]) => say(pair, same(locator), summary))),
    },
    {
      heading: headings.readings,
      lines: flat(
        [...relied.values()].map(({ id, label, optionLabel, reason }) =>
          say(numberedReading, same(numbers.get(id) ?? ''), label, optionLabel, reason),
        ),
      ),
    },
  ].filter(({ lines }) => lines.length > 0)
}

/** Whom an entry is about, in plain text. */
export const subjectTexts = ({ subjects }: NoticeEntry, typed: (id: string) => string = (id) => id): readonly Label[] =>
  subjects.map(({ heading, ids }) => say(together, heading, list(ids.map((id) => same(typed(id))))))
