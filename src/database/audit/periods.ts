/** What payments are for, as texts in SQL: a month `2013-05`, a span `2013-04..2013-06`, a year `2013`, an academic year `2012-2013`. */

const monthPattern = '[0-9]{4}-(0[1-9]|1[0-2])'

const isMonth = (period: string): string => `${period} SIMILAR TO '${monthPattern}'`
export const isPlainYear = (period: string): string => `${period} SIMILAR TO '[0-9]{4}'`
const isTwoMonths = (period: string): string => `${period} SIMILAR TO '${monthPattern}[.][.]${monthPattern}'`

const firstOfTwo = (period: string): string => `substr(${period}, 1, 7)`
const lastOfTwo = (period: string): string => `substr(${period}, 10, 7)`

/** Which month it is, counted from the year 0. */
const numberOf = (month: string): string =>
  `CAST(substr(${month}, 1, 4) AS INTEGER) * 12 + CAST(substr(${month}, 6, 2) AS INTEGER)`

/** A month, or a span of at most ten years whose months are in order. */
export const isMonths = (period: string): string =>
  `CASE
            WHEN ${isTwoMonths(period)}
            THEN ${numberOf(lastOfTwo(period))} - (${numberOf(firstOfTwo(period))}) BETWEEN 1 AND 119
            ELSE ${isMonth(period)}
          END`

/** A quarter as the span of its months; months that are written as a span, and are one month or a year, as that. */
export const plainPeriod = (period: string, pace: string): string => {
  const year = `substr(${period}, 1, 4)`
  const quarter = (number: string): string =>
    `CASE ${number} ${[1, 2, 3, 4]
      .map(
        (one) => `WHEN '${one}' THEN ${year} || '-${twoDigits(one * 3 - 2)}..' || ${year} || '-${twoDigits(one * 3)}'`,
      )
      .join(' ')} END`
  const chinese = `translate(substr(replace(${period}, '第', ''), 6, 1), '一二三四', '1234')`
  return `CASE
        WHEN ${period} SIMILAR TO '[0-9]{4}-Q[1-4]' THEN ${quarter(`substr(${period}, 7, 1)`)}
        WHEN ${period} SIMILAR TO '[0-9]{4}年第?[1-4一二三四]季度' THEN ${quarter(chinese)}
        WHEN ${isTwoMonths(period)} THEN ${monthsAsPeriod(firstOfTwo(period), lastOfTwo(period), `${pace} = 'year'`)}
        ELSE COALESCE(${period}, '')
      END`
}

const twoDigits = (month: number): string => String(month).padStart(2, '0')

/** Months that follow each other as one period; all of a calendar year are that year where a year may be named. */
export const monthsAsPeriod = (first: string, last: string, mayBeYear: string): string => `CASE
          WHEN ${first} = ${last} THEN ${first}
          WHEN ${mayBeYear} AND substr(${first}, 5) = '-01' AND ${last} = substr(${first}, 1, 4) || '-12' THEN substr(${first}, 1, 4)
          ELSE ${first} || '..' || ${last}
        END`

/** The first month that a period names, and the last. */
export const firstMonth = (period: string): string =>
  `CASE length(${period}) WHEN 4 THEN ${period} || '-01' WHEN 9 THEN substr(${period}, 1, 4) || '-09' ELSE substr(${period}, 1, 7) END`
export const lastMonth = (period: string): string =>
  `CASE length(${period}) WHEN 4 THEN ${period} || '-12' WHEN 9 THEN substr(${period}, 6, 4) || '-08' WHEN 16 THEN ${lastOfTwo(period)} ELSE ${period} END`
