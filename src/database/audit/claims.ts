/** Programmes that are paid by claim: each claim with the household as it was in the month of settlement, after the earlier ones of the year. */
import { waysOfClaims } from '../../household/claim-ways'
import { programmesPaidBy } from '../../kit/policy'
import { claimRulesOf, type Definition } from '../../kit/programme'
import { skeleton } from '../../kit/shape'
import { quoted } from '../../sql/expression'
import { auditNotes, auditParts } from '../../words/sql-audit'
import { paidEarlierOf } from '../case-fields'
import { factColumns } from './facts'
import { standardColumns } from './months'
import type { CheckedAuditOptions } from './options'
import { columnsOf, listed, type Part } from './part'
import { partOf, programmePart, titleOf, waysOf } from './programme-part'
import { readsDayOfService } from './tables'

/** Each claim with the month as whose household it is decided. */
export const datedClaimsPart = (options: CheckedAuditOptions): Part => ({
  name: 'dated_claims',
  title: auditParts.datedClaims,
  query: datedClaims(options),
})

export const claimParts = (options: CheckedAuditOptions): readonly Part[] =>
  programmesPaidBy(options.policy, 'claim').flatMap((definition) => {
    const { cap } = claimRulesOf(definition)
    const facts = partOf('facts', definition)
    const earlier = paidEarlierOf(options.policy, claimRulesOf(definition))
    const paid = partOf('paid_earlier', definition)
    const ways = waysOf(definition, options).map((way) => {
      const beside = { carry: ['month', 'as of'], steps: [{ name: 'capBinds', of: cap.binds }, ...way.steps] }
      const asked = {
        name: way.name('due'),
        title: way.title(auditParts.byClaim),
        facts,
        beside,
      }
      return programmePart(definition, asked, way.options)
    })
    return [
      ...(earlier
        ? [
            {
              name: paid,
              title: titleOf(definition, auditParts.paidEarlier),
              query: paidBefore(definition, earlier.id, options),
            },
          ]
        : []),
      {
        name: facts,
        title: titleOf(definition, auditParts.claimFacts),
        query: claimFacts(definition, earlier && { id: earlier.id, part: paid }, options),
      },
      ...ways,
    ]
  })

function paidBefore(definition: Definition, id: string, options: CheckedAuditOptions): string {
  const { ofHousehold } = waysOfClaims(options.policy, definition, options.readings)
  return (ofHousehold ? paidEarlierOfAll : paidEarlier)(id, options)
}

/** Of several versions that speak of one year, the one whose list starts earliest knows it, and of those the latest. */
const knownBest = (id: string, select: string, first: string): string => `SELECT ${select}
FROM (
  SELECT
    f.*,
    ROW_NUMBER() OVER (
      PARTITION BY f."household", f."person", extract(year FROM f."settledOn")
      ORDER BY f."settledOn", f."version" DESC
    ) AS "place"
  FROM (
    ${first}
  ) AS f
  WHERE f."number" = 1
) AS e
WHERE "place" = 1 AND ${quoted(id)} IS NOT NULL`

const paidEarlier = (id: string, { prefix: p }: CheckedAuditOptions): string =>
  knownBest(
    id,
    `"household", "person", "claim", ${quoted(id)}`,
    `SELECT
      l."household", l."person", l."version", l."claim", l.${quoted(id)}, c."settledOn",
      ROW_NUMBER() OVER (
        PARTITION BY l."household", l."person", l."version"
        ORDER BY c."settledOn", c."first order", l."claim"
      ) AS "number"
    FROM ${p}claims_by_version AS l
    JOIN ${p}latest_claims AS c
      ON c."household" = l."household" AND c."person" = l."person" AND c."claim" = l."claim"`,
  )

/** The same of a household that holds the cap: a member without claims counts in the year of the household's earliest. */
const paidEarlierOfAll = (id: string, { prefix: p }: CheckedAuditOptions): string =>
  `${knownBest(
    id,
    `"household", "of" AS "person", "claim", SUM(${quoted(id)}) AS ${quoted(id)}`,
    `SELECT
      m."household", m."person", m."version", m.${quoted(id)}, c."person" AS "of", c."claim", c."settledOn",
      ROW_NUMBER() OVER (
        PARTITION BY m."household", m."person", m."version"
        ORDER BY CASE WHEN c."person" = m."person" THEN 0 ELSE 1 END, c."settledOn", c."first order", c."person", c."claim"
      ) AS "number"
    FROM ${p}members_by_version AS m
    JOIN ${p}claims_by_version AS l ON l."household" = m."household" AND l."version" = m."version"
    JOIN ${p}latest_claims AS c
      ON c."household" = l."household" AND c."person" = l."person" AND c."claim" = l."claim"`,
  )}
GROUP BY "household", "of", "claim"`

const { settledOn, servedOn } = skeleton.claim

/** The version in force in a month; a claim settled before the household is known goes by its first. */
const versionIn = (month: string, { prefix: p, language }: CheckedAuditOptions): string => `JOIN ${p}versions AS v
  ON v."household" = c."household"
  -- ${auditNotes.firstVersion[language]}
  AND CASE WHEN v."number" = 1 THEN TRUE ELSE v."first" <= ${month} END AND COALESCE(v."until" > ${month}, TRUE)
LEFT JOIN ${p}members_by_version AS m
  ON m."household" = v."household" AND m."version" = v."version" AND m."person" = c."person"`

/** The month of settlement; of one who died by then, or whose household did, the month of the death. */
function datedClaims(options: CheckedAuditOptions): string {
  const died = (alias: string): string =>
    `WHEN ${alias}."leftBy" = 'death' AND ${alias}."left" <= c."month" THEN CAST(${alias}."left" - INTERVAL '1 month' AS DATE)`
  return `SELECT
  c.*,
  CASE ${died('m')} ${died('v')} ELSE c."month" END AS "as of"
FROM ${options.prefix}latest_claims AS c
${versionIn('c."month"', options)}`
}

/** Who was not in the household then is taken as the claim's own version has it. */
function claimFacts(
  definition: Definition,
  earlier: { readonly id: string; readonly part: string } | undefined,
  options: CheckedAuditOptions,
): string {
  const { prefix: p } = options
  const member = (name: string): string => `CASE WHEN m."person" IS NULL THEN c."${name}" ELSE m."${name}" END`
  const columns = [
    'c."household", c."person", c."claim", c."first order" AS "order", c."month", c."as of"',
    columnsOf('c', [settledOn.name, ...(readsDayOfService(definition, options) ? [servedOn.name] : [])]),
    factColumns(options, [definition], { version: 'v', member, claim: 'c', month: 'c."as of"' }),
    earlier ? `e.${quoted(earlier.id)}` : '',
    standardColumns(options, 's'),
  ]
  const ofEarlier = earlier
    ? `\nLEFT JOIN ${p}${earlier.part} AS e
  ON e."household" = c."household" AND e."person" = c."person" AND e."claim" = c."claim"`
    : ''
  return `SELECT
  ${listed(columns)}
FROM ${p}dated_claims AS c
${versionIn('c."as of"', options)}${ofEarlier}
JOIN ${p}standards_by_month AS s ON s."month" = c."as of"
WHERE COALESCE(m."left" > c."as of", TRUE) AND NOT (v."hasEnded" AND v."first" <= c."as of")`
}
