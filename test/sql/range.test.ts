/** A rule as SQL where something is unknown: the ends of each kind of quantity, and what is missing of it. */
import { describe, expect, it } from 'vitest'
import { greatest, number, type Quantity, rule } from '../../src/language/quantity'
import { read, whole } from './support/ends'
import { a, above, b, between, heads, linesOf, printersFor, rangeLines, sum } from './support/vocabulary'

const label = { zh: '步', en: 'step' }
const yuan = (value: string) => number(value, 'yuan')
const ratio = (value: string) => number(value, 'ratio')
const step = rule('step', '二', label, a.plus(b))

describe('the ends of a quantity, and what is missing', () => {
  it.each([
    ['a number', yuan('1'), ['1', '1', '0']],
    ['what is known', sum, ['"sum"', '"sum"', '0']],
    ['what is worked out from it', sum.plus(yuan('1')), ['("sum" + 1)', '("sum" + 1)', '0']],
    ['an input', a, ['COALESCE("a", 0)', '"a"', '"a.missing"']],
    [
      'an input between columns',
      between,
      read('between').map((end) => end.replace('low', 'least').replace('high', 'most')),
    ],
    ['an input that others keep open', above, ['"above.least"', '"above.most"', '"above.because"']],
    [
      'a sum',
      a.plus(between),
      ['(COALESCE("a", 0) + "between.least")', '("a" + "between.most")', '("a.missing" | "between.missing")'],
    ],
    [
      'a difference',
      a.minus(between),
      ['(COALESCE("a", 0) - "between.most")', '("a" - "between.least")', '("a.missing" | "between.missing")'],
    ],
    ['a product by a number', a.times(ratio('3')), ['(COALESCE("a", 0) * 3)', '("a" * 3)', '"a.missing"']],
    ['a number by a quantity', ratio('3').times(a), ['(3 * COALESCE("a", 0))', '(3 * "a")', '"a.missing"']],
    // A number above 0 keeps the ends in order, also of what may be below.
    [
      'a debt by a number',
      a.minus(b).times(ratio('3')),
      ['((COALESCE("a", 0) - "b") * 3)', '(("a" - COALESCE("b", 0)) * 3)', '("a.missing" | "b.missing")'],
    ],
    [
      'a number by a debt',
      ratio('3').times(a.minus(b)),
      ['(3 * (COALESCE("a", 0) - "b"))', '(3 * ("a" - COALESCE("b", 0)))', '("a.missing" | "b.missing")'],
    ],
    [
      'rounded',
      a.roundedUp(),
      whole('(ceil(COALESCE("a", 0) * 100.0) * 0.01)', '(ceil("a" * 100.0) * 0.01)', '"a.missing"'),
    ],
    [
      'a share',
      a.share({ parts: heads, outOf: '12', rounding: 'down', unit: 'yuan' }),
      whole(
        '(div(floor((COALESCE("a", 0) * COALESCE("heads", 1)) * 100.0), 12) * 0.01)',
        '(div(floor(("a" * COALESCE("heads", 5)) * 100.0), 12) * 0.01)',
        '("a.missing" | "heads.missing")',
      ),
    ],
  ] as const)('of %s', (_, quantity, lines) => {
    expect(rangeLines('postgres', quantity as Quantity<string>)).toEqual(lines)
  })

  it('have as many digits on DuckDB as they need', () => {
    const wide = ['CAST(COALESCE("a", 0) AS DECIMAL(19, 2))', 'CAST("a" AS DECIMAL(19, 2))'] as const
    expect(rangeLines('duckdb', a)).toEqual([...wide, '"a.missing"'])
    expect(rangeLines('duckdb', sum)).toEqual([...Array(2).fill('CAST("sum" AS DECIMAL(19, 2))'), '0'])
    const up = (end: string) => `CAST((ceil(${end} * 100.0) * 0.01) AS DECIMAL(24, 2))`
    expect(rangeLines('duckdb', a.roundedUp())).toEqual(whole(up(wide[0]), up(wide[1]), '"a.missing"'))
    const half = (end: string) =>
      `CAST((CAST(CAST(floor((${end}) * 200.0 + 2) AS HUGEINT) // 4 AS DECIMAL(38, 0)) * 0.01) AS DECIMAL(24, 2))`
    expect(rangeLines('duckdb', a.share({ parts: heads, outOf: '2', rounding: 'halfUp', unit: 'yuan' }))).toEqual(
      whole(
        half(`${wide[0]} * COALESCE("heads", 1)`),
        half(`${wide[1]} * COALESCE("heads", 5)`),
        '("a.missing" | "heads.missing")',
      ),
    )
  })

  it('of a product by a number are multiplied and rounded at once', () => {
    expect(rangeLines('postgres', a.times(ratio('0.40')).roundedUp())).toEqual(
      whole('(ceil(COALESCE("a", 0) * (0.40 * 100.0)) * 0.01)', '(ceil("a" * (0.40 * 100.0)) * 0.01)', '"a.missing"'),
    )
  })

  it('of what finds no room on DuckDB are there, and nothing is missing', () => {
    const end = 'COALESCE("whole.part1", CAST((ceil(1.5 * 100.0) * 0.01) AS DECIMAL(24, 2)))'
    expect(rangeLines('duckdb', yuan('1.5').roundedUp())).toEqual([
      `whole.part1.low: ${end}`,
      `whole.part1.high: ${end}`,
      'whole.part1.missing: 0',
      ...read('whole.part1').slice(0, 2),
      '"whole.part1.missing"',
    ])
    expect(rangeLines('postgres', yuan('1.5').roundedUp())).toEqual(['"whole.part1"', '"whole.part1"', '0'])
  })

  it('of a kind that does not exist are not guessed', () => {
    const { range } = printersFor('postgres')
    expect(() => range.quantity({ kind: 'root' } as never)).toThrow('Unknown node kind: {"kind":"root"}')
  })
})

describe('a rule', () => {
  const ends = ['(COALESCE("a", 0) + COALESCE("b", 0))', '("a" + "b")'] as const
  const missing = '("a.missing" | "b.missing")'

  it('has its ends in columns of its own, under its clause', () => {
    expect(rangeLines('postgres', step)).toEqual(whole(...ends, missing, 'step'))
    const { columns, known, range } = printersFor('postgres')
    known.quantity(step.node)
    columns.begin()
    range.quantity(step.node)
    const noted = columns.stages().flatMap((stage) => stage.columns.filter(({ notes }) => notes.length > 0))
    expect(noted.map(({ name, notes }) => [name, ...notes])).toEqual([
      ['step', 'step 二: step'],
      ['step.low', 'step 二: step'],
    ])
  })

  it('has 0 in its columns where no row needs them', () => {
    const { columns, known, range } = printersFor('postgres')
    known.quantity(step.node)
    columns.begin()
    range.quantity(step.node)
    const added = columns.stages().flatMap((stage) => stage.columns)
    const about = added.map(({ name, idle, folds }) => ({ name, idle, folds }))
    expect(about.filter(({ name }) => name.startsWith('step.'))).toEqual([
      { name: 'step.low', idle: '0' },
      { name: 'step.high', idle: '0' },
      // It may stand in its only reader.
      { name: 'step.missing', idle: '0', folds: true },
    ])
  })

  it('that is read twice has them once', () => {
    expect(rangeLines('postgres', step.minus(step))).toEqual([
      ...whole(...ends, missing, 'step').slice(0, 3),
      '("step.low" - "step.high")',
      '("step.high" - "step.low")',
      '"step.missing"',
    ])
  })

  it('of another reads them there', () => {
    expect(rangeLines('postgres', rule('outer', '三', label, step))).toEqual([
      ...whole(...ends, missing, 'step').slice(0, 3),
      ...whole('"step.low"', '"step.high"', '"step.missing"', 'outer'),
    ])
    expect(rangeLines('postgres', rule('same', '三', label, a))).toEqual(
      whole('COALESCE("a", 0)', '"a"', '"a.missing"', 'same'),
    )
  })

  it('with parts numbers them after it', () => {
    const lines = rangeLines('postgres', rule('outer', '三', label, greatest(a.times(heads), yuan('1'))))
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      ...['outer.part1.low', 'outer.part1.high', 'outer.part1.missing', 'outer.low', 'outer.high', 'outer.missing'],
      ...read('outer'),
    ])
  })

  it('that is known has no ends', () => {
    expect(rangeLines('postgres', rule('fixed', '三', label, yuan('7')))).toEqual(['"fixed"', '"fixed"', '0'])
    expect(linesOf(printersFor('postgres').columns)).toEqual([])
  })
})
