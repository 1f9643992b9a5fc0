/** Quantities as steps: fen over a whole divisor, beside where they are known and what they are at least. */
import { describe, expect, it } from 'vitest'
import type { QuantityNode } from '../../src/language/expression'
import { greatest, least, number, type Quantity, rule, when } from '../../src/language/quantity'
import { facts, newLowering } from './lowered'
import { textOf } from './step-text'

const {
  income,
  wage,
  cost,
  paid,
  heads,
  months,
  certified,
  insured,
  rent,
  size,
  aid,
  pension,
  savings,
  fixedRent,
  noMoney,
} = facts
const label = { zh: '步', en: 'step' }

/** As text: the step, its divisor, where it is known, and what an unknown one is at least. */
function loweredTo({ node }: { readonly node: QuantityNode }): readonly [string, number, string, string?] {
  const { step, under, known, least: from } = newLowering().quantity(node)
  return from ? [textOf(step), under, textOf(known), textOf(from)] : [textOf(step), under, textOf(known)]
}

describe('a quantity', () => {
  it.each<readonly [string, { readonly node: QuantityNode }, readonly [string, number, string, string?]]>([
    // Money in fen, whatever it is by; all else as it is.
    ['1.50 yuan', number('1.50', 'yuan'), ['150', 1, '-1']],
    ['0.333 yuan', number('0.333', 'yuan'), ['333', 10, '-1']],
    ['12 yuan per person', number('12', 'yuan/person'), ['1200', 1, '-1']],
    ['0.80', number('0.80', 'ratio'), ['4', 5, '-1']],
    ['12 persons', number('12', 'person'), ['12', 1, '-1']],
    ['12 persons per yuan', number('12', 'person/yuan'), ['12', 1, '-1']],
    // Only money without a limit may be anything from its least up.
    ['money', income, ['income', 1, 'known(income)', '0']],
    ['money from 100 yuan', wage, ['wage', 1, 'known(wage)', '10000']],
    ['money that is no more than other', paid, ['paid', 1, 'known(paid)']],
    ['money that is no less than other', cost, ['cost', 1, 'known(cost)']],
    ['a count', heads, ['heads', 1, 'known(heads)']],
    ['money in every row', rent, ['rent', 1, '-1']],
    ['money that is 20 yuan where it is not given', aid, ['choose(known(aid), aid, 2000)', 1, '-1']],
    ['money in every row that would be 20 yuan', pension, ['pension', 1, '-1']],
    ['money that is given or not, as the rules ask', savings, ['savings', 1, '-1']],
    ['money that is one in all rows', fixedRent, ['3000', 1, '-1']],
    ['money unknown in all rows', noMoney, ['0', 1, '0', '0']],
    ['a sum', rent.plus(fixedRent), ['add(rent, 3000)', 1, '-1']],
    ['a sum of what may be unknown', income.plus(cost), ['add(income, cost)', 1, 'both(known(income), known(cost))']],
    ['a difference', rent.minus(income), ['subtract(rent, income)', 1, 'known(income)']],
    ['a product', rent.times(number('0.80', 'ratio')), ['multiply(rent, 4)', 5, '-1']],
    ['a product of fractions', number('1.5', 'ratio').times(number('0.7', 'ratio')), ['21', 20, '-1']],
    [
      'a product of unknowns',
      months.times(income),
      ['multiply(months, income)', 1, 'both(known(months), known(income))'],
    ],
    // Over one divisor: 2/5 and 1/10 are 4/10 and 1/10; 1/6 does not occur, as decimals have none.
    [
      'a sum of unlike parts',
      rent.times(number('0.4', 'ratio')).plus(fixedRent.times(number('0.1', 'ratio'))),
      ['add(multiply(multiply(rent, 2), 2), 3000)', 10, '-1'],
    ],
    [
      'a difference of unlike parts',
      rent.minus(rent.times(number('0.25', 'ratio'))),
      ['subtract(multiply(rent, 4), rent)', 4, '-1'],
    ],
    [
      'a sum of parts of 4 and of 10',
      rent.times(number('0.25', 'ratio')).plus(rent.times(number('0.3', 'ratio'))),
      ['add(multiply(rent, 5), multiply(multiply(rent, 3), 2))', 20, '-1'],
    ],
    ['the least', least(rent, number('50', 'yuan')), ['least(rent, 5000)', 1, '-1']],
    ['the least of three, one of them the least', least(rent, number('0', 'yuan'), income), ['0', 1, 'known(income)']],
    ['the greatest', greatest(number('0', 'yuan'), rent, number('20000', 'yuan')), ['2000000', 1, '-1']],
    [
      'a share',
      rent.share({ parts: months, outOf: '12', rounding: 'down', unit: 'yuan' }),
      ['divide(multiply(rent, months), 12)', 1, 'known(months)'],
    ],
    [
      'a share out of a fraction',
      rent.share({ parts: number('1', 'ratio'), outOf: '1.5', rounding: 'down', unit: 'yuan' }),
      ['divide(multiply(rent, 2), 3)', 1, '-1'],
    ],
    [
      'a share of a part',
      rent
        .times(number('0.5', 'ratio'))
        .share({ parts: number('1', 'ratio'), outOf: '3', rounding: 'up', unit: 'yuan' }),
      ['divide(add(rent, 5), 6)', 1, '-1'],
    ],
    // Parts rounded: up after adding all but one, to the nearest after adding half.
    ['what is rounded down', rent.times(number('0.2', 'ratio')).roundedDown(), ['divide(rent, 5)', 1, '-1']],
    ['what is rounded up', rent.times(number('0.2', 'ratio')).roundedUp(), ['divide(add(rent, 4), 5)', 1, '-1']],
    [
      'what is rounded to the nearest of 5',
      rent.times(number('0.2', 'ratio')).roundedHalfUp(),
      ['divide(add(rent, 2), 5)', 1, '-1'],
    ],
    [
      'what is rounded to the nearest of 2',
      rent.times(number('0.5', 'ratio')).roundedHalfUp(),
      ['divide(add(rent, 1), 2)', 1, '-1'],
    ],
    ['what is whole, rounded', income.roundedUp(), ['income', 1, 'known(income)']],
    ['a choice', when(insured, rent, fixedRent), ['choose(below(0, insured), rent, 3000)', 1, '-1']],
    [
      'a choice of what may be unknown',
      when(insured, rent, income),
      ['choose(below(0, insured), rent, income)', 1, 'either(below(0, insured), known(income))'],
    ],
    [
      'a choice of unlike parts',
      when(insured, rent.times(number('0.5', 'ratio')), fixedRent),
      ['choose(below(0, insured), rent, 6000)', 2, '-1'],
    ],
    ['money by persons', number('2', 'yuan/person').times(size), ['multiply(200, size)', 1, '-1']],
  ])('%s', (_, quantity, expected) => {
    expect(loweredTo(quantity)).toEqual(expected)
  })

  it('that is chosen is known where the condition is settled and the side that it chooses is known', () => {
    // Certified is -1 or 0 as 0 - certified, and surely so where that is known.
    const holds = 'below(0, certified)'
    const surely = `both(known(certified), ${holds})`
    const settled = `either(${surely}, not(either(${holds}, not(known(certified)))))`
    expect(loweredTo(when(certified, rent, fixedRent))).toEqual([`choose(${surely}, rent, 3000)`, 1, settled])
    expect(loweredTo(when(certified, rent, income))).toEqual([
      `choose(${surely}, rent, income)`,
      1,
      `both(${settled}, either(${surely}, known(income)))`,
    ])
  })

  it('is lowered once', () => {
    const lowering = newLowering()
    const { node } = rent.plus(income)
    expect(lowering.quantity(node)).toBe(lowering.quantity(node))
    expect(lowering.condition(certified.node)).toBe(lowering.condition(certified.node))
  })

  it('that is whole is a result, and any other is to be rounded first', () => {
    const lowering = newLowering()
    expect(textOf(lowering.whole(rent.node).step)).toBe('rent')
    const part: Quantity<'yuan'> = rent.times(number('0.5', 'ratio'))
    expect(() => lowering.whole(part.node)).toThrow('A result must be rounded to the fen by its rule')
    expect(textOf(lowering.whole(part.roundedDown().node).step)).toBe('divide(rent, 2)')
  })

  it('that a rule names has the name on its step, the innermost first', () => {
    const lowering = newLowering()
    const inner = rule('inner', 'art. 1', label, rent.plus(fixedRent))
    const outer = rule('outer', 'art. 2', label, inner)
    const { step } = lowering.quantity(outer.node)
    expect([textOf(step), ...step.names.map(({ id, clause }) => `${id} ${clause}`)]).toEqual([
      'add(rent, 3000)',
      'inner art. 1',
      'outer art. 2',
    ])
    lowering.quantity(outer.node)
    expect(step.names).toHaveLength(2)
  })

  it('of a kind there is none of is refused', () => {
    expect(() => newLowering().quantity({ kind: 'root', unit: 'yuan' } as never)).toThrow(
      'Unknown node kind: {"kind":"root","unit":"yuan"}',
    )
    expect(() => newLowering().condition({ kind: 'maybe' } as never)).toThrow('Unknown node kind: {"kind":"maybe"}')
  })
})
