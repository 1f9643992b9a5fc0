/** Days of a workbook, which counts them, as a spreadsheet shows them. */
import { dayZero } from '../values/spreadsheet'

/** What the package makes of a day: the start of it in universal time. */
export interface DayCell {
  getTime(): number
  toISOString(): string
}

const oneDay = 24 * 60 * 60 * 1000

/** A reader of days as `YYYY-MM-DD`. `date1904` is what the workbook says of whether it counts from 1904. */
export function dayReader(date1904 = '0'): (day: DayCell) => string {
  const is1904 = date1904 === '1' || date1904 === 'true'
  // The package knows only the first of the two spellings.
  const late = date1904 === 'true' ? 1462 * oneDay : 0
  const firstDay = is1904 ? Date.UTC(1904, 0, 2) : Date.UTC(1899, 11, 31)
  return (day) => {
    const time = day.getTime() + late
    // Too late for a calendar: a number in a column of days, which a spreadsheet shows as these signs.
    if (!(time < Date.UTC(10_000, 0, 1))) return '########'
    if (time < firstDay) return dayZero
    return is1904 || time >= after1900 ? isoText(time) : early1900(time)
  }
}

const after1900 = Date.UTC(1900, 2, 1)

/** Spreadsheets have a 29th of February 1900, which the calendar has not: the days before it count one less. */
const early1900 = (time: number): string => (time >= after1900 - oneDay ? '1900-02-29' : isoText(time + oneDay))

function isoText(time: number): string {
  const text = new Date(time).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}
