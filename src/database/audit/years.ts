/** The programmes with a yearly sum: month by month of status, each month with its own standard, rounded once. */
import type { Label } from '../../language/expression'
import type { Quantity } from '../../language/quantity'
import { quoted, sql } from '../../sql/expression'
import { auditParts } from '../../words/sql'
import { figuresOfMonths, firstMonthFigure } from '../../yiwu/facts'
import { lowIncomeSettledYear, orphanSettledYear } from '../../yiwu/part-year'
import { lowIncomeSubsidy } from '../../yiwu/programmes/low-income-subsidy'
import { orphanAllowance } from '../../yiwu/programmes/orphan-allowance'
import { PartExpressions } from './expressions'
import { inForce, standardColumns } from './months'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { dueEnds, programmePart } from './programme-part'

export function yearParts(options: CheckedAuditOptions): readonly Part[] {
  return [...lowIncomeParts(options), ...orphanParts(options)]
}

/** The subsidy as it is due, and as it would be if dibao did not shut it out. */
function lowIncomeParts(options: CheckedAuditOptions): readonly Part[] {
  const { definition } = lowIncomeSubsidy
  const whole = options.readings.lowIncomePartYear === 'wholeYear'
  const asked = { facts: 'household_months', beside: { carry: ['month', 'year'], ends: whole } }
  const name = 'low_income'
  const beside = 'low_income_beside_dibao'
  const cumulative = { lowIncomeWithDibao: 'cumulative' } as const
  const year = { rule: lowIncomeSettledYear, keys: ['household', 'year'], whole }
  return [
    programmePart(definition, { ...asked, name, title: auditParts.lowIncome }, options),
    programmePart(
      definition,
      { ...asked, name: beside, title: auditParts.lowIncomeBeside, readings: cumulative },
      options,
    ),
    ...settled({ ...year, name, carry: ['missing'] }, auditParts.lowIncomeSums, auditParts.lowIncomeYears, options),
    ...settled(
      { ...year, name: beside, carry: [] },
      auditParts.lowIncomeBesideSums,
      auditParts.lowIncomeBesideYears,
      options,
    ),
  ]
}

/** Only who is an orphan or may be one; nothing is due to anyone else. */
function orphanParts(options: CheckedAuditOptions): readonly Part[] {
  const { prefix: p } = options
  const { definition } = orphanAllowance
  const { monthlyInstalment } = definition
  const name = 'orphans'
  const beside = {
    carry: ['month', 'year'],
    steps: monthlyInstalment ? [{ name: 'instalment', of: monthlyInstalment }] : [],
  }
  return [
    { name: 'orphan_months', title: auditParts.orphanMonths, query: orphanMonths(p) },
    programmePart(definition, { name, title: auditParts.orphans, facts: 'orphan_months', beside }, options),
    ...settled(
      {
        rule: orphanSettledYear,
        name,
        keys: ['household', 'person', 'year'],
        carry: ['missing', 'instalments'],
        whole: false,
      },
      auditParts.orphanSums,
      auditParts.orphanYears,
      options,
    ),
  ]
}

const orphanMonths = (p: string): string => `SELECT
  m."household", m."person", t."month", t."year",
  CASE WHEN m."categories" IS NOT NULL THEN m."orphanCare" END AS "orphanCare",
  -- Who may be no orphan may have no care; a care that is not known is either
  CASE WHEN m."categories" IS NULL THEN ARRAY['none'] ELSE CAST(ARRAY[] AS TEXT[]) END
    || CASE WHEN m."orphanCare" IS NULL THEN ARRAY['institution', 'scattered'] ELSE ARRAY[m."orphanCare"] END AS "orphanCare.left",
  ${standardColumns('s')}
FROM ${p}members_by_version AS m
JOIN ${p}versions AS v ON v."household" = m."household" AND v."version" = m."version"
JOIN ${p}months AS t ON ${inForce('v', 't."month"')}
JOIN ${p}standards_by_month AS s ON s."month" = t."month"
WHERE m."categories" IS NULL OR m."categories" && ARRAY['orphan']`

interface Settled {
  readonly rule: Quantity<string>
  /** The part with the months. */
  readonly name: string
  readonly keys: readonly string[]
  /** What the year has beside its ends. */
  readonly carry: readonly string[]
  /** Whether the whole figure of the first qualifying month counts, and not each month with its own. */
  readonly whole: boolean
}

/** The sums of the months, and the year that the rule makes of them. */
function settled(year: Settled, ofSums: Label, ofYears: Label, options: CheckedAuditOptions): readonly Part[] {
  const { name } = year
  return [
    { name: `${name}_sums`, title: ofSums, query: sums(year, options.prefix) },
    { name: `${name}_years`, title: ofYears, query: settledYear(year, options) },
  ]
}

const yearSum = (sum: string): string => `CAST(${sum} AS DECIMAL(24, 2))`

/** A sum has no largest value where a month has none. */
function sums({ name, keys, carry, whole }: Settled, p: string): string {
  const by = keys.map(quoted).join(', ')
  const columns = [
    ...keys.map(quoted),
    `${yearSum(`SUM(${dueEnds.low})`)} AS "figuresOfMonths.low"`,
    `CASE WHEN COUNT(${dueEnds.high}) = COUNT(*) THEN ${yearSum(`SUM(${dueEnds.high})`)} END AS "figuresOfMonths.high"`,
    ...(whole ? firstFigure : []),
    ...(carry.includes('missing') ? ['string_agg(DISTINCT "missing", \';\') AS "missing"'] : []),
    ...(carry.includes('instalments')
      ? [
          `${yearSum('SUM(CASE WHEN "outcome" = \'entitled\' THEN COALESCE("instalment", 0) ELSE 0 END)')} AS "instalments"`,
        ]
      : []),
  ]
  const from = whole ? firstQualifying(p + name, keys) : p + name
  return `SELECT\n  ${columns.join(',\n  ')}\nFROM ${from}\nGROUP BY ${by}`
}

/** The first month that surely qualifies decides, and any before it that may: between them lies the year. */
const firstFigure = [
  `${yearSum('LEAST(MIN("figure.low"), CASE WHEN MIN("sure") IS NULL THEN 0 END)')} AS "firstMonthFigure.low"`,
  `CASE WHEN COUNT("figure.low") = COUNT("figure.high") THEN COALESCE(${yearSum('MAX("figure.high")')}, 0) END AS "firstMonthFigure.high"`,
]

const firstQualifying = (months: string, keys: readonly string[]): string => `(
  SELECT
    *,
    CASE WHEN "counts" THEN "least" END AS "figure.low",
    CASE WHEN "counts" THEN "most" END AS "figure.high"
  FROM (
    SELECT *, COALESCE("whether", TRUE) AND ("sure" IS NULL OR "month" <= "sure") AS "counts"
    FROM (
      SELECT *, MIN(CASE WHEN "whether" THEN "month" END) OVER (PARTITION BY ${keys.map(quoted).join(', ')}) AS "sure"
      FROM ${months}
    ) AS m
  ) AS m
) AS m`

/** The rule of the year over the sums, printed from its own expression. */
function settledYear({ rule, name, keys, carry, whole }: Settled, options: CheckedAuditOptions): string {
  const expressions = new PartExpressions(options)
  const kept = [...keys, ...carry]
  for (const column of kept) expressions.take(column)
  const inputs = (whole ? [firstMonthFigure] : [figuresOfMonths]).map(({ input }) => input)
  expressions.place(inputs, ({ id }) => {
    const [low, high] = [expressions.take(`${id}.low`), expressions.take(`${id}.high`)]
    return { value: sql`CASE WHEN ${low} = ${high} THEN ${low} END`, low, high, highFinite: false }
  })
  const { low, high } = expressions.ends(rule)
  return expressions.query(`${options.prefix}${name}_sums`, kept, [
    ['low', low],
    ['high', high],
  ])
}
