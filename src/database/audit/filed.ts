/** What becomes of each payment: what it is held against, and which are held together. */

import { auditNotes, auditParts } from '../../words/sql-audit'
import { dayText, monthLiteral, periodList } from './dates'
import { joinedParts } from './joined'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { firstMonth, lastMonth } from './periods'

export function filedParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  return [
    { name: 'claims_by_name', title: auditParts.claimsByName, query: claimsByName(p) },
    { name: 'matched', title: auditParts.matched, query: matched(options) },
    ...joinedParts(options),
    { name: 'filed', title: auditParts.filed, query: filed(options) },
  ]
}

/** Under no name where only one person of the household has a claim of that id. */
const claimsByName = (p: string): string => `SELECT "household", "person", "claim", "month", "person" AS "name"
FROM ${p}latest_claims
UNION ALL
SELECT "household", MIN("person"), "claim", MIN("month"), ''
FROM ${p}latest_claims
GROUP BY "household", "claim"
HAVING COUNT(*) = 1`

/** Whether there is a due for a payment, whatever its period: the first that applies. */
function matched({ prefix: p, window }: CheckedAuditOptions): string {
  const [first = '', last = ''] = [window.months[0], window.months.at(-1)]
  return `SELECT
  l.*,
  CASE
    WHEN l."match" <> 'due' THEN COALESCE(l."person given", '')
    WHEN l."pace" = 'claim' THEN l."person of claim"
    WHEN l."subject" = 'household' THEN ''
    ELSE l."person given"
  END AS "person",
  CASE WHEN l."match" <> 'due' OR l."pace" = 'claim' THEN COALESCE(l."claim given", '') ELSE '' END AS "claim",
  CASE
    WHEN l."pace" IN ('claim', 'academicYear') THEN TRUE
    WHEN length(l."period") = 4 THEN l."period" IN (${periodList(window.years)})
    ELSE l."last" >= ${periodList([first])} AND l."first" <= ${periodList([last])}
  END AS "isHeld"
FROM (
  SELECT
    l."household", l."person" AS "person given", l."claim" AS "claim given", c."person" AS "person of claim",
    l."name", l."programme", l."pace", l."subject", l."period", l."amount", l."paidOn", l."id", l."error",
    ${firstMonth('l."period"')} AS "first", ${lastMonth('l."period"')} AS "last", h."first month",
    CASE
      WHEN l."error" IS NOT NULL THEN 'unreadable'
      WHEN g."programme" IS NULL THEN 'notCompared'
      WHEN f."household" IS NOT NULL THEN 'unreadableCase'
      WHEN h."household" IS NULL THEN 'unmatched'
      WHEN l."person" IS NOT NULL AND m."person" IS NULL THEN 'unmatched'
      WHEN l."pace" = 'claim' THEN CASE
        WHEN c."claim" IS NULL THEN 'unmatched'
        WHEN c."month" BETWEEN ${monthLiteral(first)} AND ${monthLiteral(last)} THEN 'due'
        ELSE 'outsideWindow'
      END
      WHEN l."subject" = 'household' OR l."person" IS NOT NULL THEN 'due'
      ELSE 'unmatched'
    END AS "match"
  FROM ${p}ledger AS l
  LEFT JOIN ${p}compared AS g ON g."programme" = l."programme"
  LEFT JOIN (SELECT DISTINCT "household" FROM ${p}case_faults) AS f ON f."household" = l."household"
  LEFT JOIN (
    SELECT "household", substr(${dayText('MIN("first")')}, 1, 7) AS "first month"
    FROM ${p}versions
    GROUP BY "household"
  ) AS h
    ON h."household" = l."household"
  LEFT JOIN (SELECT DISTINCT "household", "person" FROM ${p}members_by_version) AS m
    ON m."household" = l."household" AND m."person" = l."person"
  LEFT JOIN ${p}claims_by_name AS c
    ON c."household" = l."household" AND c."claim" = CASE WHEN l."pace" = 'claim' THEN l."claim" END
    AND c."name" = COALESCE(l."person", '')
) AS l`
}

/** What a payment is held against is known by its programme, person, claim and period: its own, or that of those held together. */
function filed({ prefix: p, language }: CheckedAuditOptions): string {
  const asGiven = (column: 'person' | 'claim'): string =>
    `CASE WHEN "fate" = 'due' THEN "${column}" ELSE COALESCE("${column} given", '') END AS "${column}"`
  return `SELECT
  "household", "person given", "claim given", "name", "programme", "pace", "subject", "period", "amount", "paidOn", "id", "error",
  "fate",
  ${asGiven('person')},
  ${asGiven('claim')}
FROM (
  SELECT
    m."household", m."person given", m."claim given", m."name", m."programme", m."pace", m."subject", m."amount", m."paidOn",
    m."id", m."error", m."person", m."claim",
    CASE WHEN j."isHeld" THEN j."together" ELSE m."period" END AS "period",
    CASE
      WHEN m."match" IN ('unreadable', 'notCompared') THEN m."match"
      WHEN NOT COALESCE(j."isHeld", m."isHeld") THEN 'outsideWindow'
      WHEN m."match" IN ('unreadableCase', 'outsideWindow') THEN m."match"
      -- ${auditNotes.beforeKnown[language]}
      WHEN m."match" = 'unmatched' OR (m."pace" <> 'claim' AND NOT COALESCE(j."isKnown", m."last" >= m."first month")) THEN 'unmatched'
      ELSE 'due'
    END AS "fate"
  FROM ${p}matched AS m
  LEFT JOIN ${p}joined AS j
    ON j."programme" = m."programme" AND j."household" = m."household" AND j."person" = m."person" AND j."period" = m."period"
    AND m."match" = 'due'
) AS m`
}
