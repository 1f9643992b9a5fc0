/** Where modules work: in place over arrays of one memory, and elsewhere by bringing rows in and out. */
import { describe, expect, it } from 'vitest'
import type { Loop } from '../../../src/kernel/columns'
import { findings, type Plan } from '../../../src/kernel/plan'
import { absent } from '../../../src/kernel/step'
import { Steps } from '../../../src/kernel/steps'
import { arraysInMemory, memoryFor, memoryOf, rowsIn } from '../../../src/kernel/wasm/memory'
import { compiled } from '../../../src/kernel/wasm/run'
import { column } from '../step-text'

const steps = new Steps()
const income = column('income', 0, 2 ** 20 - 1)
const doubled = steps.add(steps.column(income), steps.column(income))
const isHigh = steps.below(steps.number(1000), steps.column(income))
const plan: Plan = {
  columns: [income],
  outputs: [
    { name: 'doubled', step: doubled, open: steps.not(steps.known(income)) },
    { name: 'high', step: steps.choose(isHigh, steps.number(2), steps.number(1)), isCode: true },
  ],
  marks: true,
}
let made: Loop | undefined
const loop: Loop = (...given) => {
  made ??= compiled(plan)
  return made(...given)
}
const kinds = [Int32Array, Int32Array, Uint8Array, Uint8Array]
const untouched = 77

/** Arrays of so many rows, with incomes of 0, 7, 14 and so on. */
function filled(rows: number, arrays = arraysInMemory(kinds, rows)) {
  const [incomes, sums, codes, marks] = arrays as [Int32Array, Int32Array, Uint8Array, Uint8Array]
  for (let row = 0; row < rows; row++) incomes[row] = row * 7
  for (const array of [sums, codes, marks]) array.fill(untouched)
  return { incomes, sums, codes, marks }
}
const ownArrays = (rows: number) => kinds.map((Kind) => new Kind(rows))

describe.each([
  ['in place', (rows: number) => arraysInMemory(kinds, rows)],
  ['brought in and out', ownArrays],
] as const)('rows %s', (_, arraysOf) => {
  it.each([
    [0, 0],
    [0, 1],
    [0, 3],
    [0, 4],
    [0, 5],
    [2, 9],
    [3, 20],
    [3, 6],
    [0, 8192],
    [5, 8198],
    [1, 20_000],
  ])('from %d to %d are worked out, and no other', (from, to) => {
    const { incomes, sums, codes, marks } = filled(20_003, arraysOf(20_003))
    expect(loop([incomes], [sums, codes], marks, from, to)).toBe(findings.settled)
    incomes.forEach((value, row) => {
      const isAsked = row >= from && row < to
      const expected = isAsked ? [value * 2, value > 1000 ? 2 : 1, 0] : [untouched, untouched, untouched]
      if (sums[row] !== expected[0] || codes[row] !== expected[1] || marks[row] !== expected[2])
        expect([row, sums[row], codes[row], marks[row]]).toEqual([row, ...expected])
    })
  })

  it('are told to be outside or open, whichever block they stand in', () => {
    const found = (rows: { readonly [row: number]: number }) => {
      const { incomes, sums, codes, marks } = filled(20_003, arraysOf(20_003))
      for (const [row, value] of Object.entries(rows)) incomes[Number(row)] = value
      const finding = loop([incomes], [sums, codes], marks, 0, 20_003)
      return [finding, marks.indexOf(1), marks.lastIndexOf(1)]
    }
    expect(found({})).toEqual([findings.settled, -1, -1])
    expect(found({ 0: absent })).toEqual([findings.open, -1, -1])
    expect(found({ 20002: absent })).toEqual([findings.open, -1, -1])
    expect(found({ 0: -1, 20002: absent })).toEqual([findings.outside, 0, 0])
    expect(found({ 0: absent, 20002: 2 ** 20 })).toEqual([findings.outside, 20_002, 20_002])
  })
})

describe('no rows', () => {
  it('are settled, whatever stood there before', () => {
    const { incomes, sums, codes, marks } = filled(4, ownArrays(4))
    incomes.fill(absent)
    expect(loop([incomes], [sums, codes], marks, 0, 4)).toBe(findings.open)
    expect(loop([incomes], [sums, codes], marks, 2, 2)).toBe(findings.settled)
  })
})

/** How often results are brought back with `set`, which takes whole blocks of rows. */
function broughtBack(rows: number, arrays: ReturnType<typeof filled>): number {
  let times = 0
  for (const array of [arrays.sums, arrays.codes, arrays.marks])
    Object.defineProperty(array, 'set', {
      value: (from: Int32Array, at: number) => {
        times += 1
        Object.getPrototypeOf(array).set.call(array, from, at)
      },
    })
  const { incomes, sums, codes, marks } = arrays
  loop([incomes], [sums, codes], marks, 0, rows)
  expect([sums[rows - 1], codes[rows - 1], marks[rows - 1]]).toEqual([(rows - 1) * 14, 1, 0])
  return times
}

it('results that lie in one memory are worked out where they are', () => {
  expect(broughtBack(50, filled(50))).toBe(0)
})

it('results that lie elsewhere are brought back in blocks, and few rows one by one', () => {
  expect(broughtBack(17, filled(50, ownArrays(50)))).toBe(3)
  expect(broughtBack(16, filled(50, ownArrays(50)))).toBe(0)
})

it('without marks, too', () => {
  const run = compiled({ ...plan, marks: false })
  const { incomes, sums, codes, marks } = filled(50)
  Object.defineProperty(sums, 'set', {
    value: () => {
      throw new Error('brought back')
    },
  })
  expect(run([incomes], [sums, codes], marks, 0, 50)).toBe(findings.settled)
  expect([sums[49], codes[49], marks[49]]).toEqual([686, 1, untouched])
})

it('a module is bound but once to arrays that are given again', () => {
  let bound = 0
  const { Instance } = WebAssembly
  Object.assign(WebAssembly, {
    Instance: function counted(...given: ConstructorParameters<typeof Instance>) {
      bound += 1
      return new Instance(...given)
    },
  })
  try {
    const own = compiled(plan)
    const [first, second] = [filled(50), filled(50)]
    for (const { incomes, sums, codes, marks } of [first, second, first, second])
      own([incomes], [sums, codes], marks, 0, 50)
    // To what rows are brought into, and to each of the memories.
    expect(bound).toBe(3)
    const others = new Int32Array(first.incomes.buffer, 8192, 50)
    own([first.incomes], [others, first.codes], first.marks, 0, 50)
    expect(bound).toBe(4)
  } finally {
    Object.assign(WebAssembly, { Instance })
  }
})

describe('arrays', () => {
  it('lie in one memory one behind the other, none on the lines of another', () => {
    const arrays = arraysInMemory([Int32Array, Float64Array, Uint8Array, Int32Array], 5)
    // 20 bytes and a gap are 32 + 64; 40 are 48 + 64; 5 are 16 + 64.
    expect(arrays.map(({ byteOffset }) => byteOffset)).toEqual([0, 96, 208, 288])
    expect(arrays.map(({ length }) => length)).toEqual([5, 5, 5, 5])
    expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(1)
    expect(memoryOf(arrays[0])?.buffer).toBe(arrays[3]?.buffer)
    expect([memoryOf(new Int32Array(1)), memoryOf(undefined)]).toEqual([undefined, undefined])
  })

  it('take as many rows as some bytes hold', () => {
    const some = [Int32Array, Float64Array, Uint8Array]
    // Less 3 gaps of 64 bytes, each with up to 16 to round up, 65,296 are left; a row takes 13, and one to spare.
    expect(rowsIn(65_536, some)).toBe(4664)
    for (const bytes of [65_536, 1 << 20]) {
      const rows = rowsIn(bytes, some)
      const arrays = arraysInMemory(some, rows, memoryFor(bytes))
      const end = (arrays[2]?.byteOffset ?? 0) + rows
      expect(end <= bytes && end > bytes * 0.9).toBe(true)
    }
  })

  it.each<readonly [string, (arrays: ReturnType<typeof filled>) => ReturnType<typeof filled>]>([
    ['some of them elsewhere', (arrays) => ({ ...arrays, sums: new Int32Array(50) })],
    ['some of another memory', (arrays) => ({ ...arrays, codes: filled(50).codes })],
    ['marks elsewhere', (arrays) => ({ ...arrays, marks: new Uint8Array(50) })],
    ['results of another kind', (arrays) => ({ ...arrays, sums: new Float64Array(50) as never })],
  ])('with %s are brought in and out', (_, changed) => {
    const { incomes, sums, codes, marks } = changed(filled(50))
    expect(loop([incomes], [sums, codes], marks, 0, 50)).toBe(findings.settled)
    expect([sums[49], codes[49], marks[49]]).toEqual([686, 1, 0])
  })

  it('of several memories are each worked on, in turn', () => {
    const all = [filled(50), filled(60), filled(50)]
    for (let turn = 0; turn < 2; turn++)
      for (const { incomes, sums, codes, marks } of all) {
        incomes.fill(turn + 3)
        loop([incomes], [sums, codes], marks, 0, incomes.length)
        expect([...new Set(sums)]).toEqual([2 * turn + 6])
      }
    const [{ incomes, codes, marks }] = all as [ReturnType<typeof filled>]
    const others = new Int32Array(incomes.buffer, 8192, 50)
    loop([incomes], [others, codes], marks, 0, 50)
    expect([...new Set(others)]).toEqual([8])
  })
})
