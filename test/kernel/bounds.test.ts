/** What a loop says of its rows: outside the bounds, left open or settled; the same from code and from closures. */
import { describe, expect, it } from 'vitest'
import { findings, type Output } from '../../src/kernel/plan'
import { absent, type Column } from '../../src/kernel/step'
import { Steps } from '../../src/kernel/steps'
import { kernelBy, type NumberRow, runPlan, ways } from './run-plan'
import { column } from './step-text'

const one: Output = { name: 'one', step: new Steps().number(1) }

interface Case {
  readonly of: string
  readonly columns: readonly Column[]
  readonly inside: readonly NumberRow[]
  readonly outside: readonly NumberRow[]
}

const values = (...list: readonly number[]): readonly NumberRow[] => list.map((x) => ({ x }))
const single = (of: string, x: Column, inside: readonly number[], outside: readonly number[]): Case => ({
  of,
  columns: [x],
  inside: values(...inside),
  outside: values(...outside),
})

const [never, decides, unknown] = [{ absence: 'never' }, { absence: 'decides' }, { absence: 'unknown' }] as const
const below = { noMoreThan: 'limit' }
const trillion = 2 ** 40

const alone: readonly Case[] = [
  // All ones, as 7 is, or not; from 0, from 1, and below 0.
  single('0 to 7', column('x', 0, 7, never), [0, 7], [8, -1, absent, absent + 1, 2 ** 31 - 1]),
  single('0 to 6', column('x', 0, 6, never), [0, 6], [7, -1, absent, absent + 1, 2 ** 31 - 1]),
  single('0 or 1', column('x', 0, 1, never), [0, 1], [2, 3, -1, absent]),
  single('1 to 8', column('x', 1, 8, never), [1, 8], [9, 0, -1, absent, 2 ** 31 - 1]),
  single('1 to 9', column('x', 1, 9, never), [1, 9], [10, 0, -1, absent, 2 ** 31 - 1]),
  single('-9 to 9', column('x', -9, 9, never), [-9, 0, 9], [-10, 10, absent, 2 ** 31 - 1]),
  single('0 to 2^40', column('x', 0, trillion, never), [0, trillion], [trillion + 1, -1, 0.5, Number.NaN, absent]),
  single('1 to 2^40', column('x', 1, trillion, never), [1, trillion], [0, trillion + 1, 1.5, absent]),
  // Where a value may be absent, only the one number says so.
  ...[decides, unknown].flatMap((absence) => [
    single('0 to 7, if known', column('x', 0, 7, absence), [0, 7, absent], [8, -1, absent + 1, absent + 7]),
    single('0 to 6, if known', column('x', 0, 6, absence), [0, 6, absent], [7, -1, absent + 1, absent + 6]),
    single('1 to 8, if known', column('x', 1, 8, absence), [1, 8, absent], [9, 0, -1, absent + 1]),
    single('1 to 9, if known', column('x', 1, 9, absence), [1, 9, absent], [10, 0, -1, absent + 1]),
    single('-9 to 9, if known', column('x', -9, 9, absence), [-9, 9, absent], [-10, 10, absent + 1]),
    single('0 to 2^40, if known', column('x', 0, trillion, absence), [0, trillion, absent], [trillion + 1, -1, 0.5]),
  ]),
  // A set that is not known whole keeps what is known beside the sign.
  single('a set of 3', column('x', 0, 7, { isSet: true, ...unknown }), [0, 7, absent, absent + 5], [8, absent + 8]),
  single('a set of 3, if whole', column('x', 0, 7, { isSet: true, ...never }), [0, 7], [8, absent, absent + 5]),
]

const limited: readonly Case[] = [
  {
    of: 'no more than a limit',
    columns: [column('x', 0, 10, { ...never, ...below }), column('limit', 0, 9, never)],
    inside: [{}, { x: 4, limit: 4 }, { x: 4, limit: 9 }],
    outside: [
      { x: 5, limit: 4 },
      { x: 10, limit: 9 },
      { x: 0, limit: absent },
    ],
  },
  {
    of: 'no more than a limit that comes before it',
    columns: [column('limit', 0, 9, never), column('x', 0, 10, { ...never, ...below })],
    inside: [{ x: 4, limit: 4 }],
    outside: [{ x: 5, limit: 4 }],
  },
  {
    of: 'no more than a limit, if both are known',
    columns: [column('x', 0, 10, { ...unknown, ...below }), column('limit', 0, 9, unknown)],
    inside: [
      { x: 4, limit: 4 },
      { x: absent, limit: 4 },
      { x: 4, limit: absent },
      { x: absent, limit: absent },
    ],
    outside: [
      { x: 5, limit: 4 },
      { x: 10, limit: 9 },
    ],
  },
  {
    of: 'no more than a limit, if that is known',
    columns: [column('x', 0, 10, { ...never, ...below }), column('limit', 0, 9, unknown)],
    inside: [
      { x: 4, limit: 4 },
      { x: 10, limit: absent },
    ],
    outside: [
      { x: 5, limit: 4 },
      { x: absent, limit: 4 },
    ],
  },
  {
    of: 'no more than a limit, if it is known',
    columns: [column('x', 0, 10, { ...unknown, ...below }), column('limit', 0, 9, never)],
    inside: [
      { x: 4, limit: 4 },
      { x: absent, limit: 0 },
    ],
    outside: [
      { x: 5, limit: 4 },
      { x: absent, limit: absent },
    ],
  },
  {
    of: 'no more than a limit where 32 bits do not hold the two',
    columns: [column('x', 0, trillion, { ...unknown, ...below }), column('limit', 0, trillion, unknown)],
    inside: [
      { x: trillion, limit: trillion },
      { x: absent, limit: 4 },
      { x: 4, limit: absent },
    ],
    outside: [
      { x: trillion, limit: trillion - 1 },
      { x: 1, limit: 0 },
    ],
  },
  {
    // From -9 to -9 - (2^31 - 1): their difference may need 33 bits.
    of: 'no more than a limit, far apart',
    columns: [column('x', 0, 2 ** 31 - 1, { ...never, ...below }), column('limit', -9, 9, never)],
    inside: [
      { x: 4, limit: 4 },
      { x: 0, limit: 9 },
    ],
    outside: [
      { x: 5, limit: 4 },
      { x: 2 ** 31 - 1, limit: -9 },
    ],
  },
  {
    of: 'no more than a limit that has no column',
    columns: [column('x', 0, 10, { ...never, ...below })],
    inside: [{ x: 10 }],
    outside: [{ x: 11 }],
  },
]

describe.each(ways)('by %s', (mode) => {
  it.each([...alone, ...limited])('rows are told by their bounds: $of', ({ columns, inside, outside }) => {
    for (const marks of [false, true])
      for (const [rows, finding] of [[inside, findings.settled] as const, [outside, findings.outside] as const])
        for (const row of rows) {
          const other = inside[0] as NumberRow
          const found = runPlan({ columns, outputs: [one], marks }, mode, [other, row, other])
          expect([row, found.finding]).toEqual([row, finding])
          const own = finding === findings.outside ? 1 : 0
          expect([row, found.marks]).toEqual([row, marks ? [0, own, 0] : [77, 77, 77]])
        }
  })

  it('every column is looked at, whether a result reads it or none', () => {
    const [x, y, z] = [column('x', 0, 7, unknown), column('y', 0, 6, never), column('z', 0, 5, unknown)] as const
    const steps = new Steps()
    const outputs = [
      { name: 'x', step: steps.column(x) },
      { name: 'z', step: steps.add(steps.column(z), steps.column(x)) },
    ]
    const good = { x: 7, y: 6, z: 5 }
    const rows = [good, { ...good, x: 8 }, { ...good, y: 7 }, { ...good, z: 6 }, { x: 8, y: 7, z: 6 }, good]
    const found = runPlan({ columns: [x, y, z], outputs, marks: true }, mode, rows)
    expect([found.finding, found.marks]).toEqual([findings.outside, [0, 1, 1, 1, 1, 0]])
    for (const row of rows) {
      const { finding } = runPlan({ columns: [x, y, z], outputs, marks: false }, mode, [good, row])
      expect([row, finding]).toEqual([row, row === good ? findings.settled : findings.outside])
    }
  })

  it.each([0, 1])('a row that result %d leaves open is told unless one is outside', (place) => {
    const steps = new Steps()
    const x = column('x', 0, 7, unknown)
    const open = { name: 'open', step: steps.column(x), open: steps.not(steps.known(x)) }
    const outputs = place === 0 ? [open, one] : [one, open]
    const found = (...list: readonly number[]): number =>
      runPlan({ columns: [x], outputs, marks: true }, mode, values(...list)).finding
    expect([found(1, 2), found(1, absent), found(absent, 1), found(absent, 8), found(8, absent)]).toEqual([
      findings.settled,
      findings.open,
      findings.open,
      findings.outside,
      findings.outside,
    ])
    // In the last row of a second block of 256, too.
    const many = Array.from({ length: 400 }, () => 1)
    expect([found(...many), found(...many, absent), found(...many, 8)]).toEqual([
      findings.settled,
      findings.open,
      findings.outside,
    ])
  })

  it('what one call found is nothing to the next', () => {
    const steps = new Steps()
    const x = column('x', 0, 7, unknown)
    const plan = { columns: [x], outputs: [{ ...one, open: steps.not(steps.known(x)) }], marks: true }
    const { loop } = kernelBy(plan, mode)
    const calls = [[1, 2], [1, absent], [1], [8, 1], [1]].map((list) => {
      const [results, marks] = [new Int32Array(list.length), new Uint8Array(list.length)]
      return [loop([Int32Array.from(list)], [results], marks, 0, list.length), ...marks]
    })
    const { settled, open, outside } = findings
    expect(calls).toEqual([
      [settled, 0, 0],
      [open, 0, 0],
      [settled, 0],
      [outside, 1, 0],
      [settled, 0],
    ])
  })

  it('one loop without marks or unknowns lets nothing pass', () => {
    const columns = [column('x', 0, 1, never), column('y', 1, 2, never), column('z', 0, 9, never)]
    const found = (row: NumberRow): number => runPlan({ columns, outputs: [one], marks: false }, mode, [row]).finding
    const good = { x: 0, y: 2, z: 9 }
    expect([good, { ...good, x: 1 }, { ...good, y: 1 }].map(found)).toEqual([0, 0, 0])
    expect(
      [
        { ...good, x: 2 },
        { ...good, x: -1 },
        { ...good, y: 0 },
        { ...good, z: 10 },
      ].map(found),
    ).toEqual([2, 2, 2, 2])
  })
})
