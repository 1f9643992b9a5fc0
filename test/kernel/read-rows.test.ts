/** Rows of plain facts into columns: the same by code and by closures, whatever a fact may be. */
import { describe, expect, it, vi } from 'vitest'
import { columnArray } from '../../src/kernel/columns'
import { boundsOf } from '../../src/kernel/encode'
import { type FactColumn, rowLoop, rowLoopText } from '../../src/kernel/read-rows'
import { absent } from '../../src/kernel/step'
import type { Input } from '../../src/language/expression'
import { noting } from './platform'

const fact = (name: string, type: Input['type'], more: Partial<Input> = {}, most?: string): FactColumn => {
  const input: Input = { key: name, id: name, source: 'fact', type, label: { zh: name, en: name }, ...more }
  return { name, input, ...boundsOf(input, most) }
}

const income = fact('income', 'money', {}, '10')
const wealth = fact('wealth', 'money', {}, '9999999999999.99')
const size = fact('size', 'count', { least: '1', most: '12' })
const certified = fact('certified', 'truth')
const residence = fact('residence', 'choice', { options: ['urban', 'rural'] })
const disease = fact('disease', 'choice', { options: ['none', 'mild', 'grave'] })
const kinds = fact('kinds', 'set', { options: ['orphan', 'disabled'] })
const born = fact('born', 'day')

describe.each(['code', 'closures'] as const)('rows by %s', (mode) => {
  const read = (facts: readonly FactColumn[], others: readonly string[]) => {
    const loop = rowLoop(facts, others, mode)
    return (rows: readonly unknown[], from = 0, to = rows.length) => {
      const columns = facts.map((column) => columnArray(column, to - from))
      return { isUsual: loop(rows, from, to, columns), columns: columns.map((column) => [...column]) }
    }
  }

  it.each<readonly [FactColumn, readonly (readonly [unknown, number])[]]>([
    // Largest income asked for: 10 yuan, filled up to 10.23.
    [
      income,
      [
        [0, 0],
        [-0, 0],
        [0.01, 1],
        [1.15, 115],
        [10.23, 1023],
        [10.24, -1],
        [9.999, -1],
        [-0.01, -1],
        [-0.004, -1],
        [50_000_000, -1],
        ['7.5', 750],
        ['10.24', -1],
        ['x', -1],
        [true, -1],
        [[1], -1],
        [Number.NaN, -1],
        [null, absent],
      ],
    ],
    // Beyond 32 bits, too.
    [
      wealth,
      [
        [21_474_836.47, 2_147_483_647],
        [21_474_836.48, 2_147_483_648],
        [42_949_672.96, 4_294_967_296],
        ['9999999999999.99', 999_999_999_999_999],
        [1e13, -1],
      ],
    ],
    [
      size,
      [
        [1, 1],
        [12, 12],
        [13, 0],
        [0, 0],
        [-1, 0],
        [1.5, 0],
        ['3', 0],
        [2 ** 32 + 3, 0],
        [null, absent],
      ],
    ],
    [
      certified,
      [
        [true, 1],
        [false, 0],
        [1, -1],
        [0, -1],
        ['true', -1],
        [null, absent],
      ],
    ],
    [
      residence,
      [
        ['urban', 0],
        ['rural', 1],
        ['urbam', -1],
        [1, -1],
        [null, absent],
      ],
    ],
    [
      disease,
      [
        ['none', 0],
        ['mild', 1],
        ['grave', 2],
        ['x', -1],
        [null, absent],
      ],
    ],
    [
      kinds,
      [
        [[], 0],
        [['disabled'], 2],
        [['x'], -1],
        ['', -1],
        [null, absent],
      ],
    ],
    [
      born,
      [
        ['1970-01-03', 2],
        ['1970-02-30', -719_529],
        [null, absent],
      ],
    ],
  ])('write each $name as its number', (column, values) => {
    const rows = values.map(([value]) => ({ [column.name]: value }))
    const { isUsual, columns } = read([column], [])(rows)
    const [written] = columns
    expect(values.map(([value], row) => [value, written?.[row]])).toEqual(values.map((pair) => [...pair]))
    expect(isUsual).toBe(true)
  })

  it('write some rows from the start of their columns, and each fact to its own', () => {
    const rows = [2, 3, 4, 5].map((members) => ({ certified: members > 3, size: members }))
    expect(read([size, certified], [])(rows, 1, 3)).toEqual({
      isUsual: true,
      columns: [
        [3, 4],
        [0, 1],
      ],
    })
  })

  const usual = { size: 1, on: '2013-01-01' }
  it.each<readonly [string, unknown, boolean, number]>([
    ['all that it should', { size: 2, on: '2013-01-02' }, true, 2],
    ['all in another order', { on: '2013-01-02', size: 2 }, true, 2],
    ['a null for a fact', { size: null, on: '2013-01-02' }, true, absent],
    ['one name too many', { size: 2, on: '2013-01-02', foo: 1 }, false, 2],
    ['one too many, which it inherits', Object.assign(Object.create({ foo: 1 }), usual), false, 1],
    ['no fact', { on: '2013-01-02' }, false, absent],
    ['an undefined fact', { size: undefined, on: '2013-01-02' }, false, absent],
    ['another name in place of a fact', { siez: 2, on: '2013-01-02' }, false, absent],
    ['another name in place of the other', { size: 2, foo: 1 }, false, 2],
    ['no other name', { size: 2 }, false, 2],
    ['nothing', {}, false, absent],
    ['null in place of a row', null, false, absent],
    ['undefined in place of a row', undefined, false, absent],
    ['a number in place of a row', 7, false, absent],
  ])('are usual or not where one has %s', (_, odd, isUsual, code) => {
    const loop = read([size], ['on'])
    expect(loop([usual, odd, usual])).toEqual({ isUsual, columns: [[1, code, 1]] })
    // What one call found is nothing to the next.
    expect(loop([usual])).toEqual({ isUsual: true, columns: [[1]] })
  })

  it('are read by code made from text only there', () => {
    const { texts } = noting()
    rowLoop([size], ['on'], mode)
    vi.unstubAllGlobals()
    expect(texts).toEqual(mode === 'code' ? [rowLoopText([size], ['on'])] : [])
  })

  it('without a name are never known to be usual', () => {
    expect(read([], [])([{}])).toEqual({ isUsual: false, columns: [] })
    expect(read([], ['on'])([{ on: 'x' }])).toEqual({ isUsual: true, columns: [] })
    expect(read([size], [])([{ size: 1 }])).toEqual({ isUsual: true, columns: [[1]] })
  })
})

describe('the text of a loop over rows', () => {
  it('tells usual values by comparing, and leaves all others to their encoders', () => {
    const facts = [income, size, certified, residence, disease, kinds, born]
    expect(rowLoopText(facts, ['on']).split('\n')).toEqual([
      'const [column0, column1, column2, column3, column4, column5, column6] = columns',
      'const [encode0, encode1, encode2, encode3, encode4, encode5, encode6] = encoders',
      'let isUsual = true',
      'for (let row = from; row < to; row++) {',
      '  const facts = rows[row] ?? none',
      '  let names = 0',
      '  for (const name in facts) names += 1',
      '  if (names !== 8) isUsual = false',
      '  if (facts["on"] === undefined) isUsual = false',
      '  const fact0 = facts["income"]',
      "  const code0 = typeof fact0 === 'number' ? (fact0 * 100 + 0.5) | 0 : -1",
      '  column0[row - from] = code0 / 100 === fact0 && code0 <= 1023 ? code0 : encode0(fact0)',
      '  const fact1 = facts["size"]',
      "  column1[row - from] = typeof fact1 === 'number' && (fact1 | 0) === fact1 && fact1 >= 1 && fact1 <= 12 ? fact1 : encode1(fact1)",
      '  const fact2 = facts["certified"]',
      '  const code2 = +(fact2 === true)',
      '  column2[row - from] = code2 | +(fact2 === false) ? code2 : encode2(fact2)',
      '  const fact3 = facts["residence"]',
      '  const code3 = +(fact3 === "rural")',
      '  column3[row - from] = code3 | +(fact3 === "urban") ? code3 : encode3(fact3)',
      '  const fact4 = facts["disease"]',
      '  column4[row - from] = encode4(fact4)',
      '  const fact5 = facts["kinds"]',
      '  column5[row - from] = Array.isArray(fact5) && fact5.length === 0 ? 0 : encode5(fact5)',
      '  const fact6 = facts["born"]',
      '  column6[row - from] = encode6(fact6)',
      '}',
      'return isUsual',
    ])
  })
})
