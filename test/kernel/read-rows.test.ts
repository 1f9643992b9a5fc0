/** Rows of plain facts into columns, whatever a fact may be and in whatever order they stand. */
import { describe, expect, it } from 'vitest'
import { columnArray } from '../../src/kernel/columns'
import { boundsOf, encoderOf } from '../../src/kernel/encode'
import { type FactColumn, named, rowLoop } from '../../src/kernel/read-rows'
import { absent } from '../../src/kernel/step'
import type { Input } from '../../src/language/expression'

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

describe('rows', () => {
  const read = (facts: readonly FactColumn[], others: readonly string[], encoder = encoderOf) => {
    const loop = rowLoop(facts, others, encoder)
    return (rows: readonly unknown[], from = 0, to = rows.length) => {
      const columns = facts.map((column) => columnArray(column, to - from))
      return { found: loop(rows, from, to, columns), columns: columns.map((column) => [...column]) }
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
    const { found, columns } = read([column], [])(rows)
    const [written] = columns
    expect(values.map(([value], row) => [value, written?.[row]])).toEqual(values.map((pair) => [...pair]))
    expect(found).toBe(named.asUsual)
  })

  it('write some rows from the start of their columns, and each fact to its own', () => {
    const rows = [2, 3, 4, 5].map((members) => ({ certified: members > 3, size: members }))
    expect(read([size, certified], [])(rows, 1, 3)).toEqual({
      found: named.asUsual,
      columns: [
        [3, 4],
        [0, 1],
      ],
    })
  })

  const usual = { size: 1, on: '2013-01-01' }
  it.each<readonly [string, unknown, keyof typeof named, number]>([
    ['all that it should', { size: 2, on: '2013-01-02' }, 'asUsual', 2],
    ['all in another order', { on: '2013-01-02', size: 2 }, 'asUsual', 2],
    ['a null for a fact', { size: null, on: '2013-01-02' }, 'asUsual', absent],
    ['one name too many', { size: 2, on: '2013-01-02', foo: 1 }, 'otherwise', 2],
    ['one too many, which it inherits', Object.assign(Object.create({ foo: 1 }), usual), 'otherwise', 1],
    ['no fact', { on: '2013-01-02' }, 'lacking', absent],
    ['an undefined fact', { size: undefined, on: '2013-01-02' }, 'lacking', absent],
    ['an undefined fact in another order', { on: '2013-01-02', size: undefined }, 'lacking', absent],
    ['another name in place of a fact', { siez: 2, on: '2013-01-02' }, 'otherwise', absent],
    ['another name in place of the other', { size: 2, foo: 1 }, 'otherwise', 2],
    ['no other name', { size: 2 }, 'lacking', 2],
    ['nothing', {}, 'lacking', absent],
    ['null in place of a row', null, 'lacking', absent],
    ['undefined in place of a row', undefined, 'lacking', absent],
    ['a number in place of a row', 7, 'lacking', absent],
  ])('are told by what they name where one has %s', (_, odd, found, code) => {
    const loop = read([size], ['on'])
    expect(loop([usual, odd, usual])).toEqual({ found: named[found], columns: [[1, code, 1]] })
    // What one call found is nothing to the next.
    expect(loop([usual])).toEqual({ found: named.asUsual, columns: [[1]] })
  })

  it('are read in the order that many of them have', () => {
    const loop = read([size, certified, income], ['on'])
    const rows = Array.from({ length: 40 }, (_, row) => ({
      on: 'x',
      certified: row % 2 === 0,
      income: row / 4,
      size: 1 + (row % 9),
    }))
    const [first, ...others] = rows
    const expected = {
      found: named.asUsual,
      columns: [rows.map((row) => row.size), rows.map((row) => +row.certified), rows.map((row) => row.income * 100)],
    }
    expect(loop(rows)).toEqual(expected)
    // Learnt by now; a row in the first order, one with a name too many and one without a fact come right among the others.
    expect(loop(rows)).toEqual(expected)
    const mixed = [
      first,
      { size: 2, certified: true, income: 1, on: 'y' },
      { ...first, foo: 1 },
      { on: 'x', size: 3 },
      ...others,
    ]
    const { found, columns } = loop(mixed)
    expect(found).toBe(named.otherwise)
    expect(columns.map((column) => column.slice(0, 5))).toEqual([
      [1, 2, 1, 3, 2],
      [1, 1, 1, absent, 0],
      [0, 100, 0, absent, 25],
    ])
  })

  it('in the usual order are written from the start of their columns, too', () => {
    const rows = [2, 3, 4, 5].map((members) => ({ size: members, certified: members > 3 }))
    expect(read([size, certified], [])(rows, 1, 3)).toEqual({
      found: named.asUsual,
      columns: [
        [3, 4],
        [0, 1],
      ],
    })
  })

  it('that lack one fact always are read so too, and are never usual', () => {
    const loop = read([size, certified], [])
    const rows = Array.from({ length: 30 }, (_, row) => ({ size: 1 + (row % 9) }))
    for (const _ of [1, 2])
      expect(loop(rows)).toEqual({
        found: named.lacking,
        columns: [rows.map((row) => row.size), rows.map(() => absent)],
      })
    expect(loop(rows, 10, 12)).toEqual({
      found: named.lacking,
      columns: [
        [2, 3],
        [absent, absent],
      ],
    })
    expect(loop([{ certified: true, size: 2 }])).toEqual({ found: named.asUsual, columns: [[2], [1]] })
  })

  it('write what they lack once, and again where something else was written meanwhile', () => {
    const loop = rowLoop([size, certified], [])
    const columns = [new Int32Array(4), new Int32Array(4)]
    const learnt = Array.from({ length: 20 }, () => ({ certified: true, size: 2 }))
    const certifiedOf = (rows: readonly unknown[], from = 0, into = columns) => {
      loop(rows, from, rows.length, into)
      return [...(into[1] ?? [])]
    }
    const lacking = [{ size: 1 }, { size: 1 }, { size: 1 }]
    loop([...lacking, ...lacking, ...lacking, ...lacking], 0, 12, [new Int32Array(12), new Int32Array(12)])
    expect(certifiedOf(lacking.slice(1))).toEqual([absent, absent, 0, 0])
    expect(certifiedOf(lacking)).toEqual([absent, absent, absent, 0])
    // A row in another order, and what came before it in its place.
    expect(certifiedOf([{ size: 1 }, { certified: true, size: 2 }, { size: 1 }])).toEqual([absent, 1, absent, 0])
    expect(certifiedOf(lacking)).toEqual([absent, absent, absent, 0])
    expect(certifiedOf([{ certified: true, size: 2 }])).toEqual([1, absent, absent, 0])
    expect(certifiedOf([{ size: 1 }])).toEqual([absent, absent, absent, 0])
    // Other columns.
    const others = [new Int32Array(2), new Int32Array(2)]
    expect(certifiedOf([{ size: 1 }], 0, others)).toEqual([absent, 0])
    expect(certifiedOf(lacking.slice(1))).toEqual([absent, absent, absent, 0])
    // Another order, learnt.
    loop(learnt, 0, 20, [new Int32Array(20), new Int32Array(20)])
    expect(certifiedOf([{ certified: false, size: 2 }, { size: 1 }], 0, others)).toEqual([0, absent])
  })

  it('that lack a fact leave it out of their own rows of a column alone', () => {
    const loop = rowLoop([size, certified], [])
    const rows = Array.from({ length: 30 }, () => ({ size: 3 }))
    const columnsOf = (length: number) => [size, certified].map((column) => columnArray(column, length))
    loop(rows, 0, 30, columnsOf(30))
    const columns = columnsOf(4)
    loop(rows, 10, 12, columns)
    expect(columns.map((column) => [...column])).toEqual([
      [3, 3, 0, 0],
      [absent, absent, 0, 0],
    ])
  })

  it('say nothing of what they do not name, whatever every object lends them', () => {
    Object.defineProperty(Object.prototype, 'size', { value: 7, configurable: true })
    try {
      const loop = read([size, certified], [])
      expect(loop([{ certified: true }, { certified: false, foo: 1 }])).toEqual({
        found: named.otherwise,
        columns: [
          [absent, absent],
          [1, 0],
        ],
      })
    } finally {
      Reflect.deleteProperty(Object.prototype, 'size')
    }
  })

  it('without a name are never known to be usual', () => {
    expect(read([], [])([{}])).toEqual({ found: named.lacking, columns: [] })
    expect(read([], ['on'])([{ on: 'x' }])).toEqual({ found: named.asUsual, columns: [] })
    expect(read([size], [])([{ size: 1 }])).toEqual({ found: named.asUsual, columns: [[1]] })
  })
})

describe('encoders', () => {
  const facts = [income, size, certified, residence, kinds]
  /** A loop over rows, and the values that its encoders were asked for. */
  const watched = (others: readonly string[] = []) => {
    const encoded: unknown[] = []
    const loop = rowLoop(facts, others, (input, bounds) => {
      const encode = encoderOf(input, bounds)
      return (value) => {
        encoded.push(value)
        return encode(value)
      }
    })
    const columns = facts.map((column) => columnArray(column, 40))
    return (rows: readonly unknown[]) => {
      encoded.length = 0
      const found = loop(rows, 0, rows.length, columns)
      return { found, encoded: [...encoded], columns: columns.map((column) => [...column.subarray(0, rows.length)]) }
    }
  }
  const [least, most] = [
    { income: 0, size: 1, certified: false, residence: 'urban', kinds: [] },
    { income: 10.23, size: 12, certified: true, residence: 'rural', kinds: [] },
  ]

  it('are not asked for the usual values of any fact, up to their bounds', () => {
    expect(watched()([least, most])).toEqual({
      found: named.asUsual,
      encoded: [],
      columns: [
        [0, 1023],
        [1, 12],
        [0, 1],
        [0, 1],
        [0, 0],
      ],
    })
  })

  it('are asked for all others', () => {
    const odd = { income: '7.50', size: 1.5, certified: null, residence: 7, kinds: ['disabled'] }
    expect(watched()([odd, least])).toEqual({
      found: named.asUsual,
      encoded: ['7.50', 1.5, null, 7, ['disabled']],
      columns: [
        [750, 0],
        [0, 1],
        [absent, 0],
        [-1, 0],
        [2, 0],
      ],
    })
  })

  /** A row with its names in another order. */
  const turned = Object.fromEntries(Object.entries(least).reverse())

  it('are asked for nine rows in another order, which then is the usual one', () => {
    const read = watched()
    expect(read(Array(9).fill(turned)).encoded).toHaveLength(9 * facts.length)
    expect(read(Array(30).fill(turned)).encoded).toEqual([])
    // The first order has to be learnt again.
    expect(read(Array(30).fill(least)).encoded).toHaveLength(9 * facts.length)
  })

  it('are asked for rows that name anything else, which no row need have the order of', () => {
    const read = watched()
    expect(read(Array(30).fill({ ...turned, foo: 1 })).encoded).toHaveLength(30 * facts.length)
    expect(read(Array(30).fill(least)).encoded).toEqual([])
  })

  it('are not asked for a name that is no fact', () => {
    const read = watched(['on'])
    expect(read([{ ...least, on: 'x' }])).toMatchObject({ found: named.asUsual, encoded: [] })
  })
})
