/**
 * What a query gives beside a programme's result where another query reads it on: columns of its table that it carries, and
 * steps of the rule with what is known of them.
 */
import type { Specialiser } from '../exact/specialise'
import type { ConditionNode, QuantityNode } from '../language/expression'
import type { Condition, Quantity } from '../language/quantity'
import type { Column, Columns } from '../sql/columns'
import { quoted, type Sql, sql } from '../sql/expression'
import type { KnownPrinter } from '../sql/known'
import type { RangePrinter } from '../sql/range'

/** A step of a rule: a condition's truth, NULL where it is not settled; a quantity, NULL where it is not known. */
export interface Step {
  readonly name: string
  readonly of: Condition | Quantity<string>
}

export interface Beside {
  /** Columns of the table, under their own names. */
  readonly carry: readonly string[]
  readonly steps: readonly Step[]
  /** Also whether the subject is entitled and between which ends the amount lies, each by itself. */
  readonly ends: boolean
  /** Which rows of the table, as a condition in SQL. */
  readonly where: string | undefined
}

export const nothingBeside: Beside = { carry: [], steps: [], ends: false, where: undefined }

interface PrintedStep {
  readonly name: string
  readonly node: ConditionNode | QuantityNode
}

/** The steps of one query, printed where the rule's own columns stand. */
export class Steps {
  private readonly steps: readonly PrintedStep[]
  private readonly known = new Map<string, Sql>()
  private readonly held = new Map<string, Sql>()

  constructor(specialiser: Specialiser, steps: readonly Step[]) {
    this.steps = steps.map(({ name, of: { node } }) => ({
      name,
      node: 'unit' in node ? specialiser.quantity(node) : specialiser.condition(node),
    }))
  }

  get nodes(): readonly (ConditionNode | QuantityNode)[] {
    return this.steps.map(({ node }) => node)
  }

  printKnown(printer: KnownPrinter): void {
    for (const { name, node } of this.steps)
      this.known.set(name, 'unit' in node ? printer.quantity(node) : printer.condition(node))
  }

  /** Conditions under which some step is not known yet. */
  open(): readonly Sql[] {
    return [...this.known.values()].map((value) => sql`${value} IS NULL`)
  }

  printRange(printer: RangePrinter): void {
    for (const { name, node } of this.steps) {
      const known = this.known.get(name)
      const value = 'unit' in node ? pointOf(printer, node) : printer.condition(node).settled
      this.held.set(name, known && known.text !== value.text ? sql`COALESCE(${known}, ${value})` : value)
    }
  }

  /** Adds the columns that the result is read from. */
  addTo(columns: Columns): void {
    for (const [name, value] of this.held) columns.add(stepName(name), value)
  }

  results(): readonly Column[] {
    return this.steps.map(({ name }) => ({ name, text: quoted(stepName(name)), notes: [] }))
  }
}

function pointOf(printer: RangePrinter, node: QuantityNode): Sql {
  const { low, high } = printer.quantity(node)
  return low.text === high.text ? low : sql`CASE WHEN ${low} = ${high} THEN ${low} END`
}

const stepName = (name: string): string => `step.${name}`

/** The name under which a carried column goes through the query. */
export const carriedName = (name: string): string => `carry.${name}`
