/** One household, checked before any rule sees it. */
import { InputError, type Issue, issue, issuesWithin, withPaths } from '../checks/issue'
import { once } from '../checks/once'
import { isRecord } from '../checks/own'
import { dayFrom, parse } from '../checks/schema'
import { exceedingIssues } from '../kit/calculator'
import type { Policy } from '../kit/policy'
import type { FactRecord } from '../kit/programme'
import type { Field, RecordName, Shape } from '../kit/shape'
import type { PlainFacts } from '../kit/values'
import { issuesOfDays } from './days'
import { heldBy } from './fields'
import { apart } from './partly-known'
import type { Case, Claim, DatedCase, Member, PlainRecord } from './records'
import { caseNames, caseSchema } from './schema'

export type { Case, Claim, DatedCase, Member } from './records'

/** Of one member. */
export const mostClaims = 1000
/** Of a household, so that no case takes longer than a second. */
const mostClaimsInAll = 5000

export const mostMembers = ({ size }: Shape): number => Number.parseInt(size.input.most ?? '1000', 10)

/**
 * Checks a case; `on` fills in for one that carries no date.
 * @throws InputError with the path of everything that is wrong.
 */
export function checkedCase(policy: Policy, given: unknown, on?: string): DatedCase {
  const checked = parsedCase(policy, given)
  const day = checked.on ?? (on === undefined ? undefined : parse(dayFrom(policy.firstDay), on, { at: 'on' }))
  const issues = issuesBeside(policy, checked, day)
  if (day === undefined) throw new InputError([issue('required', 'on'), ...issues])
  if (issues.length > 0) throw new InputError(issues)
  return datedCase(checked, day)
}

/** A case as its schema takes it, with a day or without. */
function parsedCase(policy: Policy, given: unknown): Case {
  refuseTooMany(policy.shape, given)
  const { whole, partly, restored } = apart(policy.shape, given)
  const checked = parse(caseSchema(policy), whole, { names: caseNames(policy) })
  const faults = partly.flatMap(({ fault }) => fault ?? [])
  if (faults.length > 0) throw new InputError(faults)
  return restored(checked)
}

/**
 * Refuses more members and claims than a household has, before each of them is looked at.
 * @throws InputError with the list that is too long.
 */
function refuseTooMany(shape: Shape, given: unknown): void {
  const members = isRecord(given) && 'members' in given ? given.members : undefined
  if (!Array.isArray(members)) return
  const most = mostMembers(shape)
  if (members.length > most) throw new InputError([issue('tooManyMembers', 'members', { most })])
  let all = 0
  for (const [place, member] of members.entries()) {
    const claims: unknown = member?.claims
    const { length } = Array.isArray(claims) ? claims : []
    if (length > mostClaims)
      throw new InputError([issue('tooManyItems', `members[${place}].claims`, { most: mostClaims })])
    all += length
  }
  if (all > mostClaimsInAll) throw new InputError([issue('tooManyClaims', 'members', { most: mostClaimsInAll })])
}

/**
 * Refuses what a case gives in part, for who works with whole values only.
 * @throws InputError with the path of each.
 */
export function refusePartlyKnown<Given>({ shape }: Policy, given: Given): Given {
  const { partly } = apart(shape, given)
  if (partly.length > 0) throw new InputError(partly.map(({ path, fault }) => fault ?? issue('partlyRefused', path)))
  return given
}

/**
 * Checks a case from outside, which need not have its day yet.
 * @throws InputError with the path of everything that is wrong.
 */
export function undatedCase(policy: Policy, given: unknown): Case {
  const checked = parsedCase(policy, given)
  const issues = issuesBeside(policy, checked, checked.on ?? undefined)
  if (issues.length > 0) throw new InputError(issues)
  return checked
}

/** The case on a day; what it inherits, or that it inherits nothing, stays. */
export const datedCase = (theCase: Case, on: string): DatedCase =>
  Object.assign(Object.create(Object.getPrototypeOf(theCase)), theCase, { on })

/** What is wrong that no schema tells: too many, one twice, a sum above the one that bounds it, days in an order that cannot be. */
function issuesBeside(policy: Policy, household: Case, on: string | undefined): readonly Issue[] {
  const { shape } = policy
  const { members } = household
  if (members.length === 0) return [issue('emptyHousehold', 'members')]
  return [
    ...exceeding(shape, 'household', household),
    ...duplicates(members, 'members'),
    ...members.flatMap((member, index) => issuesWithin(`members[${index}]`, memberIssues(shape, member))),
    ...issuesOfDays(policy, household, on),
  ]
}

function memberIssues(shape: Shape, member: Member): readonly Issue[] {
  const { education, claims } = member
  return [
    ...exceeding(shape, 'member', member),
    ...(education ? issuesWithin('education', exceeding(shape, 'education', education)) : []),
    ...(claims ? claimsIssues(shape, claims) : []),
  ]
}

function claimsIssues(shape: Shape, claims: readonly Claim[]): readonly Issue[] {
  return [
    ...duplicates(claims, 'claims'),
    ...claims.flatMap((claim, place) => issuesWithin(`claims[${place}]`, exceeding(shape, 'claim', claim))),
  ]
}

/** Sums of one record that are above those that bound them. */
function exceeding(shape: Shape, name: RecordName, record: PlainRecord): readonly Issue[] {
  const { facts, fields } = limitsOf(shape[name])
  const given = Object.fromEntries([...fields].map(([key, field]) => [key, heldBy(record, field)]))
  return withPaths(exceedingIssues(facts, given as PlainFacts), (key) => (fields.get(key) as Field).name)
}

/** The fields of a record that bound others or are bounded, and what they take, each by the key of what it takes. */
interface Limits {
  readonly facts: FactRecord
  readonly fields: ReadonlyMap<string, Field>
}

const limitsOf = once((all: readonly Field[]): Limits => {
  const inputs = all.flatMap((field) => (typeof field.takes === 'object' ? [{ field, takes: field.takes }] : []))
  const bounding = inputs.map(({ takes }) => takes.input.noMoreThan)
  const own = inputs.filter(({ takes: { input } }) => input.noMoreThan !== undefined || bounding.includes(input.key))
  return {
    facts: Object.fromEntries(own.map(({ takes }) => [takes.input.key, takes])),
    fields: new Map(own.map(({ field, takes }) => [takes.input.key, field])),
  }
})

function duplicates(list: readonly { readonly id: string }[], path: string): readonly Issue[] {
  const seen = new Set<string>()
  return list.flatMap(({ id }, index) => {
    if (seen.has(id)) return [issue('duplicateId', `${path}[${index}].id`)]
    seen.add(id)
    return []
  })
}
