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
import { entitlement } from '../policy/programme'
import { countedPayments, medicalAssistance } from '../policy/programmes/medical-assistance'
import type { Claim, DatedCase } from './case'
import { claimValues, type ValueMap } from './case-values'

const { definition } = medicalAssistance
const nothing = point(zero)

interface ClaimEntry {
  readonly member: number
  readonly claim: Claim
  readonly path: string
  readonly values: ValueMap
  /** The calendar year whose cap it uses; undefined where the date of service decides and is unknown. */
  readonly year: string | undefined
}

/** Determines every claim of a household; the results stand in the order of members and claims. */
export function determineClaims(
  household: DatedCase,
  memberValues: readonly ValueMap[],
  options: DetermineOptions,
): readonly Determined[] {
  const entries = household.members.flatMap(({ claims }, member) =>
    (claims ?? []).map((claim, index): ClaimEntry => {
      const path = `members[${member}].claims[${index}]`
      const values = claimValues(memberValues[member] ?? new Map(), claim, path)
      return { member, claim, path, values, year: capYear(claim, options) }
    }),
  )
  const settled = [...entries].sort((a, b) =>
    a.claim.settledOn < b.claim.settledOn ? -1 : a.claim.settledOn > b.claim.settledOn ? 1 : 0,
  )
  const caps = new CapUse(household, settled, options)
  const ratio = options.readings.medicalRatioPeriod === 'perYear' ? new RatioYear(settled) : undefined
  const results = new Map<ClaimEntry, Determined>()
  for (const entry of settled) {
    entry.values.set(aidEarlierThisYear.input.key, caps.usedBefore(entry))
    ratio?.setOthers(entry)
    const ids = { household: household.id, person: household.members[entry.member]?.id ?? '', claim: entry.claim.id }
    const determined = determine(definition, entry.values, ids, options)
    results.set(entry, determined)
    caps.use(entry, determined.due)
    ratio?.aided(entry, determined.due)
  }
  return entries.flatMap((entry) => results.get(entry) ?? [])
}

function capYear(claim: Claim, { readings }: DetermineOptions): string | undefined {
  const date = readings.medicalYear === 'serviceDate' ? claim.servedOn : claim.settledOn
  return date?.slice(0, 4)
}

/** What of each holder's cap is used so far, by year; a claim of unknown year may have used any year's. */
class CapUse {
  private readonly byYear = new Map<string, Interval>()
  private readonly ofUnknownYear = new Map<string, Interval>()
  private readonly holderOf: (member: number) => string

  constructor(household: DatedCase, settled: readonly ClaimEntry[], { readings }: DetermineOptions) {
    this.holderOf = (member) => (readings.medicalCapHolder === 'household' ? 'household' : String(member))
    household.members.forEach(({ medicalAidPaidEarlier }, member) => {
      const earliest = settled.find((entry) => entry.member === member)
      if (earliest && medicalAidPaidEarlier !== undefined && medicalAidPaidEarlier !== null)
        this.use(earliest, point(exact(String(medicalAidPaidEarlier))))
    })
  }

  use({ member, year, path }: ClaimEntry, amount: Interval): void {
    const holder = this.holderOf(member)
    if (year !== undefined) {
      const key = `${holder} ${year}`
      this.byYear.set(key, add(this.byYear.get(key) ?? nothing, amount))
    } else {
      const perhaps = eitherQuantity(maybe([`${path}.servedOn`]), amount, nothing)
      this.ofUnknownYear.set(holder, add(this.ofUnknownYear.get(holder) ?? nothing, perhaps))
    }
  }

  usedBefore({ member, year, path }: ClaimEntry): Interval {
    const holder = this.holderOf(member)
    const perhaps = this.ofUnknownYear.get(holder) ?? nothing
    if (year !== undefined) return add(this.byYear.get(`${holder} ${year}`) ?? nothing, perhaps)
    const years = [...this.byYear].filter(([key]) => key.startsWith(`${holder} `)).map(([, used]) => used)
    const most = greatest([nothing, ...years.map((used) => add(used, perhaps)), perhaps])
    return interval(zero, most.high, [...new Set([`${path}.servedOn`, ...most.missing])])
  }
}

/** The reading `medicalRatioPeriod: perYear`: cost, payments and aid of a person's other covered claims of the year. */
class RatioYear {
  private readonly settled: readonly ClaimEntry[]
  private readonly covered: ReadonlyMap<ClaimEntry, { readonly cost: Interval; readonly payments: Interval }>
  private readonly aid = new Map<ClaimEntry, Interval>()

  constructor(settled: readonly ClaimEntry[]) {
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

  aided(entry: ClaimEntry, due: Interval): void {
    this.aid.set(entry, due)
  }

  setOthers(entry: ClaimEntry): void {
    const others = this.settled
      .filter((other) => other !== entry && other.member === entry.member)
      .map((other) => ({ other, same: sameYear(entry, other) }))
    const sum = (of: (other: ClaimEntry) => Interval): Interval =>
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

function sameYear(a: ClaimEntry, b: ClaimEntry): Truth {
  const missing = [a, b].filter(({ year }) => year === undefined).map(({ path }) => `${path}.servedOn`)
  if (missing.length > 0) return maybe(missing)
  return { canBeFalse: a.year !== b.year, canBeTrue: a.year === b.year, missing: [] }
}

function countedIf(condition: Truth, amount: Interval): Interval {
  if (!condition.canBeTrue) return nothing
  return condition.canBeFalse ? eitherQuantity(condition, amount, nothing) : amount
}
