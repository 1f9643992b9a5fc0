/**
 * The days of a case in an order that can be: nobody is born after the day of the case, enlists, is treated or has a claim
 * settled before birth, or is treated after the settlement. A day that is unknown is thought of only within these bounds.
 */
import { type Issue, issue } from '../checks/issue'
import { once } from '../checks/once'
import { daysOf } from '../kit/partly-known'
import type { Policy } from '../kit/policy'
import { type Field, isOfExit, skeleton } from '../kit/shape'
import { heldBy } from './fields'
import type { Case, Claim, Member, PlainRecord } from './records'

/** The field of a member that holds the day of birth, and those that hold later days of its life. */
export const daysOfLife = once(
  (ofMember: readonly Field[]): { readonly birth: Field | undefined; readonly later: readonly Field[] } => {
    const isDay = ({ takes }: Field): boolean => typeof takes === 'object' && takes.takes === 'day'
    const days = ofMember.filter((field) => isDay(field) && !isOfExit(field))
    const birth = days.find(({ feeds }) => feeds.some(({ way }) => way === 'underAge'))
    return { birth, later: birth ? days.filter((field) => field !== birth) : [] }
  },
)

/** The first and the last day that a day can be, which may be known by its year or month alone. */
type Days = ReturnType<typeof daysOf>

const daysIn = (record: PlainRecord, field: Field | undefined): Days | undefined => {
  const given = field && heldBy(record, field)
  return given === undefined || given === null ? undefined : daysOf(String(given))
}

const servedIn = (claim: Claim): Days | undefined => daysIn(claim, skeleton.claim.servedOn)

/** What is wrong with the days of a household. */
export function issuesOfDays({ shape, firstDay }: Policy, household: Case, on = ends.last): readonly Issue[] {
  const { birth } = daysOfLife(shape.member)
  return household.members.flatMap((member, index): readonly Issue[] => {
    const path = `members[${index}]`
    const born = daysIn(member, birth)
    return [
      ...(birth && born && born.first > on
        ? [issue('dayAfter', `${path}.${birth.name}`, labels(skeleton.household.on))]
        : []),
      ...(birth && born ? beforeBirth(shape.member, member, { birth, born: born.first }, path) : []),
      ...(member.claims?.flatMap((claim, place) => {
        const served = servedIn(claim)
        if (!served || served.first <= claim.settledOn) return []
        return [issue('dayAfter', `${path}.claims[${place}].servedOn`, labels(skeleton.claim.settledOn))]
      }) ?? []),
      ...(isOver(member.education?.academicYear, firstDay)
        ? [issue('academicYearOver', `${path}.education.academicYear`, { day: firstDay })]
        : []),
    ]
  })
}

const labels = ({ name, label }: Field) => ({ limit: name, label: label.zh })

/** Days of a member's life that lie before its first. */
const beforeBirth = (
  fields: readonly Field[],
  member: Member,
  { birth, born }: { readonly birth: Field; readonly born: string },
  path: string,
): readonly Issue[] =>
  laterDays(fields, member).flatMap(({ at, last }) =>
    last < born ? [issue('dayBefore', `${path}.${at}`, labels(birth))] : [],
  )

/** The days of a member's life after its first: where each stands, and the last that it can be. */
const laterDays = (
  fields: readonly Field[],
  member: Member,
): readonly { readonly at: string; readonly last: string }[] => [
  ...daysOfLife(fields).later.map((field) => lastAt(field.name, daysIn(member, field))),
  ...(member.claims?.flatMap((claim, place) => [
    lastAt(`claims[${place}].servedOn`, servedIn(claim)),
    { at: `claims[${place}].settledOn`, last: claim.settledOn },
  ]) ?? []),
]

const lastAt = (at: string, { last } = ends) => ({ at, last })

/** Whether an academic year, which ends in August, was over before the first day of the policy. */
export const isOver = (academicYear: string | null | undefined, firstDay: string): boolean =>
  typeof academicYear === 'string' && `${academicYear.slice(5)}-08-31` < firstDay

/** The days between which a member was born, as far as its record tells. */
export function daysOfBirth(fields: readonly Field[], member: PlainRecord): Days {
  const born = daysIn(member, daysOfLife(fields).birth) ?? ends
  // Nothing of a life comes before a birth whose day is known.
  if (born.first === born.last) return born
  const later = laterDays(fields, member as unknown as Member)
  const [last] = [born.last, ...later.map((day) => day.last)].sort() as [string]
  return { first: born.first, last }
}

/** The first and the last day of the calendar. */
export const ends: Days = { first: '0000-01-01', last: '9999-12-31' }
