/** A rule as SQL where something is unknown: the ends of products, of the smallest and largest, and of either of two. */
import { describe, expect, it } from 'vitest'
import { greatest, least, number, when } from '../../src/language/quantity'
import { inColumns, whole } from './support/ends'
import { a, between, heads, rangeLines, sum, sure, t, times, visits } from './support/vocabulary'

const yuan = (value: string) => number(value, 'yuan')
const ratio = (value: string) => number(value, 'ratio')
const debt = sum.minus(a)

describe('a product', () => {
  const low = (left: string, right: string): string => `(${left} * ${right})`
  const orNothing = (left: string, right: string): string =>
    `CASE WHEN ${left} = 0 OR ${right} = 0 THEN 0 ELSE (${left} * ${right}) END`
  const [a0, heads1, heads5, visits0] = [
    'COALESCE("a", 0)',
    'COALESCE("heads", 1)',
    'COALESCE("heads", 5)',
    'COALESCE("visits", 0)',
  ]

  it.each([
    [
      'what has no greatest value by what is above 0',
      a.times(heads),
      low(a0, heads1),
      low('"a"', heads5),
      '("a.missing" | "heads.missing")',
    ],
    [
      'the other way',
      visits.times(heads),
      low(visits0, heads1),
      low('"visits"', heads5),
      '("visits.missing" | "heads.missing")',
    ],
    [
      'and the other',
      heads.times(visits),
      low(heads1, visits0),
      low(heads5, '"visits"'),
      '("heads.missing" | "visits.missing")',
    ],
    // Nothing times something without a greatest value is still nothing.
    [
      'what has no greatest value by what has none',
      a.times(visits),
      low(a0, visits0),
      orNothing('"a"', '"visits"'),
      '("a.missing" | "visits.missing")',
    ],
    [
      'what is known by what has none',
      sum.times(visits),
      low('"sum"', visits0),
      orNothing('"sum"', '"visits"'),
      '"visits.missing"',
    ],
    ['what has none by what is known', a.times(times), low(a0, '"times"'), orNothing('"a"', '"times"'), '"a.missing"'],
    [
      'what has two ends by what has two',
      between.times(heads),
      low('"between.least"', heads1),
      low('"between.most"', heads5),
      '("between.missing" | "heads.missing")',
    ],
    ['by nothing', a.times(ratio('0')), low(a0, '0'), orNothing('"a"', '0'), '"a.missing"'],
  ])('of %s', (_, quantity, least, most, missing) => {
    expect(rangeLines('postgres', quantity)).toEqual(whole(least, most, missing))
  })

  it('of what is above 0 by what is above 0 needs no greatest value', () => {
    expect(rangeLines('postgres', a.plus(yuan('1')).times(visits.plus(ratio('1'))))).toEqual([
      ...inColumns('whole.part2', `${a0} + 1`, '"a" + 1', '"a.missing"').slice(0, 2),
      ...inColumns('whole.part3', `${visits0} + 1`, '"visits" + 1', '"visits.missing"').slice(0, 2),
      inColumns('whole.part2', '', '', '"a.missing"')[2],
      inColumns('whole.part3', '', '', '"visits.missing"')[2],
      ...whole(
        low('"whole.part2.low"', '"whole.part3.low"'),
        low('"whole.part2.high"', '"whole.part3.high"'),
        '("a.missing" | "visits.missing")',
      ),
    ])
  })

  it('of what may be below 0 takes the end that is worse by sign', () => {
    const lines = rangeLines('postgres', debt.times(heads))
    const [one, five] = ['COALESCE("heads", 1)', 'COALESCE("heads", 5)']
    const part = (end: string): string => `"whole.part2.${end}"`
    expect(lines.filter((line) => line.startsWith('whole.part1'))).toEqual(
      whole(
        `CASE WHEN NOT (${part('low')} IS NULL AND COALESCE(${five} > 0, TRUE)) THEN LEAST((${part('low')} * ${one}), (${part('low')} * ${five})) END`,
        `GREATEST((${part('high')} * ${five}), (${part('high')} * ${one}))`,
        '("a.missing" | "heads.missing")',
      ).slice(0, 3),
    )
  })
})

describe('the smallest and the largest', () => {
  it('lose what cannot win', () => {
    expect(rangeLines('postgres', least(a, yuan('1')))).toEqual(
      whole(
        'LEAST(COALESCE("a", 0), 1)',
        'LEAST("a", 1)',
        'CASE WHEN 1 <= COALESCE("a", 0) THEN 0 ELSE "a.missing" END',
      ),
    )
    expect(rangeLines('postgres', greatest(a, yuan('1')))).toEqual(
      whole(
        'GREATEST(COALESCE("a", 0), 1)',
        'CASE WHEN "a" IS NOT NULL THEN GREATEST("a", 1) END',
        'CASE WHEN 1 >= "a" THEN 0 ELSE "a.missing" END',
      ),
    )
  })

  it('of what has no least value', () => {
    const part = 'whole.part2'
    expect(rangeLines('postgres', least(debt, yuan('0')))).toEqual([
      ...inColumns(
        part,
        `COALESCE("${part}", ("sum" - "a"))`,
        `COALESCE("${part}", ("sum" - COALESCE("a", 0)))`,
        '"a.missing"',
      ),
      ...whole(
        `CASE WHEN "${part}.low" IS NOT NULL THEN LEAST("${part}.low", 0) END`,
        `LEAST("${part}.high", 0)`,
        `CASE WHEN 0 <= "${part}.low" THEN 0 ELSE "${part}.missing" END`,
      ),
    ])
  })
})

describe('either of two', () => {
  it('is one where the condition is settled, and lies around both where it is not', () => {
    expect(rangeLines('postgres', when(t, a, between))).toEqual(
      whole(
        'CASE WHEN "t" THEN COALESCE("a", 0) WHEN NOT "t" THEN "between.least" ELSE LEAST(COALESCE("a", 0), "between.least") END',
        'CASE WHEN "t" THEN "a" WHEN NOT "t" THEN "between.most" ELSE CASE WHEN "a" IS NOT NULL THEN GREATEST("a", "between.most") END END',
        'CASE WHEN "t" THEN "a.missing" WHEN NOT "t" THEN "between.missing" ELSE ("t.missing" | "a.missing" | "between.missing") END',
      ),
    )
  })

  it('is one by a condition that is known', () => {
    expect(rangeLines('postgres', when(sure, a, yuan('2')))).toEqual(
      whole(
        'CASE WHEN "sure" THEN COALESCE("a", 0) ELSE 2 END',
        'CASE WHEN "sure" THEN "a" ELSE 2 END',
        'CASE WHEN "sure" THEN "a.missing" ELSE 0 END',
      ),
    )
  })

  it('may have no least value', () => {
    const part = 'whole.part2'
    const lines = rangeLines('postgres', when(t, debt, yuan('0')))
    expect(lines).toContain(`${part}.low: "sum" - "a"`)
    expect(lines).toContain(
      `whole.part1.low: COALESCE("whole.part1", CASE WHEN "t" THEN "${part}.low" WHEN NOT "t" THEN 0 ELSE CASE WHEN "${part}.low" IS NOT NULL THEN LEAST("${part}.low", 0) END END)`,
    )
    expect(rangeLines('postgres', when(t, yuan('0'), debt)).join()).toContain(
      `ELSE CASE WHEN "${part}.low" IS NOT NULL THEN LEAST(0, "${part}.low") END END`,
    )
    expect(rangeLines('postgres', when(t, yuan('0'), a)).join()).toContain(
      'ELSE CASE WHEN "a" IS NOT NULL THEN GREATEST(0, "a") END END',
    )
  })
})
