/** The parts of one explanation, in order, as lines before any format is chosen. */
import type { Label } from '../engine/expression'
import { headings, pair, sums } from '../messages/explanation'
import { alternatives, list, same, say } from '../messages/language'
import type { ArithmeticStep } from './arithmetic'
import type { Explanation } from './explanation'
import type { Findings } from './findings'

/** A line of text, set in by its depth. */
export interface Line {
  readonly depth: number
  readonly text: Label
}

export interface Section {
  readonly heading: Label
  readonly lines: readonly Line[]
}

/** Why a result is what it is; empty parts are left out, and shared findings are named by number. */
export function sectionsOf(explanation: Explanation, findings: Findings): readonly Section[] {
  const { determination, range, missing } = explanation
  const { basis, monthlyInstalment } = determination
  const results = [
    ...(basis ? [say(pair, headings.basis, headings[basis])] : []),
    ...(monthlyInstalment ? [say(pair, headings.monthlyInstalment, say(sums.yuan, monthlyInstalment))] : []),
    ...(range ? [range] : []),
  ]
  return [
    { heading: headings.result, lines: flat(results) },
    { heading: headings.conditions, lines: explanation.conditions.flatMap((one) => findings.tree(one, 0)) },
    { heading: headings.arithmetic, lines: flat(explanation.arithmetic.map(arithmeticLine)) },
    { heading: headings.missing, lines: flat(missing.map(({ label, supplier }) => say(pair, label, supplier))) },
    { heading: headings.wouldEntitle, lines: oneLine(alternatives(explanation.wouldEntitle)) },
    { heading: headings.otherReadings, lines: flat(explanation.otherReadings) },
    { heading: headings.routes, lines: listed(explanation.routes) },
    { heading: headings.steps, lines: listed(explanation.steps) },
    { heading: headings.covers, lines: listed(explanation.covers) },
    { heading: headings.notes, lines: flat(explanation.notes) },
  ].filter(({ lines }) => lines.length > 0)
}

/** What a result rests on: its clauses, and its readings by the numbers they have at the end of the notice. */
export const authorityOf = (
  { clauses, readings }: Explanation,
  numbers: ReadonlyMap<string, string>,
): readonly Section[] =>
  [
    { heading: headings.clauses, lines: listed(clauses.map(({ locator }) => same(locator))) },
    { heading: headings.readings, lines: listed(readings.map(({ id }) => same(numbers.get(id) ?? id))) },
  ].filter(({ lines }) => lines.length > 0)

export const flat = (texts: readonly Label[]): readonly Line[] => texts.map((text) => ({ depth: 0, text }))
const listed = (texts: readonly Label[]): readonly Line[] => oneLine(list(texts))
const oneLine = (text: Label): readonly Line[] => (text.en === '' ? [] : flat([text]))

/** `name = formula = figures = value [clause]`; a single figure is not said twice. */
function arithmeticLine({ label, formula, figures, value, clause }: ArithmeticStep): Label {
  const parts = [label, formula, ...(figures.en === value ? [] : [figures]), same(value)]
  return of((language) => `${parts.map((part) => part[language]).join(' = ')} [${clause}]`)
}

/** A text made for each language. */
export const of = (text: (language: 'zh' | 'en') => string): Label => ({ zh: text('zh'), en: text('en') })
