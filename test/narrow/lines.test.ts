/**
 * Stretches of random expressions along one of their inputs, held against the exact lane place by place: ends are exact,
 * what lies between is on its line but for the roundings, and conditions go one way.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exact, exact, exactText } from '../../src/exact/decimal'
import { Evaluation } from '../../src/exact/evaluate'
import { type Interval, known, type Value, type Values } from '../../src/exact/value'
import { MoneyInput } from '../../src/language/input'
import { greatest, least, number, rule, when } from '../../src/language/quantity'
import { type Line, sweptLine } from '../../src/narrow/line'
import { type Lines, levelValue } from '../../src/narrow/lines'
import { inStretches } from '../../src/narrow/stretches'
import { conditions, forgetting, quantities, rows, valuesOf } from '../support/random-expressions'

const runs = Number.parseInt(process.env.SWEEPS ?? '150', 10)

const units = {
  income: '0.01',
  cost: '0.01',
  paid: '0.01',
  'standards.perHead': '0.01',
  'standards.local': '0.01',
  heads: '1',
  months: '1',
} as const
type Key = keyof typeof units

/** The values of a row with one of them as a line over a stretch. */
function alongValues(values: Values, key: Key, { from, to }: Lines): Values<Line> {
  const made = new Map([...values].map(([name, value]) => [name, levelValue(value)] as const))
  const line = sweptLine(from, to, exact(units[key]))
  return made.set(key, { low: line, high: line, missing: [] })
}

const at = (values: Values, key: Key, place: number): Values =>
  new Map<string, Value>(values).set(key, known.quantity(exactText(exact(units[key]).times(place))))

const holdsAt = (line: Line, place: number, value: Exact): boolean => {
  if (!value.isFinite() || !line.constant.isFinite()) return value.eq(line.constant)
  const off = value.minus(line.slope.times(place)).minus(line.constant)
  return off.gte(line.under) && off.lte(line.over)
}

const drawn = fc.record({
  row: rows({ mostYuan: 20_000, mostCount: 20 }).chain((row) => fc.oneof(fc.constant(row), forgetting(row))),
  key: fc.constantFrom(...(Object.keys(units) as Key[])),
  first: fc.oneof(fc.constantFrom(0, 1, 9_990, 49_950, 119_980, 999_900), fc.integer({ min: 0, max: 2_000_000 })),
})

describe('random expressions in stretches', () => {
  it('come to what the exact lane says at every place', () => {
    fc.assert(
      fc.property(quantities(), conditions(), drawn, (quantity, condition, { row, key, first }) => {
        const from = key === 'heads' ? 1 : key === 'months' ? 0 : first
        const to = key === 'heads' ? 40 : key === 'months' ? 12 : first + 60
        const values = valuesOf(row)
        const evaluated = inStretches(exact(String(from)), exact(String(to)), (lines) => {
          const evaluation = new Evaluation<Line>(alongValues(values, key, lines), { arithmetic: lines })
          return { quantity: evaluation.quantity(quantity), condition: evaluation.condition(condition) }
        })
        let next = from
        for (const { from: start, to: end, made } of evaluated) {
          expect(start.toNumber()).toBe(next)
          for (let place = next; place <= end.toNumber(); place += 1) {
            const truly = new Evaluation(at(values, key, place))
            const { low, high } = truly.quantity(quantity)
            const { canBeTrue, canBeFalse } = truly.condition(condition)
            expect([made.condition.canBeTrue, made.condition.canBeFalse]).toEqual([canBeTrue, canBeFalse])
            expect(holdsAt(made.quantity.low, place, low)).toBe(true)
            expect(holdsAt(made.quantity.high, place, high)).toBe(true)
            expect(made.quantity.low === made.quantity.high).toBe(low.eq(high))
            if (place === start.toNumber()) expect(made.quantity.low.atFrom.eq(low)).toBe(true)
            if (place === end.toNumber()) expect(made.quantity.high.atTo.eq(high)).toBe(true)
          }
          next = end.toNumber() + 1
        }
        expect(next).toBe(to + 1)
      }),
      { numRuns: runs },
    )
  })
})

const label = { zh: '步', en: 'step' }
const income = new MoneyInput({ key: 'income', id: 'income', source: 'fact', type: 'money', unit: 'yuan', label })
const yuan = (text: string) => number(text, 'yuan')

/** The ends of the stretches of a quantity of the income, with what a fen more adds. */
function stretchesOf(quantity: { readonly node: typeof income.node }, to: string): readonly string[] {
  const made = inStretches(exact('0'), exact(to), (lines): Interval<Line> => {
    return new Evaluation<Line>(alongValues(new Map(), 'income', lines), { arithmetic: lines }).quantity(quantity)
  })
  return made.map((one) => `${one.from}-${one.to}: ${one.made.low.slope} ${one.made.low.atFrom}..${one.made.low.atTo}`)
}

describe('the stretches of one rule', () => {
  it('end where its least and greatest turn, to the fen', () => {
    // 1200 - income down to 480 at an income of 720, and nothing from 1200 on.
    const line = rule('difference', '一', label, yuan('1200').minus(income))
    const aid = when(income.isBelow(yuan('1200')), greatest(line, yuan('480')), yuan('0'))
    expect(stretchesOf(aid, '500000')).toEqual([
      '0-72000: -0.01 1200..480',
      '72001-119999: 0 480..480',
      '120000-500000: 0 0..0',
    ])
  })

  it('find a break of one fen among five million', () => {
    const dip = when(
      income.isBelow(yuan('31415.92')),
      yuan('7'),
      when(income.isAtMost(yuan('31415.92')), yuan('6'), yuan('7')),
    )
    expect(stretchesOf(dip, '5000000')).toEqual([
      '0-3141591: 0 7..7',
      '3141592-3141592: 0 6..6',
      '3141593-5000000: 0 7..7',
    ])
  })

  it('hold what rounding does: 80% half-up against 90% less 700, down', () => {
    // 0.8x and 0.9x - 700 cross at x = 7000, where a fen of x moves them apart by 0.001.
    const share = income.times(number('0.8', 'ratio')).roundedHalfUp()
    const ceiling = income.times(number('0.9', 'ratio')).roundedDown().minus(yuan('700'))
    // From 5 fen before it to 14 after it the roundings decide which is the less: that is one line up to rounding.
    const made = stretchesOf(least(share, ceiling), '2000000')
    expect(made.map((one) => one.split(' ').slice(0, 2))).toEqual([
      ['0-699994:', '0.009'],
      ['699995-700014:', expect.stringMatching(/^0.00[89]$/)],
      ['700015-2000000:', '0.008'],
    ])
  })
})
