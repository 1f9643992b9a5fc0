/** The facts of a household, a member and a claim as values, each unknown one under the path it has in the case. */

import { CommonRules } from '../exact/shared-rules'
import { known, unknown, type Value, type Values } from '../exact/value'
import { factValue, type PlainFacts } from '../kit/values'
import { dayDigits } from '../language/day'
import type { AnyInput } from '../language/input'
import * as facts from '../yiwu/facts'
import type { Claim, DatedCase, Education, Member } from './case'

export type ValueMap = Map<string, Value>

/** Sets a fact to its value, or to unknown under its path. */
function set(values: ValueMap, fact: AnyInput, given: PlainFacts[string], path: string): void {
  values.set(fact.input.key, factValue(fact, given) ?? unknown(path))
}

/** Adds the household's own facts to the standards and readings. */
export function householdValues(surroundings: Values, household: DatedCase): ValueMap {
  const values = new Map(surroundings)
  const { certified, members } = household
  set(values, facts.residence, household.residence, 'residence')
  values.set(facts.householdSize.input.key, known.quantity(String(members.length)))
  set(values, facts.monthlyIncome, household.monthlyIncome, 'monthlyIncome')
  set(values, facts.dibaoCertified, certified?.dibao, 'certified.dibao')
  set(values, facts.lowIncomeCertified, certified?.lowIncome, 'certified.lowIncome')
  values.set(facts.memberCategories.input.key, memberCategories(members))
  return values
}

const householdKeys = new Set(
  [
    facts.residence,
    facts.householdSize,
    facts.monthlyIncome,
    facts.dibaoCertified,
    facts.lowIncomeCertified,
    facts.memberCategories,
  ].map(({ input }) => input.key),
)

/** Rules whose value is the same for a household and each of its members and claims. */
export const householdRules = new CommonRules(({ source, key }) => source !== 'fact' || householdKeys.has(key))

/** What some member surely is; where a member's categories are unknown, the household may be more. */
function memberCategories(members: readonly Member[]): Value {
  const missing = members.flatMap(({ categories }, index) =>
    categories === undefined || categories === null ? [`members[${index}].categories`] : [],
  )
  return {
    surely: new Set(members.flatMap(({ categories }) => categories ?? [])),
    mayHoldMore: missing.length > 0,
    missing,
  }
}

/** Adds one member's facts to the household's. */
export function memberValues(household: ValueMap, member: Member, path: string, on: string): ValueMap {
  const values = new Map(household)
  const minor = member.birthDate ? isMinor(member.birthDate, on) : undefined
  set(values, facts.categories, member.categories, `${path}.categories`)
  set(values, facts.employeeMedicalInsurance, member.employeeMedicalInsurance, `${path}.employeeMedicalInsurance`)
  set(values, facts.enlistedOn, member.enlistedOn, `${path}.enlistedOn`)
  set(values, facts.minor, minor, `${path}.birthDate`)
  values.set(facts.orphanCare.input.key, orphanCare(member, path))
  if (member.education) setEducation(values, member.education, `${path}.education`)
  return values
}

/** Before the 18th birthday; who is born on 29 February has it on 1 March in a common year. */
const isMinor = (birthDate: string, on: string): boolean => dayDigits(on) < eighteenthBirthday(birthDate)

/** As a number that the digits of a day are compared with; it need not be a day itself, nor before the year 10000. */
export const eighteenthBirthday = (birthDate: string): number => dayDigits(birthDate) + eighteenYears

/** In the digits of a day, `YYYYMMDD`. */
export const eighteenYears = 180000

/** Care counts only for an orphan, and whether a member is one may itself be unknown. */
function orphanCare({ categories, orphanCare: care }: Member, path: string): Value {
  const known = categories !== undefined && categories !== null
  if (known && !categories.includes('orphan')) return { options: ['none'], missing: [] }
  const cares = care ? [care] : ['institution', 'scattered']
  return {
    options: known ? cares : ['none', ...cares],
    missing: [...(known ? [] : [`${path}.categories`]), ...(care ? [] : [`${path}.orphanCare`])],
  }
}

function setEducation(values: ValueMap, education: Education, path: string): void {
  set(values, facts.level, education.level, `${path}.level`)
  set(values, facts.admitted, education.admitted, `${path}.admitted`)
  set(values, facts.semesters, education.semesters, `${path}.semesters`)
  set(values, facts.sameKindAid, education.sameKindAid, `${path}.sameKindAid`)
}

/** Adds one claim's facts to its member's. */
export function claimValues(member: ValueMap, claim: Claim, path: string): ValueMap {
  const values = new Map(member)
  for (const fact of [
    facts.disease,
    facts.diseaseRecognised,
    facts.inPolicyCost,
    facts.insurancePaid,
    facts.commercialPaid,
    facts.employerPaid,
    facts.withdrawn,
  ]) {
    const id = fact.input.id as keyof Claim
    set(values, fact, claim[id], `${path}.${id}`)
  }
  return values
}
