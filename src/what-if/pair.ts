/** Two rulings ruled apart and together. */

import type { UnderLaw } from '../household/compiled-assessment'
import { addTo, noSum, type Sum } from '../household/sums'
import type { Interaction } from './price-result'
import { moveOf, moveText, sizeOf } from './sums'

interface Ruled {
  readonly reading: string
  readonly option: string
}

/** What a pair comes to, with the size to sort by. */
export interface Difference {
  readonly told: Interaction
  readonly size: bigint
}

export class Pair {
  /** The two, by their places among all that change something. */
  readonly places: readonly [number, number]
  /** Both ruled, of the programmes that go by both. */
  readonly law: UnderLaw
  private readonly ruled: readonly [Ruled, Ruled]
  private readonly apart = noSum()
  private readonly together = noSum()
  private households = 0

  constructor(ruled: readonly [Ruled, Ruled], places: readonly [number, number], law: UnderLaw) {
    this.ruled = ruled
    this.places = places
    this.law = law
  }

  /** Takes what these programmes come to for a household: neither ruled, the first, the second, both. */
  add(neither: Sum, first: Sum, second: Sum, both: Sum): void {
    const apart = added(moveOf(neither, first), moveOf(neither, second))
    const together = moveOf(neither, both)
    addTo(this.apart, apart)
    addTo(this.together, together)
    if (apart.low !== together.low || apart.high !== together.high) this.households += 1
  }

  /** Nothing where the two leave each other alone. */
  result(): Difference | undefined {
    if (this.households === 0) return undefined
    const { apart, together } = this
    const difference = moveOf(apart, together)
    const [first, second] = this.ruled.map(({ reading, option }) => ({ reading, option })) as [Ruled, Ruled]
    return {
      size: sizeOf(difference),
      told: {
        readings: [first, second],
        programmes: this.law.definitions.map(({ id }) => id),
        apart: moveText(apart),
        together: moveText(together),
        difference: moveText(difference),
        households: this.households,
      },
    }
  }
}

function added(a: Sum, b: Sum): Sum {
  const sum = { ...a }
  addTo(sum, b)
  return sum
}
