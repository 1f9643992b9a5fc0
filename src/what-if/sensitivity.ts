/** Prices the points where the law is open: what each other reading would change, one at a time. */

import { checkedCase } from '../case/case'
import { type Assessment, type AssessOptions, assess } from '../household/assess'
import type { AmountRange, Determination, Outcome } from '../kit/determination'
import { checkedCall } from '../kit/options'
import type { Policy } from '../kit/policy'

/** What a determination would be under another option. */
export interface OtherResult {
  readonly outcome: Outcome
  /** Yuan to the fen. */
  readonly amount?: string
  readonly range?: AmountRange
}

/** By reading and option, only those that change the outcome or the amount. */
export interface Sensitivity {
  readonly [reading: string]: { readonly [option: string]: OtherResult }
}

/** A determination with what other readings would make of it. */
interface PricedDetermination extends Determination {
  readonly sensitivity: Sensitivity
}

/** An assessment with what other readings would make of each result. */
export interface PricedAssessment extends Assessment {
  readonly determinations: readonly PricedDetermination[]
}

/** The determinations of a household under one other option of one reading. */
interface Alternative {
  readonly id: string
  readonly option: string
  readonly determinations: readonly Determination[]
}

/** Assesses a household, and says of each determination which readings would change it and to what. */
export function sensitivity(policy: Policy, theCase: unknown, given: AssessOptions = {}): PricedAssessment {
  const options = checkedCall(given)
  const household = checkedCase(policy, theCase, options.on)
  const plain = assess(policy, household, options)
  const used = new Set(plain.determinations.flatMap((one) => Object.keys(one.readings)))
  const alternatives = Object.entries(policy.readings)
    .filter(([id]) => used.has(id))
    .flatMap(([id, reading]): readonly Alternative[] => {
      const now = options.readings?.[id] ?? reading.default
      const others = reading.options.filter((option) => option !== now && option !== reading.open)
      return others.map((option) => {
        const readings = { ...options.readings, [id]: option }
        return { id, option, determinations: assess(policy, household, { ...options, readings }).determinations }
      })
    })
  return {
    ...plain,
    determinations: plain.determinations.map((determination, index) => ({
      ...determination,
      sensitivity: priced(determination, index, alternatives),
    })),
  }
}

function priced(determination: Determination, index: number, alternatives: readonly Alternative[]): Sensitivity {
  const now = resultOf(determination)
  const changes: { [id: string]: { [option: string]: OtherResult } } = {}
  for (const { id, option, determinations } of alternatives) {
    const other = determinations[index]
    if (!other || !(id in determination.readings)) continue
    const result = resultOf(other)
    if (JSON.stringify(result) !== JSON.stringify(now)) changes[id] = { ...changes[id], [option]: result }
  }
  return changes
}

const resultOf = ({ outcome, amount, range }: Determination): OtherResult => ({
  outcome,
  ...(amount === undefined ? {} : { amount }),
  ...(range ? { range } : {}),
})
