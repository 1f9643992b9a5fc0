/** Programmes that are paid by the year: month by month, each month with its own figure, and the year that its rule makes of them. */
import { programmesPaidBy } from '../../kit/policy'
import { type Definition, settledYearOf } from '../../kit/programme'
import { figuresOfMonths, firstMonthFigure } from '../../kit/settled-year'
import type { Input } from '../../language/expression'
import type { Quantity } from '../../language/quantity'
import { inputsOf } from '../../language/walk'
import { quoted, sql } from '../../sql/expression'
import { auditParts } from '../../words/sql-audit'
import { DatedRule } from '../dated-rule'
import { PartExpressions } from './expressions'
import { joinedYearsPart } from './joined-dues'
import { factsByMonth } from './months'
import type { CheckedAuditOptions } from './options'
import { listed, type Part } from './part'
import { dueEnds, failures, programmePart, rowsOf, type Way, type WorkedOut, waysOf } from './programme-part'

export const yearParts = (options: CheckedAuditOptions): readonly Part[] =>
  programmesPaidBy(options.policy, 'year').flatMap((definition) => {
    const { facts, parts } = factsByMonth(definition, options)
    return [...parts, ...waysOf(definition, options).flatMap((way) => partsOfYear(definition, facts, way))]
  })

/** What the queries of a programme's years need to know. */
interface Year {
  readonly way: Way
  readonly rule: Quantity<string>
  readonly keys: readonly string[]
  /** What a year has beside its ends, worked out from its months. */
  readonly beside: readonly WorkedOut[]
  /** The inputs of the rule: the sum over the months, the figure of the first that qualifies, or both. */
  readonly inputs: readonly Input[]
}

function partsOfYear(definition: Definition, facts: string, way: Way): readonly Part[] {
  const { monthlyInstalment, subject } = definition
  const { title, name, options } = way
  const rule = settledYearOf(definition)
  const read = inputsOf([new DatedRule(options.policy, options).quantity(rule.node)]).map(({ key }) => key)
  const worked = (alias: string): readonly WorkedOut[] => [
    { name: 'missing', text: `string_agg(DISTINCT ${alias}"missing", ';')` },
    ...(monthlyInstalment ? [{ name: 'instalments', text: yearSum(`SUM(${instalmentIn(alias)})`) }] : []),
    ...failures(definition, way, alias),
  ]
  const year: Year = {
    way,
    rule,
    keys: ['household', ...(subject === 'household' ? [] : ['person']), 'year'],
    beside: worked(''),
    inputs: [figuresOfMonths.input, firstMonthFigure.input].filter(({ key }) => read.includes(key)),
  }
  const beside = {
    carry: ['month', 'year'],
    steps: [...way.steps, ...(monthlyInstalment ? [{ name: 'instalment', of: monthlyInstalment }] : [])],
    ends: readsFirst(year),
    where: rowsOf(definition),
  }
  return [
    programmePart(definition, { name: name('months'), title: title(auditParts.byMonth), facts, beside }, options),
    { name: name('sums'), title: title(auditParts.sums), query: sums(year) },
    { name: name('due'), title: title(auditParts.years), query: settledYear(year) },
    joinedYearsPart(definition, way, worked('d.')),
  ]
}

/** Whether the figure of the first qualifying month counts. */
const readsFirst = ({ inputs }: Year): boolean => inputs.some(({ key }) => key === firstMonthFigure.input.key)

const yearSum = (sum: string): string => `CAST(${sum} AS DECIMAL(24, 2))`

/** What a month comes to that is paid by itself. */
export const instalmentIn = (alias: string): string =>
  `CASE WHEN ${alias}"outcome" = 'entitled' THEN COALESCE(${alias}"instalment", 0) ELSE 0 END`

/** A sum has no largest value where a month has none. */
function sums(year: Year): string {
  const { way, keys, beside } = year
  const by = keys.map(quoted).join(', ')
  const { low, high } = dueEnds()
  const columns = [
    ...keys.map(quoted),
    `${yearSum(`SUM(${low})`)} AS "figuresOfMonths.low"`,
    `CASE WHEN COUNT(${high}) = COUNT(*) THEN ${yearSum(`SUM(${high})`)} END AS "figuresOfMonths.high"`,
    ...(readsFirst(year) ? firstFigure : []),
    ...beside.map(({ name, text }) => `${text} AS ${quoted(name)}`),
  ]
  const months = way.options.prefix + way.name('months')
  const from = readsFirst(year) ? firstQualifying(months, keys) : months
  return `SELECT\n  ${listed(columns)}\nFROM ${from}\nGROUP BY ${by}`
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
function settledYear({ way, rule, keys, beside, inputs }: Year): string {
  const expressions = new PartExpressions(way.options)
  const kept = [...keys, ...beside.map(({ name }) => name)]
  for (const column of kept) expressions.take(column)
  expressions.place(inputs, ({ id }) => {
    const [low, high] = [expressions.take(`${id}.low`), expressions.take(`${id}.high`)]
    return { value: sql`CASE WHEN ${low} = ${high} THEN ${low} END`, low, high, highFinite: false }
  })
  const { low, high } = expressions.ends(rule)
  return expressions.query(way.options.prefix + way.name('sums'), kept, [
    ['low', low],
    ['high', high],
  ])
}
