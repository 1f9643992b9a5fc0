/**
 * A household through the kernels: the same as by the exact lane, which is asked once for each kind of determination and
 * where a row is not settled; and what programmes come to, worked out by hand.
 */
import { describe, expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { settled, type Values } from '../../src/exact/value'
import type { Answer } from '../../src/household/answer'
import { assessExactly } from '../../src/household/assess'
import type { ListedClaim } from '../../src/household/claim-list'
import type { AskedClaim, SettledClaim } from '../../src/household/claims'
import { compiledAssessment } from '../../src/household/compiled-assessment'
import type { CompiledCase } from '../../src/household/compiled-case'
import { ExactCase } from '../../src/household/exact-case'
import { type FenRange, knownFen, noFen } from '../../src/household/fen'
import { Setting } from '../../src/household/setting'
import type { Definition } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
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
const compiled = (given: object, readings: Partial<Readings> = {}) =>
  JSON.stringify(compiledAssessment(yiwu, given, { standards, readings }, 0)?.determinations)

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
    expect(compiled(given, readings)).toBe(expected)
    expect(compiled(given, readings)).toBe(expected)
  })

  it('come in the order of the programmes, each for whom it is about', () => {
    const made = compiledAssessment(yiwu, household([worker, orphan]), options, 0)?.determinations ?? []
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
    expect(compiled(of(covered))).toBe(exactly(of(covered)))
    expect(compiled(of(covered, withdrawn))).toBe(exactly(of(covered, withdrawn)))
    expect(compiled(of(withdrawn, covered))).toBe(exactly(of(withdrawn, covered)))
  })
})

/** A case whose values must not be asked for. */
const spared: Values = Object.defineProperty(new Map(), Symbol.iterator, {
  value: () => {
    throw new Error('The exact lane is asked')
  },
})

const caseOf = (setting: Setting, given: object, values?: Values) =>
  new ExactCase(
    yiwu,
    checkedCase(yiwu, given),
    { ...setting.contextOn('2013-06-01'), ...(values ? { values } : {}) },
    setting.options,
  )

describe('a day that is not known', () => {
  // Who was born in 1990 did not enlist by October 1954, and who enlisted in 1953, or was served then, is under 18 no more.
  const veteran = (birthDate: string) => ({
    ...worker,
    birthDate,
    categories: ['demobilisedVeteran'],
    claims: [claim('c1', '2013-02-01', '120000', { withdrawn: true })],
  })
  const child = (more: object) => ({
    id: 'p',
    categories: ['streetChild'],
    education: { ...student, level: 'primary', admitted: false },
    ...more,
  })
  const served = { claims: [claim('c1', '2013-02-01', '1', { servedOn: '1953-01-01' })] }
  it.each([
    [veteran('1930-01-01'), veteran('1990-01-01')],
    [child({}), child({ enlistedOn: '1953-01-01' })],
    [child({}), child(served)],
  ])('may be known in part from others: the reasons are the exact lane’s, whoever comes first', (one, next) => {
    for (const member of [one, next, one, next, one]) {
      const found = compiledAssessment(yiwu, household([member]), options, 0)?.determinations
      if (found) expect(JSON.stringify(found)).toBe(exactly(household([member])))
    }
  })
})

describe('the exact lane', () => {
  const determine = (setting: Setting, given: object, values?: Values) =>
    setting.throughKernels(caseOf(setting, given, values), (one) =>
      one.determinations().map(({ outcome, amount }) => amount ?? outcome),
    )

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
    expect(() => determine(setting, first, spared)).toThrow('The exact lane is asked')
    // 3 x 400 - 1000 = 200, under the floor of 40% x 1200 = 480; 80% of 120000, and what is left of 100000
    expect(determine(setting, first)).toEqual([
      ...['480.00', 'notEntitled', '96000.00', '4000.00', '6000.00'],
      ...['notEntitled', '14000.00', 'notEntitled'],
    ])
    // 1200 - 500 = 700; 80% of 50
    expect(determine(setting, second, spared)).toEqual([
      ...['700.00', 'notEntitled', '40.00', '6000.00'],
      ...['notEntitled', '14000.00', 'notEntitled'],
    ])
  })

  it('is asked again where a fact is missing for a sum', () => {
    const setting = new Setting(yiwu, { standards }, 0)
    const open = household([other], { monthlyIncome: null })
    expect(determine(setting, open)?.[0]).toBe('undetermined')
    expect(() => determine(setting, open, spared)).toThrow('The exact lane is asked')
  })
})

describe('what programmes come to', () => {
  const answersOf = (given: object, readings: Partial<Readings> = {}) => {
    const setting = new Setting(yiwu, { standards, readings }, 0)
    const answers: (readonly [Definition, readonly (Answer | undefined)[]])[] = []
    setting.throughKernels(caseOf(setting, given), (one) =>
      one.answers(undefined, (definition, own) => answers.push([definition, own])),
    )
    return Object.fromEntries(
      answers.map(([{ id }, rows]) => [
        id,
        rows.map((row) => row && [row.due.low, row.instalment, settled(row.entitled)]),
      ]),
    )
  }
  const no = [0n, 0n, false]

  it('is told by row, with the monthly instalment and whether it is entitled; of claims one by one', () => {
    // 14000 / 12 = 1166.666..., up
    expect(answersOf(household([worker, orphan, other]))).toEqual({
      dibao: [[48_000n, 0n, true]],
      lowIncomeSubsidy: [no],
      studentGrant: [[600_000n, 0n, true]],
      orphanAllowance: [no, [1_400_000n, 116_667n, true], no],
    })
  })

  it('is none where there is no student', () => {
    expect(answersOf(household([other]))).toEqual({
      dibao: [no],
      lowIncomeSubsidy: [no],
      studentGrant: [],
      orphanAllowance: [no],
    })
  })

  it('is not told of a row that is not settled', () => {
    const unclear = { ...orphan, id: 'u', categories: null, education: { ...student, admitted: null } }
    expect(answersOf(household([orphan, unclear, other], { monthlyIncome: null }))).toEqual({
      dibao: [undefined],
      lowIncomeSubsidy: [no],
      studentGrant: [[600_000n, 0n, true], undefined],
      orphanAllowance: [[1_400_000n, 116_667n, true], undefined, no],
    })
  })
})

describe('what a claim comes to', () => {
  const askedOf = ({ exact }: CompiledCase, place: number, used: FenRange): AskedClaim => ({
    claim: exact.listed[place] as ListedClaim,
    place,
    used,
    exactly: () => (exact.settledClaims(medicalAssistance.definition)[place] as SettledClaim).exactly(),
  })

  const claimsOf = (setting: Setting, given: object, asked: readonly (readonly [place: number, used: FenRange])[]) =>
    setting.throughKernels(caseOf(setting, given), (one) =>
      asked.map(
        ([place, used]) => one.claimAnswer(medicalAssistance.definition, place, askedOf(one, place, used))?.due.low,
      ),
    )

  it('follows from what earlier ones used of its cap', () => {
    const setting = new Setting(yiwu, { standards }, 0)
    const asked = [0n, 400_000n, 9_600_000n].map((fen) => [1, knownFen(fen)] as const)
    // 80% of 10000 is 8000; of 100000 - 96000 4000 are left.
    expect(claimsOf(setting, household([worker]), [...asked, [0, noFen]])).toEqual([
      800_000n,
      800_000n,
      400_000n,
      9_600_000n,
    ])
  })

  it('is not told after a sum that is open, or more than a column holds, or of a claim of which too little is known', () => {
    const setting = new Setting(yiwu, { standards }, 0)
    const open = { low: 0n, high: 1n, missing: ['x'] }
    expect(
      claimsOf(setting, household([worker]), [
        [0, open],
        [0, knownFen(2_147_483_648n)],
      ]),
    ).toEqual([undefined, undefined])
    const unknown = household([{ ...worker, claims: [claim('c', '2013-05-01', '1', { inPolicyCost: null })] }])
    expect(claimsOf(setting, unknown, [[0, noFen]])).toEqual([undefined])
  })

  it('is not told of a programme that is not paid by claim', () => {
    const setting = new Setting(yiwu, { standards }, 0)
    const answer = setting.throughKernels(caseOf(setting, household([worker])), (one) => [
      one.claimAnswer(dibao.definition, 0, askedOf(one, 0, noFen)),
    ])
    expect(answer).toEqual([undefined])
  })
})
