/** What each other option of a reading would change, over findings and over what is in order. Sums by hand. */
import { expect, it } from 'vitest'
import { RulingWorths } from '../../src/audit/ruling-worth'

/** Of the reading `r` the option in force is `now`; what each option gives. */
const open = (options: { readonly [option: string]: string }, reading = 'r') => ({
  readings: { [reading]: 'now', other: 'x' },
  needsRuling: { [reading]: options },
})

const worths = (withInOrder: boolean, ...findings: readonly ReturnType<typeof open>[]): RulingWorths => {
  const made = new RulingWorths(withInOrder)
  for (const one of findings) made.add('findings', one)
  return made
}

const result = (...findings: readonly ReturnType<typeof open>[]) => worths(false, ...findings).result()
const told = (count: number, more: string, less: string) => ({ count, more, less })

it('more and less are added up apart, and what an option does not change is not counted', () => {
  const first = open({ now: '100.00', wide: '130.50', narrow: '0.00', same: '100.00' })
  const second = open({ now: '80.00', wide: '79.99', narrow: '80.00' })
  expect(result(first, second)).toStrictEqual([
    { reading: 'r', option: 'narrow', findings: told(1, '0.00', '100.00') },
    { reading: 'r', option: 'wide', findings: told(2, '30.50', '0.01') },
  ])
})

it.each([
  ['the due is a range', { now: '100.00…200.00', wide: '300.00' }],
  ['the due has no end', { now: '100.00…', wide: '300.00' }],
  ['the other is a range', { now: '100.00', wide: '300.00…400.00' }],
  ['there is no sum at all', { now: 'entitled', wide: 'notEntitled' }],
])('is counted, and not added up, where %s', (_, options) => {
  expect(result(open(options))).toEqual([{ reading: 'r', option: 'wide', findings: told(1, '0.00', '0.00') }])
})

it.each<readonly [string, readonly (readonly [string, string, string])[], string]>([
  [
    'the most first',
    [
      ['a', '50.00', '60.00'],
      ['b', '50.00', '80.00'],
      ['c', '50.00', '70.00'],
    ],
    'b c a',
  ],
  [
    'less as much as more',
    [
      ['a', '50.00', '60.00'],
      ['b', '50.00', '20.00'],
    ],
    'b a',
  ],
  [
    'as they came where they change as much',
    [
      ['b', '50.00', '60.00'],
      ['a', '50.00', '40.00'],
    ],
    'b a',
  ],
])('options stand in the order of what changes: %s', (_, findings, expected) => {
  const found = result(...findings.map(([option, now, due]) => open({ now, [option]: due })))
  expect(found.map(({ option }) => option).join(' ')).toBe(expected)
})

it('is asked of what is in order only where that is wanted, and counts in the order', () => {
  const made = worths(true, open({ now: '0.00', a: '5.00' }), open({ now: '0.00', b: '4.00' }))
  made.add('inOrder', open({ now: '0.00', b: '2.00' }))
  made.add('inOrder', open({ now: '3.00', b: '2.50' }))
  expect(made.result()).toStrictEqual([
    { reading: 'r', option: 'b', findings: told(1, '4.00', '0.00'), inOrder: told(2, '2.00', '0.50') },
    { reading: 'r', option: 'a', findings: told(1, '5.00', '0.00'), inOrder: told(0, '0.00', '0.00') },
  ])
})

it('is joined from what two threads found, as plain fields', () => {
  const made = worths(true, open({ now: '10.00', a: '5.00' }))
  const other = worths(true, open({ now: '10.00', a: '11.00' }), open({ now: '1.00', z: '2.00' }, 'q'))
  other.add('inOrder', open({ now: '10.00', a: '2.00' }))
  other.add('inOrder', open({ now: '10.00', a: '10.25' }))
  made.join(structuredClone(other))
  expect(made.result()).toStrictEqual([
    { reading: 'r', option: 'a', findings: told(2, '1.00', '5.00'), inOrder: told(2, '0.25', '8.00') },
    { reading: 'q', option: 'z', findings: told(1, '1.00', '0.00'), inOrder: told(0, '0.00', '0.00') },
  ])
})
