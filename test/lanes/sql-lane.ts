/** Random expressions as columns of one query over rows written into it: their known value, their ends and what is missing. */
import { exactText } from '../../src/exact/decimal'
import { type Interval, isPoint, settled, type Truth } from '../../src/exact/value'
import type { AnyInput } from '../../src/language/input'
import { Columns } from '../../src/sql/columns'
import type { DialectId } from '../../src/sql/dialect'
import { dialects } from '../../src/sql/dialects'
import { quoted, type Sql, sql, textLiteral } from '../../src/sql/expression'
import { InputColumns } from '../../src/sql/inputs'
import { KnownPrinter } from '../../src/sql/known'
import { printQuery } from '../../src/sql/query'
import { RangePrinter } from '../../src/sql/range'
import { unionOf } from '../../src/sql/range-arithmetic'
import { RuleColumns } from '../../src/sql/rule-columns'
import { TraitsOf } from '../../src/sql/traits'
import type { TextRow } from '../sql/support/database'
import { type Row, vocabulary } from '../support/random-expressions'
import { type Expression, isCondition } from './outcome'

const inputs = vocabulary.map(({ input }) => input)
const parts = ['known', 'low', 'high', 'missing'] as const
type Part = (typeof parts)[number]

const resultName = (place: number, part: Part): string => `result${place}.${part}`

/** A query for some expressions over some rows, and the inputs that bits of what is missing stand for. */
export interface ExpressionQuery {
  readonly query: string
  readonly namesOf: (bits: string | null | undefined) => readonly string[]
}

export function queryOf(expressions: readonly Expression[], rows: readonly Row[], id: DialectId): ExpressionQuery {
  const dialect = dialects[id]
  const columns = new Columns()
  columns.given('id')
  const places = new Map(inputs.map((input) => [input.key, { value: columns.given(input.id), known: false }]))
  const bound = new InputColumns(columns, inputs, places, dialect)
  const traits = new TraitsOf(bound, dialect)
  const printings = expressions.map((expression, place) => {
    const printing = { columns, inputs: bound, names: new RuleColumns(columns, 'en', `e${place}.`), traits, dialect }
    return { expression, known: new KnownPrinter(printing), range: new RangePrinter(printing) }
  })
  columns.begin()
  const known = printings.map(({ expression, known: printer }) =>
    isCondition(expression) ? printer.condition(expression.node) : printer.quantity(expression.node),
  )
  columns.begin()
  const ranges = printings.map(({ expression, range }): Omit<Record<Part, Sql>, 'known'> => {
    if (isCondition(expression)) {
      const truth = range.condition(expression.node)
      return { low: truth.settled, high: truth.settled, missing: unionOf(truth.missing) }
    }
    const ends = range.quantity(expression.node)
    return { ...ends, missing: unionOf(ends.missing) }
  })
  columns.begin()
  ranges.forEach((range, place) => {
    // An expression that is no rule has no column of its own, in which what finds no room would be unknown.
    const results = { known: dialect.orUnknown(known[place] ?? range.low), ...range }
    for (const part of parts) columns.add(resultName(place, part), sql`${results[part]}`)
  })
  const result = expressions.flatMap((_, place) => parts.map((part) => plainColumn(resultName(place, part))))
  const start = { columns: [plainColumn('id'), ...vocabulary.map(typedColumn)], from: rowsAsTable(rows) }
  return {
    query: printQuery(
      { start, stages: columns.stages(), result: [plainColumn('id'), ...result], prefix: 'step_' },
      dialect,
    ),
    namesOf: (bits) =>
      bound.canBeMissing
        .filter((input) => (BigInt(bits ?? '0') & BigInt(bound.bit(input) ?? '0')) !== 0n)
        .map(({ key }) => key)
        .sort(),
  }
}

/** Why an expression has no SQL: what the printers refuse rather than cut short. */
export function refusal(expression: Expression, id: DialectId): string | undefined {
  try {
    queryOf([expression], [], id)
    return undefined
  } catch (error) {
    const known = ['more digits', 'out of a whole number']
    const reason = known.find((one) => error instanceof Error && error.message.includes(one))
    if (reason === undefined) throw error
    return reason
  }
}

/** What the database says of an expression in a row beside what the exact lane says, as texts that should be the same. */
export function comparison(
  place: number,
  row: TextRow,
  exact: Interval | Truth,
  namesOf: ExpressionQuery['namesOf'],
): { readonly isKnown: boolean; readonly said: readonly string[]; readonly expected: readonly string[] } {
  const cell = (part: Part): string | null => row[resultName(place, part)] ?? null
  const isKnown = cell('known') !== null
  const missing = [namesOf(cell('missing')).join(' '), [...exact.missing].sort().join(' ')] as const
  if ('canBeTrue' in exact) {
    const truth = String(settled(exact) ?? null)
    return {
      isKnown,
      said: [isKnown ? String(cell('known')) : truth, String(cell('low')), missing[0]],
      expected: [truth, truth, missing[1]],
    }
  }
  const point = isPoint(exact) ? plainNumber(exactText(exact.low)) : 'not known'
  return {
    isKnown,
    said: [
      isKnown ? plainNumber(cell('known')) : point,
      plainNumber(cell('low')),
      plainNumber(cell('high')),
      missing[0],
    ],
    expected: [
      point,
      ...[exact.low, exact.high].map((end) => plainNumber(end.isFinite() ? exactText(end) : null)),
      missing[1],
    ],
  }
}

/** A decimal without needless zeros; no end is one that has no limit. */
const plainNumber = (text: string | null): string => {
  if (text === null) return 'no limit'
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}

const plainColumn = (name: string) => ({ name, text: quoted(name), notes: [] })

const types = {
  money: 'DECIMAL(15, 2)',
  count: 'DECIMAL(9, 0)',
  truth: 'BOOLEAN',
  choice: 'TEXT',
  set: 'TEXT[]',
  day: 'DATE',
} as const

const typedColumn = ({ input }: AnyInput) => ({
  name: input.id,
  text: `CAST(${quoted(input.id)} AS ${types[input.type]})`,
  notes: [],
})

const names = ['id', ...inputs.map(({ id }) => id)].map(quoted).join(', ')

/** Rows as a table that the query itself holds. */
function rowsAsTable(rows: readonly Row[]): string {
  const lines = rows.map((row, id) => `(${[id, ...inputs.map(({ key }) => literalOf(row[key]))].join(', ')})`)
  return `(VALUES ${lines.join(', ')}) AS cells(${names})`
}

function literalOf(value: Row[string]): string {
  if (value === undefined || value === null) return 'NULL'
  if (Array.isArray(value)) return `CAST(ARRAY[${value.map(textLiteral).join(', ')}] AS TEXT[])`
  return typeof value === 'string' ? textLiteral(value) : String(value)
}
