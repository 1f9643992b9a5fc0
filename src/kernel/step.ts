/**
 * Straight integer code as data: what a specialised rule is compiled to. Money is in fen, a condition is a mask (-1 where
 * it holds, 0 where it fails), and each step carries the bounds that its value is proved to lie within. Equal steps are
 * one step, so that what two programmes share is worked out once.
 */
import type { RuleName } from '../language/expression'

interface Common {
  readonly low: number
  readonly high: number
  /** The rules that this step is the value of, the innermost first. */
  readonly names: RuleName[]
}

export type Step = Common &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'column'; readonly column: Column }
    /** Whether the column holds a value in this row; of a set, whether it is known whole. */
    | { readonly kind: 'known'; readonly column: Column }
    | {
        readonly kind: 'add' | 'subtract' | 'multiply' | 'least' | 'greatest' | 'below' | 'both' | 'either'
        readonly left: Step
        readonly right: Step
      }
    | { readonly kind: 'not'; readonly of: Step }
    /** Whole parts of `by`, rounded down. */
    | { readonly kind: 'divide'; readonly of: Step; readonly by: number }
    | { readonly kind: 'choose'; readonly when: Step; readonly yes: Step; readonly no: Step }
    /** Whether the bit numbered by the value is among `bits`. */
    | { readonly kind: 'isOneOf'; readonly of: Step; readonly bits: number }
    /** Whether the value and `bits` share a bit. */
    | { readonly kind: 'shares'; readonly of: Step; readonly bits: number }
  )

/** A column of facts, with the bounds inside which a row may be worked out by the kernel. */
export interface Column {
  readonly key: string
  readonly name: string
  readonly isSet: boolean
  readonly least: number
  readonly most: number
  /** The column that this one never exceeds. */
  readonly noMoreThan?: string
  /** Whether rows may lack the value: `decides` where the rules give absence a meaning of its own. */
  readonly absence: 'never' | 'decides' | 'unknown'
  /** What an absent value means, where it does not mean unknown. */
  readonly meaning?: number
}

/** The number that stands for an absent value in a column of any kind. */
export const absent = -2147483648

export const isInt32 = ({ low, high }: { readonly low: number; readonly high: number }): boolean =>
  low > absent && high <= 2147483647

/** Whether a step is one number in every row: bounds that meet are a number. */
export const isAlways = ({ low, high }: Step, value: number): boolean => low === value && high === value

/** Bounds too wide for integers below 2^53: narrower bounds of the facts, or the exact lane, are needed. */
export class TooWide extends Error {
  override readonly name = 'TooWide'
}

export const operandsOf = (step: Step): readonly Step[] =>
  'when' in step
    ? [step.when, step.yes, step.no]
    : 'left' in step
      ? [step.left, step.right]
      : 'of' in step
        ? [step.of]
        : []
