/** A programme that is paid by claim over a table of claims: each after the earlier ones of the year. */

import { Specialiser } from '../exact/specialise'
import { known } from '../exact/value'
import { type WaysOfClaims, waysOfClaims } from '../household/claim-ways'
import { onDay } from '../kit/figure'
import { type ClaimRules, claimRulesOf, yearFactsOf } from '../kit/programme'
import type { Input, QuantityNode } from '../language/expression'
import { Columns } from '../sql/columns'
import { joined, type Sql, sql } from '../sql/expression'
import type { InputColumn } from '../sql/inputs'
import { KnownPrinter } from '../sql/known'
import { type Printing, printingOf } from '../sql/printing'
import { RangePrinter } from '../sql/range'
import type { RangeSql } from '../sql/range-arithmetic'
import { queryParts } from '../words/sql'
import { Steps } from './beside'
import { paidEarlierOf } from './case-fields'
import { addCapUse, addPaidEarlier, type Cap } from './claims-cap'
import { type ClaimLimits, limitsOf } from './claims-limits'
import { addTimes, ClaimOrder, orderInputs, servedOn, settledOn } from './claims-order'
import { addOthers } from './claims-others'
import { addRounds } from './claims-rounds'
import { addFacts } from './facts'
import type { CheckedOptions } from './options'
import { finished } from './result'
import { inputsOfRule, type PrintedRule, readingOf } from './rule'
import { StartColumns } from './start'
import type { ProgrammeQuery } from './statement'

export function claimsQuery(rule: PrintedRule, options: CheckedOptions): ProgrammeQuery {
  const { definition, entitled, amount, specialiser } = rule
  const { policy } = options
  if (!amount) throw new Error(`${definition.id} has no amount`)
  const rules = claimRulesOf(definition)
  const ways = {
    ...waysOfClaims(policy, definition, options.readings),
    paidEarlier: options.paidEarlier ? paidEarlierOf(policy, rules) : undefined,
  }
  const limits = limitsOf(amount, rules)
  const columns = new Columns(options.language)
  const start = new StartColumns(columns, options, definition.subject)
  start.order(options.order)
  const steps = new Steps(specialiser, options.beside.steps)

  const inputs = inputsOfRule(policy, definition, [entitled, amount, ...steps.nodes])
  // What the year's other claims come to is worked out by the query, and so not read from the table.
  const ofYear = new Set(yearFactsOf(rules).map(({ input }) => input.key))
  const ofRow = inputs.filter(({ key }) => !ofYear.has(key)).map((input) => readingOf(definition, input))
  addTimes(columns)
  let order: ClaimOrder | undefined
  const facts = addFacts(columns, start, [...orderInputs(ways), ...ofRow], options, () => {
    order = new ClaimOrder(columns, options, ways)
    return order.faults
  })
  if (!order) throw new Error('The claims have no order')
  const places = new Map<string, InputColumn>(facts.places)
  places.set(onDay.input.key, { value: columns.get(settledOn.id), known: true })
  if (!ways.byServiceDate) places.set(servedOn.key, { value: order.year, known: true })
  const printing = printingOf(columns, [...inputs, servedOn], places, options)
  const printer = new KnownPrinter(printing)
  const range = new RangePrinter(printing)

  columns.begin(queryParts.knownOfClaim)
  const isEntitled = printer.condition(entitled)
  const counted = countedOver(rules, ways, specialiser)
  for (const part of [...limits.own, ...(counted ? [counted.payments, counted.cost] : [])]) printer.quantity(part)
  columns.begin(queryParts.unknown)
  const truth = range.condition(entitled)
  // A claim that is at fault may be anything: no largest value of it is sure.
  const ends = (node: QuantityNode, of = range): RangeSql => {
    const { high, ...rest } = of.quantity(node)
    return { ...rest, high: sql`CASE WHEN ${facts.error} IS NULL THEN ${high} END` }
  }
  const own = limits.own.map((part) => ends(part))
  const year = {
    printing,
    places,
    order,
    cap: { amount: limits.cap, used: rules.cap.used.input },
    surely: sql`COALESCE(${truth.settled}, FALSE) AND ${order.isPlaced} AND ${facts.error} IS NULL`,
    perhaps: sql`COALESCE(${truth.settled}, TRUE) AND ${order.isPlaced}`,
    ends,
    bit: (input: Input): string => bitAt([...inputs, servedOn].findIndex(({ key }) => key === input.key)),
  }
  if (counted) {
    const sums = { payments: ends(counted.payments), cost: ends(counted.cost) }
    addYear(year, counted, { own, ...sums }, limits)
  } else addCap(year, own)

  columns.begin(queryParts.knownAfter)
  const due = printer.quantity(amount)
  steps.printKnown(printer)
  columns.begin(queryParts.unknownAfter)
  const dueEnds = range.quantity(amount)
  steps.printRange(range)
  const decided = {
    error: facts.error,
    entitled: { known: isEntitled, ...truth },
    elsewhere: undefined,
    amount: { known: due, ...dueEnds, nonNegative: printing.traits.quantity(amount).nonNegative },
    grant: definition.grant,
    steps,
  }
  return finished(columns, start, decided, printing.inputs, options)
}

/** What is needed to say what the other claims of a year leave for one. */
interface Year {
  readonly printing: Printing
  readonly places: Map<string, InputColumn>
  readonly order: ClaimOrder
  readonly cap: Cap
  /** Whether the claim surely, or perhaps, counts. */
  readonly surely: Sql
  readonly perhaps: Sql
  readonly ends: (node: QuantityNode, of?: RangePrinter) => RangeSql
  /** The bit by which an input is called missing; `0` where the rule does not read it. */
  readonly bit: (input: Input) => string
}

/** What a claim counts with where a share is counted over the year. */
interface Counted {
  readonly cost: QuantityNode
  readonly payments: QuantityNode
  readonly others: NonNullable<ClaimRules['ratio']>['others']
}

function countedOver({ ratio }: ClaimRules, { overYear }: WaysOfClaims, specialiser: Specialiser): Counted | undefined {
  if (!ratio || !overYear) return undefined
  const { cost, payments, others } = ratio
  return { cost: specialiser.quantity(cost.node), payments: specialiser.quantity(payments.node), others }
}

/** Adds what the cap leaves, where each claim has no other limits than its own. */
function addCap({ printing, places, order, cap, surely, perhaps, bit }: Year, own: readonly RangeSql[]): void {
  const { columns } = printing
  columns.begin(queryParts.asFirst)
  const upTo = (end: 'low' | 'high'): Sql =>
    sql`LEAST(${joined([...own.map((one) => one[end]), sql`${cap.amount}`], ', ')})`
  const alone = {
    least: columns.add('alone.least', sql`CASE WHEN ${surely} THEN ${upTo('low')} ELSE 0 END`),
    most: columns.add('alone.most', sql`CASE WHEN ${perhaps} THEN ${upTo('high')} ELSE 0 END`),
  }
  const bits = { aidEarlier: bit(cap.used), servedOn: bit(servedOn) }
  places.set(cap.used.key, addCapUse(columns, order, alone, cap, bits))
}

/** Adds the sums of the year's other claims, and what the cap and the share leave, as inputs of the rule. */
function addYear(
  { printing, places, order, cap, surely, perhaps, ends, bit }: Year,
  { others }: Counted,
  claim: { readonly own: readonly RangeSql[]; readonly cost: RangeSql; readonly payments: RangeSql },
  { ofYear }: ClaimLimits,
): void {
  if (!ofYear) throw new Error('The amount has no share that is counted over the year')
  const { columns } = printing
  const [cost, payments, aid] = [others.cost.input, others.payments.input, others.aid.input]
  columns.begin(queryParts.others)
  const counted = (name: string, of: RangeSql) => ({
    low: columns.add(`counted ${name}.least`, sql`CASE WHEN ${surely} THEN ${of.low} ELSE 0 END`),
    high: columns.add(`counted ${name}.most`, sql`CASE WHEN ${perhaps} THEN ${of.high} ELSE 0 END`),
  })
  const ofCost = counted('cost', claim.cost)
  const ofPayments = counted('payments', claim.payments)
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
  const room = ends(headroom, new RangePrinter(alone))

  const paid = addPaidEarlier(columns, order, cap.amount)
  const limits = { surely, perhaps, share: leastOf(claim.own), room, paid }
  const bits = { aidEarlier: bit(cap.used), otherAid: bit(aid), servedOn: bit(servedOn) }
  const taken = addRounds(columns, order, limits, cap, aid, bits)
  places.set(cap.used.key, taken.aidEarlier)
  places.set(aid.key, taken.otherAid)
}

/** The ends of the least of some quantities; one without a largest value does not bound it. */
function leastOf(ranges: readonly RangeSql[]): { readonly low: Sql; readonly high: Sql } {
  const end = (which: 'low' | 'high'): Sql => {
    const [only, ...others] = ranges.map((one) => one[which])
    return only && others.length === 0
      ? only
      : sql`LEAST(${joined(
          ranges.map((one) => one[which]),
          ', ',
        )})`
  }
  return { low: end('low'), high: end('high') }
}

const bitAt = (place: number): string => (place < 0 ? '0' : (1n << BigInt(place)).toString())
