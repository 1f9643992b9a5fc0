/** One household on one day, as values; and a programme determined on it. */
import { SharedRules } from '../engine/shared-rules'
import type { Values } from '../engine/value'
import { type Determined, type DetermineOptions, determine } from '../policy/determine'
import type { Definition } from '../policy/programme'
import type { DatedCase } from './case'
import { householdRules, householdValues, memberValues, type ValueMap } from './case-values'

export interface Snapshot {
  readonly household: DatedCase
  readonly ofHousehold: ValueMap
  /** In the order of the members. */
  readonly ofMembers: readonly ValueMap[]
  /** What the household's own facts settle for every programme and member. */
  readonly shared: SharedRules
}

/** The values of a household and its members among the standards and readings. */
export function snapshotOf(household: DatedCase, surroundings: Values): Snapshot {
  const ofHousehold = householdValues(surroundings, household)
  const ofMembers = household.members.map((member, index) =>
    memberValues(ofHousehold, member, `members[${index}]`, household.on),
  )
  return { household, ofHousehold, ofMembers, shared: new SharedRules(householdRules) }
}

/** A programme for the household, or for each member it is about; claims are settled elsewhere, over their year. */
export function determineOne(
  definition: Definition,
  { household, ofHousehold, ofMembers, shared }: Snapshot,
  given: DetermineOptions,
): readonly Determined[] {
  const options = { ...given, shared }
  const ids = { household: household.id }
  if (definition.subject === 'household') return [determine(definition, ofHousehold, ids, options)]
  return household.members.flatMap((member, index) => {
    if (definition.subject === 'student' && !member.education) return []
    return [determine(definition, ofMembers[index] ?? ofHousehold, { ...ids, person: member.id }, options)]
  })
}
