/**
 * A household through the kernels: the same as by the exact lane, which is asked once for each kind of determination and
 * where a row is not settled; and the sums in fen, worked out by hand.
 */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { assessExactly } from '../../src/household/assess'
import { type AssessmentContext, quickAmounts, quickAssessment } from '../../src/household/compiled-assessment'
import type { CompiledCase } from '../../src/household/compiled-case'
import { Setting } from '../../src/household/setting'
import { yiwu } from '../../src/yiwu/policy'
import type { Readings } from '../../src/yiwu/readings'
import { claim as plainClaim } from '../support/claim'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }

const claim = (id: string, settledOn: string, inPolicyCost: string, more: object = {}) =>
  plainClaim(id, settledOn, inPolicyCost, { diseaseRecognised: false, withdrawn: false, ...more })

const student = { level: 'undergraduate', academicYear: '2012-2013', admitted: true, semesters: 2, sameKindAid: '0' }

const worker = {
  id: 'w',
  birthDate: '1970-01-01',
  categories: ['hardshipWorker'],
  employeeMedicalInsurance: false,
  claims: [claim('c1', '2013-02-01', '120000'), claim('c2', '2013-05-31', '10000')],
}
const orphan = {
  id: 'o',
  birthDate: '2000-01-01',
  categories: ['orphan'],
  orphanCare: 'institution',
  employeeMedicalInsurance: false,
  education: student,
}
const other = { id: 'p', birthDate: '1980-01-01', categories: [], employeeMedicalInsurance: false }

const household = (members: readonly object[], more: object = {}) => ({
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '1000',
  certified: { lowIncome: false },
  members,
  ...more,
})

const options = { standards, readings: {} }
const exactly = (given: object, readings: Partial<Readings> = {}) =>
  JSON.stringify(assessExactly(yiwu, given, { standards, readings }).determinations)
const quickly = (given: object, readings: Partial<Readings> = {}) =>
  JSON.stringify(quickAssessment(yiwu, given, { standards, readings }, 0)?.determinations)

describe('the determinations of a household', () => {
  it.each<readonly [string, object] | readonly [string, object, Partial<Readings>]>([
    ['of one', household([other])],
    ['of three, with claims, a student and an orphan', household([worker, orphan, other])],
    ['of two students after one who is none', household([other, { ...orphan, id: 's' }, orphan])],
    ['of three, in need', household([other, worker, orphan], { monthlyIncome: '0', certified: { lowIncome: true } })],
    ['whose income is not known', household([other, worker, orphan], { monthlyIncome: null })],
    ['with a member of whom little is known', household([worker, { id: 'u', education: {}, claims: [] }, other])],
    [
      'with a claim of which little is known',
      household([{ ...worker, claims: [{ id: 'c', settledOn: '2013-05-01' }] }]),
    ],
    ['with a student of whom little is known', household([other, { ...orphan, education: { sameKindAid: '1' } }])],
    ['with a ratio measured over the year', household([worker, other]), { medicalRatioPeriod: 'perYear' }],
    ['without claims, a ratio measured over the year', household([other]), { medicalRatioPeriod: 'perYear' }],
  ])('%s are those of the exact lane, at first and again', (_, given, readings = {}) => {
    const expected = exactly(given, readings)
    expect(quickly(given, readings)).toBe(expected)
    expect(quickly(given, readings)).toBe(expected)
  })

  it('come in the order of the programmes, each for whom it is about', () => {
    const made = quickAssessment(yiwu, household([worker, orphan]), options, 0)?.determinations ?? []
    const ids = (programme: string) =>
      made.filter((one) => one.programme === programme).map(({ person, claim: id }) => [person, id])
    expect(ids('dibao')).toEqual([[undefined, undefined]])
    expect(ids('orphanAllowance')).toEqual([
      ['w', undefined],
      ['o', undefined],
    ])
    expect(ids('studentGrant')).toEqual([['o', undefined]])
    expect(ids('medicalAssistance')).toEqual([
      ['w', 'c1'],
      ['w', 'c2'],
    ])
    expect(made.every(({ household: id }) => id === 'H')).toBe(true)
    // 80% of 120000, and what is left of 100000; 70% of 20000
    expect(made.flatMap(({ programme, amount }) => (amount === undefined ? [] : [`${programme} ${amount}`]))).toEqual([
      'medicalAssistance 96000.00',
      'medicalAssistance 4000.00',
      'studentGrant 6000.00',
      'orphanAllowance 14000.00',
    ])
  })

  it('have claims of a kind that is known beside one that is not', () => {
    const [covered, withdrawn] = [claim('c', '2013-02-01', '77'), claim('d', '2013-03-01', '77', { withdrawn: true })]
    const of = (...claims: readonly object[]) => household([{ ...worker, claims }], { residence: 'urban' })
    expect(quickly(of(covered))).toBe(exactly(of(covered)))
    expect(quickly(of(covered, withdrawn))).toBe(exactly(of(covered, withdrawn)))
    expect(quickly(of(withdrawn, covered))).toBe(exactly(of(withdrawn, covered)))
  })
})

describe('the exact lane', () => {
  /** What some work makes of a household; `spared` where the exact lane must not be asked for anything. */
  const through = <T>(
    setting: Setting,
    given: object,
    work: (one: CompiledCase) => T,
    spared = false,
  ): T | undefined => {
    const context = setting.contextOn('2013-06-01')
    const used: AssessmentContext = spared
      ? Object.defineProperty({ ...context }, 'values', {
          get: () => {
            throw new Error('The exact lane is asked')
          },
        })
      : context
    return quickAmounts(yiwu, checkedCase(yiwu, given), used, 0, work)
  }
  const determine = (one: CompiledCase) => one.determinations().map(({ outcome, amount }) => amount ?? outcome)

  it('is asked for the first of each kind, and not again', () => {
    const setting = new Setting(yiwu, { standards }, 0)
    const first = household([worker, orphan, other])
    const second = household(
      [
        { ...worker, id: 'v', claims: [claim('x', '2013-01-05', '50')] },
        { ...orphan, id: 'q', education: student },
        { ...other, id: 'r' },
      ],
      { monthlyIncome: '500' },
    )
    expect(() => through(setting, first, determine, true)).toThrow('The exact lane is asked')
    // 3 x 400 - 1000 = 200, under the floor of 40% x 1200 = 480; 80% of 120000, and what is left of 100000
    expect(through(setting, first, determine)).toEqual([
      ...['480.00', 'notEntitled', '96000.00', '4000.00', '6000.00'],
      ...['notEntitled', '14000.00', 'notEntitled'],
    ])
    // 1200 - 500 = 700; 80% of 50
    expect(through(setting, second, determine, true)).toEqual([
      ...['700.00', 'notEntitled', '40.00', '6000.00'],
      ...['notEntitled', '14000.00', 'notEntitled'],
    ])
  })

  it('is asked again where a fact is missing for a sum', () => {
    const setting = new Setting(yiwu, { standards }, 0)
    const open = household([other], { monthlyIncome: null })
    expect(through(setting, open, determine)?.[0]).toBe('undetermined')
    expect(() => through(setting, open, determine, true)).toThrow('The exact lane is asked')
  })
})

describe('the sums in fen', () => {
  const amountsOf = (given: object, readings: Partial<Readings> = {}, before: object = given) => {
    const setting = new Setting(yiwu, { standards, readings }, 0)
    setting.throughKernels(checkedCase(yiwu, before), (one) => one.determinations())
    const amounts = setting.throughKernels(checkedCase(yiwu, given), (one) => one.amounts())
    return Object.fromEntries([...(amounts ?? [])].map(([{ id }, rows]) => [id, rows]))
  }
  const none = { fen: [0], entitled: [false] }

  it('are those of each row, with whether it is entitled', () => {
    expect(amountsOf(household([worker, orphan, other]))).toEqual({
      dibao: { fen: [48_000], entitled: [true] },
      lowIncomeSubsidy: none,
      medicalAssistance: { fen: [9_600_000, 400_000], entitled: [true, true] },
      studentGrant: { fen: [600_000], entitled: [true] },
      orphanAllowance: { fen: [0, 1_400_000, 0], entitled: [false, true, false] },
    })
  })

  it('are those of its own claims, after a household with others', () => {
    const own = { ...worker, claims: [claim('x', '2013-01-05', '50'), claim('y', '2013-01-06', '200000')] }
    // 80% of 50; of 80% x 200000 what is left of 100000
    expect(
      amountsOf(household([own, orphan, other]), {}, household([worker, orphan, other])).medicalAssistance,
    ).toEqual({
      fen: [4_000, 9_996_000],
      entitled: [true, true],
    })
  })

  it('are none where there is no claim and no student, however the ratio is measured', () => {
    const expected = {
      dibao: none,
      lowIncomeSubsidy: none,
      medicalAssistance: { fen: [], entitled: [] },
      studentGrant: { fen: [], entitled: [] },
      orphanAllowance: none,
    }
    expect(amountsOf(household([other]))).toEqual(expected)
    expect(amountsOf(household([other]), { medicalRatioPeriod: 'perYear' })).toEqual(expected)
  })

  it('leave out a programme with a row that is not settled, or of a kind that was not seen', () => {
    const open = household([{ ...worker, claims: [claim('c', '2013-05-01', '1', { inPolicyCost: null })] }, orphan])
    expect(Object.keys(amountsOf(open))).toEqual(['dibao', 'lowIncomeSubsidy', 'studentGrant', 'orphanAllowance'])
    expect(Object.keys(amountsOf(household([worker]), { medicalRatioPeriod: 'perYear' }))).toEqual([
      'dibao',
      'lowIncomeSubsidy',
      'studentGrant',
      'orphanAllowance',
    ])
    const seen = household([other])
    expect(Object.keys(amountsOf(household([other, orphan]), {}, seen))).toEqual([
      'dibao',
      'lowIncomeSubsidy',
      'medicalAssistance',
    ])
  })
})
