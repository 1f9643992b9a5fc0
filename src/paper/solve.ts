/** What it takes to reach something, in a few lines of text. */

import type { Policy } from '../kit/policy'
import { textOf } from '../what-if/chart'
import { inputOfPath } from '../what-if/labels'
import type { BudgetSolution, Reached, Solution } from '../what-if/solve-result'
import type { Language } from '../words/language'
import { chartPhrases, solvePhrases, solveWords, sweepPhrases } from '../words/what-if'
import { withoutControls } from './html-text'
import { outcomes } from './sweep'

export function solutionText(policy: Policy, solution: Solution, language: Language): string {
  const { household, along, unit, now, from, to, change, at, before } = solution
  const title = sweepPhrases.along[language](inputOfPath(policy, along)[language], household)
  const told = ({ value, outcome, amount }: Reached): string => {
    const name = outcome && outcomes[outcome]?.[language]
    const sum = amount && textOf(amount)
    const reached = name && sum ? solvePhrases.reached[language](name, sum) : (name ?? sum ?? '')
    return solvePhrases.at[language](value, reached)
  }
  const moved = unit === 'day' ? solvePhrases.days : solvePhrases.change
  return [
    withoutControls(title) + (now === undefined ? '' : ` (${chartPhrases.now[language](now)})`),
    ...(at === undefined
      ? [`${solveWords.none[language]} ${solvePhrases.range[language](from, to)}`]
      : [
          before === undefined
            ? solveWords.already[language]
            : change === undefined
              ? solvePhrases.least[language](at.value)
              : moved[language](at.value, change),
          told(at),
          ...(before ? [told(before)] : []),
        ]),
    '',
  ].join('\n')
}

export function budgetText(policy: Policy, solution: BudgetSolution, language: Language): string {
  const { along, now, households, cost, budget, from, to, within, beyond } = solution
  return [
    inputOfPath(policy, along)[language] + (now === undefined ? '' : ` (${chartPhrases.now[language](now)})`),
    solvePhrases.register[language](String(households), textOf(cost), budget),
    ...(within && beyond
      ? [
          solvePhrases.within[language](within.value, textOf(within.perYear)),
          solvePhrases.beyond[language](beyond.value, textOf(beyond.perYear)),
        ]
      : [`${solveWords.noBudget[language]} ${solvePhrases.range[language](from, to)}`]),
    '',
  ].join('\n')
}
