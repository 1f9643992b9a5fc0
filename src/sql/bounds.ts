/** How far from 0 a rule can come, whatever its facts: it says how many digits its result needs. */
import { type Exact, exact, mostYuan } from '../exact/decimal'
import { type Input, type QuantityNode, unreachable } from '../language/expression'
import type { TraitsOf } from './traits'

/** What the largest count is that a query reads. */
const mostCount = '999999999'

/** The bound of a quantity; `undefined` where there is none. `isSum` says which inputs are sums over other rows. */
export function boundOf(node: QuantityNode, traits: TraitsOf, isSum: (input: Input) => boolean): Exact | undefined {
  const of = (one: QuantityNode): Exact | undefined => boundOf(one, traits, isSum)
  const both = (a: QuantityNode, b: QuantityNode, combine: (a: Exact, b: Exact) => Exact): Exact | undefined => {
    const [left, right] = [of(a), of(b)]
    return left && right && combine(left, right)
  }
  const neverBelowZero = ({ left, right }: { readonly left: QuantityNode; readonly right: QuantityNode }): boolean =>
    traits.quantity(left).nonNegative && traits.quantity(right).nonNegative
  switch (node.kind) {
    case 'number':
      return exact(node.value).abs()
    case 'input':
      return boundOfInput(node.input, isSum)
    case 'add':
      return both(node.left, node.right, (a, b) => a.plus(b))
    case 'subtract':
      // Two that are never below 0 are no farther apart than the larger is from 0
      return both(node.left, node.right, (a, b) => (neverBelowZero(node) ? larger(a, b) : a.plus(b)))
    case 'multiply':
      return both(node.left, node.right, (a, b) => a.times(b))
    case 'share':
      return both(node.of, node.parts, (a, b) => a.times(b).div(node.outOf).plus(1))
    case 'round':
      return of(node.of)?.plus(1)
    case 'least': {
      const bounds = node.items.map(of)
      if (!node.items.every((item) => traits.quantity(item).nonNegative)) return greatestOf(bounds)
      return bounds.reduce((a, b) => (a && b ? (a.lt(b) ? a : b) : (a ?? b)))
    }
    case 'greatest':
      return greatestOf(node.items.map(of))
    case 'choose':
      return greatestOf([of(node.yes), of(node.no)])
    case 'rule':
      return of(node.of)
    default:
      return unreachable(node)
  }
}

function boundOfInput(input: Input, isSum: (input: Input) => boolean): Exact | undefined {
  if (input.source === 'figure' || isSum(input)) return undefined
  return exact(input.most ?? (input.type === 'count' ? mostCount : mostYuan))
}

const greatestOf = (bounds: readonly (Exact | undefined)[]): Exact | undefined =>
  bounds.reduce((a, b) => a && b && larger(a, b))

const larger = (a: Exact, b: Exact): Exact => (a.gt(b) ? a : b)
