/** The versions of one household: each checked, of one household, of different days, and put in order. */
import { describe, expect, it } from 'vitest'
import { checkedVersions } from '../../src/household/versions'
import { yiwu } from '../../src/yiwu/policy'
import { placesOf } from '../support/issues-of'

const version = (on: string | undefined, more: object = {}) => ({
  id: 'H',
  ...(on === undefined ? {} : { on }),
  members: [{ id: 'a' }],
  ...more,
})

describe('versions', () => {
  it.each([
    [['2013-01-01']],
    [['2013-01-01', '2013-02-01', '2013-03-01']],
    [['2013-03-01', '2013-01-01', '2013-02-01']],
    [['2013-03-01', '2013-02-01', '2013-01-01']],
    [['2013-01-02', '2013-01-01', '2012-12-31', '2013-01-03']],
  ])('of %j are put in order of their days', (days) => {
    expect(
      checkedVersions(
        yiwu,
        days.map((day) => version(day)),
      ).map(({ on }) => on),
    ).toEqual([...days].sort())
  })

  it('are cases as they were given, on the day of the question where they have none', () => {
    const [first, second] = checkedVersions(
      yiwu,
      [version('2013-06-01', { residence: 'rural' }), version(undefined)],
      '2013-07-01',
    )
    expect(first).toEqual({ id: 'H', on: '2013-06-01', residence: 'rural', members: [{ id: 'a' }] })
    expect(second).toEqual({ id: 'H', on: '2013-07-01', members: [{ id: 'a' }] })
  })

  it.each<readonly [string, unknown, readonly string[]]>([
    ['that are no list', version('2013-01-01'), ['list ']],
    ['that are none', [], ['noVersions ']],
    ['of which the only one is wrong', [version('2013-01-01', { id: '' })], ['identifier id']],
    ['of which one is wrong', [version('2013-01-01'), version('2013-02-30')], ['date [1].on']],
    ['of which one is no case', [version('2013-01-01'), 'H'], ['object [1]']],
    ['of which the first is wrong', [version(undefined), version('2013-02-01')], ['required [0].on']],
    [
      'of two households, by the id of the first',
      [version('2013-01-01'), version('2013-02-01', { id: 'I' }), version('2013-03-01')],
      ['otherHousehold [1].id'],
    ],
    [
      'of one day',
      [version('2013-01-01'), version('2013-02-01'), version('2013-01-01'), version('2013-02-01')],
      ['versionTwice [2].on', 'versionTwice [3].on'],
    ],
    [
      'of another household on the same day',
      [version('2013-01-01'), version('2013-01-01', { id: 'I' })],
      ['otherHousehold [1].id', 'versionTwice [1].on'],
    ],
  ])('%s are refused', (_, given, expected) => {
    expect(placesOf(() => checkedVersions(yiwu, given as readonly unknown[]))).toEqual(expected)
  })

  it('that throw an error of their own throw it as it is', () => {
    const broken = Object.defineProperty(version('2013-01-01'), 'residence', {
      enumerable: true,
      get: () => {
        throw new RangeError('out of reach')
      },
    })
    expect(() => checkedVersions(yiwu, [broken])).toThrow(new RangeError('out of reach'))
    expect(() => checkedVersions(yiwu, [broken, version('2013-02-01')])).toThrow(new RangeError('out of reach'))
  })
})
