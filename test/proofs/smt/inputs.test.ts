/** Inputs of a case as symbols: which values are admissible, on both sides of every limit, and what is asked of them. */
import { describe, expect, it } from 'vitest'
import type { Input } from '../../../src/language/expression'
import { plainInput } from '../../support/plain-input'
import { Model, type Symbols } from '../../support/smt-lib'
import { decimalsOf, Inputs, leastOf } from './inputs'
import { Script } from './script'

const income = plainInput('income', 'money', { most: '9999.99' })
const loss = plainInput('loss', 'money', { least: '-12.5' })
const heads = plainInput('heads', 'count', { least: '1', most: '1000' })
const beds = plainInput('beds', 'count', {})
const insured = plainInput('insured', 'truth', {})
const quarter = plainInput('quarter', 'choice', { options: ['north', 'east', 'south'] })
const kinds = plainInput('kinds', 'set', { options: ['tall', 'young'] })
const born = plainInput('born', 'day', {})

function start(): { readonly script: Script; readonly inputs: Inputs } {
  const script = new Script()
  return { script, inputs: new Inputs(script) }
}

describe('a quantity', () => {
  it.each([
    ['money', income, 2],
    ['a count', heads, 0],
  ])('that is %s has so many decimals', (_, input, decimals) => {
    expect(decimalsOf(input)).toBe(decimals)
    expect(start().inputs.quantity(input)).toEqual({ term: input.key, decimals })
  })

  it.each([
    ['money of which nothing is said', income, '0'],
    ['money with a least value', loss, '(- 1250)'],
    ['a count', heads, '1'],
    ['a count of which nothing is said', beds, '0'],
  ])('the least of %s', (_, input, least) => {
    expect(leastOf(input)).toBe(least)
  })

  it.each<readonly [string, Input, number | bigint, boolean]>([
    ['money', income, 0, true],
    ['money', income, -1, false],
    // Of yuan 9999.99 at most: a limit of writing, not of the world.
    ['money', income, 999_999n, true],
    ['money', income, 1_000_000n, true],
    ['money that may be below 0', loss, -1250, true],
    ['money that may be below 0', loss, -1251, false],
    ['a count', heads, 1, true],
    ['a count', heads, 0, false],
    ['a count', heads, 1000, true],
    ['a count', heads, 1001, false],
    ['a count without limits', beds, 0, true],
    ['a count without limits', beds, -1, false],
    ['a count without limits', beds, 10n ** 20n, true],
  ])('%s %o of %s is admissible: %s', (_, input, value, isAdmissible) => {
    const { script, inputs } = start()
    inputs.quantity(input)
    expect(new Model(script.text('exact'), { [input.key]: value }).isAdmitted()).toBe(isAdmissible)
  })
})

describe('a choice', () => {
  it.each<readonly [number | bigint, boolean]>([
    [-1, false],
    [0, true],
    [2, true],
    [3, false],
  ])('is the place of an option: %s, %s', (place, isAdmissible) => {
    const { script, inputs } = start()
    inputs.isOneOf(quarter, [])
    expect(new Model(script.text('exact'), { quarter: place }).isAdmitted()).toBe(isAdmissible)
  })

  it('is one of those asked for', () => {
    const { inputs } = start()
    expect(inputs.isOneOf(quarter, ['south', 'north'])).toBe('(or (= quarter 2) (= quarter 0))')
    expect(inputs.isOneOf(quarter, ['east'])).toBe('(= quarter 1)')
    expect(inputs.isOneOf(quarter, [])).toBe('false')
  })

  it('is never an option that it does not have', () => {
    expect(start().inputs.isOneOf(quarter, ['west', 'north'])).toBe('(= quarter 0)')
  })

  it('without options has no admissible value', () => {
    const { script, inputs } = start()
    expect(inputs.isOneOf(plainInput('never', 'choice', {}), ['north'])).toBe('false')
    for (const never of [-1, 0]) expect(new Model(script.text('exact'), { never }).isAdmitted()).toBe(false)
  })
})

describe('a set', () => {
  it('is a truth value an option', () => {
    const { script, inputs } = start()
    expect(inputs.includesAny(kinds, ['young', 'tall'])).toBe('(or |kinds young| |kinds tall|)')
    expect(inputs.includesAny(kinds, ['tall'])).toBe('|kinds tall|')
    expect(inputs.includesAny(kinds, [])).toBe('false')
    expect(script.text('exact')).toMatch(
      /\n\(declare-const \|kinds young\| Bool\)\n\(declare-const \|kinds tall\| Bool\)$/,
    )
  })
})

describe('a day', () => {
  it('is a number that compares as its text does', () => {
    expect(start().inputs.onOrBefore(born, '1954-10-31')).toBe('(<= born 19541031)')
  })

  it.each<readonly [number | bigint, boolean]>([
    [10100, false],
    [10101, true],
    [99991231, true],
    [99991232, false],
  ])('is within the years that can be written: %s, %s', (day, isAdmissible) => {
    const { script, inputs } = start()
    inputs.onOrBefore(born, '1954-10-31')
    expect(new Model(script.text('exact'), { born: day }).isAdmitted()).toBe(isAdmissible)
  })
})

describe('a symbol', () => {
  it('is declared once, however often it is asked for, with what is admissible', () => {
    const { script, inputs } = start()
    for (const _ of [1, 2]) {
      inputs.quantity(income)
      inputs.truth(insured)
      inputs.given(income)
      inputs.isOneOf(quarter, ['north'])
      inputs.includesAny(kinds, ['tall'])
      inputs.onOrBefore(born, '1954-10-31')
    }
    expect(script.text('exact').split('\n').slice(7)).toEqual([
      '(declare-const income Int)',
      '(assert (<= 0 income))',
      '(declare-const insured Bool)',
      '(declare-const |income given| Bool)',
      '(declare-const quarter Int)',
      '(assert (<= 0 quarter 2))',
      '(declare-const |kinds tall| Bool)',
      '(declare-const born Int)',
      '(assert (<= 10101 born 99991231))',
    ])
    expect(inputs.all()).toEqual([
      { input: income, symbol: 'income' },
      { input: insured, symbol: 'insured' },
      { input: income, asks: 'given', symbol: '|income given|' },
      { input: quarter, symbol: 'quarter' },
      { input: kinds, option: 'tall', symbol: '|kinds tall|' },
      { input: born, symbol: 'born' },
    ])
  })
})

describe('what holds between two inputs', () => {
  const cost = plainInput('cost', 'money', { noLessThan: 'paid' })
  const paid = plainInput('paid', 'money', { noMoreThan: 'cost' })
  const own = plainInput('own', 'money', { noMoreThan: 'cost' })

  const admits = (asked: readonly Input[], values: Symbols): boolean => {
    const { script, inputs } = start()
    for (const input of asked) inputs.quantity(input)
    inputs.assertBounds()
    return new Model(script.text('exact'), values).isAdmitted()
  }

  it.each<readonly [number, number, boolean]>([
    [99, 100, true],
    [100, 100, true],
    [101, 100, false],
  ])('paid %s of a cost of %s: %s', (paidFen, costFen, isAdmissible) => {
    const values = { paid: paidFen, own: paidFen, cost: costFen }
    expect(admits([own, cost], values)).toBe(isAdmissible)
    expect(admits([plainInput('paid', 'money', {}), cost], values)).toBe(isAdmissible)
    expect(admits([cost, paid], values)).toBe(isAdmissible)
  })

  it('is asked of no input that no rule reads', () => {
    expect(admits([paid], { paid: 101 })).toBe(true)
    expect(admits([cost], { cost: 100 })).toBe(true)
  })

  it('does not hold of whether a fact is given', () => {
    const { script, inputs } = start()
    inputs.given(paid)
    inputs.given(cost)
    inputs.quantity(plainInput('cost', 'money', {}))
    inputs.quantity(plainInput('paid', 'money', {}))
    const before = script.text('exact')
    inputs.assertBounds()
    expect(script.text('exact')).toBe(before)
  })
})

describe('the limits of what can be written', () => {
  it('are those of sums of money', () => {
    const { inputs } = start()
    inputs.quantity(income)
    inputs.quantity(plainInput('whole', 'money', { most: '500' }))
    inputs.quantity(loss)
    inputs.quantity(heads)
    inputs.given(income)
    expect(inputs.limits()).toEqual(['(<= income 999999)', '(<= whole 50000)'])
  })
})
