/** Evaluation on random expressions: sound whatever is unknown, and the same when specialised. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evaluation } from '../../src/exact/evaluate'
import { Specialiser } from '../../src/exact/specialise'
import { type Interval, isPoint, plain, settled, type Truth, type Values } from '../../src/exact/value'
import { Condition, type Quantity } from '../../src/language/quantity'
import {
  askedWhetherGiven,
  conditions,
  forgetting,
  plainValues,
  quantities,
  type Row,
  rows,
  valuesOf,
  vocabulary,
  withSomeNotGiven,
} from '../support/random-expressions'
import { lessKnown } from '../support/random-knowledge'

const options = { numRuns: 1000 }
const cases = rows().chain(withSomeNotGiven)
const expressions = fc.oneof(quantities(), conditions())
type Expression = Quantity<'yuan'> | Condition

const found = (expression: Expression, values: Values): Interval | Truth =>
  expression instanceof Condition
    ? new Evaluation(values).condition(expression)
    : new Evaluation(values).quantity(expression)

/** Whether everything that one result leaves possible the other does too. */
function contains(wide: Interval | Truth, narrow: Interval | Truth): boolean {
  if ('low' in wide && 'low' in narrow) return wide.low.lte(narrow.low) && narrow.high.lte(wide.high)
  if ('canBeTrue' in wide && 'canBeTrue' in narrow)
    return (wide.canBeTrue || !narrow.canBeTrue) && (wide.canBeFalse || !narrow.canBeFalse)
  return false
}

const isKnown = (result: Interval | Truth): boolean =>
  'low' in result ? isPoint(result) : settled(result) !== undefined

describe('a random expression', () => {
  it('is known where every fact is, and misses nothing', () => {
    fc.assert(
      fc.property(expressions, cases, (expression, row) => {
        const result = found(expression, valuesOf(row))
        return isKnown(result) && result.missing.length === 0
      }),
      options,
    )
  })

  it('contains the truth, whatever of the case is unknown', () => {
    fc.assert(
      fc.property(
        expressions,
        cases.chain((row) => fc.tuple(fc.constant(row), forgetting(row))),
        (expression, [row, less]) => contains(found(expression, valuesOf(less)), found(expression, valuesOf(row))),
      ),
      options,
    )
  })

  it('finds nothing new possible when more is known, by intervals and options too', () => {
    const thrice = cases.chain((row) => {
      const all = valuesOf(row)
      return lessKnown(all).chain((more) => fc.tuple(fc.constant(all), fc.constant(more), lessKnown(more)))
    })
    fc.assert(
      fc.property(expressions, thrice, (expression, [all, more, less]) => {
        const [truth, narrow, wide] = [all, more, less].map((values) => found(expression, values)) as [
          Interval,
          Interval,
          Interval,
        ]
        return contains(narrow, truth) && contains(wide, narrow)
      }),
      options,
    )
  })

  it('names what is missing where it is open, and only there', () => {
    fc.assert(
      fc.property(expressions, cases.chain(forgetting), (expression, row) => {
        const result = found(expression, valuesOf(row))
        return isKnown(result) === (result.missing.length === 0)
      }),
      options,
    )
  })

  it('omits no fact that matters: where one is not missing, changing it alone changes nothing', () => {
    const facts = vocabulary.filter(({ input }) => !askedWhetherGiven.includes(input.key))
    const changed = cases.chain((row) =>
      fc.tuple(
        fc.constant(row),
        forgetting(row),
        fc.constantFrom(...facts).chain((one) => fc.tuple(fc.constant(one.input.key), plainValues(one))),
      ),
    )
    let tried = 0
    fc.assert(
      fc.property(expressions, changed, (expression, [row, less, [key, value]]) => {
        const { missing } = found(expression, valuesOf(less))
        fc.pre(less[key] === undefined && !missing.includes(key))
        const other: Row = { ...row, [key]: value }
        fc.pre(isAdmissible(other))
        tried += 1
        expect(plain(found(expression, valuesOf(other)))).toEqual(plain(found(expression, valuesOf(row))))
      }),
      options,
    )
    expect(tried).toBeGreaterThan(300)
  })

  it('means the same when readings and standards are folded in', () => {
    const partlyKnown = cases.chain((row) => lessKnown(valuesOf(row)))
    fc.assert(
      fc.property(expressions, partlyKnown, (expression, values) => {
        const fixed = new Map([...values].filter(([key]) => /^(readings|standards)\./.test(key)))
        const specialiser = new Specialiser(fixed)
        const whole = found(expression, values)
        const part =
          expression instanceof Condition
            ? new Evaluation(values).condition({ node: specialiser.condition(expression.node) })
            : new Evaluation(values).quantity({ node: specialiser.quantity(expression.node) })
        expect([plain(part), [...part.missing].sort()]).toEqual([plain(whole), [...whole.missing].sort()])
      }),
      options,
    )
  })
})

/** Paid is never more than the cost. */
const isAdmissible = ({ paid, cost }: Row): boolean => Number(paid ?? 0) <= Number(cost ?? 0)
