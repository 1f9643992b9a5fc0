/** Ends of intervals: what is worked out with an end that is open, beside numbers of either sign. */
import { describe, expect, it } from 'vitest'
import { Model } from '../../support/smt-lib'
import * as ends from './extended'
import { Script } from './script'
import { type BoolTerm, scaled } from './terms'

/** Read from symbols, so that nothing folds away before it is worked out. */
const a: ends.Extended = { value: { term: 'a', decimals: 1 }, isInfinite: 'aOpen', isMinusInfinite: 'aOpenBelow' }
const b: ends.Extended = { value: { term: 'b', decimals: 2 }, isInfinite: 'bOpen', isMinusInfinite: 'bOpenBelow' }

/** What the value of an open end is means nothing. */
const meaningless = 7n

type End = number | '∞' | '-∞'

function modelOf(one: End, other: End): Model {
  const inDigits = (end: End, digit: number): bigint =>
    typeof end === 'number' ? BigInt(Math.round(end * digit)) : meaningless
  const script = new Script()
  for (const symbol of ['a', 'b']) {
    script.declare(symbol, 'Int')
    script.declare(`${symbol}Open`, 'Bool')
    script.declare(`${symbol}OpenBelow`, 'Bool')
  }
  return new Model(script.text('exact'), {
    a: inDigits(one, 10),
    aOpen: one === '∞',
    aOpenBelow: one === '-∞',
    b: inDigits(other, 100),
    bOpen: other === '∞',
    bOpenBelow: other === '-∞',
  })
}

function endIn(model: Model, { value, isInfinite, isMinusInfinite }: ends.Extended): string {
  const open = [isInfinite, isMinusInfinite].map((term) => model.value(term))
  if (open[0] && open[1]) return 'both at once'
  return open[0] ? '∞' : open[1] ? '-∞' : model.decimal(value)
}

it('a finite end is open on neither side', () => {
  expect(ends.finite(scaled('1.5'))).toEqual({
    value: { term: '15', decimals: 1 },
    isInfinite: 'false',
    isMinusInfinite: 'false',
  })
})

it('an end that is open only in words costs no term', () => {
  const [one, two] = [ends.finite(scaled('1')), ends.finite({ term: 'x', decimals: 0 })]
  expect(ends.plus(one, two)).toEqual(ends.finite({ term: '(+ 1 x)', decimals: 0 }))
  expect(ends.times(one, two)).toEqual(ends.finite({ term: 'x', decimals: 0 }))
  expect(ends.atMost(one, two)).toBe('(<= 1 x)')
})

describe('a sum and a difference', () => {
  it.each<readonly [End, End, string, string]>([
    [1.5, 2.25, '3.75', '-0.75'],
    [-1.5, 2.25, '0.75', '-3.75'],
    ['∞', 2, '∞', '∞'],
    ['∞', -2, '∞', '∞'],
    [2, '∞', '∞', '-∞'],
    ['-∞', 2, '-∞', '-∞'],
    [2, '-∞', '-∞', '∞'],
    ['∞', '∞', '∞', 'both at once'],
    ['∞', '-∞', 'both at once', '∞'],
    ['-∞', '∞', 'both at once', '-∞'],
    ['-∞', '-∞', '-∞', 'both at once'],
  ])('of %s and %s', (one, other, sum, difference) => {
    const model = modelOf(one, other)
    expect(endIn(model, ends.plus(a, b))).toBe(sum)
    expect(endIn(model, ends.minus(a, b))).toBe(difference)
  })
})

describe('a product', () => {
  it.each<readonly [End, End, string]>([
    [1.5, 2.25, '3.375'],
    [-1.5, 2, '-3.000'],
    ['∞', 2, '∞'],
    ['∞', -2, '-∞'],
    ['∞', 0.01, '∞'],
    ['∞', -0.01, '-∞'],
    ['-∞', 2, '-∞'],
    ['-∞', -2, '∞'],
    [2, '∞', '∞'],
    [-2, '∞', '-∞'],
    [0.1, '∞', '∞'],
    [-0.1, '∞', '-∞'],
    [2, '-∞', '-∞'],
    [-2, '-∞', '∞'],
    ['∞', '∞', '∞'],
    ['∞', '-∞', '-∞'],
    ['-∞', '∞', '-∞'],
    ['-∞', '-∞', '∞'],
  ])('of %s and %s is %s', (one, other, product) => {
    expect(endIn(modelOf(one, other), ends.times(a, b))).toBe(product)
  })

  // The product of the values is then 0 whatever the value of an open end is.
  it.each<readonly [End, End]>([
    [0, '∞'],
    [0, '-∞'],
    ['∞', 0],
    ['-∞', 0],
    [0, 0],
    [0, 5],
  ])('of %s and %s is nothing', (one, other) => {
    expect(endIn(modelOf(one, other), ends.times(a, b))).toBe('0.000')
  })
})

describe('an order', () => {
  it.each<readonly [End, End, { readonly atMost: boolean; readonly below: boolean }]>([
    [1.5, 1.51, { atMost: true, below: true }],
    [1.5, 1.5, { atMost: true, below: false }],
    [1.5, 1.49, { atMost: false, below: false }],
    [-1.5, 1.5, { atMost: true, below: true }],
    [1, '∞', { atMost: true, below: true }],
    ['∞', 1, { atMost: false, below: false }],
    ['-∞', 1, { atMost: true, below: true }],
    [1, '-∞', { atMost: false, below: false }],
    ['-∞', '∞', { atMost: true, below: true }],
    ['∞', '-∞', { atMost: false, below: false }],
    ['∞', '∞', { atMost: true, below: false }],
    ['-∞', '-∞', { atMost: true, below: false }],
    // Beyond the number that the symbol of an open end happens to be, on either side.
    [100, '∞', { atMost: true, below: true }],
    [-100, '-∞', { atMost: false, below: false }],
    ['∞', 100, { atMost: false, below: false }],
    ['-∞', -100, { atMost: true, below: true }],
  ])('%s and %s', (one, other, { atMost, below }) => {
    const model = modelOf(one, other)
    expect({ atMost: model.value(ends.atMost(a, b)), below: model.value(ends.below(a, b)) }).toEqual({ atMost, below })
    const smaller = below ? one : other
    const larger = below ? other : one
    expect(endIn(model, ends.smaller(a, b))).toBe(textOf(smaller))
    expect(endIn(model, ends.larger(a, b))).toBe(textOf(larger))
  })

  it.each<readonly [End, End]>([
    [1.5, 2],
    ['∞', -2],
    [3, '∞'],
    ['-∞', '∞'],
    ['∞', '-∞'],
  ])('either of %s and %s, by a condition', (one, other) => {
    const model = modelOf(one, other)
    const chosen = (when: BoolTerm): string => endIn(model, ends.chosen(when, a, b))
    expect(chosen('(< 1 2)')).toBe(textOf(one))
    expect(chosen('(< 2 1)')).toBe(textOf(other))
  })
})

describe('an end rounded to the fen', () => {
  const thousandths: ends.Extended = { ...a, value: { term: 'a', decimals: 3 } }

  it('rounds its number in its direction, out of so many parts', () => {
    // 0.125 up, down and to the nearest; 0.125 / 2.5 = 0.05 whole.
    const model = modelOf(12.5, 0)
    expect(endIn(model, ends.rounded(thousandths, 'up'))).toBe('0.13')
    expect(endIn(model, ends.rounded(thousandths, 'down'))).toBe('0.12')
    expect(endIn(model, ends.rounded(thousandths, 'halfUp'))).toBe('0.13')
    expect(endIn(model, ends.rounded(thousandths, 'up', '2.5'))).toBe('0.05')
    expect(endIn(model, ends.rounded(thousandths, 'down', '2'))).toBe('0.06')
  })

  it.each<End>(['∞', '-∞'])('leaves %s open', (end) => {
    expect(endIn(modelOf(end, 0), ends.rounded(thousandths, 'up', '12'))).toBe(end)
  })
})

const textOf = (end: End): string => (typeof end === 'number' ? end.toFixed(2) : end)
