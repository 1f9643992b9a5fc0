/** One household over every programme: what comes out, in which order, and by which day, standards and readings. */
import { describe, expect, it } from 'vitest'
import { InputError, Standards } from '../../src'
import { assess, assessExactly, determineCase, withoutSay } from '../../src/household/assess'
import { version } from '../../src/version'
import { yiwu } from '../../src/yiwu/policy'
import { programmeIds } from '../../src/yiwu/programmes'
import { placesOf } from '../support/issues-of'

const register = Standards.from([
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
  { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '480' },
])

const claim = (id: string) => ({
  id,
  settledOn: '2013-05-01',
  disease: 'uraemia',
  inPolicyCost: '100',
  insurancePaid: '0',
  commercialPaid: '0',
  employerPaid: '0',
})

const household = {
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '500',
  members: [
    { id: 'a', categories: ['hardshipWorker'], claims: [claim('c'), claim('d')] },
    { id: 'b', categories: [], education: { level: 'primary' } },
  ],
}
const { on: _, ...undated } = household

describe.each([
  ['assess', assess],
  ['the exact lane', assessExactly],
] as const)('%s', (_name, assessed) => {
  it('names the household, its day, the library and the document', () => {
    const { determinations, totals, ...rest } = assessed(yiwu, household, { standards: register })
    expect(rest).toEqual({ id: 'H', on: '2013-06-01', engine: { version, policy: 'yiwu-2012-12-03' } })
    expect(Object.keys(totals)).toEqual(['perMonth', 'perYear', 'once'])
    expect(determinations.every(({ household: id }) => id === 'H')).toBe(true)
  })

  it('goes through the programmes in order, then the members and their claims', () => {
    const { determinations } = assessed(yiwu, household, { standards: register })
    const found = determinations.map(({ programme }) => programme)
    expect([...new Set(found)]).toEqual(programmeIds)
    const of = (id: string) =>
      determinations.filter(({ programme }) => programme === id).map(({ person, claim: one }) => [person, one])
    expect(of('dibao')).toEqual([[undefined, undefined]])
    expect(of('legalAid')).toEqual([
      ['a', undefined],
      ['b', undefined],
    ])
    expect(of('studentGrant')).toEqual([['b', undefined]])
    expect(of('medicalAssistance')).toEqual([
      ['a', 'c'],
      ['a', 'd'],
    ])
  })

  it('goes by the standards of the day of the case, or of the question where it has none', () => {
    // 2 x 400 - 500 = 300, floor 40% x 800 = 320; 2 x 480 - 500 = 460
    const amountOf = (given: object, on?: string) =>
      assessed(yiwu, given, { standards: register, ...(on ? { on } : {}) }).determinations[0]?.amount
    expect(amountOf(household)).toBe('320.00')
    expect(amountOf(household, '2013-07-01')).toBe('320.00')
    expect(amountOf(undated, '2013-07-01')).toBe('460.00')
    expect(() => amountOf(undated)).toThrow(InputError)
  })

  it('needs no options', () => {
    const [dibao] = assessed(yiwu, household).determinations
    expect(dibao).toMatchObject({ outcome: 'undetermined', missing: ['standards.ruralDibaoStandard'] })
    expect(dibao?.readings).toMatchObject({ dibaoThreshold: 'below' })
    const [other] = assessed(yiwu, household, { readings: { dibaoThreshold: 'atOrBelow' } }).determinations
    expect(other?.readings).toMatchObject({ dibaoThreshold: 'atOrBelow' })
  })

  it('keeps the steps where they are asked for, after any number of calls, and else does not', () => {
    const hasSteps = (trace: boolean) =>
      assessed(yiwu, household, { standards: register, trace }).determinations.map((one) => 'trace' in one)
    const without = assessed(yiwu, household, { standards: register }).determinations
    expect(without.map((one) => 'trace' in one)).toEqual(Array(without.length).fill(false))
    for (let call = 0; call < 10; call++) expect(new Set(hasSteps(false))).toEqual(new Set([false]))
    expect(new Set(hasSteps(true))).toEqual(new Set([true]))
  })
})

describe('assess', () => {
  it('says the same before and after the kernels serve it', () => {
    const found = Array.from({ length: 12 }, () => JSON.stringify(assess(yiwu, household, { standards: register })))
    expect([...new Set(found)]).toEqual([JSON.stringify(assessExactly(yiwu, household, { standards: register }))])
  })

  it('shares what is alike between results once the kernels serve it', () => {
    const reasons = () => assess(yiwu, household, { standards: register }).determinations[0]?.reasons
    for (let call = 0; call < 10; call++) reasons()
    expect(reasons()).toBe(reasons())
    expect(assessExactly(yiwu, household, { standards: register }).determinations[0]?.reasons).not.toBe(reasons())
  })
})

describe('options', () => {
  it('that are no record are refused, even if they would say something', () => {
    const found = (given: unknown) => placesOf(() => assess(yiwu, household, given as never))
    for (const given of [null, 'x', 7, ['say'], Object.assign(() => 0, { say: undefined })])
      expect(found(given)).toEqual(['object options'])
  })

  it('may say nothing', () => {
    const said = assess(yiwu, household, { standards: register, say: undefined })
    expect(said).toEqual(assess(yiwu, household, { standards: register }))
    expect(withoutSay({ say: 'zh', trace: true })).toStrictEqual({ trace: true })
  })
})

describe('a case with what lies behind it', () => {
  it('has each determination with the values it was evaluated on', () => {
    const { household: checked, determined } = determineCase(yiwu, undated, { standards: register, on: '2013-07-01' })
    expect(checked).toEqual({ ...undated, on: '2013-07-01' })
    expect(determined.map(({ determination }) => determination)).toEqual(
      assessExactly(yiwu, undated, { standards: register, on: '2013-07-01' }).determinations,
    )
    expect(determined.every(({ values }) => values.size > 0)).toBe(true)
    const stepsOf = (more: object) =>
      new Set(
        determineCase(yiwu, household, { standards: register, ...more }).determined.map(
          (one) => 'trace' in one.determination,
        ),
      )
    expect([stepsOf({}), stepsOf({ trace: true })]).toEqual([new Set([false]), new Set([true])])
  })
})
