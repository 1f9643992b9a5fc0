/**
 * 二(三)1-s2 over a year: claims are taken by date of settlement, and each uses what the earlier ones left of the cap.
 * The fold runs the one rule of medical assistance; what earlier claims took is a fact of the next, an interval where
 * they are not settled themselves.
 */
import { exact, zero } from '../engine/decimal'
import { Evaluation } from '../engine/evaluate'
import { add, eitherQuantity, greatest } from '../engine/interval'
import type { Quantity } from '../engine/quantity'
import { type Interval, interval, maybe, point, type Truth } from '../engine/value'
import { type Determined, type DetermineOptions, determine } from '../policy/determine'
import {
  aidEarlierThisYear,
  inPolicyCost,
  otherAidThisYear,
  otherCostThisYear,
  otherPaymentsThisYear,
} from '../policy/facts'
import type { Money } from '../policy/plain-facts'
import { entitlement } from '../policy/programme'
import { countedPayments, medicalAssistance } from '../policy/programmes/medical-assistance'
import type { Claim, DatedCase, Member } from './case'
import { claimValues, type ValueMap } from './case-values'

const { definition } = medicalAssistance
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
  household: DatedCase,
  memberValues: readonly ValueMap[],
  options: DetermineOptions,
): readonly Determined[] {
  const entries = household.members.map((member, index) => claimEntries(member, index, memberValues[index]))
  const earlier = household.members.flatMap((member, index) => earlierAid(member, entries[index] ?? []))
  return settleClaims(household.id, entries.flat(), earlier, options)
}

/** The claims of one member. */
function claimEntries({ id, claims }: Member, index: number, values: ValueMap = new Map()): ClaimEntry[] {
  return (claims ?? []).map((claim, place) => {
    const path = `members[${index}].claims[${place}]`
    return { person: id, claim, path, values: claimValues(values, claim, path) }
  })
}

/** What a member was paid before the first of the claims, where there is a claim. */
function earlierAid({ medicalAidPaidEarlier }: Member, entries: readonly ClaimEntry[]): readonly EarlierAid[] {
  const [before] = bySettlement(entries)
  return before && medicalAidPaidEarlier !== undefined && medicalAidPaidEarlier !== null
    ? [{ before, amount: medicalAidPaidEarlier }]
    : []
}

/** Determines claims of one household in order of settlement; the results stand in the order given. */
export function settleClaims(
  household: string,
  entries: readonly ClaimEntry[],
  earlier: readonly EarlierAid[],
  options: DetermineOptions,
): readonly Determined[] {
  const settled = bySettlement(entries).map((entry): DatedEntry => ({ ...entry, year: capYear(entry.claim, options) }))
  const caps = new CapUse(options)
  for (const { before, amount } of earlier)
    caps.use({ ...before, year: capYear(before.claim, options) }, point(exact(String(amount))))
  const ratio = options.readings.medicalRatioPeriod === 'perYear' ? new RatioYear(settled) : undefined
  const results = new Map<Claim, Determined>()
  for (const entry of settled) {
    entry.values.set(aidEarlierThisYear.input.key, caps.usedBefore(entry))
    ratio?.setOthers(entry)
    const ids = { household, person: entry.person, claim: entry.claim.id }
    const determined = determine(definition, entry.values, ids, options)
    results.set(entry.claim, determined)
    caps.use(entry, determined.due)
    ratio?.aided(entry, determined.due)
  }
  return entries.flatMap(({ claim }) => results.get(claim) ?? [])
}

/** By date of settlement; claims of one day keep their order. */
export const bySettlement = <Entry extends { readonly claim: Claim }>(entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) =>
    a.claim.settledOn < b.claim.settledOn ? -1 : a.claim.settledOn > b.claim.settledOn ? 1 : 0,
  )

/** A claim with the calendar year whose cap it uses; undefined where the date of service decides and is unknown. */
interface DatedEntry extends ClaimEntry {
  readonly year: string | undefined
}

function capYear(claim: Claim, { readings }: DetermineOptions): string | undefined {
  const date = readings.medicalYear === 'serviceDate' ? claim.servedOn : claim.settledOn
  return date?.slice(0, 4)
}

/** What of each holder's cap is used so far, by year; a claim of unknown year may have used any year's. */
class CapUse {
  private readonly byYear = new Map<string, Interval>()
  private readonly ofUnknownYear = new Map<string, Interval>()
  private readonly holderOf: (person: string) => string

  constructor({ readings }: DetermineOptions) {
    this.holderOf = (person) => (readings.medicalCapHolder === 'household' ? '' : person)
  }

  use({ person, year, path }: DatedEntry, amount: Interval): void {
    const holder = this.holderOf(person)
    if (year !== undefined) {
      const key = `${year} ${holder}`
      this.byYear.set(key, add(this.byYear.get(key) ?? nothing, amount))
    } else {
      const perhaps = eitherQuantity(maybe([`${path}.servedOn`]), amount, nothing)
      this.ofUnknownYear.set(holder, add(this.ofUnknownYear.get(holder) ?? nothing, perhaps))
    }
  }

  usedBefore({ person, year, path }: DatedEntry): Interval {
    const holder = this.holderOf(person)
    const perhaps = this.ofUnknownYear.get(holder) ?? nothing
    if (year !== undefined) return add(this.byYear.get(`${year} ${holder}`) ?? nothing, perhaps)
    const years = [...this.byYear].filter(([key]) => key.slice(5) === holder).map(([, used]) => used)
    const most = greatest([nothing, ...years.map((used) => add(used, perhaps)), perhaps])
    return interval(zero, most.high, [...new Set([`${path}.servedOn`, ...most.missing])])
  }
}

/** The reading `medicalRatioPeriod: perYear`: cost, payments and aid of a person's other covered claims of the year. */
class RatioYear {
  private readonly settled: readonly DatedEntry[]
  private readonly covered: ReadonlyMap<DatedEntry, { readonly cost: Interval; readonly payments: Interval }>
  private readonly aid = new Map<DatedEntry, Interval>()

  constructor(settled: readonly DatedEntry[]) {
    this.settled = settled
    this.covered = new Map(
      settled.map((entry) => {
        const evaluation = new Evaluation(entry.values)
        const isCovered = evaluation.condition(entitlement(definition))
        const counted = (quantity: Quantity<string>): Interval => countedIf(isCovered, evaluation.quantity(quantity))
        return [entry, { cost: counted(inPolicyCost), payments: counted(countedPayments) }]
      }),
    )
  }

  aided(entry: DatedEntry, due: Interval): void {
    this.aid.set(entry, due)
  }

  setOthers(entry: DatedEntry): void {
    const others = this.settled
      .filter((other) => other !== entry && other.person === entry.person)
      .map((other) => ({ other, same: sameYear(entry, other) }))
    const sum = (of: (other: DatedEntry) => Interval): Interval =>
      others.map(({ other, same }) => countedIf(same, of(other))).reduce(add, nothing)
    entry.values.set(
      otherCostThisYear.input.key,
      sum((other) => this.covered.get(other)?.cost ?? nothing),
    )
    entry.values.set(
      otherPaymentsThisYear.input.key,
      sum((other) => this.covered.get(other)?.payments ?? nothing),
    )
    entry.values.set(
      otherAidThisYear.input.key,
      sum((other) => this.aid.get(other) ?? nothing),
    )
  }
}

function sameYear(a: DatedEntry, b: DatedEntry): Truth {
  const missing = [a, b].filter(({ year }) => year === undefined).map(({ path }) => `${path}.servedOn`)
  if (missing.length > 0) return maybe(missing)
  return { canBeFalse: a.year !== b.year, canBeTrue: a.year === b.year, missing: [] }
}

function countedIf(condition: Truth, amount: Interval): Interval {
  if (!condition.canBeTrue) return nothing
  return condition.canBeFalse ? eitherQuantity(condition, amount, nothing) : amount
}
