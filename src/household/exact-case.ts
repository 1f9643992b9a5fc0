/** One case on one day as values: its determinations by the exact lane, each made when it is first asked for. */

import type { Claim, DatedCase } from '../case/case'
import {
  claimValues,
  householdRules,
  householdValues,
  isSomeMemberAlone,
  memberValues,
  optionsInOrder,
  type ValueMap,
} from '../case/case-values'
import { deathOf, hasLeft, wholeExit, withExits } from '../case/exit'
import { keptIn } from '../checks/once'
import { SharedRules } from '../exact/shared-rules'
import { settled, type Truth } from '../exact/value'
import type { InForce } from '../kit/amendment'
import type { Context } from '../kit/contexts'
import { type Decided, type Determined, type DetermineOptions, decide, determine } from '../kit/determine'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import { underLaw } from '../kit/values'
import type { Input } from '../language/expression'
import type { Answer } from './answer'
import { ClaimList, keyOf, type ListedClaim } from './claim-list'
import { type AskedClaim, type SettledClaim, settleClaims } from './claims'
import { exited } from './exited'
import type { Grounds } from './grounds'
import { type Row, type RowSubject, rowsOf } from './rows'

/** The standards, figures and readings of the day of a case. */
type LawOfCase = Pick<Context<unknown>, 'values' | 'readings'> &
  Partial<Pick<Context<unknown>, 'amended' | 'law' | 'before'>>

export class ExactCase {
  readonly household: DatedCase
  private readonly policy: Policy
  private readonly context: LawOfCase
  private readonly given: Pick<DetermineOptions, 'trace' | 'shared' | 'narrows'>
  private readonly bySubject = new Map<RowSubject, readonly Row[]>()
  private byProgramme: Map<Definition, Determined[]> | undefined
  private byDeath: Map<string, ExactCase> | undefined
  private madeList: ClaimList | undefined
  private places: ReadonlyMap<string, { readonly claim: Claim; readonly place: number }> | undefined
  private valuesOfHousehold: ValueMap | undefined
  private valuesOfMembers: readonly ValueMap[] | undefined
  private withShared: DetermineOptions | undefined

  constructor(
    policy: Policy,
    household: DatedCase,
    context: LawOfCase,
    given: Pick<DetermineOptions, 'trace' | 'shared' | 'narrows'>,
  ) {
    this.policy = policy
    this.household = household
    this.context = context
    this.given = given
  }

  get ofHousehold(): ValueMap {
    this.valuesOfHousehold ??= householdValues(this.policy, this.context.values, this.household)
    return this.valuesOfHousehold
  }

  /** Whether some member is what a fact of the household says, as far as it is known. */
  holds(key: string): boolean | undefined {
    const { policy, context, household } = this
    const alone = isSomeMemberAlone(policy, context.values, household, key)
    return settled(alone ?? (this.ofHousehold.get(key) as Truth))
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
    if (subject === 'claim') return this.listed
    return keptIn(this.bySubject, subject, () => rowsOf(subject, this.household))
  }

  get claims(): ClaimList {
    this.madeList ??= new ClaimList([this.household])
    return this.madeList
  }

  get listed(): readonly ListedClaim[] {
    return this.claims.all
  }

  /** The place of a claim among those of the case. Returns `undefined` if the case has it in another version, or not at all. */
  placeOf(claim: ListedClaim): number | undefined {
    this.places ??= new Map(this.listed.map((one, place) => [keyOf(one), { claim: one.claim, place }]))
    const own = this.places.get(keyOf(claim))
    return own?.claim === claim.claim ? own.place : undefined
  }

  /** A programme for every one whom it is about. */
  all(definition: Definition): readonly Determined[] {
    if (definition.subject !== 'claim') return this.rows(definition).map((_, row) => this.determined(definition, row))
    return this.settledClaims(definition).map((claim) => claim.exactly())
  }

  /** A programme for one whom it is about, by its row; claims are settled together. */
  determined(definition: Definition, row: number): Determined {
    this.byProgramme ??= new Map()
    const made = keptIn(this.byProgramme, definition, () => [])
    const before = made[row]
    if (before) return before
    const { ids, member } = this.rows(definition)[row] as Row
    const determined = determine(this.definitionFor(definition, member), this.valuesOf(member), ids, this.options)
    made[row] = determined
    return determined
  }

  /** The same without telling why. */
  decided(definition: Definition, row: number): Decided {
    const { member } = this.rows(definition)[row] as Row
    return decide(this.definitionFor(definition, member), this.valuesOf(member), this.options)
  }

  private valuesOf(member: number | undefined): ValueMap {
    return member === undefined ? this.ofHousehold : (this.ofMembers[member] as ValueMap)
  }

  /** The claims of the case; `compiled` is asked before the exact lane. */
  settledClaims(definition: Definition, compiled?: (asked: AskedClaim) => Answer | undefined): readonly SettledClaim[] {
    const groundsOf = (claim: ListedClaim): Grounds => this.groundsOf(claim)
    const { policy, claims } = this
    const own = (asked: AskedClaim) => (this.lawOf(asked.claim.claim) ? undefined : compiled?.(asked))
    const { narrows } = this.given
    const of = { policy, definition, list: claims, readings: this.context.readings, groundsOf, narrows }
    return settleClaims(of, own)
  }

  /** The options of a set as they stand in the case: of a member, or of all. */
  optionsInOrder(input: Input, member: number | undefined): readonly string[] {
    return optionsInOrder(this.policy, input, this.household, member)
  }

  /** What a claim of the case is determined from; one of a member who died as before the death. */
  groundsOf({ claim, member, path }: ListedClaim): Grounds {
    const one = this.beforeDeathOf(member)
    return one.grounds(new Map(one.ofMembers[member]), claim, path, member)
  }

  /** What a claim of a member is determined from: it goes by the figures of the day of its settlement. */
  grounds(ofMember: ValueMap, claim: Claim, path: string, member: number): Grounds {
    const values = claimValues(this.policy, ofMember, claim, path)
    const own = this.lawOf(claim)
    const hasLeft = this.hasGone(member)
    if (!own) return { values, options: this.options, hasLeft }
    const { readings } = this.context
    return {
      values: underLaw(values, own.inForce),
      options: { readings, trace: this.given.trace, narrows: this.given.narrows, amended: own.amended },
      hasLeft,
    }
  }

  /** A programme for one whom it is about: where it has ended, nobody is entitled. */
  definitionFor(definition: Definition, member: number | undefined): Definition {
    const { household } = this
    const hasEnded = this.hasGone(member) || (definition.endsWithAnyExit === true && hasLeft(household, household.on))
    return hasEnded ? exited(this.policy, definition) : definition
  }

  /** Whether the household as a whole, or a member, has left. A claim of another version may be about a member whom this one lacks. */
  private hasGone(member: number | undefined): boolean {
    const { household } = this
    const who = member === undefined ? undefined : household.members[member]
    return wholeExit(household) !== undefined || (who !== undefined && hasLeft(who, household.on))
  }

  /** The household as it was in the month of a member's death, by which the member's claims are decided. */
  private beforeDeathOf(member: number): ExactCase {
    const death = deathOf(this.household, member)
    if (!death) return this
    const month = death.on.slice(0, 7)
    this.byDeath ??= new Map()
    return keptIn(this.byDeath, month, () => {
      const household = withExits(this.household, ({ on }) => on < month)
      return new ExactCase(this.policy, household, this.context, this.given)
    })
  }

  /** The law of a claim, where it differs from that of the household's day. */
  lawOf({ settledOn }: Claim): InForce | undefined {
    return this.context.law?.ofClaim(this.household.on, settledOn)
  }

  /** With what the household's own facts settle for every programme and member. */
  private get options(): DetermineOptions {
    const { readings, amended, before } = this.context
    this.withShared ??= {
      shared: new SharedRules(householdRules(this.policy)),
      readings,
      amended,
      before,
      ...this.given,
    }
    return this.withShared
  }
}
