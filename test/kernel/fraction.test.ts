/** Decimal figures of the law as fractions in lowest terms, so that a share of fen needs no decimals. */
import { describe, expect, it } from 'vitest'
import { commonDivisor, decimalPlaces, fractionOf, timesTo } from '../../src/kernel/fraction'
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

describe('parts of a whole as decimals', () => {
  it.each([
    // The number that divides the whole, and how many decimals its parts have: 1/8 is 0.125.
    [1, 0],
    [2, 1],
    [5, 1],
    [10, 1],
    [4, 2],
    [100, 2],
    [8, 3],
    [16, 4],
    [32, 5],
    [64, 6],
    [128, 7],
    [256, 8],
    [100_000_000, 8],
  ])('a whole in %d parts has %d', (under, places) => {
    expect(decimalPlaces(under)).toBe(places)
  })

  it.each([3, 7, 30, 512, 1_000_000_000])('a whole in %d parts has no such end', (under) => {
    expect(decimalPlaces(under)).toBeNaN()
  })

  it.each([
    // 3 quarters are 3 x 25 hundredths, 3 eighths 3 x 125 thousandths.
    [0, 1, 1],
    [1, 2, 5],
    [2, 4, 25],
    [2, 1, 100],
    [3, 8, 125],
  ])('to %d decimals of %d parts each part is taken %d times', (places, under, times) => {
    expect(timesTo(places, under)).toBe(times)
  })
})
