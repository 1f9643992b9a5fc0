/**
 * A rule with some of its inputs fixed before any case is seen: readings chosen, standards in force. What they settle is
 * folded away, so that a compiled, printed or proved rule holds only what a case can still turn.
 */

import {
  type AnyNode,
  type ConditionNode,
  type FigureName,
  type Input,
  type QuantityNode,
  unreachable,
} from '../language/expression'
import { exactText } from './decimal'
import { isPoint, isUnknown, type Values } from './value'

/** What always holds and what never does: a conjunction and a disjunction of nothing. */
export const always: ConditionNode = Object.freeze({ kind: 'all', items: Object.freeze([]) })
export const never: ConditionNode = Object.freeze({ kind: 'any', items: Object.freeze([]) })

/** `true` or `false` of a condition that no case can turn, else `undefined`. */
export function constant(node: ConditionNode): boolean | undefined {
  if (node.kind === 'all' && node.items.length === 0) return true
  if (node.kind === 'any' && node.items.length === 0) return false
  return undefined
}

/**
 * Folds fixed inputs away. One instance keeps shared nodes shared, so a rule that two programmes use stays one node.
 * `values` holds the fixed values; an input that `isFixed` names and `values` lacks counts as not given.
 */
export class Specialiser {
  private readonly values: Values
  private readonly isFixed: (input: Input) => boolean
  private readonly made = new Map<AnyNode, AnyNode>()

  constructor(values: Values, isFixed: (input: Input) => boolean = ({ source }) => source !== 'fact') {
    this.values = values
    this.isFixed = isFixed
  }

  quantity(node: QuantityNode): QuantityNode {
    return this.once(node, () => this.specialisedQuantity(node))
  }

  condition(node: ConditionNode): ConditionNode {
    return this.once(node, () => this.specialisedCondition(node))
  }

  private once<Node extends AnyNode>(node: Node, make: () => Node): Node {
    const before = this.made.get(node)
    if (before) return before as Node
    const made: Node = Object.freeze(make()) as Node
    this.made.set(node, made)
    return made
  }

  private specialisedQuantity(node: QuantityNode): QuantityNode {
    switch (node.kind) {
      case 'number':
        return this.number(node)
      case 'input':
        return this.fixedNumber(node) ?? node
      case 'add':
      case 'subtract':
      case 'multiply':
        return { ...node, left: this.quantity(node.left), right: this.quantity(node.right) }
      case 'least':
      case 'greatest':
        return { ...node, items: node.items.map((item) => this.quantity(item)) }
      case 'round':
      case 'rule':
        return { ...node, of: this.quantity(node.of) }
      case 'share':
        return { ...node, of: this.quantity(node.of), parts: this.quantity(node.parts) }
      case 'choose': {
        const when = this.condition(node.when)
        const holds = constant(when)
        if (holds !== undefined) return this.quantity(holds ? node.yes : node.no)
        return { ...node, when, yes: this.quantity(node.yes), no: this.quantity(node.no) }
      }
      default:
        return unreachable(node)
    }
  }

  private specialisedCondition(node: ConditionNode): ConditionNode {
    switch (node.kind) {
      case 'given':
        return this.isFixed(node.input) ? truthNode(this.isGiven(node.input)) : node
      case 'isOneOf':
        return this.fixedChoice(node) ?? node
      case 'onOrBefore':
        return this.comparedDay(node)
      case 'truth':
      case 'includesAny':
        return node
      case 'below':
      case 'atMost':
        return { ...node, left: this.quantity(node.left), right: this.quantity(node.right) }
      case 'all':
      case 'any':
        return this.several(node.kind, node.items)
      case 'not': {
        const of = this.condition(node.of)
        const holds = constant(of)
        return holds === undefined ? { ...node, of } : truthNode(!holds)
      }
      case 'choose': {
        const when = this.condition(node.when)
        const holds = constant(when)
        if (holds !== undefined) return this.condition(holds ? node.yes : node.no)
        return { ...node, when, yes: this.condition(node.yes), no: this.condition(node.no) }
      }
      case 'rule': {
        const of = this.condition(node.of)
        return constant(of) === undefined ? { ...node, of } : of
      }
      default:
        return unreachable(node)
    }
  }

  private several(kind: 'all' | 'any', given: readonly ConditionNode[]): ConditionNode {
    const settling = kind === 'any'
    const items: ConditionNode[] = []
    for (const item of given) {
      const made = this.condition(item)
      const holds = constant(made)
      if (holds === settling) return truthNode(settling)
      if (holds === undefined) items.push(made)
    }
    const [only] = items
    return items.length === 1 && only ? only : { kind, items }
  }

  /** A figure as it stands once the law was amended; one that is not known any more is an input that nobody gives. */
  protected number(node: Extract<QuantityNode, { readonly kind: 'number' }>): QuantityNode {
    const value = node.name && this.values.get(node.name.key)
    if (!value || !node.name) return node
    if ('low' in value && isPoint(value)) return { ...node, value: exactText(value.low) }
    return { kind: 'input', unit: node.unit, input: unknownFigure(node.name, 'money', node.unit) }
  }

  /** A day is settled where both it and what it is compared with are. */
  protected comparedDay(node: Extract<ConditionNode, { readonly kind: 'onOrBefore' }>): ConditionNode {
    const { input, figure } = node
    const amended = figure && this.values.get(figure.key)
    if (figure && amended && isUnknown(amended)) return { kind: 'truth', input: unknownFigure(figure, 'truth') }
    const day = amended && 'day' in amended ? amended.day : node.day
    const given = this.isFixed(input) ? this.values.get(input.key) : undefined
    if (given && 'day' in given) return truthNode(given.day <= day)
    return day === node.day ? node : { kind: 'onOrBefore', input, day }
  }

  private isGiven(input: Input): boolean {
    const value = this.values.get(input.key)
    return value !== undefined && !isUnknown(value)
  }

  private fixedNumber({ input, unit }: Extract<QuantityNode, { readonly kind: 'input' }>): QuantityNode | undefined {
    const value = this.isFixed(input) ? this.values.get(input.key) : undefined
    if (value === undefined || !('low' in value) || !isPoint(value)) return undefined
    return { kind: 'number', unit, value: exactText(value.low) }
  }

  private fixedChoice({
    input,
    options,
  }: Extract<ConditionNode, { readonly kind: 'isOneOf' }>): ConditionNode | undefined {
    const value = this.isFixed(input) ? this.values.get(input.key) : undefined
    if (value === undefined || !('options' in value)) return undefined
    const inside = value.options.filter((option) => options.includes(option)).length
    if (inside === value.options.length) return always
    return inside === 0 ? never : undefined
  }
}

export const unknownFigure = ({ key, id, label }: FigureName, type: 'money' | 'truth', unit?: string): Input => ({
  key,
  id,
  source: 'figure',
  type,
  label,
  ...(unit === undefined ? {} : { unit }),
})

const truthNode = (holds: boolean): ConditionNode => (holds ? always : never)
