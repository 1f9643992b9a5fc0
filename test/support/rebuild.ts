/** Expressions rebuilt with some nodes replaced: how a rule is broken on purpose, or asked about another case. */
import { type AnyNode, type ConditionNode, type QuantityNode, unreachable } from '../../src/language/expression'
import { Condition, Quantity } from '../../src/language/quantity'
import { childrenOf } from '../../src/language/walk'

/**
 * Rebuilds what a replacement touches and keeps the rest as it is, so that shared nodes stay shared. A named rule that
 * changes gets a name of its own, with the same id: an evaluation remembers rules by their names.
 */
export class Rebuild {
  private readonly replacement: (node: AnyNode) => AnyNode | undefined
  private readonly done = new Map<AnyNode, AnyNode>()

  /** `replacement` gives what stands in a node's place, or nothing where the node stays. */
  constructor(replacement: (node: AnyNode) => AnyNode | undefined) {
    this.replacement = replacement
  }

  quantity = <U extends string>({ node }: Quantity<U>): Quantity<U> => new Quantity<U>(this.quantityNode(node))
  condition = ({ node }: Condition): Condition => new Condition(this.conditionNode(node))

  quantityNode = (node: QuantityNode): QuantityNode => this.node(node) as QuantityNode
  conditionNode = (node: ConditionNode): ConditionNode => this.node(node) as ConditionNode

  private node(node: AnyNode): AnyNode {
    const already = this.done.get(node)
    if (already) return already
    const stays = childrenOf(node).every((child) => this.node(child) === child)
    const made = this.replacement(node) ?? (stays ? node : Object.freeze(this.rebuilt(node)))
    this.done.set(node, made)
    return made
  }

  private rebuilt(node: AnyNode): AnyNode {
    switch (node.kind) {
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'below':
      case 'atMost':
        return { ...node, left: this.quantityNode(node.left), right: this.quantityNode(node.right) }
      case 'least':
      case 'greatest':
        return { ...node, items: node.items.map(this.quantityNode) }
      case 'all':
      case 'any':
        return { ...node, items: node.items.map(this.conditionNode) }
      case 'share':
        return { ...node, of: this.quantityNode(node.of), parts: this.quantityNode(node.parts) }
      case 'choose':
        return 'unit' in node
          ? {
              ...node,
              when: this.conditionNode(node.when),
              yes: this.quantityNode(node.yes),
              no: this.quantityNode(node.no),
            }
          : {
              ...node,
              when: this.conditionNode(node.when),
              yes: this.conditionNode(node.yes),
              no: this.conditionNode(node.no),
            }
      case 'rule': {
        const name = Object.freeze({ ...node.name })
        return 'unit' in node
          ? { ...node, name, of: this.quantityNode(node.of) }
          : { ...node, name, of: this.conditionNode(node.of) }
      }
      case 'round':
        return { ...node, of: this.quantityNode(node.of) }
      case 'not':
        return { ...node, of: this.conditionNode(node.of) }
      case 'number':
      case 'input':
      case 'truth':
      case 'given':
      case 'isOneOf':
      case 'includesAny':
      case 'onOrBefore':
        return node
      default:
        return unreachable(node)
    }
  }
}
