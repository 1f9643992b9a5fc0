/** Days and months as people write them. What could be two days or two months is refused with both. */
import { dayDigits, lastDayOf } from '../../language/day'
import { type CellReading, plainDigits, refused } from './cell'
import { zeroDays } from './spreadsheet'

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec'
const rewritten = new RegExp(`^(\\d{1,4}-)?(${monthNames})(-\\d{1,4})?$`, 'i')

function existing(day: string): CellReading {
  if (zeroDays.includes(day)) return refused('dayZero')
  return dayDigits(day) === -1 ? refused('dayAbsent') : { value: day }
}

/** A day as `YYYY-MM-DD`: `2013/6/1`, `2013.6.1`, `2013年6月1日`, `20130601`, also with a time of that day behind it. */
export function readDay(text: string): CellReading {
  if (dayDigits(text) !== -1) return existing(text)
  const given = plainDigits(text.replace(/[ T\u3000]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, ''))
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(given) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]$/.exec(given)
  if (parts) return existing(`${parts[1]}-${two(parts[3])}-${two(parts[4])}`)
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(given)
  if (digits) return existing(`${digits[1]}-${digits[2]}-${digits[3]}`)
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(given)
  return yearLast ? refusedYearLast(yearLast[1], yearLast[3], yearLast[4]) : refused('dayCell')
}

/** `05/06/2013` is two days; `06/13/2013` only one, but the next row's may be two. */
function refusedYearLast(first: string | undefined, second: string | undefined, year: string | undefined): CellReading {
  const [one, other] = [`${year}-${two(second)}-${two(first)}`, `${year}-${two(first)}-${two(second)}`]
  const [isOne, isOther] = [dayDigits(one) !== -1, dayDigits(other) !== -1]
  if (isOne && isOther && one !== other) return refused('dayAmbiguous', { one, other })
  return refused(isOne || isOther ? 'dayYearLast' : 'dayAbsent')
}

/** A day, or a month that counts to its end. */
export function readDayOrMonth(text: string): CellReading {
  const day = readDay(text)
  if (day.value !== undefined || (day.code !== 'dayCell' && day.code !== 'dayAbsent')) return day
  const month = monthOf(plainDigits(text))
  if (month === undefined) return day
  return month.value === undefined ? month : { value: lastDayOf(month.value) }
}

/** What a text says of one month; undefined where it has no form of a month. */
function monthOf(text: string): CellReading | undefined {
  if (rewritten.test(text) || /^\d{1,2}月\d{1,2}日$/.test(text)) return refused('monthRewritten')
  const parts =
    /^(\d{4})([-/.])(\d{1,2})$/.exec(text) ??
    /^(\d{4})(年)(\d{1,2})月(份)?$/.exec(text) ??
    /^(\d{4})()(\d{2})$/.exec(text)
  if (!parts) return undefined
  const [, year, separator, month] = parts
  // A spreadsheet cuts the nought of 2013.10.
  if (separator === '.' && month === '1') return refused('monthAmbiguous', { one: `${year}-01`, other: `${year}-10` })
  const strict = `${year}-${two(month)}`
  return dayDigits(`${strict}-01`) === -1 ? refused('monthAbsent') : { value: strict }
}

/** The month of a cell that a spreadsheet made a day: the first of it. */
function monthOfFirst(text: string): CellReading | undefined {
  const day = readDay(text).value
  return day?.endsWith('-01') ? { value: day.slice(0, 7) } : undefined
}

const quarters: { readonly [name: string]: string } = { 一: '1', 二: '2', 三: '3', 四: '4' }

/**
 * What a payment is for: a month `2013-05` (`201305`, `2013.05`, `2013/5`, `2013年5月`, or the first day of it), a quarter
 * `2013-Q2`, a span `2013-04..2013-06`, a year `2013`, an academic year `2012-2013`.
 */
export function readPeriod(text: string): CellReading {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { value: text }
  const given = plainDigits(text)
  const year = /^(\d{4})(年度?|全年)?$/.exec(given)
  if (year) return { value: `${year[1]}` }
  const academic = readAcademicYear(given)
  if (academic.value !== undefined) return academic
  const quarter = /^(\d{4})(?:-?Q([1-4])|年第?([1-4一二三四])季度?)$/i.exec(given)
  if (quarter) return { value: `${quarter[1]}-Q${quarter[2] ?? quarters[quarter[3] ?? ''] ?? quarter[3]}` }
  const half = /^(\d{4})年([上下])半年$/.exec(given)
  if (half) return { value: half[2] === '上' ? `${half[1]}-01..${half[1]}-06` : `${half[1]}-07..${half[1]}-12` }
  return monthOf(given) ?? monthOfFirst(text) ?? spanOf(given) ?? refused('periodCell')
}

/** Two months with dots, a stroke or 至 between them; the second may leave out its year. */
function spanOf(text: string): CellReading | undefined {
  const [, first, second, ...more] = /^(.+?)(?:\.\.|[~—–至]+|(?<=[月\d])-(?=\d{4}|\d{1,2}月))(.+)$/.exec(text) ?? []
  if (first === undefined || second === undefined || more.length > 0) return undefined
  const year = /^\d{4}/.exec(first)?.[0] ?? ''
  const isShort = /^\d{1,2}月份?$/.test(second)
  const from = monthOf(/^\d{4}年\d{1,2}$/.test(first) ? `${first}月` : first)
  const to = monthOf(isShort ? `${year}年${second}` : second)
  if (!from || !to) return undefined
  if (from.value === undefined) return from
  if (to.value === undefined) return to
  return from.value <= to.value
    ? { value: from.value === to.value ? from.value : `${from.value}..${to.value}` }
    : undefined
}

/** An academic year as `2012-2013`. */
export function readAcademicYear(text: string): CellReading {
  const [, first = '', second = ''] = /^(\d{4})[-/~—–至](\d{4})(?:学年度?)?$/.exec(plainDigits(text)) ?? []
  const follows = first !== '' && Number.parseInt(second, 10) === Number.parseInt(first, 10) + 1
  return follows ? { value: `${first}-${second}` } : refused('academicYear')
}

/** A calendar year as four digits. */
export function readYear(text: string): CellReading {
  const [, year] = /^(\d{4})(?:年度?)?$/.exec(plainDigits(text)) ?? []
  return year === undefined ? refused('year') : { value: year }
}
