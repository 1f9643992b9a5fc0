/** Every kind of node as SMT-LIB with every fact known: what is printed, and what it is worth. */
import { describe, expect, it } from 'vitest'
import type { ConditionNode, QuantityNode } from '../../../src/language/expression'
import { ChoiceInput, DayInput, MoneyInput, SetInput, TruthInput } from '../../../src/language/input'
import {
  all,
  any,
  type Condition,
  greatest,
  least,
  number,
  parameter,
  type Quantity,
  rule,
  when,
} from '../../../src/language/quantity'
import { plainInput } from '../../support/plain-input'
import { Model, type Symbols } from '../../support/smt-lib'
import { Inputs } from './inputs'
import { Script } from './script'
import { ValueFold } from './values'

const money = (key: string) => new MoneyInput(plainInput(key, 'money', { unit: 'yuan' as const }))
const [a, b, c] = [money('a'), money('b'), money('c')]
const t = new TruthInput(plainInput('t', 'truth', {}))
const u = new TruthInput(plainInput('u', 'truth', {}))
const quarter = new ChoiceInput(plainInput('quarter', 'choice', {}), ['north', 'east'])
const kinds = new SetInput(plainInput('kinds', 'set', {}), ['tall', 'young'])
const born = new DayInput(plainInput('born', 'day', {}))
const label = { zh: '步', en: 'step' }
const ratio = (value: string): Quantity<'ratio'> => number(value, 'ratio')

function start(): { readonly script: Script; readonly fold: ValueFold } {
  const script = new Script()
  return { script, fold: new ValueFold(script, new Inputs(script)) }
}

describe('a quantity', () => {
  it.each<readonly [string, Quantity<string>, string, number]>([
    ['a number', number('-1.25', 'yuan'), '(- 125)', 2],
    ['a parameter', parameter('500', 'yuan', { id: 'p', clause: '一', label }), '500', 0],
    ['an input', a, 'a', 2],
    ['a sum', a.plus(b), '(+ a b)', 2],
    ['a sum with a number', a.plus(number('5', 'yuan')), '(+ a 500)', 2],
    ['a difference', a.minus(b), '(- a b)', 2],
    ['a product', a.times(ratio('0.8')), '(* 8 a)', 3],
    ['the least', least(a, b, c), '(least (least a b) c)', 2],
    ['the greatest', greatest(a, b), '(greatest a b)', 2],
    ['rounded', a.times(ratio('0.8')).roundedUp(), '(rounded-up (* 8 a) 10)', 2],
    [
      'a share',
      a.share({ parts: ratio('5'), outOf: '12', rounding: 'down', unit: 'yuan' }),
      '(rounded-down (* 5 a) 12)',
      2,
    ],
    ['a choice', when(t, a, b), '(ite t a b)', 2],
    ['a choice of other decimals', when(t, a, number('1', 'yuan')), '(ite t a 100)', 2],
  ])('%s', (_, { node }, term, decimals) => {
    expect(start().fold.quantity(node)).toEqual({ term, decimals })
  })

  // In fen: a = 3.33 yuan, b = 12.50 yuan, c = 0.
  it.each<readonly [string, Quantity<string>, string]>([
    ['a + b', a.plus(b), '15.83'],
    ['a - b', a.minus(b), '-9.17'],
    ['a × 0.8', a.times(ratio('0.8')), '2.664'],
    ['the least of a, b and 5', least(a, b, number('5', 'yuan')), '3.33'],
    ['the greatest of a, b and 5', greatest(a, b, number('5', 'yuan')), '12.50'],
    ['a × 0.8 up', a.times(ratio('0.8')).roundedUp(), '2.67'],
    ['a × 0.8 down', a.times(ratio('0.8')).roundedDown(), '2.66'],
    // 3.33 × 0.5 = 1.665, a tie.
    ['a × 0.5 to the nearest', a.times(ratio('0.5')).roundedHalfUp(), '1.67'],
    ['(c - a) × 0.5 to the nearest', c.minus(a).times(ratio('0.5')).roundedHalfUp(), '-1.66'],
    // 12.50 × 5 / 12 = 5.2083...
    ['5 twelfths of b, up', b.share({ parts: ratio('5'), outOf: '12', rounding: 'up', unit: 'yuan' }), '5.21'],
    ['a where t holds, else b', when(t, a, b), '3.33'],
    ['a where t fails, else b', when(t.not(), a, b), '12.50'],
  ])('%s is %s', (_, { node }, value) => {
    const { script, fold } = start()
    const term = fold.quantity(node)
    expect(new Model(script.text('exact'), { a: 333, b: 1250, c: 0, t: true }).decimal(term)).toBe(value)
  })

  it('multiplies two unknown numbers by a function', () => {
    expect(
      start().fold.quantity(a.times(new MoneyInput(plainInput('r', 'money', { unit: 'ratio' as const }))).node),
    ).toEqual({
      term: '(times a r)',
      decimals: 4,
    })
  })
})

describe('a condition', () => {
  it.each<readonly [string, Condition, string]>([
    ['a truth', t, 't'],
    ['whether a truth is given', t.isGiven(), '|t given|'],
    ['whether a sum is given', a.isGiven(), '|a given|'],
    ['a choice', quarter.is('east'), '(= quarter 1)'],
    ['a set', kinds.includes('tall', 'young'), '(or |kinds tall| |kinds young|)'],
    ['a day', born.isOnOrBefore('1954-10-31'), '(<= born 19541031)'],
    ['below', a.isBelow(b), '(< a b)'],
    ['at most', a.isAtMost(number('5', 'yuan')), '(<= a 500)'],
    ['all', all(t, u, a.isBelow(b)), '(and t u (< a b))'],
    ['all of nothing', all(), 'true'],
    ['any', any(t, u), '(or t u)'],
    ['any of nothing', any(), 'false'],
    ['not', t.not(), '(not t)'],
    ['a choice of conditions', when(t, u, a.isBelow(b)), '(ite t u (< a b))'],
  ])('%s', (_, { node }, term) => {
    expect(start().fold.condition(node)).toBe(term)
  })

  it.each<readonly [Symbols, { readonly below: boolean; readonly atMost: boolean }]>([
    [
      { a: 499, b: 500 },
      { below: true, atMost: true },
    ],
    [
      { a: 500, b: 500 },
      { below: false, atMost: true },
    ],
    [
      { a: 501, b: 500 },
      { below: false, atMost: false },
    ],
  ])('%o', (values, expected) => {
    const { script, fold } = start()
    const [below, atMost] = [fold.condition(a.isBelow(b).node), fold.condition(a.isAtMost(b).node)]
    const model = new Model(script.text('exact'), values)
    expect({ below: model.value(below), atMost: model.value(atMost) }).toEqual(expected)
  })
})

describe('a named rule', () => {
  const double = rule('double', '二', label, a.times(ratio('2')))
  const small = rule('small', '三', label, double.isBelow(b))

  it('stands once in the script, under its clause', () => {
    const { script, fold } = start()
    expect(fold.quantity(double.plus(double).node)).toEqual({ term: '(+ |double 二| |double 二|)', decimals: 2 })
    expect(fold.condition(all(small, t, small).node)).toBe('(and |small 三| t)')
    expect(fold.condition(small.node)).toBe('|small 三|')
    expect(script.text('exact').split('\n').slice(7)).toEqual([
      '(declare-const a Int)',
      '(assert (<= 0 a))',
      '(define-fun |double 二| () Int (* 2 a))',
      '(declare-const b Int)',
      '(assert (<= 0 b))',
      '(define-fun |small 三| () Bool (< |double 二| b))',
      '(declare-const t Bool)',
    ])
  })

  it('keeps the decimals of what it names', () => {
    expect(start().fold.quantity(rule('tenth', '二', label, a.times(ratio('0.1'))).node)).toEqual({
      term: 'a',
      decimals: 3,
    })
  })
})

describe('a node of no kind', () => {
  const broken = { kind: 'guess' }

  it('is refused', () => {
    const { fold } = start()
    expect(() => fold.quantity(broken as unknown as QuantityNode)).toThrow('Unknown node kind: {"kind":"guess"}')
    expect(() => fold.condition(broken as unknown as ConditionNode)).toThrow('Unknown node kind: {"kind":"guess"}')
  })
})
