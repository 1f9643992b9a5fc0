/** Reads the cells of a column into the strict form. */
import type { TableColumn } from '../catalogue/column'
import { type CellReading, plain, refused } from '../values/cell'
import { readAcademicYear, readDay, readDayOrMonth, readPeriod, readYear } from '../values/days'
import { endsInNoughts, isExponent } from '../values/ids'
import { readFigure, readMoney } from '../values/money'
import { spreadsheetFault } from '../values/spreadsheet'
import { readChoice, readCount, readSet, readTruth } from '../values/words'

export interface CellOptions {
  readonly language: 'zh' | 'en'
  /** What a map says that the cells of the column mean. */
  readonly values?: { readonly [cell: string]: string } | undefined
  /** Whether some id of the column is a number with an exponent, so that others of it were damaged too. */
  readonly isDamaged?: boolean
}

/** How many different texts of a column are remembered: most columns repeat few. */
const mostRemembered = 2000

/** A reader of the cells of one column, blank ones aside. It remembers what it has read. */
export function cellReader(column: TableColumn, options: CellOptions): (text: string) => CellReading {
  const mapped = new Map(Object.entries(options.values ?? {}).map(([cell, value]) => [plain(cell), value]))
  const read = (text: string): CellReading => readCell(column, mapped.get(plain(text)) ?? text, options)
  if (column.kind === 'id') return read
  const remembered = new Map<string, CellReading>()
  return (text) => {
    const before = remembered.get(text)
    if (before) return before
    const reading = read(text)
    if (remembered.size < mostRemembered) remembered.set(text, reading)
    return reading
  }
}

function readCell(column: TableColumn, text: string, { language, isDamaged = false }: CellOptions): CellReading {
  const fault = spreadsheetFault(text)
  if (fault) return refused(fault)
  switch (column.kind) {
    case 'id':
      return isExponent(text) || (isDamaged && endsInNoughts(text)) ? refused('idDamaged') : { value: text }
    case 'text':
      return { value: text }
    case 'money':
      return readMoney(text)
    case 'signedMoney':
      return readMoney(text, true)
    case 'figure':
      return readFigure(text)
    case 'count':
      return readCount(text, column)
    case 'truth':
      return readTruth(text)
    case 'choice':
      return readChoice(text, column, language)
    case 'set':
      return readSet(text, column, language)
    case 'day':
      return readDay(text)
    case 'dayOrMonth':
      return readDayOrMonth(text)
    case 'period':
      return readPeriod(text)
    case 'year':
      return readYear(text)
    case 'academicYear':
      return readAcademicYear(text)
  }
}
