/** Random expressions of every node kind, through the exact lane and the printed SQL: ends, truth and missing inputs. */
import { beforeAll, expect, it } from 'vitest'
import { exactText } from '../../../src/exact/decimal'
import { Evaluation } from '../../../src/exact/evaluate'
import { isPoint, known, settled, type Value } from '../../../src/exact/value'
import type { Input } from '../../../src/language/expression'
import {
  type AnyInput,
  ChoiceInput,
  CountInput,
  DayInput,
  MoneyInput,
  SetInput,
  TruthInput,
} from '../../../src/language/input'
import {
  all,
  any,
  type Condition,
  greatest,
  least,
  number,
  type Quantity,
  rule,
  when,
} from '../../../src/language/quantity'
import { Columns } from '../../../src/sql/columns'
import type { DialectId } from '../../../src/sql/dialect'
import { dialects } from '../../../src/sql/dialects'
import { quoted, sql } from '../../../src/sql/expression'
import { InputColumns } from '../../../src/sql/inputs'
import { KnownPrinter } from '../../../src/sql/known'
import { printQuery } from '../../../src/sql/query'
import { RangePrinter } from '../../../src/sql/range'
import { unionOf } from '../../../src/sql/range-arithmetic'
import { RuleColumns } from '../../../src/sql/rule-columns'
import { TraitsOf } from '../../../src/sql/traits'
import type { Database } from './database'
import { Random } from './random'

const label = { zh: '', en: '' }
const fact = (id: string, type: Input['type'], more: Partial<Input> = {}) =>
  ({ key: id, id, source: 'fact', type, label, ...more }) as const
const money = (id: string, more: Partial<Input> = {}) => new MoneyInput({ ...fact(id, 'money', more), unit: 'yuan' })
const count = (id: string, least: string, most: string) =>
  new CountInput({ ...fact(id, 'count', { least, most }), unit: 'ratio' }, false)

const sums = [
  money('a'),
  money('b'),
  money('cost', { noLessThan: 'paid' }),
  money('paid', { noMoreThan: 'cost' }),
] as const
const counts = [count('n', '1', '4'), count('m', '0', '3')] as const
const truths = [new TruthInput(fact('t', 'truth')), new TruthInput(fact('u', 'truth'))] as const
const choice = new ChoiceInput(fact('k', 'choice'), ['x', 'y', 'z'])
const set = new SetInput(fact('s', 'set'), ['p', 'q', 'r'])
const day = new DayInput(fact('d', 'day'))
/** Partly known: some options of the choice are ruled out, the set may hold more than is known of it. */
const choicePartly = new ChoiceInput(fact('j', 'choice'), ['x', 'y', 'z'])
const setPartly = new SetInput(fact('w', 'set'), ['p', 'q', 'r'])
const inputs: readonly AnyInput[] = [...sums, ...counts, ...truths, choice, set, day]
const partlyInputs: readonly AnyInput[] = [choicePartly, setPartly]
const allInputs = [...inputs, ...partlyInputs].map(({ input }) => input)

let names = 0
const named = (random: Random, quantity: Quantity<'yuan'>): Quantity<'yuan'> =>
  random.chance(40) ? rule(`rule${names++}`, '', label, quantity) : quantity

function quantityOf(random: Random, depth: number): Quantity<'yuan'> {
  if (depth === 0) return random.chance(80) ? random.of(sums) : number(random.of(['0', '1', '2']), 'yuan')
  const part = (): Quantity<'yuan'> => quantityOf(random, depth - 1)
  const notNegative = (): Quantity<'yuan'> => greatest(number('0', 'yuan'), part())
  const made: Quantity<'yuan'> = random.of([
    () => part().plus(part()),
    () => part().minus(part()),
    () => part().times(number(random.of(['0.40', '3', '0.5']), 'ratio')),
    () =>
      random
        .of([part, notNegative])()
        .times(random.of([counts[0], counts[1], counts[1].minus(counts[0])])),
    () => least(part(), part(), part()),
    () => least(random.of(sums), random.of(sums).times(random.of(counts))),
    () => greatest(part(), part()),
    () => part().rounded(random.of(['up', 'down', 'halfUp'])),
    () =>
      random
        .of([part, notNegative])()
        .share({
          parts: random.of([counts[0], counts[1], counts[1].minus(counts[0])]),
          outOf: random.of(['2', '12']),
          rounding: random.of(['up', 'down', 'halfUp']),
          unit: 'yuan',
        }),
    () => when(conditionOf(random, depth - 1), part(), part()),
  ])()
  return named(random, made)
}

function conditionOf(random: Random, depth: number): Condition {
  if (depth === 0)
    return random.of([
      random.of(truths),
      random.of(truths).isGiven(),
      random.of(sums).isGiven(),
      choice.is('x'),
      choice.is('x', 'y'),
      choice.is('x', 'y', 'z'),
      set.includes('p'),
      set.includes('q', 'r'),
      choicePartly.is('x'),
      choicePartly.is('x', 'y'),
      setPartly.includes('p', 'q'),
      day.isOnOrBefore('1954-10-31'),
    ])
  const part = (): Condition => conditionOf(random, depth - 1)
  const made: Condition = random.of([
    () => quantityOf(random, depth - 1).isBelow(quantityOf(random, depth - 1)),
    () => quantityOf(random, depth - 1).isAtMost(quantityOf(random, depth - 1)),
    () => all(part(), part()),
    () => any(part(), part(), part()),
    () => part().not(),
    () => when(part(), part(), part()),
  ])()
  return random.chance(40) ? rule(`rule${names++}`, '', label, made) : made
}

/** A rule with more digits than the database keeps is refused when it is printed, and not cut short when it is run. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && error.message.includes('more digits')) return undefined
    throw error
  }
}

type Cells = { readonly [name: string]: string | null }

function randomCells(random: Random): Cells {
  const unknown = random.of([0, 20, 50])
  const sum = (): string => random.of(['0', '0.01', '1', '1', '2', '2.5', '9999999999999.99'])
  const cost = sum()
  const cells: { [name: string]: string | null } = {
    a: sum(),
    b: sum(),
    cost,
    paid: random.of(['0', cost]),
    n: random.of(['1', '2', '4']),
    m: random.of(['0', '3']),
    t: random.of(['true', 'false']),
    u: random.of(['true', 'false']),
    k: random.of(['x', 'y', 'z']),
    s: random.of(['none', 'p', 'p;q', 'r']),
    d: random.of(['1954-10-31', '1954-11-01']),
  }
  for (const name of Object.keys(cells)) if (random.chance(unknown)) cells[name] = null
  cells.j = random.of(['x', 'z', 'x;y', 'y;z', 'x;y;z'])
  cells.w = random.of(['none', 'p', 'q;r'])
  cells['w.more'] = random.of(['true', 'false'])
  return cells
}

const listOf = (cell: string | null | undefined): readonly string[] =>
  cell === null || cell === undefined || cell === 'none' ? [] : cell.split(';')

function valuesOf(cells: Cells): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>()
  for (const { takes, input } of inputs) {
    const cell = cells[input.id]
    if (cell === null || cell === undefined) continue
    if (takes === 'money' || takes === 'count') values.set(input.key, known.quantity(cell))
    if (takes === 'truth') values.set(input.key, known.truth(cell === 'true'))
    if (takes === 'choice') values.set(input.key, known.choice(cell))
    if (takes === 'set') values.set(input.key, known.set(cell === 'none' ? [] : cell.split(';')))
    if (takes === 'day') values.set(input.key, known.day(cell))
  }
  values.set('j', { options: listOf(cells.j), missing: ['j'] })
  values.set('w', { surely: new Set(listOf(cells.w)), mayHoldMore: cells['w.more'] === 'true', missing: ['w'] })
  return values
}

/** The query for one expression: its known value, its ends or truth, and the bits of what is missing. */
function queryOf(
  expression: Quantity<'yuan'> | Condition,
  id: DialectId,
): {
  readonly query: string
  readonly nameOf: (bits: bigint) => readonly string[]
} {
  const columns = new Columns()
  const dialect = dialects[id]
  columns.given('id')
  const [left, more] = [columns.given('j.left'), columns.given('w.more')]
  const partly: { readonly [key: string]: object } = { j: { left }, w: { more } }
  const places = new Map(
    allInputs.map(({ key, id }) => [key, { value: columns.given(id), known: false, ...partly[key] }]),
  )
  const bound = new InputColumns(columns, allInputs, places, dialect)
  const printing = {
    columns,
    inputs: bound,
    names: new RuleColumns(columns, 'en'),
    traits: new TraitsOf(bound, dialect),
    dialect,
  }
  const isQuantity = 'unit' in expression
  columns.begin()
  const printer = new KnownPrinter(printing)
  const value = isQuantity ? printer.quantity(expression.node) : printer.condition(expression.node)
  columns.begin()
  const range = new RangePrinter(printing)
  const ends = isQuantity ? range.quantity(expression.node) : undefined
  const truth = isQuantity ? undefined : range.condition(expression.node)
  columns.begin()
  const missing = unionOf(ends?.missing ?? truth?.missing ?? [])
  const results = { known: value, low: ends?.low ?? truth?.settled ?? value, high: ends?.high ?? value, missing }
  for (const [name, column] of Object.entries(results)) columns.add(`result.${name}`, sql`${column}`)
  const result = Object.keys(results).map((name) => ({ name, text: quoted(`result.${name}`), notes: [] }))
  const start = { columns: columnNames.map(plainColumn), from: '"cells"' }
  const query = printQuery(
    { start, stages: columns.stages(), result: [plainColumn('id'), ...result], prefix: 'step_' },
    dialect,
  )
  return {
    query,
    nameOf: (bits) =>
      bound.canBeMissing.filter((input) => (bits & BigInt(bound.bit(input) ?? '0')) !== 0n).map(({ key }) => key),
  }
}

const columnNames = ['id', ...allInputs.map(({ id }) => id), 'j.left', 'w.more']

/** PostgreSQL's client prints `t` and `f`. */
const truthText = (text: string | null | undefined): string | null =>
  text === 't' ? 'true' : text === 'f' ? 'false' : (text ?? null)

const plainColumn = (name: string) => ({ name, text: quoted(name), notes: [] })

function literalOf({ takes }: AnyInput, cell: string | null | undefined): string {
  if (cell === null || cell === undefined) return 'NULL'
  if (takes === 'truth') return cell
  if (takes !== 'set') return takes === 'money' || takes === 'count' ? cell : `'${cell}'`
  return listLiteral(cell)
}

const listLiteral = (cell: string | null | undefined): string =>
  `CAST(ARRAY[${listOf(cell)
    .map((one) => `'${one}'`)
    .join(', ')}] AS TEXT[])`

/** The value of the choice where one option is left, the set, the options left, and whether the set may hold more. */
const partlyLiterals = (cells: Cells): readonly string[] => [
  listOf(cells.j).length === 1 ? `'${cells.j}'` : 'NULL',
  listLiteral(cells.w),
  listLiteral(cells.j),
  cells['w.more'] ?? 'NULL',
]

const types = {
  money: 'DECIMAL(15, 2)',
  count: 'DECIMAL(9, 0)',
  truth: 'BOOLEAN',
  choice: 'TEXT',
  set: 'TEXT[]',
  day: 'DATE',
} as const

/** The same expressions on any database; `open` gives it when they run. */
export function describeExpressions(open: () => Database, trees: number): void {
  const random = new Random(5)
  const table = Array.from({ length: 40 }, () => randomCells(random))
  beforeAll(async () => {
    const declared = inputs.map(({ takes, input }) => `"${input.id}" ${types[takes]}`).join(', ')
    await open().run('DROP TABLE IF EXISTS "cells"')
    await open().run(
      `CREATE TABLE "cells" ("id" INTEGER, ${declared}, "j" TEXT, "w" TEXT[], "j.left" TEXT[], "w.more" BOOLEAN)`,
    )
    const lines = table.map(
      (cells, id) =>
        `(${[id, ...inputs.map((one) => literalOf(one, cells[one.input.id])), ...partlyLiterals(cells)].join(', ')})`,
    )
    await open().run(`INSERT INTO "cells" VALUES ${lines.join(', ')}`)
  })

  it('has the ends, the truth and the missing inputs of the exact lane', async () => {
    const kinds = new Set<string>()
    let unsettled = 0
    for (let tree = 0; tree < trees; tree++) {
      const depth = 1 + random.below(3)
      const expression = tree % 2 === 0 ? quantityOf(random, depth) : conditionOf(random, depth)
      kinds.add(expression.node.kind)
      const printed = attempt(() => queryOf(expression, open().dialect))
      if (!printed) continue
      const { query, nameOf } = printed
      for (const row of await open().rows(query)) {
        const evaluation = new Evaluation(valuesOf(table[Number(row.id)] ?? {}))
        const at = `tree ${tree}, row ${row.id}`
        const missing = [...nameOf(BigInt(row.missing ?? '0'))].sort()
        if ('unit' in expression) {
          const exact = evaluation.quantity(expression)
          const ends = [exact.low, exact.high].map((end) => (end.isFinite() ? end : null))
          const same = ends.every((end, index) => {
            const given = index === 0 ? row.low : row.high
            return end === null ? given === null : given !== null && given !== undefined && end.eq(given)
          })
          expect([at, same ? 'the same' : [row.low, row.high], missing]).toEqual([
            at,
            same ? 'the same' : ends.map((end) => (end === null ? null : exactText(end))),
            [...exact.missing].sort(),
          ])
          if (row.known !== null) expect([at, isPoint(exact) && exact.low.eq(row.known ?? '')]).toEqual([at, true])
          if (!isPoint(exact)) unsettled += 1
        } else {
          const exact = evaluation.condition(expression)
          const truth = settled(exact)
          expect([at, truthText(row.low), missing]).toEqual([
            at,
            truth === undefined ? null : String(truth),
            [...exact.missing].sort(),
          ])
          if (row.known !== null) expect([at, truthText(row.known)]).toEqual([at, String(truth)])
          if (truth === undefined) unsettled += 1
        }
      }
    }
    expect(unsettled).toBeGreaterThan(trees)
    expect(kinds.size).toBeGreaterThan(8)
  })
}
