/** A programme that is paid by claim over a table of claims: each after the earlier ones of the year. */

import type { Specialiser } from '../exact/specialise'
import { type WaysOfClaims, waysOfClaims } from '../household/claim-ways'
import { onDay } from '../kit/figure'
import { type ClaimRules, claimRulesOf, yearFactsOf } from '../kit/programme'
import type { Input, QuantityNode } from '../language/expression'
import { boundOf } from '../sql/bounds'
import { Columns } from '../sql/columns'
import { sql } from '../sql/expression'
import type { InputColumn } from '../sql/inputs'
import { KnownPrinter } from '../sql/known'
import { printingOf } from '../sql/printing'
import { RangePrinter } from '../sql/range'
import type { RangeSql } from '../sql/range-arithmetic'
import { queryParts } from '../words/sql'
import { Steps } from './beside'
import { paidEarlierOf } from './case-fields'
import { limitsOf } from './claims-limits'
import { addTwice, ClaimOrder, orderInputs, servedOn, settledOn } from './claims-order'
import { addCap, addYear, type CountedOfClaim } from './claims-year'
import { addFacts } from './facts'
import type { CheckedOptions } from './options'
import { addMissing, addOpen, finished } from './result'
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
  addTwice(columns, options)
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
  const parts = [...limits.own, ...(counted ? [counted.payments, counted.cost] : []), limits.cap]
  for (const part of parts) printer.quantity(part)
  columns.begin(queryParts.unknown)
  const truth = range.condition(entitled)
  // A claim that is at fault may be anything: no largest value of it is sure.
  const ofAdmissible = ({ high, ...rest }: RangeSql): RangeSql => ({
    ...rest,
    high: sql`CASE WHEN ${facts.error} IS NULL THEN ${high} END`,
  })
  const ends = (node: QuantityNode, of = range): RangeSql => ofAdmissible(of.quantity(node))
  const bound = (node: QuantityNode) => boundOf(node, printing.traits, ({ key }) => ofYear.has(key))
  const own = limits.own.map((part) => ofAdmissible(range.carried(part, bound(part))))
  const year = {
    printing,
    places,
    order,
    used: rules.cap.used.input,
    surely: sql`COALESCE(${truth.settled}, FALSE) AND ${order.isPlaced} AND ${facts.error} IS NULL`,
    perhaps: sql`COALESCE(${truth.settled}, TRUE) AND ${order.isPlaced}`,
    ends,
    bit: (input: Input): string => bitAt([...inputs, servedOn].findIndex(({ key }) => key === input.key)),
  }
  if (counted) {
    const sums = { payments: ends(counted.payments), cost: ends(counted.cost) }
    addYear(year, own, limits, counted, sums)
  } else addCap(year, own, limits)

  columns.begin(queryParts.knownAfter)
  const due = printer.quantity(amount)
  steps.printKnown(printer)
  const open = addOpen(columns, { error: facts.error, isEntitled, due }, steps.open())
  columns.begin(queryParts.unknownAfter, { when: open })
  const dueEnds = range.quantity(amount)
  steps.printRange(range)
  addMissing(columns, [truth, dueEnds])
  const decided = {
    error: facts.error,
    open,
    entitled: truth,
    elsewhere: undefined,
    amount: {
      ...printing.traits.quantity(amount),
      ...{ known: due, ...dueEnds },
      bound: bound(amount),
    },
    grant: definition.grant,
    steps,
  }
  return finished(columns, start, decided, printing.inputs, options)
}

function countedOver(
  { ratio }: ClaimRules,
  { overYear }: WaysOfClaims,
  specialiser: Specialiser,
): CountedOfClaim | undefined {
  if (!ratio || !overYear) return undefined
  const { cost, payments, others } = ratio
  return { cost: specialiser.quantity(cost.node), payments: specialiser.quantity(payments.node), others }
}

const bitAt = (place: number): string => (place < 0 ? '0' : (1n << BigInt(place)).toString())
