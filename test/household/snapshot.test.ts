/** A household on one day as values, made once; and for whom a programme is determined on it. */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { householdRules } from '../../src/case/case-values'
import { SharedRules } from '../../src/exact/shared-rules'
import { determineOne, Snapshot } from '../../src/household/snapshot'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { lowIncomeSubsidy } from '../../src/yiwu/programmes/low-income-subsidy'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'
import { studentGrant } from '../../src/yiwu/programmes/student-grant'
import { surroundings } from '../support/yiwu'

const around = surroundings({ ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }, {})
const household = {
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '100',
  members: [
    { id: 'a', categories: [] },
    { id: 'o', categories: ['orphan'], orphanCare: 'institution', education: { level: 'primary' } },
  ],
}
const snapshotOf = (shared?: SharedRules) => new Snapshot(yiwu, checkedCase(yiwu, household), around, shared)
const options = { readings: {}, trace: false }

describe('a snapshot', () => {
  it('makes its values once', () => {
    const snapshot = snapshotOf()
    expect(snapshot.ofHousehold).toBe(snapshot.ofHousehold)
    expect(snapshot.ofMembers).toBe(snapshot.ofMembers)
    expect(snapshot.ofMembers).toHaveLength(2)
  })

  it('calls what a member lacks by its place', () => {
    const [, ofOrphan] = snapshotOf().ofMembers
    expect([...(ofOrphan?.values() ?? [])]).toContainEqual({ unknown: ['members[1].birthDate'] })
  })
})

describe('a programme', () => {
  const determined = (programme: typeof dibao | typeof orphanAllowance | typeof studentGrant) =>
    determineOne(programme.definition, snapshotOf(), options).map(
      ({ determination: { household: id, person, outcome, amount } }) => [id, person, amount ?? outcome],
    )

  it('about households is determined for the household: 2 x 400 - 100', () => {
    expect(determined(dibao)).toEqual([['H', undefined, '700.00']])
  })

  it('about persons is determined for each member: 70% x 20000', () => {
    expect(determined(orphanAllowance)).toEqual([
      ['H', 'a', 'notEntitled'],
      ['H', 'o', '14000.00'],
    ])
  })

  it('about students is determined for who has an education', () => {
    expect(determined(studentGrant)).toEqual([['H', 'o', 'notEntitled']])
  })

  it('takes what another programme has settled of the household', () => {
    const shared = new CountingRules(householdRules(yiwu))
    const snapshot = snapshotOf(shared)
    determineOne(lowIncomeSubsidy.definition, snapshot, options)
    expect(shared.recalled).toBe(0)
    determineOne(studentGrant.definition, snapshot, options)
    expect(shared.recalled).toBeGreaterThan(0)
  })
})

class CountingRules extends SharedRules {
  recalled = 0

  override recall(...name: Parameters<SharedRules['recall']>): ReturnType<SharedRules['recall']> {
    const found = super.recall(...name)
    if (found) this.recalled += 1
    return found
  }
}
