/** What a notice was worked out from: the facts on record, the standards in force, and what was not assessed for want of a record. */
import type { Claim, DatedCase, Education, Member } from '../case/case'
import { exact } from '../exact/decimal'
import type { Setting } from '../household/setting'
import type { Determined } from '../kit/determine'
import { expressionsOf } from '../kit/programme'
import type { Label } from '../language/expression'
import type { AnyInput } from '../language/input'
import { inputsOf } from '../language/walk'
import { noneOfThem, pair, truths } from '../words/explanation'
import { list, of, same, say } from '../words/language'
import { notAssessed, notRecorded, recorded, units } from '../words/notice'
import { caseNames } from '../words/suppliers'
import * as facts from '../yiwu/facts'
import { programmes } from '../yiwu/programmes'
import { type StandardId, standards } from '../yiwu/standards'
import { figureText } from './arithmetic'

/** One line of the record: the household, a member or a claim, by id. */
export interface RecordRow {
  /** Whom the line is about. */
  readonly about: 'household' | 'person' | 'claim'
  /** The id of the household, the member or the claim. */
  readonly id: string
  /** What is on record, as a sentence. */
  readonly facts: Label
}

/** A standard that some result used, with its value on the day. */
export interface StandardUsed {
  readonly id: StandardId
  /** Its name. */
  readonly label: Label
  /** Its unit in words. */
  readonly unit: Label
  /** Yuan. */
  readonly value: string
  /** The first day it holds, or the year of a statistic; absent where the caller gave values in force. */
  readonly from?: string
  /** Where it was published, where the register says so. */
  readonly source?: string
}

/** The facts that were given, and those of the household that were not: nothing is taken as no, or as 0, unsaid. */
export function recordOf(household: DatedCase): readonly RecordRow[] {
  const { id, residence, monthlyIncome, certified, members } = household
  const dibao = certified?.dibao ?? undefined
  return [
    {
      about: 'household',
      id,
      facts: line([
        fact(facts.residence, residence),
        fact(facts.householdSize, String(members.length)),
        fact(facts.monthlyIncome, monthlyIncome),
        dibao === undefined
          ? say(pair, facts.dibaoCertified.input.label, recorded.byIncome)
          : fact(facts.dibaoCertified, dibao),
        fact(facts.lowIncomeCertified, certified?.lowIncome),
      ]),
    },
    ...members.flatMap(memberRows),
  ]
}

function memberRows(member: Member): readonly RecordRow[] {
  const { id, birthDate, categories, claims, education, medicalAidPaidEarlier } = member
  const birth = caseNames.birthDate?.label ?? same('birthDate')
  const earlier =
    (claims ?? []).length === 0
      ? []
      : [say(pair, facts.aidEarlierThisYear.input.label, earlierAid(medicalAidPaidEarlier))]
  return [
    {
      about: 'person',
      id,
      facts: line([
        say(pair, birth, birthDate ? same(birthDate) : notRecorded),
        fact(facts.categories, categories),
        ...given(facts.orphanCare, member.orphanCare),
        ...given(facts.employeeMedicalInsurance, member.employeeMedicalInsurance),
        ...given(facts.enlistedOn, member.enlistedOn),
        ...(education ? educationFacts(education) : []),
        ...earlier,
      ]),
    },
    ...(claims ?? []).map(claimRow),
  ]
}

const earlierAid = (given: Member['medicalAidPaidEarlier']): Label =>
  given === undefined || given === null ? recorded.countedAsNothing : same(sum(given))

const educationFacts = ({ level, academicYear, admitted, semesters, sameKindAid }: Education): readonly Label[] => [
  say(pair, recorded.academicYear, academicYear ? same(academicYear) : notRecorded),
  fact(facts.level, level),
  fact(facts.admitted, admitted),
  fact(facts.sameKindAid, sameKindAid),
  ...given(facts.semesters, semesters),
]

function claimRow(claim: Claim): RecordRow {
  return {
    about: 'claim',
    id: claim.id,
    facts: line([
      say(pair, recorded.settledOn, same(claim.settledOn)),
      ...(claim.servedOn ? [say(pair, caseNames.servedOn?.label ?? same('servedOn'), same(claim.servedOn))] : []),
      fact(facts.disease, claim.disease),
      ...given(facts.diseaseRecognised, claim.diseaseRecognised),
      fact(facts.inPolicyCost, claim.inPolicyCost),
      fact(facts.insurancePaid, claim.insurancePaid),
      fact(facts.commercialPaid, claim.commercialPaid),
      fact(facts.employerPaid, claim.employerPaid),
      ...(claim.withdrawn ? [fact(facts.withdrawn, true)] : []),
    ]),
  }
}

type Given = string | number | boolean | readonly string[] | null | undefined

const line = (labels: readonly Label[]): Label =>
  of((language) => labels.map((label) => label[language]).join(recorded.between[language]))

const given = (input: AnyInput, value: Given): readonly Label[] =>
  value === undefined || value === null ? [] : [fact(input, value)]

const fact = (input: AnyInput, value: Given): Label => say(pair, input.input.label, valueText(input, value))

function valueText({ input, takes }: AnyInput, value: Given): Label {
  if (value === undefined || value === null) return notRecorded
  const option = (id: string): Label => input.optionLabels?.[id] ?? same(id)
  if (typeof value === 'boolean') return value ? truths.yes : truths.no
  if (typeof value === 'object') return value.length === 0 ? noneOfThem : list(value.map(option))
  return takes === 'money' ? same(sum(value)) : option(String(value))
}

const sum = (value: string | number): string => figureText(exact(String(value)), 'yuan')

/** The standards in force that the household's results may rest on; a programme that is refused to all rests on none. */
export function standardsUsed(
  household: DatedCase,
  setting: Setting,
  determined: readonly Determined[],
): readonly StandardUsed[] {
  const granting = determined.filter(
    ({ definition, determination }) => determination.outcome !== 'notEntitled' || definition.id === 'dibao',
  )
  const definitions = [...new Set(granting.map(({ definition }) => definition))]
  const inputs = inputsOf(definitions.flatMap((definition) => expressionsOf(definition).map(({ node }) => node)))
  const inForce = setting.standardsOn(household.on)
  return inputs.flatMap((input) => {
    const id = input.id as StandardId
    const value = input.source === 'standard' ? inForce[id] : undefined
    if (value === undefined || value === null) return []
    const entry = setting.standardEntryOn(id, household.on)
    return [
      {
        id,
        label: input.label,
        unit: units[standards[id].unit],
        value: sum(value),
        ...(entry ? { from: entry.from } : {}),
        ...(entry?.source === undefined ? {} : { source: entry.source }),
      },
    ]
  })
}

/** Programmes that nothing was asked of: no pupil or student, or no claim, is on record. */
export const notAssessedIn = (determined: readonly Determined[]): readonly Label[] =>
  Object.values(programmes)
    .filter(({ id }) => !determined.some(({ definition }) => definition.id === id))
    .map(({ definition }) =>
      say(definition.subject === 'claim' ? notAssessed.claim : notAssessed.student, definition.label),
    )
