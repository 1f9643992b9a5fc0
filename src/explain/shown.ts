/** The figures and facts of a determination as they stand in sentences. */
import { exactText, grouped } from '../exact/decimal'
import type { Evaluation } from '../exact/evaluate'
import { type Interval, isPoint, type Values } from '../exact/value'
import type { Determined } from '../kit/determine'
import type { ConditionNode, Input, Label, QuantityNode } from '../language/expression'
import { comparedDays, notKnown } from '../words/explanation'
import { of, same, say } from '../words/language'
import { dayText, intervalText, ratioText } from './figures'
import { dayOf, valueText } from './values'

/** What stands in a formula by itself. */
export type Leaf = Extract<QuantityNode, { readonly kind: 'number' | 'input' | 'rule' }>

export class Shown {
  readonly evaluation: Evaluation
  protected readonly values: Values

  constructor({ evaluation, values }: Pick<Determined, 'evaluation' | 'values'>) {
    this.evaluation = evaluation
    this.values = values
  }

  quantity(node: QuantityNode): Label {
    return this.figure(node, this.evaluation.quantity({ node }))
  }

  /** A side of a comparison. */
  side(node: QuantityNode): Label {
    const value = this.evaluation.quantity({ node })
    return value.missing.length > 0 && !value.high.isFinite() ? notKnown : this.figure(node, value)
  }

  leaf(leaf: Leaf): Label {
    const value = this.evaluation.quantity({ node: leaf })
    const isSettled = isPoint(value)
    if (isSettled && leaf.kind === 'number' && !leaf.unit.startsWith('yuan'))
      return same(ratioText(exactText(value.low)))
    const text = this.figure(leaf, value)
    return isSettled ? text : of((language) => `(${text[language]})`)
  }

  fact(input: Input): Label {
    return valueText(input, this.values.get(input.key))
  }

  /** A day, and the last one that counts. */
  day(node: Extract<ConditionNode, { readonly kind: 'onOrBefore' }>): Label {
    const value = this.values.get(node.input.key)
    if (value === undefined || !('day' in value)) return value && 'first' in value ? this.fact(node.input) : notKnown
    const limit = dayOf(node, this.values)
    return say(
      value.day <= limit ? comparedDays.inTime : comparedDays.late,
      this.dayOf(node.input, value.day),
      dayText(limit),
    )
  }

  /** The text of a quantity that has come to a value. */
  protected figure(node: QuantityNode, value: Interval): Label {
    return intervalText(value, node.unit)
  }

  /** The text of a fact that is a day. */
  protected dayOf(_: Input, day: string): Label {
    return dayText(day)
  }

  /** The amount of the determination. */
  amount(text: string): string {
    return grouped(text)
  }
}
