/** What recurs over an audit: one cause of many findings. Sums by hand. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/audit/finding'
import { Patterns } from '../../src/audit/patterns'
import type { Payment } from '../../src/audit/payment'
import { yuanText } from '../../src/household/fen'

/** A finding by its due and what was paid, each in fen. */
function finding(household: string, period: string, due: number, paid: number, more: Partial<Finding> = {}): Finding {
  const text = (fen: number): string => yuanText(BigInt(fen))
  return {
    kind: paid < due ? 'shouldHaveBeenToppedUp' : 'overpaid',
    household,
    programme: 'dibao',
    period,
    due: text(due),
    paid: text(paid),
    difference: text(paid - due),
    clauses: [],
    readings: {},
    payments: [],
    rows: [{ row: 1, amount: text(paid) }],
    ...more,
  }
}

const patterns = (findings: readonly Finding[]): Patterns => {
  const made = new Patterns()
  for (const one of findings) made.addFinding(one)
  return made
}
/** `equalDifference -20.00 dibao 5 100.00`: the pattern, its value, its programme, how many, and what they come to. */
const short = (made: Patterns) =>
  made
    .found()
    .map(({ pattern, value, programme, count, amount }) =>
      [pattern, value, ...(programme ? [programme] : []), count, amount].join(' '),
    )
const times = (count: number, make: (place: number) => Finding): readonly Finding[] =>
  Array.from({ length: count }, (_, place) => make(place))
/** Of claims, which stand in no month. */
const alike = (count: number, due = 40_000, paid = 38_000, more: Partial<Finding> = {}) =>
  times(count, (place) => finding(`H${place}`, '', due, paid, more))

describe('equal differences', () => {
  it('are a pattern from the fifth on, with the sum of them and their rows', () => {
    expect(patterns(alike(4)).found()).toEqual([])
    const rows = [
      { row: 3, amount: '380.00', file: 'x.csv' },
      { row: 4, amount: '0.00' },
    ]
    expect(patterns([...alike(4), finding('H9', '', 40_000, 38_000, { rows })]).found()).toStrictEqual([
      {
        pattern: 'equalDifference',
        value: '-20.00',
        programme: 'dibao',
        count: 5,
        // 5 times 20
        amount: '100.00',
        rows: [{ row: 1 }, { row: 1 }, { row: 1 }, { row: 1 }, { file: 'x.csv', row: 3 }, { row: 4 }],
      },
    ])
  })

  it('are of a programme, and of a sign', () => {
    expect(short(patterns([...alike(4), ...alike(1, 40_000, 38_000, { programme: 'priceSubsidy' })]))).toEqual([])
    expect(short(patterns([...alike(4), ...alike(1, 38_000, 40_000)]))).toEqual([])
  })

  it('are no pattern where all are of one household', () => {
    const one = times(9, () => finding('H', '', 40_000, 38_000))
    expect(short(patterns(one))).toEqual([])
    expect(short(patterns([...one, finding('I', '', 40_000, 38_000)]))).toEqual([
      'equalDifference -20.00 dibao 10 200.00',
    ])
    // Back to the first household.
    const again = [finding('I', '', 40_000, 38_000), ...one]
    expect(short(patterns(again))).toEqual(['equalDifference -20.00 dibao 10 200.00'])
  })

  it('of which there are most come first', () => {
    const found = [...alike(5), ...alike(7, 40_000, 43_000), ...alike(6, 40_000, 39_500)]
    expect(short(patterns(found))).toEqual([
      'equalDifference 30.00 dibao 7 210.00',
      'equalDifference -5.00 dibao 6 30.00',
      'equalDifference -20.00 dibao 5 100.00',
    ])
  })

  it.each([
    ['nothing was paid', alike(9, 40_000, 0)],
    ['more was taken back than paid', alike(9, 40_000, -1)],
    ['nothing was due', alike(9, 0, 40_000)],
    ['what was due is not known', alike(9, 40_000, 38_000, { due: null, difference: null })],
    ['a row that cannot be read leaves the difference open', alike(9, 40_000, 38_000, { difference: null })],
    ['the sum is right, and late', alike(9, 40_000, 40_000, { kind: 'paidLate' })],
    ['a standard is under its floor', alike(9, 40_000, 38_000, { kind: 'standardBelowFloor' })],
    ['a person stands in two households', alike(9, 40_000, 38_000, { kind: 'paidTwicePersons' })],
  ])('are no pattern where %s', (_, findings) => {
    expect(short(patterns(findings))).toEqual([])
  })
})

describe('a factor', () => {
  /** Three findings of one household, so that they are no equal differences. */
  const three = (due: number, paid: number) => times(3, () => finding('H', '', due, paid))

  it.each([
    ['a hundred times', 400, 40_000, 'factor 100 3 1188.00'],
    ['a hundredth', 40_000, 400, 'factor 1/100 3 1188.00'],
    ['twelve times', 4_000, 48_000, 'factor 12 3 1320.00'],
    ['a twelfth', 48_000, 4_000, 'factor 1/12 3 1320.00'],
  ])('is told from the third finding on: %s', (_, due, paid, expected) => {
    expect(short(patterns(three(due, paid)))).toEqual([expected])
    expect(short(patterns(three(due, paid).slice(1)))).toEqual([])
  })

  it.each([
    ['99 fen over a hundred times', 400, 40_099, true],
    ['a whole fen of a hundred over', 400, 40_100, false],
    ['99 fen under', 400, 39_901, true],
    ['a whole fen under', 400, 39_900, false],
    ['11 fen over twelve times', 4_000, 48_011, true],
    ['12 fen over', 4_000, 48_012, false],
    ['11 fen under', 4_000, 47_989, true],
    ['12 fen under', 4_000, 47_988, false],
    ['eleven times', 4_000, 44_000, false],
  ])('is told within a fen of rounding: %s', (_, due, paid, isTold) => {
    expect(short(patterns(three(due, paid))).length).toBe(isTold ? 1 : 0)
  })
})

describe('a month', () => {
  /** So many findings of one household in each month, from January on; none of them alike. */
  const months = (...counts: readonly number[]) =>
    counts.flatMap((count, month) => times(count, (place) => finding('H', `2013-0${month + 1}`, 0, 100 + place)))

  it.each([
    ['ten of twenty in three months', months(5, 10, 5), ['month 2013-02 10 10.45']],
    ['ten of twenty-one', months(6, 10, 5), []],
    ['nine of eleven', months(1, 9, 1), []],
    ['ten of eleven in two months', months(1, 10), []],
    ['ten of twelve in three', months(1, 10, 1), ['month 2013-02 10 10.45']],
  ])('stands out with at least ten findings and half of all, of three or more: %s', (_, findings, expected) => {
    // 1.00 + 1.01 + ... + 1.09 is 10.45
    expect(short(patterns(findings))).toEqual(expected)
  })

  it('is not a year, nor a span of months', () => {
    const of = (period: string) => times(10, (place) => finding('H', period, 0, 100 + place))
    const others = [finding('H', '2013-01', 0, 1), finding('H', '2013-02', 0, 2), finding('H', '2013-03', 0, 3)]
    for (const period of ['2013', '2013-04..2013-06', '2013-2014'])
      expect(short(patterns([...of(period), ...others]))).toEqual([])
    expect(short(patterns([...of('2013-04'), ...others]))).toEqual(['month 2013-04 10 10.45'])
  })

  it('counts what was paid where the due is not known, and findings without rows', () => {
    const open = times(10, () => {
      const { rows: _, ...rest } = finding('H', '2013-04', 0, 100, { due: null, difference: null })
      return rest
    })
    const others = [finding('H', '2013-01', 0, 1), finding('H', '2013-02', 0, 2)]
    expect(patterns([...open, ...others]).found()).toStrictEqual([
      { pattern: 'month', value: '2013-04', count: 10, amount: '10.00', rows: [] },
    ])
  })
})

it('a town stands out as a month does', () => {
  const town = (name: string, count: number) =>
    times(count, (place) => finding('H', '', 0, 100 + place, { carried: { 乡镇: name } }))
  expect(short(patterns([...town('佛堂', 10), ...town('苏溪', 1), ...town('上溪', 1)]))).toEqual(['town 佛堂 10 10.45'])
  // Who carries no town is of none, and counts in none.
  const without = times(11, () => finding('H', '', 0, 1, { carried: { 姓名: 'x' } }))
  const three = [...town('佛堂', 10), ...town('苏溪', 1), ...town('上溪', 1)]
  expect(short(patterns([...three, ...without]))).toEqual(['town 佛堂 10 10.45'])
  const others = without.slice(0, 2)
  expect(short(patterns([...town('佛堂', 10), ...others]))).toEqual([])
})

describe('an account', () => {
  const payment = (account: string | undefined, fen: number, row: number, file?: string): Payment =>
    ({
      ...{ fen, row },
      ...(file ? { file } : {}),
      ...(account ? { carried: { 银行账号: account } } : {}),
    }) as unknown as Payment
  const paid = (...payments: readonly (readonly [string, Payment])[]): Patterns => {
    const made = new Patterns()
    for (const [household, one] of payments) made.addPayment(one, household)
    return made
  }

  it('is told where several households are paid to it', () => {
    const made = paid(
      ['A', payment('622', 10_000, 1, 'x.csv')],
      ['B', payment('622', -550, 2)],
      ['A', payment('622', 1, 3)],
      ['C', payment('623', 99, 4)],
      ['C', payment('623', 99, 5)],
      ['D', payment(undefined, 99, 6)],
      ['E', payment(undefined, 99, 7)],
    )
    expect(made.found()).toStrictEqual([
      {
        pattern: 'account',
        value: '622',
        count: 3,
        // 100.00 - 5.50 + 0.01
        amount: '94.51',
        households: ['A', 'B'],
        rows: [{ file: 'x.csv', row: 1 }, { row: 2 }, { row: 3 }],
      },
    ])
  })

  it('is told of what two threads saw as if one had seen all', () => {
    const made = paid(['A', payment('622', 10_000, 1, 'x.csv')])
    made.join(paid(['A', payment('622', 1, 2)], ['B', payment('622', -550, 3, 'y.csv')], ['C', payment('7', 1, 4)]))
    expect(made.found()).toStrictEqual([
      {
        ...{ pattern: 'account', value: '622', count: 3, amount: '94.51', households: ['A', 'B'] },
        rows: [{ file: 'x.csv', row: 1 }, { row: 2 }, { file: 'y.csv', row: 3 }],
      },
    ])
  })
})

describe('what two threads found', () => {
  /** As one thread sends it to another: fields without a class. */
  const sent = (made: Patterns): Patterns => structuredClone(made)

  it('is joined: differences, factors, months and towns', () => {
    const all = [
      ...times(6, (place) => finding(`H${place % 2}`, `2013-0${1 + (place % 3)}`, 400, 40_000)),
      ...times(12, (place) =>
        finding('H', '2013-03', 0, 100 + place, { carried: { 乡镇: place < 10 ? '佛堂' : `T${place}` } }),
      ),
    ]
    const whole = patterns(all)
    // 396.00 six times; 10 of 12 towns; 12 and 2 months of 18, 1.00 to 1.11 and 2 times 396.00.
    expect(short(whole)).toEqual([
      'equalDifference 396.00 dibao 6 2376.00',
      'factor 100 6 2376.00',
      'month 2013-03 14 804.66',
      'town 佛堂 10 10.45',
    ])
    for (const place of [0, 1, 3, 6, 12, 18]) {
      const [first, second] = [patterns(all.slice(0, place)), patterns(all.slice(place))]
      first.join(sent(second))
      expect(first.found()).toEqual(whole.found())
    }
  })

  it('is of several households where each thread saw one, or one of them several', () => {
    const of = (...households: readonly string[]) => patterns(households.map((one) => finding(one, '', 40_000, 38_000)))
    const joined = (one: Patterns, other: Patterns) => {
      one.join(sent(other))
      return short(one)
    }
    const five = ['equalDifference -20.00 dibao 5 100.00']
    expect(joined(of('A', 'A'), of('B', 'B', 'B'))).toEqual(five)
    expect(joined(of('A', 'A'), of('A', 'B', 'A'))).toEqual(five)
    expect(joined(of(), of('A', 'B', 'A', 'A', 'A'))).toEqual(five)
    expect(joined(of('A', 'B', 'A'), of('A', 'A'))).toEqual(five)
    expect(joined(of('A', 'A'), of('A', 'A', 'A'))).toEqual([])
  })
})
