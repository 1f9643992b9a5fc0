/**
 * A rule as SMT-LIB means what the exact lane means: on random expressions and cases, known and partly known, a solver
 * finds no other value than the exact lane gives.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Exact, exactText } from '../../../src/engine/decimal'
import { Evaluation } from '../../../src/engine/evaluate'
import { ChoiceInput, DayInput, SetInput, TruthInput } from '../../../src/engine/input'
import { type Condition, Quantity } from '../../../src/engine/quantity'
import type * as ends from '../../../src/engine/smt/extended'
import { Inputs } from '../../../src/engine/smt/inputs'
import { KnowledgeFold, type TruthTerm } from '../../../src/engine/smt/knowledge'
import { KnownInputs } from '../../../src/engine/smt/known-inputs'
import { Script } from '../../../src/engine/smt/script'
import { type BoolTerm, both, negation, type Scaled, scaled, withDecimals } from '../../../src/engine/smt/terms'
import { ValueFold } from '../../../src/engine/smt/values'
import type { Truth, Values } from '../../../src/engine/value'
import { openSolver, type Solver } from '../../proofs/solver'
import {
  conditions,
  days,
  forgetting,
  quantities,
  rows,
  valuesOf,
  vocabulary,
  withSomeNotGiven,
} from '../../support/random-expressions'

let solver: Solver
beforeAll(async () => {
  solver = await openSolver()
})
afterAll(() => solver.close())

const options = { numRuns: 200 }
const expressions: fc.Arbitrary<Quantity<'yuan'> | Condition> = fc.oneof(quantities(), conditions())
const cases = rows().chain(withSomeNotGiven)

const is = (term: BoolTerm, holds: boolean): BoolTerm => (holds ? term : negation(term))
const same = (a: Scaled, b: Scaled): BoolTerm => {
  const decimals = Math.max(a.decimals, b.decimals)
  return `(= ${withDecimals(a, decimals)} ${withDecimals(b, decimals)})`
}
const pair = (term: TruthTerm, { canBeFalse, canBeTrue }: Truth): BoolTerm =>
  both(is(term.canBeFalse, canBeFalse), is(term.canBeTrue, canBeTrue))
const end = (term: ends.Extended, value: Exact): BoolTerm =>
  value.isFinite()
    ? both(negation(term.isInfinite), negation(term.isMinusInfinite), same(term.value, scaled(exactText(value))))
    : value.isPositive()
      ? term.isInfinite
      : term.isMinusInfinite

/** Nothing but `holds` is possible in the script, and something is. */
async function expectCertain(script: Script, holds: BoolTerm): Promise<void> {
  const text = [script.text('exact'), '(check-sat)', `(assert ${negation(holds)})`, '(check-sat)'].join('\n')
  expect((await solver.run(text)).trim().split('\n')).toEqual(['sat', 'unsat'])
}

describe('with every fact known', () => {
  /** Binds every symbol to the value that the row has. */
  function bind(script: Script, inputs: Inputs, values: Values): void {
    const evaluation = new Evaluation(values)
    for (const one of vocabulary) {
      const { input } = one
      script.assert(is(inputs.given(input), values.has(input.key)))
      if (!values.has(input.key)) continue
      const holds = (condition: Condition): boolean => evaluation.condition(condition).canBeTrue
      if (one instanceof Quantity)
        script.assert(same(inputs.quantity(input), scaled(exactText(evaluation.quantity(one).low))))
      else if (one instanceof TruthInput) script.assert(is(inputs.truth(input), holds(one)))
      else if (one instanceof ChoiceInput)
        for (const option of one.options) script.assert(is(inputs.isOneOf(input, [option]), holds(one.is(option))))
      else if (one instanceof SetInput)
        for (const option of one.options)
          script.assert(is(inputs.includesAny(input, [option]), holds(one.includes(option))))
      else if (one instanceof DayInput)
        for (const day of days) script.assert(is(inputs.onOrBefore(input, day), holds(one.isOnOrBefore(day))))
    }
  }

  it('has the value of the exact lane and no other', async () => {
    await fc.assert(
      fc.asyncProperty(expressions, cases, async (expression, row) => {
        const values = valuesOf(row)
        const script = new Script()
        const inputs = new Inputs(script)
        bind(script, inputs, values)
        const fold = new ValueFold(script, inputs)
        const evaluation = new Evaluation(values)
        if (expression instanceof Quantity) {
          const term = fold.quantity(expression.node)
          await expectCertain(script, same(term, scaled(exactText(evaluation.quantity(expression).low))))
        } else {
          const term = fold.condition(expression.node)
          await expectCertain(script, is(term, evaluation.condition(expression).canBeTrue))
        }
      }),
      options,
    )
  })
})

describe('with facts unknown', () => {
  /** Binds every symbol of what is known to what the row leaves open. */
  function bind(script: Script, inputs: Inputs, known: KnownInputs, values: Values): void {
    const evaluation = new Evaluation(values)
    for (const one of vocabulary) {
      const { input } = one
      script.assert(is(inputs.given(input), values.has(input.key)))
      const open = (condition: Condition): Truth => evaluation.condition(condition)
      if (one instanceof Quantity) {
        const { low, high } = evaluation.quantity(one)
        const terms = known.quantity(input)
        script.assert(both(end(terms.low, low), end(terms.high, high)))
      } else if (one instanceof TruthInput) script.assert(pair(known.truth(input), open(one)))
      else if (one instanceof ChoiceInput)
        for (const option of one.options) script.assert(pair(known.isOneOf(input, [option]), open(one.is(option))))
      else if (one instanceof SetInput)
        for (const some of [[], ...one.options.map((option) => [option])])
          script.assert(pair(known.includesAny(input, some), open(one.includes(...some))))
      else if (one instanceof DayInput)
        for (const day of days) script.assert(pair(known.onOrBefore(input, day), open(one.isOnOrBefore(day))))
    }
  }

  it('has the interval or the pair of the exact lane and no other', async () => {
    await fc.assert(
      fc.asyncProperty(expressions, cases.chain(forgetting), async (expression, row) => {
        const values = valuesOf(row)
        const script = new Script()
        const inputs = new Inputs(script)
        const known = new KnownInputs(script, inputs, 'known')
        bind(script, inputs, known, values)
        const fold = new KnowledgeFold(script, known)
        const evaluation = new Evaluation(values)
        if (expression instanceof Quantity) {
          const { low, high } = evaluation.quantity(expression)
          const term = fold.quantity(expression.node)
          await expectCertain(script, both(end(term.low, low), end(term.high, high)))
        } else await expectCertain(script, pair(fold.condition(expression.node), evaluation.condition(expression)))
      }),
      options,
    )
  })
})
