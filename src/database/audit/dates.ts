/** Days and months in SQL that both dialects read alike. */

import { dayLiteral, textLiteral } from '../../sql/expression'

/** The first day of the month that a day lies in. */
export const monthOf = (day: string): string => `CAST(date_trunc('month', CAST(${day} AS TIMESTAMP)) AS DATE)`

/** The first day of the month after. */
export const monthAfter = (month: string): string => `CAST(${month} + INTERVAL '1 month' AS DATE)`

/** The day on which a month is determined: its first, or in the policy's first month the policy's first day. */
export const dayOf = (month: string, firstDay: string): string =>
  `CASE WHEN ${month} = ${monthLiteral(firstDay.slice(0, 7))} THEN ${dayLiteral(firstDay)} ELSE ${month} END`

/** A month that is written down, `2013-05`. */
export const monthLiteral = (month: string): string => dayLiteral(`${month}-01`)

/** A day as `YYYY-MM-DD`, whatever style of dates the session has. */
export const dayText = (day: string): string =>
  `concat_ws('-', ${part('year', day, 4)}, ${part('month', day, 2)}, ${part('day', day, 2)})`

const part = (field: string, day: string, width: number): string =>
  `lpad(CAST(extract(${field} FROM ${day}) AS TEXT), ${width}, '0')`

/** The last day of a month that is a text. */
export const lastDayOfMonth = (month: string): string =>
  `CAST(CAST(concat(${month}, '-01') AS DATE) + INTERVAL '1 month' - INTERVAL '1 day' AS DATE)`

/** Periods as a list of literals. */
export const periodList = (periods: readonly string[]): string => periods.map(textLiteral).join(', ')
