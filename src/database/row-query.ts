/** A programme over a table of facts: every row by itself. */
import { inputsOf } from '../language/walk'
import { boundOf } from '../sql/bounds'
import { Columns } from '../sql/columns'
import { sql } from '../sql/expression'
import { KnownPrinter } from '../sql/known'
import { printingOf } from '../sql/printing'
import { RangePrinter } from '../sql/range'
import { queryParts } from '../words/sql'
import { Steps } from './beside'
import { addFacts } from './facts'
import type { CheckedOptions } from './options'
import { addMissing, addOpen, finished } from './result'
import { inputsOfRule, type PrintedRule, readingOf } from './rule'
import { StartColumns } from './start'
import type { ProgrammeQuery } from './statement'

export function rowQuery(rule: PrintedRule, options: CheckedOptions): ProgrammeQuery {
  const { definition, entitled, amount, elsewhere, specialiser } = rule
  const columns = new Columns(options.language)
  const start = new StartColumns(columns, options, definition.subject)

  const steps = new Steps(specialiser, options.beside.steps)
  const roots = [entitled, ...(amount ? [amount] : []), ...(elsewhere ? [elsewhere] : []), ...steps.nodes]
  const inputs = inputsOfRule(options.policy, definition, roots)
  const { places, error } = addFacts(
    columns,
    start,
    inputs.map((input) => readingOf(definition, input)),
    { ...options, asksDay: inputsOf(roots).some(({ source }) => source === 'day'), isAlone: true },
  )
  const printing = printingOf(columns, inputs, places, options)

  const known = new KnownPrinter(printing)
  columns.begin(queryParts.known)
  const isEntitled = known.condition(entitled)
  const due = amount && known.quantity(amount)
  const refers = elsewhere && known.condition(elsewhere)
  steps.printKnown(known)

  const alsoOpen = [...(refers ? [sql`${refers} IS NULL`] : []), ...steps.open()]
  const open = addOpen(columns, { error, isEntitled, due }, alsoOpen)
  columns.begin(queryParts.unknown, { when: open })
  const range = new RangePrinter(printing)
  const truth = range.condition(entitled)
  const ends = amount && range.quantity(amount)
  const refersOrNot = elsewhere && range.condition(elsewhere)
  steps.printRange(range)
  addMissing(columns, [truth, refersOrNot, ends])

  const decided = {
    error,
    open,
    entitled: truth,
    elsewhere: refersOrNot,
    amount:
      amount && due && ends
        ? {
            ...printing.traits.quantity(amount),
            ...{ known: due, ...ends },
            bound: boundOf(amount, printing.traits, () => false),
          }
        : undefined,
    grant: definition.grant,
    steps,
  }
  return finished(columns, start, decided, printing.inputs, options)
}
