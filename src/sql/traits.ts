/** What can be said of an expression before any case is seen: it saves the printed query guards that could never act. */
import { exact } from '../exact/decimal'
import { type ConditionNode, type Input, type QuantityNode, unreachable } from '../language/expression'
import { greater } from './expression'

export interface Traits {
  /** Never unknown in a row whose facts are admissible. */
  readonly known: boolean
  /** Of quantities: never below 0, always above 0, never without a least or greatest value. */
  readonly nonNegative: boolean
  readonly positive: boolean
  readonly lowFinite: boolean
  readonly highFinite: boolean
  /** How many digits its column has in all, and how many of them are decimals. */
  readonly digits: Digits
}

export interface Digits {
  readonly all: number
  readonly decimals: number
}

const mostDigits = 38
/** In so many DuckDB counts much faster than in more. */
export const narrowDigits = 18
/** Money is counted as wide as it is in ranges; what is known has so many digits less. */
const spareDigits = 4

/** What says the same of the inputs. */
interface InputTraits {
  traits(input: Input): Traits
}

export class TraitsOf {
  private readonly inputs: InputTraits
  private readonly isNarrow: boolean
  private readonly quantities = new Map<QuantityNode, Traits>()
  private readonly conditions = new Map<ConditionNode, Pick<Traits, 'known'>>()

  /** Where numbers are narrow, a product of what is known may still find no room, and is unknown then. */
  constructor(inputs: InputTraits, { isNarrow }: { readonly isNarrow: boolean }) {
    this.inputs = inputs
    this.isNarrow = isNarrow
  }

  quantity(node: QuantityNode): Traits {
    return once(this.quantities, node, () => this.ofQuantity(node))
  }

  condition(node: ConditionNode): Pick<Traits, 'known'> {
    return once(this.conditions, node, () => ({ known: this.isKnown(node) }))
  }

  private ofQuantity(node: QuantityNode): Traits {
    switch (node.kind) {
      case 'number': {
        const value = exact(node.value)
        return {
          known: true,
          nonNegative: value.gte(0),
          positive: value.gt(0),
          lowFinite: true,
          highFinite: true,
          digits: digitsOf(node.value),
        }
      }
      case 'input':
        return this.inputs.traits(node.input)
      case 'add': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        const sum = both(a, b)
        const positive = sum.nonNegative && (a.positive || b.positive)
        return this.sumOf({ ...sum, positive, digits: oneMore(sum.digits) })
      }
      case 'subtract': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return this.sumOf({
          known: a.known && b.known,
          nonNegative: false,
          positive: false,
          lowFinite: a.lowFinite && b.highFinite,
          highFinite: a.highFinite && b.lowFinite,
          digits: oneMore(both(a, b).digits),
        })
      }
      case 'multiply':
        return this.productOf(this.quantity(node.left), this.quantity(node.right))
      case 'least': {
        const items = node.items.map((item) => this.quantity(item))
        return this.roomFor({ ...items.reduce(both), highFinite: items.some(({ highFinite }) => highFinite) })
      }
      case 'greatest': {
        const items = node.items.map((item) => this.quantity(item))
        const some = (trait: 'nonNegative' | 'positive' | 'lowFinite') => items.some((item) => item[trait])
        return this.roomFor({
          ...items.reduce(both),
          nonNegative: some('nonNegative'),
          positive: some('positive'),
          lowFinite: some('lowFinite'),
        })
      }
      case 'round':
        return this.inNarrow({
          ...this.quantity(node.of),
          positive: node.rounding === 'up' && this.quantity(node.of).positive,
          digits: wholeFen,
        })
      case 'share': {
        const product = this.productOf(this.quantity(node.of), this.quantity(node.parts))
        return { ...product, positive: false, digits: wholeFen }
      }
      case 'choose': {
        const branches = both(this.quantity(node.yes), this.quantity(node.no))
        return this.roomFor({ ...branches, known: branches.known && this.condition(node.when).known })
      }
      case 'rule':
        return this.quantity(node.of)
      default:
        return unreachable(node)
    }
  }

  private inNarrow(traits: Traits): Traits {
    return this.isNarrow ? { ...traits, known: false } : traits
  }

  /** A sum of few digits always finds room. */
  private sumOf(traits: Traits): Traits {
    return traits.digits.all - spareDigits > narrowDigits ? this.inNarrow(traits) : traits
  }

  private productOf(a: Traits, b: Traits): Traits {
    const digits = {
      all: least(a.digits.all + b.digits.all, mostDigits),
      decimals: a.digits.decimals + b.digits.decimals,
    }
    return this.inNarrow({ ...both(a, b), ...endsOfProduct(a, b), digits })
  }

  /** What meets in one column or comparison is brought to the same decimals, for which there must be room. */
  private roomFor(traits: Traits): Traits {
    if (this.isNarrow && traits.digits.all > mostDigits)
      throw new Error('The rule has more digits than the database keeps; round before comparing')
    return traits
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
        return this.roomFor(both(this.quantity(node.left), this.quantity(node.right))).known
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

function once<Node, Found>(memory: Map<Node, Found>, node: Node, find: () => Found): Found {
  const before = memory.get(node)
  if (before) return before
  const found = find()
  memory.set(node, found)
  return found
}

const both = (a: Traits, b: Traits): Traits => ({
  known: a.known && b.known,
  nonNegative: a.nonNegative && b.nonNegative,
  positive: a.positive && b.positive,
  lowFinite: a.lowFinite && b.lowFinite,
  highFinite: a.highFinite && b.highFinite,
  digits: common(a.digits, b.digits),
})

/** Which ends of a product are always there. */
const endsOfProduct = (a: Traits, b: Traits): Pick<Traits, 'lowFinite' | 'highFinite'> => ({
  lowFinite: a.lowFinite && b.lowFinite && (b.highFinite || a.nonNegative) && (a.highFinite || b.nonNegative),
  highFinite: a.highFinite && b.highFinite && (b.lowFinite || a.nonNegative) && (a.lowFinite || b.nonNegative),
})

/** Room for the whole numbers of either and the decimals of either. */
function common(a: Digits, b: Digits): Digits {
  const decimals = greater(a.decimals, b.decimals)
  return { all: greater(a.all - a.decimals, b.all - b.decimals) + decimals, decimals }
}

const oneMore = ({ all, decimals }: Digits): Digits => ({ all: all + 1, decimals })

/** A figure in whole fen, as `Dialect.fen` gives it. */
export const wholeFen: Digits = { all: 24, decimals: 2 }

/** Whether a narrow number may find no room with more decimals than it has. */
export const isCramped = (digits: Digits, decimals: number): boolean =>
  digits.decimals < decimals &&
  decimals <= narrowDigits &&
  digits.all - digits.decimals - spareDigits + decimals > narrowDigits

/** Those of a literal; a whole number has those of the smallest integer type that is sure to hold it. */
function digitsOf(literal: string): Digits {
  const all = literal.replace(/\D/g, '').length
  const decimals = literal.split('.')[1]?.length ?? 0
  return { all: decimals === 0 ? integerDigits(all) : all, decimals }
}

function integerDigits(all: number): number {
  if (all < 10) return 10
  return all < 19 ? 19 : greater(all, mostDigits)
}

function least(a: number, b: number): number {
  if (a < b) return a
  return b
}
