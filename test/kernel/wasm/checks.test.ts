/** How a module checks its columns: as few operations as their bounds allow. `test/kernel/bounds.test.ts` tries them. */
import { describe, expect, it } from 'vitest'
import type { Column } from '../../../src/kernel/step'
import { moduleOf } from '../../../src/kernel/wasm/loop'
import { textOf } from '../../../src/kernel/wasm/module'
import { column } from '../step-text'

const never = { absence: 'never' } as const

/** What is noted of columns, and whether they are known, with locals and numbers by themselves. */
function checksOf(columns: readonly Column[]): readonly string[] {
  const lines = textOf(moduleOf({ columns, outputs: [], marks: false })).split('\n')
  return lines.flatMap((line) => {
    const short = line
      .trim()
      .replace(/\(local\.get \$(\w+)\)/g, '$1')
      .replace(/\(v128\.const i32x4 (-?\d+)(?: \1){3}\)/g, '$1')
      .replace(/\([if]\d+\.const (-?\d+)\)/g, '$1')
    const noted = /^\(local\.set \$outside \(\S+ outside (.*)\)\)$/.exec(short)
    const known = /^\(local\.set \$\w+Known (.*)\)$/.exec(short)
    return (noted ?? known)?.[1] ?? []
  })
}

it.each<readonly [string, readonly Column[], string]>([
  ['0 to 7', [column('a', 0, 7, never)], '(v128.and a -8)'],
  ['0 to 6', [column('a', 0, 6, never)], '(i32x4.lt_s (v128.or a (i32x4.sub 6 a)) 0)'],
  ['1 to 8', [column('a', 1, 8, never)], '(v128.and (i32x4.sub a 1) -8)'],
  ['1 to 9', [column('a', 1, 9, never)], '(i32x4.lt_s (v128.or (i32x4.sub a 1) (i32x4.sub 9 a)) 0)'],
  ['-7 to 0', [column('a', -7, 0, never)], '(v128.and (i32x4.sub a -7) -8)'],
  ['0 to 2^31 - 1', [column('a', 0, 2 ** 31 - 1, never)], '(v128.and a -2147483648)'],
  [
    'two of one mask, one of another, and two by sign',
    [
      column('a', 0, 7, never),
      column('b', 1, 4, never),
      column('c', 2, 9, never),
      column('d', 0, 6, never),
      column('e', -1, 9, never),
    ],
    '(v128.or (v128.or (v128.and (v128.or a (i32x4.sub c 2)) -8) (v128.and (i32x4.sub b 1) -4)) (i32x4.lt_s (v128.or (v128.or d (i32x4.sub 6 d)) (v128.or (i32x4.sub e -1) (i32x4.sub 9 e))) 0))',
  ],
  [
    'no more than another',
    [column('a', 0, 7, { ...never, noMoreThan: 'b' }), column('b', 0, 7, never)],
    '(v128.or (v128.and (v128.or a b) -8) (i32x4.lt_s b a))',
  ],
  ['no more than what has no column', [column('a', 0, 7, { ...never, noMoreThan: 'b' })], '(v128.and a -8)'],
  [
    'wide',
    [column('a', 1, 2 ** 40, never)],
    '(i32.sub 0 (i32.eqz (i32.and (i32.and (f64.le 1 a) (f64.le a 1099511627776)) (f64.eq (f64.floor a) a))))',
  ],
])('what is always there: %s', (_, columns, check) => {
  expect(checksOf(columns)).toEqual([check])
})

describe('what may be absent', () => {
  it.each<readonly [string, readonly Column[], readonly string[]]>([
    // From 0 the sign tells absence; of all that is negative only the one number does.
    [
      '0 to 7',
      [column('a', 0, 7)],
      [
        '(i32x4.lt_s -1 a)',
        '(v128.or (v128.and (v128.and a 2147483647) -8) (v128.and (v128.andnot a aKnown) 2147483647))',
      ],
    ],
    [
      '0 to 6',
      [column('a', 0, 6)],
      [
        '(i32x4.lt_s -1 a)',
        '(v128.or (v128.and (v128.andnot a aKnown) 2147483647) (i32x4.lt_s (v128.or (v128.and a 2147483647) (i32x4.sub 6 (v128.and a 2147483647))) 0))',
      ],
    ],
    ['a set', [column('a', 0, 7, { isSet: true })], ['(i32x4.lt_s -1 a)', '(v128.and (v128.and a 2147483647) -8)']],
    ['1 to 8', [column('a', 1, 8)], ['(i32x4.ne a -2147483648)', '(v128.and (v128.and (i32x4.sub a 1) aKnown) -8)']],
    [
      '1 to 9',
      [column('a', 1, 9)],
      ['(i32x4.ne a -2147483648)', '(i32x4.lt_s (v128.and (v128.or (i32x4.sub a 1) (i32x4.sub 9 a)) aKnown) 0)'],
    ],
    [
      'no more than another that may be absent',
      [column('a', 0, 7, { ...never, noMoreThan: 'b' }), column('b', 0, 7)],
      [
        '(i32x4.lt_s -1 b)',
        '(v128.or (v128.or (v128.and (v128.or a (v128.and b 2147483647)) -8) (v128.and (v128.andnot b bKnown) 2147483647)) (v128.and (i32x4.lt_s b a) bKnown))',
      ],
    ],
    [
      'narrow, no more than what is wide',
      [column('a', 1, 2 ** 31 - 1, { noMoreThan: 'b' }), column('b', 0, 2 ** 31)],
      [
        '(i32.sub 0 (i32.ne a -2147483648))',
        '(i32.sub 0 (f64.ne b -2147483648))',
        '(i32.or (i32.or (i32.sub 0 (i32.lt_s (i32.and (i32.or (i32.sub a 1) (i32.sub 2147483647 a)) aKnown) 0)) (i32.and (i32.and (i32.sub 0 (f64.lt b (f64.convert_i32_s a))) aKnown) bKnown)) (i32.and (i32.sub 0 (i32.eqz (i32.and (i32.and (f64.le 0 b) (f64.le b 2147483648)) (f64.eq (f64.floor b) b)))) bKnown))',
      ],
    ],
  ])('%s', (_, columns, lines) => {
    expect(checksOf(columns)).toEqual(lines)
  })
})
