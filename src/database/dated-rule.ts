/** A rule in which figures of the document, and days that it asks, follow the day of each row. */

import { Specialiser, unknownFigure } from '../exact/specialise'
import { inForceFrom, onDay } from '../kit/figure'
import type { Policy } from '../kit/policy'
import type { FigureEntry, Register } from '../kit/register'
import type { Readings } from '../kit/terms'
import { surroundings } from '../kit/values'
import type { ConditionNode, FigureName, QuantityNode } from '../language/expression'

/** What a rule is printed under. */
export interface PrintedUnder {
  readonly readings: Readings
  /** A register whose rows about figures are printed into the rule. */
  readonly figures?: Register | undefined
  /** One day for every row. */
  readonly on?: string | undefined
}

type NumberNode = Extract<QuantityNode, { readonly kind: 'number' }>
type DayNode = Extract<ConditionNode, { readonly kind: 'onOrBefore' }>

/** Folds readings away, and the day where all rows have one; an amended figure becomes a choice by the day of the row. */
export class DatedRule extends Specialiser {
  private readonly firstDay: string
  private readonly figures: Register | undefined
  private readonly on: string | undefined

  constructor(policy: Policy, { readings, figures, on }: PrintedUnder) {
    const values = surroundings(policy, on === undefined ? {} : { on }, readings)
    super(values, ({ source }) => source === 'reading' || (source === 'day' && values.has(onDay.input.key)))
    this.firstDay = policy.firstDay
    this.figures = figures
    this.on = on
  }

  protected override number(node: NumberNode): QuantityNode {
    const of = ({ value }: FigureEntry, name: FigureName): QuantityNode =>
      value === null
        ? { kind: 'input', unit: node.unit, input: unknownFigure(name, 'money', node.unit) }
        : { ...node, value }
    return this.byDay<QuantityNode>(node, node.name, of)
  }

  protected override comparedDay(node: DayNode): ConditionNode {
    const plain = (one: DayNode): ConditionNode => super.comparedDay(one)
    const of = ({ value }: FigureEntry, name: FigureName): ConditionNode =>
      value === null ? unknownBesideDay(node, name) : plain({ kind: 'onOrBefore', input: node.input, day: value })
    return this.byDay(plain(node), node.figure, of)
  }

  /** The document's own, then that of each row from its day on. */
  private byDay<Node extends QuantityNode | ConditionNode>(
    own: Node,
    name: FigureName | undefined,
    of: (entry: FigureEntry, name: FigureName) => Node,
  ): Node {
    const entries = (name && this.figures?.figureEntries.get(name.id)) ?? []
    let node = own
    for (const entry of entries) {
      const { from } = entry
      if (this.on !== undefined && this.on < from) break
      const amended = of(entry, name as FigureName)
      const always = this.on !== undefined || from <= this.firstDay
      node = always
        ? amended
        : ({ ...amended, kind: 'choose', when: inForceFrom(from).node, yes: amended, no: node } as never)
    }
    return node
  }
}

/** Of a day that is not given nothing is asked but that day; else whether it is before a day that nobody knows. */
const unknownBesideDay = (node: DayNode, name: FigureName): ConditionNode => ({
  kind: 'choose',
  when: { kind: 'given', input: node.input },
  yes: { kind: 'truth', input: unknownFigure(name, 'truth') },
  no: { kind: 'onOrBefore', input: node.input, day: node.day },
})
