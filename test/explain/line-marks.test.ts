/** The texts of numbers in lines, and which texts with places to fill could come out alike. */
import { describe, expect, it } from 'vitest'
import { canBeAlike } from '../../src/explain/marked'
import { dayTexts, factTexts, figureTexts } from '../../src/explain/number-texts'
import { absent } from '../../src/kernel/step'
import type { KernelColumn } from '../../src/kit/kernel-facts'
import { categories, orphanCare } from '../../src/yiwu/facts'

const ordered = (...options: readonly string[]) => ({ optionsInOrder: () => options })
const none = ordered()
const textsOf = (input: KernelColumn['input']) =>
  factTexts({ column: { input } as KernelColumn, numbers: new Int32Array(0), subject: 'person' }, false)

describe('a number is told', () => {
  const numbers = new Int32Array(0)
  const told = (under: number, isSum: boolean, meaning?: number) => {
    const texts = figureTexts({ numbers, isOfHousehold: true, isOfFew: false }, under, isSum, meaning)
    return (number: number) => texts.of(number, 0, none, 'en')
  }
  it.each([
    [0, '0.00'],
    [1, '0.01'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [123_456_789, '1,234,567.89'],
    [100_000_000_007, '1,000,000,000.07'],
    [-123_450, '-1,234.50'],
  ])('%i fen as %s', (fen, text) => expect(told(100, true)(fen)).toBe(text))

  it('as parts of yuan with every digit, two at least', () => {
    // 1000 thousandths are 1, 1234567 of them 1234.567, and 1 of 200 parts 0.005.
    expect([1000, 1_234_567].map(told(1000, true))).toEqual(['1.00', '1,234.567'])
    expect([told(200, true)(1), told(10, true)(5), told(2, true)(3)]).toEqual(['0.005', '0.50', '1.50'])
  })

  it('as a count with commas, or as a number that says no zeros', () => {
    expect([told(1, false)(7), told(1, false)(12_345), told(2, false)(3), told(10, false)(20)]).toEqual([
      '7',
      '12,345',
      '1.5',
      '2',
    ])
  })

  it('by the exact lane where it has no end, is too large, or is not there', () => {
    expect([told(3, true)(1), told(100, true)(2 ** 53), told(100, true)(absent)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(told(100, true, 250)(absent)).toBe('2.50')
  })

  it('as what it stands for, in both languages', () => {
    const cares = textsOf(orphanCare.input)
    expect([cares.of(0, 0, none, 'zh'), cares.of(0, 0, none, 'en')]).toEqual(['非孤儿', 'not an orphan'])
    const sets = textsOf(categories.input)
    const [first = '', second = ''] = categories.input.options ?? []
    const labels = categories.input.optionLabels ?? {}
    expect(sets.of(0, 0, none, 'en')).toBe('none')
    expect(sets.of(3, 0, ordered(second, first), 'en')).toBe(`${labels[second]?.en}, ${labels[first]?.en}`)
    expect(sets.of(3, 1, ordered(first, second), 'en')).toBe(`${labels[first]?.en}, ${labels[second]?.en}`)
    expect([sets.of(-1, 0, none, 'en'), sets.of(absent, 0, none, 'en')]).toEqual([undefined, undefined])
    // 2013-06-01 is the 15,857th day after 1970-01-01.
    const days = dayTexts({ numbers, isOfHousehold: false, isOfFew: false }, undefined)
    expect([days.of(15_857, 0, none, 'zh'), days.of(15_857, 0, none, 'en')]).toEqual(['2013年6月1日', '1 June 2013'])
    expect(days.of(absent, 0, none, 'en')).toBeUndefined()
  })
})

describe('two texts could come out alike', () => {
  const [figure, word] = ['\ue000', '\ue800']
  it.each([
    [
      'where nothing but figures tells them apart',
      `a (${figure}) is below 1.00`,
      `a (${figure}) is below ${figure}`,
      true,
    ],
    ['and not where their words do', `a (${figure}) is below 1.00`, `a (${figure}) is above 1.00`, false],
    ['where a word may be anything', `a: ${word}`, 'a: none', true],
    ['and not where what stands before it differs', `a: ${word}`, 'b: none', false],
    ['and not where one ends before it', `ab: ${word}`, 'a', false],
  ])('%s', (_, one, other, expected) => {
    expect([canBeAlike(one, other), canBeAlike(other, one)]).toEqual([expected, expected])
  })
})
