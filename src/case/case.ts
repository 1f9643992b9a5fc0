/** One household, checked before any rule sees it. */
import * as z from 'zod/mini'
import { InputError, type Issue, issue, issuesWithin } from '../checks/issue'
import { academicYear, identifier } from '../checks/registers'
import { day, dayFrom, maybeKnown, money, oneOf, parse, truth, wholeNumber } from '../checks/schema'
import { exceedingIssues } from '../kit/calculator'
import type { Policy } from '../kit/policy'
import { inPolicyCost, insurancePaid, mostMembers } from '../yiwu/facts'
import { diseases, educationLevels, idsOf, personCategories, residences } from '../yiwu/options'
import type { Case, Member } from '../yiwu/plain-case'

export type { Case, Claim, Education, Member } from '../yiwu/plain-case'

export const mostClaims = 1000

const dayInForce = dayFrom('2012-12-03')

const claimSchema = z.strictObject({
  id: identifier,
  settledOn: dayInForce,
  servedOn: maybeKnown(day),
  disease: maybeKnown(oneOf(idsOf(diseases))),
  diseaseRecognised: maybeKnown(truth),
  inPolicyCost: maybeKnown(money),
  insurancePaid: maybeKnown(money),
  commercialPaid: maybeKnown(money),
  employerPaid: maybeKnown(money),
  withdrawn: maybeKnown(truth),
})

/** How many there may be is checked with their ids. */
export const claimsSchema = z.array(claimSchema)

export const educationSchema = z.strictObject({
  level: maybeKnown(oneOf(idsOf(educationLevels))),
  academicYear: maybeKnown(academicYear),
  admitted: maybeKnown(truth),
  semesters: maybeKnown(wholeNumber(1, 2)),
  sameKindAid: maybeKnown(money),
})

const memberSchema = z.strictObject({
  id: identifier,
  birthDate: maybeKnown(day),
  categories: maybeKnown(z.array(oneOf(idsOf(personCategories)))),
  employeeMedicalInsurance: maybeKnown(truth),
  enlistedOn: maybeKnown(day),
  orphanCare: maybeKnown(oneOf<'institution' | 'scattered'>(['institution', 'scattered'])),
  medicalAidPaidEarlier: maybeKnown(money),
  education: maybeKnown(educationSchema),
  claims: maybeKnown(claimsSchema),
})

export const caseSchema = z.strictObject({
  id: identifier,
  on: maybeKnown(dayInForce),
  residence: maybeKnown(oneOf(idsOf(residences))),
  monthlyIncome: maybeKnown(money),
  certified: maybeKnown(z.strictObject({ dibao: maybeKnown(truth), lowIncome: maybeKnown(truth) })),
  members: z.array(memberSchema),
})

/** Every name that a case and what is in it may have. */
export const caseNames: readonly string[] = [caseSchema, memberSchema, claimSchema, educationSchema]
  .flatMap((schema) => Object.keys(schema.shape))
  .concat('dibao', 'lowIncome')

/** A case with the day it is assessed on. */
export type DatedCase = Case & { readonly on: string }

/**
 * Checks a case; `on` fills in for one that carries no date.
 * @throws InputError with the path of everything that is wrong.
 */
export function checkedCase(policy: Policy, given: unknown, on?: string): DatedCase {
  const checked = parse(caseSchema, given, { names: caseNames })
  const day = checked.on ?? (on === undefined ? undefined : parse(dayFrom(policy.firstDay), on, { at: 'on' }))
  const issues = membersIssues(checked.members)
  if (day === undefined) throw new InputError([issue('required', 'on'), ...issues])
  if (issues.length > 0) throw new InputError(issues)
  return datedCase(checked, day)
}

/** The case on a day; what it inherits, or that it inherits nothing, stays. */
export const datedCase = (theCase: Case, on: string): DatedCase =>
  Object.assign(Object.create(Object.getPrototypeOf(theCase)), theCase, { on })

function membersIssues(members: readonly Member[]): readonly Issue[] {
  if (members.length === 0) return [issue('emptyHousehold', 'members')]
  if (members.length > mostMembers) return [issue('tooManyMembers', 'members', { most: mostMembers })]
  return [...duplicates(members, 'members'), ...members.flatMap(claimsIssues)]
}

function claimsIssues({ claims }: Member, index: number): readonly Issue[] {
  if (!claims) return []
  const path = `members[${index}].claims`
  if (claims.length > mostClaims) return [issue('tooManyItems', path, { most: mostClaims })]
  return [
    ...duplicates(claims, path),
    ...claims.flatMap((claim, place) =>
      issuesWithin(`${path}[${place}]`, exceedingIssues({ inPolicyCost, insurancePaid }, { ...claim })),
    ),
  ]
}

function duplicates(list: readonly { readonly id: string }[], path: string): readonly Issue[] {
  const seen = new Set<string>()
  return list.flatMap(({ id }, index) => {
    if (seen.has(id)) return [issue('duplicateId', `${path}[${index}].id`)]
    seen.add(id)
    return []
  })
}
