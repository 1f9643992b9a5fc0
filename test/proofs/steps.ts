/** Every step that the rules of the policy take, once for each shape, between operands that can be anything. */
import {
  type AnyNode,
  type ConditionNode,
  type Input,
  type QuantityNode,
  unreachable,
} from '../../src/language/expression'
import { nodesOf } from '../../src/language/walk'
import { Inputs } from './smt/inputs'
import { Script } from './smt/script'
import { ValueFold } from './smt/values'

export interface Step {
  readonly kind: AnyNode['kind']
  readonly node: AnyNode
}

/** The distinct steps below some expressions. A name adds nothing to what it names, so named rules are no step. */
export function stepsOf(roots: readonly AnyNode[]): readonly Step[] {
  const operands = new Operands()
  const steps = new Map<string, Step>()
  for (const original of nodesOf(roots)) {
    const node = operands.between(original)
    if (node.kind !== 'rule') steps.set(JSON.stringify(node), { kind: node.kind, node })
  }
  return [...steps.values()]
}

/** Puts operands that can be anything in the place of a node's own, with as many decimals. */
class Operands {
  private readonly fold: ValueFold

  constructor() {
    const script = new Script()
    this.fold = new ValueFold(script, new Inputs(script))
  }

  between(node: AnyNode): AnyNode {
    const quantity = (of: QuantityNode, name: string): QuantityNode =>
      anyQuantity(name, this.fold.quantity(of).decimals)
    const factor = (of: QuantityNode, name: string): QuantityNode =>
      anyFactor(of, name, this.fold.quantity(of).decimals)
    switch (node.kind) {
      case 'number':
      case 'input':
      case 'truth':
      case 'given':
      case 'isOneOf':
      case 'includesAny':
      case 'onOrBefore':
      case 'rule':
        return node
      case 'add':
      case 'subtract':
        return { ...node, unit, left: quantity(node.left, 'a'), right: quantity(node.right, 'b') }
      case 'multiply':
        return { ...node, unit, left: factor(node.left, 'a'), right: factor(node.right, 'b') }
      case 'below':
      case 'atMost':
        return { ...node, left: quantity(node.left, 'a'), right: quantity(node.right, 'b') }
      case 'least':
      case 'greatest':
        return { ...node, unit, items: node.items.map((item, index) => quantity(item, `item ${index}`)) }
      case 'round':
        return { ...node, unit, of: quantity(node.of, 'a') }
      case 'share':
        return { ...node, unit, of: factor(node.of, 'a'), parts: factor(node.parts, 'b') }
      case 'choose':
        return 'unit' in node
          ? { ...node, unit, when: anyTruth('c'), yes: quantity(node.yes, 'a'), no: quantity(node.no, 'b') }
          : { ...node, when: anyTruth('c'), yes: anyTruth('a'), no: anyTruth('b') }
      case 'all':
      case 'any':
        return { ...node, items: node.items.map((_, index) => anyTruth(`item ${index}`)) }
      case 'not':
        return { ...node, of: anyTruth('a') }
      default:
        return unreachable(node)
    }
  }
}

const unit = 'yuan'

const input = (key: string, type: Input['type']): Input => ({
  key,
  id: key,
  source: 'fact',
  type,
  label: { zh: key, en: key },
})

export const anyTruth = (name: string): ConditionNode => ({ kind: 'truth', input: input(name, 'truth') })

const anyInput = (name: string, decimals: number): QuantityNode => ({
  kind: 'input',
  unit,
  input: input(name, decimals < 2 ? 'count' : 'money'),
})

/** A difference of two numbers from 0 on is any number, and that of two open intervals any interval. */
export const anyQuantity = (name: string, decimals: number): QuantityNode =>
  withDecimals(
    {
      kind: 'subtract',
      unit,
      left: anyInput(`plus of ${name}`, decimals),
      right: anyInput(`minus of ${name}`, decimals),
    },
    decimals,
  )

/** The rules multiply what is never negative; any number from 0 on, and any interval of such numbers. */
function anyFactor(of: QuantityNode, name: string, decimals: number): QuantityNode {
  if (!isNeverNegative(of)) throw new Error(`A factor may be negative: ${JSON.stringify(of)}`)
  return withDecimals(anyInput(name, decimals), decimals)
}

function withDecimals(of: QuantityNode, decimals: number): QuantityNode {
  const more = decimals < 2 ? decimals : decimals - 2
  if (more === 0) return of
  return {
    kind: 'multiply',
    unit,
    left: of,
    right: { kind: 'number', unit: 'ratio', value: `0.${'1'.padStart(more, '0')}` },
  }
}

/** Whether a quantity is from 0 on by the way it is made. */
function isNeverNegative(node: QuantityNode): boolean {
  switch (node.kind) {
    case 'number':
      return !node.value.startsWith('-')
    case 'input':
      return !node.input.least?.startsWith('-')
    case 'greatest':
      return node.items.some(isNeverNegative)
    case 'least':
      return node.items.every(isNeverNegative)
    case 'add':
    case 'multiply':
      return isNeverNegative(node.left) && isNeverNegative(node.right)
    case 'choose':
      return isNeverNegative(node.yes) && isNeverNegative(node.no)
    case 'share':
      return isNeverNegative(node.of) && isNeverNegative(node.parts)
    case 'round':
    case 'rule':
      return isNeverNegative(node.of)
    case 'subtract':
      return false
    default:
      return unreachable(node)
  }
}
