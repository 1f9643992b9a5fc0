/** Where the arrays of kernels for few rows lie. The file has modules of its own, so that their memory is empty at its start. */
import { describe, expect, it, vi } from 'vitest'
import { findings, type Plan } from '../../../src/kernel/plan'
import { Steps } from '../../../src/kernel/steps'
import { memoryOf } from '../../../src/kernel/wasm/memory'
import { arrayOf, compiled } from '../../../src/kernel/wasm/run'
import { column } from '../step-text'

const steps = new Steps()
const income = column('income', 0, 2 ** 20 - 1)
const doubled = steps.add(steps.column(income), steps.column(income))
const isHigh = steps.below(steps.number(1000), steps.column(income))
const plan: Plan = {
  columns: [income],
  outputs: [
    { name: 'doubled', step: doubled },
    { name: 'high', step: steps.choose(isHigh, steps.number(2), steps.number(1)), isCode: true },
  ],
  marks: true,
  isForFewRows: true,
}
const kinds = [Int32Array, Int32Array, Uint8Array, Uint8Array]
const untouched = 77

type Arrays = readonly [Int32Array, Int32Array, Uint8Array, Uint8Array]
const ownArrays = (rows: number) => kinds.map((Kind) => new Kind(rows).fill(untouched)) as unknown as Arrays
const fewArrays = (rows: number) => kinds.map((Kind) => arrayOf(Kind, rows).fill(untouched)) as unknown as Arrays

describe('arrays of few rows', () => {
  it('lie in one memory, each with eight bytes a row of its own', () => {
    const [one, other, wide] = [arrayOf(Int32Array, 16), arrayOf(Uint8Array, 3), arrayOf(Float64Array, 2)]
    expect([one.length, other.length, wide.length]).toEqual([16, 3, 2])
    expect([one instanceof Int32Array, other instanceof Uint8Array, wide instanceof Float64Array]).toEqual([
      true,
      true,
      true,
    ])
    expect([other.byteOffset - one.byteOffset, wide.byteOffset - other.byteOffset]).toEqual([128, 24])
    expect([memoryOf(one) !== undefined, memoryOf(one)]).toEqual([true, memoryOf(wide)])
    expect(memoryOf(arrayOf(Int32Array, 17))).toBeUndefined()
  })

  it('are worked on in place, row after row, and no longer where others come in their place', () => {
    const run = compiled(plan)
    const made = [fewArrays(2), fewArrays(2), ownArrays(2)]
    for (const [incomes, sums, codes, marks] of [...made, ...made]) {
      const [given, written] = [[incomes], [sums, codes]]
      for (const value of [5, 1001]) {
        incomes[1] = value
        expect(run(given, written, marks, 1, 2)).toBe(findings.settled)
        expect([sums[0], sums[1], codes[1], marks[1]]).toEqual([untouched, 2 * value, value > 1000 ? 2 : 1, 0])
      }
      const [others, otherMarks] = [[new Int32Array(2), codes], new Uint8Array(2).fill(untouched)]
      run(given, others, marks, 1, 2)
      run(given, others, otherMarks, 1, 2)
      run([Int32Array.of(0, 8)], others, otherMarks, 1, 2)
      expect([[...(others[0] ?? [])], [...otherMarks]]).toEqual([
        [0, 16],
        [untouched, 0],
      ])
      expect(run(given, written, marks, 1, 1)).toBe(findings.settled)
    }
  })

  it('are looked at again where any of the lists is another one', () => {
    const run = compiled(plan)
    const [one, other] = [fewArrays(1), fewArrays(1)]
    const [given, others] = [[one[0]], [other[0]]]
    const [written, otherWritten] = [
      [one[1], one[2]],
      [other[1], other[2]],
    ]
    one[0][0] = 5
    other[0][0] = 8
    run(given, written, one[3], 0, 1)
    expect([one[1][0], other[1][0]]).toEqual([10, untouched])
    run(others, written, one[3], 0, 1)
    expect([one[1][0], other[1][0]]).toEqual([16, untouched])
    run(others, otherWritten, one[3], 0, 1)
    expect([other[1][0], other[3][0]]).toEqual([16, untouched])
    run(others, otherWritten, other[3], 0, 1)
    expect(other[3][0]).toBe(0)
  })

  it.each([
    ['once, of a kernel for few rows', { ...plan, isForFewRows: true }, 1],
    // Which keeps none of them.
    ['each time, of one for many', { ...plan, isForFewRows: false }, 3],
  ])('of lists that are given three times are looked at %s', (_, own, expected) => {
    const run = compiled(own)
    const [incomes, sums, codes, marks] = fewArrays(4)
    let looks = 0
    const given = [incomes]
    given[Symbol.iterator] = () => {
      looks += 1
      return [incomes].values()
    }
    const written = [sums, codes]
    const rows = own.isForFewRows ? 1 : 4
    for (const income of [1, 2, 3]) {
      incomes[0] = income
      run(given, written, marks, 0, rows)
      expect(sums[0]).toBe(2 * income)
    }
    expect(looks).toBe(expected)
  })

  it('are arrays like any other where no modules can be made', () => {
    vi.stubGlobal('WebAssembly', undefined)
    const array = arrayOf(Int32Array, 1)
    vi.unstubAllGlobals()
    expect([array.length, memoryOf(array)]).toEqual([1, undefined])
    expect(memoryOf(arrayOf(Int32Array, 1))).toBeDefined()
  })

  it('are arrays like any other once there is no room', () => {
    const bytes = 8 * 16
    const taken = Array.from({ length: 2 ** 20 / bytes + 1 }, () => arrayOf(Int32Array, 16))
    expect(memoryOf(taken.at(-1))).toBeUndefined()
    expect(taken.filter((array) => memoryOf(array)).every(({ byteOffset }) => byteOffset + bytes <= 5 * 2 ** 20)).toBe(
      true,
    )
    expect(memoryOf(arrayOf(Float64Array, 16))).toBeUndefined()
    // Single rows fill what is left, to the last byte.
    let [last, next] = [arrayOf(Float64Array, 1), arrayOf(Float64Array, 1)]
    while (memoryOf(next)) [last, next] = [next, arrayOf(Float64Array, 1)]
    expect([memoryOf(last) !== undefined, last.byteOffset + 8]).toEqual([true, 5 * 2 ** 20])
  })
})
