import {
  type ConditionNode,
  figureName,
  type Label,
  type QuantityNode,
  type Rounding,
  type RuleName,
} from './expression'
import { sameUnit, type Times, timesUnit } from './unit'

/** Nothing to add where the units cancel; else a property that no quantity has, so that the compiler refuses. */
type Cancels<A extends string, B extends string> = [Times<A, B>] extends [never]
  ? { readonly unitsDoNotCancel: [A, B] }
  : unknown

/** What functions over quantities take: its unit alone tells the compiler which quantity it is. */
export interface Measured<U extends string> {
  readonly unit: U
  readonly node: QuantityNode
}

/** A number with a unit, as a rule writes it: `standard.times(householdSize).minus(monthlyIncome)`. */
export class Quantity<U extends string> implements Measured<U> {
  readonly unit: U
  readonly node: QuantityNode

  constructor(node: QuantityNode) {
    this.node = Object.freeze(node)
    this.unit = node.unit as U
  }

  plus(other: Measured<U>): Quantity<U> {
    return new Quantity({ kind: 'add', unit: sameUnit(this.unit, other.unit), left: this.node, right: other.node })
  }

  minus(other: Measured<U>): Quantity<U> {
    return new Quantity({ kind: 'subtract', unit: sameUnit(this.unit, other.unit), left: this.node, right: other.node })
  }

  times<B extends string>(other: Measured<B> & Cancels<U, B>): Quantity<Times<U, B>> {
    const unit = timesUnit(this.unit, other.unit)
    return new Quantity({ kind: 'multiply', unit, left: this.node, right: other.node })
  }

  /** To the fen, for a figure that may not be undercut. */
  roundedUp(): Quantity<U> {
    return this.rounded('up')
  }

  /** To the fen, for a figure that may not be exceeded. */
  roundedDown(): Quantity<U> {
    return this.rounded('down')
  }

  /** To the nearest fen, a tie upwards, for a plain percentage. */
  roundedHalfUp(): Quantity<U> {
    return this.rounded('halfUp')
  }

  rounded(rounding: Rounding): Quantity<U> {
    return new Quantity({ kind: 'round', unit: this.unit, of: this.node, rounding })
  }

  /** `parts` of `outOf` equal parts, rounded to the fen: the only node that divides. */
  share<V extends string>(share: {
    readonly parts: Measured<'ratio'>
    readonly outOf: string
    readonly rounding: Rounding
    readonly unit: V
  }): Quantity<V> {
    const { parts, outOf, rounding, unit } = share
    return new Quantity({ kind: 'share', unit, of: this.node, parts: parts.node, outOf, rounding })
  }

  isBelow(other: Measured<U>): Condition {
    return compare('below', this, other)
  }

  isAtMost(other: Measured<U>): Condition {
    return compare('atMost', this, other)
  }

  isAbove(other: Measured<U>): Condition {
    return compare('below', other, this)
  }

  isAtLeast(other: Measured<U>): Condition {
    return compare('atMost', other, this)
  }
}

/** Something that holds, fails or is not known. */
export class Condition {
  readonly node: ConditionNode

  constructor(node: ConditionNode) {
    this.node = Object.freeze(node)
  }

  and(...others: readonly Condition[]): Condition {
    return all(this, ...others)
  }

  or(...others: readonly Condition[]): Condition {
    return any(this, ...others)
  }

  not(): Condition {
    return new Condition({ kind: 'not', of: this.node })
  }
}

function compare<U extends string>(kind: 'below' | 'atMost', left: Measured<U>, right: Measured<U>): Condition {
  sameUnit(left.unit, right.unit)
  return new Condition({ kind, left: left.node, right: right.node })
}

export const all = (...items: readonly Condition[]): Condition =>
  new Condition({ kind: 'all', items: items.map((item) => item.node) })

export const any = (...items: readonly Condition[]): Condition =>
  new Condition({ kind: 'any', items: items.map((item) => item.node) })

/** The smallest of several quantities of one unit. */
export const least = <U extends string>(first: Measured<U>, ...others: readonly Measured<NoInfer<U>>[]): Quantity<U> =>
  extreme('least', first, others)

/** The largest of several quantities of one unit. */
export const greatest = <U extends string>(
  first: Measured<U>,
  ...others: readonly Measured<NoInfer<U>>[]
): Quantity<U> => extreme('greatest', first, others)

function extreme<U extends string>(
  kind: 'least' | 'greatest',
  first: Measured<U>,
  others: readonly Measured<U>[],
): Quantity<U> {
  const items = [first, ...others]
  for (const item of items) sameUnit(first.unit, item.unit)
  return new Quantity({ kind, unit: first.unit, items: items.map((item) => item.node) })
}

/** A plain number of the law or of arithmetic: `number('12', 'month/year')`. */
export const number = <U extends string>(value: string, unit: U): Quantity<U> =>
  new Quantity({ kind: 'number', unit, value })

/** A figure that the document itself fixes, with its name and clause. */
export const parameter = <U extends string>(value: string, unit: U, name: RuleName): Quantity<U> =>
  new Quantity({ kind: 'number', unit, value, name: figureName(name) })

/** `when(condition, a, b)`: a where the condition holds, else b; for quantities of one unit, or for conditions. */
export function when<U extends string>(
  condition: Condition,
  then: Measured<U>,
  otherwise: Measured<NoInfer<U>>,
): Quantity<U>
export function when(condition: Condition, then: Condition, otherwise: Condition): Condition
export function when<U extends string>(
  condition: Condition,
  then: Measured<U> | Condition,
  otherwise: Measured<U> | Condition,
): Quantity<U> | Condition {
  if (then instanceof Condition || otherwise instanceof Condition) {
    if (then instanceof Condition && otherwise instanceof Condition)
      return new Condition({ kind: 'choose', when: condition.node, yes: then.node, no: otherwise.node })
    throw new Error('Both branches must be quantities, or both conditions')
  }
  const unit = sameUnit(then.unit, otherwise.unit)
  return new Quantity({ kind: 'choose', unit, when: condition.node, yes: then.node, no: otherwise.node })
}

/** Names a step of the law, so that traces, explanations and printed code can show it under its clause. */
export function rule<U extends string>(id: string, clause: string, label: Label, of: Measured<U>): Quantity<U>
export function rule(id: string, clause: string, label: Label, of: Condition): Condition
export function rule<U extends string>(
  id: string,
  clause: string,
  label: Label,
  of: Measured<U> | Condition,
): Quantity<U> | Condition {
  const name: RuleName = Object.freeze({ id, clause, label })
  if (of instanceof Condition) return new Condition({ kind: 'rule', name, of: of.node })
  return new Quantity<U>({ kind: 'rule', name, unit: of.unit, of: of.node })
}
