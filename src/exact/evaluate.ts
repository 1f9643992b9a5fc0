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
import { type Exact, exact, exactText } from './decimal'
import { type Arithmetic, all, any, decimals, eitherTruth, not } from './interval'
import type { SharedRules } from './shared-rules'
import { Trace, type TraceStep } from './trace'
import {
  type Day,
  type Interval,
  isPoint,
  isUnknown,
  type Membership,
  maybe,
  no,
  type Options,
  settled,
  type Truth,
  truth,
  type Value,
  type Values,
  yes,
} from './value'

/**
 * One evaluation: expressions over one set of values. A named rule is worked out once however often it is used, and not
 * at all where another evaluation over the same facts has shared it. Traces and shared rules are for decimals alone.
 */
export class Evaluation<N = Exact> {
  private readonly values: Values<N>
  private readonly arithmetic: Arithmetic<N>
  private readonly shared: SharedRules | undefined
  /** The rules used by each rule that is being worked out. */
  private readonly using: RuleName[][] = []
  private readonly rules = new Map<RuleName, Interval<N> | Truth>()
  private readonly trace: Trace | undefined

  constructor(
    values: Values<N>,
    options: {
      readonly trace?: boolean
      readonly shared?: SharedRules | undefined
      readonly arithmetic?: Arithmetic<N>
    } = {},
  ) {
    this.values = values
    this.arithmetic = options.arithmetic ?? (decimals as Arithmetic<unknown> as Arithmetic<N>)
    this.shared = options.shared
    // A trace that a stranger puts on every object was not asked for.
    this.trace = Object.hasOwn(options, 'trace') && options.trace ? new Trace() : undefined
  }

  quantity({ node }: { readonly node: QuantityNode }): Interval<N> {
    return this.evaluateQuantity(node)
  }

  condition({ node }: { readonly node: ConditionNode }): Truth {
    return this.evaluateCondition(node)
  }

  /** Every named rule worked out so far, in order, with the numbers that went in; empty unless asked for. */
  steps(): readonly TraceStep[] {
    return this.trace?.steps ?? []
  }

  private evaluateQuantity(node: QuantityNode): Interval<N> {
    const { arithmetic } = this
    switch (node.kind) {
      case 'number': {
        const value = this.number(node)
        if (node.name) this.trace?.used(node.name.id, value as Value)
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
        const value = this.rules.get(node.name) ?? this.named(node, node.unit, () => this.evaluateQuantity(node.of))
        this.uses(node.name, value)
        return value as Interval<N>
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
        const { never } = value
        const canHold = value.mayHoldMore && !(never && node.options.every((option) => never.has(option)))
        return truth(!holds, holds || canHold, value.missing)
      }
      case 'onOrBefore': {
        const value = this.values.get(node.input.key)
        if (value === undefined || isUnknown(value)) return this.input<Truth>(node.input, maybe)
        this.trace?.used(node.input.key, value as Value)
        const amended = node.figure && this.values.get(node.figure.key)
        if (amended && isUnknown(amended)) return maybe(amended.unknown)
        const limit = ((amended ?? node) as Day).day
        if ('day' in value) return value.day <= limit ? yes : no
        if ('first' in value) return truth(value.last > limit, value.first <= limit, value.missing)
        throw wrongValue(node.input)
      }
      case 'below':
        return this.arithmetic.below(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right))
      case 'atMost':
        return this.arithmetic.atMost(this.evaluateQuantity(node.left), this.evaluateQuantity(node.right))
      case 'all':
        return all(this.each(node.items))
      case 'any':
        return any(this.each(node.items))
      case 'not':
        return not(this.evaluateCondition(node.of))
      case 'choose': {
        const condition = this.evaluateCondition(node.when)
        const holds = settled(condition)
        if (holds !== undefined) return this.evaluateCondition(holds ? node.yes : node.no)
        const yes = this.evaluateCondition(node.yes)
        return eitherTruth(condition, yes, this.evaluateCondition(node.no))
      }
      case 'rule': {
        const value = this.rules.get(node.name) ?? this.named(node, undefined, () => this.evaluateCondition(node.of))
        this.uses(node.name, value)
        return value as Truth
      }
      default:
        return unreachable(node)
    }
  }

  /** A number that the rule writes, or what stands in for it where the law was amended. */
  private number(node: Extract<QuantityNode, { readonly kind: 'number' }>): Interval<N> {
    const amended = node.name && this.values.get(node.name.key)
    if (!amended) return this.arithmetic.numberOf(node)
    return isUnknown(amended) ? this.arithmetic.between(unbounded, amended.unknown) : (amended as Interval<N>)
  }

  /** Lazily, so that what comes after the deciding item is not worked out. */
  private *each(items: readonly ConditionNode[]): Generator<Truth> {
    for (const item of items) yield this.evaluateCondition(item)
  }

  private uses(name: RuleName, value: Interval<N> | Truth): void {
    this.using.at(-1)?.push(name)
    this.trace?.used(name.id, value as Value)
  }

  private named(node: Named<AnyNode>, unit: string | undefined, work: () => Interval<N> | Truth): Interval<N> | Truth {
    const { name } = node
    const known = this.shared?.recall(name)
    if (known) {
      this.take(name)
      return known.value as Interval<unknown> as Interval<N>
    }
    this.trace?.enter()
    const used: RuleName[] = []
    this.using.push(used)
    const value = work()
    this.using.pop()
    this.rules.set(name, value)
    const plain = value as Interval | Truth
    const step = this.trace?.leave(name, unit, plain)
    this.shared?.remember(node, plain, used, step)
    return value
  }

  /** Takes a shared rule over, after those that it uses: in the order in which they would be worked out. */
  private take(name: RuleName): void {
    const known = this.shared?.recall(name)
    if (!known || this.rules.has(name)) return
    for (const used of known.uses) this.take(used)
    this.rules.set(name, known.value as Interval<unknown> as Interval<N>)
    this.trace?.add(known.step)
  }

  private rounded(unrounded: Interval<N>, rounding: Rounding): Interval<N> {
    const value = this.arithmetic.round(unrounded, rounding)
    if (this.trace && isPoint(value as Interval)) this.trace.rounded(exactText((unrounded as Interval).low), rounding)
    return value
  }

  /** The value of an input, or what an unknown one can still be. */
  private input<V extends Value<N>>(input: Input, ifUnknown: (missing: readonly string[]) => V): V {
    const given = this.values.get(input.key)
    const value =
      given === undefined ? ifUnknown([input.key]) : isUnknown(given) ? ifUnknown(given.unknown) : (given as V)
    this.trace?.used(input.key, value as Value)
    return value
  }

  private quantityInput(input: Input): Interval<N> {
    return this.input<Interval<N>>(input, (missing) => {
      const most = input.type === 'count' ? input.most : undefined
      const [floor, ceiling] = [this.knownInterval(input.noLessThan), this.knownInterval(input.noMoreThan)]
      return this.arithmetic.between({ least: input.least ?? '0', most, floor, ceiling }, missing)
    })
  }

  private knownInterval(key: string | undefined): Interval<N> | undefined {
    const value = key === undefined ? undefined : this.values.get(key)
    return value !== undefined && 'low' in value ? value : undefined
  }
}

const unbounded = { least: '0', most: undefined, floor: undefined, ceiling: undefined }

const wrongValue = (input: Input): Error => new Error(`The value of ${input.key} is not a ${input.type}`)
