/** What a ledger names, read before anything is judged. */
import { describe, expect, it } from 'vitest'
import type { Payment } from '../../src/audit/payment'
import { Survey } from '../../src/audit/survey'
import { AuditWindow } from '../../src/audit/window'
import type { DatedCase } from '../../src/case/case'
import { paceOf } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'

type Programme = keyof typeof programmes
const definitionOf = (programme: string) => programmes[programme as Programme].definition
/** Payments as `dibao 2013-05`, of claims `medicalAssistance  c1`. */
const surveyOf = (...texts: readonly string[]): Survey => {
  const survey = new Survey(yiwu)
  for (const text of texts) {
    const [programme = '', period = '', claim] = text.split(' ')
    const payment = { household: 'H', definition: definitionOf(programme), period, ...(claim ? { claim } : {}) }
    survey.addPayment(payment as Payment)
  }
  return survey
}
const version = (on: string, settledOn: string, id = 'H', person = 'a'): DatedCase =>
  ({ id, on, members: [{ id: person, claims: [{ id: 'c1', settledOn }] }] }) as unknown as DatedCase

describe('of a programme', () => {
  it.each<readonly [string, Programme, readonly string[], readonly string[], readonly string[]]>([
    [
      'months in order, each once',
      'dibao',
      ['2013-05', '2013-04', '2013-05'],
      ['2013-04', '2013-05'],
      ['2013-04', '2013-05'],
    ],
    ['spans by their months', 'dibao', ['2013-11..2014-01'], ['2013-11..2014-01'], ['2013-11', '2013-12', '2014-01']],
    ['nothing', 'dibao', [], [], []],
    [
      'years of a yearly one, whose months are of no year named whole',
      'lowIncomeSubsidy',
      ['2013', '2014-03', '2013-06'],
      ['2013', '2013-06', '2014-03'],
      ['2014-03'],
    ],
    [
      'academic years, which have no months',
      'studentGrant',
      ['2013-2014', '2012-2013'],
      ['2012-2013', '2013-2014'],
      [],
    ],
  ])('%s', (_, programme, named, periods, months) => {
    const survey = surveyOf(...named.map((period) => `${programme} ${period}`))
    expect(survey.periodsOf(definitionOf(programme))).toEqual(periods)
    expect(survey.monthsOf(definitionOf(programme))).toEqual(months)
  })

  it('all months of all, with both ends of the years', () => {
    const named = ['dibao 2013-05', 'lowIncomeSubsidy 2014', 'studentGrant 2010-2011', 'dibao 2013-03']
    expect(surveyOf(...named).months).toEqual(['2013-03', '2013-05', '2014-01', '2014-12'])
  })
})

describe('claims', () => {
  const { definition } = programmes.medicalAssistance
  const monthsOf = (...versions: readonly DatedCase[]) => {
    const survey = surveyOf('medicalAssistance  c1')
    for (const one of versions) survey.addVersion(one)
    return survey.monthsOf(definition)
  }

  it('need the cases, which tell their months; the later version of a claim does', () => {
    expect(surveyOf('medicalAssistance  c1').namesClaims).toBe(true)
    expect(surveyOf('dibao 2013-05').namesClaims).toBe(false)
    expect(monthsOf(version('2013-01-01', '2013-04-30'), version('2013-09-01', '2013-08-01'))).toEqual(['2013-08'])
    expect(monthsOf(version('2013-09-01', '2013-08-01'), version('2013-01-01', '2013-04-30'))).toEqual(['2013-08'])
    expect(monthsOf(version('2013-09-01', '2013-08-01'), version('2013-09-01', '2013-04-30'))).toEqual(['2013-04'])
  })

  it('are those of a household and a person', () => {
    expect(monthsOf(version('2013-01-01', '2013-04-30', 'J'))).toEqual([])
    expect(monthsOf(version('2013-01-01', '2013-04-30'), version('2013-09-01', '2013-08-01', 'H', 'b'))).toEqual([
      '2013-04',
      '2013-08',
    ])
  })
})

describe('nothing further can be told', () => {
  const window = AuditWindow.of('2013-01', '2014-12', yiwu.firstDay)
  const periods = { month: '2013-05', year: '2013', academicYear: '2013-2014', claim: '', service: '2013-05' }
  const all = Object.values(programmes).map(({ definition }) => definition)
  const rows = (but?: Programme) =>
    all.flatMap((definition) => {
      const pace = paceOf(definition)
      if (pace === 'service' || definition.id === but) return []
      return [`${definition.id} ${periods[pace]}`, ...(pace === 'year' ? [`${definition.id} 2014`] : [])]
    })

  it('once every programme that gives a sum is named, those of years by every year', () => {
    expect(surveyOf(...rows()).saysAll(window)).toBe(true)
    for (const { id } of all.filter((one) => paceOf(one) !== 'service'))
      expect([id, surveyOf(...rows(id as Programme)).saysAll(window)]).toEqual([id, false])
    expect(surveyOf().saysAll(window)).toBe(false)
  })

  it('but not where a year is named by months, or not at all', () => {
    const without2014 = rows().filter((text) => text !== 'lowIncomeSubsidy 2014')
    expect(surveyOf(...without2014).saysAll(window)).toBe(false)
    expect(surveyOf(...without2014, 'lowIncomeSubsidy 2014-01..2014-06').saysAll(window)).toBe(false)
    expect(surveyOf(...without2014).saysAll(AuditWindow.of('2013-01', '2013-12', yiwu.firstDay))).toBe(true)
  })
})
