/** How many households something touches, and what their years come to before and after it. */

import { addTo, noSum, type Sum, sumText } from '../household/sums'
import type { Aid } from './aid'
import type { BeforeAfter, ComparedHousehold, Touched } from './compare-result'
import { differenceText, twelfth } from './sums'

export interface Both {
  readonly before: Sum
  readonly after: Sum
}

export const both = (): Both => ({ before: noSum(), after: noSum() })

/** What a count holds, as data that a thread can send. */
export type CountParts = Touched & { readonly year: Both; readonly once: Both }

export class Count implements CountParts {
  households = 0
  gain = 0
  lose = 0
  enter = 0
  leave = 0
  open = 0
  /** A year of monthly and yearly sums. */
  readonly year = both()
  readonly once = both()

  add({ before, after, verdict }: Compared): void {
    this.households += 1
    if (verdict !== 'same') this[verdict] += 1
    const [had, has] = [before.all.high !== 0n, after.all.high !== 0n]
    if (!had && has) this.enter += 1
    if (had && !has) this.leave += 1
    for (const side of ['before', 'after'] as const) {
      const aid = side === 'before' ? before : after
      addTo(this.year[side], aid.year)
      addTo(this.once[side], aid.once)
    }
  }

  join(other: CountParts): void {
    for (const name of ['households', 'gain', 'lose', 'enter', 'leave', 'open'] as const) this[name] += other[name]
    for (const side of ['before', 'after'] as const) {
      addTo(this.year[side], other.year[side])
      addTo(this.once[side], other.once[side])
    }
  }

  get touched(): Touched {
    const { households, gain, lose, enter, leave, open } = this
    return { households, gain, lose, enter, leave, open }
  }
}

/** A year of a household's monthly and yearly sums, what is paid once, and both together. */
export interface YearOf {
  readonly year: Sum
  readonly once: Sum
  readonly all: Sum
}

export interface Compared {
  readonly before: YearOf
  readonly after: YearOf
  readonly verdict: ComparedHousehold['verdict']
}

export function yearOf({ month, year, once }: Aid): YearOf {
  const [sum, all] = [noSum(), noSum()]
  addTo(sum, month, 12n)
  addTo(sum, year)
  addTo(all, sum)
  addTo(all, once)
  return { year: sum, once, all }
}

export function verdictOf(before: Sum, after: Sum): ComparedHousehold['verdict'] {
  if (before.high !== undefined && after.low > before.high) return 'gain'
  if (after.high !== undefined && after.high < before.low) return 'lose'
  // What neither side knows better is the same on both.
  return before.low === after.low && before.high === after.high ? 'same' : 'open'
}

export const textOf = ({ before, after }: Both): BeforeAfter => ({
  before: sumText(before),
  after: sumText(after),
  change: differenceText(before, after),
})

/** A twelfth of a year, half-up. */
export const perMonthOf = ({ before, after }: Both): BeforeAfter =>
  textOf({ before: monthOf(before), after: monthOf(after) })

const monthOf = ({ low, high }: Sum): Sum => ({
  low: twelfth(low),
  high: high === undefined ? undefined : twelfth(high),
})
