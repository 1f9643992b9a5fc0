/** Why a result turns between two neighbouring places: the first condition, choice, least or greatest that comes out differently. */

import type { Evaluation } from '../exact/evaluate'
import { settled } from '../exact/value'
import type { Determined } from '../kit/determine'
import type { AnyNode, ConditionNode, QuantityNode, RuleName } from '../language/expression'
import { childrenOf } from '../language/walk'

/** A named step of the law, by its id and clause. */
export interface Turn {
  /** The id of the condition or rule. */
  readonly condition: string
  /** The locator of its clause. */
  readonly clause: string
}

/** Of a programme: the condition that changed, else the rule in its amount that took another side. */
export function turnBetween(before: Determined, after: Determined): Turn | undefined {
  if (before.definition !== after.definition) {
    // On one side somebody has left, which fails a condition that the other side does not ask.
    const left = [before, after].flatMap(({ determination: { reasons } }) => reasons)
    const failed = left.find(({ state }) => state === 'failed')
    return failed && { condition: failed.condition, clause: failed.clause }
  }
  const states = before.determination.reasons.map(({ state }) => state)
  const changed = after.determination.reasons.find(({ state }, index) => state !== states[index])
  if (changed) return { condition: changed.condition, clause: changed.clause }
  const { grant } = before.definition
  const rule =
    grant.kind === 'amount' ? turned(grant.amount.node, [before.evaluation, after.evaluation], undefined) : undefined
  return rule && { condition: rule.id, clause: rule.clause }
}

type Pair = readonly [Evaluation, Evaluation]

/** The name of the innermost rule around what came out differently. */
function turned(node: AnyNode, pair: Pair, around: RuleName | undefined): RuleName | undefined {
  switch (node.kind) {
    case 'rule':
      return turned(node.of, pair, node.name)
    case 'choose': {
      const [holds, held] = pair.map((one) => settled(one.condition({ node: node.when })))
      if (holds !== held) return turned(node.when, pair, around) ?? around
      const branches: readonly AnyNode[] = holds === undefined ? [node.yes, node.no] : [holds ? node.yes : node.no]
      return first(branches, pair, around)
    }
    case 'least':
    case 'greatest': {
      const [won, wins] = pair.map((one) => winners(node, one))
      if (won !== wins) return around
      return first(
        node.items.filter((_, index) => won?.includes(`,${index},`)),
        pair,
        around,
      )
    }
    case 'below':
    case 'atMost':
    case 'truth':
    case 'isOneOf':
    case 'includesAny':
    case 'onOrBefore':
    case 'given':
      return isChanged(node, pair) ? around : undefined
    case 'all':
    case 'any':
    case 'not':
      return isChanged(node, pair) ? first(childrenOf(node), pair, around) : undefined
    default:
      return first(childrenOf(node), pair, around)
  }
}

function first(nodes: readonly AnyNode[], pair: Pair, around: RuleName | undefined): RuleName | undefined {
  for (const node of nodes) {
    const found = turned(node, pair, around)
    if (found) return found
  }
  return undefined
}

function isChanged(node: ConditionNode, [before, after]: Pair): boolean {
  return settled(before.condition({ node })) !== settled(after.condition({ node }))
}

/** The places of the items that reach the extreme, as a text. */
function winners(node: Extract<QuantityNode, { kind: 'least' | 'greatest' }>, evaluation: Evaluation): string {
  const extreme = evaluation.quantity({ node })
  const places = node.items.flatMap((item, index) => {
    const { low, high } = evaluation.quantity({ node: item })
    return low.eq(extreme.low) || high.eq(extreme.high) ? [`,${index},`] : []
  })
  return places.join('')
}
