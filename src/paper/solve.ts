/** What it takes to reach something, in a few lines of text. */

import { thousandsApart } from '../exact/decimal'
import type { Policy } from '../kit/policy'
import { amountText } from '../what-if/amount-text'
import { inputOfPath } from '../what-if/labels'
import type { BudgetSolution, Reached, Solution } from '../what-if/solve-result'
import type { Language } from '../words/language'
import { solvePhrases, solveWords, sweepPhrases } from '../words/what-if'
import { withoutControls } from './html-text'
import { alongLabel, outcomes } from './sweep'

export function solutionText(policy: Policy, solution: Solution, language: Language): string {
  const { household, along, unit, now, from, to, change, at, before } = solution
  const title = sweepPhrases.along[language](alongLabel(policy, along)[language], household)
  const told = ({ value, outcome, amount }: Reached): string => {
    const name = outcome && outcomes[outcome]?.[language]
    const sum = amount && amountText(amount, language)
    const reached = name && sum ? solvePhrases.reached[language](name, sum) : (name ?? sum ?? '')
    return solvePhrases.at[language](value, reached)
  }
  const moved = unit === 'day' ? solvePhrases.days : solvePhrases.change
  return [
    withoutControls(title) + (now === undefined ? '' : sweepPhrases.nowIs[language](now)),
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
  ]
    .map(thousandsApart)
    .join('\n')
}

export function budgetText(policy: Policy, solution: BudgetSolution, language: Language): string {
  const { along, now, households, cost, budget, from, to, within, beyond } = solution
  return [
    inputOfPath(policy, along)[language] + (now === undefined ? '' : sweepPhrases.nowIs[language](now)),
    solvePhrases.register[language](String(households), amountText(cost, language), budget),
    ...(within && beyond
      ? [
          solvePhrases.within[language](within.value, amountText(within.perYear, language)),
          solvePhrases.beyond[language](beyond.value, amountText(beyond.perYear, language)),
        ]
      : [`${solveWords.noBudget[language]} ${solvePhrases.range[language](from, to)}`]),
    '',
  ]
    .map(thousandsApart)
    .join('\n')
}
