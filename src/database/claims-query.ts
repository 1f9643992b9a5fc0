/** 二(三)1-s2: medical assistance over a table of claims, each after the earlier ones of the year. */

import { Specialiser } from '../exact/specialise'
import { known } from '../exact/value'
import type { Input, QuantityNode } from '../language/expression'
import { Columns } from '../sql/columns'
import { dialects } from '../sql/dialect'
import { type Sql, sql } from '../sql/expression'
import { type InputColumn, InputColumns } from '../sql/inputs'
import { KnownPrinter, type Printing } from '../sql/known'
import { RangePrinter, type RangeSql } from '../sql/range'
import { RuleColumns } from '../sql/rule-columns'
import { TraitsOf } from '../sql/traits'
import {
  aidEarlierThisYear,
  inPolicyCost,
  otherAidThisYear,
  otherCostThisYear,
  otherPaymentsThisYear,
} from '../yiwu/facts'
import { medicalAidYearlyCap } from '../yiwu/figures'
import { countedPayments, medicalRatioHeadroom, medicalShare } from '../yiwu/programmes/medical-assistance'
import { Steps } from './beside'
import { addCapUse, addPaidEarlier } from './claims-cap'
import { addTimes, ClaimOrder, orderInputs, servedOn } from './claims-order'
import { addOthers } from './claims-others'
import { addRounds } from './claims-rounds'
import { addFacts } from './facts'
import type { CheckedOptions } from './options'
import { finished } from './result'
import { inputsOfRule, type PrintedRule, readingOf } from './rule'
import { StartColumns } from './start'
import type { ProgrammeQuery } from './statement'

/** What the year's other claims come to: worked out by the query, and so not read from the table. */
const sumsOfYear: readonly string[] = [
  'aidEarlierThisYear',
  'otherCostThisYear',
  'otherPaymentsThisYear',
  'otherAidThisYear',
]

export function claimsQuery(rule: PrintedRule, options: CheckedOptions): ProgrammeQuery {
  const { definition, entitled, amount, specialiser } = rule
  if (!amount) throw new Error('Medical assistance has an amount')
  const dialect = dialects[options.dialect]
  const cap = numberOf(medicalAidYearlyCap.node)
  const columns = new Columns()
  const start = new StartColumns(columns, options, definition.subject)
  start.order(options.order)
  const steps = new Steps(rule, options.beside.steps)

  const inputs = inputsOfRule(definition, [entitled, amount, ...steps.nodes])
  const ofRow = inputs.filter(({ id }) => !sumsOfYear.includes(id)).map((input) => readingOf(definition, input))
  const ofOrder = orderInputs(options)
  addTimes(columns)
  let order: ClaimOrder | undefined
  const facts = addFacts(columns, start, [...ofOrder, ...ofRow], options, () => {
    order = new ClaimOrder(columns, options)
    return order.faults
  })
  if (!order) throw new Error('The claims have no order')
  const places = new Map<string, InputColumn>(facts.places)
  const named = new InputColumns(columns, [...inputs, servedOn], places, dialect)
  const traits = new TraitsOf(named, dialect)
  const bit = (input: Input): string => bitAt([...inputs, servedOn].findIndex(({ key }) => key === input.key))
  const bits: SumBits = {
    aidEarlier: bit(aidEarlierThisYear.input),
    other: {
      cost: bit(otherCostThisYear.input),
      payments: bit(otherPaymentsThisYear.input),
      aid: bit(otherAidThisYear.input),
    },
    servedOn: bit(servedOn),
  }
  const overYear = options.readings.medicalRatioPeriod === 'perYear'
  if (!order.hasUnknownYears) places.set(servedOn.key, { value: order.year, known: true })
  const names = new RuleColumns(columns, options.language)
  const printing: Printing = { columns, inputs: named, names, traits, dialect }
  const printer = new KnownPrinter(printing)
  const range = new RangePrinter(printing)
  const share = specialiser.quantity(medicalShare.node)
  const limits = overYear
    ? [share, specialiser.quantity(countedPayments.node)]
    : [share, specialiser.quantity(medicalRatioHeadroom.node)]

  columns.begin('The rule as far as it looks at one claim, where everything that it reads is known')
  const isEntitled = printer.condition(entitled)
  for (const part of limits) printer.quantity(part)
  columns.begin('What is unknown: between which ends each step lies, and what could still change it')
  const truth = range.condition(entitled)
  // A claim that is at fault may be anything: no largest value of it is sure.
  const endless = (of: RangeSql): RangeSql => ({
    ...of,
    high: sql`CASE WHEN ${facts.error} IS NULL THEN ${of.high} END`,
  })
  const [ofShare, second] = limits.map((part) => endless(range.quantity(part)))
  if (!ofShare || !second) throw new Error('A claim has two limits of its own')

  const surely = sql`COALESCE(${truth.settled}, FALSE) AND ${order.isPlaced} AND ${facts.error} IS NULL`
  const perhaps = sql`COALESCE(${truth.settled}, TRUE) AND ${order.isPlaced}`
  if (overYear) {
    const cost = endless(range.quantity(inPolicyCost.node))
    addYear(
      printing,
      places,
      order,
      { surely, perhaps, share: ofShare, cost, payments: second, endless },
      cap,
      bits,
      rule,
    )
  } else {
    columns.begin('What the claim would get if it were the first of the year')
    const upTo = (end: 'low' | 'high'): Sql => sql`LEAST(${ofShare[end]}, ${second[end]}, ${cap})`
    const alone = {
      least: columns.add('alone.least', sql`CASE WHEN ${surely} THEN ${upTo('low')} ELSE 0 END`),
      most: columns.add('alone.most', sql`CASE WHEN ${perhaps} THEN ${upTo('high')} ELSE 0 END`),
    }
    places.set(aidEarlierThisYear.input.key, addCapUse(columns, order, alone, cap, bits))
  }

  columns.begin('The rule after the earlier claims, where everything that it reads is known')
  const due = printer.quantity(amount)
  steps.printKnown(printer)
  columns.begin('What is unknown after the earlier claims')
  const dueEnds = range.quantity(amount)
  steps.printRange(range)
  const decided = {
    error: facts.error,
    entitled: { known: isEntitled, ...truth },
    amount: { known: due, ...dueEnds, nonNegative: traits.quantity(amount).nonNegative },
    grant: definition.grant,
    steps,
  }
  return finished(columns, start, decided, named, options)
}

/** The sums of the year's other claims, and what the cap and the 90% leave, as inputs of the rule. */
function addYear(
  printing: Printing,
  places: Map<string, InputColumn>,
  order: ClaimOrder,
  claim: {
    readonly surely: Sql
    readonly perhaps: Sql
    readonly share: RangeSql
    readonly cost: RangeSql
    readonly payments: RangeSql
    readonly endless: (of: RangeSql) => RangeSql
  },
  cap: string,
  bits: SumBits,
  { specialiser }: PrintedRule,
): void {
  const { columns } = printing
  const { surely, perhaps, share, cost, payments } = claim
  columns.begin("The person's other covered claims of the year, whose cost and payments count under the 90%")
  const counted = (name: string, of: RangeSql) => ({
    low: columns.add(`counted ${name}.least`, sql`CASE WHEN ${surely} THEN ${of.low} ELSE 0 END`),
    high: columns.add(`counted ${name}.most`, sql`CASE WHEN ${perhaps} THEN ${of.high} ELSE 0 END`),
  })
  const ofCost = counted('cost', cost)
  const ofPayments = counted('payments', payments)
  const { servedOn: served, other } = bits
  const ofYear = { cost: otherCostThisYear.input, payments: otherPaymentsThisYear.input }
  const costs = { input: ofYear.cost, name: 'other cost', bit: other.cost, servedOn: served }
  const paidBefore = { input: ofYear.payments, name: 'other payments', bit: other.payments, servedOn: served }
  places.set(ofYear.cost.key, addOthers(columns, order, costs, ofCost))
  places.set(ofYear.payments.key, addOthers(columns, order, paidBefore, ofPayments))

  // The 90% before any aid of the year: the same rule with that aid at 0.
  const before = new Specialiser(
    new Map([[otherAidThisYear.input.key, known.quantity('0')]]),
    ({ key }) => key === otherAidThisYear.input.key,
  )
  const headroom = before.quantity(specialiser.quantity(medicalRatioHeadroom.node))
  const alone: Printing = { ...printing, names: printing.names.named('before ') }
  columns.begin('What the 90% of the year leaves before any aid')
  new KnownPrinter(alone).quantity(headroom)
  columns.begin()
  const room = claim.endless(new RangePrinter(alone).quantity(headroom))

  const paid = addPaidEarlier(columns, order, cap)
  const taken = addRounds(columns, order, { surely, perhaps, share, room, paid }, cap, { ...bits, otherAid: other.aid })
  places.set(aidEarlierThisYear.input.key, taken.aidEarlier)
  places.set(otherAidThisYear.input.key, taken.otherAid)
}

/** The bits by which the sums of the year, and the day that tells the year, are called missing. */
interface SumBits {
  readonly aidEarlier: string
  readonly other: { readonly cost: string; readonly payments: string; readonly aid: string }
  readonly servedOn: string
}

const bitAt = (place: number): string => (place < 0 ? '0' : (1n << BigInt(place)).toString())

function numberOf(node: QuantityNode): string {
  if (node.kind !== 'number') throw new Error('The cap is a figure of the document')
  return node.value
}
