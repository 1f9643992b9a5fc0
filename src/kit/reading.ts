/** A reading: a point where two competent officials could read the document differently and get different money. */

import type { Label } from '../language/expression'
import { ChoiceInput } from '../language/input'
import { all, any, type Condition } from '../language/quantity'
import { type DaysInForce, onDaysOf } from './figure'

/** What a policy says of one reading; it is declared once, in the policy's table of readings. */
export interface ReadingDeclaration<Option extends string = string> {
  readonly clause: string
  /** Further clauses whose rules it governs. */
  readonly alsoUnder?: readonly string[]
  readonly label: Label
  /** The options with their labels; the first is the default. */
  readonly options: { readonly [option in Option]: Label }
  /** An option that leaves the point open: what depends on it is undetermined between the other options. */
  readonly open?: Option
  /** The first and last day on which the point can be read in several ways; outside them the default holds. */
  readonly inForce?: DaysInForce
}

/** A reading as rules ask it: a choice whose first option is the default. */
export class Reading<Option extends string = string> extends ChoiceInput<Option> {
  readonly clause: string
  /** Every clause whose rules it governs, its own first. */
  readonly clauses: readonly string[]
  /** An option that leaves the point open: what depends on it is undetermined between the other options. */
  readonly open: string | undefined
  readonly inForce: DaysInForce | undefined

  constructor(id: string, { clause, alsoUnder = [], label, options, open, inForce }: ReadingDeclaration<Option>) {
    const input = {
      key: `readings.${id}`,
      id,
      source: 'reading',
      type: 'choice',
      label,
      optionLabels: options,
    } as const
    super(input, Object.keys(options) as Option[])
    this.clause = clause
    this.clauses = [clause, ...alsoUnder]
    this.open = open
    this.inForce = inForce
  }

  override is(...options: readonly Option[]): Condition {
    const asked = super.is(...options)
    if (!this.inForce) return asked
    const within = onDaysOf(this.inForce)
    return options.includes(this.default) ? any(within.not(), asked) : all(within, asked)
  }

  get default(): Option {
    return this.options[0] as Option
  }
}

/** The readings of a policy by their ids, each with its own options. */
export type ReadingsOf<Table> = {
  readonly [id in keyof Table]: Table[id] extends { readonly options: infer Options }
    ? Reading<keyof Options & string>
    : never
}

/** Makes the readings of a policy from its table, in the order of the table. */
/* @__NO_SIDE_EFFECTS__ */
export const declareReadings = <const Table extends { readonly [id: string]: ReadingDeclaration }>(
  table: Table,
): ReadingsOf<Table> =>
  Object.freeze(
    Object.fromEntries(Object.entries(table).map(([id, declared]) => [id, new Reading(id, declared)])),
  ) as ReadingsOf<Table>

/** The option of each reading: what a caller may choose. */
export type OptionsOf<Readings> = {
  readonly [id in keyof Readings]: Readings[id] extends Reading<infer Option> ? Option : never
}
