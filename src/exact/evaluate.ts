/**
 * The exact lane: one fold that gives a rule's value, Kleene's logic, the range of what is undetermined and the
 * facts that still matter. Its results define the meaning of an expression; every other backend is tested against it.
 */

import type { Rounding } from '../language/expression'
import {
  type AnyNode,
  type ConditionNode,
  type Input,
  type Named,
  type QuantityNode,
  type RuleName,
  unreachable,
} from '../language/expression'
import { Exact, exact, exactText, infinity, zero } from './decimal'
import * as arithmetic from './interval'
import type { SharedRules } from './shared-rules'
import { Trace, type TraceStep } from './trace'
import {
  type Day,
  type Interval,
  interval,
  isPoint,
  isUnknown,
  type Membership,
  maybe,
  no,
  type Options,
  point,
  settled,
  type Truth,
  truth,
  type Value,
  type Values,
  yes,
} from './value'

/**
 * One evaluation: expressions over one set of values. A named rule is worked out once however often it is used, and not
 * at all where another evaluation over the same facts has shared it.
 */
export class Evaluation {
  private readonly values: Values
  private readonly shared: SharedRules | undefined
  /** The rules used by each rule that is being worked out. */
  private readonly using: RuleName[][] = []
  private readonly quantities = new Map<RuleName, Interval>()
  private readonly conditions = new Map<RuleName, Truth>()
  private readonly trace: Trace | undefined

  constructor(values: Values, options: { readonly trace?: boolean; readonly shared?: SharedRules | undefined } = {}) {
    this.values = values
    this.shared = options.shared
    this.trace = options.trace ? new Trace() : undefined
  }

  quantity({ node }: { readonly node: QuantityNode }): Interval {
    return this.evaluateQuantity(node)
  }

  condition({ node }: { readonly node: ConditionNode }): Truth {
    return this.evaluateCondition(node)
  }

  /** Every named rule worked out so far, in order, with the numbers that went in; empty unless asked for. */
  steps(): readonly TraceStep[] {
    return this.trace?.steps ?? []
  }

  private evaluateQuantity(node: QuantityNode): Interval {
    switch (node.kind) {
      case 'number': {
        const value = this.number(node)
        if (node.name) this.trace?.used(node.name.id, value)
        return value
      }
      case 'input':
        return this.quantityInput(node.input)
      case 'add':
        return arithmetic.add(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right))
      case 'subtract':
        return arithmetic.subtract(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right))
      case 'multiply':
        return arithmetic.multiply(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right))
      case 'least':
        return arithmetic.least(node.items.map((item) => this.evaluateQuantity(item)))
      case 'greatest':
        return arithmetic.greatest(node.items.map((item) => this.evaluateQuantity(item)))
      case 'round':
        return this.rounded(this.evaluateQuantity(node.of), node.rounding)
      case 'share': {
        const parts = this.evaluateQuantity(node.parts)
        const unrounded = arithmetic.share(this.evaluateQuantity(node.of), parts, exact(node.outOf))
        return this.rounded(unrounded, node.rounding)
      }
      case 'choose': {
        const condition = this.evaluateCondition(node.when)
        const holds = settled(condition)
        if (holds !== undefined) return this.evaluateQuantity(holds ? node.yes : node.no)
        const yes = this.evaluateQuantity(node.yes)
        return arithmetic.eitherQuantity(condition, yes, this.evaluateQuantity(node.no))
      }
      case 'rule': {
        const value =
          this.quantities.get(node.name) ??
          this.named(node, node.unit, this.quantities, () => this.evaluateQuantity(node.of))
        this.uses(node.name, value)
        return value
      }
      default:
        return unreachable(node)
    }
  }

  private evaluateCondition(node: ConditionNode): Truth {
    switch (node.kind) {
      case 'truth':
        return this.input<Truth>(node.input, maybe)
      case 'given': {
        const value = this.values.get(node.input.key)
        return value === undefined || isUnknown(value) ? no : yes
      }
      case 'isOneOf': {
        const value = this.input<Options>(node.input, (missing) => ({ options: node.input.options ?? [], missing }))
        const inside = value.options.filter((option) => node.options.includes(option)).length
        return truth(inside < value.options.length, inside > 0, value.missing)
      }
      case 'includesAny': {
        const value = this.input<Membership>(node.input, (missing) => ({
          surely: new Set(),
          mayHoldMore: true,
          missing,
        }))
        const holds = node.options.some((option) => value.surely.has(option))
        return truth(!holds, holds || value.mayHoldMore, value.missing)
      }
      case 'onOrBefore': {
        const value = this.values.get(node.input.key)
        if (value === undefined || isUnknown(value)) return this.input<Truth>(node.input, maybe)
        this.trace?.used(node.input.key, value)
        const amended = node.figure && this.values.get(node.figure.key)
        if (amended && isUnknown(amended)) return maybe(amended.unknown)
        const limit = ((amended ?? node) as Day).day
        if ('day' in value) return value.day <= limit ? yes : no
        if ('first' in value) return truth(value.last > limit, value.first <= limit, value.missing)
        throw wrongValue(node.input)
      }
      case 'below':
        return arithmetic.below(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right))
      case 'atMost':
        return arithmetic.atMost(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right))
      case 'all':
        return arithmetic.all(this.each(node.items))
      case 'any':
        return arithmetic.any(this.each(node.items))
      case 'not':
        return arithmetic.not(this.evaluateCondition(node.of))
      case 'choose': {
        const condition = this.evaluateCondition(node.when)
        const holds = settled(condition)
        if (holds !== undefined) return this.evaluateCondition(holds ? node.yes : node.no)
        const yes = this.evaluateCondition(node.yes)
        return arithmetic.eitherTruth(condition, yes, this.evaluateCondition(node.no))
      }
      case 'rule': {
        const value =
          this.conditions.get(node.name) ??
          this.named(node, undefined, this.conditions, () => this.evaluateCondition(node.of))
        this.uses(node.name, value)
        return value
      }
      default:
        return unreachable(node)
    }
  }

  /** A number that the rule writes, or what stands in for it where the law was amended. */
  private number(node: Extract<QuantityNode, { readonly kind: 'number' }>): Interval {
    const amended = node.name && this.values.get(node.name.key)
    if (!amended) return numberOf(node)
    return isUnknown(amended) ? { low: zero, high: infinity, missing: amended.unknown } : (amended as Interval)
  }

  /** Lazily, so that what comes after the deciding item is not worked out. */
  private *each(items: readonly ConditionNode[]): Generator<Truth> {
    for (const item of items) yield this.evaluateCondition(item)
  }

  private uses(name: RuleName, value: Interval | Truth): void {
    this.using.at(-1)?.push(name)
    this.trace?.used(name.id, value)
  }

  private named<V extends Interval | Truth>(
    node: Named<AnyNode>,
    unit: string | undefined,
    memory: Map<RuleName, V>,
    work: () => V,
  ): V {
    const { name } = node
    const known = this.shared?.recall(name)
    if (known) {
      this.take(name)
      return known.value as V
    }
    this.trace?.enter()
    const used: RuleName[] = []
    this.using.push(used)
    const value = work()
    this.using.pop()
    memory.set(name, value)
    const step = this.trace?.leave(name, unit, value)
    this.shared?.remember(node, value, used, step)
    return value
  }

  /** Takes a shared rule over, after those that it uses: in the order in which they would be worked out. */
  private take(name: RuleName): void {
    const known = this.shared?.recall(name)
    if (!known || this.quantities.has(name) || this.conditions.has(name)) return
    for (const used of known.uses) this.take(used)
    if ('low' in known.value) this.quantities.set(name, known.value)
    else this.conditions.set(name, known.value)
    this.trace?.add(known.step)
  }

  private rounded(unrounded: Interval, rounding: Rounding): Interval {
    const value = arithmetic.round(unrounded, rounding)
    if (isPoint(value)) this.trace?.rounded(exactText(unrounded.low), rounding)
    return value
  }

  /** The value of an input, or what an unknown one can still be. */
  private input<V extends Value>(input: Input, ifUnknown: (missing: readonly string[]) => V): V {
    const given = this.values.get(input.key)
    const value =
      given === undefined ? ifUnknown([input.key]) : isUnknown(given) ? ifUnknown(given.unknown) : (given as V)
    this.trace?.used(input.key, value)
    return value
  }

  private quantityInput(input: Input): Interval {
    return this.input<Interval>(input, (missing) => {
      const ceiling = this.knownInterval(input.noMoreThan)
      const floor = this.knownInterval(input.noLessThan)
      const low = Exact.max(exact(input.least ?? '0'), floor?.low ?? zero)
      const most = input.type === 'count' && input.most !== undefined ? exact(input.most) : infinity
      const high = Exact.min(most, ceiling?.high ?? infinity)
      return interval(low, high, missing)
    })
  }

  private knownInterval(key: string | undefined): Interval | undefined {
    const value = key === undefined ? undefined : this.values.get(key)
    return value !== undefined && 'low' in value ? value : undefined
  }
}

const numbers = new WeakMap<QuantityNode, Interval>()

/** The value of a number that a rule writes, read from its text once. */
function numberOf(node: Extract<QuantityNode, { readonly kind: 'number' }>): Interval {
  const before = numbers.get(node)
  if (before) return before
  const value = point(exact(node.value))
  numbers.set(node, value)
  return value
}

const wrongValue = (input: Input): Error => new Error(`The value of ${input.key} is not a ${input.type}`)
