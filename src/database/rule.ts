/** A programme's rule as its query prints it: readings folded in, with the inputs that are left. */

import type { Specialiser } from '../exact/specialise'
import type { Policy } from '../kit/policy'
import { type Definition, entitlement } from '../kit/programme'
import type { ConditionNode, Input, QuantityNode, RuleName } from '../language/expression'
import { inputsOf } from '../language/walk'
import { DatedRule, type PrintedUnder } from './dated-rule'
import type { ReadInput } from './read-facts'

export interface PrintedRule {
  readonly definition: Definition
  readonly entitled: ConditionNode
  /** Of programmes with an amount. */
  readonly amount: QuantityNode | undefined
  /** Of services: where another instrument decides. */
  readonly elsewhere: ConditionNode | undefined
  readonly specialiser: Specialiser
}

const everyCondition = (clause: string): RuleName => ({
  id: 'entitled',
  clause,
  label: { zh: '各项条件均符合', en: 'every condition holds' },
})

/** A rule under readings, which are fixed for the whole query; facts, standards and the day differ by row. */
export function printedRule(policy: Policy, definition: Definition, under: PrintedUnder): PrintedRule {
  const specialiser = new DatedRule(policy, under)
  const { grant, clauses } = definition
  const of = specialiser.condition(entitlement(definition).node)
  return {
    definition,
    entitled: { kind: 'rule', name: everyCondition(clauses[0] ?? ''), of },
    elsewhere:
      grant.kind === 'service' && grant.elsewhere ? specialiser.condition(grant.elsewhere.when.node) : undefined,
    amount: grant.kind === 'amount' ? specialiser.quantity(grant.amount.node) : undefined,
    specialiser,
  }
}

/** The inputs of a rule that is printed: facts in the order of the programme, then standards, unknown figures, open readings. */
export function inputsOfRule(
  policy: Policy,
  definition: Definition,
  nodes: readonly (ConditionNode | QuantityNode)[],
): readonly Input[] {
  const used = new Set(inputsOf(nodes).map(({ key }) => key))
  const facts = Object.values(definition.facts).map(({ input }) => input)
  const ofStandards = Object.values(policy.standards).map(({ input }) => input)
  const others = (['figure', 'reading'] as const).flatMap((wanted) =>
    inputsOf(nodes).filter(({ source }) => source === wanted),
  )
  return [...facts, ...ofStandards].filter(({ key }) => used.has(key)).concat(others)
}

/** How an input is read from the table, and what it is called there when at fault. */
export function readingOf(definition: Definition, input: Input): ReadInput {
  const fact = Object.values(definition.facts).find((one) => one.input.key === input.key)
  return {
    input,
    path: input.key,
    required: fact !== undefined && fact.takes === 'count' && fact.required,
  }
}
