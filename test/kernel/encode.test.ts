/** Facts as numbers: the bounds of their columns, the number of each value, and the value of each number. */
import { describe, expect, it } from 'vitest'
import { boundsOf, decimalOf, decoded, encoderOf, optionsOf, tellingLetter } from '../../src/kernel/encode'
import { absent } from '../../src/kernel/step'
import type { Input } from '../../src/language/expression'

const input = (type: Input['type'], more: Partial<Input> = {}): Input => ({
  key: type,
  id: type,
  source: 'fact',
  type,
  label: { zh: type, en: type },
  ...more,
})
const money = input('money')
const count = input('count', { least: '1', most: '1000' })
const truth = input('truth')
const choice = input('choice', { options: ['none', 'mild', 'grave'] })
const set = input('set', { options: ['orphan', 'disabled', 'student'] })
const day = input('day')
const same = 'x'.repeat(40)

describe('the bounds of a column', () => {
  it.each<readonly [string, Input, string | undefined, number, number]>([
    // Of money in fen: 2^27 - 1, or what is asked for, filled up with ones, and no more than may be given.
    ['money', money, undefined, 0, 134_217_727],
    ['money up to 0', money, '0', 0, 1],
    ['money up to 1 fen', money, '0.01', 0, 1],
    ['money up to 2 fen', money, '0.02', 0, 3],
    ['money up to 3 fen', money, '0.03', 0, 3],
    ['money up to 4 fen', money, '0.04', 0, 7],
    ['money up to 10 yuan', money, '10', 0, 1023],
    ['money up to the largest text', money, '9999999999999.99', 0, 999_999_999_999_999],
    ['money of at most 12.50', input('money', { most: '12.50' }), undefined, 0, 1250],
    ['money of at most 12.50 where more is asked for', input('money', { most: '12.50' }), '100', 0, 1250],
    ['money of at most 12.50 where less is asked for', input('money', { most: '12.50' }), '1', 0, 127],
    // Of counts: 512 of them from the least, or up to what is asked for, and no more than may be given.
    ['a count from 1', count, undefined, 1, 512],
    ['a count from 1 up to 600', count, '600', 1, 600],
    ['a count from 1 up to more than may be given', count, '5000', 1, 1000],
    ['a count from 0', input('count', { most: '12' }), undefined, 0, 12],
    ['a count from 7', input('count', { least: '7', most: '600' }), undefined, 7, 518],
    ['a count that names no largest value, of which the kernel takes none but 0', input('count'), undefined, 0, 0],
    ['a truth', truth, undefined, 0, 1],
    ['a choice of three', choice, undefined, 0, 2],
    ['a choice of none', input('choice'), undefined, 0, -1],
    ['a set of three', set, undefined, 0, 7],
    ['a set of none', input('set'), undefined, 0, 0],
    // 719 528 days before 1970 and 2 932 896 after.
    ['a day', day, undefined, -719_528, 2_932_896],
  ])('of %s', (_, of, asked, least, most) => {
    expect(boundsOf(of, asked)).toEqual({ least, most })
  })
})

describe('the options of an input', () => {
  it('are its own, or none', () => {
    expect([optionsOf(choice), optionsOf(money)]).toEqual([['none', 'mild', 'grave'], []])
  })
})

describe('the number of a value', () => {
  it.each<readonly [Input, readonly (readonly [unknown, number])[]]>([
    // Wrong values become the number under the least: -1, or of a count from 1, 0.
    [
      money,
      [
        ['12.34', 1234],
        [12.34, 1234],
        [0, 0],
        ['', -1],
        [-0.01, -1],
        [true, -1],
        [{}, -1],
        [['1'], -1],
        [1_342_177.27, 134_217_727],
        [1_342_177.28, -1],
        ['1342177.27', 134_217_727],
        ['1342177.28', -1],
      ],
    ],
    [
      count,
      [
        [1, 1],
        [512, 512],
        [513, 0],
        [0, 0],
        [-3, 0],
        [2.5, 0],
        ['2', 0],
        [2 ** 53, 0],
        [Number.NaN, 0],
      ],
    ],
    [
      truth,
      [
        [true, 1],
        [false, 0],
        [1, -1],
        ['true', -1],
      ],
    ],
    [
      choice,
      [
        ['none', 0],
        ['mild', 1],
        ['grave', 2],
        ['nine', -1],
        ['', -1],
        ['mild ', -1],
        [1, -1],
        [['mild'], -1],
      ],
    ],
    [
      set,
      [
        [[], 0],
        [['orphan'], 1],
        [['student', 'orphan'], 5],
        [['orphan', 'orphan'], 1],
        [['orphan', 'disabled', 'student'], 7],
        [['orphan', 'urban'], -1],
        [['urban', 'orphan'], -1],
        ['orphan', -1],
        [{ length: 0 }, -1],
      ],
    ],
    [
      day,
      [
        ['1970-01-01', 0],
        ['1970-01-02', 1],
        ['1969-12-31', -1],
        ['0000-01-01', -719_528],
        ['9999-12-31', 2_932_896],
        ['2013-02-29', -719_529],
        [20_130_101, -719_529],
        [Array.from({ length: 10 }), -719_529],
      ],
    ],
  ])('$type', (of, values) => {
    const encode = encoderOf(of, boundsOf(of))
    for (const [value, number] of values) expect([value, encode(value)]).toEqual([value, number])
    expect([encode(undefined), encode(null)]).toEqual([absent, absent])
  })

  it.each<{ told: string; letter: number | undefined; options: readonly string[] }>([
    { told: 'by their lengths', letter: 0, options: ['a', 'aa', 'aaa'] },
    { told: 'by their first letters', letter: 0, options: ['ab', 'bb', 'cb'] },
    { told: 'by their second letters', letter: 1, options: ['ab', 'aa', 'ac'] },
    { told: 'by length and letter together', letter: 0, options: ['none', 'mild', 'no', 'grave'] },
    { told: 'by their fortieth letters', letter: 39, options: [`${'x'.repeat(39)}a`, `${'x'.repeat(39)}b`] },
    { told: 'by a letter too late to be looked at', letter: undefined, options: [`${same}a`, `${same}b`] },
    { told: 'by no one letter', letter: undefined, options: ['aa', 'ab', 'ba', 'bb'] },
  ])('is the place among options told apart $told', ({ options, letter }) => {
    expect(tellingLetter(options)).toBe(letter)
    const encode = encoderOf(input('choice', { options }), { least: 0, most: options.length - 1 })
    expect(options.map(encode)).toEqual(options.map((_, place) => place))
    for (const other of ['', 'b', 'ax', 'bx', 'mold', 'x'.repeat(41), 5, ['aa']]) expect(encode(other)).toBe(-1)
  })

  it('is none that any option of a choice without options has', () => {
    expect(encoderOf(input('choice'), { least: 0, most: -1 })('x')).toBe(-1)
  })
})

describe('the value of a number', () => {
  it.each<readonly [Input, readonly (readonly [number, unknown])[]]>([
    [
      money,
      [
        [0, '0.00'],
        [5, '0.05'],
        [12_345, '123.45'],
        [-1, '-0.01'],
        [0.5, '0.005'],
      ],
    ],
    [
      count,
      [
        [3, 3],
        [0, 0],
        [-2, -2],
      ],
    ],
    [
      truth,
      [
        [1, true],
        [0, false],
        [-1, -1],
        [2, 2],
      ],
    ],
    [
      choice,
      [
        [0, 'none'],
        [2, 'grave'],
        [3, 3],
        [-1, -1],
      ],
    ],
    // What is no set of options has its number among them, which no schema takes.
    [
      set,
      [
        [0, []],
        [5, ['orphan', 'student']],
        [7, ['orphan', 'disabled', 'student']],
        [8, ['8']],
        [9, ['orphan', '9']],
        [-1, ['orphan', 'disabled', 'student', '-1']],
        [1.5, ['orphan', '1.5']],
      ],
    ],
    [
      day,
      [
        [0, '1970-01-01'],
        [15_677, '2012-12-03'],
        [-719_529, '-719529'],
        [0.5, '0.5'],
      ],
    ],
  ])('$type', (of, values) => {
    for (const [number, value] of values) expect([number, decoded(of, number)]).toEqual([number, value])
    expect(decoded(of, absent)).toBeUndefined()
  })
})

describe('whole tenths, hundredths and so on as a decimal text', () => {
  it.each([
    [0, 0, '0'],
    [7, 0, '7'],
    [0, 2, '0'],
    [5, 1, '0.5'],
    [5, 2, '0.05'],
    [5, 3, '0.005'],
    [50, 2, '0.5'],
    [100, 2, '1'],
    [120, 2, '1.2'],
    [1205, 2, '12.05'],
    [1250, 3, '1.25'],
    [1_000_001, 3, '1000.001'],
    [-5, 2, '-0.05'],
    [-120, 2, '-1.2'],
    [-300, 2, '-3'],
  ])('%d with %d places is %s', (parts, places, text) => {
    expect(decimalOf(parts, places)).toBe(text)
  })
})
