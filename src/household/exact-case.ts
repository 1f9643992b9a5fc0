/** One case on one day as values: its determinations by the exact lane, each made when it is first asked for. */

import type { DatedCase } from '../case/case'
import { claimValues, householdRules, householdValues, memberValues, type ValueMap } from '../case/case-values'
import { keptIn } from '../checks/once'
import { SharedRules } from '../exact/shared-rules'
import type { Values } from '../exact/value'
import { type Determined, type DetermineOptions, determine } from '../kit/determine'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import type { Answer } from './answer'
import { claimsIn, type ListedClaim } from './claim-list'
import { type AskedClaim, type SettledClaim, settleClaims } from './claims'
import { type Row, type RowSubject, rowsOf } from './rows'

export class ExactCase {
  readonly household: DatedCase
  private readonly policy: Policy
  private readonly surroundings: Values
  private readonly given: DetermineOptions
  private readonly bySubject = new Map<RowSubject, readonly Row[]>()
  private readonly byProgramme = new Map<Definition, Determined[]>()
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
    return this.settledClaims(definition).map(({ exactly }) => exactly())
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

  /** The claims of the case; `compiled` is asked before the exact lane. */
  settledClaims(definition: Definition, compiled?: (asked: AskedClaim) => Answer | undefined): readonly SettledClaim[] {
    const { policy, household, options } = this
    const valuesOf = ({ claim, member, path }: ListedClaim): ValueMap =>
      claimValues(policy, this.ofMembers[member] as ValueMap, claim, path)
    return settleClaims({ policy, definition, versions: [household], valuesOf, options }, compiled)
  }

  /** With what the household's own facts settle for every programme and member. */
  private get options(): DetermineOptions {
    this.withShared ??= { shared: new SharedRules(householdRules(this.policy)), ...this.given }
    return this.withShared
  }
}
