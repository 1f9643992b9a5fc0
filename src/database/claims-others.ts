/**
 * Where a share is counted over the year: the cost of a person's other covered claims of the year, and the payments on
 * them, between their ends. A claim that may or may not be covered, or may or may not be of the year, counts
 * with nothing at least and in full at most.
 */
import type { Input } from '../language/expression'
import type { Columns } from '../sql/columns'
import { type Sql, sql } from '../sql/expression'
import type { InputColumn } from '../sql/inputs'
import type { ClaimOrder } from './claims-order'

/** A sum of the year as the rule takes it, and the bits by which it is called missing. */
interface SumOfYear {
  readonly input: Input
  /** How its columns begin. */
  readonly name: string
  readonly bit: string
  readonly servedOn: string
}

/** What one claim counts with; `high` is NULL where no largest value exists. */
export interface Counted {
  readonly low: Sql
  readonly high: Sql
}

const ofYear = { year: true, before: false } as const
const ofAllYears = { year: false, before: false } as const

export function addOthers(columns: Columns, order: ClaimOrder, sum: SumOfYear, counted: Counted): InputColumn {
  return order.hasUnknownYears ? inAnyYear(columns, order, sum, counted) : inOneYear(columns, order, sum, counted)
}

/** Every claim has its year: the whole of the year less the claim itself. */
function inOneYear(
  columns: Columns,
  order: ClaimOrder,
  { name, input }: SumOfYear,
  { low, high }: Counted,
): InputColumn {
  columns.begin()
  const lows = columns.add(`${name}.lows`, order.overPerson(sql`SUM(${low})`, ofYear))
  const highs = columns.add(`${name}.highs`, order.overPerson(sql`SUM(${high})`, ofYear))
  const endless = columns.add(`${name}.endless`, order.overPerson(sql`SUM(${isEndless(high)})`, ofYear))
  columns.begin()
  const least = columns.add(`${name}.least`, sql`${lows} - ${low}`)
  const most = columns.add(`${name}.most`, withoutOwn(highs, endless, high))
  return sumPlace(columns, input, least, most, { highFinite: false })
}

/** A claim whose year is unknown may be of any year, and has every other claim perhaps beside it. */
function inAnyYear(columns: Columns, order: ClaimOrder, sum: SumOfYear, { low, high }: Counted): InputColumn {
  const { name, input, bit, servedOn } = sum
  const noYear = sql`${order.year} IS NULL`
  columns.begin()
  const add = (what: string, aggregate: Sql, which: typeof ofYear | typeof ofAllYears): Sql =>
    columns.add(`${name}.${what}`, order.overPerson(aggregate, which))
  const lows = add('lows', sql`SUM(${low})`, ofYear)
  const highs = add('highs', sql`SUM(${high})`, ofYear)
  const endless = add('endless', sql`SUM(${isEndless(high)})`, ofYear)
  const anyHighs = add('any highs', sql`SUM(CASE WHEN ${noYear} THEN ${high} END)`, ofAllYears)
  const anyEndless = add('any endless', sql`SUM(CASE WHEN ${noYear} THEN ${isEndless(high)} END)`, ofAllYears)
  const allHighs = add('all highs', sql`SUM(${high})`, ofAllYears)
  const allEndless = add('all endless', sql`SUM(${isEndless(high)})`, ofAllYears)
  const allLows = add('all lows', sql`SUM(CASE WHEN NOT (${noYear}) THEN ${low} END)`, ofAllYears)
  columns.begin()
  const least = columns.add(`${name}.least`, sql`CASE WHEN ${noYear} THEN 0 ELSE ${lows} - ${low} END`)
  const withAny = withoutOwn(sql`${highs} + ${anyHighs}`, sql`(${endless} + ${anyEndless})`, high)
  const most = columns.add(
    `${name}.most`,
    sql`CASE WHEN ${noYear} THEN ${withoutOwn(allHighs, allEndless, high)} ELSE ${withAny} END`,
  )
  columns.begin()
  const byOthers = sql`(${most} IS NULL OR ${most} > ${allLows})`
  const named = sql`(${servedOn} | CASE WHEN ${byOthers} THEN ${bit} ELSE 0 END)`
  const missing = columns.add(
    `${name}.missing`,
    sql`CASE WHEN ${least} = ${most} THEN 0 WHEN ${noYear} THEN ${named} ELSE ${bit} END`,
  )
  return sumPlace(columns, input, least, most, { highFinite: false, missing })
}

const isEndless = (high: Sql): Sql => sql`CASE WHEN ${high} IS NULL THEN 1 ELSE 0 END`

/** A sum of greatest values less the claim's own; it has none itself where another claim has none. */
const withoutOwn = (highs: Sql, endless: Sql, own: Sql): Sql =>
  sql`CASE WHEN ${endless} = ${isEndless(own)} THEN ${highs} - COALESCE(${own}, 0) END`

/** A sum of the year as an input of the rule, its value beside its ends. */
export function sumPlace(
  columns: Columns,
  input: Input,
  low: Sql,
  high: Sql,
  more: { readonly highFinite: boolean; readonly missing?: Sql },
): InputColumn {
  const value = columns.add(input.id, sql`CASE WHEN ${low} = ${high} THEN ${low} END`)
  return { value, low, high, ...more }
}
