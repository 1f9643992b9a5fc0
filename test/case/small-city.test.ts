/** The values of cases of a small made-up city, each worked out by hand. */
import { describe, expect, it } from 'vitest'
import {
  birthdays,
  householdValues,
  isSomeMemberAlone,
  memberValues,
  optionsInOrder,
  paidBeforeClaims,
} from '../../src/case/case-values'
import type { DatedCase, Member } from '../../src/case/records'
import { exact } from '../../src/exact/decimal'
import { known, no, type Truth, unknown, type Value, yes } from '../../src/exact/value'
import { figureKey } from '../../src/language/expression'
import {
  anyGroups,
  childMiner,
  district,
  groups,
  income,
  longMiner,
  oldMiner,
  poorMiner,
  shaped,
  smallCity,
  usedOfCap,
} from './small-city'

const caseOf = (members: readonly object[], more: object = {}) =>
  ({ id: 'H', on: '2020-06-01', members, ...more }) as unknown as DatedCase
const valuesOf = (members: readonly object[], more: object = {}, around: ReadonlyMap<string, Value> = new Map()) =>
  householdValues(smallCity, around, caseOf(members, more))
const maybe = (...missing: readonly string[]): Truth => ({ canBeFalse: true, canBeTrue: true, missing })

it('who has left is not counted, and is asked nothing', () => {
  const left = { exit: { on: '2020-05-31' } }
  const staying = { groups: ['widowed'] }
  // Two have left: one with a group of its own, one of whom no group is known.
  const values = valuesOf([{ groups: ['blind'], ...left }, staying, left])
  expect(values.get('persons')).toEqual(known.quantity('1'))
  expect(values.get('anyGroups')).toEqual(known.set(['widowed']))
  // By an exit of this month one leaves with the next.
  expect(valuesOf([staying, { exit: { on: '2020-06-01' } }]).get('persons')).toEqual(known.quantity('2'))
})

describe('some member is what a rule says', () => {
  const [child, adult] = [{ bornOn: '2010-01-01' }, { bornOn: '1990-01-01' }]
  const amended = new Map([[figureKey('longWork'), known.quantity('31')]])

  it.each<readonly [string, string, readonly object[], object, ReadonlyMap<string, Value>, Truth]>([
    ['who is not in the group is not asked', 'childMiner', [{ ...child, groups: ['blind'] }], {}, new Map(), no],
    ['who is in it is', 'childMiner', [{ ...child, groups: ['blind', 'miner'] }], {}, new Map(), yes],
    ['who is in it and no child', 'childMiner', [{ ...adult, groups: ['miner'] }], {}, new Map(), no],
    // Thirty years are more than the ten of the document, and fewer than the 31 of an amendment.
    ['by a figure of the document', 'longMiner', [{ workedYears: 30, groups: ['miner'] }], {}, new Map(), yes],
    ['by a figure that was amended', 'longMiner', [{ workedYears: 30, groups: ['miner'] }], {}, amended, no],
    // An income of 100 is no more than 100 x 1, and more than 100 x 0.
    [
      'by a fact of the household: 1',
      'poorMiner',
      [{ ...child, workedYears: 1, groups: ['miner'] }],
      { income: '100' },
      new Map(),
      yes,
    ],
    [
      'by a fact of the household: 0',
      'poorMiner',
      [{ ...child, workedYears: 0, groups: ['miner'] }],
      { income: '100' },
      new Map(),
      no,
    ],
    [
      'and may be where something is not known',
      'childMiner',
      [adult, { groups: ['miner'] }],
      {},
      new Map(),
      maybe('members[1].bornOn'),
    ],
  ])('%s', (_, key, members, more, around, expected) => {
    expect(valuesOf(members, more, around).get(key)).toEqual(expected)
  })

  it('without the household as far as the rule asks nothing of it, nor the day', () => {
    const theCase = caseOf([{ ...child, workedYears: 30, groups: ['miner'] }], { income: '100' })
    const alone = (key: string, around: ReadonlyMap<string, Value> = new Map()) =>
      isSomeMemberAlone(smallCity, around, theCase, key)
    expect([childMiner, longMiner, poorMiner, oldMiner].map(({ input: { key } }) => alone(key))).toEqual([
      yes,
      yes,
      undefined,
      undefined,
    ])
    expect(alone(longMiner.input.key, amended)).toEqual(no)
    expect(alone(income.input.key)).toBeUndefined()
  })
})

describe('what is known in part', () => {
  it('is called by its path', () => {
    const values = valuesOf([{}], { income: { from: '1', to: '2' }, home: { district: { anyOf: ['hill', 'river'] } } })
    expect(values.get('income')).toEqual({ low: exact('1'), high: exact('2'), missing: ['income'] })
    expect(values.get('district')).toEqual({ options: ['hill', 'river'], missing: ['home.district'] })
  })

  const ofMember = (member: object) =>
    memberValues(smallCity, new Map(), { id: 'a', ...member } as Member, 'members[4]', '2020-06-01')

  it('a day of a life that is not known lies after the first day of the birth', () => {
    const missing = ['members[4].enlistedOn']
    expect(ofMember({ bornOn: '1970' }).get('enlistedOn')).toEqual({ first: '1970-01-01', last: '9999-12-31', missing })
    expect(ofMember({ bornOn: '1970-02-03' }).get('enlistedOn')).toEqual({
      first: '1970-02-03',
      last: '9999-12-31',
      missing,
    })
    expect(ofMember({}).get('enlistedOn')).toEqual(unknown(...missing))
    // What is no day lies anywhere.
    expect(ofMember({ bornOn: '1970' }).get('workedYears')).toEqual(unknown('members[4].workedYears'))
  })

  it('an age is settled where the first and the last day of the birth agree', () => {
    const ages = ['2002-06', '2002', '2003', '2001', undefined].map((bornOn) => ofMember({ bornOn }).get('isChild'))
    // Eighteen on 1 June 2020 is who was born on 1 June 2002, and nobody born later.
    expect(ages).toEqual([
      maybe('members[4].bornOn'),
      maybe('members[4].bornOn'),
      yes,
      no,
      unknown('members[4].bornOn'),
    ])
    // A birth before the settlement of a claim.
    const claims = [{ id: 'c', settledOn: '2002-01-01' }]
    expect(ofMember({ claims }).get('isChild')).toEqual(no)
  })
})

it.each([
  // The first of June lies in the year that began in September 2019.
  ['2019-2020', no],
  ['2020-2021', yes],
  [undefined, unknown('members[0].education.academicYear')],
])('whether %s is another academic year', (academicYear, expected) => {
  const values = memberValues(
    smallCity,
    new Map(),
    { id: 'a', education: { academicYear } },
    'members[0]',
    '2020-06-01',
  )
  expect(values.get('otherYear')).toEqual(expected)
})

it('what was paid before the claims is told where it is given, though its absence means nothing paid', () => {
  const paid = (member: object) => paidBeforeClaims(smallCity, { id: 'a', ...member }, 'members[0]', usedOfCap)
  expect(paid({ paidBefore: '7' })).toEqual(known.quantity('7'))
  expect(paid({ paidBefore: { from: '7' } })?.missing).toEqual(['members[0].paidBefore'])
  expect([paid({}), paid({ paidBefore: null })]).toEqual([undefined, undefined])
})

it('birthdays are those of the ages that the city asks for', () => {
  const members = [{ id: 'a', bornOn: '2010-02-03' }, { id: 'b', bornOn: '2011' }, { id: 'c' }]
  expect(birthdays(smallCity, members)).toEqual([2028_02_03, 2029_12_31])
  expect(birthdays(shaped({ member: [] }), members)).toEqual([])
})

it('options stand in the order of the members, each once', () => {
  const theCase = caseOf([{ groups: ['blind', 'miner'] }, { groups: null }, { groups: ['widowed', 'blind'] }])
  const inOrder = ({ input }: typeof groups | typeof district, member?: number) =>
    optionsInOrder(smallCity, input, theCase, member)
  const all = ['blind', 'miner', 'widowed']
  expect([inOrder(groups, 0), inOrder(groups, 1), inOrder(groups, 2), inOrder(groups)]).toEqual([
    ['blind', 'miner'],
    [],
    ['widowed', 'blind'],
    all,
  ])
  expect([inOrder(anyGroups, 0), inOrder(anyGroups)]).toEqual([all, all])
  expect(inOrder(district)).toEqual([])
})
