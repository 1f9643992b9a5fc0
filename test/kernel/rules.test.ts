/** Steps keep within their proved bounds, and both back ends give what whole numbers without a limit give. */
import { describe, expect, it } from 'vitest'
import { moneyFault } from '../../src/checks/schema'
import { columnArray, resultKind } from '../../src/kernel/columns'
import { boundsOf, decoded, encoderOf, fenOf, fenOfNumber, yuanOf } from '../../src/kernel/encode'
import { fractionOf } from '../../src/kernel/fraction'
import { kernelOf } from '../../src/kernel/kernel'
import { findings, type Output } from '../../src/kernel/plan'
import { absent, type Column, isInt32, operandsOf, type Step, TooWide } from '../../src/kernel/step'
import { Steps } from '../../src/kernel/steps'
import { lanesOf } from '../../src/kernel/wasm/loop'
import { dayNumber, dayText } from '../../src/language/day'
import { categories, disease, enlistedOn, monthlyIncome } from '../../src/yiwu/facts'
import { oneOf, type Random, seeded, whole } from './generate'

const columns: readonly Column[] = [
  { key: 'code', name: 'code', isSet: false, least: 0, most: 6, absence: 'unknown' },
  { key: 'set', name: 'set', isSet: true, least: 0, most: 1023, absence: 'unknown' },
  { key: 'small', name: 'small', isSet: false, least: 1, most: 512, absence: 'never' },
  { key: 'day', name: 'day', isSet: false, least: -700_000, most: 700_000, absence: 'unknown' },
  { key: 'fen', name: 'fen', isSet: false, least: 0, most: 2 ** 27 - 1, absence: 'unknown', noMoreThan: 'limit' },
  { key: 'limit', name: 'limit', isSet: false, least: 0, most: 2 ** 27 - 1, absence: 'never' },
  { key: 'wide', name: 'wide', isSet: false, least: 0, most: 2 ** 40 - 1, absence: 'unknown' },
]

/** What four rows at once hold. */
const narrowColumns = columns.filter(({ key }) => key !== 'wide')

/** A random graph of steps: numbers and masks that use each other, all of 32 bits or not. */
function randomSteps(random: Random, isNarrow: boolean): readonly Step[] {
  const steps = new Steps()
  const given = isNarrow ? narrowColumns : columns
  const numbers: Step[] = [...given.map((column) => steps.column(column)), steps.number(whole(random, 1000))]
  const masks: Step[] = [steps.always, steps.never, ...columns.slice(0, 3).map((column) => steps.known(column))]
  const number = (): Step => oneOf(random, numbers)
  const mask = (): Step => oneOf(random, masks)
  const keep = (...made: readonly Step[]): unknown => numbers.push(...made.filter((one) => !isNarrow || isInt32(one)))
  const makers: readonly (() => unknown)[] = [
    () => keep(steps.add(number(), number())),
    () => keep(steps.subtract(number(), number())),
    () => keep(steps.multiply(number(), steps.number(whole(random, 13) - 2))),
    () => keep(steps.multiply(number(), number())),
    () => keep(steps.divide(number(), oneOf(random, [2, 5, 10, 12, 100]))),
    () => keep(steps.least(number(), number())),
    () => keep(steps.greatest(number(), steps.number(0)), steps.greatest(steps.number(0), number())),
    () => keep(steps.greatest(number(), number())),
    () => keep(steps.choose(mask(), number(), number())),
    () => masks.push(steps.choose(mask(), mask(), mask())),
    () => masks.push(steps.below(number(), number()), steps.atMost(number(), number())),
    () => masks.push(steps.both(mask(), mask()), steps.either(mask(), mask()), steps.not(mask())),
    () => masks.push(steps.isOneOf(numbers[0] as Step, oneOf(random, [[], [0], [6], [2, 3], [1, 4, 6], [0, 1, 2]]))),
    () => masks.push(steps.shares(numbers[1] as Step, oneOf(random, [[0], [3, 9], [0, 1, 2, 3]]))),
  ]
  for (let count = 0; count < 25; count++) {
    try {
      oneOf(random, makers)()
    } catch (error) {
      if (!(error instanceof TooWide)) throw error
    }
  }
  return [...numbers.slice(-6), ...masks.slice(-6)]
}

const inOrder = (one: bigint, other: bigint): readonly [bigint, bigint] => (one < other ? [one, other] : [other, one])

/** The value of a step by whole numbers without a limit. */
function exactly(step: Step, values: ReadonlyMap<string, number>): bigint {
  const of = (operand: Step): bigint => exactly(operand, values)
  const mask = (holds: boolean): bigint => (holds ? -1n : 0n)
  switch (step.kind) {
    case 'number':
      return BigInt(step.value)
    case 'column':
      return BigInt(values.get(step.column.key) ?? 0)
    case 'known': {
      const value = values.get(step.column.key) ?? 0
      return mask(step.column.isSet ? value >= 0 : value !== absent)
    }
    case 'add':
      return of(step.left) + of(step.right)
    case 'subtract':
      return of(step.left) - of(step.right)
    case 'multiply':
      return of(step.left) * of(step.right)
    case 'divide': {
      const [value, by] = [of(step.of), BigInt(step.by)]
      return (value - (((value % by) + by) % by)) / by
    }
    case 'least':
      return inOrder(of(step.left), of(step.right))[0]
    case 'greatest':
      return inOrder(of(step.left), of(step.right))[1]
    case 'below':
      return mask(of(step.left) < of(step.right))
    case 'both':
      return of(step.left) & of(step.right)
    case 'either':
      return of(step.left) | of(step.right)
    case 'not':
      return ~of(step.of)
    case 'choose':
      return of(step.when) === 0n ? of(step.no) : of(step.yes)
    case 'isOneOf':
      return -((BigInt(step.bits) >> of(step.of)) & 1n)
    case 'shares':
      return mask((of(step.of) & BigInt(step.bits)) !== 0n)
  }
}

function randomRow(random: Random): ReadonlyMap<string, number> {
  const limit = whole(random, 2 ** 27)
  return new Map(
    columns.map(({ key, least, most }) => {
      if (key === 'limit') return [key, limit]
      if (key === 'fen') return [key, whole(random, limit + 1)]
      const way = random()
      return [key, way < 0.2 ? least : way < 0.4 ? most : least + whole(random, most - least + 1)]
    }),
  )
}

function columnsOf(rows: readonly ReadonlyMap<string, number>[], given = columns) {
  return given.map((column) => {
    const array = columnArray(column, rows.length)
    rows.forEach((row, place) => {
      array[place] = row.get(column.key) ?? 0
    })
    return array
  })
}

const plainZero = (value: number | undefined): number => (value === undefined ? Number.NaN : value + 0)

describe('a random graph of steps', () => {
  it('keeps its bounds and comes out the same from code, from closures and without a limit', () => {
    let steps = 0
    const atOnce = { 1: 0, 4: 0 }
    for (let seed = 1; seed <= 150; seed++) {
      const random = seeded(seed)
      const isNarrow = seed % 2 === 0
      const read = isNarrow ? narrowColumns : columns
      const outputs = randomSteps(random, isNarrow).map((step, place): Output => ({ name: `out${place}`, step }))
      const rows = Array.from({ length: 300 + (seed % 7) }, () => randomRow(random))
      const given = columnsOf(rows, read)
      for (const mode of ['code', 'closures'] as const) {
        for (const isForFewRows of [false, true]) {
          const plan = { columns: read, outputs, marks: true, isForFewRows }
          const kernel = kernelOf(plan, mode)
          if (!isForFewRows) atOnce[lanesOf(plan).rows] += 1
          expect(kernel.mode).toBe(mode)
          const results = outputs.map((output) => new (resultKind(output))(rows.length))
          expect(kernel.loop(given, results, new Uint8Array(rows.length), 0, rows.length)).toBe(findings.settled)
          outputs.forEach(({ step }, place) => {
            rows.forEach((row, at) => {
              const exact = Number(exactly(step, row))
              if (exact < step.low || exact > step.high) expect({ seed, step, exact }).toBe('within its bounds')
              if (plainZero(results[place]?.[at]) !== exact)
                expect({ seed, mode, row, kind: step.kind, got: results[place]?.[at] }).toEqual(exact)
            })
            steps += operandsOf(step).length
          })
        }
      }
    }
    expect(steps).toBeGreaterThan(2000)
    expect(atOnce[4]).toBeGreaterThan(60)
    expect(atOnce[1]).toBeGreaterThan(60)
  })
})

describe('rows outside the bounds', () => {
  const outputs: readonly Output[] = [{ name: 'one', step: new Steps().number(1) }]
  const good = new Map([...randomRow(seeded(1)), ['limit', 100], ['fen', 50]])
  const cases: readonly (readonly [string, number, boolean])[] = [
    ['code', 7, false],
    ['code', -1, false],
    ['code', absent, true],
    ['code', absent + 1, false],
    ['set', 1024, false],
    ['set', absent, true],
    ['set', absent + 5, true],
    ['small', 0, false],
    ['small', 513, false],
    ['small', absent, false],
    ['day', -700_001, false],
    ['day', absent, true],
    ['fen', 101, false],
    ['fen', 100, true],
    ['fen', 2 ** 27, false],
    ['fen', absent, true],
    ['limit', absent, false],
    ['wide', 2 ** 40, false],
    ['wide', -1, false],
    ['wide', 0.5, false],
    ['wide', Number.NaN, false],
    ['wide', absent, true],
  ]

  it.each(['code', 'closures'] as const)('are marked, by %s', (mode) => {
    const kernel = kernelOf({ columns, outputs, marks: true }, mode)
    for (const [key, value, isInside] of cases) {
      const rows = [good, new Map([...good, [key, value]]), good]
      const marks = new Uint8Array(3)
      const found = kernel.loop(columnsOf(rows), [new Int32Array(3)], marks, 0, 3)
      expect([key, value, [...marks], found]).toEqual([
        key,
        value,
        [0, isInside ? 0 : 1, 0],
        isInside ? findings.settled : findings.outside,
      ])
    }
  })
})

describe('a loop that takes every fact to be known', () => {
  const strict = columns.map((column): Column => ({ ...column, absence: 'never' }))
  const outputs: readonly Output[] = [{ name: 'one', step: new Steps().number(1) }]
  const good = new Map([...randomRow(seeded(1)), ['limit', 100], ['fen', 50]])

  it.each(['code', 'closures'] as const)('says so where one is absent or out of bounds, by %s', (mode) => {
    const kernel = kernelOf({ columns: strict, outputs, marks: false }, mode)
    const found = (row: ReadonlyMap<string, number>): number =>
      kernel.loop(columnsOf([good, row]), [new Int32Array(2)], new Uint8Array(2), 0, 2)
    expect(found(good)).toBe(findings.settled)
    for (const { key, least, most } of strict) {
      for (const value of [least - 1, most + 1, absent, absent + 1])
        expect([key, value, found(new Map([...good, [key, value]]))]).toEqual([key, value, findings.outside])
      for (const value of key === 'fen' || key === 'limit' ? [50, 100] : [least, most])
        expect([key, value, found(new Map([...good, [key, value]]))]).toEqual([key, value, findings.settled])
    }
    expect(found(new Map([...good, ['fen', 101]]))).toBe(findings.outside)
  })
})

describe('bounds', () => {
  it('that would pass 2^53 are refused at once', () => {
    const steps = new Steps()
    const wide = steps.column(columns[6] as Column)
    expect(() => steps.multiply(wide, wide)).toThrow(TooWide)
    expect(() => fractionOf('99999999999999.999', 100)).toThrow(TooWide)
    expect(steps.multiply(wide, steps.number(2 ** 12)).high).toBe((2 ** 40 - 1) * 2 ** 12)
  })
})

describe('facts as numbers', () => {
  const income = encoderOf(monthlyIncome.input, { least: 0, most: 1e15 })

  it('take the money that the schema takes, and no other', () => {
    const random = seeded(7)
    const letters = '0123456789..-e ,'
    for (let count = 0; count < 40_000; count++) {
      const text = Array.from({ length: 1 + whole(random, 8) }, () => letters[whole(random, letters.length)]).join('')
      expect([text, fenOf(text) >= 0]).toEqual([text, moneyFault(text) === undefined])
      const fen = Math.floor(random() ** 6 * 1e17)
      const yuan = count % 3 === 0 ? fen / 1000 : fen / 100
      expect([yuan, fenOfNumber(yuan) >= 0]).toEqual([yuan, moneyFault(yuan) === undefined])
      if (fenOfNumber(yuan) >= 0) expect(Number(yuanOf(fenOfNumber(yuan)))).toBe(yuan)
    }
    expect([income('0'), income('9999999999999.99'), income('10000000000000'), income(-0), income(null)]).toEqual([
      0,
      999_999_999_999_999,
      -1,
      0,
      absent,
    ])
  })

  it('go there and back', () => {
    const day = encoderOf(enlistedOn.input, boundsOf(enlistedOn.input))
    for (const days of [-719_528, -1, 0, 1, 59, 60, 11_016, 15_677, 2_932_896]) expect(day(dayText(days))).toBe(days)
    expect([dayNumber('1970-01-01'), dayNumber('2012-12-03'), dayText(-5541)]).toEqual([0, 15_677, '1954-10-31'])
    for (const text of ['1900-02-29', '2001-13-01', '2001-00-10', '2001-01-32', '2001-1-01', '2001-01-01T', 'x'])
      expect([text, day(text)]).toEqual([text, -719_529])
    const set = encoderOf(categories.input, boundsOf(categories.input))
    expect(decoded(categories.input, set(['orphan', 'disabled']))).toEqual(['disabled', 'orphan'])
    const illness = encoderOf(disease.input, boundsOf(disease.input))
    for (const option of disease.options) expect(decoded(disease.input, illness(option))).toBe(option)
    expect([illness('Uraemia'), illness(3), set(['x']), set('orphan'), illness(undefined)]).toEqual([
      -1,
      -1,
      -1,
      -1,
      absent,
    ])
  })

  it('are fractions of whole numbers where a rule has decimals', () => {
    expect([fractionOf('0.80', 1), fractionOf('1.5', 1), fractionOf('333.33', 100), fractionOf('-0.5', 1)]).toEqual([
      { over: 4, under: 5 },
      { over: 3, under: 2 },
      { over: 33_333, under: 1 },
      { over: -1, under: 2 },
    ])
  })
})
