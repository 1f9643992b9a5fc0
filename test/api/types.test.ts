/**
 * What the compiler tells a caller: every misspelling below must not compile, and what is narrowed must. `npm run types` tests
 * this file; the tests that run hold the lists of names to the policy.
 */
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type Assessment,
  assess,
  type Case,
  type ConditionId,
  catalogue,
  type Determination,
  describeIssue,
  dibao,
  explain,
  type FactId,
  type FigureId,
  InputError,
  type Issue,
  type IssueCode,
  type Note,
  type NoteCode,
  nextQuestion,
  orphanAllowance,
  type ProgrammeId,
  parseCase,
  priceSubsidy,
  programmes,
  type ReadingId,
  type ReferralProgrammeId,
  type ServiceProgrammeId,
  type StandardId,
  type SumProgrammeId,
  safeParseCase,
  studentGrant,
} from '../../src'
import { caseSchema, factsSchema, standardsSchema } from '../../src/schema'
import { yiwu } from '../../src/yiwu/policy'
import { issuesOf } from '../support/issues-of'

const standards = { ruralDibaoStandard: '400', urbanDibaoStandard: '500' }
const home: Case = { id: 'H', on: '2013-06-01', residence: 'rural', monthlyIncome: '100', members: [{ id: 'a' }] }

/** Never called: what stands here is for the compiler. */
function misspelt(): void {
  // @ts-expect-error a case from outside goes through parseCase
  assess(JSON.parse('{}') as unknown)
  // @ts-expect-error no such residence
  assess({ ...home, residence: 'village' })
  // @ts-expect-error no such fact
  assess({ id: 'H', montlyIncome: '100', members: [] })
  // @ts-expect-error no such category
  assess({ ...home, members: [{ id: 'a', categories: ['orphans'] }] })
  // @ts-expect-error no such fact of a claim
  assess({ ...home, members: [{ id: 'a', claims: [{ id: 'c', settledOn: '2013-01-01', diesease: 'uraemia' }] }] })
  // @ts-expect-error no such option
  assess(home, { standard: standards })
  // @ts-expect-error no such standard
  assess(home, { standards: { ruralDibaoStandrad: '400' } })
  // @ts-expect-error no such reading
  assess(home, { readings: { dibaoFlor: 'perPerson' } })
  // @ts-expect-error no such option of the reading
  assess(home, { readings: { dibaoFloor: 'perperson' } })
  // @ts-expect-error no such figure
  assess(home, { figures: { medicalAidShares: '0.8' } })
  // @ts-expect-error householdSize is required
  dibao({ residence: 'rural', monthlyIncome: '100' })
  // @ts-expect-error no such level
  studentGrant({ level: 'doctorate' })
  // @ts-expect-error no such way with unknown names
  parseCase({}, { unknownKeys: 'drop' })
  for (const one of assess(home).determinations) {
    // @ts-expect-error no such outcome
    if (one.outcome === 'Entitled') return
    // @ts-expect-error no such programme
    if (one.programme === 'dibaos') return
    // @ts-expect-error no such condition
    if (one.reasons.some(({ condition }) => condition === 'belowLine')) return
    // @ts-expect-error no such note
    if (one.notes?.some(({ code }) => code === 'note')) return
    // @ts-expect-error what is read is spelt so too
    void one.ammount
    // @ts-expect-error a referral has no missing facts of its own
    if (one.outcome === 'referred') void one.missing.length
  }
  try {
    assess(home)
  } catch (error) {
    // @ts-expect-error no such code
    if (error instanceof InputError && error.code === 'missing') return
    for (const issue of error instanceof InputError ? error.issues : []) {
      // @ts-expect-error an amount that is negative tells nothing besides
      if (issue.code === 'moneyNegative') void issue.values.least.length
      // @ts-expect-error its bounds are least and most
      if (issue.code === 'wholeNumber') void issue.values.max
    }
  }
  for (const { determination, readings } of explain(home).explanations) {
    // @ts-expect-error no such programme
    if (determination.programme === 'dibaos') return
    // @ts-expect-error no such reading
    if (readings.some(({ id }) => id === 'dibaoFlor')) return
  }
  // @ts-expect-error no such programme waits
  if (nextQuestion(home)?.decides.some(({ programme }) => programme === 'dibaos')) return
  // @ts-expect-error nobody else can be asked
  if (nextQuestion(home)?.asks === 'clerk') return
  // @ts-expect-error no such fact
  if (catalogue.facts.some(({ id }) => id === 'montlyIncome')) return
  // @ts-expect-error no such standard
  if (catalogue.standards.some(({ id }) => id === 'ruralStandard')) return
  // @ts-expect-error no such figure
  if (catalogue.parameters.some(({ id }) => id === 'medicalShare')) return
  // @ts-expect-error no such error
  if (catalogue.errors.some(({ code }) => code === 'missing')) return
  // @ts-expect-error no such fact
  const fact: FactId = 'income'
  void fact
}

describe('types', () => {
  it('refuse what is misspelt', () => {
    expect(misspelt).toBeTypeOf('function')
  })

  it('narrow a determination by its outcome and programme', () => {
    const [first] = assess(home, { standards }).determinations as readonly [Determination]
    expect(first.programme).toBe('dibao')
    if (first.programme !== 'dibao' || first.outcome !== 'entitled') throw new Error('it is')
    expectTypeOf(first.amount).toEqualTypeOf<string>()
    expect(first.amount).toBe('300.00')

    const open = dibao({ householdSize: 1 })
    if (open.outcome !== 'undetermined') throw new Error('it is')
    expectTypeOf(open.missing).toEqualTypeOf<readonly string[]>()
    expect(open.range.min).toBe('0.00')

    const orphan = orphanAllowance({ orphanCare: 'none' })
    expectTypeOf(orphan.programme).toEqualTypeOf<'orphanAllowance'>()
    const price = priceSubsidy({ dibaoCertified: true })
    if (price.outcome === 'entitled') expectTypeOf(price.amount).toEqualTypeOf<string | undefined>()
    expectTypeOf(price.outcome).toEqualTypeOf<'entitled' | 'referred' | 'notEntitled' | 'undetermined'>()
  })

  it('narrow the figures of a note by its code', () => {
    const figures = (note: Note): string | undefined =>
      note.code === 'standardBelowFloor'
        ? note.values?.floor
        : note.code === 'sameKindAidToReturn'
          ? note.values?.toReturn
          : undefined
    expect(figures({ code: 'standardBelowFloor', clause: '二(二)3-s2', values: { floor: '1200.00' } })).toBe('1200.00')
  })

  it('name each programme by what it grants', () => {
    const kinds: { readonly [id in ProgrammeId]: 'sum' | 'service' | 'referral' } = {
      ...ofKind<SumProgrammeId, 'sum'>('sum', {
        dibao: 1,
        lowIncomeSubsidy: 1,
        medicalAssistance: 1,
        studentGrant: 1,
        orphanAllowance: 1,
      }),
      ...ofKind<ServiceProgrammeId, 'service'>('service', {
        lowIncomeHousehold: 1,
        priceSubsidy: 1,
        insurancePremiumSupport: 1,
        schoolingAssistance: 1,
        nutritionMeals: 1,
        employmentSupport: 1,
      }),
      ...ofKind<ReferralProgrammeId, 'referral'>('referral', {
        severeDisabilityGuarantee: 1,
        holidayCondolence: 1,
        utilityConcessions: 1,
        temporaryAssistance: 1,
        housingAssistance: 1,
        legalAid: 1,
      }),
    }
    const grants = { amount: 'sum', service: 'service', status: 'service', referral: 'referral' } as const
    const real = yiwu.definitions.map(({ id, grant }) => [id, grants[grant.kind]])
    expect(Object.fromEntries(real)).toEqual(kinds)
    expect(Object.keys(programmes).toSorted()).toEqual(Object.keys(kinds).toSorted())
  })

  it('name every condition and note of the policy', () => {
    const conditions: { readonly [id in ConditionId]: true } = {
      belowDibaoLine: true,
      lowIncomeHousehold: true,
      inPriceSubsidyScheme: true,
      severelyDisabledForGuarantee: true,
      notShutOutByDibao: true,
      claimStands: true,
      inMedicalCategory: true,
      diseaseCovered: true,
      inPremiumSupportGroup: true,
      schoolingGroup: true,
      admitted: true,
      levelHasAmount: true,
      inGrantGroup: true,
      openAfterSameKindAid: true,
      pupil: true,
      poorOrOrphan: true,
      isOrphan: true,
      inHousingGroup: true,
      inEmploymentGroup: true,
      exited: true,
    }
    const notes: { readonly [code in NoteCode]: readonly string[] } = {
      certificateAgainstIncome: [],
      notApproved: [],
      bothCertificates: [],
      lowIncomeCertificateAgainstIncome: [],
      standardBelowFloor: ['standard', 'floor'],
      higherMayBeElected: ['sameKindAid', 'grant'],
      sameKindAidToReturn: ['toReturn'],
      otherAcademicYear: [],
      orphanOfAge: [],
      oneHouseholdOnePlan: [],
    }
    const stands = yiwu.shape.exit?.stands
    const required = [...yiwu.definitions.flatMap(({ requires }) => requires), ...(stands ? [stands] : [])].map(
      ({ node }) => (node.kind === 'rule' ? node.name.id : ''),
    )
    expect(new Set(required)).toEqual(new Set(Object.keys(conditions)))
    const made = yiwu.definitions
      .flatMap((one) => one.notes ?? [])
      .map(({ code, values = {} }) => [code, Object.keys(values)])
    expect(Object.fromEntries(made)).toEqual(notes)
  })

  it('narrow the values of an issue by its code', () => {
    const said = (issue: Issue): string | number | undefined =>
      issue.code === 'wholeNumber'
        ? issue.values.most
        : issue.code === 'unknownKey'
          ? issue.values.suggestion
          : describeIssue(issue, 'en')
    const misspeltSize = { householdSise: 3 } as unknown as { householdSize: number }
    expect(issuesOf(() => dibao({ householdSize: 1001 })).map(said)).toEqual([1000])
    expect(issuesOf(() => dibao(misspeltSize)).map(said)).toEqual(['is required', 'householdSize'])
  })

  it('name every fact, standard, figure, reading and error of the catalogue', () => {
    const { facts, standards, parameters, readings, errors } = catalogue
    expectTypeOf<FactId>().toEqualTypeOf<(typeof facts)[number]['id']>()
    expectTypeOf<IssueCode>().toEqualTypeOf<(typeof errors)[number]['code']>()
    expectTypeOf<StandardId>().toEqualTypeOf<(typeof standards)[number]['id']>()
    expectTypeOf<FigureId>().toEqualTypeOf<(typeof parameters)[number]['id']>()
    expect(readings.map(({ id }) => id).toSorted()).toEqual(Object.keys(yiwu.readings).toSorted())
  })

  it('complete the ids of readings', () => {
    expectTypeOf<ReadingId>().toExtend<string>()
    expectTypeOf<Assessment['determinations'][number]['programme']>().toEqualTypeOf<ProgrammeId>()
  })
})

function ofKind<Id extends string, Kind>(kind: Kind, ids: { readonly [id in Id]: 1 }): { readonly [id in Id]: Kind } {
  return Object.fromEntries(Object.keys(ids).map((id) => [id, kind])) as { readonly [id in Id]: Kind }
}

describe('a case from outside', () => {
  const json = {
    id: 'H',
    clerk: 'L',
    members: [{ id: 'a', phone: '1', claims: [{ id: 'c', settledOn: '2013-01-02', x: 1 }] }],
  }

  it('is refused with the path of each name that no case has', () => {
    expect(issuesOf(() => parseCase(json)).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'members[0].claims[0].x unknownKey',
      'members[0].phone unknownKey',
      'clerk unknownKey',
    ])
    expect(safeParseCase(json)).toMatchObject({ success: false, issues: [{ code: 'unknownKey' }, {}, {}] })
  })

  it('is read without them where they are to be dropped, and what it carries stays', () => {
    const data = { id: 'H', members: [{ id: 'a', claims: [{ id: 'c', settledOn: '2013-01-02' }] }] }
    expect(safeParseCase(json, { unknownKeys: 'strip' })).toEqual({ success: true, data })
    const carried = {
      id: 'H',
      name: '张',
      carried: { 村: '一' },
      certified: { dibao: true, no: 3 },
      members: [{ id: 'a' }],
    }
    expect(parseCase(carried, { unknownKeys: 'strip' })).toEqual({ ...carried, certified: { dibao: true } })
    expect(issuesOf(() => parseCase([json], { unknownKeys: 'strip' })).map(({ code }) => code)).toEqual(['object'])
    expect(
      issuesOf(() => parseCase({ id: 'H', members: [{}] }, { unknownKeys: 'strip' })).map(({ path }) => path),
    ).toEqual(['members[0].id'])
    expect(issuesOf(() => parseCase(json, { unknownKeys: 'drop' as 'strip' })).map(({ path }) => path)).toEqual([
      'unknownKeys',
    ])
  })

  it('is read by whoever takes Standard Schemas', () => {
    const { validate, version, vendor } = caseSchema['~standard']
    expect([version, vendor]).toEqual([1, 'jiuzhu'])
    expect(validate(home)).toEqual({ value: home })
    expect(validate({ id: 'H', members: [{ id: 'a' }, {}] })).toEqual({
      issues: [{ message: 'is required', path: ['members', 1, 'id'] }],
    })
    expect(
      standardsSchema['~standard'].validate([{ standard: 'x', from: '2013-01-01', value: '1' }]).issues?.[0]?.path,
    ).toEqual([0, 'standard'])
    expect(factsSchema(dibao)['~standard'].validate({ householdSize: 2 })).toEqual({ value: { householdSize: 2 } })
  })
})
