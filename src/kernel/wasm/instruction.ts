/** Instructions of WebAssembly as a tree, with the bytes that the specification gives each (WebAssembly 2.0, 5.4). */

/** The code of each instruction in use; of two bytes where a prefix comes first. */
const codes = {
  loop: 0x03,
  br_if: 0x0d,
  select: 0x1b,
  'local.get': 0x20,
  'local.set': 0x21,
  'global.get': 0x23,
  'i32.load': 0x28,
  'f64.load': 0x2b,
  'i32.store': 0x36,
  'f64.store': 0x39,
  'i32.store8': 0x3a,
  'i32.const': 0x41,
  'f64.const': 0x44,
  'i32.eqz': 0x45,
  'i32.ne': 0x47,
  'i32.lt_s': 0x48,
  'f64.eq': 0x61,
  'f64.ne': 0x62,
  'f64.lt': 0x63,
  'f64.le': 0x65,
  'i32.add': 0x6a,
  'i32.sub': 0x6b,
  'i32.mul': 0x6c,
  'i32.div_u': 0x6e,
  'i32.and': 0x71,
  'i32.or': 0x72,
  'i32.xor': 0x73,
  'i32.shl': 0x74,
  'i32.shr_s': 0x75,
  'i32.shr_u': 0x76,
  'f64.floor': 0x9c,
  'f64.add': 0xa0,
  'f64.sub': 0xa1,
  'f64.mul': 0xa2,
  'f64.div': 0xa3,
  'f64.min': 0xa4,
  'f64.max': 0xa5,
  'f64.convert_i32_s': 0xb7,
  'i32.trunc_sat_f64_s': 0xfc02,
  'v128.load': 0xfd00,
  'v128.store': 0xfd0b,
  'v128.const': 0xfd0c,
  'i8x16.shuffle': 0xfd0d,
  'i8x16.swizzle': 0xfd0e,
  'i32x4.ne': 0xfd38,
  'i32x4.lt_s': 0xfd39,
  'v128.not': 0xfd4d,
  'v128.and': 0xfd4e,
  'v128.andnot': 0xfd4f,
  'v128.or': 0xfd50,
  'v128.xor': 0xfd51,
  'v128.bitselect': 0xfd52,
  'v128.any_true': 0xfd53,
  'v128.store32_lane': 0xfd5a,
  'i8x16.narrow_i16x8_u': 0xfd66,
  'i16x8.narrow_i32x4_s': 0xfd85,
  'i32x4.shl': 0xfdab,
  'i32x4.shr_s': 0xfdac,
  'i32x4.shr_u': 0xfdad,
  'i32x4.add': 0xfdae,
  'i32x4.sub': 0xfdb1,
  'i32x4.mul': 0xfdb5,
  'i32x4.min_s': 0xfdb6,
  'i32x4.max_s': 0xfdb8,
  'i64x2.extmul_low_i32x4_u': 0xfdde,
  'i64x2.extmul_high_i32x4_u': 0xfddf,
} as const

export type Operation = keyof typeof codes

export interface Instruction {
  readonly operation: Operation
  /** What it works on, in order; the body of a loop. */
  readonly operands: readonly Instruction[]
  /** Numbers that it holds itself, or the name of a local, a global or a loop. */
  readonly own: readonly (number | string)[]
  /** The rule whose value it is, for a reader. */
  readonly note?: string
}

export const make = (operation: Operation, ...operands: readonly Instruction[]): Instruction => ({
  operation,
  operands,
  own: [],
})

export const holding = (operation: Operation, ...own: readonly (number | string)[]): Instruction => ({
  operation,
  operands: [],
  own,
})

export const local = (name: string): Instruction => holding('local.get', name)
export const int = (value: number): Instruction => holding('i32.const', value)
export const setLocal = (name: string, value: Instruction, note = ''): Instruction => ({
  operation: 'local.set',
  operands: [value],
  own: [name],
  ...(note === '' ? {} : { note }),
})

/** The natural alignment of what reads or writes memory, as a power of two. */
const alignments: { readonly [operation in Operation]?: number } = {
  'i32.load': 2,
  'f64.load': 3,
  'i32.store': 2,
  'f64.store': 3,
  'i32.store8': 0,
  'v128.load': 4,
  'v128.store': 4,
  'v128.store32_lane': 2,
}

/** The bytes of an instruction; `placeOf` gives the numbers of locals and globals. */
export function bytesOf(instruction: Instruction, placeOf: (name: string) => number): readonly number[] {
  const { operation, operands, own } = instruction
  const code = codes[operation]
  const inner = operands.flatMap((operand) => bytesOf(operand, placeOf))
  if (operation === 'loop') return [code, 0x40, ...inner, 0x0b]
  const prefix = code >> 8
  const opcode = prefix ? [prefix, ...unsigned(code & 0xff)] : [code]
  return [...inner, ...opcode, ...immediatesOf(operation, own, placeOf)]
}

function immediatesOf(
  operation: Operation,
  own: Instruction['own'],
  placeOf: (name: string) => number,
): readonly number[] {
  const numbers = own.map(Number)
  const alignment = alignments[operation]
  if (alignment !== undefined) return [alignment, 0, ...numbers]
  switch (operation) {
    case 'local.get':
    case 'local.set':
    case 'global.get':
      return unsigned(placeOf(String(own[0])))
    case 'br_if':
      return [0]
    case 'i32.const':
      return numbers.flatMap(signed)
    case 'f64.const':
      return [...new Uint8Array(Float64Array.from(numbers).buffer)]
    case 'v128.const':
      return [...new Uint8Array(Int32Array.from(numbers).buffer)]
    default:
      return numbers
  }
}

/** LEB128: seven bits a byte, the lowest first. */
export const unsigned = (value: number): readonly number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]

const signed = (value: number): readonly number[] =>
  value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]
