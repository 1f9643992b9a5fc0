/** What a notice shows of an explanation, in order, before any format is chosen. */
import type { Label } from '../engine/expression'
import { headings, sums } from '../messages/explanation'
import { list, same, say } from '../messages/language'
import type { Because } from './conditions'
import type { CaseExplanation } from './explain'
import type { Explanation } from './explanation'

/** A line of text, set in by its depth. */
export interface Line {
  readonly depth: number
  readonly text: Label
}

export interface Section {
  readonly heading: Label
  readonly lines: readonly Line[]
}

const marks = { held: '✓', failed: '✗', unknown: '?' } as const

/** The parts of one determination's explanation; empty ones are left out. */
export function sectionsOf(explanation: Explanation): readonly Section[] {
  const { determination, arithmetic, range, missing } = explanation
  const { basis, monthlyInstalment } = determination
  const results = [
    ...(basis ? [say(pair, headings.basis, headings[basis])] : []),
    ...(monthlyInstalment ? [say(pair, headings.monthlyInstalment, say(sums.yuan, monthlyInstalment))] : []),
    ...(range ? [range] : []),
  ]
  return [
    { heading: headings.result, lines: flat(results) },
    { heading: headings.conditions, lines: explanation.conditions.flatMap((one) => tree(one, 0)) },
    {
      heading: headings.arithmetic,
      lines: arithmetic.flatMap(({ label, clause, formula, figures, value }) => [
        { depth: 0, text: both(label, same(` = `), formula, same(` [${clause}]`)) },
        { depth: 1, text: figures.en === value ? same(`= ${value}`) : both(same('= '), figures, same(` = ${value}`)) },
      ]),
    },
    {
      heading: headings.missing,
      lines: flat(missing.map(({ label, supplier }) => say(pair, label, supplier))),
    },
    { heading: headings.wouldEntitle, lines: flat(explanation.wouldEntitle) },
    { heading: headings.routes, lines: listed(explanation.routes) },
    { heading: headings.steps, lines: listed(explanation.steps) },
    { heading: headings.covers, lines: listed(explanation.covers) },
    { heading: headings.notes, lines: flat(explanation.notes) },
    { heading: headings.clauses, lines: listed(explanation.clauses.map(({ locator }) => same(locator))) },
    {
      heading: headings.readings,
      lines: flat(explanation.readings.map(({ label, optionLabel }) => say(pair, label, optionLabel))),
    },
  ].filter(({ lines }) => lines.length > 0)
}

/** What stands once at the end of a household's notice: the clauses in words, and why each reading. */
export function appendixOf({ explanations }: CaseExplanation): readonly Section[] {
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
        [...relied.values()].map(({ label, optionLabel, reason }) => say(readingLine, label, optionLabel, reason)),
      ),
    },
  ].filter(({ lines }) => lines.length > 0)
}

const pair = { zh: (a: string, b: string) => `${a}：${b}`, en: (a: string, b: string) => `${a}: ${b}` }

const readingLine = {
  zh: (label: string, option: string, reason: string) => `${label}：${option}（${reason}）`,
  en: (label: string, option: string, reason: string) => `${label}: ${option} (${reason})`,
}

const flat = (texts: readonly Label[]): readonly Line[] => texts.map((text) => ({ depth: 0, text }))
const listed = (texts: readonly Label[]): readonly Line[] => (texts.length > 0 ? [{ depth: 0, text: list(texts) }] : [])

function tree({ text, state, clause, because }: Because, depth: number): readonly Line[] {
  const place = clause === undefined ? '' : ` [${clause}]`
  const line = { depth, text: both(same(`${marks[state]} `), text, same(place)) }
  return [line, ...because.flatMap((one) => tree(one, depth + 1))]
}

const both = (...labels: readonly Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join(''),
  en: labels.map(({ en }) => en).join(''),
})

/** Whom a determination is about, beside the household. */
export function subjectOf({ determination }: Explanation): readonly { readonly heading: Label; readonly id: string }[] {
  const { person, claim } = determination
  return [
    ...(person === undefined ? [] : [{ heading: headings.person, id: person }]),
    ...(claim === undefined ? [] : [{ heading: headings.claim, id: claim }]),
  ]
}

/** What is decided first, then what is open, then what was not granted; within each in the order of the document. */
export function inOrder({ explanations }: CaseExplanation): readonly Explanation[] {
  const rank = { entitled: 0, referred: 1, undetermined: 2, notEntitled: 3 } as const
  return [...explanations].sort((a, b) => rank[a.determination.outcome] - rank[b.determination.outcome])
}
