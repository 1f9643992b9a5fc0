/** The facts of a household, a member and a claim as values, each unknown one under the path it has in the case. */

import { once } from '../checks/once'
import { academicYearOf } from '../checks/registers'
import { Evaluation } from '../exact/evaluate'
import { any } from '../exact/interval'
import { CommonRules } from '../exact/shared-rules'
import { type Interval, known, no, type Truth, truth, unknown, type Value, type Values } from '../exact/value'
import type { Policy } from '../kit/policy'
import type { Feed, Field, Shape, SomeMember } from '../kit/shape'
import { factValue, type PlainFacts } from '../kit/values'
import { dayDigits } from '../language/day'
import type { Input } from '../language/expression'
import type { AnyInput, MoneyInput } from '../language/input'
import { figuresIn, inputsOf } from '../language/walk'
import { daysOfBirth, daysOfLife, ends } from './days'
import { hasLeft } from './exit'
import { factsOf, fieldBeforeClaims, fieldOfSet, heldBy, type OwnFeed, ownFeeds, sharedSets } from './fields'
import type { Claim, DatedCase, Member, PlainRecord } from './records'

export type ValueMap = Map<string, Value>

/** Adds the household's own facts to the standards and readings. */
export function householdValues({ shape }: Policy, surroundings: Values, household: DatedCase): ValueMap {
  const values = new Map(surroundings)
  const { members, on } = household
  if (values.has('on')) values.set('on', known.day(on))
  setFacts(values, shape.household, { record: household, path: '', on })
  const left = members.filter((member) => hasLeft(member, on)).length
  values.set(shape.size.input.key, known.quantity(String(members.length - left)))
  if (hasLeft(household, on)) for (const { input } of shape.exit?.ends ?? []) values.set(input.key, no)
  for (const { field, fact } of sharedSets(shape)) values.set(fact.input.key, ofSomeMember(household, field))
  for (const one of shape.someMember) values.set(one.fact.input.key, isSomeMember(shape, one, values, household))
  return values
}

/** What some member surely is; where a member's set is unknown, the household may hold more. */
function ofSomeMember({ members, on }: DatedCase, field: Field): Value {
  const surely = new Set<string>()
  const missing: string[] = []
  members.forEach((member, index) => {
    if (hasLeft(member, on)) return
    const set = heldBy(member, field) as readonly string[] | null | undefined
    if (set) for (const option of set) surely.add(option)
    else missing.push(`members[${index}].${field.name}`)
  })
  return { surely, mayHoldMore: missing.length > 0, missing }
}

/** The options of a set as they stand in a case without exits: of a member, or of all. */
export function optionsInOrder(
  { shape }: Policy,
  { key }: Input,
  { members }: DatedCase,
  member: number | undefined,
): readonly string[] {
  const shared = sharedSets(shape).find(({ fact }) => fact.input.key === key)
  const own = ownFeeds(shape.member).find(({ feed }) => feed.fact.input.key === key)
  const of = shared || member === undefined ? members : members.slice(member, member + 1)
  const field = shared?.field ?? own?.field
  return [...new Set(field ? of.flatMap((one) => (heldBy(one, field) ?? []) as readonly string[]) : [])]
}

/** Whether a rule holds for some member; a member is only asked whose set may hold what the rule needs. */
function isSomeMember({ member }: Shape, rule: SomeMember, household: Values, theCase: DatedCase): Truth {
  const field = fieldOfSet(member, rule.set)
  const truths = theCase.members.flatMap((record, index) => {
    const held = heldBy(record, field) as readonly string[] | null | undefined
    if ((held && !held.includes(rule.holds)) || hasLeft(record, theCase.on)) return []
    const values: ValueMap = new Map()
    for (const key of readBy(rule)) {
      const value = household.get(key)
      if (value) values.set(key, value)
    }
    setFacts(values, member, { record, path: `members[${index}].`, on: theCase.on })
    return [new Evaluation(values).condition(rule.is)]
  })
  return any(truths)
}

/** The same from what is in force alone. Returns `undefined` where the rule asks for facts of the household too. */
export function isSomeMemberAlone(
  { shape }: Policy,
  surroundings: Values,
  household: DatedCase,
  key: string,
): Truth | undefined {
  const rule = aloneIn(shape).get(key)
  return rule && isSomeMember(shape, rule, surroundings, household)
}

const aloneIn = once((shape: Shape): ReadonlyMap<string, SomeMember> => {
  const ofHousehold = ['on', ...factsOf(shape, 'household').map(({ input }) => input.key)]
  const alone = shape.someMember.filter((rule) => !readBy(rule).some((key) => ofHousehold.includes(key)))
  return new Map(alone.map((rule) => [rule.fact.input.key, rule]))
})

/** The keys of all that a rule over members reads. */
const readBy = once(({ is: { node } }: SomeMember): readonly string[] => [
  ...inputsOf([node]).map(({ key }) => key),
  ...figuresIn([node]),
])

/** Rules whose value is the same for a household and each of its members and claims. */
export const householdRules = once(({ shape }: Policy): CommonRules => {
  const keys = new Set(factsOf(shape, 'household').map(({ input }) => input.key))
  return new CommonRules(({ source, key }) => source !== 'fact' || keys.has(key))
})

/** Adds one member's facts to the household's. */
export function memberValues(
  { shape }: Policy,
  household: ValueMap,
  member: Member,
  path: string,
  on: string,
): ValueMap {
  const values = new Map(household)
  setFacts(values, shape.member, { record: member, path: `${path}.`, on })
  const { education } = member
  if (education) setFacts(values, shape.education, { record: education, path: `${path}.education.`, on })
  return values
}

/** Adds one claim's facts to its member's. */
export function claimValues({ shape }: Policy, member: ValueMap, claim: Claim, path: string): ValueMap {
  const values = new Map(member)
  if (values.has('on')) values.set('on', known.day(claim.settledOn))
  setFacts(values, shape.claim, { record: claim, path: `${path}.`, on: claim.settledOn })
  return values
}

/** A record, what the paths of its fields begin with, and the day of its facts. */
interface Place {
  readonly record: PlainRecord
  readonly path: string
  readonly on: string
}

function setFacts(values: ValueMap, fields: readonly Field[], place: Place): void {
  for (const { field, feed } of ownFeeds(fields)) values.set(feed.fact.input.key, fedValue(fields, field, feed, place))
}

function fedValue(fields: readonly Field[], field: Field, feed: OwnFeed, place: Place): Value {
  const { record, path, on } = place
  const given = heldBy(record, field) as PlainFacts[string]
  switch (feed.way) {
    case 'asGiven':
      return factValue(feed.fact, given, path + field.name) ?? notGiven(fields, field, place)
    case 'underAge':
      return underAge(daysOfBirth(fields, record), feed.years, on, path + field.name)
    case 'otherYear':
      return given ? known.truth(given !== academicYearOf(on)) : unknown(path + field.name)
    case 'onlyWhere':
      return choiceWhere(feed, given, { field, set: fieldOfSet(fields, feed.set) }, place)
  }
}

/** What an unknown fact can still be; a day of somebody's life lies after the birth. */
function notGiven(fields: readonly Field[], field: Field, { record, path }: Place): Value {
  const missing = [path + field.name]
  const { first } = daysOfLife(fields).later.includes(field) ? daysOfBirth(fields, record) : ends
  return first === ends.first ? unknown(...missing) : { first, last: ends.last, missing }
}

function underAge({ first, last }: ReturnType<typeof daysOfBirth>, years: number, on: string, path: string): Value {
  if (first === ends.first && last === ends.last) return unknown(path)
  const isUnder = (born: string): boolean => dayDigits(on) < birthday(dayDigits(born), years)
  return truth(!isUnder(first), isUnder(last), [path])
}

/** The choice counts only where the set holds the option, and whether it does may itself be unknown. */
function choiceWhere(
  { holds, otherwise, fact }: Extract<Feed, { way: 'onlyWhere' }>,
  given: PlainFacts[string],
  { field, set }: { readonly field: Field; readonly set: Field },
  { record, path }: Place,
): Value {
  const group = heldBy(record, set) as readonly string[] | null | undefined
  if (group && !group.includes(holds)) return { options: [otherwise], missing: [] }
  const own = path + field.name
  const value = factValue(fact, given, own)
  const { options, missing } =
    value && 'options' in value
      ? value
      : { options: fact.options.filter((option) => option !== otherwise), missing: [own] }
  return {
    options: group ? options : [otherwise, ...options],
    missing: group ? missing : [path + set.name, ...missing],
  }
}

/** What a member was paid before the first claim that the case lists, as far as it counts to a fact of claims. */
export function paidBeforeClaims(
  { shape }: Policy,
  member: Member,
  path: string,
  used: MoneyInput<string>,
): Interval | undefined {
  const field = fieldBeforeClaims(shape, used)
  const given = (field && heldBy(member, field)) ?? undefined
  // What is not given counts as nothing, and is not told.
  return field && given !== undefined
    ? (factValue(field.takes as AnyInput, given as PlainFacts[string], `${path}.${field.name}`) as Interval)
    : undefined
}

/** By the digits of the day of birth; to be compared with those of a day. It need not be a day itself, nor before the year 10000. */
export const birthday = (born: number, years: number): number => born + years * inAYear

/** In the digits of a day, `YYYYMMDD`. Who is born on 29 February comes of age on 1 March in a common year. */
export const inAYear = 10000

/** The birthdays on which members come of an age that some fact asks for; of who was born at an unknown day, the last it can be. */
export function birthdays({ shape }: Policy, members: readonly Member[]): readonly number[] {
  const ages = agesIn(shape.member)
  return members.flatMap((member) => {
    const { last } = daysOfBirth(shape.member, member)
    return last < ends.last ? ages.map((years) => birthday(dayDigits(last), years)) : []
  })
}

/** The ages that facts of a member ask for. */
export const agesIn = once((fields: readonly Field[]): readonly number[] =>
  ownFeeds(fields).flatMap(({ feed }) => (feed.way === 'underAge' ? [feed.years] : [])),
)
