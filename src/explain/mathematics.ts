/** Rules in mathematical notation (LaTeX, as GitHub renders it): one more fold over the expressions. */

import { exact, exactText } from '../exact/decimal'
import {
  type AnyNode,
  type ConditionNode,
  type Input,
  type Label,
  type QuantityNode,
  type RuleName,
  unreachable,
} from '../language/expression'
import { nodesOf } from '../language/walk'
import type { Language } from '../words/language'
import { notation } from '../words/rules'

export interface NotatedRule {
  readonly name: RuleName
  readonly unit?: string
  /** `\text{name} = ...` */
  readonly notation: string
}

/** Every named rule below some expressions, once, in order of first use. */
export function notated(roots: readonly AnyNode[], language: Language): readonly NotatedRule[] {
  const notation = new Notation(language)
  const rules = [...nodesOf(roots)].filter((node) => node.kind === 'rule')
  const byName = new Map(rules.map((node) => [node.name, node]))
  return [...byName.values()].map((node) => {
    const isQuantity = 'unit' in node
    const sign = isQuantity ? '=' : '\\iff'
    const body = isQuantity ? notation.quantity(node.of) : notation.condition(node.of)
    const unit = isQuantity ? { unit: node.unit } : {}
    return { name: node.name, ...unit, notation: `${notation.text(node.name.label)} ${sign} ${body}` }
  })
}

const roundings = {
  up: (of: string) => `\\left\\lceil ${of} \\right\\rceil_{0.01}`,
  down: (of: string) => `\\left\\lfloor ${of} \\right\\rfloor_{0.01}`,
  halfUp: (of: string) => `\\left\\lfloor ${of} \\right\\rceil_{0.01}`,
} as const

class Notation {
  private readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  text(label: Label): string {
    return `\\text{${label[this.language].replace(/[\\{}$&#^_%~]/g, '\\$&')}}`
  }

  quantity(node: QuantityNode): string {
    switch (node.kind) {
      case 'number':
        return exactText(exact(node.value))
      case 'input':
        return this.text(node.input.label)
      case 'rule':
        return this.text(node.name.label)
      case 'add':
        return `${this.quantity(node.left)} + ${this.quantity(node.right)}`
      case 'subtract':
        return `${this.quantity(node.left)} - ${this.grouped(node.right)}`
      case 'multiply':
        return `${this.grouped(node.left)} \\times ${this.grouped(node.right)}`
      case 'least':
        return `\\min(${node.items.map((item) => this.quantity(item)).join(',\\; ')})`
      case 'greatest':
        return `\\max(${node.items.map((item) => this.quantity(item)).join(',\\; ')})`
      case 'round':
        return roundings[node.rounding](this.quantity(node.of))
      case 'share':
        return roundings[node.rounding](
          `\\frac{${this.grouped(node.of)} \\times ${this.grouped(node.parts)}}{${node.outOf}}`,
        )
      case 'choose':
        return this.cases(node.when, this.quantity(node.yes), this.quantity(node.no))
      default:
        return unreachable(node)
    }
  }

  condition(node: ConditionNode): string {
    switch (node.kind) {
      case 'truth':
        return this.text(node.input.label)
      case 'given':
        return `${this.text(node.input.label)}\\ \\text{${notation[this.language].given}}`
      case 'isOneOf':
        return this.belongs(node.input, node.options, '\\in')
      case 'includesAny':
        return `${this.text(node.input.label)} \\cap ${this.options(node.input, node.options)} \\neq \\varnothing`
      case 'onOrBefore':
        return `${this.text(node.input.label)} \\le \\text{${node.day}}`
      case 'below':
        return `${this.quantity(node.left)} < ${this.quantity(node.right)}`
      case 'atMost':
        return `${this.quantity(node.left)} \\le ${this.quantity(node.right)}`
      case 'all':
        return node.items.map((item) => this.groupedCondition(item)).join(' \\land ')
      case 'any':
        return node.items.map((item) => this.groupedCondition(item)).join(' \\lor ')
      case 'not':
        return `\\lnot ${this.groupedCondition(node.of)}`
      case 'rule':
        return this.text(node.name.label)
      case 'choose':
        return this.cases(node.when, this.condition(node.yes), this.condition(node.no))
      default:
        return unreachable(node)
    }
  }

  private cases(when: ConditionNode, yes: string, no: string): string {
    const said = notation[this.language]
    return `\\begin{cases} ${yes} & \\text{${said.if} } ${this.condition(when)} \\\\ ${no} & \\text{${said.otherwise}} \\end{cases}`
  }

  private belongs(input: Input, options: readonly string[], sign: string): string {
    const [only] = options
    const name = input.source === 'reading' ? `\\text{${input.id}}` : this.text(input.label)
    if (options.length === 1 && only !== undefined) return `${name} = ${this.option(input, only)}`
    return `${name} ${sign} ${this.options(input, options)}`
  }

  private options(input: Input, options: readonly string[]): string {
    return `\\{${options.map((option) => this.option(input, option)).join(', ')}\\}`
  }

  private option(input: Input, option: string): string {
    const label = input.source === 'reading' ? undefined : input.optionLabels?.[option]
    return label ? this.text(label) : `\\text{${option}}`
  }

  private grouped(node: QuantityNode): string {
    const text = this.quantity(node)
    return node.kind === 'add' || node.kind === 'subtract' ? `(${text})` : text
  }

  private groupedCondition(node: ConditionNode): string {
    const text = this.condition(node)
    return node.kind === 'all' || node.kind === 'any' ? `(${text})` : text
  }
}
