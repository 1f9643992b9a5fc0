/** A table of standards that is all text: read in strict forms, and what is at fault in it. */
import { mostYuan } from '../exact/decimal'
import type { Policy } from '../kit/policy'
import { isStatistic } from '../kit/terms'
import type { Input, Label } from '../language/expression'
import { Columns } from '../sql/columns'
import type { PrintedDialect } from '../sql/dialect'
import { dialects } from '../sql/dialects'
import { plainSql, quoted, textLiteral } from '../sql/expression'
import { printQuery, type Table } from '../sql/query'
import type { Language } from '../words/language'
import { queryParts } from '../words/sql'
import { addError, givenName, readInputs } from './read-facts'
import { trimmed } from './read-text'
import { sourceOf } from './sources'
import { stagePrefix } from './stage-names'

/** A column that stands in no case. */
export const own = (name: string, type: Input['type'], label: Label, more: Partial<Input> = {}): Input => ({
  key: name,
  id: name,
  source: 'fact',
  type,
  label,
  ...more,
})

const from = own('from', 'day', { zh: '开始日期', en: 'first day' })
const to = own('to', 'day', { zh: '结束日期', en: 'last day' })
const value = own('value', 'money', { zh: '值', en: 'value' }, { most: mostYuan })
const year = own('year', 'count', { zh: '年份', en: 'calendar year' }, { least: '1900', most: '2200' })

/** The columns of a table of standards, and whether each row must have them. */
export function standardInputs(
  { standards }: Policy,
  standardsTo: boolean,
): readonly { readonly input: Input; readonly required: boolean }[] {
  const inputs = Object.entries(standards).map(([id, { input }]) => [id, input.label] as const)
  const standard = own(
    'standard',
    'choice',
    { zh: '标准', en: 'standard' },
    { options: inputs.map(([id]) => id), optionLabels: Object.fromEntries(inputs) },
  )
  return [
    { input: standard, required: true },
    { input: from, required: false },
    { input: year, required: false },
    ...(standardsTo ? [{ input: to, required: false }] : []),
    { input: value, required: true },
  ]
}

/** What is read, and from where. */
interface StandardsOfText {
  readonly policy: Policy
  readonly dialect: PrintedDialect
  readonly standardsTable: string
  readonly standardsTo: boolean
  readonly schema: string | undefined
  readonly language: Language
}

/** The tables that stand before a query whose standards are text: `prefix` stands before their names. */
export function standardsTables(options: StandardsOfText, prefix: string): readonly Table[] {
  const standards = `${prefix}standards`
  return [
    { name: standards, title: queryParts.textStandards[options.language], query: readStandards(options) },
    {
      name: `${prefix}standard_faults`,
      title: queryParts.textStandardFaults[options.language],
      query: standardFaults(standards, options.policy),
    },
  ]
}

function readStandards({ policy, dialect, standardsTable, standardsTo, schema }: StandardsOfText): string {
  const columns = new Columns()
  const all = standardInputs(policy, standardsTo)
  const given = all.map(({ input }) => {
    columns.given(givenName(input))
    const text = trimmed(`CAST(${quoted(input.id)} AS TEXT)`, dialect)
    return { name: givenName(input), text: `NULLIF(${text}, '')`, notes: [] }
  })
  const read = all.map(({ input, required }) => ({ input, required, path: input.id }))
  columns.begin()
  readInputs(columns, read, { values: 'text', dialect })
  columns.begin()
  addError(columns, read, { values: 'text', dialect })
  const parts = {
    start: { columns: given, from: sourceOf(standardsTable, schema, dialect) },
    stages: columns.stages(),
    result: [...all.map(({ input }) => input.id), 'error'].map((name) => ({ name, text: quoted(name), notes: [] })),
    prefix: stagePrefix([standardsTable]),
  }
  return printQuery(parts, dialects[dialect])
}

/** One row a standard whose row cannot be read. A statistic has its year, and any other standard its first day. */
export function standardFaults(table: string, policy: Policy, more = ''): string {
  const statistics = Object.keys(policy.standards).filter((id) => isStatistic(policy, id))
  const statistic = statistics.length > 0 ? `"standard" IN (${statistics.map(textLiteral).join(', ')})` : 'FALSE'
  return `SELECT "standard", "error"
FROM (
  SELECT "standard", concat_ws(';',
    "error",
    CASE WHEN ${statistic}
      THEN CASE WHEN "year" IS NULL THEN 'year' WHEN "from" IS NOT NULL THEN 'from' END
      ELSE CASE WHEN "from" IS NULL THEN 'from' WHEN "year" IS NOT NULL THEN 'year' END
    END${more}) AS "error"
  FROM ${table}
) AS s
WHERE "error" <> ''`
}

/** Two values from one day, and days that overlap: they are at fault as soon as a row needs one of them. */
export const overlappingFaults = (standardsTo: boolean): string => `,
    CASE WHEN COUNT(*) OVER (PARTITION BY "standard", "from", "year") > 1 THEN 'standard' END${
      standardsTo
        ? `,
    CASE WHEN "to" < "from" OR "to" >= LEAD("from") OVER (PARTITION BY "standard" ORDER BY "from") THEN 'to' END`
        : ''
    }`

/** Whether anything is at fault in the standards, as a condition of a row. */
export const someStandardIsAtFault = (prefix: string) => plainSql(`EXISTS (SELECT 1 FROM ${prefix}standard_faults)`)
