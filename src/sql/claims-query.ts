/** 二(三)1-s2: medical assistance over a table of claims, each after the earlier ones of the year. */
import type { QuantityNode } from '../engine/expression'
import { Columns } from '../engine/sql/columns'
import { dialects } from '../engine/sql/dialect'
import { type Sql, sql } from '../engine/sql/expression'
import { type InputColumn, InputColumns } from '../engine/sql/inputs'
import { KnownPrinter, type Printing } from '../engine/sql/known'
import { printQuery } from '../engine/sql/query'
import { RangePrinter } from '../engine/sql/range'
import { RuleColumns } from '../engine/sql/rule-columns'
import { TraitsOf } from '../engine/sql/traits'
import { aidEarlierThisYear } from '../policy/facts'
import { medicalAidYearlyCap } from '../policy/parameters'
import { medicalRatioHeadroom, medicalShare } from '../policy/programmes/medical-assistance'
import { addCapUse } from './claims-cap'
import { ClaimOrder, orderInputs, servedOn } from './claims-order'
import { addFacts } from './facts'
import type { CheckedOptions } from './options'
import { addResult, resultColumns } from './result'
import { inputsOfRule, type PrintedRule, readingOf } from './rule'
import { stagePrefix } from './stage-names'
import { keysOf, StartColumns } from './start'

/** What the year's other claims come to: worked out by the query, and so not read from the table. */
const sumsOfYear: readonly string[] = ['aidEarlierThisYear', 'otherCostThisYear', 'otherPaymentsThisYear', 'otherAidThisYear']

export function claimsQuery(rule: PrintedRule, options: CheckedOptions): string {
  const { definition, entitled, amount, specialiser } = rule
  if (!amount) throw new Error('Medical assistance has an amount')
  const dialect = dialects[options.dialect]
  const cap = numberOf(medicalAidYearlyCap.node)
  const columns = new Columns()
  const start = new StartColumns(columns, options)
  const keys = keysOf(options, definition.subject)
  for (const key of keys) start.key(key)
  start.text('order', options.order)

  const inputs = inputsOfRule(definition, [entitled, amount])
  const ofRow = inputs.filter(({ id }) => !sumsOfYear.includes(id)).map((input) => readingOf(definition, input))
  const ofOrder = orderInputs(options.readings)
  let order: ClaimOrder | undefined
  const facts = addFacts(columns, start, [...ofOrder, ...ofRow], options, () => {
    order = new ClaimOrder(columns, options)
    return order.faults
  })
  if (!order) throw new Error('The claims have no order')
  const places = new Map<string, InputColumn>(facts.places)
  const named = new InputColumns(columns, [...inputs, servedOn], places, dialect)
  const traits = new TraitsOf(named, dialect)
  const names = new RuleColumns(columns, options.language)
  const printing: Printing = { columns, inputs: named, names, traits, dialect }
  const known = new KnownPrinter(printing)
  const range = new RangePrinter(printing)
  const share = specialiser.quantity(medicalShare.node)
  const headroom = specialiser.quantity(medicalRatioHeadroom.node)

  columns.begin('The rule as far as it looks at one claim, where everything that it reads is known')
  const isEntitled = known.condition(entitled)
  for (const part of [share, headroom]) known.quantity(part)
  columns.begin('What is unknown: between which ends each step lies, and what could still change it')
  const truth = range.condition(entitled)
  const parts = [range.quantity(share), range.quantity(headroom)]

  columns.begin('What the claim would get if it were the first of the year')
  const surely = sql`${truth.settled} AND ${order.isPlaced} AND ${facts.error} IS NULL`
  const perhaps = sql`COALESCE(${truth.settled}, TRUE) AND ${order.isPlaced}`
  const ends = (end: 'low' | 'high'): Sql => sql`LEAST(${parts[0]?.[end] ?? cap}, ${parts[1]?.[end] ?? cap}, ${cap})`
  const alone = {
    least: columns.add('alone.least', sql`CASE WHEN ${surely} THEN ${ends('low')} ELSE 0 END`),
    most: columns.add('alone.most', sql`CASE WHEN ${perhaps} THEN ${ends('high')} ELSE 0 END`),
  }
  const bit = (place: number): string => (1n << BigInt(place)).toString()
  const bits = {
    aidEarlier: bit(inputs.findIndex(({ key }) => key === aidEarlierThisYear.input.key)),
    servedOn: order.hasUnknownYears ? bit(inputs.length) : undefined,
  }
  places.set(aidEarlierThisYear.input.key, addCapUse(columns, order, alone, cap, bits))
  if (!order.hasUnknownYears) places.set(servedOn.key, { value: order.year, known: true })

  columns.begin('The rule after the earlier claims, where everything that it reads is known')
  const due = known.quantity(amount)
  columns.begin('What is unknown after the earlier claims')
  const dueEnds = range.quantity(amount)
  const result = addResult(columns, {
    error: facts.error,
    entitled: { known: isEntitled, ...truth },
    amount: { known: due, ...dueEnds, nonNegative: traits.quantity(amount).nonNegative },
    grant: definition.grant,
  })
  return printQuery(
    { start: start.start(), stages: columns.stages(), result: resultColumns(keys, result, named), prefix: stagePrefix(options) },
    dialect,
  )
}

function numberOf(node: QuantityNode): string {
  if (node.kind !== 'number') throw new Error('The cap is a figure of the document')
  return node.value
}
