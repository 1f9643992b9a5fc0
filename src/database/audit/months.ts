/** Months, the standards in force in each, and each household in each: what dibao and the yearly programmes are worked out on. */

import { monthsOfYear } from '../../household/calendar'
import { plainSql, quoted, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql'
import { dibao } from '../../yiwu/programmes/dibao'
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

/** Months before the window are looked at too where a claim or a grant lies there. */
function standardsByMonth(options: CheckedAuditOptions): string {
  const { prefix: p } = options
  const months = `(
    SELECT "month", ${dayOf('"month"')} AS "day"
    FROM (
      SELECT "month" FROM ${p}months
      UNION SELECT "month" FROM ${p}latest_claims
      UNION SELECT "month" FROM ${p}student_months
    ) AS m
  )`
  return standardsOnDays('month', months, options)
}

/**
 * The standards in force on the days of a table, whose column `key` tells them apart. Two values on one day, or a value that
 * cannot be read, leave a standard unknown.
 */
export function standardsOnDays(key: string, days: string, options: CheckedAuditOptions): string {
  const { prefix, dialect, standardsTo } = options
  const table = { dialect, standardsTable: `${prefix}standards`, standardsTo }
  const checked = checkedOptions(dibao.definition, table)
  const day = plainSql('d."day"')
  const inForce = standardInputs.map((input) => `    ${standardInForce(input, day, checked).text} AS "${input.id}"`)
  const known = standardNames.map(
    (name) => `  CASE WHEN "${name}" >= 0 THEN CAST("${name}" AS DECIMAL(15, 2)) END AS "${name}"`,
  )
  return `SELECT
  "${key}",
${known.join(',\n')}
FROM (
  SELECT
    d."${key}",
${inForce.join(',\n')}
  FROM ${days} AS d
) AS s`
}

const householdMonths = (p: string): string => `SELECT
  v."household", m."month", m."period", m."year", m."isLookedAt",
  ${columnsOf('v', householdFacts)},
  ${standardColumns('s')}
FROM ${p}months AS m
JOIN ${p}versions AS v ON ${inForce('v', 'm."month"')}
JOIN ${p}standards_by_month AS s ON s."month" = m."month"`
