/** Everything that was due, one row a household or person, claim, programme and period; between two ends where facts are missing. */

import { quoted, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql'
import { dibao } from '../../yiwu/programmes/dibao'
import { lowIncomeSubsidy } from '../../yiwu/programmes/low-income-subsidy'
import { medicalAssistance } from '../../yiwu/programmes/medical-assistance'
import { orphanAllowance } from '../../yiwu/programmes/orphan-allowance'
import { studentGrant } from '../../yiwu/programmes/student-grant'
import { monthLiteral } from './dates'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { dueEnds, programmePart } from './programme-part'

export function dueParts(options: CheckedAuditOptions): readonly Part[] {
  const asked = {
    name: 'dibao',
    title: auditParts.dibao,
    facts: 'household_months',
    beside: { carry: ['period'], where: '"isLookedAt"' },
  }
  return [
    programmePart(dibao.definition, asked, options),
    { name: 'dues', title: auditParts.dues, query: dues(options) },
  ]
}

/** What a due of one programme has, column by column; most programmes lack most of what decides about a kind. */
interface DueColumns {
  readonly programme: string
  readonly from: string
  readonly person?: string
  readonly claim?: string
  readonly period: string
  readonly low?: string
  readonly high?: string
  readonly entitled?: string
  /** Most that may have been paid in order, where that is more than what was due. */
  readonly mostInOrder?: string
  readonly isExcluded?: string
  readonly isShutOut?: string
  readonly isCapped?: string
  readonly missing?: string
}

function dues({ prefix: p, window }: CheckedAuditOptions): string {
  const [first, last] = [monthLiteral(window.months[0] ?? ''), monthLiteral(window.months.at(-1) ?? '')]
  const all: readonly DueColumns[] = [
    { programme: dibao.definition.id, from: `${p}dibao AS d`, period: '"period"' },
    {
      programme: lowIncomeSubsidy.definition.id,
      from: `${p}low_income_years AS d
JOIN ${p}low_income_beside_dibao_years AS b ON b."household" = d."household" AND b."year" = d."year"`,
      period: 'd."year"',
      low: 'd."low"',
      high: 'd."high"',
      // More would be due if dibao did not shut it out
      isExcluded: '(b."high" IS NULL OR b."high" > d."low")',
    },
    {
      programme: orphanAllowance.definition.id,
      from: `${p}orphans_years AS d`,
      person: 'd."person"',
      period: '"year"',
      low: '"low"',
      high: '"high"',
      // Instalments are rounded up month by month, and together may pass the year's due
      mostInOrder: 'GREATEST("low", "instalments")',
    },
    {
      programme: studentGrant.definition.id,
      from: `${p}grant_years AS d`,
      person: 'd."person"',
      period: '"academicYear"',
      low: '"low"',
      high: '"high"',
      isShutOut: '"isShutOut"',
    },
    {
      programme: medicalAssistance.definition.id,
      from: `${p}claim_aid AS d\nWHERE "month" BETWEEN ${first} AND ${last}`,
      person: 'd."person"',
      claim: 'd."claim"',
      period: "''",
      isCapped: `("outcome" = 'entitled' AND "medicalCapBinds" IS TRUE)`,
    },
  ]
  return [...all.map(dueQuery), ofServices(p)].join('\nUNION ALL\n')
}

function dueQuery(due: DueColumns): string {
  const { programme, from, person = "''", claim = "''", period } = due
  const { low = dueEnds.low, high = dueEnds.high, entitled = 'CAST(NULL AS BOOLEAN)', mostInOrder = low } = due
  const { isExcluded = 'FALSE', isShutOut = 'FALSE', isCapped = 'FALSE', missing = '"missing"' } = due
  const columns = {
    programme: textLiteral(programme),
    household: 'd."household"',
    person,
    claim,
    period,
    low: money(low),
    high: money(high),
    entitled,
    mostInOrder: money(mostInOrder),
    isExcluded,
    isShutOut,
    isCapped,
    missing,
  }
  const lines = Object.entries(columns).map(([name, text]) => `  ${text} AS ${quoted(name)}`)
  return `SELECT\n${lines.join(',\n')}\nFROM ${from}`
}

const money = (value: string): string => `CAST(${value} AS DECIMAL(22, 2))`

/** Without an amount in the text only the entitlement counts: whether it held in some month of the period, or may have. */
const ofServices = (p: string): string => `SELECT
  "programme", "household", "person", '' AS "claim", "period",
  ${money('0')}, ${money('0')},
  CASE WHEN bool_or("holds") THEN TRUE WHEN COUNT("holds") = COUNT(*) THEN FALSE END,
  ${money('0')}, FALSE, FALSE, FALSE,
  string_agg(DISTINCT "missing", ';')
FROM (
  SELECT *, CASE "outcome" WHEN 'notEntitled' THEN FALSE WHEN 'undetermined' THEN NULL ELSE TRUE END AS "holds"
  FROM ${p}service_months
) AS s
GROUP BY "programme", "household", "person", "period"`
