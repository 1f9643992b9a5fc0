/** The ends of intervals as SMT-LIB: whole numbers, and beyond all of them an end that is open. */
import type { Rounding } from '../../../src/language/expression'
import {
  type BoolTerm,
  both,
  choice,
  combined,
  compared,
  either,
  eitherOf,
  negation,
  product,
  roundedToFen,
  type Scaled,
} from './terms'

export interface Extended {
  /** Means nothing where the end is open. */
  readonly value: Scaled
  readonly isInfinite: BoolTerm
  readonly isMinusInfinite: BoolTerm
}

export const finite = (value: Scaled): Extended => ({ value, isInfinite: 'false', isMinusInfinite: 'false' })

const nought = finite({ term: '0', decimals: 0 })

export const plus = (a: Extended, b: Extended): Extended => ({
  value: combined('+', [a.value, b.value]),
  isInfinite: either(a.isInfinite, b.isInfinite),
  isMinusInfinite: either(a.isMinusInfinite, b.isMinusInfinite),
})

export const minus = (a: Extended, b: Extended): Extended => ({
  value: combined('-', [a.value, b.value]),
  isInfinite: either(a.isInfinite, b.isMinusInfinite),
  isMinusInfinite: either(a.isMinusInfinite, b.isInfinite),
})

/** Nothing times something without an end is nothing; the product of the values then is 0 whatever they mean. */
export const times = (a: Extended, b: Extended): Extended => ({
  value: product(a.value, b.value),
  isInfinite: either(
    both(a.isInfinite, below(nought, b)),
    both(a.isMinusInfinite, below(b, nought)),
    both(b.isInfinite, below(nought, a)),
    both(b.isMinusInfinite, below(a, nought)),
  ),
  isMinusInfinite: either(
    both(a.isInfinite, below(b, nought)),
    both(a.isMinusInfinite, below(nought, b)),
    both(b.isInfinite, below(a, nought)),
    both(b.isMinusInfinite, below(nought, a)),
  ),
})

export const atMost = (a: Extended, b: Extended): BoolTerm =>
  either(
    a.isMinusInfinite,
    b.isInfinite,
    both(negation(a.isInfinite), negation(b.isMinusInfinite), compared('<=', a.value, b.value)),
  )

export const below = (a: Extended, b: Extended): BoolTerm => negation(atMost(b, a))

/** One of two ends. */
export const chosen = (when: BoolTerm, a: Extended, b: Extended): Extended => ({
  value: eitherOf(when, a.value, b.value),
  isInfinite: choice(when, a.isInfinite, b.isInfinite),
  isMinusInfinite: choice(when, a.isMinusInfinite, b.isMinusInfinite),
})

export const smaller = (a: Extended, b: Extended): Extended => chosen(atMost(a, b), a, b)
export const larger = (a: Extended, b: Extended): Extended => chosen(atMost(a, b), b, a)

export const rounded = (a: Extended, rounding: Rounding, outOf?: string): Extended => ({
  ...a,
  value: roundedToFen(a.value, rounding, outOf),
})
