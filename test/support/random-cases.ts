/** Random households as plain cases, with every fact given, and what may be unknown of them. */
import fc from 'fast-check'
import type { StandardsInForce } from '../../src/kit/terms'
import { diseases, educationLevels, idsOf, personCategories, residences } from '../../src/yiwu/options'
import { type Readings, readings } from '../../src/yiwu/readings'
import type { Case, Claim, Education, Member } from '../support/all'
import { daysInOrder } from '../support/days-in-order'
import { readingIds } from '../support/yiwu'

const yuan = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .constantFrom('0', '0.01', '500', '1200', '1500', '10000', '60000', '100000')
      .filter((text) => Number(text) <= most),
    fc.integer({ min: 0, max: most * 100 }).map((fen) => (fen / 100).toFixed(2)),
  )

const dayOf = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

/** Illustrative standards, near one another so that thresholds are met. */
export const standards: fc.Arbitrary<StandardsInForce> = fc.record(
  {
    urbanDibaoStandard: fc.constantFrom('500', '333.33', '0'),
    ruralDibaoStandard: fc.constantFrom('400', '333.33', '500'),
    lowIncomeSubsidyStandard: fc.constantFrom('1000', '1200', '1500'),
    urbanConsumptionPerCapita: fc.constantFrom('20000', '20000.02'),
    institutionOrphanStandard: fc.constantFrom('14000', '14000.01', '16000'),
    scatteredOrphanStandard: fc.constantFrom('8000', '8400', '9000'),
  },
  { requiredKeys: ['urbanDibaoStandard', 'ruralDibaoStandard', 'urbanConsumptionPerCapita'] },
)

/** Mostly the default readings. */
export const chosenReadings: fc.Arbitrary<Partial<Readings>> = fc
  .subarray([...readingIds], { maxLength: 4 })
  .chain((ids) =>
    fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...readings[id].options)]))),
  ) as never

/** Every reading that a year of claims turns on, more often than not another than the default. */
const medicalReadings: fc.Arbitrary<Partial<Readings>> = fc.record(
  Object.fromEntries(
    readingIds.filter((id) => id.startsWith('medical')).map((id) => [id, fc.constantFrom(...readings[id].options)]),
  ),
) as never

/** A household, its readings and its standards; half of them with a year of claims. */
export const givenCases = (): fc.Arbitrary<readonly [Case, Partial<Readings>, StandardsInForce]> =>
  fc.oneof(fc.tuple(households(), chosenReadings, standards), fc.tuple(claimants(), medicalReadings, standards))

const claims = (year: number): fc.Arbitrary<readonly Claim[]> =>
  fc
    .array(
      fc.record({
        settledOn: dayOf(`${year}-01-01`, `${year}-12-31`),
        servedOn: dayOf(`${year - 1}-11-01`, `${year}-12-31`),
        disease: fc.oneof(fc.constantFrom('uraemia', 'other'), fc.constantFrom(...idsOf(diseases))),
        diseaseRecognised: fc.boolean(),
        inPolicyCost: yuan(150_000),
        share: fc.constantFrom(0, 30, 80, 95, 100),
        commercialPaid: yuan(2_000),
        employerPaid: yuan(500),
        withdrawn: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.boolean() }),
      }),
      { maxLength: 3 },
    )
    .map((list) =>
      list.map(({ share, ...claim }, index) => ({
        ...claim,
        id: `c${index + 1}`,
        insurancePaid: ((Number(claim.inPolicyCost) * share) / 100).toFixed(2),
      })),
    )

const education = (year: number): fc.Arbitrary<Education> =>
  fc.record({
    level: fc.constantFrom(...idsOf(educationLevels)),
    academicYear: fc.constantFrom(`${year - 1}-${year}`, `${year}-${year + 1}`),
    admitted: fc.boolean(),
    semesters: fc.constantFrom(1, 2),
    sameKindAid: yuan(8_000),
  })

const members = (year: number): fc.Arbitrary<Member[]> =>
  fc
    .array(
      fc.record({
        birthDate: dayOf('1930-01-01', '2012-01-01'),
        categories: fc.subarray(idsOf(personCategories) as never[], { maxLength: 3 }),
        employeeMedicalInsurance: fc.boolean(),
        enlistedOn: dayOf('1950-01-01', '1958-12-31'),
        orphanCare: fc.constantFrom('institution', 'scattered'),
        medicalAidPaidEarlier: yuan(60_000),
        education: fc.option(education(year), { nil: undefined }),
        claims: claims(year),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) =>
      list.map(({ education: own, ...member }, index) => ({
        ...member,
        id: `p${index + 1}`,
        ...(own ? { education: own } : {}),
      })),
    ) as never

/** A household of which everything is known. */
export const households = (year = 2013): fc.Arbitrary<Case> => householdsOfAnyDays(year).map(daysInOrder)

const householdsOfAnyDays = (year: number): fc.Arbitrary<Case> =>
  fc.record({
    id: fc.constant('H'),
    on: dayOf(`${year}-01-01`, `${year}-12-31`),
    residence: fc.constantFrom(...idsOf(residences)),
    monthlyIncome: yuan(3_000),
    certified: fc.record({ dibao: fc.boolean(), lowIncome: fc.boolean() }, { requiredKeys: ['lowIncome'] }),
    members: members(year),
  }) as never

/** A dibao household whose claims are all covered and large enough to meet the yearly cap and the 90%. */
export const claimants = (year = 2013): fc.Arbitrary<Case> => {
  const costly = fc.record({
    settledOn: dayOf(`${year}-01-01`, `${year}-12-31`),
    servedOn: dayOf(`${year - 1}-07-01`, `${year}-12-31`),
    inPolicyCost: fc.oneof(fc.constantFrom('10000', '60000', '100000'), yuan(150_000)),
    share: fc.constantFrom(0, 30, 80, 95),
    commercialPaid: fc.constantFrom('0', '1000'),
  })
  const claim = ({ share, ...one }: { readonly share: number; readonly inPolicyCost: string }, index: number) => ({
    ...one,
    id: `c${index + 1}`,
    disease: 'uraemia',
    diseaseRecognised: false,
    employerPaid: '0',
    insurancePaid: ((Number(one.inPolicyCost) * share) / 100).toFixed(2),
  })
  const member = fc.record({
    claims: fc.array(costly, { minLength: 1, maxLength: 4 }).map((list) => list.map(claim)),
    medicalAidPaidEarlier: fc.constantFrom('0', '0', '30000', '120000'),
  })
  return fc.array(member, { minLength: 1, maxLength: 2 }).map((list) =>
    daysInOrder({
      id: 'H',
      on: `${year}-12-31`,
      residence: 'rural',
      monthlyIncome: '0',
      certified: { dibao: true, lowIncome: false },
      members: list.map((one, index) => ({
        ...one,
        id: `p${index + 1}`,
        birthDate: '1960-01-01',
        categories: [],
        employeeMedicalInsurance: false,
        enlistedOn: '1980-01-01',
      })),
    }),
  ) as never
}

/** Facts whose absence has a meaning of its own, so that leaving them out is another case and not one less known. */
const absenceSaysSomething =
  /^(id|on|settledOn|claims|education|dibao|withdrawn|semesters|medicalAidPaidEarlier|members|certified)$/

/** The same household with some facts unknown. Under the reading `lowIncomeTest: income` no certificate says something too. */
export function forgettingSome(household: Case, chosen: Partial<Readings>): fc.Arbitrary<Case> {
  const facts = pathsOf(household, '').filter((path) => {
    const key = path.split('.').at(-1) ?? ''
    return !absenceSaysSomething.test(key) && !(key === 'lowIncome' && chosen.lowIncomeTest === 'income')
  })
  const some = fc.oneof(fc.subarray(facts, { maxLength: Math.min(2, facts.length) }), fc.subarray(facts))
  return some.map((unknown) => without(household, '', new Set(unknown)) as Case)
}

/** Every key of an object and of those inside it. */
function pathsOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => pathsOf(one, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`
    return [at, ...pathsOf(inner, at)]
  })
}

/** The same standards with some that must be in force missing; the others stand in no one's way where there is none. */
export const missingSome = (inForce: StandardsInForce): fc.Arbitrary<StandardsInForce> =>
  fc
    .subarray(['urbanDibaoStandard', 'ruralDibaoStandard', 'urbanConsumptionPerCapita'])
    .map((missing) => Object.fromEntries(Object.entries(inForce).filter(([id]) => !missing.includes(id))))

function without(value: unknown, path: string, unknown: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one, index) => without(one, `${path}[${index}]`, unknown))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const at = path === '' ? key : `${path}.${key}`
      return unknown.has(at) ? [] : [[key, without(inner, at, unknown)]]
    }),
  )
}
