/** One person in two households that were both paid the same programme for the same time. People are told by identity number. */
import { dialects } from '../../sql/dialects'
import { quoted } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import { trimmed } from '../read-text'
import { dayText } from './dates'
import { groupsOfMonths } from './joined'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { monthsAsPeriod } from './periods'

export const peopleParts = (options: CheckedAuditOptions): readonly Part[] => [
  { name: 'memberships', title: auditParts.memberships, query: memberships(options), isKept: true },
  { name: 'paid_for_people', title: auditParts.paidForPeople, query: paidForPeople(options.prefix), isKept: true },
  { name: 'shares_of_people', title: auditParts.sharesOfPeople, query: shares(options.prefix), isKept: true },
  { name: 'paid_twice_persons', title: auditParts.paidTwicePersons, query: paidTwicePersons(options.prefix) },
]

/** The last month that anybody writes. */
const always = "'9999-12'"

/** Who leaves belongs to the household until the end of that month. */
function memberships({ prefix: p, dialect }: CheckedAuditOptions): string {
  const own = trimmed('COALESCE(m."identity", m."person")', dialect)
  const month = (day: string): string => `substr(${dayText(day)}, 1, 7)`
  return `SELECT "identity", "household", "person", ${month('"from"')} AS "from",
  CASE WHEN "until" IS NULL THEN ${always} ELSE ${month(`CAST("until" - INTERVAL '1 month' AS DATE)`)} END AS "to"
FROM (
  SELECT *,
    MIN("household") OVER (PARTITION BY "identity") <> MAX("household") OVER (PARTITION BY "identity") AS "isInSeveral"
  FROM (
    SELECT
      upper(${own}) AS "identity", m."household", m."person", v."first" AS "from",
      LEAST(v."until", m."left", e."left") AS "until"
    FROM ${p}members_by_version AS m
    JOIN ${p}stated_versions AS v ON v."household" = m."household" AND v."version" = m."version"
    LEFT JOIN ${p}household_exits AS e ON e."household" = v."household" AND e."version" = v."version"
  ) AS m
  WHERE ${dialects[dialect].matches('"identity"', "'[0-9]{15}|[0-9]{17}[0-9X]'")} AND COALESCE("until" > "from", TRUE)
) AS m
WHERE "isInSeveral"`
}

const keys = ['identity', 'programme', 'claim'].map(quoted).join(', ')
const sameKeys = (one: string, other: string): string =>
  ['identity', 'programme', 'claim'].map((key) => `${one}.${quoted(key)} = ${other}.${quoted(key)}`).join(' AND ')

const paidForPeople = (p: string): string => `SELECT
  b."identity", m."household", m."programme", m."pace", COALESCE(m."claim given", '') AS "claim",
  m."period", m."first", m."last", m."amount", m."id"
FROM ${p}matched AS m
JOIN (SELECT DISTINCT "identity", "household" FROM ${p}memberships) AS b ON b."household" = m."household"
LEFT JOIN (SELECT DISTINCT "identity", "household", "person" FROM ${p}memberships) AS s
  ON s."identity" = b."identity" AND s."household" = b."household" AND s."person" = m."person given"
WHERE m."isHeld" AND m."match" NOT IN ('unreadable', 'notCompared') AND (m."subject" = 'household' OR s."person" IS NOT NULL)`

/** What each household was paid for the person, of the same claim or over months that overlap. */
const shares = (p: string): string => `SELECT
  ${keys}, "group", "household", "first of all", "last of all", "mayBeYear",
  SUM("amount") AS "paid",
  string_agg("id", ';' ORDER BY "id") AS "payments"
FROM (
  SELECT
    t."identity", t."programme", t."claim", g."group", t."household", t."amount", t."id",
    g."first of all", g."last of all", g."mayBeYear"
  FROM ${p}paid_for_people AS t
  JOIN (
    SELECT
      ${keys}, "period", "group",
      MIN("first") OVER (PARTITION BY ${keys}, "group") AS "first of all",
      MAX("last") OVER (PARTITION BY ${keys}, "group") AS "last of all",
      bool_or("pace" = 'year' OR length("period") = 4) OVER (PARTITION BY ${keys}, "group") AS "mayBeYear"
    FROM (${groupsOfMonths(
      keys,
      `SELECT DISTINCT ${keys}, "pace", "period", "first", "last"\n    FROM ${p}paid_for_people`,
    )}) AS g
  ) AS g ON ${sameKeys('g', 't')} AND g."period" = t."period"
) AS t
GROUP BY ${keys}, "group", "household", "first of all", "last of all", "mayBeYear"
HAVING SUM("amount") > 0`

/** Whether the person belonged to two of them in one and the same month; of a claim, in any month. */
const paidTwicePersons = (p: string): string => `SELECT
  "identity" AS "person", "claim", "programme",
  ${monthsAsPeriod('"first of all"', '"last of all"', '"mayBeYear"')} AS "period",
  SUM("paid") AS "paid",
  string_agg("payments", ';' ORDER BY "household") AS "payments",
  string_agg("household", ';' ORDER BY "household") AS "households"
FROM (
  SELECT DISTINCT s.*
  FROM ${p}shares_of_people AS s
  JOIN ${p}shares_of_people AS o ON ${sameKeys('o', 's')} AND o."group" = s."group" AND o."household" <> s."household"
  JOIN ${p}memberships AS a ON a."identity" = s."identity" AND a."household" = s."household"
  JOIN ${p}memberships AS b ON b."identity" = o."identity" AND b."household" = o."household"
  WHERE GREATEST(a."from", b."from", s."first of all") <= LEAST(a."to", b."to", COALESCE(NULLIF(s."last of all", ''), ${always}))
) AS s
GROUP BY ${keys}, "group", "first of all", "last of all", "mayBeYear"`
