/** The last stages of every query: from what is known and what is open to outcome, amount, range and missing facts. */

import type { Grant } from '../kit/programme'
import type { Column, Columns } from '../sql/columns'
import { dialects } from '../sql/dialects'
import { plainSql, quoted, type Sql, sql, textLiteral } from '../sql/expression'
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

/** What is known of a condition. */
interface Found {
  readonly known: Sql
  readonly settled: Sql
  readonly missing: readonly Sql[]
}

/** What a query has worked out of one row. */
interface Decided {
  /** NULL where the row is admissible. */
  readonly error: Sql
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
      }
    | undefined
  readonly grant: Grant
  readonly steps: Steps
}

/** What stands behind the columns that say whom a row is about; the same names as `jiuzhu calculate` gives. */
const resultNames = ['outcome', 'amount', 'unit', 'missing', 'min', 'max', 'error'] as const

const held = (known: Sql, open: Sql): Sql => (known.text === open.text ? known : sql`COALESCE(${known}, ${open})`)

/** Adds the result to a query whose rule is worked out, and prints the whole. */
export function finished(
  columns: Columns,
  start: StartColumns,
  decided: Decided,
  inputs: InputColumns,
  options: CheckedOptions,
): ProgrammeQuery {
  addResult(columns, decided)
  const parts = {
    start: start.start(),
    stages: columns.stages(),
    result: [
      ...start.keys.map((key) => keyColumn(key, options)),
      ...options.beside.carry.map(carriedColumn),
      ...resultColumns(decided, inputs),
      ...(options.show === 'sources' ? [sourcesColumn(columns, options)] : []),
      ...decided.steps.results(),
      ...(options.beside.ends ? ends : []),
    ],
    prefix: stagePrefix([options.table, options.standardsTable]),
  }
  return { query: printQuery(parts, dialects[options.dialect]), taken: start.taken }
}

/** Adds the columns that the result is read from. */
function addResult(columns: Columns, decided: Decided): void {
  const { error, entitled, elsewhere, amount, grant, steps } = decided
  columns.begin(queryParts.result)
  const whether = columns.add('whether', held(entitled.known, entitled.settled))
  const low = amount && columns.add('least', held(amount.known, amount.low))
  const high = amount && columns.add('most', held(amount.known, amount.high))
  const refers = elsewhere && columns.add('refers', held(elsewhere.known, elsewhere.settled))
  const granted = grant.kind === 'referral' ? 'referred' : 'entitled'
  const isGranted = low && high ? sql`${whether} AND ${low} = ${high}` : whether
  const ifGranted = refers
    ? sql`WHEN ${whether} AND ${refers} THEN 'referred' WHEN ${whether} AND NOT ${refers} THEN 'entitled'`
    : sql`WHEN ${isGranted} THEN '${granted}'`
  columns.add(
    'outcome',
    sql`CASE WHEN ${error} IS NOT NULL THEN 'invalid' WHEN NOT ${whether} THEN 'notEntitled' ${ifGranted} ELSE 'undetermined' END`,
  )
  columns.add('all.missing', unionOf([entitled, elsewhere, amount].flatMap((part) => part?.missing ?? [])))
  steps.addTo(columns)
}

/** The columns of the result, from those that `addResult` added. */
function resultColumns(decided: Decided, inputs: InputColumns): readonly Column[] {
  const { amount, grant } = decided
  const isOpen = `${quoted('outcome')} = 'undetermined'`
  const money = (value: string): string => `CAST(${value} AS DECIMAL(20, 2))`
  const unit = grant.kind === 'amount' ? textLiteral(grant.amount.unit) : undefined
  const due = amount?.nonNegative ? '0' : `LEAST(${quoted('least')}, 0)`
  const none = (type: string): string => `CAST(NULL AS ${type})`
  const result: { readonly [name in (typeof resultNames)[number]]: string } = {
    outcome: quoted('outcome'),
    amount: amount ? `CASE WHEN "outcome" = 'entitled' THEN ${money(quoted('least'))} END` : none('DECIMAL(20, 2)'),
    unit: unit ? `CASE WHEN "outcome" IN ('entitled', 'undetermined') THEN ${unit} END` : none('TEXT'),
    missing: missingText(isOpen, inputs),
    min: amount
      ? `CASE WHEN ${isOpen} THEN ${money(`CASE WHEN "whether" THEN "least" ELSE ${due} END`)} END`
      : none('DECIMAL(20, 2)'),
    max: amount ? `CASE WHEN ${isOpen} THEN ${money(quoted('most'))} END` : none('DECIMAL(20, 2)'),
    error: quoted('error'),
  }
  return resultNames.map((name) => ({ name, text: result[name], notes: [] }))
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
function missingText(isOpen: string, inputs: InputColumns): string {
  const names = inputs.canBeMissing.map((input) =>
    plainSql(`CASE WHEN ("all.missing" & ${inputs.bit(input)}) <> 0 THEN ${textLiteral(input.key)} END`),
  )
  return names.length === 0 ? 'CAST(NULL AS TEXT)' : `CASE WHEN ${isOpen} THEN ${someOf(names).text} END`
}
