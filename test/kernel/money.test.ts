/** Yuan as fen and back: texts and numbers of at most 13 digits and 2 decimals, and nothing else. */
import { describe, expect, it } from 'vitest'
import { fenOf, fenOfNumber, yuanOf } from '../../src/kernel/encode'

describe('a text of yuan', () => {
  it.each([
    ['0', 0],
    ['7', 700],
    ['007', 700],
    ['7.5', 750],
    ['7.05', 705],
    ['0.01', 1],
    ['10.99', 1099],
    ['9999999999999', 999_999_999_999_900],
    ['9999999999999.99', 999_999_999_999_999],
    // No such text.
    ['', -1],
    ['.', -1],
    ['.5', -1],
    ['.5.1', -1],
    ['7.', -1],
    ['7.005', -1],
    ['7.5.1', -1],
    ['7..5', -1],
    ['10000000000000', -1],
    ['00000000000001', -1],
    ['00000000000001.5', -1],
    ['-1', -1],
    ['+1', -1],
    [' 1', -1],
    ['1 ', -1],
    ['1,5', -1],
    ['1/2', -1],
    ['1:2', -1],
    ['1e3', -1],
    ['x', -1],
  ])('%j is %d fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen)
  })
})

describe('a number of yuan', () => {
  it.each([
    [0, 0],
    [-0, 0],
    [0.01, 1],
    [1.1, 110],
    // 1.15 x 100 is 114.99999999999999 in doubles, and 115 fen.
    [1.15, 115],
    [9_999_999_999_999.98, 999_999_999_999_998],
    // No such number.
    [0.005, -1],
    [1.005, -1],
    [-0.01, -1],
    [-1, -1],
    [1e13, -1],
    [1e300, -1],
    [Number.NaN, -1],
    [Number.POSITIVE_INFINITY, -1],
  ])('%d is %d fen', (yuan, fen) => {
    expect(fenOfNumber(yuan)).toBe(fen)
  })
})

describe('fen as a text', () => {
  it.each([
    [0, '0.00'],
    [9, '0.09'],
    [10, '0.10'],
    [99, '0.99'],
    [100, '1.00'],
    [12_345, '123.45'],
    [999_999_999_999_999, '9999999999999.99'],
  ])('of %d has two decimals', (fen, text) => {
    expect(yuanOf(fen)).toBe(text)
  })
})
