/** Due against paid, and which kind of finding they make: the conditions stand in the order of precedence. */
import { clausesOf } from '../../audit/clauses'
import { type FindingKind, findingKinds } from '../../audit/finding'
import type { Policy } from '../../kit/policy'
import type { Definition } from '../../kit/programme'
import type { Dialect } from '../../sql/dialect'
import { dialects } from '../../sql/dialects'
import { quoted, textLiteral } from '../../sql/expression'
import type { Language } from '../../words/language'
import { auditNotes, auditParts } from '../../words/sql-audit'
import { lastDayOfMonth } from './dates'
import type { auditResults, CheckedAuditOptions } from './options'
import type { Part } from './part'
import { firstMonth, lastMonth } from './periods'

export const findingParts = (options: CheckedAuditOptions): readonly Part[] => [
  { name: 'reached', title: auditParts.reached, query: reached(options) },
  { name: 'held', title: auditParts.held, query: held(options) },
  { name: 'undone', title: auditParts.undone, query: undone(options) },
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

const key = ['household', 'person', 'claim', 'programme', 'period']
const keyColumns = key.map(quoted).join(', ')
const isSameKey = (one: string, other: string): string =>
  key.map((name) => `${one}.${quoted(name)} = ${other}.${quoted(name)}`).join(' AND ')

/** The programmes of which the document names the day by which they are paid. */
const onTime = ({ policy }: CheckedAuditOptions): string =>
  `(${policy.definitions.flatMap(({ id, onTime: clause }) => (clause ? [textLiteral(id)] : [])).join(', ') || "''"})`

/** The day from which on the payments, by the end of each day, came to what was due; NULL where one that was needed does not say its day. */
function reached(options: CheckedAuditOptions): string {
  const { prefix: p } = options
  return `SELECT ${key.map((name) => `s.${quoted(name)}`).join(', ')}, MAX(s."paidOn") AS "reached"
FROM (
  SELECT ${keyColumns}, SUM("amount") AS "amount", "paidOn",
    SUM(SUM("amount")) OVER (
      PARTITION BY ${keyColumns} ORDER BY "paidOn" NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS "so far"
  FROM ${p}filed
  WHERE "fate" = 'due' AND "programme" IN ${onTime(options)}
  GROUP BY ${keyColumns}, "paidOn"
) AS s
JOIN ${p}dues AS d ON ${isSameKey('d', 's')}
WHERE d."low" = d."high" AND d."low" > 0 AND s."so far" >= d."low" AND s."so far" - s."amount" < d."low"
GROUP BY ${key.map((name) => `s.${quoted(name)}`).join(', ')}`
}

/** The findings on an amount that a row of the household that cannot be read may undo; what is NULL of it may be anything. */
const undone = ({
  prefix: p,
  language,
}: CheckedAuditOptions): string => `SELECT DISTINCT ${key.map((name) => `h.${quoted(name)}`).join(', ')}
FROM ${p}held AS h
JOIN ${p}unread AS u ON u."household" = h."household"
WHERE h."kind" NOT IN (${kind('unverifiable')}, ${kind('unmatched')})
  AND COALESCE(u."programme" = h."programme", TRUE)
  AND COALESCE(u."person" = NULLIF(h."person", ''), TRUE)
  AND COALESCE(u."claim" = NULLIF(h."claim", ''), TRUE)
  AND COALESCE(u."first" <= ${lastMonth(`NULLIF(h."period", '')`)} AND u."last" >= ${firstMonth(`NULLIF(h."period", '')`)}, TRUE)
  -- ${auditNotes.mayUndo[language]}
  AND COALESCE((u."amount" < 0) = (h."paid" > h."low"), TRUE)`

/** The kind without a look at rows that cannot be read. */
const ofItself = `CASE WHEN "kind" IS NULL AND "daysLate" > 0 THEN ${kind('paidLate')} ELSE "kind" END`

/** Right in amount, and paid after the last day of the period; and what a row that cannot be read may undo. */
const judged = ({ prefix: p, dialect }: CheckedAuditOptions): string => `SELECT
  CASE WHEN "mayBeUndone" THEN ${kind('unverifiable')} ELSE ${ofItself} END AS "kind",
  ${ofItself} AS "otherwise",
  ${keyColumns}, "low", "high", "paid", "payments", "wouldBeDue",
  CASE WHEN NOT "mayBeUndone" THEN "missing" END AS "missing",
  "mayBeUndone",
  CASE WHEN "kind" IS NULL THEN "daysLate" END AS "daysLate"
FROM (
  SELECT h.*,
    u."household" IS NOT NULL AND h."kind" NOT IN (${kind('unverifiable')}, ${kind('unmatched')}) AS "mayBeUndone",
    CASE WHEN h."reached" IS NOT NULL THEN ${dialects[dialect].audit.daysBetween(lastDayOfMonth(lastMonth('h."period"')), 'h."reached"')} END AS "daysLate"
  FROM ${p}held AS h
  LEFT JOIN ${p}undone AS u ON ${isSameKey('u', 'h')}
) AS h`

/** Nothing is due where the case names no such due, and nothing paid where no payment is held against one. */
const held = ({ prefix: p, language }: CheckedAuditOptions): string => `SELECT
  ${verdict(language)} AS "kind",
  ${keyColumns}, "low", "high", "paid", "payments", "missing", "reached", "wouldBeDue"
FROM (
  SELECT
    'due' AS "fate", p."pace", d."household", d."person", d."claim", d."programme", d."period",
    d."low", d."high", d."entitled", COALESCE(d."mostInOrder", 0) AS "mostInOrder",
    COALESCE(d."isExcluded", FALSE) AS "isExcluded",
    COALESCE(d."isHadTwice", FALSE) AS "isHadTwice",
    COALESCE(d."isUnapproved", FALSE) AS "isUnapproved",
    COALESCE(d."isCapped", FALSE) AS "isCapped",
    COALESCE(p."paid", 0) AS "paid", COALESCE(p."standing", 0) AS "standing", p."smallest", p."payments",
    d."missing", r."reached", d."wouldBeDue"
  FROM ${p}dues AS d
  LEFT JOIN ${p}reached AS r ON ${isSameKey('r', 'd')}
  LEFT JOIN ${p}paid AS p ON ${isSameKey('p', 'd')} AND p."fate" = 'due'
  WHERE d."programme" IN (SELECT "programme" FROM ${p}compared)
  UNION ALL
  -- ${auditNotes.heldAgainstNothing[language]}
  SELECT
    p."fate", p."pace", p."household", p."person", p."claim", p."programme", p."period",
    0, CASE WHEN p."fate" <> 'unreadableCase' THEN 0 END, FALSE, 0, FALSE, FALSE, FALSE, FALSE,
    p."paid", p."standing", p."smallest", p."payments",
    CASE WHEN p."fate" = 'unreadableCase' THEN 'case' END, NULL, NULL
  FROM ${p}paid AS p
  LEFT JOIN ${p}dues AS d ON ${isSameKey('d', 'p')} AND p."fate" = 'due'
  WHERE d."household" IS NULL
) AS j`

const money = (value: string): string => `CAST(${value} AS DECIMAL(20, 2))`
const amount = `CASE WHEN "kind" <> ${kind('unverifiable')} OR "mayBeUndone" THEN "low" END`
const difference = `CASE WHEN "kind" <> ${kind('unverifiable')} THEN "paid" - "low" END`

/** A text as it is given out, under its own name or another. */
function named(givenOut: Dialect['givenOut'], column: string, name = column): string {
  const text = givenOut(quoted(column))
  return text === quoted(name) ? text : `${text} AS ${quoted(name)}`
}

const clausesFor = (of: FindingKind, definition: Definition, policy: Policy): string =>
  textLiteral(clausesOf(of, definition, policy).join(';'))

/** The clauses of a programme and of its kind of finding; most kinds cite the same. */
function clausesByKind(definition: Definition, policy: Policy): string {
  const usual = clausesFor('unmatched', definition, policy)
  const others = findingKinds.flatMap((one) => {
    const own = clausesFor(one, definition, policy)
    return own === usual ? [] : [`WHEN ${kind(one)} THEN ${own}`]
  })
  return others.length === 0 ? usual : `CASE "otherwise" ${others.join(' ')} ELSE ${usual} END`
}

/** The columns of `jiuzhu audit --format csv`, less the readings, what needs a ruling, and the versions. */
export function findingsQuery({ prefix: p, policy, dialect }: CheckedAuditOptions): string {
  const { givenOut } = dialects[dialect]
  const clauses = policy.definitions
    .map((definition) => `    WHEN ${textLiteral(definition.id)} THEN ${clausesByKind(definition, policy)}`)
    .join('\n')
  return `SELECT
  "kind",
  ${named(givenOut, 'household')},
  ${givenOut(`NULLIF("person", '')`)} AS "person",
  ${givenOut(`NULLIF("claim", '')`)} AS "claim",
  "programme",
  ${named(givenOut, 'period')},
  ${money(amount)} AS "due",
  ${money('"paid"')} AS "paid",
  ${money(difference)} AS "difference",
  CASE "programme"
${clauses}
  END AS "clauses",
  ${named(givenOut, 'payments')},
  CASE WHEN "kind" = ${kind('unverifiable')} THEN "missing" END AS "missing",
  CAST(NULL AS TEXT) AS "standard",
  CASE WHEN "kind" = ${kind('paidLate')} THEN "daysLate" END AS "daysLate",
  CAST(NULL AS TEXT) AS "households",
  ${money(`CASE WHEN "otherwise" = ${kind('uncertified')} THEN "wouldBeDue" END`)} AS "wouldBeDue",
  CASE WHEN "mayBeUndone" THEN "otherwise" END AS "otherwise"
FROM ${p}judged
WHERE "kind" IS NOT NULL
UNION ALL
SELECT
  ${kind('paidTwicePersons')}, NULL, "person", ${givenOut(`NULLIF("claim", '')`)}, "programme", ${givenOut('"period"')},
  NULL, ${money('"paid"')}, NULL,
  CASE "programme"
${policy.definitions.map((definition) => `    WHEN ${textLiteral(definition.id)} THEN ${clausesFor('paidTwicePersons', definition, policy)}`).join('\n')}
  END,
  ${givenOut('"payments"')}, NULL, NULL, NULL, ${givenOut('"households"')}, NULL, NULL
FROM ${p}paid_twice_persons${policy.floors.length > 0 ? belowFloors(p) : ''}
ORDER BY "household" NULLS FIRST, "programme", "person", "claim", "period"`
}

const belowFloors = (p: string): string => `
UNION ALL
SELECT
  ${kind('standardBelowFloor')}, NULL, NULL, NULL, 'standardsCompliance', "period",
  ${money('"floor"')}, ${money('"actual"')}, ${money('"actual" - "floor"')}, "clause", NULL, NULL, "standard", NULL, NULL, NULL, NULL
FROM ${p}floor_stretches`

/** Every due of the window, paid or not. */
export const duesQuery = ({ prefix: p, dialect }: CheckedAuditOptions): string => `SELECT
  ${named(dialects[dialect].givenOut, 'household')},
  ${dialects[dialect].givenOut(`NULLIF("person", '')`)} AS "person",
  ${dialects[dialect].givenOut(`NULLIF("claim", '')`)} AS "claim",
  "programme",
  ${named(dialects[dialect].givenOut, 'period')},
  CASE WHEN "low" = "high" THEN "low" END AS "due",
  CASE WHEN "low" < COALESCE("high", "low" + 1) THEN "low" END AS "min",
  CASE WHEN "low" < "high" THEN "high" END AS "max",
  CASE WHEN "low" < COALESCE("high", "low" + 1) THEN "missing" END AS "missing"
FROM ${p}dues
WHERE "entitled" IS NULL AND "programme" IN (SELECT "programme" FROM ${p}compared)
ORDER BY "household", "programme", "person", "claim", "period"`

/** Rows of the ledger are counted by what becomes of them: read = due, unreadableCase, unmatched, outsideWindow, notCompared, unreadable. */
export const paymentsQuery = ({ prefix: p, dialect }: CheckedAuditOptions): string => `SELECT
  ${named(dialects[dialect].givenOut, 'id')},
  ${named(dialects[dialect].givenOut, 'household')},
  ${named(dialects[dialect].givenOut, 'person given', 'person')},
  ${named(dialects[dialect].givenOut, 'claim given', 'claim')},
  ${named(dialects[dialect].givenOut, 'name', 'programme')},
  ${named(dialects[dialect].givenOut, 'period')},
  "amount",
  "fate",
  "error"
FROM ${p}filed
ORDER BY "household", "id"`

export const faultsQuery = ({ prefix: p, dialect }: CheckedAuditOptions): string => `SELECT
  "source", ${['household', 'person', 'claim'].map((name) => named(dialects[dialect].givenOut, name)).join(', ')},
  CAST(NULL AS TEXT) AS "id", "error"
FROM ${p}case_faults
UNION ALL
SELECT 'payments', ${['household', 'person', 'claim', 'id'].map((name) => dialects[dialect].givenOut(quoted(name))).join(', ')}, "error"
FROM ${p}ledger
WHERE "error" IS NOT NULL
UNION ALL
SELECT 'standards', NULL, NULL, NULL, "standard", "error"
FROM ${p}standard_faults
ORDER BY "source", "household", "person", "claim", "id", "error"`

const texts = <Name extends string>(...names: readonly Name[]): { readonly [name in Name]: string } =>
  Object.fromEntries(names.map((name) => [name, 'TEXT'])) as { [name in Name]: string }

/** The columns of each result, in their order. */
export const resultTypes: { readonly [show in (typeof auditResults)[number]]: { readonly [column: string]: string } } =
  {
    findings: {
      ...texts('kind', 'household', 'person', 'claim', 'programme', 'period'),
      ...{ due: 'NUMERIC', paid: 'NUMERIC', difference: 'NUMERIC' },
      ...texts('clauses', 'payments', 'missing', 'standard'),
      daysLate: 'INTEGER',
      ...texts('households'),
      wouldBeDue: 'NUMERIC',
      ...texts('otherwise'),
    },
    dues: {
      ...texts('household', 'person', 'claim', 'programme', 'period'),
      ...{ due: 'NUMERIC', min: 'NUMERIC', max: 'NUMERIC' },
      ...texts('missing'),
    },
    payments: {
      ...texts('id', 'household', 'person', 'claim', 'programme', 'period'),
      amount: 'NUMERIC',
      ...texts('fate', 'error'),
    },
    faults: texts('source', 'household', 'person', 'claim', 'id', 'error'),
  }
