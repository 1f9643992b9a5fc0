/** The first page of a notice: results at a glance, each with its deciding facts and what to do next. */
import type { Label } from '../engine/expression'
import { answers, pair, sums } from '../messages/explanation'
import { list, say } from '../messages/language'
import { front, ifChanged } from '../messages/notice'
import type { Outcome } from '../policy/determination'
import type { ArithmeticStep } from './arithmetic'
import type { Because } from './conditions'
import type { Explanation } from './explanation'
import { arithmeticLine, changesOf, flat, type Line, resultLines, type Section } from './sections'

/** Programmes by outcome, one line each, for who reads nothing else. */
export function summaryOf(explanations: readonly Explanation[], notAssessed: readonly Label[]): readonly Section[] {
  const of = (outcome: Outcome): Label =>
    list([
      ...new Map(
        explanations
          .filter(({ determination }) => determination.outcome === outcome)
          .map((one) => [`${one.programme.en} ${one.determination.amount}`, summaryText(one)] as const),
      ).values(),
    ])
  return [
    { heading: front.granted, lines: flat([of('entitled')]) },
    { heading: front.elsewhere, lines: flat([of('referred')]) },
    { heading: front.open, lines: flat([of('undetermined')]) },
    { heading: front.refused, lines: flat([of('notEntitled')]) },
    { heading: front.notAssessed, lines: flat([list(notAssessed)]) },
  ].filter(({ lines }) => lines.some(({ text }) => text.en !== ''))
}

function summaryText({ programme, determination: { amount, unit } }: Explanation): Label {
  return amount !== undefined && unit ? say(answers.inShort, programme, say(sums[unit], amount)) : programme
}

/** What decided one result, and what to do about it. */
export function frontLines(explanation: Explanation): readonly Line[] {
  const { determination, arithmetic, conditions, missing, notes, routes, steps, covers } = explanation
  const decisive = flat(decisiveFacts(conditions))
  switch (determination.outcome) {
    case 'entitled':
      return [...(arithmetic.length > 0 ? lastStep(arithmetic) : decisive), ...resultLines(explanation), ...flat(notes)]
    case 'referred':
      return [
        ...decisive,
        ...flat([list([...routes]), list([...steps]), list([...covers])].filter(({ en }) => en !== '')),
      ]
    case 'undetermined':
      return [...resultLines(explanation), ...flat(missing.map(({ label, supplier }) => say(pair, label, supplier)))]
    case 'notEntitled':
      return [
        ...decisive,
        ...changesOf(explanation, 'circumstance').map(({ depth, text }) => ({ depth, text: say(ifChanged, text) })),
      ]
  }
}

const lastStep = (arithmetic: readonly ArithmeticStep[]): readonly Line[] =>
  flat(arithmetic.slice(-1).map(arithmeticLine))

/** The bare facts at the ends of the reasons, each once. */
function decisiveFacts(conditions: readonly Because[]): readonly Label[] {
  const ends = (because: Because): readonly Label[] =>
    because.because.length === 0 ? [because.text] : because.because.flatMap(ends)
  const facts = conditions
    .filter(({ state }) => state !== 'held' || conditions.every((one) => one.state === 'held'))
    .flatMap(ends)
  return [...new Map(facts.map((fact) => [fact.en, fact])).values()].slice(0, mostFacts)
}

/** The page has room for no more; the annex has them all. */
const mostFacts = 4
