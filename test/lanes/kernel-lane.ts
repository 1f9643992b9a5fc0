/** Random expressions through the integer kernel: as printed code and as closures, with every fact known or with some not. */
import { exactText } from '../../src/exact/decimal'
import { Specialiser } from '../../src/exact/specialise'
import { type Interval, isPoint, type Truth, type Values } from '../../src/exact/value'
import { columnArray, type NumberColumn, resultKind } from '../../src/kernel/columns'
import { boundsOf, encoderOf } from '../../src/kernel/encode'
import { kernelOf, type Mode } from '../../src/kernel/kernel'
import { type Quantity as Lowered, Lowering, type Source } from '../../src/kernel/lower'
import { findings, type Output } from '../../src/kernel/plan'
import { type Column, TooWide } from '../../src/kernel/step'
import { Steps } from '../../src/kernel/steps'
import { lanesOf } from '../../src/kernel/wasm/loop'
import type { AnyInput } from '../../src/language/input'
import { askedWhetherGiven, type Row, vocabulary } from '../support/random-expressions'
import { type Expression, isCondition } from './outcome'

/** What a kernel says of one row; `outside` where it leaves the row to the exact lane. */
export type KernelOutcome = 'outside' | ((exact: Interval | Truth) => Verdict)

/** Whether the kernel knows the outcome, and whether what it says is what the exact lane says. */
interface Verdict {
  readonly isSettled: boolean
  readonly isRight: boolean
  readonly said: string
}

/** How an expression is compiled: standards and readings as columns, or folded in as one set of values. */
export interface KernelPlan {
  readonly around: Values | undefined
  readonly mode: Mode
  /** Whether the loop is made for few rows, and so for one at a time. */
  readonly isForFewRows: boolean
  /** The loop that takes every fact to be known, or the one that knows of unknowns. */
  readonly loop: 'fast' | 'careful'
}

/** How many modules were made for one row at a time, and for four. */
export const modulesOf = { 1: 0, 4: 0 }

/** The outcome of each row; nothing where the bounds are too wide for a kernel. */
export function kernelOutcomes(
  expression: Expression,
  rows: readonly Row[],
  { around, mode, isForFewRows, loop }: KernelPlan,
): readonly KernelOutcome[] | undefined {
  try {
    const facts = vocabulary.filter(({ input }) => around === undefined || input.source === 'fact')
    const columns = facts.map((one) => columnOf(one, loop === 'fast'))
    const { outputs, read } = lowered(expression, columns, around)
    const plan = { columns, outputs, marks: loop === 'careful', isForFewRows }
    const kernel = kernelOf(plan, mode)
    if (mode === 'code') modulesOf[lanesOf(plan).rows] += 1
    if (kernel.mode !== mode) throw new Error(`The kernel runs as ${kernel.mode}`)
    const given = facts.map((one, place) => encoded(one, columns[place] as Column, rows))
    const results = outputs.map((output) => new (resultKind(output))(rows.length))
    const marks = new Uint8Array(rows.length)
    const found = rows.map((_, row) => kernel.loop(given, results, marks, row, row + 1))
    // All rows at once give what each gave by itself.
    const together = outputs.map((output) => new (resultKind(output))(rows.length))
    const all = kernel.loop(given, together, new Uint8Array(rows.length), 0, rows.length)
    if (found.some((one) => one === findings.outside) !== (all === findings.outside))
      throw new Error('The rows together are not what they are one by one')
    return rows.map((_, row) => {
      if (loop === 'careful' && (marks[row] !== 0) !== (found[row] === findings.outside))
        throw new Error(`Row ${row} is marked ${marks[row]} and found ${found[row]}`)
      if (found[row] === findings.outside) return 'outside'
      const values = results.map((result) => result[row] as number)
      if (results.some((result, place) => !Object.is(result[row], together[place]?.[row])))
        throw new Error(`Row ${row} differs among other rows`)
      return read(values)
    })
  } catch (error) {
    if (error instanceof TooWide) return undefined
    throw error
  }
}

function columnOf({ input }: AnyInput, isKnown: boolean): Column {
  const absence = isKnown ? 'never' : askedWhetherGiven.includes(input.key) ? 'decides' : 'unknown'
  return {
    key: input.key,
    name: input.id,
    isSet: input.type === 'set',
    ...boundsOf(input),
    ...(input.noMoreThan === undefined ? {} : { noMoreThan: input.noMoreThan }),
    absence,
  }
}

function encoded({ input }: AnyInput, column: Column, rows: readonly Row[]): NumberColumn {
  const encode = encoderOf(input, column)
  const array = columnArray(column, rows.length)
  rows.forEach((row, place) => {
    array[place] = encode(row[input.key])
  })
  return array
}

interface LoweredExpression {
  readonly outputs: readonly Output[]
  readonly read: (values: readonly number[]) => (exact: Interval | Truth) => Verdict
}

function lowered(expression: Expression, columns: readonly Column[], around: Values | undefined): LoweredExpression {
  const byKey = new Map(columns.map((column): readonly [string, Source] => [column.key, column]))
  const lowering = new Lowering(new Steps(), ({ key }) => byKey.get(key))
  const specialiser = new Specialiser(around ?? new Map(), ({ source }) => around !== undefined && source !== 'fact')
  if (!isCondition(expression)) {
    const quantity = lowering.quantity(specialiser.quantity(expression.node))
    return { outputs: outputsOf({ value: quantity.step, known: quantity.known }), read: quantityReader(quantity) }
  }
  const { surely, possibly, sharp } = lowering.condition(specialiser.condition(expression.node))
  return { outputs: outputsOf({ surely, possibly, sharp }), read: truthOf }
}

const outputsOf = (steps: { readonly [name: string]: Output['step'] }): readonly Output[] =>
  Object.entries(steps).map(([name, step]) => ({ name, step }))

/** A quantity is whole fen over a divisor; of one that is not known nothing is said. */
const quantityReader =
  ({ under }: Lowered): LoweredExpression['read'] =>
  ([value = Number.NaN, known = 0]) =>
  (exact) => {
    const isSettled = known !== 0
    if (!isSettled || !('low' in exact)) return { isSettled, isRight: 'low' in exact, said: 'nothing' }
    const isRight = isPoint(exact) && exact.low.times(100).times(under).eq(value)
    return { isSettled, isRight, said: `${value} / ${under} fen, not ${exactText(exact.low)}` }
  }

/** A condition is what surely and what possibly holds: the exact lane's own answer where it is sharp, else a part of it. */
const truthOf: LoweredExpression['read'] =
  ([surely = 0, possibly = 0, sharp = 0]) =>
  (exact) => {
    const isSettled = surely !== 0 || possibly === 0
    if (!('canBeTrue' in exact)) return { isSettled, isRight: false, said: 'a truth' }
    const isSame = (surely !== 0) === !exact.canBeFalse && (possibly !== 0) === exact.canBeTrue
    const isPart = (surely === 0 || !exact.canBeFalse) && (possibly !== 0 || !exact.canBeTrue)
    const said = `surely ${surely}, possibly ${possibly}, sharp ${sharp}`
    return { isSettled, isRight: sharp === 0 ? isPart : isSame, said }
  }

/** Whether the kernel is to leave a row alone: a value beyond its bounds, or more paid than it cost. */
export function isBeyondBounds(row: Row, columns: readonly AnyInput[]): boolean {
  const fen = (key: string): number => Math.round(Number(row[key] ?? 0) * 100)
  const isBeyond = columns.some(({ input }) => {
    if (input.type === 'money') return fen(input.key) > 134_217_727
    return input.type === 'count' && Number(row[input.key] ?? 0) > 512
  })
  return isBeyond || (row.paid !== undefined && row.cost !== undefined && fen('paid') > fen('cost'))
}
