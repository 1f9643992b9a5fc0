/** Parts of a case by the exact lane: where its claims stand, what some member is, and what claims of another law or of a dead member rest on. */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { plain, type Value } from '../../src/exact/value'
import { contextOn } from '../../src/household/case-kernels'
import type { ListedClaim } from '../../src/household/claim-list'
import { ExactCase } from '../../src/household/exact-case'
import { registerUnder } from '../../src/kit'
import type { CallOptions } from '../../src/kit/options'
import type { Policy } from '../../src/kit/policy'
import type { Condition } from '../../src/language/quantity'
import { residence } from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { lakeside } from '../kit/another-city/policy'
import { claim } from '../support/claim'
import { bill, householdOf, programmeOf } from './support/by-kernels'

function exactly(policy: Policy, given: object, options: CallOptions): ExactCase {
  const household = checkedCase(policy, given)
  return new ExactCase(policy, household, contextOn(policy, options, household.on), { trace: false })
}

it('a claim has its place in a case, unless the case has it in another version or not at all', () => {
  const [x, y] = [bill('x', '2016-08-01', '10'), bill('y', '2016-08-02', '20')]
  const of = (...claims: readonly object[]) => exactly(lakeside, householdOf([{ id: 'a', claims }]), {})
  const [one, other, without] = [of(x, y), of({ ...x, cost: '11' }), of(y)]
  const [first, second] = one.listed as readonly [ListedClaim, ListedClaim]
  expect([first, second].map((listed) => one.placeOf(listed))).toEqual([0, 1])
  expect([other, without].map((own) => own.placeOf(first))).toEqual([undefined, undefined])
})

describe('what some member is', () => {
  const home = (residence: string, ...members: readonly object[]) => ({
    ...{ id: 'H', on: '2013-06-01', residence },
    members: [{ id: 'a', categories: [] }, ...members],
  })
  const orphan = { id: 'b', categories: ['orphan'], orphanCare: 'scattered' }
  const [young, grown] = [
    { ...orphan, birthDate: '2005-01-01' },
    { ...orphan, birthDate: '1993-01-01' },
  ]
  const holds = (given: object, policy: Policy = yiwu) =>
    exactly(policy, given, { readings: { orphanAge: 'under18' } }).holds('orphanMemberShares')

  // By the reading under 18: an orphan of 8, of 20, and of an age that nobody knows.
  it('follows from the members alone', () => {
    expect([[young], [grown], [orphan], []].map((members) => holds(home('rural', ...members)))).toEqual([
      true,
      false,
      undefined,
      false,
    ])
  })

  it('or from what their household is too', () => {
    const [some] = yiwu.shape.someMember
    const is: Condition = residence.is('rural')
    const asking = { ...yiwu, shape: { ...yiwu.shape, someMember: [{ ...some, is }] } } as Policy
    expect(['rural', 'urban'].map((where) => holds(home(where, grown), asking))).toEqual([true, false])
  })
})

// Until June 2016 half of a bill is paid, and from July on six tenths.
it('a claim goes by the figures of its own day', () => {
  const standards = registerUnder(lakeside, [
    { standard: 'rentLine', from: '2015-03-01', value: '800' },
    { figure: 'dentalShare', from: '2016-07-01', value: '0.6', source: 'amendment of 2016' },
  ])
  const claims = [bill('x', '2016-06-30', '1000'), bill('y', '2016-08-01', '100')]
  const sumsOn = (on: string) =>
    exactly(lakeside, householdOf([{ id: 'a', claims }], { on }), { standards })
      .all(programmeOf('dentalAid'))
      .map(({ determination: { amount, amended } }) => [amount, amended?.map(({ value }) => value)])
  const sums = [
    ['500.00', undefined],
    ['60.00', ['0.6']],
  ]
  expect(['2016-06-30', '2016-08-01'].map(sumsOn)).toEqual([sums, sums])
})

// The exit of b came before the month in which a died, and those of c and d in it: then they and a still counted, and b did not.
it('a claim of a dead member rests on the household as it was in the month of the death', () => {
  const exit = (on: string, reason: string) => ({ exit: { on, reason } })
  const members = [
    { id: 'a', claims: [claim('x', '2013-03-05', '1000')], ...exit('2013-03-10', 'death') },
    { id: 'b', ...exit('2013-02-28', 'movedAway') },
    { id: 'c', ...exit('2013-03-20', 'movedAway') },
    { id: 'd', ...exit('2013-03-05', 'movedAway') },
    { id: 'e' },
  ]
  const one = exactly(yiwu, { id: 'H', on: '2013-06-01', residence: 'rural', members }, {})
  const sizeIn = (values: ReadonlyMap<string, Value>) => plain(values.get('householdSize') as Value)
  const { values, hasLeft } = one.groundsOf(one.listed[0] as ListedClaim)
  expect([sizeIn(one.ofHousehold), sizeIn(values), hasLeft]).toEqual(['1', '4', false])
})
