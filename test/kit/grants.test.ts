/** A programme with an amount always has a way to its dues: what a year or a claim needs stands with the amount. */
import { describe, expect, it } from 'vitest'
import type { Programme } from '../../src/kit/calculator'
import { makePolicy, programmesPaidBy } from '../../src/kit/policy'
import { claimRulesOf, type Grant, paceOf, settledYearOf } from '../../src/kit/programme'
import { number } from '../../src/language/quantity'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'

const byMonth: Grant = { kind: 'amount', amount: number('50', 'yuan/month') }
// @ts-expect-error: a yearly sum says what a year comes to
const byYear: Grant = { kind: 'amount', amount: number('600', 'yuan/year') }
// @ts-expect-error: a sum by claim says how the claims of a year depend on each other
const byClaim: Grant = { kind: 'amount', amount: number('80', 'yuan') }
// @ts-expect-error: no period
const byWeek: Grant = { kind: 'amount', amount: number('10', 'yuan/week') }

describe('grants', () => {
  const { dibao, legalAid, orphanAllowance, medicalAssistance, studentGrant } = programmes

  it('of no way to dues do not compile, and throw where the compiler is passed over', () => {
    expect([byMonth, byYear, byClaim, byWeek].map(({ kind }) => kind)).toEqual(Array(4).fill('amount'))
    expect(() => settledYearOf({ ...dibao.definition, grant: byYear })).toThrow('dibao is not paid by the year')
    expect(() => settledYearOf(legalAid.definition)).toThrow('legalAid is not paid by the year')
    expect(() => claimRulesOf({ ...dibao.definition, grant: byClaim })).toThrow('dibao is not paid by claim')
    expect(() => claimRulesOf(legalAid.definition)).toThrow('legalAid is not paid by claim')
  })

  it('are of a subject that has such dues, or there is no policy', () => {
    const made = (definition: object) => () =>
      makePolicy({ ...yiwu, programmes: { one: { definition } as unknown as Programme } })
    expect(made(dibao.definition)).not.toThrow()
    expect(made({ ...dibao.definition, grant: studentGrant.definition.grant })).toThrow(
      "an academic year is a student's",
    )
    expect(made({ ...dibao.definition, grant: medicalAssistance.definition.grant })).toThrow('a sum by claim')
    expect(made({ ...medicalAssistance.definition, grant: byMonth })).toThrow('a claim has no other')
    expect(made({ ...dibao.definition, grant: byWeek })).toThrow('no dues go over the period')
  })

  it('say their period by their unit', () => {
    expect(paceOf({ ...legalAid.definition, grant: byMonth })).toBe('month')
    expect(paceOf(legalAid.definition)).toBe('service')
    expect(settledYearOf(orphanAllowance.definition).unit).toBe('yuan/year')
    expect(claimRulesOf(medicalAssistance.definition).cap.used.input.id).toBe('aidEarlierThisYear')
  })

  it('are found by their period, in the order of the document', () => {
    const ids = (pace: Parameters<typeof programmesPaidBy>[1]) => programmesPaidBy(yiwu, pace).map(({ id }) => id)
    expect(ids('month')).toEqual(['dibao'])
    expect(ids('year')).toEqual(['lowIncomeSubsidy', 'orphanAllowance'])
    expect(ids('academicYear')).toEqual(['studentGrant'])
    expect(ids('claim')).toEqual(['medicalAssistance'])
    expect(ids('service').length).toBe(12)
  })
})
