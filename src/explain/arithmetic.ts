/**
 * The arithmetic of an amount, step by step: each named rule as a formula with names, then with this case's numbers.
 * Only what was used is printed: of a branch, the side that was taken. A figure that is not settled is printed as its
 * range.
 */

import type { Evaluation } from '../exact/evaluate'
import { settled } from '../exact/value'
import { type Label, type QuantityNode, type RuleName, unreachable } from '../language/expression'
import { operations, rounding } from '../words/explanation'
import { joined, of, type Phrase, same, say } from '../words/language'
import { plainNumber } from './figures'
import type { Leaf, Shown } from './shown'

/** One step of an amount: a named rule, with its formula in words and in numbers. */
export interface ArithmeticStep {
  /** The id of the rule, such as `dibaoFloor`. */
  readonly rule: string
  /** The name of the rule. */
  readonly label: Label
  /** The locator of its clause. */
  readonly clause: string
  /** The unit of the value, such as `yuan/month`. */
  readonly unit: string
  /** The formula with names, such as `标准 × 人口 − 收入`. */
  readonly formula: Label
  /** The same with numbers. */
  readonly figures: Label
  /** What the step comes to, as text for people. */
  readonly value: Label
}

/** How strongly an operation binds, so that parentheses stand only where they are needed. */
const binding = { sum: 1, product: 2, atom: 3 } as const
interface Printed {
  readonly text: Label
  readonly binds: number
}

type RuleNode = Extract<QuantityNode, { readonly kind: 'rule' }>

/** The steps that lead to a quantity, what goes in before what it gives. */
export const arithmeticOf = (root: QuantityNode, shown: Shown): readonly ArithmeticStep[] =>
  rulesBehind(root, shown.evaluation).map((node) => {
    const { id, label, clause } = node.name
    const formula = new Printer(shown.evaluation, nameOf).print(node.of)
    return { rule: id, label, clause, unit: node.unit, formula, ...inFigures(node, shown) }
  })

/** The named rules that lead to a quantity, each once, what goes in before what it gives. */
export function rulesBehind(root: QuantityNode, evaluation: Evaluation): readonly RuleNode[] {
  const rules = new Map<RuleName, RuleNode>()
  const visit = (node: QuantityNode): void => {
    if (node.kind !== 'rule') {
      for (const child of used(node, evaluation)) visit(child)
      return
    }
    if (rules.has(node.name)) return
    for (const child of used(node.of, evaluation)) visit(child)
    rules.set(node.name, node)
  }
  visit(root)
  return [...rules.values()]
}

/** A step with this case's numbers, and what it comes to. */
export const inFigures = (node: RuleNode, shown: Shown): Pick<ArithmeticStep, 'figures' | 'value'> => ({
  figures: figuresOf(node.of, shown),
  value: shown.quantity(node),
})

const figuresOf = (node: QuantityNode, shown: Shown): Label =>
  new Printer(shown.evaluation, (leaf) => shown.leaf(leaf)).print(node)

/** A quantity with its numbers, and what they come to: `400.00 × 2 = 800.00`. */
export function workedOut(node: QuantityNode, shown: Shown): Label {
  const value = shown.quantity(node)
  const figures = figuresOf(node.kind === 'rule' ? node.of : node, shown)
  return of((language) =>
    figures[language] === value[language] ? value[language] : `${figures[language]} = ${value[language]}`,
  )
}

/** The quantities directly below a node that its value came from. */
function used(node: QuantityNode, evaluation: Evaluation): readonly QuantityNode[] {
  switch (node.kind) {
    case 'number':
    case 'input':
      return []
    case 'add':
    case 'subtract':
    case 'multiply':
      return [node.left, node.right]
    case 'least':
    case 'greatest':
      return node.items
    case 'round':
      return [node.of]
    case 'rule':
      return [node]
    case 'share':
      return [node.of, node.parts]
    case 'choose': {
      const holds = settled(evaluation.condition({ node: node.when }))
      return holds === undefined ? [node.yes, node.no] : [holds ? node.yes : node.no]
    }
    default:
      return unreachable(node)
  }
}

const nameOf = (leaf: Leaf): Label => {
  if (leaf.kind === 'input') return leaf.input.label
  if (leaf.kind === 'rule') return leaf.name.label
  return leaf.name?.label ?? same(plainNumber(leaf.value))
}

/** Prints an expression; what a leaf is called is the caller's. */
class Printer {
  private readonly evaluation: Evaluation
  private readonly leaf: (leaf: Leaf) => Label

  constructor(evaluation: Evaluation, leaf: (leaf: Leaf) => Label) {
    this.evaluation = evaluation
    this.leaf = leaf
  }

  print(node: QuantityNode): Label {
    return this.printed(node).text
  }

  private printed(node: QuantityNode): Printed {
    switch (node.kind) {
      case 'number':
      case 'input':
      case 'rule':
        return { text: this.leaf(node), binds: binding.atom }
      case 'add':
        return this.between(node.left, ' + ', node.right, binding.sum)
      case 'subtract':
        return this.between(node.left, ' − ', node.right, binding.sum)
      case 'multiply':
        return this.between(node.left, ' × ', node.right, binding.product)
      case 'least':
      case 'greatest':
        return this.called(operations[node.kind], node.items)
      case 'round':
        return this.called(rounding[node.rounding], [node.of])
      case 'share':
        return this.share(node)
      case 'choose': {
        const holds = settled(this.evaluation.condition({ node: node.when }))
        if (holds !== undefined) return this.printed(holds ? node.yes : node.no)
        return this.called(operations.either, [node.yes, node.no])
      }
      default:
        return unreachable(node)
    }
  }

  private between(left: QuantityNode, sign: string, right: QuantityNode, binds: number): Printed {
    const a = parenthesised(this.printed(left), binds)
    const b = parenthesised(this.printed(right), binds + 1)
    return { text: of((language) => `${a[language]}${sign}${b[language]}`), binds }
  }

  private called(phrase: Phrase<[string]>, items: readonly QuantityNode[]): Printed {
    const texts = items.map((item) => this.print(item))
    return { text: say(phrase, joined(texts, same(', '))), binds: binding.atom }
  }

  private share(node: Extract<QuantityNode, { readonly kind: 'share' }>): Printed {
    const whole = parenthesised(this.printed(node.of), binding.product)
    const parts = parenthesised(this.printed(node.parts), binding.atom)
    const fraction = of((language) => `${whole[language]} × ${parts[language]} ÷ ${plainNumber(node.outOf)}`)
    return { text: say(rounding[node.rounding], fraction), binds: binding.atom }
  }
}

const parenthesised = ({ text, binds }: Printed, least: number): Label =>
  binds < least ? of((language) => `(${text[language]})`) : text
