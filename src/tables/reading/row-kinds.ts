/** Rows that are nobody's: blank ones, totals, feet, and headers printed again. */
import { plain } from '../values/cell'

export type PassedOver = 'title' | 'blank' | 'total' | 'foot' | 'headerAgain'

/** What a total adds up: the rows since the one before, or all of them. */
export type TotalOf = 'group' | 'all'

const totalWord =
  /^[\p{Script=Han}()]{0,8}(小计|合计|总计|共计|累计)(数|额|金额)?(:|\(.*\)|\d+[户人笔条元]:?)?$|^(grand|sub)?total:?$/iu
/** A word for a total with nothing before it, which no village or person is called. */
const bareTotal = /^(小计|合计|总计|共计|累计)(数|额|金额)?:?$|^(grand|sub)?total:?$/i
/** How many households a total is of, where a row of data has its household; without a word it may be an id. */
const countOfHouseholds = /^\d{1,6}[户家]$/
const perhapsCount = /^\d{1,6}$/
/** Any word of a total has one of these. */
const namesTotal = /计|total/i
const footWord = new RegExp(
  [
    /^(制表|填表|填报|审核|复核|审批|经办|负责|主管|打印|备注|说明|注意|注)(人|员|单位|时间|日期|机关|部门|事项)?(:|$|\d*[.、])/,
    /^[\p{Script=Han}(]{1,10}(签字|签章|签名|盖章|公章)\)?(:|$)/u,
    /^平均(数|值)?:?$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
)
/** What stands on a page by itself. */
const pageWord = /^(第?\d+页|共\d+页|续表|\(续\)|过次页|承前页|转下页|接上页|(本页)?以下空白|[※*]|page\d+)/i
/** Words, and no id. */
const isWords = (text: string): boolean => /\p{Script=Han}|\S\s+\S|[:：※*]/u.test(text)

/** What the columns of a table are, as far as it tells rows apart. */
export interface Places {
  /** The column that says whose a row is. */
  readonly household?: number | undefined
  /** The column that numbers the rows, perhaps before they are filled in, where each names its household. */
  readonly serial?: number | undefined
  /** A row in which one of these columns alone is filled is no data. None in a narrow table. */
  readonly notAlone: ReadonlySet<number>
  /** What stands above the header, and again on each page that is printed. */
  readonly titles: readonly string[]
}

/** Tells rows apart, given the header above them and what its columns are. */
export class RowKinds {
  private readonly headers: readonly string[]
  /** The first names of the header's rows, so that few rows are compared as a whole. */
  private readonly starts: ReadonlySet<string>
  private readonly places: Places

  /** `headers` are the rows of the header, each as it stands. */
  constructor(headers: readonly (readonly string[])[], places: Places) {
    this.headers = headers.map(rowText)
    this.starts = new Set(headers.map((cells) => plain(cells.find((cell) => !isBlank(cell)) ?? '')))
    this.places = places
  }

  /**
   * Why a row is passed over, or nothing for a row of data. A caption has words in one cell alone, of which nobody knows whether
   * they are a heading.
   */
  kindOf(cells: readonly string[]): Exclude<PassedOver, 'title'> | 'caption' | undefined {
    let first = 0
    while (first < cells.length && isBlank(cells[first])) first += 1
    if (first === cells.length) return 'blank'
    const start = cells[first] ?? ''
    if (first === this.places.serial && isAlone(cells, first) && /^\d+$/.test(plain(start))) return 'blank'
    if (this.totalAt(cells, first) !== undefined) return 'total'
    if (this.isNobodys(cells, first) && footWord.test(plain(start))) return 'foot'
    const standsAlone = this.places.notAlone.has(first) && isAlone(cells, first)
    if (standsAlone && pageWord.test(plain(start))) return 'foot'
    if (standsAlone && this.places.titles.includes(plain(start))) return 'headerAgain'
    if (this.starts.has(plain(start)) && this.headers.includes(rowText(cells))) return 'headerAgain'
    return standsAlone && isWords(start.trim()) ? 'caption' : undefined
  }

  /** Whether no row is passed over for this text, be it the first of the row. */
  isOfData(text: string): boolean {
    return !namesTotal.test(text) && !footWord.test(plain(text)) && !this.starts.has(plain(text))
  }

  /** Whether a cell may be a word for a total. */
  mayBeTotal(text: string): boolean {
    return namesTotal.test(text)
  }

  /** What a row of totals adds up. */
  totalOf(cells: readonly string[]): TotalOf {
    const place = this.totalAt(cells, 0) ?? 0
    const word = plain(cells[place] ?? '')
    const { household = place } = this.places
    // Behind the id of a household stands the total of its own rows.
    if (household < place && !isBlank(cells[household]) && !countOfHouseholds.test(plain(cells[household] ?? '')))
      return 'group'
    return /小计|subtotal/i.test(word) || /^本[页村组]/.test(word) ? 'group' : 'all'
  }

  /** The place of the word for a total: the first or second cell that is not blank, in a row that is no household's. */
  private totalAt(cells: readonly string[], from: number): number | undefined {
    let seen = 0
    for (let place = from; place < cells.length && seen < 2; place++) {
      const cell = cells[place] ?? ''
      if (isBlank(cell)) continue
      seen += 1
      if (!namesTotal.test(cell)) continue
      const text = plain(cell)
      if (totalWord.test(text) && (this.isNobodys(cells, place) || this.isTotalOf(cells, place, text))) return place
    }
    return undefined
  }

  /** Whether a row names no household, or names it by the very cell that is looked at. */
  private isNobodys(cells: readonly string[], place: number): boolean {
    const { household } = this.places
    return household === undefined || household === place || isBlank(cells[household])
  }

  /** Whether what stands for the household tells of how many, or of which, the total is. */
  private isTotalOf(cells: readonly string[], place: number, word: string): boolean {
    const { household = 0 } = this.places
    const text = plain(cells[household] ?? '')
    return bareTotal.test(word) || countOfHouseholds.test(text) || (place < household && perhapsCount.test(text))
  }
}

const isAlone = (cells: readonly string[], place: number): boolean =>
  cells.every((cell, other) => other === place || isBlank(cell))

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell === '' || cell.trim() === ''

/** A row's cells as one text, whatever blanks and width they are written with; blank cells at its end aside. */
const rowText = (cells: readonly string[]): string => cells.map(plain).join('\t').trimEnd()
