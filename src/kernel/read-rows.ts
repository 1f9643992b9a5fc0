/**
 * Rows of plain facts into columns. Where code may be made from text, one loop reads every fact by its own name and tells
 * its usual values by comparing; whatever else a fact may be goes to its encoder, which decides alone elsewhere.
 */
import type { Input } from '../language/expression'
import type { NumberColumn } from './columns'
import { encoderOf, optionsOf } from './encode'
import { fromText, type Mode, usualMode } from './kernel'
import type { Column } from './step'

/** A column, and the fact that it holds. */
export type FactColumn = Pick<Column, 'name' | 'least' | 'most'> & { readonly input: Input }

/**
 * Writes the facts of rows `from` up to `to` into columns, from their start. Returns whether every row has just the
 * names that it was made for, and a value for each fact: otherwise the names are to be looked at one by one.
 */
export type RowLoop = (rows: readonly unknown[], from: number, to: number, columns: readonly NumberColumn[]) => boolean

/** `others` are the names of a usual row beside those of its facts. A row of no names is never known to be usual. */
export function rowLoop(columns: readonly FactColumn[], others: readonly string[], mode: Mode = usualMode()): RowLoop {
  let isLacking: boolean
  const encoders = columns.map((column) => {
    const encode = encoderOf(column.input, column)
    return (value: unknown): number => {
      if (value === undefined) isLacking = true
      return encode(value)
    }
  })
  const parameters = ['rows', 'from', 'to', 'columns', 'encoders', 'none']
  const made = mode === 'code' ? fromText(parameters, rowLoopText(columns, others)) : undefined
  const loop = made ?? byClosures(columns, others)
  const hasNames = columns.length + others.length > 0
  return (rows, from, to, given) => {
    isLacking = false
    return loop(rows, from, to, given, encoders, {}) === true && !isLacking && hasNames
  }
}

const byClosures =
  (columns: readonly FactColumn[], others: readonly string[]) =>
  (...given: readonly unknown[]): boolean => {
    const [rows, from, to, arrays, encoders] = given as LoopArguments
    columns.forEach(({ name }, place) => {
      const array = arrays[place] as NumberColumn
      const encode = encoders[place] as Encode
      for (let row = from; row < to; row++) array[row - from] = encode(rows[row]?.[name])
    })
    let isUsual = true
    for (let row = from; row < to; row++) {
      const facts = rows[row]
      let names = 0
      for (const _ in facts) names += 1
      if (names !== columns.length + others.length) isUsual = false
      for (const name of others) if (facts?.[name] === undefined) isUsual = false
    }
    return isUsual
  }

type Encode = (value: unknown) => number

type LoopArguments = readonly [
  rows: readonly ({ readonly [fact: string]: unknown } | null)[],
  from: number,
  to: number,
  columns: readonly NumberColumn[],
  encoders: readonly Encode[],
]

/** The loop as JavaScript: the body of a function of `rows`, `from`, `to`, `columns`, `encoders` and `none`, which is empty. */
export function rowLoopText(columns: readonly FactColumn[], others: readonly string[]): string {
  const each = (name: string): string => columns.map((_, place) => name + place).join(', ')
  return [
    `const [${each('column')}] = columns`,
    `const [${each('encode')}] = encoders`,
    'let isUsual = true',
    'for (let row = from; row < to; row++) {',
    '  const facts = rows[row] ?? none',
    '  let names = 0',
    '  for (const name in facts) names += 1',
    `  if (names !== ${columns.length + others.length}) isUsual = false`,
    ...others.map((name) => `  if (facts[${JSON.stringify(name)}] === undefined) isUsual = false`),
    ...columns.flatMap((column, place) => [
      `  const fact${place} = facts[${JSON.stringify(column.name)}]`,
      ...usualText(column, place).map((line) => `  ${line}`),
    ]),
    '}',
    'return isUsual',
  ].join('\n')
}

/** Lines that write a fact's number: told by comparing where it is a usual value, else by the encoder. */
function usualText({ input, least, most }: FactColumn, place: number): readonly string[] {
  const [fact, code] = [`fact${place}`, `code${place}`]
  const encoded = `encode${place}(${fact})`
  const to = `column${place}[row - from]`
  const options = optionsOf(input)
  if (input.type === 'money')
    return [
      `const ${code} = typeof ${fact} === 'number' ? (${fact} * 100 + 0.5) | 0 : -1`,
      `${to} = ${code} / 100 === ${fact} && ${code} <= ${most} ? ${code} : ${encoded}`,
    ]
  if (input.type === 'count') {
    const isWhole = `typeof ${fact} === 'number' && (${fact} | 0) === ${fact}`
    return [`${to} = ${isWhole} && ${fact} >= ${least} && ${fact} <= ${most} ? ${fact} : ${encoded}`]
  }
  if (input.type === 'truth')
    return [`const ${code} = +(${fact} === true)`, `${to} = ${code} | +(${fact} === false) ? ${code} : ${encoded}`]
  if (input.type === 'choice' && options.length === 2) {
    const is = (option: string | undefined): string => `+(${fact} === ${JSON.stringify(option)})`
    return [`const ${code} = ${is(options[1])}`, `${to} = ${code} | ${is(options[0])} ? ${code} : ${encoded}`]
  }
  if (input.type === 'set') return [`${to} = Array.isArray(${fact}) && ${fact}.length === 0 ? 0 : ${encoded}`]
  return [`${to} = ${encoded}`]
}
