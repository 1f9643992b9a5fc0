/** Rows that are nobody's: blank ones, totals, feet, and headers printed again. */
import { plain } from '../values/cell'

export type PassedOver = 'title' | 'blank' | 'total' | 'foot' | 'headerAgain'

/** What a total adds up: the rows since the one before, or all of them. */
export type TotalOf = 'group' | 'all'

const totalWord = /^[\p{Script=Han}()]{0,8}(小计|合计|总计|共计)(:|\(.*\)|\d+[户人笔条元]:?)?$|^(grand|sub)?total:?$/iu
/** Any word of a total has one of these. */
const namesTotal = /计|total/i
const footWord = /^(制表|填表|审核|复核|备注|说明|注)(人|单位|时间|日期|机关|部门)?(:|$|\d*[.、])/

/** Tells rows apart, given the header above them and the place of the column that says whose a row is. */
export class RowKinds {
  private readonly headers: readonly string[]
  /** The first names of the header's rows, so that few rows are compared as a whole. */
  private readonly starts: ReadonlySet<string>
  private readonly household: number | undefined

  /** `headers` are the rows of the header, each as it stands. */
  constructor(headers: readonly (readonly string[])[], household: number | undefined) {
    this.headers = headers.map(rowText)
    this.starts = new Set(headers.map((cells) => plain(cells.find((cell) => !isBlank(cell)) ?? '')))
    this.household = household
  }

  /** Why a row is passed over, or nothing for a row of data. */
  kindOf(cells: readonly string[]): Exclude<PassedOver, 'title'> | undefined {
    let first = 0
    while (first < cells.length && isBlank(cells[first])) first += 1
    if (first === cells.length) return 'blank'
    const start = cells[first] ?? ''
    if (this.totalAt(cells, first) !== undefined) return 'total'
    if (this.isNobodys(cells, first) && footWord.test(plain(start))) return 'foot'
    return this.starts.has(plain(start)) && this.headers.includes(rowText(cells)) ? 'headerAgain' : undefined
  }

  /** Whether no row is passed over for this text, be it the first of the row. */
  isOfData(text: string): boolean {
    return !namesTotal.test(text) && !footWord.test(plain(text)) && !this.starts.has(plain(text))
  }

  /** What a row of totals adds up. */
  totalOf(cells: readonly string[]): TotalOf {
    const word = plain(cells[this.totalAt(cells, 0) ?? 0] ?? '')
    return /小计|subtotal/i.test(word) || /^本[页村组]/.test(word) ? 'group' : 'all'
  }

  /** The place of the word for a total: the first or second cell that is not blank, in a row that names no household. */
  private totalAt(cells: readonly string[], from: number): number | undefined {
    let seen = 0
    for (let place = from; place < cells.length && seen < 2; place++) {
      const cell = cells[place] ?? ''
      if (isBlank(cell)) continue
      seen += 1
      if (!namesTotal.test(cell)) continue
      const text = plain(cell)
      if (totalWord.test(text) && this.isNobodys(cells, place)) return place
    }
    return undefined
  }

  /** Whether a row names no household, or names it by the very cell that is looked at. */
  private isNobodys(cells: readonly string[], place: number): boolean {
    return this.household === undefined || this.household === place || isBlank(cells[this.household])
  }
}

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell === '' || cell.trim() === ''

/** A row's cells as one text, whatever blanks and width they are written with; blank cells at its end aside. */
const rowText = (cells: readonly string[]): string => cells.map(plain).join('\t').trimEnd()
