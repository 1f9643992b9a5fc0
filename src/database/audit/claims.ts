/** 二(三)1-s2: medical claims, each with the household as it was in the month of settlement, against the cap of the year. */
import { auditParts } from '../../words/sql'
import { medicalAssistance, medicalCapBinds } from '../../yiwu/programmes/medical-assistance'
import { columnsOf, householdFacts, standardColumns } from './months'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { programmePart } from './programme-part'
import { auditTables } from './tables'

export function claimParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  const { definition } = medicalAssistance
  const beside = { carry: ['month'], steps: [{ name: 'medicalCapBinds', of: medicalCapBinds }] }
  return [
    { name: 'aid_earlier', title: auditParts.aidEarlier, query: aidEarlier(p) },
    { name: 'claim_facts', title: auditParts.claimFacts, query: claimFacts(options) },
    programmePart(definition, { name: 'claim_aid', title: auditParts.claimAid, facts: 'claim_facts', beside }, options),
  ]
}

/** Of several versions that speak of one year, the one whose list starts earliest knows it, and of those the latest. */
const aidEarlier = (p: string): string => `SELECT "household", "person", "claim", "medicalAidPaidEarlier"
FROM (
  SELECT
    f.*,
    ROW_NUMBER() OVER (
      PARTITION BY f."household", f."person", extract(year FROM f."settledOn")
      ORDER BY f."settledOn", f."version" DESC
    ) AS "place"
  FROM (
    SELECT
      l."household", l."person", l."version", l."claim", l."medicalAidPaidEarlier", c."settledOn",
      ROW_NUMBER() OVER (
        PARTITION BY l."household", l."person", l."version"
        ORDER BY c."settledOn", c."first order", l."claim"
      ) AS "number"
    FROM ${p}claims_by_version AS l
    JOIN ${p}latest_claims AS c
      ON c."household" = l."household" AND c."person" = l."person" AND c."claim" = l."claim"
  ) AS f
  WHERE f."number" = 1
) AS e
WHERE "place" = 1 AND "medicalAidPaidEarlier" IS NOT NULL`

/** Who was not in the household then is taken as the claim's own version has it. */
function claimFacts(options: CheckedAuditOptions): string {
  const { prefix: p } = options
  const joining = ['household', 'on', 'person', 'claim']
  const facts = auditTables(options).claims.columns.map(({ as }) => as)
  const ofMember = (name: string): string =>
    `CASE WHEN m."person" IS NULL THEN c."${name}" ELSE m."${name}" END AS "${name}"`
  return `SELECT
  c."household", c."person", c."claim", c."first order" AS "order", c."month",
  ${columnsOf('v', householdFacts)},
  ${['categories', 'employeeMedicalInsurance', 'enlistedOn'].map(ofMember).join(',\n  ')},
  ${columnsOf(
    'c',
    facts.filter((name) => !joining.includes(name)),
  )},
  e."medicalAidPaidEarlier",
  ${standardColumns('s')}
FROM ${p}latest_claims AS c
JOIN ${p}versions AS v
  ON v."household" = c."household"
  -- A claim settled before the household is known is held against its first version
  AND (v."first" <= c."month" OR v."number" = 1) AND (v."until" IS NULL OR v."until" > c."month")
LEFT JOIN ${p}members_by_version AS m
  ON m."household" = v."household" AND m."version" = v."version" AND m."person" = c."person"
LEFT JOIN ${p}aid_earlier AS e
  ON e."household" = c."household" AND e."person" = c."person" AND e."claim" = c."claim"
JOIN ${p}standards_by_month AS s ON s."month" = c."month"`
}
