/**
 * A rule where everything that it reads is known: one column a step of the law. A value is NULL where something that it
 * reads is unknown, and a condition is SQL's own three-valued logic, so what is not NULL here is what the exact lane gives.
 * What is NULL may still be settled: that is for the ranges to say.
 */
import { type ConditionNode, type QuantityNode, unreachable } from '../language/expression'
import { dayLiteral, joined, numberLiteral, plainSql, type Sql, sql, textLiteral } from './expression'
import type { InputColumns } from './inputs'
import type { Printing } from './printing'
import { guarded } from './range-arithmetic'
import { rounded, roundedShare } from './rounding'
import { factorOf, isInline, isInlineCondition } from './rule-columns'
import { isCramped } from './traits'

export class KnownPrinter {
  private readonly printing: Printing

  constructor(printing: Printing) {
    this.printing = printing
  }

  quantity(node: QuantityNode): Sql {
    return isInline(node) ? this.quantityText(node) : this.column(node, () => this.quantityText(node))
  }

  condition(node: ConditionNode): Sql {
    return isInlineCondition(node) ? this.conditionText(node) : this.column(node, () => this.conditionText(node))
  }

  private column(node: QuantityNode | ConditionNode, print: () => Sql): Sql {
    const { columns, names } = this.printing
    const { name, notes } = names.of(node)
    if (columns.has(name)) return columns.get(name)
    const text = names.within(node, print)
    return columns.add(name, text, notes)
  }

  private quantityText(node: QuantityNode): Sql {
    const { inputs, traits, dialect } = this.printing
    switch (node.kind) {
      case 'number':
        return plainSql(numberLiteral(node.value) + (node.name ? ` /* ${node.name.id} */` : ''))
      case 'input':
        return inputs.value(node.input)
      case 'add':
        return this.tried(sql`${this.term(node.left, node)} + ${this.term(node.right, node)}`)
      case 'subtract':
        return this.tried(sql`${this.term(node.left, node)} - ${this.term(node.right, node)}`)
      case 'multiply':
        return this.tried(sql`${this.quantity(node.left)} * ${this.quantity(node.right)}`)
      case 'least':
      case 'greatest':
        return this.extreme(node)
      case 'round':
        return this.rounded(node)
      case 'share': {
        const product = dialect.orUnknown(sql`${this.quantity(node.of)} * ${this.quantity(node.parts)}`)
        const shared = { product, outOf: node.outOf, mayBeNegative: !traits.quantity(node).nonNegative }
        return dialect.knownFen(roundedShare(shared, node.rounding, dialect, dialect.orUnknown))
      }
      case 'choose': {
        const when = this.condition(node.when)
        return this.chosen(node.when, when, this.quantity(node.yes), this.quantity(node.no))
      }
      case 'rule':
        return node.of.kind === 'rule' ? this.quantity(node.of) : this.quantityText(node.of)
      default:
        return unreachable(node)
    }
  }

  private rounded({ of, rounding }: Extract<QuantityNode, { readonly kind: 'round' }>): Sql {
    const { orUnknown } = this.printing.dialect
    const product = factorOf(of)
    return product
      ? rounded(this.quantity(product.other), rounding, orUnknown, this.quantity(product.factor))
      : rounded(this.quantity(of), rounding, orUnknown)
  }

  /** One operation, to be read by others. */
  private tried(operation: Sql): Sql {
    const { dialect } = this.printing
    return dialect.isNarrow ? dialect.orUnknown(operation) : sql`(${operation})`
  }

  /** A term of a sum, brought to the sum's decimals where it may find no room with them. */
  private term(node: QuantityNode, sum: QuantityNode): Sql {
    const { traits, dialect } = this.printing
    const [{ digits }, { decimals }] = [traits.quantity(node), traits.quantity(sum).digits]
    const text = this.quantity(node)
    return node.kind !== 'number' && isCramped(digits, decimals) ? dialect.withDecimals(text, decimals) : text
  }

  /** GREATEST and LEAST pass over what is NULL, so they are asked only where nothing is. */
  private extreme(node: Extract<QuantityNode, { readonly kind: 'least' | 'greatest' }>): Sql {
    const items = node.items.map((item) => ({
      end: this.operand(item),
      finite: this.printing.traits.quantity(item).known,
    }))
    return guarded(node.kind === 'least' ? 'LEAST' : 'GREATEST', items)
  }

  /** A quantity that is read more than once: a column, unless it is one already. */
  private operand(node: QuantityNode): Sql {
    return node.kind === 'number' || node.kind === 'input'
      ? this.quantityText(node)
      : this.column(node, () => this.quantityText(node))
  }

  private chosen(node: ConditionNode, when: Sql, yes: Sql, no: Sql): Sql {
    return this.printing.traits.condition(node).known
      ? sql`CASE WHEN ${when} THEN ${yes} ELSE ${no} END`
      : sql`CASE WHEN ${when} THEN ${yes} WHEN NOT ${when} THEN ${no} END`
  }

  private conditionText(node: ConditionNode): Sql {
    switch (node.kind) {
      case 'truth':
      case 'given':
      case 'isOneOf':
      case 'includesAny':
      case 'onOrBefore':
        return inputCondition(node, this.printing.inputs)
      case 'below':
        return sql`(${this.quantity(node.left)} < ${this.quantity(node.right)})`
      case 'atMost':
        return sql`(${this.quantity(node.left)} <= ${this.quantity(node.right)})`
      case 'all':
      case 'any':
        return conjunction(
          node.kind,
          node.items.map((item) => this.condition(item)),
        )
      case 'not':
        return sql`(NOT ${this.condition(node.of)})`
      case 'choose':
        return this.chosen(node.when, this.condition(node.when), this.condition(node.yes), this.condition(node.no))
      case 'rule':
        return node.of.kind === 'rule' ? this.condition(node.of) : this.conditionText(node.of)
      default:
        return unreachable(node)
    }
  }
}

/** A condition on one input; NULL where the input is unknown. */
export function inputCondition(
  node: Extract<ConditionNode, { readonly kind: 'truth' | 'given' | 'isOneOf' | 'includesAny' | 'onOrBefore' }>,
  inputs: InputColumns,
): Sql {
  const value = inputs.value(node.input)
  // Whatever it is, it is none of no options.
  if (node.kind === 'isOneOf' && node.options.length === 0) return plainSql('FALSE')
  if (inputs.isOpen(node.input)) return value
  switch (node.kind) {
    case 'truth':
      return value
    case 'given':
      return sql`(${value} IS NOT NULL)`
    case 'isOneOf': {
      const options = node.options.map(textLiteral).join(', ')
      const left = inputs.left(node.input)
      if (left)
        return sql`CASE WHEN ${inputs.hasOnly(left, node.options)} THEN TRUE WHEN NOT (${inputs.hasOneOf(left, node.options)}) THEN FALSE END`
      return node.options.length === 1 ? sql`(${value} = ${options})` : sql`(${value} IN (${options}))`
    }
    case 'includesAny': {
      const included = inputs.hasOneOf(value, node.options)
      const more = inputs.more(node.input)
      return more ? sql`CASE WHEN ${included} THEN TRUE WHEN NOT ${more} THEN FALSE END` : sql`(${included})`
    }
    case 'onOrBefore':
      return sql`(${value} <= ${dayLiteral(node.day)})`
    default:
      return unreachable(node)
  }
}

/** What keeps a condition open: an input that is known in part can settle one and leave another open. */
export function missingWhereOpen(
  node: Extract<ConditionNode, { readonly kind: 'isOneOf' | 'includesAny' }>,
  inputs: InputColumns,
): Sql {
  const missing = inputs.missing(node.input)
  if (!inputs.left(node.input) && !inputs.more(node.input)) return missing
  return sql`CASE WHEN ${inputCondition(node, inputs)} IS NULL THEN ${missing} ELSE 0 END`
}

/** Kleene's conjunction and disjunction are SQL's own. */
export function conjunction(kind: 'all' | 'any', items: readonly Sql[]): Sql {
  if (items.length === 0) return plainSql(kind === 'all' ? 'TRUE' : 'FALSE')
  return sql`(${joined(items, kind === 'all' ? ' AND ' : ' OR ')})`
}
