/** A case on one day as values, made once; and whom a programme is determined for. */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { householdRules } from '../../src/case/case-values'
import { SharedRules } from '../../src/exact/shared-rules'
import { ExactCase } from '../../src/household/exact-case'
import { knownFen, noFen } from '../../src/household/fen'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { lowIncomeSubsidy } from '../../src/yiwu/programmes/low-income-subsidy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'
import { studentGrant } from '../../src/yiwu/programmes/student-grant'
import { claim } from '../support/claim'
import { readingsWith, surroundings } from '../support/yiwu'

const around = surroundings({ ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }, {})
const household = {
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '100',
  members: [
    { id: 'a', categories: [] },
    {
      id: 'o',
      categories: ['orphan'],
      orphanCare: 'institution',
      education: { level: 'primary' },
      claims: [claim('x', '2013-02-01', '10000'), claim('y', '2013-01-01', '20000')],
    },
  ],
}
const caseOf = (shared?: SharedRules) =>
  new ExactCase(yiwu, checkedCase(yiwu, household), around, {
    readings: readingsWith({ guaranteedPersonsInMedicalAid: 'covered' }),
    trace: false,
    ...(shared ? { shared } : {}),
  })

describe('a case', () => {
  it('makes its values, rows and claims once', () => {
    const one = caseOf()
    expect(one.ofHousehold).toBe(one.ofHousehold)
    expect(one.ofMembers).toBe(one.ofMembers)
    expect(one.ofMembers).toHaveLength(2)
    expect(one.listed).toBe(one.listed)
    for (const { definition } of [dibao, orphanAllowance, studentGrant, medicalAssistance]) {
      expect(one.rows(definition)).toBe(one.rows(definition))
      expect(one.all(definition)[0]).toBe(one.all(definition)[0])
    }
  })

  it('calls what a member lacks by its place', () => {
    const [, ofOrphan] = caseOf().ofMembers
    expect([...(ofOrphan?.values() ?? [])]).toContainEqual({ unknown: ['members[1].birthDate'] })
  })

  it('determines a claim anew after another sum, and once after one', () => {
    const claims = caseOf().claims(medicalAssistance.definition)
    const used = knownFen(100n)
    const first = claims.determined(0, used)
    expect(claims.determined(0, used)).toBe(first)
    expect(claims.determined(0, noFen)).not.toBe(first)
  })
})

describe('a programme', () => {
  const determined = ({ definition }: typeof dibao | typeof orphanAllowance | typeof studentGrant) =>
    caseOf()
      .all(definition)
      .map(({ determination: { household: id, person, outcome, amount } }) => [id, person, amount ?? outcome])

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
    expect(caseOf().rows(studentGrant.definition)).toEqual([{ ids: { household: 'H', person: 'o' }, member: 1 }])
  })

  it('takes what another programme has settled of the household', () => {
    const shared = new CountingRules(householdRules(yiwu))
    const one = caseOf(shared)
    one.all(lowIncomeSubsidy.definition)
    expect(shared.recalled).toBe(0)
    one.all(studentGrant.definition)
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
