/** Everything that was due, one row a household or person, claim, programme and period; between two ends where facts are missing. */

import { type Policy, programmesPaidBy } from '../../kit/policy'
import { type Definition, type Pace, paceOf } from '../../kit/programme'
import type { Condition } from '../../language/quantity'
import { quoted, textLiteral } from '../../sql/expression'
import { auditParts } from '../../words/sql'
import { monthLiteral } from './dates'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { alone, dueEnds, failsOnlyOn, mayBeShutOut, partOf } from './programme-part'

export const duesPart = (options: CheckedAuditOptions): Part => ({
  name: 'dues',
  title: auditParts.dues,
  query: dues(options),
})

/** What the dues of a pace are called by in their part, and whether they stand there as the result of the programme's query. */
const paces = {
  month: { keys: ['period'], isResult: true },
  year: { keys: ['year'], isResult: false },
  academicYear: { keys: ['academicYear'], isResult: false },
  claim: { keys: ['claim'], isResult: true },
} as const satisfies { readonly [pace in Exclude<Pace, 'service'>]: object }

function dues(options: CheckedAuditOptions): string {
  const { policy, prefix } = options
  const ofAmounts = (Object.keys(paces) as (keyof typeof paces)[]).flatMap((pace) =>
    programmesPaidBy(policy, pace).flatMap((definition) => [
      duesOf(definition, pace, options),
      ...(pace === 'claim' ? [leftBeforeKnown(definition, options)] : []),
    ]),
  )
  return [...ofAmounts, ...ofServices(policy, prefix)].join('\nUNION ALL\n')
}

function duesOf(definition: Definition, pace: keyof typeof paces, options: CheckedAuditOptions): string {
  const { prefix: p, window } = options
  const { shutOut, notTwice, subject } = definition
  const { keys, isResult } = paces[pace]
  const ends = (alias: string) => (isResult ? dueEnds(alias) : { low: `${alias}"low"`, high: `${alias}"high"` })
  const failed = (which: 'shutOut' | 'notTwice', condition: Condition): string =>
    isResult ? failsOnlyOn(definition, condition, 'd.') : `d.${quoted(which)}`
  const isRefused = definition.approvedBy ? `d.${quoted(definition.approvedBy.input.id)} IS FALSE` : undefined
  const { low, high } = unless(isRefused, ends('d.'))
  const due = partOf('due', definition)
  const by = ['household', ...(subject === 'household' ? [] : ['person']), ...keys]
  const from = [`FROM ${p}${due} AS d`]
  let isExcluded = 'FALSE'
  if (shutOut && mayBeShutOut(definition, options)) {
    from.push(`JOIN ${p}${alone}${due} AS a ON ${by.map((key) => `a."${key}" = d."${key}"`).join(' AND ')}`)
    // More would be due if no other programme shut this one out
    isExcluded = `(${failed('shutOut', shutOut.by)} AND (${ends('a.').high} IS NULL OR ${ends('a.').high} > ${low}))`
  }
  if (pace === 'claim') {
    // Of a claim that is decided by a month before the household's first version nobody has stated a status
    from.push(`JOIN ${p}versions AS f ON f."household" = d."household" AND f."number" = 1`)
    const [first, last] = [monthLiteral(window.months[0] ?? ''), monthLiteral(window.months.at(-1) ?? '')]
    from.push(`WHERE d."month" BETWEEN ${first} AND ${last}`)
  }
  const hasInstalments = pace === 'year' && definition.monthlyInstalment !== undefined
  const columns = {
    programme: textLiteral(definition.id),
    household: 'd."household"',
    person: subject === 'household' ? "''" : 'd."person"',
    claim: pace === 'claim' ? 'd."claim"' : "''",
    period: pace === 'claim' ? "''" : `d.${quoted(keys[0])}`,
    low: money(low),
    high: money(pace === 'claim' ? `CASE WHEN d."as of" >= f."first" THEN ${high} END` : high),
    entitled: 'CAST(NULL AS BOOLEAN)',
    // Instalments are rounded up month by month, and together may pass the year's due
    mostInOrder: money(hasInstalments ? `GREATEST(${low}, d."instalments")` : low),
    isExcluded,
    isHadTwice: notTwice ? failed('notTwice', notTwice) : 'FALSE',
    isUnapproved: isRefused ? `(${isRefused} AND d."outcome" <> 'notEntitled')` : 'FALSE',
    isCapped: pace === 'claim' ? `(d."outcome" = 'entitled' AND d."capBinds" IS TRUE)` : 'FALSE',
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
  ${nothing}, ${money('NULL')}, CAST(NULL AS BOOLEAN), ${nothing}, FALSE, FALSE, FALSE, FALSE, CAST(NULL AS TEXT)
FROM ${p}dated_claims AS c
JOIN ${p}versions AS f ON f."household" = c."household" AND f."number" = 1
LEFT JOIN ${p}${partOf('due', definition)} AS d
  ON d."household" = c."household" AND d."person" = c."person" AND d."claim" = c."claim"
WHERE d."household" IS NULL AND c."as of" < f."first" AND c."month" BETWEEN ${first} AND ${last}`
}

/** The ends of a due, which is nothing where it is refused. */
const unless = (
  isRefused: string | undefined,
  { low, high }: ReturnType<typeof dueEnds>,
): ReturnType<typeof dueEnds> =>
  isRefused === undefined
    ? { low, high }
    : { low: `CASE WHEN ${isRefused} THEN 0 ELSE ${low} END`, high: `CASE WHEN ${isRefused} THEN 0 ELSE ${high} END` }

const money = (value: string): string => `CAST(${value} AS DECIMAL(22, 2))`

/** Without an amount in the text only the entitlement counts: whether it held in some month of the period, or may have. */
const ofServices = ({ definitions }: Policy, p: string): readonly string[] =>
  definitions.every((definition) => paceOf(definition) !== 'service')
    ? []
    : [
        `SELECT
  "programme", "household", "person", '' AS "claim", "period",
  ${money('0')}, ${money('0')},
  CASE WHEN bool_or("holds") THEN TRUE WHEN COUNT("holds") = COUNT(*) THEN FALSE END,
  ${money('0')}, FALSE, FALSE, FALSE, FALSE,
  string_agg(DISTINCT "missing", ';')
FROM (
  SELECT *, CASE "outcome" WHEN 'notEntitled' THEN FALSE WHEN 'undetermined' THEN NULL ELSE TRUE END AS "holds"
  FROM ${p}service_months
) AS s
GROUP BY "programme", "household", "person", "period"`,
      ]
