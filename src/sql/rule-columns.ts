/**
 * Which nodes of a rule get a column of their own, and under what name: every named rule under its id, and a part of one
 * that the query reads more than once, such as an operand of GREATEST, numbered within its rule.
 */
import { exact } from '../exact/decimal'
import { type AnyNode, type ConditionNode, type QuantityNode, unreachable } from '../language/expression'
import type { Columns } from './columns'

/** What a column is called, and the comment over it. */
interface RuleColumn {
  readonly name: string
  readonly notes: readonly string[]
}

export class RuleColumns {
  private readonly columns: Columns
  private readonly language: 'zh' | 'en'
  /** Stands before every name, where a query prints one rule twice. */
  private readonly prefix: string
  private readonly names = new Map<AnyNode, RuleColumn>()
  private readonly parts = new Map<string, number>()
  private readonly rules: string[] = []

  constructor(columns: Columns, language: 'zh' | 'en', prefix = '') {
    this.columns = columns
    this.language = language
    this.prefix = prefix
  }

  /** The same for a query that prints a rule a second time. */
  named(prefix: string): RuleColumns {
    return new RuleColumns(this.columns, this.language, prefix)
  }

  /** The column of a node; one that has no name is a part of the rule that is being printed. */
  of(node: AnyNode): RuleColumn {
    const before = this.names.get(node)
    if (before) return before
    const column = node.kind === 'rule' ? this.ofRule(node) : this.ofPart()
    this.names.set(node, column)
    return column
  }

  /** Prints within a rule, so that its unnamed parts are numbered after it. */
  within<Printed>(node: AnyNode, print: () => Printed): Printed {
    const { name } = this.of(node)
    if (node.kind === 'rule') this.rules.push(name)
    const printed = print()
    if (node.kind === 'rule') this.rules.pop()
    return printed
  }

  private ofRule({ name }: Extract<AnyNode, { readonly kind: 'rule' }>): RuleColumn {
    const taken = this.columns.has(this.prefix + name.id)
    const label = name.label[this.language].replace(/\s+/g, ' ')
    // A fact and a rule may share a name.
    return {
      name: `${this.prefix}${taken ? 'rule.' : ''}${name.id}`,
      notes: [`${name.id} ${name.clause}: ${label}`],
    }
  }

  private ofPart(): RuleColumn {
    const rule = this.rules.at(-1) ?? `${this.prefix}whole`
    const number = (this.parts.get(rule) ?? 0) + 1
    this.parts.set(rule, number)
    return { name: `${rule}.part${number}`, notes: [] }
  }
}

/** Whether a quantity is printed where it is read; all others stand in a column of their own. */
export function isInline(node: QuantityNode): boolean {
  switch (node.kind) {
    case 'number':
    case 'input':
    case 'add':
    case 'subtract':
      return true
    case 'multiply':
      return isFactor(node.left) || isFactor(node.right)
    case 'least':
    case 'greatest':
    case 'round':
    case 'share':
    case 'choose':
    case 'rule':
      return false
    default:
      return unreachable(node)
  }
}

/** A plain number above 0: multiplying by it leaves a range a range. */
export const isFactor = (node: QuantityNode): boolean => node.kind === 'number' && exact(node.value).gt(0)

/** A product with a plain number above 0, as the number and what it multiplies. */
export function factorOf(
  node: QuantityNode,
): { readonly factor: QuantityNode; readonly other: QuantityNode } | undefined {
  if (node.kind !== 'multiply') return undefined
  if (isFactor(node.right)) return { factor: node.right, other: node.left }
  return isFactor(node.left) ? { factor: node.left, other: node.right } : undefined
}

/** Whether a condition is printed where it is read. */
export function isInlineCondition(node: ConditionNode): boolean {
  switch (node.kind) {
    case 'truth':
    case 'given':
    case 'isOneOf':
    case 'includesAny':
    case 'onOrBefore':
    case 'not':
      return true
    case 'below':
    case 'atMost':
    case 'all':
    case 'any':
    case 'choose':
    case 'rule':
      return false
    default:
      return unreachable(node)
  }
}
