/** Months, the standards in force in each, and each household and member in each. */

import { monthsOfYear } from '../../household/calendar'
import { onDay } from '../../kit/figure'
import { programmesPaidBy } from '../../kit/policy'
import type { Definition } from '../../kit/programme'
import { dialects } from '../../sql/dialects'
import { plainSql, quoted, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import { standardOfDay } from '../start'
import { dayOf, monthLiteral, periodList } from './dates'
import { belongs, goesOn } from './exits'
import { choicesNeeded, factColumns, memberOf } from './facts'
import { namedMonthsPart } from './joined'
import type { CheckedAuditOptions } from './options'
import { columnsOf, listed, type Part } from './part'
import { partOf, titleOf } from './programme-part'
import { readTable } from './read-table'
import { auditTables } from './tables'

/** The standards of a month, and its day where a rule asks it. */
export const standardColumns = ({ policy, asksDay }: CheckedAuditOptions, alias: string): string =>
  columnsOf(alias, [...Object.keys(policy.standards), ...(asksDay ? [onDay.input.id] : [])])

/** A version is in force in a month from its first until the next version's. */
export const inForce = (version: string, month: string): string =>
  `${version}."first" <= ${month} AND COALESCE(${version}."until" > ${month}, TRUE)`

export function monthParts(options: CheckedAuditOptions): readonly Part[] {
  return [
    { name: 'standards', title: auditParts.standards, query: readTable(auditTables(options).standards, options) },
    { name: 'months', title: auditParts.months, query: months(options) },
    ...namedMonthsPart(options),
    { name: 'standards_by_month', title: auditParts.standardsByMonth, query: standardsByMonth(options) },
    { name: 'household_months', title: auditParts.householdMonths, query: householdMonths(options) },
  ]
}

/** Those before and after of payments that are held together are for their households alone. */
function months({ prefix: p, window, policy, dialect }: CheckedAuditOptions): string {
  const rows = window.years.flatMap((year) =>
    monthsOfYear(year, policy.firstDay).map((month) => {
      const isLookedAt = window.holdsMonth(month) ? 'TRUE' : 'FALSE'
      return [monthLiteral(month), textLiteral(month), textLiteral(year), isLookedAt]
    }),
  )
  return `SELECT *, TRUE AS "isOfAll"
FROM ${dialects[dialect].rows(rows, ['month', 'period', 'year', 'isLookedAt'], 'm')}
UNION ALL
SELECT DISTINCT "month", "period", "year", FALSE, FALSE
FROM ${p}joined_months
WHERE "year" NOT IN (${periodList(window.years)})`
}

/** Months before the window are looked at too where a claim or a grant lies there. */
function standardsByMonth(options: CheckedAuditOptions): string {
  const { prefix: p, policy } = options
  const academicYears = programmesPaidBy(policy, 'academicYear').length > 0
  const months = `(
    SELECT "month", ${dayOf('"month"', policy.firstDay)} AS "day"
    FROM (
      SELECT "month" FROM ${p}months
      UNION SELECT "as of" FROM ${p}dated_claims${academicYears ? `\n      UNION SELECT "month" FROM ${p}student_months` : ''}
    ) AS m
  )`
  return standardsOnDays('month', months, options)
}

/**
 * The standards in force on the days of a table, whose column `key` tells them apart. Two values on one day, or a value that
 * cannot be read, leave a standard unknown.
 */
export function standardsOnDays(key: string, days: string, options: CheckedAuditOptions): string {
  const { prefix, policy, standardsTo, asksDay, dialect } = options
  const place = { policy, from: `${prefix}standards`, standardsTo, areRead: true }
  const day = plainSql('d."day"')
  const standards = Object.values(policy.standards).map(({ input }) => ({
    inForce: `    ${standardOfDay(input, day, place, dialect).text} AS "${input.id}"`,
    known: `  CASE WHEN "${input.id}" >= 0 THEN CAST("${input.id}" AS DECIMAL(15, 2)) END AS "${input.id}"`,
  }))
  return `SELECT
${[`  "${key}"`, ...(asksDay ? ['  "on"'] : []), ...standards.map(({ known }) => known)].join(',\n')}
FROM (
  SELECT
${[`    d."${key}"`, ...(asksDay ? ['    d."day" AS "on"'] : []), ...standards.map((one) => one.inForce)].join(',\n')}
  FROM ${days} AS d
) AS s`
}

/** What the programmes of the household need that are paid by the month or the year. */
function householdMonths(options: CheckedAuditOptions): string {
  const { prefix: p, policy } = options
  const definitions = (['month', 'year'] as const)
    .flatMap((pace) => programmesPaidBy(policy, pace))
    .filter(({ subject }) => subject === 'household')
  const columns = [
    'v."household", m."month", m."period", m."year", m."isLookedAt", j."household" IS NOT NULL AS "isJoined", v."hasLeft"',
    factColumns(options, definitions, { version: 'v', member: memberOf('v'), month: 'm."month"' }),
    standardColumns(options, 's'),
  ]
  return `SELECT
  ${listed(columns)}
FROM ${p}months AS m
JOIN ${p}versions AS v ON ${inForce('v', 'm."month"')} AND ${goesOn('v')}
JOIN ${p}standards_by_month AS s ON s."month" = m."month"
${joinedIn(p, 'v', 'm')}
WHERE m."isOfAll" OR j."household" IS NOT NULL`
}

/** The months of payments of a household that are held together. */
const joinedIn = (
  p: string,
  version: string,
  month: string,
): string => `LEFT JOIN (SELECT DISTINCT "household", "month" FROM ${p}joined_months) AS j
  ON j."household" = ${version}."household" AND j."month" = ${month}."month"`

/** The part with the facts of a programme in each month: that of the household, or one of its own for its members. */
export function factsByMonth(
  definition: Definition,
  options: CheckedAuditOptions,
): { readonly facts: string; readonly parts: readonly Part[] } {
  if (definition.subject === 'household') return { facts: 'household_months', parts: [] }
  const facts = partOf('facts', definition)
  const title = titleOf(definition, auditParts.memberMonths)
  return { facts, parts: [{ name: facts, title, query: memberMonths(definition, options) }] }
}

/** Only members to whom something may be due: a programme for students is for them alone. */
function memberMonths(definition: Definition, options: CheckedAuditOptions): string {
  const { prefix: p, policy, dialect } = options
  const columns = [
    'm."household", m."person", t."month", t."period", t."year", t."isLookedAt", j."household" IS NOT NULL AS "isJoined", v."hasLeft"',
    factColumns(options, [definition], { version: 'v', member: memberOf('m'), month: 't."month"' }),
    standardColumns(options, 's'),
  ]
  const among = [
    '(t."isOfAll" OR j."household" IS NOT NULL)',
    belongs('m', 'v'),
    goesOn('v'),
    ...(definition.subject === 'student' ? ['m."isStudent"'] : []),
    ...choicesNeeded(policy, definition).map(({ set, holds }) => {
      const column = `m.${quoted(set.input.id)}`
      return `(${column} IS NULL OR ${dialects[dialect].sets.hasOneOf(plainSql(column), [holds]).text})`
    }),
  ]
  return `SELECT
  ${listed(columns)}
FROM ${p}members_by_version AS m
JOIN ${p}versions AS v ON v."household" = m."household" AND v."version" = m."version"
JOIN ${p}months AS t ON ${inForce('v', 't."month"')}
JOIN ${p}standards_by_month AS s ON s."month" = t."month"
${joinedIn(p, 'v', 't')}
WHERE ${among.join(' AND ')}`
}
