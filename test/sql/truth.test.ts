/** A condition as SQL where something is unknown: whether it is settled all the same, and what is missing where it is not. */
import { describe, expect, it } from 'vitest'
import { all, any, type Condition, number, rule, when } from '../../src/language/quantity'
import {
  a,
  b,
  choice,
  day,
  growing,
  linesOf,
  partly,
  printersFor,
  rangeLines,
  reading,
  set,
  sum,
  sure,
  t,
  u,
} from './support/vocabulary'

const label = { zh: '步', en: 'step' }
const below = a.isBelow(b)

/** The two columns of a condition that has one where all is known. */
const inColumns = (name: string, text: string, missing: string): readonly string[] => [
  `${name}.settled: COALESCE("${name}", ${text})`,
  `${name}.missing: CASE WHEN "${name}.settled" IS NULL THEN ${missing} ELSE 0 END`,
]
const whole = (text: string, missing: string, name = 'whole.part1'): readonly string[] => [
  ...inColumns(name, text, missing),
  `"${name}.settled"`,
  `"${name}.missing"`,
]
const lines = (condition: Condition) => rangeLines('postgres', condition)

describe('a condition on one input', () => {
  it.each([
    ['truth', t, '"t"', '"t.missing"'],
    ['what is known', sure, '"sure"', '0'],
    ['whether a fact is given, which is known', a.isGiven(), '("a" IS NOT NULL)', '0'],
    ['an option', choice.is('x'), `("choice" = 'x')`, '"choice.missing"'],
    ['all options, whichever it is', choice.is('z', 'x', 'y'), 'TRUE', '0'],
    ['no option', choice.is(), 'FALSE', '0'],
    ['an option of what is left open', reading.is('x'), 'CAST(NULL AS BOOLEAN)', '262144'],
    ['all options of what is left open', reading.is('x', 'y', 'z'), 'TRUE', '0'],
    ['something in a set', set.includes('x'), `("set" && ARRAY['x'])`, '"set.missing"'],
    ['a day', day.isOnOrBefore('2013-01-01'), `("day" <= DATE '2013-01-01')`, '"day.missing"'],
    ['not', t.not(), '(NOT "t")', '"t.missing"'],
    ['not whether a fact is given', a.isGiven().not(), '(NOT ("a" IS NOT NULL))', '0'],
  ])('is %s', (_, condition, settled, missing) => {
    expect(lines(condition)).toEqual([settled, missing])
  })

  it('misses an input that is known in part only where it is not settled', () => {
    const left = `CASE WHEN "partly.left" <@ ARRAY['x'] THEN TRUE WHEN NOT ("partly.left" && ARRAY['x']) THEN FALSE END`
    expect(lines(partly.is('x'))).toEqual([left, `CASE WHEN ${left} IS NULL THEN "partly.missing" ELSE 0 END`])
    const more = `CASE WHEN "growing" && ARRAY['y'] THEN TRUE WHEN NOT "growing.more" THEN FALSE END`
    expect(lines(growing.includes('y'))).toEqual([more, `CASE WHEN ${more} IS NULL THEN "growing.missing" ELSE 0 END`])
  })

  it('that has no options of its own is settled by any', () => {
    const { range } = printersFor('postgres')
    const node = { kind: 'isOneOf', input: t.input, options: ['x'] } as const
    expect(range.condition(node)).toEqual({ settled: { text: 'TRUE', level: 0 }, missing: [] })
  })
})

describe('a comparison', () => {
  it('is settled where the ranges are apart', () => {
    expect(lines(below)).toEqual(
      whole(
        'CASE WHEN "a" < COALESCE("b", 0) THEN TRUE WHEN COALESCE("a", 0) >= "b" THEN FALSE END',
        '("a.missing" | "b.missing")',
      ),
    )
    expect(lines(b.isAtMost(a))).toEqual(
      whole(
        'CASE WHEN "b" <= COALESCE("a", 0) THEN TRUE WHEN COALESCE("b", 0) > "a" THEN FALSE END',
        '("b.missing" | "a.missing")',
      ),
    )
  })

  it('of what is known is the known one', () => {
    expect(lines(sum.isBelow(number('1', 'yuan')))).toEqual(['"whole.part1"', '0'])
  })
})

describe('several conditions', () => {
  it('are all or any of them, and miss what each misses', () => {
    expect(lines(all(t, u))).toEqual(whole('("t" AND "u")', '("t.missing" | "u.missing")'))
    expect(lines(any(t, sure))).toEqual(whole('("t" OR "sure")', '"t.missing"'))
  })

  it('read one that is a column there, once', () => {
    expect(lines(all(below, below.not()))).toEqual([
      ...inColumns(
        'whole.part2',
        'CASE WHEN "a" < COALESCE("b", 0) THEN TRUE WHEN COALESCE("a", 0) >= "b" THEN FALSE END',
        '("a.missing" | "b.missing")',
      ),
      ...whole('("whole.part2.settled" AND (NOT "whole.part2.settled"))', '"whole.part2.missing"'),
    ])
  })

  it('are one or another by a third, or both alike', () => {
    expect(lines(when(t, u, choice.is('x')))).toEqual(
      whole(
        `CASE WHEN "t" THEN "u" WHEN NOT "t" THEN ("choice" = 'x') WHEN "u" = ("choice" = 'x') THEN "u" END`,
        'CASE WHEN "t" THEN "u.missing" WHEN NOT "t" THEN "choice.missing" ELSE ("t.missing" | "u.missing" | "choice.missing") END',
      ),
    )
  })
})

describe('a rule', () => {
  it('has its truth in a column of its own, under its clause', () => {
    const step = rule('step', '二', label, t)
    expect(lines(step)).toEqual(whole('"t"', '"t.missing"', 'step'))
    // Another name for the same has none of its own
    expect(lines(rule('outer', '三', label, step))).toEqual(lines(step))
    const { columns, known, range } = printersFor('postgres')
    known.condition(step.node)
    columns.begin()
    range.condition(step.node)
    const noted = columns.stages().flatMap((stage) => stage.columns.filter(({ notes }) => notes.length > 0))
    expect(noted.map(({ name, notes }) => [name, ...notes])).toEqual([
      ['step', 'step 二: step'],
      ['step.settled', 'step 二: step'],
    ])
  })

  it('is as it is known, and misses nothing, in rows that need no more', () => {
    const { columns, known, range } = printersFor('postgres')
    known.condition(below.node)
    columns.begin()
    range.condition(below.node)
    const added = columns.stages().flatMap((stage) => stage.columns)
    const about = added.map(({ name, idle, folds }) => ({ name, idle, folds }))
    expect(about.filter(({ name }) => name.startsWith('whole.part1.'))).toEqual([
      { name: 'whole.part1.settled', idle: '"whole.part1"' },
      // It may stand in its only reader.
      { name: 'whole.part1.missing', idle: '0', folds: true },
    ])
  })

  it('with parts numbers them after it', () => {
    const printed = lines(rule('outer', '三', label, all(below, t)))
    expect(printed.map((line) => line.split(':')[0])).toEqual([
      ...['outer.part1.settled', 'outer.part1.missing', 'outer.settled', 'outer.missing'],
      ...['"outer.settled"', '"outer.missing"'],
    ])
  })
})

it('of a kind that does not exist is not guessed', () => {
  const { columns, range } = printersFor('postgres')
  expect(() => range.condition({ kind: 'xor' } as never)).toThrow('Unknown node kind: {"kind":"xor"}')
  expect(linesOf(columns)).toEqual([])
})
