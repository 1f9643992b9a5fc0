/**
 * The same rule as SMT-LIB 2 with every fact known: what a solver decides a property of the law on, for all admissible
 * inputs at once. One more fold over the node kinds; `knowledge.ts` is the same for facts that are partly known.
 */
import { type ConditionNode, type QuantityNode, type RuleName, unreachable } from '../../../src/language/expression'
import type { Inputs } from './inputs'
import type { Script } from './script'
import {
  type BoolTerm,
  both,
  choice,
  combined,
  compared,
  either,
  eitherOf,
  negation,
  product,
  roundedToFen,
  type Scaled,
  scaled,
} from './terms'

/** Prints expressions into a script; a node that is used twice is printed once. */
export class ValueFold {
  private readonly script: Script
  private readonly inputs: Inputs
  private readonly quantities = new Map<QuantityNode, Scaled>()
  private readonly conditions = new Map<ConditionNode, BoolTerm>()

  constructor(script: Script, inputs: Inputs) {
    this.script = script
    this.inputs = inputs
  }

  quantity(node: QuantityNode): Scaled {
    const before = this.quantities.get(node)
    if (before) return before
    const made = this.foldedQuantity(node)
    this.quantities.set(node, made)
    return made
  }

  condition(node: ConditionNode): BoolTerm {
    const before = this.conditions.get(node)
    if (before) return before
    const made = this.foldedCondition(node)
    this.conditions.set(node, made)
    return made
  }

  private foldedQuantity(node: QuantityNode): Scaled {
    switch (node.kind) {
      case 'number':
        return scaled(node.value)
      case 'input':
        return this.inputs.quantity(node.input)
      case 'add':
        return combined('+', [this.quantity(node.left), this.quantity(node.right)])
      case 'subtract':
        return combined('-', [this.quantity(node.left), this.quantity(node.right)])
      case 'multiply':
        return product(this.quantity(node.left), this.quantity(node.right))
      case 'least':
      case 'greatest': {
        const items = node.items.map((item) => this.quantity(item))
        return combined(node.kind, items)
      }
      case 'round':
        return roundedToFen(this.quantity(node.of), node.rounding)
      case 'share':
        return roundedToFen(product(this.quantity(node.of), this.quantity(node.parts)), node.rounding, node.outOf)
      case 'choose':
        return eitherOf(this.condition(node.when), this.quantity(node.yes), this.quantity(node.no))
      case 'rule': {
        const { term, decimals } = this.quantity(node.of)
        return { term: this.named(node.name, 'Int', term), decimals }
      }
      default:
        return unreachable(node)
    }
  }

  private foldedCondition(node: ConditionNode): BoolTerm {
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
      case 'below':
        return compared('<', this.quantity(node.left), this.quantity(node.right))
      case 'atMost':
        return compared('<=', this.quantity(node.left), this.quantity(node.right))
      case 'all':
        return both(...node.items.map((item) => this.condition(item)))
      case 'any':
        return either(...node.items.map((item) => this.condition(item)))
      case 'not':
        return negation(this.condition(node.of))
      case 'choose':
        return choice(this.condition(node.when), this.condition(node.yes), this.condition(node.no))
      case 'rule':
        return this.named(node.name, 'Bool', this.condition(node.of))
      default:
        return unreachable(node)
    }
  }

  /** A named rule stands once in the script, under its clause. */
  private named({ id, clause }: RuleName, sort: 'Bool' | 'Int', term: string): string {
    return this.script.define(`${id} ${clause}`, sort, term)
  }
}
