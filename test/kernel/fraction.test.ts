/** Decimal figures of the law as fractions in lowest terms, so that a share of fen needs no decimals. */
import { describe, expect, it } from 'vitest'
import { commonDivisor, fractionOf } from '../../src/kernel/fraction'
import { TooWide } from '../../src/kernel/step'

describe('a decimal figure', () => {
  it.each<readonly [string, number, number, number]>([
    // The text, what it is multiplied by, and the fraction in lowest terms.
    ['0', 1, 0, 1],
    ['7', 1, 7, 1],
    ['7', 100, 700, 1],
    ['0.80', 1, 4, 5],
    ['1.5', 1, 3, 2],
    ['12.05', 1, 241, 20],
    ['333.33', 100, 33_333, 1],
    ['0.125', 100, 25, 2],
    ['-0.5', 1, -1, 2],
    ['-2', 100, -200, 1],
    ['90071992547409.91', 1, 9_007_199_254_740_991, 100],
  ])('%s times %d is %d / %d', (text, times, over, under) => {
    expect(fractionOf(text, times)).toEqual({ over, under })
  })

  it('is refused where a double cannot count its parts', () => {
    // 2^53 hundredths are one more than are counted; times 100 the limit is reached two digits earlier.
    expect(() => fractionOf('90071992547409.92', 1)).toThrow(TooWide)
    expect(() => fractionOf('90071992547409.92', 1)).toThrow('90071992547409.92 has more digits than the kernel holds')
    expect(() => fractionOf('99999999999999.999', 100)).toThrow(TooWide)
  })
})

describe('the largest common divisor', () => {
  it.each([
    [12, 18, 6],
    [18, 12, 6],
    [5, 7, 1],
    [0, 9, 9],
    [9, 0, 9],
    [100, 100, 100],
  ])('of %d and %d is %d', (a, b, divisor) => {
    expect(commonDivisor(a, b)).toBe(divisor)
  })
})
