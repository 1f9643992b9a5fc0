/** Every operation of the lanes, a row at a time and four rows at once, against whole numbers worked out here. */
import { describe, expect, it } from 'vitest'
import { type Instruction, int, local, make, setLocal } from '../../../src/kernel/wasm/instruction'
import { fourRows, type Lanes, oneRow, reciprocal } from '../../../src/kernel/wasm/lanes'
import { binaryOf } from '../../../src/kernel/wasm/module'

const edges = [0, 1, 2, 3, 5, 15, 16, 17, 31, 100, 65_535, 2 ** 30, 2 ** 31 - 1]
const values = [...edges, ...edges.slice(1).map((value) => -value), -(2 ** 31), 12_345_678]

/** What an operation makes of three numbers, in each of four rows. */
function workedOut(lanes: Lanes, of: (x: Instruction, y: Instruction, z: Instruction) => Instruction) {
  const [x, y, z] = ['x', 'y', 'z'].map(local) as [Instruction, Instruction, Instruction]
  const at = (place: number): Instruction => make('i32.add', local('from'), int(16 * place))
  const module = {
    arrays: [],
    locals: ['x', 'y', 'z'].map((name) => ({ name, type: lanes.type })),
    body: [
      ...['x', 'y', 'z'].map((name, place) => setLocal(name, lanes.load(at(place)))),
      lanes.store(at(3), of(x, y, z)),
      lanes.storeByte(at(4), of(x, y, z)),
      lanes.isAny(of(x, y, z)),
    ],
  }
  const memory = new WebAssembly.Memory({ initial: 1 })
  const made = new WebAssembly.Instance(new WebAssembly.Module(binaryOf(module)), { kernel: { memory } })
  const run = made.exports.run as (from: number, to: number) => number
  const [words, bytes] = [new Int32Array(memory.buffer), new Uint8Array(memory.buffer)]
  return (rows: readonly (readonly [number, number, number])[]) => {
    words.fill(77)
    rows.forEach((row, place) => {
      row.forEach((value, which) => {
        words[4 * which + place] = value
      })
    })
    const isAny = run(0, 0)
    const own = rows.map((_, place) => words[12 + place] as number)
    return { isAny, own, bytes: rows.map((_, place) => bytes[64 + place] as number) }
  }
}

const mask = (holds: boolean): number => (holds ? -1 : 0)
type Three = (lanes: Lanes) => (x: Instruction, y: Instruction, z: Instruction) => Instruction
const cases: readonly (readonly [string, Three, (x: number, y: number, z: number) => number])[] = [
  ['a number', (of) => () => of.number(-5), () => -5],
  ['add', (of) => of.add, (x, y) => (x + y) | 0],
  ['subtract', (of) => of.subtract, (x, y) => (x - y) | 0],
  ['multiply', (of) => of.multiply, (x, y) => Math.imul(x, y)],
  ['least', (of) => of.least, (x, y) => Math.min(x, y)],
  ['greatest', (of) => of.greatest, (x, y) => Math.max(x, y)],
  ['and', (of) => of.and, (x, y) => x & y],
  ['or', (of) => of.or, (x, y) => x | y],
  ['but not', (of) => of.butNot, (x, y) => x & ~y],
  ['not', (of) => of.not, (x) => ~x],
  ['below', (of) => of.isBelow, (x, y) => mask(x < y)],
  ['differs', (of) => of.differs, (x, y) => mask(x !== y)],
  ['choose', (of) => (x, y, z) => of.choose(of.isBelow(x, y), y, z), (x, y, z) => (x < y ? y : z)],
  // A code from 0 to 31; only its last bits are looked at.
  ...[0x15, 0x8001, 0x8000_0001, 0xffff_ffff, 0x1_0000].map((bits): (typeof cases)[number] => [
    `one of ${bits.toString(2)}`,
    (of) => (x) => of.isOneOf(of.and(x, of.number(31)), bits | 0),
    (x) => mask(((bits >>> (x & 31)) & 1) === 1),
  ]),
  ...[2, 3, 5, 7, 10, 12, 100, 1000, 65_537, 2 ** 31 - 1].map((by): (typeof cases)[number] => [
    `parts of ${by}`,
    (of) => (x) => of.divide(of.and(x, of.number(2 ** 31 - 1)), by),
    (x) => Math.floor((x & (2 ** 31 - 1)) / by),
  ]),
]

describe.each([
  ['one row', oneRow],
  ['four rows', fourRows],
] as const)('%s', (_, lanes) => {
  it.each(cases)('%s', (_name, of, expected) => {
    const run = workedOut(lanes, of(lanes))
    for (let at = 0; at < values.length ** 2; at += lanes.rows) {
      const rows = Array.from({ length: lanes.rows }, (_, row): readonly [number, number, number] => {
        const [x, y] = [values[(at + row) % values.length], values[Math.floor((at + row) / values.length)]]
        return [x ?? 0, y ?? 1, values[(at * 7 + row) % values.length] ?? 2]
      })
      const wanted = rows.map((row) => expected(...row))
      const { own, isAny } = run(rows)
      const isSame = own.every((value, row) => value === wanted[row])
      if (!isSame || isAny !== (wanted.some((one) => one !== 0) ? 1 : 0))
        expect({ rows, own, isAny }).toEqual({ rows, own: wanted, isAny: 'whether any is set' })
    }
  })

  it('keeps small numbers in a byte a row', () => {
    const run = workedOut(lanes, (x) => x)
    const rows = [0, 3, 1, 255].slice(0, lanes.rows).map((x) => [x, 0, 0] as const)
    expect(run(rows).bytes).toEqual(rows.map(([x]) => x))
  })
})

describe('four rows', () => {
  const { divide, isOneOf } = fourRows
  const codes = (bits: number): Instruction | undefined => isOneOf(local('x'), bits).operands[0]?.operands[0]

  it('are halved without a shift', () => {
    expect(divide(local('x'), 2).operation).toBe('i8x16.shuffle')
    expect(divide(local('x'), 3).operation).toBe('i32x4.shr_u')
  })

  it('look codes up in a second table only where one of 16 and more is asked for', () => {
    expect(codes(0x8000)?.operation).toBe('i8x16.swizzle')
    expect(codes(0x1_8000)?.operation).toBe('v128.or')
  })
})

describe('the reciprocal of a number', () => {
  const parts = (value: number, by: number): number => {
    const { factor, shift } = reciprocal(by)
    return Number((BigInt(value) * BigInt(factor >>> 0)) >> BigInt(32 + shift))
  }

  it.each([
    // 2^(31 + bits) / by, rounded up: 2^32 / 2, 2^33 / 3, 2^33 / 4 and 2^35 / 10.
    [2, 2_147_483_648, 0],
    [3, 2_863_311_531, 1],
    [4, 2_147_483_648, 1],
    [10, 3_435_973_837, 3],
  ])('%d is %d, shifted by %d', (by, factor, shift) => {
    expect(reciprocal(by)).toEqual({ factor: factor | 0, shift })
  })

  it('tells whole parts on either side of each multiple', () => {
    const divisors = [...Array.from({ length: 3000 }, (_, place) => place + 2), 2 ** 30, 2 ** 30 + 1, 2 ** 31 - 1]
    for (const by of divisors)
      for (const times of [1, 2, 3, 7, Math.floor((2 ** 31 - 1) / by / 2), Math.floor((2 ** 31 - 1) / by)])
        for (const value of [times * by - 1, times * by, Math.min(times * by + by - 1, 2 ** 31 - 1)])
          if (value < 2 ** 31 && parts(value, by) !== Math.floor(value / by))
            expect({ value, by, parts: parts(value, by) }).toBe('its whole parts')
  })
})
