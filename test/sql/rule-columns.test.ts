/** Which nodes of a rule have a column of their own, and what it is called. */
import { describe, expect, it } from 'vitest'
import type { QuantityNode } from '../../src/language/expression'
import { all, any, greatest, least, number, rule, when } from '../../src/language/quantity'
import { Columns } from '../../src/sql/columns'
import { factorOf, isFactor, isInline, isInlineCondition, RuleColumns } from '../../src/sql/rule-columns'
import { a, b, choice, cost, day, heads, set, t, u } from './support/vocabulary'

const label = { zh: '标准与\n收入', en: 'standard  and\n income' }
const step = rule('step', '二(二)1', label, a)
const other = rule('other', '三', label, b)

describe('the name of a column', () => {
  it('is that of its rule, with the clause in the language of the query above it', () => {
    const columns = new Columns()
    expect(new RuleColumns(columns, 'en').of(step.node)).toEqual({
      name: 'step',
      notes: ['step 二(二)1: standard and income'],
    })
    expect(new RuleColumns(columns, 'zh').of(step.node).notes).toEqual(['step 二(二)1: 标准与 收入'])
  })

  it('tells a rule from a fact of the same name', () => {
    const columns = new Columns()
    columns.given('step')
    columns.given('again.other')
    const names = new RuleColumns(columns, 'en')
    expect(names.of(step.node)).toEqual({ name: 'rule.step', notes: ['step 二(二)1: standard and income'] })
    expect(names.of(other.node).name).toBe('other')
    expect(names.named('again.').of(other.node).name).toBe('again.rule.other')
    expect(names.named('again.').of(step.node).name).toBe('again.step')
  })

  it('of a part is numbered within the rule that is being printed, and stays', () => {
    const names = new RuleColumns(new Columns(), 'en')
    const part = (value: string) => number(value, 'yuan').node
    const [first, second, third, fourth, fifth] = [part('1'), part('2'), part('3'), part('4'), part('5')]
    const nameOf = (node: QuantityNode): string => names.of(node).name
    expect(names.of(first)).toEqual({ name: 'whole.part1', notes: [] })
    const printed = names.within(step.node, () => {
      const outer = nameOf(second)
      const inner = names.within(other.node, () => nameOf(third))
      // A part that is no rule keeps the rule around it.
      const within = names.within(second, () => nameOf(fourth))
      return [outer, inner, within, nameOf(fifth)]
    })
    expect(printed).toEqual(['step.part1', 'other.part1', 'step.part2', 'step.part3'])
    expect(nameOf(part('6'))).toBe('whole.part2')
    expect([first, second, third, fourth].map(nameOf)).toEqual([
      'whole.part1',
      'step.part1',
      'other.part1',
      'step.part2',
    ])
    expect(names.named('e1.').of(first).name).toBe('e1.whole.part1')
  })
})

describe('a quantity', () => {
  const [two, three] = [number('2', 'ratio'), number('3', 'ratio')]
  it.each([
    ['a number', two, true],
    ['an input', a, true],
    ['a sum', a.plus(b), true],
    ['a difference', a.minus(b), true],
    ['a product by a number', a.times(two), true],
    ['a number by a quantity', two.times(heads), true],
    ['a product of what is not known', a.times(heads), false],
    ['a product by nothing', a.times(number('0', 'ratio')), false],
    ['the smallest', least(a, b), false],
    ['the largest', greatest(a, b), false],
    ['rounded', a.roundedUp(), false],
    ['a share', a.share({ parts: heads, outOf: '12', rounding: 'up', unit: 'yuan' }), false],
    ['a choice', when(t, a, b), false],
    ['a rule', step, false],
  ])('that is %s stands where it is read: %s', (_, { node }, inline) => {
    expect(isInline(node)).toBe(inline)
  })

  it.each([
    ['1', true],
    ['0.40', true],
    ['0.01', true],
    ['100', true],
    ['0', false],
    ['0.00', false],
    ['-1', false],
  ])('multiplied by %s keeps its ends in order, and apart: %s', (value, factor) => {
    expect(isFactor(number(value, 'ratio').node)).toBe(factor)
  })

  it.each([
    ['a quantity by a number', a.times(two), { factor: two.node, other: a.node }],
    ['a number by a quantity', two.times(a), { factor: two.node, other: a.node }],
    ['two numbers, of which it is the second', two.times(three), { factor: three.node, other: two.node }],
    ['two quantities', a.times(heads), undefined],
    ['what is no product', two.plus(three), undefined],
  ])('has a factor in %s', (_, { node }, factor) => {
    expect(factorOf(node)).toEqual(factor)
  })

  it('multiplied by what is no number may not', () => {
    expect(isFactor(heads.node)).toBe(false)
  })

  it('of a kind that does not exist is refused', () => {
    expect(() => isInline({ kind: 'root' } as never)).toThrow('Unknown node kind: {"kind":"root"}')
  })
})

describe('a condition', () => {
  it.each([
    ['a truth', t, true],
    ['whether a fact is given', cost.isGiven(), true],
    ['a choice', choice.is('x'), true],
    ['a set', set.includes('x'), true],
    ['a day', day.isOnOrBefore('2013-01-01'), true],
    ['not another', t.not(), true],
    ['below', a.isBelow(b), false],
    ['at most', a.isAtMost(b), false],
    ['all', all(t, u), false],
    ['any', any(t, u), false],
    ['a choice of conditions', when(t, u, t), false],
    ['a rule', rule('r', '一', label, t), false],
  ])('that is %s stands where it is read: %s', (_, { node }, inline) => {
    expect(isInlineCondition(node)).toBe(inline)
  })

  it('of a kind that does not exist is refused', () => {
    expect(() => isInlineCondition({ kind: 'xor' } as never)).toThrow('Unknown node kind: {"kind":"xor"}')
  })
})
