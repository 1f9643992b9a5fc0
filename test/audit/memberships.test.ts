/** In which months a person with an identity number belonged to a household. */
import { expect, it } from 'vitest'
import { membershipsIn } from '../../src/audit/people'
import type { DatedCase } from '../../src/case/case'

const [ann, bob] = ['330782199001011234', '330782198505054321']

/** A version by its day, and its members as `id` or `id exit`. */
const version = (on: string, ids: readonly string[], more: object = {}): DatedCase =>
  ({
    id: 'H',
    on,
    members: ids.map((text) => {
      const [id = '', exit] = text.split(' ')
      const identity = { a: ann, b: bob }[id]
      return {
        id,
        ...(identity ? { carried: { 身份证号: identity } } : {}),
        ...(exit ? { exit: { on: exit, reason: 'death' } } : {}),
      }
    }),
    ...more,
  }) as unknown as DatedCase

/** `a 2013-01 2013-05`: the member, and the first and the last month. */
const months = (...versions: readonly DatedCase[]): readonly string[] =>
  membershipsIn(versions).map(({ member, from, to }) => `${member} ${from} ${to}`)

it('is told of who has a number alone, under that number', () => {
  expect(membershipsIn([version('2013-05-01', ['c', 'b', 'a'])])).toEqual([
    { identity: bob, member: 'b', from: '2013-05', to: '9999-12' },
    { identity: ann, member: 'a', from: '2013-05', to: '9999-12' },
  ])
  expect(months(version('2013-05-01', ['c']))).toEqual([])
})

it.each<readonly [string, readonly DatedCase[], readonly string[]]>([
  ['from the month of the first version on, whatever its day', [version('2013-05-20', ['a'])], ['a 2013-05 9999-12']],
  [
    'to the month before the version of a first day',
    [version('2013-01-01', ['a']), version('2013-06-01', ['b'])],
    ['a 2013-01 2013-05', 'b 2013-06 9999-12'],
  ],
  [
    'through the month in which a version of a later day comes, as a month is decided on its first day',
    [version('2013-01-01', ['a']), version('2013-06-02', ['b'])],
    ['a 2013-01 2013-06', 'b 2013-07 9999-12'],
  ],
  [
    'for one month where the next version is of the month after',
    [version('2013-05-01', ['a']), version('2013-06-01', ['b'])],
    ['a 2013-05 2013-05', 'b 2013-06 9999-12'],
  ],
  [
    'to December where the version after is of January',
    [version('2013-01-01', ['a']), version('2014-01-01', ['b'])],
    ['a 2013-01 2013-12', 'b 2014-01 9999-12'],
  ],
  [
    'to October where the version after is of November',
    [version('2013-01-01', ['a']), version('2013-11-01', ['b'])],
    ['a 2013-01 2013-10', 'b 2013-11 9999-12'],
  ],
  [
    'not where the next version is in force in the same month',
    [version('2013-05-10', ['a']), version('2013-06-03', ['b']), version('2013-06-20', ['a'])],
    ['a 2013-05 2013-06', 'a 2013-07 9999-12'],
  ],
  [
    'to the end of the month in which the member leaves',
    [version('2013-05-01', ['a 2013-08-31', 'b'])],
    ['a 2013-05 2013-08', 'b 2013-05 9999-12'],
  ],
  [
    'to the end of the month in which the household leaves, and no longer than the member',
    [version('2013-05-01', ['a 2013-06-01', 'b'], { exit: { on: '2013-08-15', reason: 'movedAway' } })],
    ['a 2013-05 2013-06', 'b 2013-05 2013-08'],
  ],
  [
    'no longer where a later version tells of a death that came before',
    [version('2013-01-01', ['a', 'b']), version('2013-09-01', ['a 2013-03-10', 'b'])],
    ['a 2013-01 2013-03', 'b 2013-01 2013-08', 'b 2013-09 9999-12'],
  ],
])('lasts %s', (_, versions, expected) => {
  expect(months(...versions)).toEqual(expected)
})
