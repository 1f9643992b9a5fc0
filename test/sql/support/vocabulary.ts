/** A few inputs of every type and bound, where they stand in a query, and what the printers make of expressions over them. */
import type { Input } from '../../../src/language/expression'
import { ChoiceInput, CountInput, DayInput, MoneyInput, SetInput, TruthInput } from '../../../src/language/input'
import type { Condition, Quantity } from '../../../src/language/quantity'
import { Columns } from '../../../src/sql/columns'
import type { DialectId } from '../../../src/sql/dialect'
import { dialects } from '../../../src/sql/dialects'
import { type InputColumn, InputColumns } from '../../../src/sql/inputs'
import { KnownPrinter } from '../../../src/sql/known'
import { RangePrinter } from '../../../src/sql/range'
import { unionOf } from '../../../src/sql/range-arithmetic'
import { RuleColumns } from '../../../src/sql/rule-columns'
import { TraitsOf } from '../../../src/sql/traits'

const fact = (id: string, type: Input['type'], more: Partial<Input> = {}) =>
  ({ key: id, id, source: 'fact', type, label: { zh: id, en: id }, ...more }) as const
export const money = (id: string, more: Partial<Input> = {}) =>
  new MoneyInput({ ...fact(id, 'money', more), unit: 'yuan' })
export const count = (id: string, more: Partial<Input>) =>
  new CountInput({ ...fact(id, 'count', more), unit: 'ratio' }, false)

export const a = money('a')
export const b = money('b')
/** Known in every row. */
export const sum = money('sum')
export const times = count('times', { least: '0', most: '12' })
export const cost = money('cost', { noLessThan: 'paid' })
export const paid = money('paid', { noMoreThan: 'cost' })
/** Between two columns; the upper one always there, or not. */
export const between = money('between')
export const above = money('above')
/** A count of at least one and of at most five, of none or more without an upper limit. */
export const heads = count('heads', { least: '1', most: '5' })
export const visits = count('visits', {})
export const t = new TruthInput(fact('t', 'truth'))
export const u = new TruthInput(fact('u', 'truth'))
export const sure = new TruthInput(fact('sure', 'truth'))
const options = ['x', 'y', 'z'] as const
export const choice = new ChoiceInput(fact('choice', 'choice'), options)
/** A choice of which some options are ruled out. */
export const partly = new ChoiceInput(fact('partly', 'choice'), options)
export const set = new SetInput(fact('set', 'set'), options)
/** A set that may hold more than is known of it. */
export const growing = new SetInput(fact('growing', 'set'), options)
export const day = new DayInput(fact('day', 'day'))
/** A reading that is left open. */
export const reading = new ChoiceInput(fact('reading', 'choice', { source: 'reading' }), options)

export const inputs: readonly Input[] = [
  ...[a, b, sum, times, cost, paid, between, above, heads, visits],
  ...[t, u, sure, choice, partly, set, growing, day, reading],
].map(({ input }) => input)

function placesIn(columns: Columns): ReadonlyMap<string, InputColumn> {
  const more = (id: string): object => {
    const ends = (highFinite: boolean) => ({
      low: columns.given(`${id}.least`),
      high: columns.given(`${id}.most`),
      highFinite,
    })
    if (id === 'between') return ends(true)
    if (id === 'above') return { ...ends(false), missing: columns.given('above.because') }
    if (id === 'partly') return { known: false, left: columns.given('partly.left') }
    if (id === 'growing') return { known: false, more: columns.given('growing.more') }
    return { known: ['sum', 'times', 'sure'].includes(id) }
  }
  return new Map(
    inputs.map(({ id }) => [
      id,
      id === 'reading' ? 'open' : ({ value: columns.given(id), ...more(id) } as InputColumn),
    ]),
  )
}

/** Printers over the inputs, in a section of their own. */
export function printersFor(dialectId: DialectId, all: readonly Input[] = inputs) {
  const dialect = dialects[dialectId]
  const columns = new Columns()
  const bound = new InputColumns(columns, all, placesIn(columns), dialect)
  const traits = new TraitsOf(bound, dialect)
  const printing = { columns, inputs: bound, names: new RuleColumns(columns, 'en'), traits, dialect }
  columns.begin()
  return { columns, inputs: bound, traits, known: new KnownPrinter(printing), range: new RangePrinter(printing) }
}

/** The columns that were added, as `name: text`. */
export const linesOf = (columns: Columns): readonly string[] =>
  columns.stages().flatMap((stage) => stage.columns.map(({ name, text }) => `${name}: ${text}`))

type Expression = Quantity<string> | Condition

/** The columns that a rule needs where all is known, and its own text after them. */
export function knownLines(dialect: DialectId, expression: Expression): readonly string[] {
  const { columns, known } = printersFor(dialect)
  const whole = 'unit' in expression ? known.quantity(expression.node) : known.condition(expression.node)
  return [...linesOf(columns), whole.text]
}

/**
 * The columns that are added for its ends or its truth, without those that say what is missing of an input, and then the
 * ends, or the truth, and what is missing.
 */
export function rangeLines(dialect: DialectId, expression: Expression): readonly string[] {
  const { columns, known, range } = printersFor(dialect)
  if ('unit' in expression) known.quantity(expression.node)
  else known.condition(expression.node)
  const before = new Set(linesOf(columns))
  const ofInputs = new Set(inputs.map(({ id }) => `${id}.missing`))
  columns.begin()
  const printed = 'unit' in expression ? range.quantity(expression.node) : range.condition(expression.node)
  const ends = 'low' in printed ? [printed.low.text, printed.high.text] : [printed.settled.text]
  const added = linesOf(columns).filter((line) => !before.has(line) && !ofInputs.has(line.split(': ')[0] ?? ''))
  return [...added, ...ends, unionOf(printed.missing).text]
}
