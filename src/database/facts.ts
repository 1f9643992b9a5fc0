/** The first stages of every query: facts and standards of a row, checked, with what is at fault beside them. */

import { onDay } from '../kit/figure'
import type { Input } from '../language/expression'
import type { Columns } from '../sql/columns'
import { dayLiteral, plainSql, type Sql, sql } from '../sql/expression'
import type { InputColumn } from '../sql/inputs'
import { queryParts } from '../words/sql'
import type { CheckedOptions } from './options'
import { addError, type Fault, givenName, lastDay, type ReadInput, readInputs } from './read-facts'
import { someStandardIsAtFault, standardsTables } from './read-standards'
import { readDay } from './read-text'
import { sourceOf } from './sources'
import { stagePrefix } from './stage-names'
import { type StartColumns, sourceInForce, standardInForce } from './start'

export interface Facts {
  readonly places: ReadonlyMap<string, InputColumn>
  readonly error: Sql
}

/** Adds inputs to a query, each checked; `more` may add columns behind them, and gives further faults of a row. */
export function addFacts(
  columns: Columns,
  start: StartColumns,
  given: readonly ReadInput[],
  options: CheckedOptions & { readonly asksDay?: boolean; readonly isAlone?: boolean },
  more: () => readonly Fault[] = () => [],
): Facts {
  const inputs = given.map(({ input }) => input)
  const read = given.filter(({ input: { source } }) => source === 'fact' || source === 'standard')
  const standards = read.filter(({ input }) => input.source === 'standard' && options.standards === 'table')
  for (const one of read) if (!standards.includes(one)) start.input(one.input)
  for (const { input } of read) {
    const part = options.partlyKnown[input.id]
    if (part) start.column(`${input.id}.${part}`)
  }
  const day = standards.length > 0 || options.asksDay ? start.day() : undefined

  columns.begin(queryParts.facts)
  const dayGiven = day && options.on === undefined ? day : undefined
  const dayInForce = dayGiven && options.values === 'text' ? columns.add('day', readDay(dayGiven)) : dayGiven
  readInputs(
    columns,
    read.filter((one) => !standards.includes(one)),
    options,
  )

  if (day && standards.length > 0) {
    columns.begin(queryParts.standards)
    const on = dayInForce ?? day
    if (options.standardValues === 'text') start.read(standardsTables(options, prefixOf(options)))
    const place = { ...options, from: standardsFrom(options), areRead: options.standardValues === 'text' }
    for (const { input } of standards) {
      const kept = (of: string) => (values: Sql) => columns.add(`${of}.${input.id}`, values)
      const given = columns.add(givenName(input), standardInForce(input, on, place, options.dialect, kept('values')))
      columns.add(input.id, sql`NULLIF(${given}, -1)`)
      if (options.show === 'sources')
        columns.add(sourceName(input.id), sourceInForce(input, on, place, options.dialect, kept('dates')))
    }
  }

  const moreFaults = more()
  columns.begin(queryParts.faults)
  const outOfForce = dayInForce
    ? [
        {
          when: sql`(${dayInForce} BETWEEN ${dayLiteral(options.policy.firstDay)} AND ${lastDay}) IS NOT TRUE`,
          path: 'on',
        },
      ]
    : []
  const ofStandards =
    standards.length > 0 && options.standardValues === 'text'
      ? [{ when: someStandardIsAtFault(prefixOf(options)), path: 'standards' }]
      : []
  const error = addError(columns, read, options, [...outOfForce, ...ofStandards, ...moreFaults])

  const places = new Map(
    read.map(({ input, required }): [string, InputColumn] => {
      const value = columns.get(input.id)
      if (input.absent !== undefined)
        return [input.key, { value: sql`COALESCE(${value}, ${absentLiteral(input)})`, known: true }]
      const part = options.partlyKnown[input.id]
      const partly = part ? { [part]: columns.get(`${input.id}.${part}`) } : {}
      return [input.key, { value, known: required, ...partly }]
    }),
  )
  for (const { key, source, type } of inputs) {
    if (source === 'reading') places.set(key, 'open')
    if (source === 'figure') places.set(key, { value: noValueOf(type), known: false })
  }
  if (options.asksDay && day) places.set(onDay.input.key, { value: dayInForce ?? day, known: true })
  for (const input of options.bounding) places.set(input.key, { value: start.column(input.id), known: false })
  return { places, error }
}

/** Names the row of the table of standards in which a value stands. */
export const sourceName = (id: string): string => `source.${id}`

const prefixOf = ({ table, standardsTable }: CheckedOptions): string => stagePrefix([table, standardsTable])

const standardsFrom = (options: CheckedOptions): string =>
  options.standardValues === 'text'
    ? `${prefixOf(options)}standards`
    : sourceOf(options.standardsTable, options.schema, options.dialect)

/** A figure that nobody knows any more. */
export const noValueOf = (type: Input['type']): Sql =>
  plainSql(`CAST(NULL AS ${type === 'money' ? 'DECIMAL(15, 2)' : 'BOOLEAN'})`)

/** What absence means, where it does not mean unknown. */
const absentLiteral = (input: Input): string =>
  input.type === 'truth' ? (input.absent ?? '').toUpperCase() : (input.absent ?? '')
