/**
 * 二(三)1-s2 over a year: claims are taken by date of settlement, and each uses what the earlier ones left of the cap.
 * The fold runs the one rule of medical assistance; what earlier claims took is a fact of the next, an interval where
 * they are not settled themselves.
 */

import type { Claim, Member } from '../case/case'
import { claimValues, paidBeforeClaims, type ValueMap } from '../case/case-values'
import { exact, zero } from '../exact/decimal'
import { Evaluation } from '../exact/evaluate'
import { add, eitherQuantity, greatest } from '../exact/interval'
import { type Interval, interval, known, maybe, point, settled, type Truth, union, type Values } from '../exact/value'
import { type Determined, type DetermineOptions, determine } from '../kit/determine'
import { type ClaimRules, claimRulesOf, type Definition, entitlement } from '../kit/programme'
import type { Money } from '../kit/standards-in-force'
import { dayDigits } from '../language/day'
import type { Condition, Quantity } from '../language/quantity'
import type { Snapshot } from './snapshot'

const nothing = point(zero)

/** A claim with everything that its determination takes, the yearly sums aside. */
export interface ClaimEntry {
  readonly person: string
  readonly claim: Claim
  readonly path: string
  readonly values: ValueMap
}

/** A person's aid before the first claim listed; it uses the cap of that claim's year. */
export interface EarlierAid {
  readonly before: ClaimEntry
  readonly amount: Money
}

/** Determines every claim of one case; the results stand in the order of members and claims. */
export function determineClaims(
  definition: Definition,
  snapshot: Snapshot,
  options: DetermineOptions,
): readonly Determined[] {
  const { policy, household, shared } = snapshot
  const { used } = claimRulesOf(definition).cap
  const listed = household.members.map((member, index) => ({ member, entries: claimEntries(snapshot, member, index) }))
  const entries = listed.flatMap((one) => one.entries)
  const earlier = listed.flatMap((one): readonly EarlierAid[] => {
    const [before] = bySettlement(one.entries)
    const amount = paidBeforeClaims(policy, one.member, used)
    return before && amount !== undefined ? [{ before, amount }] : []
  })
  return settleClaims(definition, household.id, entries, earlier, { ...options, shared })
}

/** The claims of one member. */
function claimEntries({ policy, ofMembers }: Snapshot, { id, claims }: Member, index: number): readonly ClaimEntry[] {
  return (claims ?? []).map((claim, place) => {
    const path = `members[${index}].claims[${place}]`
    return { person: id, claim, path, values: claimValues(policy, ofMembers[index] ?? new Map(), claim, path) }
  })
}

/** Determines claims of one household in order of settlement; the results stand in the order given. */
export function settleClaims(
  definition: Definition,
  household: string,
  entries: readonly ClaimEntry[],
  earlier: readonly EarlierAid[],
  options: DetermineOptions,
): readonly Determined[] {
  const [first] = entries
  if (!first) return []
  const rules = claimRulesOf(definition)
  const ways = waysOfClaims(rules, first.values)
  const dated = entries.map((entry, place): DatedEntry => ({ ...entry, place, year: capYear(entry.claim, ways) }))
  const settled = bySettlement(dated)
  const caps = new CapUse(ways)
  for (const { before, amount } of earlier) caps.use(before, capYear(before.claim, ways), point(exact(String(amount))))
  const ratio = ways.overYear && rules.ratio ? new RatioYear(definition, rules.ratio, settled) : undefined
  const results: Determined[] = []
  for (const entry of settled) {
    entry.values.set(rules.cap.used.input.key, caps.usedBefore(entry))
    ratio?.setOthers(entry)
    const ids = { household, person: entry.person, claim: entry.claim.id }
    const determined = determine(definition, entry.values, ids, options)
    results[entry.place] = determined
    caps.use(entry, entry.year, determined.due)
    ratio?.aided(entry, determined.due)
  }
  return results
}

/** By date of settlement; claims of one day keep their order. */
export const bySettlement = <Entry extends { readonly claim: Claim }>(entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((one, other) => dayDigits(one.claim.settledOn) - dayDigits(other.claim.settledOn))

/** A claim where it stands among those given, with the calendar year whose cap it uses. */
interface DatedEntry extends ClaimEntry {
  readonly place: number
  /** Undefined where the date of service decides and is unknown. */
  readonly year: string | undefined
}

/** How the readings have the claims of a year depend on each other. */
export interface WaysOfClaims {
  readonly byServiceDate: boolean
  readonly ofHousehold: boolean
  readonly overYear: boolean
}

/** Read from values that hold the readings. */
export function waysOfClaims({ cap, ratio }: ClaimRules, values: Values): WaysOfClaims {
  const evaluation = new Evaluation(values)
  const holds = (condition: Condition): boolean => settled(evaluation.condition(condition)) === true
  return {
    byServiceDate: holds(cap.byServiceDate),
    ofHousehold: holds(cap.ofHousehold),
    overYear: ratio !== undefined && holds(ratio.overYear),
  }
}

function capYear(claim: Claim, { byServiceDate }: WaysOfClaims): string | undefined {
  const date = byServiceDate ? claim.servedOn : claim.settledOn
  return date?.slice(0, 4)
}

/** What of each holder's cap is used so far, by year; a claim of unknown year may have used any year's. */
class CapUse {
  private readonly byHolder = new Map<string | undefined, UsedCap>()
  private readonly isOfHousehold: boolean

  constructor({ ofHousehold }: WaysOfClaims) {
    this.isOfHousehold = ofHousehold
  }

  use({ person, path }: ClaimEntry, year: string | undefined, amount: Interval): void {
    const used = this.of(person)
    if (year !== undefined) used.byYear.set(year, add(used.byYear.get(year) ?? nothing, amount))
    else used.perhaps = add(used.perhaps, eitherQuantity(maybe([`${path}.servedOn`]), amount, nothing))
  }

  usedBefore({ person, year, path }: DatedEntry): Interval {
    const { byYear, perhaps } = this.of(person)
    if (year !== undefined) return add(byYear.get(year) ?? nothing, perhaps)
    const most = greatest([...[...byYear.values()].map((used) => add(used, perhaps)), perhaps])
    return interval(zero, most.high, union([`${path}.servedOn`], most.missing))
  }

  private of(person: string): UsedCap {
    const holder = this.isOfHousehold ? undefined : person
    const used = this.byHolder.get(holder) ?? { byYear: new Map(), perhaps: nothing }
    this.byHolder.set(holder, used)
    return used
  }
}

interface UsedCap {
  readonly byYear: Map<string, Interval>
  /** By claims of unknown year. */
  perhaps: Interval
}

type Ratio = NonNullable<ClaimRules['ratio']>

/** Where a share is counted over the year: cost, payments and aid of a person's other covered claims of the year. */
class RatioYear {
  private readonly claims: readonly {
    readonly entry: DatedEntry
    readonly cost: Interval
    readonly payments: Interval
  }[]
  private readonly aid = new Map<DatedEntry, Interval>()
  private readonly others: Ratio['others']

  constructor(definition: Definition, { cost, payments, others }: Ratio, settled: readonly DatedEntry[]) {
    this.others = others
    this.claims = settled.map((entry) => {
      const evaluation = new Evaluation(entry.values)
      const isCovered = evaluation.condition(entitlement(definition))
      const counted = (quantity: Quantity<string>): Interval => countedIf(isCovered, evaluation.quantity(quantity))
      return { entry, cost: counted(cost), payments: counted(payments) }
    })
  }

  aided(entry: DatedEntry, due: Interval): void {
    this.aid.set(entry, due)
  }

  setOthers(entry: DatedEntry): void {
    const others = this.claims
      .filter((other) => other.entry !== entry && other.entry.person === entry.person)
      .map((other) => ({
        ...other,
        aid: this.aid.get(other.entry) ?? nothing,
        same: sameYear(entry, other.entry),
      }))
    const sum = (part: 'cost' | 'payments' | 'aid'): Interval =>
      others.map((other) => countedIf(other.same, other[part])).reduce(add, nothing)
    for (const part of ['cost', 'payments', 'aid'] as const) entry.values.set(this.others[part].input.key, sum(part))
  }
}

function sameYear(a: DatedEntry, b: DatedEntry): Truth {
  const missing = [a, b].filter(({ year }) => year === undefined).map(({ path }) => `${path}.servedOn`)
  return missing.length > 0 ? maybe(missing) : known.truth(a.year === b.year)
}

function countedIf(condition: Truth, amount: Interval): Interval {
  if (!condition.canBeTrue) return nothing
  return condition.canBeFalse ? eitherQuantity(condition, amount, nothing) : amount
}
