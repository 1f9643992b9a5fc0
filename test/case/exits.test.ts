/** Which exit counts where there are several, and under which versions: the latest decides. By hand. */
import { describe, expect, it } from 'vitest'
import { type Exit, exitDigits, exitOf, exitOn, wholeExit, withExitsOfAll } from '../../src/case/exit'
import type { DatedCase } from '../../src/case/records'

const left = (on: string, reason: Exit['reason'] = 'death') => ({ exit: { on, reason } })
const household = (...members: readonly object[]): DatedCase => ({
  id: 'H',
  on: '2013-06-01',
  members: members.map((member, place) => ({ id: `m${place}`, ...member })),
})

describe('all has ended', () => {
  it.each<readonly [string, DatedCase, string | undefined]>([
    ['by the last member to leave', household(left('2013-01-10'), left('2013-02-10', 'movedAway')), '2013-02-10'],
    ['by the last, whoever is listed first', household(left('2013-02-10'), left('2013-01-10')), '2013-02-10'],
    ['by one of three', household(left('2013-01-10'), left('2013-03-10'), left('2013-02-10')), '2013-03-10'],
    ['not while a member is left', household(left('2013-01-10'), {}), undefined],
    ['not before an exit takes effect', household(left('2013-01-10'), left('2013-06-01')), undefined],
    ['by the household moving away', { ...household({}), ...left('2013-04-10', 'movedAway') }, '2013-04-10'],
    ['not by its own request', { ...household({}), ...left('2013-04-10', 'ownRequest') }, undefined],
  ])('%s', (_, theCase, on) => {
    expect(wholeExit(theCase)?.on).toBe(on)
  })

  it('on one day by the member who is listed later', () => {
    const both = household(left('2013-01-10', 'death'), left('2013-01-10', 'movedAway'))
    expect(wholeExit(both)?.reason).toBe('movedAway')
  })
})

describe('over the versions of a household', () => {
  /** Of each version the day of b's exit; nothing where b is not in it. */
  const exitsOfB = (...versions: readonly (object | undefined)[]) => {
    const cases = versions.map((b, place) => ({
      ...{ id: 'H', on: `2013-0${place + 1}-01` },
      members: [{ id: 'a' }, ...(b ? [{ id: 'b', ...b }] : [])],
    }))
    return withExitsOfAll(cases).map(({ members }) => {
      const b = members.find(({ id }) => id === 'b')
      return b && (exitOf(b)?.on ?? 'none')
    })
  }
  const january = left('2013-01-10')
  const march = left('2013-03-10')

  it.each<readonly [string, readonly (object | undefined)[], readonly (string | undefined)[]]>([
    ['none', [{}, {}], ['none', 'none']],
    ['one that is recorded late holds before too', [{}, {}, march], ['2013-03-10', '2013-03-10', '2013-03-10']],
    ['the latest decides', [january, march], ['2013-03-10', '2013-03-10']],
    ['who is in a version again has come back', [january, {}], ['2013-01-10', 'none']],
    ['and may leave again', [january, {}, march], ['2013-01-10', '2013-03-10', '2013-03-10']],
    ['a version without the member says nothing', [{}, march, undefined], ['2013-03-10', '2013-03-10', undefined]],
    ['so does one between', [{}, undefined, march], ['2013-03-10', undefined, '2013-03-10']],
    ['and one before', [undefined, {}, march], [undefined, '2013-03-10', '2013-03-10']],
  ])('%s', (_, versions, exits) => {
    expect(exitsOfB(...versions)).toEqual(exits)
  })
})

it('without an exit they stay as they are', () => {
  const versions = [household({}), household({}, {})]
  expect(withExitsOfAll(versions)).toBe(versions)
})

it('an exit of the household that is recorded late holds in them all, and members keep their own', () => {
  const versions = [household(left('2013-01-10')), { ...household({}), ...left('2013-03-10', 'movedAway') }]
  const exit = { on: '2013-03-10', reason: 'movedAway' }
  // Who left in the first version and is listed again has come back.
  expect(withExitsOfAll(versions)).toStrictEqual([
    { id: 'H', on: '2013-06-01', members: [{ id: 'm0', ...left('2013-01-10') }], exit },
    { id: 'H', on: '2013-06-01', members: [{ id: 'm0' }], exit },
  ])
})

it.each([
  ['2013-05-01', '2013-05-31', false],
  ['2013-05-31', '2013-06-01', true],
  ['2013-06-01', '2013-06-01', false],
  ['2013-06-01', '2013-07-01', true],
  ['2012-12-31', '2013-01-01', true],
])('an exit on %s has taken effect on %s: %s', (on, day, hasEffect) => {
  const record = left(on)
  expect(exitOn(record, day)).toBe(hasEffect ? record.exit : undefined)
  expect(exitDigits(record.exit) <= Number(`${day.slice(0, 7).replace('-', '')}01`)).toBe(hasEffect)
})

it.each([
  // Above the last day of its month, and below the first of the next.
  ['2013-05-01', 20_130_532],
  ['2013-12-31', 20_131_232],
])('the digits of an exit on %s are %d', (on, digits) => {
  expect(exitDigits({ on })).toBe(digits)
})
