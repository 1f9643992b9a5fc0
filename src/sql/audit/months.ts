/** Months, the standards in force in each, and each household in each: what dibao and the yearly programmes are worked out on. */
import { plainSql, quoted, textLiteral } from '../../engine/sql/expression'
import { auditParts } from '../../messages/sql'
import { monthsOfYear } from '../../assessment/calendar'
import { dibao } from '../../policy/programmes/dibao'
import { checkedOptions } from '../options'
import { standardInForce } from '../start'
import { dayOf, monthLiteral } from './dates'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { readTable } from './read-table'
import { auditTables, standardInputs } from './tables'

/** The facts of a household's version that programmes take. */
export const householdFacts = [
  'residence',
  'householdSize',
  'monthlyIncome',
  'dibaoCertified',
  'lowIncomeCertified',
] as const

const standardNames = standardInputs.map(({ id }) => id)

/** Columns of a part under an alias. */
export const columnsOf = (alias: string, names: readonly string[]): string =>
  names.map((name) => `${alias}.${quoted(name)}`).join(', ')

export const standardColumns = (alias: string): string => columnsOf(alias, standardNames)

/** A version is in force in a month from its first until the next version's. */
export const inForce = (version: string, month: string): string =>
  `${version}."first" <= ${month} AND (${version}."until" IS NULL OR ${version}."until" > ${month})`

export function monthParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  return [
    { name: 'standards', title: auditParts.standards, query: readTable(auditTables(options).standards, options) },
    { name: 'months', title: auditParts.months, query: months(options) },
    { name: 'standards_by_month', title: auditParts.standardsByMonth, query: standardsByMonth(options) },
    { name: 'household_months', title: auditParts.householdMonths, query: householdMonths(p) },
  ]
}

function months({ window }: CheckedAuditOptions): string {
  const rows = window.years.flatMap((year) =>
    monthsOfYear(year).map((month) => {
      const isLookedAt = window.holdsMonth(month) ? 'TRUE' : 'FALSE'
      return `  (${monthLiteral(month)}, ${textLiteral(month)}, ${textLiteral(year)}, ${isLookedAt})`
    }),
  )
  return `SELECT * FROM (VALUES\n${rows.join(',\n')}\n) AS m("month", "period", "year", "isLookedAt")`
}

/** Two values on one day, or a value that cannot be read, leave a standard unknown; the findings list them. */
function standardsByMonth(options: CheckedAuditOptions): string {
  const { prefix: p } = options
  return `SELECT
  "month",
${standardNames.map((name) => `  CASE WHEN "${name}" >= 0 THEN CAST("${name}" AS DECIMAL(15, 2)) END AS "${name}"`).join(',\n')}
FROM (
  SELECT
    d."month",
${standardsInForce('d."day"', options)}
  FROM (
    SELECT "month", ${dayOf('"month"')} AS "day"
    FROM (
      SELECT "month" FROM ${p}months
      UNION SELECT "month" FROM ${p}latest_claims
      UNION SELECT "month" FROM ${p}student_months
    ) AS m
  ) AS d
) AS s`
}

/** The standards in force on a day, one column each. */
export function standardsInForce(day: string, options: CheckedAuditOptions): string {
  const { prefix, dialect, standardsTo } = options
  const table = { dialect, standardsTable: `${prefix}standards`, standardsTo }
  const checked = checkedOptions(dibao.definition, table)
  return standardInputs
    .map((input) => `    ${standardInForce(input, plainSql(day), checked).text} AS "${input.id}"`)
    .join(',\n')
}

const householdMonths = (p: string): string => `SELECT
  v."household", m."month", m."period", m."year", m."isLookedAt",
  ${columnsOf('v', householdFacts)},
  ${standardColumns('s')}
FROM ${p}months AS m
JOIN ${p}versions AS v ON ${inForce('v', 'm."month"')}
JOIN ${p}standards_by_month AS s ON s."month" = m."month"`
