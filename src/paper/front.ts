/** The first page of a notice: results at a glance, each with its deciding facts and what to do next. */

import { fenText, zero } from '../exact/decimal'
import type { ArithmeticStep } from '../explain/arithmetic'
import type { Because } from '../explain/conditions'
import type { Explanation } from '../explain/explanation'
import { filled, flat, type Line, type Section } from '../explain/lines'
import { arithmeticLine, type Sections } from '../explain/sections'
import type { Outcome } from '../kit/determination'
import type { Label } from '../language/expression'
import { answers, pair, sums, truths } from '../words/explanation'
import { list, same, say } from '../words/language'
import { dependsOnReading, front, toSupply } from '../words/notice'

/** Programmes by outcome, one line each, for who reads nothing else. */
export function summaryOf(explanations: readonly Explanation[], notAssessed: readonly Label[]): readonly Section[] {
  const of = (outcome: Outcome): Label => {
    const programmes = new Map<string, Explanation[]>()
    for (const one of explanations)
      if (one.determination.outcome === outcome)
        programmes.set(one.programme.en, [...(programmes.get(one.programme.en) ?? []), one])
    return list([...programmes.values()].map(summaryText))
  }
  return filled([
    { heading: front.granted, lines: flat([of('entitled')]) },
    { heading: front.elsewhere, lines: flat([of('referred')]) },
    { heading: front.open, lines: flat([of('undetermined')]) },
    { heading: front.refused, lines: flat([of('notEntitled')]) },
    { heading: front.notAssessed, lines: flat([list(notAssessed)]) },
  ])
}

/** A programme with what it comes to, over everyone and every claim. */
function summaryText(explanations: readonly Explanation[]): Label {
  const [first] = explanations
  const { programme = same(''), determination } = first ?? {}
  const { amount, unit } = determination ?? {}
  if (amount === undefined || !unit) return programme
  const total = explanations.reduce((sum, one) => sum.plus(one.determination.amount ?? '0'), zero)
  return explanations.length === 1
    ? say(answers.inShort, programme, say(sums[unit], amount))
    : say(answers.together, programme, String(explanations.length), say(sums[unit], fenText(total)))
}

/** What decided one result, and what to do about it. */
export function frontLines(explanation: Explanation, sections: Sections): readonly Line[] {
  const { determination, arithmetic, conditions, missing, notes, routes, steps, covers } = explanation
  const decisive = flat(decisiveFacts(conditions))
  const open = explanation.otherReadings.length > 0 ? flat([dependsOnReading]) : []
  switch (determination.outcome) {
    case 'entitled':
      return [
        ...(arithmetic.length > 0 ? lastStep(arithmetic) : decisive),
        ...sections.result(explanation),
        ...flat(notes),
        ...open,
      ]
    case 'referred':
      return [...decisive, ...flat([list(routes), list(steps), list(covers)].filter(({ en }) => en !== '')), ...open]
    case 'undetermined':
      return [
        ...sections.result(explanation),
        ...flat(missing.map(({ label, supplier }) => say(toSupply, label, supplier))),
        ...open,
      ]
    case 'notEntitled':
      return [...decisive, ...sections.result(explanation), ...open]
  }
}

const lastStep = (arithmetic: readonly ArithmeticStep[]): readonly Line[] =>
  flat(arithmetic.slice(-1).map(arithmeticLine))

/** The bare facts at the ends of the reasons, each once; of what is refused, those that refuse it. */
function decisiveFacts(conditions: readonly Because[]): readonly Label[] {
  const failed = conditions.filter(({ state }) => state === 'failed')
  const facts = (failed.length > 0 ? failed : conditions).flatMap(ends)
  return [...new Map(facts.map((fact) => [fact.en, fact])).values()].slice(0, mostFacts)
}

/** A finding that stands against what is asked, such as being on dibao already, is named and not unfolded. */
function ends({ text, state, because }: Because): readonly Label[] {
  if (because.length === 0) return [text]
  return because.flatMap((one) =>
    one.clause !== undefined && one.state !== state && one.state !== 'unknown'
      ? [say(pair, one.text, one.state === 'held' ? truths.yes : truths.no)]
      : ends(one),
  )
}

/** The page has room for no more; the annex has them all. */
const mostFacts = 6
