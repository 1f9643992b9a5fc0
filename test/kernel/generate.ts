/** Random rows, standards and readings for one programme, thick with boundaries, ties, unknowns and bad values. */

import type { FactRecord } from '../../src/kit/programme'
import type { StandardsInForce } from '../../src/kit/terms'
import type { PlainFacts } from '../../src/kit/values'
import type { AnyInput } from '../../src/language/input'
import { readings } from '../../src/yiwu/readings'
import { standardIds } from '../../src/yiwu/standards'
import { readingIds } from '../support/yiwu'

/** Numbers from 0 up to 1 that a seed repeats (mulberry32). */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const whole = (random: Random, below: number): number => Math.floor(random() * below)
export const oneOf = <T>(random: Random, items: readonly T[]): T => items[whole(random, items.length)] as T

/** Fen as text, as a number of yuan, or as text without needless decimals. */
function yuan(random: Random, fen: number): string | number {
  const cents = fen % 100
  const text = `${Math.floor(fen / 100)}.${String(cents).padStart(2, '0')}`
  const way = random()
  if (way < 0.3) return Number.parseFloat(text)
  return way < 0.5 ? text.replace(/\.?0+$/, '') || '0' : text
}

const oddFen = [
  0,
  1,
  4,
  5,
  6,
  9,
  10,
  49,
  50,
  51,
  99,
  100,
  12_345,
  2 ** 27 - 1,
  2 ** 27,
  9_999_999,
  10_000_000,
  10_000_001,
]

/** Round and awkward values, nothing at all, and now and then one beyond every bound. */
export function randomStandards(random: Random): StandardsInForce {
  const given = standardIds.flatMap((id) => {
    const way = random()
    if (way < 0.12) return []
    const fen =
      way < 0.5 ? 100 * whole(random, 2000) : way < 0.97 ? whole(random, 3_000_000) : 10 ** 12 + whole(random, 1e6)
    return [[id, yuan(random, fen)] as const]
  })
  return Object.fromEntries(given)
}

export function randomReadings(random: Random): { readonly [id: string]: string } {
  return Object.fromEntries(
    readingIds.flatMap((id) => (random() < 0.6 ? [[id, oneOf<string>(random, readings[id].options)] as const] : [])),
  )
}

export interface RowWishes {
  /** Facts that no row carries. */
  readonly without: ReadonlySet<string>
  /** How often a fact is unknown, or bad. */
  readonly unknown: number
  readonly bad: number
}

export const randomWishes = (random: Random, facts: FactRecord): RowWishes => ({
  without: new Set(Object.keys(facts).filter((id) => random() < (id === 'householdSize' ? 0.02 : 0.12))),
  unknown: oneOf(random, [0, 0, 0.002, 0.05, 0.3]),
  bad: oneOf(random, [0, 0, 0.001, 0.02]),
})

/** One row. Money lies near what the rules compare it with: the lines of the standards, the other money, the caps. */
export function randomRow(
  random: Random,
  facts: FactRecord,
  standards: StandardsInForce,
  { without, unknown, bad }: RowWishes,
): PlainFacts {
  const size = random() < 0.95 ? 1 + whole(random, 7) : oneOf(random, [1, 2, 511, 512, 513, 1000])
  const near = standardIds.map((id) => Math.round(Number(standards[id] ?? 400) * 100))
  const moneyBefore: number[] = []
  const row: { [id: string]: unknown } = {}
  for (const [id, fact] of Object.entries(facts)) {
    if (without.has(id) || random() < unknown) {
      if (!without.has(id) && random() < 0.5) row[id] = null
      continue
    }
    row[id] = random() < bad ? badValue(random) : randomValue(random, id, fact, size, near, moneyBefore)
  }
  return row as PlainFacts
}

const badValue = (random: Random): unknown =>
  oneOf<unknown>(random, [
    '',
    'x',
    -1,
    '-1',
    '1.005',
    0.005,
    1.5,
    Number.NaN,
    'urbam',
    {},
    [],
    ['x'],
    '2013-02-30',
    '1,000',
    1e21,
    0,
  ])

function randomValue(
  random: Random,
  id: string,
  fact: AnyInput,
  size: number,
  near: readonly number[],
  moneyBefore: number[],
): unknown {
  switch (fact.takes) {
    case 'truth':
      return random() < 0.5
    case 'choice':
      return random() < 0.3 ? fact.options.at(-1) : oneOf(random, fact.options)
    case 'set':
      return fact.options.filter(() => random() < oneOf(random, [0.01, 0.06]))
    case 'day':
      return random() < 0.4
        ? oneOf(random, ['1954-10-31', '1954-11-01', '1954-10-30', '1970-01-01', '0001-01-01', '9999-12-31'])
        : `${1900 + whole(random, 110)}-0${1 + whole(random, 9)}-1${whole(random, 10)}`
    case 'count':
      return id === 'householdSize' ? size : 1 + whole(random, 2)
    case 'money': {
      const any = Math.min(10 ** 15 - 1, randomFen(random, size, near, moneyBefore))
      const cost = moneyBefore.at(-1) ?? 0
      const fen = id === 'insurancePaid' && random() < 0.97 && any > cost ? Math.floor(cost * random()) : any
      moneyBefore.push(fen)
      return yuan(random, fen)
    }
  }
}

function randomFen(random: Random, size: number, near: readonly number[], before: readonly number[]): number {
  const way = random()
  const off = whole(random, 3) - 1
  const standard = oneOf(random, near)
  if (way < 0.25) return Math.max(0, Math.floor(standard * size * oneOf(random, [1, 1, 1.5, 0.6])) + off)
  if (way < 0.4 && before.length > 0)
    return Math.max(0, Math.floor(oneOf(random, before) * oneOf(random, [1, 0.5, 0.9, 0.1])) + off)
  if (way < 0.55) return oneOf(random, oddFen)
  if (way < 0.56) return 10 ** 15 - 1 - whole(random, 1000)
  return way < 0.8 ? whole(random, 200_000) : whole(random, 20_000_000)
}
