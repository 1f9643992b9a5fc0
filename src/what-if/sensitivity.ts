/** Prices the points where the law is open: what each other reading would change, one at a time. */

import { checkedCase } from '../case/case'
import { type Assessment, type AssessOptions, assess } from '../household/assess'
import type { AmountRange, Determination, Outcome } from '../kit/determination'
import { readings } from '../yiwu/all-readings'
import { defaultReadings, type ReadingId, type Readings, readingIds } from '../yiwu/reading-options'

/** What a determination would be under another option. */
export interface OtherResult {
  readonly outcome: Outcome
  /** Yuan to the fen. */
  readonly amount?: string
  readonly range?: AmountRange
}

/** By reading and option, only those that change the outcome or the amount. */
export type Sensitivity = { readonly [id in ReadingId]?: { readonly [option: string]: OtherResult } }

/** A determination with what other readings would make of it. */
export interface PricedDetermination extends Determination {
  readonly sensitivity: Sensitivity
}

/** An assessment with what other readings would make of each result. */
export interface PricedAssessment extends Assessment {
  readonly determinations: readonly PricedDetermination[]
}

/**
 * Assesses a household, and says of each determination which readings would change it and to what.
 * @throws InputError as `assess` does.
 * @example
 * sensitivity({ id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '1000', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
 *   { standards: { ruralDibaoStandard: '400' } }).determinations[0].sensitivity
 * // { dibaoFloor: { oncePerHousehold: { outcome: 'entitled', amount: '200.00' },
 * //   cityAverage: { outcome: 'entitled', amount: '200.00' } } }
 */
export function sensitivity(theCase: unknown, options: AssessOptions = {}): PricedAssessment {
  const household = checkedCase(theCase, options.on)
  const plain = assess(household, options)
  const used = new Set(plain.determinations.flatMap((one) => Object.keys(one.readings)))
  const others = readingIds
    .filter((id) => used.has(id))
    .flatMap((id) => otherOptions(id, options.readings ?? {}).map((option) => ({ id, option })))
    .map(({ id, option }) => {
      const chosen = { ...options.readings, [id]: option } as Partial<Readings>
      return { id, option, determinations: assess(household, { ...options, readings: chosen }).determinations }
    })
  return {
    ...plain,
    determinations: plain.determinations.map((determination, index) => ({
      ...determination,
      sensitivity: priced(
        determination,
        others.flatMap(({ id, option, determinations }) => {
          const other = determinations[index]
          return other && id in determination.readings ? [{ id, option, other }] : []
        }),
      ),
    })),
  }
}

const otherOptions = (id: ReadingId, chosen: Partial<Readings>): readonly string[] => {
  const now = chosen[id] ?? defaultReadings[id]
  return readings[id].options.filter((option) => option !== now && option !== readings[id].open)
}

function priced(
  determination: Determination,
  others: readonly { readonly id: ReadingId; readonly option: string; readonly other: Determination }[],
): Sensitivity {
  const changes: { [id in ReadingId]?: { [option: string]: OtherResult } } = {}
  for (const { id, option, other } of others) {
    const result = resultOf(other)
    if (JSON.stringify(result) !== JSON.stringify(resultOf(determination)))
      changes[id] = { ...changes[id], [option]: result }
  }
  return changes
}

const resultOf = ({ outcome, amount, range }: Determination): OtherResult => ({
  outcome,
  ...(amount === undefined ? {} : { amount }),
  ...(range ? { range } : {}),
})
