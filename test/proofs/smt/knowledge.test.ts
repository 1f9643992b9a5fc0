/** Every kind of node as SMT-LIB with facts partly known: the interval or the pair that each step leaves. */
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
  type Quantity,
  rule,
  when,
} from '../../../src/language/quantity'
import { plainInput } from '../../support/plain-input'
import { Model, type Symbols } from '../../support/smt-lib'
import { Inputs } from './inputs'
import { KnowledgeFold } from './knowledge'
import { KnownInputs } from './known-inputs'
import { Script } from './script'

const money = <U extends string>(key: string, unit: U) => new MoneyInput(plainInput(key, 'money', { unit }))
const [a, b, c] = [money('a', 'yuan'), money('b', 'yuan'), money('c', 'yuan')]
const r = money('r', 'ratio')
const t = new TruthInput(plainInput('t', 'truth', {}))
const u = new TruthInput(plainInput('u', 'truth', {}))
const quarter = new ChoiceInput(plainInput('quarter', 'choice', {}), ['north', 'east'])
const kinds = new SetInput(plainInput('kinds', 'set', {}), ['tall', 'young'])
const born = new DayInput(plainInput('born', 'day', {}))
const label = { zh: '步', en: 'step' }
const yuan = (value: string): Quantity<'yuan'> => number(value, 'yuan')
const ratio = (value: string): Quantity<'ratio'> => number(value, 'ratio')

function start(): { readonly script: Script; readonly fold: KnowledgeFold } {
  const script = new Script()
  return { script, fold: new KnowledgeFold(script, new KnownInputs(script, new Inputs(script), 'known')) }
}

/** What is known: between so many fen, or from so many on; a truth that holds, fails or may do either. */
type Known = Readonly<Record<string, readonly [low: number, high?: number] | 'yes' | 'no' | 'open'>>

const symbolsOf = (known: Known): Symbols =>
  Object.fromEntries(
    Object.entries(known).flatMap(([key, what]): readonly (readonly [string, number | boolean])[] =>
      typeof what === 'string'
        ? [
            [`known ${key} can be false`, what !== 'yes'],
            [`known ${key} can be true`, what !== 'no'],
          ]
        : [
            [`known ${key} low`, what[0]],
            [`known ${key} high`, what[1] ?? 0],
            [`known ${key} is open`, what[1] === undefined],
          ],
    ),
  )

function interval({ node }: { readonly node: QuantityNode }, known: Known): string {
  const { script, fold } = start()
  const { low, high } = fold.quantity(node)
  const model = new Model(script.text('exact'), symbolsOf(known))
  const [from, to] = [low, high].map(({ value, isInfinite, isMinusInfinite }) => {
    const [above, below] = [model.value(isInfinite), model.value(isMinusInfinite)]
    return above ? '∞' : below ? '-∞' : model.decimal(value)
  })
  return `${from} to ${to}`
}

function pair({ node }: { readonly node: ConditionNode }, known: Known): 'yes' | 'no' | 'open' | 'neither' {
  const { script, fold } = start()
  const { canBeFalse, canBeTrue } = fold.condition(node)
  const model = new Model(script.text('exact'), symbolsOf(known))
  if (model.value(canBeTrue)) return model.value(canBeFalse) ? 'open' : 'yes'
  return model.value(canBeFalse) ? 'no' : 'neither'
}

describe('a quantity', () => {
  // a is 1 to 3 yuan, b 2 yuan or more, c 2.50 yuan; r is 0.50 to 2, in hundredths.
  const facts: Known = { a: [100, 300], b: [200], c: [250, 250], r: [50, 200], t: 'yes', u: 'open' }
  const negative = yuan('0').minus(a)

  it.each<readonly [string, Quantity<string>, string]>([
    ['a number', yuan('-1.25'), '-1.25 to -1.25'],
    ['an input between two values', a, '1.00 to 3.00'],
    ['an input without a largest value', b, '2.00 to ∞'],
    ['a sum', a.plus(c), '3.50 to 5.50'],
    ['a sum with what is open', a.plus(b), '3.00 to ∞'],
    ['a difference', c.minus(a), '-0.50 to 1.50'],
    ['a difference to what is open', a.minus(b), '-∞ to 1.00'],
    ['a difference of what is open', b.minus(a), '-1.00 to ∞'],
    ['a product', a.times(r), '0.5000 to 6.0000'],
    ['a product with what is open', b.times(r), '1.0000 to ∞'],
    ['a product of what is below 0', negative.times(r), '-6.0000 to -0.5000'],
    ['a product around 0', c.minus(a).times(r), '-1.0000 to 3.0000'],
    ['a product of two intervals below 0', negative.times(ratio('0').minus(r)), '0.5000 to 6.0000'],
    ['a product by a number below 0', b.times(ratio('-0.5')), '-∞ to -1.000'],
    ['nothing times what is open', b.times(ratio('0')), '0.00 to 0.00'],
    ['the least', least(a, b, c), '1.00 to 2.50'],
    ['the least of what may each be least', least(a, b), '1.00 to 3.00'],
    ['the greatest', greatest(a, c), '2.50 to 3.00'],
    ['the greatest with what is open', greatest(a, b, c), '2.50 to ∞'],
    // 0.333 yuan to 0.999 yuan.
    ['rounded up', a.times(ratio('0.333')).roundedUp(), '0.34 to 1.00'],
    ['rounded down', a.times(ratio('0.333')).roundedDown(), '0.33 to 0.99'],
    ['rounded to the nearest', a.times(ratio('0.333')).roundedHalfUp(), '0.33 to 1.00'],
    ['rounded and open', b.times(ratio('0.333')).roundedUp(), '0.67 to ∞'],
    // 1 × 5 / 12 = 0.4166..., 3 × 5 / 12 = 1.25.
    ['a share', a.share({ parts: ratio('5'), outOf: '12', rounding: 'up', unit: 'yuan' }), '0.42 to 1.25'],
    // 1 × 0.5 / 3 = 0.1666..., 3 × 2 / 3 = 2.
    ['a share of uncertain parts', a.share({ parts: r, outOf: '3', rounding: 'down', unit: 'yuan' }), '0.16 to 2.00'],
    ['a share of what is open', b.share({ parts: r, outOf: '3', rounding: 'down', unit: 'yuan' }), '0.33 to ∞'],
    ['a choice that holds', when(t, a, b), '1.00 to 3.00'],
    ['a choice that fails', when(t.not(), a, b), '2.00 to ∞'],
    ['an open choice', when(u, a, c), '1.00 to 3.00'],
    ['an open choice, the other way round', when(u, c, a), '1.00 to 3.00'],
    ['an open choice of what is open', when(u, b, negative), '-3.00 to ∞'],
    ['a rule', rule('step', '一', label, a.plus(c)), '3.50 to 5.50'],
  ])('%s', (_, quantity, expected) => {
    expect(interval(quantity, facts)).toBe(expected)
  })
})

describe('a comparison', () => {
  it.each<readonly [readonly [number, number?], readonly [number, number?], string, string]>([
    // What is known of a and of b; whether a is below b, and at most b.
    [[1, 2], [3, 4], 'yes', 'yes'],
    [[1, 2], [2, 4], 'open', 'yes'],
    [[1, 3], [2, 4], 'open', 'open'],
    [[2, 3], [1, 2], 'no', 'open'],
    [[3, 4], [1, 2], 'no', 'no'],
    [[2, 2], [2, 2], 'no', 'yes'],
    [[1, 2], [3], 'yes', 'yes'],
    [[1, 2], [2], 'open', 'yes'],
    [[3], [1, 2], 'no', 'no'],
    [[2], [1, 2], 'no', 'open'],
    [[1], [5], 'open', 'open'],
  ])('of %o with %o', (left, right, below, atMost) => {
    expect(pair(a.isBelow(b), { a: left, b: right })).toBe(below)
    expect(pair(a.isAtMost(b), { a: left, b: right })).toBe(atMost)
  })
})

describe('a condition', () => {
  it.each<readonly [string, Condition, Known, string]>([
    ['a truth that holds', t, { t: 'yes' }, 'yes'],
    ['a truth that fails', t, { t: 'no' }, 'no'],
    ['an open truth', t, { t: 'open' }, 'open'],
    ['a day', born.isOnOrBefore('1954-10-31'), { 'born to 1954-10-31': 'open' }, 'open'],
    ['all that hold', all(t, u), { t: 'yes', u: 'yes' }, 'yes'],
    ['all but one', all(t, u), { t: 'open', u: 'no' }, 'no'],
    ['all but an open one', all(t, u), { t: 'yes', u: 'open' }, 'open'],
    ['all of nothing', all(), {}, 'yes'],
    ['any that holds', any(t, u), { t: 'open', u: 'yes' }, 'yes'],
    ['any of what fails', any(t, u), { t: 'no', u: 'no' }, 'no'],
    ['any of an open one', any(t, u), { t: 'no', u: 'open' }, 'open'],
    ['any of nothing', any(), {}, 'no'],
    ['not what holds', t.not(), { t: 'yes' }, 'no'],
    ['not what fails', t.not(), { t: 'no' }, 'yes'],
    ['not what is open', t.not(), { t: 'open' }, 'open'],
    ['a choice that holds', when(t, u, u.not()), { t: 'yes', u: 'yes' }, 'yes'],
    ['a choice that fails', when(t, u, u.not()), { t: 'no', u: 'yes' }, 'no'],
    ['an open choice', when(t, u, u.not()), { t: 'open', u: 'yes' }, 'open'],
    ['an open choice of one answer', when(t, u, u), { t: 'open', u: 'yes' }, 'yes'],
    ['an open choice of one answer that fails', when(t, u, u), { t: 'open', u: 'no' }, 'no'],
    ['a rule', rule('step', '一', label, t.not()), { t: 'yes' }, 'no'],
  ])('%s', (_, condition, known, expected) => {
    expect(pair(condition, known)).toBe(expected)
  })

  it.each<readonly [string, Condition, Symbols, string, string]>([
    ['whether a fact is given', a.isGiven(), { 'a given': true }, 'can be true', 'can be false'],
    ['whether a fact is given, where it is not', a.isGiven(), { 'a given': false }, 'can be false', 'can be true'],
    [
      'a choice',
      quarter.is('east'),
      { 'known quarter can be north': false, 'known quarter can be east': true },
      'can be true',
      'can be false',
    ],
    [
      'a set',
      kinds.includes('young'),
      { 'known kinds surely holds young': false, 'known kinds may hold more': false },
      'can be false',
      'can be true',
    ],
  ])('%s', (_, { node }, values, possible, impossible) => {
    const { script, fold } = start()
    const { canBeFalse, canBeTrue } = fold.condition(node)
    const model = new Model(script.text('exact'), values)
    const found = { 'can be false': model.value(canBeFalse), 'can be true': model.value(canBeTrue) }
    expect(found).toEqual({ [possible]: true, [impossible]: false })
  })
})

describe('a step', () => {
  /** The names of what a script defines, each once. */
  const namesIn = (script: Script): readonly string[] => {
    const defined = [...script.text('exact').matchAll(/^\(define-fun (\w+|\|.+?\|) \(\) /gm)]
    return [...new Set(defined.map(([, name = '']) => name.replaceAll('|', '').replace(/ ~\d+$/, '')))]
  }

  it.each<readonly [string, Quantity<string>, readonly string[]]>([
    ['an input', a, []],
    ['a number', yuan('-5'), []],
    ['a sum', a.plus(c), ['add low', 'add high', 'add high is infinite']],
    // Each end is open on one side alone, where the subtracted one is open: that has a name already.
    ['a difference', a.minus(c), ['subtract low', 'subtract high']],
    [
      'what is below 0',
      yuan('0').minus(a).minus(b),
      ['subtract low', 'subtract high', 'subtract low is minus infinite'],
    ],
    ['rounded', a.plus(yuan('0.001')).roundedUp(), ['add low', 'add high', 'round low', 'round high']],
    [
      'an open choice',
      when(t, a, c),
      ['either low', 'either high', 'either high is infinite', 'choose low', 'choose high', 'choose high is infinite'],
    ],
  ])('%s is printed under its name', (_, { node }, names) => {
    const { script, fold } = start()
    fold.quantity(node)
    expect(namesIn(script)).toEqual(names)
  })

  it.each<readonly [string, Condition, readonly string[]]>([
    ['a truth', t, []],
    ['a comparison', a.isBelow(c), ['below can be false', 'below can be true']],
    ['all', all(t, u), ['all can be false', 'all can be true']],
    ['not', t.not(), []],
  ])('%s is printed under its name', (_, { node }, names) => {
    const { script, fold } = start()
    fold.condition(node)
    expect(namesIn(script)).toEqual(names)
  })

  it.each<readonly [string, Quantity<string>, readonly string[]]>([
    // None of the ends may be below 0, so only the larger ones are open; the products of what is open are worked out.
    ['a product', a.times(r), ['corner', 'low', 'high']],
    ['the least', least(a, c), ['low', 'high']],
    ['the greatest', greatest(a, c), ['low', 'high']],
  ])('%s names what it takes from its operands one by one', (_, { node }, names) => {
    const { script, fold } = start()
    fold.quantity(node)
    expect(namesIn(script).filter((name) => !name.endsWith('infinite'))).toEqual(names)
  })

  it('that is used twice is printed once', () => {
    const { script, fold } = start()
    const step = rule('step', '一', label, a.plus(c))
    const test = rule('test', '二', label, all(step.isBelow(b), t))
    const first = [fold.quantity(step.node), fold.condition(test.node)]
    const text = script.text('exact')
    expect([fold.quantity(step.node), fold.condition(test.node)]).toEqual(first)
    fold.quantity(a.node)
    fold.condition(t.node)
    expect(script.text('exact')).toBe(text)
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
