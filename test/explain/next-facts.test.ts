/** What is said of a missing fact, held against the results with that fact known. */
import { describe, expect, it } from 'vitest'
import { assess, nextFacts } from '../../src'
import { diseases, educationLevels, idsOf, personCategories } from '../../src/yiwu/options'
import { claim } from '../support/claim'
import { RandomHouseholds } from '../support/random-households'

const standards = { ruralDibaoStandard: '400', urbanDibaoStandard: '500', urbanConsumptionPerCapita: '20000' }
const household = (member: object, more: object = {}) => ({
  id: 'x',
  on: '2013-06-01',
  members: [{ id: 'a', ...member }],
  certified: { dibao: false, lowIncome: false },
  ...more,
})

const said = (one: object, programme: string, options: object = { standards }) =>
  nextFacts(one, options)
    .find((next) => next.programme === programme)
    ?.facts.map(({ path, decides, leaves }) => [path, decides, leaves])

describe('a missing fact', () => {
  it('has the name of the fact, not of a reading that is called the same', () => {
    const student = household({ categories: ['martyrChild'], education: { level: 'undergraduate' } })
    const grant = nextFacts(student, { standards }).find(({ programme }) => programme === 'studentGrant')
    expect(grant?.facts.map(({ label }) => label.zh)).toContain('第1名成员的同类助学金额')
    // With no such aid admission is still open; with some, nothing is due.
    expect(said(student, 'studentGrant')).toContainEqual(['members[0].education.sameKindAid', 'sometimes', '6000.00'])
  })

  it.each([
    ['orphanAllowance', 'sometimes'],
    ['housingAssistance', 'always'],
  ])('has its label in %s, whose rule knows it by another name', (id, decides) => {
    const next = nextFacts(household({}), { standards }).find(({ programme }) => programme === id)
    const fact = next?.facts.find(({ path }) => path === 'members[0].categories')
    expect(fact?.label).toEqual({ zh: '第1名成员的人员类别', en: "the person's categories of member 1" })
    expect(fact?.decides).toBe(decides)
  })

  it('is tried as large as it may be', () => {
    const claims = [claim('c', '2013-05-01', null, { insurancePaid: null })]
    const covered = household({ categories: ['hardshipWorker'], claims })
    expect(said(covered, 'medicalAssistance')).toContainEqual([
      'members[0].claims[0].inPolicyCost',
      'sometimes',
      '100000.00',
    ])
  })

  it('is tried as large as the fact beside it', () => {
    const claims = [claim('c1', '2013-05-01', '181915.25', { insurancePaid: null }), claim('c2', '2013-06-01', null)]
    const covered = household({ categories: ['hardshipWorker'], claims })
    const later = nextFacts(covered, { standards }).find((next) => next.claim === 'c2')
    // Where insurance paid all of the first claim, the whole cap is left for the second.
    expect(later?.facts.find(({ path }) => path === 'members[0].claims[0].insurancePaid')?.leaves).toBe('100000.00')
  })

  it('is tried where a standard for each person meets the income', () => {
    const members = [{ id: 'a', categories: [], claims: [claim('c', '2013-05-01', '1000')] }, { id: 'b' }]
    const patient = { id: 'x', on: '2013-06-01', residence: 'urban', monthlyIncome: '777', members }
    // Above 388.50 a person it is dibao, under 259 income is too high; between, a certificate would decide.
    expect(said(patient, 'medicalAssistance', { standards: {} })).toContainEqual([
      'standards.urbanDibaoStandard',
      'sometimes',
      '800.00',
    ])
  })

  it('of birth is tried as a birth on the day itself, whatever the year', () => {
    const education = { admitted: true, sameKindAid: '0' }
    const ward = household({ categories: ['institutionWard'], education }, { on: '2035-01-01' })
    expect(said(ward, 'studentGrant')).toContainEqual(['members[0].birthDate', 'sometimes', '6000.00'])
  })

  it('of service is tried in every year in which a claim counts', () => {
    const claims = [
      claim('c1', '2017-05-01', null, { servedOn: '2017-04-01' }),
      claim('c2', '2018-01-05', '112500', { insurancePaid: '0' }),
    ]
    const covered = household({ categories: ['hardshipWorker'], claims }, { on: '2018-06-01' })
    const found = nextFacts(covered, { standards, readings: { medicalYear: 'serviceDate' } })
    const later = found.find((next) => next.claim === 'c2')
    expect(later?.facts.map(({ path, decides, leaves }) => [path, decides, leaves])).toContainEqual([
      'members[0].claims[1].servedOn',
      'sometimes',
      '90000.00',
    ])
  })
})

/** Values of every kind of fact of a case. */
function candidates(path: string, on: string): readonly unknown[] {
  const name = path.split('.').at(-1) ?? ''
  if (name === 'birthDate') return ['1900-01-01', on]
  if (name === 'residence') return ['urban', 'rural']
  if (name === 'orphanCare') return ['institution', 'scattered']
  if (name === 'categories') return [[], ...idsOf(personCategories).map((one) => [one]), idsOf(personCategories)]
  if (name === 'disease') return idsOf(diseases)
  if (name === 'level') return idsOf(educationLevels)
  if (name === 'enlistedOn') return ['1900-01-01', '1954-10-31', '1954-11-01']
  if (/dibao|lowIncome|admitted|Insurance$|Recognised|withdrawn/.test(name)) return [true, false]
  return ['0', '0.01', '100', '199.99', '400', '500', '750', '1200', '6000', '9999.99', '100000', '9999999999999.99']
}

const placed = (target: unknown, [step, ...rest]: readonly string[], value: unknown): unknown =>
  step === undefined
    ? value
    : Array.isArray(target)
      ? target.map((one, index) => (String(index) === step ? placed(one, rest, value) : one))
      : {
          ...(target as object),
          [step]: placed((target as { [key: string]: unknown } | undefined)?.[step], rest, value),
        }

it('whatever is said to decide always does, and nothing leaves more than is said', () => {
  const households = new RandomHouseholds(31, 0.12)
  for (let number = 0; number < 40; number++) {
    const one = households.household(number)
    for (const { programme, person, claim: id, facts } of nextFacts(one, { standards }))
      for (const { path, decides, leaves } of facts.filter((fact) => !/^(readings|standards)/.test(fact.path)))
        for (const value of candidates(path, one.on)) {
          const known = placed(one, path.replaceAll(/\[(\d+)\]/g, '.$1').split('.'), value)
          const { determinations = [] } = tried(() => assess(known, { standards })) ?? {}
          const found = determinations.find(
            (other) => other.programme === programme && other.person === person && other.claim === id,
          )
          if (found?.outcome !== 'undetermined') continue
          const place = `${programme} ${path}`
          expect([place, decides]).not.toEqual([place, 'always'])
          const { min = '0', max = '0' } = found.range ?? {}
          if (leaves !== undefined)
            expect([place, Number(max) - Number(min) <= Number(leaves) + 0.001]).toEqual([place, true])
        }
  }
})

/** Nothing where the value is one that other facts rule out. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
