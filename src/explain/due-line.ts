/** What a household was due, worked out in one line: how a month of it came about, alike months once, and what they come to. */

import { keptIn, once } from '../checks/once'
import { grouped } from '../exact/decimal'
import { ExactAnswer, type Part } from '../household/answer'
import type { Due } from '../household/due'
import { isKnown, yuanText } from '../household/fen'
import type { Decided } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { paceOf } from '../kit/programme'
import { dueLines } from '../words/audit-report'
import type { Language } from '../words/language'
import { linesIn } from './lines-by-kernels'
import { lineOf, type Says } from './say'

/** Writes the lines of dues in one language. */
export function dueLinesIn(policy: Policy, language: Language): (due: Due) => string | undefined {
  const besides = linesIn(policy, language)
  const exactLines = new WeakMap<Decided, string>()
  // Households that lack the same facts share what was decided of them.
  const exactLineOf = (part: Part): string => {
    const decided = part.answer instanceof ExactAnswer ? part.answer.decided : part.exactly()
    return keptIn(exactLines, decided, () => lineOf(policy, part.exactly())[language])
  }
  // Months in which nothing changes have one part.
  const lineOfPart = once((part: Part): string => {
    if (part.answer instanceof ExactAnswer) return exactLineOf(part)
    const told = part.withBesides?.(besides) as { readonly says?: Says } | undefined
    return told?.says?.[language] ?? exactLineOf(part)
  })
  return (due) => {
    const { parts } = due
    const months = new Map<string, number>()
    for (const part of parts) {
      const line = lineOfPart(part)
      months.set(line, (months.get(line) ?? 0) + 1)
    }
    if (months.size === 0) return undefined
    const [first = ''] = months.keys()
    if (parts.length === 1) return first
    const each = Array.from(months, ([line, number]) => dueLines.months[language](String(number), line))
    const isYearly = paceOf(due.definition) === 'year'
    const sum = isKnown(due.fen)
      ? dueLines[isYearly ? 'ofYear' : 'ofMonths'][language](grouped(yuanText(due.fen.low)))
      : ''
    return [...each, sum].join(' ').trim()
  }
}
