/**
 * Who has left, and when: an exit takes effect on the first of the month after its day, whichever version carries it. Versions are
 * cut where one does, so that within each stretch the same persons belong to the household.
 */
import { endingAll } from '../../case/exit'
import { isOfExit, skeleton } from '../../kit/shape'
import { quoted, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import { fieldName } from '../case-fields'
import { monthAfter, monthOf } from './dates'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'

const exitOn = quoted(fieldName(skeleton.household.exitOn))
const exitReason = quoted(fieldName(skeleton.household.exitReason))

/** The columns of a record that tell its exit. */
export const exitColumns: readonly string[] = [skeleton.household.exitOn, skeleton.household.exitReason].map(fieldName)

export const recordsExits = ({ policy }: CheckedAuditOptions): boolean => policy.shape.household.some(isOfExit)

/** Of whoever names an exit in some version: the first month without them, and why, in each of their versions. */
export function exitParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  const ofHouseholds = `SELECT h."household", h."on" AS "version", h.${exitOn} AS "exitOn", h.${exitReason} AS "exitReason"
FROM ${p}households AS h
JOIN (SELECT DISTINCT "household" FROM ${p}households WHERE ${exitOn} IS NOT NULL) AS e ON e."household" = h."household"`
  const ofMembers = `SELECT m."household", h."on" AS "version", m."person", m.${exitOn} AS "exitOn", m.${exitReason} AS "exitReason"
FROM ${p}members AS m
JOIN (SELECT DISTINCT "household", "person" FROM ${p}members WHERE ${exitOn} IS NOT NULL) AS e
  ON e."household" = m."household" AND e."person" = m."person"
JOIN ${p}households AS h ON h."household" = m."household" AND h."on" = COALESCE(m."on", h."on")`
  return [
    {
      name: 'household_exits',
      title: auditParts.householdExits,
      query: recordsExits(options) ? standing(ofHouseholds, ['household']) : nobody(['household']),
    },
    {
      name: 'member_exits',
      title: auditParts.memberExits,
      query: recordsExits(options) ? standing(ofMembers, ['household', 'person']) : nobody(['household', 'person']),
    },
  ]
}

/**
 * The exit that holds in each version: a death is often recorded late, so an exit counts under the versions before it too, and the
 * latest decides. A version later than one with an exit, and without, is a new entry.
 */
function standing(from: string, keys: readonly string[]): string {
  const by = keys.map(quoted).join(', ')
  const latest = (column: string): string =>
    `FIRST_VALUE(${column}) OVER (PARTITION BY ${by}, "entry" ORDER BY "version" DESC)`
  return `SELECT ${by}, "version", ${monthAfter(monthOf('"exitOn"'))} AS "left", "exitReason" AS "leftBy"
FROM (
  SELECT ${by}, "version", ${latest('"exitOn"')} AS "exitOn", ${latest('"exitReason"')} AS "exitReason"
  FROM (
    SELECT *, SUM("begins") OVER (PARTITION BY ${by} ORDER BY "version") AS "entry"
    FROM (
      SELECT *,
        CASE
          WHEN "exitOn" IS NULL AND LAG("exitOn") OVER (PARTITION BY ${by} ORDER BY "version") IS NOT NULL THEN 1
          ELSE 0
        END AS "begins"
      FROM (
        ${from.replaceAll('\n', '\n        ')}
      ) AS x
    ) AS x
  ) AS x
) AS x
WHERE "exitOn" IS NOT NULL`
}

const nobody = (keys: readonly string[]): string =>
  `SELECT ${keys.map((key) => `CAST(NULL AS TEXT) AS ${quoted(key)}`).join(', ')}, CAST(NULL AS DATE) AS "version", CAST(NULL AS DATE) AS "left", CAST(NULL AS TEXT) AS "leftBy"
FROM (SELECT 1 AS "one") AS n
WHERE FALSE`

/** Whether a member still belongs to the household in a stretch of a version. */
export const belongs = (member: string, version: string): string =>
  `COALESCE(${member}."left" > ${version}."first", TRUE)`

/** Whether a programme goes on in a stretch: with the household as a whole everything has ended, with some exits some programmes. */
export const goesOn = (version: string): string => `NOT ${version}."hasEnded"`

/** An exit of the household by which everything ends, its persons' own rights too. */
export const endsAll = (reason: string): string => `${reason} IN (${endingAll.map(textLiteral).join(', ')})`
