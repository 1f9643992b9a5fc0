/** The same operation on one row at a time, in 32 bits, and on four rows at once. A mask is -1 where it holds, else 0. */
import { holding, type Instruction, int, make, type Operation } from './instruction'

type One = Instruction

export interface Lanes {
  /** How many rows are worked out at once. */
  readonly rows: 1 | 4
  readonly type: 'i32' | 'v128'
  /** The operations in whose instructions an operand stands twice. */
  readonly readsTwice: readonly ('least' | 'greatest' | 'divide')[]
  readonly number: (value: number) => One
  readonly load: (address: One) => One
  readonly store: (address: One, value: One) => One
  /** A small number into a byte a row. */
  readonly storeByte: (address: One, value: One) => One
  readonly add: (left: One, right: One) => One
  readonly subtract: (left: One, right: One) => One
  readonly multiply: (left: One, right: One) => One
  readonly least: (left: One, right: One) => One
  readonly greatest: (left: One, right: One) => One
  readonly and: (left: One, right: One) => One
  /** What is left of the first where the second does not hold. */
  readonly butNot: (left: One, right: One) => One
  readonly or: (left: One, right: One) => One
  readonly not: (of: One) => One
  readonly isBelow: (left: One, right: One) => One
  readonly differs: (left: One, right: One) => One
  readonly choose: (when: One, yes: One, no: One) => One
  /** Whole parts of a number from 0 up. */
  readonly divide: (of: One, by: number) => One
  readonly isOneOf: (of: One, bits: number) => One
  /** Whether any bit is set in any row, as 1 or 0. */
  readonly isAny: (of: One) => One
}

const binary =
  (operation: Operation) =>
  (left: One, right: One): One =>
    make(operation, left, right)

const chosen = (when: One, yes: One, no: One): One => make('select', yes, no, when)
export const negated = (of: One): One => make('i32.sub', int(0), of)

/** One row at a time. */
export const oneRow: Lanes = {
  rows: 1,
  type: 'i32',
  readsTwice: ['least', 'greatest'],
  number: int,
  load: (address) => make('i32.load', address),
  store: binary('i32.store'),
  storeByte: binary('i32.store8'),
  add: binary('i32.add'),
  subtract: binary('i32.sub'),
  multiply: binary('i32.mul'),
  least: (left, right) => chosen(make('i32.lt_s', left, right), left, right),
  greatest: (left, right) => chosen(make('i32.lt_s', left, right), right, left),
  and: binary('i32.and'),
  butNot: (left, right) => make('i32.and', left, make('i32.xor', right, int(-1))),
  or: binary('i32.or'),
  not: (of) => make('i32.xor', of, int(-1)),
  isBelow: (left, right) => negated(make('i32.lt_s', left, right)),
  differs: (left, right) => negated(make('i32.ne', left, right)),
  choose: chosen,
  divide: (of, by) => make('i32.div_u', of, int(by)),
  isOneOf: (of, bits) => negated(make('i32.and', make('i32.shr_u', int(bits), of), int(1))),
  isAny: (of) => make('i32.ne', of, int(0)),
}

const four = (value: number): One => holding('v128.const', value, value, value, value)

/** Four rows at once. */
export const fourRows: Lanes = {
  rows: 4,
  type: 'v128',
  readsTwice: ['divide'],
  number: four,
  load: (address) => make('v128.load', address),
  store: binary('v128.store'),
  storeByte: (address, value) => {
    const shorts = make('i16x8.narrow_i32x4_s', value, four(0))
    const bytes = make('i8x16.narrow_i16x8_u', shorts, four(0))
    return { ...holding('v128.store32_lane', 0), operands: [address, bytes] }
  },
  add: binary('i32x4.add'),
  subtract: binary('i32x4.sub'),
  multiply: binary('i32x4.mul'),
  least: binary('i32x4.min_s'),
  greatest: binary('i32x4.max_s'),
  and: binary('v128.and'),
  butNot: binary('v128.andnot'),
  or: binary('v128.or'),
  not: (of) => make('v128.not', of),
  isBelow: binary('i32x4.lt_s'),
  differs: binary('i32x4.ne'),
  choose: (when, yes, no) => make('v128.bitselect', yes, no, when),
  divide: (of, by) => {
    const { factor, shift } = reciprocal(by)
    const low = make('i64x2.extmul_low_i32x4_u', of, four(factor))
    const high = make('i64x2.extmul_high_i32x4_u', of, four(factor))
    const upperHalves = [4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31]
    const product = { ...holding('i8x16.shuffle', ...upperHalves), operands: [low, high] }
    return shift === 0 ? product : make('i32x4.shr_u', product, int(shift))
  },
  isOneOf: (of, bits) => {
    // The byte of a code is looked up in a table of sixteen; one of 16 and more finds 0 there.
    const found = make('i8x16.swizzle', tableOf(bits & 0xffff), of)
    const above = make('i8x16.swizzle', tableOf(bits >>> 16), make('v128.xor', of, four(16)))
    const either = bits >>> 16 === 0 ? found : make('v128.or', found, above)
    return make('i32x4.shr_s', make('i32x4.shl', either, int(31)), int(31))
  },
  isAny: (of) => make('v128.any_true', of),
}

/** A byte for each of sixteen bits. */
function tableOf(bits: number): One {
  const word = (first: number): number =>
    [0, 1, 2, 3].reduce((made, place) => made | (((bits >>> (first + place)) & 1) << (8 * place)), 0)
  return holding('v128.const', word(0), word(4), word(8), word(12))
}

/**
 * The upper half of `factor` times a number below 2^31, shifted, is its whole parts of `by`: the factor is 2^(31 + bits) / by
 * rounded up, where 2^bits is the first power of two that is not below `by` (Granlund and Montgomery, 1994).
 */
export function reciprocal(by: number): { readonly factor: number; readonly shift: number } {
  const bits = 32 - Math.clz32(by - 1)
  const factor = (2n ** BigInt(31 + bits) + BigInt(by) - 1n) / BigInt(by)
  return { factor: Number(BigInt.asIntN(32, factor)), shift: bits - 1 }
}
