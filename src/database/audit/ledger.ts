/** The ledger: what each payment is for, what becomes of it, and what was paid on each due. */

import { namesOf, type Policy } from '../../kit/policy'
import { paceOf } from '../../kit/programme'
import { quoted, textLiteral } from '../../sql/expression'
import { auditNotes, auditParts } from '../../words/sql'
import { dayText, firstMonth, lastMonth, monthLiteral, periodList } from './dates'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { column, isNoAcademicYear, readTable } from './read-table'
import { auditTables } from './tables'

export function ledgerParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  return [
    { name: 'payments', title: auditParts.payments, query: readTable(auditTables(options).payments, options) },
    { name: 'names', title: auditParts.names, query: names(options.policy) },
    { name: 'ledger', title: auditParts.ledger, query: ledger(p) },
    { name: 'unread', title: auditParts.unread, query: unread(p) },
    { name: 'compared', title: auditParts.compared, query: compared(options) },
    { name: 'claims_by_name', title: auditParts.claimsByName, query: claimsByName(p) },
    { name: 'filed', title: auditParts.filed, query: filed(options) },
    { name: 'paid', title: auditParts.paid, query: paid(p) },
  ]
}

function names({ definitions }: Policy): string {
  const rows = definitions.flatMap((definition) =>
    namesOf(definition).map((name) => {
      const { id, subject, clauses } = definition
      return `  (${[name, id, paceOf(definition), subject, clauses.join(';')].map(textLiteral).join(', ')})`
    }),
  )
  return `SELECT * FROM (VALUES\n${rows.join(',\n')}\n) AS n("name", "programme", "pace", "subject", "clauses")`
}

/** A payment id for the second time in a household is at fault; the first is that of the earlier day. */
const ledger = (p: string): string => `SELECT
  l."household", l."person", l."claim", l."name", l."programme", l."pace", l."subject", l."period", l."amount", l."id",
  l."paidOn", l."isPeriod",
  CASE WHEN l."error" <> '' THEN l."error" WHEN l."id" IS NOT NULL AND l."place" > 1 THEN 'id' END AS "error"
FROM (
  SELECT
    l.*,
    ROW_NUMBER() OVER (PARTITION BY l."household", l."id", l."error" = '' ORDER BY l."paidOn", l."programme", l."period", l."amount") AS "place"
  FROM (
    SELECT
      p."household", p."person", p."claim", p."name", n."programme", n."pace", n."subject",
      COALESCE(p."period", '') AS "period", p."amount", p."paidOn", p."id",
      n."pace" IS NOT NULL AND NOT ${misfits} AS "isPeriod",
      concat_ws(';',
        p."error",
        CASE WHEN p."name" IS NOT NULL AND n."programme" IS NULL THEN 'programme' END,
        CASE WHEN ${misfits} THEN 'period' END) AS "error"
    FROM ${p}payments AS p
    LEFT JOIN ${p}names AS n ON n."name" = trim(p."name")
  ) AS l
) AS l`

const month = 'p."period" SIMILAR TO \'[0-9]{4}-(0[1-9]|1[0-2])\''
const year = 'p."period" SIMILAR TO \'[0-9]{4}\''

/** Whether a period is not one by which the programme is paid. */
const misfits = `NOT CASE n."pace"
          WHEN 'month' THEN COALESCE(${month}, FALSE)
          WHEN 'year' THEN COALESCE(${year}, FALSE)
          WHEN 'academicYear' THEN p."period" IS NOT NULL AND NOT ${isNoAcademicYear(column('period')).text.replaceAll('"period"', 'p."period"')}
          WHEN 'claim' THEN p."period" IS NULL
          WHEN 'service' THEN COALESCE(${month} OR ${year}, FALSE)
          ELSE TRUE
        END`

/** What can be read of rows that cannot be read as a whole; what is NULL may be anything. */
const unread = (p: string): string => `SELECT
  "household", "programme", "person", "claim", "amount",
  CASE WHEN "isPeriod" AND "period" <> '' THEN ${firstMonth('"period"')} END AS "first",
  CASE WHEN "isPeriod" AND "period" <> '' THEN ${lastMonth('"period"')} END AS "last"
FROM ${p}ledger
WHERE "error" IS NOT NULL AND "household" IS NOT NULL`

/** The programmes that the caller names, else those that the ledger names, else all. */
function compared({ prefix: p, policy, programmes }: CheckedAuditOptions): string {
  const values = (programmes ?? policy.definitions).map(({ id }) => `(${textLiteral(id)})`).join(', ')
  const named = `SELECT "programme" FROM (VALUES ${values}) AS c("programme")`
  if (programmes) return named
  const ofLedger = `FROM ${p}ledger WHERE "error" IS NULL`
  return `SELECT DISTINCT "programme" ${ofLedger}\nUNION ALL\n${named} WHERE NOT EXISTS (SELECT 1 ${ofLedger})`
}

/** Under no name where only one person of the household has a claim of that id. */
const claimsByName = (p: string): string => `SELECT "household", "person", "claim", "month", "person" AS "name"
FROM ${p}latest_claims
UNION ALL
SELECT "household", MIN("person"), "claim", MIN("month"), ''
FROM ${p}latest_claims
GROUP BY "household", "claim"
HAVING COUNT(*) = 1`

/** The first that applies; what a payment is held against is known by its programme, person, claim and period. */
function filed({ prefix: p, window, language }: CheckedAuditOptions): string {
  const [from, to] = [monthLiteral(window.months[0] ?? ''), monthLiteral(window.months.at(-1) ?? '')]
  return `SELECT
  l.*,
  CASE
    WHEN l."fate" <> 'due' THEN COALESCE(l."person given", '')
    WHEN l."pace" = 'claim' THEN l."person of claim"
    WHEN l."subject" = 'household' THEN ''
    ELSE l."person given"
  END AS "person",
  CASE WHEN l."fate" <> 'due' OR l."pace" = 'claim' THEN COALESCE(l."claim given", '') ELSE '' END AS "claim"
FROM (
  SELECT
    l."household", l."person" AS "person given", l."claim" AS "claim given", c."person" AS "person of claim",
    l."name", l."programme", l."pace", l."subject", l."period", l."amount", l."paidOn", l."id", l."error",
    CASE
      WHEN l."error" IS NOT NULL THEN 'unreadable'
      WHEN g."programme" IS NULL THEN 'notCompared'
      WHEN l."pace" NOT IN ('claim', 'academicYear') AND NOT CASE
        WHEN length(l."period") = 4 THEN l."period" IN (${periodList(window.years)})
        ELSE l."period" BETWEEN ${periodList([window.from])} AND ${periodList([window.to])}
      END THEN 'outsideWindow'
      WHEN f."household" IS NOT NULL THEN 'unreadableCase'
      WHEN h."household" IS NULL THEN 'unmatched'
      -- ${auditNotes.beforeKnown[language]}
      WHEN CASE l."pace"
        WHEN 'claim' THEN FALSE
        WHEN 'academicYear' THEN substr(l."period", 6, 4) || '-08' < h."first month"
        ELSE l."period" < substr(h."first month", 1, length(l."period"))
      END THEN 'unmatched'
      WHEN l."person" IS NOT NULL AND m."person" IS NULL THEN 'unmatched'
      WHEN l."pace" = 'claim' THEN CASE
        WHEN c."claim" IS NULL THEN 'unmatched'
        WHEN c."month" BETWEEN ${from} AND ${to} THEN 'due'
        ELSE 'outsideWindow'
      END
      WHEN l."subject" = 'household' OR l."person" IS NOT NULL THEN 'due'
      ELSE 'unmatched'
    END AS "fate"
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

const dueKey = ['household', 'person', 'claim', 'programme', 'period'].map(quoted).join(', ')

/** A payment stands that no reversal of the same sum took back. */
const paid = (p: string): string => `SELECT
  "fate", "pace", ${dueKey},
  SUM("amount") AS "paid",
  COUNT(CASE WHEN "stands" THEN 1 END) AS "standing",
  MIN(CASE WHEN "stands" THEN "amount" END) AS "smallest",
  string_agg("id", ';' ORDER BY "id") AS "payments"
FROM (
  SELECT
    "fate", "pace", ${dueKey}, "amount", "id",
    "amount" > 0 AND ROW_NUMBER() OVER (PARTITION BY "fate", ${dueKey}, "amount" ORDER BY "id")
      > COUNT(CASE WHEN "amount" < 0 THEN 1 END) OVER (PARTITION BY "fate", ${dueKey}, abs("amount")) AS "stands"
  FROM ${p}filed
  WHERE "fate" IN ('due', 'unmatched', 'unreadableCase')
) AS f
GROUP BY "fate", "pace", ${dueKey}`
