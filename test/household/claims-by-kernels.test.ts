/** The claims of Lakeside: settled by the kernel alone where it can, else with the exact lane; the sums by hand. */
import { expect, it } from 'vitest'
import { ExactCase } from '../../src/household/exact-case'
import type { Policy } from '../../src/kit/policy'
import type { Definition } from '../../src/kit/programme'
import { field } from '../../src/kit/shape'
import { greatest, least, number, rule } from '../../src/language/quantity'
import * as facts from '../kit/another-city/facts'
import { lakeside } from '../kit/another-city/policy'
import { watched } from '../support/watched'
import { ByKernels, bill, householdOf, programmeOf } from './support/by-kernels'

const dental = programmeOf('dentalAid')
/** Lakeside, where a member may tell what was paid before the claims. */
const told: Policy = {
  ...lakeside,
  shape: {
    ...lakeside.shape,
    member: [
      ...lakeside.shape.member,
      field('paidEarlier', facts.usedThisYear, { feeds: [{ way: 'beforeClaims', fact: facts.usedThisYear }] }),
    ],
  },
}
const first = householdOf([{ id: 'a', claims: [bill('x', '2016-08-01', '2')] }])
const [x, y] = [bill('x', '2016-08-02', '1500'), bill('y', '2016-08-03', '900')]
const glasses = { kind: 'glasses' }

/** What claims come to, and how often the exact lane settled them, once the kernel has seen one bill that counts. */
function settledBy(members: readonly object[], policy: Policy) {
  const kernels = new ByKernels({ policy, definitions: [dental] })
  kernels.caseOf(first).determinations()
  const { made, calls } = watched(ExactCase.prototype, 'settledClaims', () =>
    kernels
      .caseOf(householdOf(members))
      .determinations()
      .map(({ household, person, claim, amount, outcome }) => `${household} ${person} ${claim} ${amount ?? outcome}`),
  )
  return [made, calls.length]
}

type Row = readonly [name: string, members: readonly object[], lines: readonly string[], times: number, policy: Policy]

it.each<Row>([
  ['no claims are settled by the kernel', [{ id: 'a' }, { id: 'b', claims: [] }], [], 0, lakeside],
  // Half of 1500; half of 900 is more than the 250 that are left.
  ['claims after each other by it too', [{ id: 'a', claims: [x, y] }], ['H a x 750.00', 'H a y 250.00'], 0, lakeside],
  [
    'so are those that stand in another order',
    [{ id: 'a', claims: [y, x] }],
    ['H a y 250.00', 'H a x 750.00'],
    0,
    lakeside,
  ],
  [
    'and those of two members, each with a cap',
    [{ id: 'a' }, { id: 'b', claims: [x] }, { id: 'c', claims: [y] }],
    ['H b x 750.00', 'H c y 450.00'],
    0,
    lakeside,
  ],
  [
    'a claim of which too little is known leaves all to the exact lane',
    [{ id: 'a', claims: [x, bill('y', '2016-08-03', '900', { cost: null })] }],
    ['H a x 750.00', 'H a y undetermined'],
    1,
    lakeside,
  ],
  // Glasses count from July 2016 on.
  [
    'so does one that goes by the law of another day',
    [{ id: 'a', claims: [bill('w', '2016-06-30', '100', glasses), x] }],
    ['H a w notEntitled', 'H a x 750.00'],
    1,
    lakeside,
  ],
  ['nobody was paid before', [{ id: 'a', claims: [x] }], ['H a x 750.00'], 0, told],
  // 1000 - 600
  [
    'who was paid before has less left, and the exact lane tells it',
    [{ id: 'a' }, { id: 'b', paidEarlier: '600', claims: [x] }],
    ['H b x 400.00'],
    1,
    told,
  ],
])('%s', (_, members, lines, times, policy) => {
  expect(settledBy(members, policy)).toEqual([lines, times])
})

// Forty times the cost, of 44000000 in all: 43000000, and then 1000000 and not 4000000. In 32 bits 4300000000 fen are 5032704.
it('what does not fit into a column is left to the exact lane', () => {
  const { cost, usedThisYear, kind } = facts
  const left = number('44000000', 'yuan').minus(usedThisYear)
  const amount = rule(
    'generous',
    '4-s1',
    { zh: '四十倍', en: 'forty times' },
    greatest(number('0', 'yuan'), least(cost.times(number('40', 'ratio')), left)),
  )
  const generous: Definition = {
    ...dental,
    facts: { kind, cost, usedThisYear },
    requires: dental.requires.slice(1),
    grant: { kind: 'amount', amount, claims: { cap: { used: usedThisYear } } },
  }
  const kernels = new ByKernels({ definitions: [generous] })
  const claims = [bill('x', '2016-08-02', '1075000'), bill('y', '2016-08-03', '100000')]
  const one = kernels.caseOf(householdOf([{ id: 'a', claims }]))
  const sums = () => one.determinations().map((made) => made.amount)
  expect([sums(), sums()]).toEqual(Array(2).fill(['43000000.00', '1000000.00']))
})
