import { describe, expect, expectTypeOf, it } from 'vitest'
import { all, greatest, number, type Quantity, rule, when } from '../../src/language/quantity'
import { type Times, timesUnit } from '../../src/language/unit'

const perPersonMonth = number('400', 'yuan/person/month')
const perMonth = number('700', 'yuan/month')
const perYear = number('700', 'yuan/year')
const persons = number('3', 'person')
const monthsPerYear = number('12', 'month/year')
const always = perMonth.isAtMost(perMonth)

describe('units', () => {
  it('cancel in products, in types and at run time', () => {
    expectTypeOf<Times<'yuan/person/month', 'person'>>().toEqualTypeOf<'yuan/month'>()
    expectTypeOf<Times<'yuan/person/month', 'month/year'>>().toEqualTypeOf<'yuan/person/year'>()
    expectTypeOf<Times<'yuan', 'ratio'>>().toEqualTypeOf<'yuan'>()
    expectTypeOf<Times<'ratio', 'yuan/year'>>().toEqualTypeOf<'yuan/year'>()
    expectTypeOf<Times<'yuan', 'person'>>().toEqualTypeOf<never>()
    expectTypeOf(perPersonMonth.times(persons)).toEqualTypeOf<Quantity<'yuan/month'>>()
    expect(perPersonMonth.times(persons).unit).toBe('yuan/month')
    expect(perPersonMonth.times(monthsPerYear).times(persons).unit).toBe('yuan/year')
    expect(timesUnit('ratio', 'yuan')).toBe('yuan')
  })

  it('that differ are refused by the compiler and at run time', () => {
    // @ts-expect-error yuan/month plus yuan/year
    expect(() => perMonth.plus(perYear)).toThrow('Units differ: yuan/month and yuan/year')
    // @ts-expect-error yuan/month minus yuan/year
    expect(() => perMonth.minus(perYear)).toThrow('Units differ')
    // @ts-expect-error yuan/month below yuan/year
    expect(() => perMonth.isBelow(perYear)).toThrow('Units differ')
    // @ts-expect-error the larger of yuan/month and yuan/year
    expect(() => greatest(perMonth, perYear)).toThrow('Units differ')
    // @ts-expect-error yuan/month or yuan/year
    expect(() => when(always, perMonth, perYear)).toThrow('Units differ')
    // @ts-expect-error yuan/month times person does not cancel
    expect(() => perMonth.times(persons)).toThrow('Units do not cancel: yuan/month times person')
    // @ts-expect-error a quantity or a condition
    expect(() => when(always, perMonth, always)).toThrow('Both branches')
  })

  it('stay with named rules', () => {
    const label = { zh: '线', en: 'line' }
    expect(rule('line', '一', label, perPersonMonth.times(persons)).unit).toBe('yuan/month')
    expect(rule('holds', '一', label, all(always)).node.kind).toBe('rule')
  })
})
