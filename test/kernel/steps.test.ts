/** Steps as they are made: what their bounds settle is folded away, what is equal is one step, what is too wide is refused. */
import { describe, expect, it } from 'vitest'
import { absent, isAlways, isInt32, operandsOf, type Step, TooWide } from '../../src/kernel/step'
import { Steps } from '../../src/kernel/steps'
import { column, textOf as text } from './step-text'

const steps = new Steps()
const [a, b, c] = [
  steps.column(column('a', 0, 10)),
  steps.column(column('b', 5, 20)),
  steps.column(column('c', -7, 3)),
] as const
const wide = steps.column(column('wide', 0, 2 ** 40))
const set = steps.column(column('set', 0, 1023, { isSet: true }))
const number = (value: number): Step => steps.number(value)
const known = steps.known(column('a', 0, 10))
const other = steps.known(column('b', 5, 20))
const third = steps.known(column('c', -7, 3))
const ofKnown = steps.shares(known, [0])

describe('a step', () => {
  it.each<readonly [string, Step, string, number, number]>([
    // Sums and products, with the bounds of what they are made of.
    ['a + b', steps.add(a, b), 'add(a, b)', 5, 30],
    ['a + 0', steps.add(a, number(0)), 'a', 0, 10],
    ['0 + a', steps.add(number(0), a), 'a', 0, 10],
    ['a + 1', steps.add(a, number(1)), 'add(a, 1)', 1, 11],
    ['2 + 3', steps.add(number(2), number(3)), '5', 5, 5],
    ['a - b', steps.subtract(a, b), 'subtract(a, b)', -20, 5],
    ['a - 0', steps.subtract(a, number(0)), 'a', 0, 10],
    ['0 - a', steps.subtract(number(0), a), 'subtract(0, a)', -10, 0],
    ['a x b', steps.multiply(a, b), 'multiply(a, b)', 0, 200],
    ['b x c', steps.multiply(b, c), 'multiply(b, c)', -140, 60],
    ['c x c', steps.multiply(c, c), 'multiply(c, c)', -21, 49],
    ['a x 1', steps.multiply(a, number(1)), 'a', 0, 10],
    ['1 x a', steps.multiply(number(1), a), 'a', 0, 10],
    ['a x 0', steps.multiply(a, number(0)), '0', 0, 0],
    ['b / 5', steps.divide(b, 5), 'divide(b, 5)', 1, 4],
    ['c / 2', steps.divide(c, 2), 'divide(c, 2)', -4, 1],
    ['b / 1', steps.divide(b, 1), 'b', 5, 20],
    ['a / 20', steps.divide(a, 20), '0', 0, 0],
    // The smallest and the largest, where bounds do not settle which.
    ['least of a and b', steps.least(a, b), 'least(a, b)', 0, 10],
    ['least of a and 10', steps.least(a, number(10)), 'a', 0, 10],
    ['least of 10 and a', steps.least(number(10), a), 'a', 0, 10],
    ['least of a and 0', steps.least(a, number(0)), '0', 0, 0],
    ['least of wide and a', steps.least(wide, a), 'least(wide, a)', 0, 10],
    ['greatest of b and a', steps.greatest(b, a), 'greatest(b, a)', 5, 20],
    ['greatest of a and 0', steps.greatest(a, number(0)), 'a', 0, 10],
    ['greatest of 0 and a', steps.greatest(number(0), a), 'a', 0, 10],
    ['greatest of a and 10', steps.greatest(a, number(10)), '10', 10, 10],
    ['greatest of 10 and a', steps.greatest(number(10), a), '10', 10, 10],
    ['greatest of 0 and c', steps.greatest(number(0), c), 'greatest(0, c)', 0, 3],
    ['greatest of wide and a', steps.greatest(wide, a), 'greatest(wide, a)', 0, 2 ** 40],
    // Comparisons, and what bounds settle of them.
    ['a < b', steps.below(a, b), 'below(a, b)', -1, 0],
    ['a < 11', steps.below(a, number(11)), '-1', -1, -1],
    ['a < 10', steps.below(a, number(10)), 'below(a, 10)', -1, 0],
    ['a < 0', steps.below(a, number(0)), '0', 0, 0],
    ['10 < a', steps.below(number(10), a), '0', 0, 0],
    ['9 < a', steps.below(number(9), a), 'below(9, a)', -1, 0],
    ['wide < a', steps.below(wide, a), 'below(wide, a)', -1, 0],
    ['a mask < 0', steps.below(known, number(0)), 'below(known(a), 0)', -1, 0],
    ['a <= b', steps.atMost(a, b), 'not(below(b, a))', -1, 0],
    ['a <= 10', steps.atMost(a, number(10)), '-1', -1, -1],
    ['a <= -1', steps.atMost(a, number(-1)), '0', 0, 0],
    // Conjunction, disjunction and negation.
    ['true and p', steps.both(steps.always, known), 'known(a)', -1, 0],
    ['p and true', steps.both(known, steps.always), 'known(a)', -1, 0],
    ['false and p', steps.both(steps.never, known), '0', 0, 0],
    ['p and false', steps.both(known, steps.never), '0', 0, 0],
    ['p and p', steps.both(known, known), 'known(a)', -1, 0],
    ['p and q', steps.both(known, other), 'both(known(a), known(b))', -1, 0],
    ['p and not p', steps.both(known, steps.not(known)), '0', 0, 0],
    ['not p and p', steps.both(steps.not(known), known), '0', 0, 0],
    ['not p and q', steps.both(steps.not(known), other), 'both(not(known(a)), known(b))', -1, 0],
    ['p and a test of p', steps.both(known, ofKnown), 'both(known(a), shares(known(a), bits 1))', -1, 0],
    ['a test of p, and p', steps.both(ofKnown, known), 'both(shares(known(a), bits 1), known(a))', -1, 0],
    ['q and not p', steps.both(other, steps.not(known)), 'both(known(b), not(known(a)))', -1, 0],
    ['true or p', steps.either(steps.always, known), '-1', -1, -1],
    ['p or true', steps.either(known, steps.always), '-1', -1, -1],
    ['false or p', steps.either(steps.never, known), 'known(a)', -1, 0],
    ['p or false', steps.either(known, steps.never), 'known(a)', -1, 0],
    ['p or p', steps.either(known, known), 'known(a)', -1, 0],
    ['p or q', steps.either(known, other), 'either(known(a), known(b))', -1, 0],
    ['p or not p', steps.either(known, steps.not(known)), '-1', -1, -1],
    ['not p or p', steps.either(steps.not(known), known), '-1', -1, -1],
    ['not true', steps.not(steps.always), '0', 0, 0],
    ['not false', steps.not(steps.never), '-1', -1, -1],
    ['not not p', steps.not(steps.not(known)), 'known(a)', -1, 0],
    // One of two.
    ['true ? a : b', steps.choose(steps.always, a, b), 'a', 0, 10],
    ['false ? a : b', steps.choose(steps.never, a, b), 'b', 5, 20],
    ['p ? a : a', steps.choose(known, a, a), 'a', 0, 10],
    ['p ? a : b', steps.choose(known, a, b), 'choose(known(a), a, b)', 0, 20],
    ['p ? c : b', steps.choose(known, c, b), 'choose(known(a), c, b)', -7, 20],
    ['not p ? a : b', steps.choose(steps.not(known), a, b), 'choose(known(a), b, a)', 0, 20],
    ['p ? q : false', steps.choose(known, other, steps.never), 'both(known(a), known(b))', -1, 0],
    ['p ? q : true', steps.choose(known, other, steps.always), 'either(not(known(a)), known(b))', -1, 0],
    ['p ? false : q', steps.choose(known, steps.never, other), 'both(not(known(a)), known(b))', -1, 0],
    ['p ? true : q', steps.choose(known, steps.always, other), 'either(known(a), known(b))', -1, 0],
    ['p ? a : 0', steps.choose(known, a, number(0)), 'choose(known(a), a, 0)', 0, 10],
    ['p ? q : 1', steps.choose(known, other, number(1)), 'choose(known(a), known(b), 1)', -1, 1],
    ['p ? q : r', steps.choose(known, other, third), 'choose(known(a), known(b), known(c))', -1, 0],
    ['p ? -2 : 0', steps.choose(known, number(-2), number(0)), 'choose(known(a), -2, 0)', -2, 0],
    // Codes and sets.
    ['3 is one of 2, 3', steps.isOneOf(number(3), [2, 3]), '-1', -1, -1],
    ['4 is one of 2, 3', steps.isOneOf(number(4), [2, 3]), '0', 0, 0],
    ['4 is one of 1, 4', steps.isOneOf(number(4), [1, 4]), '-1', -1, -1],
    ['3 is one of 1, 4', steps.isOneOf(number(3), [1, 4]), '0', 0, 0],
    ['a is one of none', steps.isOneOf(a, []), '0', 0, 0],
    ['a is one of 1, 4', steps.isOneOf(a, [1, 4]), 'isOneOf(a, bits 18)', -1, 0],
    ['a is one of 2, 3', steps.isOneOf(a, [2, 3]), 'both(below(1, a), below(a, 4))', -1, 0],
    ['a is one of 0, 1', steps.isOneOf(a, [0, 1]), 'below(a, 2)', -1, 0],
    ['a is one of 9, 10', steps.isOneOf(a, [9, 10]), 'below(8, a)', -1, 0],
    ['set holds 0 or 3', steps.shares(set, [0, 3]), 'shares(set, bits 9)', -1, 0],
    [
      'set holds 0, or 3 or 1',
      steps.either(steps.shares(set, [0]), steps.shares(set, [3, 1])),
      'shares(set, bits 11)',
      -1,
      0,
    ],
    [
      'p, or set holds 0, or set holds 1',
      steps.either(steps.either(known, steps.shares(set, [0])), steps.shares(set, [1])),
      'either(known(a), shares(set, bits 3))',
      -1,
      0,
    ],
    [
      'set holds 0, or set holds 1 or p',
      steps.either(steps.shares(set, [0]), steps.either(steps.shares(set, [1]), known)),
      'either(shares(set, bits 3), known(a))',
      -1,
      0,
    ],
    [
      'a shares 0, or set holds 0',
      steps.either(steps.shares(a, [0]), steps.shares(set, [0])),
      'either(shares(a, bits 1), shares(set, bits 1))',
      -1,
      0,
    ],
    [
      'a is one of 1, 4, or a shares 0',
      steps.either(steps.isOneOf(a, [1, 4]), steps.shares(a, [0])),
      'either(isOneOf(a, bits 18), shares(a, bits 1))',
      -1,
      0,
    ],
    [
      'a shares 0, or a is one of 1, 4',
      steps.either(steps.shares(a, [0]), steps.isOneOf(a, [1, 4])),
      'either(shares(a, bits 1), isOneOf(a, bits 18))',
      -1,
      0,
    ],
  ])('%s', (_, step, expected, low, high) => {
    expect([text(step), step.low, step.high]).toEqual([expected, low, high])
  })

  it('that equals another is the same, whichever way it was come by', () => {
    expect(steps.add(a, b)).toBe(steps.add(a, b))
    expect(steps.add(a, b)).not.toBe(steps.add(b, a))
    expect(steps.subtract(a, b)).not.toBe(steps.add(a, b))
    expect(steps.number(5)).toBe(steps.add(number(2), number(3)))
    expect(steps.divide(b, 5)).not.toBe(steps.divide(b, 4))
    expect(steps.column(column('a', 0, 10))).toBe(a)
    expect(steps.known(column('a', 0, 10))).not.toBe(a)
    expect(steps.isOneOf(a, [1, 4])).not.toBe(steps.shares(a, [1, 4]))
  })

  it('is another where its figures or its operands differ, whatever they read like one after the other', () => {
    const many = new Steps()
    const columns = Array.from({ length: 12 }, (_, place) => many.column(column(`c${place}`, 0, 10)))
    expect(text(many.shares(columns[1] as Step, [2, 3]))).toBe('shares(c1, bits 12)')
    expect(text(many.shares(columns[11] as Step, [1]))).toBe('shares(c11, bits 2)')
  })

  it('has the operands of its kind', () => {
    expect(operandsOf(a)).toEqual([])
    expect(operandsOf(steps.not(known))).toEqual([known])
    expect(operandsOf(steps.add(a, b))).toEqual([a, b])
    expect(operandsOf(steps.choose(known, a, b))).toEqual([known, a, b])
  })
})

describe('bounds', () => {
  const most = Number.MAX_SAFE_INTEGER

  it('may reach 2^53 and not pass it', () => {
    const edge = steps.column(column('edge', 0, most))
    const below = steps.column(column('below', -most, 0))
    expect(edge.high).toBe(most)
    expect(below.low).toBe(-most)
    expect(() => steps.add(edge, number(1))).toThrow(TooWide)
    expect(() => steps.subtract(below, number(1))).toThrow('A subtract may pass 2^53 within the bounds of the facts')
    expect(() => steps.multiply(wide, wide)).toThrow(TooWide)
    expect(() => steps.number(Number.NaN)).toThrow(TooWide)
    for (const value of [Number.NaN, 0.5, Number.POSITIVE_INFINITY]) expect(() => steps.number(value)).toThrow(TooWide)
    expect(() => steps.column(column('from a half', 0.5, 1))).toThrow(TooWide)
    expect(() => steps.column(column('to a half', 0, 0.5))).toThrow(TooWide)
  })

  it('fit 32 bits from above the absent value to 2147483647', () => {
    expect(absent).toBe(-2_147_483_648)
    expect(isInt32({ low: 0, high: 2_147_483_647 })).toBe(true)
    expect(isInt32({ low: 0, high: 2_147_483_648 })).toBe(false)
    expect(isInt32({ low: absent + 1, high: 0 })).toBe(true)
    expect(isInt32({ low: absent, high: 0 })).toBe(false)
  })

  it('that meet are one number', () => {
    expect([isAlways(number(3), 3), isAlways(number(3), 4), isAlways(steps.column(column('three', 3, 3)), 3)]).toEqual([
      true,
      false,
      true,
    ])
    expect([isAlways(steps.column(column('up to 3', 0, 3)), 3), isAlways(a, 0)]).toEqual([false, false])
  })

  it('are told by the error that is theirs', () => {
    expect(new TooWide('x').name).toBe('TooWide')
  })
})
