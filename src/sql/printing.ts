/** What the printers of a query share: its columns, where its inputs stand, and how its steps are named. */
import type { Input } from '../language/expression'
import type { Columns } from './columns'
import type { Dialect, PrintedDialect } from './dialect'
import { dialects } from './dialects'
import { type InputColumn, InputColumns } from './inputs'
import { RuleColumns } from './rule-columns'
import { TraitsOf } from './traits'

export interface Printing {
  readonly columns: Columns
  readonly inputs: InputColumns
  readonly names: RuleColumns
  readonly traits: TraitsOf
  readonly dialect: Dialect
}

/** Inputs whose place is added to `places` later have one by the time that they are printed. */
export function printingOf(
  columns: Columns,
  inputs: readonly Input[],
  places: ReadonlyMap<string, InputColumn>,
  options: { readonly dialect: PrintedDialect; readonly language: 'zh' | 'en' },
): Printing {
  const dialect = dialects[options.dialect]
  const named = new InputColumns(columns, inputs, places, dialect)
  const names = new RuleColumns(columns, options.language)
  return { columns, inputs: named, names, traits: new TraitsOf(named, dialect), dialect }
}
