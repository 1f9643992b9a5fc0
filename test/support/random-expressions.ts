/**
 * Random well-typed expressions over a small vocabulary of inputs, and random cases for them, complete or with facts
 * unknown: what every backend is held against the exact lane with, beside the policy's own rules.
 *
 *     fc.property(quantities(), rows(), (quantity, row) => ... valuesOf(row) ...)
 *
 * A row is plain: a text of yuan, a whole number, a truth value, an option, a list of options, a day; undefined is
 * unknown. The inputs cover every type, source and bound there is; `given` is asked of two of them only, whose absence
 * has a meaning of its own and which are read where they are given.
 */
import fc from 'fast-check'
import type { Value, Values } from '../../src/exact/value'
import { factValue, type PlainFacts } from '../../src/kit/values'
import type { Input } from '../../src/language/expression'
import {
  type AnyInput,
  ChoiceInput,
  CountInput,
  DayInput,
  MoneyInput,
  SetInput,
  TruthInput,
} from '../../src/language/input'
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
} from '../../src/language/quantity'

const described = <More extends Partial<Input>>(key: string, type: Input['type'], more: More) => ({
  key,
  id: key.split('.').at(-1) ?? key,
  source: 'fact' as const,
  type,
  label: { zh: key, en: key },
  ...more,
})

const money = <U extends string>(key: string, unit: U, more: Partial<Input> = {}): MoneyInput<U> =>
  new MoneyInput({ ...described(key, 'money', { least: '0', most: '9999999999999.99', ...more }), unit })

const choices = ['north', 'east', 'south', 'west'] as const
const members = ['tall', 'young', 'new', 'far'] as const

const income = money('income', 'yuan')
const cost = money('cost', 'yuan', { noLessThan: 'paid' })
const paid = money('paid', 'yuan', { noMoreThan: 'cost' })
const perHead = money('standards.perHead', 'yuan/person', { source: 'standard' })
const local = money('standards.local', 'yuan', { source: 'standard' })
const heads = new CountInput({ ...described('heads', 'count', { least: '1', most: '1000' }), unit: 'person' }, false)
const months = new CountInput({ ...described('months', 'count', { least: '0', most: '12' }), unit: 'ratio' }, false)
const certified = new TruthInput(described('certified', 'truth', {}))
const insured = new TruthInput(described('insured', 'truth', {}))
const quarter = new ChoiceInput(described('quarter', 'choice', {}), choices)
const reading = new ChoiceInput(described('readings.reading', 'choice', { source: 'reading' }), choices)
const kinds = new SetInput(described('kinds', 'set', {}), members)
const since = new DayInput(described('since', 'day', {}))

/** Every input that a random expression may read, by key. */
export const vocabulary: readonly AnyInput[] = [
  income,
  cost,
  paid,
  perHead,
  local,
  heads,
  months,
  certified,
  insured,
  quarter,
  reading,
  kinds,
  since,
]

/** Keys of the inputs whose absence is asked for, and so is no lack of knowledge. */
export const askedWhetherGiven: readonly string[] = [certified.input.key, local.input.key]

export interface ExpressionOptions {
  /** How many nodes stand on top of one another. */
  readonly depth?: number
}

type Expressions = {
  readonly yuan: Quantity<'yuan'>
  readonly perHead: Quantity<'yuan/person'>
  readonly persons: Quantity<'person'>
  readonly ratio: Quantity<'ratio'>
  readonly condition: Condition
}

/** Quantities of yuan. A product has one factor of money only, so that no value needs more digits than 60. */
export const quantities = (options: ExpressionOptions = {}): fc.Arbitrary<Quantity<'yuan'>> => expressions(options).yuan

export const conditions = (options: ExpressionOptions = {}): fc.Arbitrary<Condition> => expressions(options).condition

const figures = [
  '0',
  '0.01',
  '0.05',
  '1',
  '12',
  '99.99',
  '100',
  '333.33',
  '500',
  '10000',
  '0.005',
  '1234.5678',
] as const
const shares = ['0', '0.25', '0.40', '0.8', '0.9', '1', '1.5', '3', '12', '0.333'] as const
const roundings = ['up', 'down', 'halfUp'] as const
export const days = ['1954-10-30', '1954-10-31', '1954-11-01', '2012-12-03'] as const

type Tie = fc.LetrecTypedTie<Expressions>

const expressions = ({ depth = 4 }: ExpressionOptions): fc.LetrecValue<Expressions> =>
  fc.letrec<Expressions>((tie) => ({
    yuan: grown(depth, moneyLeaves, moneyBranches(tie)),
    condition: grown(depth, conditionLeaves, conditionBranches(tie)),
    perHead: factor<'yuan/person'>(tie, perHead, figures),
    persons: factor<'person'>(tie, heads, ['1', '3']),
    ratio: factor<'ratio'>(tie, months, shares),
  }))

/** A leaf, or while there is room something that grows; shrinks to a leaf. */
const grown = <T>(
  maxDepth: number,
  leaves: readonly fc.Arbitrary<T>[],
  branches: readonly fc.Arbitrary<T>[],
): fc.Arbitrary<T> => fc.oneof({ maxDepth, depthIdentifier: 'expression' }, fc.oneof(...leaves), ...branches)

/** An input, a number of its unit, or either by a condition. */
const factor = <U extends string>(
  tie: Tie,
  input: Quantity<U>,
  values: readonly string[],
): fc.Arbitrary<Quantity<U>> => {
  const numbers = fc.constantFrom(...values).map((value) => number(value, input.unit))
  const open = fc.tuple(tie('condition'), numbers).map(([c, value]): Quantity<U> => when(c, input, value))
  return fc.oneof(fc.constant(input), numbers, open)
}

const moneyLeaves: readonly fc.Arbitrary<Quantity<'yuan'>>[] = [
  fc.constantFrom(income, cost, paid),
  fc.constantFrom(...figures).map((value) => number(value, 'yuan')),
]

function moneyBranches(tie: Tie): readonly fc.Arbitrary<Quantity<'yuan'>>[] {
  const [yuan, condition] = [tie('yuan'), tie('condition')]
  const pair = fc.tuple(yuan, yuan)
  const triple = fc.tuple(yuan, yuan, yuan)
  // Not every lane multiplies what may be below nothing.
  const notNegative = yuan.map((a) => greatest(number('0', 'yuan'), a))
  const rounding = fc.constantFrom(...roundings)
  return [
    pair.map(([a, b]) => a.plus(b)),
    pair.map(([a, b]) => a.minus(b)),
    fc.tuple(fc.oneof(yuan, notNegative), tie('ratio')).map(([a, b]) => a.times(b)),
    fc.tuple(tie('perHead'), tie('persons')).map(([a, b]) => a.times(b)),
    triple.map(([a, b, c]) => least(a, b, c)),
    triple.map(([a, b, c]) => greatest(a, b, c)),
    fc.tuple(yuan, rounding).map(([a, direction]) => a.rounded(direction)),
    // Rounding has a direction below nothing too.
    fc
      .tuple(yuan, yuan, fc.constantFrom('0.25', '0.333', '1.5'), rounding)
      .map(([a, b, share, direction]) => a.minus(b.times(number(share, 'ratio'))).rounded(direction)),
    fc
      .tuple(
        fc.oneof(yuan, notNegative),
        tie('ratio'),
        fc.constantFrom('2', '3', '12', '12', '2', '3', '2.5'),
        rounding,
      )
      .map(([a, parts, outOf, direction]) => a.share({ parts, outOf, rounding: direction, unit: 'yuan' })),
    fc.tuple(condition, yuan, yuan).map(([c, a, b]) => when(c, a, b)),
    yuan.map((other) => when(local.isGiven(), local, other)),
    yuan.map((a) => rule(newId(), '一', label, a)),
    // One step used twice, so that an unknown enters twice.
    pair.map(([a, b]) => {
      const step = rule(newId(), '二', label, a)
      return greatest(step.minus(b), step.times(number('0.40', 'ratio')))
    }),
  ]
}

const conditionLeaves: readonly fc.Arbitrary<Condition>[] = [
  fc.constant(insured),
  fc.constantFrom(certified.isGiven(), local.isGiven()),
  fc.subarray([...choices]).map((options) => quarter.is(...options)),
  fc.subarray([...choices], { minLength: 1 }).map((options) => reading.is(...options)),
  fc.subarray([...members]).map((options) => kinds.includes(...options)),
  fc.constantFrom(...days).map((day) => since.isOnOrBefore(day)),
]

function conditionBranches(tie: Tie): readonly fc.Arbitrary<Condition>[] {
  const [yuan, condition] = [tie('yuan'), tie('condition')]
  const pair = fc.tuple(yuan, yuan)
  return [
    pair.map(([a, b]) => a.isBelow(b)),
    pair.map(([a, b]) => a.isAtMost(b)),
    fc.array(condition, { maxLength: 3 }).map((items) => all(...items)),
    fc.array(condition, { maxLength: 3 }).map((items) => any(...items)),
    condition.map((of) => of.not()),
    fc.tuple(condition, condition, condition).map(([c, a, b]) => when(c, a, b)),
    condition.map((other) => when(certified.isGiven(), certified, other)),
    condition.map((of) => rule(newId(), '三', label, of)),
  ]
}

const label = { zh: '步', en: 'step' }

let rulesNamed = 0
/** No two rules of an expression share an id; what prints them calls them by it. */
const newId = (): string => `step${rulesNamed++}`

/** A case: a plain value by key; undefined is unknown. */
export type Row = PlainFacts

export interface RowOptions {
  /** The most yuan of a sum of money; the schemas allow 9999999999999.99. */
  readonly mostYuan?: number
  /** The most of a count; an input's own limit stands beside it. */
  readonly mostCount?: number
}

/** Complete cases: every value admissible, thresholds and small sums often. */
export const rows = (options: RowOptions = {}): fc.Arbitrary<Row> =>
  fc
    .record(Object.fromEntries(vocabulary.map((one) => [one.input.key, plainValues(one, options)])))
    .map((row) => ({ ...row, [paid.input.key]: smallerOf(row.paid, row.cost) }))

/** Any admissible value of an input by itself; what one input bounds of another is not seen to. */
export function plainValues(one: AnyInput, options: RowOptions = {}): fc.Arbitrary<PlainFacts[string]> {
  switch (one.takes) {
    case 'money':
      return sums(options)
    case 'count': {
      const min = Number.parseInt(one.input.least ?? '0', 10)
      const max = Math.min(Number.parseInt(one.input.most ?? '0', 10), options.mostCount ?? Number.POSITIVE_INFINITY)
      return fc.oneof(fc.integer({ min, max }), fc.integer({ min, max: min + 2 }), fc.constantFrom(min, max))
    }
    case 'truth':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...one.options)
    case 'set':
      return fc.subarray([...one.options])
    case 'day':
      return fc.oneof(
        fc.constantFrom(...days),
        fc
          .date({ min: new Date('1900-01-01'), max: new Date('2012-12-31'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
      )
  }
}

function sums({ mostYuan = 9_999_999_999_999 }: RowOptions): fc.Arbitrary<string> {
  const small = ['0', '0.01', '0.02', '1', '5', '99.99', '100', '333.33', '500', '1200', '10000', '100000']
  const upTo = (most: number) =>
    fc
      .tuple(fc.integer({ min: 0, max: Math.min(most, mostYuan) }), fc.integer({ min: 0, max: 99 }))
      .map(([yuan, fen]) => `${yuan}.${String(fen).padStart(2, '0')}`)
  const most = `${mostYuan}.${mostYuan === 9_999_999_999_999 ? '99' : '00'}`
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...small.filter((text) => Number.parseFloat(text) <= mostYuan), most) },
    { weight: 3, arbitrary: upTo(2_000) },
    { weight: 2, arbitrary: upTo(1_000_000) },
    { weight: 1, arbitrary: upTo(mostYuan) },
  )
}

const fen = (text: PlainFacts[string]): bigint => {
  const [yuan = '0', rest = ''] = String(text).split('.')
  return BigInt(yuan + rest.padEnd(2, '0'))
}

const smallerOf = (a: PlainFacts[string], b: PlainFacts[string]): PlainFacts[string] => (fen(a) <= fen(b) ? a : b)

/** The same case with some facts unknown; inputs whose absence has a meaning go on being what they are. */
export const forgetting = (row: Row): fc.Arbitrary<Row> =>
  fc
    .subarray(vocabulary.map(({ input }) => input.key).filter((key) => !askedWhetherGiven.includes(key)))
    .map((keys) => without(row, keys))

/** The same case with the two inputs whose absence has a meaning given or not. */
export const withSomeNotGiven = (row: Row): fc.Arbitrary<Row> =>
  fc.subarray([...askedWhetherGiven]).map((keys) => without(row, keys))

const without = (row: Row, keys: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)))

/** A row as the values of an evaluation, or of some of its inputs. */
export const valuesOf = (row: Row, of: readonly AnyInput[] = vocabulary): Values =>
  new Map(
    of.flatMap((one): (readonly [string, Value])[] => {
      const value = factValue(one, row[one.input.key])
      return value ? [[one.input.key, value]] : []
    }),
  )
