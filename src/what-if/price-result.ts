/** What the readings of a policy are worth over a register, as plain data. */
import type { Amount } from '../household/sums'

/** All households under one option of a reading, everything else as it is. */
export interface PricedOption {
  /** The id of the option. */
  readonly option: string
  /** What a year comes to in all: twelve months, the yearly sums, and what is paid for claims; in yuan. */
  readonly perYear: Amount
  /** How much more that is than under the option taken; both ends where facts are missing. */
  readonly change: Amount
  /** Households of which some result is another. */
  readonly changed: number
  /** Households whose year comes to more. */
  readonly gain: number
  /** Households whose year comes to less. */
  readonly lose: number
}

/** One reading over the register. */
export interface PricedReading {
  /** The id of the reading. */
  readonly reading: string
  /** The locator of the clause that is read. */
  readonly clause: string
  /** The option taken. */
  readonly taken: string
  /** The largest change of a year that another option makes, in yuan without its sign. */
  readonly worth: string
  /** Every option in its order, the one taken among them. */
  readonly options: readonly PricedOption[]
}

/** Two readings that change each other's worth. */
export interface Interaction {
  /** Both with the option that is ruled. */
  readonly readings: readonly [
    { readonly reading: string; readonly option: string },
    { readonly reading: string; readonly option: string },
  ]
  /** The ids of the programmes that go by both. */
  readonly programmes: readonly string[]
  /** What both change in a year, each ruled alone, added up. */
  readonly apart: Amount
  /** What they change ruled together. */
  readonly together: Amount
  /** How much more that is. */
  readonly difference: Amount
  /** Households for which the two differ. */
  readonly households: number
}

/** What rulings are worth over a register. */
export interface Prices {
  /** How many households were gone through. */
  readonly households: number
  /** What a year comes to under the readings taken, in yuan. */
  readonly perYear: Amount
  /** The most worth first. */
  readonly readings: readonly PricedReading[]
  /** Pairs that one programme lists, of which each changes something alone; the largest difference first. */
  readonly interactions: readonly Interaction[]
}
