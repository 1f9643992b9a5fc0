/** The city's standards against the floors that the document sets for them, over the stretches of time in which nothing changes. */

import { dayAfter } from '../../checks/registers'
import { bindingDay, type FloorRule } from '../../kit/floors'
import { surroundings } from '../../kit/values'
import { lastDayOf } from '../../language/day'
import { dayLiteral, quoted, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import { noValueOf } from '../facts'
import { overlappingFaults, standardFaults } from '../read-standards'
import { dayText } from './dates'
import { PartExpressions } from './expressions'
import { standardsOnDays } from './months'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'

export function floorParts(options: CheckedAuditOptions): readonly Part[] {
  const more = overlappingFaults(options.standardsTo)
  const faults = standardFaults(`${options.prefix}standards`, options.policy, more)
  return [
    {
      name: 'standard_faults',
      title: auditParts.standardFaults,
      query: faults,
    },
    { name: 'standard_days', title: auditParts.standardDays, query: standardDays(options) },
    {
      name: 'standards_by_day',
      title: auditParts.standardsByDay,
      query: standardsOnDays('day', `${options.prefix}standard_days`, options),
    },
    { name: 'floors', title: auditParts.floors, query: floors(options) },
    { name: 'floor_stretches', title: auditParts.floorStretches, query: floorStretches(options) },
  ]
}

const spanOf = ({ window }: CheckedAuditOptions): readonly [string, string] => [
  dayLiteral(`${window.from}-01`),
  dayLiteral(lastDayOf(window.to)),
]

/** A statistic counts in the year after its own, and ends with it; a floor may bind from a day of its own. */
function standardDays(options: CheckedAuditOptions): string {
  const { prefix: p, standardsTo } = options
  const [first, last] = spanOf(options)
  const start = (years: number): string => `CAST(concat(CAST("year" + ${years} AS TEXT), '-01-01') AS DATE)`
  const days = [
    `SELECT ${first} AS "day"`,
    ...[...new Set([...daysOfBinding(options), ...daysOfLaw(options)])].map((day) => `SELECT ${dayLiteral(day)}`),
    `SELECT "from" FROM ${p}standards WHERE "error" IS NULL`,
    ...[1, 2].map((years) => `SELECT ${start(years)} FROM ${p}standards WHERE "error" IS NULL AND "year" IS NOT NULL`),
    ...(standardsTo ? [`SELECT CAST("to" + INTERVAL '1 day' AS DATE) FROM ${p}standards WHERE "error" IS NULL`] : []),
  ]
  return `SELECT "day"\nFROM (\n  ${days.join('\n  UNION ')}\n) AS d\nWHERE "day" BETWEEN ${first} AND ${last}`
}

/** The days from which floors bind: under any reading as the document has them, and as they were amended under those of the audit. */
const daysOfBinding = (options: CheckedAuditOptions): readonly string[] =>
  options.policy.floors.flatMap((rule) => {
    const { amended } = bindingOf(rule, options)
    return [...beginsOf(rule), ...amended.flatMap(({ value }) => value ?? [])]
  })

/** The days on which a floor begins to bind under one reading or another: a stretch ends there, as what it comes to may differ. */
const beginsOf = ({ binds = [] }: FloorRule): readonly string[] => binds.map(({ from }) => from.day)

/** The days from which figures or rules are others. */
const daysOfLaw = ({ policy, figures }: CheckedAuditOptions): readonly string[] => [
  ...[...(figures?.figureEntries.values() ?? [])].flat().map(({ from }) => from),
  ...(policy.lastDays?.() ?? []).map(dayAfter),
]

/** The day from which a floor binds under the readings of the audit, where it does not bind always; with its amendments. */
function bindingOf(rule: FloorRule, { policy, readings, figures }: CheckedAuditOptions) {
  const binding = bindingDay(rule, surroundings(policy, {}, readings))
  return { day: binding?.day, amended: (binding && figures?.figureEntries.get(binding.name.id)) ?? [] }
}

/** Each floor is printed from its own expression. */
function floors(options: CheckedAuditOptions): string {
  const rules = options.policy.floors
  const expressions = new PartExpressions(options)
  const day = expressions.take('day')
  const nodes = rules.flatMap(({ floor, actual }) => [floor, actual.isAtLeast(floor)])
  expressions.placeOf(nodes, ({ id, source, type }) => {
    if (source === 'standard') return { value: expressions.take(id), known: false }
    if (source === 'day') return { value: day, known: true }
    return source === 'figure' ? { value: noValueOf(type), known: false } : 'open'
  })
  const worked = rules.flatMap(({ rule, floor, actual }): readonly (readonly [string, string])[] => {
    const { low, high } = expressions.ends(floor)
    return [
      [`${rule}.floor`, `CAST(CASE WHEN ${low} = ${high} THEN ${low} END AS DECIMAL(22, 2))`],
      [`${rule}.isKept`, expressions.truth(actual.isAtLeast(floor))],
    ]
  })
  const actual = [...new Set(rules.map((one) => one.actual.input.id))]
  return expressions.query(`${options.prefix}standards_by_day`, ['day', ...actual], worked)
}

/** Stretches with the same values; where the city has no value there is nothing to compare. */
function floorStretches(options: CheckedAuditOptions): string {
  const { policy } = options
  const [, last] = spanOf(options)
  const same = ['floor', 'actual', 'isKept']
  const changed = same
    .map((name) => isOther(name))
    .concat(
      policy.floors.flatMap((rule) => {
        const days = [...new Set(beginsOf(rule))].map(dayLiteral)
        return days.length > 0 ? [`"rule" = ${textLiteral(rule.rule)} AND "day" IN (${days.join(', ')})`] : []
      }),
    )
    .join('\n        OR ')
  return `SELECT
  "rule", "clause", "standard", "floor", "actual",
  concat(${dayText('MIN("day")')}, '/', ${dayText('MAX("last")')}) AS "period"
FROM (
  SELECT f.*, SUM(CASE WHEN "changes" THEN 1 ELSE 0 END) OVER (PARTITION BY "rule" ORDER BY "day") AS "stretch"
  FROM (
    SELECT
      f.*,
      CAST(COALESCE(LEAD("day") OVER (PARTITION BY "rule" ORDER BY "day"), CAST(${last} + INTERVAL '1 day' AS DATE)) - INTERVAL '1 day' AS DATE) AS "last",
      ${changed} AS "changes"
    FROM (
${policy.floors.map((rule) => ofRule(rule, options)).join('\n      UNION ALL\n')}
    ) AS f
  ) AS f
) AS f
WHERE "isKept" = FALSE
GROUP BY "rule", "clause", "standard", "floor", "actual", "stretch"`
}

/** Whether a column is other than on the day before. */
function isOther(name: string): string {
  const [own, before] = [`"${name}"`, `LAG("${name}") OVER (PARTITION BY "rule" ORDER BY "day")`]
  return `NOT COALESCE(${own} = ${before}, ${own} IS NULL AND ${before} IS NULL)`
}

function ofRule(floor: FloorRule, options: CheckedAuditOptions): string {
  const { rule, clause, actual } = floor
  const { prefix: p } = options
  const { id } = actual.input
  const { day, amended } = bindingOf(floor, options)
  // The last amendment that is in force decides; from a day that nobody knows there is nothing to find.
  const cases = amended
    .toReversed()
    .map(({ from, value }) => `WHEN "day" >= ${dayLiteral(from)} THEN ${value === null ? 'NULL' : dayLiteral(value)}`)
  const binds =
    day === undefined || cases.length === 0
      ? day && dayLiteral(day)
      : `CASE ${cases.join(' ')} ELSE ${dayLiteral(day)} END`
  const from = binds === undefined ? '' : `\n      WHERE "day" >= ${binds}`
  return `      SELECT
        ${textLiteral(rule)} AS "rule", ${textLiteral(clause)} AS "clause", ${textLiteral(id)} AS "standard", "day",
        "${rule}.floor" AS "floor", ${quoted(id)} AS "actual",
        CASE WHEN ${quoted(id)} IS NOT NULL THEN "${rule}.isKept" END AS "isKept"
      FROM ${p}floors${from}`
}
