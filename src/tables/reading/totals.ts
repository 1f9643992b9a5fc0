/** Totals that a table states, held against its rows. */
import { fenOf } from '../../kernel/encode'
import { readMoney } from '../values/money'
import type { FileColumn } from './columns'
import type { TotalOf } from './row-kinds'

/** A total that is not what the rows come to. Money with two decimals, counts without. */
export interface WrongTotal {
  readonly row: number
  /** The column's name in the file. */
  readonly column: string
  readonly stated: string
  readonly computed: string
}

interface Sum {
  readonly column: FileColumn
  readonly isCount: boolean
  fen: number
  /** Whether every cell so far could be read. */
  isKnown: boolean
}

/** Adds up the columns of money and counts, row by row. */
export class Totals {
  private readonly all: readonly Sum[]
  private readonly group: readonly Sum[]
  private readonly months: readonly FileColumn[]
  private readonly monthsTotal: FileColumn | undefined
  readonly wrong: WrongTotal[] = []
  /** How many cells of totals agreed. */
  right = 0

  constructor(columns: readonly FileColumn[]) {
    this.months = columns.filter(({ kind }) => kind === 'month')
    this.monthsTotal = columns.find(({ kind }) => kind === 'monthsTotal')
    const added = columns.flatMap((column) => {
      // A household's figure that stands in every person's row adds up to nothing.
      if (column.kind === 'column' && column.column.ofHousehold) return []
      const isCount = column.kind === 'column' && column.column.kind === 'count'
      return isCount || isMoney(column) ? [{ column, isCount }] : []
    })
    const noughts = (): Sum[] => added.map((one) => ({ ...one, fen: 0, isKnown: true }))
    this.all = noughts()
    this.group = noughts()
  }

  /** Adds a row of data. */
  add(row: number, cells: readonly string[]): void {
    for (let place = 0; place < this.all.length; place++) {
      const [all, group] = [this.all[place] as Sum, this.group[place] as Sum]
      const fen = fenIn(cells[all.column.place], all.isCount)
      if (fen === undefined) all.isKnown = group.isKnown = false
      else this.addFen(place, fen)
    }
    if (this.monthsTotal) this.compareMonths(row, cells, this.monthsTotal)
  }

  /** Adds to one of the columns; a count is given in hundredths. */
  addFen(place: number, fen: number): void {
    const [all, group] = [this.all[place] as Sum, this.group[place] as Sum]
    all.fen += fen
    group.fen += fen
  }

  /** The columns that are added up. */
  get columns(): readonly FileColumn[] {
    return this.all.map(({ column }) => column)
  }

  /** Holds a row of totals against what it adds up. */
  compare(row: number, cells: readonly string[], of: TotalOf): void {
    for (const sum of of === 'group' ? this.group : this.all) this.compareCell(row, cells, sum)
    if (of === 'group')
      for (const sum of this.group) {
        sum.fen = 0
        sum.isKnown = true
      }
  }

  private compareMonths(row: number, cells: readonly string[], column: FileColumn): void {
    const months = this.months.map(({ place }) => fenIn(cells[place], false))
    const isKnown = months.every((fen) => fen !== undefined)
    const fen = months.reduce<number>((total, one) => total + (one ?? 0), 0)
    this.compareCell(row, cells, { column, isCount: false, fen, isKnown })
  }

  private compareCell(row: number, cells: readonly string[], { column, isCount, fen, isKnown }: Sum): void {
    const cell = cells[column.place] ?? ''
    const stated = cell.trim() === '' ? undefined : fenIn(cell, isCount)
    if (stated === undefined || !isKnown || !Number.isSafeInteger(fen)) return
    if (stated === fen) this.right += 1
    else this.wrong.push({ row, column: column.name, stated: shown(stated, isCount), computed: shown(fen, isCount) })
  }
}

const isMoney = (column: FileColumn): boolean =>
  column.kind === 'month' ||
  column.kind === 'monthsTotal' ||
  (column.kind === 'column' && (column.column.kind === 'money' || column.column.kind === 'signedMoney'))

/** A cell in fen (a count in hundredths), 0 for a blank one; undefined where it is no number. */
function fenIn(cell = '', isCount: boolean): number | undefined {
  const text = cell.trim()
  if (text === '') return 0
  const { value } = readMoney(isCount ? text.replace(/[人口户名个]$/, '') : text, true)
  if (value === undefined) return undefined
  return value.startsWith('-') ? -fenOf(value.slice(1)) : fenOf(value)
}

function shown(fen: number, isCount: boolean): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const text = `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  return isCount ? text.replace(/\.00$/, '') : text
}
