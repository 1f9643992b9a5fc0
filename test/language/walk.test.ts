/** What a rule depends on: its nodes, inputs and names, each once and in order of first use. */
import { describe, expect, it } from 'vitest'
import { type AnyNode, figureName, type Input, unreachable } from '../../src/language/expression'
import { ChoiceInput, DayFigure, DayInput, MoneyInput, SetInput, TruthInput } from '../../src/language/input'
import { all, any, greatest, least, number, parameter, type Quantity, rule, when } from '../../src/language/quantity'
import { childrenOf, figuresIn, inputsOf, namesOf, nodesOf } from '../../src/language/walk'

const input = (key: string, type: Input['type']): Input & { unit: 'yuan' } => ({
  key,
  id: key,
  source: 'fact',
  type,
  unit: 'yuan',
  label: { zh: key, en: key },
})
const [a, b, c] = ['a', 'b', 'c'].map((key) => new MoneyInput(input(key, 'money'))) as [
  MoneyInput<'yuan'>,
  MoneyInput<'yuan'>,
  MoneyInput<'yuan'>,
]
const t = new TruthInput(input('t', 'truth'))
const choice = new ChoiceInput(input('choice', 'choice'), ['x', 'y'])
const set = new SetInput(input('set', 'set'), ['x', 'y'])
const day = new DayInput(input('day', 'day'))
const label = { zh: '步', en: 'step' }
const ten = parameter('10', 'yuan', { id: 'ten', clause: '一', label })
const double = rule('double', '一', label, a.times(number('2', 'ratio')))
const small = rule('small', '二', label, double.isBelow(ten))

describe('the nodes below a node', () => {
  it.each<readonly [string, { readonly node: AnyNode }, readonly { readonly node: AnyNode }[]]>([
    ['a number', ten, []],
    ['an input', a, []],
    ['a truth', t, []],
    ['whether a fact is given', t.isGiven(), []],
    ['a choice', choice.is('x'), []],
    ['a set', set.includes('x'), []],
    ['a day', day.isOnOrBefore('2013-01-01'), []],
    ['a sum', a.plus(b), [a, b]],
    ['a difference', a.minus(b), [a, b]],
    ['a product', a.times(number('2', 'ratio')), [a, number('2', 'ratio')]],
    ['the smallest', least(a, b, c), [a, b, c]],
    ['the largest', greatest(c, a), [c, a]],
    ['below', a.isBelow(b), [a, b]],
    ['above', a.isAbove(b), [b, a]],
    ['at most', a.isAtMost(b), [a, b]],
    ['at least', a.isAtLeast(b), [b, a]],
    ['all', all(t, choice.is('x')), [t, choice.is('x')]],
    ['any', any(choice.is('x'), t), [choice.is('x'), t]],
    ['not', t.not(), [t]],
    ['rounded', a.roundedUp(), [a]],
    ['a rule', double, [a.times(number('2', 'ratio'))]],
    [
      'a share',
      a.share({ parts: number('5', 'ratio'), outOf: '12', rounding: 'up', unit: 'yuan' }),
      [a, number('5', 'ratio')],
    ],
    ['a choice of quantities', when(t, a, b), [t, a, b]],
    ['a choice of conditions', when(t, small, t.not()), [t, small, t.not()]],
  ])('of %s', (_, { node }, below) => {
    expect(childrenOf(node)).toEqual(below.map((one) => one.node))
  })

  it('are not guessed of a kind that does not exist', () => {
    expect(() => childrenOf({ kind: 'root' } as never)).toThrow('Unknown node kind: {"kind":"root"}')
    expect(() => unreachable({ kind: 'power' } as never)).toThrow('Unknown node kind: {"kind":"power"}')
  })
})

describe('a rule', () => {
  const roots = [when(small, b, a).node, when(t, double, c).node]

  it('has each of its nodes once, parents before children', () => {
    const kinds = [...nodesOf(roots)].map(({ kind }) => kind)
    // choose; rule small, below, rule double, multiply, a, 2, ten; b; then of the other choose, t and c alone are new.
    expect(kinds).toEqual([
      'choose',
      'rule',
      'below',
      'rule',
      'multiply',
      'input',
      'number',
      'number',
      'input',
      'choose',
      'truth',
      'input',
    ])
  })

  it('has its inputs and names in order of first use', () => {
    expect(inputsOf(roots).map(({ key }) => key)).toEqual(['a', 'b', 't', 'c'])
    expect(namesOf(roots).map(({ id }) => id)).toEqual(['small', 'double', 'ten'])
    expect(namesOf([a.node])).toEqual([])
    expect(inputsOf([ten.node])).toEqual([])
  })

  it('has figures of the document: sums and days that the law fixes', () => {
    const cutoff = new DayFigure('1954-10-31', figureName({ id: 'cutoff', clause: '三', label }))
    const isOld = day.isOnOrBefore(cutoff)
    expect([...figuresIn([all(isOld, small).node])]).toEqual(['figures.cutoff', 'figures.ten'])
    expect([...figuresIn([all(day.isOnOrBefore('2013-01-01'), a.isBelow(number('2', 'yuan'))).node])]).toEqual([])
  })

  it('is walked once however often its parts are shared', () => {
    let sum: Quantity<'yuan'> = a
    for (let level = 0; level < 40; level++) sum = sum.plus(sum)
    expect(nodesOf([sum.node]).size).toBe(41)
  })

  it('is frozen, node by node', () => {
    for (const node of nodesOf(roots)) expect(Object.isFrozen(node)).toBe(true)
    expect(Object.isFrozen(a.input) && Object.isFrozen(choice.input) && Object.isFrozen(set.input)).toBe(true)
    expect(Object.isFrozen(day.input) && Object.isFrozen(t.input)).toBe(true)
  })
})
