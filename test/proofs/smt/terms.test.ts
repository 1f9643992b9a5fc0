/** SMT-LIB as text: what is constant folds away, and what is not is printed so that nothing is approximated. */
import { describe, expect, it } from 'vitest'
import type { Rounding } from '../../../src/language/expression'
import {
  both,
  choice,
  combined,
  compared,
  either,
  eitherOf,
  implication,
  isPlain,
  negation,
  numeral,
  product,
  roundedToFen,
  type Scaled,
  scaled,
  symbol,
  withDecimals,
} from './terms'

const yuan: Scaled = { term: 'a', decimals: 2 }
const persons: Scaled = { term: 'n', decimals: 0 }

describe('a name', () => {
  it.each([
    ['income', 'income'],
    ['Z9', 'Z9'],
    ['step_1', 'step_1'],
    ['x', 'x'],
    ['1st', '|1st|'],
    ['_x', '|_x|'],
    ['a.b', '|a.b|'],
    ['a low', '|a low|'],
    ['a 二', '|a 二|'],
  ])('%s is written %s', (name, written) => {
    expect(symbol(name)).toBe(written)
  })
})

describe('logic', () => {
  it.each<readonly [string, string, string]>([
    ['both of nothing', both(), 'true'],
    ['both of one', both('a'), 'a'],
    ['both', both('a', 'b', 'c'), '(and a b c)'],
    ['both of the same', both('a', 'a'), 'a'],
    ['both with true', both('true', 'a', 'true', 'b'), '(and a b)'],
    ['both of true', both('true', 'true'), 'true'],
    ['both with false', both('a', 'false', 'b'), 'false'],
    ['either of nothing', either(), 'false'],
    ['either of one', either('a'), 'a'],
    ['either', either('a', 'b', 'c'), '(or a b c)'],
    ['either of the same', either('a', 'b', 'a'), '(or a b)'],
    ['either with false', either('false', 'a'), 'a'],
    ['either of false', either('false'), 'false'],
    ['either with true', either('a', 'true'), 'true'],
    ['not', negation('a'), '(not a)'],
    ['not true', negation('true'), 'false'],
    ['not false', negation('false'), 'true'],
    ['not not', negation('(not (< a b))'), '(< a b)'],
    ['not of a term that ends in one', negation('(or a (not b))'), '(not (or a (not b)))'],
    ['not of a name that says so', negation('|(not a)|'), '(not |(not a)|)'],
    ['implication', implication('a', 'b'), '(or (not a) b)'],
    ['implication of what holds anyway', implication('a', 'true'), 'true'],
    ['implication by what never holds', implication('false', 'b'), 'true'],
    ['implication by what always holds', implication('true', 'b'), 'b'],
    ['implication of what never holds', implication('a', 'false'), '(not a)'],
  ])('%s', (_, printed, expected) => {
    expect(printed).toBe(expected)
  })

  it.each([
    ['a', 'x', 'y', '(ite a x y)'],
    ['true', 'x', 'y', 'x'],
    ['false', 'x', 'y', 'y'],
    ['a', 'x', 'x', 'x'],
    ['a', 'true', 'y', '(or a y)'],
    ['a', 'false', 'y', '(and (not a) y)'],
    ['a', 'x', 'true', '(or (not a) x)'],
    ['a', 'x', 'false', '(and a x)'],
    ['a', 'true', 'false', 'a'],
    ['a', 'false', 'true', '(not a)'],
    ['true', 'false', 'true', 'false'],
    ['false', 'false', 'true', 'true'],
  ])('where %s: %s, else %s', (when, yes, no, printed) => {
    expect(choice(when, yes, no)).toBe(printed)
  })
})

describe('a number', () => {
  it.each([
    [0n, '0'],
    [7n, '7'],
    [-7n, '(- 7)'],
    [-1n, '(- 1)'],
    [99999999999999999999n, '99999999999999999999'],
  ])('%s is written %s', (whole, written) => {
    expect(numeral(whole)).toBe(written)
    expect(isPlain(written)).toBe(true)
  })

  it.each([
    ['a', true],
    ['true', true],
    ['|a b|', true],
    ['12345', true],
    ['(- 12345)', true],
    ['(- a)', false],
    ['(- 5 a)', false],
    ['(- a 5)', false],
    ['(+ a (- 5))', false],
    ['(not a)', false],
  ])('%s needs no name: %s', (term, plain) => {
    expect(isPlain(term)).toBe(plain)
  })

  it.each<readonly [string, string, number]>([
    ['0', '0', 0],
    ['12', '12', 0],
    ['12.5', '125', 1],
    ['1.50', '150', 2],
    ['0.005', '5', 3],
    ['-3.25', '(- 325)', 2],
    ['-0.5', '(- 5)', 1],
    ['0.00', '0', 2],
  ])('%s is %s with %i decimals', (text, term, decimals) => {
    expect(scaled(text)).toEqual({ term, decimals })
  })

  it.each<readonly [Scaled, number, string]>([
    [yuan, 3, '(* 10 a)'],
    [yuan, 5, '(* 1000 a)'],
    [yuan, 2, 'a'],
    [yuan, 1, 'a'],
    [yuan, 0, 'a'],
    [scaled('1.5'), 1, '15'],
    [scaled('1.5'), 2, '150'],
    [scaled('-1.5'), 2, '(- 150)'],
  ])('%o with %i decimals is %s', (of, wanted, term) => {
    expect(withDecimals(of, wanted)).toBe(term)
  })
})

describe('arithmetic', () => {
  it.each<readonly [string, Scaled, Scaled]>([
    ['a sum', combined('+', [yuan, { term: 'b', decimals: 2 }]), { term: '(+ a b)', decimals: 2 }],
    ['a sum of other decimals', combined('+', [persons, yuan]), { term: '(+ (* 100 n) a)', decimals: 2 }],
    ['a sum with a number', combined('+', [yuan, scaled('0.5')]), { term: '(+ a 50)', decimals: 2 }],
    ['a difference', combined('-', [yuan, scaled('0.125')]), { term: '(- (* 10 a) 125)', decimals: 3 }],
    [
      'the least of three',
      combined('least', [yuan, persons, yuan]),
      { term: '(least (least a (* 100 n)) a)', decimals: 2 },
    ],
    ['the greatest of one', combined('greatest', [yuan]), { term: 'a', decimals: 2 }],
    ['either of two', eitherOf('c', yuan, persons), { term: '(ite c a (* 100 n))', decimals: 2 }],
    ['either of two, the other first', eitherOf('c', persons, yuan), { term: '(ite c (* 100 n) a)', decimals: 2 }],
    ['either of the same', eitherOf('c', scaled('1'), scaled('1.00')), { term: '100', decimals: 2 }],
    [
      'a settled choice keeps the decimals of both',
      eitherOf('true', persons, yuan),
      { term: '(* 100 n)', decimals: 2 },
    ],
    ['a product of numbers', product(scaled('1.5'), scaled('-0.25')), { term: '(- 375)', decimals: 3 }],
    ['a product with a number', product(scaled('0.8'), yuan), { term: '(* 8 a)', decimals: 3 }],
    ['a product by a number', product(yuan, scaled('-12')), { term: '(* (- 12) a)', decimals: 2 }],
    ['a product with one', product(scaled('1'), yuan), yuan],
    ['a product by one hundredth', product(yuan, scaled('0.01')), { term: 'a', decimals: 4 }],
    ['a product of what is unknown', product(yuan, persons), { term: '(times a n)', decimals: 2 }],
  ])('%s', (_, printed, expected) => {
    expect(printed).toEqual(expected)
  })

  it.each<readonly ['<' | '<=', Scaled, Scaled, string]>([
    ['<', yuan, persons, '(< a (* 100 n))'],
    ['<=', persons, yuan, '(<= (* 100 n) a)'],
    ['<', yuan, scaled('5'), '(< a 500)'],
    ['<=', scaled('5'), yuan, '(<= 500 a)'],
    ['<', scaled('1.99'), scaled('2'), 'true'],
    ['<', scaled('2'), scaled('2.00'), 'false'],
    ['<=', scaled('2'), scaled('2.00'), 'true'],
    ['<=', scaled('2.01'), scaled('2'), 'false'],
    ['<', scaled('-3'), scaled('-2'), 'true'],
    ['<', scaled('-12'), scaled('2'), 'true'],
  ])('%s of %o and %o is %s', (operator, left, right, printed) => {
    expect(compared(operator, left, right)).toBe(printed)
  })
})

describe('a quantity rounded to the fen', () => {
  const sixDecimals: Scaled = { term: 'p', decimals: 6 }
  it.each<readonly [string, Scaled, Rounding, string | undefined, Scaled]>([
    ['that is whole fen', yuan, 'up', undefined, yuan],
    ['of four decimals more', sixDecimals, 'up', undefined, { term: '(rounded-up p 10000)', decimals: 2 }],
    ['downwards', sixDecimals, 'down', undefined, { term: '(rounded-down p 10000)', decimals: 2 }],
    ['to the nearest', sixDecimals, 'halfUp', undefined, { term: '(rounded-halfUp p 10000)', decimals: 2 }],
    ['that has fewer', persons, 'up', undefined, { term: '(* 100 n)', decimals: 2 }],
    ['divided', yuan, 'down', '12', { term: '(rounded-down a 12)', decimals: 2 }],
    ['divided by one', yuan, 'down', '1', yuan],
    // a/2.5 in fen is (10 a)/25.
    ['divided by a decimal', yuan, 'up', '2.5', { term: '(rounded-up (* 10 a) 25)', decimals: 2 }],
    // n/12 in fen is (100 n)/12.
    ['that is a count, divided', persons, 'up', '12', { term: '(rounded-up (* 100 n) 12)', decimals: 2 }],
    // p/12 in fen is p/(12 x 10000).
    ['of four decimals more, divided', sixDecimals, 'halfUp', '12', { term: '(rounded-halfUp p 120000)', decimals: 2 }],
    // p/0.25 in fen is p/(25 x 100).
    ['of four decimals more, by a decimal', sixDecimals, 'up', '0.25', { term: '(rounded-up p 2500)', decimals: 2 }],
  ])('%s', (_, of, rounding, outOf, expected) => {
    expect(outOf === undefined ? roundedToFen(of, rounding) : roundedToFen(of, rounding, outOf)).toEqual(expected)
  })
})
