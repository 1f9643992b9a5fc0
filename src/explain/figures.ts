/** Figures as people read them. */

import { type Exact, exact, exactText, grouped } from '../exact/decimal'
import { type Interval, isPoint } from '../exact/value'
import type { Label } from '../language/expression'
import { englishMonths, figures, notKnown } from '../words/explanation'
import { same, say } from '../words/language'

/** A figure in its unit: money has at least two decimals. */
function figureText(value: Exact, unit: string): string {
  const text = exactText(value)
  const decimals = text.split('.')[1]?.length ?? 0
  return grouped(unit.startsWith('yuan') && decimals < 2 ? value.toFixed(2) : text)
}

export const sumText = (yuan: string | number): string => figureText(exact(String(yuan)), 'yuan')

/** A number without zeros that say nothing. */
export const plainNumber = (text: string): string => exactText(exact(text))

/** A share as a percentage; a multiple or a count as it is. */
export function ratioText(text: string): string {
  const value = exact(text)
  return value.gt(0) && value.lt(1) ? `${exactText(value.times(100))}%` : exactText(value)
}

/** A settled figure, or its range: `0.00 to 4800.00`, or `0.00 or more` where it has no largest value. */
export function intervalText(value: Interval, unit: string): Label {
  if (isPoint(value)) return same(figureText(value.low, unit))
  const [low, high] = [figureText(value.low, unit), figureText(value.high, unit)]
  if (!value.high.isFinite()) return value.low.isFinite() ? say(figures.orMore, low) : notKnown
  return value.low.isFinite() ? say(figures.between, low, high) : say(figures.orLess, high)
}

/** A day as people write it: 2013年6月1日, 1 June 2013. What is no day stays as it is. */
export const dayText = (day: string): Label => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return year && month && date
    ? {
        zh: `${year}年${plainNumber(month)}月${plainNumber(date)}日`,
        en: `${plainNumber(date)} ${monthText(day).en}`,
      }
    : same(day)
}

/** The month of a day: 2013年6月, June 2013. */
export const monthText = (day: string): Label => {
  const [year = '', month = ''] = day.split('-')
  return { zh: `${year}年${plainNumber(month)}月`, en: `${englishMonths[Number.parseInt(month, 10) - 1]} ${year}` }
}
