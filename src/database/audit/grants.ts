/**
 * 二(四)-s2, -s3: the grants of the academic years, each student as the first version that names the year has it. A version
 * before it that names no year may be of this one, so that what is due lies between what the months of either give.
 */

import { policyDay } from '../../checks/schema'
import { academicYearOf } from '../../household/calendar'
import { dayLiteral, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql'
import { studentGrant } from '../../yiwu/programmes/student-grant'
import { dayOf, monthLiteral } from './dates'
import { columnsOf, householdFacts, inForce, standardColumns } from './months'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { dueEnds, programmePart } from './programme-part'

export function grantParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  const { definition } = studentGrant
  const beside = {
    carry: ['academicYear', 'isNamed'],
    steps: definition.requires.map((of) => ({ name: conditionName(of.node), of })),
  }
  return [
    { name: 'academic_years', title: auditParts.academicYears, query: academicYears(options) },
    { name: 'academic_months', title: auditParts.academicMonths, query: academicMonths(p) },
    { name: 'student_months', title: auditParts.studentMonths, query: studentMonths(p) },
    { name: 'student_facts', title: auditParts.studentFacts, query: studentFacts(p) },
    programmePart(definition, { name: 'grants', title: auditParts.grants, facts: 'student_facts', beside }, options),
    { name: 'grant_years', title: auditParts.grantYears, query: grantYears(p) },
  ]
}

/** The name of a required condition. */
const conditionName = (node: (typeof studentGrant.definition.requires)[number]['node']): string => {
  if (node.kind !== 'rule') throw new Error('A required condition must be a named rule')
  return node.name.id
}

/** The grant fails on same-kind aid and on nothing else. */
const isShutOutBySameKindAid = studentGrant.definition.requires
  .map(({ node }) => conditionName(node))
  .map((name) => `"${name}" IS ${name === 'openAfterSameKindAid' ? '' : 'NOT '}FALSE`)
  .join(' AND ')

const firstMonth = dayLiteral(`${policyDay.slice(0, 7)}-01`)

function academicYears({ prefix: p, window }: CheckedAuditOptions): string {
  const start = (academicYear: string): string => `${academicYear.slice(0, 4)}-09`
  const lookedAt = window.months
    .filter((month) => start(academicYearOf(month)) === month)
    .map((month) => {
      const academicYear = academicYearOf(month)
      const end = monthLiteral(`${academicYear.slice(5)}-08`)
      return `SELECT ${textLiteral(academicYear)}, ${monthLiteral(month)}, ${end}, TRUE`
    })
  const paid = `SELECT
  "period" AS "academicYear",
  -- The policy was not in force before its first month
  GREATEST(CASE WHEN "isInForce" THEN CAST(substr("period", 1, 4) || '-09-01' AS DATE) END, ${firstMonth}) AS "start",
  CASE WHEN "isInForce" THEN CAST(substr("period", 6, 4) || '-08-01' AS DATE) END AS "end",
  FALSE AS "isLookedAt"
FROM (
  SELECT DISTINCT "period", "period" >= ${textLiteral(academicYearOf(policyDay.slice(0, 7)))} AS "isInForce"
  FROM ${p}filed
  WHERE "pace" = 'academicYear' AND "fate" = 'due'
) AS f${lookedAt.length > 0 ? `\nWHERE "period" NOT IN (${window.academicYears.map(textLiteral).join(', ')})` : ''}`
  return [paid, ...lookedAt].join('\nUNION ALL\n')
}

const monthsOfYear = Array.from({ length: 12 }, (_, number) => `(${number})`).join(', ')

const academicMonths = (p: string): string => `SELECT "academicYear", "isLookedAt", "month"
FROM (
  SELECT y."academicYear", y."isLookedAt", y."end", CAST(y."start" + n."number" * INTERVAL '1 month' AS DATE) AS "month"
  FROM ${p}academic_years AS y
  CROSS JOIN (VALUES ${monthsOfYear}) AS n("number")
) AS m
WHERE "month" <= "end"`

/** Of the year are the months up to the first whose version names it. */
const studentMonths = (
  p: string,
): string => `SELECT "household", "person", "version", "academicYear", "isNamed", "month"
FROM (
  SELECT s.*, MIN(CASE WHEN "isNamed" THEN "month" END) OVER (PARTITION BY "household", "person", "academicYear") AS "first named"
  FROM (
    SELECT m."household", m."person", m."version", y."academicYear", m."academicYear" IS NOT NULL AS "isNamed", y."month"
    FROM ${p}members_by_version AS m
    JOIN ${p}versions AS v ON v."household" = m."household" AND v."version" = m."version"
    JOIN ${p}academic_months AS y
      ON (m."academicYear" IS NULL OR m."academicYear" = y."academicYear") AND ${inForce('v', 'y."month"')}
    LEFT JOIN ${p}paid AS p
      ON p."household" = m."household" AND p."person" = m."person" AND p."period" = y."academicYear"
      AND p."pace" = 'academicYear' AND p."fate" = 'due'
    WHERE m."isStudent" AND (y."isLookedAt" OR p."household" IS NOT NULL)
  ) AS s
) AS s
WHERE "first named" IS NULL OR "month" <= "first named"`

/** A minor is under 18 on the day: the day 18 years before comes before the birth. */
export const minor = (member: string, month: string): string =>
  `${dayOf(month)} - INTERVAL '18 years' < ${member}."birthDate" AS "minor"`

const studentFacts = (p: string): string => `SELECT
  s."household", s."person", s."academicYear", s."isNamed",
  ${columnsOf('v', householdFacts)},
  m."categories", ${minor('m', 's."month"')}, m."level", m."admitted", m."semesters", m."sameKindAid",
  ${standardColumns('t')}
FROM ${p}student_months AS s
JOIN ${p}versions AS v ON v."household" = s."household" AND v."version" = s."version"
JOIN ${p}members_by_version AS m
  ON m."household" = s."household" AND m."version" = s."version" AND m."person" = s."person"
JOIN ${p}standards_by_month AS t ON t."month" = s."month"`

/** Where no version names the year, nothing may be due in it. */
const grantYears = (p: string): string => `SELECT
  "household", "person", "academicYear",
  CASE WHEN bool_or("isNamed") THEN MIN(${dueEnds.low}) ELSE 0 END AS "low",
  CASE WHEN COUNT(${dueEnds.high}) = COUNT(*) THEN MAX(${dueEnds.high}) END AS "high",
  bool_or(${isShutOutBySameKindAid}) AS "isShutOut",
  concat_ws(';',
    CASE WHEN NOT bool_and("isNamed") THEN 'education.academicYear' END,
    string_agg(DISTINCT "missing", ';')) AS "missing"
FROM ${p}grants
GROUP BY "household", "person", "academicYear"`
