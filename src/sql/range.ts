/**
 * A rule where something that it reads is unknown: of a quantity its least and greatest value, of a condition whether it is
 * settled all the same, and of both which inputs could still change it, as the bits of a BIGINT. It is the exact lane's
 * arithmetic of intervals: a least value that is NULL has no limit downwards, a greatest one none upwards.
 */
import type { Exact } from '../exact/decimal'
import { type ConditionNode, type QuantityNode, unreachable } from '../language/expression'
import { nothingMissing, plainSql, type Sql, sql } from './expression'
import { conjunction, inputCondition, KnownPrinter, missingWhereOpen } from './known'
import type { Printing } from './printing'
import { guarded, type Item, largest, product, type RangeSql, remaining, smallest, unionOf } from './range-arithmetic'
import { rounded, roundedShare } from './rounding'
import { factorOf, isFactor, isInline, isInlineCondition } from './rule-columns'
import { narrowDigits } from './traits'

/** A condition's truth, NULL where it is not settled; where its columns are not worked out, what is known of it. */
interface TruthSql {
  readonly settled: Sql
  readonly missing: readonly Sql[]
}

type Ends = Omit<RangeSql, 'missing'>

export class RangePrinter {
  private readonly printing: Printing
  private readonly known: KnownPrinter

  constructor(printing: Printing) {
    this.printing = printing
    this.known = new KnownPrinter(printing)
  }

  quantity(node: QuantityNode): RangeSql {
    if (this.printing.traits.quantity(node).known && node.kind !== 'input') {
      const value = this.known.quantity(node)
      return { low: value, high: value, missing: [] }
    }
    return isInline(node) ? { ...this.ends(node), missing: this.missingOf(node) } : this.operand(node)
  }

  /** The same for a quantity that many stages carry; DuckDB keeps one that is never far from 0 in few digits, which is faster. */
  carried(node: QuantityNode, bound: Exact | undefined): RangeSql {
    const { traits, dialect } = this.printing
    const { decimals } = traits.quantity(node).digits
    if (isInline(node) || !bound?.lt(`1e${narrowDigits - decimals}`)) return this.quantity(node)
    return this.operand(node, (end) => dialect.withDecimals(end, decimals))
  }

  condition(node: ConditionNode): TruthSql {
    if (this.printing.traits.condition(node).known) return { settled: this.known.condition(node), missing: [] }
    if (!isInlineCondition(node)) return this.conditionColumn(node)
    return {
      settled: this.truthText(node),
      missing: this.truthMissing(node),
    }
  }

  /** A quantity in columns of its own, so that it may be read more than once. */
  private operand(node: QuantityNode, kept: (end: Sql) => Sql = (end) => end): RangeSql {
    const { columns, names, traits } = this.printing
    if (traits.quantity(node).known || node.kind === 'input') return this.quantity(node)
    const { name, notes } = names.of(node)
    if (!columns.has(`${name}.low`)) {
      const known = columns.has(name) ? columns.get(name) : undefined
      const ends = names.within(node, () => this.ends(node))
      const [low, high] = [kept(ends.low), kept(ends.high)]
      columns.add(`${name}.low`, known ? sql`COALESCE(${known}, ${low})` : low, notes, { idle: '0' })
      columns.add(`${name}.high`, known ? sql`COALESCE(${known}, ${high})` : high, [], { idle: '0' })
      const missing = names.within(node, () =>
        this.missing(node, columns.get(`${name}.low`), columns.get(`${name}.high`)),
      )
      columns.add(`${name}.missing`, missing, [], { idle: '0', folds: true })
    }
    return {
      low: columns.get(`${name}.low`),
      high: columns.get(`${name}.high`),
      missing: [columns.get(`${name}.missing`)],
    }
  }

  private ends(node: QuantityNode): Ends {
    const { inputs, traits, dialect } = this.printing
    switch (node.kind) {
      case 'number':
        return this.quantity(node)
      case 'input':
        return { low: inputs.low(node.input), high: inputs.high(node.input) }
      case 'add': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return { low: sql`(${a.low} + ${b.low})`, high: sql`(${a.high} + ${b.high})` }
      }
      case 'subtract': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return { low: sql`(${a.low} - ${b.high})`, high: sql`(${a.high} - ${b.low})` }
      }
      case 'multiply':
        return this.product(node)
      case 'least':
      case 'greatest': {
        const items = node.items.map((item) => ({ ...this.operand(item), ...traits.quantity(item) }))
        const choose = node.kind === 'least' ? smallest : largest
        return choose(items)
      }
      case 'round': {
        const product = factorOf(node.of)
        const factor = product && this.known.quantity(product.factor)
        const { low, high } = this.quantity(product?.other ?? node.of)
        const end = (value: Sql): Sql => dialect.fen(rounded(value, node.rounding, undefined, factor))
        return { low: end(low), high: end(high) }
      }
      case 'share': {
        const { low, high } = this.productOf(node.of, node.parts)
        const share = (product: Sql): Sql => {
          const shared = { product, outOf: node.outOf, mayBeNegative: !traits.quantity(node).nonNegative }
          return dialect.fen(roundedShare(shared, node.rounding, dialect))
        }
        return { low: share(low), high: share(high) }
      }
      case 'choose': {
        const when = this.condition(node.when).settled
        const [yes, no] = [this.operand(node.yes), this.operand(node.no)]
        const chosen = (a: Sql, b: Sql, either: Sql): Sql =>
          traits.condition(node.when).known
            ? sql`CASE WHEN ${when} THEN ${a} ELSE ${b} END`
            : sql`CASE WHEN ${when} THEN ${a} WHEN NOT ${when} THEN ${b} ELSE ${either} END`
        const [ofYes, ofNo] = [traits.quantity(node.yes), traits.quantity(node.no)]
        const lows = [
          { end: yes.low, finite: ofYes.lowFinite },
          { end: no.low, finite: ofNo.lowFinite },
        ]
        const highs = [
          { end: yes.high, finite: ofYes.highFinite },
          { end: no.high, finite: ofNo.highFinite },
        ]
        return {
          low: chosen(yes.low, no.low, guarded('LEAST', lows)),
          high: chosen(yes.high, no.high, guarded('GREATEST', highs)),
        }
      }
      case 'rule':
        return node.of.kind === 'rule' ? this.quantity(node.of) : this.ends(node.of)
      default:
        return unreachable(node)
    }
  }

  private product(node: Extract<QuantityNode, { readonly kind: 'multiply' }>): Ends {
    if (!isFactor(node.left) && !isFactor(node.right)) return this.productOf(node.left, node.right)
    const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
    return { low: sql`(${a.low} * ${b.low})`, high: sql`(${a.high} * ${b.high})` }
  }

  private productOf(left: QuantityNode, right: QuantityNode): Ends {
    const { traits } = this.printing
    const [a, b] = [left, right].map((node) => ({ ...this.operand(node), ...traits.quantity(node) })) as [Item, Item]
    return product(a, b)
  }

  /** What is missing of a quantity whose ends stand in columns; one that has shrunk to a point misses nothing. */
  private missing(node: QuantityNode, low: Sql, high: Sql): Sql {
    const rest = this.missingOf(node)
    return rest.length === 0 ? nothingMissing : sql`CASE WHEN ${low} = ${high} THEN 0 ELSE ${unionOf(rest)} END`
  }

  private missingOf(node: QuantityNode): readonly Sql[] {
    switch (node.kind) {
      case 'number':
        return []
      case 'input':
        return [this.printing.inputs.missing(node.input)]
      case 'add':
      case 'subtract':
      case 'multiply':
        return [...this.quantity(node.left).missing, ...this.quantity(node.right).missing]
      case 'least':
      case 'greatest': {
        const items = node.items.map((item) => this.operand(item))
        return remaining(node.kind, items)
      }
      case 'round':
        return this.quantity(node.of).missing
      case 'share':
        return [...this.quantity(node.of).missing, ...this.quantity(node.parts).missing]
      case 'choose': {
        const when = this.condition(node.when)
        const [yes, no] = [unionOf(this.operand(node.yes).missing), unionOf(this.operand(node.no).missing)]
        if (this.printing.traits.condition(node.when).known)
          return [sql`CASE WHEN ${when.settled} THEN ${yes} ELSE ${no} END`]
        const either = unionOf([...when.missing, yes, no])
        return [sql`CASE WHEN ${when.settled} THEN ${yes} WHEN NOT ${when.settled} THEN ${no} ELSE ${either} END`]
      }
      case 'rule':
        return node.of.kind === 'rule' ? this.quantity(node.of).missing : this.missingOf(node.of)
      default:
        return unreachable(node)
    }
  }

  private conditionColumn(node: ConditionNode): TruthSql {
    const { columns, names } = this.printing
    // Another name for the same is no step of its own
    if (node.kind === 'rule' && node.of.kind === 'rule') return this.condition(node.of)
    const { name, notes } = names.of(node)
    if (!columns.has(`${name}.settled`)) {
      const text = names.within(node, () => this.truthText(node))
      const known = columns.get(name)
      columns.add(`${name}.settled`, sql`COALESCE(${known}, ${text})`, notes, { idle: known.text })
      const missing = names.within(node, () => unionOf(this.truthMissing(node)))
      const settled = columns.get(`${name}.settled`)
      const ofOpen = sql`CASE WHEN ${settled} IS NULL THEN ${missing} ELSE 0 END`
      columns.add(`${name}.missing`, ofOpen, [], { idle: '0', folds: true })
    }
    return { settled: columns.get(`${name}.settled`), missing: [columns.get(`${name}.missing`)] }
  }

  private truthText(node: ConditionNode): Sql {
    switch (node.kind) {
      case 'isOneOf':
        return coversAll(node) ? plainSql('TRUE') : inputCondition(node, this.printing.inputs)
      case 'truth':
      case 'given':
      case 'includesAny':
      case 'onOrBefore':
        return inputCondition(node, this.printing.inputs)
      case 'below': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return sql`CASE WHEN ${a.high} < ${b.low} THEN TRUE WHEN ${a.low} >= ${b.high} THEN FALSE END`
      }
      case 'atMost': {
        const [a, b] = [this.quantity(node.left), this.quantity(node.right)]
        return sql`CASE WHEN ${a.high} <= ${b.low} THEN TRUE WHEN ${a.low} > ${b.high} THEN FALSE END`
      }
      case 'all':
      case 'any':
        return conjunction(
          node.kind,
          node.items.map((item) => this.condition(item).settled),
        )
      case 'not':
        return sql`(NOT ${this.condition(node.of).settled})`
      case 'choose': {
        const when = this.condition(node.when).settled
        const [yes, no] = [this.condition(node.yes).settled, this.condition(node.no).settled]
        return sql`CASE WHEN ${when} THEN ${yes} WHEN NOT ${when} THEN ${no} WHEN ${yes} = ${no} THEN ${yes} END`
      }
      case 'rule':
        return this.truthText(node.of)
      default:
        return unreachable(node)
    }
  }

  /** What is missing of a condition that is not settled. */
  private truthMissing(node: ConditionNode): readonly Sql[] {
    if (node.kind === 'isOneOf' && node.options.length === 0) return []
    switch (node.kind) {
      case 'isOneOf':
        return coversAll(node) ? [] : [missingWhereOpen(node, this.printing.inputs)]
      case 'includesAny':
        return [missingWhereOpen(node, this.printing.inputs)]
      case 'truth':
      case 'onOrBefore':
        return [this.printing.inputs.missing(node.input)]
      case 'given':
        return []
      case 'below':
      case 'atMost':
        return [...this.quantity(node.left).missing, ...this.quantity(node.right).missing]
      case 'all':
      case 'any':
        return node.items.flatMap((item) => this.condition(item).missing)
      case 'not':
        return this.condition(node.of).missing
      case 'choose': {
        const when = this.condition(node.when)
        const [yes, no] = [unionOf(this.condition(node.yes).missing), unionOf(this.condition(node.no).missing)]
        const either = unionOf([...when.missing, yes, no])
        return [sql`CASE WHEN ${when.settled} THEN ${yes} WHEN NOT ${when.settled} THEN ${no} ELSE ${either} END`]
      }
      case 'rule':
        return this.truthMissing(node.of)
      default:
        return unreachable(node)
    }
  }
}

/** A choice that is one of all its options is so whichever it is. */
const coversAll = ({ input, options }: Extract<ConditionNode, { readonly kind: 'isOneOf' }>): boolean =>
  (input.options ?? []).every((option) => options.includes(option))
