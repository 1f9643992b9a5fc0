/** What can be said of an expression before any case is seen: it saves the printed query guards that could never act. */
import { exact } from '../decimal'
import { type AnyNode, type ConditionNode, type QuantityNode, unreachable } from '../expression'
import type { InputColumns } from './inputs'

export interface Traits {
  /** Never unknown in a row whose facts are admissible. */
  readonly known: boolean
  /** Of quantities: never below 0, always above 0, never without a least or greatest value. */
  readonly nonNegative: boolean
  readonly positive: boolean
  readonly lowFinite: boolean
  readonly highFinite: boolean
}

const settled = (known: boolean): Traits => ({
  known,
  nonNegative: false,
  positive: false,
  lowFinite: true,
  highFinite: true,
})

export class TraitsOf {
  private readonly inputs: InputColumns
  private readonly isNarrow: boolean
  private readonly found = new Map<AnyNode, Traits>()

  /** Where numbers are narrow, a product of what is known may still find no room, and is unknown then. */
  constructor(inputs: InputColumns, { isNarrow }: { readonly isNarrow: boolean }) {
    this.inputs = inputs
    this.isNarrow = isNarrow
  }

  quantity(node: QuantityNode): Traits {
    return this.once(node, () => this.ofQuantity(node))
  }

  condition(node: ConditionNode): Traits {
    return this.once(node, () => settled(this.isKnown(node)))
  }

  private once(node: AnyNode, find: () => Traits): Traits {
    const before = this.found.get(node)
    if (before) return before
    const traits = find()
    this.found.set(node, traits)
    return traits
  }

  private ofQuantity(node: QuantityNode): Traits {
    switch (node.kind) {
      case 'number': {
        const value = exact(node.value)
        return { ...settled(true), nonNegative: value.gte(0), positive: value.gt(0) }
      }
      case 'input':
        return this.inputs.traits(node.input)
      case 'add': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return { ...both(a, b), positive: both(a, b).nonNegative && (a.positive || b.positive) }
      }
      case 'subtract': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return {
          known: a.known && b.known,
          nonNegative: false,
          positive: false,
          lowFinite: a.lowFinite && b.highFinite,
          highFinite: a.highFinite && b.lowFinite,
        }
      }
      case 'multiply':
        return this.product(both(this.quantity(node.left), this.quantity(node.right)))
      case 'least': {
        const items = node.items.map((item) => this.quantity(item))
        return { ...items.reduce(both), highFinite: items.some(({ highFinite }) => highFinite) }
      }
      case 'greatest': {
        const items = node.items.map((item) => this.quantity(item))
        const some = (trait: 'nonNegative' | 'positive' | 'lowFinite') => items.some((item) => item[trait])
        return {
          ...items.reduce(both),
          nonNegative: some('nonNegative'),
          positive: some('positive'),
          lowFinite: some('lowFinite'),
        }
      }
      case 'round':
        return this.product({
          ...this.quantity(node.of),
          positive: node.rounding === 'up' && this.quantity(node.of).positive,
        })
      case 'share':
        return this.product({ ...both(this.quantity(node.of), this.quantity(node.parts)), positive: false })
      case 'choose': {
        const branches = both(this.quantity(node.yes), this.quantity(node.no))
        return { ...branches, known: branches.known && this.condition(node.when).known }
      }
      case 'rule':
        return this.quantity(node.of)
      default:
        return unreachable(node)
    }
  }

  private product(traits: Traits): Traits {
    return this.isNarrow ? { ...traits, known: false } : traits
  }

  private isKnown(node: ConditionNode): boolean {
    switch (node.kind) {
      case 'given':
        return true
      case 'truth':
      case 'isOneOf':
      case 'includesAny':
      case 'onOrBefore':
        return this.inputs.traits(node.input).known
      case 'below':
      case 'atMost':
        return this.quantity(node.left).known && this.quantity(node.right).known
      case 'all':
      case 'any':
        return node.items.every((item) => this.condition(item).known)
      case 'not':
      case 'rule':
        return this.condition(node.of).known
      case 'choose':
        return [node.when, node.yes, node.no].every((part) => this.condition(part).known)
      default:
        return unreachable(node)
    }
  }
}

const both = (a: Traits, b: Traits): Traits => ({
  known: a.known && b.known,
  nonNegative: a.nonNegative && b.nonNegative,
  positive: a.positive && b.positive,
  lowFinite: a.lowFinite && b.lowFinite,
  highFinite: a.highFinite && b.highFinite,
})
