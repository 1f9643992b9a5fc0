/** The last stages of every query: from what is known and what is open to outcome, amount, range and missing facts. */

import type { Exact } from '../exact/decimal'
import type { Grant } from '../kit/programme'
import type { Column, Columns } from '../sql/columns'
import { dialects } from '../sql/dialects'
import { joined, plainSql, quoted, type Sql, sql, textLiteral } from '../sql/expression'
import type { InputColumns } from '../sql/inputs'
import { printQuery } from '../sql/query'
import { unionOf } from '../sql/range-arithmetic'
import { queryParts } from '../words/sql'
import { carriedName, type Steps } from './beside'
import { sourceName } from './facts'
import type { CheckedOptions } from './options'
import { someOf } from './read-facts'
import { stagePrefix } from './stage-names'
import { type Key, keyName, type StartColumns } from './start'
import type { ProgrammeQuery } from './statement'

/** What is known of a condition, in open rows and in all others. */
interface Found {
  readonly settled: Sql
  readonly missing: readonly Sql[]
}

/** What a query has worked out of one row. */
interface Decided {
  /** NULL where the row is admissible. */
  readonly error: Sql
  /** Whether something is not known; where not, the ranges are not read. */
  readonly open: Sql
  readonly entitled: Found
  /** Of services: whether another instrument decides. */
  readonly elsewhere: Found | undefined
  readonly amount:
    | {
        readonly known: Sql
        readonly low: Sql
        readonly high: Sql
        readonly missing: readonly Sql[]
        readonly nonNegative: boolean
        readonly lowFinite: boolean
        /** How far from 0 it can come, in yuan. */
        readonly bound: Exact | undefined
      }
    | undefined
  readonly grant: Grant
  readonly steps: Steps
}

/** What stands behind the columns that say whom a row is about; the same names as `jiuzhu calculate` gives. */
const resultNames = ['outcome', 'amount', 'unit', 'missing', 'min', 'max', 'error'] as const

/** Adds whether something of an admissible row is not known yet. */
export function addOpen(
  columns: Columns,
  { error, isEntitled, due }: { readonly error: Sql; readonly isEntitled: Sql; readonly due: Sql | undefined },
  more: readonly Sql[],
): Sql {
  const ofDue = due ? [sql`(${isEntitled} AND ${due} IS NULL)`] : []
  const some = joined([sql`${isEntitled} IS NULL`, ...ofDue, ...more], ' OR ')
  return columns.add('open', sql`${error} IS NULL AND (${some})`)
}

/** Adds which inputs could still change an open row, beside its ranges. */
export function addMissing(columns: Columns, parts: readonly (Pick<Found, 'missing'> | undefined)[]): void {
  columns.add('all.missing', unionOf(parts.flatMap((part) => part?.missing ?? [])), [], { idle: '0' })
}

/** Adds the result to a query whose rule is worked out, and prints the whole. */
export function finished(
  columns: Columns,
  start: StartColumns,
  decided: Decided,
  inputs: InputColumns,
  options: CheckedOptions,
): ProgrammeQuery {
  addResult(columns, decided, options)
  const result = [
    ...start.keys.map((key) => keyColumn(key, options)),
    ...options.beside.carry.map(carriedColumn),
    ...resultColumns(decided, inputs),
    ...(options.show === 'sources' ? [sourcesColumn(columns, options)] : []),
    ...decided.steps.results(),
    ...(options.beside.ends ? ends : []),
  ]
  const prefix = stagePrefix([options.table, options.standardsTable])
  const parts = { start: start.start(), stages: columns.stagesFor(result), result, prefix }
  return { query: printQuery(parts, dialects[options.dialect]), taken: start.taken }
}

/** Adds the columns that the result is read from. */
function addResult(columns: Columns, decided: Decided, options: CheckedOptions): void {
  const { error, open, entitled, elsewhere, amount, grant, steps } = decided
  columns.begin(queryParts.result)
  const whether = columns.add('whether', entitled.settled)
  const refers = elsewhere && columns.add('refers', elsewhere.settled)
  const isPoint = amount ? [sql`${amount.low} = ${amount.high}`] : []
  const isSettled = joined([sql`${whether}`, ...(refers ? [sql`${refers} IS NOT NULL`] : []), ...isPoint], ' AND ')
  const undetermined = columns.add(
    'undetermined',
    sql`CASE WHEN ${open} THEN NOT COALESCE(NOT ${whether} OR (${isSettled}), FALSE) ELSE FALSE END`,
  )
  const granted = columns.add('granted', sql`${whether} AND NOT ${undetermined} AND ${error} IS NULL`)
  const outcome = grant.kind === 'referral' ? "'referred'" : "'entitled'"
  const ifGranted = refers ? sql`CASE WHEN ${refers} THEN 'referred' ELSE 'entitled' END` : outcome
  columns.add(
    'outcome',
    sql`CASE WHEN ${granted} THEN ${ifGranted} WHEN ${undetermined} THEN 'undetermined' WHEN ${error} IS NULL THEN 'notEntitled' ELSE 'invalid' END`,
  )
  if (options.beside.ends && amount) {
    const end = (value: Sql): Sql => sql`CASE WHEN ${open} THEN ${value} ELSE ${amount.known} END`
    columns.add('least', end(amount.low))
    columns.add('most', end(amount.high))
  }
  steps.addTo(columns)
}

/** The columns of the result, from those that `addResult` added. */
function resultColumns(decided: Decided, inputs: InputColumns): readonly Column[] {
  const { amount, grant } = decided
  // DuckDB counts in 18 digits much faster than in more
  const type = amount?.bound?.lt('1e16') ? 'DECIMAL(18, 2)' : 'DECIMAL(20, 2)'
  const money = (value: string): string => `CAST(${value} AS ${type})`
  const unit = grant.kind === 'amount' ? textLiteral(grant.amount.unit) : undefined
  const none = (type: string): string => `CAST(NULL AS ${type})`
  const ofAmount = amount ? amountColumns(decided, amount, money) : undefined
  const result: { readonly [name in (typeof resultNames)[number]]: string } = {
    outcome: quoted('outcome'),
    amount: ofAmount?.amount ?? none('DECIMAL(20, 2)'),
    unit: unit ? `CASE WHEN "granted" OR "undetermined" THEN ${unit} END` : none('TEXT'),
    missing: missingText(inputs),
    min: ofAmount?.min ?? none('DECIMAL(20, 2)'),
    max: ofAmount?.max ?? none('DECIMAL(20, 2)'),
    error: quoted('error'),
  }
  return resultNames.map((name) => ({ name, text: result[name], notes: [] }))
}

/** What is due where it is known, and between which ends it lies where not. */
function amountColumns(
  { open }: Decided,
  { low, high, known, nonNegative, lowFinite }: NonNullable<Decided['amount']>,
  money: (value: string) => string,
) {
  // What has no smallest sum starts from nothing, as in the exact lane.
  const least = lowFinite ? low.text : `COALESCE(${low.text}, LEAST(0, COALESCE(${high.text}, 0)))`
  const due = nonNegative ? '0' : `LEAST(${least}, 0)`
  return {
    amount: `CASE WHEN "granted" THEN CASE WHEN ${open.text} THEN ${money(low.text)} ELSE ${money(known.text)} END END`,
    min: `CASE WHEN "undetermined" THEN ${money(`CASE WHEN "whether" THEN ${least} ELSE ${due} END`)} END`,
    max: `CASE WHEN "undetermined" THEN ${money(high.text)} END`,
  }
}

/** Which rows of the table of standards were in force for the rule: `ruralDibaoStandard=2013-01-01`, with `;` between. */
function sourcesColumn(columns: Columns, { policy }: CheckedOptions): Column {
  const read = Object.keys(policy.standards).filter((id) => columns.has(sourceName(id)))
  const rows = read.map((id) => {
    const date = quoted(sourceName(id))
    return plainSql(`CASE WHEN ${date} IS NOT NULL THEN concat(${textLiteral(`${id}=`)}, ${date}) END`)
  })
  return {
    name: 'sources',
    text: rows.length === 0 ? 'CAST(NULL AS TEXT)' : `NULLIF(${someOf(rows).text}, '')`,
    notes: [],
  }
}

/** Whom the row is about, under the table's own name. */
const keyColumn = (key: Key, options: CheckedOptions): Column => ({
  name: options[key],
  text: options.values === 'checked' ? quoted(keyName(key)) : dialects[options.dialect].givenOut(quoted(keyName(key))),
  notes: [],
})

const carriedColumn = (name: string): Column => ({ name, text: quoted(carriedName(name)), notes: [] })

const ends: readonly Column[] = ['whether', 'least', 'most'].map((name) => ({ name, text: quoted(name), notes: [] }))

/** The names of the bits that are set, in the order of the facts, then of the standards, then of the readings. */
function missingText(inputs: InputColumns): string {
  const names = inputs.canBeMissing.map((input) =>
    plainSql(`CASE WHEN ("all.missing" & ${inputs.bit(input)}) <> 0 THEN ${textLiteral(input.key)} END`),
  )
  return names.length === 0 ? 'CAST(NULL AS TEXT)' : `CASE WHEN "undetermined" THEN ${someOf(names).text} END`
}
