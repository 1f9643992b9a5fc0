/** What was due over the months of payments that are held together: the sum of the months, and of a yearly sum so many twelfths. */
import type { Definition } from '../../kit/programme'
import { dialects } from '../../sql/dialects'
import { plainSql, quoted, textLiteral } from '../../sql/expression'
import { roundedShare } from '../../sql/rounding'
import { auditNotes, auditParts } from '../../words/sql-audit'
import type { CheckedAuditOptions } from './options'
import { listed, type Part } from './part'
import {
  dueEnds,
  type Ends,
  endsOfMonth,
  failures,
  isOpen,
  isUnapproved,
  type Way,
  type WorkedOut,
} from './programme-part'

/** The name of the part, without that of the programme. */
export const joinedDue = 'joined_due'

/** A twelfth of a sum of yearly figures, rounded up once. */
export const shareOfYear = (sum: string, { dialect }: CheckedAuditOptions): string =>
  roundedShare({ product: plainSql(`(${sum})`), outOf: '12', mayBeNegative: false }, 'up', dialects[dialect]).text

/** What the months of a group come to. */
const sumsOf = ({ low, high }: Ends): Ends => ({
  low: sumOf(low),
  high: `CASE WHEN COUNT(${high}) = COUNT(*) THEN ${sumOf(high)} END`,
})

const sumOf = (text: string): string => `CAST(SUM(${text}) AS DECIMAL(24, 2))`

const missing: WorkedOut = { name: 'missing', text: `string_agg(DISTINCT d."missing", ';')` }

const selected = (columns: readonly WorkedOut[]): string =>
  listed(columns.map(({ name, text }) => `${text} AS ${quoted(name)}`))

function keysOf({ subject }: Definition): readonly WorkedOut[] {
  const person = subject === 'household' ? "''" : 'j."person"'
  return [
    { name: 'household', text: 'j."household"' },
    { name: 'person', text: person },
    { name: 'period', text: 'j."together"' },
  ]
}

const sameSubject = ({ subject }: Definition): string =>
  `d."household" = j."household"${subject === 'household' ? '' : ' AND d."person" = j."person"'}`

const ofProgramme = ({ id }: Definition): string => `j."programme" = ${textLiteral(id)}`

/** Whether some month is not approved, and what these come to; NULL where one of them is not known. */
const ifApproved = (unapproved: string): readonly WorkedOut[] => [
  { name: 'isUnapproved', text: `bool_or(${unapproved})` },
  {
    name: 'wouldBeDue',
    text: `CASE WHEN NOT bool_or(${unapproved} AND ${isOpen('d.')}) THEN SUM(CASE WHEN ${unapproved} THEN ${dueEnds('d.').low} ELSE 0 END) END`,
  },
]

/** Of a programme that is paid by the month. */
export function joinedMonthsPart(definition: Definition, way: Way): Part {
  const { prefix: p } = way.options
  const ends = sumsOf(endsOfMonth(definition, 'd.'))
  const unapproved = isUnapproved(definition, 'd.')
  const columns = [
    ...keysOf(definition),
    { name: 'low', text: ends.low },
    { name: 'high', text: ends.high },
    ...(unapproved ? ifApproved(unapproved) : []),
    ...failures(definition, way, 'd.'),
    missing,
  ]
  return {
    name: way.name(joinedDue),
    title: way.title(auditParts.joinedDue),
    query: `SELECT
  ${selected(columns)}
FROM ${p}joined_months AS j
JOIN ${p}${way.name('due')} AS d ON ${sameSubject(definition)} AND d."period" = j."period"
WHERE ${ofProgramme(definition)}
GROUP BY j."household", j."person", j."together"`,
  }
}

/** Of a programme that is paid by the year: whole years as they are settled, and the months beside them. */
export function joinedYearsPart(definition: Definition, way: Way, beside: readonly WorkedOut[]): Part {
  const { prefix: p, language } = way.options
  const ends = sumsOf(endsOfMonth(definition, 'd.'))
  const ofMonths = [
    ...keysOf(definition),
    { name: 'low', text: shareOfYear(ends.low, way.options) },
    { name: 'high', text: shareOfYear(ends.high, way.options) },
    ...beside,
  ]
  const ofYears = [
    ...keysOf(definition),
    ...['low', 'high', ...beside.map(({ name }) => name)].map((name) => ({ name, text: `d.${quoted(name)}` })),
  ]
  const both = sumsOf({ low: 'd."low"', high: 'd."high"' })
  const ofAll = beside.map(({ name }) => {
    const column = `d.${quoted(name)}`
    if (name === missing.name) return missing
    return { name, text: name === 'instalments' ? sumOf(column) : `bool_or(${column})` }
  })
  const columns = [
    ...['household', 'person', 'period'].map((name) => ({ name, text: `d.${quoted(name)}` })),
    { name: 'low', text: both.low },
    { name: 'high', text: both.high },
    ...ofAll,
  ]
  return {
    name: way.name(joinedDue),
    title: way.title(auditParts.joinedDue),
    query: `SELECT
  ${selected(columns)}
FROM (
  SELECT
  ${selected(ofMonths)}
  FROM ${p}joined_months AS j
  JOIN ${p}${way.name('months')} AS d ON ${sameSubject(definition)} AND d."month" = j."month"
  WHERE ${ofProgramme(definition)} AND NOT j."isWholeYear"
  GROUP BY j."household", j."person", j."together"
  UNION ALL
  -- ${auditNotes.wholeYears[language]}
  SELECT
  ${selected(ofYears)}
  FROM (
    SELECT DISTINCT "programme", "household", "person", "together", "year"
    FROM ${p}joined_months
    WHERE "isWholeYear"
  ) AS j
  JOIN ${p}${way.name('due')} AS d ON ${sameSubject(definition)} AND d."year" = j."year"
  WHERE ${ofProgramme(definition)}
) AS d
GROUP BY d."household", d."person", d."period"`,
  }
}
