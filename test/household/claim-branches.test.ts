/** The ways in which the unknowns of claims may be, and what claims come to in all of them. Claims and unknowns are made up; by hand. */
import { describe, expect, it } from 'vitest'
import type { DatedCase } from '../../src/case/records'
import { exact } from '../../src/exact/decimal'
import { interval, known, maybe, no, type Truth, type Value, yes } from '../../src/exact/value'
import { type Branch, canBranch, type Leaf, leavesOf, unitedOf, valuesIn } from '../../src/household/claim-branches'
import { ClaimList } from '../../src/household/claim-list'
import type { Input } from '../../src/language/expression'
import type { Asked } from '../../src/narrow/asked'
import type { Found } from '../../src/narrow/narrow'
import { yiwu } from '../../src/yiwu/policy'
import { plainInput } from '../support/plain-input'

const asked = (key: string, type: Input['type'], more: Partial<Asked> = {}): Asked => ({
  ...{ input: plainInput(key, type, {}), times: 1, groups: [], days: [], isAskedGiven: false },
  ...more,
})
const unknown = (...paths: readonly string[]): Value => ({ unknown: paths })
const ofOneClaim = [{ id: 'c', settledOn: '2013-05-01' }]

/** What is asked of one claim, or of some, and the values of each. */
const unknowns = (
  asks: readonly Asked[],
  values: readonly { readonly [key: string]: Value }[],
  claims: readonly object[] = ofOneClaim,
) => ({
  policy: yiwu,
  claims: new ClaimList([
    { id: 'H', on: '2013-06-01', members: [{ id: 'm', birthDate: '2012-03-01', claims }] } as DatedCase,
  ]).all,
  ways: { byServiceDate: true, ofHousehold: false, overYear: false },
  asks: new Map(asks.map((one) => [one.input.key, one])),
  values: values.map((one) => new Map(Object.entries(one))),
})

const granted = (sum: string): Found => ({ entitled: yes, amount: known.quantity(sum), elsewhere: undefined })
const between = (low: string, high: string, ...missing: readonly string[]): Found => ({
  entitled: yes,
  amount: interval(exact(low), exact(high), missing),
  elsewhere: undefined,
})
const refused = (elsewhere?: Truth): Found => ({ entitled: no, amount: undefined, elsewhere })

/** The parts of every way, where always the same is missing. */
const partsOf = (given: ReturnType<typeof unknowns>, ...missing: readonly string[]) =>
  leavesOf(given, () => [between('0', '1', ...missing)]).map(({ branch }) => Object.fromEntries(branch.parts))

describe('what is missing', () => {
  const truth = asked('isIll', 'truth')
  const sum = asked('cost', 'money')

  it.each<readonly [string, readonly Asked[], { readonly [key: string]: Value }, readonly string[], boolean]>([
    ['is thought of where it is a truth', [truth], { isIll: unknown('p') }, ['p'], true],
    ['is thought of where no value is given at all', [truth], {}, ['isIll'], true],
    ['is thought of where one of its paths is missing', [truth], { isIll: unknown('p', 'q') }, ['q'], true],
    [
      'is thought of after a sum that has no parts',
      [sum, truth],
      { cost: unknown('p'), isIll: unknown('p') },
      ['p'],
      true,
    ],
    ['is not thought of where it is a sum', [sum], { cost: unknown('p') }, ['p'], false],
    ['is not thought of where it is known', [truth], { isIll: yes }, ['isIll'], false],
    ['is not thought of where it is another', [truth], { isIll: unknown('p') }, ['q'], false],
    ['is nothing', [truth], { isIll: unknown('p') }, [], false],
    [
      'is not thought of where rules ask whether it is given',
      [asked('isIll', 'truth', { isAskedGiven: true })],
      { isIll: unknown('p') },
      ['p'],
      false,
    ],
  ])('%s', (_, asks, values, missing, can) => {
    expect(canBranch(unknowns(asks, [values]), missing)).toBe(can)
  })
})

describe('ways', () => {
  const truth = asked('isIll', 'truth')

  it('are two of a truth, each with what claims come to in it', () => {
    const inBranch = ({ parts }: Branch): readonly Found[] =>
      parts.has('isIll p') ? [granted(parts.get('isIll p') === ' 0' ? '8' : '0')] : [between('0', '8', 'p')]
    const given: ReadonlyMap<string, Value> = new Map([
      ['isIll', unknown('p')],
      ['isOld', unknown('p')],
    ])
    const one = unknowns([truth], [Object.fromEntries(given)])
    expect(
      leavesOf(one, inBranch).map(({ branch, results }) => [
        Object.fromEntries(branch.parts),
        Object.fromEntries(valuesIn(branch, new Map(given), one.asks)),
        results,
      ]),
    ).toStrictEqual([
      [{ 'isIll p': ' 0' }, { isIll: yes, isOld: unknown('p') }, [granted('8')]],
      [{ 'isIll p': ' 1' }, { isIll: no, isOld: unknown('p') }, [granted('0')]],
    ])
  })

  it('are one where all is settled, also if a sum that nobody is entitled to is not known', () => {
    const results = [{ ...between('0', '8', 'p'), entitled: no }]
    const leaves = leavesOf(unknowns([truth], [{ isIll: unknown('p') }]), () => results)
    expect(leaves.map(({ branch, results: own }) => [branch.parts.size, own])).toStrictEqual([[0, results]])
  })

  it('tell facts apart that other paths call missing', () => {
    const two = unknowns([truth], [{ isIll: unknown('a', 'bc') }, { isIll: unknown('ab', 'c') }])
    expect(partsOf(two, 'a', 'c')).toStrictEqual([
      { 'isIll a bc': ' 0', 'isIll ab c': ' 0' },
      { 'isIll a bc': ' 0', 'isIll ab c': ' 1' },
      { 'isIll a bc': ' 1', 'isIll ab c': ' 0' },
      { 'isIll a bc': ' 1', 'isIll ab c': ' 1' },
    ])
  })

  it('tell two facts apart that one path calls missing', () => {
    const two = unknowns([truth, asked('isOld', 'truth')], [{ isIll: unknown('p'), isOld: unknown('p') }])
    const inBranch = ({ parts }: Branch): readonly Found[] =>
      parts.get('isIll p') === ' 0' || parts.has('isOld p') ? [granted('1')] : [between('0', '1', 'p')]
    expect(leavesOf(two, inBranch).map(({ branch }) => Object.fromEntries(branch.parts))).toStrictEqual([
      { 'isIll p': ' 0' },
      { 'isIll p': ' 1', 'isOld p': ' 0' },
      { 'isIll p': ' 1', 'isOld p': ' 1' },
    ])
  })

  it('name every part of a set that is told in two steps', () => {
    const set = asked('groups', 'set', { groups: [['x'], ['y']] })
    expect(partsOf(unknowns([set], [{ groups: unknown('p') }]), 'p')).toStrictEqual([
      { 'groups p': ' 0 0' },
      { 'groups p': ' 0 1' },
      { 'groups p': ' 1 0' },
      { 'groups p': ' 1 1' },
    ])
  })

  it('of a year are those of other claims, and one of its own while the life has a year that none of them is of', () => {
    const claims = [
      { id: 'a', settledOn: '2013-01-20' },
      { id: 'b', settledOn: '2013-02-20', servedOn: '2013-02-10' },
      { id: 'c', settledOn: '2013-03-20' },
    ]
    const [a, c] = ['members[0].claims[0].servedOn', 'members[0].claims[2].servedOn'] as const
    const [ownA, ownC] = ['own members[0].claims[0]', 'own members[0].claims[2]']
    const given = unknowns([], [], claims)
    const leaves = leavesOf(given, ({ parts }) => [between('0', '1', ...[a, c].filter((path) => !parts.has(path)))])
    // Of 2012 and 2013 only the latter is known to be that of a claim.
    expect(leaves.map(({ branch: { parts } }) => [parts.get(a), parts.get(c)])).toStrictEqual([
      ['2013', '2013'],
      ['2013', ownC],
      [ownA, ownA],
      [ownA, '2013'],
      [ownA, ownC],
    ])
    expect(Object.fromEntries(leaves[1]?.branch.years ?? [])).toStrictEqual({
      'members[0].claims[0]': '2013',
      'members[0].claims[2]': ownC,
    })
  })
})

describe('all ways together', () => {
  const leaf = (parts: { readonly [paths: string]: string }, ...results: readonly Found[]): Leaf => ({
    branch: { values: new Map(), years: new Map(), parts: new Map(Object.entries(parts)) },
    results,
  })

  it('come to the least and the most of them, of the claim at a place', () => {
    const leaves = [leaf({ p: '0' }, refused(), granted('3')), leaf({ p: '1' }, granted('9'), granted('5'))]
    expect([0, 1].map((place) => unitedOf(leaves, place, ['p', 'q']))).toStrictEqual([
      { entitled: maybe(['p']), amount: known.quantity('9'), elsewhere: undefined },
      between('3', '5', 'p'),
    ])
  })

  it('miss nothing where they are settled', () => {
    const leaves = [leaf({ p: '0' }, refused(maybe(['p']))), leaf({ p: '1' }, refused(maybe(['p'])))]
    expect(unitedOf(leaves, 0, ['p'])).toStrictEqual(refused(maybe([])))
  })

  const [x, y] = ['members[0].claims[0].servedOn', 'members[0].claims[1].servedOn'] as const
  it.each<readonly [string, readonly Leaf[], readonly string[], readonly string[]]>([
    [
      'what alone makes a difference',
      [
        leaf({ p: '0', q: '0' }, granted('1')),
        leaf({ p: '0', q: '1' }, granted('1')),
        leaf({ p: '1', q: '0' }, granted('2')),
        leaf({ p: '1', q: '1' }, granted('2')),
      ],
      ['q', 'p'],
      ['p'],
    ],
    [
      'all the paths of an unknown',
      [leaf({ 'a b': '0' }, granted('1')), leaf({ 'a b': '1' }, granted('2'))],
      ['a', 'b'],
      ['a', 'b'],
    ],
    [
      'what makes a difference, though each has beside it what the other never came to',
      [leaf({ p: '0', r: '0' }, granted('1')), leaf({ p: '1', q: '0' }, granted('2'))],
      ['p', 'q', 'r'],
      ['p'],
    ],
    [
      'what makes a difference between a sum and a range that starts with it',
      [leaf({ p: '0' }, granted('0')), leaf({ p: '1' }, between('0', '5', 's'))],
      ['p', 's', 't'],
      ['p', 's'],
    ],
    [
      'what makes a difference between two ranges, which may be two sums',
      [leaf({ p: '0' }, between('0', '5', 's')), leaf({ p: '1' }, between('0', '5', 's'))],
      ['p', 's', 't'],
      ['p', 's'],
    ],
    [
      'what makes a difference within a part that only some ways split further',
      [
        leaf({ p: ' 0', q: ' 1' }, granted('1')),
        leaf({ p: ' 1', q: ' 1 0' }, granted('1')),
        leaf({ p: ' 1', q: ' 1 1' }, granted('2')),
      ],
      ['p', 'q'],
      ['p', 'q'],
    ],
    [
      'the same the other way round',
      [
        leaf({ p: ' 0', q: ' 1 0' }, granted('1')),
        leaf({ p: ' 0', q: ' 1 1' }, granted('1')),
        leaf({ p: ' 1', q: ' 1' }, granted('2')),
      ],
      ['p', 'q'],
      ['p'],
    ],
    [
      'nothing by parts of which none holds the other: the second and the eleventh',
      [leaf({ p: ' 0', q: ' 1' }, granted('1')), leaf({ p: ' 1', q: ' 10' }, granted('2'))],
      ['p', 'q'],
      [],
    ],
    [
      'one year for all of them',
      [leaf({ [x]: '2012', [y]: '2013' }, granted('1')), leaf({ [x]: '2013', [y]: '2012' }, granted('2'))],
      [y],
      [y],
    ],
    ['no year for another fact', [leaf({ p: '0' }, granted('1')), leaf({ p: '1' }, granted('2'))], [x, 'p'], ['p']],
    [
      'no other fact for a year',
      [leaf({ [x]: '2012' }, granted('1')), leaf({ [x]: '2013' }, granted('2'))],
      ['p', x],
      [x],
    ],
  ])('miss %s', (_, leaves, before, missing) => {
    expect(unitedOf(leaves, 0, before).amount?.missing).toStrictEqual(missing)
  })
})
