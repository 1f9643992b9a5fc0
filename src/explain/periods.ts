/** Months, years and stretches of time as people read them. */
import type { Label } from '../language/expression'
import { same, say } from '../words/language'
import { stretches } from '../words/periods'
import { dayText, monthText } from './figures'

/**
 * What a payment or a stretch is for: `2013-05`, `2013`, the academic year `2012-2013`, a day, or the first and the last of
 * several, `2013-01..2013-12` or `2013-01-01/2013-06-30`. What is none of these stays as it is.
 */
export function periodText(period: string): Label {
  const [first = '', last] = period.split(/\.\.|\//)
  return last === undefined ? oneText(first) : betweenText(first, last)
}

/** From one month or day to another, the year once where it is the same: 2013年1月至12月, January to December 2013. */
export function betweenText(first: string, last: string): Label {
  if (first === last) return oneText(first)
  const [from, to] = [oneText(first), oneText(last)]
  const year = first.slice(0, 4)
  if (!last.startsWith(year)) return say(stretches.between, from, to)
  const fromOnly = { zh: from.zh, en: from.en.replace(` ${year}`, '') }
  const toOnly = { zh: to.zh.replace(oneText(year).zh, ''), en: to.en }
  return say(stretches.between, fromOnly, toOnly)
}

function oneText(period: string): Label {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return dayText(period)
  if (/^\d{4}-\d{2}$/.test(period)) return monthText(period)
  if (/^\d{4}$/.test(period)) return say(stretches.year, period)
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(period) ?? []
  return first && last ? say(stretches.academicYear, first, last) : same(period)
}
