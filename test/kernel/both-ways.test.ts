/** Each kind of step on rows of numbers, worked out by hand: the same from modules of both kinds and from closures. */
import { describe, expect, it } from 'vitest'
import { findings, type Output } from '../../src/kernel/plan'
import { absent, type Step } from '../../src/kernel/step'
import { Steps } from '../../src/kernel/steps'
import { type NumberRow, runPlan, ways } from './run-plan'
import { column } from './step-text'

const columns = {
  a: column('a', 0, 10),
  b: column('b', 5, 20),
  c: column('c', -7, 3),
  big: column('big', 0, 65_536),
  wide: column('wide', 0, 2 ** 40),
  debt: column('debt', -(2 ** 40), 2 ** 40),
  set: column('set', 0, 1023, { isSet: true }),
  certain: column('certain', 0, 10, { absence: 'never' }),
}
const all = Object.values(columns)
const steps = new Steps()
const [a, b, c, big, wide, debt, set] = [
  steps.column(columns.a),
  steps.column(columns.b),
  steps.column(columns.c),
  steps.column(columns.big),
  steps.column(columns.wide),
  steps.column(columns.debt),
  steps.column(columns.set),
] as const
const number = (value: number): Step => steps.number(value)
const isLow = steps.below(a, number(5))
const isOdd = steps.isOneOf(a, [1, 3, 5, 7, 9])
const trillion = 2 ** 40

/** A row of values within bounds, but for those named. */
const row = (values: NumberRow): NumberRow => ({ a: 4, b: 9, c: 1, set: 5, ...values })

const cases: readonly (readonly [string, Step, readonly (readonly [NumberRow, number])[]])[] = [
  ['a number', number(7), [[{}, 7]]],
  ['a negative number', number(-3), [[{}, -3]]],
  [
    'a column',
    a,
    [
      [{ a: 0 }, 0],
      [{ a: 10 }, 10],
      [{ a: absent }, absent],
    ],
  ],
  ['a negative column', c, [[{ c: -7 }, -7]]],
  ['a wide column', wide, [[{ wide: trillion }, trillion]]],
  [
    'whether a is known',
    steps.known(columns.a),
    [
      [{ a: 0 }, -1],
      [{ a: absent }, 0],
    ],
  ],
  [
    'whether c is known',
    steps.known(columns.c),
    [
      [{ c: -7 }, -1],
      [{ c: 3 }, -1],
      [{ c: absent }, 0],
    ],
  ],
  [
    'whether wide is known',
    steps.known(columns.wide),
    [
      [{ wide: trillion }, -1],
      [{ wide: absent }, 0],
    ],
  ],
  // A set of which some is known has the sign bit beside its bits.
  [
    'whether set is known whole',
    steps.known(columns.set),
    [
      [{ set: 0 }, -1],
      [{ set: absent }, 0],
      [{ set: absent + 5 }, 0],
    ],
  ],
  ['whether certain is known', steps.known(columns.certain), [[{ certain: 3 }, -1]]],
  ['a + b', steps.add(a, b), [[{ a: 3, b: 20 }, 23]]],
  ['wide + a', steps.add(wide, a), [[{ wide: 2 ** 31, a: 1 }, 2_147_483_649]]],
  ['a - b', steps.subtract(a, b), [[{ a: 3, b: 20 }, -17]]],
  ['a - wide', steps.subtract(a, wide), [[{ a: 1, wide: 2 ** 32 }, -4_294_967_295]]],
  ['b x c', steps.multiply(b, c), [[{ b: 20, c: -7 }, -140]]],
  // 65 536 x 65 536 is 2^32, which 32 bits would make 0.
  ['big x big', steps.multiply(big, big), [[{ big: 65_536 }, 4_294_967_296]]],
  ['big x 32767', steps.multiply(big, number(32_767)), [[{ big: 65_536 }, 2_147_418_112]]],
  [
    'b / 7',
    steps.divide(b, 7),
    [
      [{ b: 6 }, 0],
      [{ b: 7 }, 1],
      [{ b: 20 }, 2],
    ],
  ],
  [
    'c / 2',
    steps.divide(c, 2),
    [
      [{ c: 3 }, 1],
      [{ c: -1 }, -1],
      [{ c: -7 }, -4],
    ],
  ],
  ['wide / 3', steps.divide(wide, 3), [[{ wide: trillion }, 366_503_875_925]]],
  ['debt / 3', steps.divide(debt, 3), [[{ debt: -trillion }, -366_503_875_926]]],
  [
    'a < b',
    steps.below(a, b),
    [
      [{ a: 5, b: 5 }, 0],
      [{ a: 5, b: 6 }, -1],
      [{ a: 6, b: 5 }, 0],
    ],
  ],
  [
    'a <= b',
    steps.atMost(a, b),
    [
      [{ a: 5, b: 5 }, -1],
      [{ a: 5, b: 6 }, -1],
      [{ a: 6, b: 5 }, 0],
    ],
  ],
  [
    'wide < debt',
    steps.below(wide, debt),
    [
      [{ wide: trillion, debt: trillion }, 0],
      [{ wide: 0, debt: trillion }, -1],
    ],
  ],
  [
    'the least of a and b',
    steps.least(a, b),
    [
      [{ a: 5, b: 9 }, 5],
      [{ a: 9, b: 5 }, 5],
    ],
  ],
  [
    'the greatest of a and b',
    steps.greatest(a, b),
    [
      [{ a: 5, b: 9 }, 9],
      [{ a: 9, b: 5 }, 9],
    ],
  ],
  [
    'the least of wide and debt',
    steps.least(wide, debt),
    [
      [{ wide: 1, debt: -1 }, -1],
      [{ wide: 1, debt: 2 }, 1],
    ],
  ],
  [
    'the greatest of wide and debt',
    steps.greatest(wide, debt),
    [
      [{ wide: 1, debt: -1 }, 1],
      [{ wide: 1, debt: 2 }, 2],
    ],
  ],
  [
    'c or 0',
    steps.greatest(number(0), c),
    [
      [{ c: -7 }, 0],
      [{ c: 3 }, 3],
    ],
  ],
  [
    'low and odd',
    steps.both(isLow, isOdd),
    [
      [{ a: 3 }, -1],
      [{ a: 4 }, 0],
      [{ a: 7 }, 0],
      [{ a: 8 }, 0],
    ],
  ],
  [
    'low or odd',
    steps.either(isLow, isOdd),
    [
      [{ a: 3 }, -1],
      [{ a: 4 }, -1],
      [{ a: 7 }, -1],
      [{ a: 8 }, 0],
    ],
  ],
  [
    'not odd',
    steps.not(isOdd),
    [
      [{ a: 3 }, 0],
      [{ a: 4 }, -1],
    ],
  ],
  [
    'a is one of 0, 2, 10',
    steps.isOneOf(a, [0, 2, 10]),
    [
      [{ a: 0 }, -1],
      [{ a: 1 }, 0],
      [{ a: 2 }, -1],
      [{ a: 10 }, -1],
    ],
  ],
  [
    'set shares 1, 3',
    steps.shares(set, [1, 3]),
    [
      [{ set: 5 }, 0],
      [{ set: 2 }, -1],
      [{ set: 8 + 2 }, -1],
      [{ set: absent + 8 }, -1],
    ],
  ],
  [
    'low ? b : c',
    steps.choose(isLow, b, c),
    [
      [{ a: 4, b: 20, c: -7 }, 20],
      [{ a: 5, b: 20, c: -7 }, -7],
    ],
  ],
  [
    'low ? b : 0',
    steps.choose(isLow, b, number(0)),
    [
      [{ a: 4, b: 20 }, 20],
      [{ a: 5, b: 20 }, 0],
    ],
  ],
  [
    'low ? 0 : b',
    steps.choose(isLow, number(0), b),
    [
      [{ a: 4, b: 20 }, 0],
      [{ a: 5, b: 20 }, 20],
    ],
  ],
  [
    'low ? wide : debt',
    steps.choose(isLow, wide, debt),
    [
      [{ a: 4, wide: trillion }, trillion],
      [{ a: 5, debt: -trillion }, -trillion],
    ],
  ],
]

describe.each(ways)('by %s', (mode) => {
  it.each(cases)('%s', (_, step, values) => {
    const rows = values.map(([given]) => row(given))
    const { finding, results } = runPlan({ columns: all, outputs: [{ name: 'x', step }], marks: true }, mode, rows)
    expect([finding, results]).toEqual([findings.settled, [values.map(([, expected]) => expected)]])
  })

  it('every kind at once', () => {
    const rows = cases.flatMap(([, , values]) => values.map(([given]) => row(given)))
    const outputs = cases.map(([, step], place): Output => ({ name: `out${place}`, step }))
    const { finding, results } = runPlan({ columns: all, outputs, marks: false }, mode, rows)
    expect(finding).toBe(findings.settled)
    let at = 0
    cases.forEach(([name, , values], place) => {
      for (const [, expected] of values) expect([name, results[place]?.[at++]]).toEqual([name, expected])
    })
  })

  it.each([0, 1, 255, 256, 257, 511, 512, 513, 1000])('%d rows, each by itself', (length) => {
    const rows = Array.from({ length }, (_, place) => row({ b: 5 + (place % 16), wide: place * 1_000_000 }))
    const outputs = [
      { name: 'sum', step: steps.add(wide, b) },
      { name: 'low', step: steps.below(b, number(7)) },
    ]
    const { finding, marks, results } = runPlan({ columns: all, outputs, marks: true }, mode, rows)
    expect(finding).toBe(findings.settled)
    expect(marks).toEqual(rows.map(() => 0))
    expect(results).toEqual([
      rows.map((_, place) => place * 1_000_000 + 5 + (place % 16)),
      rows.map((_, place) => (place % 16 < 2 ? -1 : 0)),
    ])
  })
})
