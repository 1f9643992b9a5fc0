/**
 * A rule as SMT-LIB means what the exact lane means: with the inputs bound to a random case, known or partly known, a
 * solver gives random expressions the values that the exact lane gives them. `npm run prove` tries many more.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Exact, exactText, zero } from '../../../src/exact/decimal'
import { Evaluation } from '../../../src/exact/evaluate'
import type { Interval, Truth, Values } from '../../../src/exact/value'
import { ChoiceInput, DayInput, SetInput, TruthInput } from '../../../src/language/input'
import { Condition, Quantity } from '../../../src/language/quantity'
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
import { openSolver, type Solver } from '../solver'
import type { Extended } from './extended'
import { Inputs } from './inputs'
import { type IntervalTerm, KnowledgeFold, type TruthTerm } from './knowledge'
import { KnownInputs } from './known-inputs'
import { Script } from './script'
import { type BoolTerm, both, negation, type Scaled, scaled, withDecimals } from './terms'
import { ValueFold } from './values'

let solver: Solver
beforeAll(async () => {
  solver = await openSolver()
})
afterAll(() => solver.close())

const options = { numRuns: process.env.PROVE === 'all' ? 400 : 25 }
const several = fc.array(fc.oneof(quantities(), conditions()), { minLength: 1, maxLength: 8 })
const cases = rows().chain(withSomeNotGiven)

/** Binds a term to a symbol, so that the solver says its value. */
class Questions {
  readonly script = new Script()
  readonly inputs = new Inputs(this.script)
  private readonly expected = new Map<string, string>()

  number({ term, decimals }: Scaled, value: Exact): void {
    const digits = Math.max(decimals, (exactText(value).split('.')[1] ?? '').length)
    const whole = scaled(exactText(value))
    this.ask(
      'Int',
      withDecimals({ term, decimals }, digits),
      withDecimals(whole, digits).replace(/^\(- (\d+)\)$/, '-$1'),
    )
  }

  truth(term: BoolTerm, holds: boolean): void {
    this.ask('Bool', term, String(holds))
  }

  end({ value, isInfinite, isMinusInfinite }: Extended, expected: Exact): void {
    this.truth(isInfinite, !expected.isFinite() && expected.gt(zero))
    this.truth(isMinusInfinite, !expected.isFinite() && expected.lt(zero))
    if (expected.isFinite()) this.number(value, expected)
  }

  interval(term: IntervalTerm, { low, high }: Interval): void {
    this.end(term.low, low)
    this.end(term.high, high)
  }

  pair({ canBeFalse, canBeTrue }: TruthTerm, truth: Truth): void {
    this.truth(canBeFalse, truth.canBeFalse)
    this.truth(canBeTrue, truth.canBeTrue)
  }

  async areAnswered(): Promise<void> {
    const names = [...this.expected.keys()]
    const { verdict, values } = await solver.check(this.script.text('exact'), undefined, names)
    expect(verdict).toBe('sat')
    expect(new Map(names.map((name) => [name, values.get(name)]))).toEqual(this.expected)
  }

  private ask(sort: 'Bool' | 'Int', term: string, expected: string): void {
    const symbol = this.script.declare(`answer${this.expected.size}`, sort)
    this.script.assert(`(= ${symbol} ${term})`)
    this.expected.set(symbol, expected)
  }
}

const is = (term: BoolTerm, holds: boolean): BoolTerm => (holds ? term : negation(term))

describe('with every fact known', () => {
  /** Binds every input to the value that the row has. */
  function bind({ script, inputs }: Questions, values: Values): void {
    const evaluation = new Evaluation(values)
    for (const one of vocabulary) {
      const { input } = one
      script.assert(is(inputs.given(input), values.has(input.key)))
      if (!values.has(input.key)) continue
      const holds = (condition: Condition): boolean => evaluation.condition(condition).canBeTrue
      if (one instanceof Quantity) {
        const { term, decimals } = inputs.quantity(input)
        script.assert(`(= ${term} ${withDecimals(scaled(exactText(evaluation.quantity(one).low)), decimals)})`)
      } else if (one instanceof TruthInput) script.assert(is(inputs.truth(input), holds(one)))
      else if (one instanceof ChoiceInput)
        for (const option of one.options) script.assert(is(inputs.isOneOf(input, [option]), holds(one.is(option))))
      else if (one instanceof SetInput)
        for (const option of one.options)
          script.assert(is(inputs.includesAny(input, [option]), holds(one.includes(option))))
      else if (one instanceof DayInput)
        for (const day of days) script.assert(is(inputs.onOrBefore(input, day), holds(one.isOnOrBefore(day))))
    }
  }

  it('has the values of the exact lane', async () => {
    await fc.assert(
      fc.asyncProperty(several, cases, async (expressions, row) => {
        const values = valuesOf(row)
        const questions = new Questions()
        bind(questions, values)
        const fold = new ValueFold(questions.script, questions.inputs)
        for (const one of expressions) {
          const evaluation = new Evaluation(values)
          if (one instanceof Condition) questions.truth(fold.condition(one.node), evaluation.condition(one).canBeTrue)
          else questions.number(fold.quantity(one.node), evaluation.quantity(one).low)
        }
        await questions.areAnswered()
      }),
      options,
    )
  })
})

describe('with facts unknown', () => {
  /** Binds what is known of every input to what the row leaves open. */
  function bind({ script, inputs }: Questions, known: KnownInputs, values: Values): void {
    const evaluation = new Evaluation(values)
    const pair = ({ canBeFalse, canBeTrue }: TruthTerm, condition: Condition): void => {
      const open = evaluation.condition(condition)
      script.assert(both(is(canBeFalse, open.canBeFalse), is(canBeTrue, open.canBeTrue)))
    }
    const end = ({ value, isInfinite }: Extended, known: Exact): void => {
      script.assert(is(isInfinite, !known.isFinite()))
      if (known.isFinite()) script.assert(`(= ${value.term} ${withDecimals(scaled(exactText(known)), value.decimals)})`)
    }
    for (const one of vocabulary) {
      const { input } = one
      script.assert(is(inputs.given(input), values.has(input.key)))
      if (one instanceof Quantity) {
        const { low, high } = evaluation.quantity(one)
        end(known.quantity(input).low, low)
        end(known.quantity(input).high, high)
      } else if (one instanceof TruthInput) pair(known.truth(input), one)
      else if (one instanceof ChoiceInput)
        for (const option of one.options) pair(known.isOneOf(input, [option]), one.is(option))
      else if (one instanceof SetInput)
        for (const some of [[], ...one.options.map((option) => [option])])
          pair(known.includesAny(input, some), one.includes(...some))
      else if (one instanceof DayInput)
        for (const day of days) pair(known.onOrBefore(input, day), one.isOnOrBefore(day))
    }
  }

  it('has the intervals and the pairs of the exact lane', async () => {
    await fc.assert(
      fc.asyncProperty(several, cases.chain(forgetting), async (expressions, row) => {
        const values = valuesOf(row)
        const questions = new Questions()
        const known = new KnownInputs(questions.script, questions.inputs, 'known')
        bind(questions, known, values)
        const fold = new KnowledgeFold(questions.script, known)
        for (const one of expressions) {
          const evaluation = new Evaluation(values)
          if (one instanceof Condition) questions.pair(fold.condition(one.node), evaluation.condition(one))
          else questions.interval(fold.quantity(one.node), evaluation.quantity(one))
        }
        await questions.areAnswered()
      }),
      options,
    )
  })
})
