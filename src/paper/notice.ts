/** What a household's notice shows, in order, before any format is chosen: results, then the law they rest on. */

import type { Because } from '../explain/conditions'
import type { CaseExplanation } from '../explain/explain'
import type { Explanation } from '../explain/explanation'
import { dayText } from '../explain/figures'
import { Findings } from '../explain/findings'
import { filled, flat, type Section } from '../explain/lines'
import { locatorInWords } from '../explain/locator'
import type { StandardUsed } from '../explain/record'
import { readingNumber, Sections } from '../explain/sections'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { headings, numberedReading, pair, sums, together } from '../words/explanation'
import { joined, list, or, same, say } from '../words/language'
import { betweenFacts, betweenParts, clauseLine, front, notRecorded, standardLine } from '../words/notice'
import { elsewhereOf, grantedOf, groupedBy, toSupplyOf, totalsOf } from './front'
import { People } from './people'
import { type Group, refusedBecause, remarksOf, servicesBecause, workingsOf } from './why'

/** One result, for everyone in the household whom it says the same of. */
export interface NoticeEntry {
  readonly answer: Label
  /** Persons and claims as typed; empty where it is about the household. */
  readonly subjects: readonly Subject[]
  readonly sections: readonly Section[]
  /** The clauses and readings that it rests on. */
  readonly authority: readonly Section[]
}

interface Subject {
  readonly heading: Label
  readonly ids: readonly string[]
}

export interface Notice {
  /** What is handed over: the answer, what to do next, why. */
  readonly handed: readonly Section[]
  readonly standards: readonly Section[]
  /** What several results rest on, said once. */
  readonly findings: readonly Section[]
  readonly entries: readonly NoticeEntry[]
  /** The clauses in words, and why each reading. */
  readonly appendix: readonly Section[]
}

/** Results that say the same are shown once; readings stand once at the end, each by a number that never changes. */
export function noticeOf(policy: Policy, explained: CaseExplanation): Notice {
  const { explanations, standards } = explained
  const ordered = inOrder(explanations)
  const findings = new Findings(distinctConditions(ordered))
  const sections = new Sections(policy, findings)
  return {
    handed: handedOver(policy, explained),
    standards: filled([{ heading: front.standards, lines: flat(standards.map(standardText)) }]),
    findings: filled([{ heading: headings.findings, lines: findings.lines }]),
    entries: groupedBy(ordered, (one) => [one.answer, sections.of(one), sections.authority(one)]).map((all) => ({
      answer: all[0].answer,
      subjects: subjectsOf(all),
      sections: sections.of(all[0]),
      authority: sections.authority(all[0]),
    })),
    appendix: appendixOf(policy, explanations),
  }
}

/** The handed-over page in lines. */
function handedOver(policy: Policy, explained: CaseExplanation): readonly Section[] {
  const people = new People(explained.record)
  const lines = (all: readonly (readonly Label[])[]): readonly Label[] =>
    all.map((parts) =>
      joined(
        parts.filter(({ en }) => en !== ''),
        betweenParts,
      ),
    )
  const reasons = (all: readonly Group[]): readonly Label[] =>
    all.map(({ about, reasons, anyOne }) =>
      say(
        pair,
        about,
        joined([...reasons, ...(anyOne.length > 0 ? [say(pair, front.anyOne, or(anyOne))] : [])], betweenFacts),
      ),
    )
  const totals = totalsOf(explained).map(({ per, yuan }) => say(pair, per, say(sums.yuan, yuan)))
  return filled([
    {
      heading: front.result,
      lines: flat([
        ...(totals.length > 0 ? totals : [front.nothing]),
        ...lines(grantedOf(policy, explained, people).map(({ programme, whom, result }) => [programme, whom, result])),
      ]),
    },
    {
      heading: front.bring,
      lines: flat(lines(toSupplyOf(explained).map(({ facts, from, settles }) => [facts, from, settles]))),
    },
    {
      heading: front.go,
      lines: flat(lines(elsewhereOf(explained).map(({ programme, rules, more }) => [programme, rules, more]))),
    },
    {
      heading: front.why,
      lines: flat([
        ...workingsOf(explained, people).map(({ about, reasons, steps }) =>
          say(pair, about, joined([...reasons, ...steps], betweenFacts)),
        ),
        ...reasons(servicesBecause(explained, people)),
        ...remarksOf(policy, explained),
      ]),
    },
    { heading: front.refused, lines: flat(reasons(refusedBecause(explained, people))) },
    { heading: front.notAssessed, lines: flat(explained.notAssessed) },
  ])
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

function standardText({ label, unit, value, from, source }: StandardUsed): Label {
  return from === undefined
    ? say(standardLine.given, label, value, unit)
    : say(standardLine.dated, label, value, unit, dayText(from), source === undefined ? notRecorded : same(source))
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

function appendixOf(policy: Policy, explanations: readonly Explanation[]): readonly Section[] {
  const clauses = new Map(
    explanations.flatMap((one) => one.clauses.map(({ locator, summary }) => [locator, summary] as const)),
  )
  const relied = new Map(explanations.flatMap((one) => one.readings.map((reading) => [reading.id, reading] as const)))
  return filled([
    {
      heading: headings.clauses,
      lines: flat([...clauses].map(([locator, summary]) => say(clauseLine, locator, locatorInWords(locator), summary))),
    },
    {
      heading: headings.readings,
      lines: flat(
        Object.keys(policy.readings)
          .flatMap((id) => relied.get(id) ?? [])
          .map(({ id, label, optionLabel, reason }) =>
            say(numberedReading, readingNumber(policy, id), label, optionLabel, reason),
          ),
      ),
    },
  ])
}

/** Whom an entry is about, in plain text. */
export const subjectTexts = ({ subjects }: NoticeEntry, typed: (id: string) => string = (id) => id): readonly Label[] =>
  subjects.map(({ heading, ids }) => say(together, heading, list(ids.map((id) => same(typed(id))))))

/** The record in plain text, a line a household, member and claim. */
export const recordSections = ({ record }: CaseExplanation): readonly Section[] => [
  {
    heading: front.record,
    lines: record.map(({ about, id, facts }) => ({
      depth: depths[about],
      text: say(pair, say(together, headings[about], same(id)), facts),
    })),
  },
]

const depths = { household: 0, person: 1, claim: 2 } as const
