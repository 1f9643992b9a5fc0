/** One household on one day, as values; and a programme determined on it. */

import type { DatedCase } from '../case/case'
import { householdRules, householdValues, memberValues, type ValueMap } from '../case/case-values'
import { SharedRules } from '../exact/shared-rules'
import type { Values } from '../exact/value'
import { type Determined, type DetermineOptions, determine } from '../kit/determine'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'

/** The values of a household and its members among the standards and readings, made when they are first asked for. */
export class Snapshot {
  readonly policy: Policy
  readonly household: DatedCase
  /** What the household's own facts settle for every programme and member. */
  readonly shared: SharedRules
  private readonly surroundings: Values
  private valuesOfHousehold: ValueMap | undefined
  private valuesOfMembers: readonly ValueMap[] | undefined

  constructor(
    policy: Policy,
    household: DatedCase,
    surroundings: Values,
    shared = new SharedRules(householdRules(policy)),
  ) {
    this.policy = policy
    this.shared = shared
    this.household = household
    this.surroundings = surroundings
  }

  get ofHousehold(): ValueMap {
    this.valuesOfHousehold ??= householdValues(this.policy, this.surroundings, this.household)
    return this.valuesOfHousehold
  }

  /** In the order of the members. */
  get ofMembers(): readonly ValueMap[] {
    this.valuesOfMembers ??= this.household.members.map((member, index) =>
      memberValues(this.policy, this.ofHousehold, member, `members[${index}]`, this.household.on),
    )
    return this.valuesOfMembers
  }
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
