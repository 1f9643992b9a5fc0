/**
 * Payments for months that overlap are held together against the sum of their months, as nobody can tell which of them paid for
 * which month. Whoever is paid for several months at once, or for months of a programme that is paid by the year, is looked at so.
 */
import { programmesPaidBy } from '../../kit/policy'
import { dialects } from '../../sql/dialects'
import { quoted, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import { dayText } from './dates'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { firstMonth, lastMonth, monthsAsPeriod } from './periods'
import { again } from './read-table'

export const joinedParts = (options: CheckedAuditOptions): readonly Part[] => [
  { name: 'joined', title: auditParts.joined, query: joined(options.prefix) },
  { name: 'joined_months', title: auditParts.joinedMonths, query: joinedMonths(options), isKept: true },
]

const subject = ['programme', 'household', 'person'].map(quoted).join(', ')

/** By the period that a payment names: the period of all that are held with it, from the first of their months to the last. */
const joined = (p: string): string => `SELECT
  ${subject}, "period",
  ${monthsAsPeriod('"first of all"', '"last of all"', '"mayBeYear"')} AS "together",
  "isHeld", "last of all" >= "first month" AS "isKnown"
FROM (
  SELECT
    ${subject}, "period", "first month",
    MIN("first") OVER (PARTITION BY ${subject}, "group") AS "first of all",
    MAX("last") OVER (PARTITION BY ${subject}, "group") AS "last of all",
    bool_or("isHeld") OVER (PARTITION BY ${subject}, "group") AS "isHeld",
    bool_or("pace" = 'year' OR length("period") = 4) OVER (PARTITION BY ${subject}, "group") AS "mayBeYear"
  FROM (${groupsOfMonths(
    subject,
    `SELECT DISTINCT
      m."programme", m."household", m."person", m."pace", m."period", m."first", m."last", m."isHeld", m."first month"
    FROM ${p}matched AS m
    JOIN (
      SELECT DISTINCT ${subject}
      FROM ${p}matched
      WHERE "match" = 'due' AND (length("period") > 9 OR ("pace" = 'year' AND length("period") <> 4))
    ) AS s ON s."programme" = m."programme" AND s."household" = m."household" AND s."person" = m."person"
    WHERE m."match" = 'due'`,
  )}) AS j
) AS j`

/** Rows with months from "first" to "last", numbered in "group" so that those whose months overlap have the same. */
export const groupsOfMonths = (by: string, rows: string): string => `
    SELECT *, SUM("begins") OVER (PARTITION BY ${by} ORDER BY "first", "period" ROWS UNBOUNDED PRECEDING) AS "group"
    FROM (
      SELECT *,
        CASE
          WHEN "first" <= MAX("last") OVER (PARTITION BY ${by} ORDER BY "first", "period" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
          THEN 0
          ELSE 1
        END AS "begins"
      FROM (
        ${rows.replaceAll('\n', '\n    ')}
      ) AS r
    ) AS r
  `

/** A span is of ten years at most. */
const numbers = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, number) => [String(number)])

/** Every month of payments that are held together, from the first of the policy on. */
function joinedMonths({ prefix: p, policy, dialect }: CheckedAuditOptions): string {
  const { rows, audit } = dialects[dialect]
  const begin = policy.firstDay.slice(0, 7)
  const inForce = `${lastMonth('"period"')} >= ${textLiteral(begin)}`
  const day = (month: string): string => `CASE WHEN ${inForce} THEN CAST(concat(${month}, '-01') AS DATE) END`
  const by = `${subject}, "together"`
  return `SELECT
  ${by}, "month", "period", "year",
  "together" = "year" OR COUNT(*) OVER (PARTITION BY ${by}, "year") = 12 AS "isWholeYear"
FROM (
  SELECT DISTINCT
    ${subject}, "together", "month",
    substr(${dayText('"month"')}, 1, 7) AS "period", substr(${dayText('"month"')}, 1, 4) AS "year"
  FROM (
    SELECT j."programme", j."household", j."person", j."together", m."month"
    FROM ${p}joined AS j
    JOIN (
      SELECT "period", "last", ${audit.monthsLater('"first"', 'n."number"')} AS "month"
      FROM (
        SELECT "period", ${day(`GREATEST(${firstMonth('"period"')}, ${textLiteral(begin)})`)} AS "first", ${day(lastMonth('"period"'))} AS "last"
        FROM (SELECT DISTINCT "period" FROM ${p}joined) AS p
      ) AS p
      CROSS JOIN (
        SELECT y."number" * 12 + m."number" AS "number"
        FROM ${rows(numbers(10), ['number'], 'y')}
        CROSS JOIN ${rows(numbers(12), ['number'], 'm')}
      ) AS n
    ) AS m ON m."period" = j."period" AND m."month" <= m."last"
    WHERE j."isHeld" AND j."isKnown"
  ) AS j
) AS j`
}

/** Whether some programme is paid by the year. */
const hasYears = ({ policy }: CheckedAuditOptions): boolean => programmesPaidBy(policy, 'year').length > 0

/** The months that the ledger names of programmes that are paid by the year, in years that it does not name as a whole: these are due month by month. */
export const namedMonthsPart = (options: CheckedAuditOptions): readonly Part[] =>
  hasYears(options) ? [{ name: 'named_months', title: auditParts.namedMonths, query: namedMonths(options.prefix) }] : []

const namedMonths = (p: string): string => {
  const named = `SELECT DISTINCT "programme", "period" FROM ${p}ledger WHERE "pace" = 'year' AND COALESCE("error", ${again}) = ${again}`
  return `SELECT DISTINCT n."programme", m."month", m."period", m."year"
FROM (${named}) AS n
JOIN ${p}months AS m
  ON m."isLookedAt" AND m."period" BETWEEN ${firstMonth('n."period"')} AND ${lastMonth('n."period"')}
LEFT JOIN (${named}) AS w ON w."programme" = n."programme" AND w."period" = m."year"
WHERE length(n."period") <> 4 AND w."period" IS NULL`
}

/** Dues of a programme but those that are held together with others: a join, and what must hold of it. */
export const butJoined = (
  { prefix: p }: CheckedAuditOptions,
  programme: string,
  due: { readonly [column in 'household' | 'person']: string } & {
    readonly at: string
    readonly column: 'period' | 'year'
  },
): { readonly join: string; readonly where: string } => ({
  join: `LEFT JOIN ${p}joined_months AS j
  ON j."programme" = ${textLiteral(programme)} AND j."household" = ${due.household} AND j."person" = ${due.person} AND j.${quoted(due.column)} = ${due.at}`,
  where: 'j."household" IS NULL',
})
