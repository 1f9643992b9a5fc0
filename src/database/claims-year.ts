/** What the other claims of a year leave for one: of the year's cap, and of a share that is counted over the year. */
import { Specialiser } from '../exact/specialise'
import { known } from '../exact/value'
import type { ClaimRules } from '../kit/programme'
import type { Input, QuantityNode } from '../language/expression'
import { joined, plainSql, type Sql, sql } from '../sql/expression'
import type { InputColumn } from '../sql/inputs'
import { KnownPrinter } from '../sql/known'
import type { Printing } from '../sql/printing'
import { RangePrinter } from '../sql/range'
import type { RangeSql } from '../sql/range-arithmetic'
import { queryParts } from '../words/sql'
import { addCapUse, addPaidEarlier } from './claims-cap'
import type { ClaimLimits } from './claims-limits'
import { type ClaimOrder, servedOn } from './claims-order'
import { addOthers, type Counted } from './claims-others'
import { addRounds, type CapOfClaim, noLimit } from './claims-rounds'

/** What is needed to say what the other claims of a year leave for one. */
export interface Year {
  readonly printing: Printing
  readonly places: Map<string, InputColumn>
  readonly order: ClaimOrder
  /** The input of the rule that says what was used of the cap. */
  readonly used: Input
  /** Whether the claim surely, or perhaps, counts. */
  readonly surely: Sql
  readonly perhaps: Sql
  readonly ends: (node: QuantityNode, of?: RangePrinter) => RangeSql
  /** The bit by which an input is called missing; `0` where the rule does not read it. */
  readonly bit: (input: Input) => string
}

/** What a claim counts with where a share is counted over the year, and the inputs of the rule that say the same of the others. */
export interface CountedOfClaim {
  readonly cost: QuantityNode
  readonly payments: QuantityNode
  readonly others: NonNullable<ClaimRules['ratio']>['others']
}

/** Adds what the cap leaves, where each claim has no other limits than its own. */
export function addCap(year: Year, own: readonly RangeSql[], { cap }: ClaimLimits): void {
  if (cap.kind === 'number') addFixedCap(year, own, cap.value)
  else settleInRounds(year, own, cap, undefined)
}

/** One cap for every claim: windows tell what was taken of it. */
function addFixedCap(year: Year, own: readonly RangeSql[], cap: string): void {
  const { printing, places, order, used, surely, perhaps, bit } = year
  const { columns } = printing
  columns.begin(queryParts.asFirst)
  const upTo = (end: 'low' | 'high'): Sql => sql`LEAST(${joined([...own.map((one) => one[end]), sql`${cap}`], ', ')})`
  const alone = {
    least: columns.add('alone.least', sql`CASE WHEN ${surely} THEN ${upTo('low')} ELSE 0 END`),
    most: columns.add('alone.most', sql`CASE WHEN ${perhaps} THEN ${upTo('high')} ELSE 0 END`),
  }
  const bits = { aidEarlier: bit(used), servedOn: bit(servedOn) }
  places.set(used.key, addCapUse(columns, order, alone, { amount: cap, used }, bits))
}

/** Adds the sums of the year's other claims, and what the cap and the share leave, as inputs of the rule. */
export function addYear(
  year: Year,
  own: readonly RangeSql[],
  { cap, ofYear }: ClaimLimits,
  { others }: CountedOfClaim,
  counts: { readonly cost: RangeSql; readonly payments: RangeSql },
): void {
  if (!ofYear) throw new Error('The amount has no share that is counted over the year')
  const { printing, places, order, surely, perhaps, ends, bit } = year
  const { columns } = printing
  const [cost, payments, aid] = [others.cost.input, others.payments.input, others.aid.input]
  columns.begin(queryParts.others)
  const counted = (name: string, of: RangeSql) => ({
    low: columns.add(`counted ${name}.least`, sql`CASE WHEN ${surely} THEN ${of.low} ELSE 0 END`),
    high: columns.add(`counted ${name}.most`, sql`CASE WHEN ${perhaps} THEN ${of.high} ELSE 0 END`),
  })
  const ofCost = counted('cost', counts.cost)
  const ofPayments = counted('payments', counts.payments)
  const sum = (input: Input, name: string) => ({ input, name, bit: bit(input), servedOn: bit(servedOn) })
  places.set(cost.key, addOthers(columns, order, sum(cost, 'other cost'), ofCost))
  places.set(payments.key, addOthers(columns, order, sum(payments, 'other payments'), ofPayments))

  // The share before any aid of the year: the same rule with that aid at 0.
  const before = new Specialiser(new Map([[aid.key, known.quantity('0')]]), ({ key }) => key === aid.key)
  const headroom = before.quantity(ofYear)
  const alone: Printing = { ...printing, names: printing.names.named('before ') }
  columns.begin(queryParts.room)
  new KnownPrinter(alone).quantity(headroom)
  columns.begin()
  settleInRounds(year, own, cap, { room: ends(headroom, new RangePrinter(alone)), aid })
}

/** Adds what earlier claims took of the cap, and earlier aid of the share, one claim after the other. */
function settleInRounds(
  { printing, places, order, used, surely, perhaps, bit }: Year,
  own: readonly RangeSql[],
  cap: QuantityNode,
  share: { readonly room: RangeSql; readonly aid: Input } | undefined,
): void {
  const { columns } = printing
  const capOfClaim = capInRounds(printing, cap)
  const paid = addPaidEarlier(columns, order, capOfClaim.beyond)
  const limits = { surely, perhaps, own: leastOf(own), room: share?.room, cap: capOfClaim, paid }
  const bits = { aidEarlier: bit(used), otherAid: share ? bit(share.aid) : '0', servedOn: bit(servedOn) }
  const taken = addRounds(columns, order, limits, { used, otherAid: share?.aid }, bits)
  places.set(used.key, taken.aidEarlier)
  if (share && taken.otherAid) places.set(share.aid.key, taken.otherAid)
}

/** One cap for every claim, or that of the day of each, which may be unknown. */
function capInRounds(printing: Printing, cap: QuantityNode): CapOfClaim {
  if (cap.kind === 'number') {
    const amount = plainSql(cap.value)
    return { least: amount, most: amount, beyond: cap.value, isFixed: true }
  }
  const { columns } = printing
  const { low, high } = new RangePrinter(printing).quantity(cap)
  columns.begin(queryParts.capByDay)
  const least = columns.add('cap.least', low)
  const most = columns.add('cap.most', high)
  return { least, most, beyond: noLimit, isFixed: false }
}

/** The ends of the least of some quantities; one without a largest value does not bound it. */
function leastOf(ranges: readonly RangeSql[]): Counted | undefined {
  const end = (which: 'low' | 'high'): Sql => {
    const [only, ...others] = ranges.map((one) => one[which])
    return only && others.length === 0
      ? only
      : sql`LEAST(${joined(
          ranges.map((one) => one[which]),
          ', ',
        )})`
  }
  return ranges.length === 0 ? undefined : { low: end('low'), high: end('high') }
}
