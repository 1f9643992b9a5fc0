/** Instructions as bytes, by the examples and rules of the specification. */
import { describe, expect, it } from 'vitest'
import {
  bytesOf,
  holding,
  type Instruction,
  int,
  local,
  make,
  setLocal,
  unsigned,
} from '../../../src/kernel/wasm/instruction'

const places = new Map([
  ['x', 0],
  ['y', 200],
])
const bytes = (one: Instruction): readonly number[] => bytesOf(one, (name) => places.get(name) ?? -1)
const zeros = (count: number): readonly number[] => Array.from({ length: count }, () => 0)

describe('LEB128', () => {
  it.each<readonly [number, readonly number[]]>([
    [0, [0]],
    [127, [0x7f]],
    [128, [0x80, 0x01]],
    // The example of the DWARF standard.
    [624_485, [0xe5, 0x8e, 0x26]],
    [4_294_967_295, [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('of %d, without a sign', (value, expected) => {
    expect(unsigned(value)).toEqual(expected)
  })

  it.each<readonly [number, readonly number[]]>([
    [0, [0]],
    [63, [0x3f]],
    [64, [0xc0, 0x00]],
    [-1, [0x7f]],
    [-64, [0x40]],
    [-65, [0xbf, 0x7f]],
    [-123_456, [0xc0, 0xbb, 0x78]],
    [2_147_483_647, [0xff, 0xff, 0xff, 0xff, 0x07]],
    [-2_147_483_648, [0x80, 0x80, 0x80, 0x80, 0x78]],
  ])('of %d, with one', (value, expected) => {
    expect(bytes(int(value))).toEqual([0x41, ...expected])
  })
})

describe('an instruction', () => {
  it.each<readonly [string, Instruction, readonly number[]]>([
    ['a local', local('x'), [0x20, 0]],
    ['a local far on', local('y'), [0x20, 0xc8, 0x01]],
    ['what is set', setLocal('x', int(5)), [0x41, 5, 0x21, 0]],
    ['operands first', make('i32.sub', local('x'), int(1)), [0x20, 0, 0x41, 1, 0x6b]],
    ['a double', holding('f64.const', 1.5), [0x44, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f]],
    [
      'four numbers',
      holding('v128.const', 1, -1, 0, 256),
      [0xfd, 0x0c, 1, 0, 0, 0, 255, 255, 255, 255, ...zeros(5), 1, 0, 0],
    ],
    ['a prefix', make('i32x4.add', local('x'), local('x')), [0x20, 0, 0x20, 0, 0xfd, 0xae, 0x01]],
    ['a prefix below 128', make('v128.and', local('x'), local('x')), [0x20, 0, 0x20, 0, 0xfd, 0x4e]],
    ['another prefix', make('i32.trunc_sat_f64_s', local('x')), [0x20, 0, 0xfc, 0x02]],
    ['a load, aligned as its kind', make('v128.load', local('x')), [0x20, 0, 0xfd, 0x00, 4, 0]],
    ['a byte stored', make('i32.store8', local('x'), int(1)), [0x20, 0, 0x41, 1, 0x3a, 0, 0]],
    [
      'a lane stored',
      { ...holding('v128.store32_lane', 0), operands: [local('x'), local('x')] },
      [0x20, 0, 0x20, 0, 0xfd, 0x5a, 2, 0, 0],
    ],
    [
      'a loop',
      { ...holding('loop', 'rows'), operands: [{ ...holding('br_if', 'rows'), operands: [local('x')] }] },
      [0x03, 0x40, 0x20, 0, 0x0d, 0, 0x0b],
    ],
  ])('%s', (_, one, expected) => {
    expect(bytes(one)).toEqual(expected)
  })
})
