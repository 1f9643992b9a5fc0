/** Expressions of the rules, worked out over the columns of a part: of each the ends between which it lies. */

import type { Specialiser } from '../../exact/specialise'
import type { Input } from '../../language/expression'
import { Condition, type Quantity } from '../../language/quantity'
import { inputsOf } from '../../language/walk'
import { type Column, Columns } from '../../sql/columns'
import { dialects } from '../../sql/dialects'
import { quoted, type Sql } from '../../sql/expression'
import type { InputColumn } from '../../sql/inputs'
import { KnownPrinter } from '../../sql/known'
import { printingOf } from '../../sql/printing'
import { printQuery } from '../../sql/query'
import { RangePrinter } from '../../sql/range'
import { DatedRule } from '../dated-rule'
import type { CheckedAuditOptions } from './options'

export class PartExpressions {
  private readonly specialiser: Specialiser
  private readonly options: CheckedAuditOptions
  private readonly columns = new Columns()
  private readonly given: Column[] = []
  private printers: { readonly known: KnownPrinter; readonly range: RangePrinter } | undefined

  constructor(options: CheckedAuditOptions) {
    this.options = options
    this.specialiser = new DatedRule(options.policy, options)
  }

  /** A column of the part. */
  take(name: string): Sql {
    this.given.push({ name, text: quoted(name), notes: [] })
    return this.columns.given(name)
  }

  /** Says where the inputs of some rules stand; to be called once, before anything is worked out. */
  placeOf(nodes: readonly (Condition | Quantity<string>)[], placeOf: (input: Input) => InputColumn): void {
    const printed = nodes.map((one) =>
      one instanceof Condition ? this.specialiser.condition(one.node) : this.specialiser.quantity(one.node),
    )
    this.place(inputsOf(printed), placeOf)
  }

  /** The same for the inputs themselves. */
  place(inputs: readonly Input[], placeOf: (input: Input) => InputColumn): void {
    const places = new Map(inputs.map((input) => [input.key, placeOf(input)]))
    const printing = printingOf(this.columns, inputs, places, this.options)
    this.columns.begin()
    this.printers = { known: new KnownPrinter(printing), range: new RangePrinter(printing) }
  }

  /** The ends of a quantity; the upper one is NULL where no largest value exists. */
  ends({ node }: Quantity<string>): { readonly low: string; readonly high: string } {
    const { known, range } = this.placed()
    const quantity = this.specialiser.quantity(node)
    known.quantity(quantity)
    const { low, high } = range.quantity(quantity)
    return { low: low.text, high: high.text }
  }

  /** A condition's truth, NULL where it is not settled. */
  truth({ node }: Condition): string {
    const { known, range } = this.placed()
    const condition = this.specialiser.condition(node)
    known.condition(condition)
    return range.condition(condition).settled.text
  }

  /** The columns that were taken as they stand, and those worked out. */
  query(from: string, keep: readonly string[], worked: readonly (readonly [name: string, text: string])[]): string {
    const kept = keep.map((name) => [name, quoted(name)] as const)
    const result = [...kept, ...worked].map(([name, text]) => ({ name, text, notes: [] }))
    const start = { columns: this.given, from }
    return printQuery({ start, stages: this.columns.stages(), result, prefix: 'step_' }, dialects[this.options.dialect])
  }

  private placed() {
    if (!this.printers) throw new Error('The inputs have no place yet')
    return this.printers
  }
}
