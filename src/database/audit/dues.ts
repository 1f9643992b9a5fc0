/** Everything that was due, one row a household or person, claim, programme and period; between two ends where facts are missing. */

import { programmesPaidBy } from '../../kit/policy'
import { type Definition, type Pace, paceOf } from '../../kit/programme'
import type { Condition } from '../../language/quantity'
import { quoted, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import { monthLiteral, periodList } from './dates'
import { butJoined } from './joined'
import { joinedDue, shareOfYear } from './joined-dues'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import {
  alone,
  dueEnds,
  type Ends,
  endsOfMonth,
  failsOnlyOn,
  isOpen,
  isUnapproved,
  mayBeShutOut,
  partOf,
} from './programme-part'
import { instalmentIn } from './years'

export const duesPart = (options: CheckedAuditOptions): Part => ({
  name: 'dues',
  title: auditParts.dues,
  query: dues(options),
})

/** Some dues of a programme: where they stand, and how each of their columns is read there. */
interface Source {
  /** The name of the part, without that of the programme. */
  readonly part: string
  /** The columns that tell one due from another of the same household or person. */
  readonly by: readonly string[]
  readonly period: string
  readonly ends: (alias: string) => Ends
  /** Whether the rows are the results of a programme, so that a condition that fails is one of their steps. */
  readonly areResults: boolean
  readonly isUnapproved?: string | undefined
  /** What the rule gives where that is not approved; NULL where it is not known. */
  readonly wouldBeDue?: string | undefined
  /** What its instalments come to, rounded one by one. */
  readonly instalments?: string
  readonly joins?: readonly string[]
  readonly where?: readonly string[]
}

const stated = (alias: string): Ends => ({ low: `${alias}"low"`, high: `${alias}"high"` })

function dues(options: CheckedAuditOptions): string {
  const { policy } = options
  const ofPace = (pace: Pace, sources: (definition: Definition) => readonly Source[]): readonly string[] =>
    programmesPaidBy(policy, pace).flatMap((definition) =>
      sources(definition).map((source) => duesOf(definition, source, options)),
    )
  return [
    ...ofPace('month', (definition) => [ofMonths(definition, options), ofJoined(definition)]),
    ...ofPace('year', (definition) => [
      ofYears(definition, options),
      ofNamedMonths(definition, options),
      ofJoined(definition),
    ]),
    ...ofPace('academicYear', () => [
      { part: 'due', by: ['academicYear'], period: 'd."academicYear"', ends: stated, areResults: false },
    ]),
    ...ofPace('claim', () => [ofClaims(options)]),
    ...programmesPaidBy(policy, 'claim').map((definition) => leftBeforeKnown(definition, options)),
    ...ofServices(options),
  ].join('\nUNION ALL\n')
}

const personOf = ({ subject }: Definition): string => (subject === 'household' ? "''" : 'd."person"')

/** Whether a due is not held together with others. */
const notJoined = (definition: Definition, column: 'period' | 'year', at: string, options: CheckedAuditOptions) =>
  butJoined(options, definition.id, { household: 'd."household"', person: personOf(definition), column, at })

const ofMonths = (
  definition: Definition,
  options: CheckedAuditOptions,
  { join, where } = notJoined(definition, 'period', 'd."period"', options),
): Source => ({
  part: 'due',
  by: ['period'],
  period: 'd."period"',
  ends: (alias) => endsOfMonth(definition, alias),
  areResults: true,
  isUnapproved: isUnapproved(definition, 'd.'),
  wouldBeDue: definition.approvedBy && `CASE WHEN NOT ${isOpen('d.')} THEN ${dueEnds('d.').low} END`,
  joins: [join],
  where: ['d."isLookedAt"', where],
})

/** The years of the window that the ledger does not name by months. */
const ofYears = (
  definition: Definition,
  options: CheckedAuditOptions,
  { join, where } = notJoined(definition, 'year', 'd."year"', options),
): Source => ({
  part: 'due',
  by: ['year'],
  period: 'd."year"',
  ends: stated,
  areResults: false,
  ...(definition.monthlyInstalment ? { instalments: 'd."instalments"' } : {}),
  joins: [join],
  where: [
    `d."year" IN (${periodList(options.window.years)})`,
    `NOT EXISTS (SELECT 1 FROM ${options.prefix}named_months AS n WHERE n."programme" = ${textLiteral(definition.id)} AND n."year" = d."year")`,
    where,
  ],
})

/** The months that it names: a twelfth of the year's figure each. */
const ofNamedMonths = (
  definition: Definition,
  options: CheckedAuditOptions,
  { join, where } = notJoined(definition, 'period', 'n."period"', options),
): Source => ({
  part: 'months',
  by: ['month'],
  period: 'n."period"',
  ends: (alias) => {
    const { low, high } = dueEnds(alias)
    return { low: shareOfYear(low, options), high: shareOfYear(high, options) }
  },
  areResults: true,
  ...(definition.monthlyInstalment ? { instalments: instalmentIn('d.') } : {}),
  joins: [
    `JOIN ${options.prefix}named_months AS n ON n."programme" = ${textLiteral(definition.id)} AND n."month" = d."month"`,
    join,
  ],
  where: [where],
})

/** The periods of payments that are held together. */
const ofJoined = (definition: Definition): Source => ({
  part: joinedDue,
  by: ['period'],
  period: 'd."period"',
  ends: stated,
  areResults: false,
  isUnapproved: definition.approvedBy && 'd."isUnapproved"',
  wouldBeDue: definition.approvedBy && 'd."wouldBeDue"',
  ...(definition.monthlyInstalment && paceOf(definition) === 'year' ? { instalments: 'd."instalments"' } : {}),
})

/** Of a claim that is decided by a month before the household's first version nobody has stated a status. */
function ofClaims({ prefix: p, window }: CheckedAuditOptions): Source {
  const [first, last] = [monthLiteral(window.months[0] ?? ''), monthLiteral(window.months.at(-1) ?? '')]
  return {
    part: 'due',
    by: ['claim'],
    period: "''",
    ends: (alias) => {
      const { low, high } = dueEnds(alias)
      return alias === 'd.' ? { low, high: `CASE WHEN d."as of" >= f."first" THEN ${high} END` } : { low, high }
    },
    areResults: true,
    joins: [`JOIN ${p}versions AS f ON f."household" = d."household" AND f."number" = 1`],
    where: [`d."month" BETWEEN ${first} AND ${last}`],
  }
}

function duesOf(definition: Definition, source: Source, options: CheckedAuditOptions): string {
  const { prefix: p } = options
  const { shutOut, notTwice, subject } = definition
  const {
    part,
    by,
    period,
    ends,
    areResults,
    isUnapproved = 'FALSE',
    wouldBeDue = 'NULL',
    instalments,
    joins = [],
    where = [],
  } = source
  const isClaim = subject === 'claim'
  const failed = (which: 'shutOut' | 'notTwice', condition: Condition): string =>
    areResults ? failsOnlyOn(definition, condition, 'd.') : `d.${quoted(which)}`
  const { low, high } = ends('d.')
  const from = [`FROM ${p}${partOf(part, definition)} AS d`, ...joins]
  let isExcluded = 'FALSE'
  if (shutOut && mayBeShutOut(definition, options)) {
    const same = ['household', ...(subject === 'household' ? [] : ['person']), ...by]
    const on = same.map((key) => `a."${key}" = d."${key}"`).join(' AND ')
    from.push(`JOIN ${p}${alone}${partOf(part, definition)} AS a ON ${on}`)
    // More would be due if no other programme shut this one out
    isExcluded = `(${failed('shutOut', shutOut.by)} AND (${ends('a.').high} IS NULL OR ${ends('a.').high} > ${low}))`
  }
  if (where.length > 0) from.push(`WHERE ${where.join('\n  AND ')}`)
  const columns = {
    programme: textLiteral(definition.id),
    household: 'd."household"',
    person: personOf(definition),
    claim: isClaim ? 'd."claim"' : "''",
    period,
    low: money(low),
    high: money(high),
    entitled: 'CAST(NULL AS BOOLEAN)',
    // Instalments are rounded up month by month, and together may pass the year's due
    mostInOrder: money(instalments === undefined ? low : `GREATEST(${low}, ${instalments})`),
    isExcluded,
    isHadTwice: notTwice ? failed('notTwice', notTwice) : 'FALSE',
    isUnapproved,
    wouldBeDue: money(wouldBeDue),
    isCapped: isClaim ? `(d."outcome" = 'entitled' AND d."capBinds" IS TRUE)` : 'FALSE',
    missing: 'd."missing"',
  }
  const lines = Object.entries(columns).map(([name, text]) => `  ${text} AS ${quoted(name)}`)
  return `SELECT\n${lines.join(',\n')}\n${from.join('\n')}`
}

/** A claim of one who had left before the household is known, which has no row of its own: nobody has stated a status. */
function leftBeforeKnown(definition: Definition, { prefix: p, window }: CheckedAuditOptions): string {
  const [first, last] = [monthLiteral(window.months[0] ?? ''), monthLiteral(window.months.at(-1) ?? '')]
  const nothing = money('0')
  return `SELECT
  ${textLiteral(definition.id)}, c."household", c."person", c."claim", '',
  ${nothing}, ${money('NULL')}, CAST(NULL AS BOOLEAN), ${nothing}, FALSE, FALSE, FALSE, ${money('NULL')}, FALSE, CAST(NULL AS TEXT)
FROM ${p}dated_claims AS c
JOIN ${p}versions AS f ON f."household" = c."household" AND f."number" = 1
LEFT JOIN ${p}${partOf('due', definition)} AS d
  ON d."household" = c."household" AND d."person" = c."person" AND d."claim" = c."claim"
WHERE d."household" IS NULL AND c."as of" < f."first" AND c."month" BETWEEN ${first} AND ${last}`
}

const money = (value: string): string => `CAST(${value} AS DECIMAL(22, 2))`

/** Without an amount in the text only the entitlement counts: whether it held in some month of the period, or may have. */
const ofServices = ({ policy, prefix: p }: CheckedAuditOptions): readonly string[] =>
  policy.definitions.every((definition) => paceOf(definition) !== 'service')
    ? []
    : [
        `SELECT
  "programme", "household", "person", '' AS "claim", "period",
  ${money('0')}, ${money('0')},
  CASE WHEN bool_or("holds") THEN TRUE WHEN COUNT("holds") = COUNT(*) THEN FALSE END,
  ${money('0')}, FALSE, FALSE, FALSE, ${money('NULL')}, FALSE,
  string_agg(DISTINCT "missing", ';')
FROM (
  SELECT *, CASE "outcome" WHEN 'notEntitled' THEN FALSE WHEN 'undetermined' THEN NULL ELSE TRUE END AS "holds"
  FROM ${p}service_months
) AS s
GROUP BY "programme", "household", "person", "period"`,
      ]
