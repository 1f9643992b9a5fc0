/** How many households something touches, and what their years come to before and after it. */

import type { ComparedHousehold, Touched } from './compare-result'
import { addBoth, type Both, both } from './sums'

/** What a count holds, as data that a thread can send. */
export type CountParts = Touched & { readonly year: Both; readonly once: Both }

/** A household before and after: a year of its monthly and yearly sums, what is paid once, and both together. */
export interface Compared {
  readonly year: Both
  readonly once: Both
  readonly all: Both
  readonly verdict: ComparedHousehold['verdict']
}

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

  add({ year, once, all, verdict }: Compared): void {
    this.households += 1
    if (verdict !== 'same') this[verdict] += 1
    const [had, has] = [all.before.high !== 0n, all.after.high !== 0n]
    if (!had && has) this.enter += 1
    if (had && !has) this.leave += 1
    addBoth(this.year, year)
    addBoth(this.once, once)
  }

  join(other: CountParts): void {
    for (const name of ['households', 'gain', 'lose', 'enter', 'leave', 'open'] as const) this[name] += other[name]
    addBoth(this.year, other.year)
    addBoth(this.once, other.once)
  }

  get touched(): Touched {
    const { households, gain, lose, enter, leave, open } = this
    return { households, gain, lose, enter, leave, open }
  }
}

export function verdictOf({ before, after }: Pick<Both, 'before' | 'after'>): ComparedHousehold['verdict'] {
  if (before.high !== undefined && after.low > before.high) return 'gain'
  if (after.high !== undefined && after.high < before.low) return 'lose'
  // What neither side knows better is the same on both.
  return before.low === after.low && before.high === after.high ? 'same' : 'open'
}
