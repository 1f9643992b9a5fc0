/** What a fact may not be, a batch refuses as the programme's own function does, in every lane and form. */
import { describe, expect, it } from 'vitest'
import { batchOutcomes } from '../../src/batch/result'
import { decoded } from '../../src/kernel/encode'
import { type Batch, batch, type InputError, type Programme, programmes, studentGrant } from '../support/all'

const least = -(2 ** 31)
const numbers = [least, least + 1, -3, -1, -0, 0, 1, 2, 3, 1.5, 2 ** 31, 2 ** 32 + 1, 1 - 2 ** 32, 2 ** 53]
const numbersOnly = [...numbers, Number.NaN, Number.POSITIVE_INFINITY]
const others = ['', '-1', '1', '1.005', '1e3', '１', true, null, [], ['disabled', 'x'], {}, '2013-02-30', '10000-01-01']
const odd: readonly unknown[] = [...numbersOnly, ...others]

type Row = { readonly [fact: string]: unknown }

const standards = { ruralDibaoStandard: '400', urbanDibaoStandard: '500' }
const readings = { partAcademicYear: 'perSemester', medicalRatioPeriod: 'perYear' } as const
const granted: Row = {
  ...{ residence: 'rural', householdSize: 3, monthlyIncome: '700', dibaoCertified: true, lowIncomeCertified: false },
  ...{ memberCategories: ['disabled'], categories: ['martyrChild'], minor: true, employeeMedicalInsurance: false },
  ...{ enlistedOn: '1950-01-01', orphanCare: 'institution', disease: 'uraemia', diseaseRecognised: true },
  ...{ inPolicyCost: '10000', insurancePaid: '5000', commercialPaid: '10', employerPaid: '5', withdrawn: false },
  ...{ aidEarlierThisYear: '0', otherCostThisYear: '10', otherPaymentsThisYear: '1', otherAidThisYear: '1' },
  ...{ level: 'undergraduate', admitted: true, semesters: 1, sameKindAid: '0' },
}

const byItself = (programme: Programme, row: Row): string => {
  try {
    const { outcome, amount = '0.00' } = programme(row as never, { standards, readings, trace: true })
    return `${outcome} ${amount}`
  } catch (error) {
    return (error as InputError).message
  }
}

const inBatch = (made: Batch<readonly [Programme]>, given: readonly Row[] | { [fact: string]: never }) => {
  const [{ outcomes, amounts, errors }] = made.run(given as never).programmes
  return [...outcomes].map(
    (code, row) => errors.get(row)?.message ?? `${batchOutcomes[code]} ${((amounts?.[row] ?? 0) / 100).toFixed(2)}`,
  )
}

describe.each(['code', 'closures'] as const)('a batch by %s', (mode) => {
  it.each(Object.values(programmes) as readonly Programme[])('refuses what $id refuses', (programme) => {
    const { facts } = programme.definition
    const names = Object.keys(facts)
    const row = Object.fromEntries(names.map((name) => [name, granted[name]]))
    const rows = [row, ...names.flatMap((name) => odd.map((value) => ({ ...row, [name]: value })))]
    const expected = rows.map((one) => byItself(programme, one))
    const made = batch(programme, { standards, readings, mode })
    expect(inBatch(made, rows)).toEqual(expected)
    expect(rows.flatMap((one) => inBatch(made, [one]))).toEqual(expected)

    for (const name of names) {
      const input = facts[name]?.input
      if (!input) continue
      const given = numbersOnly.map((code) => ({ ...row, [name]: decoded(input, code) }))
      const columns = Object.fromEntries(names.map((one) => [one, given.map((facts) => facts[one])]))
      const coded = { ...columns, [name]: Float64Array.from(numbersOnly) } as { [fact: string]: never }
      expect(inBatch(made, coded)).toEqual(given.map((one) => byItself(programme, one)))
    }
  })
})

it('bounds below the least value are refused, under which every value would pass', () => {
  const bounded = (semesters: string) => () => batch(studentGrant, { readings, most: { semesters } })
  expect(bounded('0')).toThrow('most.semesters: must be a whole number from 1 to 2')
  expect(bounded('1')).not.toThrow()
})
