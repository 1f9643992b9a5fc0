/** Households over time: who is in each version, from when until when it holds, and which rows cannot be read. */
import { mostClaims } from '../../case/case'
import { sharedSets } from '../../case/fields'
import { programmesPaidBy } from '../../kit/policy'
import { skeleton } from '../../kit/shape'
import { dialects } from '../../sql/dialects'
import { quoted, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import { fieldName } from '../case-fields'
import { monthAfter, monthOf } from './dates'
import { belongs, endsAll, exitColumns, exitParts, recordsExits } from './exits'
import { memberColumnsOf, moreName } from './facts'
import type { CheckedAuditOptions } from './options'
import { columnsOf, listed, type Part } from './part'
import { readTable } from './read-table'
import { auditTables } from './tables'

export function caseParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  const tables = auditTables(options)
  const order = options.order ?? tables.claims.columns.find(({ as }) => as === 'claim')?.name
  return [
    { name: 'households', title: auditParts.households, query: readTable(tables.households, options) },
    { name: 'members', title: auditParts.members, query: readTable(tables.members, options) },
    { name: 'claims', title: auditParts.claims, query: readTable(tables.claims, options, order) },
    ...exitParts(options),
    { name: 'members_by_version', title: auditParts.membersByVersion, query: membersByVersion(options), isKept: true },
    { name: 'claims_by_version', title: auditParts.claimsByVersion, query: claimsByVersion(options) },
    { name: 'case_faults', title: auditParts.caseFaults, query: caseFaults(options) },
    { name: 'stated_versions', title: auditParts.statedVersions, query: statedVersions(p), isKept: true },
    { name: 'stretches', title: auditParts.stretches, query: stretches(p), isKept: true },
    { name: 'versions', title: auditParts.versions, query: versions(options), isKept: true },
    { name: 'latest_claims', title: auditParts.latestClaims, query: latestClaims(p) },
  ]
}

/** The columns of a table but those that tell whom a row is about. */
const fieldsOf = (table: 'households' | 'members' | 'claims', options: CheckedAuditOptions): readonly string[] =>
  auditTables(options)
    [table].columns.map(({ as }) => as)
    .filter((name) => !['household', 'on', 'person', 'claim', ...exitColumns].includes(name))

/** A student or pupil is whoever has anything said of their education. */
function membersByVersion(options: CheckedAuditOptions): string {
  const { prefix: p, policy } = options
  const education = policy.shape.education.map(fieldName)
  const columns = [
    'h."household", h."on" AS "version", m."person"',
    columnsOf('m', fieldsOf('members', options)),
    `${education.map((name) => `m."${name}" IS NOT NULL`).join(' OR ') || 'FALSE'} AS "isStudent"`,
    'e."left", e."leftBy"',
  ]
  return `SELECT
  ${listed(columns)}
FROM ${p}members AS m
JOIN ${p}households AS h ON h."household" = m."household" AND h."on" = COALESCE(m."on", h."on")
LEFT JOIN ${p}member_exits AS e ON e."household" = m."household" AND e."version" = h."on" AND e."person" = m."person"`
}

/** What a claim says, with what its version says of the person. */
function claimsByVersion(options: CheckedAuditOptions): string {
  const { prefix: p, policy } = options
  const behind = memberColumnsOf(options, programmesPaidBy(policy, 'claim'))
  const ofMember = fieldsOf('members', options).filter((name) => behind.has(name))
  const columns = [
    'm."household", m."version", m."person", c."claim", c."order"',
    columnsOf('c', fieldsOf('claims', options)),
    columnsOf('m', ofMember),
  ]
  return `SELECT
  ${listed(columns)}
FROM ${p}claims AS c
JOIN ${p}members_by_version AS m
  ON m."household" = c."household" AND m."person" = c."person" AND m."version" = COALESCE(c."on", m."version")`
}

/** One row a fault; those of which not even the household can be told are only listed. */
function caseFaults(options: CheckedAuditOptions): string {
  const { prefix: p, policy } = options
  const { least = '1', most = '' } = policy.shape.size.input
  const none = 'CAST(NULL AS TEXT)'
  const fault = (source: string, keys: readonly string[], error: string, from: string): string =>
    `SELECT '${source}' AS "source", ${keys.join(', ')}, ${error} AS "error"\nFROM ${from}`
  const household = ['"household"', `${none} AS "person"`, `${none} AS "claim"`]
  const person = ['"household"', '"person"', `${none} AS "claim"`]
  const claim = ['"household"', '"person"', '"claim"']
  const each = (by: string): string => `GROUP BY ${by}\nHAVING COUNT(*)`
  const byVersion = '"household", "version", "person"'
  const [exitOn = '', exitReason = ''] = exitColumns.map(quoted)
  const withoutDay = `${exitReason} IS NOT NULL AND ${exitOn} IS NULL`
  const ofExits = recordsExits(options)
    ? [
        fault(
          'households',
          household,
          textLiteral(skeleton.household.exitOn.name),
          `${p}households\nWHERE ${withoutDay}`,
        ),
        fault('members', person, textLiteral(skeleton.household.exitOn.name), `${p}members\nWHERE ${withoutDay}`),
      ]
    : []
  return [
    ...ofExits,
    fault('households', household, '"error"', `${p}households\nWHERE "error" IS NOT NULL`),
    fault('households', household, "'on'", `${p}households\n${each('"household", "on"')} > 1`),
    fault(
      'households',
      ['h."household"', ...household.slice(1)],
      "'members'",
      `${p}households AS h
LEFT JOIN ${p}members_by_version AS m ON m."household" = h."household" AND m."version" = h."on"
WHERE h."error" IS NULL
GROUP BY h."household", h."on"
HAVING COUNT(m."household") NOT BETWEEN ${least} AND ${most}`,
    ),
    fault('members', person, '"error"', `${p}members\nWHERE "error" IS NOT NULL`),
    fault(
      'members',
      ['m."household"', 'm."person"', `${none} AS "claim"`],
      "'household'",
      `${p}members AS m
LEFT JOIN (SELECT DISTINCT "household" FROM ${p}households) AS h ON h."household" = m."household"
LEFT JOIN (SELECT DISTINCT "household", "on" FROM ${p}households) AS v ON v."household" = m."household" AND v."on" = m."on"
WHERE CASE WHEN m."on" IS NULL THEN h."household" ELSE v."household" END IS NULL`,
    ),
    fault('members', person, "'id'", `${p}members_by_version\n${each(byVersion)} > 1`),
    fault('claims', claim, '"error"', `${p}claims\nWHERE "error" IS NOT NULL`),
    fault(
      'claims',
      ['c."household"', 'c."person"', 'c."claim"'],
      "'person'",
      `${p}claims AS c
LEFT JOIN (SELECT DISTINCT "household", "person" FROM ${p}members_by_version) AS m
  ON m."household" = c."household" AND m."person" = c."person"
LEFT JOIN (SELECT DISTINCT "household", "person", "version" FROM ${p}members_by_version) AS v
  ON v."household" = c."household" AND v."person" = c."person" AND v."version" = c."on"
WHERE CASE WHEN c."on" IS NULL THEN m."household" ELSE v."household" END IS NULL`,
    ),
    fault('claims', claim, "'id'", `${p}claims_by_version\n${each(`${byVersion}, "claim"`)} > 1`),
    fault('claims', person, "'id'", `${p}claims_by_version\n${each(byVersion)} > ${mostClaims}`),
  ].join('\nUNION ALL\n')
}

/** A household with a row that cannot be read has no version. */
const statedVersions = (p: string): string => `SELECT
  v.*,
  LEAD(v."first") OVER (PARTITION BY v."household" ORDER BY v."version") AS "until"
FROM (
  SELECT
    h."household", h."on" AS "version",
    CASE
      WHEN ROW_NUMBER() OVER (PARTITION BY h."household" ORDER BY h."on") = 1 OR h."on" = ${monthOf('h."on"')}
      THEN ${monthOf('h."on"')}
      ELSE ${monthAfter(monthOf('h."on"'))}
    END AS "first"
  FROM ${p}households AS h
  LEFT JOIN ${p}case_faults AS f ON f."household" = h."household"
  WHERE f."household" IS NULL
) AS v`

/** From the first month of a version, and from each in which somebody is gone. */
const stretches = (p: string): string => `SELECT "household", "version", "first"
FROM ${p}stated_versions
UNION
SELECT v."household", v."version", e."left"
FROM ${p}stated_versions AS v
JOIN (
  SELECT "household", "version", "left" FROM ${p}household_exits
  UNION ALL SELECT "household", "version", "left" FROM ${p}member_exits
) AS e ON e."household" = v."household" AND e."version" = v."version"
WHERE e."left" > v."first" AND COALESCE(e."left" < v."until", TRUE)`

/** What a household says of itself in a stretch: a status that ends with any exit has ended. */
function householdColumns(options: CheckedAuditOptions): readonly string[] {
  const { household, exit } = options.policy.shape
  const ending = new Set((exit?.ends ?? []).map(({ input }) => input.key))
  const ended = household
    .filter(({ feeds }) => feeds.some((feed) => 'fact' in feed && ending.has(feed.fact.input.key)))
    .map(fieldName)
  return fieldsOf('households', options).map((name) => {
    const column = `h.${quoted(name)}`
    return ended.includes(name) ? `CASE WHEN ${hasLeft} THEN FALSE ELSE ${column} END AS ${quoted(name)}` : column
  })
}

const hasLeft = 'COALESCE(e."left" <= s."first", FALSE)'

function versions(options: CheckedAuditOptions): string {
  const { prefix: p, policy, dialect } = options
  const size = quoted(policy.shape.size.input.id)
  const shared = sharedSets(policy.shape).map(({ field, fact }) => ({
    id: fact.input.id,
    column: quoted(fieldName(field)),
  }))
  const inOrder = 'OVER (PARTITION BY s."household" ORDER BY s."version", s."first")'
  const columns = [
    's."household", s."version", s."first"',
    `LEAD(s."first") ${inOrder} AS "until"`,
    `ROW_NUMBER() ${inOrder} AS "number"`,
    ...householdColumns(options),
    columnsOf('m', [policy.shape.size.input.id, ...shared.flatMap(({ id }) => [id, moreName(id)])]),
    'e."left", e."leftBy"',
    `${hasLeft} AS "hasLeft"`,
    `m."household" IS NULL OR (${hasLeft} AND COALESCE(${endsAll('e."leftBy"')}, FALSE)) AS "hasEnded"`,
  ]
  const { united } = dialects[dialect].sets
  const ofMembers = shared.map(
    ({ id, column }) => `,
    ${united(`m.${column}`)} AS ${quoted(id)},
    bool_or(m.${column} IS NULL) AS ${quoted(moreName(id))}`,
  )
  return `SELECT
  ${listed(columns)}
FROM ${p}stretches AS s
JOIN ${p}households AS h ON h."household" = s."household" AND h."on" = s."version"
LEFT JOIN ${p}household_exits AS e ON e."household" = s."household" AND e."version" = s."version"
LEFT JOIN (
  SELECT
    s."household", s."version", s."first",
    CAST(COUNT(*) AS DECIMAL(9, 0)) AS ${size}${ofMembers.join('')}
  FROM ${p}stretches AS s
  JOIN ${p}members_by_version AS m ON m."household" = s."household" AND m."version" = s."version"
  WHERE ${belongs('m', 's')}
  GROUP BY s."household", s."version", s."first"
) AS m ON m."household" = s."household" AND m."version" = s."version" AND m."first" = s."first"`
}

/** Claims of one day follow each other by their order, as it first stands. */
const latestClaims = (p: string): string => `SELECT
  c.*,
  ${monthOf('c."settledOn"')} AS "month"
FROM (
  SELECT
    c.*,
    MIN(c."order") OVER (PARTITION BY c."household", c."person", c."claim") AS "first order",
    ROW_NUMBER() OVER (PARTITION BY c."household", c."person", c."claim" ORDER BY c."version" DESC) AS "from the latest"
  FROM ${p}claims_by_version AS c
  JOIN ${p}stated_versions AS v ON v."household" = c."household" AND v."version" = c."version"
) AS c
WHERE c."from the latest" = 1`
