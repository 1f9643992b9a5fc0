/** The ledger: what each payment is for, what becomes of it, and what was paid on each due. */

import { namesOf } from '../../kit/policy'
import { paceOf } from '../../kit/programme'
import type { PrintedDialect } from '../../sql/dialect'
import { dialects } from '../../sql/dialects'
import { plainSql, quoted, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import { filedParts } from './filed'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { firstMonth, isMonths, isPlainYear, lastMonth, plainPeriod } from './periods'
import { again, isNoAcademicYear, readTable } from './read-table'
import { auditTables } from './tables'

export function ledgerParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  return [
    { name: 'payments', title: auditParts.payments, query: readTable(auditTables(options).payments, options) },
    { name: 'names', title: auditParts.names, query: names(options) },
    { name: 'ledger', title: auditParts.ledger, query: ledger(options) },
    { name: 'unread', title: auditParts.unread, query: unread(p) },
    { name: 'compared', title: auditParts.compared, query: compared(options) },
    ...filedParts(options),
    { name: 'paid', title: auditParts.paid, query: paid(p) },
  ]
}

function names({ policy, dialect }: CheckedAuditOptions): string {
  const rows = policy.definitions.flatMap((definition) =>
    namesOf(definition).map((name) => {
      const { id, subject, clauses } = definition
      return [name, id, paceOf(definition), subject, clauses.join(';')].map(textLiteral)
    }),
  )
  return `SELECT * FROM ${dialects[dialect].rows(rows, ['name', 'programme', 'pace', 'subject', 'clauses'], 'n')}`
}

/** A payment id for the second time in a household is at fault; the first is that of the earlier day. */
function ledger({ prefix: p, dialect }: CheckedAuditOptions): string {
  const { exactly, givenOut } = dialects[dialect]
  const misfits = misfitsOf(dialect)
  const plain = exactly(plainSql(plainPeriod(givenOut('p."period"'), 'n."pace"', dialect))).text
  return `SELECT
  l."household", l."person", l."claim", l."name", l."programme", l."pace", l."subject", l."period", l."amount", l."id",
  l."paidOn", l."isPeriod",
  CASE WHEN l."error" <> '' THEN l."error" WHEN l."id" IS NOT NULL AND l."place" > 1 THEN ${again} END AS "error"
FROM (
  SELECT
    l.*,
    ROW_NUMBER() OVER (PARTITION BY l."household", l."id", l."error" = '' ORDER BY l."paidOn" IS NULL, l."paidOn", l."programme", l."period", l."amount") AS "place"
  FROM (
    SELECT
      l.*,
      l."pace" IS NOT NULL AND NOT ${misfits} AS "isPeriod",
      concat_ws(';',
        l."faults",
        CASE WHEN l."name" IS NOT NULL AND l."programme" IS NULL THEN 'programme' END,
        CASE WHEN ${misfits} THEN 'period' END) AS "error"
    FROM (
      SELECT
        p."household", p."person", p."claim", p."name", n."programme", n."pace", n."subject",
        ${plain} AS "period", p."amount", p."paidOn", p."id", p."error" AS "faults"
      FROM ${p}payments AS p
      LEFT JOIN ${p}names AS n ON n."name" = trim(p."name")
    ) AS l
  ) AS l
) AS l`
}

const period = 'l."period"'

/** Whether a period is not one by which the programme is paid. */
const misfitsOf = (dialect: PrintedDialect): string => `NOT CASE l."pace"
          WHEN 'month' THEN ${isMonths(period, dialect)}
          WHEN 'academicYear' THEN ${period} <> '' AND NOT ${isNoAcademicYear(plainSql(period), dialect).text}
          WHEN 'claim' THEN ${period} = ''
          ELSE l."pace" IS NULL OR ${isPlainYear(period, dialect)} OR ${isMonths(period, dialect)}
        END`

/** What can be read of rows that cannot be read as a whole; what is NULL may be anything. */
const unread = (p: string): string => `SELECT
  "household", "programme", "person", "claim", "amount",
  CASE WHEN "isPeriod" AND "period" <> '' THEN ${firstMonth('"period"')} END AS "first",
  CASE WHEN "isPeriod" AND "period" <> '' THEN ${lastMonth('"period"')} END AS "last"
FROM ${p}ledger
WHERE "error" IS NOT NULL AND "household" IS NOT NULL`

/** The programmes that the caller names, else those that the ledger names, else all. */
function compared({ prefix: p, policy, programmes, dialect }: CheckedAuditOptions): string {
  const ids = (programmes ?? policy.definitions).map(({ id }) => [textLiteral(id)])
  const named = `SELECT "programme" FROM ${dialects[dialect].rows(ids, ['programme'], 'c')}`
  if (programmes) return named
  const ofLedger = `FROM ${p}ledger WHERE "error" IS NULL`
  return `SELECT DISTINCT "programme" ${ofLedger}\nUNION ALL\n${named} WHERE NOT EXISTS (SELECT 1 ${ofLedger})`
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
