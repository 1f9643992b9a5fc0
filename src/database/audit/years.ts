/** Programmes that are paid by the year: month by month, each month with its own figure, and the year that its rule makes of them. */
import { programmesPaidBy } from '../../kit/policy'
import { type Definition, settledYearOf } from '../../kit/programme'
import { figuresOfMonths, firstMonthFigure } from '../../kit/settled-year'
import { inputsOf } from '../../language/walk'
import { quoted, sql } from '../../sql/expression'
import { auditParts } from '../../words/sql'
import { PartExpressions } from './expressions'
import { factsByMonth } from './months'
import type { CheckedAuditOptions } from './options'
import type { Part } from './part'
import { conditionSteps, dueEnds, failures, partOf, programmePart, type Way, waysOf } from './programme-part'

export const yearParts = (options: CheckedAuditOptions): readonly Part[] =>
  programmesPaidBy(options.policy, 'year').flatMap((definition) => {
    const { facts, parts } = factsByMonth(definition, options)
    return [...parts, ...waysOf(definition, options).flatMap((way) => partsOfYear(definition, facts, way))]
  })

/** What a query over the months of a programme's years needs to know. */
interface Year {
  readonly definition: Definition
  readonly prefix: string
  readonly options: CheckedAuditOptions
  readonly keys: readonly string[]
  readonly expressions: PartExpressions
  /** Whether the figure of the first qualifying month counts, and whether the sum of all months does. */
  readonly readsFirst: boolean
  readonly readsSum: boolean
}

function partsOfYear(definition: Definition, facts: string, { prefix, title, options }: Way): readonly Part[] {
  const { monthlyInstalment } = definition
  const expressions = new PartExpressions(options)
  const read = inputsOf([expressions.specialiser.quantity(settledYearOf(definition).node)]).map(({ key }) => key)
  const year: Year = {
    definition,
    prefix,
    options,
    keys: ['household', ...(definition.subject === 'household' ? [] : ['person']), 'year'],
    expressions,
    readsFirst: read.includes(firstMonthFigure.input.key),
    readsSum: read.includes(figuresOfMonths.input.key),
  }
  const beside = {
    carry: ['month', 'year'],
    steps: [
      ...conditionSteps(definition),
      ...(monthlyInstalment ? [{ name: 'instalment', of: monthlyInstalment }] : []),
    ],
    ends: year.readsFirst,
  }
  const name = (what: string): string => prefix + partOf(what, definition)
  const months = { name: name('months'), title: title(auditParts.byMonth), facts, beside }
  return [
    programmePart(definition, months, options),
    { name: name('sums'), title: title(auditParts.sums), query: sums(year) },
    { name: name('due'), title: title(auditParts.years), query: settledYear(year) },
  ]
}

const yearSum = (sum: string): string => `CAST(${sum} AS DECIMAL(24, 2))`

/** A sum has no largest value where a month has none. */
function sums({ definition, prefix, options, keys, readsFirst }: Year): string {
  const by = keys.map(quoted).join(', ')
  const { low, high } = dueEnds()
  const columns = [
    ...keys.map(quoted),
    `${yearSum(`SUM(${low})`)} AS "figuresOfMonths.low"`,
    `CASE WHEN COUNT(${high}) = COUNT(*) THEN ${yearSum(`SUM(${high})`)} END AS "figuresOfMonths.high"`,
    ...(readsFirst ? firstFigure : []),
    'string_agg(DISTINCT "missing", \';\') AS "missing"',
    ...(definition.monthlyInstalment
      ? [
          `${yearSum('SUM(CASE WHEN "outcome" = \'entitled\' THEN COALESCE("instalment", 0) ELSE 0 END)')} AS "instalments"`,
        ]
      : []),
    ...failures(definition),
  ]
  const months = options.prefix + prefix + partOf('months', definition)
  const from = readsFirst ? firstQualifying(months, keys) : months
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
function settledYear({ definition, prefix, options, keys, expressions, readsFirst, readsSum }: Year): string {
  const flags = (['shutOut', 'notTwice'] as const).filter((which) => definition[which])
  const kept = [...keys, 'missing', ...(definition.monthlyInstalment ? ['instalments'] : []), ...flags]
  for (const column of kept) expressions.take(column)
  const inputs = [...(readsSum ? [figuresOfMonths] : []), ...(readsFirst ? [firstMonthFigure] : [])]
  expressions.place(
    inputs.map(({ input }) => input),
    ({ id }) => {
      const [low, high] = [expressions.take(`${id}.low`), expressions.take(`${id}.high`)]
      return { value: sql`CASE WHEN ${low} = ${high} THEN ${low} END`, low, high, highFinite: false }
    },
  )
  const { low, high } = expressions.ends(settledYearOf(definition))
  return expressions.query(options.prefix + prefix + partOf('sums', definition), kept, [
    ['low', low],
    ['high', high],
  ])
}
