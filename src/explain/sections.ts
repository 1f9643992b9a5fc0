/** The parts of one explanation, in order, as lines before any format is chosen. */

import type { Label } from '../language/expression'
import { headings, pair, sums, truths } from '../words/explanation'
import { alternatives, list, of, same, say } from '../words/language'
import { type ReadingId, readingIds } from '../yiwu/reading-options'
import type { ArithmeticStep } from './arithmetic'
import type { EntitlingChange } from './changes'
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
  const { missing } = explanation
  return [
    { heading: headings.result, lines: resultLines(explanation) },
    { heading: headings.conditions, lines: explanation.conditions.flatMap((one) => findings.tree(one, 0)) },
    { heading: headings.arithmetic, lines: flat(explanation.arithmetic.map(arithmeticLine)) },
    { heading: headings.missing, lines: flat(missing.map(({ label, supplier }) => say(pair, label, supplier))) },
    { heading: headings.wouldEntitle, lines: changesOf(explanation, 'circumstance') },
    { heading: headings.incompleteRecord, lines: changesOf(explanation, 'record') },
    { heading: headings.otherReadings, lines: flat(explanation.otherReadings) },
    { heading: headings.routes, lines: listed(explanation.routes) },
    { heading: headings.steps, lines: listed(explanation.steps) },
    { heading: headings.covers, lines: listed(explanation.covers) },
    { heading: headings.notes, lines: flat(explanation.notes) },
  ].filter(({ lines }) => lines.length > 0)
}

/** What belongs to the answer itself: where the amount comes from, its instalment, its range. */
export function resultLines({ determination, range }: Explanation): readonly Line[] {
  const { basis, monthlyInstalment, withinMultiple } = determination
  return flat([
    ...(basis ? [say(pair, headings.basis, headings[basis])] : []),
    ...(monthlyInstalment ? [say(pair, headings.monthlyInstalment, say(sums.yuan, monthlyInstalment))] : []),
    ...(withinMultiple === undefined
      ? []
      : [say(pair, headings.withinMultiple, withinMultiple ? truths.yes : truths.no)]),
    ...(range ? [range] : []),
  ])
}

/** The number of a reading, by its place in the document: the same in every notice. */
export const readingNumber = (id: string): string => `R${readingIds.indexOf(id as ReadingId) + 1}`

/** What a result rests on: its clauses, and its readings by number. */
export const authorityOf = ({ clauses, readings }: Explanation): readonly Section[] =>
  [
    { heading: headings.clauses, lines: listed(clauses.map(({ locator }) => same(locator))) },
    { heading: headings.readings, lines: listed(readings.map(({ id }) => same(readingNumber(id)))) },
  ].filter(({ lines }) => lines.length > 0)

export const flat = (texts: readonly Label[]): readonly Line[] => texts.map((text) => ({ depth: 0, text }))
const changesOf = ({ wouldEntitle }: Explanation, kind: EntitlingChange['kind']): readonly Line[] =>
  oneLine(alternatives(wouldEntitle.filter((change) => change.kind === kind)))

const listed = (texts: readonly Label[]): readonly Line[] => oneLine(list(texts))
const oneLine = (text: Label): readonly Line[] => (text.en === '' ? [] : flat([text]))

/** `name = formula = figures = value [clause]`; a single figure is not said twice. */
export function arithmeticLine({ label, formula, figures, value, clause }: ArithmeticStep): Label {
  const parts = [label, formula, ...(figures.en === value.en ? [] : [figures]), value]
  return of((language) => `${parts.map((part) => part[language]).join(' = ')} [${clause}]`)
}
