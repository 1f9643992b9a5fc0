/** A case on one day as values, made once; and whom a programme is determined for. */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { householdRules } from '../../src/case/case-values'
import { SharedRules } from '../../src/exact/shared-rules'
import { ExactAnswer, settledAnswer } from '../../src/household/answer'
import type { SettledClaim } from '../../src/household/claims'
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
  new ExactCase(
    yiwu,
    checkedCase(yiwu, household),
    { values: around, readings: readingsWith({ guaranteedPersonsInMedicalAid: 'covered' }) },
    {
      trace: false,
      ...(shared ? { shared } : {}),
    },
  )

describe('a case', () => {
  it('makes its values, rows and claims once', () => {
    const one = caseOf()
    expect(one.ofHousehold).toBe(one.ofHousehold)
    expect(one.ofMembers).toBe(one.ofMembers)
    expect(one.ofMembers).toHaveLength(2)
    expect(one.listed).toBe(one.listed)
    expect(one.rows(medicalAssistance.definition)).toBe(one.listed)
    for (const { definition } of [dibao, orphanAllowance, studentGrant]) {
      expect(one.rows(definition)).toBe(one.rows(definition))
      expect(one.all(definition)[0]).toBe(one.all(definition)[0])
    }
  })

  it('calls what a member lacks by its place', () => {
    const [, ofOrphan] = caseOf().ofMembers
    // Born at the latest on the day of the first settlement.
    expect([...(ofOrphan?.values() ?? [])]).toContainEqual({
      canBeFalse: true,
      canBeTrue: true,
      missing: ['members[1].birthDate'],
    })
    expect([...(ofOrphan?.values() ?? [])]).toContainEqual({ unknown: ['members[1].enlistedOn'] })
  })

  it('determines a claim once, and only where who is asked first cannot tell', () => {
    const asked: string[] = []
    const settled = caseOf().settledClaims(medicalAssistance.definition, ({ claim, place, used }) => {
      asked.push(`${claim.claim.id} ${place} ${used.low}`)
      return place === 1 ? settledAnswer(100, true) : undefined
    })
    // y of January comes first.
    expect(asked).toEqual(['y 1 0', 'x 0 100'])
    const [x, y] = settled as readonly [SettledClaim, SettledClaim]
    expect([x.answer instanceof ExactAnswer, y.answer instanceof ExactAnswer]).toEqual([true, false])
    expect(x.exactly()).toBe(x.exactly())
    expect(y.exactly()).toBe(y.exactly())
    // 80% of 10000 and of 20000, whatever the kernels were made to say.
    expect([x, y].map(({ exactly }) => exactly().determination.amount)).toEqual(['8000.00', '16000.00'])
    expect([x.used, y.used]).toEqual([knownFen(100n), noFen])
  })

  it('asks nobody else about claims of which a share is counted over the year', () => {
    const readings = readingsWith({ guaranteedPersonsInMedicalAid: 'covered', medicalRatioPeriod: 'perYear' })
    const one = new ExactCase(yiwu, checkedCase(yiwu, household), { values: around, readings }, { trace: false })
    const settled = one.settledClaims(medicalAssistance.definition, () => settledAnswer(100, true))
    expect(settled.map(({ answer }) => answer.due)).toEqual([knownFen(800_000n), knownFen(1_600_000n)])
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
