/** Loops over a block: each row by its kind, and no row beyond those asked for. */
import { describe, expect, it } from 'vitest'
import {
  type Block,
  binaryLoops,
  boundsLoop,
  chooseLoop,
  knownLoop,
  limitLoop,
  unaryLoops,
} from '../../src/kernel/block-loops'
import { absent } from '../../src/kernel/step'
import { column } from './step-text'

const rows = 3
const given = (...values: readonly number[]): Block => Float64Array.from(values)
const untouched = 77

/** What a loop writes into three rows, and that it leaves the fourth as it is. */
function written(loop: (to: Block) => void): readonly number[] {
  const to = new Float64Array(rows + 1).fill(untouched)
  loop(to)
  expect(to[rows]).toBe(untouched)
  return [...to.subarray(0, rows)].map((value) => value + 0)
}

describe('a loop over a block', () => {
  it.each<readonly [keyof typeof unaryLoops, Block, number, readonly number[]]>([
    ['not', given(-1, 0, 5, 9), 0, [0, -1, -6]],
    ['divide', given(-7, 7, 6, 9), 3, [-3, 2, 2]],
    ['isOneOf', given(0, 1, 3, 3), 9, [-1, 0, -1]],
    ['shares', given(1, 2, 12, 9), 9, [-1, 0, -1]],
  ])('%s', (kind, of, figure, expected) => {
    expect(written((to) => unaryLoops[kind](to, of, rows, figure))).toEqual(expected)
  })

  it.each<readonly [keyof typeof binaryLoops, readonly number[]]>([
    ['add', [5, -2, 6]],
    ['subtract', [1, 0, -6]],
    ['multiply', [6, 1, 0]],
    ['least', [2, -1, 0]],
    ['greatest', [3, -1, 6]],
    ['below', [0, 0, -1]],
    // 3 & 2 is 2, -1 & -1 is -1; 3 | 2 is 3.
    ['both', [2, -1, 0]],
    ['either', [3, -1, 6]],
  ])('%s', (kind, expected) => {
    const [left, right] = [given(3, -1, 0, 5), given(2, -1, 6, 5)]
    expect(written((to) => binaryLoops[kind](to, left, right, rows))).toEqual(expected)
  })

  it('of a choice', () => {
    const [when, yes, no] = [given(-1, 0, -1, -1), given(1, 2, 3, 4), given(5, 6, 7, 8)]
    expect(written((to) => chooseLoop(to, when, yes, no, rows))).toEqual([1, 6, 3])
  })

  it('of whether values are known, from a row on', () => {
    const values = Int32Array.of(9, 0, absent, -1, 4)
    expect(written((to) => knownLoop(to, values, false, 1, rows))).toEqual([-1, 0, -1])
    expect(written((to) => knownLoop(to, values, true, 1, rows))).toEqual([-1, 0, 0])
  })
})

describe('a check of a block', () => {
  /** Which of three rows are noted beside the first, which was noted before. */
  function noted(check: (isOutside: Uint8Array) => void): readonly number[] {
    const isOutside = Uint8Array.of(1, 0, 0, 0)
    check(isOutside)
    expect(isOutside[rows]).toBe(0)
    return [...isOutside.subarray(0, rows)]
  }
  const of = (...values: readonly number[]): Float64Array => Float64Array.of(99, ...values, 99)

  it.each([
    ['the bounds', column('x', 0, 7, { absence: 'never' }), of(0, 7, 8), [1, 0, 1]],
    ['whole numbers', column('x', 0, 7, { absence: 'never' }), of(0, 0.5, 7), [1, 1, 0]],
    ['what may be absent', column('x', 0, 7), of(0, absent, absent + 1), [1, 0, 1]],
    ['what may not', column('x', 0, 7, { absence: 'never' }), of(0, absent, 1), [1, 1, 0]],
    ['a set known in part', column('x', 0, 7, { isSet: true }), of(0, absent + 7, absent + 8), [1, 0, 1]],
    ['a set known whole', column('x', 0, 7, { isSet: true, absence: 'never' }), of(0, absent + 7, 7), [1, 1, 0]],
  ])('tells %s', (_, checked, values, expected) => {
    expect(noted((isOutside) => boundsLoop(isOutside, values, checked, 1, rows))).toEqual(expected)
  })

  it('tells what exceeds its limit', () => {
    const limits = Float64Array.of(0, 5, 5, 5, 0)
    expect(noted((isOutside) => limitLoop(isOutside, of(0, 5, 6), limits, 1, rows))).toEqual([1, 0, 1])
    expect(noted((isOutside) => limitLoop(isOutside, of(0, absent, 6), of(5, 0, absent), 1, rows))).toEqual([1, 0, 0])
  })
})
