/**
 * The same rule as SMT-LIB 2 with facts partly known: every quantity an interval, every condition the pair (can be
 * false, can be true), worked out as `../interval.ts` and `../evaluate.ts` do. Which facts are missing is not printed.
 */
import { type ConditionNode, type QuantityNode, unreachable } from '../../../src/language/expression'
import * as ends from './extended'
import type { KnownInputs } from './known-inputs'
import type { Script } from './script'
import { type BoolTerm, both, choice, either, negation, scaled } from './terms'

export interface IntervalTerm {
  readonly low: ends.Extended
  readonly high: ends.Extended
}

export interface TruthTerm {
  readonly canBeFalse: BoolTerm
  readonly canBeTrue: BoolTerm
}

/** Prints expressions into a script; every node is a definition of its own, as each is used several times. */
export class KnowledgeFold {
  private readonly script: Script
  private readonly inputs: KnownInputs
  private readonly quantities = new Map<QuantityNode, IntervalTerm>()
  private readonly conditions = new Map<ConditionNode, TruthTerm>()

  constructor(script: Script, inputs: KnownInputs) {
    this.script = script
    this.inputs = inputs
  }

  quantity(node: QuantityNode): IntervalTerm {
    const before = this.quantities.get(node)
    if (before) return before
    const { low, high } = this.foldedQuantity(node)
    const made = { low: this.end(`${node.kind} low`, low), high: this.end(`${node.kind} high`, high) }
    this.quantities.set(node, made)
    return made
  }

  condition(node: ConditionNode): TruthTerm {
    const before = this.conditions.get(node)
    if (before) return before
    const { canBeFalse, canBeTrue } = this.foldedCondition(node)
    const made = {
      canBeFalse: this.script.define(`${node.kind} can be false`, 'Bool', canBeFalse),
      canBeTrue: this.script.define(`${node.kind} can be true`, 'Bool', canBeTrue),
    }
    this.conditions.set(node, made)
    return made
  }

  private foldedQuantity(node: QuantityNode): IntervalTerm {
    switch (node.kind) {
      case 'number': {
        const end = ends.finite(scaled(node.value))
        return { low: end, high: end }
      }
      case 'input':
        return this.inputs.quantity(node.input)
      case 'add': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return { low: ends.plus(a.low, b.low), high: ends.plus(a.high, b.high) }
      }
      case 'subtract': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return { low: ends.minus(a.low, b.high), high: ends.minus(a.high, b.low) }
      }
      case 'multiply':
        return this.product(this.quantity(node.left), this.quantity(node.right))
      case 'least':
        return this.extreme(node.items, ends.smaller)
      case 'greatest':
        return this.extreme(node.items, ends.larger)
      case 'round': {
        const { low, high } = this.quantity(node.of)
        return { low: ends.rounded(low, node.rounding), high: ends.rounded(high, node.rounding) }
      }
      case 'share': {
        const { rounding, outOf } = node
        const { low, high } = this.product(this.quantity(node.of), this.quantity(node.parts))
        return { low: ends.rounded(low, rounding, outOf), high: ends.rounded(high, rounding, outOf) }
      }
      case 'choose': {
        const when = this.condition(node.when)
        const [a, b] = [this.quantity(node.yes), this.quantity(node.no)]
        const picked = (yes: ends.Extended, no: ends.Extended, open: ends.Extended): ends.Extended =>
          ends.chosen(negation(when.canBeTrue), no, ends.chosen(negation(when.canBeFalse), yes, open))
        return {
          low: picked(a.low, b.low, this.end('either low', ends.smaller(a.low, b.low))),
          high: picked(a.high, b.high, this.end('either high', ends.larger(a.high, b.high))),
        }
      }
      case 'rule':
        return this.quantity(node.of)
      default:
        return unreachable(node)
    }
  }

  private foldedCondition(node: ConditionNode): TruthTerm {
    switch (node.kind) {
      case 'truth':
        return this.inputs.truth(node.input)
      case 'given':
        return this.inputs.given(node.input)
      case 'isOneOf':
        return this.inputs.isOneOf(node.input, node.options)
      case 'includesAny':
        return this.inputs.includesAny(node.input, node.options)
      case 'onOrBefore':
        return this.inputs.onOrBefore(node.input, node.day)
      case 'below': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return { canBeFalse: ends.atMost(b.low, a.high), canBeTrue: ends.below(a.low, b.high) }
      }
      case 'atMost': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return { canBeFalse: ends.below(b.low, a.high), canBeTrue: ends.atMost(a.low, b.high) }
      }
      case 'all': {
        const items = node.items.map((item) => this.condition(item))
        return {
          canBeFalse: either(...items.map(({ canBeFalse }) => canBeFalse)),
          canBeTrue: both(...items.map(({ canBeTrue }) => canBeTrue)),
        }
      }
      case 'any': {
        const items = node.items.map((item) => this.condition(item))
        return {
          canBeFalse: both(...items.map(({ canBeFalse }) => canBeFalse)),
          canBeTrue: either(...items.map(({ canBeTrue }) => canBeTrue)),
        }
      }
      case 'not': {
        const { canBeFalse, canBeTrue } = this.condition(node.of)
        return { canBeFalse: canBeTrue, canBeTrue: canBeFalse }
      }
      case 'choose': {
        const when = this.condition(node.when)
        const [a, b] = [this.condition(node.yes), this.condition(node.no)]
        const picked = (yes: BoolTerm, no: BoolTerm): BoolTerm =>
          choice(negation(when.canBeTrue), no, choice(negation(when.canBeFalse), yes, either(yes, no)))
        return {
          canBeFalse: picked(a.canBeFalse, b.canBeFalse),
          canBeTrue: picked(a.canBeTrue, b.canBeTrue),
        }
      }
      case 'rule':
        return this.condition(node.of)
      default:
        return unreachable(node)
    }
  }

  /** The smallest and the largest of the four products of the ends. */
  private product(a: IntervalTerm, b: IntervalTerm): IntervalTerm {
    const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => this.end('corner', ends.times(x, y))))
    return { low: this.reduced(corners, ends.smaller, 'low'), high: this.reduced(corners, ends.larger, 'high') }
  }

  private extreme(nodes: readonly QuantityNode[], pick: Pick): IntervalTerm {
    const items = nodes.map((node) => this.quantity(node))
    return {
      low: this.reduced(
        items.map(({ low }) => low),
        pick,
        'low',
      ),
      high: this.reduced(
        items.map(({ high }) => high),
        pick,
        'high',
      ),
    }
  }

  private reduced(all: readonly ends.Extended[], pick: Pick, name: string): ends.Extended {
    return all.reduce((a, b) => this.end(name, pick(a, b)))
  }

  private end(name: string, { value, isInfinite, isMinusInfinite }: ends.Extended): ends.Extended {
    return {
      value: { ...value, term: this.script.define(name, 'Int', value.term) },
      isInfinite: this.script.define(`${name} is infinite`, 'Bool', isInfinite),
      isMinusInfinite: this.script.define(`${name} is minus infinite`, 'Bool', isMinusInfinite),
    }
  }
}

type Pick = (a: ends.Extended, b: ends.Extended) => ends.Extended
