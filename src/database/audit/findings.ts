/** Due against paid, and which kind of finding they make: the conditions stand in the order of precedence. */
import type { FindingKind } from '../../audit/finding'
import { textLiteral } from '../../sql/expression'
import type { Language } from '../../words/language'
import { auditNotes, auditParts } from '../../words/sql'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'

export const findingParts = (options: CheckedAuditOptions): readonly Part[] => [
  { name: 'judged', title: auditParts.judged, query: judged(options) },
]

const kind = (name: FindingKind): string => textLiteral(name)

/** In the databases' logic a truth that is NULL is unknown; `any` of some months is unknown where none holds and one may. */
const verdict = (language: Language): string => `CASE
    WHEN "fate" = 'unmatched' THEN ${kind('unmatched')}
    WHEN "fate" = 'unreadableCase' THEN ${kind('unverifiable')}
    -- ${auditNotes.withoutAmount[language]}
    WHEN "pace" = 'service' THEN CASE
      WHEN "paid" = 0 OR "entitled" THEN NULL
      WHEN "entitled" IS NULL THEN ${kind('unverifiable')}
      WHEN "paid" > 0 THEN ${kind('shouldHaveExited')}
      ELSE ${kind('shouldHaveBeenToppedUp')}
    END
    -- ${auditNotes.cannotTell[language]}
    WHEN "high" IS NULL OR "low" <> "high" THEN CASE WHEN "paid" <> 0 THEN ${kind('unverifiable')} END
    WHEN "paid" < "low" THEN CASE
      WHEN "paid" > 0 OR "low" = 0 THEN ${kind('shouldHaveBeenToppedUp')}
      ELSE ${kind('shouldHaveBeenCovered')}
    END
    WHEN "paid" <= "mostInOrder" THEN NULL
    WHEN "isExcluded" THEN ${kind('excludedTogether')}
    -- ${auditNotes.moreThanOne[language]}
    WHEN "isHadTwice" OR ("standing" > 1 AND "low" > 0 AND "paid" - "smallest" >= "low") THEN ${kind('duplicate')}
    WHEN "isCapped" THEN ${kind('capExceeded')}
    WHEN "low" = 0 AND "isUnapproved" THEN ${kind('uncertified')}
    WHEN "low" = 0 THEN ${kind('shouldHaveExited')}
    ELSE ${kind('overpaid')}
  END`

/** Nothing is due where the case names no such due, and nothing paid where no payment is held against one. */
const judged = ({ prefix: p, language }: CheckedAuditOptions): string => `SELECT
  ${verdict(language)} AS "kind",
  "household", "person", "claim", "programme", "period", "low", "high", "paid", "payments", "missing"
FROM (
  SELECT
    'due' AS "fate", p."pace",
    COALESCE(d."household", p."household") AS "household",
    COALESCE(d."person", p."person") AS "person",
    COALESCE(d."claim", p."claim") AS "claim",
    COALESCE(d."programme", p."programme") AS "programme",
    COALESCE(d."period", p."period") AS "period",
    CASE WHEN d."household" IS NULL THEN 0 ELSE d."low" END AS "low",
    CASE WHEN d."household" IS NULL THEN 0 ELSE d."high" END AS "high",
    CASE WHEN d."household" IS NULL THEN FALSE ELSE d."entitled" END AS "entitled",
    COALESCE(d."mostInOrder", 0) AS "mostInOrder",
    COALESCE(d."isExcluded", FALSE) AS "isExcluded",
    COALESCE(d."isHadTwice", FALSE) AS "isHadTwice",
    COALESCE(d."isUnapproved", FALSE) AS "isUnapproved",
    COALESCE(d."isCapped", FALSE) AS "isCapped",
    COALESCE(p."paid", 0) AS "paid", COALESCE(p."standing", 0) AS "standing", p."smallest", p."payments",
    d."missing"
  FROM ${p}dues AS d
  FULL JOIN (SELECT * FROM ${p}paid WHERE "fate" = 'due') AS p
    ON p."household" = d."household" AND p."person" = d."person" AND p."claim" = d."claim"
    AND p."programme" = d."programme" AND p."period" = d."period"
  UNION ALL
  -- ${auditNotes.heldAgainstNothing[language]}
  SELECT
    "fate", "pace", "household", "person", "claim", "programme", "period",
    0, CASE WHEN "fate" = 'unmatched' THEN 0 END, FALSE, 0, FALSE, FALSE, FALSE, FALSE,
    "paid", "standing", "smallest", "payments",
    CASE WHEN "fate" = 'unreadableCase' THEN 'case' END
  FROM ${p}paid
  WHERE "fate" <> 'due'
) AS j`

const money = (value: string): string => `CAST(${value} AS DECIMAL(20, 2))`
const amount = `CASE WHEN "kind" <> ${kind('unverifiable')} THEN "low" END`

/** The columns of `jiuzhu audit --format csv`, less the readings, what needs a ruling, and the versions. */
export function findingsQuery({ prefix: p, policy }: CheckedAuditOptions): string {
  const clauses = policy.definitions
    .map(({ id, clauses: own }) => `    WHEN ${textLiteral(id)} THEN ${textLiteral(own.join(';'))}`)
    .join('\n')
  return `SELECT
  "kind",
  "household",
  NULLIF("person", '') AS "person",
  NULLIF("claim", '') AS "claim",
  "programme",
  "period",
  ${money(amount)} AS "due",
  ${money('"paid"')} AS "paid",
  ${money(`"paid" - ${amount}`)} AS "difference",
  CASE "programme"
${clauses}
  END AS "clauses",
  "payments",
  CASE WHEN "kind" = ${kind('unverifiable')} THEN "missing" END AS "missing",
  CAST(NULL AS TEXT) AS "standard"
FROM ${p}judged
WHERE "kind" IS NOT NULL${policy.floors.length > 0 ? belowFloors(p) : ''}
ORDER BY "household" NULLS FIRST, "programme", "person", "claim", "period"`
}

const belowFloors = (p: string): string => `
UNION ALL
SELECT
  ${kind('standardBelowFloor')}, NULL, NULL, NULL, 'standardsCompliance', "period",
  ${money('"floor"')}, ${money('"actual"')}, ${money('"actual" - "floor"')}, "clause", NULL, NULL, "standard"
FROM ${p}floor_stretches`

/** Every due of the window, paid or not. */
export const duesQuery = ({ prefix: p }: CheckedAuditOptions): string => `SELECT
  "household",
  NULLIF("person", '') AS "person",
  NULLIF("claim", '') AS "claim",
  "programme",
  "period",
  CASE WHEN "low" = "high" THEN "low" END AS "due",
  CASE WHEN "low" < COALESCE("high", "low" + 1) THEN "low" END AS "min",
  CASE WHEN "low" < "high" THEN "high" END AS "max",
  CASE WHEN "low" < COALESCE("high", "low" + 1) THEN "missing" END AS "missing"
FROM ${p}dues
WHERE "entitled" IS NULL
ORDER BY "household", "programme", "person", "claim", "period"`

/** Rows of the ledger are counted by what becomes of them: read = due, unreadableCase, unmatched, outsideWindow, unreadable. */
export const paymentsQuery = ({ prefix: p }: CheckedAuditOptions): string => `SELECT
  "id",
  "household",
  "person given" AS "person",
  "claim given" AS "claim",
  "name" AS "programme",
  "period",
  "amount",
  "fate",
  "error"
FROM ${p}filed
ORDER BY "household", "id"`

export const faultsQuery = ({
  prefix: p,
}: CheckedAuditOptions): string => `SELECT "source", "household", "person", "claim", CAST(NULL AS TEXT) AS "id", "error"
FROM ${p}case_faults
UNION ALL
SELECT 'payments', "household", "person", "claim", "id", "error"
FROM ${p}ledger
WHERE "error" IS NOT NULL
UNION ALL
SELECT 'standards', NULL, NULL, NULL, "standard", "error"
FROM ${p}standard_faults
ORDER BY "source", "household", "person", "claim", "id", "error"`
