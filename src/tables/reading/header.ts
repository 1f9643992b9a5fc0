/** Which row of a file is its header. */
import { meaningKey, type Names, unitsOfMonths } from '../catalogue/names'
import type { FileRow } from '../files/row'
import { plain } from '../values/cell'

/** Rows that are searched for a header. */
export const rowsSearched = 20

export interface Header {
  /** The row of the (lower) names. */
  readonly row: number
  /** The first row below it. */
  readonly firstRow: number
  /** The names as they stand, of two rows joined: the lower one where there is one, else the upper. */
  readonly names: readonly string[]
  /** The rows of the header as they stand. */
  readonly rows: readonly (readonly string[])[]
  /** What stands by itself in a row above it, as titles do. */
  readonly titles: readonly string[]
  /** A unit of money that is told above it and is not the yuan of its columns, such as 百元. */
  readonly otherUnit?: { readonly row: number; readonly unit: string } | undefined
}

/**
 * The first of the first twenty rows in which two known columns stand, or whose every cell is one; `wanted` decides where it
 * is given. Undefined where there is none.
 */
export function findHeader(rows: readonly FileRow[], names: Names, wanted?: number): Header | undefined {
  const cellsOf = (index: number): readonly string[] => {
    const row = rows[index]
    return row && 'cells' in row ? row.cells : []
  }
  const at =
    wanted === undefined
      ? rows.slice(0, rowsSearched).findIndex((_, index) => isHeader(cellsOf(index), names))
      : rows.findIndex(({ row }) => row === wanted)
  if (at === -1) return undefined
  const [above, found, below] = [cellsOf(at - 1), cellsOf(at), cellsOf(at + 1)]
  if (isLower(found, below, names)) return header(rows, at + 1, [found, below])
  if (wanted === undefined && isUpper(above, found, names)) return header(rows, at, [above, found])
  return header(rows, at, [found])
}

function header(rows: readonly FileRow[], last: number, parts: readonly (readonly string[])[]): Header {
  const above = rows.slice(0, last).flatMap((row) => ('cells' in row ? [row] : []))
  const width = Math.max(...parts.map((cells) => cells.length))
  const names = Array.from({ length: width }, (_, place) => {
    const given = parts.map((cells) => cells[place]?.trim() ?? '').filter((name) => name !== '')
    return given.at(-1) ?? ''
  })
  return {
    row: rows[last]?.row ?? 0,
    firstRow: (rows[last]?.row ?? 0) + 1,
    names: withoutBlankEnd(names),
    rows: parts,
    titles: above
      .map(({ cells }) => filled(cells))
      .flatMap(([only, ...others]) => (only && others.length === 0 ? [plain(only)] : [])),
    otherUnit: above.flatMap(({ row, cells }) => cells.flatMap(otherUnits).map((unit) => ({ row, unit })))[0],
  }
}

/** Units of money that a cell above a header tells, as 单位：百元 does, without the yuan that columns are read in. */
function otherUnits(cell: string): readonly string[] {
  const [, told = ''] = /单位[:为]([^()]*)/.exec(plain(cell)) ?? []
  return told
    .split(/[、,;]/)
    .filter((unit) => isMoney.test(unit) && !unitsOfMonths.includes(unit.replace(/^人民币/, '')))
}

const isMoney = /^(人民币)?[十百千万亿]*元(\/.+)?$/

/** Commas behind the last name are no columns. */
function withoutBlankEnd(names: readonly string[]): readonly string[] {
  const last = names.findLastIndex((name) => name !== '')
  return names.slice(0, last + 1)
}

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => plain(cell) !== '')

/** How many different columns a row names. */
function columnsNamed(cells: readonly string[], names: Names): number {
  const meanings = cells.map((cell) => names.meaningOf(cell)).filter((meaning) => meaning !== undefined)
  return new Set(meanings.map(meaningKey)).size
}

/** A month or the word for a total alone is no header: titles are such. */
function isHeader(cells: readonly string[], names: Names): boolean {
  const given = filled(cells)
  const isColumn = (cell: string): boolean => ['column', 'carried'].includes(names.meaningOf(cell)?.kind ?? '')
  return given.length > 0 && (columnsNamed(given, names) >= 2 || given.every(isColumn))
}

/** Whether a row completes the names above it: it names a column, and stands under no column that is known already. */
function isLower(upper: readonly string[], lower: readonly string[], names: Names): boolean {
  if (columnsNamed(filled(lower), names) === 0) return false
  return lower.every((cell, place) => {
    if (plain(cell) === '') return true
    const above = upper[place] ?? ''
    return plain(above) === '' || (names.meaningOf(above) === undefined && plain(above) !== plain(cell))
  })
}

/** Whether a row above a header holds names that the header leaves blank. */
function isUpper(upper: readonly string[], lower: readonly string[], names: Names): boolean {
  const left = upper.filter((_, place) => plain(lower[place] ?? '') === '')
  return filled(upper).length > 1 && columnsNamed(filled(left), names) > 0
}

/** How well the first rows of a file fit a table: the more columns its header names, the better. */
export function fitOf(rows: readonly FileRow[], names: Names, wanted?: number): number {
  const found = findHeader(rows, names, wanted)
  return found ? columnsNamed(filled(found.names), names) : 0
}
