/** What payments are for, as texts in SQL: a month `2013-05`, a span `2013-04..2013-06`, a year `2013`, an academic year `2012-2013`. */
import type { PrintedDialect } from '../../sql/dialect'
import { dialects } from '../../sql/dialects'
import { textLiteral } from '../../sql/expression'

const monthPattern = '[0-9]{4}-(0[1-9]|1[0-2])'

const matches = (period: string, pattern: string, dialect: PrintedDialect): string =>
  dialects[dialect].matches(period, textLiteral(pattern))

const isMonth = (period: string, dialect: PrintedDialect): string => matches(period, monthPattern, dialect)
export const isPlainYear = (period: string, dialect: PrintedDialect): string => matches(period, '[0-9]{4}', dialect)
const isTwoMonths = (period: string, dialect: PrintedDialect): string =>
  matches(period, `${monthPattern}[.][.]${monthPattern}`, dialect)

const firstOfTwo = (period: string): string => `substr(${period}, 1, 7)`
const lastOfTwo = (period: string): string => `substr(${period}, 10, 7)`

/** Which month it is, counted from the year 0. */
const numberOf = (month: string): string =>
  `CAST(substr(${month}, 1, 4) AS INTEGER) * 12 + CAST(substr(${month}, 6, 2) AS INTEGER)`

/** A month, or a span of at most ten years whose months are in order. */
export const isMonths = (period: string, dialect: PrintedDialect): string =>
  `CASE
            WHEN ${isTwoMonths(period, dialect)}
            THEN ${numberOf(lastOfTwo(period))} - (${numberOf(firstOfTwo(period))}) BETWEEN 1 AND 119
            ELSE ${isMonth(period, dialect)}
          END`

/** A quarter as the span of its months; months that are written as a span, and are one month or a year, as that. */
export const plainPeriod = (period: string, pace: string, dialect: PrintedDialect): string => {
  const year = `substr(${period}, 1, 4)`
  const quarter = (number: string): string =>
    `CASE ${number} ${[1, 2, 3, 4]
      .map(
        (one) =>
          `WHEN '${one}' THEN concat(${year}, '-${twoDigits(one * 3 - 2)}..', ${year}, '-${twoDigits(one * 3)}')`,
      )
      .join(' ')} END`
  const numeral = `substr(replace(${period}, '第', ''), 6, 1)`
  const chinese = [...'一二三四'].reduce((text, one, at) => `replace(${text}, '${one}', '${at + 1}')`, numeral)
  return `CASE
        WHEN ${matches(period, '[0-9]{4}-Q[1-4]', dialect)} THEN ${quarter(`substr(${period}, 7, 1)`)}
        WHEN ${matches(period, '[0-9]{4}年第?[1-4一二三四]季度', dialect)} THEN ${quarter(chinese)}
        WHEN ${isTwoMonths(period, dialect)} THEN ${monthsAsPeriod(firstOfTwo(period), lastOfTwo(period), `${pace} = 'year'`)}
        ELSE COALESCE(${period}, '')
      END`
}

const twoDigits = (month: number): string => String(month).padStart(2, '0')

/** Months that follow each other as one period; all of a calendar year are that year where a year may be named. */
export const monthsAsPeriod = (first: string, last: string, mayBeYear: string): string => `CASE
          WHEN ${first} = ${last} THEN ${first}
          WHEN ${mayBeYear} AND substr(${first}, 5) = '-01' AND ${last} = concat(substr(${first}, 1, 4), '-12') THEN substr(${first}, 1, 4)
          ELSE concat(${first}, '..', ${last})
        END`

/** The first month that a period names, and the last. */
export const firstMonth = (period: string): string =>
  `CASE length(${period}) WHEN 4 THEN concat(${period}, '-01') WHEN 9 THEN concat(substr(${period}, 1, 4), '-09') ELSE substr(${period}, 1, 7) END`
export const lastMonth = (period: string): string =>
  `CASE length(${period}) WHEN 4 THEN concat(${period}, '-12') WHEN 9 THEN concat(substr(${period}, 6, 4), '-08') WHEN 16 THEN ${lastOfTwo(period)} ELSE ${period} END`
