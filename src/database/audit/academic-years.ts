/**
 * Programmes that are paid by the academic year, each student as the first version that names the year has it. A version
 * before it that names no year may be of this one, so that what is due lies between what the months of either give.
 */

import { academicYearOf } from '../../checks/registers'
import { monthOf } from '../../household/calendar'
import { programmesPaidBy } from '../../kit/policy'
import { anyMonthOf, type Definition } from '../../kit/programme'
import { skeleton } from '../../kit/shape'
import { holdsUnder } from '../../kit/values'
import { dialects } from '../../sql/dialects'
import { dayLiteral, textLiteral } from '../../sql/expression'
import { auditNotes, auditParts } from '../../words/sql-audit'
import { monthLiteral } from './dates'
import { belongs, goesOn } from './exits'
import { factColumns, memberOf } from './facts'
import { inForce, standardColumns } from './months'
import type { CheckedAuditOptions } from './options'
import { listed, type Part } from './part'
import { dueEnds, failures, partOf, programmePart, titleOf, type Way, waysOf } from './programme-part'

/** The months in which somebody may be a student of a year. */
export const studentMonthParts = (options: CheckedAuditOptions): readonly Part[] => [
  { name: 'academic_years', title: auditParts.academicYears, query: academicYears(options) },
  { name: 'academic_months', title: auditParts.academicMonths, query: academicMonths(options) },
  { name: 'student_months', title: auditParts.studentMonths, query: studentMonths(options) },
]

export const academicYearParts = (options: CheckedAuditOptions): readonly Part[] =>
  programmesPaidBy(options.policy, 'academicYear').flatMap((definition) => {
    const facts = partOf('facts', definition)
    const title = titleOf(definition, auditParts.studentFacts)
    const ways = waysOf(definition, options).flatMap((way) => {
      const beside = { carry: ['academicYear', 'isNamed'], steps: way.steps }
      const months = { name: way.name('months'), title: way.title(auditParts.byAcademicYear), facts, beside }
      return [
        programmePart(definition, months, way.options),
        {
          name: way.name('due'),
          title: way.title(auditParts.studentYears),
          query: due(definition, way),
        },
      ]
    })
    return [{ name: facts, title, query: studentFacts(definition, options) }, ...ways]
  })

function academicYears({ prefix: p, window, policy, language }: CheckedAuditOptions): string {
  const firstMonth = monthOf(policy.firstDay)
  // A year counts where its September, or its first month in force, lies in the window.
  const isFirst = (month: string): boolean => month.endsWith('-09') || month === firstMonth
  const lookedAt = window.months.filter(isFirst).map((month) => {
    const academicYear = academicYearOf(month)
    const end = monthLiteral(`${academicYear.slice(5)}-08`)
    return `SELECT ${textLiteral(academicYear)}, ${monthLiteral(month)}, ${end}, TRUE`
  })
  const paid = `SELECT
  "period" AS "academicYear",
  -- ${auditNotes.firstMonth[language]}
  GREATEST(CASE WHEN "isInForce" THEN CAST(concat(substr("period", 1, 4), '-09-01') AS DATE) END, ${dayLiteral(`${firstMonth}-01`)}) AS "start",
  CASE WHEN "isInForce" THEN CAST(concat(substr("period", 6, 4), '-08-01') AS DATE) END AS "end",
  FALSE AS "isLookedAt"
FROM (
  SELECT DISTINCT "period", "period" >= ${textLiteral(academicYearOf(firstMonth))} AS "isInForce"
  FROM ${p}filed
  WHERE "pace" = 'academicYear' AND "fate" = 'due'
) AS f${lookedAt.length > 0 ? `\nWHERE "period" NOT IN (${window.academicYears.map(textLiteral).join(', ')})` : ''}`
  return [paid, ...lookedAt].join('\nUNION ALL\n')
}

const monthsOfYear = Array.from({ length: 12 }, (_, number) => [String(number)])

function academicMonths({ prefix: p, dialect }: CheckedAuditOptions): string {
  const { rows, audit } = dialects[dialect]
  return `SELECT "academicYear", "isLookedAt", "month"
FROM (
  SELECT y."academicYear", y."isLookedAt", y."end", ${audit.monthsLater('y."start"', 'n."number"')} AS "month"
  FROM ${p}academic_years AS y
  CROSS JOIN ${rows(monthsOfYear, ['number'], 'n')}
) AS m
WHERE "month" <= "end"`
}

/** Of the year are the months up to the first whose version names it; a year that is not looked at is for those paid in it. */
function studentMonths(options: CheckedAuditOptions): string {
  const { prefix: p, policy, dialect } = options
  const definitions = programmesPaidBy(policy, 'academicYear')
  const programmes = dialects[dialect].rows(
    definitions.map(({ id }) => [textLiteral(id)]),
    ['programme'],
    'g',
  )
  const counting = definitions.filter((one) => countsAnyMonth(one, options)).map(({ id }) => textLiteral(id))
  const anyMonth = counting.length > 0 ? ` OR "programme" IN (${counting.join(', ')})` : ''
  const by = '"programme", "household", "person", "academicYear"'
  return `SELECT "programme", "household", "person", "version", "academicYear", "isNamed", "month"
FROM (
  SELECT s.*, MIN(CASE WHEN "isNamed" THEN "month" END) OVER (PARTITION BY ${by}) AS "first named"
  FROM (
    SELECT
      g."programme", m."household", m."person", m."version", y."academicYear",
      m."academicYear" IS NOT NULL AS "isNamed", y."month"
    FROM ${p}members_by_version AS m
    JOIN ${p}versions AS v ON v."household" = m."household" AND v."version" = m."version"
    JOIN ${p}academic_months AS y
      ON y."academicYear" = COALESCE(m."academicYear", y."academicYear") AND ${inForce('v', 'y."month"')}
    CROSS JOIN ${programmes}
    LEFT JOIN ${p}paid AS p
      ON p."household" = m."household" AND p."person" = m."person" AND p."period" = y."academicYear"
      AND p."programme" = g."programme" AND p."fate" = 'due'
    WHERE m."isStudent" AND (y."isLookedAt" OR p."household" IS NOT NULL)
  ) AS s
) AS s
WHERE "first named" IS NULL OR "month" <= "first named"${anyMonth}`
}

/** Whether any month of a year counts, and not the first alone. */
function countsAnyMonth(definition: Definition, { policy, readings }: CheckedAuditOptions): boolean {
  const rule = anyMonthOf(definition)
  return rule !== undefined && holdsUnder(policy, readings)(rule)
}

function studentFacts(definition: Definition, options: CheckedAuditOptions): string {
  const { prefix: p } = options
  const columns = [
    's."household", s."person", s."academicYear", s."isNamed"',
    factColumns(options, [definition], { version: 'v', member: memberOf('m'), month: 's."month"' }),
    standardColumns(options, 't'),
  ]
  return `SELECT
  ${listed(columns)}
FROM ${p}student_months AS s
JOIN ${p}versions AS v
  ON v."household" = s."household" AND v."version" = s."version" AND ${inForce('v', 's."month"')} AND ${goesOn('v')}
JOIN ${p}members_by_version AS m
  ON m."household" = s."household" AND m."version" = s."version" AND m."person" = s."person" AND ${belongs('m', 'v')}
JOIN ${p}standards_by_month AS t ON t."month" = s."month"
WHERE s."programme" = ${textLiteral(definition.id)}`
}

/** Where no version names the year, nothing may be due in it. */
function due(definition: Definition, way: Way): string {
  const { low, high } = dueEnds()
  const columns = [
    '"household", "person", "academicYear"',
    countsAnyMonth(definition, way.options)
      ? `MAX(CASE WHEN "isNamed" THEN ${low} ELSE 0 END) AS "low"`
      : `CASE WHEN bool_or("isNamed") THEN MIN(${low}) ELSE 0 END AS "low"`,
    `CASE WHEN COUNT(${high}) = COUNT(*) THEN MAX(${high}) END AS "high"`,
    ...failures(definition, way).map(({ name, text }) => `${text} AS "${name}"`),
    `concat_ws(';',
    CASE WHEN NOT bool_and("isNamed") THEN 'education.${skeleton.education.academicYear.name}' END,
    string_agg(DISTINCT "missing", ';')) AS "missing"`,
  ]
  return `SELECT\n  ${listed(columns)}\nFROM ${way.options.prefix}${way.name('months')}\nGROUP BY "household", "person", "academicYear"`
}
