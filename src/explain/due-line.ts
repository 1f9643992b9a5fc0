/** What a household was due, worked out in one line: how a month of it came about, alike months once, and what they come to. */

import { once } from '../checks/once'
import { grouped } from '../exact/decimal'
import type { Due } from '../household/due'
import { isKnown, yuanText } from '../household/fen'
import type { Determined } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { paceOf } from '../kit/programme'
import { dueLines } from '../words/audit-report'
import type { Language } from '../words/language'
import { lineOf } from './say'

/** Writes the lines of dues in one language. */
export function dueLinesIn(policy: Policy, language: Language): (due: Due) => string | undefined {
  // Months in which nothing changes have one determination.
  const lineIn = once((determined: Determined) => lineOf(policy, determined)[language])
  return (due) => {
    const months = new Map<string, number>()
    for (const determined of due.determined) {
      const line = lineIn(determined)
      months.set(line, (months.get(line) ?? 0) + 1)
    }
    if (months.size === 0) return undefined
    const [first = ''] = months.keys()
    if (due.determined.length === 1) return first
    const each = Array.from(months, ([line, number]) => dueLines.months[language](String(number), line))
    const isYearly = paceOf(due.definition) === 'year'
    const sum = isKnown(due.fen)
      ? dueLines[isYearly ? 'ofYear' : 'ofMonths'][language](grouped(yuanText(due.fen.low)))
      : ''
    return [...each, sum].join(' ').trim()
  }
}
