/** What the exact lane makes of an expression over a row, and what another lane may say beside it. */
import { Evaluation } from '../../src/exact/evaluate'
import type { Interval, Truth } from '../../src/exact/value'
import type { AnyNode } from '../../src/language/expression'
import { Condition, type Quantity } from '../../src/language/quantity'
import { askedWhetherGiven, type Row, valuesOf, vocabulary } from '../support/random-expressions'

export type Expression = Quantity<'yuan'> | Condition

export const isCondition = (expression: Expression): expression is Condition => expression instanceof Condition

/** The outcome that defines all others. */
export function exactly(expression: Expression, row: Row): Interval | Truth {
  const evaluation = new Evaluation(valuesOf(row))
  return isCondition(expression) ? evaluation.condition(expression) : evaluation.quantity(expression)
}

/** Whether nothing is unknown in a row; an input whose absence is asked for is known either way. */
export const isComplete = (row: Row): boolean =>
  vocabulary.every(({ input }) => row[input.key] !== undefined || askedWhetherGiven.includes(input.key))

/** How often each kind of node was drawn: the compiler refuses the list while a kind is left out. */
export const noKinds = (): Record<AnyNode['kind'], number> => ({
  number: 0,
  input: 0,
  add: 0,
  subtract: 0,
  multiply: 0,
  least: 0,
  greatest: 0,
  round: 0,
  share: 0,
  choose: 0,
  rule: 0,
  truth: 0,
  given: 0,
  isOneOf: 0,
  includesAny: 0,
  onOrBefore: 0,
  below: 0,
  atMost: 0,
  all: 0,
  any: 0,
  not: 0,
})
