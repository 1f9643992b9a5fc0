/** A rule as SQL where all is known: the text of each kind of node, and which of its steps stand in columns. */
import { describe, expect, it } from 'vitest'
import { all, any, greatest, least, number, parameter, rule, when } from '../../src/language/quantity'
import { conjunction, inputCondition, missingWhereOpen } from '../../src/sql/known'
import * as of from './support/vocabulary'
import {
  a,
  b,
  choice,
  growing,
  heads,
  knownLines,
  linesOf,
  partly,
  printersFor,
  sum,
  sure,
  t,
  times,
  u,
} from './support/vocabulary'

const label = { zh: '步', en: 'step' }
const yuan = (value: string) => number(value, 'yuan')
const ratio = (value: string) => number(value, 'ratio')
const line = parameter('0.40', 'ratio', { id: 'floorShare', clause: '一', label })
const step = rule('step', '二', label, a.plus(b))
const share = a.share({ parts: heads, outOf: '12', rounding: 'down', unit: 'yuan' })

describe('a quantity', () => {
  it.each([
    ['a number', yuan('0.05'), ['0.05']],
    ['a debt', yuan('-1'), ['(-1)']],
    ['a figure of the law', a.times(line), ['("a" * 0.40 /* floorShare */)']],
    ['an input', a, ['"a"']],
    ['an input between columns', of.between, ['"between"']],
    ['a sum', a.plus(b), ['("a" + "b")']],
    ['a difference', a.minus(b), ['("a" - "b")']],
    ['a product', a.times(heads), ['whole.part1: "a" * "heads"', '"whole.part1"']],
    ['a product by a number', a.times(ratio('3')), ['("a" * 3)']],
    ['rounded', a.roundedUp(), ['whole.part1: ceil("a" * 100.0) * 0.01', '"whole.part1"']],
    ['a share', share, ['whole.part1: div(floor("a" * "heads" * 100.0), 12) * 0.01', '"whole.part1"']],
    // GREATEST and LEAST pass over what is NULL, so they are asked only where nothing is.
    [
      'the smallest',
      least(a, sum, b),
      ['whole.part1: CASE WHEN "a" IS NOT NULL AND "b" IS NOT NULL THEN LEAST("a", "sum", "b") END', '"whole.part1"'],
    ],
    ['the largest', greatest(sum, yuan('1')), ['whole.part1: GREATEST("sum", 1)', '"whole.part1"']],
    [
      'the largest of parts that are read twice',
      greatest(a.minus(b), yuan('0')),
      [
        'whole.part2: "a" - "b"',
        'whole.part1: CASE WHEN "whole.part2" IS NOT NULL THEN GREATEST("whole.part2", 0) END',
        '"whole.part1"',
      ],
    ],
    ['either', when(t, a, b), ['whole.part1: CASE WHEN "t" THEN "a" WHEN NOT "t" THEN "b" END', '"whole.part1"']],
    [
      'either by what is known',
      when(sure, a, b),
      ['whole.part1: CASE WHEN "sure" THEN "a" ELSE "b" END', '"whole.part1"'],
    ],
    [
      'either by a condition in a column',
      when(a.isBelow(b), sum, a),
      [
        'whole.part2: "a" < "b"',
        'whole.part1: CASE WHEN "whole.part2" THEN "sum" WHEN NOT "whole.part2" THEN "a" END',
        '"whole.part1"',
      ],
    ],
    ['a rule', step, ['step: "a" + "b"', '"step"']],
    ['a rule that is read twice', step.minus(step), ['step: "a" + "b"', '("step" - "step")']],
    ['a rule of a rule', rule('outer', '三', label, step), ['step: "a" + "b"', 'outer: "step"', '"outer"']],
    [
      'a rule with parts',
      rule('outer', '三', label, a.times(heads).plus(step)),
      ['outer.part1: "a" * "heads"', 'step: "a" + "b"', 'outer: "outer.part1" + "step"', '"outer"'],
    ],
  ])('that is %s', (_, quantity, lines) => {
    expect(knownLines('postgres', quantity)).toEqual(lines)
  })

  it('that is a share of what may be below 0 looks at its sign', () => {
    const shareOf = (quantity: typeof step) =>
      quantity.share({ parts: times, outOf: '12', rounding: 'up', unit: 'yuan' })
    expect(knownLines('postgres', shareOf(a.minus(b)))[0]).toMatch(/^whole\.part1: CASE WHEN ceil\(.* < 0 THEN -div\(/)
    expect(knownLines('postgres', shareOf(a))[0]).toMatch(/^whole\.part1: div\(/)
  })

  it('of a kind that does not exist is refused', () => {
    const root = { kind: 'rule', name: { id: 'r', clause: '一', label }, of: { kind: 'root' } }
    const { known } = printersFor('postgres')
    expect(() => known.quantity(root as never)).toThrow('Unknown node kind: {"kind":"root"}')
  })
})

describe('a column on DuckDB, where a number may find no room, is unknown then', () => {
  it.each([
    ['a product', a.times(heads), 'TRY("a" * "heads")'],
    ['a rule of a sum', rule('r', '一', label, a.plus(b)), 'TRY("a" + "b")'],
    ['a rule of a difference', rule('r', '一', label, a.minus(b)), 'TRY("a" - "b")'],
    ['a rule of a product', rule('r', '一', label, a.times(ratio('3'))), 'TRY("a" * 3)'],
    ['rounded', a.roundedDown(), 'floor(TRY("a" * 100.0)) * 0.01'],
    ['rounded to the nearest', a.roundedHalfUp(), 'floor(TRY(TRY("a" * 100.0) + 0.5)) * 0.01'],
    [
      'a difference, rounded',
      a.minus(b.times(ratio('0.25'))).roundedUp(),
      'ceil(TRY(TRY("a" - TRY("b" * 0.25)) * 100.0)) * 0.01',
    ],
    [
      'a share',
      share,
      'TRY(CAST((CAST(CAST(floor(TRY(TRY("a" * "heads") * 100.0)) AS HUGEINT) // 12 AS DECIMAL(38, 0)) * 0.01) AS DECIMAL(18, 2)))',
    ],
    // 13 whole digits and 5 decimals are 18; with 6 they are 19, and a number that stands there has room or has none.
    ['a sum with few decimals', rule('r', '一', label, a.plus(number('0.00001', 'yuan'))), 'TRY("a" + 0.00001)'],
    [
      'a sum with many',
      rule('r', '一', label, a.plus(number('0.000001', 'yuan'))),
      'TRY(TRY_CAST("a" AS DECIMAL(18, 6)) + 0.000001)',
    ],
    [
      'a difference with many',
      rule('r', '一', label, number('123456789012345678.5', 'yuan').minus(a.times(ratio('0.00001')))),
      'TRY(123456789012345678.5 - TRY("a" * 0.00001))',
    ],
    ['a comparison of a sum', a.plus(b).isBelow(sum), 'TRY("a" + "b") < "sum"'],
    ['a comparison', a.isAtMost(b), '"a" <= "b"'],
    ['either sum', when(t, a, a.plus(b)), 'CASE WHEN "t" THEN "a" WHEN NOT "t" THEN TRY("a" + "b") END'],
    ['either', when(t, a, b), 'CASE WHEN "t" THEN "a" WHEN NOT "t" THEN "b" END'],
    ['a rule of an input', rule('r', '一', label, a), '"a"'],
    ['a rule of another', rule('r', '一', label, step), '"step"'],
    [
      'a rule of either sum',
      rule('r', '一', label, when(t, a, a.plus(b))),
      'CASE WHEN "t" THEN "a" WHEN NOT "t" THEN TRY("a" + "b") END',
    ],
    ['the smallest of sums, which stand in columns', least(sum, sum), 'LEAST("sum", "sum")'],
    ['conditions on sums, which stand in columns', all(a.plus(b).isBelow(sum), t), '"whole.part2" AND "t"'],
  ])('%s', (_, expression, text) => {
    const last = knownLines('duckdb', expression).at(-2)
    expect(last?.slice(last.indexOf(': ') + 2)).toBe(text)
  })
})

describe('a condition', () => {
  it.each([
    ['a truth', t, ['"t"']],
    ['whether a fact is given', a.isGiven(), ['("a" IS NOT NULL)']],
    ['one option', choice.is('x'), [`("choice" = 'x')`]],
    ['one of several', choice.is('x', "y'" as 'y'), [`("choice" IN ('x', 'y'''))`]],
    ['one of none', choice.is(), ['FALSE']],
    ['one option of what is left open', of.reading.is('x'), ['CAST(NULL AS BOOLEAN)']],
    ['one of none of what is left open', of.reading.is(), ['FALSE']],
    [
      'one option of those that are left',
      partly.is('x', 'y'),
      [
        `CASE WHEN "partly.left" <@ ARRAY['x', 'y'] THEN TRUE WHEN NOT ("partly.left" && ARRAY['x', 'y']) THEN FALSE END`,
      ],
    ],
    ['something in a set', of.set.includes('x', 'y'), [`("set" && ARRAY['x', 'y'])`]],
    [
      'something in a set that may grow',
      growing.includes('x'),
      [`CASE WHEN "growing" && ARRAY['x'] THEN TRUE WHEN NOT "growing.more" THEN FALSE END`],
    ],
    ['a day', of.day.isOnOrBefore('1954-10-31'), [`("day" <= DATE '1954-10-31')`]],
    ['below', a.isBelow(b), ['whole.part1: "a" < "b"', '"whole.part1"']],
    ['at most', a.isAtMost(b.plus(sum)), ['whole.part1: "a" <= ("b" + "sum")', '"whole.part1"']],
    ['all', all(t, u), ['whole.part1: "t" AND "u"', '"whole.part1"']],
    ['any', any(t, u, sure), ['whole.part1: "t" OR "u" OR "sure"', '"whole.part1"']],
    ['all of none', all(), ['whole.part1: TRUE', '"whole.part1"']],
    ['any of none', any(), ['whole.part1: FALSE', '"whole.part1"']],
    ['not', t.not(), ['(NOT "t")']],
    ['either', when(t, u, sure), ['whole.part1: CASE WHEN "t" THEN "u" WHEN NOT "t" THEN "sure" END', '"whole.part1"']],
    [
      'either by what is known',
      when(sure, t, u),
      ['whole.part1: CASE WHEN "sure" THEN "t" ELSE "u" END', '"whole.part1"'],
    ],
    ['a rule', rule('r', '一', label, t), ['r: "t"', '"r"']],
    [
      'a rule of a rule, read twice',
      all(rule('r', '一', label, rule('s', '二', label, a.isBelow(b))), t),
      ['s: "a" < "b"', 'r: "s"', 'whole.part1: "r" AND "t"', '"whole.part1"'],
    ],
  ])('that is %s', (_, condition, lines) => {
    expect(knownLines('postgres', condition)).toEqual(lines)
  })

  it('that is read twice is one column', () => {
    const below = a.isBelow(b)
    expect(knownLines('postgres', all(below, below.not()))).toEqual([
      'whole.part2: "a" < "b"',
      'whole.part1: "whole.part2" AND (NOT "whole.part2")',
      '"whole.part1"',
    ])
  })

  it('on one input is SQL of its own, and is refused where its kind does not exist', () => {
    const { inputs } = printersFor('postgres')
    expect(inputCondition({ kind: 'truth', input: t.input }, inputs)).toEqual({ text: '"t"', level: 0 })
    expect(() => inputCondition({ kind: 'xor', input: t.input } as never, inputs)).toThrow('Unknown node kind')
    expect(() => printersFor('postgres').known.condition({ kind: 'xor' } as never)).toThrow('Unknown node kind')
  })

  it('of none is settled, of one stands alone', () => {
    const [one, other] = [
      { text: 'a', level: 2 },
      { text: 'b', level: 1 },
    ]
    expect(conjunction('all', [])).toEqual({ text: 'TRUE', level: 0 })
    expect(conjunction('any', [])).toEqual({ text: 'FALSE', level: 0 })
    expect(conjunction('all', [one])).toEqual({ text: '(a)', level: 2 })
    expect(conjunction('any', [one, other])).toEqual({ text: '(a OR b)', level: 2 })
    expect(conjunction('all', [one, other])).toEqual({ text: '(a AND b)', level: 2 })
  })
})

it('a condition on an input of a kind that does not exist is not guessed', () => {
  const { inputs } = printersFor('postgres')
  const node = { kind: 'isLike', input: choice.input }
  expect(() => inputCondition(node as never, inputs)).toThrow('Unknown node kind: {"kind":"isLike"')
})

describe('what keeps a condition on one input open', () => {
  it.each([
    ['of a choice, that it is unknown', choice.is('x'), '"choice.missing"'],
    ['of a set, that it is unknown', of.set.includes('x'), '"set.missing"'],
    [
      'of a choice that is known in part, only where it is not settled',
      partly.is('x'),
      `CASE WHEN CASE WHEN "partly.left" <@ ARRAY['x'] THEN TRUE WHEN NOT ("partly.left" && ARRAY['x']) THEN FALSE END IS NULL THEN "partly.missing" ELSE 0 END`,
    ],
    [
      'of a set that may grow, only where it is not settled',
      growing.includes('x'),
      `CASE WHEN CASE WHEN "growing" && ARRAY['x'] THEN TRUE WHEN NOT "growing.more" THEN FALSE END IS NULL THEN "growing.missing" ELSE 0 END`,
    ],
  ])('is, %s', (_, { node }, text) => {
    const { inputs, columns } = printersFor('postgres')
    expect(missingWhereOpen(node as Parameters<typeof missingWhereOpen>[0], inputs).text).toBe(text)
    expect(linesOf(columns)).toHaveLength(1)
  })
})
