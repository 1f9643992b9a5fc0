/** A comparison that is made in parts, each over some of the households, and put together. */

import { Comparing } from './compare'
import type { TallyParts } from './tally'

/** What some households came to, as data that a thread can send. */
export interface ComparedParts {
  /** The last day that a household was of. */
  readonly latest: string
  /** By reform. */
  readonly tallies: readonly TallyParts[]
}

export class ComparingInParts extends Comparing {
  /** What the households so far came to. */
  parts(): ComparedParts {
    return { latest: this.latest, tallies: this.reforms.map(({ tally }) => tally.parts()) }
  }

  /** Takes what another, of the same reforms, found over other households. */
  join({ latest, tallies }: ComparedParts): void {
    if (latest > this.latest) this.latest = latest
    tallies.forEach((parts, index) => {
      this.reforms[index]?.tally.join(parts)
    })
  }
}
