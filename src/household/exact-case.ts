/** One case on one day as values: its determinations by the exact lane, each made when it is first asked for. */

import type { DatedCase } from '../case/case'
import { claimValues, householdRules, householdValues, memberValues, type ValueMap } from '../case/case-values'
import { keptIn } from '../checks/once'
import { SharedRules } from '../exact/shared-rules'
import type { Values } from '../exact/value'
import { type Determined, type DetermineOptions, determine } from '../kit/determine'
import type { Policy } from '../kit/policy'
import type { Definition, Subject } from '../kit/programme'
import { claimsIn, type ListedClaim } from './claim-list'
import { Claims } from './claims'
import { type Row, rowsOf } from './rows'

export class ExactCase {
  readonly household: DatedCase
  private readonly policy: Policy
  private readonly surroundings: Values
  private readonly given: DetermineOptions
  private readonly bySubject = new Map<Subject, readonly Row[]>()
  private readonly byProgramme = new Map<Definition, Determined[]>()
  private readonly claimsOf = new Map<Definition, Claims>()
  private madeList: readonly ListedClaim[] | undefined
  private valuesOfHousehold: ValueMap | undefined
  private valuesOfMembers: readonly ValueMap[] | undefined
  private withShared: DetermineOptions | undefined

  /** The surroundings are the standards and readings of the day. */
  constructor(policy: Policy, household: DatedCase, surroundings: Values, options: DetermineOptions) {
    this.policy = policy
    this.household = household
    this.surroundings = surroundings
    this.given = options
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

  /** Whom a programme is about. */
  rows({ subject }: Definition): readonly Row[] {
    return subject === 'claim' ? this.listed : keptIn(this.bySubject, subject, () => rowsOf(subject, this.household))
  }

  get listed(): readonly ListedClaim[] {
    this.madeList ??= claimsIn(this.household)
    return this.madeList
  }

  /** A programme for every one whom it is about. */
  all(definition: Definition): readonly Determined[] {
    if (definition.subject !== 'claim') return this.rows(definition).map((_, row) => this.determined(definition, row))
    const claims = this.claims(definition)
    return claims.settle().map(({ used }, place) => claims.determined(place, used))
  }

  /** A programme for one whom it is about, by its row; claims are settled together. */
  determined(definition: Definition, row: number): Determined {
    const made = keptIn(this.byProgramme, definition, () => [])
    const before = made[row]
    if (before) return before
    const { ids, member } = this.rows(definition)[row] as Row
    const values = member === undefined ? this.ofHousehold : (this.ofMembers[member] as ValueMap)
    const determined = determine(definition, values, ids, this.options)
    made[row] = determined
    return determined
  }

  claims(definition: Definition): Claims {
    return keptIn(this.claimsOf, definition, () => {
      const { policy, household, options } = this
      return new Claims(
        policy,
        definition,
        [household],
        ({ claim, member, path }) => claimValues(policy, this.ofMembers[member] as ValueMap, claim, path),
        options,
      )
    })
  }

  /** With what the household's own facts settle for every programme and member. */
  private get options(): DetermineOptions {
    this.withShared ??= { shared: new SharedRules(householdRules(this.policy)), ...this.given }
    return this.withShared
  }
}
