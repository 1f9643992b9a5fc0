/** How a printed loop reads and checks its columns: as few operations as their bounds allow. */
import { describe, expect, it } from 'vitest'
import { type Output, type Plan, sourceOf } from '../../src/kernel/print'
import type { Column } from '../../src/kernel/step'
import { Steps } from '../../src/kernel/steps'
import { column } from './step-text'

const never = { absence: 'never' } as const
const one: Output = { name: 'x', step: new Steps().number(1) }
const linesOf = (plan: Partial<Plan>): readonly string[] =>
  sourceOf({ columns: [], loops: [[one]], marks: false, ...plan }).split('\n')

/** The lines of a loop without what is the same in all. */
function readingOf(columns: readonly Column[], marks: boolean): readonly string[] {
  const lines = linesOf({ columns, marks })
  const reads = columns.map(({ name }) => `  const ${name} = ${name}Column[row]`)
  return lines.filter((line) => line.startsWith('  ') && ![...reads, '  xOut[row] = 1'].includes(line))
}

describe('the check of a column', () => {
  it.each<readonly [string, readonly Column[], string]>([
    ['0 to 7', [column('a', 0, 7, never)], '((a) & -8)'],
    ['0 to 6', [column('a', 0, 6, never)], '(((a | (6 - a))) >> 31)'],
    ['1 to 8', [column('a', 1, 8, never)], '(((a - 1)) & -8)'],
    ['1 to 9', [column('a', 1, 9, never)], '((((a - 1) | (9 - a))) >> 31)'],
    ['-7 to 0', [column('a', -7, 0, never)], '(((a - -7)) & -8)'],
    ['0 to 2^40', [column('a', 0, 2 ** 40, never)], '(-!(a >= 0 && a <= 1099511627776 && Math.floor(a) === a))'],
    [
      'two of one mask, one of another, and two by sign',
      [
        column('a', 0, 7, never),
        column('b', 1, 4, never),
        column('c', 2, 9, never),
        column('d', 0, 6, never),
        column('e', -1, 9, never),
      ],
      '((a | (c - 2)) & -8) | (((b - 1)) & -4) | (((d | (6 - d)) | ((e - -1) | (9 - e))) >> 31)',
    ],
    // Of two neighbours the lowest bit is masked once, at the end.
    ['0 or 1', [column('a', 0, 1, never)], '(a)'],
    ['5 or 6, and 0 or 1', [column('a', 5, 6, never), column('b', 0, 1, never)], '((a - 5) | b)'],
    [
      'no more than another',
      [column('a', 0, 7, { ...never, noMoreThan: 'b' }), column('b', 0, 7, never)],
      '((a | b) & -8) | (((b - a)) >> 31)',
    ],
    [
      'no more than another, wide',
      [column('a', 0, 2 ** 31 - 1, { ...never, noMoreThan: 'b' }), column('b', -7, 0, never)],
      '((a) & -2147483648) | (((b - -7)) & -8) | (-(a > b))',
    ],
    [
      'narrow, no more than what is wide',
      [column('a', 0, 7, { ...never, noMoreThan: 'b' }), column('b', 0, 2 ** 31, never)],
      '((a) & -8) | (-(a > b)) | (-!(b >= 0 && b <= 2147483648 && Math.floor(b) === b))',
    ],
    ['no more than what has no column', [column('a', 0, 7, { ...never, noMoreThan: 'b' })], '((a) & -8)'],
  ])('where nothing may be absent: %s', (_, columns, check) => {
    expect(readingOf(columns, false)).toEqual([`  outside |= ${check}`])
    expect(linesOf({ columns }).at(-1)).toBe('return (outside & -2) !== 0 ? 2 : open !== 0 ? 1 : 0')
  })

  it.each<readonly [string, readonly Column[], readonly string[], string]>([
    // From 0 the sign tells absence; of all that is negative only the one number does.
    [
      '0 to 7',
      [column('a', 0, 7)],
      ['const aKnown = ~(a >> 31)'],
      '(((a & 2147483647)) & -8) | ((a & ~aKnown) & 2147483647)',
    ],
    [
      '0 or 1',
      [column('a', 0, 1)],
      ['const aKnown = ~(a >> 31)'],
      '(((a & 2147483647)) & -2) | ((a & ~aKnown) & 2147483647)',
    ],
    [
      '0 to 6',
      [column('a', 0, 6)],
      ['const aKnown = ~(a >> 31)'],
      '((a & ~aKnown) & 2147483647) | ((((a & 2147483647) | (6 - (a & 2147483647)))) >> 31)',
    ],
    ['a set', [column('a', 0, 7, { isSet: true })], ['const aKnown = ~(a >> 31)'], '(((a & 2147483647)) & -8)'],
    ['1 to 8', [column('a', 1, 8)], ['const aKnown = -(a !== -2147483648)'], '(((a - 1) & aKnown) & -8)'],
    ['1 to 9', [column('a', 1, 9)], ['const aKnown = -(a !== -2147483648)'], '((((a - 1) | (9 - a)) & aKnown) >> 31)'],
    [
      '0 to 2^40',
      [column('a', 0, 2 ** 40)],
      ['const aKnown = -(a !== -2147483648)'],
      '(-!(a >= 0 && a <= 1099511627776 && Math.floor(a) === a) & aKnown)',
    ],
    [
      'no more than another',
      [column('a', 0, 7, { noMoreThan: 'b' }), column('b', 0, 7, never)],
      ['const aKnown = ~(a >> 31)'],
      '(((a & 2147483647) | b) & -8) | ((a & ~aKnown) & 2147483647) | (((b - a) & aKnown) >> 31)',
    ],
    [
      'no more than another that may be absent',
      [column('a', 0, 7, { ...never, noMoreThan: 'b' }), column('b', 0, 7)],
      ['const bKnown = ~(b >> 31)'],
      '((a | (b & 2147483647)) & -8) | ((b & ~bKnown) & 2147483647) | (((b - a) & bKnown) >> 31)',
    ],
    [
      'no more than another, wide',
      [column('a', 1, 2 ** 31 - 1, { noMoreThan: 'b' }), column('b', -7, 0)],
      ['const aKnown = -(a !== -2147483648)', 'const bKnown = -(b !== -2147483648)'],
      '(((b - -7) & bKnown) & -8) | ((((a - 1) | (2147483647 - a)) & aKnown) >> 31) | (-(a > b) & aKnown & bKnown)',
    ],
  ])('that may be absent: %s', (_, columns, known, check) => {
    const reads = known.map((line) => `  ${line}`)
    expect(readingOf(columns, false)).toEqual([...reads, `  outside |= ${check}`])
    expect(readingOf(columns, true)).toEqual([
      ...reads,
      `  const mark = ${check}`,
      '  marks[row] = mark !== 0',
      '  outside |= mark',
    ])
    expect(linesOf({ columns }).at(-1)).toBe('return outside !== 0 ? 2 : open !== 0 ? 1 : 0')
  })

  it('masks the lowest bit in every row that is marked', () => {
    const columns = [column('a', 0, 1, never)]
    expect(readingOf(columns, true)).toEqual([
      '  const mark = ((a) & -2)',
      '  marks[row] = mark !== 0',
      '  outside |= mark',
    ])
    expect(linesOf({ columns, marks: true }).at(-1)).toBe('return outside !== 0 ? 2 : open !== 0 ? 1 : 0')
  })

  it('masks the lowest bit in every row where another column may be absent', () => {
    const columns = [column('a', 0, 1, never), column('b', 1, 8)]
    expect(readingOf(columns, false)).toEqual([
      '  const bKnown = -(b !== -2147483648)',
      '  outside |= ((a) & -2) | (((b - 1) & bKnown) & -8)',
    ])
  })
})

describe('loops', () => {
  const steps = new Steps()
  const [a, b, c, d, e] = [
    column('a', 0, 7),
    column('b', 0, 7, never),
    column('c', 0, 7, { ...never, noMoreThan: 'd' }),
    column('d', 0, 7, never),
    column('e', 0, 7, never),
  ] as const
  const loops: Plan['loops'] = [
    [{ name: 'x', step: steps.column(c), open: steps.not(steps.known(a)) }],
    [{ name: 'y', step: steps.add(steps.column(b), steps.column(a)) }],
    [{ name: 'z', step: steps.column(b), open: steps.known(a) }],
  ]

  it('read what they work out or check, and check each column once: where it is read, or in the last', () => {
    expect(linesOf({ columns: [a, b, c, d, e], loops })).toEqual([
      'const [aColumn, bColumn, cColumn, dColumn, eColumn] = columns',
      'const [xOut, yOut, zOut] = outputs',
      'let outside = 0',
      'let open = 0',
      'for (let row = from; row < to; row++) {',
      '  const a = aColumn[row]',
      '  const c = cColumn[row]',
      '  const d = dColumn[row]',
      '  const aKnown = ~(a >> 31)',
      '  outside |= (((a & 2147483647) | c) & -8) | ((a & ~aKnown) & 2147483647) | (((d - c)) >> 31)',
      '  xOut[row] = c',
      '  open |= ~aKnown',
      '}',
      'for (let row = from; row < to; row++) {',
      '  const a = aColumn[row]',
      '  const b = bColumn[row]',
      '  const aKnown = ~(a >> 31)',
      '  outside |= ((b) & -8)',
      '  yOut[row] = (b + a | 0)',
      '}',
      'for (let row = from; row < to; row++) {',
      '  const a = aColumn[row]',
      '  const b = bColumn[row]',
      '  const d = dColumn[row]',
      '  const e = eColumn[row]',
      '  const aKnown = ~(a >> 31)',
      '  outside |= ((d | e) & -8)',
      '  zOut[row] = b',
      '  open |= aKnown',
      '}',
      'return outside !== 0 ? 2 : open !== 0 ? 1 : 0',
    ])
  })

  it('mark rows: the first anew, the others beside it, with nothing where nothing is checked', () => {
    const marking = linesOf({ columns: [b], loops: [[one], [one]], marks: true })
    expect(marking.filter((line) => line.includes('mark'))).toEqual([
      '  const mark = 0',
      '  marks[row] = mark !== 0',
      '  const mark = ((b) & -8)',
      '  marks[row] |= mark !== 0',
      '  outside |= mark',
    ])
  })
})
