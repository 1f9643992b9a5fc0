/** 二(四)-s2, -s3: the grants of the academic years, each student in the first month whose version names the year. */
import { academicYearOf } from '../../assessment/calendar'
import { dayLiteral, textLiteral } from '../../engine/sql/expression'
import { auditParts } from '../../messages/sql'
import { studentGrant } from '../../policy/programmes/student-grant'
import { policyDay } from '../../validation/schema'
import { dayOf, monthLiteral } from './dates'
import { columnsOf, householdFacts, standardColumns } from './months'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { programmePart } from './programme-part'

export function grantParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  const { definition } = studentGrant
  const beside = {
    carry: ['academicYear', 'isNamed'],
    steps: definition.requires.map((of) => ({ name: conditionName(of.node), of })),
  }
  return [
    { name: 'academic_years', title: auditParts.academicYears, query: academicYears(options) },
    { name: 'student_months', title: auditParts.studentMonths, query: studentMonths(p) },
    { name: 'student_facts', title: auditParts.studentFacts, query: studentFacts(p) },
    programmePart(definition, { name: 'grants', title: auditParts.grants, facts: 'student_facts', beside }, options),
  ]
}

/** The name of a required condition. */
const conditionName = (node: (typeof studentGrant.definition.requires)[number]['node']): string => {
  if (node.kind !== 'rule') throw new Error('A required condition must be a named rule')
  return node.name.id
}

/** The grant fails on same-kind aid and on nothing else. */
export const isShutOutBySameKindAid = studentGrant.definition.requires
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

/** A student whose academic year is not given may be in this one; a version that names it decides. */
const studentMonths = (
  p: string,
): string => `SELECT "household", "person", "version", "academicYear", "isNamed", "month"
FROM (
  SELECT
    m."household", m."person", m."version", y."academicYear",
    m."academicYear" IS NOT NULL AS "isNamed",
    GREATEST(v."first", y."start") AS "month",
    ROW_NUMBER() OVER (
      PARTITION BY m."household", m."person", y."academicYear"
      ORDER BY m."academicYear" IS NULL, GREATEST(v."first", y."start")
    ) AS "place"
  FROM ${p}members_by_version AS m
  JOIN ${p}versions AS v ON v."household" = m."household" AND v."version" = m."version"
  JOIN ${p}academic_years AS y ON m."academicYear" IS NULL OR m."academicYear" = y."academicYear"
  LEFT JOIN ${p}paid AS p
    ON p."household" = m."household" AND p."person" = m."person" AND p."period" = y."academicYear"
    AND p."pace" = 'academicYear' AND p."fate" = 'due'
  WHERE m."isStudent" AND (y."isLookedAt" OR p."household" IS NOT NULL)
    AND v."first" <= y."end" AND (v."until" IS NULL OR v."until" > GREATEST(v."first", y."start"))
) AS s
WHERE "place" = 1`

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
